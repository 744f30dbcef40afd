"""A defect of ours: said in one honest sentence, kept without anyone's data."""

import traceback
from datetime import datetime
from pathlib import Path

from binder_app.storage import places


def keep_trace(error: BaseException) -> str:
    """Write down where a defect happened; return what to tell the user.

    Keeps types, files of ours and lines, never a message: a message may bear a
    name or a path.
    """
    lines = [type(error).__name__]
    for frame in traceback.extract_tb(error.__traceback__):
        lines.append(f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}")
    moment = datetime.now().astimezone().isoformat(timespec="seconds")
    sorry = "Something went wrong inside the program: a fault of ours, not of yours."
    log = places.cache() / "defects.log"
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8") as file:
            file.write("\n".join([moment, *lines, ""]) + "\n")
    except OSError:
        return f"{sorry} ({lines[0]} at {lines[-1].strip()})"
    return f"{sorry} Where it happened is noted in {log} (no names, no text)."
