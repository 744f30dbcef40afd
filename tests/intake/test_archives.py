"""What archives hold comes out by number, within limits, under its own name."""

import gzip
import io
import stat
import tarfile
import zipfile

import pytest

from binder_app.errors import BinderError
from binder_app.intake.unreadable import LockedFileError, TooMuchInsideError
from tests.intake import carriers
from tests.intake.carriers import bytes_of, read, taken

SECRET = "Korallenriff"


@pytest.fixture
def write(tmp_path):
    def put(name, data):
        path = tmp_path / name
        path.write_bytes(data)
        return path

    return put


def names(files):
    return [" / ".join(held.parts) for held in files]


def test_a_zip_has_no_page_but_gives_its_files(write):
    path = write("box.zip", carriers.zipped({"a/scan.pdf": b"%PDF", "b.txt": b"hello"}))

    found, files = read(path), taken(path)

    assert (found.pages, found.holds, found.text_source) == ([], 2, "none")
    assert names(files) == ["a / scan.pdf", "b.txt"]
    assert [bytes_of(path, held) for held in files] == [b"%PDF", b"hello"]


def test_folders_are_passed_over_and_links_are_told(write):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.mkdir("folder")
        link = zipfile.ZipInfo("folder/link")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("folder/a.txt", "x")
    path = write("box.zip", made.getvalue())

    link_told, file = taken(path)

    assert link_told.file == ""
    assert "link" in link_told.problem
    assert file.parts == ("folder", "a.txt")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("RÉSUMÉ año.pdf".encode("cp437"), "RÉSUMÉ año.pdf"),
        ("Decisión.pdf".encode(), "Decisión.pdf"),
        ("Decisión médica.pdf".encode("cp1252"), "Decisión médica.pdf"),
        ("文章1.txt".encode("cp932"), "文章1.txt"),
    ],
)
def test_names_in_old_letters_are_read_as_they_were_meant(write, written, shown):
    data = carriers.zipped({"@" * len(written): b"x"}).replace(
        b"@" * len(written), written
    )

    (file,) = taken(write("box.zip", data))

    assert file.name == shown


def test_a_locked_zip_asks_for_its_password_and_opens_with_it(write):
    path = write("box.zip", carriers.locked_zip({"a.txt": b"secret"}, SECRET.encode()))

    with pytest.raises(LockedFileError) as unasked:
        read(path)
    with pytest.raises(LockedFileError) as wrong:
        read(path, "wrong")
    found = read(path, SECRET)
    (file,) = taken(path, SECRET)

    assert "locked with a password" in unasked.value.problem
    assert "does not open it" in wrong.value.problem
    assert "opened with its password" in found.notes[0]
    assert bytes_of(path, file) == b"secret"


def test_a_zip_locked_in_a_newer_way_says_what_to_do(write):
    data = bytearray(carriers.locked_zip({"a.txt": b"secret"}, b"x"))
    for mark, at in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        data[data.index(mark) + at] = 99

    with pytest.raises(BinderError) as told:
        read(write("box.zip", bytes(data)), "x")

    assert "even with its password" in told.value.problem


def test_a_damaged_member_costs_its_own_line_alone(write):
    whole = carriers.zipped({"good.txt": b"good", "bad.txt": b"damage me" * 9})
    at = whole.index(b"bad.txt") + len("bad.txt") + 3
    path = write("box.zip", whole[:at] + b"\xff\xff" + whole[at + 2 :])

    good, bad = taken(path)

    assert bytes_of(path, good) == b"good"
    assert (bad.file, bool(bad.problem and bad.remedy)) == ("", True)


@pytest.mark.parametrize("name", ["a.zip", "a.tar"])
def test_an_archive_without_a_file_says_so(write, name):
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as archive:
        folder = tarfile.TarInfo("folder")
        folder.type = tarfile.DIRTYPE
        archive.addfile(folder)
    data = carriers.zipped({}) if name == "a.zip" else made.getvalue()

    with pytest.raises(BinderError) as told:
        carriers.look(write(name, data))

    assert "holds no file" in told.value.problem


def test_a_zip_cut_short_says_so(write):
    whole = carriers.zipped({"a.txt": b"x" * 5000})

    with pytest.raises(BinderError) as told:
        read(write("a.zip", whole[:-30]))

    assert "damaged or cut short" in told.value.problem


# ------------------------------------------------------------------- built to harm


def test_a_zip_that_grows_without_end_is_refused_before_it_does(write):
    path = write("bomb.zip", carriers.zipped({"zeros": bytes(40 << 20)}))

    with pytest.raises(TooMuchInsideError):
        read(path)


def test_a_zip_that_lies_of_its_sizes_gives_no_more_than_it_says(write):
    data = bytearray(carriers.zipped({"zeros": bytes(12 << 20)}))
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        start = data.index(mark) + at
        data[start : start + 4] = (100).to_bytes(4, "little")
    path = write("bomb.zip", bytes(data))

    (file,) = taken(path)

    assert read(path).holds == 1
    assert (file.file, "damaged" in file.problem) == ("", True)


def test_a_hundred_thousand_members_cost_one_line(write):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for number in range(100_000):
            archive.writestr(zipfile.ZipInfo(f"{number}"), b"")

    with pytest.raises(TooMuchInsideError):
        read(write("many.zip", made.getvalue()))


def test_more_files_than_may_come_out_cost_one_line(write):
    path = write("box.zip", carriers.zipped({f"{n}.txt": b"x" for n in range(12)}))

    with pytest.raises(TooMuchInsideError):
        taken(path, most_files=10)


def test_names_that_climb_out_of_a_folder_stay_in_it(write, tmp_path):
    climbing = {"../../../evil.txt": b"1", "/abs.txt": b"2", "C:\\win.txt": b"3"}
    path = write("slip.zip", carriers.zipped(climbing))

    files = taken(path)

    assert names(files) == ["evil.txt", "abs.txt", "win.txt"]
    lying = {p.name for p in tmp_path.rglob("*") if p.is_file()}
    assert lying == {"slip.zip", "00000.txt", "00001.txt", "00002.txt"}


# ------------------------------------------------------------------- tar and gzip


def test_a_tar_archive_gives_its_files_and_tells_of_links(write):
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as archive:
        for name, kind in (("d", tarfile.DIRTYPE), ("l", tarfile.SYMTYPE)):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
        device = tarfile.TarInfo("null")
        device.type = tarfile.CHRTYPE
        archive.addfile(device)
        info = tarfile.TarInfo("../up/a.txt")
        info.size = 5
        archive.addfile(info, io.BytesIO(b"hello"))
    path = write("a.tar", made.getvalue())

    link, device_told, file = taken(path)

    assert read(path).holds == 3
    assert [bool(link.problem), bool(device_told.problem)] == [True, True]
    assert (file.parts, bytes_of(path, file)) == (("up", "a.txt"), b"hello")


def test_a_second_name_of_a_file_of_the_same_tar_is_that_file_again(write):
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as archive:
        info = tarfile.TarInfo("d/a.txt")
        info.size = 5
        archive.addfile(info, io.BytesIO(b"hello"))
        for name, kind, leads_to in (
            ("d/again.txt", tarfile.LNKTYPE, "d/a.txt"),
            ("thrice.txt", tarfile.LNKTYPE, "d/again.txt"),
            ("pointer.txt", tarfile.SYMTYPE, "d/a.txt"),
            ("by pointer.txt", tarfile.LNKTYPE, "pointer.txt"),
            ("out.txt", tarfile.LNKTYPE, "/etc/passwd"),
            ("self.txt", tarfile.LNKTYPE, "self.txt"),
        ):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, leads_to
            archive.addfile(info)
    path = write("a.tar", made.getvalue())

    files = taken(path)

    came = {held.name: bytes_of(path, held) for held in files if not held.problem}
    assert came == dict.fromkeys(("a.txt", "again.txt", "thrice.txt"), b"hello")
    assert all("link" in held.problem for held in files[3:])
    assert len(files) == 7


@pytest.mark.parametrize(
    ("name", "within"),
    [("a.tar.gz", "a.tar"), ("a.tgz", "a.tar"), ("notes.gz", "notes"), (".gz", ".gz")],
)
def test_a_gzip_file_gives_the_file_it_was_made_of(write, name, within):
    path = write(name, gzip.compress(b"hello"))

    (file,) = taken(path)

    assert read(path).holds == 1
    assert (file.parts, bytes_of(path, file)) == ((within,), b"hello")


def test_a_gzip_file_that_grows_without_end_is_given_up(write):
    path = write("bomb.gz", gzip.compress(bytes(40 << 20)))

    assert read(path).holds == 1
    with pytest.raises(TooMuchInsideError):
        taken(path)


def test_a_gzip_file_cut_short_says_so(write):
    path = write("cut.gz", gzip.compress(bytes(range(256)) * 4000)[:400])

    with pytest.raises(BinderError) as told:
        carriers.look(path)

    assert "damaged or cut short" in told.value.problem


@pytest.mark.parametrize("kind", ["zip", "tar", "gz"])
def test_no_broken_archive_does_more_than_say_so(write, kind):
    inside = {"a.txt": b"hello " * 40, "b/c.pdf": b"%PDF-1.4 " * 30}
    tar = carriers.tarred(inside)
    data = {"zip": carriers.zipped(inside), "tar": tar, "gz": gzip.compress(tar)}[kind]

    for broken in carriers.mutated(data, 100, seed=7):
        carriers.survives(write(f"a.{kind}", broken))
