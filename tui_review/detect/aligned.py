"""The source layer: an entity stands in the source segment, no right form of it in the target segment.

Then some words of the target segment stand in its place. They are looked for by elimination: words that no other entity
of the source explains, weighed by sound, by shape, by how regularly they turn up where the entity goes missing, and by
place. What single words and phrases look like on their own is weighed anew in the light of the source.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from tui_review.detect.candidate import Candidate
from tui_review.detect.exact import Match
from tui_review.detect.finding import Evidence
from tui_review.detect.mentions import Mention, MentionReader
from tui_review.detect.page import Page
from tui_review.detect.phrase import numbers_differ
from tui_review.detect.spelling import is_demonym_of, is_stop
from tui_review.detect.words import bare
from tui_review.document.model import Segment
from tui_review.glossary.compiled import Compiled, Target
from tui_review.glossary.english import is_known_name, ordinariness
from tui_review.glossary.lattice import distance, fold
from tui_review.glossary.scripts import words

LONGEST = 7
_MOST_OPTIONS = 12

Span = tuple[int, int]
Key = tuple[str, ...]


@dataclass(slots=True)
class _Unit:
    """A target segment with what its source mentions."""

    first: int
    last: int
    segment: Segment
    mentions: tuple[Mention, ...]
    missing: list[Mention] = field(default_factory=list)
    """Mentions without a right form in the target, one for each entry."""
    present: set[int] = field(default_factory=set)
    """Entries with a right form in the target."""


class SourceReader:
    """Reads target segments against their sources, by one compiled glossary."""

    def __init__(self, compiled: Compiled) -> None:
        self.compiled = compiled
        self.reader = MentionReader(compiled.glossary)
        self.targets: dict[int, list[Target]] = defaultdict(list)
        for target in compiled.targets:
            if target.role in ("canonical", "accept", "part"):
                self.targets[target.entry].append(target)
        self._near: dict[tuple[int, str], tuple[float, str]] = {}
        self._trust: dict[int, float] = {}
        self._right = [
            {tuple(fold(bare(word)) for word in words(form)) for form in entry.right_forms} for entry in compiled.glossary.entries
        ]

    def candidates(self, page: Page, found: list[Candidate]) -> list[Candidate]:
        """The candidates of the other layers weighed anew, and those that only the source reveals."""
        protected = page.protected
        units = list(self._units(page, page.matches, protected))
        at = {i: unit for unit in units for i in range(unit.first, unit.last)}
        self._trust = _trust(units)
        kept = [self._reweighed(candidate, at) for candidate in found]
        recurring = _Recurrence(page, units)
        for unit in units:
            for mention in unit.missing:
                kept += self._stand_ins(page, unit, mention, protected, recurring)
        return kept

    # --- what the source says --------------------------------------------------------------------------------------------

    def _units(self, page: Page, matches: Sequence[Match], protected: Mapping[int, Match]) -> Iterator[_Unit]:
        entries = self.compiled.glossary.entries
        by_place = sorted((m for m in matches if m.pattern.variant is None), key=lambda m: m.first)
        pointer, n = 0, len(page.words)
        word = 0
        for segment in page.segments:
            while word < n and page.starts[word] < segment.start:
                word += 1
            first = word
            while word < n and page.starts[word] < segment.end:
                word += 1
            if segment.source is None or not segment.source.strip() or first == word:
                continue
            unit = _Unit(first, word, segment, self.reader.mentions(segment.source))
            while pointer < len(by_place) and by_place[pointer].first < first:
                pointer += 1
            scan = pointer
            while scan < len(by_place) and by_place[scan].first < word:
                # In another casing it stands there too; that is the exact layer's to judge.
                unit.present.add(by_place[scan].pattern.entry)
                scan += 1
            seen: set[int] = set()
            for mention in unit.mentions:
                if mention.entry in seen or mention.entry in unit.present:
                    continue
                seen.add(mention.entry)
                same_span = [m.entry for m in unit.mentions if (m.start, m.end) == (mention.start, mention.end)]
                if any(entry in unit.present for entry in same_span):
                    continue
                if self._derived_stands(page, unit, entries[mention.entry].right_forms, protected):
                    continue
                unit.missing.append(mention)
            yield unit

    @staticmethod
    def _derived_stands(page: Page, unit: _Unit, forms: tuple[str, ...], protected: Mapping[int, Match]) -> bool:
        """Whether an English adjective or inhabitant's name made of a right form stands in the target."""
        single = [fold(form) for form in forms if " " not in form]
        return any(is_demonym_of(page.folded[i], form) for i in range(unit.first, unit.last) if i not in protected for form in single)

    def _reweighed(self, candidate: Candidate, at: dict[int, _Unit]) -> Candidate:
        """The candidate with what the source says of its entry."""
        unit = at.get(candidate.first)
        if unit is None or candidate.entry < 0:
            return candidate
        mentioned = [m for m in unit.mentions if m.entry == candidate.entry]
        missing = any(m.entry == candidate.entry for m in unit.missing)
        features = dict(candidate.features)
        features["mentioned"] = float(bool(mentioned))
        features["lacking"] = float(missing)
        features["adjective"] = float(bool(mentioned) and all(m.adjective for m in mentioned))
        reasons = list(candidate.reasons)
        if missing:
            reasons.append(f"the source has {mentioned[0].native}, the translation has it in no right form")
        elif not mentioned:
            reasons.append("the source does not mention it")
        return Candidate(
            candidate.first, candidate.last, candidate.entry, candidate.form, candidate.evidence, candidate.model + "+source",
            features, candidate.message, reasons, candidate.plural,
        )  # fmt: skip

    # --- what stands in its place ----------------------------------------------------------------------------------------

    def _stand_ins(
        self, page: Page, unit: _Unit, mention: Mention, protected: Mapping[int, Match], recurring: _Recurrence
    ) -> Iterator[Candidate]:
        entry = self.compiled.glossary.entries[mention.entry]
        mentioned = {m.entry for m in unit.mentions}
        spans = {
            (first, last)
            for first, last in self._spans(page, unit, protected, mentioned)
            if all(not (m := protected.get(i)) or m.pattern.entry not in mentioned for i in range(first, last))
        }
        right = self._right[mention.entry]
        scored = []
        for first, last in spans:
            if tuple(page.folded[first:last]) in right:
                # A right form in another casing is the exact layer's to judge.
                continue
            if numbers_differ(page.folded[first:last], entry.canonical):
                continue
            features = self._features(page, unit, mention, first, last, protected, recurring)
            if features is not None:
                rough = 2.0 * (1 - features["far"]) + features["recurs"] * 2 + features["capitals"] + features["shared"] * 2
                scored.append((rough, first, last, features))
        scored.sort(key=lambda row: (-row[0], row[1], row[2]))
        if not scored:
            return
        top = scored[0][0]
        for rank, (rough, first, last, features) in enumerate(scored[:_MOST_OPTIONS]):
            features["behind"] = min(top - rough, 3.0) / 3
            features["leads"] = float(rank == 0)
            features["leads_by"] = min(top - scored[1][0], 2.0) / 2 if rank == 0 and len(scored) > 1 else float(rank == 0)
            other = next((m for i in range(first, last) if (m := protected.get(i)) and m.first >= first and m.last <= last), None)
            kind = Evidence.WRONG_ENTITY if other else Evidence.SOURCE
            model = "swapped" if features.get("other_kind") else "aligned"
            message = f"the source has {mention.native}, which is {entry.canonical}"
            if other:
                message += f"; {other.pattern.form} is not in the source"
            yield Candidate(first, last, mention.entry, entry.canonical, kind, model, features, message)

    @staticmethod
    def _spans(page: Page, unit: _Unit, protected: Mapping[int, Match], mentioned: set[int]) -> Iterator[Span]:
        """Runs of joined words that begin and end with a content word and hold no word that the source explains."""
        free = [
            i not in page.untouchable and (i not in protected or protected[i].pattern.entry not in mentioned)
            for i in range(unit.first, unit.last)
        ]
        for first in range(unit.first, unit.last):
            if not free[first - unit.first] or is_stop(page.folded[first]):
                continue
            for last in range(first + 1, min(first + LONGEST, unit.last) + 1):
                if not free[last - 1 - unit.first] or (last - 1 > first and not page.joined(last - 1)):
                    break
                if not is_stop(page.folded[last - 1]):
                    yield first, last

    def _nearness(self, entry: int, key: str) -> tuple[float, str]:
        """The relative distance (0 to 1) of a folded run of words to an entry by sound, and the native form it is nearest to."""
        known = self._near.get((entry, key))
        if known is None:
            best, text = 1.0, ""
            for target in self.targets[entry]:
                size = max(len(target.folded), len(key), 1)
                if abs(len(target.folded) - len(key)) > 0.6 * size and not target.natives:
                    continue
                for lattice, name in [
                    (target.lattice, target.form),
                    *((form.inflected or form.lattice, form.text) for form in target.natives),
                ]:
                    if not lattice:
                        continue
                    far = distance(lattice, key, best * size) / size
                    if far < best:
                        best, text = far, name
            known = self._near[entry, key] = (best, text)
        return known

    def _features(
        self, page: Page, unit: _Unit, mention: Mention, first: int, last: int, protected: Mapping[int, Match], recurring: _Recurrence
    ) -> dict[str, float] | None:
        words = page.bare[first:last]
        folded = page.folded[first:last]
        content = [w for w, f in zip(words, folded, strict=True) if not is_stop(f)]
        capitals = sum(w[0].isupper() or w[0].isdigit() for w in content) / len(content)
        ordinary = [ordinariness(w) for w in content]
        entry = self.compiled.glossary.entries[mention.entry]
        key = page.key(first, last)
        far = self._nearness(mention.entry, key)[0] if len(key) <= 30 else 1.0
        recurs, regular = recurring.score(mention.entry, tuple(folded))
        own_words = {fold(w) for form in entry.right_forms for w in form.replace("-", " ").split()} - {""}
        shared = sum(f in own_words and not is_stop(f) for f in folded) / len(content)
        if far > 0.55 and recurs < 0.15 and capitals < 1.0 and shared < 0.3:
            return None
        before = first > unit.first and page.joined(first) and page.bare[first - 1][0].isupper() and first - 1 not in protected
        after = last < unit.last and page.joined(last) and page.bare[last][0].isupper() and last not in protected
        source = unit.segment.source or ""
        place = abs(
            (mention.start + mention.end) / 2 / max(len(source), 1) - ((first + last) / 2 - unit.first) / max(unit.last - unit.first, 1)
        )
        right = len(entry.canonical.replace("-", " ").split())
        taken = [m for i in range(first, last) if (m := protected.get(i))]
        mentioned = {m.entry for m in unit.mentions}
        strangers = {id(m): m for i in range(unit.first, unit.last) if (m := protected.get(i)) and m.pattern.entry not in mentioned}
        whole = bool(taken) and all(first <= m.first and m.last <= last for m in taken)
        whole = whole and sum({id(m): m.last - m.first for m in taken}.values()) == last - first
        same_kind = whole and self.compiled.glossary.entries[taken[0].pattern.entry].kind == entry.kind
        opens = page.opens_sentence(first)
        return {
            "far": min(far, 1.0),
            "near": max(0.0, 0.5 - far) * 2,
            "capitals": capitals,
            "all_capitals": float(capitals == 1.0),
            "opens": float(opens and len(words) == 1),
            "ordinary": sum(ordinary) / len(ordinary),
            "ordinary_all": min(ordinary),
            "known_name": float(all(is_known_name(w) for w in content)),
            "recurs": recurs,
            "regular": regular,
            "shared": shared,
            "subset": float(shared == 1.0 and len(content) < right),
            "place": min(place, 1.0),
            "cut": float(before) + float(after),
            "size": min(abs(len(content) - right), 4) / 4,
            "single": float(len(content) == 1),
            "right_single": float(right == 1),
            "missing": min(len(unit.missing) - 1, 4) / 4,
            "other": float(bool(taken)),
            "other_whole": float(whole),
            "other_kind": float(same_kind),
            "trust": self._trust.get(taken[0].pattern.entry, 0.0) if whole else 0.0,
            "other_only": float(same_kind and len(strangers) == 1 and len(unit.missing) == 1),
            "adjective": float(mention.adjective),
            "short": float(len(unit.segment.source or "") < 40),
            "native_short": float(len(mention.native) <= 2),
            "person": float(entry.kind == "person"),
        }  # fmt: skip


def _trust(units: Sequence[_Unit]) -> dict[int, float]:
    """For each entry, how often the source was seen to mention it where the target has it: 0 to 1, 0.25 for a single miss.

    An entry that the target has again and again and the source never seems to is written in the source in a form that the
    glossary does not know; that its right form stands in a segment then says nothing.
    """
    present: Counter[int] = Counter()
    seen: Counter[int] = Counter()
    for unit in units:
        mentioned = {mention.entry for mention in unit.mentions}
        present.update(unit.present)
        seen.update(unit.present & mentioned)
    return {entry: (seen[entry] + 0.5) / (count + 1) for entry, count in present.items()}


class _Recurrence:
    """How regularly runs of words turn up in the segments where an entry goes missing, and not elsewhere.

    The log-likelihood ratio of Dunning (1993) over segments, squashed to 0..1.
    """

    def __init__(self, page: Page, units: Sequence[_Unit]) -> None:
        self._lacking: dict[int, list[int]] = defaultdict(list)
        for n, unit in enumerate(units):
            for mention in unit.missing:
                self._lacking[mention.entry].append(n)
        wanted: set[Key] = set()
        self._near: dict[int, Counter[Key]] = {}
        for entry, numbers in self._lacking.items():
            counts: Counter[Key] = Counter()
            for n in numbers:
                counts.update(_runs(page, units[n]))
            self._near[entry] = counts
            wanted.update(counts)
        self._overall: Counter[Key] = Counter()
        for unit in units:
            self._overall.update(run for run in _runs(page, unit) if run in wanted)
        self._total = len(units)

    def score(self, entry: int, run: Key) -> tuple[float, float]:
        """Strength of association, and the share of the entry's missing segments that hold the run; both 0 to 1."""
        lacking = len(self._lacking[entry])
        here = self._near[entry][run]
        overall = max(self._overall[run], here)
        regular = here / lacking
        if lacking < 2:
            return (0.12 if overall == 1 else 0.0), 0.0
        expected = overall * lacking / self._total
        if here < 2 or here <= expected:
            return 0.0, regular
        ratio = 2 * _log_likelihood(here, lacking, overall - here, self._total - lacking)
        return 1 - math.exp(-ratio / 25), regular


def _log_likelihood(k1: int, n1: int, k2: int, n2: int) -> float:
    def part(k: int, n: int, p: float) -> float:
        p = min(max(p, 1e-9), 1 - 1e-9)
        return k * math.log(p) + (n - k) * math.log(1 - p)

    pooled = (k1 + k2) / max(n1 + n2, 1)
    return part(k1, n1, k1 / max(n1, 1)) + part(k2, n2, k2 / max(n2, 1)) - part(k1, n1, pooled) - part(k2, n2, pooled)


def _runs(page: Page, unit: _Unit) -> set[Key]:
    folded = page.folded
    return {
        tuple(folded[first:last])
        for first in range(unit.first, unit.last)
        if not is_stop(folded[first])
        for last in range(first + 1, min(first + LONGEST, unit.last) + 1)
        if not is_stop(folded[last - 1])
    }
