"""Invented papers, one or more for each kind. No person, claim or company is real."""

RFA = """
State of California, Division of Workers' Compensation
REQUEST FOR AUTHORIZATION
DWC Form RFA
Attach the Doctor's First Report of Occupational Injury or Illness, a Treating
Physician's Progress Report, DWC Form PR-2, or equivalent narrative report.
[X] New Request   [ ] Resubmission - Change in Material Facts
[ ] Expedited Review: Check box if employee faces an imminent and serious threat
Employee Information
Name: Marisol Quintero Vega     Date of Injury: 03/02/2026   Date of Birth: 07/19/1984
Claim Number: WX-55-20417       Employer: Alder Street Bakery
Requesting Physician Information
Name: Tobias Lindqvist, MD      Practice: Harbor Spine Group
Claims Administrator Information
Company Name: Pinecrest Claims Services   Contact Name: Dana Ruiz
Requested Treatment (see instructions for guidance)
Diagnosis   ICD-Code   Service/Good Requested   CPT/HCPCS Code   Frequency, Duration
Lumbar radiculopathy M54.16  Epidural steroid injection L5-S1  62323  1
Requesting Physician Signature: T. Lindqvist      Date: 09/14/2026
Claims Administrator/Utilization Review Organization (URO) Response
[ ] Approved [ ] Denied or Modified (See separate decision letter) [ ] Delay
"""

RFA_ES = """
Clínica Harbor Spine
SOLICITUD DE AUTORIZACIÓN PARA TRATAMIENTO MÉDICO
Fecha: 14 de septiembre de 2026
Nombre del empleado: Marisol Quintero Vega
Número de reclamo: WX-55-20417
Médico solicitante: Tobias Lindqvist
Tratamiento solicitado: inyección epidural en la columna lumbar, una vez
Diagnóstico: radiculopatía lumbar
"""

UR_DENIAL = """
Clearfield Utilization Management
PO Box 7781, Fresno, CA 93747

September 21, 2026

Tobias Lindqvist, MD
Harbor Spine Group

Re: Marisol Quintero Vega
Claim Number: WX-55-20417
Date of Injury: 03/02/2026
Date RFA received: 09/15/2026
Date of Decision: 09/21/2026

UTILIZATION REVIEW DETERMINATION: NON-CERTIFICATION

Dear Dr. Lindqvist:
We have received your Request for Authorization (DWC Form RFA) dated 09/14/2026 and
the Primary Treating Physician's Progress Report (PR-2) of 09/10/2026.
Requested treatment: lumbar epidural steroid injection L5-S1.
Determination: the request is denied as not medically necessary.
Records reviewed: PR-2 report, MRI of the lumbar spine dated 08/01/2026, physical
therapy daily note.
Clinical rationale: MTUS and ACOEM Low Back Disorders recommend the injection only
where radiculopathy is documented by exam and corroborated by imaging.
Physician reviewer: Ann Okafor, MD, license number G00000, Texas.
You have a right to disagree with decisions affecting your claim. You may call the
Information and Assistance officer at 1-800-736-7401.
The enclosed Application for Independent Medical Review must be returned within
30 days.
"""

UR_DENIAL_ENCLOSED_FORM = """
State of California
APPLICATION FOR INDEPENDENT MEDICAL REVIEW
DWC Form IMR
To request Independent Medical Review, sign and mail this form.
"""

UR_APPROVAL = """
Clearfield Utilization Management
October 2, 2026
Re: Luan Hoang   Claim: WX-55-30001

NOTICE OF UTILIZATION REVIEW DECISION - APPROVAL

Dear Dr. Lindqvist:
Your Request for Authorization was reviewed. The following treatment is certified:
physical therapy, 6 visits. Reviewer: Kay Boone, RN. Guidelines used: MTUS.
"""

UR_DENIAL_ES = """
Clearfield Utilization Management
21 de septiembre de 2026
Número de reclamo: WX-55-20417
DECISIÓN DE REVISIÓN DE UTILIZACIÓN
Estimada Sra. Quintero:
El tratamiento que pidió su médico ha sido negado porque no es médicamente necesario.
Usted tiene derecho a estar en desacuerdo con esta decisión. Llame al 1-800-736-7401.
"""

UR_INFORMATION_REQUEST = """
Clearfield Utilization Management
Date: 09/16/2026
To: Tobias Lindqvist, MD
Re: Marisol Quintero Vega, Claim WX-55-20417

REQUEST FOR ADDITIONAL INFORMATION

We are in utilization review of your Request for Authorization received 09/15/2026.
The following is necessary to make a determination. Please submit within 14 days:
the report of the lumbar MRI and the notes of physical therapy.
"""

IMR_FORM = """
State of California, Department of Industrial Relations
Division of Workers' Compensation
APPLICATION FOR INDEPENDENT MEDICAL REVIEW
DWC Form IMR
TO REQUEST INDEPENDENT MEDICAL REVIEW:
1. Sign and date this application and consent to obtain medical records.
2. Mail or fax the application and a copy of the written decision you received to:
DWC-IMR, c/o Maximus Federal Services, Inc., P.O. Box 138009, Sacramento, CA
Type of Utilization Review: [X] Regular [ ] Expedited [ ] Modification after Appeal
Employee Name: Marisol Quintero Vega
Claim Number: WX-55-20417    Date of Injury: 03/02/2026
Disputed Medical Treatment: lumbar epidural steroid injection
Employee Signature: ____________  Date: ________
8 CCR 9792.10.2
"""

IMR_FORM_DMHC = """
Department of Managed Health Care
INDEPENDENT MEDICAL REVIEW (IMR) APPLICATION/COMPLAINT FORM
DMHC 20-224  Rev 01/20
First Name: Ines   Last Name: Farrow   Date of Birth: 02/03/1979
Health Plan Name: Bayline Health    Member ID: 884120
"""

TREATING_REPORT_PR2 = """
State of California, Division of Workers' Compensation
PRIMARY TREATING PHYSICIAN'S
PROGRESS REPORT (PR-2)
Check the box(es) which indicate why you are submitting a report at this time.
[X] Change in treatment plan  [X] Request for authorization
Patient: Marisol Quintero Vega   Date of Injury: 03/02/2026   DOB: 07/19/1984
Date of Exam: 09/10/2026
Subjective complaints: low back pain radiating to the left leg.
Objective findings: positive straight leg raise on the left.
Diagnoses: lumbar radiculopathy M54.16
Treatment Plan: epidural injection; RFA attached. Physical therapy gave no relief.
Work Status: modified duty, no lifting over 10 pounds.
Next appointment: 10/08/2026
"""

TREATING_REPORT_NARRATIVE = """
Harbor Spine Group
440 Wharf Road, Long Beach
Patient: Luan Hoang
Date of Service: 08/20/2026

ORTHOPEDIC FOLLOW-UP

Chief Complaint: right shoulder pain.
History of Present Illness: He is a 44-year-old painter. The MRI of the right shoulder
showed a partial tear.
Physical Examination: abduction to 110 degrees, strength 4/5.
Assessment and Plan: continue physical therapy, request surgery consult.
"""

CLINIC_NOTE_HEADED_MRI = """
Harbor Spine Group
MRI of the lumbar spine
Visit of 08/12/2026
Chief Complaint: back pain, here to discuss results.
Subjective: the patient could not work last week.
Objective: tender at L5. Vital signs normal.
Assessment and Plan: the MRI was reviewed with the patient. Return to clinic in a month.
Work Status: modified.
"""

FIRST_REPORT = """
STATE OF CALIFORNIA
DOCTOR'S FIRST REPORT OF OCCUPATIONAL INJURY OR ILLNESS
Within 5 days of your initial examination, for every occupational injury or illness,
send two copies of this report to the employer's insurer.
1. INSURER NAME AND ADDRESS  Pinecrest Claims Services
5. PATIENT NAME  Luan Hoang    Date of injury 05/05/2026
Form 5021 (Rev. 5)
"""

IMAGING_MRI = """
Westbay Imaging Center
PATIENT: Marisol Quintero Vega   DOB: 07/19/1984
EXAM DATE: 08/01/2026
MRI LUMBAR SPINE WITHOUT CONTRAST
CLINICAL HISTORY: low back pain.
TECHNIQUE: Multiplanar T1 and T2 weighted images.
COMPARISON: None.
FINDINGS: At L5-S1 a 4 mm disc protrusion with left foraminal narrowing.
IMPRESSION: Disc protrusion at L5-S1.
Electronically signed by Peter Osei, MD, radiologist, 08/02/2026
"""

IMAGING_EMG = """
Valley Neurology
ELECTRODIAGNOSTIC STUDY
Date of study: 07/22/2026
Nerve conduction studies: left peroneal motor nerve, latency 5.1 ms, amplitude 3.2 mV.
Impression: left L5 radiculopathy.
"""

IMAGING_ES = """
Centro de Imagen del Valle
RESONANCIA MAGNÉTICA DE COLUMNA LUMBAR
Fecha del estudio: 1 de agosto de 2026
Técnica: imágenes en los planos sagital y axial, sin contraste.
Hallazgos: protrusión del disco L5-S1.
Impresión: protrusión discal.
"""

OPERATIVE_REPORT = """
Seaside Surgery Center
OPERATIVE REPORT
DATE OF PROCEDURE: 06/30/2026
PREOPERATIVE DIAGNOSIS: Right rotator cuff tear.
POSTOPERATIVE DIAGNOSIS: Same.
PROCEDURE PERFORMED: Arthroscopic repair.
SURGEON: Mira Sandoval, MD    ANESTHESIA: General.
ESTIMATED BLOOD LOSS: Minimal. COMPLICATIONS: None.
"""

THERAPY_NOTE = """
Tidewater Rehabilitation
PHYSICAL THERAPY DAILY NOTE
Patient: Marisol Quintero Vega    Visit 5 of 12
Date of Visit: 07/08/2026
Subjective: pain 6/10.
Therapeutic exercise 20 min, manual therapy 10 min. Range of motion: flexion 40 degrees.
Goals: sit for 45 minutes. Tolerated treatment well.
Jo Anders, DPT
"""

WORK_STATUS = """
Harbor Spine Group
WORK STATUS REPORT
Patient: Marisol Quintero Vega
Date: 09/10/2026
[X] Modified duty from 09/10/2026 to 10/08/2026. No lifting over 10 pounds.
Restrictions: no bending, sitting 30 minutes at a time.
"""

WORK_STATUS_ES = """
Clínica Harbor Spine
CONSTANCIA DE ESTADO DE TRABAJO
Fecha: 10 de septiembre de 2026
La paciente puede volver al trabajo modificado. Sin levantar más de 10 libras.
"""

MEDICATION_LIST = """
Harbor Spine Group
CURRENT MEDICATION LIST
As of 09/10/2026
Gabapentin 300 mg, take 1 tablet by mouth 3 times daily, refills 2
Naproxen 500 mg, take 1 tablet as needed, qty 60, prescriber T. Lindqvist
"""

PHARMACY_DENIAL = """
Corner Drug No. 12
PRESCRIPTION NOT COVERED
Date: 09/17/2026
Rx number 771204   NDC 00000-0000-00   BIN 000000   PCN WCX
Reject code 75: prior authorization required
Drug: pregabalin 75 mg
"""

CORRESPONDENCE_EMAIL = """
From: Dana Ruiz <dana.ruiz@pinecrest.example>
Sent: Tuesday, September 22, 2026 4:11 PM
To: Marisol Quintero
Subject: Your injection

Ms. Quintero,
The doctor's request was sent to utilization review. I will call you when I hear.
Dana Ruiz, Claims Examiner
"""

CORRESPONDENCE_LETTER = """
Pinecrest Claims Services
PO Box 3, Modesto, CA
September 24, 2026
Re: Claim number WX-55-20417
Dear Ms. Quintero:
I am your claims adjuster. Thank you for your call. The nurse case manager, Pat Lund RN
CCM, will come with you to the visit.
Sincerely,
Dana Ruiz, Claims Examiner
"""

APPOINTMENT_NOTICE = """
Seaside Surgery Center
Date: 09/23/2026
APPOINTMENT CANCELLATION
Dear Ms. Quintero, your appointment on 09/29/2026 has been cancelled because
authorization was not received. Please call our office to reschedule.
"""

APPOINTMENT_ES = """
Centro Quirúrgico Seaside
23 de septiembre de 2026
CITA CANCELADA
Su cita del 29 de septiembre ha sido cancelada: autorización no recibida.
"""

SYMPTOM_NOTES = """
My pain diary
September 22: pain 7/10, I could not sleep and woke up three times.
September 23: pain was 6/10. I had to sit down at work. My back is worse today.
"""

SYMPTOM_NOTES_ES = """
Diario de dolor
22 de septiembre: dolor 7/10, no pude dormir. Me desperté tres veces.
23 de septiembre: mi espalda está peor, no pude trabajar.
"""

WAGE_RECORD = """
Alder Street Bakery
EARNINGS STATEMENT
Employee: Marisol Quintero Vega
Pay Period: 08/16/2026 - 08/31/2026     Pay Date: 09/04/2026
Hours 62.00  Hourly rate 21.50  Gross Pay 1,333.00  YTD 22,410.00  Net Pay 1,080.10
"""

MED_LEGAL = """
Rowan Castellano, MD
PANEL QUALIFIED MEDICAL EVALUATION
Panel No. 7700000     ML-201
Date of Examination: 05/14/2026
Dear Parties: I examined the applicant. I declare under penalty of perjury that I have
not violated Labor Code section 139.3.
Apportionment: AMA Guides, 5th edition, whole person impairment.
"""

CLAIM_DENIAL = """
Pinecrest Claims Services
April 3, 2026
NOTICE REGARDING DENIAL OF WORKERS' COMPENSATION BENEFITS
Dear Mr. Hoang:
We are denying liability for your claim of injury because the facts do not show that
the injury arose out of employment (AOE/COE).
"""

CLAIM_FORM = """
State of California
Department of Industrial Relations
WORKERS' COMPENSATION CLAIM FORM (DWC 1)
Employee: Complete the "Employee" section / Empleado: complete la sección "Empleado"
1. Name. Nombre. Luan Hoang     Today's Date. Fecha de Hoy. 05/06/2026
Rev. 1/1/2016 Page 1 of 3
"""

REPRESENTATION = """
Law Offices of Imani Brandt
September 30, 2026
NOTICE OF REPRESENTATION
Re: Marisol Quintero Vega, Claim WX-55-20417
This office represents the above applicant. Please direct all further correspondence
to us.
"""

PROOF_OF_SERVICE = """
PROOF OF SERVICE BY MAIL
I am over the age of 18 and not a party to this action.
On September 21, 2026 I served the utilization review determination by placing it in a
sealed envelope, postage paid, in the United States mail.
I declare under penalty of perjury that this is true. Executed on September 21, 2026.
"""

FAX_CONFIRMATION = """
TRANSMISSION VERIFICATION REPORT
TIME: 09/15/2026 14:02
NAME: HARBOR SPINE
FAX: 5550100
DATE, TIME 09/15 14:01
DURATION 00:01:12
PAGE(S) 07
RESULT OK
MODE STANDARD ECM
"""

IMR_NOTICE = """
Maximus Federal Services, Inc.
Independent Medical Review
NOTICE OF ASSIGNMENT AND REQUEST FOR INFORMATION
Date: 10/20/2026
IMR Case Number: CM26-0000000
The dispute has been assigned. Records must be received within 15 days.
"""

IMR_DETERMINATION = """
Maximus Federal Services, Inc.
INDEPENDENT MEDICAL REVIEW FINAL DETERMINATION LETTER
Dated: 11/18/2026
IMR Case Number: CM26-0000000   UR Denial Date: 09/21/2026  Date Assigned: 10/20/2026
The utilization review decision is UPHELD. The disputed treatment is not medically
necessary.
HOW THE IMR FINAL DETERMINATION WAS MADE
"""

APPEAL_LETTER = """
Harbor Spine Group
October 1, 2026
Re: Marisol Quintero Vega, Claim WX-55-20417
Appeal of Utilization Review Determination dated 09/21/2026

LETTER OF MEDICAL NECESSITY

To whom it may concern:
The utilization review decision states that the injection is "not medically necessary"
and was non-certified under MTUS. I disagree with this decision. My patient failed
conservative care. The reviewer states that no radiculopathy was documented.
Sincerely, Tobias Lindqvist, MD
"""

LITERATURE = """
Journal of Spine Inquiry, volume 12 (2021)
Transforaminal injection for radiculopathy: a randomized controlled trial
E. Falk, R. Ito et al., University of Northmere
ABSTRACT
Background. Methods. We enrolled 112 adults. Results. Conclusions.
Keywords: lumbar, injection   doi:10.0000/jsi.2021.0112
REFERENCES
"""

PRIVILEGED_LETTER = """
Law Offices of Imani Brandt
October 3, 2026
ATTORNEY-CLIENT PRIVILEGED COMMUNICATION
Re: Your claim against Alder Street Bakery
Dear Marisol:
As your attorney, my advice is to sign the Application for Independent Medical Review
now. The utilization review denial of 09/21/2026 can be challenged. Do not share this
letter.
"""

SETTLEMENT = """
Law Offices of Imani Brandt
October 9, 2026
Re: Quintero v. Alder Street Bakery
SETTLEMENT DEMAND
Dear Counsel: Applicant offers to settle by Compromise and Release for $48,000.
"""

SURVEILLANCE = """
Greyline Investigations
SURVEILLANCE REPORT
On 09/12/2026 the subject was observed leaving her home. Video footage was taken.
"""

EOB = """
Bayline Health
EXPLANATION OF BENEFITS
THIS IS NOT A BILL
Member: Ines Farrow   Claim processed 08/30/2026
Amount billed 410.00  Allowed 220.00  Copay 30.00  Plan paid 190.00
"""

PLAN_CARD = """
BAYLINE HEALTH
Member ID 884120   Group No. 5501
Ines Farrow
RxBIN 000000  RxPCN BLH
PCP copay $20  Specialist $40  ER $150
"""

PLAN_DENIAL = """
Bayline Health
NOTICE OF ADVERSE BENEFIT DETERMINATION
Date: 07/01/2026
Dear Ines Farrow: We have denied the infusion as not medically necessary.
Member ID 884120. You may file a grievance. Your Rights are enclosed.
"""

GRIEVANCE_DECISION = """
Bayline Health
Date: 08/02/2026
NOTICE OF APPEAL RESOLUTION
Dear Ines Farrow: We have completed our review of your appeal and uphold our decision.
You may call the Department of Managed Health Care at 1-888-466-2219.
"""

# ------------------------------------------------------------------ traps: none of them

MPN_IMR_FORM = """
State of California, Division of Workers' Compensation
INDEPENDENT MEDICAL REVIEW APPLICATION
Medical Provider Network (MPN)
Section 9768.10
Application for Independent Medical Review of a diagnosis by an MPN physician
Send to: Division of Workers' Compensation, Medical Unit, Oakland
"""

CDI_ASSISTANCE = """
California Department of Insurance
REQUEST FOR ASSISTANCE (RFA)
Name of insurer: Costa Grande Life    Policy number 90-11
Describe your complaint:
"""

TEXAS_FORM = """
Texas Department of Insurance
Division of Workers' Compensation
DWC Form-073
TEXAS WORKERS' COMPENSATION WORK STATUS REPORT
"""

BLOG = """
Skip to main content
Back to Blog   Workers Comp   5 min read
What Independent Medical Review Means When a Request for Authorization Is Denied
A Utilization Review denial is not the end. Save the Utilization Review decision, the
RFA, progress reports and the MRI. Then file the Application for Independent Medical
Review. Call us for a free consultation. Attorney Advertising.
"""

RULE_TEXT = """
Section 9792.10.1. Utilization Review Dispute Resolution
(a) If the request for authorization of medical treatment is not approved, an
Application for Independent Medical Review, DWC Form IMR, may be filed under this
section. (b) This section shall apply to any utilization review decision as amended.
For purposes of subdivision (b), the term means the written decision.
Register 2024, No. 12. History: 1. Amended. Table of contents.
"""

FAX_COVER_WITH_WARNING = """
Pinecrest Claims Services
FAX COVER SHEET
To: Harbor Spine Group    From: Dana Ruiz    Pages including cover: 4
Re: RFA
If you have received this fax in error, destroy it. It may be subject to the
attorney-client privilege and holds confidential information.
"""

IMAGING_ORDER = """
Harbor Spine Group
IMAGING ORDER
MRI of the lumbar spine without contrast
Reason for referral: low back pain. Please schedule within two weeks.
"""

RECIPE = """
Grandmother's plum cake
Two cups of flour, one cup of sugar, six plums. Bake until golden.
"""

GARBAGE = (
    "\x00\x01 ﷽ ~~~~ 8#2k ]]]] \ufffd\ufffd qzx wvw 00 00 \n\n\t ..... %%% lklk jjj"
)
