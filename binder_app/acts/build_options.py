"""What a user may choose of a packet, as NAME=VALUE words."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal, InvalidOperation

from binder_app.acts.rulebook import LANGUAGES
from binder_app.domain.binder import Binder
from binder_app.domain.volumes import LEAST_PAGES, MEGABYTE, VolumeLimit
from binder_app.errors import WrongUsageError
from binder_app.packet.make_plan import PacketOptions

MOST_PAGES = 100_000
"""A volume of more pages is no limit."""

LEAST_MB, MOST_MB = 1, 10_000
"""Between these a volume may be told in megabytes."""


def packet_options(
    binder: Binder, recipe: str, words: Sequence[str], leave_out: Sequence[str]
) -> PacketOptions:
    """Return the options that NAME=VALUE words ask for."""
    for exhibit_id in leave_out:
        binder.exhibit(exhibit_id)
    told = {"language": binder.language}
    for word in words:
        name, is_pair, value = word.partition("=")
        if not is_pair or name not in _OPTIONS:
            raise WrongUsageError(
                f'"{word}" is not a build option.',
                f"Write NAME=VALUE; known: {', '.join(_OPTIONS)}.",
            )
        told[name] = _checked(name, value)
    return PacketOptions(
        recipe=recipe,
        language=told["language"],
        has_tab_sheets=told.get("tab_sheets", "on") == "on",
        is_duplex=told.get("duplex", "on") == "on",
        stamp=told.get("stamp", ""),
        leave_out=tuple(leave_out),
        has_annex=told.get("annex", "off") == "on",
        limit=VolumeLimit(
            pages=int(told.get("max_pages", 0)),
            bytes=int(Decimal(told.get("max_mb", 0)) * MEGABYTE),
        ),
    )


_OPTIONS: dict[str, tuple[str, ...]] = {
    "tab_sheets": ("on", "off"),
    "duplex": ("on", "off"),
    "language": LANGUAGES,
    "stamp": (),
    "annex": ("on", "off"),
    "max_pages": (),
    "max_mb": (),
}


def _checked(name: str, value: str) -> str:
    allowed = _OPTIONS[name]
    if allowed and value not in allowed:
        raise WrongUsageError(f"{name} is one of {', '.join(allowed)}; not {value!r}.")
    check = _CHECKS.get(name)
    return check(value) if check else value


def _prefix(value: str) -> str:
    prefix = value.strip().upper()
    if not prefix.isascii() or not prefix.replace("-", "").isalnum() or len(prefix) > 8:
        raise WrongUsageError(
            f'"{value}" can\'t be stamped.', "Use up to eight letters and figures."
        )
    return prefix


def _pages(value: str) -> str:
    if not value.isdecimal() or not LEAST_PAGES <= int(value) <= MOST_PAGES:
        raise WrongUsageError(
            f'"{value}" is no number of pages for a volume.',
            f"Write a number from {LEAST_PAGES} to {MOST_PAGES}.",
        )
    return value


def _megabytes(value: str) -> str:
    try:
        count = Decimal(value)
    except InvalidOperation:
        count = Decimal(0)
    if not (count.is_finite() and LEAST_MB <= count <= MOST_MB):
        raise WrongUsageError(
            f'"{value}" is no size for a volume.',
            f"Write a number of megabytes from {LEAST_MB} to {MOST_MB}.",
        )
    return value


_CHECKS: Mapping[str, Callable[[str], str]] = {
    "stamp": _prefix,
    "max_pages": _pages,
    "max_mb": _megabytes,
}
