"""What a user may choose of a packet, as NAME=VALUE words."""

from collections.abc import Sequence

from binder_app.acts.rulebook import LANGUAGES
from binder_app.domain.binder import Binder
from binder_app.errors import WrongUsageError
from binder_app.packet.make_plan import PacketOptions


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
    )


_OPTIONS: dict[str, tuple[str, ...]] = {
    "tab_sheets": ("on", "off"),
    "duplex": ("on", "off"),
    "language": LANGUAGES,
    "stamp": (),
    "annex": ("on", "off"),
}


def _checked(name: str, value: str) -> str:
    allowed = _OPTIONS[name]
    if allowed and value not in allowed:
        raise WrongUsageError(f"{name} is one of {', '.join(allowed)}; not {value!r}.")
    if name == "stamp":
        return _prefix(value)
    return value


def _prefix(value: str) -> str:
    prefix = value.strip().upper()
    if not prefix.isascii() or not prefix.replace("-", "").isalnum() or len(prefix) > 8:
        raise WrongUsageError(
            f'"{value}" can\'t be stamped.', "Use up to eight letters and figures."
        )
    return prefix
