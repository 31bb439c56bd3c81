"""Foreign names in Chinese characters, read back: the Latin letters for which each syllable may stand.

A machine that does not know a name transliterates its characters as if they were another's ("Leahy" for 莱希, which is Raisi).
Chinese writes foreign names with a few hundred characters by fixed tables (Xinhua News Agency, Names of the World's Peoples,
Beijing 1993, with a character for each consonant and vowel of a language). The tables here are the regularities of those for
European languages, Arabic and Persian, in reverse: the letters for the initial and the final of each syllable, and all the
letters for syllables without a rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from tui_review.glossary.lattice import Lattice, Unit, collapse, sharing
from tui_review.glossary.syllables import split, table

_INITIALS = table("""
b=b|bh p=p|pp m=m f=f|v|ph d=d|dh t=t|th n=n l=l|r g=g|gh k=k|c|ch|q|kh|g h=h|kh|j|g j=j|g|k|gy|dj|ch q=ch|c|tch|q|tsch
x=s|sh|h|c|ch|x|sch zh=j|g|dg|zh ch=ch|tch|tsch sh=sh|s|sch|ch r=r|j|g|zh z=z|ds|dz|s c=ts|tz|z|c s=s|th|c|z|ss y=y|j|i|e|h|_
w=w|v|u|_
""")
_FINALS = table("""
a=a|ar|er|ah|u o=o|au|aw|or|a e=e|er|a|o|u|_ ai=i|ai|ei|ay|y|e|a|igh ei=e|ei|ay|a|ai|ey|i ao=o|au|ow|ao|aw ou=o|ou|ow|oo|au|eau
an=an|en|un|ann|am|on en=en|an|on|in|un|ern|em|ns|n ang=an|ang|on|ong|en|ant|am eng=en|on|eng|un|an|ern|in ia=ia|ya|ja|a
ie=e|ie|ye|je|er|ier iu=iu|u|ew|yu|eu|io ian=ian|en|ean|ien|yan|iem in=in|yn|een|ine|im|ean|inn|en ing=in|ing|yn|een|ym
i=i|y|ie|ee|e|ey|ea|ih u=u|o|oo|ou|ow|w|uh|_ ua=ua|wa|oa|a uo=o|ol|uo|wo|aw|au|or ui=ui|wi|we|wee|ue uan=uan|wan|on|uen
un=un|on|oun|wen|om ue=ue|eu ong=on|ong|om|un|ung|um uai=ui|wai|wi uang=uan|wan|uang iang=iang|ian|yan iao=io|iau|yau|eo|o|ow|au
iong=ion|yon
""")
_WHOLE = table("""
er=l|r|ll|er|el|al|le|ul|re|ir si=s|ss|se|ce|th|z|x|sz|es ci=ts|tz|z|c|ce|th zi=z|ds|ts|s te=t|tt|te|th|ter|d de=d|de|der|th|t|dd
ke=k|c|ck|que|ch|co|q|ker|x|cker|ke|ka|g ge=g|gue|gh|ge|ger|gg|h|k le=l|le|ler|r|re|ll|ller|rr fu=f|v|ff|ph|ve|fe|ow
pu=p|pu|pp|pe|poo bu=b|bu|bou|be|bb|boo mu=m|mu|mm|moo|me|mou shi=sh|sch|ch|s|sh|shi|j zhi=ge|j|dge|g|z
ji=ji|gi|ge|ki|gy|chi|gui|ghi|je qi=ch|tch|chi|ci|ki|chy|tsch xi=si|shi|hi|ci|chi|xi|sy|see|sey|thi|che|hy|zi|ch|x|hee|shy|ssy|cy
li=li|ri|ly|ry|ley|lee|rie|re|lie|le|rey|reigh|lli di=di|ti|dy|de|dee|dhi|ddy ti=ti|ty|te|tee|thi|tty
wei=we|vi|wi|ve|way|vey|whi|wei|vie wu=wu|u|oo|w|v|vu|woo ai=e|i|ai|ay|ei|a|ae|ey ao=o|au|ou|aw|ow ou=eu|ou|o|eau|u
yi=i|e|y|ee|yi|hi|ei ya=a|ia|ya|ja|ah ye=ye|je|e|ie|ia|ge you=eu|u|you|yu|io yue=jo|yo|jou|you|yue yu=u|eu|hu|yu|ju|hue
yin=in|im|en|yn ying=in|ing|yin yong=jun|yon|jon yang=jan|yan|jean|ian an=an|en|un|am|ann|on|ahn en=en|n|an|on|un a=a|ah|ar|er
e=e|o|er|oe|a ang=an|ang|on|en hei=her|he|hey|hei he=he|h|ho|her|kh|k hu=hu|hoo|who|kh|h xia=sha|cia|sia|ha|hia
xie=she|sche|sie|che|se|schae xiu=schu|shu|hugh|hew|hu xin=sin|cin|shin|hin|chin jie=je|ge|ce|gue|che|gie|dje|kie|jay
jia=ga|ca|gia|ja|ka|jia|gar qiao=geo|cho|jo|jor|chau zha=za|ja|zha|jah|sa zhan=jam|jan|jen|dzhan zhen=jen|jan|gen|dzen
""")
_COST = 0.1
"""The cost of each syllable that is not read as pinyin: of two readings, the one with fewer guesses is likelier."""


@lru_cache(maxsize=1 << 10)
def spellings(syllable: str) -> dict[str, float]:
    """The letters for which a pinyin syllable may stand, with their costs; pinyin itself first."""
    found = {syllable: 0.0}
    initial, final = split(syllable)
    written = _WHOLE.get(syllable, [])
    if not written:
        written = [i + f for i in _INITIALS.get(initial, [initial]) for f in _FINALS.get(final, [final])]
    for spelling in map(collapse, written):
        found.setdefault(spelling, _COST)
    return found


@lru_cache(maxsize=1 << 12)
def lattice(syllables: tuple[str, ...]) -> Lattice:
    """The lattice of a foreign name from the pinyin syllables of its characters."""
    return sharing(Unit("", tuple(spellings(syllable).items()), "", 1.2) for syllable in syllables)


_CLASSES = {
    **dict.fromkeys("bp", ("P",)), "f": ("F",), "w": ("F", ""), **dict.fromkeys("dt", ("T",)), **dict.fromkeys("mn", ("N",)), "l": ("R",), "r": ("R", "K"),
    **dict.fromkeys(("g", "k", "j", "q", "x", "zh", "ch", "sh", "z", "c", "s"), ("K",)), **dict.fromkeys("hy", ("", "K")), "er": ("",), "le": ("R", ""), "mu": ("N", ""),
}  # fmt: skip
"""The consonant classes of a syllable, by syllable or initial; consonants that Chinese does not distinguish share a class."""
_LETTERS = {
    **dict.fromkeys(("tsch", "tch", "sch", "sh", "ch", "cz", "zh", "dg", "dj", "dz", "ts", "tz", "ck", *"ckgqszx"), ("K",)), **dict.fromkeys("jh", ("K", "")),
    **dict.fromkeys(("gh", "kh"), ("K", "")), "th": ("T", "K"), **dict.fromkeys(("ph", *"fv"), ("F",)), "w": ("F", ""), **dict.fromkeys("bp", ("P",)),
    **dict.fromkeys("dt", ("T",)), **dict.fromkeys("mn", ("N",)), **dict.fromkeys("lr", ("R",)),
}  # fmt: skip
"""The consonant classes of the letters in a Latin word."""
_CONSONANTS = re.compile("ng(?![aeiouy])|[mnlr](?![aeiouy])|(" + "|".join(sorted(_LETTERS, key=len, reverse=True)) + ")")
"""Matches consonants; the group is empty for a syllable-final l, m, n, ng or r, which Chinese writes in many ways or not at all."""
_MOST_KEYS = 16
_REPEATED = re.compile(r"(.)\1+")


def skeletons_of(syllables: Sequence[str]) -> tuple[str, ...]:
    """The consonant skeletons of pinyin syllables, one of which is among the ``skeletons`` of any Latin name that they may transcribe."""
    found = []
    for syllable in syllables:
        initial, _ = split(syllable)
        found.append(_CLASSES.get(syllable) or _CLASSES.get(initial, ("",)))
    return _joined(found)


@lru_cache(maxsize=1 << 15)
def skeletons(folded: str) -> tuple[str, ...]:
    """The consonant skeletons of a folded and collapsed Latin word as Chinese may write it, the likeliest first."""
    return _joined(_LETTERS[letters] for letters in _CONSONANTS.findall(folded) if letters)


def _joined(parts: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    found = [""]
    for sounds in parts:
        chosen = sounds if len(found) * len(sounds) <= _MOST_KEYS else sounds[:1]
        found = [key + sound for sound in chosen for key in found]
    return tuple(dict.fromkeys(_REPEATED.sub(r"\1", key) for key in found))
