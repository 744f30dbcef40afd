"""What `check` tells besides its verdict: questions, other roads and notes."""

from collections.abc import Iterable, Sequence

from binder_app.acts.guidance import Guidance
from binder_app.acts.notes import ToldNote
from binder_app.acts.pathway_guide import RoadSeen
from binder_app.domain.cue import Notes, Sight
from binder_app.domain.dispute import PageRef
from binder_app.domain.question import Answer
from binder_app.verbs.screen import Screen
from binder_app.verbs.shapes import Json

LETTER = "papers BINDER {paper} -o FILE"


def guidance_json(guidance: Guidance, language: str) -> Json:
    """Return it as `check` gives it."""
    return {
        "questions": [_answer_json(one, language) for one in guidance.answers],
        "pathway_guide": [_road_json(one, language) for one in guidance.others],
        "notes": [_note_json(one, language) for one in guidance.notes],
    }


def tell_guidance(
    screen: Screen, guidance: Guidance, notes: Notes, language: str
) -> None:
    """Print it in the language of the binder."""
    _tell_roads(screen, guidance.others, language)
    _tell_answers(screen, guidance.answers, language)
    _tell_notes(screen, guidance.notes, notes, language)


def _answer_json(answer: Answer, language: str) -> Json:
    """Return one question after the denial, for `check`."""
    asked = answer.question
    return {
        "id": asked.id,
        "question": asked.text[language],
        "answer": answer.text or None,
        **_place(answer.pages),
        "pages": _pages_json(answer.pages),
        "more": answer.more or None,
        "more_pages": _pages_json(answer.more_pages),
        "ask": asked.ask[language],
        "paper": asked.paper or None,
        "source": asked.source,
    }


def _pages_json(pages: Sequence[PageRef]) -> list[Json]:
    return [{"exhibit": one.exhibit, "page": one.first} for one in pages]


def _place(pages: Sequence[PageRef]) -> Json:
    first = pages[0] if pages else None
    return {
        "exhibit": first.exhibit if first else None,
        "page": first.first if first else None,
    }


def _tell_answers(screen: Screen, answers: Sequence[Answer], language: str) -> None:
    """Print the questions, each with its answer or whom to ask."""
    rows = [
        (
            answer.question.text[language],
            _in_full(answer, language),
            ", ".join(map(str, answer.pages)),
        )
        for answer in answers
    ]
    screen.table("Questions after the denial", ("Question", "Answer", "Where"), rows)
    open_ones = [one.question.paper for one in answers if not one.text]
    for paper in dict.fromkeys(filter(None, open_ones)):
        screen.line(f"To ask in writing: {LETTER.format(paper=paper)}")
        screen.line()


def _in_full(answer: Answer, language: str) -> str:
    """Return the answer, or whom to ask, and where the papers may say more."""
    said = answer.text or answer.question.ask[language]
    if not answer.more:
        return said
    where = ", ".join(map(str, answer.more_pages))
    return f"{said.removesuffix('.')}. {answer.more}: {where}"


def _road_json(seen: RoadSeen, language: str) -> Json:
    """Return one road that papers point to, for `check`."""
    road = seen.road
    return {
        "road": road.id,
        "pathway": road.pathway or None,
        "title": road.title[language],
        "text": road.text[language],
        "source": road.source,
        "found": [_sight_json(sight, language) for sight in seen.found],
        "against": [
            {"road": other.id, **_sight_json(sight, language)}
            for other, sight in seen.against
        ],
    }


def _sight_json(sight: Sight, language: str) -> Json:
    return {
        "exhibit": sight.paper or None,
        "page": sight.page,
        "words": sight.words or None,
        "says": sight.cue.says[language],
        "weak": not sight.cue.is_strong,
    }


def _note_json(told: ToldNote, language: str) -> Json:
    """Return one note, for `check`."""
    note, sight = told.note, told.sight
    return {
        "id": note.id,
        "group": note.group,
        "title": note.title[language],
        "text": note.text[language],
        "because": told.because(language) or None,
        "exhibit": (sight.paper or None) if sight else None,
        "page": sight.page if sight else None,
        "words": (sight.words or None) if sight else None,
        "year": note.year or None,
        "source": note.source,
    }


def _tell_roads(screen: Screen, roads: Iterable[RoadSeen], language: str) -> None:
    """Print the roads that papers point to, with what speaks for and against each."""
    for seen in roads:
        found = [("found", _said(one, language)) for one in seen.found]
        against = [("against", _said(one, language)) for _, one in seen.against]
        told = ("", seen.road.text[language])
        screen.block(
            f"Papers here point to another road: {seen.road.title[language]}",
            [*dict.fromkeys(found), *dict.fromkeys(against), told],
        )
        screen.line()


def _said(sight: Sight, language: str) -> str:
    page = f" p. {sight.page}" if sight.page else ""
    quote = f" “{sight.words}”" if sight.words else ""
    where = f"{sight.paper}{page}{quote}".strip()
    return f"{where}: {sight.cue.says[language]}" if where else sight.cue.says[language]


def _tell_notes(
    screen: Screen, told: Sequence[ToldNote], notes: Notes, language: str
) -> None:
    """Print what papers call for, with its text, and the titles of all else."""
    rows = [
        (one.note.title[language], _said(one.sight, language) if one.sight else "")
        for one in told
    ]
    screen.table("Worth knowing besides", ("Note", "Because"), rows)
    texts = dict.fromkeys(
        (notes.groups[one.note.group][language], one.note.text[language])
        for one in told
    )
    screen.block("In full", list(texts))
    screen.line()
