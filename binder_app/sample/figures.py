"""Draws what is no text: signature lines, nerve traces, bar codes, a postmark."""

from math import cos, exp, pi, sin
from random import Random

from binder_app.sample.handwriting import signature, written_date
from binder_app.sample.markup import Block
from binder_app.sample.pen import BOLD, MONO, PLAIN, Area, Point, frame
from binder_app.sample.sheet import Sheet


def signature_line(sheet: Sheet, block: Block) -> None:
    """Draw "who signs | date | seed | label": strokes over a ruled line."""
    name, date, seed, label = block.cells
    sheet.y += 34
    wide, gap = sheet.span * 0.58, sheet.span * 0.66
    if seed != "0":
        at = (sheet.left + 10, sheet.y - 9)
        signature(sheet.pen, name, at, min(wide * 0.7, 9.0 * len(name)), int(seed))
    ends = (sheet.left, sheet.left + wide), (sheet.left + gap, sheet.right)
    for start, end in ends:
        sheet.pen.stroke(((start, sheet.y), (end, sheet.y)), 0.7)
    _date_over_line(sheet, date, sheet.left + gap + 12, seed)
    size = sheet.look.size * 0.78
    sheet.pen.text((sheet.left, sheet.y + size * 1.2), label, PLAIN, size)
    sheet.pen.text((sheet.left + gap, sheet.y + size * 1.2), "Date", PLAIN, size)
    sheet.y += size * 1.9


def _date_over_line(sheet: Sheet, date: str, x: float, seed: str) -> None:
    if date.startswith("typed "):
        words = date.removeprefix("typed ")
        sheet.pen.text((x, sheet.y - 4), words, PLAIN, sheet.look.size)
    elif date:
        written_date(sheet.pen, date, (x, sheet.y - 4), int(seed) + 1)


def figure(sheet: Sheet, block: Block) -> None:
    """Draw the figure that the first cell names."""
    name, *words = block.cells
    FIGURES[name](sheet, words)


def trace(sheet: Sheet, words: list[str]) -> None:
    """Draw a nerve trace: label, note, height of the wave, delay, seed."""
    label, note, height, delay, seed = words
    size, deep = sheet.look.size * 0.8, 46.0
    area = Area(sheet.left + 170, sheet.y + 4, sheet.span - 330, deep)
    _grid(sheet, area)
    sheet.pen.stroke(_wave(area, float(height), float(delay), int(seed)), 0.9)
    middle = sheet.y + deep * 0.6
    sheet.pen.text((sheet.left, middle), label, BOLD, size)
    sheet.pen.text((area.x + area.width + 10, middle), note, PLAIN, size)
    sheet.y += deep + 9


def _grid(sheet: Sheet, area: Area) -> None:
    frame(sheet.pen, area, 0.4, 0.5)
    for tenth in range(1, 10):
        x = area.x + area.width * tenth / 10
        sheet.pen.stroke(((x, area.y), (x, area.y + area.height)), 0.25, 0.78)


def _wave(area: Area, height: float, delay: float, seed: int) -> list[Point]:
    chance, points = Random(seed), []
    base = area.y + area.height * 0.62
    for sample in range(180):
        at = sample / 179
        late = (at - delay) * 14
        wave = exp(-late * late) - 0.55 * exp(-((late - 1.7) ** 2) / 1.6)
        shake = chance.uniform(-0.35, 0.35)
        points.append((area.x + at * area.width, base - wave * height + shake))
    return points


def needle(sheet: Sheet, words: list[str]) -> None:
    """Draw a needle recording: label, note, how many spikes, seed."""
    label, note, spikes, seed = words
    size, deep, chance = sheet.look.size * 0.8, 34.0, Random(int(seed))
    area = Area(sheet.left + 170, sheet.y + 4, sheet.span - 330, deep)
    _grid(sheet, area)
    marks = {
        chance.randrange(6, 174): chance.uniform(7, 14) for _ in range(int(spikes))
    }
    points, base = [], area.y + deep / 2
    for sample in range(180):
        up = marks.get(sample, 0.0) - marks.get(sample - 1, 0.0) * 0.8
        shake = chance.uniform(-0.9, 0.9)
        points.append((area.x + sample / 179 * area.width, base - up + shake))
    sheet.pen.stroke(points, 0.7)
    sheet.pen.text((sheet.left, base + 3), label, BOLD, size)
    sheet.pen.text((area.x + area.width + 10, base + 3), note, PLAIN, size)
    sheet.y += deep + 9


def bar_code(sheet: Sheet, words: list[str]) -> None:
    """Draw bars that look like a code and mean nothing."""
    chance, x = Random(int(words[0])), sheet.left
    while x < sheet.right - 4:
        wide = chance.choice((0.8, 1.2, 2.2))
        sheet.pen.fill(Area(x, sheet.y + 6, wide, 34), 0.1)
        x += wide + chance.choice((1.0, 1.6, 2.4))
    sheet.y += 46


def round_stamp(sheet: Sheet, words: list[str]) -> None:
    """Draw a postmark at the right: place, date, wavy lines."""
    place, date = words
    middle = (sheet.right - 150, sheet.y + 30)
    for radius in (30.0, 27.5):
        ring = [
            (
                middle[0] + radius * cos(t / 24 * pi),
                middle[1] + radius * sin(t / 24 * pi),
            )
            for t in range(49)
        ]
        sheet.pen.stroke(ring, 0.9, 0.25)
    for text, size, drop in ((place, 6.2, -8.0), (date, 8.0, 4.0), ("PM", 6.2, 14.0)):
        wide = sheet.pen.measure(text, BOLD, size)
        at = (middle[0] - wide / 2, middle[1] + drop)
        sheet.pen.text(at, text, BOLD, size, 0.25)
    for row in range(5):
        y = sheet.y + 12 + row * 9
        wave = [(middle[0] + 36 + t, y + 2.4 * sin(t / 6)) for t in range(0, 110, 2)]
        sheet.pen.stroke(wave, 0.9, 0.3)
    sheet.y += 66


def stamp(sheet: Sheet, words: list[str]) -> None:
    """Draw a rubber stamp in a frame at the right margin."""
    size = sheet.look.size * 0.95
    wide = max(sheet.pen.measure(line, MONO, size) for line in words) + 16
    area = Area(sheet.right - wide, sheet.y + 2, wide, len(words) * size * 1.3 + 8)
    frame(sheet.pen, area, 1.4, 0.3)
    for place, line in enumerate(words, start=1):
        at = (area.x + 8, area.y + 2 + place * size * 1.25)
        sheet.pen.text(at, line, MONO, size, 0.3)
    sheet.y += area.height + 8


FIGURES = {
    "trace": trace,
    "needle": needle,
    "bars": bar_code,
    "postmark": round_stamp,
    "stamp": stamp,
}
"""Figures by the name they have in the papers' text files."""
