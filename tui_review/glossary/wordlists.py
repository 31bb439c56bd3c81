"""Translations of common words of other languages: word lists that are searched by any form of a word.

The lists (``data/words``) were written for this purpose: the common words of a language, and those that occur in names. A line
has the words of one meaning in dictionary form, those of a second language after a bar, and the English words, the likeliest
first. A ``_Language`` knows the forms of words: the keys under which a listed word is stored, and those by which a word of a text
is looked up. Adding a language is adding its list and a row of ``_LANGUAGES``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import chain

from tui_review.glossary import chinese, cyrillic, declension

_Keys = Iterable[str]
_FIXED, _VERB = "=", "-"
"""The prefix of the key of a whole word, and that of a verb's root; a stem is its own key."""


def _plain(word: str) -> str:
    return cyrillic.plain(word).replace("ß", "ss")


@dataclass(frozen=True)
class _Language:
    name: str
    """The file name of the list: its language codes."""
    keys: Callable[[str], _Keys]
    """The keys under which a word in dictionary form is stored."""
    looked_up: Callable[[str], Iterator[_Keys]]
    """The keys by which a word of a text is looked up, in groups: the first group with any match is used, with all its matches."""
    plain: Callable[[str], str] = _plain
    """Normalises a word for comparison."""
    shortest: int = 1
    """Least length of words searched for in text without spaces: single Chinese characters have their meanings elsewhere."""


class WordList:
    """The word list of one language, or of two closely related ones."""

    def __init__(self, language: _Language) -> None:
        self.language = language
        self._found: dict[str, str] = {}
        text = (files("tui_review.glossary") / "data" / "words" / f"{language.name}.txt").read_text("utf-8")
        for line in language.plain(text).splitlines():
            *native, english = line.split("|")
            for word in dict.fromkeys(chain.from_iterable(map(str.split, native))):
                for key in dict.fromkeys(language.keys(word)):
                    self._found[key] = f"{self._found[key]} {english}" if key in self._found else english

    def of(self, word: str) -> tuple[str, ...]:
        """The translations of a word in any of its forms, the likeliest first."""
        for keys in self.language.looked_up(self.language.plain(word)):
            found = dict.fromkeys(english for key in keys for english in self._found.get(key, "").split())
            if found:
                return tuple(found)
        return ()

    def has(self, word: str) -> bool:
        """Whether a word is listed in exactly this form."""
        return _FIXED + word in self._found


def _pairs(cells: str) -> tuple[tuple[str, str], ...]:
    """Endings, each with its replacement in dictionary form."""
    return tuple((end, kept) for end, _, kept in (cell.partition("=") for cell in cells.split()))


# --- Ukrainian and Russian ---------------------------------------------------------------------------------------------

_INFINITIVE = ("ти", "ть", "тися", "ться")
_INFINITIVE_ENDING = re.compile("(?:ува|юва|ова|ева|ыва|ива|ну)?[аяеєиіїоуы]?ть?и?(?:ся)?$")
_SHORTEST = 3
"""The least number of letters in a verb's root."""
_FLEETING = tuple("еоії")
_HARDENED = {"з": "г", "ц": "к", "с": "х", "ч": "ц"}
"""The original consonant of one softened before a case ending (дорозі, дорога)."""
_DIMINUTIVES = _pairs("очк=к ечк=к очк= ечк= еньк= оньк= ушк= юшк= ик= чик= ок= к=")
_CYRILLIC_VERB = re.compile(
    "(?:ува|юва|ова|ева|ыва|ива|[уюнл])?[аяеєиіїоуюы]?(?:вши(?:сь)?|[вмтш]|л[аои]?|ли|т[ьеи]|шь|мо|нн?(?:[аяеыоиії]|ий|ый|ого|ої|ой|ому|им|ых|их|ую|у)?|"
    "ючи|[ую]щ.{1,3})?(?:ся|сь)?"
)
"""Endings after a verb's root in any conjugation, enough to distinguish its forms from other words."""


def _cyrillic_keys(word: str) -> Iterator[str]:
    yield _FIXED + word
    stem = cyrillic.stem(word)
    yield stem
    if stem[-2:-1] in _FLEETING:
        # Declension drops or changes a stem's last vowel (орел, орл-и; рік, рок-и).
        yield stem.replace("і", "о")
        yield from cyrillic.alternations(stem)
    # A word that ends like an infinitive may also be a noun (діти, часть).
    if word.endswith(_INFINITIVE):
        root = _INFINITIVE_ENDING.sub("", word)
        yield _VERB + (root if len(root) >= _SHORTEST else word[:_SHORTEST])


def _cyrillic_forms(word: str) -> Iterator[_Keys]:
    stem = cyrillic.stem(word)
    yield _FIXED + word, stem, *sorted(cyrillic.alternations(stem) | {stem[:-1] + _HARDENED.get(stem[-1:], stem[-1:])})
    for size in range(len(word) - 1, _SHORTEST - 1, -1):
        if _CYRILLIC_VERB.fullmatch(word, size):
            yield (_VERB + word[:size],)
    # A diminutive: плямка of пляма, зірочка of зірка.
    yield tuple(stem.removesuffix(end) + kept for end, kept in _DIMINUTIVES if stem.endswith(end) and len(stem) - len(end) >= _SHORTEST)


_PARTS = """
гос государственный|держ державний|мин міністерство|мін міністерство|рос российский|укр український|бел белорусский|каз казахский|нац національний|спец спеціальний|полит політичний
політ політичний|обл обласний|гор городской|міськ міський|рай районний|сель сільський|сельск сільський|фин фінанси|фін фінанси|эконом економіка|економ економіка|культ культура|обр образование
обор оборона|оборон оборона|здрав здравоохранение|здоров здоров'я|потреб потребительский|надзор надзор|нагляд нагляд|ком комитет|ген генеральний|штаб штаб|центр центральный|банк банк
нефт нефть|нафто нафта|нафт нафта|газ газ|энерго энергия|енерго енергія|строй строительство|буд будівництво|пром промышленность|техн техника|тех техника|воен военный|военно военный
хоз хозяйство|госп господарство|агро аграрний|спорт спорт|авто автомобіль|тур туризм|проф профсоюз|транс транспорт|мор морской|авиа авиация|авіа авіація|рыб рыба|лес лес|ліс ліс|вод вода
теле телевидение|радио радио|радіо радіо|кино кино|кіно кіно|лит литература|худ художественный|муз музыка|юр юридический|юст юстиция|прокур прокурор|след следствие|уголь уголь|вугілля вугілля
чор чорний|черно черный|чорно чорний|бело белый|біло білий|красно красный|ново новый|старо старый|верхне верхний|нижне нижний|северо северный|южно южный|восточно восточный|западно западный
цифр цифровой|транспорт транспорт|услуг услуга|послуг послуга|дума дума|залізниц залізниця|полиц полиция|поліці поліція|гвард гвардия|контракт контракт|порт порт|экспорт экспорт|експорт експорт
"""
"""The parts of syllabic abbreviations (Рос-потреб-надзор, Мін-оборони), each with the word for which it stands."""


@lru_cache(maxsize=1)
def _parts() -> dict[str, str]:
    return dict(row.split() for row in re.split(r"[|\n]", _PARTS.strip()))


_MOST_PARTS = 4


@lru_cache(maxsize=1 << 13)
def parts_of(word: str, language: str) -> tuple[str, ...]:
    """The words of a Cyrillic or German compound, in dictionary form or as they are; empty for a simple word."""
    plain = _plain(word)
    if _BY_CODE.get(language.partition("-")[0]) == "de" and not cyrillic.is_cyrillic(word):
        return _compound(plain)
    if not cyrillic.is_cyrillic(word) or _list("uk-ru").of(plain):
        return ()
    found = _split(plain, _MOST_PARTS)
    return found if len(found) > 1 else ()


def _split(word: str, most: int) -> tuple[str, ...]:
    table = _parts()
    for size in range(min(len(word), 9), 1, -1):
        if word[:size] not in table or most == 0:
            continue
        rest = word[size:]
        if not rest or rest in ("а", "у", "ы", "и", "і", "я", "ь", "ом", "е"):
            return (table[word[:size]],)
        if len(rest) >= _SHORTEST and (
            further := _split(rest, most - 1) or ((rest,) if len(rest) > _SHORTEST and _list("uk-ru").of(rest) else ())
        ):
            return (table[word[:size]], *further)
    return ()


# --- Czech and Polish --------------------------------------------------------------------------------------------------

_LATIN_INFINITIVE = re.compile("(?:ova|nou|owa|ną|ywa|iwa)?[aáeěęiíoóuůyý]?(?:t|ct|ci|ć|ść|źć|c)(?: se| się)?$")
_LONGEST_ENDING = 5


def _west_slavic_keys(word: str) -> Iterator[str]:
    yield _FIXED + word
    for language in ("cs", "pl"):
        yield from declension.stems(word, language)
    root = _LATIN_INFINITIVE.sub("", word)
    if root != word and len(root) >= _SHORTEST:
        yield _VERB + root


def _west_slavic_forms(word: str) -> Iterator[_Keys]:
    yield (_FIXED + word,)
    yield tuple(dict.fromkeys(stem for language in ("cs", "pl") for stem in declension.uncased(word, language)))
    for size in range(len(word) - 1, max(_SHORTEST, len(word) - _LONGEST_ENDING) - 1, -1):
        yield (_VERB + word[:size],)


# --- German ------------------------------------------------------------------------------------------------------------

_GERMAN_ENDINGS = ("", "e", "en", "er", "es", "em", "n", "s", "ern", "innen", "in")
_GERMAN_VERB = ("e", "st", "t", "en", "n", "te", "ten", "test", "tet", "end", "ende", "enden", "ender", "endes")
_LINKS = ("", "s", "n", "en", "es", "e", "er")
"""Linking elements between the parts of a compound."""
_PART, _LONGEST_COMPOUND = 3, 60
"""The least number of letters of a part, and the greatest of a compound that is split."""


def _german_keys(word: str) -> Iterator[str]:
    yield _FIXED + word
    if word.endswith("n") and len(word) > _SHORTEST:
        yield _VERB + (word[:-2] if word.endswith("en") else word[:-1])


def _german_forms(word: str) -> Iterator[_Keys]:
    yield tuple(_FIXED + word[: len(word) - len(end)] for end in _GERMAN_ENDINGS if word.endswith(end) and len(word) - len(end) >= _PART)
    roots = [word[: len(word) - len(end)] for end in _GERMAN_VERB if word.endswith(end) and len(word) - len(end) >= _PART]
    yield tuple(_VERB + root for root in [*roots, *(root[2:] for root in roots if root.startswith("ge"))])
    yield tuple(_FIXED + part for part in _compound(word))


@lru_cache(maxsize=1 << 13)
def _compound(word: str, most: int = 3) -> tuple[str, ...]:
    """The two or three listed words of a compound, the first one as long as possible."""
    words = _list("de")
    for size in range(min(len(word), _LONGEST_COMPOUND) - _PART, _PART - 1, -1):
        first, second = word[:size], word[size:]
        head = next((first.removesuffix(link) for link in _LINKS if first.endswith(link) and words.has(first.removesuffix(link))), None)
        if not head:
            continue
        tail = next(
            (second.removesuffix(end) for end in _GERMAN_ENDINGS if second.endswith(end) and words.has(second.removesuffix(end))), None
        )
        if tail:
            return head, tail
        rest = _compound(second, most - 1) if most > 2 else ()
        # A simple word may coincide with three short parts.
        if rest and min(map(len, (head, *rest))) > _PART:
            return head, *rest
    return ()


# --- Hebrew ------------------------------------------------------------------------------------------------------------

_HEBREW_ENDINGS = _pairs("ים= ים=ה ות= ות=ה ות=ת ה= ת=ה ת= י= ו= ם= ן= נו= תי=")


def _fixed(word: str) -> Iterator[str]:
    yield _FIXED + word


def _hebrew_forms(word: str) -> Iterator[_Keys]:
    yield (_FIXED + word,)
    bare = declension.bare(word)
    yield tuple(_FIXED + form for form in bare)
    yield tuple(_FIXED + form.removesuffix(end) + other for form in bare for end, other in _HEBREW_ENDINGS if form.endswith(end))


# --- Arabic ------------------------------------------------------------------------------------------------------------

_ARABIC_MARKS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670]")
"""Vowel signs and the tatweel, which stretches a word."""
_ARABIC_PLAINER = str.maketrans("أإآٱىة", "اااايه")
_ARABIC_PRONOUNS = "ه ها هما هم هن ك كم ي ني نا".split()
_ARABIC_JOINTS = _pairs("= ت=ه ئ=ء ؤ=ء ا=ي")
"""The end of a word before a pronoun suffix, and without one (مدينته, مدينة; وزرائها, وزراء)."""
_ARABIC_NUMBERS = _pairs("ون= ين= ان= ات= ات=ه تان=ه تين=ه وا= ا= ت= يه=")
"""Endings of plurals, duals, the feminine and the persons of the perfect."""
_ARABIC_ENDINGS = (*_ARABIC_NUMBERS, *((joint + pronoun, alone) for joint, alone in _ARABIC_JOINTS for pronoun in _ARABIC_PRONOUNS))
_LIKE_NAMES = ("ان", "ين", "ا")
"""Endings that names also have, and that need a longer rest: لبنان, Lebanon, is not "two milks"."""
_IMPERFECT = ("ت", "ن", "ا")
"""Prefixes of the imperfect other than the ي of the listed third person."""


def _arabic_plain(word: str) -> str:
    return _ARABIC_MARKS.sub("", word).translate(_ARABIC_PLAINER)


def _arabic_forms(word: str) -> Iterator[_Keys]:
    yield (_FIXED + word,)
    bare = declension.bare(word)
    yield tuple(_FIXED + form for form in bare)
    cut = [
        form[: len(form) - len(end)] + other
        for form in bare
        for end, other in _ARABIC_ENDINGS
        if form.endswith(end) and len(form) - len(end) + len(other) >= _SHORTEST + (end in _LIKE_NAMES)
    ]
    yield tuple(_FIXED + form for form in cut)
    yield tuple(_FIXED + "ي" + form[1:] for form in (*bare, *cut) if form.startswith(_IMPERFECT) and len(form) > _SHORTEST)


# --- Korean ------------------------------------------------------------------------------------------------------------

_PARTICLES = re.compile(
    "들?(?:에게서?|에서|에|께서?|한테|으?로[서써]?|까지|부터|마다|보다|처럼|만|와|과|이?랑)?"
    "(?:은|는|이|가|을|를|의|도|만|이?나|뿐|조차|밖에|이?라[고는]?|이며|이고|이?었?다|였다|입니다|인|적|적인|적으로|[하한할함해했되된될됐].{0,2})?"
)
"""Particles after a word."""
_CONTRACTED = _pairs("ㅣ=ㅕ ㅗ=ㅘ ㅜ=ㅝ ㅡ=ㅓ ㅡ=ㅏ ㅚ=ㅙ ㅏ=ㅏ ㅏ=ㅐ ㅓ=ㅓ ㅐ=ㅐ ㅔ=ㅔ")
"""A stem's last vowel, and its contraction with the vowel of an ending."""
_VOWELS, _FINALS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ", " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
_ADJOINED = "은 을 아 어 았 었 는 고 지 게 다".split()
"""Endings after a stem that ends in a consonant."""
_FIRST_SYLLABLE = ord("가")


def _is_hangul(character: str) -> bool:
    return "가" <= character <= "힣"


def _korean_keys(word: str) -> Iterator[str]:
    yield _FIXED + word
    if word.endswith("다") and len(word) > 1:
        yield from (_FIXED + form for form in _conjugated(word[:-1]) if len(form) > 1)


def _conjugated(stem: str) -> Iterator[str]:
    """The beginnings of the forms of a verb or adjective."""
    yield stem
    begun, (number, final) = stem[:-1], divmod(ord(stem[-1]) - _FIRST_SYLLABLE, len(_FINALS))
    initial, vowel = divmod(number, len(_VOWELS))

    def made(ending: str, of: int = vowel) -> str:
        return begun + chr(_FIRST_SYLLABLE + (initial * len(_VOWELS) + of) * len(_FINALS) + _FINALS.index(ending))

    match _FINALS[final]:
        case " ":
            yield from map(made, "ㄴㄹㅁㅂ")
            yield from (made(ending, _VOWELS.index(joined)) for short, joined in _CONTRACTED if short == _VOWELS[vowel] for ending in " ㅆ")
            if stem.endswith("르") and begun:
                before = begun[:-1] + chr(ord(begun[-1]) + _FINALS.index("ㄹ"))
                yield from (before + ending for ending in ("러", "렀", "라", "랐"))
        case "ㅂ":
            yield from (made(" ") + ending for ending in ("운", "울", "워", "웠"))
            yield from (stem + ending for ending in _ADJOINED)
        case "ㄹ":
            yield from (*map(made, " ㄴㅂ"), *(stem + ending for ending in ("어", "아", "었", "았", "고", "지")))
        case "ㄴ" | "ㅆ":
            pass  # The word is a form and not a stem (간다, 갔다).
        case _:
            yield from (stem + ending for ending in _ADJOINED)


def _korean_forms(word: str) -> Iterator[_Keys]:
    yield (_FIXED + word,)
    yield tuple(_FIXED + word[:size] for size in range(len(word) - 1, 0, -1) if _PARTICLES.fullmatch(word, size))[-1:]


KOREAN_KINDS, _BEFORE_KIND = frozenset("산강섬역궁굴탑"), 2
"""Syllables that end place names as designators, and the least number of syllables before one."""


def _stands_alone(text: str, at: int, last: int, words: WordList) -> bool:
    """Whether a listed syllable of a Korean text is a word by itself: most are also parts of other words.

    Before it in its run only words may stand, the last of which ends at ``last``, with their particles; after it only a particle
    or another word. A designator at the end of a run counts too.
    """
    begin = next((n + 1 for n in range(at - 1, -1, -1) if not _is_hangul(text[n])), 0)
    end = next((n for n in range(at + 1, len(text)) if not _is_hangul(text[n])), len(text))
    rest = text[at + 1 : end]
    if not rest and text[at] in KOREAN_KINDS and at - begin >= _BEFORE_KIND:
        return True
    if at != begin and (last <= begin or not _PARTICLES.fullmatch(text, last, at)):
        return False
    return bool(_PARTICLES.fullmatch(rest)) or any(
        words.has(rest[:size]) for size in range(min(len(rest), 2), min(len(rest), _LONGEST_WORD) + 1)
    )


# --- Japanese ----------------------------------------------------------------------------------------------------------

_INFLECTED = tuple("るうくぐすつぬぶむい")
_LONGEST_WORD = 10


def _japanese_keys(word: str) -> Iterator[str]:
    yield _FIXED + word
    if word.endswith(_INFLECTED) and chinese.is_han(word[0]) and len(word) > 1:
        yield _FIXED + word[:-1]


def _exact(word: str) -> Iterator[_Keys]:
    yield (_FIXED + word,)


def spans(text: str, language: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """The listed words of a text without spaces, the longest at each position: start, end (exclusive) and translations."""
    name = _BY_CODE.get(language.partition("-")[0])
    if name is None:
        return
    words, at, last = _list(name), 0, 0
    plain, shortest = words.language.plain, words.language.shortest
    while at < len(text):
        size = next((n for n in range(min(_LONGEST_WORD, len(text) - at), shortest - 1, -1) if words.has(plain(text[at : at + n]))), 0)
        if size == 1 and _is_hangul(text[at]) and not _stands_alone(text, at, last, words):
            size = 0
        if size:
            last = at + size
            yield at, last, words.of(text[at:last])
        at += max(size, 1)


_LANGUAGES = (
    _Language("uk-ru", _cyrillic_keys, _cyrillic_forms),
    _Language("cs-pl", _west_slavic_keys, _west_slavic_forms),
    _Language("de", _german_keys, _german_forms),
    _Language("he", _fixed, _hebrew_forms),
    _Language("ar", _fixed, _arabic_forms, _arabic_plain),
    _Language("ko", _korean_keys, _korean_forms),
    _Language("ja", _japanese_keys, _exact),
    _Language("zh", _fixed, _exact, str, shortest=2),
)
_NAMED = {language.name: language for language in _LANGUAGES}
_BY_CODE = {code: language.name for language in _LANGUAGES for code in language.name.split("-")} | {"sk": "cs-pl"}


@lru_cache(maxsize=16)
def _list(name: str) -> WordList:
    return WordList(_NAMED[name])


def is_listed(word: str, name: str) -> bool:
    """Whether the list with a name has a word in exactly this form."""
    return _list(name).has(word)


def has_list(language: str) -> bool:
    """Whether there is a word list for a language."""
    return language.partition("-")[0] in _BY_CODE


@lru_cache(maxsize=1 << 15)
def translations(word: str, language: str) -> tuple[str, ...]:
    """The translations of a word of a language, the likeliest first; Cyrillic words of any language are read as Ukrainian or Russian."""
    name = "uk-ru" if cyrillic.is_cyrillic(word) else _BY_CODE.get(language.partition("-")[0])
    return _list(name).of(word) if name else ()
