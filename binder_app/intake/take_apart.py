"""A file that holds others is taken apart into a private folder, within limits."""

from pathlib import Path

from binder_app.intake.formats.eml import read_eml
from binder_app.intake.formats.mail import Mail, take_mail_apart
from binder_app.intake.formats.outlook import read_outlook
from binder_app.intake.formats.pdf_inside import take_pdf_apart
from binder_app.intake.formats.tar_files import (
    count_in_gzip,
    count_in_tar,
    take_gzip_apart,
    take_tar_apart,
)
from binder_app.intake.formats.zip_files import Held, count_in_zip, take_zip_apart
from binder_app.intake.inner import InnerFile, InnerFolder
from binder_app.intake.reader import ReadJob
from binder_app.intake.sniff import sniff
from binder_app.intake.unreadable import NotYetReadError

ARCHIVES = frozenset({"zip", "tar", "gzip"})
"""Files that have no page of their own."""

MAILS = frozenset({"eml", "msg"})
HEAD = 1 << 16


def take_apart(job: ReadJob) -> list[InnerFile]:
    """Write what a file holds into the private folder of its job.

    Raises `UnreadableFileError` where it holds more than the job allows; then
    nothing of it counts.
    """
    source = Path(job.path)
    with source.open("rb") as file:
        family = sniff(file.read(HEAD), job.name)
    into = InnerFolder(Path(job.inner_to), job.most_files, job.most_bytes)
    if family in MAILS:
        take_mail_apart(read_mail(family, source), into)
    elif family == "pdf":
        take_pdf_apart(source, into, job.password)
    elif family == "zip":
        take_zip_apart(source, into, job.password)
    elif family == "tar":
        take_tar_apart(source, into)
    elif family == "gzip":
        take_gzip_apart(source, job.name, into)
    else:
        raise NotYetReadError(family)
    return into.files


def look_into(family: str, source: Path, password: str) -> Held:
    """Tell how many files an archive holds, or say why none can be had of it."""
    if family == "zip":
        return count_in_zip(source, password)
    return Held(count_in_tar(source) if family == "tar" else count_in_gzip(source))


def read_mail(family: str, source: Path) -> Mail:
    """Read a mail of either kind."""
    return read_eml(source) if family == "eml" else read_outlook(source)
