import pytest

from binder_app.domain.edge_ink import Spot, is_printed_on, noted

ROWS = (0, 0, 0, 0b100, 0, 0, 0, 0b1, 0, 0, 0, 0)
"""Print on the third cell once the page is turned by one, and so on."""


def test_edges_without_print_take_no_room():
    assert noted([0] * 12) == ""
    assert not is_printed_on("", 0, Spot(0, 900, 21.6, 72.6))


@pytest.mark.parametrize(
    ("turns", "spot", "is_there"),
    [
        (1, Spot(12, 18, 21.6, 38.6), True),
        (5, Spot(12, 18, 21.6, 38.6), True),
        (1, Spot(18, 300, 21.6, 38.6), False),
        (1, Spot(0, 12, 21.6, 38.6), False),
        (1, Spot(12, 18, 38.6, 55.6), False),
        (0, Spot(0, 600, 21.6, 72.6), False),
        (2, Spot(0, 300, 38.6, 55.6), True),
        (2, Spot(0, 300, 21.6, 72.6), True),
        (2, Spot(0, 300, 21.6, 38.6), False),
        (2, Spot(0, 300, 90, 107), False),
        (1, Spot(0, 300, 3, 16), False),
    ],
)
def test_print_is_found_only_where_it_is(turns, spot, is_there):
    assert is_printed_on(noted(ROWS), turns, spot) is is_there
