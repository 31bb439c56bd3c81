"""Designators of places, and small words inside names, which English text translates while it romanises the rest.

"Obolonskyi District" is a romanisation of Оболонський район, "Khreshchatyk Street" one of вулиця Хрещатик, "Rostov on Don" one of
Ростов-на-Дону. Each row has the Ukrainian, Russian and Belarusian words, and their English translations, the commonest first.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from tui_review.glossary import cyrillic, sound
from tui_review.glossary.lattice import Lattice, Unit, collapse, sharing

_ROWS = """
район раён=district raion rayon county|область вобласць=region oblast province area|край=krai kray territory region|округ=district okrug county|республика республіка рэспубліка=republic
місто город горад=city town|село сяло=village|посёлок поселок селище смт=settlement village town|станица станиця=stanitsa village|громада=community hromada|квартал=quarter block
вулиця улица вуліца=street st ulitsa|площа площадь плошча=square sq plaza|проспект=avenue prospekt ave prospect|бульвар=boulevard|провулок переулок завулак=lane alley|шосе шоссе=highway road
міст мост=bridge|річка река ріка рака=river|озеро возера=lake|гора=mount mountain|острів остров востраў=island isle|затока залив заліў=bay gulf|півострів полуостров=peninsula|море=sea
вокзал=station|станція станция станцыя=station|аеропорт аэропорт=airport|парк=park|сад=garden|ринок рынок=market|ліс лес=forest|університет университет=university|театр=theater theatre
музей=museum|бригада=brigade|батальйон батальон=battalion|полк=regiment|фабрика=factory|завод=plant factory|лікарня больница=hospital|школа=school|церква церковь=church|собор=cathedral
монастир монастырь=monastery|фортеця крепость=fortress|замок=castle|банк=bank|газета=newspaper
"""
ADMINISTRATIVE = frozenset("oblast region province prefecture county district krai raion republic territory governorate".split())
"""Administrative designators that English may omit: "Kherson officials", "the Ishikawa governor"."""
AFTER_ADJECTIVES = ADMINISTRATIVE | frozenset(
    (
        "area okrug kray uezd hromada community council court duma rada administration regional municipal city branch department "
        "directorate office garrison front direction customs police hospital railway airport tram trams zoo prosecutor"
    ).split()
)
"""Nouns after an untranslated adjective of a place ("Poltavska oblast"); streets, stations and people can have such names of their own."""
WRITTEN_SMALL = ADMINISTRATIVE | frozenset(
    (
        "state city town township village municipality ward river stream canal lake sea bay gulf strait island islands mountain mountains "
        "peninsula valley desert pass corridor street road avenue boulevard lane square junction bridge tunnel market park cemetery airport "
        "cosmodrome station railway railways port harbor harbour stadium prison hospital school barracks brigade regiment battalion unit "
        "stable empire dynasty ghetto"
    ).split()
)
"""Designators that many styles write in lower case after a place's name: Gauteng province."""
JAPANESE_KINDS: dict[str, tuple[str, ...]] = {
    "大学": ("university", "college"), "高校": ("high", "senior", "school"), "学園": ("academy", "school", "gakuen"), "学院": ("academy", "college", "school"),
    "病院": ("hospital",), "神社": ("shrine",), "神宮": ("shrine",), "公園": ("park",), "空港": ("airport",), "温泉": ("onsen", "hot", "spa"), "海岸": ("beach", "coast"),
    "駅": ("station",), "県": ("prefecture",), "府": ("prefecture",), "城": ("castle",), "寺": ("temple",), "川": ("river",), "山": ("mountain", "mount", "mt"),
    "湖": ("lake",), "島": ("island",), "市": ("city",), "町": ("town",), "村": ("village",), "区": ("ward", "district"), "郡": ("district", "county"),
    "橋": ("bridge",), "港": ("port", "harbor", "harbour"), "湾": ("bay",), "峠": ("pass",), "滝": ("falls", "waterfall"),
}  # fmt: skip
"""Endings of Japanese places and institutions named with a surname, and their English translations."""
JAPANESE_GENERAL: dict[str, tuple[str, ...]] = JAPANESE_KINDS | {
    "研究所": ("institute",), "銀行": ("bank",), "新聞": ("newspaper",), "電力": ("electric",), "鉄道": ("railway",), "製薬": ("pharmaceutical",),
    "線": ("line",), "大橋": ("bridge",), "大社": ("shrine",), "球場": ("stadium",), "賞": ("prize", "award"), "都": ("metropolis",), "諸島": ("islands",),
    "列島": ("islands", "archipelago"), "半島": ("peninsula",), "海峡": ("strait",), "岬": ("cape",), "党": ("party",), "省": ("ministry",),
    "庁": ("agency",), "派": ("faction",), "社": ("company",), "協会": ("association",),
}  # fmt: skip
"""These endings and other generic ones that machines translate while they romanise the part before them."""
LANDFORMS: dict[str, tuple[str, ...]] = {
    "江": ("river",), "河": ("river",), "川": ("river",), "溪": ("river", "creek", "stream"), "湖": ("lake",), "海": ("sea", "lake"),
    "山": ("mountain", "mountains", "hill"), "峰": ("peak", "mountain"), "岛": ("island",), "島": ("island",), "湾": ("bay", "gulf"), "灣": ("bay", "gulf"),
}  # fmt: skip
"""Chinese characters for landforms that also occur at the end of given names, and their English translations."""
_SMALL = "на=on upon an am na|над=on upon above nad|при=at near upon|під под=near under|у в во=in|і й и та=and"


def _table(rows: str) -> dict[str, tuple[str, ...]]:
    cells = (cell.partition("=") for cell in rows.replace("\n", "|").split("|") if cell)
    return {word: tuple(map(collapse, english.split())) for native, _, english in cells for word in native.split()}


_KINDS, _BETWEEN = _table(_ROWS), _table(_SMALL)


def _unit(word: str, english: Sequence[str]) -> Unit:
    return Unit(word, tuple((spelled, 0.0) for spelled in english), sound.keys(english[0])[0], 1.0)


@lru_cache(maxsize=1 << 13)
def translated(words: tuple[str, ...]) -> Lattice:
    """A Cyrillic name with its designator last and its designator and small words translated; empty when it has neither."""
    lower = [word.lower() for word in words]
    kinds = [n for n, word in enumerate(lower) if word in _KINDS]
    at = kinds[0] if len(kinds) == 1 and len(words) > 1 and kinds[0] in (0, len(words) - 1) else None
    if at is None and not any(word in _BETWEEN for word in lower[1:-1]):
        return ()
    units: list[Unit] = []
    for n, word in enumerate(words):
        if n == at:
            continue
        if 0 < n < len(words) - 1 and lower[n] in _BETWEEN:
            units.append(_unit(lower[n], _BETWEEN[lower[n]]))
        else:
            after_small = n > 0 and lower[n - 1] in _BETWEEN
            units.extend((after_small and cyrillic.inflected(word)) or cyrillic.lattice(word))
    if at is not None:
        units.append(_unit(lower[at], _KINDS[lower[at]]))
    return sharing(units)
