"""Counts of the results of a run over many documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from tui_review.batch.work import Done
from tui_review.counting import counted

_TIERS = ("certain", "likely", "possible")


@dataclass(slots=True)
class Tally:
    """Counts of the results so far."""

    files: int = 0
    """Number of documents without errors."""
    failed: int = 0
    resumed: int = 0
    """Number of documents whose result comes from an earlier run."""
    size: int = 0
    """Number of bytes of the documents, including ``resumed`` ones."""
    words: int = 0
    tiers: Counter[str] = field(default_factory=Counter)
    evidence: Counter[str] = field(default_factory=Counter)
    ignored: int = 0
    known: int = 0
    """Number of findings in the baseline; also included in those by tier and evidence."""
    fixes: int = 0
    fixed: int = 0
    """Number of documents with a fix."""

    @property
    def findings(self) -> int:
        """The number of all findings, including those in the baseline."""
        return self.tiers.total()

    def add(self, done: Done) -> None:
        """Count the result of one document."""
        if done.error:
            self.failed += 1
            return
        self.files += 1
        self.resumed += done.resumed
        self.size += done.size
        self.words += done.words
        self.ignored += done.ignored
        self.fixes += done.accepted
        self.fixed += done.accepted > 0
        for located in done.report.found:
            self.tiers[located.finding.tier.value] += 1
            self.evidence[located.finding.evidence.value] += 1
            self.known += bool(located.known)

    def rows(self, seconds: float, *, fixing: bool) -> Iterator[tuple[str, str, str]]:
        """The rows of the summary: name, number, breakdown."""
        files = [f"{self.failed:,} failed"] * (self.failed > 0) + [f"{self.resumed:,} from an earlier run"] * (self.resumed > 0)
        yield "files", f"{self.files:,}", ", ".join(files)
        yield "words", f"{self.words:,}", ""
        kinds = [", ".join(f"{tier} {self.tiers[tier]:,}" for tier in _TIERS if self.tiers[tier])]
        kinds.append(", ".join(f"{name} {count:,}" for name, count in self.evidence.most_common()))
        yield "findings", f"{self.findings:,}", "; ".join(kind for kind in kinds if kind)
        if self.known:
            yield "unchanged", f"{self.known:,}", "of these, known to the baseline"
        if self.ignored:
            yield "ignored", f"{self.ignored:,}", "by comments and ignore files"
        if fixing:
            yield "fixes", f"{self.fixes:,}", f"in {counted(self.fixed, 'file')}" if self.fixes else ""
        rate = f"{self.size / 1e6 / seconds:.2f} MB/s" if seconds and self.size and not self.resumed else ""
        yield "seconds", f"{seconds:,.1f}", rate
