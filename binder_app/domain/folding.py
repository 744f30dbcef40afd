"""Text as a search sees it: no case, no accents, one blank for any white space."""

import unicodedata


def folded(text: str) -> tuple[str, list[int]]:
    """Return the folded text, and for each of its letters its place in `text`."""
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        if letter.isspace():
            if letters and letters[-1] != " ":
                letters.append(" ")
                places.append(place)
            continue
        for part in unicodedata.normalize("NFKD", letter.casefold()):
            if not unicodedata.combining(part):
                letters.append(part)
                places.append(place)
    return "".join(letters), places


def bare(text: str) -> str:
    """Return the folded text alone, quickly: to tell that words stand nowhere in it."""
    plain = unicodedata.normalize("NFKD", " ".join(text.split()).casefold())
    if plain.isascii():
        return plain
    return "".join(c for c in plain if not unicodedata.combining(c))


def find_all(text: str, words: str) -> list[tuple[int, int]]:
    """Return where `words` stand in `text`, each as start and end there."""
    wanted = folded(words)[0].strip()
    body, places = folded(text)
    found, at = [], body.find(wanted) if wanted else -1
    while at >= 0:
        found.append((places[at], places[at + len(wanted) - 1] + 1))
        at = body.find(wanted, at + len(wanted))
    return found
