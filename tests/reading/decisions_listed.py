"""Decisions that list what was asked in rows and labelled lines: made up."""

from tests.reading.outcomes import (
    APPROVED,
    CONDITIONAL,
    DENIED,
    MODIFIED,
    Letters,
)

LISTED: Letters = (
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
        "PROCEDURE/SERVICE: Lumbar medial branch blocks L4-S1 bilateral\n"
        "CPT: 64493, 64494\n"
        "UNITS REQUESTED: 1   UNITS CERTIFIED: 0\n"
        "DETERMINATION: ADVERSE",
        (("Lumbar medial branch blocks L4-S1 bilateral", DENIED),),
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
        "Decision: Partially approved.\n"
        "Approved: 6 sessions of acupuncture for the neck.\n"
        "Not approved: 6 further sessions of acupuncture; infrared therapy.",
        (
            ("acupuncture neck", MODIFIED),
            ("infrared therapy", DENIED),
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
        "WORKERS COMP UR\n"
        "Determination: CONDITIONAL NON-CERT (LACK OF INFO)\n"
        "Svc: Right CMC arthroplasty\n"
        "Info needed: x-ray report, therapy notes\n"
        "Req'd 5/1, 5/5, 5/8. Nothing rec'd.",
        (("Right CMC arthroplasty", CONDITIONAL),),
    ),
    (
        "Item in dispute: Duloxetine 60 mg daily, #30\n"
        "Recommended outcome: UPHOLD the prior adverse decision.",
        (("Duloxetine", DENIED),),
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
"""Each page, and what it decides of each treatment."""
