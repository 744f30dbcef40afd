from binder_app.domain.binder import Original, PageFacts
from binder_app.storage.shapes import original_from_json, original_to_json


def test_pages_of_an_older_binder_are_read_without_what_it_did_not_measure():
    body = {"digest": "d", "name": "n.pdf", "bytes": 1, "suffix": ".pdf"}
    facts = [7, True, 1, 200, 0, 1, True, False]

    original = original_from_json({**body, "page_facts": [facts]})

    (known,) = original.page_facts
    assert known == PageFacts(7, True, 1, 200, 0, 1, foot_ink=True)
    assert known.edge_ink is None
    assert original.notes == ()


def test_notes_on_a_file_are_kept():
    held = Original("d", "n.pdf", 1, ".pdf", notes=("It was locked.",))

    assert original_from_json(original_to_json(held)) == held
