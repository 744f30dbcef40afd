"""A file is told by its bytes, and every family has its words."""

import gzip
import struct
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from binder_app.errors import RuleFileError
from binder_app.intake import sniff as sniff_module
from binder_app.intake.sniff import sniff
from binder_app.storage.family_files import FAMILIES_FILE, read_families

RESOURCES = Path(__file__).parents[2] / "resources"
OLE = sniff_module.OLE_BEGINNING + bytes(600)


WINDOWS = b"MZ" + bytes(58) + b"\x40\0\0\0PE\0\0" + bytes(200)


def zipped(*names, first=b""):
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        if first:
            archive.writestr("mimetype", first)
        for name in names:
            archive.writestr(name, "x")
    return file.getvalue()


FILES = [
    (b"%PDF-1.7\n%\xe2\xe3", "a.jpg", "pdf"),
    (b"HTTP/1.1 200 OK\r\n\r\n%PDF-1.4\n", "a.pdf", "pdf"),
    (bytes(700) + b"%PDF-1.4\n", "a.pdf", "pdf"),
    (b"JVBERi0xLjcKJeLjz9MKMSAwIG9iago8PC9UeXBl", "a.pdf", "encoded_pdf"),
    (b"\n<!DOCTYPE html><html><body>Sign in", "a.pdf", "html"),
    (b'<?xml version="1.0"?><!-- x --><html xmlns="x">', "a", "html"),
    (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a.pdf", "jpeg"),
    (b"\x89PNG\r\n\x1a\n\x00\x00", "a.jpg", "png"),
    (b"II*\x00\x08\x00\x00\x00", "a", "tiff"),
    (b"MM\x00*\x00\x00\x00\x08", "a", "tiff"),
    (b"GIF89a\x01\x00", "a", "gif"),
    (b"RIFF\x24\x00\x00\x00WEBPVP8 ", "a", "webp"),
    (b"BM\x40\x00\x00\x00" + bytes(8) + b"\x28\x00\x00\x00" + bytes(36), "a", "bmp"),
    (b"\x00\x00\x00\x1cftypheic\x00\x00\x00\x00mif1heic", "IMG_1.HEIC", "heic"),
    (b"\x00\x00\x00\x1cftypmif1\x00\x00\x00\x00avifmif1", "a.avif", "avif"),
    (b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00isommp42", "a.mp4", "video"),
    (b"\x00\x00\x00\x0cjP  \r\n\x87\n", "a.jp2", "jp2"),
    (bytes(128) + b"DICM\x02\x00\x00\x00UL", "IM0001", "dicom"),
    (b"II*\x00" + bytes(124) + b"DICM\x02\x00\x00\x00UL", "IM0001", "dicom"),
    (b"\x08\x00\x05\x00\x0a\x00\x00\x00ISO_IR 100" + bytes(200), "a", "dicom"),
    (zipped("[Content_Types].xml", "_rels/.rels", "word/document.xml"), "a", "docx"),
    (zipped("[Content_Types].xml", "xl/workbook.xml"), "a", "xlsx"),
    (zipped("[Content_Types].xml", "ppt/presentation.xml"), "a", "pptx"),
    (zipped("[Content_Types].xml", "docProps/app.xml"), "a.docx", "docx"),
    (zipped(first=b"application/vnd.oasis.opendocument.text"), "a", "odt"),
    (zipped("Index/Document.iwa"), "a.pages", "pages"),
    (zipped("records/a.pdf"), "a.zip", "zip"),
    (b"records/a.pdf".ljust(257, b"\0") + b"ustar\x0000" + bytes(250), "a", "tar"),
    (gzip.compress(b"a", mtime=0), "a.tgz", "gzip"),
    (b"7z\xbc\xaf\x27\x1c\x00\x04", "a.zip", "sevenzip"),
    (b"Rar!\x1a\x07\x01\x00", "a", "rar"),
    (b"BZh91AY&SY", "a", "packed"),
    (OLE + "WordDocument".encode("utf-16-le"), "a", "doc"),
    (OLE + "Workbook".encode("utf-16-le"), "a", "xls"),
    (OLE + "__substg1.0_".encode("utf-16-le"), "a", "msg"),
    (OLE + "EncryptedPackage".encode("utf-16-le"), "a.docx", "locked_office"),
    (OLE, "mail.msg", "msg"),
    (OLE, "thing", "ole"),
    (b"{\\rtf1\\ansi Hello", "a.doc", "rtf"),
    (b"Received: from x\r\nFrom: a@b.c\r\nSubject: s\r\n\r\nHi", "a", "eml"),
    (b"From: a@b.c\r\nSubject: s\r\n\r\nHi", "a.eml", "eml"),
    (b"From: Dr. Test\nTo: File\nSubject: knee\n\nSeen.", "memo.txt", "text"),
    (b"From a@b.c Fri Feb 1 10:00:00 2024\nFrom: a@b.c\n\nHi", "a", "mbox"),
    (b"", "a.pdf", "empty"),
    (b"\x00\x00\x00", "a", "empty"),
    ("Declaración jurada".encode(), "a.pdf", "text"),
    ("Declaración jurada".encode("cp1252"), "a.txt", "text"),
    ("Declaración jurada".encode("utf-16"), "a.txt", "text"),
    ("Declaración jurada".encode("utf-16-be"), "a.txt", "text"),
    (bytes(range(256)) * 4, "a.txt", "unknown"),
    (WINDOWS, "setup", "program"),
    (WINDOWS[:60], "viewer.exe", "program"),
    (b"MZ" + b"\x90" * 4000 + zipped("a.pdf"), "a.txt", "program"),
    (b"MZ Clinic, notes of the visit\n", "notes.txt", "text"),
    (b"\x7fELF\x02\x01\x01" + bytes(9), "viewer", "program"),
    (b"\xcf\xfa\xed\xfe\x07\x00\x00\x01", "viewer", "program"),
    (b"\xca\xfe\xba\xbe\x00\x00\x00\x02", "viewer", "program"),
    (b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\n", "ana.vcf", "contact"),
    (b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "cita.ics", "text"),
    (b"\x90" * 4000 + zipped("a.pdf"), "a.txt", "unknown"),
    (struct.pack("<2000H", *(n % 256 for n in range(2000))), "a.txt", "unknown"),
    (b"\xff\xfe" + bytes(range(256)) * 9, "a.txt", "unknown"),
    ("Декларация\x01 о болях, ".encode("cp1251") * 40, "a.txt", "unknown"),
    ("Декларация о болях, ".encode("cp1251") * 40 + b"\x01", "a.txt", "text"),
    ("Выписка из карты\x01 ".encode() * 40, "a.txt", "text"),
]


@pytest.mark.parametrize(("head", "name", "family"), FILES)
def test_a_file_is_told_by_its_bytes(head, name, family):
    assert sniff(head, name) == family


def test_every_family_has_words_and_a_remedy_in_both_languages():
    families = read_families(RESOURCES)

    told = {family for _, _, family in FILES}
    assert told | {"ppt", "ods", "odp"} == set(families)
    for family in families.values():
        assert all(family.remedy[language].endswith(".") for language in ("en", "es"))
        assert all(
            not family.words[language].endswith(".") for language in ("en", "es")
        )


def test_what_the_program_reads_now_is_said():
    families = read_families(RESOURCES)

    now = {family.id for family in families.values() if family.reads_now}
    pictures = {"jpeg", "png", "tiff", "gif", "bmp", "webp", "heic", "avif", "jp2"}
    office = {"docx", "odt", "rtf", "xlsx", "html"}
    holders = {"eml", "msg", "zip", "tar", "gzip"}
    assert now == {"pdf", "text", "dicom", *pictures, *office, *holders}


GOOD = (
    '[[family]]\nid = "pdf"\nreads_now = "yes"\nwords.en = "a PDF"\n'
    'words.es = "un PDF"\nremedy.en = "Again."\nremedy.es = "Otra vez."\n'
)


@pytest.mark.parametrize(
    ("body", "blamed"),
    [
        (GOOD + GOOD, "pdf"),
        (GOOD.replace('words.es = "un PDF"\n', ""), "es"),
        (GOOD + "colour = 3\n", "colour"),
        (GOOD.replace('"yes"', '"maybe"'), "reads_now"),
        ("family = [", "the file"),
    ],
)
def test_a_broken_table_is_refused_by_name(tmp_path, body, blamed):
    (tmp_path / FAMILIES_FILE).write_text(body, encoding="utf-8")

    with pytest.raises(RuleFileError) as caught:
        read_families(tmp_path)

    assert FAMILIES_FILE in caught.value.problem
    assert blamed in caught.value.problem
