"""Outlook's own mails: their streams become the same pages as any mail's."""

import struct
from datetime import UTC, datetime
from pathlib import Path

import pytest
from oxmsg.storage import Storage, Stream

from binder_app.intake.formats import outlook
from binder_app.intake.formats.outlook import INNER, ROOT, _OutlookMail, read_outlook
from binder_app.intake.unreadable import UnreadableFileError
from tests.intake import carriers
from tests.intake.carriers import read, taken, text_of

MAIL = Path(__file__).resolve().parents[2].parent / "shared" / "corpus" / "mail"
needs_corpus = pytest.mark.skipif(not MAIL.is_dir(), reason="no corpus beside it")
EPOCH = datetime(1601, 1, 1, tzinfo=UTC)


def storage(path, texts, numbers=(), dates=(), data=(), inner=(), offset=ROOT):
    """Make a storage as Outlook does: a stream for each text, a table of the rest."""
    table = bytes(offset)
    for pid, number in dict(numbers).items():
        table += struct.pack("<HHIII", 3, pid, 6, number, 0)
    for pid, when in dict(dates).items():
        ticks = int((when - EPOCH).total_seconds()) * 10_000_000
        table += struct.pack("<HHIQ", 0x40, pid, 6, ticks)
    streams = [Stream(f"{path}/__properties_version1.0", table)]
    for pid, text in texts.items():
        name = f"{path}/__substg1.0_{pid:04X}001F"
        streams.append(Stream(name, text.encode("utf-16-le")))
    for pid, held in dict(data).items():
        streams.append(Stream(f"{path}/__substg1.0_{pid:04X}0102", held))
    return Storage(path, tuple(streams), tuple(inner))


def person(number, name, address, role):
    texts = {outlook.NAME: name, outlook.SMTP: address}
    path = f"__recip_version1.0_#{number:08X}"
    return storage(path, texts, {outlook.ROLE: role}, offset=8)


def attached(number, name, data=b"", inner=()):
    path = f"__attach_version1.0_#{number:08X}"
    held = {outlook.DATA: data} if data else {}
    return storage(path, {outlook.LONG_NAME: name}, data=held, inner=inner, offset=8)


TEXTS = {
    outlook.CLASS: "IPM.Note",
    outlook.SUBJECT: "Denial – año",
    outlook.BODY: "Dear Jordan,\r\n\r\nplease see attached.",
    outlook.FROM_NAME: "Ana Adjuster",
    outlook.FROM_SMTP: "ana@example.org",
}
SENT = datetime(2025, 3, 4, 23, 5, tzinfo=UTC)


def mail_of(texts=TEXTS, **more):
    return _OutlookMail(storage("", texts, **more), ROOT).read()


def test_the_head_comes_from_the_streams():
    people = (
        person(0, "Jordan", "jordan@example.com", 1),
        person(1, "Zoë", "zoe@example.org", 2),
        person(2, "Jordan's doctor", "/o=Exchange/cn=x", 1),
    )

    mail = mail_of(dates={outlook.SENT: SENT}, inner=people)

    assert mail.head == [
        ("From", "Ana Adjuster <ana@example.org>"),
        ("To", "Jordan <jordan@example.com>, Jordan's doctor"),
        ("Cc", "Zoë <zoe@example.org>"),
        ("Date", "March 4, 2025, 11:05 PM (UTC)"),
        ("Subject", "Denial – año"),
    ]
    assert [block.text for block in mail.body] == [
        "Dear Jordan,",
        "",
        "please see attached.",
    ]


def test_a_date_of_1601_was_never_set():
    mail = mail_of(dates={outlook.SENT: EPOCH})

    assert "Date" not in dict(mail.head)


def test_the_headers_it_was_sent_with_give_the_zone():
    headers = "From: Ana <a@b.c>\r\nDate: Tue, 04 Mar 2025 15:05:00 -0800\r\n"

    mail = mail_of({**TEXTS, outlook.HEADERS: headers}, dates={outlook.SENT: SENT})

    assert dict(mail.head)["Date"] == "March 4, 2025, 3:05 PM (UTC-08:00)"
    assert dict(mail.head)["From"] == "Ana <a@b.c>"


def test_html_is_read_in_its_code_page():
    html = "<p>año <b>médico</b></p>".encode("cp1252")

    mail = mail_of(data={outlook.HTML: html}, numbers={outlook.BODY_CODEPAGE: 1252})

    assert [block.text for block in mail.body] == ["año médico"]


def test_what_is_attached_comes_out():
    mail = mail_of(inner=(attached(0, "scan.pdf", b"%PDF"), attached(1, "", b"x")))

    assert [(held.name, held.data) for held in mail.attached] == [
        ("scan.pdf", b"%PDF"),
        ("attachment 2", b"x"),
    ]


def test_what_is_attached_without_bytes_is_told():
    mail = mail_of(inner=(attached(0, "scan.pdf"),))

    (held,) = mail.attached
    assert "damaged" in held.problem


def test_a_mail_within_comes_out_as_a_mail_with_what_it_carries(tmp_path):
    prefix = "__attach_version1.0_#00000000/__substg1.0_3701000D"
    deep = attached(0, "deep.txt", b"deep")
    deep = Storage(f"{prefix}/{deep.path}", deep.streams, ())
    texts = {**TEXTS, outlook.SUBJECT: "The first – letter"}
    inner = storage(prefix, texts, inner=(deep,), offset=INNER)

    mail = mail_of(inner=(attached(0, "x", inner=(inner,)),))
    again = mail_of(inner=(attached(0, "x", inner=(inner,)),))
    (held,) = mail.attached
    path = tmp_path / held.name
    path.write_bytes(held.data)
    read(path)

    assert held.data == again.attached[0].data
    assert held.name == "The first – letter.eml"
    assert "please see attached" in text_of(path)
    assert [file.name for file in taken(path)] == ["deep.txt"]


def test_an_encrypted_mail_says_so():
    with pytest.raises(UnreadableFileError) as told:
        mail_of({**TEXTS, outlook.CLASS: "IPM.Note.SMIME"})

    assert "encrypted" in told.value.problem


def test_an_entry_of_the_calendar_is_told_from_a_mail():
    mail = mail_of({**TEXTS, outlook.CLASS: "IPM.Appointment"})

    assert "no e-mail" in mail.notes[0]


def test_text_in_outlooks_own_form_is_missed_in_words():
    texts = {pid: text for pid, text in TEXTS.items() if pid != outlook.BODY}

    mail = mail_of(texts, data={outlook.RTF: b"LZFu"})

    assert "can't be read here" in mail.notes[0]


@pytest.mark.corpus
@needs_corpus
def test_every_outlook_mail_of_the_corpus_gives_a_page(tmp_path):
    for source in MAIL.glob("*.msg"):
        path = tmp_path / source.name
        path.write_bytes(source.read_bytes())
        found = read(path)

        assert found.pages, source.name
        assert len(taken(path)) == found.holds


@pytest.mark.corpus
@needs_corpus
def test_no_broken_outlook_mail_does_more_than_say_so(tmp_path):
    path = tmp_path / "broken.msg"
    for name in ("gh-tika-testMSG_att_doc.msg", "gh-msgreader-voteItems.msg"):
        for broken in carriers.mutated((MAIL / name).read_bytes(), 50, seed=5):
            path.write_bytes(broken)
            carriers.survives(path)


@pytest.mark.corpus
@needs_corpus
def test_a_mail_within_an_outlook_mail_of_the_corpus_is_read():
    mail = read_outlook(next(MAIL.glob("*Lanch time*")))

    (held,) = mail.attached
    assert held.name.endswith(".eml")
    assert b"Subject:" in held.data
