"""Foreign names in Chinese characters, transcribed back as another name: "Makapagar" for 马卡帕加尔, which is Macapagal.

Chinese writes a foreign name with characters for its syllables (``glossary.loans``); a machine that does not know the name
guesses which letters they stand for. Only native forms that can be read back as a right form of their own entry are used.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from rapidfuzz import fuzz

from tui_review.detect.candidate import Candidate
from tui_review.detect.confidence import ceiling
from tui_review.detect.finding import Evidence
from tui_review.detect.page import Page
from tui_review.detect.reader import Look, RunLook
from tui_review.detect.remembered import Remembered
from tui_review.detect.vocabulary import Mark, Vocabulary, marked
from tui_review.glossary import cache, chinese, loans, scripts
from tui_review.glossary.compiled import Compiled
from tui_review.glossary.english import is_contraction, is_known_name, is_stop, known_names, ordinariness
from tui_review.glossary.entry import Entry, Glossary
from tui_review.glossary.lattice import collapse, distance, fold
from tui_review.glossary.packed import Numbers, Packed, Rows, pack_numbers, pack_rows

_SHORTEST, _LONGEST = 4, 30
"""The least and the greatest number of letters of a word or run that may be read back."""
_MOST_WORDS = 4
_FEWEST_SYLLABLES, _MOST_SYLLABLES = 2, 12
_GUESS = 0.1
"""The cost of each syllable of a foreign name in its lattice."""
_SLIP = 0.5
"""Maximum distance of a word beyond the cost of its syllables."""
_MOST_NAMES, _NEAR = 3, 0.25
"""The maximum number of dictionary names that the syllables may be read back as, and how far beyond the cost of the syllables
each may be. With more of them, a match is a coincidence."""
_OWN = 0.14
"""Maximum distance, per letter, between a right form and its native form read back, beyond the cost of the syllables."""
_RIVALS = 2
"""The maximum number of names for which a run becomes a candidate."""
_CROWD = 200
"""More names than this with the same consonant skeleton cannot be distinguished, and none is considered."""


@dataclass(frozen=True, slots=True)
class _Loan:
    """A native form that transcribes the right form in Chinese characters, or corresponding parts of the two."""

    entry: int
    form: str
    """The form to suggest."""
    native: str
    syllables: tuple[str, ...]
    read: str
    """The letters that the syllables stand for: the right form, the surname in it, or all of it but its generic last word."""
    tail: tuple[str, ...] = ()
    """The English words for a generic last part, one of which must follow: 海峡, strait."""


class LoanReader:
    """Finds foreign names that were transcribed back from Chinese as other names."""

    def __init__(self, compiled: Compiled) -> None:
        self._compiled = compiled
        self._known: Remembered[str, tuple[tuple[_Loan, float], ...]] = Remembered()

    @cached_property
    def _packed(self) -> Packed:
        glossary = self._compiled.glossary
        return cache.kept("loans", glossary.key, lambda: _packed(glossary))

    @cached_property
    def _rows(self) -> Rows:
        return self._packed.rows("names")

    @cached_property
    def _by_skeleton(self) -> Numbers:
        return self._packed.numbers("skeletons")

    @cached_property
    def is_empty(self) -> bool:
        """Whether the glossary has no names that Chinese transcribes."""
        return "han" not in self._compiled.scripts or not len(self._rows)

    def loans(self, key: str) -> tuple[tuple[_Loan, float], ...]:
        """The names from which a folded and collapsed run may have been read back, with their distances, nearest first."""
        known = self._known.get(key)
        if known is None:
            found = self._find(key) if _SHORTEST <= len(key) <= _LONGEST else ()
            known = self._known[key] = tuple(sorted(found, key=lambda one: one[1]))
        return known

    def _find(self, key: str) -> Iterator[tuple[_Loan, float]]:
        numbers = sorted({number for skeleton in loans.skeletons(key) if len(skeleton) > 1 for number in self._by_skeleton.get(skeleton)})
        if len(numbers) > _CROWD:
            return
        for number in numbers:
            loan = _Loan(*self._rows[number])
            far = _GUESS * len(loan.syllables) + _SLIP
            found = distance(loans.lattice(loan.syllables), key, far)
            if found < far and _names_like(loan.syllables) <= _MOST_NAMES:
                yield loan, found

    def marks(self, word: str, floor: float) -> int:
        """``ALONE`` for a word that may have been read back from a name."""
        if self.is_empty or not _may_be_part(word):
            return 0
        return Mark.ALONE if self._reaches([word], floor) else 0

    def look(self, whole: Vocabulary, floor: float) -> Look:
        """The runs of words in a text that may have been read back from one name."""
        if self.is_empty:
            return Look()
        starts, further = marked(Mark.CAPITAL | Mark.OPEN_RIGHT), marked(Mark.CAPITAL | Mark.OPEN_LEFT | Mark.OPEN_RIGHT)
        pattern = f"{starts}{further}*{marked(Mark.CAPITAL | Mark.OPEN_LEFT)}"
        return RunLook(whole, pattern, lambda words: self._may_hold(words, floor))

    def _may_hold(self, words: tuple[str, ...], floor: float) -> bool:
        """Whether some run of two or more of the bare words may have been read back from one name."""
        return any(
            self._reaches(words[first:last], floor)
            for first in range(len(words))
            for last in range(first + 2, min(first + _MOST_WORDS, len(words)) + 1)
        )

    def _reaches(self, words: Sequence[str], floor: float) -> bool:
        key = collapse("".join(map(fold, words)))
        return any(ceiling("loan", _features(loan, far, key, words)) >= floor for loan, far in self.loans(key))

    def candidates(self, page: Page) -> Iterator[Candidate]:
        """Capitalised words outside right forms; none on a page with a source, where the source layer decides."""
        if self.is_empty or page.has_source:
            return
        for first in range(len(page.bare)):
            for last in range(first + 1, min(first + _MOST_WORDS, len(page.bare)) + 1):
                i = last - 1
                if i in page.untouchable or i in page.protected or i in page.places or not _may_be_part(page.bare[i]):
                    break
                if i > first and not page.joined(i):
                    break
                if any(n in page.judged for n in range(first, last)):
                    yield from self._read(page, first, last)

    def _read(self, page: Page, first: int, last: int) -> Iterator[Candidate]:
        key, surface = page.key(first, last), page.bare[first:last]
        found = [(loan, far) for loan, far in self.loans(key) if not loan.tail or page.may_be_before(last, loan.tail)]
        for loan, far in found[:_RIVALS]:
            end = min(last + bool(loan.tail), len(page.bare))
            yield Candidate(
                first, end, loan.entry, loan.form, Evidence.TRANSLITERATION, "loan", _features(loan, far, key, surface),
                f"{loan.native} read back as another name; glossary: {loan.form}",
            )  # fmt: skip


def _may_be_part(word: str) -> bool:
    """Whether a word may be a foreign name or part of one: it is capitalised and written in English letters."""
    return word[0].isupper() and not is_stop(word.lower()) and not is_contraction(word) and fold(word).isascii()


@lru_cache(maxsize=1)
def _known_names() -> dict[str, list[str]]:
    """The names that dictionaries know, folded and collapsed, by consonant skeleton."""
    found: dict[str, list[str]] = defaultdict(list)
    for key in {collapse(fold(name)) for name in known_names()}:
        if len(key) >= _SHORTEST:
            for skeleton in loans.skeletons(key):
                found[skeleton].append(key)
    return found


@lru_cache(maxsize=1 << 12)
def _names_like(syllables: tuple[str, ...]) -> int:
    """The number of names known to dictionaries that can be read from the syllables."""
    keys = {key for skeleton in loans.skeletons_of(syllables) for key in _known_names().get(skeleton, ())}
    lattice, far = loans.lattice(syllables), _GUESS * len(syllables) + _NEAR
    return sum(distance(lattice, key, far) < far for key in keys)


def _features(loan: _Loan, far: float, key: str, surface: Sequence[str]) -> dict[str, float]:
    right = collapse(fold(loan.read))
    return {
        "far": far,
        "far_share": far / len(key),
        "slips": max(far - _GUESS * len(loan.syllables), 0.0),
        "alike": fuzz.ratio(key, right) / 100,
        "ordinary": min(map(ordinariness, surface)),
        "known_name": float(all(map(is_known_name, surface))),
        "run": float(len(surface) > 1),
    }


def _packed(glossary: Glossary) -> Packed:
    found = [
        loan
        for number, entry in enumerate(glossary.entries)
        if entry.kind != "demonym"
        for language, native in entry.natives
        if chinese.is_chinese(language) and chinese.is_han(native)
        for loan in _loans_of(number, entry, native)
    ]
    rows = ((loan.entry, loan.form, loan.native, loan.syllables, loan.read, loan.tail) for loan in found)
    keys = ((key, number) for number, loan in enumerate(found) for key in loans.skeletons_of(loan.syllables))
    return Packed(pack_rows("names", rows) | pack_numbers("skeletons", keys))


def _loans_of(number: int, entry: Entry, native: str) -> Iterator[_Loan]:
    """The native form read back as a right form, the part after its last "·" as a surname, and all of it but a generic last part."""
    forms = [(form, scripts.words(form)) for form in entry.right_forms]
    *given, surname = native.split("·")
    cut = chinese.generic_tail(native)
    readings: list[tuple[str, dict[str, str], tuple[str, ...]]] = [(native, {form: form for form, _ in forms}, ())]
    if given and entry.kind == "person":
        readings.append((surname, {words[-1]: words[-1] for _, words in forms if len(words) > 1}, ()))
    if cut is not None:
        body, tail = cut
        readings.append((body, {" ".join(words[:-1]): form for form, words in forms if words and fold(words[-1]) in tail}, tail))
    for part, offered, tail in readings:
        syllables = tuple(spoken[0] for spoken in chinese.readings(part) if spoken)
        read = _read_back(syllables, offered)
        if read is not None:
            yield _Loan(number, offered[read], native, syllables, read, tail)


def _read_back(syllables: tuple[str, ...], forms: Iterable[str]) -> str | None:
    """The first form that the syllables can be read back as and of which they are not the pinyin; None when there is none."""
    if not _FEWEST_SYLLABLES <= len(syllables) <= _MOST_SYLLABLES:
        return None
    plain, skeletons, guesses = collapse("".join(syllables)), set(loans.skeletons_of(syllables)), _GUESS * len(syllables)
    for form in forms:
        key = collapse(fold(form))
        if len(key) >= _SHORTEST and key != plain and not skeletons.isdisjoint(loans.skeletons(key)):
            far = guesses + _OWN * len(key)
            if distance(loans.lattice(syllables), key, far) < far:
                return form
    return None
