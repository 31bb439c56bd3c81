"""Where parts are worked on: in this process, in a pool of this machine's, or on a cluster. All give the same results.

An engine has the one method of a pool, ``map``, so that another one is another class of twenty lines. The cluster is Dask's
``distributed``, which does a killed worker's tasks again by itself.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from functools import partial
from typing import Any, Protocol, TypeVar

import tui_review
from tui_review.batch.pool import alone, in_order
from tui_review.errors import InputError

S = TypeVar("S")
T = TypeVar("T")
R = TypeVar("R")
LOCAL = "local"
DASK = "dask"
_WAIT = 30
"""Seconds to wait for a scheduler and its first worker."""
_AHEAD = 8
"""Tasks for each thread of a cluster that are under way or wait for their turn to be reported."""


class Engine(Protocol):
    """What does many tasks."""

    def map(self, work: Callable[[S, T], R], shared: S, tasks: Sequence[T], lost: Callable[[T], R]) -> Iterator[R]:
        """The results of ``work(shared, task)`` in the order of the tasks; ``lost`` gives that of a task that ended its processes."""
        ...


class ThisProcess:
    """One task after the other, here."""

    def map(self, work: Callable[[S, T], R], shared: S, tasks: Sequence[T], lost: Callable[[T], R]) -> Iterator[R]:  # noqa: ARG002 - nothing is lost here
        """See ``Engine``."""
        for task in tasks:
            yield work(shared, task)


class LocalPool:
    """Some processes of this machine's."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs

    def map(self, work: Callable[[S, T], R], shared: S, tasks: Sequence[T], lost: Callable[[T], R]) -> Iterator[R]:
        """See ``Engine``; a task whose process died is tried once more, in one of its own."""
        own = partial(work, shared)
        yield from in_order(own, tasks, self._jobs, lambda task: alone(own, task, lost))


class DaskCluster:
    """A Dask cluster: the one of a scheduler, or one on this machine that lasts as long as the run."""

    def __init__(self, address: str | None, jobs: int) -> None:
        self._address = address
        self._jobs = jobs

    def map(self, work: Callable[[S, T], R], shared: S, tasks: Sequence[T], lost: Callable[[T], R]) -> Iterator[R]:
        """See ``Engine``. Raises InputError when there is no cluster, or one without this program."""
        distributed = _distributed()
        with ExitStack() as stack:
            client = stack.enter_context(self._client(distributed, stack))
            # A task of its own rather than scattered data: should every worker that has it die, it is made again.
            common = client.submit(_itself, shared, pure=False)
            ahead = _AHEAD * max(sum(client.nthreads().values()), 1)
            waiting = deque(tasks)
            under_way: deque[tuple[T, Any]] = deque()
            while waiting or under_way:
                while waiting and len(under_way) < ahead:
                    under_way.append((waiting[0], client.submit(work, common, waiting.popleft(), pure=False)))
                task, future = under_way.popleft()
                try:
                    yield future.result()
                except distributed.KilledWorker:
                    yield lost(task)

    def _client(self, distributed: Any, stack: ExitStack) -> Any:
        if self._address is None:
            cluster = distributed.LocalCluster(
                n_workers=self._jobs, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
            )  # fmt: skip
            stack.enter_context(cluster)
            return distributed.Client(cluster)
        try:
            client = distributed.Client(self._address, timeout=_WAIT)
        except (OSError, ValueError, TimeoutError) as error:
            raise InputError(f"no Dask scheduler answers ({error})", path=self._address, remedy="check the address of --engine") from None
        stack.callback(client.close)
        try:
            client.wait_for_workers(1, timeout=_WAIT)
            versions = client.run(_version)
        except TimeoutError:
            raise InputError("the scheduler has no workers", path=self._address, remedy="start some: dask worker ADDRESS") from None
        except ImportError:
            raise InputError(
                "the workers do not have tui-review", path=self._address, remedy="install the same version there"
            ) from None  # fmt: skip
        if other := {version for version in versions.values() if version != tui_review.__version__}:
            raise InputError(
                f"the workers have tui-review {', '.join(sorted(other))}, this is {tui_review.__version__}", path=self._address,
                remedy="install the same version there",
            )  # fmt: skip
        return client


def engine_of(name: str, jobs: int) -> Engine:
    """The engine of a name: ``local``, ``dask``, or a scheduler's address. Raises InputError."""
    if name == LOCAL:
        return LocalPool(jobs) if jobs > 1 else ThisProcess()
    if name == DASK:
        return DaskCluster(None, jobs)
    if "://" in name:
        return DaskCluster(name, jobs)
    raise InputError(f"there is no engine {name!r}", remedy=f"use {LOCAL}, {DASK}, or a scheduler's address such as tcp://host:8786")


def _distributed() -> Any:
    try:
        import distributed  # noqa: PLC0415 - heavy, and for a cluster only
    except ImportError:
        raise InputError("--engine needs dask distributed, which is not installed", remedy="pip install 'tui-review[cluster]'") from None
    return distributed


def _itself(value: S) -> S:
    return value


def _version() -> str:
    return tui_review.__version__
