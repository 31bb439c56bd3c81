"""Finds the entries that a source text mentions: native forms in any case form, the longest first."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import repeat
from math import ceil

from tui_review.detect.remembered import Remembered
from tui_review.glossary import chinese_words, cyrillic, declension, declensions, respelled, scripts, wordlists
from tui_review.glossary.alike import alike
from tui_review.glossary.byforms import byforms
from tui_review.glossary.entry import Entry, Glossary
from tui_review.glossary.given_names import equivalents
from tui_review.glossary.lattice import fold
from tui_review.glossary.mutations import mutated
from tui_review.glossary.people import shorts
from tui_review.glossary.possessive import is_possessive


@dataclass(frozen=True, slots=True)
class Mention:
    """A native form in a source text."""

    entry: int
    native: str
    start: int
    end: int
    language: str = ""
    """The language code of the native form in the glossary."""
    adjective: bool = False
    """Whether it is an adjective derived from the name, which a translation may rightly render by another word."""
    short: str = ""
    """For a person mentioned by part of the full name, the right form of that part."""
    waits: bool = False
    """Whether it counts as a mention only where the text also names the person in full."""
    weak: bool = False
    """Ambiguous: never counted as a mention, but does not rule the person out."""


@dataclass(frozen=True, slots=True)
class _Form:
    entry: int
    text: str
    language: str
    words: tuple[str, ...] = ()
    rules: str = ""
    """The language whose declension rules apply; empty if the script alone determines them."""
    short: str = ""
    waits: bool = False
    weak: bool = False
    may_be_respelled: bool = False
    """Whether it is a Cyrillic name that other languages may spell differently."""
    kind: str | None = None
    """The kind of the entry."""
    is_turned: bool = False
    """Whether ``words`` are a person's name with the family name first."""

    def at(self, start: int, end: int, *, adjective: bool = False) -> Mention:
        """The mention of this form at a position in the source."""
        return Mention(self.entry, self.text, start, end, self.language, adjective, self.short, self.waits, self.weak)


_Token = tuple[str, int, int]
"""A source word, its start, and its end (exclusive)."""


class MentionReader:
    """Finds the entries of one glossary in source texts of any of its languages."""

    def __init__(self, glossary: Glossary) -> None:
        self._unspaced: dict[str, list[_Form]] = {}
        """Forms in scripts without spaces, by their text in the letters of ``alike``."""
        self._words: dict[str, list[_Form]] = {}
        self._respelled: dict[str, list[_Form]] = {}
        """Cyrillic names by the key that their spellings in all languages share."""
        self._known: Remembered[str, tuple[Mention, ...]] = Remembered()
        others = _words_of_others(glossary)
        for n, entry in enumerate(glossary.entries):
            for form in _forms(n, entry, others):
                if scripts.is_unspaced(form.text):
                    self._unspaced.setdefault(alike(form.text), []).append(form)
                elif form.words:
                    for key in dict.fromkeys(map(_prefix, declension.beginnings(form.words[0], form.rules))):
                        self._words.setdefault(key, []).append(form)
                    if form.may_be_respelled:
                        self._respelled.setdefault(respelled.key(form.words[0]), []).append(form)
        lengths: dict[str, set[int]] = defaultdict(set)
        for text in self._unspaced:
            lengths[text[0]].add(len(text))
        self._names = {*self._unspaced, *(form.text for forms in self._unspaced.values() for form in forms)}
        self._lengths: dict[str, list[int]] = {first: sorted(found, reverse=True) for first, found in lengths.items()}
        """The lengths of the forms without spaces by their first character, longest first."""

    def mentions(self, source: str, named: Container[int] = ()) -> tuple[Mention, ...]:
        """The mentions in a source text in order; a form inside a longer one of another entry is left out.

        ``named``: entries whose full name occurs in some source segment. A surname that the glossary does not list, or that is in
        a script without capitals, counts as a mention only for these.
        """
        known = self._known.get(source)
        if known is None:
            written = alike(source)
            found = {_place(m): m for m in (*self._in_unspaced(source, written), *self._spaced(written))}
            known = self._known[source] = tuple(found.values())
        return tuple(_longest([m for m in known if not m.waits or (m.entry in named and not m.weak)]))

    def surnames(self, source: str) -> dict[int, Mention]:
        """Surnames in a source that ``mentions`` does not count by themselves, by entry: the person or somebody else may be meant."""
        mentions, waiting = self.mentions(source), [m for m in self._known[source] if m.waits]
        return {m.entry: m for m in _longest([*mentions, *waiting]) if m.waits} if waiting else {}

    def named(self, sources: Iterable[str]) -> set[int]:
        """The entries whose full names occur in the source texts."""
        return {mention.entry for source in sources for mention in self.mentions(source) if not mention.short}

    def _in_unspaced(self, source: str, written: str) -> Iterable[Mention]:
        """The mentions of forms in scripts without spaces; ``written``: the source in the letters of ``alike``."""
        chinese = _KANA(source) is None
        for i, c in enumerate(written):
            for end in (i + length for length in self._lengths.get(c, ())):
                forms = self._unspaced.get(written[i:end], ()) if end <= len(source) else ()
                if not forms or _is_amid_word(source, i) or _is_amid_word(source, end):
                    continue
                if chinese_words.stands(source, i, end, self._names, japanese=not chinese):
                    # Of several mentions of one form at one place the last is kept: for a form both Chinese and Japanese, the one
                    # in the source's language.
                    for form in sorted(forms, key=lambda form: (form.language == "ja") != chinese):
                        start, bare = _without_brackets(i, form.text)
                        yield form.at(start, start + len(bare))

    def _spaced(self, source: str) -> list[Mention]:
        """The mentions of forms written with spaces between words."""
        if not self._words:
            return []
        found = [(scripts.composed(m.group()), m.start(), m.end()) for m in scripts.WORD.finditer(source)]
        mentions = list(self._in_words(source, found))
        return [*mentions, *self._in_other_spelling(source, found, mentions)] if self._respelled else mentions

    def _beginning(self, word: str) -> Iterable[_Form]:
        """The forms that may begin with a source word, in any case form, after any proclitic."""
        keys = dict.fromkeys(map(_prefix, declension.bare(word)))
        return (form for key in keys for form in self._words.get(key, ()))

    def _in_words(self, source: str, found: list[_Token]) -> Iterable[Mention]:
        """The mentions among the words of a source, and weak ones of entries that only words like their names may be."""
        mentions: list[Mention] = []
        akin: list[Mention] = []
        is_small = source.islower() and len(found) >= _LEAST_SMALL
        for i, (word, start, _) in enumerate(found):
            for form in self._beginning(word):
                size = len(form.words)
                if size == 2 and not form.short and _is_adjective_of_two(form.words, word):
                    mentions.append(form.at(start, start + len(word), adjective=True))
                    continue
                run = _without_patronymic(found[i : i + size + 1], form)
                if len(run) < size or (form.is_turned and source[run[0][2] : run[1][1]] != " "):
                    continue
                if word[0].isupper() and form.words[0].islower() and not opens_sentence(source, start):
                    continue
                if form.short and _goes_on(source, run[-1][2]) and not is_possessive(word, form.words[0], form.rules):
                    if _may_be_form(form.words[0], word, form.rules):
                        akin.append(replace(form, waits=True, weak=True).at(start, run[-1][2]))
                    continue
                words = _as_cased(form, [token for token, _, _ in run], is_small=is_small)
                if all(_same(native, token, form.rules) for native, (token, _, _) in zip(words, run, strict=True)) or (
                    size == 1 and form.kind not in _WITHOUT_PLURAL and word[0].isupper() and _is_genitive_plural(form.words[0], word)
                ):
                    mentions.append(form.at(start, run[-1][2]))
                elif size == 1 and not form.short and _is_adjective(form.words[0], word, form.rules):
                    mentions.append(form.at(start, run[-1][2], adjective=True))
                elif all(map(_may_be_form, form.words, (token for token, _, _ in run), repeat(form.rules))):
                    akin.append(replace(form, waits=True, weak=True).at(start, run[-1][2]))
        certain = {m.entry for m in mentions}
        return [*mentions, *(m for m in akin if m.entry not in certain)]

    def _in_other_spelling(self, source: str, found: list[_Token], mentions: list[Mention]) -> Iterator[Mention]:
        """Cyrillic names in the spelling of another language, where no other mention is."""
        taken = {place for m in mentions for place in range(m.start, m.end)}
        for i, (word, start, _) in enumerate(found):
            if not word[0].isupper() or start in taken or not cyrillic.is_cyrillic(word):
                continue
            for form in (form for key in respelled.keys(word) for form in self._respelled.get(key, ())):
                run = found[i : i + len(form.words)]
                end = run[-1][2]
                if len(run) < len(form.words) or not taken.isdisjoint(range(start, end)) or (form.short and _goes_on(source, end)):
                    continue
                if _are_respelled(form, [token for token, _, _ in run]):
                    yield form.at(start, end)


def _forms(number: int, entry: Entry, others: Container[str]) -> Iterator[_Form]:
    """The forms of an entry: its native forms, and short forms of a person's name."""
    # If several languages share a form, one with a word list comes last, so that it becomes the language of the mention.
    natives = sorted(entry.natives, key=lambda native: (wordlists.has_list(native[0]), native[0]))
    for language, text in {(_rules(*native), native[1]): native for native in natives}.values():
        form = _form(number, text, entry, language)
        yield form
        if form.kind == "person" and len(form.words) == 2 and cyrillic.is_cyrillic(text):
            yield replace(form, words=form.words[::-1], is_turned=True)
        besides = (*byforms(text, entry.kind), declension.other_letters(text, language))
        yield from (_form(number, other, entry, language) for other in besides if other)
    for short in shorts(entry):
        if len(short.native) < 2:
            continue
        cased = short.native.lower() != short.native.upper()
        # An unlisted surname that is also an ordinary word or part of another name is too ambiguous.
        weak = not short.listed and (short.native in others or bool(wordlists.translations(short.native, short.language)))
        yield _form(number, short.native, entry, short.language, short.form, waits=not (cased and short.listed), weak=weak)


def _form(number: int, text: str, entry: Entry, language: str, short: str = "", *, waits: bool = False, weak: bool = False) -> _Form:
    words = () if scripts.is_unspaced(text) else tuple(scripts.words(alike(text)))
    is_name = bool(words) and words[0][0].isupper() and cyrillic.is_cyrillic(text)
    # A given name alone is spelled by the rules of the person's own language.
    is_given = entry.kind == "person" and " " not in entry.canonical and bool(equivalents(fold(entry.canonical)))
    return _Form(
        number,
        text,
        language,
        words,
        _rules(language, text),
        short,
        waits,
        weak,
        may_be_respelled=is_name and not is_given,
        kind=entry.kind,
    )


def _words_of_others(glossary: Glossary) -> set[str]:
    """The words of all native forms, except the last words of people's names."""
    split = ((entry, scripts.words(text)) for entry in glossary.entries for _, text in entry.natives)
    return {word for entry, words in split for word in (words[:-1] if entry.kind == "person" and len(words) > 1 else words)}


def _rules(language: str, text: str) -> str:
    """The language whose declension rules apply to a form; empty if only the script determines them, or the form has none.

    Japanese keeps its code, since its words differ from those of Chinese.
    """
    if cyrillic.is_cyrillic(text):
        return language if declension.declines_in_cyrillic(text, language) else ""
    return "" if scripts.is_unspaced(text) and language != "ja" else language


def _place(mention: Mention) -> tuple[int, str, int, int, bool]:
    """The key that two mentions of one form at one place share, whatever language it was found in."""
    return mention.entry, mention.native, mention.start, mention.end, mention.adjective


_KINDRED = str.maketrans("гжкчх", "ззццс", "аеёєиіїоуыэюяьйъ’'ʼ")
"""Merges consonants that alternate in declension, and removes vowels, which may drop out (Лев, Льва)."""


_WITHOUT_PLURAL = ("person", "place")
"""Kinds whose names have no plural."""
_SAME_IN_ALL = 3
"""The number of initial letters that a name of sufficient length keeps in all its case forms."""
_LEAST_SHARED, _MOSTLY = 4, 0.6
"""The least number of first letters that a word shares with a name of which it may be a form, and the least share of the name."""
_PATRONYMIC = re.compile(
    "[А-ЯЁЄІЇЎ][а-яёєіїў]+(?:[аеёєиіїо]в[иі]ч|ьич)(?:а|у|ем|ом|е|еві|ові)?|[А-ЯЁЄІЇЎ][а-яёєіїў]+(?:[аеёєіїо][вў]|[иі]ч)н(?:а|ы|и|е|і|у|ой|ою|ай)"
).fullmatch
"""A Russian, Ukrainian or Belarusian patronymic in any case form."""
_LEAST_SMALL = 4
"""The words from which on a source in small letters is one that never has capitals."""
_NOUNS_CAPITALISED = ("de", "lb")
"""Languages that capitalise all nouns."""
_KANA = re.compile("[ぁ-ゖァ-ヺ]").search


def _is_katakana(character: str) -> bool:
    """Whether a character is katakana, in which foreign words are written, or the prolonged sound mark."""
    return "ァ" <= character <= "ヺ" or character == "ー"


def _without_brackets(start: int, text: str) -> tuple[int, str]:
    """The form without the glossary's brackets, and its offset: 加, of (加)."""
    bare = text.lstrip("(（[【")
    return start + len(text) - len(bare), bare.rstrip(")）]】")


def _goes_on(source: str, end: int) -> bool:
    """Whether a capitalised word other than an initial follows, so that the name continues beyond ``end``: Білий, in Білий Дім."""
    return source[end : end + 1] == " " and source[end + 1 : end + 2].isupper() and source[end + 2 : end + 3] != "."


def _as_cased(form: _Form, tokens: Sequence[str], *, is_small: bool) -> Sequence[str]:
    """The words of a form in the casing in which a source may have them.

    A source all in small letters has no capitals, and the generic word before a name may have none: vịnh Hạ Long. German has them anyway.
    """
    if is_small:
        return [word.lower() for word in form.words]
    first, *others = form.words
    may_be_small = others and others[0][0].isupper() and tokens[0][0].islower() and tokens[1][0].isupper() and form.kind != "person"
    return (first.lower(), *others) if may_be_small and form.language.partition("-")[0] not in _NOUNS_CAPITALISED else form.words


def _without_patronymic(tokens: list[_Token], form: _Form) -> list[_Token]:
    """The first words of a source, as many as the form has; a patronymic between a given name and a surname is skipped."""
    size = len(form.words)
    is_between = (
        form.kind == "person"
        and size == 2
        and not form.is_turned
        and len(tokens) > size
        and _PATRONYMIC(tokens[1][0])
        and not _PATRONYMIC(form.words[1])
    )
    return [tokens[0], *tokens[2:]] if is_between else tokens[:size]


def _is_amid_word(source: str, at: int) -> bool:
    """Whether an offset is inside a word of a text without spaces: a word in katakana, or letters and digits of another script."""
    pair = source[at - 1 : at + 1] if at else ""
    return len(pair) == 2 and (all(map(_is_katakana, pair)) or (not scripts.is_unspaced(pair) and scripts.WORD.fullmatch(pair) is not None))


def opens_sentence(source: str, start: int) -> bool:
    """Whether a word may be capitalised because it opens a sentence or title; Maďarsko is not the adjective maďarský."""
    before = start - 1
    while before >= 0 and source[before].isspace():
        before -= 1
    return before < 0 or not (source[before].isalnum() or source[before] in ",;-–)")


def _prefix(word: str) -> str:
    """The lookup key of a word: its beginning, reduced to what all its case forms share."""
    lower = word.lower()
    return lower[:1] + lower[1:].translate(_KINDRED)[:1] if cyrillic.is_cyrillic(word) else fold(declensions.plain(word)[:2])[:2]


def _same(native: str, token: str, language: str) -> bool:
    if cyrillic.is_cyrillic(native):
        return _is_form(native, token, language)
    return any(_is_form(begun, bare, language) for begun in mutated(native, language) for bare in declension.bare(token))


def _may_be_form(native: str, token: str, language: str) -> bool:
    """Whether a word begins so much like a name that it may be a case form by a rule that its language has no row for."""
    if not language or (native[0].isupper() and not token[0].isupper()) or not declension.declines(native, language):
        return False
    name, word = declensions.plain(native), declensions.plain(token)
    least = max(_LEAST_SHARED, ceil(_MOSTLY * len(name)))
    return name == word or (len(name) >= least and name[:least] == word[:least])


def _is_form(native: str, token: str, language: str) -> bool:
    if native.isupper() and len(native) <= 5:
        return token == native or (token.startswith(native) and token[len(native) :].islower())
    if native[0].isupper() and not token[0].isupper():
        return False
    if not cyrillic.is_cyrillic(native):
        return declension.same_word(native, token, language)
    if cyrillic.same_word(native, token):
        return True
    return bool(language) and _begin_alike(native, token) and declension.same_word(native, token, language)


def _begin_alike(native: str, token: str) -> bool:
    """Whether a word can be a case form of a native form, judged by its first letters only."""
    same = min(_SAME_IN_ALL, len(native) - 2)
    return native[:same].lower() == token[:same].lower()


def _are_respelled(form: _Form, tokens: list[str]) -> bool:
    """Whether words are a Cyrillic name in the spelling of another language, and not an ordinary word."""
    if len(tokens) == 1:
        is_it = respelled.is_respelled(form.words[0], tokens[0], of_place=form.kind == "place")
        return is_it and not wordlists.translations(tokens[0], form.language)
    pairs = zip(form.words, tokens, strict=True)
    return all(respelled.is_respelled(*pair, of_place=form.kind == "place") or _same(*pair, form.rules) for pair in pairs)


def _is_adjective(native: str, token: str, language: str) -> bool:
    if cyrillic.is_cyrillic(native):
        if not cyrillic.is_cyrillic(token):
            return False
        return cyrillic.is_adjective_of(native, token) or (
            bool(language) and _begin_alike(native, token) and declension.is_adjective_of(native, token, language)
        )
    return declension.is_adjective_of(native, token, language)


def _is_genitive_plural(native: str, token: str) -> bool:
    return cyrillic.is_cyrillic(native) and cyrillic.is_cyrillic(token) and cyrillic.is_genitive_plural(native, token)


def _is_adjective_of_two(words: tuple[str, ...], token: str) -> bool:
    return all(map(cyrillic.is_cyrillic, (*words, token))) and cyrillic.is_adjective_of_two(words[0], words[1], token)


def _longest(mentions: list[Mention]) -> Iterable[Mention]:
    """Of overlapping mentions, the longest; of the same span one for each entry, since one form may belong to several."""
    kept: dict[tuple[int, int, int], Mention] = {}
    held: dict[int, tuple[int, int, bool]] = {}
    for mention in sorted(mentions, key=lambda m: (m.start - m.end, m.adjective, m.start)):
        own = mention.start, mention.end, mention.adjective
        places = range(mention.start, mention.end)
        if all(held.get(place, own) == own for place in places):
            held.update(dict.fromkeys(places, own))
            kept.setdefault((mention.start, mention.end, mention.entry), mention)
    return [kept[place] for place in sorted(kept)]
