"""Irregular adjectives and demonyms of countries and places (Greece, Greek; Iraq, Iraqi).

Regular derivations (Kazakhstan, Kazakhstani) need no list.
"""

from __future__ import annotations

from functools import lru_cache

from tui_review.glossary.lattice import collapse

_IRREGULAR = """
afghanistan afghan afghani | argentina argentine argentinian | belgium belgian | britain british briton brits | unitedkingdom british briton brits uk britain
greatbritain british briton brits | burma burmese | china chinese sino | croatia croat croatian | cyprus cypriot | czechrepublic czech | czechia czech | denmark danish dane | england english
europeanunion european eu | finland finnish finn | france french frenchman | germany german | greece greek grecian | greenland greenlandic | hungary hungarian | iceland icelandic
iraq iraqi | ireland irish irishman | israel israeli jewish | italy italian | kazakhstan kazakh | kyrgyzstan kyrgyz | laos lao laotian | lebanon lebanese | luxembourg luxembourgish
myanmar burmese myanma | netherlands dutch dutchman holland | holland dutch | newzealand kiwi | northkorea korean | southkorea korean | norway norwegian | pakistan pakistani
peru peruvian | philippines filipino philippine | poland polish pole | portugal portuguese | republicofkorea korean | russianfederation russian | russia russian | saudiarabia saudi
scotland scottish scots | serbia serb serbian | slovakia slovak | slovenia slovene | sovietunion soviet | ussr soviet | spain spanish spaniard | sweden swedish swede | switzerland swiss
tajikistan tajik | thailand thai | turkey turkish turk | turkiye turkish turk | turkmenistan turkmen | ukraine ukrainian | unitedarabemirates emirati uae | uae emirati | unitedstates american us usa
unitedstatesofamerica american us usa | usa american | us american | uzbekistan uzbek | vietnam vietnamese | wales welsh | yugoslavia yugoslav | crimea crimean | chechnya chechen
tatarstan tatar | bashkortostan bashkir | kalmykia kalmyk | buryatia buryat | tuva tuvan | ossetia ossetian ossete | abkhazia abkhaz abkhazian | transnistria transnistrian | catalonia catalan
kurdistan kurdish kurd | tibet tibetan | xinjiang uyghur | hongkong hongkonger | macau macanese | macao macanese | taiwan taiwanese | mongolia mongol | moscow muscovite | naples neapolitan
venice venetian | vienna viennese | damascus damascene | halle hallenser | odesa odesite odessan | lviv lvivite | kyiv kyivan kievan | congo congolese | ivorycoast ivorian | cotedivoire ivorian
niger nigerien | bosniaandherzegovina bosnian | bosnia bosnian bosniak | unitednations un | balkans balkan | alps alpine | andes andean | baltics baltic | basquecountry basque | flanders flemish
kuwait kuwaiti | yemen yemeni | oman omani | qatar qatari | bahrain bahraini | nepal nepali | punjab punjabi | bengal bengali | bangladesh bangladeshi | azerbaijan azerbaijani azeri
kashmir kashmiri | gujarat gujarati | somalia somali | baghdad baghdadi | emirates emirati | togo togolese | kosovo kosovar | montenegro montenegrin | cairo cairene
""".strip()


@lru_cache(maxsize=1)
def _table() -> dict[str, frozenset[str]]:
    rows = [item.split() for line in _IRREGULAR.split("\n") for item in line.split("|")]
    made = {row[0]: {form + ending for form in row[1:] for ending in ("", "s")} for row in rows if row}
    # Words may be looked up collapsed or not (Grece, Finish).
    return {name: frozenset(forms | set(map(collapse, forms))) for country, forms in made.items() for name in (country, collapse(country))}


def demonyms_of(country: str) -> frozenset[str]:
    """The folded adjectives and demonyms of a folded country name, in both numbers; empty when it is not listed."""
    return _table().get(country, frozenset())


_CAPITALISED = frozenset(
    (
        "monday tuesday wednesday thursday friday saturday sunday january february april june july september october november december "
        "christmas easter ramadan european asian african american australian arab arabic latin slavic christian muslim islamic jewish "
        "catholic protestant orthodox buddhist hindu internet olympic paralympic"
    ).split()
)


@lru_cache(maxsize=1)
def _countries() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for country, forms in _table().items():
        for form in forms:
            found.setdefault(form, set()).add(country)
    return {form: frozenset(countries) for form, countries in found.items()}


def countries_of(demonym: str) -> frozenset[str]:
    """The folded names of the countries that have a folded word among their ``demonyms_of``."""
    return _countries().get(demonym, frozenset())


def is_always_capitalised(folded: str) -> bool:
    """Whether English always capitalises a folded word, so that its capital does not mark a name: Sunday, Chinese, Asians."""
    return folded in _countries() or folded.removesuffix("s") in _CAPITALISED
