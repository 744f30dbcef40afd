"""Short letters of decisions in many forms, and what each decides: made up."""

APPROVED, MODIFIED, DENIED = "approved", "modified", "denied"
DEFERRED, CONDITIONAL = "deferred", "conditionally_denied"

LETTERS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "UTILIZATION REVIEW DETERMINATION\n"
        "Request 1: Physical therapy 2x6 for the lumbar spine\n"
        "Determination: NON-CERTIFIED\n"
        "Rationale: The patient has completed 24 sessions.\n"
        "Request 2: Norco 10/325 mg #60\n"
        "Determination: CERTIFIED",
        (
            ("Physical therapy lumbar spine", DENIED),
            ("Norco", APPROVED),
        ),
    ),
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
        "Treatment Requested\n"
        "MRI of the left hip without contrast\n"
        "Determination\n"
        "Approved\n"
        "Treatment Requested\n"
        "Trigger point injections x4, bilateral trapezius\n"
        "Determination\n"
        "Denied",
        (
            ("MRI left hip without contrast", APPROVED),
            ("Trigger point injections bilateral trapezius", DENIED),
        ),
    ),
    (
        "SUMMARY OF DETERMINATION\n"
        "APPROVED:\n"
        "- EMG/NCV of the right upper extremity\n"
        "- Wrist splint, right\n"
        "DENIED:\n"
        "- Platelet rich plasma injection, right elbow\n"
        "- Extracorporeal shock wave therapy, 5 sessions",
        (
            ("EMG/NCV right upper extremity", APPROVED),
            ("Wrist splint right", APPROVED),
            ("Platelet rich plasma injection right elbow", DENIED),
            ("Extracorporeal shock wave therapy", DENIED),
        ),
    ),
    (
        "The following treatment has been denied:\n"
        "Lumbar fusion L5-S1 with instrumentation (CPT 22612)\n"
        "Two-day inpatient stay\n"
        "Post-op lumbar brace (L0650)\n"
        "The following treatment has been approved:\n"
        "Pre-operative medical clearance",
        (
            ("Lumbar fusion L5-S1 with instrumentation", DENIED),
            ("Two-day inpatient stay", DENIED),
            ("Post-op lumbar brace", DENIED),
            ("Pre-operative medical clearance", APPROVED),
        ),
    ),
    (
        "Line  Service                     Req   Appr   Status\n"
        "1  Acupuncture, cervical         12    6    Modified\n"
        "2  Massage therapy               8     0    Denied\n"
        "3  Ibuprofen 800mg               90    90   Approved",
        (
            ("Acupuncture cervical", MODIFIED),
            ("Massage therapy", DENIED),
            ("Ibuprofen", APPROVED),
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
        "Service: Cervical MRI w/o contrast (72141)\n"
        "UR Outcome: Adverse determination\n"
        "Service: Cervical x-ray 2 views (72040)\n"
        "UR Outcome: Favorable determination",
        (
            ("Cervical MRI w/o contrast", DENIED),
            ("Cervical x-ray 2 views", APPROVED),
        ),
    ),
    (
        "1. Lyrica 75mg #60 with 2 refills - CERTIFIED x 1 fill only (modified)\n"
        "2. Soma 350mg #90 - NON-CERTIFIED\n"
        "3. Omeprazole 20 mg #30 - CERTIFIED",
        (
            ("Lyrica refills", MODIFIED),
            ("Soma", DENIED),
            ("Omeprazole", APPROVED),
        ),
    ),
    (
        "DETERMINATION: DENIAL\n"
        "ITEM(S) DENIED: Right carpal tunnel release; post-op hand therapy x 12\n"
        "REVIEWER: Harold Zane MD",
        (
            ("Right carpal tunnel release", DENIED),
            ("post-op hand therapy", DENIED),
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
        "RFA items\n"
        "a) TENS unit, 30 day trial\n"
        "b) Electrodes, 2 month supply\n"
        "c) Functional capacity evaluation\n"
        "\n"
        "Result\n"
        "a) certified\n"
        "b) certified\n"
        "c) not certified",
        (
            ("TENS unit trial", APPROVED),
            ("Electrodes supply", APPROVED),
            ("Functional capacity evaluation", DENIED),
        ),
    ),
    (
        "Decision regarding Topamax 50mg: Approved.\n"
        "Decision regarding Botox injections 155 units: Denied.",
        (
            ("Topamax", APPROVED),
            ("Botox injections", DENIED),
        ),
    ),
    (
        "UR DECISION: APPROVED WITH MODIFICATIONS\n"
        "Requested: Work hardening program, 20 sessions.\n"
        "Authorized: Work hardening program, 10 sessions.",
        (("Work hardening program", MODIFIED),),
    ),
    (
        "Se le informa que la solicitud de su doctor para una "
        "resonancia magnética de la rodilla derecha fue aprobada. "
        "La solicitud de 12 sesiones de acupuntura fue modificada "
        "a 6 sesiones. La rodillera fue negada.",
        (
            ("resonancia magnética de la rodilla derecha", APPROVED),
            ("acupuntura", MODIFIED),
            ("rodillera", DENIED),
        ),
    ),
    (
        "Tratamiento: Terapia física, 8 visitas, hombro izquierdo\n"
        "Decisión: Se aprueba\n"
        "Tratamiento: Inyección de cortisona, hombro izquierdo\n"
        "Decisión: No se aprueba",
        (
            ("Terapia física hombro izquierdo", APPROVED),
            ("Inyección de cortisona hombro izquierdo", DENIED),
        ),
    ),
    (
        "The determination for this review is as follows:\n"
        "Denied - Spinal cord stimulator trial\n"
        "Approved - Psychological evaluation for spinal cord stimulator",
        (
            ("Spinal cord stimulator trial", DENIED),
            ("Psychological evaluation for spinal cord stimulator", APPROVED),
        ),
    ),
    (
        "Request: Outpatient Left Sacroiliac Joint Injection under "
        "fluoroscopic guidance\n"
        "Decision: The requested treatment is not medically necessary.\n"
        "Request: Physical therapy 2 times a week for 3 weeks\n"
        "Decision: The requested treatment is medically necessary.",
        (
            (
                "Outpatient Left Sacroiliac Joint Injection under "
                "fluoroscopic guidance",
                DENIED,
            ),
            ("Physical therapy", APPROVED),
        ),
    ),
    (
        "Treatment denied: Gym membership, 12 months\n"
        "Treatment modified: Aquatic therapy, 16 visits modified to 8 visits\n"
        "Treatment approved: Lumbar x-ray flexion/extension",
        (
            ("Gym membership", DENIED),
            ("Aquatic therapy", MODIFIED),
            ("Lumbar x-ray flexion/extension", APPROVED),
        ),
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
        "PROCEDURE/SERVICE: Lumbar medial branch blocks L4-S1 bilateral\n"
        "CPT: 64493, 64494\n"
        "UNITS REQUESTED: 1   UNITS CERTIFIED: 0\n"
        "DETERMINATION: ADVERSE",
        (("Lumbar medial branch blocks L4-S1 bilateral", DENIED),),
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
        "Item                                   Decision        Reason\n"
        "Oxycodone 10 mg #120            Modified        Weaning: "
        "90 tablets authorized\n"
        "Urine drug screen               Authorized      Meets guideline\n"
        "Naloxone nasal spray            Authorized      Meets guideline",
        (
            ("Oxycodone", MODIFIED),
            ("Urine drug screen", APPROVED),
            ("Naloxone nasal spray", APPROVED),
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
        "Physician Advisor Determination\n"
        "Hinged knee brace, left .......... Approve\n"
        "Knee scooter rental 8 weeks ...... Deny\n"
        "Vascutherm unit 14 days .......... Deny",
        (
            ("Hinged knee brace left", APPROVED),
            ("Knee scooter rental", DENIED),
            ("Vascutherm unit", DENIED),
        ),
    ),
    (
        "REQUESTED SERVICES                       DETERMINATION\n"
        "Right L4 TFESI (64483)                   NOT CERTIFIED\n"
        "Epidurogram (72275)                      NOT CERTIFIED\n"
        "Follow up visit (99214)                  CERTIFIED",
        (
            ("Right L4 TFESI", DENIED),
            ("Epidurogram", DENIED),
            ("Follow up visit", APPROVED),
        ),
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
        "UR Determination Detail\n"
        "Treatment #1\n"
        "Description: Pain psychology consult\n"
        "Requested: 1 Authorized: 1\n"
        "Decision: Approved\n"
        "Treatment #2\n"
        "Description: Biofeedback\n"
        "Requested: 12 Authorized: 4\n"
        "Decision: Modified\n"
        "Treatment #3\n"
        "Description: Hypnotherapy\n"
        "Requested: 6 Authorized: 0\n"
        "Decision: Denied",
        (
            ("Pain psychology consult", APPROVED),
            ("Biofeedback", MODIFIED),
            ("Hypnotherapy", DENIED),
        ),
    ),
    (
        "Re: RFA for bunionectomy right foot\n"
        "Outcome of review: This request is CERTIFIED.",
        (("bunionectomy right foot", APPROVED),),
    ),
    (
        "Decisión: NEGADO. Tratamiento: cirugía artroscópica de la "
        "muñeca derecha. Motivo: no se ha intentado la férula.",
        (("cirugía artroscópica de la muñeca derecha", DENIED),),
    ),
    (
        "Lo que pidió su médico: 1) faja lumbar 2) 10 masajes 3) naproxeno 500 mg\n"
        "Lo que decidimos: 1) aprobada 2) negados 3) aprobado",
        (
            ("faja lumbar", APPROVED),
            ("masajes", DENIED),
            ("naproxeno", APPROVED),
        ),
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
        "Determination\n"
        "1. Left L5 selective nerve root block\n"
        "   Not certified.\n"
        "2. Moderate sedation\n"
        "   Not certified.\n"
        "3. Physical therapy, 4 visits\n"
        "   Certified.",
        (
            ("Left L5 selective nerve root block", DENIED),
            ("Moderate sedation", DENIED),
            ("Physical therapy", APPROVED),
        ),
    ),
    (
        "CERTIFIED SERVICES: Cortisone injection right thumb CMC joint.\n"
        "NON-CERTIFIED SERVICES: Thumb spica custom orthosis.\n"
        "MODIFIED SERVICES: Hand therapy, 12 requested, 6 certified.",
        (
            ("Cortisone injection right thumb CMC joint", APPROVED),
            ("Thumb spica custom orthosis", DENIED),
            ("Hand therapy", MODIFIED),
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
        "From: ur@lakeside.example\n"
        "To: drhall@clinic.example\n"
        "Subject: Determination claim LS-2207\n"
        "\n"
        "Doctor, as to your RFA of 5/3/26 the following has been determined.\n"
        "\n"
        "MRI cervical spine: authorized\n"
        "Cervical traction unit for home: not authorized, see reviewer's comment\n"
        "Cyclobenzaprine 7.5 mg #30: authorized for one fill\n"
        "\n"
        "Reviewer's comment: ODG does not recommend home traction "
        "without a supervised trial.",
        (
            ("MRI cervical spine", APPROVED),
            ("Cervical traction unit for home", DENIED),
            ("Cyclobenzaprine", APPROVED),
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
        "Estimado señor Luna:\n"
        "Su doctora pidió doce sesiones de terapia física y una "
        "faja para la espalda. Se aprobaron ocho sesiones de "
        "terapia física. La faja no se aprobó porque la guía no la "
        "recomienda.",
        (
            ("terapia física", MODIFIED),
            ("faja para la espalda", DENIED),
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
        "DECISION LETTER\n"
        "We reviewed a request for: Functional capacity evaluation\n"
        "We decided: DENY\n"
        "Why: the worker has not reached maximum improvement.\n"
        "We reviewed a request for: Ergonomic chair\n"
        "We decided: APPROVE\n"
        "Why: it is needed.",
        (
            ("Functional capacity evaluation", DENIED),
            ("Ergonomic chair", APPROVED),
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
        "After review of the request dated 2/2/26 the following "
        "determination has been made:\n"
        "Requested Treatment          Quantity   Recommended\n"
        "Acupuncture, low back        8          Certify 4\n"
        "Lumbar support               1          Non-certify\n"
        "Urine toxicology screen      1          Certify",
        (
            ("Acupuncture low back", MODIFIED),
            ("Lumbar support", DENIED),
            ("Urine toxicology screen", APPROVED),
        ),
    ),
    (
        "We cannot authorize the following at this time:\n"
        "  * Cervical disc arthroplasty C5-6\n"
        "  * Assistant surgeon\n"
        "  * Inpatient stay, one day\n"
        "What is authorized: a second opinion consultation with a spine surgeon.",
        (
            ("Cervical disc arthroplasty C5-6", DENIED),
            ("Assistant surgeon", DENIED),
            ("Inpatient stay one day", DENIED),
            ("second opinion consultation with a spine surgeon", APPROVED),
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
        "Decision: Partially approved.\n"
        "Approved: 6 sessions of acupuncture for the neck.\n"
        "Not approved: 6 further sessions of acupuncture; infrared therapy.",
        (
            ("acupuncture neck", MODIFIED),
            ("infrared therapy", DENIED),
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
        "Determination Summary\n"
        "1) Bilateral hearing aids\n"
        "Certified\n"
        "2) Tinnitus retraining therapy\n"
        "Non-Certified\n"
        "Clinical rationale\n"
        "1) Audiogram shows loss. \n"
        "2) No guideline supports it.",
        (
            ("Bilateral hearing aids", APPROVED),
            ("Tinnitus retraining therapy", DENIED),
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
        "Solicitud revisada: bloqueo del nervio occipital, derecho\n"
        "Resolución: NEGADA\n"
        "\n"
        "Solicitud revisada: consulta con neurología\n"
        "Resolución: APROBADA",
        (
            ("bloqueo del nervio occipital derecho", DENIED),
            ("consulta con neurología", APPROVED),
        ),
    ),
    (
        "WORKERS COMP UR\n"
        "Determination: CONDITIONAL NON-CERT (LACK OF INFO)\n"
        "Svc: Right CMC arthroplasty\n"
        "Info needed: x-ray report, therapy notes\n"
        "Req'd 5/1, 5/5, 5/8. Nothing rec'd.",
        (("Right CMC arthroplasty", CONDITIONAL),),
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
        "Item in dispute: Duloxetine 60 mg daily, #30\n"
        "Recommended outcome: UPHOLD the prior adverse decision.",
        (("Duloxetine", DENIED),),
    ),
    (
        "Determinación: se modifica.\n"
        "Pedido: 12 visitas de quiropráctico para el cuello\n"
        "Autorizado: 6 visitas de quiropráctico para el cuello",
        (("quiropráctico para el cuello", MODIFIED),),
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
    (
        "Utilization Management Reviewer: K. Moss RN\n"
        "Authorized 06/01/2026:\n"
        "Wrist MRI, right, no contrast\n"
        "Occupational therapy eval and 6 visits\n"
        "Not sent to physician review. Good through 09/01/2026.",
        (
            ("Wrist MRI right no contrast", APPROVED),
            ("Occupational therapy eval and 6 visits", APPROVED),
        ),
    ),
    (
        "Requested: trigger point injections, 3 sets, trapezius.   "
        " Decision: 1 set approved, 2 sets denied.\n"
        "Requested: physical therapy, 4 visits.    Decision: approved.",
        (
            ("trigger point injections trapezius", MODIFIED),
            ("physical therapy", APPROVED),
        ),
    ),
)
"""Letters of decisions."""

DETERMINATIONS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "FINAL DETERMINATION\n"
        "Maximus upholds the denial of the lumbar discogram. "
        "Maximus overturns the denial of the lumbar CT myelogram.",
        (
            ("lumbar discogram", DENIED),
            ("lumbar CT myelogram", APPROVED),
        ),
    ),
    (
        "ISSUE AT DISPUTE\n"
        "Whether twelve sessions of work conditioning are medically necessary.\n"
        "DECISION\n"
        "The utilization review denial is UPHELD.\n"
        "RATIONALE\n"
        "The injured worker has finished therapy.",
        (("work conditioning", DENIED),),
    ),
    (
        "Issue: Is the request for Percocet 10/325 mg #120 medically necessary?\n"
        "Decision: No. The claims administrator's denial is upheld.\n"
        "Issue: Is the request for Celebrex 200 mg #30 medically necessary?\n"
        "Decision: Yes. The claims administrator's denial is overturned.",
        (
            ("Percocet", DENIED),
            ("Celebrex", APPROVED),
        ),
    ),
    (
        "1. Whether the request for outpatient left shoulder "
        "manipulation under anesthesia is medically necessary and "
        "appropriate?\n"
        "Claims administrator: denied, citing ODG.\n"
        "The IMR reviewer: The request for outpatient left "
        "shoulder manipulation under anesthesia is not medically "
        "necessary and appropriate.",
        (("outpatient left shoulder manipulation under anesthesia", DENIED),),
    ),
)
"""Determinations that review a decision."""
