"""What annotations, pictures, forms, fonts and states keep: what they show.

All else goes, known or not: who made them and with which program, files, other
stand-ins, and whatever a program hung there for itself.
"""

from collections.abc import Callable, Mapping, Set

from pikepdf import Array, Dictionary, Name, Object, Stream

Keys = frozenset[str]


def _keys(told: str) -> Keys:
    return frozenset(told.split())


_ANY_NOTE = _keys(
    "/Type /Subtype /Rect /Contents /P /M /F /AP /AS /Border /C /OC /ca /CA /BM /Lang"
    " /A /AA /Dest"
)
_MARKUP = _keys("/T /Popup /RC /CreationDate /IRT /Subj /RT /IT")
_LINE = _keys("/BS /LE /IC")
_OF_NOTES = {
    "/Text": _MARKUP | _keys("/Open /Name /State /StateModel"),
    "/Link": _keys("/H /QuadPoints /BS"),
    "/FreeText": _MARKUP | _LINE | _keys("/DA /Q /DS /CL /BE /RD"),
    "/Line": _MARKUP | _LINE | _keys("/L /LL /LLE /LLO /Cap /CP /CO"),
    "/Square": _MARKUP | _LINE | _keys("/BE /RD"),
    "/Circle": _MARKUP | _LINE | _keys("/BE /RD"),
    "/Polygon": _MARKUP | _LINE | _keys("/Vertices /BE /Path"),
    "/PolyLine": _MARKUP | _LINE | _keys("/Vertices /BE /Path"),
    "/Highlight": _MARKUP | _keys("/QuadPoints"),
    "/Underline": _MARKUP | _keys("/QuadPoints"),
    "/Squiggly": _MARKUP | _keys("/QuadPoints"),
    "/StrikeOut": _MARKUP | _keys("/QuadPoints"),
    "/Caret": _MARKUP | _keys("/RD /Sy"),
    "/Stamp": _MARKUP | _keys("/Name"),
    "/Ink": _MARKUP | _keys("/InkList /BS /Path"),
    "/Popup": _keys("/Parent /Open"),
    "/Redact": _MARKUP | _keys("/QuadPoints /IC /OverlayText /Repeat /DA /Q"),
    "/Watermark": _keys("/FixedPrint"),
    "/Widget": _keys(
        "/H /MK /BS /Parent /Kids /FT /T /TU /Ff /V /DV /DA /Q /DS /RV /Opt /TI /I"
        " /MaxLen"
    ),
}
NOTE_KEYS: Mapping[str, Keys] = {
    kind: _ANY_NOTE | keys for kind, keys in _OF_NOTES.items()
}
"""What each kind of annotation keeps (ISO 32000-2, 12.5)."""

_INSIDE = {
    "/AP": _keys("/N /R /D"),
    "/MK": _keys("/R /BC /BG /CA /RC /AC /I /RI /IX /IF /TP"),
    "/BS": _keys("/Type /W /S /D"),
    "/BE": _keys("/S /I"),
    "/FixedPrint": _keys("/Type /Matrix /H /V"),
}
_LEADS_ON = (
    _keys("/P /OC /A /AA /Dest /Popup /IRT /Parent /Kids /V /DV") | _INSIDE.keys()
)
"""Keys of annotations that point at other things; all others are plain values."""

ACTION_KEYS = _keys("/S /D /URI /N")

GENERIC = _keys("/Length /Filter /DecodeParms")
"""What every stream keeps: how it is unpacked."""

_GROUP = _keys("/Type /S /CS /I /K")
_PATTERN = _keys(
    "/Type /PatternType /PaintType /TilingType /BBox /XStep /YStep /Matrix /Resources"
)
_SHADING = _keys(
    "/ShadingType /ColorSpace /Background /BBox /AntiAlias /BitsPerCoordinate /Matrix"
    " /Domain /BitsPerComponent /BitsPerFlag /Decode /Function /VerticesPerRow /Coords"
    " /Extend"
)
_FORM = _keys("/Type /Subtype /FormType /BBox /Matrix /Resources /Group /OC")
_BY_MARK = {
    "/PatternType": _PATTERN,
    "/ShadingType": _SHADING,
    "/FunctionType": _keys(
        "/FunctionType /Domain /Range /Size /BitsPerSample /Order /Encode /Decode"
    ),
    "/HalftoneType": _keys(
        "/Type /HalftoneType /Width /Height /Xsquare /Ysquare /Width2 /Height2"
        " /TransferFunction"
    ),
    "/BBox": _FORM,
}
_IMAGE = _keys(
    "/Type /Subtype /Width /Height /ColorSpace /BitsPerComponent /Intent /ImageMask"
    " /Mask /Decode /Interpolate /SMask /SMaskInData /Matte /OC"
)
_FILE = _keys(
    "/Type /Subtype /Length1 /Length2 /Length3 /N /Alternate /Range /CMapName"
    " /CIDSystemInfo /WMode /UseCMap"
)
_GLYPH = _keys("/Resources")

_STATE = _keys(
    "/Type /LW /LC /LJ /ML /D /RI /OP /op /OPM /Font /BG /BG2 /UCR /UCR2 /TR /TR2 /HT"
    " /FL /SM /SA /BM /SMask /CA /ca /AIS /TK /UseBlackPtComp /HTO"
)
_FONT = _keys(
    "/Type /Subtype /BaseFont /Name /FirstChar /LastChar /Widths /FontDescriptor"
    " /Encoding /ToUnicode /DescendantFonts /FontBBox /FontMatrix /CharProcs"
    " /Resources /CIDSystemInfo /DW /W /DW2 /W2 /CIDToGIDMap"
)
_DESCRIPTOR = _keys(
    "/Type /FontName /FontFamily /FontStretch /FontWeight /Flags /FontBBox"
    " /ItalicAngle /Ascent /Descent /Leading /CapHeight /XHeight /StemV /StemH"
    " /AvgWidth /MaxWidth /MissingWidth /FontFile /FontFile2 /FontFile3 /CharSet"
    " /Style /Lang /CIDSet"
)
_MARKED = _keys("/Type /Subtype /MCID /ActualText /Alt /E /Lang /Attached /BBox")
LAYER_KEYS = _keys("/Type /Name /Intent /Usage")
_SET_OF_LAYERS = _keys("/Type /OCGs /P /VE")


def keep_only(holder: Object, keys: Set[str]) -> None:
    """Take out of a dictionary, or of that of a stream, all but those keys."""
    for key in holder.keys() - keys:
        del holder[key]


def keep_of_note(note: Dictionary, page: Dictionary) -> None:
    """Leave in an annotation of a page what shows it, what it says and who said it."""
    keep_only(note, NOTE_KEYS.get(str(note.get("/Subtype")), _ANY_NOTE | _MARKUP))
    for key in note.keys() - _LEADS_ON:
        if not is_plain(note[key]):
            del note[key]
    for key in note.keys() & _INSIDE.keys():
        inner = note[key]
        if isinstance(inner, Dictionary):
            keep_only(inner, _INSIDE[key])
        else:
            del note[key]
    if "/P" in note and note["/P"].objgen != page.objgen:
        del note["/P"]
    if "/OC" in note:
        keep_of_layer(note["/OC"])


def is_plain(value: object, levels: int = 4) -> bool:
    """Tell whether a value is a number, a name, a text, or a list of such."""
    if isinstance(value, Array):
        return levels > 0 and all(is_plain(v, levels - 1) for v in value.as_list())
    return not isinstance(value, Dictionary | Stream)


def keep_of_stream(held: Stream) -> None:
    """Leave in a stream what is needed to unpack and to show it."""
    keys = held.keys()
    spare = keys - GENERIC
    if not spare:
        return
    told = held.get("/Subtype")
    kind = _IMAGE if told == Name.Image else _FORM if told == Name.Form else None
    for mark in () if kind is _IMAGE else _BY_MARK.keys() & keys:
        kind = _BY_MARK[mark] | (kind or frozenset())
    if kind is None:
        kind = _FILE if spare & _FILE else _GLYPH
    for key in spare - kind:
        del held[key]


def keep_of_entry(table: str, entry: Object) -> None:
    """Leave in an entry of a table of resources what is drawn with it."""
    if isinstance(entry, Stream):
        keep_of_group(entry)
        if "/OC" in entry:
            keep_of_layer(entry["/OC"])
    elif isinstance(entry, Dictionary) and table in _OF_ENTRIES:
        _OF_ENTRIES[table](entry)


def keep_of_layer(mark: Object) -> None:
    """Leave in a layer, a set of layers or marked words what decides their look."""
    if not isinstance(mark, Dictionary):
        return
    kind = mark.get("/Type")
    if kind == Name.OCG:
        keep_only(mark, LAYER_KEYS)
    elif kind == Name.OCMD or "/OCGs" in mark:
        keep_only(mark, _SET_OF_LAYERS)
    else:
        keep_only(mark, _MARKED)
        told = mark.as_dict().items()
        keep_only(mark, {key for key, value in told if is_plain(value)})


def keep_of_group(holder: Object) -> None:
    """Leave in the group of a page or a form what decides how it is mixed."""
    _keep_inside(holder, "/Group", _GROUP)


def _keep_of_state(state: Object) -> None:
    keep_only(state, _STATE)
    _keep_inside(state, "/SMask", _keys("/Type /S /G /BC /TR"))


def _keep_of_pattern(pattern: Object) -> None:
    keep_only(pattern, _PATTERN | _keys("/Shading /ExtGState"))
    _keep_inside(pattern, "/Shading", _SHADING)
    state = pattern.get("/ExtGState")
    if isinstance(state, Dictionary):
        _keep_of_state(state)


def _keep_of_shading(shading: Object) -> None:
    keep_only(shading, _SHADING)


def _keep_of_font(font: Object) -> None:
    keep_only(font, _FONT)
    _keep_inside(font, "/FontDescriptor", _DESCRIPTOR)
    _keep_inside(font, "/Encoding", _keys("/Type /BaseEncoding /Differences"))
    _keep_inside(font, "/CIDSystemInfo", _keys("/Registry /Ordering /Supplement"))
    below = font.get("/DescendantFonts")
    for inner in below.as_list() if isinstance(below, Array) else ():
        if isinstance(inner, Dictionary) and "/DescendantFonts" not in inner:
            _keep_of_font(inner)


def _keep_inside(holder: Object, key: str, keys: Keys) -> None:
    inner = holder.get(key)
    if isinstance(inner, Dictionary):
        keep_only(inner, keys)


_OF_ENTRIES: Mapping[str, Callable[[Object], None]] = {
    "/Font": _keep_of_font,
    "/ExtGState": _keep_of_state,
    "/Properties": keep_of_layer,
    "/Pattern": _keep_of_pattern,
    "/Shading": _keep_of_shading,
}
