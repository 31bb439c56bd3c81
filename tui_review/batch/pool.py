"""Many tasks in several processes: results come in the order of the tasks, whatever is finished first.

No more is under way than the processes can chew on, so that memory does not grow with the number of tasks. A worker that dies
(the system may end it when memory runs out) costs no result but that of the task it died of, and none outlives the process that
started it.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_context, parent_process
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Any, TypeVar

from tui_review.batch.exchange import Exchange
from tui_review.batch.inputs import Input
from tui_review.batch.work import Done, Engines, Job, work_on
from tui_review.errors import InputError
from tui_review.report import Reported

_CHUNK = 16
"""Documents that travel to a process together."""
_AHEAD = 4
"""Tasks for each process that are under way or wait for their turn to be reported."""

_STOPS = {signal.SIGINT, *({signal.SIGHUP} if hasattr(signal, "SIGHUP") else ())}
"""What a terminal sends to all its processes when a run is to stop."""

T = TypeVar("T")
R = TypeVar("R")

_engines: Engines | None = None
"""A pool's process keeps its compiled glossaries between documents."""
_exchange: Exchange | None = None
"""And its part in what the processes tell each other."""


def in_pool(action: str, todo: Sequence[Input], job: Job, jobs: int) -> Iterator[Done]:
    """What comes of each input, in the order of the inputs, from ``jobs`` processes."""
    size = max(1, min(_CHUNK, len(todo) // (jobs * _AHEAD)))
    chunks = [todo[start : start + size] for start in range(0, len(todo), size)]
    with TemporaryDirectory(prefix="tui-review-") as folder:
        work = partial(_chunk, action, job, Path(folder))

        def lost(chunk: Sequence[Input]) -> list[Done]:
            return [alone(work, [item], _lost)[0] for item in chunk]

        for done in in_order(work, chunks, jobs, lost):
            yield from done


def in_order(work: Callable[[T], R], tasks: Sequence[T], jobs: int, lost: Callable[[T], R]) -> Iterator[R]:
    """The result of each task, in their order; ``lost`` gives that of a task whose process died.

    KeyboardInterrupt comes after the results of what was under way and is finished first.
    """
    jobs = min(jobs, len(tasks))
    waiting = deque(tasks)
    while waiting:
        pool = _pool(jobs)
        under_way: deque[tuple[T, Future[R]]] = deque()
        try:
            while waiting or under_way:
                while waiting and len(under_way) < jobs * _AHEAD:
                    under_way.append((waiting[0], _submit(pool, work, waiting[0])))
                    waiting.popleft()
                result = under_way[0][1].result()
                under_way.popleft()
                yield result
            pool.shutdown()
        except BrokenProcessPool:
            pool.shutdown(wait=False, cancel_futures=True)
            waiting.extendleft(task for task, _ in reversed(under_way))
            yield lost(waiting.popleft())
        except KeyboardInterrupt:
            pool.shutdown(cancel_futures=True)
            for _, future in under_way:
                if future.cancelled() or future.exception() is not None:
                    break
                yield future.result()
            raise
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def alone(work: Callable[[T], R], task: T, lost: Callable[[T], R]) -> R:
    """What comes of a task in a process of its own, which it may bring down."""
    with _pool(1) as pool:
        try:
            return _submit(pool, work, task).result()
        except BrokenProcessPool:
            return lost(task)


def _lost(items: Sequence[Input]) -> list[Done]:
    (item,) = items
    error = InputError("ended the process that worked on it", path=item.path, remedy="there may be too little memory: use fewer --jobs")
    return [Done(item, Reported(str(item.path), error=str(error)))]


def _pool(jobs: int) -> ProcessPoolExecutor:
    with _unheard():
        return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_start)


def _submit(pool: ProcessPoolExecutor, work: Callable[[T], R], task: T) -> Future[R]:
    with _unheard():
        return pool.submit(work, task)


@contextmanager
def _unheard() -> Iterator[None]:
    """A process that is started meanwhile does not hear what stops the run, and this one hears it afterwards."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _STOPS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _start() -> None:
    """What stops the run is the first process's business, which lets the others finish what they are at; without it they end."""
    for stop in _STOPS:
        signal.signal(stop, signal.SIG_IGN)
    Thread(target=_end_with, args=(parent_process(),), daemon=True).start()


def _end_with(parent: Any) -> None:
    """End this process when its parent has: nobody takes its results any more, and it would wait for that for ever."""
    parent.join()
    os._exit(1)


def _chunk(action: str, job: Job, folder: Path, items: Sequence[Input]) -> list[Done]:
    global _engines, _exchange
    if _engines is None or _exchange is None:
        _engines, _exchange = Engines(), Exchange(folder)
    _exchange.listen()
    for detector in _engines.detectors():
        _exchange.teach(detector)
    done = [work_on(action, item, job, _engines) for item in items]
    for detector in _engines.detectors():
        _exchange.tell(detector)
    return done
