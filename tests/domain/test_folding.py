"""Text as a search sees it, in full and in short."""

import pytest

from binder_app.domain.folding import bare, folded


@pytest.mark.parametrize(
    "text",
    ["Ábc  “Off work” ", "\n ﬁnding\tẞ\u00a0x", "a\u0301 ¨ b", "2½ visits", ""],
)
def test_the_short_way_folds_as_the_long_one_does(text):
    assert bare(text).split() == folded(text)[0].split()
