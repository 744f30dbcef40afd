"""A file that a child brought in, on its way to the window as JSON."""

from dataclasses import asdict
from typing import Any

from binder_app.intake.arrive import Brought
from binder_app.storage import shapes

Json = dict[str, Any]


def brought_to_json(brought: Brought) -> Json:
    """Return it as plain values."""
    original, exhibit = brought.original, brought.exhibit
    sheet = brought.sheet
    return {
        **{name: value for name, value in asdict(brought).items() if value != ""},
        "original": shapes.original_to_json(original) if original else None,
        "exhibit": shapes.exhibit_to_json(exhibit) if exhibit else None,
        "sheet": shapes.original_to_json(sheet) if sheet else None,
    }


def brought_from_json(body: Json) -> Brought:
    """Return what `brought_to_json` made plain."""
    original, exhibit, sheet = body["original"], body["exhibit"], body["sheet"]
    return Brought(
        **{
            **body,
            "original": shapes.original_from_json(original) if original else None,
            "exhibit": shapes.exhibit_from_json(exhibit) if exhibit else None,
            "sheet": shapes.original_from_json(sheet) if sheet else None,
        }
    )
