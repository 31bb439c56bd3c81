"""The contents of the panel and the bars for different sizes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tui_review.detect import Evidence, Finding, Tier
from tui_review.document import document_from_bytes
from tui_review.glossary import Entry
from tui_review.review import Session, Status
from tui_review.tui.bars import Progress, StatusLine
from tui_review.tui.describing import Describer
from tui_review.tui.glyphs import on_one_line
from tui_review.tui.panel import Current, below, beside, digits
from tui_review.tui.rows import cells
from tui_review.tui.sitting import Review
from tui_review.tui.styled import Row, length, shortened
from tui_review.tui.triage import Triage

FINDING = Finding(
    10, 16, "Tokaev", ("Tokayev", "Kassym-Jomart Tokayev"), "Tokayev", Evidence.TRANSLITERATION, 0.974,
    "another romanisation of Токаев", ("listed only near Kazakhstan",),
)  # fmt: skip
ENTRY = Entry("Tokayev", "person", {"kk": ("Тоқаев",), "ru": ("Токаев",)}, note="president since 2019")
UPCOMING = tuple((n, replace(FINDING, start=n * 20, end=n * 20 + 6)) for n in (3, 4, 5))
CURRENT = Current(FINDING, Status.OPEN, None, 3, 9, ENTRY, UPCOMING)


def text_of(rows: Sequence[Row]) -> str:
    """The rows as text."""
    return "\n".join("".join(word.text for word in row).rstrip() for row in rows)


def test_the_panel_answers_its_questions_in_order() -> None:
    """What is it, what should it be, why, what else."""
    assert text_of(beside(CURRENT, 40, 30)) == (
        "Tokaev                    3 in this text\n"
        "\n"
        " 1  Tokayev                  .97 certain\n"
        " 2  Kassym-Jomart Tokayev\n"
        "\n"
        "why    another romanisation of Токаев\n"
        "       listed only near Kazakhstan\n"
        "       “Tokayev” stands 9 times here\n"
        "\n"
        "entry  person, kk ru\n"
        "note   president since 2019\n"
        "\n"
        "next   Tokaev → Tokayev              .97\n"
        "       Tokaev → Tokayev              .97\n"
        "       Tokaev → Tokayev              .97"
    )


def test_the_folded_panel_says_the_same_in_six_rows() -> None:
    """There is less room below the text."""
    assert text_of(below(CURRENT, 74, 6)) == (
        "Tokaev                                        3 in this text   .97 certain\n"
        "1 Tokayev   2 Kassym-Jomart Tokayev\n"
        "why    another romanisation of Токаев; listed only near Kazakhstan;\n"
        "       “Tokayev” stands 9 times here\n"
        "entry  person, kk ru; president since 2019\n"
        "next   Tokaev → Tokayev                                                .97"
    )


@pytest.mark.parametrize(
    ("status", "replacement", "words"),
    [
        (Status.ACCEPTED, "Tokayev", "✓ now Tokayev"),
        (Status.EDITED, "Toqayev", "✓ now Toqayev"),
        (Status.EDITED, "", "✓ taken out"),
        (Status.REJECTED, None, "left as it is"),
    ],
)
def test_the_panel_says_what_was_decided(status: Status, replacement: str | None, words: str) -> None:
    """Beside and below the text; a chosen suggestion has a tick."""
    current = replace(CURRENT, status=status, replacement=replacement)
    for rows in (beside(current, 40, 30), below(current, 74, 7)):
        assert words in text_of(rows)
        assert ("✓1" in text_of(rows)) == (replacement == "Tokayev")


@given(
    st.integers(12, 60), st.integers(1, 30), st.integers(0, 12),
    st.text(max_size=60), st.lists(st.text(max_size=60), max_size=5),
)  # fmt: skip
def test_the_panel_never_needs_more_room_than_it_has(width: int, height: int, many: int, words: str, reasons: list[str]) -> None:
    """The surface and the first suggestion are always shown, however long names, reasons and notes are."""
    finding = replace(
        FINDING,
        surface=f"W {words}",
        message=words,
        reasons=tuple(reasons),
        suggestions=(f"R {words}", *(f"{n} {words}" for n in range(many))),
    )
    current = replace(CURRENT, finding=finding, entry=replace(ENTRY, note=words))
    for layout in (beside, below):
        rows = layout(current, width, height)
        assert len(rows) <= height
        assert text_of(rows).startswith("W")


def test_the_entry_is_named_when_it_is_not_what_is_suggested() -> None:
    """The entry's canonical form is shown if it differs from the suggestion."""
    current = replace(CURRENT, finding=replace(FINDING, suggestions=("CSTO",)), entry=replace(ENTRY, canonical="Treaty Organization"))
    assert "entry  Treaty Organization, person, kk ru" in text_of(beside(current, 50, 30))


def test_what_is_next_is_named_once() -> None:
    """Three different names are more informative than three times the same."""
    text = "aa aa bb aa bb cc dd"
    findings = [
        replace(FINDING, start=at, end=at + 2, surface=text[at : at + 2], suggestions=(text[at].upper(),), entry=text[at].upper())
        for at in range(0, len(text), 3)
    ]
    document = document_from_bytes(text.encode(), path=None)
    session = Session(document, findings)
    triage = Triage(session, 0.7)
    describer = Describer(
        Review(document, None, lambda *_: findings, lambda *_: session, "text"), {"file.save": "s", "app.quit": "q"}.__getitem__
    )
    assert [n for n, _ in describer.finding(session, triage, 0).upcoming] == [1, 2, 5]
    assert [n for n, _ in describer.finding(session, triage, 5).upcoming] == [6, 0, 2]
    triage.update([n for index in range(6) for n in session.reject(index)])
    last = describer.finding(session, triage, 6)
    assert (last.upcoming, last.ending) == ((), "this is the last one")
    triage.update(session.reject(6))
    assert describer.finding(session, triage, 6).ending == "all decided: s saves, q quits"


def test_confidence_is_never_rounded_up() -> None:
    """No finding appears certain that is not."""
    assert [digits(value) for value in (0.9499, 0.95, 0.999, 1.0, 0.07, 0.29)] == [".94", ".95", ".99", ".99", ".07", ".29"]


@given(st.text(max_size=40).map(on_one_line), st.integers(0, 30))
def test_shortened_texts_fit(text: str, width: int) -> None:
    """An ellipsis shows that text is missing."""
    short = shortened(text, width)
    assert cells(short) <= width or short == text == ""
    assert short == text or short.endswith("…") or width == 0


@example(20, 0, 0, "a" * 20)
@given(st.integers(20, 200), st.integers(0, 5000), st.integers(0, 5000), st.text("abc ", max_size=60))
def test_the_status_line_leaves_out_what_does_not_fit(width: int, decided: int, more: int, message: str) -> None:
    """Progress is always shown; only long messages are cut."""
    line = StatusLine()
    line.progress = Progress(decided, decided + more, {Tier.CERTAIN: decided, Tier.LIKELY: more}, 3, filtered="", unsaved=True, saved=False)
    line.message = message.strip()
    row = line.rows(width, 1)[0]
    assert length(row) <= max(width, len(f" {decided:,} of {decided + more:,} decided"))
    if decided + more:
        assert "".join(word.text for word in row).startswith(f" {decided:,} of {decided + more:,} decided")
