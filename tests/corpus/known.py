"""The pages of the corpus that differ from their source, each with its reason.

A test fails where one is missing here, and where one stands here for nothing.
"""

READ_OTHERWISE = {
    ("poppler", "synth-kid-not-a-page.pdf"): (
        "An empty dictionary stands among the pages: poppler passes over it and shows"
        " each page behind it one too early; qpdf and pdfium count it as a page."
        " Held against the copy that was made of it."
    ),
}
"""Sources whose pages one engine counts otherwise: held against their copy."""

SHOWN_NOWHERE = {
    ("pdfium", "synth-geo-cropbox-outside.pdf"): (
        "The crop box lies outside the page: pdfium shows a page without size. The"
        " packet drops such a box; poppler shows both alike."
    ),
    ("poppler", "synth-geo-cropbox-empty.pdf"): (
        "The crop box is empty: poppler shows one dot. The packet drops such a box;"
        " pdfium shows both alike."
    ),
}
"""Sources of which one engine shows nothing, so that nothing can be compared."""

_DRAWN_BY_US = (
    "The file leaves drawing its filled-in fields to the viewer (NeedAppearances)."
    " The packet carries a drawing, placed as poppler does it: pdfium's own lies"
    " about a point apart, in the same letters."
)
_FONTLESS = (
    "As above; the fields name a font that the file lacks. Poppler then draws a line"
    " end and what follows it not at all; the packet shows the whole value."
)
_NO_FIELD = (
    "The field hangs in no form, or has no name: pdfium passes over it in the source."
    " In the packet each field has a name in one form, so pdfium shows it too, as"
    " poppler does in both."
)
DRAWN_OTHERWISE = {
    ("pdfium", "synth-replica-dwc-form-rfa-filled.pdf"): _DRAWN_BY_US,
    ("pdfium", "gh-pdf.js-bug1669099.pdf"): _DRAWN_BY_US,
    ("pdfium", "synth-filled-form-no-appearances.pdf"): _DRAWN_BY_US,
    ("pdfium", "synth-filled-form-same-names.pdf"): _DRAWN_BY_US,
    ("poppler", "synth-filled-form-no-appearances.pdf"): _FONTLESS,
    ("poppler", "synth-filled-form-same-names.pdf"): _FONTLESS,
    ("pdfium", "gh-docassemble-ALAffidavitO-affidavitofindigency.pdf"): _NO_FIELD,
    ("pdfium", "gh-pdfium-bug_901654_2.pdf"): _NO_FIELD,
    ("pdfium", "gh-qpdf-annotations-no-acroform-with-p.pdf"): _NO_FIELD,
}
"""Sources of which one engine draws a page otherwise than in the packet."""

WORDED_OTHERWISE = {
    "synth-filled-form-no-appearances.pdf": _FONTLESS,
    "synth-filled-form-same-names.pdf": _FONTLESS,
}
"""Sources of which poppler reads other letters than in the packet."""

COUNTED_OTHERWISE = {
    "gh-pdfium-unsupported_feature.pdf": "It claims three pages and holds one.",
    "gh-pdfium-bug_680376.pdf": (
        "It claims four pages; its page tree lists six, some twice. All six go in."
    ),
}
"""Files whose pages the three tools of the corpus count otherwise than we."""
