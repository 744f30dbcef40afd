"""The letters of a plain text file, whatever encoding its bytes are in."""

import codecs
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass

from charset_normalizer import from_bytes

from binder_app.intake.sniff import as_text, wide_encoding
from binder_app.intake.unreadable import UnreadableFileError

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
WESTERN = ("cp1252", "mac_roman", "cp850", "cp437")
# What English, Spanish, French, German and Portuguese letters use beyond ASCII.
USUAL = set("áéíóúüñÁÉÍÓÚÜÑ¿¡àèìòùâêîôûäëïöçãõÀÈÂÊÎÔÛÄÖÇßœæ")
SIGNS = set("“”‘’–—…•°§©®™€£½¼¾ªº«»´¨·±²³µ\xa0")
APOSTROPHE = "’"
MOST_HIGH_BYTES = 0.15
GUESS_SAMPLE = 1 << 16
KEPT_CONTROLS = {"\t", "\n", "\f"}
SELECTORS = range(0xFE00, 0xFE10)
MISSING = "\u25af"
RIGHT_TO_LEFT = {"R", "AL"}


@dataclass(frozen=True, slots=True)
class Letters:
    """A file's text with plain line ends, and what was uncertain about it.

    `guessed` tells that the encoding is a guess which may spoil accents.
    """

    text: str
    guessed: bool = False


def read_letters(data: bytes) -> Letters:
    """Decode a text file; raise where it is none."""
    marked = next((name for mark, name in MARKS if data.startswith(mark)), "")
    encoding = marked or wide_encoding(data[:GUESS_SAMPLE])
    if encoding:
        return Letters(cleaned(data.decode(encoding, "replace")))
    if not as_text(data):
        raise no_text()
    try:
        return Letters(cleaned(data.decode("utf-8")))
    except UnicodeDecodeError:
        encoding = guessed_encoding(data)
    text = cleaned(data.decode(encoding, "replace").replace("\ufffd", MISSING))
    return Letters(text, guessed=encoding != "cp1252")


def no_text() -> UnreadableFileError:
    """Return the failure of a file that is not made of letters."""
    return UnreadableFileError(
        "This file does not hold plain text.",
        "Open it in the program it was made with and save it as PDF.",
    )


def guessed_encoding(data: bytes) -> str:
    """Guess the encoding of text that is not UTF-8."""
    high = sum(byte > 127 for byte in data)
    if high <= MOST_HIGH_BYTES * len(data):
        return western_encoding(data)
    best = from_bytes(data[:GUESS_SAMPLE]).best()
    return best.encoding if best else "cp1252"


def western_encoding(data: bytes) -> str:
    """Return the Western encoding that gives the most usual letters."""
    return max(WESTERN, key=lambda encoding: likelihood(data, encoding))


def likelihood(data: bytes, encoding: str) -> int:
    """Weigh the letters beyond ASCII that `encoding` makes of `data`."""
    text = f" {data[:GUESS_SAMPLE].decode(encoding, 'replace')} "
    seen = range(1, len(text) - 1)
    return sum(weight(*text[at - 1 : at + 2]) for at in seen if text[at] > "\x7f")


def weight(before: str, letter: str, after: str) -> int:
    """Weigh one letter by its neighbours.

    A change to a capital inside a word, and a sign between two letters, are
    what a wrong encoding looks like.
    """
    if letter in USUAL:
        if turns_capital(before, letter) or turns_capital(letter, after):
            return -3
        return 3 if before.isalpha() or after.isalpha() else 1
    if letter in SIGNS:
        inside = before.isalpha() and after.isalpha() and letter != APOSTROPHE
        return -2 if inside else 2
    return -2


def turns_capital(first: str, second: str) -> bool:
    """Tell a small letter with a capital right behind it."""
    return first.islower() and second.isupper()


def cleaned(text: str) -> str:
    """Return text with plain line ends and without what can't be seen."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.replace("\x85", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    text = unicodedata.normalize("NFC", text)
    unseen = {letter for letter in set(text) if is_unseen(letter)}
    return text.translate({ord(letter): None for letter in unseen})


def is_unseen(letter: str) -> bool:
    """Tell control and format characters and lone surrogates."""
    if letter in KEPT_CONTROLS:
        return False
    unseen = unicodedata.category(letter) in ("Cc", "Cf", "Cs")
    return unseen or ord(letter) in SELECTORS


def drawable(text: str, known: Collection[int]) -> tuple[str, int]:
    """Put a hollow box for each letter the font lacks; return how many there are."""
    space = {letter for letter in set(text) if unicodedata.category(letter) == "Zs"}
    lacking = {
        letter
        for letter in set(text) - space - KEPT_CONTROLS
        if ord(letter) not in known
    }
    table = dict.fromkeys(map(ord, lacking), MISSING) | dict.fromkeys(
        map(ord, space), " "
    )
    return text.translate(table), sum(text.count(letter) for letter in lacking)


def runs_right_to_left(text: str) -> bool:
    """Tell whether some letters are read from right to left."""
    return any(unicodedata.bidirectional(held) in RIGHT_TO_LEFT for held in set(text))
