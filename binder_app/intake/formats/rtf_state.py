"""What holds inside a group of a rich text file, and the words that set it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from binder_app.intake.formats.flow_blocks import Look, Stop, sane_size
from binder_app.intake.formats.rtf_story import Shape

TWIPS = 20.0
GONE, SHOWN = "gone", "shown"
FACES, COLOURS, ORDER, PICTURE, LABEL = "faces", "colours", "order", "picture", "label"
PLAIN_LOOK = Look(size=12.0)
PLAIN_SHAPE = Shape()
MOST_STOPS = 60


@dataclass(slots=True)
class State:
    """What holds inside a group; a group gets a copy of what is around it.

    `goes_to` says where letters go; `ends` names the story that ends with the
    group. `may_skip`: the next word may be one that nobody needs to know.
    """

    goes_to: str = SHOWN
    look: Look = PLAIN_LOOK
    shape: Shape = PLAIN_SHAPE
    face: int = 0
    skips: int = 1
    is_hidden: bool = False
    is_deleted: bool = False
    is_capital: bool = False
    may_skip: bool = False
    is_told: bool = False
    ends: str = ""

    def inner(self) -> "State":
        """Return what holds where a group begins."""
        return replace(self, may_skip=False, is_told=False, ends="")


Setter = Callable[[State, int | None], None]


def is_on(number: int | None) -> bool:
    """Tell a switch: it is on unless its number is 0."""
    return number != 0


def _looks(name: str, told: Any = None) -> Setter:
    def put(state: State, number: int | None) -> None:
        new = is_on(number) if told is None else told
        words: dict[str, Any] = {name: new}
        state.look = replace(state.look, **words)

    return put


def _shapes(name: str, told: Any) -> Setter:
    def put(state: State, number: int | None) -> None:
        words: dict[str, Any] = {name: told}
        state.shape = replace(state.shape, **words)

    return put


def _points(name: str) -> Setter:
    def put(state: State, number: int | None) -> None:
        points = min(max((number or 0) / TWIPS, -1000.0), 1000.0)
        words: dict[str, Any] = {name: points}
        state.shape = replace(state.shape, **words)

    return put


def _size(state: State, number: int | None) -> None:
    size = sane_size((24 if number is None else number) / 2)
    state.look = replace(state.look, size=size)


def _line(state: State, number: int | None) -> None:
    share = (number or 0) / 240
    state.shape = replace(state.shape, spacing=share if share > 0 else 1.0)


def _plain(state: State, number: int | None) -> None:
    state.look = PLAIN_LOOK
    state.is_hidden = state.is_deleted = state.is_capital = False


def _plain_paragraph(state: State, number: int | None) -> None:
    state.shape = PLAIN_SHAPE


def _hides(name: str) -> Setter:
    def put(state: State, number: int | None) -> None:
        setattr(state, name, is_on(number))

    return put


def _face(state: State, number: int | None) -> None:
    state.face = number or 0


def _skips(state: State, number: int | None) -> None:
    state.skips = min(max(1 if number is None else number, 0), 10)


def _table(state: State, number: int | None) -> None:
    deep = 1 if number is None else min(max(number, 0), 9)
    state.shape = replace(state.shape, in_table=deep)


def _kind_of_stop(align: str) -> Setter:
    def put(state: State, number: int | None) -> None:
        stops = (*state.shape.stops, Stop(-1.0, align))
        state.shape = replace(state.shape, stops=stops[-MOST_STOPS:])

    return put


def _stop(state: State, number: int | None) -> None:
    stops = state.shape.stops
    align = "left"
    if stops and stops[-1].at < 0:
        align, stops = stops[-1].align, stops[:-1]
    stops = (*stops, Stop((number or 0) / TWIPS, align))
    state.shape = replace(state.shape, stops=stops[-MOST_STOPS:])


SETTERS: dict[str, Setter] = {
    "b": _looks("bold"),
    "i": _looks("italic"),
    "ul": _looks("underline"),
    "uld": _looks("underline"),
    "uldb": _looks("underline"),
    "ulw": _looks("underline"),
    "ulth": _looks("underline"),
    "ulnone": _looks("underline", False),
    "strike": _looks("struck"),
    "striked": _looks("struck"),
    "super": _looks("raised", 1),
    "sub": _looks("raised", -1),
    "nosupersub": _looks("raised", 0),
    "fs": _size,
    "f": _face,
    "uc": _skips,
    "plain": _plain,
    "v": _hides("is_hidden"),
    "deleted": _hides("is_deleted"),
    "caps": _hides("is_capital"),
    "pard": _plain_paragraph,
    "ql": _shapes("align", "left"),
    "qr": _shapes("align", "right"),
    "qc": _shapes("align", "center"),
    "qj": _shapes("align", "justify"),
    "keepn": _shapes("keeps_next", True),
    "pagebb": _shapes("starts_page", True),
    "li": _points("left"),
    "lin": _points("left"),
    "ri": _points("right"),
    "rin": _points("right"),
    "fi": _points("first"),
    "sb": _points("before"),
    "sa": _points("after"),
    "sl": _line,
    "intbl": _shapes("in_table", 1),
    "itap": _table,
    "tqr": _kind_of_stop("right"),
    "tqc": _kind_of_stop("center"),
    "tqdec": _kind_of_stop("right"),
    "tx": _stop,
}
"""The words that say how letters and paragraphs look."""

SIGNS = {
    "tab": "\t",
    "line": "\n",
    "lbr": "\n",
    "emdash": "—",
    "endash": "–",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
}
"""The words that stand for letters."""

LETTER_SIGNS = {"~": "\xa0", "_": "-", "\\": "\\", "{": "{", "}": "}", "\t": "\t"}

_GONE = (
    "stylesheet|info|themedata|colorschememapping|datastore|latentstyles|xmlnstbl"
    "|listtable|listoverridetable|revtbl|rsidtbl|generator|filetbl|mmathPr|pgptbl"
    "|objdata|objclass|objname|objalias|objsect|bkmkstart|bkmkend|xe|tc|rxe|nonshppict"
    "|sp|picprop|fldtype|datafield|formfield|atnid|atnauthor|atntime|atnicn|atnref"
    "|atrfstart|atrfend|atndate|atnparent|shprslt|nonesttables|nesttableprops|pnseclvl"
    "|ftnsep|ftnsepc|ftncn|aftnsep|aftnsepc|aftncn|docvar|userprops|template|private"
    "|passwordhash|xmlopen|ud"
)
DESTINATIONS = {
    **dict.fromkeys(_GONE.split("|"), GONE),
    "fonttbl": FACES,
    "colortbl": COLOURS,
    "fldinst": ORDER,
    "pict": PICTURE,
    "listtext": LABEL,
    "pntext": LABEL,
    "shppict": SHOWN,
    "shpinst": SHOWN,
    "shp": SHOWN,
    "result": SHOWN,
    "field": SHOWN,
    "object": SHOWN,
    "background": GONE,
}
"""Where the letters of some groups go."""

STORIES = {
    "header": "header",
    "headerr": "header",
    "headerl": "even_header",
    "headerf": "first_header",
    "footer": "footer",
    "footerr": "footer",
    "footerl": "even_footer",
    "footerf": "first_footer",
    "footnote": "note",
    "shptxt": "box",
}
"""Groups that hold text apart from the text around them."""
