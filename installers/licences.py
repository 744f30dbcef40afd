"""Writes down what a bundle holds, with the licences of all of it.

Called as ``python installers/licences.py OUT`` with a Python in which the program's
packages are installed, or as ``write(out)``: OUT becomes the text that goes along as
THIRD-PARTY-LICENSES.txt. ``unlisted(folder)`` names the libraries of a folder that
nobody answers for; a package must not be made while there is one.
"""

import re
import sys
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from binder_app.storage import places  # noqa: E402
from binder_app.ui.shipped import Shipped, faces, our_licence, packages  # noqa: E402
from binder_app.ui.shipped_parts import read_parts  # noqa: E402

LIBRARY = re.compile(r".*\.(so(\.[0-9.]+)?|dll|dylib|pyd|onnx)", re.IGNORECASE)
LENT = re.compile(r"[^/]+\.(libs|dylibs)/.*|PySide6/Qt/.*|pypdfium2_raw/.*\.(so|d).*")
"""Files of packages that are the work of others."""

LINE = "=" * 78


def everything() -> tuple[Shipped, ...]:
    """Return the program, its packages, its typefaces and what lies inside them."""
    kept = places.resources()
    inside = (part.shipped for part in read_parts(kept))
    return (our_licence(kept), *packages(kept), *faces(kept), *inside)


def libraries(folder: Path) -> Iterator[str]:
    """Give the path of each library and model below a folder, slashes forward."""
    for path in sorted(folder.rglob("*")):
        if LIBRARY.fullmatch(path.name):
            yield path.relative_to(folder).as_posix()


def own_files(names: set[str]) -> set[str]:
    """Return the files that packages brought and wrote themselves."""
    found = {
        file.as_posix() for name in names for file in distribution(name).files or ()
    }
    return {path for path in found if not LENT.fullmatch(path)}


def unlisted(folder: Path, others: frozenset[str] = frozenset()) -> list[str]:
    """Return the libraries below a folder that no package and no part answers for.

    `others` are files that need no answer, for they are not shipped.
    """
    kept = places.resources()
    parts = read_parts(kept)
    known = others | own_files({one.name for one in packages(kept)})
    return [
        path
        for path in libraries(folder)
        if path not in known and not any(part.holds(path) for part in parts)
    ]


def is_strict(licence: str) -> bool:
    """Tell whether a licence leaves no way but the GPL or the AGPL.

    One with an exception, as of a compiler's own libraries, leaves a way.
    """
    said = re.sub(r"[Ll]esser General Public|LGPL", "", licence)
    ways = said.split(" OR ")
    return all(any(_is_gpl(term) for term in way.split(" AND ")) for way in ways)


def _is_gpl(term: str) -> bool:
    is_gpl = re.search(r"GPL|General Public|Affero", term) is not None
    return is_gpl and " WITH " not in term


def write(out: Path) -> None:
    """Write the licences of all that is shipped into one text file, each text once."""
    whole, seen = everything(), dict[Path, str]()
    lines = ["What IMR Binder is made of, and under which licences.", ""]
    lines += [f"  {one.name} {one.version}  {one.licence}".rstrip() for one in whole]
    for one in whole:
        lines += ["", LINE, f"{one.name} {one.version}".rstrip(), one.licence, LINE]
        for path in one.texts:
            said_at = seen.setdefault(path, one.name)
            again = f"The text stands under {said_at}: {path.name}."
            lines += ["", _text(path) if said_at == one.name else again]
    out.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
