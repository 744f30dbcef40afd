"""Papers still to be read are noted for each binder, and forgotten when they are."""

from binder_app.storage.unread_papers import Unread, UnreadPapers

DROP = Unread(("/papers/one.pdf", "/papers/ñ 2.pdf"), "imaging")


def test_what_is_kept_is_read_again_for_that_binder_alone(tmp_path):
    UnreadPapers(tmp_path, tmp_path / "Case").keep([DROP])

    assert UnreadPapers(tmp_path, tmp_path / "Case").read() == (DROP,)
    assert UnreadPapers(tmp_path, tmp_path / "Other").read() == ()


def test_nothing_left_leaves_no_file(tmp_path):
    held = UnreadPapers(tmp_path, tmp_path / "Case")
    held.keep([DROP])
    held.keep([])

    assert held.read() == ()
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_note_that_can_not_be_understood_counts_as_none(tmp_path):
    held = UnreadPapers(tmp_path, tmp_path / "Case")
    held.keep([DROP])
    (note,) = (path for path in tmp_path.rglob("*") if path.is_file())

    for body in ("{", "[1]", '[{"paths": 1}]', "null"):
        note.write_text(body)
        assert held.read() == ()
