"""The packages for Linux: a .deb, and a .tar.xz that needs no administrator."""

import os
import platform
import shutil
import subprocess
import tempfile
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PROGRAM = "imr-binder"
ICON = ROOT / "resources" / "window" / "icon.svg"
ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
"""What Debian calls a machine, by what the machine calls itself."""

OPT = Path("opt") / PROGRAM
"""Where the .deb puts the program's folder."""


def make_deb(folder: Path, out: Path, version: str, born: int) -> Path:
    """Write the .deb of a finished program folder into `out`, and return it."""
    machine = ARCHITECTURES[platform.machine()]
    target = out / f"{PROGRAM}_{version}_{machine}.deb"
    with tempfile.TemporaryDirectory(dir=out) as held:
        tree = Path(held)
        tree.chmod(0o755)
        _lay_out(folder, tree, version, born)
        size = sum(f.lstat().st_size for f in tree.rglob("*") if f.is_file()) // 1024
        told = {"VERSION": version, "ARCHITECTURE": machine, "KILOBYTES": str(size)}
        control = tree / "DEBIAN" / "control"
        control.parent.mkdir()
        control.write_text(_filled(HERE / "control", told), encoding="utf-8")
        _date_all(tree, born)
        words = ["dpkg-deb", "-Zxz", "--root-owner-group", "--build", str(tree)]
        dated = {**os.environ, "SOURCE_DATE_EPOCH": str(born)}
        quiet = subprocess.DEVNULL
        subprocess.run([*words, str(target)], check=True, env=dated, stdout=quiet)
    return target


def _lay_out(folder: Path, tree: Path, version: str, born: int) -> None:
    """Put every file where Debian has it."""
    shutil.copytree(folder, tree / OPT, symlinks=True)
    link = tree / "usr" / "bin" / PROGRAM
    link.parent.mkdir(parents=True)
    link.symlink_to(f"/{(OPT / PROGRAM).as_posix()}")
    share = tree / "usr" / "share"
    _copy(HERE / f"{PROGRAM}.desktop", share / "applications" / f"{PROGRAM}.desktop")
    icons = share / "icons" / "hicolor" / "scalable" / "apps"
    _copy(ICON, icons / f"{PROGRAM}.svg")
    _copy(ROOT / "LICENSE", share / "doc" / PROGRAM / "copyright")
    day = f"{datetime.fromtimestamp(born, UTC):%Y-%m-%d}"
    about = share / "metainfo" / f"{PROGRAM}.metainfo.xml"
    about.parent.mkdir()
    told = {"VERSION": version, "DATE": day}
    source = HERE / f"{PROGRAM}.metainfo.xml"
    about.write_text(_filled(source, told), encoding="utf-8")


def make_tar(folder: Path, out: Path, version: str, born: int) -> Path:
    """Write the .tar.xz of a finished program folder into `out`, and return it."""
    name = f"{PROGRAM}-{version}-linux-{platform.machine()}"
    target = out / f"{name}.tar.xz"
    with tempfile.TemporaryDirectory(dir=out) as held:
        top = Path(held) / name
        top.mkdir()
        shutil.copytree(folder, top / "program", symlinks=True)
        for path in (HERE / "install.sh", HERE / f"{PROGRAM}.desktop"):
            _copy(path, top / path.name)
        _copy(ICON, top / f"{PROGRAM}.svg")
        _copy(HERE / "READ-ME-FIRST.txt", top / "READ-ME-FIRST.txt")
        words = ["tar", "--create", "--sort=name", "--owner=0", "--group=0"]
        words += ["--numeric-owner", f"--mtime=@{born}", f"--directory={held}"]
        words += ["--use-compress-program=xz -T0", f"--file={target}", name]
        subprocess.run(words, check=True)
    return target


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    target.chmod(0o755 if source.suffix == ".sh" else 0o644)


def _filled(path: Path, told: dict[str, str]) -> str:
    text = path.read_text(encoding="utf-8")
    for name, value in told.items():
        text = text.replace(f"@{name}@", value)
    return text


def _date_all(tree: Path, born: int) -> None:
    """Give every file the same date, so that the same source makes the same package."""
    for path in (tree, *tree.rglob("*")):
        os.utime(path, (born, born), follow_symlinks=False)
