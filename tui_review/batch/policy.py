"""Policies for findings: which are wanted, which are exempt, which fail the run.

The engine is independent of this, and reports only show the findings that are kept. A policy is a plain value that can be sent
between processes.
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
"""The fields of selectors."""
FAIL_ON = ("certain", "likely", "possible", "never")
"""The values of ``--fail-on``: the lowest tier that fails a check."""
_TIERS = ("certain", "likely", "possible")


@dataclass(frozen=True, slots=True)
class Selector:
    """Selects findings with one of several values in a field, such as ``kind=person,place``."""

    field: str
    values: frozenset[str]

    def takes(self, finding: Finding, entry: Entry | None) -> bool:
        """Whether the finding has one of the values; ``entry`` is its glossary entry, None for a name without one."""
        if self.field == "evidence":
            return finding.evidence.value in self.values
        if self.field == "entry":
            return finding.entry in self.values
        if entry is None:
            return False
        return entry.kind in self.values if self.field == "kind" else not self.values.isdisjoint(entry.tags)


def selector(text: str) -> Selector:
    """Parse a selector. Raises ValueError with a message for the user."""
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
    """The findings of a document that a policy keeps."""

    findings: list[Finding]
    ignored: int = 0
    """Number of exempt findings: by a comment in the text, or by a file of exceptions."""
    notes: tuple[str, ...] = ()
    """Messages about translations that are not reviewed and about wrong comments, one line each."""


@dataclass(frozen=True, slots=True)
class Policy:
    """The choice of findings."""

    minimum: float = 0.70
    """The lowest confidence, 0 to 1."""
    only: tuple[Selector, ...] = ()
    """Only findings that match at least one selector of each field named here."""
    skip: tuple[Selector, ...] = ()
    """No findings that match any of these."""
    exceptions: Exceptions = field(default_factory=Exceptions)
    """The exceptions from files."""

    def keep(self, document: Document, found: Iterable[Finding], entry: Callable[[str], Entry | None], *, name: str | None = None) -> Kept:
        """The findings of a document that the policy keeps; ``entry`` looks up an entry by its canonical form.

        ``name`` is the document's name in notes, by default its path.
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
    """Whether a check with these findings fails; ``fail_on`` is one of ``FAIL_ON``. Findings in the baseline never fail."""
    if fail_on == "never":
        return False
    failing = _TIERS[: _TIERS.index(fail_on) + 1]
    return any(located.finding.tier.value in failing for located in findings if not located.known)
