"""The floors of the house: who may know whom, and what stands nowhere."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "binder_app"
MODULES = sorted(PACKAGE.rglob("*.py"))

MIDDLE = ("intake", "reading", "rules", "packet", "papers", "storage", "sample")
GROUND = {"children", "errors", "files", "line_child"}
GROUND |= {"no_network", "progress", "sandbox", "seal"}
ALLOWED = {
    "errors": set[str](),
    "files": set[str](),
    "progress": {"errors"},
    "seal": set[str](),
    "line_child": {"children"},
    "second_engine": set[str](),
    "domain": {"domain", "errors"},
    **{floor: {floor, "domain", "second_engine", *GROUND} for floor in MIDDLE},
    "no_network": set[str](),
    "ocr": {"ocr", "domain", "no_network"},
    "scan_worker": {"ocr", "domain", "storage", "children", "no_network"},
    "worker": {*MIDDLE, "domain", *GROUND},
    "acts": {"acts", *MIDDLE, "domain", *GROUND},
    "verbs": {"verbs", "acts", *MIDDLE, "domain", *GROUND},
    "cli": {"verbs", "acts", "storage", "worker", "start", "errors"},
    "children": {"no_network"},
    "sandbox": set[str](),
    "job": {"verbs", "acts", *MIDDLE, "domain", *GROUND},
    "page_server": {"domain", "second_engine", "storage", "no_network"},
    "ui": {"ui", "acts", *MIDDLE, "domain", *GROUND},
    "app": {"ui", "storage"},
    "start": {"children", "domain"},
}
"""Which floor of the house may import which."""

HOMES = {
    "PySide6": {"ui", "app"},
    "pypdf": {"intake", "packet"},
    "pypdfium2": {
        *("intake", "packet", "second_engine", "page_server", "sample"),
        *("ocr", "scan_worker"),
    },
    "qtawesome": {"ui"},
    "pikepdf": {"intake", "packet", "sample"},
    "PIL": {"intake", "sample"},
    "oxmsg": {"intake"},
    "cv2": {"intake", "ocr"},
    "numpy": {"intake", "ocr"},
    "rapidocr": {"ocr"},
    "pi_heif": {"intake"},
    "pydicom": {"intake"},
    "reportlab": {"intake", "packet", "papers", "sample"},
    "click": {"cli", "verbs"},
    "rich": {"verbs"},
    "sqlite3": {"storage"},
    "filelock": {"storage"},
    "platformdirs": {"storage"},
    "watchdog": {"intake"},
}
"""Each library has its home; replacing it is the work of those folders."""


def floor_of(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def imports_of(path: Path) -> Iterator[tuple[str, int]]:
    """Give each module that a file imports, with its line."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            yield base, node.lineno
            if base == "binder_app":
                yield from ((f"binder_app.{a.name}", node.lineno) for a in node.names)


def wrong_imports() -> Iterator[str]:
    for path in MODULES:
        floor = floor_of(path)
        for name, line in imports_of(path):
            parts = name.split(".")
            if parts[0] == "binder_app" and len(parts) > 1:
                if floor in ALLOWED and parts[1] not in ALLOWED[floor]:
                    yield f"{path.relative_to(ROOT)}:{line} imports {name}"
            elif parts[0] in HOMES and floor not in HOMES[parts[0]]:
                yield f"{path.relative_to(ROOT)}:{line} imports {name}"


def test_imports_run_one_way_and_each_library_has_one_home():
    assert list(wrong_imports()) == []


def test_every_floor_has_its_rule():
    floors = {floor_of(path) for path in MODULES} - {"__init__", "ui", "app"}
    assert floors <= set(ALLOWED)


def test_the_domain_knows_only_the_standard_library():
    outside = {"click", "rich", *HOMES}
    for path in (PACKAGE / "domain").glob("*.py"):
        assert not {name.split(".")[0] for name, _ in imports_of(path)} & outside


def test_there_are_no_import_circles():
    graph = {
        "binder_app." + ".".join(path.relative_to(PACKAGE).with_suffix("").parts): {
            name for name, _ in imports_of(path) if name.startswith("binder_app.")
        }
        for path in MODULES
    }
    done: set[str] = set()

    def visit(module: str, path: tuple[str, ...]) -> None:
        assert module not in path, " -> ".join((*path, module))
        if module not in done:
            for other in graph.get(module, ()):
                visit(other, (*path, module))
            done.add(module)

    for module in graph:
        visit(module, ())


def test_no_drawer_holds_what_has_no_word():
    drawers = {"utils", "helpers", "common", "manager", "base"}
    assert [path for path in MODULES if path.stem in drawers] == []


def test_every_init_is_empty():
    inits = [path for path in MODULES if path.name == "__init__.py"]
    assert [path for path in inits if path.read_text(encoding="utf-8").strip()] == []


def functions() -> Iterator[tuple[Path, ast.FunctionDef]]:
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                yield path, node


def test_nothing_grows_out_of_sight():
    long = [
        f"{path.relative_to(ROOT)}:{node.name}"
        for path, node in functions()
        if (node.end_lineno or 0) - node.lineno + 1 > 50
    ]
    files = [p for p in MODULES if len(p.read_text("utf-8").splitlines()) > 400]
    assert (long, files) == ([], [])


def test_imports_stand_at_the_top():
    inside = [
        f"{path.relative_to(ROOT)}:{inner.lineno}"
        for path, node in functions()
        for inner in ast.walk(node)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    ]
    assert inside == []


def broad_handlers() -> Iterator[str]:
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ExceptHandler):
                name = getattr(node.type, "id", "") if node.type else "everything"
                if name in ("everything", "Exception"):
                    yield str(path.relative_to(PACKAGE))


def test_only_the_edge_of_the_program_catches_everything():
    assert list(broad_handlers()) == ["cli.py"]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_no_kind_of_paper_is_written_into_code(path, resources):
    from_data = {"ur_decision", "rfa", "privileged", "imaging_report", "work_status"}
    told = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    words = {node.value for node in told if isinstance(node, ast.Constant)}
    assert not words & from_data
