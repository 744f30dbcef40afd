"""Numbers and dates as a workbook's number formats show them."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction
from functools import lru_cache

GENERAL = "General"
BUILT_IN = {
    **{0: GENERAL, 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00"},
    **{5: "$#,##0;-$#,##0", 6: "$#,##0;-$#,##0", 7: "$#,##0.00;-$#,##0.00"},
    **{8: "$#,##0.00;-$#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00"},
    **{12: "# ?/?", 13: "# ??/??", 14: "m/d/yyyy", 15: "d-mmm-yy", 16: "d-mmm"},
    **{17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm"},
    **{21: "h:mm:ss", 22: "m/d/yyyy h:mm", 37: "#,##0;(#,##0)", 38: "#,##0;(#,##0)"},
    **{39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;(#,##0.00)", 41: "#,##0;-#,##0;-"},
    **{42: "$#,##0;-$#,##0;-", 43: "#,##0.00;-#,##0.00;-"},
    **{44: "$#,##0.00;-$#,##0.00;-", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0"},
    **{48: "##0.0E+0", 49: "@"},
}
LONGEST_FORMAT = 400
LAST_DAY = 2_958_466
LOST_DAY = 60
"""Excel counts a 29 February 1900 that never was."""

TOKEN = re.compile(
    r'"([^"]*)"|\\(.)|_(.)|\*(.)|\[([^\]]*)\]|(AM/PM|A/P|am/pm|a/p)'
    r"|(General)|([yY]+|[mM]+|[dD]+|[hH]+|[sS]+)|([eE][+-])|(.)",
    re.DOTALL,
)
TEXT, CLOCK, HALF, USUAL, DATE, POWER, SIGN, ELAPSED = (
    *("text", "clock", "half", "usual", "date", "power", "sign", "elapsed"),
)
DIGITS = "0#?"
MONTHS = (
    "January|February|March|April|May|June|July|August|September|October"
    "|November|December"
)
DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
MOST_DIGITS = 15
TOO_WIDE = "########"


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of a number format."""

    kind: str
    text: str


@lru_cache(1024)
def sections_of(code: str) -> tuple[tuple[Token, ...], ...]:
    """Return a format's parts, for what is positive, negative, nothing and text."""
    parts: list[list[Token]] = [[]]
    for found in TOKEN.finditer(code[:LONGEST_FORMAT]):
        token = _token(found)
        if token == Token(SIGN, ";"):
            parts.append([])
        elif token is not None:
            parts[-1].append(token)
    return tuple(tuple(part) for part in parts)


def _token(found: re.Match[str]) -> Token | None:
    quoted, escaped, padded, filled, within, half, usual, date, power, sign = (
        found.groups()
    )
    if quoted is not None or escaped is not None:
        return Token(TEXT, quoted if quoted is not None else escaped)
    if padded is not None or filled is not None:
        return Token(TEXT, " ") if padded is not None else None
    if within is not None:
        return _bracketed(within)
    for kind, text in ((HALF, half), (USUAL, usual), (DATE, date), (POWER, power)):
        if text:
            return Token(kind, text)
    return Token(SIGN, sign)


def _bracketed(text: str) -> Token | None:
    """Return what brackets hold: a currency, or time beyond a day; colours go."""
    if text.startswith("$"):
        return Token(TEXT, text[1:].partition("-")[0])
    if re.fullmatch(r"[hH]+|[mM]+|[sS]+", text):
        return Token(ELAPSED, text.lower())
    return None


def is_date(part: tuple[Token, ...]) -> bool:
    """Tell a format that shows a date or a time."""
    return any(token.kind in (DATE, ELAPSED) for token in part)


def shown(value: float, code: str, from_1904: bool = False) -> str:
    """Return a number as its format shows it."""
    parts = sections_of(code or GENERAL)
    if not parts[0] and len(parts) == 1:
        return general(value)
    part, value, is_signed = _chosen(parts, value)
    if is_date(part):
        return dated(value, part, from_1904)
    if any(token.kind == USUAL for token in part):
        told = "".join(
            general(abs(value)) if token.kind == USUAL else token.text
            for token in part
            if token.kind in (USUAL, TEXT) or token.text != "@"
        )
    else:
        told = numbered(abs(value), part)
    return f"-{told}" if is_signed and value < 0 else told


def _chosen(
    parts: tuple[tuple[Token, ...], ...], value: float
) -> tuple[tuple[Token, ...], float, bool]:
    """Return the part for a number, and whether its minus is still to be shown."""
    if value < 0 and len(parts) > 1:
        return parts[1], value, False
    if value == 0 and len(parts) > 2:
        return parts[2], value, False
    return parts[0], value, True


def text_shown(text: str, code: str) -> str:
    """Return a text as its format shows it; most show it as it is."""
    parts = sections_of(code or GENERAL)
    part = parts[3] if len(parts) > 3 else ()
    if not any(token.text == "@" for token in part):
        return text
    return "".join(text if t == Token(SIGN, "@") else t.text for t in part)


def general(value: float) -> str:
    """Return a number as a cell without a format shows it."""
    if value == int(value) and abs(value) < 1e11:
        return str(int(value))
    told = f"{value:.10g}"
    mantissa, letter, power = told.partition("e")
    if not letter:
        return mantissa
    return f"{mantissa}E{power[0]}{power[1:].zfill(2)}"


def numbered(value: float, part: tuple[Token, ...]) -> str:
    """Return a number of no sign as a part of a format shows it."""
    signs = "".join(token.text for token in part if token.kind == SIGN)
    if "/" in signs and "?" in signs:
        return fraction(value, signs)
    value *= 100 ** min(signs.count("%"), 3)
    holders = [place for place, token in enumerate(part) if _holds_digit(token)]
    if not holders:
        return "".join(token.text for token in part if token.text != "@")
    last = holders[-1]
    trailing = len(re.match(r",*", _signs(part[last + 1 :]))[0])  # type: ignore[index]
    value /= 1000 ** min(trailing, 5)
    point = next((at for at, token in enumerate(part) if token.text == "."), len(part))
    power = next((at for at, t in enumerate(part) if t.kind == POWER), len(part))
    decimals = sum(point < at < power for at in holders)
    if power < len(part):
        return scientific(value, decimals)
    whole, _, behind = f"{value:.{min(decimals, MOST_DIGITS)}f}".partition(".")
    return _filled(part, point, whole, behind)


def _signs(part: tuple[Token, ...]) -> str:
    return "".join(token.text if token.kind == SIGN else "x" for token in part)


def _holds_digit(token: Token) -> bool:
    return token.kind == SIGN and token.text in DIGITS


def _filled(part: tuple[Token, ...], point: int, whole: str, behind: str) -> str:
    """Put digits into their places, from the point to both sides."""
    places = [at for at, token in enumerate(part[:point]) if _holds_digit(token)]
    between = _signs(part[places[0] : places[-1]]) if places else ""
    grouped = "," in between
    digits = "" if whole == "0" and places else whole
    told: dict[int, str] = {}
    for order, at in enumerate(reversed(places)):
        digit = digits[-1 - order] if order < len(digits) else ""
        digit = digit or {"0": "0", "?": " "}.get(part[at].text, "")
        comma = "," if grouped and order and order % 3 == 0 and digit.strip() else ""
        told[at] = digit + comma
    if places and len(digits) > len(places):
        told[places[0]] = _led(digits, len(places), grouped) + told[places[0]]
    found = [_piece(part, at, point, told) for at in range(min(point, len(part)))]
    return "".join(found) + _decimals(part, point, behind)


def _led(digits: str, placed: int, grouped: bool) -> str:
    """Return the digits before the first place, with their commas."""
    rest = digits[:-placed]
    if not grouped:
        return rest
    told = ""
    for order, digit in enumerate(reversed(rest), start=placed):
        told = digit + ("," if order % 3 == 0 else "") + told
    return told


def _piece(part: tuple[Token, ...], at: int, point: int, told: dict[int, str]) -> str:
    if at in told:
        return told[at]
    token = part[at]
    return "" if token == Token(SIGN, ",") or token.text == "@" else token.text


def _decimals(part: tuple[Token, ...], point: int, behind: str) -> str:
    """Return the point and what is behind it; optional zeros at the end go."""
    if point >= len(part):
        return ""
    told, order = "", 0
    kept = behind.rstrip("0")
    for token in part[point + 1 :]:
        if _holds_digit(token) and order < len(behind):
            is_shown = token.text == "0" or order < len(kept)
            told += behind[order] if is_shown else " " if token.text == "?" else ""
            order += 1
        elif token != Token(SIGN, ","):
            told += token.text
    return "." + told if told[:1].strip() or order else told


def scientific(value: float, decimals: int) -> str:
    """Return a number as a power of ten."""
    mantissa, _, power = f"{value:.{min(decimals, MOST_DIGITS)}e}".partition("e")
    return f"{mantissa}E{power[0]}{power[1:].zfill(2)}"


def fraction(value: float, signs: str) -> str:
    """Return a number with a fraction, such as 1 1/2."""
    whole = int(value)
    most = 9 if "??" not in signs.rpartition("/")[2] else 99
    rest = Fraction(value - whole).limit_denominator(most)
    if rest == 1:
        whole, rest = whole + 1, Fraction(0)
    if not rest:
        return str(whole)
    return f"{whole} {rest}" if whole else str(rest)


def moment_of(value: float, from_1904: bool) -> datetime | None:
    """Return the day and time that a number stands for; None where there is none."""
    if not 0 <= value < LAST_DAY:
        return None
    begins = datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, 30)
    early = not from_1904 and value < LOST_DAY
    return begins + timedelta(days=value + early)


def dated(value: float, part: tuple[Token, ...], from_1904: bool) -> str:
    """Return a number as the date or time that its format shows."""
    moment = moment_of(value, from_1904)
    if moment is None:
        return TOO_WIDE
    has_parts = any(t.text == "." for t in part)
    half = timedelta(0) if has_parts else timedelta(microseconds=500_000)
    moment = (moment + half).replace(microsecond=0) if half else moment
    is_half = any(token.kind == HALF for token in part)
    told = ""
    for at, token in enumerate(part):
        if token.kind == ELAPSED:
            told += _elapsed(value, token.text)
        elif token.kind == DATE:
            told += _dated(moment, token.text.lower(), _is_minutes(part, at), is_half)
        elif token.kind == HALF:
            told += "AM" if moment.hour < 12 else "PM"
        elif token.text not in ("@", *DIGITS):
            told += token.text
    return told.rstrip(".")


def _is_minutes(part: tuple[Token, ...], at: int) -> bool:
    """Tell whether an m stands for minutes: behind hours, or before seconds."""
    units = [
        (p, t.text.lower()[0]) for p, t in enumerate(part) if t.kind in (DATE, ELAPSED)
    ]
    place = [p for p, _ in units].index(at)
    before = units[place - 1][1] if place else ""
    behind = units[place + 1][1] if place + 1 < len(units) else ""
    return before == "h" or behind == "s"


def _elapsed(value: float, unit: str) -> str:
    seconds = round(value * 86400)
    count = seconds // {"h": 3600, "m": 60, "s": 1}[unit[0]]
    return str(count).zfill(len(unit))


def _dated(moment: datetime, unit: str, is_minutes: bool, is_half: bool) -> str:
    """Return one unit of a date, as long as its letters ask."""
    if unit[0] == "y":
        return f"{moment.year:04}" if len(unit) > 2 else f"{moment.year % 100:02}"
    if unit[0] == "m" and not is_minutes and len(unit) > 2:
        name = MONTHS.split("|")[moment.month - 1]
        return name[:1] if len(unit) == 5 else name if len(unit) > 3 else name[:3]
    if unit[0] == "d" and len(unit) > 2:
        name = DAYS.split("|")[moment.weekday()]
        return name if len(unit) > 3 else name[:3]
    hour = (moment.hour % 12 or 12) if is_half else moment.hour
    minutes = moment.minute if is_minutes else moment.month
    told = {"m": minutes, "d": moment.day, "h": hour, "s": moment.second}[unit[0]]
    return f"{told:02}" if len(unit) > 1 else str(told)
