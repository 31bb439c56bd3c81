"""Cyrillic names by way of a third script that writes no short vowels, or nothing but syllables.

A name that a machine took from Arabic, Hebrew, Japanese, Korean or Hindi text and spelled out letter by letter keeps its
consonants and little else ("jytwmyr", "pabeullodaleu"). Each table says what a script makes of Cyrillic letters, once that is
written in Latin ones; rows are read by ``alphabet``. They are kept apart from the schemes, which no machine mixes with them, and
only words that look as if they came by that way are read by them: hardly an English word does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from tui_review.glossary.alphabet import Alphabet
from tui_review.glossary.lattice import Lattice, Roundabout

_SAME = "ғ=г ґ=г ѓ=г қ=к ҡ=к ќ=к ң=н ҥ=н ө=о ұ=у ү=у ў=в һ=х ҳ=х ә=а і=и ј=й љ=ль њ=нь џ=дж ҷ=дж җ=ж ӏ= ’= '= ʼ= ъ="
"""Letters of other languages, by the Russian ones that third scripts render them like."""
_PLAINER = str.maketrans({native: spelled for native, _, spelled in (cell.partition("=") for cell in _SAME.split())})
_SHORTEST = 5


@dataclass(frozen=True)
class Way:
    """A script that names pass through."""

    name: str
    source: str
    look: re.Pattern[str]
    """What a folded and collapsed word looks like that came this way."""
    rows: str
    alphabet: Alphabet = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "alphabet", Alphabet([(self.rows, 0.0)]))


WAYS = (
    Way(
        "Arabic, Persian, Urdu and Hebrew letters",
        "UNGEGN 2017 and BGN/PCGN 1958 for Arabic and Persian, Academy of the Hebrew Language 2006, of names written by their rules for foreign ones",
        re.compile("[^eiou]{6,}|a[wy][^aeiouwy][^eiou]+|[^eiou]*[^aeiouwy][wy][^aeiouwy][^eiou]*"),
        "а=a|_ б=b в=f|w|b|v г=gh|g|j|h|k д=d е=y|_|a|ya ё=yw|w|y є=y|ya|_ ж=zh|j|z з=z|dh и=y|_|ay ї=y|yy й=y|_ к=k|q л=l м=m н=n о=w|_|a "
        "п=b|p р=r с=s|z т=t у=w|_ ф=f|p х=kh|h|k ц=ts|s|z|tz ч=tsh|ch|z|j|sh ш=sh|s щ=shtsh|shch|sh|sht|sz|shz ы=y|_|ay ь=_|y э=a|ay|y|_ ю=yw|w|y я=ya|a|y|_ "
        "^а=a|_ ^о=aw|a|w ^у=aw|a|w ^и=ay|a|y ^е=ay|a|y|ya ^є=y|ya ^э=a|ay ^ю=yw|w|aw а$=a|h|_|yh е$=y|h|_ я$=ya|yh|h|a "
        "^с=s|as|ays ^ш=sh|ash|aysh ^б=b|ab ^п=p|b|ap|ab ^т=t|at ^г=gh|g|j|h|agh|ag ^к=k|q|ak ^х=kh|h|k|akh ^з=z|az ^в=f|w|b|aw|af",
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
        re.compile("(?:(?:[cs]h|[bdghjklmnprst])?[yw]?[aeiou]{1,2}(?:ng|[nmlkptbgs](?![aeiouwy]))?)+"),
        "а=a б=b|beu в=b|beu|peu|p|u|w г=g|geu|h|heu|keu|k д=d|deu е=e|ye ё=yo є=ye|e ж=j|ji|jeu з=j|jeu и=i ї=i|yi й=i|_ к=k|keu|g л=l|leu м=m|meu н=n|neu о=o|eo п=p|peu|b р=l|r|leu|reu "
        "с=s|seu т=t|teu|s у=u ф=p|peu|h|hu х=h|heu|k ц=ch|cheu|ts ч=ch|chi ш=sh|si|syu|swi|s щ=sh|si|s|syu ы=i|eui|eu|ui ь=_|i э=e ю=yu я=ya|a ья=ya|iya ье=ye|e дс=cheu|ch тс=cheu|ch ж$=ji",
    ),
    Way(
        "Indic and Ethiopic letters",
        "Hunterian transliteration with the inherent vowel, BGN/PCGN 2007 for Amharic with the sixth order's",
        re.compile("(?:[^aeiou]{0,4}[aeiou]+)*[^aeiou]{0,4}[ai]"),
        "а=a б=b|ba|bi в=v|va|vi|w|bh|bha|b|ba г=g|ga|gi|h|ha д=d|da|di|dha е=e|ye|i ё=yo|o є=ye|e ж=j|jh|ja|jha|z|za|zh|zhi з=z|za|j|ja|zi и=i ї=i|yi й=y|i|_|ya к=k|ka|ki л=l|la|li м=m|ma|mi н=n|na|ni о=o|a "
       "п=p|pa|pi р=r|ra|ri с=s|sa|si т=t|ta|ti у=u ф=f|ph|fa|pha|fi х=kh|kha|h|ha|x|hi ц=ts|tsa|tasa|tas|c|ca|s|sa|ch|tisi ч=ch|cha|c|ca|ci ш=sh|sha|s|sa|shi щ=sh|sha|s|sc|saca|sac|shch|shach|shici|sce ы=i|y ь=_|i|ya э=e ю=yu|u|iu я=ya|a|ia",
    ),
)  # fmt: skip


@lru_cache(maxsize=1 << 13)
def _lattice(number: int, text: str) -> Lattice:
    return WAYS[number].alphabet.lattice(text)


class _ByWay(Roundabout):
    """A Cyrillic form that may also have come through a third script."""

    text: str

    def others(self, word: str) -> Iterator[Lattice]:
        """What the scripts make of it that the word looks to have come through."""
        for number, way in enumerate(WAYS if len(word) >= _SHORTEST else ()):
            if way.look.fullmatch(word):
                yield _lattice(number, self.text)


def by_way(lattice: Lattice, text: str) -> Lattice:
    """The lattice of a Cyrillic form, with what third scripts make of it."""
    found = _ByWay(lattice)
    found.text = text.lower().translate(_PLAINER)
    return found


def may_have_come(word: str) -> bool:
    """Whether a folded and collapsed word looks to have come through a third script; a short one tells too little."""
    return len(word) >= _SHORTEST and any(way.look.fullmatch(word) for way in WAYS)
