"""Reads what signs around values are worth for each fact."""

from collections.abc import Sequence
from pathlib import Path

from binder_app.domain.fact_weights import JUDGED, SHAPES, FactWeights, Weights
from binder_app.errors import RuleFileError

FACT_WEIGHTS_FILE = "reading/fact_weights.tsv"


def read_fact_weights(resources: Path) -> FactWeights:
    """Return the weights; `RuleFileError` where their file is broken."""
    path = resources / FACT_WEIGHTS_FILE
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise RuleFileError(path.name, "the file", "it can't be read") from error
    signs: dict[str, dict[str, Weights]] = {shape: {} for shape in SHAPES}
    least = 1.0
    for number, line in enumerate(lines, start=1):
        if not line or line.startswith("#") or line.startswith("papers\t"):
            continue
        try:
            name, *cells = line.split("\t")
            if name == "least":
                least = float(cells[0])
            else:
                sign, weights = cells
                signs[name][sign] = _weights(weights.split(), len(JUDGED[name]))
        except (KeyError, ValueError) as error:
            raise RuleFileError(path.name, f"line {number}", f"{error}") from error
    return FactWeights(signs, least)


def _weights(cells: Sequence[str], facts: int) -> Weights:
    """Return the weights of a line such as "2:140 5:-30"."""
    pairs = [cell.split(":") for cell in cells]
    made = tuple((int(place), int(worth)) for place, worth in pairs)
    if any(not 0 <= place < facts for place, _ in made):
        raise ValueError("a weight for a fact that the shape does not have")
    return made
