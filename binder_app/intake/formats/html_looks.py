"""How the tags and styles of a web page make its letters and lines look."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from binder_app.intake.formats.flow_blocks import Look, sane_size
from binder_app.intake.formats.office_xml import colour, length, number

BASE = 10.5
SIZES = {"h1": 20.0, "h2": 16.0, "h3": 13.5, "h4": 12.0, "h5": 10.5, "h6": 9.5}
FONT_SIZES = {1: 7.5, 2: 9.0, 3: 10.5, 4: 12.0, 5: 15.0, 6: 19.0, 7: 26.0}
WORD_SIZES = {"small": 9.0, "medium": 10.5, "large": 13.0, "x-large": 16.0}
BOLD = frozenset(("b", "strong", "th", *SIZES))
ITALIC = frozenset(("i", "em", "cite", "var", "dfn", "address"))
UNDERLINED = frozenset(("u", "ins", "a"))
STRUCK = frozenset(("s", "strike", "del"))
MONO = frozenset(("code", "kbd", "samp", "tt", "pre", "listing", "xmp"))
COLOURS = {
    **{"black": "000000", "red": "FF0000", "blue": "0000FF", "green": "008000"},
    **{"gray": "808080", "grey": "808080", "yellow": "FFFF00", "navy": "000080"},
    **{"maroon": "800000", "purple": "800080", "orange": "FFA500"},
    **{"silver": "C0C0C0", "teal": "008080", "lightgray": "D3D3D3"},
    **{"lightgrey": "D3D3D3", "lightyellow": "FFFFE0", "lightblue": "ADD8E6"},
}
SHORT = re.compile(r"#([0-9a-fA-F])([0-9a-fA-F])([0-9a-fA-F])")
SHARES = re.compile(r"rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)")
RULE = re.compile(r"([a-z-]+)\s*:\s*([^;]+)")
LONGEST_STYLE = 4000
INDENT = 24.0
ALIGNS = {"center", "right", "justify", "left"}

Attributes = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Frame:
    """What holds inside one open tag."""

    tag: str = ""
    look: Look = Look(size=BASE)  # noqa: RUF009 - frozen
    align: str = "left"
    left: float = 0.0
    keeps_white: bool = False
    is_hidden: bool = False


def styles_of(attributes: Attributes) -> dict[str, str]:
    """Return the rules of a tag's own style."""
    text = attributes.get("style", "")[:LONGEST_STYLE].lower()
    return {name: told.strip() for name, told in RULE.findall(text)}


def colour_of(text: str) -> str:
    """Return a colour of the web as six hex digits, empty where it is unknown."""
    text = text.strip().lower()
    if text in COLOURS:
        return COLOURS[text]
    short = SHORT.fullmatch(text)
    if short:
        return "".join(digit * 2 for digit in short.groups()).upper()
    shares = SHARES.match(text)
    if shares:
        return "".join(f"{min(int(s[:4]), 255):02X}" for s in shares.groups())
    return colour(text)


def is_hidden(tag: str, attributes: Attributes, styles: Mapping[str, str]) -> bool:
    """Tell what a browser would not show."""
    return (
        "hidden" in attributes
        or (tag == "option" and "selected" not in attributes)
        or styles.get("display", "") == "none"
        or styles.get("visibility", "") == "hidden"
    )


def framed(
    tag: str, attributes: Attributes, styles: Mapping[str, str], outer: Frame
) -> Frame:
    """Return what holds inside a tag, by what holds around it."""
    align = (styles.get("text-align") or attributes.get("align", "")).lower()
    if tag in ("center", "th") and align not in ALIGNS:
        align = "center"
    white = styles.get("white-space", "")
    keeps = tag in ("pre", "listing", "xmp", "textarea") or white.startswith("pre")
    left = outer.left + (INDENT if tag in ("blockquote", "dd", "figure") else 0.0)
    left += min(max(length(styles.get("margin-left", "")), 0.0), 200.0)
    left = 0.0 if tag in ("td", "th") else left
    return Frame(
        tag,
        look_in(tag, attributes, styles, outer.look),
        align if align in ALIGNS else outer.align,
        left,
        keeps or (outer.keeps_white and white != "normal"),
        outer.is_hidden or is_hidden(tag, attributes, styles),
    )


def look_in(
    tag: str, attributes: Attributes, styles: Mapping[str, str], outer: Look
) -> Look:
    """Return the look of letters inside a tag."""
    look = replace(
        outer,
        bold=outer.bold or tag in BOLD,
        italic=outer.italic or tag in ITALIC,
        underline=outer.underline or tag in UNDERLINED,
        struck=outer.struck or tag in STRUCK,
        mono=outer.mono or tag in MONO,
        raised={"sup": 1, "sub": -1}.get(tag, outer.raised),
        marker="FFFF00" if tag == "mark" else outer.marker,
        size=sized(tag, attributes, styles, outer.size),
    )
    return styled(look, attributes, styles)


def sized(
    tag: str, attributes: Attributes, styles: Mapping[str, str], outer: float
) -> float:
    """Return the size of letters inside a tag."""
    told = styles.get("font-size", "")
    if told in WORD_SIZES:
        return WORD_SIZES[told]
    if told and told[0].isdigit():
        is_share = told.endswith(("em", "%")) and not told.endswith("rem")
        share = number(told) / (100 if told.endswith("%") else 1)
        return sane_size(outer * share if is_share else length(told))
    if tag in SIZES:
        return SIZES[tag]
    if tag == "font" and attributes.get("size", "").isdigit():
        return FONT_SIZES.get(int(attributes["size"][:2]), outer)
    return sane_size(outer * {"small": 0.85, "big": 1.2}.get(tag, 1.0))


def styled(look: Look, attributes: Attributes, styles: Mapping[str, str]) -> Look:
    """Return a look with what a tag's own style says of it."""
    weight = styles.get("font-weight", "")
    line = styles.get("text-decoration", "") + styles.get("text-decoration-line", "")
    if weight:
        look = replace(look, bold=weight.startswith("bold") or number(weight) >= 600)
    if "font-style" in styles:
        look = replace(look, italic=styles["font-style"] in ("italic", "oblique"))
    if line:
        is_struck = look.struck or "line-through" in line
        look = replace(look, underline="underline" in line, struck=is_struck)
    told = styles.get("color") or attributes.get("color", "")
    if told:
        look = replace(look, colour=colour_of(told))
    return look
