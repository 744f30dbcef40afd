"""Small questions to the XML of documents: names and values without namespaces.

Programs write the same element under several namespaces; the local name tells.
"""

import re
from collections.abc import Iterator
from math import isfinite
from xml.etree.ElementTree import Element

NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)")
LENGTH = re.compile(r"([-+]?(?:\d+\.?\d*|\.\d+))\s*([a-z%]*)", re.IGNORECASE)
POINTS = {
    "pt": 1.0,
    "in": 72.0,
    "inch": 72.0,
    "cm": 72 / 2.54,
    "mm": 72 / 25.4,
    "pc": 12.0,
    "px": 0.75,
    "em": 11.0,
    "rem": 11.0,
}
COLOUR = re.compile(r"#?([0-9a-fA-F]{6})")
LONGEST_LENGTH = 20_000.0
MOST = 1_000_000_000


def local(held: Element) -> str:
    """Return an element's name without its namespace; comments have none."""
    tag = held.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def value(held: Element | None, name: str = "val", otherwise: str = "") -> str:
    """Return an attribute by its local name."""
    if held is None:
        return otherwise
    for key, told in held.attrib.items():
        if key == name or key.endswith("}" + name):
            return told
    return otherwise


def child(held: Element | None, *names: str) -> Element | None:
    """Return the element that a path of local names leads to."""
    for name in names:
        if held is None:
            return None
        held = next((inner for inner in held if local(inner) == name), None)
    return held


def children(held: Element | None, name: str) -> Iterator[Element]:
    """Yield the children of one local name."""
    for inner in held if held is not None else ():
        if local(inner) == name:
            yield inner


def inside(held: Element | None, name: str) -> Iterator[Element]:
    """Yield all elements of one local name, however deep."""
    for inner in held.iter() if held is not None else ():
        if local(inner) == name:
            yield inner


def number(text: str, otherwise: float = 0.0) -> float:
    """Return the number a text begins with."""
    found = NUMBER.match(text.strip()[:32])
    told = float(found[0]) if found else otherwise
    return min(max(told, -MOST), MOST) if isfinite(told) else otherwise


def whole(text: str, otherwise: int = 0) -> int:
    """Return the whole number a text begins with."""
    return int(number(text, otherwise))


def length(text: str, otherwise: float = 0.0, whole_of: float = 0.0) -> float:
    """Return a length such as "1.5in" in points; a percentage is of `whole_of`."""
    found = LENGTH.match(text.strip()[:32])
    if not found:
        return otherwise
    told, unit = number(found[1]), found[2].lower()
    points = told * whole_of / 100 if unit == "%" else told * POINTS.get(unit, 1.0)
    return min(max(points, -LONGEST_LENGTH), LONGEST_LENGTH)


def colour(text: str) -> str:
    """Return a colour's six hex digits, empty where there are none."""
    found = COLOUR.fullmatch(text.strip())
    return found[1].upper() if found else ""


def is_on(held: Element | None) -> bool:
    """Tell a switch that is there and is not turned off."""
    off = ("0", "false", "off", "none")
    return held is not None and value(held, "val", "1").lower() not in off
