from pathlib import Path

import pytest

from binder_app.acts.volumes import copy_packet
from binder_app.packet.verify import carried_by
from binder_app.storage.binder_file import BinderFile
from tests.packet.papers import texts_of
from tests.verbs import drawn, shape_check
from tests.verbs.shape_check import faults
from tests.verbs.test_sent import HOW

MOST = 12


@pytest.fixture
def build(call, case, tmp_path):
    """Build the packet under one name; return its answer."""

    def build(*options, name="packet.pdf"):
        words = [word for option in options for word in ("--option", option)]
        told = call("build", case, "-o", tmp_path / name, *words, "--json")
        assert told.code == 0
        return told.json

    return build


def packets_in(folder: Path) -> set[str]:
    return {path.name for path in folder.glob("*.pdf") if "for-you" not in path.name}


def test_a_packet_in_volumes_names_each_with_its_pages(build, call, case, tmp_path):
    told = build(f"max_pages={MOST}")

    assert faults(told, shape_check.BUILD) == []
    count = len(told["volumes"])
    assert count > 1
    assert told["packet"] == told["volumes"][0]["path"]
    assert told["bytes"] == sum(volume["bytes"] for volume in told["volumes"])
    assert told["target"] == str(tmp_path / "packet.pdf")
    assert told["for_you"] == str(tmp_path / "packet-for-you.pdf")
    last = 0
    for number, volume in enumerate(told["volumes"], start=1):
        assert Path(volume["path"]).name == f"packet-{number}-of-{count}.pdf"
        assert (volume["number"], volume["of"]) == (number, count)
        assert volume["first_page"] == last + 1
        assert volume["pages"] <= MOST
        last = volume["last_page"]
        proven = call("verify", volume["path"], "--json").json
        assert faults(proven, shape_check.VERIFY) == []
        assert proven["ok"] and proven["volume"]["number"] == number
    assert last == told["pages"]
    assert packets_in(tmp_path) == {Path(v["path"]).name for v in told["volumes"]}


def test_verify_says_which_volume_it_proved(build, call):
    second = build(f"max_pages={MOST}")["volumes"][1]

    told = call("verify", second["path"])

    pages = f"{second['first_page']}–{second['last_page']}"
    assert f"Volume 2 of {second['of']}: packet pages {pages}." in told.out


def test_one_volume_is_the_packet_itself(build, tmp_path):
    told = build("max_pages=500", "max_mb=25")

    (volume,) = told["volumes"]
    assert volume["path"] == told["packet"] == str(tmp_path / "packet.pdf")
    assert (volume["sha256"], volume["bytes"]) == (told["sha256"], told["bytes"])
    assert volume["pages"] == told["pages"]


@pytest.mark.parametrize(
    "option", ["max_pages=9", "max_pages=many", "max_mb=0", "max_mb=NaN", "max_mb=x"]
)
def test_a_limit_that_is_none_is_refused(call, case, tmp_path, option):
    out = tmp_path / "packet.pdf"

    told = call("build", case, "-o", out, "--option", option)

    assert told.code == 2
    assert option.split("=")[1] in told.err
    assert not out.exists()


def test_a_build_removes_what_an_earlier_one_left_under_its_name(build, tmp_path):
    build()
    first = build(f"max_pages={MOST}")
    assert first["removed"] == [str(tmp_path / "packet.pdf")]

    second = build("max_pages=16")

    names = {Path(volume["path"]).name for volume in second["volumes"]}
    assert len(names) < len(first["volumes"])
    assert packets_in(tmp_path) == names
    assert build()["removed"] == [volume["path"] for volume in second["volumes"]]
    assert packets_in(tmp_path) == {"packet.pdf"}


def test_nothing_but_volumes_of_that_binder_is_removed(build, call, case, tmp_path):
    others = tmp_path / "packet-1-of-9.pdf"
    drawn.numbered(others, 2)
    whole = tmp_path / "packet-2-of-9.pdf"
    assert call("build", case, "-o", whole).code == 0

    told = build(f"max_pages={MOST}")

    assert told["removed"] == []
    assert others.exists() and whole.exists()


def test_a_file_of_someone_else_in_the_place_of_a_volume_stops_the_build(
    build, call, case, tmp_path
):
    count = len(build(f"max_pages={MOST}", name="other.pdf")["volumes"])
    there = drawn.numbered(tmp_path / f"packet-2-of-{count}.pdf", 1)
    before = there.read_bytes()

    out = tmp_path / "packet.pdf"
    told = call("build", case, "-o", out, "--option", f"max_pages={MOST}")

    assert told.code == 2
    assert there.read_bytes() == before
    assert not (tmp_path / f"packet-1-of-{count}.pdf").exists()


def test_the_users_own_sheet_lists_the_volumes(build):
    told = build(f"max_pages={MOST}")

    sheet = " ".join(texts_of(Path(told["for_you"])))
    for volume in told["volumes"]:
        assert Path(volume["path"]).name in sheet.replace("\n", "")


def test_to_keep_one_volume_as_sent_keeps_all_of_them(build, call, case):
    built = build(f"max_pages={MOST}")

    told = call("sent", case, built["volumes"][1]["path"], *HOW, "--json")

    assert told.code == 0
    kept = told.json["volumes"]
    assert [one["sha256"] for one in kept] == [v["sha256"] for v in built["volumes"]]
    assert told.json["pages"] == built["pages"]
    for one, volume in zip(kept, built["volumes"], strict=True):
        frozen = case / "sent" / one["file"]
        assert frozen.read_bytes() == Path(volume["path"]).read_bytes()
    (shown,) = call("show", case, "--json").json["sent"]
    assert shown["volumes"] == kept


def test_a_missing_volume_is_named_and_nothing_is_kept(build, call, case):
    built = build(f"max_pages={MOST}")
    paths = [Path(volume["path"]) for volume in built["volumes"]]
    paths[1].unlink()

    told = call("sent", case, paths[0], *HOW)

    assert told.code == 4
    assert f"Volume 2 of {len(paths)} is not beside" in told.err
    assert paths[1].name in told.err.replace("\n", " ")
    assert call("show", case, "--json").json["sent"] == []


def test_a_volume_of_another_build_is_none_of_this_packet(build, call, case, id_of):
    first = build(f"max_pages={MOST}")
    strange = Path(first["volumes"][1]["path"])
    before = strange.read_bytes()
    call("set", case, "--exhibit", id_of("leaves.pdf"), "title=Leaves of a diary")
    again = build(f"max_pages={MOST}")
    assert len(again["volumes"]) == len(first["volumes"])
    strange.write_bytes(before)

    told = call("sent", case, again["packet"], *HOW)

    assert told.code == 4
    assert "Volume 2 of" in told.err


def test_numbers_go_on_behind_the_last_volume(build, call, case, tmp_path):
    built = build(f"max_pages={MOST}")
    call("sent", case, built["packet"], *HOW)

    again = build(name="second.pdf")

    contents = carried_by(Path(again["packet"])).contents
    assert contents and contents.first_bates.value == built["pages"] + 1


def test_a_copy_of_a_packet_in_volumes_is_a_copy_of_each(build, case, tmp_path):
    built = build(f"max_pages={MOST}")
    (tmp_path / "copies").mkdir()
    files = [Path(volume["path"]) for volume in built["volumes"]]

    with BinderFile.open_for_reading(case) as file:
        copies = copy_packet(file, files, tmp_path / "copies" / "mine")

    names = [f"mine-{n}-of-{len(files)}.pdf" for n in range(1, len(files) + 1)]
    assert [copy.name for copy in copies] == names
    for source, copy in zip(files, copies, strict=True):
        assert copy.read_bytes() == source.read_bytes()
