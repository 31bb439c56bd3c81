"""The findings that are shown, and the next one to visit."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui_review.detect import Evidence, Finding, Tier
from tui_review.document import document_from_bytes
from tui_review.review import Session, Status
from tui_review.tui.triage import By, Narrowing, Order, Triage

CONFIDENCES = st.lists(st.sampled_from([0.3, 0.75, 0.99]), max_size=12)


def session_on(confidences: list[float]) -> Session:
    """A session with one finding for each confidence."""
    document = document_from_bytes(b"wrong " * len(confidences), path=None)
    findings = [
        Finding(6 * n, 6 * n + 5, "wrong", ("right",), "right", Evidence.SPELLING, confidence, "")
        for n, confidence in enumerate(confidences)
    ]
    return Session(document, findings)


@given(CONFIDENCES, st.data())
def test_counts_and_ways_are_those_of_the_session(confidences: list[float], data: st.DataObject) -> None:
    """After any decisions and undos, with filters and orders, the remembered state matches the session."""
    session = session_on(confidences)
    triage = Triage(session, 0.7)
    for _ in range(8):
        step = data.draw(st.integers(-4, len(confidences) - 1))
        if step >= 0:
            triage.update(session.accept(step))
        elif step == -1:
            triage.update(session.undo())
        elif step == -2:
            triage.sort(data.draw(st.sampled_from(Order)))
        else:
            triage.cycle()
        is_open = [session.status(n) is Status.OPEN for n in range(session.total)]
        shown = [n for n, c in enumerate(confidences) if triage.all_shown or c >= 0.7 or not is_open[n]]
        for by, narrowing in triage.narrowed.items():
            shown = [n for n in shown if (session.findings[n].tier if by is By.TIER else session.status(n)).value == narrowing.value]
        assert triage.shown == shown
        assert triage.decided == sum(not is_open[n] for n in shown)
        assert triage.done == (triage.decided == len(shown))
        assert triage.hidden == len(confidences) - len(shown)
        assert triage.tiers == {tier: k for tier in Tier if (k := sum(session.findings[n].tier is tier for n in shown))}
        way = sorted(range(session.total), key=lambda n: (-confidences[n] if triage.order is Order.CONFIDENCE else 0, n))
        visited = [n for n in way if n in shown]
        assert triage.first == (visited[0] if visited else None)
        for place, n in enumerate(way):
            later = [m for m in way[place + 1 :] if m in shown]
            earlier = [m for m in way[:place] if m in shown]
            following = [m for m in later + earlier if is_open[m]]
            assert list(triage.open_after(n)) == following
            assert triage.next_open(n) == (following[0] if following else None)
            assert triage.after(n) == (later[0] if later else None)
            assert triage.before(n) == (earlier[-1] if earlier else None)


def two_names() -> Triage:
    """A triage of two alternating names, one of them with another evidence."""
    document = document_from_bytes(b"alpha beta alpha beta", path=None)
    findings = [
        Finding(0, 5, "alpha", ("Alpha",), "Alpha", Evidence.CASING, 0.8, ""),
        Finding(6, 10, "beta", ("Beta",), "Beta", Evidence.SPELLING, 0.99, ""),
        Finding(11, 16, "alpha", ("Alpha",), "Alpha", Evidence.CASING, 0.9, ""),
        Finding(17, 21, "beta", ("Beta",), "Beta", Evidence.SPELLING, 0.5, ""),
    ]
    return Triage(Session(document, findings), 0.7)


def visited(triage: Triage) -> list[int]:
    """The findings in the order of visiting."""
    way, index = [], triage.first
    while index is not None:
        way.append(index)
        index = triage.after(index)
    return way


def test_orders_change_the_way_and_not_the_marks() -> None:
    """The order by confidence begins with the highest; the order by name groups the findings of a name."""
    triage = two_names()
    triage.cycle()
    assert visited(triage) == [0, 1, 2, 3]
    triage.sort(Order.CONFIDENCE)
    assert visited(triage) == [1, 2, 0, 3]
    triage.sort(Order.NAME)
    assert visited(triage) == [0, 2, 1, 3]
    assert triage.shown == [0, 1, 2, 3]


def test_narrowings_add_up_until_they_are_widened() -> None:
    """One filter of each property at a time; a tier also shows findings that are hidden by default."""
    triage = two_names()
    triage.narrow(Narrowing(By.ENTRY, "Beta"))
    assert triage.shown == [1]
    triage.narrow(Narrowing(By.TIER, "possible"))
    assert triage.shown == [3]
    triage.narrow(Narrowing(By.TIER, "certain"))
    assert triage.shown == [1]
    assert triage.told == "only Beta, certain"
    triage.narrow(Narrowing(By.EVIDENCE, "casing"))
    assert triage.shown == []
    triage.widen()
    triage.narrow(Narrowing(By.TEXT, "ALPH"))
    assert triage.shown == [0, 2]
    assert triage.told == "only “ALPH”"
    triage.widen(By.TEXT)
    assert triage.shown == [0, 1, 2]


def test_everything_to_narrow_by_is_offered_with_its_count() -> None:
    """The existing tiers, states, evidence and entries, the most frequent of each first."""
    offered = [(narrowing.by.value, narrowing.value, count) for narrowing, count in two_names().choices()]
    assert ("tier", "likely", 2) in offered
    assert ("state", "open", 4) in offered
    assert ("evidence", "casing", 2) in offered
    assert offered[-2:] == [("entry", "Alpha", 2), ("entry", "Beta", 2)]


def test_what_is_offered_counts_what_it_would_leave() -> None:
    """Together with the present filters; filters that would leave nothing are not offered."""
    triage = two_names()
    triage.narrow(Narrowing(By.EVIDENCE, "casing"))
    offered = {(narrowing.by.value, narrowing.value): count for narrowing, count in triage.choices()}
    assert offered == {
        ("tier", "likely"): 2,
        ("state", "open"): 2,
        ("evidence", "casing"): 2,
        ("evidence", "spelling"): 2,
        ("entry", "Alpha"): 2,
    }


def test_what_a_filter_leaves_out_is_counted() -> None:
    """Open findings of the default view; a possible one or a decided one does not count."""
    triage = two_names()
    assert triage.left_out == 0
    triage.narrow(Narrowing(By.ENTRY, "Beta"))
    assert triage.left_out == 2
    triage.update(triage._session.accept(0))
    assert triage.left_out == 1


def test_the_open_one_before_comes_from_the_end_again() -> None:
    """Going back wraps around like going forward."""
    session = session_on([0.9, 0.9, 0.9])
    triage = Triage(session, 0.7)
    assert triage.previous_open(0) == 2
    triage.update(session.reject(2))
    assert triage.previous_open(0) == 1
    assert triage.previous_open(1) == 0
