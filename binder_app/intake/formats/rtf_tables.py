"""The tables at the head of a rich text file, faces and colours, and its rows."""

from dataclasses import dataclass, replace

from binder_app.intake.formats.flow_blocks import Look
from binder_app.intake.formats.rtf_state import COLOURS, FACES, State
from binder_app.intake.formats.rtf_story import CellShape, RowShape
from binder_app.intake.formats.rtf_tokens import CHARSETS, PAGES_BY_WORD, code_page
from binder_app.intake.formats.word_runs import symbol
from binder_app.intake.formats.word_styles import MONO

SYMBOL = "symbol"
SYMBOL_FACES = ("symbol", "wingdings", "webdings")
MOST_ENTRIES = 10_000
TWIPS = 20.0
_LINES = "brdrs|brdrth|brdrdb|brdrdot|brdrdash|brdrhair|brdrsh|brdrtriple|brdrthtnsg"
LINES = frozenset(_LINES.split("|"))
ROW_WORDS = frozenset(("trowd", "trleft", "trhdr", "cellx"))
CELL_WORDS = frozenset(("clvmrg", "clmrg", "clcbpat"))


@dataclass(slots=True)
class Face:
    """One face of the file: its name and the encoding of its letters."""

    name: str = ""
    encoding: str = ""


class Tables:
    """Faces, colours, and the row that has been announced."""

    def __init__(self) -> None:
        self._faces: dict[int, Face] = {}
        self._colours: list[str] = []
        self._shares = [0, 0, 0]
        self._encoding = "cp1252"
        self._usual_face = 0
        self._row = RowShape()
        self._cell = CellShape(0.0)
        self._is_cells_border = False
        self.is_open = False

    def obey(self, name: str, number: int | None, state: State) -> bool:
        """Obey a word about faces, colours or rows; tell whether it is one."""
        if state.goes_to == FACES:
            self._face_word(name, number, state)
            return True
        if state.goes_to == COLOURS:
            if name in ("red", "green", "blue"):
                place = ("red", "green", "blue").index(name)
                self._shares[place] = min(max(number or 0, 0), 255)
            return True
        if name in ("ansicpg", *PAGES_BY_WORD, "deff"):
            self._letters_word(name, number)
            return True
        return self._row_word(name, number or 0)

    def _letters_word(self, name: str, number: int | None) -> None:
        if name == "deff":
            self._usual_face = number or 0
        elif name == "ansicpg":
            self._encoding = code_page(number)
        else:
            self._encoding = PAGES_BY_WORD[name]

    def _face_word(self, name: str, number: int | None, state: State) -> None:
        if name == "f":
            state.face = number or 0
            if len(self._faces) < MOST_ENTRIES:
                self._faces[state.face] = Face()
        face = self._faces.get(state.face)
        if face is None:
            return
        if name == "fcharset" and number in CHARSETS:
            face.encoding = CHARSETS[number] if number else ""
        elif name == "cpg" and number:
            face.encoding = code_page(number)

    def _row_word(self, name: str, number: int) -> bool:
        if name in ROW_WORDS:
            self._row_announced(name, number)
        elif name in CELL_WORDS:
            if name == "clcbpat":
                self._cell.shade = self.colour(number)
            self._cell.joins_above |= name == "clvmrg"
            self._cell.joins_left |= name == "clmrg"
        elif name in LINES:
            self._row.is_ruled |= self._is_cells_border
        elif name.startswith(("clbrdr", "trbrdr")):
            self._is_cells_border = True
        elif name in ("brdrt", "brdrb", "brdrl", "brdrr", "box"):
            self._is_cells_border = False
        else:
            return False
        return True

    def _row_announced(self, name: str, number: int) -> None:
        if name == "trowd":
            self._row, self._cell = RowShape(), CellShape(0.0)
            self.is_open = True
        elif name == "trleft":
            self._row.begins = max(number / TWIPS, 0.0)
        elif name == "trhdr":
            self._row.is_head = True
        elif len(self._row.cells) < MOST_ENTRIES:
            self._cell.ends = min(max(number / TWIPS, 0.0), 10_000.0)
            self._row.cells.append(self._cell)
            self._cell = CellShape(0.0)

    def take_row(self) -> RowShape:
        """Return the row announced last; the same may hold for the next one."""
        self.is_open = False
        return self._row

    def take(self, kind: str, data: bytes) -> None:
        """Take the letters of a table: names of faces, ends of colours."""
        if kind == COLOURS:
            for _ in range(min(data.count(b";"), MOST_ENTRIES - len(self._colours))):
                red, green, blue = self._shares
                self._colours.append(f"{red:02X}{green:02X}{blue:02X}")
                self._shares = [0, 0, 0]
        elif self._faces:
            face = self._faces[next(reversed(self._faces))]
            face.name = (face.name + data.decode("latin-1"))[:80].lower()
            if face.name.startswith(SYMBOL_FACES):
                face.encoding = SYMBOL

    def colour(self, number: int) -> str:
        """Return a colour of the file; number 0 is none."""
        is_there = 0 < number < len(self._colours)
        return self._colours[number] if is_there else ""

    def _face(self, number: int) -> Face:
        return self._faces.get(number) or self._faces.get(self._usual_face) or Face()

    def decoded(self, data: bytes, face: int) -> str:
        """Return letters by the encoding of their face."""
        encoding = self._face(face).encoding or self._encoding
        if encoding == SYMBOL:
            return "".join(symbol(f"{0xF000 + byte:04X}") for byte in data)
        return data.decode(encoding, "replace")

    def sign(self, code: int, face: int) -> str:
        """Return a letter by its number, also where a face of symbols has it."""
        if 0xF000 <= code <= 0xF0FF:
            return symbol(f"{code:04X}")
        is_symbol = self._face(face).encoding == SYMBOL and code < 0x100
        return symbol(f"{0xF000 + code:04X}") if is_symbol else chr(code)

    def look(self, look: Look, face: int) -> Look:
        """Return a look with what its face adds."""
        is_mono = any(word in self._face(face).name for word in MONO)
        return replace(look, mono=True) if is_mono else look
