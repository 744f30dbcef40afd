"""The columns of a table find their widths: words first, then the page."""

import pytest

from binder_app.intake.formats.flow_blocks import Cell, Paragraph, Run, Table
from binder_app.intake.formats.flow_widths import WHITE, Grid, columns_of


def letters(cell):
    """Measure a cell at ten points a letter: its longest word, its line."""
    words = "".join(run.text for held in cell.blocks for run in held.parts)
    return 10.0 * max(map(len, words.split()), default=0), 10.0 * len(words)


def grid(*texts, **more):
    cells = (Cell((Paragraph((Run(text),)),), **more) for text in texts)
    return Grid.of(Table((tuple(cells),)))


def widths(texts, given, room, **more):
    return columns_of(grid(*texts, **more), given, room, letters)[0]


def test_a_narrow_column_grows_into_the_free_page_and_takes_from_no_other():
    assert widths(("abcdef", "ab"), (20, 100), 400) == [60 + WHITE, 100]


def test_what_the_page_lacks_comes_from_columns_that_can_spare_it():
    wide = widths(("abcdef", "ab"), (20, 180), 200)

    assert wide == pytest.approx([60 + WHITE, 200 - 60 - WHITE])


def test_where_nothing_can_be_spared_all_columns_lack_alike():
    texts = ("a" * 20, "b" * 20, "c" * 20)

    assert widths(texts, (50, 50, 50), 150) == pytest.approx([50, 50, 50])


def test_a_word_longer_than_a_fair_share_is_broken_all_the_same():
    wide = widths(("a" * 90, "ab", "ab", "ab"), (100, 100, 100, 100), 400)

    assert wide[0] == pytest.approx(400 * 0.35)
    assert sum(wide) == pytest.approx(400)


def test_columns_wide_enough_stay_as_they_were_given():
    assert widths(("ab", "ab"), (50, 70), 400) == [50, 70]
    assert widths(("", ""), (20, 70), 400) == [20, 70]


def test_a_cell_over_two_columns_widens_neither():
    assert widths(("abcdefgh",), (20, 100), 400, columns=2) == [20, 100]
