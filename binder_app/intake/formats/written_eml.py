"""Writes an e-mail that lay within an Outlook file as a file of its own."""

import hashlib
from base64 import encodebytes
from collections.abc import Mapping, Sequence
from datetime import datetime
from email.header import Header
from email.utils import format_datetime

from binder_app.intake.formats.mail import Attached


def written_eml(
    head: Sequence[tuple[str, str]],
    plain: str,
    html: str,
    attached: Sequence[Attached],
    pictures: Mapping[str, bytes],
    when: datetime | None,
) -> bytes:
    """Return the bytes of a mail; the same mail has the same bytes each time."""
    text, kind = (html, "html") if html else (plain, "plain")
    parts = [_part(f'Content-Type: text/{kind}; charset="utf-8"', text.encode())]
    parts += [
        _part(
            f"Content-Type: image\r\nContent-ID: <{name.removeprefix('cid:')}>"
            "\r\nContent-Disposition: inline",
            data,
        )
        for name, data in pictures.items()
        if name.isascii() and name.isprintable()
    ]
    parts += [_part(_head_of(held), held.data) for held in attached if not held.problem]
    told = [(name, text) for name, text in head if name != "Date"]
    told += [("Date", format_datetime(when))] if when else []
    mark = "=_" + hashlib.sha256(b"".join(parts)).hexdigest()[:40]
    lines = [f"{name}: {_encoded(text)}" for name, text in told]
    lines += ["MIME-Version: 1.0", f'Content-Type: multipart/mixed; boundary="{mark}"']
    body = b"".join(b"--%s\r\n%s\r\n" % (mark.encode(), part) for part in parts)
    return (
        "\r\n".join(lines).encode() + b"\r\n\r\n" + body + b"--%s--\r\n" % mark.encode()
    )


def _head_of(held: Attached) -> str:
    name = _encoded(held.name.replace('"', "'"))
    return (
        "Content-Type: application/octet-stream\r\n"
        f'Content-Disposition: attachment; filename="{name}"'
    )


def _part(head: str, data: bytes) -> bytes:
    how = "Content-Transfer-Encoding: base64\r\n\r\n"
    return f"{head}\r\n{how}".encode() + encodebytes(data)


def _encoded(text: str) -> str:
    """Return a header's text in letters that any header can have."""
    told = " ".join(text.split())
    if told.isascii() and told.isprintable():
        return told
    return Header(told, "utf-8", maxlinelen=10_000).encode()
