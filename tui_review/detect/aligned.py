"""The source layer: the source segment mentions an entity, and the target segment has no right form of it.

Then some run of words in the target stands in its place, if it was not left out. ``standins`` computes the features of each run,
``choice`` the probabilities. If another layer already judged a run, its log odds become one feature of the run. Candidates of the
other layers whose entity the source does not mention are weighed again with that knowledge.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from tui_review.detect.bearers import is_called_otherwise, is_somebody_else
from tui_review.detect.candidate import Candidate
from tui_review.detect.choice import Choice, Option, Runs, log_odds, place_features, shares
from tui_review.detect.confidence import confidence
from tui_review.detect.copied import copied_words, owners
from tui_review.detect.derived import bases_of, is_demonym_of, takes_no_plural
from tui_review.detect.exact import Match, is_part_of_longer
from tui_review.detect.explaining import RUN
from tui_review.detect.finding import Evidence
from tui_review.detect.longer_names import words_of_another
from tui_review.detect.mentions import Mention, MentionReader
from tui_review.detect.nearness import Nearness
from tui_review.detect.ordinary import is_ordinary
from tui_review.detect.page import Page
from tui_review.detect.phrase import numbers_differ
from tui_review.detect.shorter import shorter
from tui_review.detect.standins import Span, StandIns
from tui_review.detect.unit import Unit, anchors
from tui_review.glossary.compiled import Compiled
from tui_review.glossary.designators import ADMINISTRATIVE, AFTER_ADJECTIVES
from tui_review.glossary.english import is_stop
from tui_review.glossary.entry import Entry
from tui_review.glossary.lattice import fold
from tui_review.glossary.scripts import words as words_of

_MOST_OF_ONE = 3
"""The maximum number of stand-ins of one entity in a segment."""
_COPIED = 0.98
"""Probability that words copied unchanged from the source are a mistake when the target has no right form of the entity."""
_EXCHANGED = 0.85
"""Probability that a name absent from the source stands for the only missing entity of its kind."""
_LONGEST_ABBREVIATION = 6
_CLAIMS = 0.5
"""Least probability at which the words of a stand-in are closed to other entities."""

Judged = dict[Span, Candidate]


class _Waiting:
    """A missing entity whose stand-in has not been chosen yet."""

    def __init__(self, mention: Mention, judged: Judged, choice: Choice, mentions: int, present: int, copied: Container[Span]) -> None:
        """``copied``: the runs that repeat the words of a mention in the source unchanged."""
        self.mention, self.judged, self.choice = mention, judged, choice
        self.mentions = mentions
        """Number of times that the source mentions it, and so that the same wrong words may stand for it."""
        self.wanted = max(1, min(_MOST_OF_ONE, mentions - present))
        """The number of stand-ins still expected."""
        self._runs = Runs(choice.options, shares(choice))
        # A candidate that scored well without the source is never scored lower because of it.
        self._alone = {n: known.confidence for n, o in enumerate(choice.options) if (known := judged.get((o.first, o.last)))}
        self._alone |= {n: _COPIED for n, o in enumerate(choice.options) if (o.first, o.last) in copied}
        self._choose()

    def give_up(self, claimed: Iterable[Option]) -> None:
        """Close the runs that share words with ``claimed``, and choose again if any were closed."""
        if self._runs.take(claimed):
            self._choose()

    def _choose(self) -> None:
        """Choose the likeliest open run and compute its probability, with the closed runs excluded."""
        self.probability = -1.0
        self.stand_ins: list[Option] = []
        """The chosen run, then the other open runs of the same words."""
        best = self._runs.best()
        if best is None:
            return
        number, place = best
        self.probability = confidence("place", place_features(self.choice, place))
        for n, alone in (*self._alone.items(), *((n, _EXCHANGED) for n in self._runs.exchanged())):
            if alone > self.probability and self._runs.is_open(n):
                number, self.probability = n, alone
        self.stand_ins = [self.choice.options[number], *self._runs.again(number)]


class SourceReader:
    """Compares target segments with their sources, using one compiled glossary."""

    def __init__(self, compiled: Compiled) -> None:
        self.compiled = compiled
        self.reader = MentionReader(compiled.glossary)
        self.nearness = Nearness(compiled)

    def candidates(self, page: Page, found: list[Candidate]) -> list[Candidate]:
        """The candidates of the other layers, weighed again with the source, and those that only the source reveals."""
        units = list(self._units(page))
        judged, kept = _judged(page, units, found, self.compiled.glossary.entries)
        texts = StandIns(page, units, self.compiled, self.nearness)
        for unit in units:
            kept += self._stand_ins(page, texts, unit, judged)
        return kept

    def choices(self, page: Page, found: list[Candidate]) -> list[Choice]:
        """The choice for every missing entity of every segment, each independent of the others."""
        units = list(self._units(page))
        judged, _ = _judged(page, units, found, self.compiled.glossary.entries)
        texts = StandIns(page, units, self.compiled, self.nearness)
        return [
            _choice(texts, unit, mention, judged.get((unit.first, mention.entry), {}), owners(page, unit))
            for unit in units
            for mention in unit.missing
        ]

    def _units(self, page: Page) -> Iterator[Unit]:
        """The segments that have a source, each with the mentions in it and those that the target lacks."""
        entries = self.compiled.glossary.entries
        by_place = sorted((m for m in page.matches if m.pattern.variant is None), key=lambda m: m.first)
        pointer, n = 0, len(page.words)
        word = 0
        named = self.reader.named(segment.source for segment in page.segments if segment.source)
        for segment in page.segments:
            while word < n and page.starts[word] < segment.start:
                word += 1
            first = word
            while word < n and page.starts[word] < segment.end:
                word += 1
            if segment.source is None or not segment.source.strip() or first == word:
                continue
            unit = Unit(first, word, segment, self.reader.mentions(segment.source, named))
            unit.surnames = {n: m for n, m in self.reader.surnames(segment.source).items() if not is_called_otherwise(page, unit, m)}
            others = {m.entry for m in unit.mentions}
            unit.mentions = tuple(m for m in unit.mentions if not is_somebody_else(page, unit, m, entries[m.entry]))
            while pointer < len(by_place) and by_place[pointer].first < first:
                pointer += 1
            scan = pointer
            partly: Counter[int] = Counter()
            counted: set[tuple[int, int]] = set()
            places: dict[int, list[float]] = defaultdict(list)
            mentioned = {mention.entry for mention in unit.mentions}
            in_full = {
                mention.entry for mention in unit.mentions if entries[mention.entry].kind == "person" and len(words_of(mention.native)) > 1
            }
            while scan < len(by_place) and by_place[scan].first < word:
                # A wrongly cased right form counts as present; its casing is a matter for the exact layer.
                match = by_place[scan]
                scan += 1
                if (match.pattern.entry, match.first) not in counted and not _is_inside(match, page.protected, mentioned, entries):
                    counted.add((match.pattern.entry, match.first))
                    unit.present[match.pattern.entry] += 1
                    places[match.pattern.entry].append((match.first + match.last) / 2)
                    may_be_wrong = (match.pattern.entry in in_full and _follows_a_name(page, match, unit.first)) or is_part_of_longer(
                        page, match, unit.first, unit.last
                    )
                    partly[match.pattern.entry] += may_be_wrong and not _ends_full_name(page, match, unit.first, entries)
            unit.mentions = tuple(self._meant(page, unit))
            unit.anchors = anchors(page, unit, places)
            others -= mentioned
            unit.ordinary = others | {m.entry for m in unit.mentions}.difference(
                m.entry for m in unit.mentions if not is_ordinary(page, unit, m, entries[m.entry])
            )
            unit.missing += self._missing(page, unit, partly)
            yield unit

    def _meant(self, page: Page, unit: Unit) -> Iterator[Mention]:
        """The mentions that are not part of a longer name; for those that are, the target words of that name go into ``unit.elsewhere``."""
        counts = Counter(mention.entry for mention in unit.mentions)
        elsewhere: dict[int, set[int]] = {}
        unit.capitals = [i for i in range(unit.first, unit.last) if page.bare[i][0].isupper() and i not in page.protected]
        for mention in unit.mentions:
            may_be_another = counts[mention.entry] > unit.present[mention.entry]
            words = words_of_another(page, unit, mention, self.compiled.glossary.entries[mention.entry]) if may_be_another else None
            if words is None:
                yield mention
            else:
                elsewhere.setdefault(mention.entry, set()).update(words)
        unit.elsewhere = elsewhere

    def _missing(self, page: Page, unit: Unit, partly: Mapping[int, int]) -> Iterator[Mention]:
        """The first mention of each entity with no right form in the target, or with fewer than the source has.

        ``partly``: how many of the right forms, by entry, may be part of a wrong longer name.
        """
        entries = self.compiled.glossary.entries
        counts = Counter(mention.entry for mention in unit.mentions)
        seen = set(unit.ordinary)
        for mention in unit.mentions:
            if mention.entry in seen or counts[mention.entry] <= unit.present[mention.entry] - partly[mention.entry]:
                continue
            seen.add(mention.entry)
            same_span = {m.entry for m in unit.mentions if (m.start, m.end) == (mention.start, mention.end)} - {mention.entry}
            if any(unit.present[entry] for entry in same_span):
                continue
            forms = entries[mention.entry].right_forms
            if _derived_stands(page, unit, entries[mention.entry]) or _is_spelled_out(page, unit, forms):
                continue
            others = [entries[entry] for entry in counts if entry != mention.entry]
            if not _bare_place_stands(page, unit, entries[mention.entry], others):
                yield mention

    def _stand_ins(self, page: Page, texts: StandIns, unit: Unit, judged: dict[tuple[int, int], Judged]) -> Iterator[Candidate]:
        """The likeliest stand-ins, the entity with the highest probability first; its words are then closed to the others."""
        entries = self.compiled.glossary.entries
        taken: set[int] = set()
        counts = Counter(mention.entry for mention in unit.mentions)
        waiting: dict[int, _Waiting] = {}
        owned = owners(page, unit)
        for mention in unit.missing:
            known = judged.get((unit.first, mention.entry), {})
            choice = _choice(texts, unit, mention, known, owned)
            copies = frozenset(copied_words(unit, mention.entry))
            copied = frozenset(
                (o.first, o.last)
                for o in choice.options
                if o.words in copies and all(i not in page.protected for i in range(o.first, o.last))
            )
            waiting[mention.entry] = _Waiting(mention, known, choice, counts[mention.entry], unit.present[mention.entry], copied)
        while one := max((w for w in waiting.values() if w.stand_ins), key=lambda w: w.probability, default=None):
            is_claim = one.probability >= _CLAIMS
            claimed = []
            for option in one.stand_ins[: one.mentions if is_claim else 1]:
                words = range(option.first, option.last)
                if taken.isdisjoint(words):
                    span = texts.trimmed(unit, one.mention, option.first, option.last)
                    entry = entries[one.mention.entry]
                    if not (_is_right_alone(page, span, entry) or (one.mention.adjective and _is_called_by_adjective(page, span))):
                        candidate = self._candidate(page, one.mention, option, span, one.probability, one.judged)
                        if is_claim:
                            candidate.reach = texts.reach(unit, one.mention, *span, candidate.form)
                        yield candidate
                    one.wanted -= 1
                    if is_claim:
                        taken.update(words)
                        claimed.append(option)
            if not is_claim or one.wanted <= 0:
                del waiting[one.mention.entry]
            for other in waiting.values():
                other.give_up(claimed)

    def _candidate(self, page: Page, mention: Mention, option: Option, span: Span, probability: float, judged: Judged) -> Candidate:
        """Build the candidate; ``span`` is the part of the run to replace."""
        entry = self.compiled.glossary.entries[mention.entry]
        first, last = span
        known = judged.get((first, last))
        short = mention.short or shorter(entry, mention, last - first)
        reasons = []
        if known is not None and known.confidence >= 0.2:
            reasons = [*known.reasons, f"the source has {mention.native}, the translation has it in no right form"]
            form = short if known.form == entry.canonical and last - first <= short.count(" ") + bool(short) else known.form
            if known.confidence >= probability:
                return replace(known, form=form, reasons=reasons)
            return replace(known, form=form, reasons=reasons, model=RUN, features=option.features, confidence=probability)
        other = next((m for i in range(first, last) if (m := page.protected.get(i)) and first <= m.first and m.last <= last), None)
        kind = Evidence.WRONG_ENTITY if other and other.pattern.entry != mention.entry else Evidence.SOURCE
        message = f"the source has {mention.native}, which is {entry.canonical}"
        if kind is Evidence.WRONG_ENTITY and other is not None:
            message += f"; {other.pattern.form} is not in the source"
        if option.features["all_explained"]:
            reasons.append(f"a literal translation of {mention.native}")
        elif option.features["near"] > 0.5:
            reasons.append(f"it sounds like {mention.native}")
        elif option.features["loan"] > 0.5:
            reasons.append(f"it sounds like {mention.native}, read as a foreign name")
        if option.features["recurs"] > 0.3:
            reasons.append(f"these words turn up wherever {entry.canonical} is missing")
        return Candidate(
            first, last, mention.entry, short or entry.canonical, kind, RUN, option.features, message, reasons, confidence=probability
        )


def _judged(
    page: Page, units: Sequence[Unit], found: list[Candidate], entries: Sequence[Entry]
) -> tuple[dict[tuple[int, int], Judged], list[Candidate]]:
    """The candidates of the other layers for missing entities, by segment and entry, and the others, weighed again with the source.

    Candidates that the source shows to be right are dropped.
    """
    at = {i: unit for unit in units for i in range(unit.first, unit.last)}
    judged: dict[tuple[int, int], Judged] = {}
    kept = []
    for candidate in found:
        unit = at.get(candidate.first)
        if unit is not None and candidate.evidence is not Evidence.VARIANT and _is_no_mistake(page, candidate, unit, entries):
            continue
        if unit is None or candidate.evidence is Evidence.VARIANT or all(m.entry != candidate.entry for m in unit.missing):
            kept.append(_reweighed(candidate, unit, entries))
            continue
        candidate.confidence = confidence(candidate.model, candidate.features)
        spans = judged.setdefault((unit.first, candidate.entry), {})
        span = candidate.first, candidate.last
        if span not in spans or spans[span].confidence < candidate.confidence:
            spans[span] = candidate
    return judged, kept


def _is_no_mistake(page: Page, candidate: Candidate, unit: Unit, entries: Sequence[Entry]) -> bool:
    """Whether the words are right: ordinary words in the source, another name that it has, or a place's correct adjective."""
    if candidate.entry in unit.ordinary or not unit.elsewhere.get(candidate.entry, set()).isdisjoint(
        range(candidate.first, candidate.last)
    ):
        return True
    is_of_place = candidate.entry >= 0 and entries[candidate.entry].kind == "place" and candidate.last - candidate.first == 1
    return is_of_place and any(is_demonym_of(page.folded[candidate.first], fold(form)) for form in entries[candidate.entry].right_forms)


def _choice(texts: StandIns, unit: Unit, mention: Mention, judged: Judged, owned: Mapping[int, frozenset[int]]) -> Choice:
    """The runs that may stand for one missing entity of a segment, without words that copy a mention of others alone (``owned``)."""
    taken = {i for i, owners in owned.items() if mention.entry not in owners}
    entry = texts.compiled.glossary.entries[mention.entry]
    odds = {span: log_odds(candidate.confidence) for span, candidate in judged.items()}
    options = [
        Option(first, last, features, tuple(texts.page.folded[first:last]))
        for first, last, features in texts.options(unit, mention, odds)
        if not numbers_differ(texts.page.folded[first:last], entry.canonical) and taken.isdisjoint(range(first, last))
    ]
    return Choice(mention.entry, texts.none(unit, mention), options)


def _is_inside(match: Match, protected: Mapping[int, Match], mentioned: Container[int], entries: Sequence[Entry]) -> bool:
    """Whether a match lies inside a longer right form of an entity that the source mentions, or inside another person's name.

    A right form "of Belarus" of the adjective does not hide Belarus where the source lacks the adjective; but a surname inside
    another person's full name is never a mention of its own bearer.
    """
    held = protected.get(match.first)
    if held is None or held.last - held.first <= match.last - match.first:
        return False
    people = entries[held.pattern.entry].kind == entries[match.pattern.entry].kind == "person"
    return held.pattern.entry in mentioned or (people and held.pattern.entry != match.pattern.entry)


def _follows_a_name(page: Page, match: Match, start: int) -> bool:
    """Whether the word before a surname may be a wrong given name; asked only where the source has the full name."""
    before = match.first - 1
    return (
        match.last - match.first == 1
        and before >= start
        and page.joined(match.first)
        and page.bare[before][0].isupper()
        and before not in page.protected
        and not is_stop(page.folded[before])
    )


def _ends_full_name(page: Page, match: Match, start: int, entries: Sequence[Entry]) -> bool:
    """Whether the right given name stands two words before a surname: the word between is a patronymic or a middle name."""
    given = match.first - 2
    is_joined = given >= start and page.joined(match.first) and page.joined(match.first - 1)
    return is_joined and any(form.split()[0] == page.bare[given] for form in entries[match.pattern.entry].right_forms if " " in form)


def _is_right_alone(page: Page, span: Span, entry: Entry) -> bool:
    """Whether the span is a single word that is a right form or, for a person, one word of a right form, such as the surname."""
    first, last = span
    if last - first > 1:
        return False
    word = page.bare[first]
    return any(word == form or (entry.kind == "person" and word in form.split()) for form in entry.right_forms)


def _is_called_by_adjective(page: Page, span: Span) -> bool:
    """Whether the span is a Slavic adjective used as a name of its own, with no noun after it that it could qualify (Kurskaya station)."""
    first, last = span
    is_one = last - first == 1 and page.bare[first][0].isupper() and bool(bases_of(page.key(first, last)))
    return is_one and not page.may_be_before(last, AFTER_ADJECTIVES)


def _derived_stands(page: Page, unit: Unit, entry: Entry) -> bool:
    """Whether the target has an English adjective or demonym derived from a right form that is not an abbreviation."""
    single = [fold(form) for form in entry.right_forms if not form.isupper()]
    cases = {form + "s" for form in single if takes_no_plural(form, entry.kind, entry.source)}
    words = [word for word in page.folded[unit.first : unit.last] if word not in cases]
    return any(is_demonym_of(word, form) for word in words for form in single)


def _is_spelled_out(page: Page, unit: Unit, forms: Sequence[str]) -> bool:
    """Whether the target spells out an entry whose only right forms are abbreviations (Cable News Network)."""
    if not (forms[0].isalpha() and forms[0].isupper() and 3 <= len(forms[0]) <= _LONGEST_ABBREVIATION) or any(
        " " in form for form in forms
    ):
        return False
    initials = [
        ("" if page.joined(i) else " ") + ("" if is_stop(page.folded[i]) else page.bare[i][0]) for i in range(unit.first, unit.last)
    ]
    return forms[0] in "".join(initials)


def _bare_place_stands(page: Page, unit: Unit, entry: Entry, others: Sequence[Entry]) -> bool:
    """Whether the target has a region's name without its designator before another word, and no other mentioned place is called so."""
    if entry.kind != "place":
        return False
    taken = {fold(form) for other in others for form in other.right_forms}
    for form in entry.right_forms:
        *name, last = form.split()
        if name and last.lower() in ADMINISTRATIVE and fold(" ".join(name)) not in taken:
            folded, size = list(map(fold, name)), len(name)
            for i in range(unit.first, unit.last - size):
                if page.folded[i : i + size] == folded and page.bare[i][0].isupper():
                    after = i + size
                    if page.joined(after) and not is_stop(page.folded[after]):
                        return True
    return False


def _reweighed(candidate: Candidate, unit: Unit | None, entries: Sequence[Entry]) -> Candidate:
    """The candidate, weighed again with what the source says about its entry; unchanged if the source cannot have a native form of it."""
    if unit is None or candidate.entry < 0 or not unit.may_mention(entries[candidate.entry]):
        return candidate
    mentioned = [m for m in unit.mentions if m.entry == candidate.entry]
    surname = None if mentioned else unit.surnames.get(candidate.entry)
    features = dict(candidate.features)
    features["mentioned"] = float(bool(mentioned) or surname is not None)
    features["adjective"] = float(bool(mentioned) and all(m.adjective for m in mentioned))
    reason = (
        f"the source {'may have' if surname.weak else 'has'} {surname.native}" if surname is not None else "the source does not mention it"
    )
    known = candidate if mentioned else replace(candidate, reasons=[*candidate.reasons, reason])
    anew = replace(known, model=candidate.model + "+source", features=features)
    # The surname match never lowers the confidence.
    if surname is not None and (surname.weak or confidence(known.model, known.features) > confidence(anew.model, features)):
        return known
    return anew
