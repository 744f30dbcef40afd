"""The words by which official forms are known."""

from collections.abc import Mapping
from dataclasses import dataclass

FORM_FACT = "form"
"""The fact that names an official form; its value is one of `FORMS`."""

DWC, DMHC, CDI, MPN, DESIGNATION = FORMS = (
    *("dwc_imr", "dmhc_imr", "cdi_imr", "mpn_imr"),
    "imr_designation",
)


@dataclass(frozen=True, slots=True)
class FormWords:
    """The words of each form, on which kinds of papers they are sought, how deep.

    `pages` counts the pages from the first that are looked at. `titles` are what the
    forms are called.
    """

    kinds: frozenset[str]
    pages: int
    words: Mapping[str, tuple[str, ...]]
    titles: Mapping[str, str]
