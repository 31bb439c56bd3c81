"""The targets as which distinct words can be read, regardless of context.

All answers are cached. Words that cannot be names are not looked up here; ``spelling`` and ``phrase`` judge a reading in its context.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator
from dataclasses import dataclass

from tui_review.detect.derived import may_be_made_of
from tui_review.detect.reach import FAR, read_within
from tui_review.detect.remembered import Remembered
from tui_review.glossary import scripts
from tui_review.glossary.compiled import Compiled
from tui_review.glossary.english import ordinariness
from tui_review.glossary.lattice import distance, plainest
from tui_review.glossary.targets import Target

COUNTED = 3
"""The maximum number of readings of a word that become candidates."""
RIVAL = 0.3
"""Another name is a rival of a reading if it is less than this farther away."""
NEAR_PART = 0.8
"""Maximum distance of a word from a word of a longer name for which it is taken."""
INFLECTED = 0.15
"""The cost of a case ending."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The reading of one distinct word, or run of words, as a target, regardless of context."""

    target: int
    native: float
    """Lattice distance to the nearest native form, ``FAR`` when there is none."""
    native_text: str
    own: float
    """Lattice distance to the right form itself."""
    inflected: bool
    equivalent: bool
    """Whether it is the equivalent given name in another language."""
    plural: bool
    length: int

    @property
    def nearest(self) -> float:
        """The smaller of the two distances."""
        return min(self.native, self.own)


class Readings:
    """The readings of distinct words with one compiled glossary."""

    def __init__(self, compiled: Compiled) -> None:
        self.compiled = compiled
        self._known: Remembered[str, tuple[Reading, ...]] = Remembered()
        self._nearest: Remembered[tuple[str, str, bool], tuple[Reading, ...]] = Remembered()
        self._parts: Remembered[str, tuple[Reading, ...]] = Remembered()

    def of(self, key: str) -> tuple[Reading, ...]:
        """The readings of a folded and collapsed word, nearest first."""
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = tuple(sorted(self._read(key), key=lambda r: (r.nearest, r.native + r.own)))
        return known

    def nearest(self, key: str, words: int, base: str = "") -> tuple[Reading, ...]:
        """The readings of a key as targets that ``words`` words can stand for, nearest first; ``base``: another key to look targets up by.

        Readings more than ``RIVAL`` farther than the third nearest may be left out, unless the word may be derived from the name.
        """
        known = self._nearest.get((key, base, words == 1))
        if known is None:
            known = self._nearest[key, base, words == 1] = tuple(sorted(self._read_nearest(key, words, base), key=self._place))
        return known

    def _place(self, reading: Reading) -> tuple[float, float, bool, bool, bool, int]:
        """The sort key of a reading: nearest first; of equally near ones, a form of the glossary before a surname out of a full name."""
        is_part = self.compiled.targets.role(reading.target) == "part"
        return reading.nearest, reading.native + reading.own, reading.equivalent, reading.plural, is_part, reading.target

    def parts(self, key: str) -> tuple[Reading, ...]:
        """The readings of a folded and collapsed word as a word of a longer name, close ones only, nearest first."""
        known = self._parts.get(key)
        if known is None and self.compiled.is_latin and not key.isascii():
            known = self._parts[key] = ()
        elif known is None:
            found = (r for r in self._read(key, farthest=NEAR_PART + 0.01, role="word"))
            known = self._parts[key] = tuple(sorted(found, key=lambda r: (r.nearest, r.native + r.own)))
        return known

    def kind_of(self, reading: Reading) -> str | None:
        """The kind of the entry to which a reading belongs."""
        return self.compiled.entry(self.compiled.targets[reading.target]).kind

    def is_of_kanji(self, reading: Reading) -> bool:
        """Whether the nearest native form is Japanese with Chinese characters."""
        natives = self.compiled.targets[reading.target].natives
        return any(native.is_kanji for native in natives if native.text == reading.native_text)

    def _read(self, key: str, *, farthest: float = FAR, role: str = "") -> Iterator[Reading]:
        targets = self.compiled.targets
        for whole in singulars(key):
            limit = min(read_within(len(whole)), farthest)
            for n in self.compiled.candidates(whole):
                if role in ("", targets.role(n)) and (whole == key or key not in targets.spellings(n)):
                    reading = self._reading(n, whole, limit, plural=whole != key)
                    if reading is not None:
                        yield reading
        yield from (reading for reading in self._equivalents(key) if role in ("", targets.role(reading.target)))

    def _read_nearest(self, key: str, words: int, base: str) -> Iterator[Reading]:
        targets = self.compiled.targets
        best: list[float] = []
        for whole in singulars(key):
            limit = read_within(len(whole))
            found = self.compiled.likeliest_first(whole)
            for n in dict.fromkeys((*found, *self.compiled.likeliest_first(base))) if base and whole == key else found:
                target = targets[n]
                if not fits(target, words) or (whole != key and key in target.spellings):
                    continue
                is_kin = may_be_made_of(key, target.folded)
                within = limit if is_kin or len(best) < COUNTED else best[COUNTED - 1] + RIVAL + 0.01
                if within < limit and not is_within(target, whole, within):
                    continue
                reading = self._reading(n, whole, limit, plural=whole != key)
                if reading is not None:
                    yield reading
                    if not is_kin:
                        insort(best, reading.nearest)
        yield from (reading for reading in self._equivalents(key) if fits(targets[reading.target], words))

    def _equivalents(self, key: str) -> list[Reading]:
        numbers = self.compiled.equivalents(key) if singulars(key) else ()
        return [Reading(n, FAR, "", FAR, inflected=False, equivalent=True, plural=False, length=len(key)) for n in numbers]

    def _reading(self, n: int, key: str, limit: float, *, plural: bool) -> Reading | None:
        """The reading of a word as a target nearer than ``limit``; None when there is none."""
        target = self.compiled.targets[n]
        native, text, inflected = FAR, "", False
        for form in target.natives:
            for lattice in (form.lattice, form.english_order):
                if lattice:
                    far = distance(lattice, key, min(limit, native + 0.01))
                    # Of equally near forms, prefer the one whose plainest romanisation is the word.
                    nearer = far < native or (far == native and not inflected and plainest(lattice) == key)
                    if nearer and far < limit:
                        native, text, inflected = far, form.text, False
            if native > 0.2 and form.inflected and not _is_field(key):
                far = distance(form.inflected, key, min(limit, native)) + INFLECTED
                if far < native and far < limit:
                    native, text, inflected = far, form.text, True
        own = FAR if target.role == "clipped" else distance(target.lattice, key, limit)
        own = own if own < limit else FAR
        if plural and inflected:
            # "Nausėdos" is a genitive of Nausėda, not the plural of another case form.
            plural = not any(
                form.inflected and distance(form.inflected, key + "s", native) + INFLECTED <= native for form in target.natives
            )
        if min(native, own) < FAR:
            return Reading(n, native, text, own, inflected, equivalent=False, plural=plural, length=len(key))
        return None


def singulars(key: str) -> tuple[str, ...]:
    """A folded word and the singular of which it may be the plural (none for "politics"); empty for numbers and very short words."""
    if len(key) < 3 or key.isdigit():
        return ()
    return (key, key[:-1]) if key.endswith("s") and len(key) > 4 and not _is_field(key) else (key,)


def _is_field(key: str) -> bool:
    """Whether a word is an English name of a field, which is neither a plural nor a case form: politics, logistics."""
    return key.endswith("ics") and ordinariness(key) > 0


def is_within(target: Target, key: str, limit: float) -> bool:
    """Whether any form of a target is closer to a word than a limit."""
    if distance(target.lattice, key, limit) < limit:
        return True
    for native in target.natives:
        if any(lattice and distance(lattice, key, limit) < limit for lattice in (native.lattice, native.english_order)):
            return True
        if native.inflected and distance(native.inflected, key, limit) < limit:
            return True
    return False


def fits(target: Target, words: int) -> bool:
    """Whether ``words`` words can stand for a target: one word for any; several for a form of several words, or one with native forms.

    Targets of the roles ``word`` and ``clipped`` do not stand alone, and never fit.
    """
    if target.role in ("word", "clipped"):
        return False
    return words == 1 or len(scripts.words(target.form)) > 1 or bool(target.natives)
