"""Whether a document refers to things outside itself, which nothing may fetch."""

import re
from pathlib import Path

from binder_app.intake.formats.office_parts import OfficeParts
from binder_app.intake.formats.office_xml import inside, local, value

OPEN_DOCUMENT = frozenset(("odt", "ods", "odp"))
OPEN_XML = frozenset(("docx", "xlsx", "pptx"))
_SOURCES = (
    "image|object|object-ole|section-source|dde-source|dde-connection-decl"
    "|table-source|cell-range-source|plugin|floating-frame|script|event-listener"
    "|fill-image|applet"
)
SOURCES = frozenset(_SOURCES.split("|"))
REACHING = re.compile(
    rb"INCLUDE(?:PICTURE|TEXT)|DDE(?:AUTO)?\b|\\template|\\objlink|\\objautlink"
    rb"|WEBSERVICE|\\subdocument",
    re.IGNORECASE,
)
HARMLESS = "hyperlink"
PARTS_READ = ("content.xml", "styles.xml")


def reaches_out(family: str, source: Path) -> bool:
    """Tell a document that another program might fetch something for.

    Raises `UnreadableFileError` where a zipped one is damaged or a bomb.
    """
    if family in OPEN_XML:
        with OfficeParts.opened(source) as parts:
            return _relations_reach_out(parts) or _fields_reach_out(parts)
    if family in OPEN_DOCUMENT:
        with OfficeParts.opened(source) as parts:
            return any(_part_reaches_out(parts, name) for name in PARTS_READ)
    return family == "rtf" and REACHING.search(source.read_bytes()) is not None


def _relations_reach_out(parts: OfficeParts) -> bool:
    for name in parts.names:
        if not name.endswith(".rels"):
            continue
        for held in parts.xml(name):
            is_link = value(held, "Type").endswith(HARMLESS)
            if value(held, "TargetMode") == "External" and not is_link:
                return True
    return False


def _fields_reach_out(parts: OfficeParts) -> bool:
    names = (name for name in parts.names if name.endswith("document.xml"))
    return any(REACHING.search(parts.bytes_of(name)) for name in names)


def _part_reaches_out(parts: OfficeParts, name: str) -> bool:
    root = parts.xml_or_none(name)
    for held in root.iter() if root is not None else ():
        if local(held) in SOURCES:
            link = value(held, "href").removeprefix("./")
            folder = f"{link}/"
            is_inside = link in parts or any(n.startswith(folder) for n in parts.names)
            if link and not is_inside:
                return True
    return any(True for _ in inside(root, "dde-source"))
