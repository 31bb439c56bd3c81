"""What a finding means: which are wanted, which are left alone on purpose, which fail the run.

The engine knows nothing of this, and the reports only show what is left. A policy is a plain value that travels between processes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from tui_review.batch.comments import Comments
from tui_review.batch.exceptions import Exceptions
from tui_review.detect import Evidence, Finding
from tui_review.document import Document
from tui_review.glossary import KINDS, Entry
from tui_review.report import Located

FIELDS = ("evidence", "kind", "entry", "tag")
"""What a selector can look at."""
FAIL_ON = ("certain", "likely", "possible", "never")
"""The lowest tier that fails a check."""
_TIERS = ("certain", "likely", "possible")


@dataclass(frozen=True, slots=True)
class Selector:
    """Findings with one of some values in a field, such as ``kind=person,place``."""

    field: str
    values: frozenset[str]

    def takes(self, finding: Finding, entry: Entry | None) -> bool:
        """Whether the finding has one of the values; ``entry`` is the glossary's, None for a name that it does not know."""
        if self.field == "evidence":
            return finding.evidence.value in self.values
        if self.field == "entry":
            return finding.entry in self.values
        if entry is None:
            return False
        return entry.kind in self.values if self.field == "kind" else not self.values.isdisjoint(entry.tags)


def selector(text: str) -> Selector:
    """The selector that a user wrote; ValueError says what is wrong with it."""
    field, equals, rest = text.partition("=")
    values = frozenset(value.strip() for value in rest.split(",") if value.strip()) if field != "entry" else frozenset((rest.strip(),))
    if field not in FIELDS or not equals or not values or values == {""}:
        raise ValueError(f"{text!r} is no selector; write FIELD=VALUE with a field of {', '.join(FIELDS)}, such as kind=person")
    known: Sequence[str] = [e.value for e in Evidence] if field == "evidence" else KINDS if field == "kind" else ()
    if known and (unknown := sorted(values.difference(known))):
        raise ValueError(f"there is no {field} {unknown[0]!r}; use one of {', '.join(known)}")
    return Selector(field, values)


@dataclass(frozen=True, slots=True)
class Kept:
    """What a policy leaves of a document's findings."""

    findings: list[Finding]
    ignored: int = 0
    """How many were left alone on purpose: by a comment in the text, or by a file of exceptions."""
    notes: tuple[str, ...] = ()
    """What of the text was not looked at, and what is wrong with the comments in it, a line each."""


@dataclass(frozen=True, slots=True)
class Policy:
    """Which findings count."""

    minimum: float = 0.70
    """The lowest confidence."""
    only: tuple[Selector, ...] = ()
    """Wanted: one selector of each field that is named has to take the finding."""
    skip: tuple[Selector, ...] = ()
    """Not wanted: what any of them takes."""
    exceptions: Exceptions = field(default_factory=Exceptions)
    """What is left alone on purpose, from files."""

    def keep(self, document: Document, found: Iterable[Finding], entry: Callable[[str], Entry | None], *, name: str | None = None) -> Kept:
        """What is left of a document's findings; ``entry`` looks an entry up by its canonical form.

        ``name`` is what notes call the document, when that is not its path.
        """
        wanted = [finding for finding in found if finding.confidence >= self.minimum and self._wants(finding, entry(finding.entry))]
        comments = Comments(document, name)
        left = [f for f in wanted if not comments.ignore(f) and not self.exceptions.cover(f, document.path)]
        return Kept(left, len(wanted) - len(left), (*document.notes, *comments.notes))

    def _wants(self, finding: Finding, entry: Entry | None) -> bool:
        asked = {s.field for s in self.only}
        met = {s.field for s in self.only if s.takes(finding, entry)}
        return met == asked and not any(s.takes(finding, entry) for s in self.skip)


def fails(findings: Iterable[Located], fail_on: str) -> bool:
    """Whether a check that reports these findings fails; ``fail_on`` is one of ``FAIL_ON``. What a baseline knows fails nothing."""
    if fail_on == "never":
        return False
    failing = _TIERS[: _TIERS.index(fail_on) + 1]
    return any(located.finding.tier.value in failing for located in findings if not located.known)
