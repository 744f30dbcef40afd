"""What a file really is, by its first bytes rather than by its suffix."""

import codecs
import re
import unicodedata
from collections.abc import Callable

HEAD_BYTES = 8192
PDF_JUNK = 1024
MOST_CONTROLS = 0.05
# Mostly plain letters: then stray controls don't make a file anything else.
MOST_STRAY_CONTROLS, MOST_STRAY_HIGH_BYTES = 0.15, 0.15
# Of letters that are no ASCII and no UTF-8, so few stray controls are one in many.
MOST_CONTROLS_AMONG_HIGH_BYTES = 0.002
MOST_NULS_ELSEWHERE = 0.05
FEWEST_NULS = 0.3
TEXT_CONTROLS = set(b"\t\n\r\f\x08\x1a\x1b")
WIDE_MARKS = {
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
BEGINNINGS = (
    (b"%PDF", "pdf"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"II+\x00", "tiff"),
    (b"MM\x00+", "tiff"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"\x00\x00\x00\x0cjP  \r\n\x87\n", "jp2"),
    (b"\xff\x4f\xff\x51", "jp2"),
    (b"{\\rtf", "rtf"),
    (b"\x1f\x8b\x08", "gzip"),
    (b"7z\xbc\xaf\x27\x1c", "sevenzip"),
    (b"Rar!\x1a\x07", "rar"),
    (b"BZh9", "packed"),
    (b"\xfd7zXZ\x00", "packed"),
    (b"(\xb5/\xfd", "packed"),
)
PROGRAMS = (
    b"\x7fELF",
    b"\xfe\xed\xfa\xce",
    b"\xfe\xed\xfa\xcf",
    b"\xce\xfa\xed\xfe",
    b"\xcf\xfa\xed\xfe",
    b"\xca\xfe\xba\xbe",
)
"""How programs begin on Linux and on a Mac, and those of Java."""

WINDOWS_PROGRAM, WINDOWS_HEADERS = b"MZ", (b"PE\0\0", b"NE", b"LE", b"LX")
PROGRAM_SUFFIXES = {".exe", ".dll", ".com", ".scr", ".sys", ".ocx", ".cpl"}
CONTACT_CARD = "BEGIN:VCARD"
UNSEEN_LETTERS = {"Cc", "Cn", "Co", "Cs"}
HEIC_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}
AVIF_BRANDS = {b"avif", b"avis"}
OLE_BEGINNING = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OLE_STREAMS = (
    ("__properties_version1.0", "msg"),
    ("__nameid_version1.0", "msg"),
    ("__substg1.0_", "msg"),
    ("EncryptedPackage", "locked_office"),
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("PowerPoint Document", "ppt"),
)
OLE_SUFFIXES = {
    ".msg": "msg",
    ".doc": "doc",
    ".dot": "doc",
    ".xls": "xls",
    ".ppt": "ppt",
    ".docx": "locked_office",
    ".xlsx": "locked_office",
    ".pptx": "locked_office",
}
ZIP_MEMBERS = (
    (b"word/", "docx"),
    (b"xl/", "xlsx"),
    (b"ppt/", "pptx"),
    (b"Index/Document.iwa", "pages"),
    (b"Index/", "pages"),
)
ZIP_TYPES = (
    (b"application/vnd.oasis.opendocument.text", "odt"),
    (b"application/vnd.oasis.opendocument.spreadsheet", "ods"),
    (b"application/vnd.oasis.opendocument.presentation", "odp"),
)
ZIP_SUFFIXES = {
    ".docx": "docx",
    ".xlsx": "xlsx",
    ".pptx": "pptx",
    ".pages": "pages",
    ".odt": "odt",
    ".ods": "ods",
    ".odp": "odp",
}
PDF_WITHIN = re.compile(rb"(?:^|[\r\n\x00-\x20\xbf])%PDF-\d\.\d")
ENCODED_PDF = re.compile(rb"JVBERi0[A-Za-z0-9+/\s]{20,}")
HTML_BEGINNING = re.compile(r"<(?:!doctype html|html|head|body)\b", re.IGNORECASE)
HTML_SUFFIXES = {".html", ".htm", ".xhtml"}
BEFORE_HTML = re.compile(r"\s*(?:<\?xml[^>]*\?>|<!--.*?-->|\s)*", re.DOTALL)
MAIL_LINE = re.compile(r"([!-9;-~]+):(?:\s|$)")
MAIL_BY_MACHINES = {"received", "message-id", "mime-version", "return-path"}
MAIL_BY_MACHINES |= {"delivered-to", "dkim-signature", "content-transfer-encoding"}
MAIL_BY_HANDS = {"from", "to", "cc", "subject", "date", "content-type", "reply-to"}
MAILBOX_BEGINNING = re.compile(rb"From \S+.*\r?\n[!-9;-~]+:")
MAILBOX_DATE = re.compile(rb"From \S+ .*\d\d:\d\d.*\d{4}\s*\r?\n")
PDF_OBJECT = re.compile(rb"\d \d obj\b")
DICOM_VALUES = {b"UL", b"OB", b"CS", b"UI", b"DA", b"TM", b"SH", b"LO"}
DICOM_LONGEST = 1 << 16


def sniff(head: bytes, name: str) -> str:
    """Return the id of a file's family (see `resources/file_families.toml`).

    `head` holds the first 8 KB, or the whole of a smaller file. `name` only
    decides between families that look alike.
    """
    if not head.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        return "empty" if len(head) < HEAD_BYTES else "unknown"
    suffix = suffix_of(name)
    tests: tuple[Callable[[], str], ...] = (
        lambda: "dicom" if head[128:132] == b"DICM" else "",
        lambda: by_beginning(head),
        lambda: by_container(head),
        lambda: by_zip(head, suffix),
        lambda: by_ole(head, suffix),
        lambda: "dicom" if is_bare_dicom(head) else "",
        lambda: "program" if is_program(head, suffix) else "",
        lambda: "pdf" if is_late_pdf(head, suffix) else "",
        lambda: by_words(head, suffix),
    )
    return next(filter(None, (test() for test in tests)), "unknown")


def suffix_of(name: str) -> str:
    """Return the suffix of a file's name in small letters, with its dot."""
    dot = name.rfind(".")
    return name[dot:].lower() if dot >= 0 else ""


def by_beginning(head: bytes) -> str:
    """Tell the families with a fixed first word."""
    return next((held for begins, held in BEGINNINGS if head.startswith(begins)), "")


def by_container(head: bytes) -> str:
    """Tell the families whose name stands a few bytes in."""
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "webp"
    if head[:2] == b"BM" and head[6:10] == bytes(4) and head[14:18] in BMP_HEADERS:
        return "bmp"
    if head[257:262] == b"ustar":
        return "tar"
    if head[4:8] != b"ftyp":
        return ""
    length = min(int.from_bytes(head[:4], "big"), 256)
    brands = {head[at : at + 4] for at in (8, *range(16, max(length, 16), 4))}
    if brands & AVIF_BRANDS:
        return "avif"
    return "heic" if brands & HEIC_BRANDS else "video"


BMP_HEADERS = {size.to_bytes(4, "little") for size in (12, 40, 52, 56, 64, 108, 124)}


def by_zip(head: bytes, suffix: str) -> str:
    """Tell a ZIP from the office documents that are ZIPs, by its members' names."""
    if head[:4] not in (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"):
        return ""
    if b"mimetype" in head[:64]:
        held = next((name for kind, name in ZIP_TYPES if kind in head[:256]), "")
        if held:
            return held
    names = member_names(head)
    for begins, family in ZIP_MEMBERS:
        if any(name.startswith(begins) for name in names):
            return family
    return ZIP_SUFFIXES.get(suffix, "zip")


def member_names(head: bytes) -> list[bytes]:
    """Return the names of a ZIP's members as far as `head` shows them."""
    starts = [found.start() for found in re.finditer(rb"PK\x03\x04", head)]
    lengths = [int.from_bytes(head[at + 26 : at + 28], "little") for at in starts]
    return [
        head[at + 30 : at + 30 + length]
        for at, length in zip(starts, lengths, strict=True)
    ]


def by_ole(head: bytes, suffix: str) -> str:
    """Tell the older office files, by their streams where the head names them."""
    if not head.startswith(OLE_BEGINNING):
        return ""
    for stream, family in OLE_STREAMS:
        if stream.encode("utf-16-le") in head:
            return family
    return OLE_SUFFIXES.get(suffix, "ole")


def is_program(head: bytes, suffix: str) -> bool:
    """Tell a program; words may begin as those of Windows do."""
    if head.startswith(PROGRAMS):
        return True
    if not head.startswith(WINDOWS_PROGRAM):
        return False
    begins = int.from_bytes(head[60:64], "little")
    has_header = head[begins : begins + 4].startswith(WINDOWS_HEADERS)
    return has_header or suffix in PROGRAM_SUFFIXES or not as_text(head)


def is_late_pdf(head: bytes, suffix: str) -> bool:
    """Tell a PDF behind some junk, or one that has lost its first line."""
    if PDF_WITHIN.search(head[: PDF_JUNK + 8]):
        return True
    return suffix == ".pdf" and PDF_OBJECT.search(head) is not None


def is_bare_dicom(head: bytes) -> bool:
    """Tell a DICOM file without its preamble."""
    if head[:2] not in (b"\x02\x00", b"\x08\x00") or head[3:4] != b"\x00":
        return False
    short = int.from_bytes(head[4:8], "little") < DICOM_LONGEST
    return head[4:6] in DICOM_VALUES or (short and len(head) > 132)


def by_words(head: bytes, suffix: str) -> str:
    """Tell the families that are made of text."""
    if ENCODED_PDF.match(head.lstrip(b"\xef\xbb\xbf \t\r\n")):
        return "encoded_pdf"
    text = as_text(head)
    if not text:
        return ""
    if MAILBOX_BEGINNING.match(head) and suffix == ".eml":
        return "eml"
    if MAILBOX_BEGINNING.match(head) and (
        suffix == ".mbox" or MAILBOX_DATE.match(head)
    ):
        return "mbox"
    if text.lstrip()[: len(CONTACT_CARD)].upper() == CONTACT_CARD:
        return "contact"
    if is_mail(text, suffix):
        return "eml"
    return "html" if is_html(text, suffix) else "text"


def is_html(text: str, suffix: str) -> bool:
    """Tell a web page; under its own suffix any tag will do."""
    begins = BEFORE_HTML.match(text)
    after = text[begins.end() :] if begins else text
    if suffix in HTML_SUFFIXES and after.startswith("<"):
        return True
    return HTML_BEGINNING.match(after) is not None


def as_text(head: bytes) -> str:
    """Return a head as text, empty where it is none; only its ASCII is sure."""
    for mark, encoding in WIDE_MARKS.items():
        if head.startswith(mark):
            return seen_letters(head.decode(encoding, "ignore"))
    wide = wide_encoding(head)
    if wide:
        return seen_letters(head.decode(wide, "ignore"))
    if not mostly_letters(head):
        return ""
    return head.decode("utf-8", "replace").lstrip("\ufeff")


def seen_letters(text: str) -> str:
    """Return a text, or nothing where too much of it is no letter at all."""
    strays = (
        unicodedata.category(letter) in UNSEEN_LETTERS
        for letter in text
        if ord(letter) not in TEXT_CONTROLS
    )
    return text if sum(strays) <= MOST_CONTROLS * len(text) else ""


def mostly_letters(head: bytes) -> bool:
    """Tell text from other bytes by its share of control characters."""
    controls = sum(byte < 32 and byte not in TEXT_CONTROLS for byte in head)
    high = sum(byte > 127 for byte in head)
    if high <= MOST_STRAY_HIGH_BYTES * len(head):
        return controls <= MOST_STRAY_CONTROLS * len(head)
    most = MOST_CONTROLS if is_utf8(head) else MOST_CONTROLS_AMONG_HIGH_BYTES
    return controls <= max(1, most * len(head))


def is_utf8(head: bytes) -> bool:
    """Tell UTF-8, of which the last letter may be cut."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return False
    return True


def wide_encoding(head: bytes) -> str:
    """Return the UTF-16 of text without a mark, by where its NULs stand."""
    half = len(head) // 2
    if not half:
        return ""
    even, odd = head[0::2].count(0) / half, head[1::2].count(0) / half
    if odd >= FEWEST_NULS and even <= MOST_NULS_ELSEWHERE:
        return "utf-16-le"
    return "utf-16-be" if even >= FEWEST_NULS and odd <= MOST_NULS_ELSEWHERE else ""


def is_mail(text: str, suffix: str) -> bool:
    """Tell an e-mail by its first lines; a memo with To and From is none."""
    names = []
    for line in text.lstrip().splitlines()[:60]:
        found = MAIL_LINE.match(line)
        if not line.strip() or not (found or line[:1] in " \t"):
            break
        names += [found[1].lower()] if found else []
    known = MAIL_BY_MACHINES.union(MAIL_BY_HANDS).intersection(names)
    if suffix == ".eml":
        return bool(known)
    by_machine = MAIL_BY_MACHINES.intersection(names)
    return bool(by_machine) and len(known) >= 2
