"""Running many tasks in several processes, with results in the order of the tasks.

The number of submitted tasks is limited, so that memory does not grow with their total. A worker that dies (the system may kill it
when memory runs out) only costs the result of the task that killed it, and no worker outlives the process that started it.
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
"""Maximum number of documents that are sent to a process together."""
_AHEAD = 4
"""Maximum number of tasks per process that are running or finished but not reported yet."""

_STOPS = {signal.SIGINT, *({signal.SIGHUP} if hasattr(signal, "SIGHUP") else ())}
"""The signals that a terminal sends to all its processes to stop them."""

T = TypeVar("T")
R = TypeVar("R")

_engines: Engines | None = None
"""The compiled glossaries, which a worker process keeps between documents."""
_exchange: Exchange | None = None
"""The exchange with the other worker processes."""


def in_pool(action: str, todo: Sequence[Input], job: Job, jobs: int) -> Iterator[Done]:
    """The results of all inputs, in their order, from ``jobs`` processes."""
    size = max(1, min(_CHUNK, len(todo) // (jobs * _AHEAD)))
    chunks = [todo[start : start + size] for start in range(0, len(todo), size)]
    with TemporaryDirectory(prefix="tui-review-") as folder:
        work = partial(_chunk, action, job, Path(folder))

        def lost(chunk: Sequence[Input]) -> list[Done]:
            return [alone(work, [item], _lost)[0] for item in chunk]

        for done in in_order(work, chunks, jobs, lost):
            yield from done


def in_order(work: Callable[[T], R], tasks: Sequence[T], jobs: int, lost: Callable[[T], R]) -> Iterator[R]:
    """The results of the tasks, in their order; ``lost`` makes that of a task whose process died.

    After KeyboardInterrupt, running tasks are finished and their results yielded before it is raised again.
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
    """The result of a task in a process of its own; that of ``lost`` if the process dies."""
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
    """Block the stop signals while processes are started, which inherit that; this process receives them afterwards."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _STOPS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _start() -> None:
    """Initialise a worker: it ignores stop signals, as the parent lets it finish its task, and ends when the parent ends."""
    for stop in _STOPS:
        signal.signal(stop, signal.SIG_IGN)
    Thread(target=_end_with, args=(parent_process(),), daemon=True).start()


def _end_with(parent: Any) -> None:
    """End this process when its parent has ended, as it would otherwise wait forever for its results to be taken."""
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
