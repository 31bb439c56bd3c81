"""Many documents in several processes: results come in the order of the inputs, whatever is finished first.

No more is under way than the processes can chew on, so that memory does not grow with the number of documents. A worker that dies
(the system may end it when memory runs out) costs no result but that of the document it died of.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor
from multiprocessing import get_context

from tui_review.batch.inputs import Input
from tui_review.batch.work import Done, Engines, Job, work_on
from tui_review.errors import InputError
from tui_review.report import Reported

_CHUNK = 16
"""Documents that travel to a process together."""
_AHEAD = 4
"""Chunks for each process that are under way or wait for their turn to be reported."""

_engines: Engines | None = None
"""A pool's process keeps its compiled glossaries between documents."""


def in_pool(action: str, todo: Sequence[Input], job: Job, jobs: int) -> Iterator[Done]:
    """What comes of each input, in the order of the inputs, from ``jobs`` processes."""
    size = max(1, min(_CHUNK, len(todo) // (jobs * _AHEAD)))
    chunks = [todo[start : start + size] for start in range(0, len(todo), size)]
    yield from _in_pools(action, chunks, job, min(jobs, len(chunks)))


def _in_pools(action: str, chunks: Sequence[Sequence[Input]], job: Job, jobs: int) -> Iterator[Done]:
    waiting = deque(chunks)
    while waiting:
        pool = _pool(jobs)
        under_way: deque[tuple[Sequence[Input], Future[list[Done]]]] = deque()
        try:
            while waiting or under_way:
                while waiting and len(under_way) < jobs * _AHEAD:
                    under_way.append((waiting[0], pool.submit(_chunk, action, job, waiting[0])))
                    waiting.popleft()
                yield from under_way[0][1].result()
                under_way.popleft()
            pool.shutdown()
        except BrokenProcessPool:
            pool.shutdown(wait=False, cancel_futures=True)
            waiting.extendleft(chunk for chunk, _ in reversed(under_way))
            for item in waiting.popleft():
                yield _alone(action, item, job)
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _alone(action: str, item: Input, job: Job) -> Done:
    """What comes of an input in a process of its own, which it may bring down."""
    with _pool(1) as pool:
        try:
            return pool.submit(_chunk, action, job, [item]).result()[0]
        except BrokenProcessPool:
            error = InputError(
                "ended the process that worked on it", path=item.path, remedy="there may be too little memory: use fewer --jobs"
            )
            return Done(item, Reported(str(item.path), error=str(error)))


def _pool(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_start)


def _start() -> None:
    """Ctrl-C is the first process's business: it lets the others finish the document they are at."""
    import signal  # noqa: PLC0415 - for a pool's processes

    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _chunk(action: str, job: Job, items: Sequence[Input]) -> list[Done]:
    global _engines  # noqa: PLW0603 - see there
    if _engines is None:
        _engines = Engines()
    return [work_on(action, item, job, _engines) for item in items]
