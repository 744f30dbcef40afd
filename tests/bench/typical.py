"""A typical packet beside the reference, then what proving it adds."""

from tests.bench.measure import Run, interleaved, ratios, spread
from tests.bench.tables import held, say, say_aside, say_table
from tests.bench.workloads import Work, papers_in

CPU_BAR, PEAK_BAR, PROOF_BAR = 1.25, 1.2, 2.0

HEADS = ("job", "CPU s", "wall s", "peak MB")


def bench_typical(work: Work, is_quick: bool) -> bool:
    """Measure a whole packet, unproven, against the reference; tell if bars hold."""
    name, rounds = ("small", 1) if is_quick else ("typical", 5)
    papers = work.papers(name)
    _say_set(work, name)
    say_aside("measuring every page, as add does …")
    read = work.read(papers)
    jobs = {"ours": work.our_job(papers), "reference": work.reference(papers)}
    runs = interleaved(jobs, rounds)
    cpu = ratios(runs["ours"], runs["reference"])
    peak = ratios(runs["ours"], runs["reference"], "peak")
    ratio = ("ratio", cpu.told(), "", peak.told())
    bars = ("bar", held(cpu.middle, CPU_BAR), "", held(peak.middle, PEAK_BAR))
    say_table(HEADS, [*_rows(runs), ratio, *([] if is_quick else [bars])])
    count = sum(paper.pages for paper in papers_in(papers))
    each = read.cpu / count * 1000
    say(f"Measured once, when papers are added: {each:.0f} ms of CPU a page.\n")
    return cpu.middle <= CPU_BAR and peak.middle <= PEAK_BAR


def bench_proof(work: Work, is_quick: bool) -> bool:
    """Measure building with proof against writing alone; tell if the bar holds."""
    name, rounds = ("small", 1) if is_quick else ("typical", 5)
    papers = work.papers(name)
    jobs = {
        "write": work.our_job(papers, "write"),
        "write, prove, digest": work.our_job(papers, "build"),
    }
    runs = interleaved(jobs, rounds)
    cpu = ratios(runs["write, prove, digest"], runs["write"])
    peak = ratios(runs["write, prove, digest"], runs["write"], "peak")
    ratio = ("ratio", cpu.told(), "", peak.told())
    bars = ("bar", held(cpu.middle, PROOF_BAR), "", "")
    say_table(HEADS, [*_rows(runs), ratio, *([] if is_quick else [bars])])
    return cpu.middle <= PROOF_BAR


def _say_set(work: Work, name: str) -> None:
    papers = papers_in(work.papers(name))
    count = sum(paper.pages for paper in papers)
    size = sum(paper.bytes for paper in papers) / 1e6
    whose = "" if work.has_shared else ", the bench's own"
    say(f"{name}: {len(papers)} documents, {count} pages, {size:.0f} MB{whose}")


def _rows(runs: dict[str, list[Run]]) -> list[tuple[str, ...]]:
    return [
        (
            name,
            spread([run.cpu for run in of_one]).told(),
            spread([run.wall for run in of_one]).told(),
            spread([run.peak for run in of_one]).told(0),
        )
        for name, of_one in runs.items()
    ]
