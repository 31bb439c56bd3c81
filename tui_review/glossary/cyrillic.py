"""Cyrillic letters with every Latin spelling that a scheme in use or a translator's habit gives them.

Cost 0 is a published scheme: BGN/PCGN, ALA-LC, ISO 9 and GOST 7.79, the scientific transliteration, GOST R 52535 and ICAO
9303 passports, the Ukrainian national system of 2010, DSTU 9112, the Belarusian instruction of 2000 and Lacinka, the
Kazakh alphabets of 2018 and 2021, the Wikipedia habits, and the German (Duden), French and Polish spellings. Marks on
Latin letters are folded away before anything is compared, so ``ž`` is ``z`` here.

A small cost is a habit: the Russian spelling of a Ukrainian name (``о`` or ``е`` for ``і``), a letter left out. Case
endings of the Slavic languages are the second half of the file, since machine translation often leaves them on.
"""

from __future__ import annotations

from functools import lru_cache

from tui_review.glossary.lattice import Lattice, Unit

_HABIT = 0.15

_LETTERS: dict[str, str] = {
    "а": "a", "б": "b", "в": "v w f", "г": "g h gh", "ґ": "g", "ѓ": "g gj", "д": "d", "ђ": "dj d", "е": "e ye ie je",
    "ё": "yo e io jo o ye", "є": "ye ie je e", "ж": "zh z j g rz sz sch sh", "з": "z s", "ѕ": "dz", "и": "i y", "і": "i y", "ї": "yi i ji ii",
    "й": "y i j", "ј": "j y", "к": "k c ck q", "л": "l", "љ": "lj ly l", "м": "m", "н": "n", "њ": "nj ny n", "о": "o",
    "п": "p", "р": "r", "с": "s ss", "т": "t", "ћ": "c ch", "ќ": "k kj", "у": "u ou w", "ў": "w u v", "ф": "f ph", "х": "kh h ch x",
    "ц": "ts c tz cz z s tc", "ч": "ch c tch tsch cz tc", "џ": "dz dzh dj", "ш": "sh s sch sz ch", "щ": "shch sch sc szcz schtsch chtch shh sh s",
    "ъ": " y ie", "ы": "y i", "ь": " i y j", "э": "e ae", "ю": "yu iu ju u iou you", "я": "ya ia ja a",
    "ә": "a e ae", "ғ": "gh g", "қ": "q k kh", "ң": "ng n", "ө": "o oe u", "ұ": "u", "ү": "u ue", "һ": "h",
    "ҳ": "h kh", "ҷ": "j dzh ch", "ӣ": "i", "ӯ": "u o", "ҙ": "z dh", "ҡ": "k q", "ҫ": "s th", "ӑ": "a", "ӗ": "e", "ҕ": "gh g", "ҥ": "ng n",
    "ӏ": " ", "’": " ", "'": " ", "ʼ": " ",
}  # fmt: skip
"""Each letter with the spellings of published schemes; a leading space stands for "left out"."""

_HABITS: dict[str, str] = {
    "и": "e u", "і": "o e yi j", "ї": "e ye", "й": " ", "е": "yo", "о": "a", "г": "kh", "ж": "zhe dzh", "з": "ts",
    "ю": "yo", "я": "e ye", "ы": "yi", "э": "a", "х": "k gh", "в": "u ff", "у": "v", "ц": "tch", "д": "t", "а": "ya",
    "ё": "iu eu",
}  # fmt: skip
"""Further spellings that no scheme prescribes but translators and machines write."""

_CLUSTERS: dict[str, str] = {
    "кс": "ks x cs", "дж": "dzh j dj dg g", "дз": "dz z", "зг": "zgh zg", "ий": "y i iy yi ii yy ij yj ey", "ій": "iy ii y i ij",
    "ый": "y yi yy i", "ой": "oy oi oj o", "ей": "ey ei ej eji", "ай": "ay ai aj ei", "ая": "aya aia aja a", "яя": "yaya a ya",
    "ье": "ye ie je e iye", "ьё": "yo io ye ie", "ьо": "yo io jo o", "йо": "yo io jo o", "ьи": "yi i ii", "ью": "yu iu ju", "ья": "ya ia ja",
    "ия": "iya ia ija iia ya", "ія": "iya ia iia ija", "ин": "in yn ine", "ін": "in yn ine", "иї": "yi i iyi ii yyi ie", "ии": "ii iy i", "ії": "ii iyi iyi yi", "ие": "ie iye ije e", "ське": "ske skoye", "тц": "tts tz ts",
    "тс": "ts", "сх": "skh sh sch", "зх": "zkh", "ау": "au aw ow", "ньо": "nyo nio no", "льо": "lyo lio lo", "ев": "ev yev iev ef eff ew",
    "ов": "ov of off ow", "цьк": "tsk ck cki", "зьк": "zk", "ськ": "sk", "ссь": "ss",
}  # fmt: skip
"""Clusters that schemes write as one."""

_SOUNDS: dict[str, str] = {
    **dict.fromkeys("бп", "P"), **dict.fromkeys("вф", "F"), **dict.fromkeys("дт", "T"), **dict.fromkeys("гґкхғқһҳҡҕѓќ", "K"),
    **dict.fromkeys("жзсцчшщҷҙҫџђћѕ", "S"), "м": "M", **dict.fromkeys("нњңҥ", "N"), **dict.fromkeys("лљ", "L"), "р": "R",
}  # fmt: skip

_SKIP: dict[str, float] = {**dict.fromkeys("ьъ’'ʼӏ", 0.0), **dict.fromkeys("йўј", 0.3), **dict.fromkeys("аеёєиіїоуыэюяәөұүӣӯ", 0.55)}


@lru_cache(maxsize=1)
def _units() -> dict[str, Unit]:
    table: dict[str, Unit] = {}
    for letter, spellings in _LETTERS.items():
        options = [(s, 0.0) for s in spellings.split()]
        if spellings.startswith(" "):
            options.insert(0, ("", 0.0))
        habits = _HABITS.get(letter, "")
        options += [(s, _HABIT) for s in habits.split()]
        if habits == " ":
            options.append(("", _HABIT))
        table[letter] = Unit(letter, tuple(options), _SOUNDS.get(letter, ""), _SKIP.get(letter, 1.0))
    for cluster, spellings in _CLUSTERS.items():
        sound = "".join(_SOUNDS.get(letter, "") for letter in cluster)
        options = [(s, 0.0) for s in spellings.split()]
        table[cluster] = Unit(cluster, tuple(options), sound, float(len(cluster)))
    return table


@lru_cache(maxsize=1 << 14)
def lattice(word: str) -> Lattice:
    """The lattice of one Cyrillic word; characters that are no Cyrillic letters stand for themselves.

    Doubled letters are written once, as they are in the folded Latin words that the lattice is compared with.
    """
    table = _units()
    lower = word.lower()
    letters = "".join(c for i, c in enumerate(lower) if i == 0 or c != lower[i - 1])
    units: list[Unit] = []
    i = 0
    while i < len(letters):
        for size in (4, 3, 2):
            cluster = letters[i : i + size]
            if len(cluster) == size and cluster in table:
                units.append(_joined(cluster))
                i += size
                break
        else:
            c = letters[i]
            if c in table:
                units.append(table[c])
            elif c.isalnum():
                units.append(Unit(c, ((c, 0.0),), "", 1.0))
            i += 1
    return tuple(units)


@lru_cache(maxsize=64)
def _joined(cluster: str) -> Unit:
    """A cluster with its own spellings and every spelling of its letters one after the other."""
    table = _units()
    spellings: dict[str, float] = {"": 0.0}
    for letter in cluster:
        step: dict[str, float] = {}
        for prefix, cost in spellings.items():
            for option, extra in table[letter].options:
                key = prefix + option
                step[key] = min(step.get(key, 9.0), cost + extra)
        spellings = step
    unit = table[cluster]
    for option, cost in unit.options:
        spellings[option] = cost
    ordered = sorted(spellings.items(), key=lambda item: item[1])
    head = [o for o in ordered if o[0] == unit.options[0][0]]
    skip = sum(_SKIP.get(letter, 1.0) for letter in cluster)
    return Unit(cluster, tuple(head + [o for o in ordered if o not in head and o[0]]), unit.sound, max(skip, 0.55))


def is_cyrillic(text: str) -> bool:
    """Whether the text is written in Cyrillic, as its first letter tells."""
    return next(("Ѐ" <= c <= "ԯ" for c in text if c.isalpha()), False)


# --- endings -----------------------------------------------------------------------------------------------------------

_NOUN_ENDINGS = (
    "а я о е є у ю и і ы ї й ь ие ые ью ою ею єю ой ей ої ом ем єм ам ям ами ями ах ях ів їв ов ев єв ові еві єві ём иям ию "
    "ии ией ії ією ію ія ієм ієві ым ием ия яй ого его ому ему им ім ий ій ый ая яя ое ее их іх ых ими іми ыми ую "
    "юю"
).split()
"""Case endings of Russian, Ukrainian and Belarusian nouns and adjectives, nominative included."""
_ENDINGS = frozenset(_NOUN_ENDINGS) | {""}
_STEM_FINALS = tuple(sorted({e for e in _ENDINGS if e}, key=len, reverse=True))
_VOWELS = "аеєёиіїоуыэюяьй"
_ADJECTIVES = ("ськ", "цьк", "зьк", "ск", "цк", "нськ", "івськ", "овск", "ївськ", "евск")


@lru_cache(maxsize=1 << 15)
def stem(word: str) -> str:
    """A Cyrillic word without its case ending; never shorter than two letters or half of the word."""
    lower = word.lower()
    for ending in _STEM_FINALS:
        if lower.endswith(ending):
            rest = len(lower) - len(ending)
            if rest >= 2 and rest * 2 >= len(lower):
                return lower[:rest]
    return lower


def _alternations(base: str) -> set[str]:
    """A stem with the vowel and consonant alternations that declension makes."""
    forms = {base}
    if len(base) > 3:
        if base[-2] in "іо":
            forms |= {base[:-2] + ("о" if base[-2] == "і" else "і") + base[-1], base[:-2] + ("е") + base[-1]}
        if base[-2] in "еоі" and base[-1] not in "аеиоуіїєюя":
            forms.add(base[:-2] + base[-1])
    swaps = {"к": "ц", "г": "з", "х": "с", "ц": "ч"}
    if base[-1] in swaps:
        forms.add(base[:-1] + swaps[base[-1]])
    return forms


def same_word(native: str, token: str) -> bool:
    """Whether ``token`` is ``native`` in any case form, both single Cyrillic words in any casing."""
    a, b = native.lower().replace("ʼ", "’").replace("'", "’"), token.lower().replace("ʼ", "’").replace("'", "’")
    if a == b:
        return True
    if len(a) < 3:
        return False
    # A word that ends in a consonant may be its own stem: what looks like an ending (Харків, Токаев) need not be one.
    bases = _alternations(stem(a)) | (_alternations(a) if a[-1] not in _VOWELS else set())
    for base in bases:
        if b.startswith(base) and b[len(base) :] in _ENDINGS:
            return True
    return False


def is_adjective_of(native: str, token: str) -> bool:
    """Whether ``token`` is a relational adjective made from the noun ``native`` (Бучанський of Буча)."""
    base = stem(native)
    tail = token.lower()
    if len(base) < 3 or not tail.startswith(base[: max(3, len(base) - 1)]):
        return False
    core = stem(tail)
    return core.endswith(_ADJECTIVES) and len(core) - len(base) <= 6


_CASE_SPELLINGS = (
    "a ya ia ja e ye ie y i ii yi u yu iu ju o oi oy oyu oiu oju ou eyu ey ei om em am iv ov ev ovi evi ami akh ah "
    "im yim iy iyi ogo oho omu ykh ih yh aya oe oye uyu ymi"
).split()


_ADJECTIVE_SUFFIX = Unit("-", tuple((x, 0.0) for x in ("sk", "", "tsk", "ck", "zk")), "", 0.0)


@lru_cache(maxsize=1 << 13)
def inflected(word: str) -> Lattice | None:
    """The lattice of a word with any case ending in place of its own, or None when too little is left of it.

    An adjective made with ``-ск-`` may also have lost its suffix (Беловежские read as "Belowezh").
    """
    base = stem(word)
    if len(base) < 3:
        return None
    ending = Unit("-", (("", 0.0), *((s, 0.0) for s in _CASE_SPELLINGS)), "", 0.0)
    suffix = next((s for s in ("ськ", "цьк", "зьк", "ск", "цк") if base.endswith(s)), "")
    if suffix and len(base) - len(suffix) >= 4:
        return (*lattice(base[: -len(suffix)]), _ADJECTIVE_SUFFIX, ending)
    return (*lattice(base), ending)
