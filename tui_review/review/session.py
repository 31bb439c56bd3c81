"""The review of one document: its findings, the decisions on them, undo and redo.

A decision is written to the log before it takes effect in the session, so that a kill at any moment loses at most the one being
made. The original is never changed: the corrected copy follows from the original and the decisions.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Self

from tui_review.document import Document, unmarked
from tui_review.errors import InputError
from tui_review.review.always import Always, always_of, to_carry, to_spread, to_withdraw
from tui_review.review.arrangement import Arrangement
from tui_review.review.carrying import Reanchored
from tui_review.review.copies import Copies, Saved, saved_copy_is_gone
from tui_review.review.destination import Protected
from tui_review.review.edits import Edit, apply_edits
from tui_review.review.history import History, Step
from tui_review.review.ledger import Ledger
from tui_review.review.lesson import Lesson, Preview, Teacher
from tui_review.review.log import EditLog
from tui_review.review.placing import put_at_each, trimmed, written
from tui_review.review.reading import LogContents, standing_of
from tui_review.review.record import Decision
from tui_review.review.standing import Scope, Span, Standing, Status, crossing

if TYPE_CHECKING:
    from tui_review.detect.finding import Finding


class Session:
    """The review of one document. An index is a position in ``findings``."""

    def __init__(
        self,
        document: Document,
        findings: Sequence[Finding],
        log: EditLog | None = None,
        *,
        content: LogContents | None = None,
        output: Path | None = None,
        protected: Sequence[Protected] = (),
        teacher: Teacher | None = None,
        read_only: str = "",
    ) -> None:
        """Begin a review, or continue the one in ``log``; ``content`` continues one without writing to its log.

        ``teacher`` writes the lessons of decisions of scope ``always``; ``read_only`` is the reason why nothing can be
        decided or saved, empty when it can.

        Findings that overlap a span decided in the log are hidden by it; spans decided in the log are listed among the findings even
        when they are not in ``findings``. Raises InputError when the log does not match the document, ValueError when the findings
        overlap each other.
        """
        self.document = document
        self.output = output
        """The default path of ``save``."""
        self.read_only = read_only
        self._log = log
        content = log.contents if log is not None else content
        self._warnings = () if content is None else content.warnings
        self._history = History() if content is None else content.replay()
        self.resumed = len(self._history.decided)
        """Number of findings decided in earlier sessions, or carried over from an earlier version."""
        self._copies = Copies(document, log, content, protected)
        self._arrangement = Arrangement(document, findings, content, self._history)
        self._carried: tuple[Always, ...] = ()
        self._ledger = Ledger(document, self._history, self._arrangement, log, teacher, read_only)
        self._ledger.unsaved = content is not None and (content.unsaved or saved_copy_is_gone(content))
        self._ledger.saved = None if self._ledger.unsaved else self._history.standings

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings, decided ones included, in text order."""
        return self._arrangement.findings

    @property
    def revision(self) -> int:
        """Increases whenever findings appear or disappear, which makes indices invalid: for example after a mark or its undo."""
        return self._ledger.revision

    def find(self, findings: Iterable[Finding]) -> None:
        """Replace the engine's findings, for example when it has read more of the text; decisions are kept.

        Decisions for all same findings, made here or carried here, are applied to the new ones too. Raises ValueError when the
        findings overlap each other, InputError as ``carry``.
        """
        before = set(self._arrangement.index)
        if self._arrangement.find(findings, self._history):
            self._ledger.revision += 1
        self._spread(self._arrangement.index.keys() - before)
        self.carry(self._carried)

    @property
    def log_path(self) -> Path | None:
        """The path of the edit log; None without one."""
        return None if self._log is None else self._log.path

    @property
    def warnings(self) -> tuple[str, ...]:
        """One line for each record dropped when the log was read, and for each decision not found again in a changed text."""
        return self._warnings

    @property
    def total(self) -> int:
        """The number of findings."""
        return len(self.findings)

    @property
    def decided(self) -> int:
        """The number of decided findings."""
        return len(self._history.decided)

    @property
    def dirty(self) -> bool:
        """Whether any decision differs from the last save."""
        return self._ledger.unsaved

    @property
    def can_undo(self) -> bool:
        """Whether there is a decision to undo, of this session or an earlier one."""
        return self._history.undoable is not None

    @property
    def can_redo(self) -> bool:
        """Whether there is an undone decision to redo."""
        return self._history.redoable is not None

    def status(self, index: int) -> Status:
        """The status of a finding."""
        return self._standing(index).status

    def replacement(self, index: int) -> str | None:
        """The text that replaces the finding now; None when the original text is kept."""
        return self._standing(index).replacement

    def same(self, index: int) -> list[int]:
        """All findings with the same words and entry, this one included, in order."""
        finding = self.findings[index]
        return list(self._arrangement.alike(self.document.plain(finding.surface), finding.entry))

    def comment(self, index: int) -> str:
        """The comment on the decision on a finding; empty when there is none."""
        return self._standing(index).comment

    def accept(
        self, index: int, *, suggestion: int = 0, scope: Scope = Scope.ONE, comment: str | None = None, lesson: Lesson | None = None
    ) -> list[int]:
        """Take a suggestion, counted from 0; returns the indices of the changed findings.

        ``comment`` None keeps the present comment. A ``lesson`` needs the scope ``always`` (else ValueError) and is written to the
        glossary first. Raises InputError when the document's encoding cannot represent the suggestion, or the log or the
        glossary cannot be written; IndexError when there is no such suggestion.
        """
        replacement = self.findings[index].suggestions[suggestion]
        return self._decide(index, Standing(Status.ACCEPTED, replacement), scope, comment, lesson)

    def edit(
        self, index: int, replacement: str, *, scope: Scope = Scope.ONE, comment: str | None = None, lesson: Lesson | None = None
    ) -> list[int]:
        """Write the editor's own replacement; returns the indices of the changed findings. The original words count as a reject.

        Line ends of the original are kept, and characters are escaped if the file's format requires it (see ``written``). Raises
        InputError as ``accept`` and ``written`` do, and for control characters.
        """
        replacement = written(self.document, self._span(index), replacement)
        if replacement == self.findings[index].surface:
            return self.reject(index, scope=scope, comment=comment, lesson=lesson)
        return self._decide(index, Standing(Status.EDITED, replacement), scope, comment, lesson)

    def reject(self, index: int, *, scope: Scope = Scope.ONE, comment: str | None = None, lesson: Lesson | None = None) -> list[int]:
        """Keep the text as it is; returns the indices of the changed findings. Raises InputError as ``accept`` does."""
        return self._decide(index, Standing(Status.REJECTED), scope, comment, lesson)

    def reject_each(self, indices: Iterable[int], comment: str = "") -> list[int]:
        """Keep the text at several findings, in one step with one undo; returns the sorted indices. Raises InputError as ``reject``."""
        chosen = sorted(indices)
        if chosen:
            rejected = Standing(Status.REJECTED, None, comment)
            self._ledger.commit([self._history.step([(self._span(index), rejected) for index in chosen], Scope.ONE)])
        return chosen

    def set_comment(self, index: int, comment: str) -> list[int]:
        """Set the comment on the decision on a finding; a step of its own, for this finding only.

        Returns the indices of the changed findings. Raises InputError when the finding is undecided or the log cannot be written.
        """
        standing = self._standing(index)
        if standing.status is Status.OPEN:
            raise InputError("there is no decision to comment on yet", remedy="decide first")
        return self._decide(index, standing, Scope.ONE, comment, None)

    def sentence(self, index: int) -> str:
        """The sentence of a finding, as an example for the glossary; empty when it has other likely findings and would be ambiguous."""
        from tui_review.detect import LIKELY  # noqa: PLC0415 - a log is read without the engine
        from tui_review.detect.examples import example_around, sentence_around  # noqa: PLC0415 - likewise

        finding, text = self.findings[index], self.document.readable
        first, last = sentence_around(text, finding.start, finding.end)
        if any(o.end > first and o.start < last and o.confidence >= LIKELY for n, o in enumerate(self.findings) if n != index):
            return ""
        sentence = example_around(text, finding.start, finding.end).text
        return sentence if self.document.markup is None else " ".join(unmarked(sentence).split())

    def preview(self, lesson: Lesson) -> Preview | None:
        """The change that a lesson would make in the glossary; None when the glossary has it already.

        Raises InputError when there is no glossary to teach, or it cannot be read.
        """
        return self._ledger.glossary().preview(lesson)

    def same_words(self, start: int, end: int) -> list[Span]:
        """The spans of further occurrences of these words that overlap no decision, in order."""
        decided = sorted(self._history.decided)
        return [span for span in self._arrangement.same_words(trimmed(self.document, start, end)) if not crossing(decided, span)]

    def check_mark(self, start: int, end: int) -> None:
        """Raise InputError when words cannot be marked whatever their replacement: they are blank, or cross a decision."""
        span = trimmed(self.document, start, end)
        crossed = crossing(sorted(self._history.decided), span)
        if crossed is not None and crossed != span:
            decided = self.document.text[slice(*crossed)]
            raise InputError(f"the words cross a decision on {decided!r}", remedy="undo that one, or mark less")

    def mark(
        self,
        start: int,
        end: int,
        replacement: str,
        *,
        entry: str = "",
        scope: Scope = Scope.ONE,
        comment: str | None = None,
        lesson: Lesson | None = None,
    ) -> list[int]:
        """Replace words that the engine missed; returns the indices of the changed findings, valid after the call (see ``revision``).

        ``entry`` is the canonical form of the name, by default the replacement itself. A wider scope includes ``same_words``, as far as
        the replacement can be written there. The line ends of each place are kept (see ``written``). An open finding that crosses the
        words is hidden. Raises InputError as ``edit`` does, and when the span is blank, outside of the text, crosses a decision, or has
        the replacement already.
        """
        span = trimmed(self.document, start, end)
        surface = self.document.text[slice(*span)]
        put = written(self.document, span, replacement)
        if put == surface:
            raise InputError("this is what stands there already", remedy="write something else")
        self.check_mark(start, end)
        self._ledger.check_writable(surface, put)
        words = self.document.plain(replacement)
        standings = {span: Standing(Status.EDITED, put)}
        for other in self.same_words(*span) if scope is not Scope.ONE else ():
            with suppress(InputError):  # markup between the words may prevent it
                standings[other] = Standing(Status.EDITED, written(self.document, other, words))
        self._arrangement.mark(sorted(standings), words, entry or " ".join(words.split()) or surface)
        return self._ledger.decide(dict(sorted(standings.items())), span, scope, comment, lesson)

    def accept_certain(self, threshold: float) -> list[int]:
        """Take the first suggestion of every open finding of at least this confidence; returns their indices.

        Each is a separate decision with its own undo; all are written at once. Raises InputError as ``accept``.
        """
        chosen = [
            index for index, finding in enumerate(self.findings) if finding.confidence >= threshold and self.status(index) is Status.OPEN
        ]
        self._ledger.commit([self._history.step([first], Scope.ONE) for first in self._firsts(chosen)])
        return chosen

    def accept_each(self, indices: Iterable[int]) -> list[int]:
        """Take the first suggestion of each of these findings that is open, as one decision with one undo.

        Returns the indices of the changed findings. Raises InputError as ``accept``.
        """
        chosen = sorted({index for index in indices if self.status(index) is Status.OPEN})
        if chosen:
            self._ledger.commit([self._history.step(self._firsts(chosen), Scope.ONE)])
        return chosen

    @property
    def always(self) -> list[Always]:
        """The decisions of scope ``always`` that were made here and are in force, in the order in which they were made."""
        return always_of(self._history, self._arrangement)

    def carry(self, decisions: Iterable[Always]) -> list[int]:
        """Apply ``always`` decisions of other documents to open findings; returns the indices of the changed findings.

        Each decision is a step of its own, which is undone after all of this document's own and does not change the glossary.
        It is not made again at spans where it was undone. Raises InputError as ``accept``.
        """
        self._carried = tuple(decisions)
        steps: list[Step] = []
        reached: set[Span] = set()
        for always, step, spans in to_carry(self._history, self._arrangement, reversed(self._carried)):
            further = put_at_each(self.document, [span for span in spans if span not in reached], always.standing)
            if not further:
                continue
            for replacement in {standing.replacement for _, standing in further}:
                self._ledger.check_writable(always.surface, replacement)
            reached |= {span for span, _ in further}
            if step is not None:
                self._ledger.extend(step, further)
            else:
                steps.append(self._history.step(further, Scope.ALWAYS, carried=True))
        self._ledger.commit(steps[::-1])
        return sorted(self._arrangement.index[span] for span in reached)

    def withdraw(self, decisions: Iterable[Always]) -> int:
        """Take back carried decisions that were undone in their own document; returns the number of spans that are open again.

        Later decisions on the same spans stay. Raises InputError when the log cannot be written.
        """
        decisions = list(decisions)
        self._carried = tuple(always for always in self._carried if always not in decisions)
        before = set(self._history.decided)
        for step in to_withdraw(self._history, self._arrangement, decisions):
            self._ledger.withdraw(step)
        return len(before - set(self._history.decided))

    def adopt(self, reanchored: Reanchored) -> None:
        """Make the decisions on an earlier version of the text that were found again in this one; all are written at once.

        Decisions for all same findings of the document apply only to those of the earlier version, not to new ones. Decisions
        not found again are listed in ``warnings``. Raises InputError when the log cannot be written.
        """
        steps = []
        together: dict[int, list[tuple[Decision, Span]]] = {}
        for record, span in reanchored.found:
            self._arrangement.know(record, span)
            together.setdefault(record.of or record.seq, []).append((record, span))
        for placed in together.values():
            first, after = placed[0][0], [(span, standing_of(record)) for record, span in placed]
            scope = Scope.ALWAYS if first.scope is Scope.ALWAYS else Scope.ONE
            steps.append(self._history.step(after, scope, first.lesson, carried=first.carried))
        self._ledger.commit(steps)
        self.resumed = len(self._history.decided)
        self._warnings += reanchored.told()
        self._ledger.arrange()

    def undo(self) -> list[int]:
        """Undo the latest decision, with its lesson; returns the indices of the changed findings that still exist.

        Raises InputError when the log or the glossary cannot be written.
        """
        return self._ledger.undo()

    def redo(self) -> list[int]:
        """Make the decision undone last again, at the same spans only; returns the indices of the changed findings.

        Raises InputError as ``undo``.
        """
        return self._ledger.redo()

    def _spread(self, fresh: Collection[Span]) -> None:
        """Apply decisions for all same findings to the ``fresh`` ones."""
        for step, spans, standing in to_spread(self._history, self._arrangement, fresh):
            self._ledger.extend(step, put_at_each(self.document, spans, standing))

    def edits(self) -> list[Edit]:
        """The differences of the corrected copy from the original, in ascending order."""
        return self._history.edits(self.document.text)

    def corrected_text(self) -> str:
        """The document's text with every accepted and edited replacement."""
        return apply_edits(self.document.text, self.edits())

    def corrected_bytes(self) -> bytes:
        """The corrected copy; without edits, exactly the document's bytes."""
        edits = self.edits()
        return self.document.encode(apply_edits(self.document.text, edits)) if edits else self.document.data

    def save(self, path: Path | None = None) -> Saved:
        """Write the corrected copy, then record it in the log.

        ``path`` is ``output`` unless given. A copy that exists unchanged and is the log's last record is not written again. Raises
        InputError when the place is not allowed or cannot be written; the decisions are kept.
        """
        path = path if path is not None else self.output
        if path is None:
            raise InputError("there is no file to save to", remedy="name one with --output")
        self._ledger.check_allowed()
        try:
            saved = self._copies.save(path, self.corrected_bytes(), len(self.edits()))
        except OSError as error:
            raise InputError(
                f"cannot be written ({error.strerror or error})", path=path, remedy="mend that and save again; the decisions are kept"
            ) from None
        self._ledger.unsaved, self._ledger.saved = False, self._history.standings
        return saved

    def check_destination(self, path: Path) -> None:
        """Raise InputError when a corrected copy must not or cannot be written to ``path``."""
        self._copies.check(path, self.corrected_bytes())

    def keep(self) -> None:
        """Make sure that the log is on the disk: one that was deleted is written again. Raises InputError when that fails."""
        if self._log is not None:
            self._log.check()

    def close(self) -> None:
        """Close the log and release its lock; afterwards the session is only for reading."""
        if self._log is not None:
            self._log.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _span(self, index: int) -> Span:
        finding = self.findings[index]
        return finding.start, finding.end

    def _standing(self, index: int) -> Standing:
        return self._history.standing(self._span(index))

    def _firsts(self, indices: Iterable[int]) -> list[tuple[Span, Standing]]:
        """The spans and standings of findings whose first suggestion is accepted. Raises InputError when one cannot be written."""
        after = []
        for index in indices:
            finding = self.findings[index]
            self._ledger.check_writable(finding.surface, finding.suggestion)
            after.append((self._span(index), Standing(Status.ACCEPTED, finding.suggestion)))
        return after

    def _decide(self, index: int, standing: Standing, scope: Scope, comment: str | None, lesson: Lesson | None) -> list[int]:
        self._ledger.check_writable(self.findings[index].surface, standing.replacement)
        targets = [index]
        if scope is not Scope.ONE:
            targets = [other for other in self.same(index) if other == index or self.status(other) is Status.OPEN]
        here = self._span(index)
        standings = dict(put_at_each(self.document, map(self._span, targets), standing)) | {here: standing}
        return self._ledger.decide(standings, here, scope, comment, lesson)
