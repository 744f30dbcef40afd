"""The tags of web pages: what is a block, what is not shown, what ends by itself."""

import base64
import binascii
from urllib.parse import unquote, unquote_to_bytes

from binder_app.intake.formats.html_looks import SIZES, Attributes

BETWEEN = 7.0
"""Points between paragraphs."""

_BLOCKS_WORDS = (
    "address|article|aside|blockquote|body|center|dd|details|div|dl|dt|"
    "fieldset|figcaption|figure|footer|form|h1|h2|h3|h4|h5|h6|header|hgroup|"
    "html|legend|li|listing|main|menu|nav|ol|optgroup|p|pre|section|summary|"
    "ul|xmp"
)
BLOCKS = frozenset(_BLOCKS_WORDS.split("|"))
_UNSHOWN_WORDS = (
    "script|style|title|template|iframe|object|embed|applet|audio|video|"
    "canvas|svg|math|noframes|datalist|frameset"
)
UNSHOWN = frozenset(_UNSHOWN_WORDS.split("|"))
_EMPTY_WORDS = (
    "area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|frame"
)
EMPTY = frozenset(_EMPTY_WORDS.split("|"))
CELLS = ("td", "th")
TABLE_PARTS = frozenset(("table", "tr", "td", "th", "caption"))
LISTS = ("ul", "ol", "menu")
ENDS_ITSELF: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "li": (("li",), (*CELLS, *LISTS)),
    "dt": (("dt", "dd"), (*CELLS, "dl")),
    "dd": (("dt", "dd"), (*CELLS, "dl")),
    "td": (CELLS, ()),
    "th": (CELLS, ()),
    "tr": (("tr",), ()),
    "option": (("option",), ("select",)),
}
"""Which tags end where another begins, and what they do not reach beyond."""

LIST_KINDS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman"}
LIST_KINDS |= {"I": "upperRoman"}
AFTER = {"p": BETWEEN, "pre": BETWEEN, "li": 2.0, "blockquote": BETWEEN}
AFTER |= dict.fromkeys(SIZES, 4.0)


def is_beacon(attributes: Attributes) -> bool:
    """Tell a picture of one dot, which is there to report and not to show."""
    return {attributes.get("width", ""), attributes.get("height", "")} <= {"0", "1"}


def data_of(source: str) -> bytes:
    """Return the bytes that a data: address holds."""
    head, comma, body = source.partition(",")
    if not comma or not head.lower().startswith("data:image/"):
        return b""
    try:
        if head.lower().rstrip().endswith(";base64"):
            return base64.b64decode("".join(unquote(body).split()) + "==")
        return unquote_to_bytes(body)
    except (binascii.Error, ValueError):
        return b""
