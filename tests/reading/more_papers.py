"""Invented papers in other layouts, written after the first phrases were chosen."""

MORE = (
    (
        "therapy_note",
        """
Physical Therapy   Patient: Ferrant, Nadia   Claim LK-26-00817
DAILY NOTES
Visit 4 of 10                                08/27/2026, 40 minutes
Subjective   7/10; cannot reach the upper shelf
Objective    Flexion 110 degrees, abduction 95 degrees
Treatment    Pulley 5 minutes; wall slides 2x10; band rows 2x12
Time         Exercise 30 minutes, instruction 10 minutes
Assessment   Less guarding than last week
Plan         Tell the physician about the weakness
Corin Ashdown, PT, DPT                       Date 08/27/2026
""",
    ),
    (
        "ur_decision",
        """
Summit Managed Care Services
Utilization Management Department
Date: 10/05/2026
VIA FAX: (555) 010-2200
Robert Keane DO
RE: Patient: Alma Ortiz   Claim #: 2026-77   DOI: 1/4/2026   Employer: Kite Foods
Our reference: UM-778
NOTICE OF ADVERSE DETERMINATION
Dear Dr. Keane,
We have completed our utilization review of your request for authorization for Norco
10/325 #60.
The request is non-certified. This decision is based on MTUS Opioids guideline.
A copy of the progress report dated 9/1/2026 was reviewed. The primary treating
physician's PR-2 was illegible.
If you disagree you may request Independent Medical Review on the enclosed
Application for Independent Medical Review.
""",
    ),
    (
        "ur_decision",
        """
EXAMINER: Dana Ruiz
Utilization Review Decision Letter
Modified Certification
10/05/2026
Injured Worker: Alma Ortiz
Claim Number: 2026-77
Treatment Requested: Physical therapy 12 visits. Decision: Modified to 6 visits.
Treatment Requested: MRI lumbar spine. Decision: Approved.
""",
    ),
    (
        "treating_report",
        """
Dr. Robert Keane, DO
Occupational Medicine Clinic
PATIENT: ORTIZ, ALMA  DOB 01/01/1980
DATE OF SERVICE: 09/01/2026
RE-EVALUATION REPORT
HISTORY: Ms. Ortiz returns for her low back. She completed 6 visits of physical
therapy.
EXAMINATION: Lumbar range of motion is decreased. Straight leg raise positive.
DIAGNOSTIC STUDIES: MRI of the lumbar spine shows disc protrusion.
IMPRESSION: Lumbar strain.
PLAN: I am requesting authorization for chiropractic, 6 visits.
WORK STATUS: modified duty, no lifting over 15 lbs.
""",
    ),
    (
        "rfa",
        """
STATE OF CALIFORNIA
DIVISION OF WORKERS' COMPENSATION
Request for Authorization for Medical Treatment
(DWC Form RFA)
California Code of Regulations, title 8, section 9785.5.1
This form must accompany the Doctor's First Report of Occupational Injury or
Illness, Form DLSR 5021, a Treating Physician's Progress Report, DWC Form PR-2, or
narrative report substantiating the requested treatment
Check box if request is a written confirmation of an oral request.
Patient Information
Patient Name: Alma Ortiz
Provider Information
Claims Administrator Information
Requested Treatment
""",
    ),
    (
        "imaging_report",
        """
VALLEY RADIOLOGY
Name: ORTIZ, ALMA   MRN: 4423   DOB: 01/01/1980
Referring: KEANE, ROBERT DO
Date of Exam: 08/22/2026
EXAM: XR SHOULDER 3 VIEWS RIGHT
HISTORY: Right shoulder pain
FINDINGS: No acute fracture. Mild AC joint arthrosis.
IMPRESSION: No acute fracture.
""",
    ),
    (
        "imaging_report",
        """
Exam: Magnetic Resonance Imaging Right Knee
Clinical indication: Pain after fall at work
Procedure: Multi-planar multi-sequence images were obtained
Findings: Medial meniscus tear of posterior horn.
Impression: 1. Medial meniscal tear
""",
    ),
    (
        "therapy_note",
        """
ACTIVE PT & SPORTS
Daily Treatment Note
Patient: A. Ortiz  Dx: M54.5   Visit #: 4/6  Date: 8/3/2026
S: Pt reports 5/10 pain.
O: Therapeutic Exercise 97110 x2, Manual Therapy 97140 x1
A: Progressing toward goals. P: Continue per plan of care.
Signed: Jo Anders, PT, DPT (physical therapist)
""",
    ),
    (
        "work_status",
        """
Keane Occupational Medicine
RETURN TO WORK / WORK STATUS
Employee: Alma Ortiz  Date of visit: 9/1/2026
The above patient was seen today and may return to work with restrictions: no
lifting > 15 lbs until next appointment 10/1/2026
""",
    ),
    (
        "correspondence",
        """
Message from your care team
MyClinic Portal
To: Alma Ortiz   From: Keane Office Staff   9/28/2026 10:02 AM
Hi Alma, the insurance has not authorized your injection yet. We sent the RFA on 9/14.
""",
    ),
    (
        "correspondence",
        """
Pinecrest Claims Services
9/30/2026
Alma Ortiz
RE: Claim 2026-77
Dear Ms. Ortiz,
This letter is to tell you that we have assigned a new claims adjuster to your file.
Utilization review has denied your treatment; you should have received a letter.
Please call me with any questions.
Sincerely,
Lee Marsh
""",
    ),
    (
        "privileged",
        """
Brandt & Lowe LLP
Attorneys at Law
CONFIDENTIAL - ATTORNEY/CLIENT PRIVILEGED
10/1/2026
Dear Ms. Ortiz:
Thank you for meeting with us. We think your claim may settle for between $20,000
and $30,000.
""",
    ),
    (
        "privileged",
        """
Brandt & Lowe LLP
Attorneys at Law
October 1, 2026
Re: Your case
Dear Ms. Ortiz:
We recommend you accept the settlement offer from the insurance company. Our advice
as your attorneys is to sign the compromise and release.
""",
    ),
    (
        "appointment_notice",
        """
Harbor Pain Center
Notice to patient
9/29/2026
Your procedure scheduled for October 2 has been canceled since the insurance company
has not authorized it.
We will call you to reschedule your appointment.
""",
    ),
    (
        "physician_appeal_letter",
        """
Robert Keane DO
10/8/2026
Summit Managed Care, Utilization Review Department
RE: Alma Ortiz  Claim 2026-77
UR denial dated 10/05/2026
To the reviewing physician:
I am writing to appeal your utilization review denial of Norco. Your letter states
"the request is non-certified". I respectfully disagree...
""",
    ),
    (
        "fax_confirmation",
        """
FAX
To: Maximus Federal Services
From: Alma Ortiz
Date: 10/15/2026
Pages: 9 including cover
Re: Application for Independent Medical Review
""",
    ),
    (
        "med_legal_report",
        """
Rowan Castellano MD
Orthopedic Surgery, State of California Qualified Medical Evaluator
PANEL QME RE-EVALUATION
Applicant: Alma Ortiz  Date of Evaluation: 7/7/2026
Records reviewed: PR-2 reports, MRI lumbar spine, UR denial
""",
    ),
    (
        "wage_record",
        """
Kite Foods Inc         Earnings Statement
Period beginning 8/1/2026 Period ending 8/15/2026 Pay date 8/20/2026
Regular 80.00 1,600.00 Gross Pay 1,600.00 Net pay 1,200
""",
    ),
    (
        "imr_notice",
        """
MAXIMUS FEDERAL SERVICES
Independent Medical Review
P.O. Box 138009 Sacramento
11/2/2026
Re: IMR Case Number CM26-001   Alma Ortiz
Dear Ms. Ortiz: Your application for Independent Medical Review is not eligible
because the utilization review decision was not attached.
""",
    ),
    (
        "medication_list",
        """
Medications
ORTIZ, ALMA
Active medications as of 9/1/2026
ibuprofen 600 mg tablet - take 1 tablet three times daily
gabapentin 300 mg capsule - take nightly. Refills: 2
""",
    ),
    (
        "imr_application",
        """
APPLICATION FOR INDEPENDENT MEDICAL REVIEW
DWC Form IMR
Employee Name: Alma Ortiz
Signature ________
""",
    ),
    (
        "symptom_notes",
        """
9/20 - back hurts bad today, couldn't pick up my daughter
9/21 - slept 3 hours. pain 8/10
9/22 - I had to leave work early
""",
    ),
    (
        "other",
        """
Notice: Changes to our office hours
We will be closed on Monday.
""",
    ),
    (
        "other",
        """
DWC Form IMR instructions
How to apply for Independent Medical Review. The application must be sent with the
utilization review decision within 30 days.
Frequently asked questions
""",
    ),
    (
        "other",
        """
INFORMED CONSENT FOR SURGERY
I consent to the operation. Preoperative instructions attached.
Do not eat after midnight.
""",
    ),
    (
        "other",
        """
QME PANEL LIST
State of California - Medical Unit
Panel No. 7700001
Dr. A, Dr. B, Dr. C Qualified Medical Evaluator
""",
    ),
    (
        "ur_decision",
        """
CORVANTA UR SERVICES
11/03/2026
Injured worker: Sam Pell   Claim: 00-12   Jurisdiction: CA
Utilization Review - Notice of Denial
Dear Mr. Pell:
The request by Dr. Amy Voss for left knee arthroscopy has been denied. A physician
has decided that it is not medically necessary.
""",
    ),
    (
        "ur_decision",
        """
CONDITIONAL NON-CERTIFICATION
Utilization Review Department  Date of determination: 11/03/2026
RE: Sam Pell
The requested MRI is conditionally non-certified for lack of information. It will be
reconsidered upon receipt of the exam findings.
""",
    ),
    (
        "treating_report",
        """
Voss Orthopedics
11/01/2026
Patient: Sam Pell
Office Visit
Mr. Pell is a 50 year old warehouse worker with left knee pain since 6/6/2026.
Physical Exam: effusion, McMurray positive.
Assessment: medial meniscus tear.
Plan: arthroscopy. He has had 12 visits of physical therapy and an MRI. RFA to be
sent.
""",
    ),
    (
        "treating_report",
        """
State of California Division of Workers Compensation
PRIMARY TREATING PHYSICIAN'S PERMANENT AND STATIONARY REPORT (PR-4)
This form is required to be used for ratings. It should not be used by a QME or AME.
Patient: Sam Pell
""",
    ),
    (
        "imaging_report",
        """
ST. ELMO HOSPITAL RADIOLOGY
MRI LEFT KNEE W/O CONTRAST
Clinical: pain.
Findings: There is a tear of the medial meniscus.
Impression: Medial meniscus tear.
Dictated by: L. Orr MD
""",
    ),
    (
        "therapy_note",
        """
Bayside Acupuncture
Acupuncture SOAP note  Visit 3
Sam Pell  10/02/2026
Needles: ST35, SP9. 20 min. Patient reports 30% relief. Plan: continue 2x/week.
""",
    ),
    (
        "correspondence",
        """
From: amy.voss@voss.example
To: "Dana Ruiz" <dana@pinecrest.example>
Cc: sam
Date: Mon, 2 Nov 2026 09:15:00 -0800
Subject: RE: Utilization review denial of knee surgery

Dana, please see the attached RFA and PR-2. Thanks, Amy
""",
    ),
    (
        "proof_of_service",
        """
DECLARATION OF SERVICE
I, Pat Lund, declare: I am employed in Kern County and am over 18.
On 11/05/2026 I faxed the Application for Independent Medical Review to (916)
555-0100.
I declare under penalty of perjury ...
""",
    ),
    (
        "claim_notice",
        """
Pinecrest Claims Services
NOTICE OF DELAY OF WORKERS' COMPENSATION BENEFITS
Dear Sam: We need more time to decide on your claim. We will tell you within 90 days.
""",
    ),
    (
        "plan_denial",
        """
KELP HEALTH PLAN
Notice of Action
About your treatment request
The request for physical therapy is denied. Member ID 33.
""",
    ),
    (
        "wage_record",
        """
KITE FOODS INC.  PAYROLL CHECK STUB
Emp# 445 Sam Pell  Pay period 10/01-10/15/2026
Gross 1,500  FICA 93  Net pay 1,200
""",
    ),
    (
        "representation",
        """
LETTER OF REPRESENTATION
November 1, 2026
Please be advised that this office has been retained by Sam Pell regarding the above
claim.
""",
    ),
    (
        "other",
        """
Discharge instructions. Rest, ice and elevation. Call if you have a fever.
""",
    ),
    (
        "other",
        """
Order for MRI
Patient Sam Pell. MRI left knee without contrast. ICD M23. Please fax results.
""",
    ),
    (
        "other",
        """
The IMR process: what happens after a utilization review denial?
Workers whose request for authorization was denied can file an application. Maximus
reviews the records. Our attorneys can help you.
""",
    ),
    (
        "other",
        """
Commission on Workers' Compensation Independent Medical Review annual report
Upheld and overturned decisions by treatment category. Table 1. Maximus issued
152,351 final determination letters.
""",
    ),
    (
        "ur_decision",
        """
GRANITE BAY REVIEW, INC.
November 12, 2026
Claimant: Nora Pike   Claim No: GB-9   Date of Injury: 02/02/2025
Dear Dr. Sato:
RE: Utilization Review Non-Certification
We are unable to certify the requested 8 sessions of acupuncture. The medical
necessity is not established under MTUS.
""",
    ),
    (
        "ur_decision",
        """
Utilization review: treatment approved
Nora Pike claim GB-9
Dear Provider, this letter confirms authorization for: MRI cervical spine.
""",
    ),
    (
        "rfa",
        """
REQUEST FOR AUTHORIZATION (RFA)
Sato Pain Clinic   Fax cover included
To: Granite Bay Claims    Patient: Nora Pike   DOI 2/2/2025
Please authorize: acupuncture x8, CPT 97810. Diagnosis M54.2
""",
    ),
    (
        "treating_report",
        """
PROGRESS REPORT - SATO PAIN CLINIC
Nora Pike   11/03/2026
Subjective: neck pain 6/10. Objective: decreased ROM. A: cervicalgia. P: RFA
acupuncture, refill meds, work status TTD 4 wks
""",
    ),
    (
        "imaging_report",
        """
MAGNETIC RESONANCE IMAGING OF THE CERVICAL SPINE
Nora Pike 10/10/2026
Technique sagittal and axial. There is a 3 mm bulge at C5-6. Conclusion: C5-6 bulge.
""",
    ),
    (
        "therapy_note",
        """
INITIAL EVALUATION - PHYSICAL THERAPY
Nora Pike  10/01/2026
Evaluating therapist: T. Moss PT. Goals: sit 60 min. Plan: 2x/wk for 4 weeks. ROM 40
deg.
""",
    ),
    (
        "work_status",
        """
Doctor's note
Please excuse Nora Pike from work 11/03/2026 to 12/01/2026. Off work.
""",
    ),
    (
        "operative_report",
        """
SURGEON: H. Sato MD
PRE-OPERATIVE DIAGNOSIS: stenosis
POST-OPERATIVE DIAGNOSIS: stenosis
OPERATION: Foraminotomy. Anesthesia general. EBL 20cc.
""",
    ),
    (
        "correspondence",
        """
Hi Nora, this is Beth, your nurse case manager. I will attend the visit on Tuesday.
Text me back. 10:22 AM Delivered
""",
    ),
    (
        "med_legal_report",
        """
AGREED MEDICAL EVALUATION IN ORTHOPEDICS
Applicant: Nora Pike. Evaluation date 5/5/2026. Apportionment discussed below.
""",
    ),
    (
        "privileged",
        """
MEMORANDUM TO FILE - ATTORNEY WORK PRODUCT
Nora Pike. Settlement range considered.
""",
    ),
    (
        "claim_notice",
        """
Notice of Claim Denial
Granite Bay Claims denies liability for injury to the neck. Claim: GB-9
""",
    ),
    (
        "eob",
        """
Explanation of Review
Bill 123 Provider Sato. Charged 300 Allowed 210 Paid 210
""",
    ),
    (
        "literature",
        """
Acupuncture for neck pain: systematic review and meta-analysis
Abstract: we searched. doi 10.1/x. References
""",
    ),
    (
        "imr_determination",
        """
Final Determination Letter - Independent Medical Review
Case number CM26-9 Nora Pike. The decision is overturned: acupuncture is medically
necessary.
""",
    ),
    (
        "other",
        """
Invoice #22. Copy service. 30 pages at 0.25. Total 7.50
""",
    ),
    (
        "other",
        """
Informed consent for acupuncture. I consent.
""",
    ),
    (
        "other",
        """
Directions to our clinic. Parking is free. Physical therapy is on floor 2.
""",
    ),
    (
        "other",
        """
Understanding utilization review decisions: guide for physicians
A request for authorization must be made on DWC Form RFA. If denied, an IMR may
follow.
""",
    ),
)
