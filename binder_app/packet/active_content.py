"""Takes out of a page whatever could act by itself, and lists what it took."""

from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Object, String

KEPT_ACTIONS = frozenset({"/GoTo", "/URI", "/Named"})
"""Actions that only move the reader: within the document, or to a web address."""

SAFE_ADDRESSES = ("http:", "https:", "mailto:", "tel:")

PATH_BEGINNINGS = ("/", "\\", ".")
"""How an address begins that would be looked for among the reader's files."""

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

MEDIA_KEYS: tuple[str, ...] = (
    "/FS",
    "/Sound",
    "/Movie",
    "/RichMediaContent",
    "/RichMediaSettings",
    "/3DD",
    "/3DA",
    "/3DV",
    "/A",
    "/AA",
    "/MK",
    "/AF",
)

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
    kept = []
    for annotation in held:
        if isinstance(annotation, Dictionary):
            yield from _clean_annotation(annotation)
            if _stays(annotation):
                kept.append(annotation)
    if len(kept) < len(held):
        page["/Annots"] = Array(kept)


def _stays(annotation: Dictionary) -> bool:
    """Tell whether an annotation still shows something."""
    kind = str(annotation.get("/Subtype", ""))
    return kind not in MEDIA_WORDS or "/AP" in annotation


def _clean_annotation(annotation: Dictionary) -> Iterator[str]:
    kind = str(annotation.get("/Subtype", ""))
    if kind in MEDIA_WORDS:
        yield MEDIA_WORDS[kind]
        _keep_picture_only(annotation)
        return
    yield from clean_actions(annotation)
    if "/AF" in annotation:
        del annotation["/AF"]
        yield "an attached file"


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
    if "/PA" in holder:
        del holder["/PA"]
    action = holder.get("/A")
    if action is None:
        return
    word = _refused(action)
    if word:
        del holder["/A"]
        yield word
    elif isinstance(action, Dictionary) and "/Next" in action:
        del action["/Next"]
        yield "an action behind a link"


def _refused(action: Object) -> str:
    """Return what an action does where it may not stay, else an empty text."""
    if not isinstance(action, Dictionary):
        return "an action"
    kind = str(action.get("/S", ""))
    if kind == "/URI":
        told = action.get("/URI")
        address = str(told).strip().lower() if isinstance(told, String | str) else ""
        is_plain = ":" not in address and not address.startswith(PATH_BEGINNINGS)
        is_safe = address.startswith(SAFE_ADDRESSES) or is_plain
        return "" if is_safe else ACTION_WORDS["/URI"]
    if kind == "/Named" and str(action.get("/N", "")) not in TURNS:
        return "an action"
    return "" if kind in KEPT_ACTIONS else ACTION_WORDS.get(kind, "an action")


def _words_of(actions: Object) -> Iterator[str]:
    if isinstance(actions, Dictionary):
        for action in actions.as_dict().values():
            yield _refused(action) or "an action"
