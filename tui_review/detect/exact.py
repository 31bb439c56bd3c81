"""The exact layer: right forms and listed variants, longest first, at word boundaries.

A right form protects its words from every other kind of evidence, whichever entry it belongs to. A right form in the wrong casing
is a finding, and so is a listed variant wherever its context condition holds.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from tui_review.detect import signs
from tui_review.detect.candidate import Candidate
from tui_review.detect.derived import takes_no_plural
from tui_review.detect.exact_look import ExactLook
from tui_review.detect.finding import Evidence
from tui_review.detect.page import Page
from tui_review.detect.remembered import Remembered
from tui_review.detect.vocabulary import Mark, Span, Vocabulary
from tui_review.detect.words import bare
from tui_review.glossary import cache
from tui_review.glossary.chinese import is_han
from tui_review.glossary.cyrillic import is_cyrillic
from tui_review.glossary.designators import WRITTEN_SMALL
from tui_review.glossary.english import is_known_name, ordinariness
from tui_review.glossary.entry import Entry, Glossary, Variant
from tui_review.glossary.lattice import fold
from tui_review.glossary.packed import Packed, pack_numbers, pack_rows
from tui_review.glossary.scripts import POSSESSIVE
from tui_review.glossary.scripts import words as words_of


@dataclass(frozen=True, slots=True)
class Pattern:
    """A form split into words, to be matched on a page."""

    words: tuple[str, ...]
    """The words as the glossary writes them, without possessive endings."""
    folded: tuple[str, ...]
    possessive: tuple[int, ...]
    """The indices of the words with a possessive ending: McDonald's is not McDonald."""
    form: str
    entry: int
    variant: Variant | None = None
    """The listed wrong form, or None when the form is right."""

    @property
    def takes_possessive(self) -> bool:
        """Whether the form itself ends in a possessive, so that the possessive of the text belongs to it."""
        return len(self.words) - 1 in self.possessive

    @property
    def reach(self) -> tuple[int, bool]:
        """The amount of text that it covers, as a sort key: its words, then whether it includes a final possessive."""
        return len(self.words), self.takes_possessive


@dataclass(frozen=True, slots=True)
class Match:
    """A pattern found on a page."""

    first: int
    last: int
    pattern: Pattern
    cased: bool
    """Whether the casing is that of the pattern, or is explained by the start of a sentence or a headline."""
    plural: bool


def _plain(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word)
    return "".join(c for c in decomposed if c.isalnum())


def _well_cased(word: str, form: str, *, headline: bool) -> bool:
    """Whether the word is cased like the form; additional capitals are accepted."""
    a, b = _plain(word), _plain(form)
    if len(a) == len(b) + 1 and fold(word) == fold(form) + "s":
        a = a[:-1]
    if len(a) != len(b):
        return True
    if not any(x.islower() and y.isupper() for x, y in zip(a, b, strict=True)):
        return True
    # Headlines capitalise every word and may omit capitals inside a word.
    return headline and a[:1].isupper()


class ExactReader:
    """All right forms and variants of a glossary, indexed by first word."""

    def __init__(self, glossary: Glossary, parts: Callable[[], Iterable[tuple[int, str]]] = tuple) -> None:
        """``parts``: yields entry index and form of surnames that are right alone; called only when the tables are built."""
        self.entries = glossary.entries
        packed = cache.kept("exact", glossary.key, lambda: _packed(glossary, parts()))
        self._rows = packed.rows("patterns")
        self._firsts = packed.numbers("firsts")
        self._starting: Remembered[str, tuple[Pattern, ...]] = Remembered()
        self._longer: Remembered[str, tuple[Pattern, ...]] = Remembered()
        self.single: Callable[[str], list[Pattern]] = lru_cache(maxsize=1 << 10)(self._single)
        """The one-word patterns that match a bare word in any casing, right forms also in the plural."""

    def marks(self, word: str, floor: float) -> int:  # noqa: ARG002 - listed forms are always worth a look
        """``ALONE`` for a word that is a listed variant, or a right form in the wrong casing or with the wrong marks."""
        single = self.single(word)
        wrong = any(p.variant for p in single) or not self.right_entries(word) or bool(signs.fault([word], (), [p.words for p in single]))
        return Mark.ALONE if single and wrong else 0

    def right_entries(self, word: str) -> tuple[int, ...]:
        """The entries of which a bare word is a right form in the right casing."""
        right = (p.entry for p in self.single(word) if p.variant is None and _well_cased(word, p.words[0], headline=False))
        return tuple(dict.fromkeys(right))

    def look(self, whole: Vocabulary, floor: float) -> ExactLook:  # noqa: ARG002 - the floor does not matter here
        """The forms of several words that can occur in a text."""
        return ExactLook(self, whole)

    def starting(self, folded: str) -> tuple[Pattern, ...]:
        """The patterns that begin with a folded word, the longest first."""
        known = self._starting.get(folded)
        if known is None:
            # Most words of a text begin no pattern.
            found = [pattern for number in self._firsts.get(folded) if (pattern := self._pattern(number)).folded[0] == folded]
            found.sort(key=lambda p: (p.reach, p.variant is None), reverse=True)
            known = self._starting[folded] = tuple(found)
        return known

    def longer(self, folded: str) -> tuple[Pattern, ...]:
        """The patterns of several words that begin with a folded word."""
        known = self._longer.get(folded)
        if known is None:
            known = self._longer[folded] = tuple(p for p in self.starting(folded) if len(p.folded) > 1)
        return known

    def _pattern(self, number: int) -> Pattern:
        words, folded, possessive, form, entry, variant = self._rows[number]
        return Pattern(words, folded, possessive, form, entry, self.entries[entry].variants[variant] if variant >= 0 else None)

    def entry(self, canonical: str) -> Entry | None:
        """The entry with a canonical form; None when there is none."""
        _, folded, _ = _cut(canonical)
        entries = (self.entries[pattern.entry] for pattern in self.starting(folded[0])) if folded else self.entries
        return next((entry for entry in entries if entry.canonical == canonical), None)

    def _single(self, word: str) -> list[Pattern]:
        folded = fold(word)
        starting = self.starting(folded)
        found = [p for p in starting if len(p.folded) == 1]
        if not starting and folded.endswith("s"):
            in_singular = (p for p in self.starting(folded[:-1]) if len(p.folded) == 1 and p.variant is None and not p.possessive)
            found += [p for p in in_singular if not takes_no_plural(p.form, (entry := self.entries[p.entry]).kind, entry.source)]
        return found

    def written(self, word: str) -> tuple[str, ...]:
        """The written forms of a bare word: also with a possessive ending where a pattern has one."""
        return (word, word + "'s") if any(p.possessive for p in self.single(word)) else (word,)

    def is_right(self, word: str, kind: str = "") -> bool:
        """Whether a bare word is a rightly cased right form without a possessive, of an entry of the given ``kind`` if one is given."""
        return any(
            p.variant is None
            and not p.possessive
            and kind in ("", self.entries[p.entry].kind)
            and _well_cased(word, p.words[0], headline=False)
            for p in self.single(word)
        )

    def read(self, page: Page) -> None:
        """Set the page's matches of right forms and variants, and the words that right forms protect."""
        page.matches = list(self.matches(page))
        page.protected = right_spans(page.matches)

    def candidates(self, page: Page) -> Iterator[Candidate]:
        """Variants whose condition holds, right forms in the wrong casing, and right forms with wrong apostrophes or marks."""
        for match in page.matches:
            pattern = match.pattern
            if any(i in page.untouchable for i in range(match.first, match.last)):
                continue
            entry = self.entries[pattern.entry]
            if pattern.variant is not None:
                if context_holds(page, pattern.variant) and not _covered(page, match, entry):
                    yield _variant(page, match, entry)
            elif not match.cased and entry.case == "exact" and not _is_held(match, page.protected) and not _is_common_noun(page, match):
                yield _casing(page, match, entry)
        yield from self._signed(page)

    def _signed(self, page: Page) -> Iterator[Candidate]:
        """Right forms except for an apostrophe or the marks on their letters."""
        spans = {(match.first, match.last) for match in page.protected.values()}
        right: dict[Span, list[Match]] = defaultdict(list)
        for match in page.matches:
            if match.pattern.variant is None and match.cased and (match.first, match.last) in spans:
                right[match.first, match.last].append(match)
        for (first, last), matches in right.items():
            forms = [match.pattern.words for match in matches]
            model = signs.fault(page.bare[first:last], page.gaps[first + 1 : last], forms)
            if model and page.untouchable.isdisjoint(range(first, last)):
                yield _written_otherwise(matches[0], self.entries[matches[0].pattern.entry], model)

    def matches(self, page: Page) -> Iterator[Match]:
        """Right forms and variants on the page, in text order.

        At each place, patterns are tried longest first, down to the length of the longest one in its right casing; all of that
        length count.
        """
        folded = page.folded
        for i, word in enumerate(folded):
            patterns = self.starting(word)
            if not patterns and word.endswith("s"):
                patterns = tuple(p for p in self.starting(word[:-1]) if len(p.folded) == 1)
            if not patterns:
                continue
            longest = (0, False)
            for pattern in patterns:
                if pattern.reach < longest:
                    break
                plural = self._fits(page, i, pattern)
                if plural is not None:
                    cased = self._cased(page, i, pattern)
                    # A shorter right form may lie inside a wrongly cased longer one: Jalal-Abad in "Jalal-Abad region".
                    longest = pattern.reach if cased else longest
                    yield Match(i, i + len(pattern.words), pattern, cased, plural)

    def _fits(self, page: Page, i: int, pattern: Pattern) -> bool | None:
        """None if the pattern does not match at word ``i``, otherwise whether it matches in the plural.

        The plural name of an event may be used in the singular: a Winter Olympic champion, a Golden Rooster Award.
        """
        size = len(pattern.folded)
        folded = page.folded[i : i + size]
        if len(folded) != size:
            return None
        # "Ministry of Health, Labour and Welfare" continues after its comma.
        has_comma = "," in pattern.form
        if any(not (page.joined(j) or (has_comma and page.gaps[j] in (", ", ",\n"))) for j in range(i + 1, i + size)):
            return None
        if any(not page.is_possessive(i + k) for k in pattern.possessive):
            return None
        if tuple(folded) == pattern.folded:
            return False
        if pattern.variant is not None or pattern.takes_possessive:
            return None
        *before, last = pattern.folded
        if folded[:-1] != before:
            return None
        entry = self.entries[pattern.entry]
        if size > 1 and folded[-1] + "s" == last and entry.kind == "event" and pattern.form[:-1] not in entry.right_forms:
            return False
        return True if folded[-1] == last + "s" and not takes_no_plural(pattern.form, entry.kind, entry.source) else None

    def _cased(self, page: Page, i: int, pattern: Pattern) -> bool:
        size = len(pattern.words)
        headline = size > 1 and page.is_headline(i)
        # The initial article of a title is capitalised in the glossary and need not be within a sentence.
        after_article = int(size > 1 and pattern.folded[0] in ("the", "a", "an"))
        return all(_well_cased(page.bare[i + k], pattern.words[k], headline=headline) for k in range(after_article, size))


def _packed(glossary: Glossary, parts: Iterable[tuple[int, str]]) -> Packed:
    rows: list[tuple[tuple[str, ...], tuple[str, ...], tuple[int, ...], str, int, int]] = []
    for index, entry in enumerate(glossary.entries):
        forms = dict.fromkeys((*entry.right_forms, *(_untitled(form) for form in entry.right_forms if entry.kind == "person")))
        rows += ((*_cut(form), form, index, -1) for form in forms)
        rows += ((*_cut(variant.form), entry.canonical, index, n) for n, variant in enumerate(entry.variants))
    rows += ((*_cut(form), form, index, -1) for index, form in parts)
    rows = [row for row in rows if row[1]]
    return Packed(pack_rows("patterns", rows) | pack_numbers("firsts", ((row[1][0], n) for n, row in enumerate(rows))))


def _untitled(form: str) -> str:
    """A person's full name without an initial title, which a text may omit: Run Run Shaw."""
    title, _, name = form.partition(" ")
    return name if " " in name and fold(title) in _TITLES else form


_TITLES = frozenset("sir dame lord lady dr prof".split())


def _cut(form: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[int, ...]]:
    """The words of a form without possessive endings, the same words folded, and the indices of those that have such an ending."""
    written = words_of(form)
    words = tuple(map(bare, written))
    return words, tuple(map(fold, words)), tuple(n for n, word in enumerate(written) if POSSESSIVE.search(word))


def right_spans(matches: Iterable[Match]) -> dict[int, Match]:
    """For each word index inside a rightly cased right form, the longest match that protects it."""
    protected: dict[int, Match] = {}
    for match in matches:
        if match.pattern.variant is None and match.cased:
            for i in range(match.first, match.last):
                held = protected.get(i)
                if held is None or held.last - held.first < match.last - match.first:
                    protected[i] = match
    return protected


def _covered(page: Page, match: Match, entry: Entry) -> bool:
    """Whether a right form covers the whole variant: a longer one, or one of the same length.

    One of the same length and entry, which differs from the variant in marks and hyphens only, does not count where the text has
    exactly the listed spelling.
    """
    size = match.last - match.first
    held = [page.protected.get(i) for i in range(match.first, match.last)]
    if any(h is None or h.last - h.first < size for h in held):
        return False
    surface = page.text[page.starts[match.first] : page.surface_end(match.last, whole=match.pattern.takes_possessive)]
    just_so = match.pattern.variant is not None and surface == match.pattern.variant.form and surface not in entry.right_forms
    return not just_so or any(h is not None and (h.last - h.first > size or h.pattern.entry != match.pattern.entry) for h in held)


def _is_held(match: Match, protected: Mapping[int, Match]) -> bool:
    """Whether words of a match belong to a right form that is not a proper part of it; Ukraine is one of "armed forces of Ukraine"."""
    held = (protected.get(i) for i in range(match.first, match.last))
    return any(
        h is not None and (h.first < match.first or h.last > match.last or h.last - h.first == match.last - match.first) for h in held
    )


_OF_SENTENCES = frozenset("i we you they it there is are was were".split())
"""Pronouns and verbs that show the words to be an ordinary sentence."""


def _is_common_noun(page: Page, match: Match) -> bool:
    """Whether lower-case words are common nouns and not a name: plural, after a determiner ("a civic forum"), or forming a clause.

    They may still describe a name ("a united Germany"). Where there is a source, it decides better what is meant.
    """
    words = page.bare[match.first : match.last]
    if page.has_source or not words[0][:1].islower() or not all(ordinariness(w) > 0.3 for w in words if w[:1].islower()):
        return False
    return match.plural or page.is_one_of_many(match.first) or not _OF_SENTENCES.isdisjoint(page.folded[match.first : match.last])


def context_holds(page: Page, variant: Variant) -> bool:
    """Whether a variant is wrong on a page: it has no ``near`` forms, or one of them occurs in the text."""
    return not variant.near or any(page.whole.holds(_cut(form)[1]) for form in variant.near)


def _variant(page: Page, match: Match, entry: Entry) -> Candidate:
    variant = match.pattern.variant
    surface = page.bare[match.first : match.last]
    features = {
        "conditioned": float(bool(variant and variant.near)),
        "ordinary": min(ordinariness(word) for word in surface),
    }
    reasons = (
        [f"listed only near {', '.join(variant.near[:3])}{' and others' if len(variant.near) > 3 else ''}"]
        if variant and variant.near
        else []
    )
    return Candidate(
        match.first, match.last, match.pattern.entry, entry.canonical, Evidence.VARIANT, "variant", features,
        f"listed as a wrong form of {entry.canonical}", reasons, possessive=match.pattern.takes_possessive,
    )  # fmt: skip


def _casing(page: Page, match: Match, entry: Entry) -> Candidate:
    words = page.bare[match.first : match.last]
    lowered = [w for w, form in zip(words, match.pattern.words, strict=True) if w[:1].islower() and form[:1].isupper()]
    folded = tuple(page.folded[match.first : match.last])
    features = {
        "ordinary": min(ordinariness(w) for w in words),
        "ordinary_lowered": max((ordinariness(w) for w in lowered), default=0.0),
        "all_ordinary": float(all(ordinariness(w) > 0.3 for w in words)),
        "designator": float(bool(lowered) and all(fold(w) in WRITTEN_SMALL for w in lowered)),
        "words": min(len(words), 5) / 5,
        "capitals": sum(w[:1].isupper() for w in words) / len(words),
        "inside": float(not lowered),
        "accept": float(match.pattern.form != entry.canonical),
        "short": float(sum(map(len, words)) <= 4),
        "plural": float(match.plural),
    }
    message = f"casing; the glossary has {match.pattern.form}"
    model = "casing"
    if len(folded) == 1 and page.whole.usually_small(folded[0]):
        model, features = "usage", {"accept": features["accept"]}
        message += ", this text writes it small nearly everywhere"
    is_singular = folded[-1] + "s" == match.pattern.folded[-1]
    form = match.pattern.form[:-1] if is_singular else match.pattern.form
    return Candidate(match.first, match.last, match.pattern.entry, form, Evidence.CASING, model, features, message, plural=match.plural)


def _written_otherwise(match: Match, entry: Entry, model: str) -> Candidate:
    form = match.pattern.form
    natives = [native for _, native in entry.natives]
    features = {"cyrillic": float(any(map(is_cyrillic, natives))), "han": float(any(map(is_han, natives))), "plain": float(form.isascii())}
    evidence = Evidence.SPELLING if model == signs.MARKS else Evidence.TRANSLITERATION
    return Candidate(
        match.first, match.last, match.pattern.entry, form, evidence, model, features,
        f"{signs.SAID[model]}; the glossary has {form}", plural=match.plural,
    )  # fmt: skip


def is_part_of_longer(page: Page, match: Match, start: int, end: int) -> bool:
    """Whether a one-word right form is part of a longer name that the glossary does not know: "Zhang" in "Zhang Di Ming".

    ``start`` and ``end``: the range of words in which the name must lie, ``end`` exclusive.
    """
    if match.last - match.first > 1:
        return False
    after, before = match.last, match.first - 1
    if after < end and page.joined(after) and not page.opens_sentence(after) and _is_stray(page, after):
        return True
    return before >= start and page.joined(match.first) and _is_stray(page, before) and ordinariness(page.bare[before]) == 0


def _is_stray(page: Page, index: int) -> bool:
    """Whether a word is capitalised, not in a right form, and not a name that dictionaries know."""
    word = page.bare[index]
    return index not in page.protected and word[0].isupper() and not is_known_name(word)
