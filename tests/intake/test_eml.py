"""An e-mail becomes pages, and what it carries comes out of it."""

import base64
from email.mime.base import MIMEBase
from email.utils import parsedate_to_datetime
from urllib.parse import unquote

import pypdfium2
import pytest

from binder_app.intake.formats import eml
from binder_app.intake.formats.mail import in_words
from binder_app.intake.unreadable import UnreadableFileError
from tests.intake import carriers
from tests.intake.carriers import bytes_of, letter, read, taken, text_of


@pytest.fixture
def sent(tmp_path):
    """Write a mail as a file."""

    def put(mail, name="mail.eml"):
        path = tmp_path / name
        path.write_bytes(mail if isinstance(mail, bytes) else mail.as_bytes())
        return path

    return put


def pictures_on(path):
    with pypdfium2.PdfDocument(f"{path}.made.pdf") as pdf:
        return sum(
            thing.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE
            for page in pdf
            for thing in page.get_objects()
        )


def with_html(html, **pictures):
    mail = letter()
    mail.set_content("plain words")
    mail.add_alternative(html, subtype="html")
    for cid, data in pictures.items():
        mail.get_payload()[1].add_related(data, "image", "png", cid=f"<{cid}>")
    return mail


# -------------------------------------------------------------------- what it says


def test_the_head_and_the_body_stand_on_the_page(sent):
    mail = letter("Decisión – 2", "Dear Jordan,\n\n  two   spaces\nregards")
    mail["Cc"] = "Zoë <zoe@example.org>"
    path = sent(carriers.with_files(mail, {"scan.pdf": b"x" * 2048}))

    found, text = read(path), text_of(path)

    assert (found.holds, found.text_source, found.notes) == (1, "embedded", [])
    for words in (
        "Ana Adjuster <ana@example.org>",
        "Jordan Sample <jordan@example.com>",
        "Zo\\u00eb <zoe@example.org>",
        "March 4, 2025, 3:05 PM (UTC-08:00)",
        "Decisi\\u00f3n",
        "scan.pdf (2 KB)",
        "Dear Jordan,",
        "regards",
    ):
        assert words in text, words


def test_the_same_mail_gives_the_same_pages(sent, tmp_path):
    path = sent(
        with_html("<p>Hello <b>you</b></p><img src='cid:p'>", p=carriers.picture())
    )

    read(path)
    first = (tmp_path / "mail.eml.made.pdf").read_bytes()
    read(path)

    assert (tmp_path / "mail.eml.made.pdf").read_bytes() == first


def test_a_date_that_cannot_be_read_stands_as_it_was_written(sent):
    mail = letter()
    del mail["Date"]
    path = sent(mail.as_bytes().replace(b"Subject:", b"Date: some day soon\nSubject:"))

    read(path)

    assert "some day soon" in text_of(path)


@pytest.mark.parametrize(
    ("charset", "data", "words"),
    [
        ("iso-8859-1", b"Se\xf1or N\xfa\xf1ez", "Señor Núñez"),
        ("iso-8859-1", b"\x93quoted\x94 \x96 a\xf1o", "“quoted” – año"),
        ("us-ascii", "Año médico".encode(), "Año médico"),
        ("windows-1252", b"\x93quoted\x94", "“quoted”"),
        ("koi8-r", "Решение по делу".encode("koi8-r"), "Решение по делу"),
        ("utf-7", b"A+APE-o", "Año"),
        ("x-no-such-thing", "Año médico".encode(), "Año médico"),
        ("punycode", "Año médico".encode(), "Año médico"),
        ("bz2", "Año médico".encode(), "Año médico"),
    ],
)
def test_a_body_is_read_in_the_letters_it_is_really_in(sent, charset, data, words):
    head = (
        "From: a@b.c\nSubject: x\nMIME-Version: 1.0\n"
        f'Content-Type: text/plain; charset="{charset}"\n'
        "Content-Transfer-Encoding: 8bit\n\n"
    )

    mail = eml.read_eml(sent(head.encode() + data))

    assert [block.text for block in mail.body] == [words]


def test_a_header_in_raw_bytes_is_read_as_it_was_meant(sent):
    path = sent(b"From: a@b.c\nSubject: Decisi\xf3n m\xe9dica\n\nx")

    assert dict(eml.read_eml(path).head)["Subject"] == "Decisión médica"


# -------------------------------------------------------------------- HTML, pictures


def test_html_is_preferred_and_nothing_of_it_is_loaded(sent):
    html = (
        "<style>p{}</style><script>alert('no')</script><p>Rich <b>words</b></p>"
        '<img src="https://tracker.example/x.png"><img src="file:///etc/passwd">'
        '<img src="https://t.example/dot.png" width="1" height="1">'
    )
    path = sent(with_html(html))

    found, text = read(path), text_of(path)

    assert "Rich words" in text
    assert "plain words" not in text
    assert "alert" not in text
    assert found.notes == ["2 pictures that it loads from the internet are not shown."]


def test_pictures_of_the_body_are_drawn_where_they_stand(sent):
    html = '<p>before</p><img src="cid:logo"><p>after</p>'
    path = sent(with_html(html, logo=carriers.picture()))

    found = read(path)

    assert (found.holds, pictures_on(path)) == (0, 1)


@pytest.mark.parametrize("cid", ["logo", "a%20logo@x"])
def test_a_picture_of_the_body_may_be_marked_as_attached(sent, cid):
    mail = with_html(f'<p>before</p><img src="cid:{cid}"><p>after</p>')
    for name, known in (("sign.png", unquote(cid)), ("scan.png", "unused")):
        mail.add_attachment(
            carriers.picture(), "image", "png", filename=name, cid=f"<{known}>"
        )
    path = sent(mail)

    found, files = read(path), taken(path)

    assert (found.notes, found.holds, pictures_on(path)) == ([], 1, 1)
    assert [held.name for held in files] == ["scan.png"]
    assert "sign.png" not in text_of(path)


def test_what_the_body_cannot_show_still_comes_out(sent):
    mail = with_html('<p>x</p><img src="cid:scan">')
    mail.add_attachment(b"%PDF-1.4", "image", "png", filename="a.pdf", cid="<scan>")
    path = sent(mail)

    found, (file,) = read(path), taken(path)

    assert (file.name, bytes_of(path, file)) == ("a.pdf", b"%PDF-1.4")
    assert found.notes == ["1 picture in it can't be shown."]


def test_a_picture_that_the_body_does_not_place_is_drawn_behind_it(sent):
    path = sent(with_html("<p>words</p>", logo=carriers.picture()))

    found = read(path)

    assert (found.holds, pictures_on(path)) == (0, 1)


def test_a_picture_written_into_the_html_is_drawn(sent):
    data = base64.b64encode(carriers.picture()).decode()

    path = sent(with_html(f'<img src="data:image/png;base64,{data}">x'))
    read(path)

    assert pictures_on(path) == 1


def test_a_picture_that_is_broken_is_told(sent):
    path = sent(with_html('<p>x</p><img src="cid:logo">', logo=b"no picture"))

    assert read(path).notes == ["1 picture in it can't be shown."]


def test_a_photograph_sent_as_a_paper_comes_out(sent):
    mail = letter()
    photo = carriers.picture((900, 700), "JPEG")
    mail.add_attachment(
        photo, "image", "jpeg", filename="IMG_1.jpg", disposition="inline"
    )
    path = sent(mail)

    (file,) = taken(path)

    assert (file.name, bytes_of(path, file)) == ("IMG_1.jpg", photo)


# ---------------------------------------------------------------------- what it carries


def test_attachments_come_out_byte_for_byte(sent):
    files = {"scan.pdf": bytes(range(256)) * 9, "Decisión.txt": b"caf\xe9\r\n"}
    path = sent(carriers.with_files(letter(), files))

    came = taken(path)

    assert {held.name: bytes_of(path, held) for held in came} == files


def test_a_mail_within_a_mail_comes_out_as_a_mail(sent):
    inner = carriers.with_files(letter("The first letter"), {"a.txt": b"deep"})
    outer = letter("Fwd")
    outer.add_attachment(inner)
    path = sent(outer)

    (file,) = taken(path)
    within = sent(bytes_of(path, file), "inner.eml")
    read(within)

    assert file.name == "The first letter.eml"
    assert "The first letter" in text_of(within)
    assert [held.name for held in taken(within)] == ["a.txt"]


def test_names_of_attachments_lead_nowhere(sent):
    files = {"../../evil.pdf": b"1", "C:\\Windows\\win.ini": b"2", "..": b"3"}
    path = sent(carriers.with_files(letter(), files))

    assert [held.name for held in taken(path)] == ["evil.pdf", "win.ini", "unnamed"]


def test_an_attachment_without_a_name_gets_one_by_its_sort(sent):
    mail = letter()
    mail.add_attachment(b"%PDF-1.4", "application", "pdf")

    (file,) = taken(sent(mail))

    assert file.name == "attachment 1.pdf"


def test_a_digital_signature_is_left_aside_with_a_note(sent):
    path = sent(carriers.with_files(letter(), {"smime.p7s": b"sig"}))
    signed = path.read_bytes().replace(
        b"application/octet-stream", b"application/pkcs7-signature"
    )

    found = read(sent(signed))

    assert found.holds == 0
    assert found.notes == ["It bears a digital signature, which is left aside."]


def test_winmail_dat_is_told_in_words(sent):
    path = sent(carriers.with_files(letter(), {"winmail.dat": b"\x78\x9f\x3e\x22"}))

    (file,) = taken(path)

    assert "Outlook" in file.problem
    assert "send it again" in file.remedy


def test_an_encrypted_mail_says_so(sent):
    mail = MIMEBase("application", "pkcs7-mime", name="smime.p7m")
    mail["From"], mail["Subject"] = "a@b.c", "secret"
    mail.set_payload("AAAA")

    with pytest.raises(UnreadableFileError) as told:
        read(sent(mail.as_bytes()))

    assert "encrypted" in told.value.problem


# ---------------------------------------------------------------------- built to harm


def test_ten_thousand_parts_are_read_as_far_as_mail_goes(sent):
    part = b"--x\nContent-Type: text/plain\n\nword\n"
    head = b"From: a@b.c\nSubject: s\nContent-Type: multipart/mixed; boundary=x\n\n"

    found = read(sent(head + part * 10_000 + b"--x--\n"))

    assert "too many parts" in found.notes[0]


def test_parts_within_parts_without_end_are_given_up(sent):
    head = b"From: a@b.c\nSubject: s\n"
    nest = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n)
        for n in range(3000)
    )

    carriers.survives(sent(head + nest + b"\nword"))


def test_a_head_of_megabytes_is_cut(sent):
    many = b", ".join(b"someone%d@example.org" % n for n in range(300_000))
    path = sent(b"From: a@b.c\nTo: %s\nSubject: %s\n\nx" % (many, b"(" * 500_000))

    found = read(path)

    assert 1 <= len(found.pages) < 30


def test_a_body_of_millions_of_lines_is_cut_with_a_note(sent):
    found = read(sent(b"From: a@b.c\nSubject: s\n\n" + b"a\n" * 100_000))

    assert "only its beginning is shown" in found.notes[0]


def test_html_without_an_end_stays_small(sent):
    html = "<div>" * 20_000 + "<b>" * 20_000 + "word" + "<table><td>x" * 3000
    path = sent(with_html(html))

    read(path)

    assert "word" in text_of(path)


def test_no_broken_mail_does_more_than_say_so(sent):
    mail = with_html('<p>x</p><img src="cid:logo">', logo=carriers.picture())
    carriers.with_files(mail, {"a.pdf": b"%PDF-1.4", "Decisión.txt": b"x" * 400})
    mail.add_attachment(letter("inner"))

    for broken in carriers.mutated(mail.as_bytes(), 100, seed=11):
        carriers.survives(sent(broken))


@pytest.mark.parametrize("kind", ["alternative", "mixed", "report", "related"])
@pytest.mark.parametrize("boundary", ["", "; boundary=----=_Part_1"])
def test_parts_that_cannot_be_told_apart_are_shown_as_they_were_sent(
    sent, kind, boundary
):
    head = f"From: a@b.c\nMIME-Version: 1.0\nContent-Type: multipart/{kind}{boundary}"
    body = "------=_Part_1\nContent-Type: text/plain\n\nThe decision.\n"
    path = sent(f"{head}\n\n{body}".encode())

    found = read(path)

    assert "The decision." in text_of(path)
    assert found.notes == [
        "Its parts can't be told apart; they are shown as they were sent."
    ]
    assert found.holds == 0


def test_a_choice_that_cannot_be_taken_apart_takes_nothing_from_the_other(sent):
    head = b"From: a@b.c\nMIME-Version: 1.0\n"
    whole = b"Content-Type: multipart/alternative; boundary=x\n\n"
    plain = b"--x\nContent-Type: text/plain\n\nThe letter.\n"
    torn = b"--x\nContent-Type: multipart/related; boundary=y\n\nThe rest.\n--x--\n"
    path = sent(head + whole + plain + torn)

    read(path)

    assert "The letter." in text_of(path)
    assert "The rest." in text_of(path)


def test_a_moment_is_told_with_its_zone():
    told = parsedate_to_datetime("Wed, 1 Jan 2025 00:30:00 +0530")

    assert in_words(told) == "January 1, 2025, 12:30 AM (UTC+05:30)"
