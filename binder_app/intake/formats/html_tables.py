"""A web page's table while its tags come in."""

from dataclasses import dataclass, field

from binder_app.intake.formats.flow_blocks import Block, Cell, Table, shows_anything
from binder_app.intake.formats.html_looks import Attributes, colour_of
from binder_app.intake.formats.office_xml import number

MOST_SPAN = 1000


@dataclass(slots=True)
class OpenCell:
    """A cell under way."""

    blocks: list[Block]
    columns: int
    rows: int
    shade: str
    is_head: bool


@dataclass(slots=True)
class OpenTable:
    """A table under way; `around` are the blocks it stands among."""

    around: list[Block]
    attributes: Attributes
    styles: Attributes
    left: float = 0.0
    rows: list[list[OpenCell]] = field(default_factory=list)
    loose: list[Block] = field(default_factory=list)
    is_ruled: bool = False
    _is_in_row: bool = False

    def __post_init__(self) -> None:
        border = self.attributes.get("border", "")
        self.is_ruled = border not in ("", "0") or has_border(self.styles)

    def begin_row(self) -> None:
        """Begin a row."""
        self.rows.append([])
        self._is_in_row = True

    def end_row(self) -> None:
        """End a row."""
        self._is_in_row = False

    def begin_cell(
        self, attributes: Attributes, styles: Attributes, is_head: bool
    ) -> list[Block]:
        """Begin a cell; return the blocks that are to be filled."""
        if not self._is_in_row:
            self.begin_row()
        self.is_ruled = self.is_ruled or has_border(styles)
        ground = styles.get("background-color") or attributes.get("bgcolor", "")
        cell = OpenCell(
            [],
            span(attributes.get("colspan", "")),
            span(attributes.get("rowspan", "")),
            colour_of(ground or styles.get("background", "")),
            is_head,
        )
        self.rows[-1].append(cell)
        return cell.blocks

    def end_cell(self) -> list[Block]:
        """End a cell; return the blocks that take what stands between cells."""
        return self.loose

    def finished(self, between: list[Block]) -> list[Block]:
        """Return the table; one of a single column without lines is no table."""
        loose = self.loose if between is self.loose else [*self.loose, *between]
        rows = [row for row in self.rows if row]
        if not rows:
            return loose
        if not self.is_ruled and all(len(row) == 1 for row in rows):
            return [*loose, *(block for row in rows for block in row[0].blocks)]
        heads = 0
        while heads < len(rows) and all(cell.is_head for cell in rows[heads]):
            heads += 1
        cells = tuple(
            tuple(Cell(tuple(c.blocks), c.columns, c.rows, c.shade) for c in row)
            for row in rows
        )
        heads = heads if heads < len(rows) else 0
        table = Table(cells, (), self.is_ruled, heads, self.left)
        return [*loose, table] if shows_anything((table,)) else loose


def span(text: str) -> int:
    """Return over how many columns or rows a cell goes."""
    return min(max(int(number(text, 1)), 1), MOST_SPAN)


def has_border(styles: Attributes) -> bool:
    """Tell a style that draws some border."""
    return any(
        name.startswith("border")
        and name not in ("border-collapse", "border-spacing", "border-radius")
        and not told.startswith(("0", "none", "hidden"))
        for name, told in styles.items()
    )
