"""Decisions that tell in sentences what was decided: made up."""

from tests.reading.outcomes import (
    APPROVED,
    CONDITIONAL,
    DEFERRED,
    DENIED,
    MODIFIED,
    Letters,
)

TOLD: Letters = (
    (
        "Dear Dr. Field:\n"
        "We are unable to certify the request for a right shoulder "
        "arthroscopic subacromial decompression; however, the "
        "post-operative sling is approved, and physical therapy is "
        "approved as modified to 6 of 12 visits.",
        (
            ("right shoulder arthroscopic subacromial decompression", DENIED),
            ("post-operative sling", APPROVED),
            ("physical therapy", MODIFIED),
        ),
    ),
    (
        "Based on the information provided, the requested left "
        "knee total arthroplasty is not medically necessary and is "
        "therefore non-certified. The associated request for an "
        "assistant surgeon is likewise denied. The cold therapy "
        "unit is denied.",
        (
            ("left knee total arthroplasty", DENIED),
            ("assistant surgeon", DENIED),
            ("cold therapy unit", DENIED),
        ),
    ),
    (
        "OUR DECISION\n"
        "We have decided to approve 6 visits of chiropractic care "
        "instead of the 12 visits that your doctor asked for. We "
        "have decided not to approve the inversion table.",
        (
            ("chiropractic care", MODIFIED),
            ("inversion table", DENIED),
        ),
    ),
    (
        "Re: Request for Authorization dated 3/1/26 for home "
        "health aide 4 hours per day\n"
        "\n"
        "Your request has been reviewed. It is our determination "
        "that the home health aide 4 hours per day, 7 days per "
        "week is denied.",
        (("home health aide 4 hours per day, 7 days per week", DENIED),),
    ),
    (
        "I recommend non-certification of the requested Flector "
        "patches 1.3% #60. I recommend certification of Voltaren "
        "gel 1% 100 g.",
        (
            ("Flector patches", DENIED),
            ("Voltaren gel", APPROVED),
        ),
    ),
    (
        "The request of 6/2/26 was for: (1) hardware removal left "
        "ankle, (2) crutches, and (3) DVT compression pump for 30 "
        "days. After review, (1) and (2) are certified. (3) is not "
        "certified.",
        (
            ("hardware removal left ankle", APPROVED),
            ("crutches", APPROVED),
            ("DVT compression pump", DENIED),
        ),
    ),
    (
        "We have received the Request for Authorization for the following services:\n"
        "Left ankle arthroscopy with debridement\n"
        "Post-operative boot\n"
        "At this time utilization review is deferred because "
        "liability for the left ankle is disputed.",
        (
            ("Left ankle arthroscopy with debridement", DEFERRED),
            ("Post-operative boot", DEFERRED),
        ),
    ),
    (
        "Notice of conditional denial\n"
        "Treatment: Cervical facet injections C5-6, C6-7\n"
        "We asked on 4/2 and 4/7 for the most recent MRI report. "
        "It was not received. The request is therefore "
        "conditionally denied and will be reconsidered upon "
        "receipt.",
        (("Cervical facet injections C5-6, C6-7", CONDITIONAL),),
    ),
    (
        "All treatment requested on the RFA of 5/2/26 is APPROVED:\n"
        "Right wrist arthroscopy (29846)\n"
        "Pre-op labs: CBC, BMP\n"
        "Post op occupational therapy x 8",
        (
            ("Right wrist arthroscopy", APPROVED),
            ("Pre-op labs", APPROVED),
            ("Post op occupational therapy", APPROVED),
        ),
    ),
    (
        "NOTICE OF DENIAL OF MEDICAL TREATMENT\n"
        "The following medical treatment has been denied as not "
        "medically necessary: Bilateral lumbar radiofrequency "
        "ablation L3-S1.",
        (("Bilateral lumbar radiofrequency ablation L3-S1", DENIED),),
    ),
    (
        "Your doctor asked us to approve 12 visits of physical "
        "therapy for your neck. We approved 8 visits. We did not "
        "approve the other 4 visits.",
        (("physical therapy neck", MODIFIED),),
    ),
    (
        "Dear Ms. Cole: Your doctor, Ann Reyes MD, asked for an "
        "MRI of your lower back. We cannot approve this request. "
        "The reason is that there are no red flags.",
        (("MRI lower back", DENIED),),
    ),
    (
        "We have completed our review of Dr. Sol's request for "
        "Lunesta 2 mg, #30, and for Gabapentin 600 mg, #90. "
        "Lunesta is denied. Gabapentin is approved.",
        (
            ("Lunesta", DENIED),
            ("Gabapentin", APPROVED),
        ),
    ),
    (
        "The request for Prospective request for 1 prescription of "
        "Tramadol 50mg #60 is modified to 1 prescription of "
        "Tramadol 50mg #30 for weaning. The request for "
        "Prospective request for 1 lumbar corset is denied.",
        (
            ("Tramadol", MODIFIED),
            ("lumbar corset", DENIED),
        ),
    ),
    (
        "Requested treatment: right hip injection with ultrasound. "
        "Decision: we do not certify it. Also requested: physical "
        "therapy for the right hip, 8 visits. Decision: we certify "
        "all 8.",
        (
            ("right hip injection with ultrasound", DENIED),
            ("physical therapy right hip", APPROVED),
        ),
    ),
    (
        "Bluewater Review Services\n"
        "March 4, 2026\n"
        "Dear Mr. Ortiz,\n"
        "Dr. Pell has asked that you be given twelve more visits "
        "of physical therapy for the right knee and a hinged "
        "brace. We looked at both. The brace we approve. For the "
        "therapy we can approve only six visits, since the "
        "guideline wants to see how you do before going on.\n"
        "You may ask for independent medical review of the part we "
        "did not approve within 30 days.",
        (
            ("physical therapy right knee", MODIFIED),
            ("hinged brace", APPROVED),
        ),
    ),
    (
        "NOTICE OF ADVERSE DETERMINATION\n"
        "Patient: Ana Soto\n"
        "Requested procedure(s): Right shoulder arthroscopy with "
        "rotator cuff repair; pre-operative EKG\n"
        "Reason for adverse determination: conservative care has "
        "not been completed. Six visits of therapy were authorized "
        "and three attended.\n"
        "Alternative treatment authorized: none.",
        (
            ("Right shoulder arthroscopy with rotator cuff repair", DENIED),
            ("pre-operative EKG", DENIED),
        ),
    ),
    (
        "This is in response to your request for authorization "
        "received April 9, 2026 for a spinal cord stimulator "
        "trial. After peer review by Lena Fox, MD, anesthesiology, "
        "the spinal cord stimulator trial is not certified as "
        "medically necessary. A psychological clearance was not "
        "found among the records.",
        (("spinal cord stimulator trial", DENIED),),
    ),
    (
        "The Authority has considered the Request for "
        "Authorization submitted by Miles Trent, D.O., dated "
        "January 3, 2026, seeking (a) a series of three "
        "viscosupplementation injections to the left knee and (b) "
        "an unloader brace. For the reasons stated below the "
        "Authority DENIES item (a) and APPROVES item (b).",
        (
            ("series of three viscosupplementation injections left knee", DENIED),
            ("unloader brace", APPROVED),
        ),
    ),
    (
        "RE: UR determination, claim 7781\n"
        "Treatment in question: MBB bilateral L3-L5; sedation\n"
        "The above are non-certified. Rationale follows. The "
        "patient has radicular complaints; facet blocks are for "
        "axial pain.",
        (
            ("MBB bilateral L3-L5", DENIED),
            ("sedation", DENIED),
        ),
    ),
    (
        "Peer Review Report\n"
        "Question: Is the requested left ulnar nerve transposition "
        "medically necessary?\n"
        "Answer: No. There is no EMG.\n"
        "Question: Is the requested elbow splint medically necessary?\n"
        "Answer: Yes.",
        (
            ("left ulnar nerve transposition", DENIED),
            ("elbow splint", APPROVED),
        ),
    ),
    (
        "I have no basis to certify the compounded cream "
        "(ketamine/gabapentin/lidocaine 120 g). I do certify the "
        "diclofenac tablets, 75 mg, #60.\n"
        "Henry Lott, MD",
        (
            ("compounded cream ketamine/gabapentin/lidocaine", DENIED),
            ("diclofenac tablets", APPROVED),
        ),
    ),
    (
        "OBJECTION AND DEFERRAL OF UTILIZATION REVIEW\n"
        "We received your RFA for psychotherapy, 12 sessions, and "
        "for sertraline 50 mg. The psychiatric injury is disputed. "
        "Under 8 CCR 9792.9.1(b) utilization review of these "
        "requests is deferred.",
        (
            ("psychotherapy 12 sessions", DEFERRED),
            ("sertraline", DEFERRED),
        ),
    ),
    (
        "Our physician reviewer agreed with part of what Dr. Yee "
        "asked for. Approved is the steroid injection into the "
        "left shoulder. Denied is the MR arthrogram, because a "
        "plain MRI was done in May.",
        (
            ("steroid injection left shoulder", APPROVED),
            ("MR arthrogram", DENIED),
        ),
    ),
    (
        "Re: Appeal of the denial of the right knee MRI\n"
        "Our appeal reviewer has looked at the new records. The "
        "earlier denial is reversed. The right knee MRI is now "
        "authorized.",
        (("right knee MRI", APPROVED),),
    ),
    (
        "You asked: home health care 6 hours a day for 8 weeks.\n"
        "We say: 4 hours a day for 2 weeks are approved. The rest is denied.",
        (("home health care", MODIFIED),),
    ),
    (
        "Conclusion: based on MTUS the request for left L4-5 and "
        "L5-S1 facet injections cannot be supported and is DENIED. "
        "The request for gabapentin 300 mg three times a day is "
        "supported and is APPROVED.",
        (
            ("left L4-5 and L5-S1 facet injections", DENIED),
            ("gabapentin", APPROVED),
        ),
    ),
    (
        "Dear Doctor: Thank you for the RFA of 7/7/26. Both "
        "requests, orthotic inserts for both feet and a night "
        "splint, have been certified. No other services were "
        "requested.",
        (
            ("orthotic inserts both feet", APPROVED),
            ("night splint", APPROVED),
        ),
    ),
    (
        "DEAR MS. ODELL: YOUR DOCTOR'S REQUEST FOR LEFT HIP "
        "INJECTION UNDER ULTRASOUND HAS BEEN APPROVED. YOUR "
        "DOCTOR'S REQUEST FOR A GYM MEMBERSHIP HAS BEEN DENIED.",
        (
            ("LEFT HIP INJECTION UNDER ULTRASOUND", APPROVED),
            ("GYM MEMBERSHIP", DENIED),
        ),
    ),
    (
        "1. Was the request for anterior cervical fusion C6-7 certified? No.\n"
        "2. Was the request for cervical collar certified? No.",
        (
            ("anterior cervical fusion C6-7", DENIED),
            ("cervical collar", DENIED),
        ),
    ),
)
"""Each letter, and what it decides of each treatment."""
