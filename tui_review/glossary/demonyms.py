"""Adjectives and inhabitants' names of countries that no ending makes of the country's name (Greece, Greek).

What an ending makes (Kazakhstan, Kazakhstani) needs no list.
"""

from __future__ import annotations

from functools import lru_cache

_IRREGULAR = """
afghanistan afghan afghani | argentina argentine argentinian | belgium belgian | britain british briton brits | unitedkingdom british briton brits uk britain
greatbritain british briton brits | burma burmese | china chinese sino | cyprus cypriot | czechrepublic czech | czechia czech | denmark danish dane | england english
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
""".strip()


@lru_cache(maxsize=1)
def _table() -> dict[str, frozenset[str]]:
    rows = [item.split() for line in _IRREGULAR.split("\n") for item in line.split("|")]
    return {row[0]: frozenset(form + ending for form in row[1:] for ending in ("", "s")) for row in rows if row}


def demonyms_of(country: str) -> frozenset[str]:
    """The folded adjectives and inhabitants' names of a folded name of a country, in both numbers; empty when there is no such list."""
    return _table().get(country, frozenset())
