"""Cyrillic words as lattices of all spellings of the schemes and habits in ``schemes``, and their case endings.

Letters and clusters come from those tables; the longest cluster is matched first. The second half of the file has the case
endings of the East Slavic languages and some others, since machine translation often leaves them on.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from functools import lru_cache

from tui_review.glossary.alphabet import Alphabet
from tui_review.glossary.lattice import Lattice, Unit
from tui_review.glossary.schemes import PLAIN, SCHEMES

_SOUNDS: dict[str, str] = {
    **dict.fromkeys("бп", "P"), **dict.fromkeys("вф", "F"), **dict.fromkeys("дт", "T"), **dict.fromkeys("гґкхғқһҳҡҕѓќ", "K"),
    **dict.fromkeys("жзсцчшщҷҙҫџђћѕ", "S"), "м": "M", **dict.fromkeys("нњңҥ", "N"), **dict.fromkeys("лљ", "L"), "р": "R", "ў": "",
}  # fmt: skip

_SKIP: dict[str, float] = {**dict.fromkeys("ьъ’'ʼӏ", 0.0), **dict.fromkeys("йўј", 0.3), **dict.fromkeys("аеёєиіїоуыэюяәөұүӣӯ", 0.55)}


ALPHABET = Alphabet([(PLAIN, 0.0), *((scheme.rows, scheme.cost) for scheme in SCHEMES)], sounds=_SOUNDS, skip=_SKIP)


@lru_cache(maxsize=1 << 14)
def lattice(word: str) -> Lattice:
    """The lattice of one Cyrillic word."""
    return ALPHABET.lattice(word)


def is_cyrillic(text: str) -> bool:
    """Whether the first letter of the text is Cyrillic."""
    for c in text:
        if c.isalpha():
            return "Ѐ" <= c <= "ԯ"
    return False


# --- endings -----------------------------------------------------------------------------------------------------------

_NOUN_ENDINGS = (
    "а я о е є у ю и і ы ї й ь ие ые ью ою ею єю ой ей ої ом ем єм ам ям ами ями ах ях ів їв ов ев єв ові еві єві ём иям ию "
    "ии ией ії ією ію ія ієм ієві ым ием ия яй ого его ому ему им ім ий ій ый ая яя ое ее их іх ых ими іми ыми ую "
    "юю"
).split()
"""Case endings of Russian, Ukrainian and Belarusian nouns and adjectives, nominative included."""
_ENDINGS = frozenset(_NOUN_ENDINGS) | {""}
_ENDING_SIZES = sorted({len(ending) for ending in _ENDINGS if ending}, reverse=True)
_VOWELS = "аеєёиіїоуыэюяьй"
_MELTING = "гжзхшкцчс"
_MELTED = {"г": "жз", "ґ": "жз", "к": "цч", "х": "сш"}
"""The changes of a stem's last consonant before some case endings (Ольга, Ользі) and adjective suffixes (Ріг, різький; Рог, рожский)."""
_RELATIONAL = ("ськ", "цьк", "зьк", "ск", "цк")
_ADJECTIVES = (*_RELATIONAL, "щин", "чин")
"""Suffixes of relational adjectives, and of names of the land around a town (Київщина)."""
_SURNAMES = ("ов", "ев", "єв", "ів", "їв")
"""Suffixes of surnames that are not case endings (Токаев, Петрів)."""


@lru_cache(maxsize=1 << 15)
def stem(word: str) -> str:
    """A Cyrillic word without its case ending; at least two letters and half of the word are kept."""
    lower = word.lower()
    for size in _ENDING_SIZES:
        rest = len(lower) - size
        if rest >= 2 and rest * 2 >= len(lower) and lower[rest:] in _ENDINGS:
            return lower[:rest]
    return lower


def alternations(base: str) -> set[str]:
    """A stem in all its forms under the vowel and consonant alternations of declension, itself included."""
    forms = {base}
    if len(base) > 3:
        if base[-2] == "ї":
            forms.add(base[:-2] + "є" + base[-1])
        if base[-2] in "іо":
            forms |= {base[:-2] + ("о" if base[-2] == "і" else "і") + base[-1], base[:-2] + ("е") + base[-1]}
        if base[-2] in "еоі" and base[-1] not in "аеиоуіїєюя":
            forms.add(base[:-2] + base[-1])
    elif len(base) == 3 and base[1] == "і":
        forms.add(base[0] + "о" + base[2])
    if base == "лев" or base.endswith("лец"):
        forms.add(base[:-2] + "ь" + base[-1])
    if len(base) > 4 and base.endswith("ец") and base[-4] == "о":
        # Донець, Дінця: without the fleeting vowel the syllable is closed and has і for о.
        forms.add(base[:-4] + "і" + base[-3] + "ц")
    if base.endswith("ц") and base[-2:-1] not in _VOWELS:
        forms |= {base[:-1] + "ец", base[:-1] + "ець"}
    swaps = {"к": "ц", "г": "з", "х": "с", "ц": "ч", "ў": "в"}
    return forms | {form[:-1] + swaps[form[-1]] for form in forms if form[-1:] in swaps}


_PLAINER = str.maketrans({"ʼ": "’", "'": "’", "ё": "е"})
"""Unifies apostrophes, and maps ё to е, which Russian mostly writes for it."""


def plain(word: str) -> str:
    """A word in lower case, normalised for comparison."""
    return word.lower().translate(_PLAINER)


_SHORT_ENDINGS = frozenset("а у ом ові е і и ы ам ами ах".split())
"""Case endings of a noun of two letters (Яр, Яру)."""

_PARADIGMS = tuple(
    (nominatives.split() or [""], frozenset(cases.split()))
    for nominatives, cases in (
        ("а", "а ы и і е у о ой ою ої ій ей ею ай аю ам ами ах"),  # Ластівка, Ластівкою; Гурьева, Гурьевой; Біла, Білої
        ("я", "я и і ї е є ю ей ею єю яй ям ями ях ій ьої ьою"),  # Надія, Надії; Запоріжжя, Запоріжжям; Верхня, Верхньої
        ("ја", "ја је ји ју јом"),  # Србија, Србијом
        ("ая", "ая ой ую ою ей ею ай аю"),
        ("яя", "яя ей юю ею"),
        ("ый ий ой ій", "ый ий ой ій ого его ього ому ему ьому ым им ім ом ем ага яга аму яму"),
        ("й", "й я ю е є и і ї ем єм еві єві ям ями ях"),  # Сергій, Сергієві
        ("ей", "ья ью ьем ьём ье ьи"),  # Соловей, Соловья
        ("ь", "ь я ю е и і ью ем єм ём еві єві ям ями ях сю зю тю дю ню лю"),  # Кремль, Кремлём; Сибірь, Сибирью; Білорусь, Білоруссю
        ("", "а я у ю е є і и ы ом ем єм ём ым им ові еві єві ам ям ами ями ах ях ’ю"),  # Ізюм, Ізюма; Гурьев, Гурьевым; Ігор, Ігоря
        ("ин", "иного иному"),  # Мамин, Маминого
        ("ов ів", "ового овому"),
        ("о", "о а у е і ом ові ам ами ах"),
        ("ое ее", "ое ее ого его ому ему ым им ом ем"),
        ("е", "е а я у ю и і ї ом ем ого ому ьому им ім"),  # Поле, Поля; Рівне, Рівного
        ("є", "є я ю ї єм ього ьому ім"),
        ("ие ые", "ие ые их ых им ым ими ыми"),
        ("и ы", "и ы і ов ев єв ів їв ей ь й ам ям ами ями ах ях"),  # Черкассы, Черкасс; Чернівці, Чернівців
        ("овы ёвы евы", "овых овым овыми ёвых ёвым ёвыми евых евым евыми"),  # Воробьёвы, Воробьёвых
        ("ья", "ья ьев ьям ьями ьях"),  # Крылья, Крыльев
        ("і ї", "і ї ь й ів їв ей ам ям ами ями ах ях их їх им їм ими їми"),
    )
)
"""Nominative endings of names, each with the endings that such a name can have in any case, its own included.

A name in -а has no form without an ending, one in a consonant none in -ою, and only plurals have one in -ов: Савват is not
Саввата, Лавр not Лаврою, and Гурьев, which looks like a genitive plural, is not Гурий."""


_UKRAINIAN_TOWNS = ("ськ", "цьк", "зьк")
"""Endings of Ukrainian towns; with another -е they are names of villages (Покровськ, Покровське). In Russian that is a case form."""


@lru_cache(maxsize=1 << 13)
def _declined(native: str) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """The stems of a word's case forms, each with the endings that can follow; for an ordinary word any case ending can."""
    word = plain(native)
    is_stem = word[-1] not in _VOWELS
    if not native[0].isupper():
        # A demonym may be in another number and gender.
        return ((frozenset(alternations(stem(word)) | (alternations(word) if is_stem else set())), _ENDINGS),)
    found = [(frozenset({word}), frozenset({""}))]
    other_place = frozenset("е") if word.endswith(_UKRAINIAN_TOWNS) else frozenset()
    for nominatives, cases in _PARADIGMS:
        for ending in nominatives:
            rest = word.removesuffix(ending)
            if len(rest) >= 2 and len(rest) * 2 >= len(word) and (len(rest) < len(word) if ending else is_stem):
                found.append((frozenset(alternations(rest)), (cases | {""} if not ending or ending in "иыії" else cases) - other_place))
    if word[-1] in "иыі" and word[-2] in _BEHIND_FLEETING and word[-3:-2] not in _VOWELS:
        found.append((frozenset(word[:-2] + vowel + word[-2] for vowel in "оеі"), frozenset({""})))
    return tuple(found)


def same_word(native: str, token: str) -> bool:
    """Whether ``token`` is a case form of ``native``, which is in the nominative; both single Cyrillic words.

    A capitalised native form is a name and has only the case forms of names; a token may be in any casing.
    """
    a, b = plain(native), plain(token)
    if a == b:
        return True
    if len(a) < 3:
        return len(a) == 2 and a[-1] not in _VOWELS and b.startswith(a) and b[2:] in _SHORT_ENDINGS
    declined = _declined(native)
    if any(b.startswith(base) and b[len(base) :] in endings for bases, endings in declined for base in bases):
        return True
    return len(a) >= _LONG and any(_loosely_begins(b, base, endings) for bases, endings in declined for base in bases)


def is_genitive_plural(native: str, token: str) -> bool:
    """Whether ``token`` is the genitive plural of ``native`` (Байрактарів of Байрактар, Известий of Известия).

    People and places have none, which the caller has to know.
    """
    name, word = plain(native), plain(token)
    if name.endswith(("ия", "ія")):
        return word == name[:-1] + "й"
    return len(name) > 3 and name[-1] not in _VOWELS and word[: len(name)] == name and word[len(name) :] in ("ов", "ів", "ев", "єв")


_BEHIND_FLEETING = "кцн"
"""The consonants before which a plural form without an ending inserts a vowel (Химки, Химок)."""
_LONG = 6
"""Least length of a name that is recognised in spite of letters that writers omit or confuse."""
_MIXED_UP = str.maketrans("іїыєэґ", "иииеег", "ь’ъ")


def _loosely_begins(word: str, base: str, endings: Container[str]) -> bool:
    """Whether a word is a base with an ending, ignoring letters that writers confuse: Бобруйска, Даніїлом."""
    loose = base.translate(_MIXED_UP)
    return any(
        word[len(word) - size :] in endings and word[: len(word) - size].translate(_MIXED_UP) == loose for size in (0, *_ENDING_SIZES)
    )


_FLEETING_VOWELS = "еоі"
_DEFINITE = ("ото", "ата", "ите", "иот", "ият")
"""Endings of definite adjectives in Bulgarian and Macedonian."""
_LONGEST_SUFFIX = 5
"""The most letters, soft signs aside, that an adjective has more than its noun: -инский."""


def is_adjective_of(native: str, token: str) -> bool:
    """Whether ``token`` is a relational adjective of the noun ``native`` (Бучанський of Буча); adjectives have none."""
    name, tail = plain(native), plain(token)
    core = tail[:-3] if tail.endswith(_DEFINITE) else stem(tail)
    if not core.endswith(_ADJECTIVES) or core == tail:
        return False
    if name.endswith(_SURNAMES):
        return tail.startswith(name)
    if stem(name) != name and stem(name).endswith(_RELATIONAL):
        return False
    bases = {stem(name), name} if name[-1] not in _VOWELS else {stem(name)}
    return any(
        len(base) >= 3
        and len(core.replace("ь", "")) - len(base.replace("ь", "")) <= _LONGEST_SUFFIX
        and tail.startswith(tuple(_before_suffix(base)))
        for base in bases
    )


def _before_suffix(base: str) -> Iterator[str]:
    """The beginnings of a noun's adjectives, in place of its stem."""
    yield from alternations(base)
    if base[-1] in _MELTING or base[-1] == "ј":
        # A consonant before the suffix merges with it: Запоріжжя, запорізький; Прага, пражский.
        yield base[: max(3, len(base) - 1)]
        yield base.rstrip(_MELTING).ljust(4, "-")
        yield from (base[:-1] + melted for melted in _MELTED.get(base[-1], ""))
    if base[-1] not in _VOWELS and base[-2] not in _VOWELS:
        # Without a following vowel, a fleeting one separates the last two consonants: Церква, церківський.
        yield from (base[:-1] + vowel + base[-1] for vowel in _FLEETING_VOWELS)


_HAVE_GENDER = ("а", "я", "е", "є", "о", "ее", "ое", "ий", "ій", "ый", "ой", "і", "ы", "и", "ие", "ые")
"""Nominative endings of adjectives."""
_LINKS = ("ьо", "о", "е", "ё", "є")
"""The linking vowels between the two parts of a compound adjective."""


def is_adjective_of_two(first: str, second: str, token: str) -> bool:
    """Whether ``token`` is the relational adjective of a name that is an adjective and a noun (білоцерківський of Біла Церква)."""
    base, word = stem(plain(first)), plain(token)
    if not first.lower().endswith(_HAVE_GENDER) or len(base) < 3 or not word.startswith(base):
        return False
    rest = word[len(base) :]
    return any(rest.startswith(link) and is_adjective_of(second, rest[len(link) :]) for link in _LINKS)


_CHANGED = 0.05
_CASE_SPELLINGS = (
    "a ya ia ja e ye ie y i ii yi u yu iu ju o oi oy oyu oiu oju ou eyu ey ei om em am iv ov ev ovi evi ami akh ah "
    "im yim iy iyi ogo oho ego omu emu ykh ikh ych ich ih yh aya oe oye uyu ymi imi"
).split()

ENDING_SOUNDS = ("", "K", "M", "F")
"""The sounds that case endings add to a sound key (-ogo, -omu, -ov)."""
ADJECTIVE_SOUNDS = ("SK", "SKM")
"""The sounds that endings of relational adjectives add (-skyi, -skomu)."""

_LOST_SUFFIX = Unit("-", tuple((x, 0.0) for x in ("sk", "", "tsk", "ck", "zk")), "", 0.0)
_LOST_END = Unit("-", tuple((x, 0.0 if x else 0.6) for x in ("sk", "", "tsk", "ck", "zk")), "", 0.6)
_CASE_ENDING = Unit("-", (("", 0.0), *((s, 0.0) for s in _CASE_SPELLINGS)), "", 0.0)
_SOFT_ENDING = Unit(
    "-",
    (*_CASE_ENDING.options, *((s, 0.0) for s in "eya eia eja ea iya iia ija oya oia oja eyu eiu eju iyu iiu iju iyem iem eem".split())),
    "",
    0.0,
)
"""Endings in place of -ей, -ій or -ой, of which only the last letter is declined (Сергей, Сергея)."""
_FLEETING = Unit("-", (("", 0.0), ("o", 0.1), ("e", 0.1), ("i", 0.1)), "", 0.0)
"""The fleeting vowel between a stem's last two consonants when no vowel follows (Химки, Химок; Церква, церківський)."""
_ADDED_SUFFIX = Unit(
    "-", (("", 0.0), *((x, 0.25) for x in ("sk", "k", "ck", "ivsk", "ovsk", "evsk", "ansk", "insk", "ynsk", "ensk"))), "", 0.0
)


def base_of(word: str) -> str:
    """The part of a name before its case endings: its stem, or the whole of a surname that ends like a case form."""
    return word.lower() if word.lower().endswith(_SURNAMES) else stem(word)


@lru_cache(maxsize=1 << 13)
def inflected(word: str, *, before: int = 0, after: int = 0) -> Lattice | None:
    """The lattice of a word with any case ending in place of its own; None when too little of the word is left.

    An adjective in ``-ск-`` may have lost that suffix (Беловежские read as "Belowezh"), a noun hardly ever; a long enough noun
    may have been given one (a district of Буча read as "Buchanskyi"), in a name of several words only the last. ``before`` and
    ``after``: the number of words of the name before and after this one.
    """
    base = base_of(word)
    if len(base) < 3:
        return None
    suffix = next((s for s in _RELATIONAL if base.endswith(s)), "")
    if suffix and len(base) - len(suffix) >= 4:
        is_noun = len(base) == len(word.rstrip("ьЬ"))
        return (*lattice(base[: -len(suffix)]), _LOST_END if is_noun else _LOST_SUFFIX, _CASE_ENDING)
    added = (_ADDED_SUFFIX,) if not after and len(base) >= (3 if before else 4) and not suffix else ()
    return (*_changing(word.lower(), base), *added, _SOFT_ENDING if word.lower().endswith(("ей", "ій", "ой")) else _CASE_ENDING)


def _changing(word: str, base: str) -> Lattice:
    """The lattice of a stem whose last consonant may be softened (Ольга, Ользі), dropped (Березовка, березовский) or split by a vowel."""
    units = lattice(base)
    if units[-1].native != base[-1]:
        return units
    if word.endswith(("и", "ы", "і")) and base[-1] in _BEHIND_FLEETING and base[-2] not in _VOWELS:
        return (*units[:-1], _FLEETING, units[-1])
    if word.endswith("ва") and base[-2] not in _VOWELS:
        return (*units[:-1], _FLEETING, units[-1])
    melted = _MELTED.get(base[-1]) if word.endswith(("а", "я", base)) else None
    if melted is None:
        return units
    last = units[-1]
    more = [(option, cost + _CHANGED) for c in melted for option, cost in lattice(c)[-1].options]
    more += [("", _CHANGED)] if base[-1] == "к" and word != base else []
    return (*units[:-1], Unit(last.native, (*last.options, *more), last.sound, last.skip))


def changed_keys(name: str, key: str) -> tuple[str, ...]:
    """Further sound keys of a name with sound key ``key``: with its last consonant softened, and as an adjective; may be empty."""
    lower = name.lower()
    if not key.endswith("K") or not lower.endswith(("га", "ка", "ха", "ґа", *(_MELTED if " " in name else ()))):
        return ()
    has_adjective = lower.endswith(("ка", *_MELTED))
    return (key[:-1] + "S", *(key[:-1] + ending for ending in (ADJECTIVE_SOUNDS if has_adjective else ())))
