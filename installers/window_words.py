"""Gathers the window's words into the `.ts` files and makes the `.qm` files anew.

Run by ``python3 tasks.py words`` after a word of the window has changed. Words
that are new stand in the file without a translation until someone writes it;
words that nothing says any more go. Qt's own gatherer overlooks plurals and
words that are looked up under an alias.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).parents[1]
WINDOW = ROOT / "binder_app" / "ui"
TARGET = ROOT / "resources" / "translations"
LANGUAGES = {"en": "en_US", "es": "es_US"}
PLURAL = "%n"


@dataclass(frozen=True, slots=True, order=True)
class Word:
    """One text of the window, and the context under which Qt looks it up."""

    context: str
    text: str

    @property
    def is_plural(self) -> bool:
        """Tell whether it has a form for one and a form for several."""
        return PLURAL in self.text


QT_FILE_DIALOG = (
    ("QFileDialog", "&Look in:"),
    ("QFileDialog", "Files of &type:"),
    ("QFileDialog", "File &name:"),
    ("QFileDialog", "All Files (*)"),
    ("QFileDialog", "Directory:"),
    ("QFileDialog", "Directories"),
    ("QFileDialog", "Go to the parent directory"),
    ("QFileDialog", "Show &hidden files"),
    ("QAbstractFileIconProvider", "Folder"),
    ("QAbstractFileIconProvider", "Drive"),
)
"""Words of Qt that its own Spanish (6.11) lacks, cuts short or tells as in Spain."""

QT_KEYS = (("QShortcut", "Ctrl"), ("QShortcut", "Shift"))
"""Keys by what is printed on them, as the guide names them in either language."""

Told = Mapping[Word, tuple[str, ...]]
"""The translation of each word: one text, or the forms for one and for several."""


def words_in(folder: Path) -> list[Word]:
    """Return every word that the window's code says, once and in order."""
    found = {
        word
        for path in folder.glob("*.py")
        for word in _words_of(ast.parse(path.read_text(encoding="utf-8")))
    }
    return sorted(found)


def every_word() -> list[Word]:
    """Return every word of the window, and those of Qt that are told anew."""
    of_qt = (Word(*each) for each in (*QT_FILE_DIALOG, *QT_KEYS))
    return sorted([*words_in(WINDOW), *of_qt])


def _words_of(tree: ast.Module) -> Iterator[Word]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            yield from _own_words(node)
        if isinstance(node, ast.Call):
            texts = [_text(one) for one in node.args[:2]]
            if len(texts) == 2 and texts[0] and texts[1] and _translates(node.func):
                yield Word(texts[0], texts[1])


def _own_words(owner: ast.ClassDef) -> Iterator[Word]:
    """Give what a class says by `self.tr`."""
    for node in ast.walk(owner):
        match node:
            case ast.Call(func=ast.Attribute(attr="tr"), args=[first, *_]):
                text = _text(first)
                assert text, f"{owner.name}: tr() wants a plain text"
                yield Word(owner.name, text)


def _translates(called: ast.expr) -> bool:
    name = called.attr if isinstance(called, ast.Attribute) else ""
    name = called.id if isinstance(called, ast.Name) else name
    return name in ("translate", "tr", "say")


def _text(node: ast.expr) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return ""


def read(path: Path) -> Told:
    """Return what a `.ts` file holds; nothing where it is not there yet."""
    if not path.is_file():
        return {}
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            word = Word(name, message.findtext("source") or "")
            forms = [form.text or "" for form in message.iter("numerusform")]
            told = message.find("translation")
            assert told is not None
            if told.get("type") != "unfinished":
                found[word] = tuple(forms) or (told.text or "",)
    return found


def wanted_in(language: str, words: list[Word]) -> list[Word]:
    """Return the words that a language has to tell: English only its plurals."""
    return [word for word in words if language != "en" or word.is_plural]


def write(path: Path, language: str, words: list[Word], told: Told) -> None:
    """Write a `.ts` file with those words; one that is not told is unfinished."""
    root = ElementTree.Element("TS", version="2.1", language=LANGUAGES[language])
    root.set("sourcelanguage", "en_US")
    context, name = None, ""
    for word in words:
        if context is None or word.context != name:
            context, name = ElementTree.SubElement(root, "context"), word.context
            ElementTree.SubElement(context, "name").text = name
        _add(context, word, told.get(word, ()))
    ElementTree.indent(root, "    ")
    body = ElementTree.tostring(root, encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(head + body + "\n", encoding="utf-8")


def _add(context: ElementTree.Element, word: Word, forms: tuple[str, ...]) -> None:
    message = ElementTree.SubElement(context, "message")
    ElementTree.SubElement(message, "source").text = word.text
    translation = ElementTree.SubElement(message, "translation")
    if not forms:
        translation.set("type", "unfinished")
    if word.is_plural:
        message.set("numerus", "yes")
        for form in forms or ("", ""):
            ElementTree.SubElement(translation, "numerusform").text = form
    elif forms:
        translation.text = forms[0]


def release(path: Path, target: Path) -> None:
    """Make the file that Qt reads of a `.ts` file."""
    program = Path(sys.executable).with_name("pyside6-lrelease")
    words = [str(program), "-silent", str(path), "-qm", str(target)]
    subprocess.run(words, check=True)


def main() -> int:
    """Bring the files of every language up to date; 1 where words are not told."""
    words, missing = every_word(), 0
    for language in LANGUAGES:
        path = TARGET / f"window_{language}.ts"
        told, wanted = read(path), wanted_in(language, words)
        write(path, language, wanted, told)
        release(path, path.with_suffix(".qm"))
        new = [word for word in wanted if word not in told]
        missing += len(new)
        for word in new:
            sys.stderr.write(f"{path.name}: {word.context}: {word.text}\n")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
