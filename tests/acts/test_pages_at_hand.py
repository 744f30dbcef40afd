"""What the cache lost or spoiled is made again; what can't be is named."""

import json

import pytest

from tests.verbs import calls, drawn

SPOIL = {
    "emptied": lambda body: b"",
    "cut": lambda body: body[: len(body) // 2],
    "one byte changed": lambda body: body[:-40] + b"!" + body[-39:],
    "something else": lambda body: b"no PDF at all",
}


@pytest.fixture
def call(capsys):
    return lambda *words: calls.call(capsys, *words)


@pytest.fixture
def binder(call, tmp_path):
    folder = drawn.draw_case(tmp_path / "papers")
    drawn.draw_picture(folder / "photo.jpg")
    drawn.damage(drawn.numbered(folder / "x.pdf", 2), folder / "mended.pdf")
    (folder / "x.pdf").unlink()
    call("new", tmp_path / "B")
    assert call("add", tmp_path / "B", folder).code == 0
    return tmp_path / "B"


def build(call, binder, target):
    return call("build", binder, "-o", target, "--json")


@pytest.mark.parametrize("how", SPOIL)
def test_made_pages_that_are_not_whole_are_made_again(
    call, binder, own_cache, tmp_path, how
):
    first = build(call, binder, tmp_path / "one.pdf").json
    made = list(own_cache.rglob("pages/*.pdf"))
    for path in made:
        path.write_bytes(SPOIL[how](path.read_bytes()))

    again = build(call, binder, tmp_path / "two.pdf")

    assert len(made) == 2
    assert again.code == 0, again.err
    assert again.json["pages"] == first["pages"]
    assert again.json["checked"]["ok"]


def test_pages_whose_note_is_gone_are_made_again(call, binder, own_cache, tmp_path):
    for note in own_cache.rglob("*.sha256"):
        note.unlink()

    assert build(call, binder, tmp_path / "p.pdf").code == 0
    assert len(list(own_cache.rglob("*.sha256"))) == 2


@pytest.mark.parametrize("name", ["ur.pdf", "photo.jpg"])
def test_an_original_that_was_changed_is_named_and_mended_by_adding_it_again(
    call, binder, own_cache, tmp_path, name
):
    shown = call("show", binder, "--json").json["exhibits"]
    (digest,) = [e["source_sha256"] for e in shown if e["source_name"] == name]
    (kept,) = (binder / "originals").glob(f"{digest}.*")
    kept.write_bytes(kept.read_bytes()[:200])
    for path in own_cache.rglob("pages/*.pdf"):
        path.unlink()

    told = build(call, binder, tmp_path / "p.pdf")

    assert (told.code, told.out) == (3, "")
    assert told.err.startswith(f"{name} is missing from the binder's folder or was")
    assert not (tmp_path / "p.pdf").exists()
    call("add", binder, tmp_path / "papers" / name)
    assert build(call, binder, tmp_path / "p.pdf").code == 0


@pytest.mark.parametrize("text", ["", '["half', "[]", "{}", "[1, 2]"])
def test_text_that_the_cache_spoiled_is_read_again(call, binder, own_cache, text):
    shown = call("show", binder, "--json").json["exhibits"]
    (mended,) = [e for e in shown if e["source_name"] == "mended.pdf"]
    (path,) = own_cache.rglob(f"text/{mended['source_sha256']}*.json")
    before = json.loads(path.read_text())
    path.write_text(text)

    told = call("split", binder, "--exhibit", mended["id"], "--at", "2")

    assert told.code == 0, told.err
    assert json.loads(path.read_text()) == before
