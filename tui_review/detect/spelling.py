"""The prediction layer for single names: words that a romanisation, a case ending or a slip makes of a target.

Everything costly runs once for each distinct word of a text and is cached; an occurrence only adds the features of its context. A
run of up to four words is also read as one, so that glued and split names are found by the same lookup.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from tui_review.detect.bearers import is_a_woman
from tui_review.detect.candidate import Candidate
from tui_review.detect.confidence import confidence
from tui_review.detect.derived import (
    bases_of,
    is_adjective_of,
    is_demonym_of,
    is_derived,
    is_her_surname,
    is_people,
    is_town_of,
    undeclined,
)
from tui_review.detect.exact import ExactReader, Match, is_part_of_longer
from tui_review.detect.finding import Evidence
from tui_review.detect.page import Page
from tui_review.detect.reach import EXACT, FAR, is_abbreviation, looks_of, measures, reach
from tui_review.detect.reader import Look, RunLook
from tui_review.detect.readings import COUNTED, INFLECTED, RIVAL, Reading, Readings, fits, is_within, singulars
from tui_review.detect.strangers import Strangers
from tui_review.detect.vocabulary import Mark, Vocabulary, marked
from tui_review.glossary import scripts
from tui_review.glossary.compiled import Compiled
from tui_review.glossary.demonyms import is_always_capitalised
from tui_review.glossary.designators import AFTER_ADJECTIVES
from tui_review.glossary.english import STOP_WORDS, is_contraction, is_known_name, ordinariness
from tui_review.glossary.lattice import collapse, distance, fold
from tui_review.glossary.targets import Target
from tui_review.glossary.titles import PARTICLES

LONGEST_RUN = 4
NEAR_RIGHT = 0.5
"""Maximum distance of a word that is right in another name from a word of a longer name for which it is taken."""
_CLIPPED = 0.4
_CLIPPED_LIMIT = _CLIPPED + 0.01
_OF_ADJECTIVE = 0.5
"""Maximum distance of an adjective's base from the place's name."""
_EVERYDAY = 0.7
"""Least ordinariness of an everyday word, which needs more than a capital that its position explains to be a name."""
_BEFORE_NAMES = frozenset("a an the in on at of to for from by with and or but mr mrs ms dr prof".split())
"""Words before names that are not part of them."""
_MOST_RUNS = 1 << 18
_LONGEST = 40
"""Longer runs, in letters, are not names."""


class SpellingReader:
    """Reads distinct words with a compiled glossary, caching each answer."""

    def __init__(self, compiled: Compiled, exact: ExactReader) -> None:
        self.compiled = compiled
        self.exact = exact
        self.tails = compiled.tails
        self.readings = Readings(compiled)
        self.strangers = Strangers(compiled)
        self._runs: dict[tuple[float, bool, tuple[str, ...]], bool] = {}

    def marks(self, word: str, floor: float) -> int:
        """``ALONE`` for a word that can be read as a target by itself, ``STARTS`` and ``GOES_ON`` for possible parts of longer runs."""
        # "organization" may continue a romanised Chinese short name.
        marks = Mark.GOES_ON if fold(word) in self.tails else 0
        right = self.exact.is_right(word)
        if not self._is_readable(word) or (right and not self.exact.is_right(word, "person")):
            return marks
        if _may_start(word):
            marks |= Mark.STARTS
        elif not _may_be_lowered(word):
            return marks | (Mark.GOES_ON if _may_continue(word, "") else 0)
        if _may_continue(word, ""):
            marks |= Mark.GOES_ON
        if not right and self._reaches([word], floor):
            marks |= Mark.ALONE
        return marks

    def look(self, whole: Vocabulary, floor: float) -> Look:
        """The runs of words in a text that may be one misspelled name."""
        starts = marked(Mark.STARTS | Mark.OPEN_RIGHT)
        further = marked(Mark.GOES_ON | Mark.OPEN_LEFT | Mark.OPEN_RIGHT)
        pattern = f"{starts}{further}*{marked(Mark.GOES_ON | Mark.OPEN_LEFT)}"
        return RunLook(whole, pattern, lambda words: self._may_hold(words, floor))

    def _may_hold(self, words: tuple[str, ...], floor: float) -> bool:
        """Whether some run of the bare words may be one name."""
        for i, word in enumerate(words):
            if _may_start(word):
                for last in range(i + 1, min(i + LONGEST_RUN, len(words)) + 1):
                    clipped = last < len(words) and fold(words[last]) in self.tails
                    if (last > i + 1 or clipped) and self._run_reaches(words[i:last], floor, clipped=clipped):
                        return True
        return False

    def _run_reaches(self, words: tuple[str, ...], floor: float, *, clipped: bool) -> bool:
        """``_reaches``, cached: the same few words occur in many passages."""
        known = self._runs.get((floor, clipped, words))
        if known is None:
            if len(self._runs) >= _MOST_RUNS:
                self._runs.clear()
            known = self._runs[floor, clipped, words] = self._reaches(words, floor, clipped=clipped)
        return known

    def _reaches(self, words: Sequence[str], floor: float, *, clipped: bool = False) -> bool:
        """Whether words read as one may be close enough to a target to reach a confidence.

        This is cheaper than computing readings, since it is asked for far more words: nothing is measured beyond the distance that matters.
        """
        whole = collapse("".join(map(fold, words)))
        if len(whole) > _LONGEST or not singulars(whole):
            return False
        if self.compiled.equivalents(whole):
            return True
        looks: tuple[float, ...] = ()
        found_by_itself = (*singulars(whole), *(bases_of(whole) if len(words) == 1 else ()))
        keys = [(key, key) for key in found_by_itself]
        if base := undeclined(words):
            keys.append((whole, base))
        for key, found_by in keys:
            for number in self.compiled.candidates(found_by):
                role = self.compiled.targets.role(number)
                if role == "word" or (role == "clipped" and not clipped):
                    continue
                looks = looks or looks_of(words)
                limit = reach(floor, len(key), *looks)
                target = self.compiled.targets[number]
                if role == "clipped":
                    if any(distance(native.lattice, key, _CLIPPED_LIMIT) < _CLIPPED_LIMIT for native in target.natives):
                        return True
                elif is_within(target, key, limit) or is_demonym_of(key, target.folded):
                    return True
        return False

    def candidates(self, page: Page) -> Iterator[Candidate]:
        """Misspelled names of one to ``LONGEST_RUN`` words."""
        bare = page.bare
        for i, word in enumerate(bare):
            held = page.protected.get(i)
            if (
                i not in page.judged
                or not self._is_readable(word)
                or i in page.untouchable
                or (held and not (held.first == i and self._may_be_part(held)))
            ):
                continue
            if _may_start(word):
                anchors = set() if held is None or self._is_loose(page, held) else {page.folded[i]}
                for last in range(i + 2, min(i + 1 + LONGEST_RUN, len(bare) + 1)):
                    n = last - 1
                    inner = page.protected.get(n)
                    if (
                        not page.joined(n)
                        or n in page.untouchable
                        or not _may_continue(bare[n], page.gaps[n])
                        or not self._is_readable(bare[n])
                    ):
                        break
                    if inner is not None and not self._is_loose(page, inner):
                        if not self._may_be_part(inner):
                            break
                        anchors.add(page.folded[n])
                    if len(anchors) < last - i:
                        yield from self._judged(page, i, last, anchors)
                if held is not None:
                    continue
                yield from self._judged(page, i, i + 1)
                yield from _clipped(page, self, i)
            elif held is None and _may_be_lowered(word):
                yield from self._judged(page, i, i + 1)

    def _is_readable(self, word: str) -> bool:
        """Whether a word can be a target at all: it begins with a letter, and is in Latin letters if all targets are."""
        return word[0].isalpha() and (not self.compiled.is_latin or fold(word).isascii())

    def _judged(self, page: Page, first: int, last: int, anchors: Iterable[str] = ()) -> Iterator[Candidate]:
        if not page.floor or self._run_reaches(tuple(page.bare[first:last]), page.floor, clipped=False):
            yield from _judge(page, self, first, last, anchors)

    def _may_be_part(self, match: Match) -> bool:
        """Whether a right form may be part of a longer, here misspelled, right form of its entry: "Rostov" in "Rostov-na-Donu"."""
        form, *others = (
            f" {form.replace('-', ' ')} " for form in (match.pattern.form, *self.compiled.glossary.entries[match.pattern.entry].right_forms)
        )
        return self._is_of_person(match) or any(form in other and form != other for other in others)

    def _is_of_person(self, match: Match) -> bool:
        """Whether a right form is one word of a person's name, or a surname of several words ("Ben-Porat", "von der Leyen")."""
        entry, form = self.compiled.glossary.entries[match.pattern.entry], match.pattern.form
        return entry.kind == "person" and (match.last - match.first == 1 or any(other.endswith(f" {form}") for other in entry.right_forms))

    def _is_loose(self, page: Page, match: Match) -> bool:
        """Whether a right form is only part of a person's longer name that is not in the glossary."""
        return self._is_of_person(match) and is_part_of_longer(page, match, 0, len(page.bare))


def _may_start(word: str) -> bool:
    """Whether a name may start with a word: it is capitalised, or begins with a letter and is not in plain ASCII."""
    return word[0].isupper() or (word[0].isalpha() and not word.isascii())


def _may_be_lowered(word: str) -> bool:
    """Whether a lower-case word may be a whole name."""
    return len(word) > 4 and ordinariness(word) < 0.3


def _may_continue(word: str, gap: str) -> bool:
    """Whether a word can continue a name: a capitalised word, one after a hyphen, a particle, or a fragment that is not an English word."""
    return (
        (word[0].isupper() and word != "I" and not is_contraction(word))
        or "-" in gap
        or word in PARTICLES
        or (word.isalpha() and ordinariness(word) == 0)
    )


def _judge(page: Page, reader: SpellingReader, first: int, last: int, anchors: Iterable[str]) -> Iterator[Candidate]:
    """The candidates for words read as one name, which must include the folded words ``anchors``."""
    key = page.key(first, last)
    readings = _readings(page, reader, first, last, anchors) if len(key) <= _LONGEST else []
    if readings and last - first > 1:
        readings = _of_whole_run(page, reader, first, last, readings)
    if readings and not page.has_source:
        readings = _of_no_other(page, reader, first, last, readings)
    surface = page.bare[first:last]
    if readings and surface[0][0].isupper():
        named = [(reader.compiled.targets[r.target], reader.readings.kind_of(r)) for r in readings]
        if any(is_derived(key, target, kind) or is_people(surface[0], key, target.folded) for target, kind in named):
            return
        hers = {r for r, (target, kind) in zip(readings, named, strict=True) if is_her_surname(key, target, kind)}
        his = next((r for r in readings if r in hers), None)
        if his is not None and last - first == 1 and not page.has_source:
            yield from _of_his(page, reader, first, his)
        readings = [r for r, (target, kind) in zip(readings, named, strict=True) if not (r in hers or is_town_of(key, target, kind))]
    if not readings:
        return
    best = readings[0]
    for rank, reading in enumerate(readings[:COUNTED]):
        target = reader.compiled.targets[reading.target]
        if rank and target.form == reader.compiled.targets[best.target].form:
            continue
        features = _features(reading, target, surface, key)
        features["salient_far"] = float(reading.nearest > 0.3 and page.stands(target.entry, surface))
        rivals = (r.nearest for r in readings if reader.compiled.targets[r.target].entry != target.entry and not _is_homonym(r, reading))
        features["rival"] = float(min(rivals, default=FAR) - reading.nearest < RIVAL)
        features["opens"] = float(last - first == 1 and page.opens_sentence(first))
        features["second"] = float(rank > 0)
        model = "word"
        if _is_untranslated(key, reading, target) and confidence("untranslated", features) > confidence("word", features):
            # The word matches the native form exactly, so the distance features do not apply.
            model, features = "untranslated", {name: features[name] for name in ("ordinary", "known_name", "lowered", "short")}
        yield Candidate(
            first, last, target.entry, target.form, _evidence(reading), model, features, _message(reading, target), plural=reading.plural,
        )  # fmt: skip


def _of_his(page: Page, reader: SpellingReader, index: int, reading: Reading) -> Iterator[Candidate]:
    """A candidate for a case form of a man's surname that may also be a woman's.

    Only if his right form occurs in the text, or the text is unknown, and nothing shows that a woman is meant.
    """
    target = reader.compiled.targets[reading.target]
    may_stand = page.is_taken_out or page.stands(target.entry)
    if may_stand and reading.native < EXACT + INFLECTED and not is_a_woman(page, index):
        message = f"case form of {reading.native_text}; glossary: {target.form}"
        yield Candidate(index, index + 1, target.entry, target.form, Evidence.INFLECTION, "his", {}, message)


def _readings(page: Page, reader: SpellingReader, first: int, last: int, anchors: Iterable[str]) -> list[Reading]:
    """The readings of words as one name that includes the folded words ``anchors``, nearest first."""
    key, surface = page.key(first, last), page.bare[first:last]
    readings = list(reader.readings.nearest(key, last - first, undeclined(surface)))
    if anchors:
        # The anchors belong to the name, and the other words stand for the rest of it.
        readings = [r for r in reader.readings.of(key) if fits(reader.compiled.targets[r.target], last - first)]
        names = {r: {fold(word) for word in scripts.words(reader.compiled.targets[r.target].form)} for r in readings}
        readings = [r for r in readings if names[r] > set(anchors)]
    if last - first == 1 and page.may_be_before(last, AFTER_ADJECTIVES):
        readings = [*_of_adjective(reader, key), *readings]
    elif last - first == 1 and not page.has_source:
        readings = [r for r in readings if not is_adjective_of(key, reader.compiled.targets[r.target], reader.readings.kind_of(r))]
    if readings and all(map(is_known_name, surface)):
        # Kanji have many readings, so chance matches are common: Osaka is not 令和 misread.
        readings = [r for r in readings if r.own < FAR or not reader.readings.is_of_kanji(r)]
    return readings


def _of_adjective(reader: SpellingReader, key: str) -> list[Reading]:
    """The readings of a word as the Slavic adjective of a place, nearest first."""
    found = [
        replace(r, native=r.native + INFLECTED, inflected=True)
        for base in bases_of(key)
        for r in reader.readings.of(base)
        if r.nearest <= _OF_ADJECTIVE
        and reader.readings.kind_of(r) == "place"
        and fits(target := reader.compiled.targets[r.target], 1)
        and not bases_of(target.folded)
    ]
    return sorted(found, key=lambda r: r.nearest)


def _of_no_other(page: Page, reader: SpellingReader, first: int, last: int, readings: list[Reading]) -> list[Reading]:
    """The readings without those of everyday words and of other names."""
    targets = reader.compiled.targets
    if _is_everyday(page, first, last):
        right = {fold(word) for r in readings for word in scripts.words(targets[r.target].form)}
        if last - first == 1 or right.isdisjoint(page.folded[first:last]):
            return []
    if last - first == 1 and is_always_capitalised(page.folded[first]):
        # "Sunday" is not a misspelling of Sendai.
        readings = [r for r in readings if r.native <= EXACT and not r.inflected]
    return [r for r in readings if not reader.strangers.is_another(page, first, last, r.target)]


def _of_whole_run(page: Page, reader: SpellingReader, first: int, last: int, readings: list[Reading]) -> list[Reading]:
    """Readings for which every word of the run is needed.

    A small word or title before a name, or a single letter after it, is not part of it unless the name has it ("A Lugansk firm",
    "Sikorski S-76"): if the run without it is as close to the same entry, the reading is left to the shorter run. A form that is
    already a word of the run needs no correction either.
    """
    targets = reader.compiled.targets
    readings = [r for r in readings if targets[r.target].form not in page.bare[first:last]]
    begin, end = first, last
    while begin < end - 1 and page.folded[begin] in _BEFORE_NAMES:
        begin += 1
    if end - begin > 1 and len(page.bare[end - 1]) == 1:
        end -= 1
    if end - begin == last - first:
        return readings
    key = page.key(begin, end)
    edges = {*page.folded[first:begin], *page.folded[end:last]}
    nearest: dict[int, float] = {}
    for r in reader.readings.nearest(key, end - begin):
        entry = targets[r.target].entry
        nearest[entry] = min(r.nearest, nearest.get(entry, r.nearest))
    # No name is cut before or after "the".
    is_cut = "the" not in edges
    return [
        r
        for r in readings
        if not edges.isdisjoint(map(fold, scripts.words(targets[r.target].form)))
        or (is_cut and nearest.get(targets[r.target].entry, FAR) > r.nearest)
    ]


def _is_everyday(page: Page, first: int, last: int) -> bool:
    """Whether all words are common English ones whose capitals are explained by a headline or the start of a sentence."""
    return all(ordinariness(word) >= _EVERYDAY for word in page.bare[first:last]) and (
        page.opens_sentence(first) or page.is_headline(first)
    )


def _is_homonym(one: Reading, other: Reading) -> bool:
    """Whether two readings are of the same native form, so that the spelling is wrong whichever entry is meant."""
    return bool(one.native_text) and one.native_text == other.native_text and max(one.native, other.native) <= INFLECTED


def _features(reading: Reading, target: Target, surface: list[str], key: str) -> dict[str, float]:
    native, own, size = reading.native, reading.own, max(len(target.folded), reading.length)
    if reading.inflected:
        native -= INFLECTED
    ordinary = min(ordinariness(word) for word in surface)
    ordinary_close = ordinary * float(min(native, own) > 0.3)
    right = [fold(word) for word in scripts.words(target.form)]
    right_words = len(right)
    han = bool(reading.native_text) and scripts.script_of(reading.native_text) == "han"
    return {
        **measures(native, own, size, reading.length, han=han),
        "same_head": float(key[:1] == target.folded[:1]),
        "same_tail": float(key[-2:] == target.folded[-2:]),
        "short": float(reading.length <= 4),
        "long": float(reading.length >= 8),
        "length": min(reading.length, 12) / 12,
        "length_han": min(reading.length, 12) / 12 * han,
        "inflected": float(reading.inflected),
        "equivalent": float(reading.equivalent),
        "plural": float(reading.plural),
        "ordinary": ordinary,
        "ordinary_han": ordinary * han,
        "ordinary_close": ordinary_close,
        "ordinary_close_han": ordinary_close * han,
        "known_name": float(all(is_known_name(w) for w in surface)),
        "lowered": float(surface[0][:1].islower()),
        "capitals": float(all(w.isupper() and len(w) > 1 for w in surface)),
        "demonym": float(is_demonym_of(key, target.folded)),
        "run": float(len(surface) > 1),
        "anchor": sum(len(word) for word in surface if fold(word) in right) / sum(map(len, surface)) if len(surface) > 1 else 0.0,
        "rejoined": float(len(surface) != right_words),
        "part": float(target.role == "part"),
        "accept": float(target.role == "accept"),
        "mono": float(len(surface) == 1 and right_words > 1 and target.role != "part"),
        "abbreviation": float(native <= EXACT and reading.native_text.isupper() and is_abbreviation(surface)),
    }


def _is_untranslated(key: str, reading: Reading, target: Target) -> bool:
    """Whether a word is a native form in Latin letters whose right form is a different word (Donau, the Danube)."""
    is_other = reading.own >= min(0.25 * len(target.folded), FAR)
    return is_other and reading.native <= EXACT and not reading.inflected and collapse(fold(reading.native_text)) == key


def _evidence(reading: Reading) -> Evidence:
    if reading.inflected:
        return Evidence.INFLECTION
    if reading.native_text and reading.native <= max(reading.own, 0.3) and scripts.script_of(reading.native_text) != "latin":
        return Evidence.TRANSLITERATION
    if reading.equivalent:
        return Evidence.TRANSLITERATION
    return Evidence.SPELLING


def _message(reading: Reading, target: Target) -> str:
    if reading.equivalent:
        return f"the same given name in another language; glossary: {target.form}"
    if reading.inflected:
        return f"case form of {reading.native_text}; glossary: {target.form}"
    if reading.native_text and reading.native <= max(reading.own, 0.3):
        exact = "romanisation of" if reading.native <= 0.3 else "close to a romanisation of"
        return f"{exact} {reading.native_text}; glossary: {target.form}"
    return f"close to {target.form}"


def _clipped(page: Page, reader: SpellingReader, first: int) -> Iterator[Candidate]:
    """A romanised Chinese short name with its generic part translated: "Ji'an organization" for 集安组织."""
    for last in range(first + 1, min(first + 4, len(page.bare))):
        if last > first + 1 and not (page.joined(last - 1) and page.bare[last - 1][0].isupper()):
            return
        if not page.joined(last):
            return
        following = page.folded[last]
        if following not in reader.tails:
            continue
        for reading in reader.readings.of(page.key(first, last)):
            target = reader.compiled.targets[reading.target]
            if target.role == "clipped" and following in target.tail and reading.native <= _CLIPPED:
                native = target.natives[0].text
                yield Candidate(
                    first, last + 1, target.entry, target.form, Evidence.TRANSLITERATION, "clipped", {},
                    f"romanisation of the Chinese short form {native}… with a translated last part; glossary: {target.form}",
                )  # fmt: skip


def is_stop(word: str) -> bool:
    """Whether a folded word is a stop word, which never identifies a name."""
    return word in STOP_WORDS
