"""Files that hold others, made for tests: mails, archives, PDFs with files inside."""

import io
import os
import random
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from email.message import EmailMessage
from pathlib import Path

import pikepdf
from PIL import Image

from binder_app.errors import BinderError
from binder_app.intake.inner import MOST_BYTES, MOST_FILES, InnerFile
from binder_app.intake.read_file import ReadFile, read_file
from binder_app.intake.reader import ReadJob
from binder_app.intake.take_apart import take_apart
from binder_app.storage import places


def letter(subject: str = "Your request", body: str = "Please see attached.\n"):
    """Return a mail that only says something."""
    mail = EmailMessage()
    mail["From"] = "Ana Adjuster <ana@example.org>"
    mail["To"] = "Jordan Sample <jordan@example.com>"
    mail["Date"] = "Tue, 04 Mar 2025 15:05:00 -0800"
    mail["Subject"] = subject
    mail.set_content(body)
    return mail


def with_files(mail: EmailMessage, files: Mapping[str, bytes]) -> EmailMessage:
    """Attach files to a mail."""
    for name, data in files.items():
        mail.add_attachment(
            data, maintype="application", subtype="octet-stream", filename=name
        )
    return mail


def zipped(files: Mapping[str, bytes] | Iterable[tuple[str, bytes]]) -> bytes:
    """Return a ZIP of those files."""
    made = io.BytesIO()
    pairs = files.items() if isinstance(files, Mapping) else files
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in pairs:
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def tarred(files: Mapping[str, bytes]) -> bytes:
    """Return a tar archive of those files."""
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as archive:
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return made.getvalue()


def picture(size: tuple[int, int] = (60, 40), kind: str = "PNG") -> bytes:
    """Return a small picture."""
    made = io.BytesIO()
    Image.new("RGB", size, "navy").save(made, kind)
    return made.getvalue()


def pdf_with(files: Mapping[str, bytes], path: Path) -> Path:
    """Write a PDF of one page that carries those files."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        for name, data in files.items():
            pdf.attachments[name] = data
        pdf.save(path)
    return path


def locked_zip(files: Mapping[str, bytes], password: bytes) -> bytes:
    """Return a ZIP locked in the old way, which the standard library only reads."""
    made, listed = io.BytesIO(), io.BytesIO()
    for name, data in files.items():
        crc, packed = zlib.crc32(data), _locked(data, password)
        start = made.tell()
        same = struct.pack(
            "<HHHHHIIIHH",
            *(20, 1, 0, 0, 33, crc, len(packed), len(data), len(name), 0),
        )
        made.write(b"PK\x03\x04" + same + name.encode() + packed)
        listed.write(b"PK\x01\x02" + struct.pack("<H", 20) + same)
        listed.write(struct.pack("<HHHII", 0, 0, 0, 0, start) + name.encode())
    at, size = made.tell(), len(listed.getvalue())
    count = len(files)
    end = struct.pack("<HHHHIIH", 0, 0, count, count, size, at, 0)
    return made.getvalue() + listed.getvalue() + b"PK\x05\x06" + end


def _locked(data: bytes, password: bytes) -> bytes:
    crc = zlib.crc32(data)
    keys = [0x12345678, 0x23456789, 0x34567890]

    def update(byte: int) -> None:
        keys[0] = zlib.crc32(bytes([byte]), keys[0] ^ 0xFFFFFFFF) ^ 0xFFFFFFFF
        keys[1] = ((keys[1] + (keys[0] & 0xFF)) * 134775813 + 1) & 0xFFFFFFFF
        last = bytes([keys[1] >> 24])
        keys[2] = zlib.crc32(last, keys[2] ^ 0xFFFFFFFF) ^ 0xFFFFFFFF

    def lock(byte: int) -> int:
        held = (keys[2] | 2) & 0xFFFF
        update(byte)
        return byte ^ (((held * (held ^ 1)) >> 8) & 0xFF)

    for byte in password:
        update(byte)
    return bytes(map(lock, b"\0" * 11 + bytes([crc >> 24]) + data))


def job_for(path: Path, password: str = "", name: str = "") -> ReadJob:
    """Return the job that reads a file and puts its pages beside it."""
    return ReadJob(
        path=str(path),
        name=name or path.name,
        pages_to=f"{path}.made.pdf",
        text_to=f"{path}.json",
        password=password,
    )


def read(path: Path, password: str = "") -> ReadFile:
    """Read a file as its child would."""
    return read_file(job_for(path, password), places.resources())


def text_of(path: Path) -> str:
    """Return the text of the pages that were made of a file."""
    return Path(f"{path}.json").read_text("utf-8")


def taken(
    path: Path,
    password: str = "",
    most_files: int = MOST_FILES,
    most_bytes: int = MOST_BYTES,
) -> list[InnerFile]:
    """Take a file apart as its child would, into a folder beside it."""
    folder = Path(f"{path}.inner")
    folder.mkdir(exist_ok=True)
    job = ReadJob(
        path=str(path),
        name=path.name,
        password=password,
        inner_to=str(folder),
        most_files=most_files,
        most_bytes=most_bytes,
    )
    return take_apart(job)


def bytes_of(path: Path, inner: InnerFile) -> bytes:
    """Return what came out of a file."""
    return (Path(f"{path}.inner") / inner.file).read_bytes()


def mutated(data: bytes, count: int, seed: int) -> Iterator[bytes]:
    """Give broken copies of some bytes: cut, torn, doubled, with bytes changed."""
    chance = random.Random(seed)
    for _ in range(count):
        held = bytearray(data)
        for _ in range(chance.choice((1, 1, 3, 20))):
            at = chance.randrange(len(held))
            held[at] = chance.choice((0, 0xFF, chance.randrange(256)))
        way = chance.randrange(5)
        a, b = sorted(chance.randrange(len(held)) for _ in range(2))
        if way == 0:
            held = held[: a + 1]
        elif way == 1:
            del held[a:b]
        elif way == 2:
            held[a:a] = held[a:b]
        yield bytes(held) or os.urandom(1)


def look(path: Path) -> list[InnerFile]:
    """Read a file and take it apart, if there is something in it."""
    return taken(path) if read(path).holds else []


def survives(path: Path) -> None:
    """Read a broken file: it gives what it can, or says why not."""
    with suppress(BinderError):
        look(path)
