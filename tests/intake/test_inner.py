"""Names inside files are never paths, and what comes out has limits."""

import pytest

from binder_app.intake.inner import InnerFolder, must_not_swell, own_name, parts_of
from binder_app.intake.unreadable import TooMuchInsideError


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("scan.pdf", ("scan.pdf",)),
        ("records/2024/scan.pdf", ("records", "2024", "scan.pdf")),
        ("../../etc/passwd", ("etc", "passwd")),
        ("/etc/passwd", ("etc", "passwd")),
        ("C:\\Users\\me\\scan.pdf", ("Users", "me", "scan.pdf")),
        ("..\\..\\win.pdf", ("win.pdf",)),
        ("a\0b\n.pdf", ("ab.pdf",)),
        ("fdp.exe\u202egpj", ("fdp.exegpj",)),
        ("a/b/c/d/e/f.pdf", ("c", "d", "e", "f.pdf")),
        ("", ("unnamed",)),
        ("..", ("unnamed",)),
        ("./.. /", ("unnamed",)),
    ],
)
def test_a_name_inside_a_file_is_shown_without_what_climbs_or_hides(name, parts):
    assert parts_of(name) == parts


def test_a_very_long_name_keeps_its_ending():
    name = own_name("x" * 5000 + ".pdf")

    assert len(name) <= 120
    assert name.endswith("….pdf")


@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ("scan.PDF", ".pdf"),
        ("scan.p d f", ""),
        ("scan./../x", ""),
        ("CON", ""),
        ("a.verylongending", ""),
        ("a.é", ""),
    ],
)
def test_what_comes_out_lies_under_a_number_with_a_plain_ending(tmp_path, name, ending):
    into = InnerFolder(tmp_path, 9, 99)

    into.write((name,), [b"x"])

    assert [path.name for path in tmp_path.iterdir()] == [f"00000{ending}"]
    assert into.files[0].file == f"00000{ending}"


def test_no_more_comes_out_than_may(tmp_path):
    into = InnerFolder(tmp_path, 2, 10)
    into.write(("a",), [b"12345"])
    into.refuse(("b",), "It is damaged.")

    with pytest.raises(TooMuchInsideError):
        into.write(("c",), [b"1"])


def test_a_file_that_is_too_large_leaves_nothing_half_written(tmp_path):
    into = InnerFolder(tmp_path, 9, 10)

    with pytest.raises(TooMuchInsideError):
        into.write(("a",), [b"12345", b"123456"])

    assert list(tmp_path.iterdir()) == []
    assert into.files == []


def test_small_things_may_grow_and_large_ones_only_so_far():
    must_not_swell(100, 9 << 20)
    must_not_swell(1 << 20, 200 << 20)

    with pytest.raises(TooMuchInsideError):
        must_not_swell(1 << 20, 201 << 20)
