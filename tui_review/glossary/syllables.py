"""The spellings of Chinese syllables in each scheme and habit: one row per scheme, and nothing else to change.

A row has the initials and the finals (of pinyin without tones, ``ü`` written ``u``) that the scheme spells differently, and whole
syllables that follow no rule. Diacritics, apostrophes and hyphens are folded away before comparison. A spelling costs what its
row costs: nothing for pinyin itself, little for the older schemes of atlases and passports, more for sounds that are confused.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Romanisation:
    """One way of writing Mandarin syllables."""

    name: str
    source: str
    initials: str
    finals: str = ""
    whole: str = ""
    cost: float = 0.15


INITIALS = ("zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c", "s", "y", "w")

ROMANISATIONS = (
    Romanisation(
        "Wade-Giles", "H. A. Giles, A Chinese-English Dictionary, 1912",
        "b=p d=t g=k zh=ch z=ts|tz c=ts|tz j=ch q=ch x=hs r=j",
        "ian=ien ie=ieh ue=ueh|uo ong=ung uo=o e=o|e er=erh i=i|ih ui=ui|uei you=yu ang=ang",
        "zi=tzu|tsu ci=tzu|tsu si=ssu|szu|su zhi=chih chi=chih shi=shih ri=jih yi=i|yi yan=yen yong=yung you=yu|you ye=yeh yue=yueh er=erh "
        "ge=ko|ke ke=ko|ke he=ho|he e=o|e yu=yu|u",
        0.05,
    ),
    Romanisation(
        "postal", "Imperial Postal Joint-Session Conference, Shanghai 1906: Nanking, Sinkiang, Chungking, Tsingtao",
        "b=p d=t g=k zh=ch j=k|ts|ch q=k|ts|ch x=s|h|hs z=ts c=ts r=j|y",
        "ian=ien ong=ung ou=ow|ou ao=ow|ao uo=o ui=wei|ui ie=ieh|ie i=i|e ue=ueh|ue ua=wa uai=wai uan=wan uang=wang e=eh|o|e en=en|un ei=ei|e",
        "zi=tze|tzu|tse si=sze|szu|se zhi=chi|chih shi=shih|shi|she er=urh|ul wu=wu|u jiang=kiang xi=si|hsi xing=sing|hing qing=tsing|king|ching "
        "xiang=siang|hiang yan=yen yong=yung zhou=chow|chou",
        0.08,
    ),
    Romanisation(
        "Gwoyeu, Yale and Tongyong", "Yale 1943; Tongyong Pinyin, Taiwan 2002",
        "zh=jh|j x=s|sy|hs q=ch|c j=j|jh z=dz c=ts",
        "iu=iou|you ui=uei|wei ian=yan iang=yang iao=yau|yao ie=ye|yeh ong=ung ao=au i=i|ih",
        "zhi=jhih|jr chi=chih|chr shi=shih|shr ri=rih|r zi=zih|dz ci=cih|tsz si=sih|sz feng=fong weng=wong jiu=jiou liu=liou wen=wun",
        0.1,
    ),
    Romanisation(
        "by way of Russian", "Palladius system, in use for Chinese names in Russian, with the marks of its romanisation dropped",
        "zh=chzh|chj|czh|dzh z=tsz|cz|dz j=tsz|cz|dz q=ts|c|tc x=s ch=ch|c sh=sh|s h=kh|h|ch r=zh|j|z c=ts|c",
        "ian=yan|jan iang=yan|jan iao=yao|jao ie=ye|je iu=yu|ju ong=un|ung ang=an eng=en|yn|ehn ing=in en=en|ehn|yn ei=ej|ehj|ey ai=aj|ay ui=uj|uy|ui ue=yue|jue "
        "uan=uan|yuan un=un|yun uo=o|uo e=eh|e i=i|y ou=ou uang=uan ua=ua uai=uaj",
        "yang=yan|jan ying=in yong=yun|jun hui=khoj|khui|huj er=er|ehr ri=zhi wei=vehj|vej wen=ven|vehn wu=u wang=van wan=van",
        0.1,
    ),
    Romanisation(
        "French", "École française d'Extrême-Orient (Vissière)",
        "zh=tch|tj ch=tch sh=ch j=k|ts|tch q=k|ts|tch x=h|s g=k b=p d=t r=j",
        "u=ou|u ong=ong|oung ian=ien ue=iue ui=ouei|oui uo=ouo|o uan=ouan uang=ouang en=en ei=ei an=an eng=eng ou=eou",
        "wu=wou|ou hu=hou er=eul zi=tseu si=sseu zhi=tche shi=che you=yeou",
        0.1,
    ),
    Romanisation(
        "German and Slavonic", "Lessing-Othmer 1912 and Slavonic transcriptions of pinyin",
        "zh=dsch|tsch|c|dz|z ch=tsch|c|cz sh=sch|s|sz j=dj|tsj|c|dz|i q=tj|c|ts|tsch x=hs|s|sch|sz|si z=ds|z|dz c=z|ts|c y=j w=w|v r=j|z|r",
        "ian=iän|ien|jan iang=jang iao=jau|iau ao=au|ao ie=ie|je ong=ung iu=iu|ju u=u|ou uai=uai ui=ui|uei ai=ai|aj ei=ei|ej i=i|y ue=ue|ye",
        "yu=ju yang=jang yan=jan|jen you=ju|jou ye=je yi=ji|i zhou=dschou|cou shi=schi|si",
        0.1,
    ),
    Romanisation(
        "Czech, Slovak and Hungarian", "O. Svarny's Czech transcription; A magyar helyesírás szabályai",
        "zh=c|z|dz|cs ch=c|ch|cs sh=s j=t|ti|dz|cs q=c|ch|cs x=s|hsz|sz z=c|dz c=c|ch s=s|sz p=pch|p t=tch|t k=kch|k b=p|b d=t|d g=k|g h=ch|h r=z|zs y=j w=w|v",
        "ou=ou|ov ai=aj|ai ei=ej|ei ian=ien|jan iang=jang|iang ui=uej|uj ue=ue|ye",
        "",
        0.1,
    ),
    Romanisation(
        "Scandinavian, Esperanto and Turkish", "names in the Wikipedias of these languages, marks dropped",
        "zh=sj|tj|zj|g|c ch=tj|tsj|c sh=sj|s j=gj|g|c q=cj|c x=sj|s r=j|r y=j|y w=v|u h=h",
        "ai=aj|ai ei=ej|ei ou=ou|o iao=jao|iau|iao ian=jan|ian iang=jang|iang ie=je|ie",
        "",
        0.12,
    ),
    Romanisation(
        "mixed up", "initials and finals that southern speech and machines confuse",
        "zh=j|z ch=q sh=s x=sh|s q=ch j=zh c=ts b=p d=t g=k p=b t=d k=g l=n n=l f=h h=k|w",
        "ang=an an=ang eng=en en=eng ing=in in=ing uo=o u=oo ui=uei ei=ai iu=iou ou=o|u",
        "xian=sian|shian lu=lyu|lv|lue nu=nyu|nv|nue yu=yv",
        0.38,
    ),
)  # fmt: skip

BY_WAY = (
    Romanisation(
        "Arabic, Persian, Urdu and Hebrew letters", "Arabic, Persian and Urdu names of Chinese cities, spelled out letter by letter",
        "b=b p=b|p f=f|p g=gh|g|j|k|q|gw k=k|q h=h|kh zh=zh|j|z|tsh|jh|g ch=tsh|ch|sh|c j=j|gh|z|zh|ch|g|k q=tsh|ch|k|q x=sh|s|x|hs r=r|j|zh z=z|tz|ts|dz c=ts|s|tz|c|z w=w|f|_ y=y|_",
        "ai=ay|y|aya ao=aw|w an=an|n ang=angh|ang|ng|anj|anq|nj|ank e=_|a|y|h|w ei=y|ay|yy en=n|yn|an|ynn eng=ng|yng|angh|nj|yngh|ynj|ngh er=r|ar i=y|_ ia=ya|y|yaa ian=yan|yn|an iang=yang|yangh|yanj|yanq|ang "
        "iao=yaw|aw ie=yh|y|ya in=yn|n ing=yngh|yng|ng|nj|ynj|n iong=ywng|wng|yng iu=yw|w|yww o=w|wh ong=wng|wngh|ng|wnj|wnk ou=w|aw|wyw|yw u=w|_|ww ua=wa|w uai=way|wy uan=wan|wn uang=wang|wangh|wanj|wng "
        "ue=wy|yh|wyh|wh|y ui=wy|way|yw|y un=wn|n|wwn uo=w|wa|wh|waw",
        "yi=y|ay|ayy|yy yin=yn|ayn|n ying=yng|yngh|ynj|ayng yu=yw|w|y|yww yuan=ywan|wan|ywn|yan yue=ywh|wh|ywy yun=ywn|wn|yn|yan you=yw|w|yww wu=ww|w|aww wei=wy|way|fy wen=wn|wyn|fn wo=w|ww er=ar|r|ayr an=an e=a|ay|h|_ "
        "zhi=zhy|jy|j|zh|zhyh shi=shy|sh|sy chi=chy|tshy|ch|shy zi=zy|tzy|z|j si=sy|s|sw ci=tsy|sy|ts",
    ),
    Romanisation(
        "kana", "Hepburn of the kana that NHK's rules of 2008 give Chinese syllables",
        "zh=j q=ch x=sh l=r z=z|ts c=ts f=f|h w=_|w y=y|i|_ h=h|f",
        "ang=an eng=en|on ing=in ong=on|un ian=en|ian iang=yan|ian in=in iong=yun uang=uan ou=ou|o ao=ao iao=yao iu=yu|iu ie=ie|e",
        "shi=shi zhi=ji chi=chi ri=ri zi=zu|tsu ci=tsu si=su hu=fu yu=yui|yu yuan=yuan|yuen",
    ),
    Romanisation(
        "Hangul", "Revised Romanization of the National Institute of Korean Language's rules for Chinese syllables",
        "zh=j sh=s|sh q=ch x=s|sh r=l|r l=l|r z=j c=ch f=p|h h=h|k w=_|w y=_|y b=b|p d=d|t g=g|k",
        "ai=ai|ae an=an e=eo en=eon|en eng=eong|eng|eung ia=ya|a ian=yen|en|yeon iang=yang|iang|ang iao=yao|iao|yo ie=ye|e in=in iong=yung|ung iu=yu|u o=o|wo ong=ung|ong ou=eou|u|ou ua=wa uai=wai uan=wan|wian uang=wang ue=we|wye|ye ui=wei|ui "
        "un=un|wen|win uo=wo u=u",
        "zi=jeu ci=cheu si=seu|sa zhi=jeu|ji chi=cheu|chi shi=seu|si ri=reu|leu yi=i|eui yin=in ying=ing yu=wi|yu|u yuan=wian|won yue=we yun=win yan=yen|en|yeon you=yu yong=yung wu=u wei=wei|wi wen=won|wen wang=wang wo=wo xu=swi|seo ju=jwi qu=chwi|chu "
        "xuan=swen juan=jwan quan=chwian lu=lwi|lu|leu er=eol yang=yang ying=ing",
    ),
    Romanisation(
        "Indic and Ethiopic letters", "Hunterian transliteration of Hindi and Bengali names of Chinese cities; BGN/PCGN 2007 for Amharic",
        "zh=jh|c|j|zh ch=c|ch sh=s|sh x=s|sh q=c|ch|k w=w|v r=r h=h|kh|huh f=f|ph j=c|j",
        "an=an|ana|ani ang=ang|anga|aniga|ana|an en=en|ena|eni|an ian=ian|yan|yana|yani iang=iang|yang|yanga|yaniga ing=ing|inga|iniga in=in|ina|ini ong=ong|onga|ung|unga|uniga un=un|una|uni "
        "uan=uan|uana|uwan|uvan|uwani uang=uang|uanga|uwanga|uwaniga eng=eng|enga|eniga|en|ena ou=ou|o|au|avu|ow|u ao=ao|aw|o",
        "wu=wu|vu|u wang=wang|wanga|uanga wan=wan|wana yi=yi|i ying=ying|inga|yinga yuan=yuan|yuana|yuvana|yuwan yin=yin|ina|yina yang=yang|yanga|yana",
    ),
)  # fmt: skip
"""The romanisations of a syllable via third scripts, by the names of the ways in ``roundabout``."""


def split(syllable: str) -> tuple[str, str]:
    """The initial and the final of a pinyin syllable; the initial may be empty."""
    initial = next((i for i in INITIALS if syllable.startswith(i)), "")
    return initial, syllable[len(initial) :]


_Table = tuple[dict[str, list[str]], dict[str, list[str]], dict[str, list[str]], float]


@lru_cache(maxsize=1)
def _tables() -> list[_Table]:
    return [_read(r) for r in ROMANISATIONS]


@lru_cache(maxsize=1)
def _tables_by_way() -> dict[str, _Table]:
    return {r.name: _read(r) for r in BY_WAY}


def _read(romanisation: Romanisation) -> _Table:
    return table(romanisation.initials), table(romanisation.finals), table(romanisation.whole), romanisation.cost


def table(rows: str) -> dict[str, list[str]]:
    """The spellings of each part in rows of ``part=spelling|spelling``, where ``_`` is the empty one."""
    return {
        part: [spelling.strip("_") for spelling in written.split("|")]
        for part, _, written in (cell.partition("=") for cell in rows.split())
    }


@lru_cache(maxsize=1 << 12)
def written(syllables: tuple[str, ...], name: str) -> str:
    """A word in the romanisation with a given name, by the first spelling of each row."""
    romanisation = next(n for n, r in enumerate(ROMANISATIONS) if r.name == name)
    initials, finals, whole, _ = _tables()[romanisation]
    parts = []
    for syllable in syllables:
        initial, final = split(syllable)
        parts.append(whole[syllable][0] if syllable in whole else initials.get(initial, [initial])[0] + finals.get(final, [final])[0])
    return "".join(parts)


@lru_cache(maxsize=1 << 10)
def spellings(syllable: str) -> dict[str, float]:
    """Every spelling of a pinyin syllable with its lowest cost, pinyin first."""
    initial, final = split(syllable)
    found = {syllable: 0.0}
    for initials, finals, whole, cost in _tables():
        if syllable in whole:
            written = whole[syllable]
        elif cost > 0.3:
            # Only one slip is assumed: the initial or the final, not both.
            written = [i + final for i in initials.get(initial, ())] + [initial + f for f in finals.get(final, ())]
        else:
            written = [i + f for i in initials.get(initial, [initial]) for f in finals.get(final, [final])]
        for spelling in written:
            found[spelling] = min(cost, found.get(spelling, cost))
    return found


@lru_cache(maxsize=1 << 12)
def by_way(syllable: str, way: str) -> tuple[str, ...]:
    """The romanisations of a pinyin syllable via a third script."""
    initials, finals, whole, _ = _tables_by_way()[way]
    initial, final = split(syllable)
    plain = [i + f for i in initials.get(initial, [initial]) for f in finals.get(final, [final])]
    return tuple(dict.fromkeys(whole.get(syllable, []) + plain))
