"""Web pages become blocks: nothing is fetched, no script runs, no file is opened.

Mail uses this as well: `pictures` are the parts that a message carries along.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from urllib.parse import unquote

from binder_app.intake.formats.flow_blocks import (
    Block,
    Look,
    PageBreak,
    Paragraph,
    Part,
    Picture,
    Rule,
    Run,
    spread,
    tidy,
)
from binder_app.intake.formats.flow_notes import (
    CHARTS,
    ELSEWHERE,
    FILES,
    HIDDEN,
    PICTURES,
)
from binder_app.intake.formats.html_letters import html_text
from binder_app.intake.formats.html_looks import (
    SIZES,
    Attributes,
    Frame,
    framed,
    styles_of,
)
from binder_app.intake.formats.html_tables import OpenTable
from binder_app.intake.formats.html_tags import (
    AFTER,
    BETWEEN,
    BLOCKS,
    CELLS,
    EMPTY,
    ENDS_ITSELF,
    LIST_KINDS,
    LISTS,
    TABLE_PARTS,
    UNSHOWN,
    data_of,
    is_beacon,
)
from binder_app.intake.formats.office_xml import length
from binder_app.intake.formats.word_lists import counted

MOST_OPEN = 3000
MOST_TABLES_DEEP = 10
MOST_SEARCHED = 400
LIST_INDENT = 20.0
MOST_LIST_INDENT = 160.0
LONGEST_ALT = 200


@dataclass(slots=True)
class Told:
    """What a web page came to."""

    blocks: tuple[Block, ...]
    unseen: "Counter[str]" = field(default_factory=Counter)
    is_guessed: bool = False


@dataclass(slots=True)
class OpenList:
    """A list under way."""

    kind: str = ""
    next_number: int = 1


def html_blocks(
    page: bytes | str,
    charset: str = "",
    pictures: Mapping[str, bytes] | None = None,
) -> Told:
    """Return the blocks of a web page; `pictures` go by their content's id."""
    text, is_guessed = (
        html_text(page, charset) if isinstance(page, bytes) else (page, False)
    )
    builder = Builder(pictures or {})
    builder.feed(text.replace("<![", "<!x["))
    builder.close()
    return Told(tuple(builder.finished()), builder.unseen, is_guessed)


class Builder(HTMLParser):
    """Builds blocks from tags as they come; no tree, however deep they nest."""

    def __init__(self, pictures: Mapping[str, bytes]) -> None:
        super().__init__(convert_charrefs=True)
        self._pictures = pictures
        self._frames: list[Frame] = [Frame()]
        self._open: Counter[str] = Counter()
        self._blocks: list[Block] = []
        self._parts: list[Part] = []
        self._tables: list[OpenTable] = []
        self._lists: list[OpenList] = []
        self._label = ""
        self._unshown = 0
        self.unseen: Counter[str] = Counter()

    def finished(self) -> list[Block]:
        """Return all blocks, with whatever is still open closed."""
        while len(self._frames) > 1:
            self._pop()
        self._flush()
        return self._blocks

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a tag."""
        attributes = {name: told or "" for name, told in reversed(attrs)}
        if tag in UNSHOWN and tag not in EMPTY:
            self._unshown += 1
            self.unseen[FILES] += tag in ("object", "iframe", "applet")
            self.unseen[CHARTS] += tag in ("svg", "canvas")
        if self._unshown:
            self._push_unshown(tag)
            return
        if tag in EMPTY:
            self._empty(tag, attributes)
            return
        self._end_open(tag)
        styles = styles_of(attributes)
        if starts_page(styles):
            self._flush()
            self._blocks.append(PageBreak())
        frame = framed(tag, attributes, styles, self._frames[-1])
        if tag in BLOCKS or tag in TABLE_PARTS:
            self._flush()
        self._opened(tag, attributes, styles)
        if len(self._frames) < MOST_OPEN:
            self._frames.append(frame)
            self._open[tag] += 1

    def _push_unshown(self, tag: str) -> None:
        """Keep count of tags whose inside is passed over."""
        if tag in UNSHOWN and tag not in EMPTY:
            self._open[f"unshown-{tag}"] += 1

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a tag that says it is closed."""
        self.handle_starttag(tag, attrs)
        if tag not in EMPTY:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close a tag, and those left open inside it."""
        if self._unshown:
            if self._open[f"unshown-{tag}"]:
                self._open[f"unshown-{tag}"] -= 1
                self._unshown -= 1
            return
        if not self._open[tag]:
            if tag == "br":
                self._empty(tag, {})
            return
        place = self._place_of((tag,), stops_at=() if tag in TABLE_PARTS else CELLS)
        while place and len(self._frames) > place:
            self._pop()

    def handle_data(self, data: str) -> None:
        """Take letters."""
        frame = self._frames[-1]
        if self._unshown:
            return
        if frame.is_hidden:
            self.unseen[HIDDEN] |= bool(data.strip())
            return
        if frame.keeps_white:
            self._write(tidy(data), frame.look)
            return
        text = spread(data)
        if self._is_at_start():
            text = text.lstrip(" ")
        if text:
            self._write(text, frame.look)

    def _is_at_start(self) -> bool:
        last = self._parts[-1] if self._parts else None
        return last is None or (isinstance(last, Run) and last.text[-1:] in " \n")

    def _write(self, text: str, look: Look) -> None:
        last = self._parts[-1] if self._parts else None
        if isinstance(last, Run) and last.look == look:
            self._parts[-1] = Run(last.text + text, look)
        else:
            self._parts.append(Run(text, look))

    def _place_of(self, tags: tuple[str, ...], stops_at: tuple[str, ...]) -> int:
        """Return where the innermost of some tags is open, 0 where out of reach."""
        for back in range(1, min(len(self._frames) - 1, MOST_SEARCHED) + 1):
            tag = self._frames[-back].tag
            if tag in tags:
                return len(self._frames) - back
            if tag in stops_at or tag == "table":
                return 0
        return 0

    def _end_open(self, tag: str) -> None:
        """Close what ends by itself where `tag` begins."""
        wanted, stops = ENDS_ITSELF.get(tag, ((), ()))
        self._end(wanted, stops)
        if tag in BLOCKS or tag == "table":
            self._end(("p",), CELLS)

    def _end(self, wanted: tuple[str, ...], stops: tuple[str, ...]) -> None:
        if any(self._open[tag] for tag in wanted):
            place = self._place_of(wanted, stops)
            while place and len(self._frames) > place:
                self._pop()

    def _opened(self, tag: str, attributes: Attributes, styles: Attributes) -> None:
        """Do what the beginning of some tags stands for."""
        if tag in LISTS:
            start = attributes.get("start", "")
            number = int(start[:6]) if start[:6].isdecimal() else 1
            kind = (
                "" if tag != "ol" else LIST_KINDS.get(attributes.get("type", ""), "1")
            )
            self._lists.append(OpenList(kind, number))
        elif tag == "li":
            self._label = self._next_label(attributes)
        elif tag == "table":
            left = self._frames[-1].left
            self._tables.append(OpenTable(self._blocks, attributes, styles, left))
            if len(self._tables) <= MOST_TABLES_DEEP:
                self._blocks = []
        elif tag == "tr" and self._in_table():
            self._tables[-1].begin_row()
        elif tag in CELLS and self._in_table():
            is_head = tag == "th"
            self._blocks = self._tables[-1].begin_cell(attributes, styles, is_head)

    def _in_table(self) -> bool:
        return 0 < len(self._tables) <= MOST_TABLES_DEEP

    def _next_label(self, attributes: Attributes) -> str:
        if not self._lists or not self._lists[-1].kind:
            return "•"
        told = attributes.get("value", "")[:6]
        held = self._lists[-1]
        held.next_number = int(told) if told.isdecimal() else held.next_number
        label = counted(held.next_number, held.kind)
        held.next_number += 1
        return f"{label}."

    def _pop(self) -> None:
        """Close the innermost tag."""
        frame = self._frames[-1]
        tag = frame.tag
        if tag in BLOCKS or tag in TABLE_PARTS:
            self._flush(frame)
        self._frames.pop()
        self._open[tag] -= 1
        if tag in LISTS and self._lists:
            self._lists.pop()
        elif tag == "li":
            self._label = ""
        elif tag in CELLS and self._in_table():
            self._blocks = self._tables[-1].end_cell()
        elif tag == "tr" and self._in_table():
            self._tables[-1].end_row()
        elif tag == "table" and self._tables:
            is_drawn = self._in_table()
            table = self._tables.pop()
            if is_drawn:
                loose, self._blocks = self._blocks, table.around
                self._blocks.extend(table.finished(loose))

    def _flush(self, frame: Frame | None = None) -> None:
        """End the paragraph under way."""
        parts, self._parts = self._parts, []
        frame = frame or self._frames[-1]
        parts = trimmed(parts)
        if not parts:
            return
        indent = min(len(self._lists) * LIST_INDENT, MOST_LIST_INDENT)
        is_heading = frame.tag in SIZES
        self._blocks.append(
            Paragraph(
                tuple(parts),
                align=frame.align,
                left=frame.left + indent,
                first=-LIST_INDENT * 0.7 if self._label else 0.0,
                before=BETWEEN if is_heading else 0.0,
                after=AFTER.get(frame.tag, 0.0),
                label=self._label,
                level=int(frame.tag[1]) if is_heading else 0,
                keeps_next=is_heading,
                size=frame.look.size,
            )
        )
        self._label = ""

    def _empty(self, tag: str, attributes: Attributes) -> None:
        """Take a tag that holds nothing inside."""
        frame = self._frames[-1]
        if frame.is_hidden:
            return
        if tag == "br":
            self._write("\n", frame.look)
        elif tag == "hr":
            self._flush()
            self._blocks.append(Rule())
        elif tag == "img":
            self._image(attributes, frame)
        elif tag == "input":
            self._input(attributes, frame)

    def _input(self, attributes: Attributes, frame: Frame) -> None:
        """Show a form's field as it is filled in."""
        kind = attributes.get("type", "text").lower()
        if kind in ("checkbox", "radio"):
            self._write("☒ " if "checked" in attributes else "☐ ", frame.look)
        elif kind in ("text", "email", "tel", "date", "number", "search", "url"):
            text = spread(attributes.get("value", "")) or " " * 12
            self._write(text, replace(frame.look, underline=True))

    def _image(self, attributes: Attributes, frame: Frame) -> None:
        styles = styles_of(attributes)
        source = attributes.get("src", "").strip()
        data = self._picture(source)
        if data:
            wide = length(styles.get("width") or attributes.get("width", "") + "px")
            high = length(styles.get("height") or attributes.get("height", "") + "px")
            self._parts.append(Picture(data, max(wide, 0.0), max(high, 0.0)))
        elif source and not is_beacon(attributes):
            is_inside = source.startswith(("data:", "cid:"))
            self.unseen[PICTURES if is_inside else ELSEWHERE] += 1
            words = spread(attributes.get("alt", ""))[:LONGEST_ALT].strip()
            if words:
                self._write(f"[{words}] ", frame.look)

    def _picture(self, source: str) -> bytes:
        """Return a picture that came with the page; nothing else is looked for."""
        if source[:5].lower() == "data:":
            return data_of(source)
        if source[:4].lower() == "cid:":
            return self._pictures.get(unquote(source[4:]), b"")
        return b""


def starts_page(styles: Attributes) -> bool:
    """Tell a tag that begins a new page when printed."""
    before = styles.get("page-break-before", "") or styles.get("break-before", "")
    return before in ("always", "page", "left", "right")


def trimmed(parts: list[Part]) -> list[Part]:
    """Return a paragraph's parts without white space at its end; none if all is."""
    while parts and isinstance(parts[-1], Run):
        last = parts[-1]
        text = last.text.rstrip(" \n")
        if text:
            parts[-1] = replace(last, text=text)
            break
        parts.pop()
    return parts
