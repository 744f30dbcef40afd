"""HTML reduced to paragraphs and pictures; nothing is ever loaded for it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

BREAKS = frozenset(
    {"address", "article", "aside", "blockquote", "br", "center", "dd", "div", "dl"}
    | {"dt", "fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5"}
    | {"h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section"}
    | {"table", "tbody", "tfoot", "thead", "tr", "ul"}
)
UNSEEN = frozenset(
    {"head", "script", "style", "title", "template", "noscript", "object", "svg"}
    | {"select", "textarea", "iframe", "math", "audio", "video", "canvas"}
)
VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta"}
    | {"source", "track", "wbr"}
)
BOLD, ITALIC = frozenset({"b", "strong", "th"}), frozenset({"i", "em", "cite"})
HEADINGS = {f"h{level}": level for level in range(1, 7)}
INDENTS = frozenset({"blockquote", "ul", "ol", "dd"})
CELLS = frozenset({"td", "th"})
BETWEEN_CELLS = "   "
WITHIN = ("cid:", "data:image/")
HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
SPACE = re.compile(r"[ \t\n\r\f]+")
MOST_INDENT = 8
MOST_OPEN = 500


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of one look."""

    text: str
    is_bold: bool = False
    is_italic: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, a picture that the message itself carries, or a line.

    `heading` is 1 to 6, 0 for plain text; `mark` stands before an entry of a list;
    `is_kept`: its spaces and line breaks are as they were typed.
    """

    runs: tuple[Run, ...] = ()
    indent: int = 0
    heading: int = 0
    mark: str = ""
    picture: str = ""
    is_rule: bool = False
    is_kept: bool = False

    @property
    def text(self) -> str:
        """Its letters alone."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class HtmlBlocks:
    """What HTML came to: its blocks, and how many pictures lie elsewhere."""

    blocks: tuple[Block, ...]
    pictures_elsewhere: int = 0


def html_blocks(html: str) -> HtmlBlocks:
    """Reduce HTML to blocks, in the order in which they stand."""
    reducer = _Reducer()
    reducer.feed(html)
    reducer.close()
    reducer.end_block()
    return HtmlBlocks(tuple(reducer.blocks), reducer.pictures_elsewhere)


@dataclass(slots=True)
class _List:
    """An open list: how many entries it had, `None` where they bear no number."""

    count: int | None


@dataclass(slots=True)
class _State:
    """What is open at a place of the HTML."""

    open: list[str] = field(default_factory=list)
    hidden_at: int | None = None
    lists: list[_List] = field(default_factory=list)


class _Reducer(HTMLParser):
    """Walks through HTML once and gathers its blocks."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.pictures_elsewhere = 0
        self._at = _State()
        self._runs: list[Run] = []
        self._mark = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag not in VOID and len(self._at.open) < MOST_OPEN:
            self._open(tag, told.get("style") or "")
        if self._at.hidden_at is None:
            self._begin(tag, told)

    def _open(self, tag: str, style: str) -> None:
        at = self._at
        at.open.append(tag)
        if at.hidden_at is None and (tag in UNSEEN or HIDDEN.search(style)):
            at.hidden_at = len(at.open)

    def _begin(self, tag: str, told: dict[str, str | None]) -> None:
        """Begin what a tag stands for, where it can be seen."""
        if tag in BREAKS:
            self.end_block()
        if tag in ("ul", "ol"):
            self._at.lists.append(_List(0 if tag == "ol" else None))
        elif tag == "li":
            self._mark = self._next_mark()
        elif tag == "hr":
            self.blocks.append(Block(is_rule=True))
        elif tag == "img":
            self._picture(told.get("src") or "", told)

    def handle_endtag(self, tag: str) -> None:
        at = self._at
        was_seen = at.hidden_at is None
        if tag in at.open:
            while at.open.pop() != tag:
                continue
            if at.hidden_at is not None and len(at.open) < at.hidden_at:
                at.hidden_at = None
        if not was_seen:
            return
        if tag in CELLS and self._runs:
            self._runs.append(Run(BETWEEN_CELLS))
        if tag in BREAKS:
            self.end_block()
        if tag in ("ul", "ol") and at.lists:
            at.lists.pop()

    def handle_data(self, data: str) -> None:
        if self._at.hidden_at is not None or not data:
            return
        now = set(self._at.open)
        if "pre" not in now:
            data = SPACE.sub(" ", data)
            if not self._runs or self._runs[-1].text.endswith(" "):
                data = data.lstrip(" ")
        if data:
            self._runs.append(Run(data, bool(now & BOLD), bool(now & ITALIC)))

    def end_block(self) -> None:
        """End the paragraph that is open, if it says anything."""
        runs, self._runs = self._runs, []
        if not any(run.text.strip() for run in runs):
            return
        now = self._at.open
        heading = next((HEADINGS[tag] for tag in now if tag in HEADINGS), 0)
        indent = min(MOST_INDENT, sum(tag in INDENTS for tag in now))
        mark, self._mark = self._mark, ""
        self.blocks.append(
            Block(tuple(runs), indent, heading, mark, is_kept="pre" in now)
        )

    def _next_mark(self) -> str:
        held = self._at.lists[-1] if self._at.lists else None
        if held is None or held.count is None:
            return "•"
        held.count += 1
        return f"{held.count}."

    def _picture(self, source: str, told: dict[str, str | None]) -> None:
        if source.lower().startswith(WITHIN):
            self.end_block()
            self.blocks.append(Block(picture=source))
        elif source and not _is_speck(told):
            self.pictures_elsewhere += 1


def _is_speck(told: dict[str, str | None]) -> bool:
    """Tell the dots by which senders learn that a message was opened."""
    return any(told.get(side) in ("0", "1") for side in ("width", "height"))


def plain_blocks(text: str) -> Iterator[Block]:
    """Give typed text line by line, its spaces kept."""
    for line in text.split("\n"):
        yield Block((Run(line),), is_kept=True)
