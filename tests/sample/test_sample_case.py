"""The made-up case: it hangs together, and is the same each time."""

import re
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdf
import pypdfium2
import pytest
from PIL import Image
from pypdf.errors import PyPdfError

from binder_app.errors import Cancelled, RuleFileError
from binder_app.files import digest_of
from binder_app.progress import Progress
from binder_app.sample.papers import write_sample_case
from binder_app.sample.story import SampleCase
from binder_app.storage import places

MEGABYTE = 1_000_000
CLAIM_NUMBER = "WC-2026-018365"
WITHOUT_CLAIM = {"pay stubs march.pdf"}
LONG_FIGURES = re.compile(r"\b\d{7,}\b|\b\d{3}-\d{2}-\d{4}\b")
PHONE = re.compile(r"\d{3}[-. ]\d{4}\b(?!-)")


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> SampleCase:
    folder = tmp_path_factory.mktemp("case")
    return write_sample_case(folder, places.resources(), Progress())


def path_of(case: SampleCase, name: str) -> Path:
    return next(path for path in case.paths if path.name == name)


def words_of(path: Path) -> str:
    if path.suffix == ".txt":
        return path.read_text(encoding="utf-8")
    whole = BytesIO()
    with pikepdf.open(path) as mended:
        mended.save(whole)
    pdf = pypdfium2.PdfDocument(whole.getvalue())
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in pdf)
    finally:
        pdf.close()


def text_papers(case: SampleCase) -> dict[str, str]:
    """Return the words of each paper that holds any, by file name."""
    told = {
        path.name: words_of(path)
        for path in case.paths
        if path.suffix in (".pdf", ".txt")
    }
    return {name: words for name, words in told.items() if words.strip()}


def page_count(path: Path) -> int:
    if path.suffix == ".pdf":
        with pikepdf.open(path) as pdf:
            return len(pdf.pages)
    with Image.open(path) as picture:
        return getattr(picture, "n_frames", 1)


def test_every_paper_is_written_with_its_pages(case):
    assert [path.name for path in case.paths] == [p.file_name for p in case.papers]
    told = {paper.file_name: paper.pages for paper in case.papers if paper.pages}
    assert {name: page_count(path_of(case, name)) for name in told} == told
    assert len(case.papers) >= 16
    assert sum(told.values()) >= 45


def test_the_folder_is_small(case):
    assert sum(path.stat().st_size for path in case.paths) < 8 * MEGABYTE
    assert path_of(case, "Scan0012.pdf").stat().st_size < 1.2 * MEGABYTE


def test_each_run_writes_the_same_bytes(case, tmp_path, resources, no_progress):
    again = write_sample_case(tmp_path / "again", resources, no_progress)

    assert list(map(digest_of, again.paths)) == list(map(digest_of, case.paths))


def test_the_story_has_one_claim_number(case):
    papers = text_papers(case)
    found = {n: set(re.findall(r"WC-\d{4}-\d+", w)) for n, w in papers.items()}

    assert case.claim.get("claim_number") == CLAIM_NUMBER
    lacking = {name for name, numbers in found.items() if not numbers}
    assert lacking == WITHOUT_CLAIM
    assert set().union(*found.values()) == {CLAIM_NUMBER}


def test_no_number_could_belong_to_anyone(case):
    words = [*text_papers(case).values()]
    words += [
        path.read_text(encoding="utf-8")
        for path in (places.resources() / "sample_case").iterdir()
        if path.is_file()
    ]
    for told in words:
        phones = [phone for phone in PHONE.findall(told) if phone[:3].isdigit()]
        assert all(re.fullmatch(r"555[-. ]01\d\d", phone) for phone in phones), phones
        assert LONG_FIGURES.findall(told) == []


def test_the_dates_of_the_claim_stand_in_the_decision(case):
    decision = words_of(path_of(case, "Westmarch letter 11-10.pdf"))
    names = ("date_of_injury", "rfa_date", "rfa_received_date", "ur_decision_date")
    for name in names:
        year, month, day = case.claim.get(name).split("-")
        assert f"{month}/{day}/{year}" in decision
    assert "On November 10, 2026, I served" in " ".join(decision.split())
    assert case.claim.get("service_date") == "2026-11-10"


def test_the_reasons_are_the_decisions_own_words(case):
    decision = " ".join(words_of(path_of(case, "Westmarch letter 11-10.pdf")).split())

    assert case.answers
    assert all(answer.quote in decision for answer in case.answers)


def test_each_answer_points_at_a_page_that_is_there(case):
    pages = {paper.file_name: paper.pages for paper in case.papers}

    assert all(1 <= a.page <= pages[a.file_name] for a in case.answers)


def test_the_reviewer_did_not_list_the_nerve_study_nor_the_therapy_notes(case):
    decision = words_of(path_of(case, "Westmarch letter 11-10.pdf"))
    listed = decision.partition("RECORDS REVIEWED")[2].partition("No electro")[0]

    assert "MRI" in listed
    assert not re.search(r"EMG|lectrodiagnostic|herapy", listed)


def test_the_treatment_in_dispute_is_denied(case):
    assert [item.outcome for item in case.dispute.disputed] == ["denied"]


def test_the_cut_paper_can_be_mended_but_not_read_by_everyone(case):
    cut = path_of(case, "first report Pajaro Bend.pdf")

    with pikepdf.open(cut) as pdf:
        assert len(pdf.pages) == 3
    with pytest.raises(PyPdfError):
        len(pypdf.PdfReader(cut).pages)


def test_the_locked_paper_opens_without_a_password(case):
    with pikepdf.open(path_of(case, "work status sept.pdf")) as pdf:
        assert pdf.is_encrypted
        assert len(pdf.pages) == 1


def test_the_second_mri_is_the_first_byte_for_byte(case):
    first, second = path_of(case, "MRI report.pdf"), path_of(case, "MRI_report (1).pdf")

    assert digest_of(first) == digest_of(second)


def test_the_fax_has_half_as_many_lines_as_dots(case):
    with Image.open(path_of(case, "PT notes fax.tif")) as fax:
        across, down = fax.info["dpi"]
        assert (round(across), round(down)) == (204, 98)
        assert (fax.mode, fax.info["compression"]) == ("1", "group4")


def test_the_receipt_lies_on_its_side(case):
    with Image.open(path_of(case, "IMG_4465.JPG")) as receipt:
        assert receipt.getexif()[0x0112] == 6
        assert receipt.width > receipt.height


def test_two_forms_name_their_fields_alike_and_fill_them_differently(case):
    imr = pypdf.PdfReader(path_of(case, "IMR form signed.pdf")).get_form_text_fields()
    rfa = pypdf.PdfReader(path_of(case, "RFA injection.pdf")).get_form_text_fields()

    assert {"Phone", "Address", "Physician"} <= set(imr) & set(rfa)
    assert imr["Phone"] != rfa["Phone"]


def test_the_decision_has_bookmarks_and_links(case):
    reader = pypdf.PdfReader(path_of(case, "Westmarch letter 11-10.pdf"))

    assert len(reader.outline) == 7
    assert [len(page.annotations or ()) for page in reader.pages] == [
        *(2, 0, 0, 0, 0, 0, 1),
    ]


def test_the_traces_lie_across_a_turned_page(case):
    page = pypdf.PdfReader(path_of(case, "EMG both legs.pdf")).pages[3]

    assert page.rotation == 90
    assert page.mediabox.width < page.mediabox.height


def test_a_stop_is_answered(tmp_path, resources):
    progress = Progress()
    progress.stop()

    with pytest.raises(Cancelled):
        write_sample_case(tmp_path, resources, progress)


def test_a_broken_case_file_is_named(tmp_path, no_progress):
    (tmp_path / "sample_case").mkdir()
    (tmp_path / "sample_case" / "sample_case.toml").write_text("[claim]\n")

    with pytest.raises(RuleFileError, match=r"sample_case\.toml"):
        write_sample_case(tmp_path / "out", tmp_path, no_progress)
