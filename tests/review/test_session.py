"""The session: decisions, scopes, undo and redo, and the corrected copy that follows from them."""

from __future__ import annotations

import re
from itertools import accumulate
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_review.detect.finding import Evidence, Finding
from tui_review.document import Document, document_from_bytes
from tui_review.errors import InputError
from tui_review.review import Scope, Session, Status, apply_edits
from tui_review.review.standing import crossing

RIGHT = {"Tokaev": ("Tokayev", "Kassym-Jomart Tokayev"), "Lugansk": ("Luhansk",), "Luton": ("Luhansk and Donetsk",)}
CONFIDENCE = {"Tokaev": 0.97, "Lugansk": 0.99, "Luton": 0.8}
TEXT = "Tokaev met Tokaev in Lugansk.\r\nTokaev left for Luton.\n"
OPEN = (Status.OPEN, None)


def findings_in(document: Document) -> list[Finding]:
    """One finding for each wrong name in a text."""
    return [
        Finding(m.start(), m.end(), m[0], RIGHT[m[0]], RIGHT[m[0]][0], Evidence.TRANSLITERATION, CONFIDENCE[m[0]], "why")
        for m in re.finditer("Tokaev|Lugansk|Luton", document.text)
    ]


def session_over(text: str = TEXT, encoding: str = "utf-8") -> Session:
    """A session without a log."""
    document = document_from_bytes(text.encode(encoding), path=None, encoding=encoding)
    return Session(document, findings_in(document))


def standings(session: Session) -> list[tuple[Status, str | None]]:
    """The standings of all findings."""
    return [(session.status(index), session.replacement(index)) for index in range(session.total)]


def test_new_session_is_open_and_changes_nothing() -> None:
    """Without a decision the corrected copy is the document."""
    session = session_over()
    assert session.total == 5
    assert session.decided == 0
    assert not session.dirty
    assert not session.can_undo
    assert not session.can_redo
    assert session.edits() == []
    assert session.corrected_bytes() == session.document.data


def test_decision_on_one_occurrence_never_reaches_another() -> None:
    """Accepting one of three equal names leaves the two others open."""
    session = session_over()
    assert session.accept(1) == [1]
    assert standings(session) == [OPEN, (Status.ACCEPTED, "Tokayev"), OPEN, OPEN, OPEN]
    assert session.corrected_text() == "Tokaev met Tokayev in Lugansk.\r\nTokaev left for Luton.\n"
    assert session.decided == 1
    assert session.dirty


def test_same_finds_all_occurrences_of_surface_and_entry() -> None:
    """All occurrences of the same name for the same entry."""
    session = session_over()
    assert session.same(0) == session.same(3) == [0, 1, 3]
    assert session.same(2) == [2]


@pytest.mark.parametrize("scope", [Scope.DOCUMENT, Scope.ALWAYS])
def test_document_scope_settles_open_occurrences_and_leaves_decided_ones(scope: Scope) -> None:
    """An earlier individual decision is not changed by one on all same findings."""
    session = session_over()
    session.reject(3)
    assert session.accept(0, suggestion=1, scope=scope) == [0, 1]
    assert session.replacement(1) == "Kassym-Jomart Tokayev"
    assert session.status(3) is Status.REJECTED


def test_document_scope_takes_a_decided_current_one_along() -> None:
    """The current occurrence is decided again even if it was decided before."""
    session = session_over()
    session.reject(0)
    assert session.accept(0, scope=Scope.DOCUMENT) == [0, 1, 3]


def test_decided_finding_can_be_decided_otherwise() -> None:
    """A second decision replaces the first, and undo restores the first."""
    session = session_over()
    session.accept(2)
    session.reject(2)
    assert session.status(2) is Status.REJECTED
    session.edit(2, "Luhansk city")
    assert session.replacement(2) == "Luhansk city"
    assert session.undo() == [2]
    assert session.status(2) is Status.REJECTED
    assert session.undo() == [2]
    assert session.replacement(2) == "Luhansk"


def test_repeating_a_decision_changes_nothing() -> None:
    """The same decision again makes no step, so that undo always has a visible effect."""
    session = session_over()
    session.accept(0)
    assert session.accept(0) == []
    assert session.undo() == [0]
    assert not session.can_undo


def test_edit_to_what_stands_there_is_a_reject() -> None:
    """Typing the original words rejects the finding."""
    session = session_over()
    assert session.edit(0, "Tokaev") == [0]
    assert session.status(0) is Status.REJECTED
    assert session.edits() == []


def test_edit_to_nothing_deletes_the_words() -> None:
    """An empty replacement deletes the span."""
    session = session_over("Tokaev left")
    session.edit(0, "")
    assert session.corrected_text() == " left"
    assert session.replacement(0) == ""


@pytest.mark.parametrize("text", ["a\x1b[31m", "nul\0", "half\udc80", "\x9b"])
def test_control_characters_are_refused_in_a_replacement(text: str) -> None:
    """A replacement that would not be read as text again is not recorded."""
    session = session_over()
    with pytest.raises(InputError, match="control character U\\+"):
        session.edit(0, text)
    assert session.status(0) is Status.OPEN
    assert not session.can_undo


def test_replacement_that_the_encoding_lacks_is_refused_before_it_is_decided() -> None:
    """A decision that could not be saved is not made."""
    session = session_over(encoding="cp1251")
    with pytest.raises(InputError, match="cp1251 has no bytes for 'é'"):
        session.edit(0, "Tokayé")
    assert session.status(0) is Status.OPEN
    assert not session.dirty


def test_accept_certain_takes_what_is_open_and_sure_enough() -> None:
    """Rejected findings stay rejected, less certain ones open, and each can be undone separately."""
    session = session_over()
    session.reject(0)
    assert session.accept_certain(0.95) == [1, 2, 3]
    assert session.status(0) is Status.REJECTED
    assert session.status(4) is Status.OPEN
    assert session.undo() == [3]
    assert session.accept_certain(0.95) == [3]
    assert session.accept_certain(0.95) == []


def test_undo_and_redo_of_a_group_move_it_together() -> None:
    """One key press is one step, however many occurrences it decides."""
    session = session_over()
    session.accept(0, scope=Scope.DOCUMENT)
    session.reject(2)
    assert session.undo() == [2]
    assert session.undo() == [0, 1, 3]
    assert session.undo() == []
    assert session.redo() == [0, 1, 3]
    session.accept(4)
    assert session.redo() == []


def test_findings_are_sorted_and_may_not_overlap() -> None:
    """They are sorted in text order; overlapping findings are a programming error."""
    document = document_from_bytes(TEXT.encode(), path=None)
    found = findings_in(document)
    assert Session(document, found[::-1]).findings == tuple(found)
    crossing = Finding(3, 8, TEXT[3:8], ("x",), "x", Evidence.SPELLING, 0.5, "why")
    with pytest.raises(ValueError, match="overlaps"):
        Session(document, [*found, crossing])


def test_findings_of_another_text_are_refused() -> None:
    """A finding that does not match the text would edit the wrong words."""
    document = document_from_bytes(b"Something else entirely", path=None)
    with pytest.raises(ValueError, match="another text"):
        Session(document, [Finding(0, 6, "Tokaev", ("x",), "x", Evidence.SPELLING, 0.5, "why")])


def test_saving_without_a_place_names_the_option(tmp_path: Path) -> None:
    """A session on standard input has no default output."""
    session = session_over()
    with pytest.raises(InputError, match="name one with --output"):
        session.save()
    session.accept(0)
    saved = session.save(tmp_path / "copy.txt")
    assert (tmp_path / "copy.txt").read_bytes() == session.corrected_bytes()
    assert saved.edits == 1
    assert not session.dirty


class _Model:
    """A simple model of the session: a list of complete states."""

    def __init__(self, session: Session) -> None:
        self.now = standings(session)
        self.before: list[list[tuple[Status, str | None]]] = []
        self.after: list[list[tuple[Status, str | None]]] = []
        self.same = [session.same(index) for index in range(session.total)]

    def decide(self, index: int, state: tuple[Status, str | None], scope: Scope) -> None:
        """Make a decision like the session."""
        targets = [index] + ([i for i in self.same[index] if self.now[i] == OPEN] if scope is not Scope.ONE else [])
        then = [state if i in targets else old for i, old in enumerate(self.now)]
        if then != self.now:
            self.before.append(self.now)
            self.after.clear()
            self.now = then

    def undo(self) -> None:
        """Go back one state."""
        if self.before:
            self.after.append(self.now)
            self.now = self.before.pop()

    def redo(self) -> None:
        """Go forward one state."""
        if self.after:
            self.before.append(self.now)
            self.now = self.after.pop()


_COMMAND = st.one_of(
    st.tuples(st.just("accept"), st.integers(0, 4), st.sampled_from(Scope)),
    st.tuples(st.just("reject"), st.integers(0, 4), st.sampled_from(Scope)),
    st.tuples(st.sampled_from(["edit", "other edit"]), st.integers(0, 4), st.sampled_from(Scope)),
    st.tuples(st.sampled_from(["undo", "redo"]), st.just(0), st.just(Scope.ONE)),
)


@given(st.lists(_COMMAND, max_size=25))
def test_any_sequence_of_decisions_equals_a_list_of_states(commands: list[tuple[str, int, Scope]]) -> None:
    """Any sequence of decisions, undo and redo has the same effect as a list of complete states."""
    session = session_over()
    model = _Model(session)
    for name, index, scope in commands:
        before = standings(session)
        if name == "accept":
            changed = session.accept(index, scope=scope)
            model.decide(index, (Status.ACCEPTED, session.findings[index].suggestion), scope)
        elif name == "reject":
            changed = session.reject(index, scope=scope)
            model.decide(index, (Status.REJECTED, None), scope)
        elif name in ("undo", "redo"):
            changed = session.undo() if name == "undo" else session.redo()
            model.undo() if name == "undo" else model.redo()
        else:
            changed = session.edit(index, name, scope=scope)
            model.decide(index, (Status.EDITED, name), scope)
        assert standings(session) == model.now
        assert changed == [i for i, (old, new) in enumerate(zip(before, model.now, strict=True)) if old != new]
        assert session.can_undo == bool(model.before)
        assert session.can_redo == bool(model.after)
        assert session.decided == sum(status is not Status.OPEN for status, _ in model.now)
        assert session.corrected_text() == apply_edits(TEXT, session.edits())


@given(st.lists(st.integers(1, 4), max_size=8), st.lists(st.booleans(), min_size=8, max_size=8), st.integers(0, 30), st.integers(1, 5))
def test_a_span_crosses_a_decision_when_they_share_a_character(sizes: list[int], decided: list[bool], start: int, size: int) -> None:
    """Wherever the decisions lie."""
    ends = list(accumulate(sizes))
    spans = [(end - one, end) for end, one, is_decided in zip(ends, sizes, decided, strict=False) if is_decided]
    shared = [span for span in spans if set(range(*span)) & set(range(start, start + size))]
    assert crossing(spans, (start, start + size)) == (shared[0] if shared else None)
