"""The list of a decision is found where it stands, and names each record once."""

from binder_app.domain.dispute import PageRef
from binder_app.domain.summary import ListedRow, RecordsTable, once_each

SENTENCE, LIST = PageRef.on("e1", 1), PageRef.on("e1", 2)
TOLD = ListedRow("We reviewed the request dated 10/06/2026", SENTENCE, "e2")
ROWS = (
    ListedRow("DWC Form RFA dated 10/06/2026", LIST, "e2"),
    ListedRow("PR-2, 10/05/2026", LIST, "e3"),
)


def test_the_list_stands_where_most_of_its_records_do():
    assert RecordsTable("e1", "", here=(TOLD, *ROWS)).list_page == LIST


def test_of_pages_with_as_many_records_the_first_is_named():
    assert RecordsTable("e1", "", here=(ROWS[0], TOLD)).list_page == SENTENCE


def test_without_a_record_there_is_no_page():
    assert RecordsTable("e1", "").list_page is None


def test_a_record_that_a_sentence_names_too_is_told_once_from_the_list():
    assert once_each((TOLD, *ROWS)) == ROWS


def test_what_only_a_sentence_names_is_kept():
    other = ListedRow("the MRI", SENTENCE, "e4")

    assert once_each((other, *ROWS)) == (other, *ROWS)
