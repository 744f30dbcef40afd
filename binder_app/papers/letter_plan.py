"""From a paper's data and what the claim says to the letter as it will be."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from binder_app.domain.claim import SERVICE_METHODS
from binder_app.domain.dispute import TreatmentItem
from binder_app.domain.letter import (
    BOX,
    TICKED,
    Answers,
    Details,
    Grid,
    Heading,
    Labels,
    Letter,
    Lines,
    Piece,
    Section,
    Signature,
)
from binder_app.domain.paper import PERSONS, Block, Paper, Papers
from binder_app.papers.letter_values import Values

_WITH_BOXES = (0.62, 0.16, 0.22)
_SERVED = (0.66, 0.16, 0.18)
_PERSONS = (0.58, 0.42)
_HOLDS = (0.55, 0.25, 0.2)
_FORM_FIELDS = (0.36, 0.46, 0.18)
_TO_FILL = "_" * 33
_COVER_PAGES = 1
_ADDRESS_LINES = 2


@dataclass(frozen=True, slots=True)
class Served:
    """A paper that goes out: its name, its pages in words, and whether to both."""

    title: str
    pages: str
    is_for_both: bool


@dataclass(frozen=True, slots=True)
class FormSection:
    """Fields of an official form that stand together under their heading.

    Each has its id, its label, its lines and who fills it in; without lines it is
    left to be written on.
    """

    title: str
    rows: tuple[tuple[str, str, tuple[str, ...], str], ...]


@dataclass(frozen=True, slots=True)
class Content:
    """What a letter tells besides single values.

    `asked` are titles of missing papers; `packet_pages` is 0 where no packet was
    named. `foot` runs at the foot of each page, `form` are the fields of a form;
    `letterhead` are the lines of the office that writes.
    """

    items: tuple[TreatmentItem, ...] = ()
    asked: tuple[str, ...] = ()
    served: tuple[Served, ...] = ()
    packet_pages: int = 0
    packet_openings: int = 0
    foot: str = ""
    form: tuple[FormSection, ...] = ()
    letterhead: tuple[str, ...] = ()

    def not_served(self, paper: Paper) -> tuple[str, ...]:
        """Return the persons whom a proof would name though they get nothing.

        The first person gets all papers, the others only those that are for both;
        where no paper is told, all of it is left to be filled in by hand.
        """
        if not self.served or any(held.is_for_both for held in self.served):
            return ()
        named = (b.names for b in paper.blocks if b.kind == PERSONS)
        return tuple(name for names in named for name in names[1:])


def plan_letter(
    paper: Paper, papers: Papers, content: Content, values: Values, language: str
) -> Letter:
    """Return the letter in `language`; what is not known is left to be written."""
    planner = _Planner(paper, papers, content, values, language)
    pieces = tuple(planner.pieces())
    is_numbered = not any(isinstance(piece, Labels) for piece in pieces)
    return Letter(
        title=paper.titles[language],
        foot=content.foot if is_numbered else "",
        page=papers.words["page"][language] if is_numbered else "",
        pieces=pieces,
        blanks=tuple(values.blanks),
        mark=paper.mark.get(language, ""),
        head=content.letterhead if paper.has_letterhead else (),
    )


@dataclass(frozen=True, slots=True)
class _Planner:
    paper: Paper
    papers: Papers
    content: Content
    values: Values
    language: str

    def pieces(self) -> Iterator[Piece]:
        makers: Mapping[str, Callable[[Block], Iterator[Piece]]] = {
            "heading": self._heading,
            "section": self._section,
            "caption": self._caption,
            "text": self._text,
            "strong": self._strong,
            "sender": self._sender,
            "recipient": self._recipient,
            "items": self._items,
            "questions": self._questions,
            "asked": self._asked,
            "records": self._records,
            "served": self._served,
            PERSONS: self._persons,
            "fax_heading": self._fax_heading,
            "fax_details": self._fax_details,
            "holds": self._holds,
            "signature": self._signature,
            "labels": self._labels,
            "form_fields": self._form_fields,
        }
        for block in self.paper.blocks:
            yield from makers[block.kind](block)

    def _say(self, word: str, **told: object) -> str:
        return self.papers.words[word][self.language].format(**told)

    def _said(self, block: Block) -> str:
        return self.values.fill(block.text[self.language])

    def _heads(self, block: Block) -> tuple[str, ...]:
        return tuple(map(self.values.fill, block.heads[self.language]))

    def _heading(self, block: Block) -> Iterator[Piece]:
        yield Heading(self._said(block))

    def _section(self, block: Block) -> Iterator[Piece]:
        yield Section(self._said(block))

    def _caption(self, block: Block) -> Iterator[Piece]:
        yield Details(
            tuple(
                (self.papers.labels[name][self.language], (self.values.get(name),))
                for name in block.names
            )
        )

    def _text(self, block: Block) -> Iterator[Piece]:
        yield Lines((self._said(block),))

    def _strong(self, block: Block) -> Iterator[Piece]:
        yield Lines((self._said(block),), is_strong=True)

    def _sender(self, _: Block) -> Iterator[Piece]:
        get = self.values.fill
        phone = self._say("phone", phone=get("{worker_phone}"))
        yield Lines((get("{worker_name}"),), is_strong=True)
        yield Lines((*self._address("worker"), phone))
        yield Lines((get("{date}"),))

    def _recipient(self, block: Block) -> Iterator[Piece]:
        for party in block.names:
            name = self.values.fill(f"{{{party}_name}}")
            yield Lines((name, *self._attention(party), *self._address(party)))

    def _attention(self, party: str) -> Iterator[str]:
        """Give the line that names the person there, where one is known."""
        if name := self.values.known.get(f"{party}_attention"):
            yield self._say("attention", name=name)

    def _address(self, party: str) -> tuple[str, ...]:
        told = self.values.get(f"{party}_address")
        if told:
            return tuple(line.strip() for line in told.split(";"))
        return (self.values.fill(f"{{{party}_address}}"),) * _ADDRESS_LINES

    def _items(self, block: Block) -> Iterator[Piece]:
        """Give the treatments in dispute; nothing where the claim names none."""
        named = [item.treatment for item in self.content.items if item.treatment]
        if named:
            yield Lines((self._said(block),))
            yield Lines(tuple(f"\u2013 {name}" for name in named), indent=12)

    def _questions(self, _: Block) -> Iterator[Piece]:
        for number, line in enumerate(self.paper.lines, start=1):
            yield Answers(f"{number}. {self.values.fill(line[self.language])}")

    def _asked(self, block: Block) -> Iterator[Piece]:
        told = [self.values.fill(line[self.language]) for line in self.paper.lines]
        yield self._boxed(block, (*self.content.asked, *told))

    def _records(self, block: Block) -> Iterator[Piece]:
        lines = (self.values.fill(line[self.language]) for line in self.paper.lines)
        yield self._boxed(block, tuple(lines))

    def _boxed(self, block: Block, titles: tuple[str, ...]) -> Grid:
        rows = tuple((title, BOX, BOX) for title in titles)
        return Grid(self._heads(block), rows, _WITH_BOXES)

    def _served(self, block: Block) -> Iterator[Piece]:
        both, first = self._say("to_both"), self._say("to_first")
        rows = tuple(
            (held.title, held.pages, both if held.is_for_both else first)
            for held in self.content.served
        )
        if not rows:
            rows = ((self.values.fill("{served}"), "", ""),) * 3
        yield Grid(self._heads(block), rows, _SERVED, numbers=(1,))

    def _persons(self, block: Block) -> Iterator[Piece]:
        rows = []
        left_out = self.content.not_served(self.paper)
        persons = [party for party in block.names if party not in left_out]
        for number, party in enumerate(persons, start=1):
            name = f"{number}. {self.values.fill(f'{{{party}_name}}')}"
            lines = (name, *self._attention(party), *self._address(party))
            rows.append(("\n".join(lines), "\n".join(self._ways(party))))
        yield Grid(self._heads(block), tuple(rows), _PERSONS)

    def _ways(self, party: str) -> Iterator[str]:
        chosen = self.values.get(f"{party}_method")
        for method in SERVICE_METHODS:
            box = TICKED if method == chosen else BOX
            yield f"{box} {self._say(f'by_{method}')}"

    def _fax_heading(self, block: Block) -> Iterator[Piece]:
        yield Heading(self._said(block), self._pages_in_all())

    def _pages_in_all(self) -> str:
        told, counted = self.values.known.get("pages"), self.content.packet_pages
        if told or not counted:
            return self._say("pages_count", count=self.values.fill("{pages}"))
        count = counted + self.content.packet_openings + _COVER_PAGES
        return self._say("pages_count", count=count)

    def _fax_details(self, block: Block) -> Iterator[Piece]:
        get, to = self.values.get, self.paper.reader
        label = {name: said[self.language] for name, said in self.papers.labels.items()}
        yield Details(
            (
                (label["to"], (get(f"{to}_name"), *self._attention(to))),
                (label["fax"], (get(f"{to}_fax"),)),
                (label["from"], (get("worker_name"),)),
                (label["phone"], (get("worker_phone"),)),
                (label["date"], (get("date"),)),
                (label["about"], (self._said(block), *self._heads(block))),
            )
        )

    def _holds(self, block: Block) -> Iterator[Piece]:
        """Give what the fax holds, where its packet was named."""
        if count := self.content.packet_pages:
            none = self._say("no_numbers")
            printed = self._say("packet_pages", last=count)
            rows = [
                (self._say("fax_cover"), none, str(_COVER_PAGES)),
                (self._say("packet"), printed, str(count)),
            ]
            if more := self.content.packet_openings:
                rows.append((self._say("volume_indexes"), none, str(more)))
            rows.append((self._say("in_all"), "", str(count + more + _COVER_PAGES)))
            yield Grid(self._heads(block), tuple(rows), _HOLDS, numbers=(2,))

    def _signature(self, block: Block) -> Iterator[Piece]:
        yield Signature(self._heads(block))

    def _form_fields(self, block: Block) -> Iterator[Piece]:
        for section in self.content.form:
            rows = []
            for name, label, lines, filler in section.rows:
                if not lines:
                    self.values.blanks[name] = None
                told = "\n".join(lines) or _TO_FILL
                rows.append((label, told, self._say(f"filled_{filler}")))
            yield Section(section.title)
            yield Grid(self._heads(block), tuple(rows), _FORM_FIELDS)

    def _labels(self, block: Block) -> Iterator[Piece]:
        labels = []
        for party in block.names:
            name = self.values.fill(f"{{{party}_name}}")
            labels.append((name, *self._attention(party), *self._address(party)))
        yield Labels(tuple(labels))
