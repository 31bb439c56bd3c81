"""The features of target runs that may stand for an entity of the source: sound, meaning, recurrence, position.

The entity explains a run that sounds like one of its forms, translates the parts of its native form literally, or shares words
with a right form. Something else explains a run if the source around the entity means the same words, or if the text often has
the words where the source does not mention the entity.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from tui_review.detect.copied import marked_copies
from tui_review.detect.exact import Match
from tui_review.detect.growth import FARTHEST, Growth
from tui_review.detect.mentions import Mention
from tui_review.detect.nearness import Nearness
from tui_review.detect.page import Page
from tui_review.detect.recurrence import LONGEST, Recurrence
from tui_review.detect.related import Related
from tui_review.detect.unit import Unit
from tui_review.detect.words import bare
from tui_review.glossary import chinese
from tui_review.glossary.compiled import Compiled
from tui_review.glossary.english import is_known_name, is_stop, ordinariness
from tui_review.glossary.lattice import fold
from tui_review.glossary.scripts import words as words_of
from tui_review.glossary.titles import TITLES
from tui_review.glossary.verbs import is_verb

_FAR_OFF = 15
"""The number of words at which a run counts as farthest from the expected position of a mention."""
_REACH = 75
"""Number of words on each side of the expected position that are searched."""
_OPENING_WORD = 0.8
"""Least ordinariness at which a word that opens a sentence is not a name."""
_PARTICLES = frozenset("about around away back down off out over up".split())
"""Particles of English verbs, with which no name begins or ends."""
_FIGURE = re.compile(r"\d")
_OPENING, _CLOSING = "\"'“‘«「『《〈（([【", "\"'”’»」』》〉）)]】"

Span = tuple[int, int]


class StandIns:
    """Computes the features of the runs in one text."""

    def __init__(self, page: Page, units: Sequence[Unit], compiled: Compiled, nearness: Nearness) -> None:
        self.page = page
        self.compiled = compiled
        self.nearness = nearness
        self.recurring = Recurrence(page, units)
        self.trust = _trust(units)
        self.frequency = Counter(word for unit in units for word in set(page.folded[unit.first : unit.last]))

    def none(self, unit: Unit, mention: Mention) -> dict[str, float]:
        """The features of "none": the entity was left out, or rendered rightly in a way that the glossary does not know."""
        entry = self.compiled.glossary.entries[mention.entry]
        present = unit.present[mention.entry]
        own = {word for form in entry.right_forms for word in map(fold, words_of(form)) if not is_stop(word)}
        here = set(self.page.folded[unit.first : unit.last])
        return {
            "": 1.0,
            "present": float(present > 0),
            "adjective": float(mention.adjective),
            "native_short": float(len(mention.native) <= 2),
            "native_long": min(len(mention.native), 12) / 12,
            "person": float(entry.kind == "person"),
            "demonym": float(entry.kind == "demonym"),
            "place": float(entry.kind == "place"),
            "term": float(entry.kind in (None, "term", "thing")),
            "partly": len(own & here) / max(len(own), 1),
            "trust": self.trust.get(mention.entry, 0.0),
            "lacks": min(len(self.recurring.lacking(mention.entry)), 5) / 5,
            "han": float(chinese.is_han(mention.native)),
        }

    def options(self, unit: Unit, mention: Mention, judged: Mapping[Span, float]) -> Iterator[tuple[int, int, dict[str, float]]]:
        """Every run of the segment that may stand for the entity, as its first word, one past its last, and its features.

        ``judged``: the log odds of runs that other layers took for the same entry. In a segment of many hundred words, other runs
        are searched for only within ``_REACH`` words of the expected position.
        """
        page, entry = self.page, self.compiled.glossary.entries[mention.entry]
        protected = page.protected
        mentioned = {m.entry for m in unit.mentions} - {mention.entry}
        accounted = mentioned - unit.surplus
        expected = unit.expected(mention)
        start, end = max(unit.first, int(expected) - _REACH), min(unit.last, int(expected) + _REACH)
        near = dict.fromkeys((*range(start, end), *(i for span in judged for i in range(*span) if unit.first <= i < unit.last)))
        elsewhere = unit.elsewhere.get(mention.entry, ())
        free = {
            i: i not in page.untouchable and i not in elsewhere and (i not in protected or protected[i].pattern.entry not in accounted)
            for i in near
        }
        words = Related(self, unit, mention, near, expected)
        right = {tuple(fold(bare(w)) for w in words_of(form)) for form in entry.right_forms}
        spans = dict.fromkeys(_runs_of(page, start, end, free))
        spans |= dict.fromkeys(span for span in marked_copies(page, unit, mention) if all(free.get(i) for i in range(*span)))
        for span in judged:
            if all(free.get(i, False) for i in range(*span)) and not all(is_stop(page.folded[i]) for i in range(*span)):
                spans.setdefault(span)
        for first, last in spans:
            own = [m for i in range(first, last) if (m := protected.get(i)) and m.pattern.entry == mention.entry]
            if tuple(page.folded[first:last]) in right or (own and not _extends(page, first, last, own[0])):
                continue
            if any((m := protected.get(i)) and m.pattern.entry != mention.entry and _cuts(m, first, last) for i in (first, last - 1)):
                continue
            if _is_name_and_more(page, first, last, mention.entry, words):
                continue
            if entry.kind != "place" and any(
                _holds_region(page, first, last, i) and not words.shared.get(i) for i in range(first, last - 1)
            ):
                # "Middle East", the place, does not stand for a newspaper of that name.
                continue
            yield first, last, self._features(unit, mention, first, last, words, judged, extends=bool(own))

    def trimmed(self, unit: Unit, mention: Mention, first: int, last: int) -> Span:
        """The span to replace where a run stands for an entity: whole words, without those that are unrelated to the entity.

        "Li" is replaced in "Li's lawyer", "People Daily" in "People Daily reported", and all of "Ka-chiu" where the run ends inside it.
        """
        page = self.page
        while last < unit.last and _goes_on(page, last):
            last += 1
        words = Related(self, unit, mention, range(first, last), unit.expected(mention))
        first, last = self._name_alone(mention, first, last, words)

        def is_loose(i: int) -> bool:
            return not words.shared.get(i) and "-" not in (page.gaps[i], page.gaps[i + 1])

        for i in range(first, last - 1):
            held = page.protected.get(i)
            if not page.is_possessive(i) or words.shared.get(i) != 1.0 or page.folded[i] in words.possessive:
                continue
            if held is not None and held.pattern.entry == mention.entry:
                return first, i + 1
            if held is None:
                return (first, last) if any(words.shared.get(n) or words.meaning.get(n) for n in range(i + 1, last)) else (first, i + 1)
        first, last = _without_particles(page, first, last, words)
        while last - first > 1 and is_loose(last - 1) and words.are_whole(page.folded[first : last - 1]):
            last -= 1
        while last - first > 1 and is_loose(first) and words.are_whole(page.folded[first + 1 : last]):
            first += 1
        return self._in_place_of_first(unit, mention, first, last), last

    def reach(self, unit: Unit, mention: Mention, first: int, last: int, form: str) -> Span:
        """The words of the whole wrong name, which may extend beyond the span to replace with a form."""
        near = range(max(unit.first, first - FARTHEST), min(unit.last, last + FARTHEST))
        related = Related(self, unit, mention, near, unit.expected(mention))
        return Growth(self.page, unit, related, self.compiled.glossary.entries[mention.entry], form).reach(first, last)

    def _name_alone(self, mention: Mention, first: int, last: int, words: Related) -> Span:
        """The run without the words that the sentence adds to the name: "Androulaki" of "Minister Androulaki criticised"."""
        page = self.page
        is_person = self.compiled.glossary.entries[mention.entry].kind == "person"

        def is_said(i: int) -> bool:
            word, folded = page.bare[i], page.folded[i]
            if is_stop(folded):
                return word[0].islower()
            if words.shared.get(i) or words.meaning.get(i) or "-" in (page.gaps[i], page.gaps[i + 1]):
                return False
            if word[0].islower():
                return is_verb(folded) or (is_person and ordinariness(word) > 0)
            return is_person and (folded in TITLES or (page.opens_sentence(i) and ordinariness(word) >= _OPENING_WORD))

        named = [i for i in range(first, last) if page.bare[i][0].isupper() and not is_said(i)]
        if not named:
            return first, last
        while is_said(first):
            first += 1
        while is_said(last - 1):
            last -= 1
        return first, last

    def _in_place_of_first(self, unit: Unit, mention: Mention, first: int, last: int) -> int:
        """The first word to replace: the one before the run if it takes the place of the right form's first word, the only one missing.

        "Regional State Administration" does not become "Regional District State Administration".
        """
        page, before = self.page, first - 1
        if before < unit.first or not page.joined(first) or before in page.protected or page.is_possessive(before):
            return first
        forms = self.compiled.glossary.entries[mention.entry].right_forms
        lacks_first = any(list(map(fold, words_of(form)[1:])) == page.folded[first:last] for form in forms)
        word = page.bare[before]
        is_word = word[0].isupper() and not page.opens_sentence(before) and ordinariness(word) > 0 and not is_known_name(word)
        return before if lacks_first and is_word and not is_stop(page.folded[before]) else first

    def _features(
        self, unit: Unit, mention: Mention, first: int, last: int, words: Related, judged: Mapping[Span, float], *, extends: bool
    ) -> dict[str, float]:
        page, protected, entries = self.page, self.page.protected, self.compiled.glossary.entries
        entry = entries[mention.entry]
        content = [i for i in range(first, last) if not is_stop(page.folded[i])]
        n = len(content)
        key = page.key(first, last)
        near = 1.0 - self.nearness.of(mention.entry, key)
        loan = 1.0 - self.nearness.as_loan(mention, key)
        meaning = [words.meaning[i] for i in content]
        shared = [words.shared[i] for i in content]
        explained = sum(max(a, b) for a, b in zip(meaning, shared, strict=True)) / n
        all_explained = float(explained > 0.99)
        parts = frozenset().union(*(words.parts[i] for i in content)) if words.size else frozenset()
        covered = len(parts) / max(words.size, 1)
        elsewhere = sum(words.elsewhere[i] for i in content) / n
        known_name = sum(is_known_name(page.bare[i]) for i in content) / n
        capitals = sum(words.capital[i] for i in content) / n
        opens = float(last - first == 1 and page.opens_sentence(first))
        taken = [m for i in range(first, last) if (m := protected.get(i)) and m.pattern.entry != mention.entry]
        whole = bool(taken) and sum({id(m): m.last - m.first for m in taken}.values()) == last - first
        same_kind = whole and entries[taken[0].pattern.entry].kind == entry.kind
        other_trust = self.trust.get(taken[0].pattern.entry, 0.0) if whole else 0.0
        before = first > unit.first and page.joined(first) and page.bare[first - 1][0].isupper() and first - 1 not in protected
        after = last < unit.last and page.joined(last) and page.bare[last][0].isupper() and last not in protected
        cut = float(before) + float(after)
        middle = (first + last) / 2
        place = abs((mention.start + mention.end) / 2 / max(len(unit.source), 1) - (middle - unit.first) / max(unit.last - unit.first, 1))
        person = float(entry.kind == "person")
        is_judged = float((first, last) in judged)
        return {
            "near": near,
            "near2": near * near,
            "near_extends": near * float(extends),
            "near_known": near * known_name,
            "near_judged": near * is_judged,
            "loan": loan,
            "loan_gain": max(loan - near, 0.0),
            "explained": explained,
            "explained_single": explained * float(n == 1),
            "explained_extends": explained * float(extends),
            "all_explained": all_explained,
            "meaning_many": all_explained * float(n >= 2),
            "meaning_covered": explained * covered,
            "meaning_term": sum(meaning) / n * float(entry.kind in (None, "term", "thing")),
            "covered": covered,
            "covered_elsewhere": covered * elsewhere,
            "covered_short": covered * float(len(mention.native) <= 2),
            "shared": sum(shared) / n,
            "holds": words.held([page.folded[i] for i in content]),
            "elsewhere": elsewhere,
            "elsewhere_all": float(all(words.elsewhere[i] for i in content)),
            "context": words.context(first, last),
            "common": sum(words.frequent[i] for i in content) / n,
            "recurs": self.recurring.score(mention.entry, tuple(page.folded[first:last])),
            "capitals": capitals,
            "all_capitals": float(capitals == 1.0),
            "capitals_opens": capitals * opens,
            "opens": opens,
            "ordinary_most": max(words.ordinary[i] for i in content),
            "known_name": known_name,
            "figures": sum(page.bare[i][0].isdigit() for i in content) / n * float(not _FIGURE.search(mention.native + entry.canonical)),
            "place": min(place, 1.0),
            "off": min(abs(middle - words.expected) / _FAR_OFF, 1.0),
            "cut": cut,
            "cut_person": cut * person,
            "longer_person": min(max(n - words.right_size, 0), 4) / 4 * person,
            "shorter": max(words.right_size - n, 0) / words.right_size,
            "single": float(n == 1),
            "words": min(n, 6) / 6,
            "stops": (last - first - n) / (last - first),
            "other": float(bool(taken)),
            "other_whole": float(whole),
            "other_kind": float(same_kind),
            "other_trust": other_trust,
            "other_swap": other_trust * float(same_kind),
            "exchanged": float(same_kind and taken[0].pattern.entry == unit.exchanged_for(mention, entries, self.trust)),
            "extends": float(extends),
            "bracketed": float(is_bracketed(page.gaps[first][-1:], page.gaps[last][:1])
                               and is_bracketed(unit.source[: mention.start][-1:], unit.source[mention.end :][:1])),
            "judged": is_judged,
            "log_odds": max(-4.0, min(judged.get((first, last), 0.0), 4.0)) / 4,
        }  # fmt: skip


def is_bracketed(before: str, after: str) -> bool:
    """Whether the characters before and after are an opening and a closing bracket or quotation mark."""
    return bool(before and after) and before in _OPENING and after in _CLOSING


def _without_particles(page: Page, first: int, last: int, words: Related) -> Span:
    """A run without the particles of verbs before and after it, and without what follows the translation of a native form to its end.

    In Chinese and Japanese the noun of a name is last, as in English: in "quality goods storage" 良品 ends with "goods".
    """

    def is_alien(i: int) -> bool:
        return page.bare[i].islower() and not words.shared.get(i) and not words.meaning.get(i)

    while last - first > 1 and page.folded[first] in _PARTICLES and is_alien(first):
        first += 1
    while last - first > 1 and page.folded[last - 1] in _PARTICLES and is_alien(last - 1):
        last -= 1
    is_to_end = chinese.is_han(words.native) and not any(page.bare[i][0].isupper() or is_stop(page.folded[i]) for i in range(first, last))
    while is_to_end and last - first > 1 and is_alien(last - 1) and words.size - 1 in words.parts.get(last - 2, ()):
        last -= 1
    return first, last


def _extends(page: Page, first: int, last: int, own: Match) -> bool:
    """Whether a run contains a one-word right form as part of a longer name: "Zhang Di Ming" or "Zhang Di-ming" for "Zhang"."""
    capitals = all(page.bare[i][0].isupper() or (i > first and page.gaps[i] == "-") for i in range(first, last))
    return own.last - own.first == 1 < last - first and capitals


def _cuts(match: Match, first: int, last: int) -> bool:
    """Whether a run leaves a part of a right form standing."""
    return match.first < first or match.last > last


def _goes_on(page: Page, last: int) -> bool:
    """Whether the hyphenated word at ``last`` is the second half of a name: "chiu" in "Ka-chiu", unlike "based" in "Lviv-based"."""
    return page.gaps[last] == "-" and page.bare[last][0].islower() and ordinariness(page.bare[last]) == 0


def _holds_region(page: Page, first: int, last: int, index: int) -> bool:
    """Whether a settled place name of several words begins at ``index`` and lies within the run."""
    start, end = page.places.get(index, (-1, -1))
    return first <= start == index and index + 1 < end <= last


def _is_name_and_more(page: Page, first: int, last: int, entry: int, words: Related) -> bool:
    """Whether a run is another entry's right form plus lower-case words unrelated to the mention.

    Then the other right form alone is the better run ("Poland arrived", "China and Poland").
    """
    other = [i for i in range(first, last) if (m := page.protected.get(i)) is not None and m.pattern.entry != entry]
    if not other or len(other) == last - first:
        return False
    rest = [i for i in range(first, last) if i not in other and not is_stop(page.folded[i])]
    return not any(words.capital[i] or words.meaning[i] or words.shared[i] for i in rest)


def _runs_of(page: Page, start: int, end: int, free: Mapping[int, bool]) -> Iterator[Span]:
    """Runs of joined words that begin and end with a content word and contain only free words."""
    folded = page.folded
    for first in range(start, end):
        if not free[first] or is_stop(folded[first]):
            continue
        for last in range(first + 1, min(first + LONGEST, end) + 1):
            if not free[last - 1] or (last - 1 > first and not page.joined(last - 1)):
                break
            if not is_stop(folded[last - 1]):
                yield first, last


def _trust(units: Sequence[Unit]) -> dict[int, float]:
    """For each entry in the target, the share of its segments whose source mentions it: 0 to 1, smoothed, 0.25 for a single miss.

    An entry that is often in the target but hardly ever seen in the source has an unlisted form in the source; its right form in
    a segment then means nothing.
    """
    present: Counter[int] = Counter()
    seen: Counter[int] = Counter()
    for unit in units:
        mentioned = {mention.entry for mention in unit.mentions}
        here = set(unit.present)
        present.update(here)
        seen.update(here & mentioned)
    return {entry: (seen[entry] + 0.5) / (count + 1) for entry, count in present.items()}
