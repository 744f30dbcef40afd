"""Takes out of a page what could act by itself or is hidden; lists what it took."""

import re
from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from binder_app.packet.kept_keys import (
    ACTION_KEYS,
    keep_of_note,
    keep_of_stream,
    keep_only,
)
from binder_app.packet.picture_data import blank

KEPT_ACTIONS = frozenset({"/GoTo", "/URI", "/Named"})
"""Actions that only move the reader: within the document, or to a web address."""

SAFE_ADDRESSES = ("http://", "https://", "mailto:", "tel:")

_PLAIN_HOST = re.compile(
    r"(?:www(?:\.[a-z0-9-]+)+|(?:[a-z0-9-]+\.)+(?:com|org|net|gov|edu|mil|us|info))"
    r"(?::\d+)?(?:[/?#].*)?",
    re.DOTALL,
)
"""A web address without its "https://". Any other could be the name of a file,
which tells of the sender's own folders and leads nowhere."""

TURNS = frozenset({"/NextPage", "/PrevPage", "/FirstPage", "/LastPage"})
"""The named actions that move the reader; others print, save or close."""

ACTION_WORDS = {
    "/JavaScript": "a script",
    "/Launch": "an action that starts a program",
    "/SubmitForm": "an action that sends the form away",
    "/ImportData": "an action that loads data",
    "/ResetForm": "an action that empties the form",
    "/GoToR": "a link to another file",
    "/GoToE": "a link to an attached file",
    "/URI": "a link to something other than a web address",
}
"""How the user's own sheet names each; what is not here is "an action"."""

MEDIA_WORDS = {
    "/FileAttachment": "an attached file",
    "/Sound": "a sound",
    "/Movie": "a film",
    "/Screen": "a film or sound",
    "/RichMedia": "a film or sound",
    "/3D": "a 3-D model",
}

HIDDEN, PRINTED, NOT_ON_SCREEN = 1 << 1, 1 << 2, 1 << 5
"""Flags of annotations (ISO 32000-2, table 167)."""

HIDDEN_WORDS = {"/Widget": "a hidden field", "/Link": "a hidden link"}
"""How what is hidden is named; what is not here is "a hidden note"."""

MEDIA_KEYS = ("/A", "/AA", "/MK", "/T")

PAGE_KEYS = frozenset(
    {
        "/Type",
        "/Parent",
        "/MediaBox",
        "/CropBox",
        "/BleedBox",
        "/TrimBox",
        "/ArtBox",
        "/Rotate",
        "/UserUnit",
        "/Resources",
        "/Contents",
        "/Group",
        "/Annots",
    }
)
"""What a page keeps: what it shows. All else goes: actions, attachments, private
data of programs, and ties to parts of its document that are not joined."""


def clean_streams(packet: Pdf) -> None:
    """Take private data out of whatever was copied into a packet."""
    for held in packet.objects:
        if isinstance(held, Stream):
            keep_of_stream(held)
            blank(held)


def clean_page(page: Dictionary) -> Iterator[str]:
    """Take active and private things out of a page; name each that acted."""
    if "/AA" in page:
        yield from _words_of(page["/AA"])
    if "/AF" in page:
        yield "an attached file"
    for key in set(page.keys()) - PAGE_KEYS:
        del page[key]
    annotations = page.get("/Annots")
    if isinstance(annotations, Array):
        yield from _clean_annotations(page, annotations)
    elif annotations is not None:
        del page["/Annots"]


def _clean_annotations(page: Dictionary, annotations: Array) -> Iterator[str]:
    held = annotations.as_list()
    kept, hidden = [], set[tuple[int, int]]()
    for annotation in held:
        if not isinstance(annotation, Dictionary):
            continue
        if _is_hidden(annotation):
            hidden.add(annotation.objgen)
            yield from _words_of_hidden(annotation)
            continue
        yield from _clean_annotation(annotation, page)
        if _stays(annotation):
            kept.append(annotation)
    kept = [one for one in kept if not _is_window_of(one, hidden)]
    if len(kept) < len(held):
        page["/Annots"] = Array(kept)


def _is_hidden(annotation: Dictionary) -> bool:
    """Tell whether an annotation shows neither on the screen nor on paper.

    One that is only printed stays, for packets are printed. So does a hidden
    signature: its words and its proof are taken out of it as of any other.
    """
    told = annotation.get("/F", 0)
    flags = told if isinstance(told, int) else 0
    is_unseen = flags & NOT_ON_SCREEN and not flags & PRINTED
    return bool(flags & HIDDEN or is_unseen) and not _signs(annotation)


def _words_of_hidden(annotation: Dictionary) -> Iterator[str]:
    kind = annotation.get("/Subtype")
    if kind != Name.Popup:
        yield HIDDEN_WORDS.get(str(kind), "a hidden note")


def _signs(annotation: Dictionary) -> bool:
    above = annotation.get("/Parent")
    kind = above.get("/FT") if isinstance(above, Dictionary) else None
    return annotation.get("/FT", kind) == Name.Sig


def _is_window_of(annotation: Dictionary, hidden: set[tuple[int, int]]) -> bool:
    """Tell whether this is the pop-up window of a hidden note."""
    above = annotation.get("/Parent")
    is_window = annotation.get("/Subtype") == Name.Popup
    return is_window and isinstance(above, Dictionary) and above.objgen in hidden


def _stays(annotation: Dictionary) -> bool:
    """Tell whether an annotation still shows something."""
    kind = str(annotation.get("/Subtype", ""))
    return kind not in MEDIA_WORDS or "/AP" in annotation


def _clean_annotation(annotation: Dictionary, page: Dictionary) -> Iterator[str]:
    kind = str(annotation.get("/Subtype", ""))
    if kind in MEDIA_WORDS:
        yield MEDIA_WORDS[kind]
        _keep_picture_only(annotation)
    else:
        yield from clean_actions(annotation)
        if "/AF" in annotation or "/FS" in annotation:
            yield "an attached file"
    keep_of_note(annotation, page)


def _keep_picture_only(annotation: Dictionary) -> None:
    """Turn a film, a sound or an attachment into the picture that stood for it."""
    for key in MEDIA_KEYS:
        if key in annotation:
            del annotation[key]
    if "/AP" in annotation:
        annotation["/Subtype"] = Name.Stamp


def clean_actions(holder: Dictionary) -> Iterator[str]:
    """Take the actions out of an annotation or a field, but for plain links."""
    if "/AA" in holder:
        yield from _words_of(holder["/AA"])
        del holder["/AA"]
    action = holder.get("/A")
    if action is None:
        return
    word = _refused(action)
    if word:
        del holder["/A"]
        yield word
    elif isinstance(action, Dictionary) and "/Next" in action:
        keep_only(action, ACTION_KEYS)
        yield "an action behind a link"
    elif isinstance(action, Dictionary):
        keep_only(action, ACTION_KEYS)


def _refused(action: Object) -> str:
    """Return what an action does where it may not stay, else an empty text."""
    if not isinstance(action, Dictionary):
        return "an action"
    kind = str(action.get("/S", ""))
    if kind == "/GoTo" and "/D" not in action:
        return "an action"
    if kind == "/URI":
        told = action.get("/URI")
        address = str(told).strip().lower() if isinstance(told, String | str) else ""
        is_safe = address.startswith(SAFE_ADDRESSES) or _PLAIN_HOST.fullmatch(address)
        return "" if is_safe else ACTION_WORDS["/URI"]
    if kind == "/Named" and str(action.get("/N", "")) not in TURNS:
        return "an action"
    return "" if kind in KEPT_ACTIONS else ACTION_WORDS.get(kind, "an action")


def _words_of(actions: Object) -> Iterator[str]:
    if isinstance(actions, Dictionary):
        for action in actions.as_dict().values():
            yield _refused(action) or "an action"
