"""What `check` tells besides its verdict: questions, as JSON and in words."""

from collections.abc import Sequence

from binder_app.domain.dispute import PageRef
from binder_app.domain.question import Answer
from binder_app.verbs.screen import Screen
from binder_app.verbs.shapes import Json

LETTER = "papers BINDER {paper} -o FILE"


def answer_json(answer: Answer, language: str) -> Json:
    """Return one question after the denial, for `check`."""
    asked = answer.question
    return {
        "id": asked.id,
        "question": asked.text[language],
        "answer": answer.text or None,
        **_place(answer.pages),
        "pages": [{"exhibit": one.exhibit, "page": one.first} for one in answer.pages],
        "ask": asked.ask[language],
        "paper": asked.paper or None,
        "source": asked.source,
    }


def _place(pages: Sequence[PageRef]) -> Json:
    first = pages[0] if pages else None
    return {
        "exhibit": first.exhibit if first else None,
        "page": first.first if first else None,
    }


def tell_answers(screen: Screen, answers: Sequence[Answer], language: str) -> None:
    """Print the questions, each with its answer or whom to ask."""
    rows = [
        (
            answer.question.text[language],
            answer.text or answer.question.ask[language],
            ", ".join(map(str, answer.pages)),
        )
        for answer in answers
    ]
    screen.table("Questions after the denial", ("Question", "Answer", "Where"), rows)
    open_ones = [one.question.paper for one in answers if not one.text]
    for paper in dict.fromkeys(filter(None, open_ones)):
        screen.line(f"To ask in writing: {LETTER.format(paper=paper)}")
        screen.line()
