"""Writes the made-up case to a folder, as a worker would have the papers."""

from dataclasses import replace
from pathlib import Path

from binder_app.files import replacing
from binder_app.progress import Progress
from binder_app.sample.formats import make
from binder_app.sample.story import SampleCase, SamplePaper, read_case


def write_sample_case(folder: Path, resources: Path, progress: Progress) -> SampleCase:
    """Write every paper of the sample case into `folder` and tell what they say.

    Each run writes the same bytes. A stop leaves the papers written so far.
    """
    case = read_case(resources)
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for done, paper in enumerate(case.papers, start=1):
        paths.append(_write(paper, folder, resources))
        progress.step(done, len(case.papers), paper.file_name)
    return replace(case, paths=tuple(paths))


def _write(paper: SamplePaper, folder: Path, resources: Path) -> Path:
    target = folder / paper.file_name
    if paper.same_as:
        told = (folder / paper.same_as).read_bytes()
    else:
        told = make(paper, resources)
    with replacing(target) as file:
        file.write(told)
    return target
