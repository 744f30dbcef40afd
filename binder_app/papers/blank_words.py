"""What a letter leaves to be filled in by hand, in words instead of names."""

from collections.abc import Sequence

from binder_app.domain.official_form import OfficialForm
from binder_app.domain.paper import Paper, Papers


def blank_words(
    blanks: Sequence[str],
    paper: Paper,
    papers: Papers,
    form: OfficialForm,
    language: str,
) -> tuple[str, ...]:
    """Return each value left blank in words, in `language` and in the same order.

    What has two names (the worker is the employee of the claim) is told once. A name
    without words stays as it is.
    """
    fields = {field.id: field.label[language] for field in form.fields}
    of_facts = _party_values(paper, papers)

    def told(name: str) -> str:
        name = of_facts.get(name, name)
        party, _, value = name.partition("_")
        if party in papers.parties and value in papers.blanks:
            whom = papers.parties[party].label[language]
            return papers.blanks[value][language].format(party=whom)
        if name in papers.blanks:
            return papers.blanks[name][language]
        return fields.get(name, name)

    return tuple(dict.fromkeys(map(told, blanks)))


def _party_values(paper: Paper, papers: Papers) -> dict[str, str]:
    """Return which value of a party each fact of the claim is that names one."""
    found = {}
    for party in (papers.parties[name] for name in paper.parties):
        for fact, value in ((party.fact, "name"), (party.attention, "attention")):
            if fact:
                found[fact] = f"{party.id}_{value}"
    return found
