"""Case forms of names in languages other than the East Slavic ones: to match source words, and to predict endings left on in English.

Each row of ``_DECLENSIONS`` is a family of languages, from their school grammars, and each row of ``_IN_CYRILLIC`` such a family
in Cyrillic: adding a family is adding a row. English, French, Spanish and others that do not decline names have none, and their
words are compared unchanged. Hebrew and Arabic join prepositions and articles to the following word, French and Italian do so
before a vowel; ``bare`` removes these proclitics.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from unicodedata import normalize

from tui_review.glossary import cyrillic
from tui_review.glossary.lattice import collapse, fold

_SERBIAN = frozenset("sr bs hr sh cnr".split())
"""Languages written in both Cyrillic and Latin letters, with a letter-by-letter correspondence."""
_SHORTEST = 3
"""The least number of letters that a name keeps without its ending."""
FLEETING = "eěa"
"""The fleeting vowels, which a name may lose before its last consonant when an ending follows (Hradec, Hradci; Zadar, Zadra)."""
_BEHIND_FLEETING = "kcn"
"""The consonants before which a plural form without an ending inserts a vowel (Grzegórzki, Grzegórzek)."""
_LONGEST_SUFFIX = 8
"""The most letters of an adjective after the stem that it shares with a name, ending included."""


@dataclass(frozen=True)
class _Declension:
    languages: frozenset[str]
    endings: frozenset[str]
    """Case endings, including those of the nominative and the empty one."""
    changes: tuple[tuple[str, str], ...] = ()
    """Stem endings, each with its form before some case endings."""
    adjectives: tuple[str, ...] = ()
    """Suffixes of relational adjectives; with ``appended`` only their first letters."""
    appended: int = 0
    """The most letters of any kind that may follow a name, in agglutinating languages; very short stems take only ``endings``."""
    nominatives: frozenset[str] = frozenset()
    """Nominative endings of names, besides the empty one; empty when any ending is possible."""
    fleeting: str = ""
    """The fleeting vowels."""
    others: tuple[tuple[frozenset[str], frozenset[str]], ...] = ()
    """Nominative endings, each set with the endings that would make another name: a woman's of a man's, a man's of a woman's."""
    stacked: int = 0
    """The most endings that may follow a name, one after the other."""
    is_definite: bool = False
    """Whether these are definite forms: a one-word name in such a form is mostly used as an ordinary word."""
    is_left_on: bool = True
    """Whether a case form in English text is a mistake; Albanian definite forms are also English names."""

    def may_be_cut(self, ending: str) -> bool:
        """Whether a name can have an ending in the nominative, the empty one included."""
        return not self.nominatives or not ending or ending in self.nominatives

    def is_form(self, cut: str, ending: str) -> bool:
        """Whether a name with the nominative ending ``cut`` can have ``ending`` in some case."""
        if not self.may_be_cut(cut) or (self.nominatives and cut and not (ending or cut in _PLURALS)):
            return False
        return not any(cut in nominatives and ending in endings for nominatives, endings in self.others)

    @cached_property
    def chain(self) -> re.Pattern[str]:
        """Matches a sequence of endings after a name, in languages that stack them."""
        return re.compile(f"(?:{'|'.join(sorted(filter(None, self.endings), key=len, reverse=True))}){{1,{self.stacked}}}")

    @cached_property
    def sizes(self) -> list[int]:
        """The lengths of the endings, ascending."""
        return sorted(set(map(len, self.endings)))

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """The endings, folded and collapsed."""
        return tuple(sorted({collapse(fold(ending)) for ending in self.endings}))


def _row(
    languages: str,
    endings: str = "",
    changes: str = "",
    adjectives: str = "",
    appended: int = 0,
    nominatives: str = "",
    fleeting: str = "",
    others: str = "",
    stacked: int = 0,
    *,
    is_definite: bool = False,
    is_left_on: bool = True,
) -> _Declension:
    """``others``: for each kind of name, its nominative endings, a colon, and the endings that it never has; "-" is the empty ending."""
    kinds = [kind.split(":") for kind in others.split("|")] if others else []
    pairs = [change.split("=") for change in changes.split()]
    return _Declension(
        frozenset(languages.split()),
        frozenset(endings.split()) | {""},
        tuple((a, b) for a, b in pairs),
        tuple(adjectives.split()),
        appended,
        frozenset(nominatives.split()),
        fleeting,
        tuple((_endings(his), _endings(others)) for his, others in kinds),
        stacked,
        is_definite,
        is_left_on,
    )


def _endings(cells: str) -> frozenset[str]:
    return frozenset("" if cell == "-" else cell for cell in cells.split())


_PLURALS = ("e", "ě", "y", "i")
"""Nominative plural endings, which may be missing in another case: Pardubice, Pardubic."""
_HIS_ADJECTIVES = ("i", "y", "ý", "í")
_CONSONANTS = frozenset((*"bcćčdďfghjklłľmnńňprřsśštťvwxzźžż", "ch"))
_MARRIED = ("ová", "owa")
"""Suffixes of a woman's surname after her husband's, which a machine may omit."""
_DECLENSIONS = (
    _row("cs sk", "a e i o u y á é ě í ý yj ij ie ia iu ou iou ů ov ovi ovia em im ím om ám ím ům ych ých ich ích och iach ách ech ým ami emi ími ými mi "
         "ho ého ému ém ej eho emu ú ův ova ovo ovy ově ovu ovou ová ové", "k=c k=č h=z h=ž ch=š g=z r=ř c=č ň=n ď=d ť=t ic=íc", "sk ck čsk",
         nominatives="a e ě o y i á é í ý yj ij ie ia ův", fleeting="eě", others="- a o: ová ové ovou ej|ý í yj ij: á é ou a ej|á: ý ého ému ém"),
    _row("pl", "a á e i o u y ą ę ia ie iu ią ię owi iowi em iem om iom ami iami ach iach ów ego emu ym im ych ich ymi imi ej iej iego iemu owie ową owej owa",
         "k=c k=cz g=dz g=ż ch=sz r=rz t=c d=dz ł=l ń=n ć=c ś=s ź=z niec=ńc ciec=ćc siec=śc ziec=źc piec=pc biec=bc wiec=wc miec=mc j= zioł=zł cioł=cł ystok=ymstok ystok=egostok ystaw=ymstaw ystaw=egostaw rzeczpospolit=rzeczypospolit sł=śl zł=źl sn=śn zn=źn st=ść x=ks ęg=ąg ęk=ąk ódź=odz ób=ob ód=od óg=og ój=oj ól=ol ół=oł "
         "ór=or ów=ow óz=oz óż=oż óń=on ąb=ęb ąd=ęd ąg=ęg ąż=ęż", "sk ck dzk",
         nominatives="a á e o y i ia ie", fleeting="e", others="- o: owa owej ową ej|a: owa owej ową|y i: a ą ej iej"),
    _row("hr sr bs sl", "a e i o u om em am ama ima ami ov ev ova ovo ove ovu ovom ovoj ovem ovi eva evo eve evu evom evoj evem evi ih im og oga omu ome oj ijem ija iji ijo jo ju ja je ega emu ah ih ski ska sko", "k=c k=č g=z h=s c=č", "sk šk čk ck", nominatives="a e o i ija ije", fleeting="ea"),
    _row("de nl da sv nb nn no lb fy af", "s es n en er ern e ens em", "en=n", "isch", nominatives="e er es", others="e er es:-"),
    _row("lt", "as is ys us ius a ė e o os ės io aus iaus iui ui ai ei ą ę į ų u iu imi umi yje uje oje ėje iuje i au ų ams oms ėms iams ais omis ėmis ose ėse uose", adjectives="išk"),
    _row("lv", "s š is us a e i o u as es am im um ai ei ā ē ī ū os ēs ām ēm iem ās ja jas jam ju ņa ļa", "n=ņ l=ļ"),
    _row("ro", "ul ului lui a ei i le lor u iei ii ea", adjectives="esc ean"),
    _row("el", "α ας αν ες η ης ην ο ος ου ον οι ων ους ι ια ιας ιου ε εα υ"),
    _row("fi et", changes="nk=ng rk=r lk=l ht=hd lt=ll nt=nn mp=mm rt=rr kk=k pp=p tt=t p=v t=d", adjectives="lai läi", appended=6),
    _row("sq", "a i u e ë ja t s n it ut in un ën an en ës as es së ra rit rin ve", nominatives="a i u e ë", fleeting="ë", is_left_on=False),
    _row("is fo", "i a u s ar ur ir um inn inum ins ina inni innar ið inu", "fjörð=fjarð fjörð=firð", nominatives="i a ur ir ar inn"),
    _row("ka", "ი მა მ ს ის ისა ით ითა ად ო ში შიც ზე ზეც თან ისთვის ისკენ იდან იდანაც ამდე მდე ელი ელმა ელის ელები", appended=6),
    # A vowel in the last syllable is lost when an ending follows.
    _row("hy", changes="ին=ն իր=ր իկ=կ իս=ս իտ=տ իլ=լ ուն=ն ուր=ր ուկ=կ ուս=ս ութ=թ", appended=6),
    _row("hu", adjectives="i", appended=6),
    _row("tr az uz tk eu crh tt hi mr ne bn gu pa ta te kn ml si am", appended=6),
)  # fmt: skip
_IN_CYRILLIC = (
    # Endings of case, possession and number, and suffixes of adjectives, in all variants of vowel harmony and assimilation.
    _row("kk", "лар лер дар дер тар тер ы і сы сі ның нің дың дің тың тің ға ге қа ке на не ны ні ды ді ты ті н да де та те нда нде дан ден тан тен нан нен нда нде мен бен пен "
         "дай дей тай тей ша ше лық лік дық дік тық тік дағы дегі тағы тегі ндағы ндегі нікі дікі тікі", "п=б к=г қ=ғ", stacked=3),
    _row("ky", "лар лер лор лөр дар дер дор дөр тар тер тор төр ы и у ү сы си су сү нын нин нун нүн дын дин дун дүн тын тин тун түн га ге го гө ка ке ко кө на не но нө ны ни ну нү ды ди ду дү ты ти ту тү н "
         "да де до дө та те то тө нда нде ндо ндө дан ден дон дөн тан тен тон төн нан нен нон нөн дай дей дой дөй тай тей лык лик лук лүк дык дик дук дүк тык тик тук түк луу лүү дуу дүү туу түү дагы деги догу дөгү тагы теги тогу төгү ча че", "п=б к=г", stacked=3),
    _row("tt ba", "лар ләр нар нәр дар дәр тар тәр ҙар ҙәр ы е сы се һы һе ның нең дың дең тың тең ҙың ҙең га гә ка кә ға ҡа на нә ны не ды де ты те ҙы ҙе н да дә та тә ла лә ҙа ҙә нда ндә дан дән тан тән нан нән ҙан ҙән лы ле "
         "дагы дәге тагы тәге дағы тағы лағы ләге ча чә са сә", "п=б к=г ҡ=ғ", stacked=3),
    _row("uz tk az", "лар лер лор и си нинг га ка қа ни да дан лик ча даги ның ниң да де дан ден ин ын ун үн нын нин нун нүн", stacked=3),
    _row("mn", "ын ийн ны ний н гийн гын ы ий д т ад эд од өд ыг ийг г аас ээс оос өөс гаас гээс гоос гөөс аар ээр оор өөр гаар гээр гоор гөөр тай тэй той рүү руу лүү луу чууд чүүд дах дэх дох дөх тах тэх", nominatives="а э о ө ь", stacked=2),
    _row("tg", "и ро ҳо ҳои ву ю й ён ӣ", stacked=2),
    # Definite forms, mostly of the first word of a name.
    _row("bg", "и ия ият ът а ят я та то те", nominatives="и", fleeting="еъ", is_definite=True),
    _row("mk", "и иот от та то те", nominatives="и", fleeting="ео", is_definite=True),
)  # fmt: skip
_GAJ = str.maketrans(
    dict(zip("абвгдђежзијклмнопрстћуфхцчш", "abvgdđežzijklmnoprstćufhcčš", strict=True)) | {"љ": "lj", "њ": "nj", "џ": "dž"}
)
"""Serbian Latin letters for the Cyrillic ones (Gaj's alphabet)."""
_IN_LATIN = _GAJ | {ord(chr(code).upper()): latin.capitalize() for code, latin in _GAJ.items()}
_IN_CYRILLIC_LETTERS = {latin: chr(code) for code, latin in _IN_LATIN.items()}
_LATIN_LETTER = re.compile("|".join(sorted(_IN_CYRILLIC_LETTERS, key=len, reverse=True)))
_VOWELS = "აეიოუաեէըիոօαεηιουωaeiouyáéěíóúůýąęąėįųūāēīâôêîăəıöüäőëаеиоуъ"

_PROCLITICS = (
    re.compile("(?=[א-ת]{3})ו?ש?(?:[בלכמה]|מה|לכ)?"),  # Hebrew: and, that, in, to, as, from, the
    re.compile("(?=[ء-ي]{4})[وف]?(?:[بكل]?ال|لل|[بكلس])?"),  # Arabic: and, so, in, as, to, the
    re.compile("(?=[ሀ-ፚ]{3})(?:እና)?[በየለከወ]?"),  # Amharic: and, in, of, to, from
)
"""Proclitics written together with a name."""
_ELIDED = re.compile(
    "(?:(?:(?:jus|lors|puis|quoi|presqu)?qu|[cdjlmnst]|un|((?:[adns]|da|su|co|que)[ae]?l|que)l)['’])(?=[^\\W\\d_]{2})", re.IGNORECASE
)
"""Elided French, Italian and Catalan words before a name; those matched by the group include the article l'."""
_PLAINER = str.maketrans("یىکہة’ʼ‘", "ييكهه'''") | {ord("և"): "եւ"}
"""Unifies letters that Persian and Urdu, and Arabic at the end of a word, write for Arabic ones, apostrophes, and an Armenian ligature."""
_ACCENT = re.compile("(?<=[α-ω])\u0301")


def bare(word: str) -> tuple[str, ...]:
    """A source word as it is, then without each possible proclitic."""
    if word[0] < "Ͱ":
        elided = _ELIDED.match(word)
        # The article may belong to the name: dell'Aquila is also "of L'Aquila".
        return (word, word[elided.end() :], *(("L'" + word[elided.end() :],) if elided[1] else ())) if elided else (word,)
    cut = next((found.end() for pattern in _PROCLITICS if (found := pattern.match(word)) and found.end()), 0)
    rests = [word[n:] for n in range(cut + 1)]
    # Hebrew doubles an initial vav after a proclitic; Arabic contracts "to" with the article.
    rests += [rest[1:] for rest in rests[1:] if rest.startswith("וו")]
    rests += ["ال" + rest[2:] for rest in rests if rest.startswith("لل")]
    return tuple(rests)


@lru_cache(maxsize=1 << 13)
def plain(word: str) -> str:
    """A word in lower case, normalised for comparison: Greek without accents, which move with the ending, Arabic script unified."""
    lower = word.lower().translate(_PLAINER)
    return normalize("NFC", _ACCENT.sub("", normalize("NFD", lower))) if "Ͱ" <= lower[:1] <= "Ͽ" else lower


def other_letters(text: str, language: str) -> str:
    """A Serbian form in the other of its two alphabets; empty for a language that has only one."""
    if language.partition("-")[0] not in _SERBIAN:
        return ""
    if cyrillic.is_cyrillic(text):
        return text.translate(_IN_LATIN)
    return _LATIN_LETTER.sub(lambda found: _IN_CYRILLIC_LETTERS[found.group()], text)


@lru_cache(maxsize=256)
def _declension(language: str, *, in_cyrillic: bool = False) -> _Declension | None:
    plain = language.partition("-")[0]
    rows = _IN_CYRILLIC if in_cyrillic and plain not in _SERBIAN else _DECLENSIONS
    return next((row for row in rows if plain in row.languages), None)


def declines_in_cyrillic(name: str, language: str) -> bool:
    """Whether a language declines a name in Cyrillic by rules other than the East Slavic ones."""
    row = _declension(language, in_cyrillic=True)
    return row is not None and (not row.is_definite or " " in name)


def _without(word: str, row: _Declension) -> Iterator[str]:
    """A word without each of its possible endings, the longest remainder first."""
    return (word[: len(word) - size] for size in row.sizes if size < len(word) and word[len(word) - size :] in row.endings)


def _cut(name: str, row: _Declension) -> Iterator[tuple[str, str]]:
    """The stems of a name's case forms, in all their alternations, each with the nominative ending that was removed."""
    for base in _without(name, row):
        if len(base) < max(_SHORTEST, len(name) / 2):
            continue
        ending = name[len(base) :]
        for form in (base, base[:-2] + base[-1]) if _has_fleeting(base, row) else (base,):
            yield form, ending
            for end, other in row.changes:
                if form.endswith(end):
                    yield form[: len(form) - len(end)] + other, ending
        if row.fleeting and ending in _PLURALS and base[-1] in _BEHIND_FLEETING and base[-2] not in _VOWELS:
            yield from ((base[:-1] + vowel + base[-1], ending) for vowel in row.fleeting)


def _has_fleeting(base: str, row: _Declension) -> bool:
    """Whether the vowel before the last consonant of a base is a fleeting one."""
    return len(base) > _SHORTEST and base[-2] in row.fleeting and base[-1] not in _VOWELS and base[-3] not in _VOWELS


def _stems(name: str, row: _Declension) -> Iterator[str]:
    """The stems of a name's case forms."""
    return (stem for stem, _ in _cut(name, row))


def stems(name: str, language: str) -> Iterator[str]:
    """The stems of a word's case forms; empty for a language without declension."""
    row = _declension(language)
    return _stems(name, row) if row is not None else iter(())


def uncased(word: str, language: str) -> Iterator[str]:
    """A word without each of its possible case endings, the longest remainder first."""
    row = _declension(language)
    return _without(word, row) if row is not None else iter((word,))


def same_word(native: str, token: str, language: str) -> bool:
    """Whether ``token`` is a case form of ``native`` in a language; both single words in any casing."""
    row = _declension(language, in_cyrillic=cyrillic.is_cyrillic(native))
    if row is None:
        return plain(native) == plain(token)
    name, word = _compared(native, token, row)
    if name == word:
        return True
    if row.stacked:
        return any(word.startswith(stem) and row.chain.fullmatch(word, len(stem)) is not None for stem in _stacking(name, row))
    if len(name) < _SHORTEST:
        return False
    if row.appended:
        base = name.rstrip(_VOWELS)
        stem = base if len(base) > _SHORTEST else name
        changed = (stem[: -len(end)] + other for end, other in row.changes if stem.endswith(end) and len(stem) > len(end) + 1)
        if len(word) - len(name) > row.appended:
            return False
        return word.startswith((stem, *changed)) or (len(base) > 1 and word.startswith(base) and word[len(base) :] in row.endings - {""})
    found = ((ending, word[len(stem) :]) for stem, ending in _cut(name, row) if word.startswith(stem) and word[len(stem) :] in row.endings)
    # An ordinary word may be in another number and gender.
    return any(native[0].islower() or row.is_form(ending, other) for ending, other in found)


def _compared(native: str, token: str, row: _Declension) -> tuple[str, str]:
    """A name and a word normalised for comparison, in the script of the row that declines the name."""
    name, word = plain(native), plain(token)
    return (name.translate(_GAJ), word.translate(_GAJ)) if "sr" in row.languages and cyrillic.is_cyrillic(name) else (name, word)


def _stacking(name: str, row: _Declension) -> Iterator[str]:
    """The stems of a name in a language that stacks endings."""
    yield name
    yield from (name[: -len(end)] + other for end, other in row.changes if name.endswith(end) and len(name) > _SHORTEST)
    if name[-1] in row.nominatives and len(name) > _SHORTEST:
        yield name[:-1]


def is_adjective_of(native: str, token: str, language: str) -> bool:
    """Whether ``token`` is a relational adjective of the name ``native`` (pražský of Praha)."""
    row = _declension(language, in_cyrillic=cyrillic.is_cyrillic(native))
    if row is None or not row.adjectives:
        return False
    name, word = _compared(native, token, row)
    if row.appended:
        return len(word) - len(name) <= _LONGEST_SUFFIX and any(word.startswith(name + suffix) for suffix in row.adjectives)
    if not any(core.endswith(row.adjectives) for core in _without(word, row)):
        return False
    found = ((stem, ending) for stem, ending in _cut(name, row) if len(word) - len(stem) <= _LONGEST_SUFFIX and word.startswith(stem))
    # A name that is itself a masculine adjective has no relational adjective.
    return any(not (ending in _HIS_ADJECTIVES and stem.endswith(row.adjectives)) for stem, ending in found)


@dataclass(frozen=True)
class Base:
    """A name in the nominative without its ending, and how its case forms continue."""

    letters: str
    has_fleeting: bool
    """Whether its last vowel is a fleeting one."""
    changes: tuple[str, ...]
    """The alternatives of its last letter or cluster."""
    changed: str
    """That letter or cluster."""
    endings: tuple[str, ...]
    """All case endings of the language, folded and collapsed."""


@lru_cache(maxsize=1 << 13)
def base_of(word: str, language: str) -> Base | None:
    """The stem of a name in Latin letters; None if the language has no case forms, or too little of the name would be left."""
    row = _declension(language)
    if row is None or row.appended or not row.is_left_on or not fold(word).isascii():
        return None
    lower = word.lower()
    found = [
        base
        for base in _without(lower, row)
        if len(base) > _SHORTEST and (row.may_be_cut(ending := lower[len(base) :]) or ending in _MARRIED)
    ]
    if not found:
        return None
    base = found[-1]
    # Changes of longer clusters affect only diacritics, which English text hardly has, and fleeting vowels.
    changed = max((end for end, _ in row.changes if base.endswith(end) and end in _CONSONANTS), key=len, default="")
    return Base(base, _has_fleeting(base, row), tuple(other for end, other in row.changes if other and end == changed), changed, row.folded)
