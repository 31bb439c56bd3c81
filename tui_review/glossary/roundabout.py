"""Cyrillic names romanised via a third script that writes no short vowels, or only syllables.

A name that a machine took from Arabic, Hebrew, Japanese, Korean or Hindi text and transliterated letter by letter keeps its
consonants and little else ("jytwmyr", "pabeullodaleu"). Each table has a script's rendering of Cyrillic letters, in Latin
letters; rows have the format of ``alphabet``. They are separate from the schemes, with which no machine mixes them, and are only
used for words that look like such a romanisation, as hardly any English word does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from tui_review.glossary.alphabet import Alphabet
from tui_review.glossary.english import ordinariness
from tui_review.glossary.lattice import Lattice, is_out_of_reach, roundabout_limit

_SAME = "ғ=г ґ=г ѓ=г қ=к ҡ=к ќ=к ң=н ҥ=н ө=о ұ=у ү=у ў=в һ=х ҳ=х ә=а і=и ј=й љ=ль њ=нь џ=дж ҷ=дж җ=ж ӏ= ’= '= ʼ= ъ="
"""Letters of other languages, with the Russian letters that third scripts render alike."""
_PLAINER = str.maketrans({native: spelled for native, _, spelled in (cell.partition("=") for cell in _SAME.split())})
_SHORTEST = 5
_SELDOM = 0.05


@dataclass(frozen=True, eq=False)
class Way:
    """A script through which names pass."""

    name: str
    source: str
    look: re.Pattern[str]
    """The shape of a folded and collapsed word romanised via this script."""
    rows: str
    seldom: str = ""
    """Its rarer spellings."""
    alphabet: Alphabet = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "alphabet", Alphabet([(self.rows, 0.0), (self.seldom, _SELDOM)]))


WAYS = (
    Way(
        "Arabic, Persian, Urdu and Hebrew letters",
        "UNGEGN 2017 and BGN/PCGN 1958 for Arabic and Persian, Academy of the Hebrew Language 2006, of names written by their rules for foreign ones",
        re.compile("[^eiou]{6,}|a[wy][^aeiouwy][^eiou]+|[^eiou]*[^aeiouwy][wy][^aeiouwy][^eiou]*"),
        "а=a|_ б=b в=f|w|b г=gh|g|j|h|k д=d е=y|_|a|ya ё=yw|w є=y|ya|_ ж=zh|j|z з=z|dh и=y|ay ї=y|yy й=y|_ к=k|q л=l м=m н=n о=w "
        "п=b|p р=r с=s|z т=t у=w ф=f|p х=kh|h|k ц=ts|s|z|tz ч=tsh|ch|z|j ш=sh|s щ=shtsh|shch|sh|sht|sz|shz ы=y|ay ь=_|y э=a|ay|y ю=yw|w я=ya|a|y "
        "^а=a|_ ^о=aw|a|w ^у=aw|a|w ^и=ay|a|y ^е=ay|a|y|ya ^є=y|ya ^э=a|ay ^ю=yw|w|aw а$=a|h|_|yh е$=y|h|_ я$=ya|yh|h|a "
        "^с=s|as|ays ^ш=sh|ash|aysh ^б=b|ab ^п=p|b|ap|ab ^т=t|at ^г=gh|g|j|h|agh|ag ^к=k|q|ak ^х=kh|h|k|akh ^з=z|az ^в=f|w|b|aw|af",
        "и=_ о=_|a у=_ ы=_ э=_ ю=y я=_ ё=y в=v ч=s",
    ),
    Way(
        "kana",
        "Modified Hepburn of names written by the Cabinet notice on foreign words of 1991",
        re.compile("(?:n(?![aeiouy])|(?:[cs]h|ts|[bghkmnpr]y|[bcdfghjkmnprstvwyz])?[aeiou])+"),
        "а=a б=b|bu в=b|v|vu|bu|u|f|fu|w г=g|gu|h|ho|ku|k д=d|do е=e|ie|ye ё=yo|o є=e|ye|ie ж=j|ji|ju|zu|zh з=z|zu|j|su и=i ї=i|yi й=i|_ к=k|ku|ki л=r|ru м=m|mu|n н=n|nu о=o "
        "п=p|pu р=r|ru с=s|su т=t|to д=d|do у=u ф=f|fu|h х=h|fu|hu|ha|ho ц=ts|tsu ч=ch|chi ш=sh|shu|shi щ=sh|shi|shich|shuch|sch|shch ы=i|ui|wi|u ь=_|i э=e ю=yu|u|iu я=ya|a|ia|iya "
        "ти=ti|chi|tei ть=ti|chi|t|to ди=di|ji дь=di|ji|do си=shi|si сь=shi|su зи=ji|zi зь=ji|zu де=de|je дз=z|j|dz ту=tu|to|tsu ль=ri|ru нь=n|ni вь=vi|bi|fu ц=ts|tsu ци=tsi|chi ье=ie|e",
    ),
    Way(
        "Hangul",
        "Revised Romanization of names written by the National Institute of Korean Language's rules for foreign words",
        re.compile("(?=.{8}|.*(?:eu|eo|ae|oe|wi|wo)|.*si$)(?:(?:[cs]h|[bdghjklmnprst])?[yw]?[aeiou]++(?:ng|[nmlkptbgs](?![aeiouwy]))?+)+"),
        "а=a б=b|beu в=b|beu|peu|p|u|w г=g|geu|h|heu|keu|k д=d|deu е=e|ye ё=yo є=ye|e ж=j|ji|jeu з=j|jeu и=i ї=i|yi й=i|_ к=k|keu|g л=l|leu м=m|meu н=n|neu о=o|eo п=p|peu|b р=l|r|leu|reu "
        "с=s|seu т=t|teu|s у=u ф=p|peu|h|hu х=h|heu|k ц=ch|cheu|ts ч=ch|chi ш=sh|si|syu|swi|s щ=sh|si|s|syu ы=i|eui|eu|ui ь=_|i э=e ю=yu я=ya|a ья=ya|iya ье=ye|e дс=cheu|ch тс=cheu|ch ж$=ji",
    ),
    Way(
        "Indic and Ethiopic letters",
        "Hunterian transliteration with the inherent vowel, BGN/PCGN 2007 for Amharic with the sixth order's",
        re.compile("(?!.*[^aeiou]{5}).*[ai]"),
        "а=a б=b|ba|bi в=v|va|vi|w|bh|bha|b|ba г=g|ga|gi|h|ha д=d|da|di|dha е=e|ye|i ё=yo|o є=ye|e ж=j|jh|ja|jha|z|za|zh|zhi з=z|za|j|ja|zi и=i ї=i|yi й=y|i|_|ya к=k|ka|ki л=l|la|li м=m|ma|mi н=n|na|ni о=o|a "
       "п=p|pa|pi р=r|ra|ri с=s|sa|si т=t|ta|ti у=u ф=f|ph|fa|pha|fi х=kh|kha|h|ha|x|hi ц=ts|tsa|tasa|tas|c|ca|s|sa|ch|tisi ч=ch|cha|c|ca|ci ш=sh|sha|s|sa|shi щ=sh|sha|s|sc|saca|sac|shch|shach|shici|sce ы=i|y ь=_|i|ya э=e ю=yu|u|iu я=ya|a|ia",
    ),
)  # fmt: skip


@lru_cache(maxsize=1 << 16)
def ways_of(word: str) -> tuple[Way, ...]:
    """The scripts via which a folded and collapsed word may have been romanised, by its shape; none for short words and English ones."""
    ways = tuple([way for way in WAYS if way.look.fullmatch(word)]) if len(word) >= _SHORTEST else ()
    return ways if ways and not ordinariness(word) else ()


@lru_cache(maxsize=1 << 13)
def _of_cyrillic(text: str, way: Way) -> Lattice:
    return way.alphabet.lattice(text)


def of_cyrillic(text: str, word: str) -> Iterator[Lattice]:
    """The lattices of a Cyrillic form, its words joined, via the third scripts through which a word may have come.

    Scripts whose letters rule out the word are skipped before a lattice is built.
    """
    ways = ways_of(word)
    if ways:
        plainer, limit = text.lower().translate(_PLAINER), roundabout_limit(word)
        for way in ways:
            if not is_out_of_reach(way.alphabet.parts(plainer), word, limit):
                yield _of_cyrillic(plainer, way)
