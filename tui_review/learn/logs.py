"""What edit logs teach: corrections that reviewers wrote by hand, and suggestions that they keep turning down.

Counted is what stands at the end of each log. A form that is turned down again and again, and hardly ever changed, is right;
what is corrected by hand to a name that the glossary has is a wrong form that it could know.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from tui_review.detect.words import bare
from tui_review.document import format_of
from tui_review.glossary.entry import Glossary
from tui_review.learn.forms import can_be_right, right_keys
from tui_review.learn.suggestion import Place, Suggestion, Teaches, in_texts, times
from tui_review.review import Action, Decision, LogContents
from tui_review.review.record import CONTEXT
from tui_review.review.settled import settled

_MOSTLY = 0.8
"""Share of the decisions on a form that have to say the same."""
_SHOWN = 3
_MOST_NEAR = 6
_CUT_WORD, _WORD_CUT = re.compile(r"^\S*\s"), re.compile(r"\s\S*$")
"""The word that a quote begins or ends within; there is none in a text without spaces."""


@dataclass(slots=True)
class _Seen:
    """What was decided about one form taken for one entry."""

    rejected: list[Place] = field(default_factory=list)
    changed: int = 0
    edits: dict[str, list[Place]] = field(default_factory=lambda: defaultdict(list))
    """The places where it was replaced by hand, by replacement."""
    logs: set[int] = field(default_factory=set)


def suggest(glossary: Glossary, logs: Iterable[LogContents], least: int = 2) -> list[Suggestion]:
    """Forms to accept and variants to list, the most frequent first; ``least`` is how often something has to be decided."""
    seen: dict[tuple[str, str], _Seen] = defaultdict(_Seen)
    named: dict[int, Counter[str]] = defaultdict(Counter)
    for n, contents in enumerate(logs):
        format_ = format_of(Path(contents.head.document.path))
        plain = format_.syntax.plain if format_ is not None else str
        for one in settled(contents):
            decision = one.decision
            about = seen[bare(plain(decision.original)), decision.entry]
            about.logs.add(n)
            named[n][decision.entry] += 1
            if decision.action is Action.REJECT:
                about.rejected.append(_place(contents, decision))
                continue
            about.changed += 1
            if decision.action is Action.EDIT:
                about.edits[bare(plain(decision.replacement))].append(_place(contents, decision))
    teacher = _Teacher(glossary, named, least)
    found = [suggestion for (form, entry), about in seen.items() for suggestion in teacher.of(form, entry, about)]
    return sorted(found, key=lambda s: (-s.count, s.entry, s.form))


def _place(contents: LogContents, decision: Decision) -> Place:
    """Where a decision stands in its log, with the words around it; a quote that was cut off is cut between words."""
    before, after = decision.prefix, decision.suffix
    if len(before) == CONTEXT:
        before = _CUT_WORD.sub("…", before)
    if len(after) == CONTEXT:
        after = _WORD_CUT.sub("…", after)
    return Place(str(contents.path), decision.line, " ".join(f"{before}{decision.original}{after}".split()))


class _Teacher:
    def __init__(self, glossary: Glossary, named: dict[int, Counter[str]], least: int) -> None:
        self.entries = {entry.canonical: entry for entry in glossary.entries}
        self.of_form = {form: entry.canonical for entry in reversed(glossary.entries) for form in entry.right_forms}
        self.right = right_keys(glossary)
        self.named, self.least = named, least

    def of(self, form: str, entry: str, about: _Seen) -> Iterable[Suggestion]:
        """What the decisions on one form come to."""
        rejected = len(about.rejected)
        known = self.entries.get(entry)
        if known and rejected >= self.least and rejected / (rejected + about.changed) >= _MOSTLY and form not in self.of_form:
            changed = f"changed {times(about.changed)}" if about.changed else "never changed"
            if all(variant.form != form for variant in known.variants):
                yield Suggestion(
                    Teaches.ACCEPT, entry, form, rejected, f"left as it is {times(rejected)} in {in_texts(len(about.logs))}, {changed}",
                    rejected, places=tuple(about.rejected[:_SHOWN]),
                )  # fmt: skip
        for replacement, places in about.edits.items():
            if replacement != form and replacement and len(places) >= self.least:
                yield from self._edited(form, entry, replacement, places, about.logs)

    def _edited(self, form: str, entry: str, replacement: str, places: list[Place], logs: set[int]) -> Iterable[Suggestion]:
        shown, count = tuple(places[:_SHOWN]), len(places)
        reason = f"corrected by hand to {replacement} {times(count)} in {in_texts(len({place.path for place in places}))}"
        owner = self.of_form.get(replacement)
        if owner is None and entry in self.entries:
            yield Suggestion(Teaches.ACCEPT, entry, replacement, count, f"written by hand for {form} {times(count)}", count, places=shown)
            return
        if owner is not None and any(variant.form == form for variant in self.entries[owner].variants):
            return
        near: tuple[str, ...] = ()
        if can_be_right(form, self.right):
            # Only a text about the same things may be meant; what else was decided in it says what it is about.
            around = sum((self.named[n] for n in logs), Counter[str]())
            near = tuple(name for name, _ in around.most_common() if name in self.entries and name != owner)[:_MOST_NEAR]
            if not near:
                return
        yield Suggestion(Teaches.VARIANT, owner or replacement, form, count, reason, count, near, places=shown)
