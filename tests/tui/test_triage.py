"""Which findings are shown, and which comes next."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui_review.detect import Evidence, Finding, Tier
from tui_review.document import document_from_bytes
from tui_review.review import Session, Status
from tui_review.tui.triage import Triage

CONFIDENCES = st.lists(st.sampled_from([0.3, 0.75, 0.99]), max_size=12)


def session_on(confidences: list[float]) -> Session:
    """A session on one wrong word for each confidence."""
    document = document_from_bytes(b"wrong " * len(confidences), path=None)
    findings = [
        Finding(6 * n, 6 * n + 5, "wrong", ("right",), "right", Evidence.SPELLING, confidence, "")
        for n, confidence in enumerate(confidences)
    ]
    return Session(document, findings)


@given(CONFIDENCES, st.data())
def test_counts_are_those_of_the_session(confidences: list[float], data: st.DataObject) -> None:
    """After any decisions, undone or not, what is remembered is what the session says."""
    session = session_on(confidences)
    triage = Triage(session, 0.7)
    for _ in range(8):
        step = data.draw(st.integers(-2, len(confidences) - 1))
        if step >= 0:
            triage.update(session.accept(step))
        elif step == -1:
            triage.update(session.undo())
        else:
            triage.toggle()
        is_open = [session.status(n) is Status.OPEN for n in range(session.total)]
        shown = [n for n, c in enumerate(confidences) if triage.all_shown or c >= 0.7 or not is_open[n]]
        assert triage.shown == shown
        assert triage.decided == sum(not is_open[n] for n in shown)
        assert triage.done == (triage.decided == len(shown))
        assert triage.hidden == len(confidences) - len(shown)
        assert triage.tiers == {tier: k for tier in Tier if (k := sum(session.findings[n].tier is tier for n in shown))}
        for n in range(session.total):
            following = [m for m in shown if m > n and is_open[m]] + [m for m in shown if m < n and is_open[m]]
            assert list(triage.open_after(n)) == following
            assert triage.next_open(n) == (following[0] if following else None)
            assert triage.after(n) == next((m for m in shown if m > n), None)
            assert triage.before(n) == next((m for m in reversed(shown) if m < n), None)


def test_the_open_one_before_comes_from_the_end_again() -> None:
    """Going back wraps as going on does."""
    session = session_on([0.9, 0.9, 0.9])
    triage = Triage(session, 0.7)
    assert triage.previous_open(0) == 2
    triage.update(session.reject(2))
    assert triage.previous_open(0) == 1
    assert triage.previous_open(1) == 0
