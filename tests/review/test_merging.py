"""Merging two reviewers' logs, counting decisions, and how far reviewers agree."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tui_review.detect.finding import Evidence, Finding
from tui_review.document import Document, read_document
from tui_review.errors import InputError
from tui_review.review import LogContents, Session, open_session, read_log, verify_log
from tui_review.review.agreement import agreement, agreement_by_entry, compare
from tui_review.review.counts import Counts, acceptance
from tui_review.review.destination import Outputs
from tui_review.review.merging import Merge, Prefer, merge_logs
from tui_review.review.record import Action, write_record
from tui_review.review.replaying import apply_log, original_of, revert_entries
from tui_review.review.settled import settled

RIGHT = {"Tokaev": "Tokayev", "Lugansk": "Luhansk", "Odessa": "Odesa"}
TEXT = "Tokaev met him in Lugansk.\nHe went to Odessa.\nTokaev left Odessa for Lugansk.\n"


def findings_in(document: Document) -> list[Finding]:
    """One finding for each wrong name in a text."""
    return [
        Finding(m.start(), m.end(), m[0], (RIGHT[m[0]],), RIGHT[m[0]], Evidence.VARIANT, 0.97 if m[0] == "Tokaev" else 0.8, "why")
        for m in re.finditer("|".join(RIGHT), document.text)
    ]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A text with six wrong names."""
    path = tmp_path / "article.txt"
    path.write_text(TEXT, "utf-8")
    return path


def sitting(article: Path, reviewer: str) -> Session:
    """A review of the article with a copy and a log of the reviewer's own."""
    document = read_document(article)
    outputs = Outputs(article.with_name(f"{reviewer}.txt"), article.with_name(f"{reviewer}.edits.jsonl"))
    return open_session(document, findings_in(document), outputs=outputs, reviewer=reviewer)


def log_of(article: Path, reviewer: str, decisions: str) -> LogContents:
    """A log in which a finding after the other is accepted (a), edited (e), rejected (r) or left open (-)."""
    with sitting(article, reviewer) as session:
        for index, letter in enumerate(decisions):
            if letter == "a":
                session.accept(index)
            elif letter == "e":
                session.edit(index, "X")
            elif letter == "r":
                session.reject(index)
        session.save()
    return read_log(article.with_name(f"{reviewer}.edits.jsonl"))


def written(merge: Merge, path: Path) -> LogContents:
    """A merged log, read again from where it was written."""
    path.write_bytes(b"".join(write_record(record) for record in merge.records))
    return read_log(path)


def test_what_stands_is_the_last_word_of_each_span(article: Path) -> None:
    """Undone decisions are gone, redone and later ones count, each with its reviewer."""
    with sitting(article, "ann") as session:
        session.accept(0)
        session.accept(1)
        session.undo()
        session.reject(1)
        session.accept(2)
        session.undo()
        session.redo()
        session.reject(0)
    standing = settled(read_log(article.with_name("ann.edits.jsonl")))
    assert [(one.decision.start, one.decision.action, one.reviewer) for one in standing] == [
        (18, Action.REJECT, "ann"),
        (38, Action.ACCEPT, "ann"),
        (0, Action.REJECT, "ann"),
    ]


def test_a_merge_takes_what_only_one_decided_and_lists_what_contradicts(article: Path, tmp_path: Path) -> None:
    """Decisions stay their reviewer's, a conflict is left open, and the merged log replays to a copy that verifies."""
    ann, bob = log_of(article, "ann", "aar---"), log_of(article, "bob", "ar-a--")
    merge = merge_logs(ann, bob, tmp_path / "both.edits.jsonl")
    assert (merge.agreed, merge.only_first, merge.only_second) == (1, 1, 1)
    (conflict,) = merge.conflicts
    assert [(one.reviewer, one.decision.action) for one in (*conflict.first, *conflict.second)] == [("ann", "accept"), ("bob", "reject")]
    both = written(merge, tmp_path / "both.edits.jsonl")
    assert [(one.reviewer, one.decision.start) for one in settled(both)] == [("ann", 0), ("ann", 38), ("bob", 46)]
    saved = apply_log(both, tmp_path / "both.txt")
    assert saved.path.read_text("utf-8") == TEXT.replace("Tokaev", "Tokayev")
    assert not verify_log(both.path).problems


@pytest.mark.parametrize(("prefer", "text"), [(Prefer.FIRST, "Luhansk"), (Prefer.SECOND, "Lugansk")])
def test_a_preferred_log_settles_the_conflicts(article: Path, tmp_path: Path, prefer: Prefer, text: str) -> None:
    """The conflict is listed all the same."""
    ann, bob = log_of(article, "ann", "aa"), log_of(article, "bob", "ar")
    merge = merge_logs(ann, bob, tmp_path / "both.edits.jsonl", prefer=prefer)
    assert len(merge.conflicts) == 1
    copy = apply_log(written(merge, tmp_path / "both.edits.jsonl"), tmp_path / "both.txt").path
    assert copy.read_text("utf-8").startswith(f"Tokayev met him in {text}.")


def test_a_merged_log_in_another_folder_still_finds_its_text(article: Path, tmp_path: Path) -> None:
    """Paths in the header are relative to the log that holds them."""
    ann, bob = log_of(article, "ann", "a"), log_of(article, "bob", "-a")
    folder = tmp_path / "merged"
    folder.mkdir()
    both = written(merge_logs(ann, bob, folder / "both.edits.jsonl"), folder / "both.edits.jsonl")
    assert original_of(both).text == TEXT


def test_spans_that_cross_are_one_conflict(article: Path, tmp_path: Path) -> None:
    """Two cuts of the same words cannot both be kept."""
    ann = log_of(article, "ann", "a")
    document = read_document(article)
    wide = [Finding(0, 10, "Tokaev met", ("Tokayev saw",), "Tokayev", Evidence.SPELLING, 0.8, "why")]
    with open_session(document, wide, outputs=Outputs(tmp_path / "b.txt", tmp_path / "b.edits.jsonl"), reviewer="bob") as session:
        session.accept(0)
    merge = merge_logs(ann, read_log(tmp_path / "b.edits.jsonl"), tmp_path / "both.edits.jsonl")
    assert len(merge.conflicts) == 1
    assert not settled(written(merge, tmp_path / "both.edits.jsonl"))


def test_logs_of_two_texts_are_not_merged(article: Path, tmp_path: Path) -> None:
    """The message names both texts."""
    other = tmp_path / "other.txt"
    other.write_text(TEXT + "More.\n", "utf-8")
    ann, bob = log_of(article, "ann", "a"), log_of(other, "bob", "a")
    with pytest.raises(InputError, match=r"other\.txt.*article\.txt"):
        merge_logs(ann, bob, tmp_path / "both.edits.jsonl")


def test_agreement_follows_its_definition(article: Path) -> None:
    """Five spans decided by both, three alike; the counts for chance are worked out by hand."""
    comparison = compare(log_of(article, "ann", "aaarra"), log_of(article, "bob", "aarra-"))
    figures = agreement(comparison.pairs)
    assert (figures.both, figures.same_text, figures.same_action) == (5, 3, 3)
    # ann: 3 accept, 2 reject; bob: 3 accept, 2 reject; by chance 3*3 + 2*2 = 13 of 25
    assert figures.kappa == pytest.approx((3 * 5 - 13) / (25 - 13))
    assert (comparison.reviewers, comparison.only_first, comparison.only_second) == (("ann", "bob"), 1, 0)
    by_entry = agreement_by_entry(comparison.pairs)
    assert {name: (entry.both, entry.same_text) for name, entry in by_entry.items()} == {
        "Luhansk": (1, 1),
        "Odesa": (2, 0),
        "Tokayev": (2, 2),
    }


def test_kappa_is_not_made_up(article: Path) -> None:
    """Without a choice, or without a common span, there is none."""
    ann = log_of(article, "ann", "aa")
    assert agreement(compare(ann, log_of(article, "bob", "aa")).pairs).kappa is None
    assert agreement(compare(ann, log_of(article, "cy", "--a")).pairs).kappa is None


def test_a_counts_counts_what_stands(article: Path) -> None:
    """By action, tier, entry and reviewer; the acceptance of a tier is its accepts over its decisions."""
    counts = Counts()
    counts.add(log_of(article, "ann", "aer"))
    counts.add(log_of(article, "bob", "ra"))
    assert dict(counts.actions) == {Action.ACCEPT: 2, Action.EDIT: 1, Action.REJECT: 2}
    assert acceptance(counts.tiers["certain"]) == 0.5
    assert acceptance(counts.tiers["likely"]) == pytest.approx(1 / 3)
    assert acceptance(counts.tiers["possible"]) is None
    assert {name: counts.total() for name, counts in counts.entries.items()} == {"Tokayev": 2, "Luhansk": 2, "Odesa": 1}
    assert {name: counts.total() for name, counts in counts.reviewers.items()} == {"ann": 3, "bob": 2}


def test_a_revert_gives_one_entry_its_words_back(article: Path) -> None:
    """Only that entry's spans change in the copy, the log still verifies, and a second revert finds nothing to do."""
    log = log_of(article, "ann", "aaaaaa").path
    done = revert_entries(read_log(log), {"Luhansk"})
    assert done.spans == 2
    assert done.saved
    assert done.saved.path.read_text("utf-8") == TEXT.replace("Tokaev", "Tokayev").replace("Odessa", "Odesa")
    assert not verify_log(log).problems
    assert len({decision.seq for decision in read_log(log).decisions}) == 7, "one decision, for one undo to take back"
    before = log.read_bytes()
    assert revert_entries(read_log(log), {"Luhansk"}).spans == 0
    assert log.read_bytes() == before


def test_a_dry_revert_writes_nothing(article: Path) -> None:
    """It only counts."""
    contents = log_of(article, "ann", "aaaaaa")
    before = contents.path.read_bytes()
    assert revert_entries(contents, {"Luhansk", "Odesa"}, dry=True).spans == 4
    assert contents.path.read_bytes() == before
