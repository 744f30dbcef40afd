"""Determinations that review a decision: made up."""

from tests.reading.outcomes import (
    APPROVED,
    DENIED,
    Letters,
)

DETERMINATIONS: Letters = (
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
"""Each determination, and what it decides of each treatment."""
