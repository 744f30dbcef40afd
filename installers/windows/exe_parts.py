"""What PyInstaller puts into the program's files for Windows besides the program."""

from pathlib import Path

HERE = Path(__file__).resolve().parent
ICON = HERE / "imr-binder.ico"
MANIFEST = HERE / "imr-binder.manifest"


def write_version_info(folder: Path, name: str, version: str) -> Path:
    """Write what Windows shows as a file's details, and return where it stands."""
    numbers = tuple(map(int, (*version.split("."), "0")))
    template = (HERE / "version_info.txt").read_text(encoding="utf-8")
    told = template.format(numbers=numbers, version=version, name=name)
    folder.mkdir(parents=True, exist_ok=True)
    place = folder / f"{name}-version.txt"
    place.write_text(told, encoding="utf-8")
    return place
