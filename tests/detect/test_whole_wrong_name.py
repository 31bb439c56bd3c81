"""A wrong name that stands for a name of the source is replaced whole: none of its words is left, and none of its neighbours goes."""

from __future__ import annotations

import pytest

from tui_review.detect import Detector
from tui_review.document.text import segments_of
from tui_review.glossary import Entry, Glossary


def fixed(glossary: Glossary, target: str, source: str) -> str:
    """A line with what is likely in it put right."""
    found = Detector(glossary, cache=False).find(target, segments_of(target, source), minimum=0.7)
    for finding in reversed(found):
        target = target[: finding.start] + finding.suggestion + target[finding.end :]
    return target


@pytest.mark.parametrize(
    ("entry", "target", "source", "right"),
    [
        (
            Entry("Aam Aadmi Party", "org", {"hi": ("आम आदमी पार्टी", "आप")}, ("AAP",)),
            "The Common Man Party created an uproar.",
            "आम आदमी पार्टी ने राज्यसभा में हंगामा किया।",
            "The Aam Aadmi Party created an uproar.",
        ),
        (
            Entry("Liberal Democratic Party", "org", {"ja": ("自由民主党", "自民党")}, ("LDP",)),
            "They left the coalition with the Freedom and Democracy Party.",
            "公明党が自民党との連立を離脱した。",
            "They left the coalition with the Liberal Democratic Party.",
        ),
        (
            Entry("Spirited Away", "work", {"ja": ("千と千尋の神隠し",)}),
            "Watched Sen and Chihiro's Spiriting Away again.",
            "千と千尋の神隠しをまた見た。",
            "Watched Spirited Away again.",
        ),
        (
            Entry("Wangfujing", "place", {"zh": ("王府井",)}),
            "Prince's Mansion Well, then home.",
            "王府井、中关村。",
            "Wangfujing, then home.",
        ),
        (
            Entry("Technical University of Munich", "org", {"de": ("Technische Universität München", "TU München")}, ("TUM",)),
            "She studies at the Munich University of Technology.",
            "Sie studiert an der TU München.",
            "She studies at the Technical University of Munich.",
        ),
        (
            Entry("Ministry of Education", "org", {"ja": ("文部科学省", "文科省")}, ("MEXT",)),
            "The Ministry of Literature and Science issued a notice.",
            "文科省が通知を出した。",
            "The Ministry of Education issued a notice.",
        ),
        (
            Entry("National Anticorruption Directorate", "org", {"ro": ("Direcția Națională Anticorupție", "DNA")}, ("DNA",)),
            "The National Directorate for Anti-Corruption opened an investigation in Cluj.",
            "DNA a deschis o anchetă la Cluj.",
            "The National Anticorruption Directorate opened an investigation in Cluj.",
        ),
        (
            Entry("Akihabara", "place", {"ja": ("秋葉原",)}),
            "From Osaka to Autumn Leaf Field.",
            "大阪から秋葉原まで。",
            "From Osaka to Akihabara.",
        ),
        (
            Entry("Meituan", "org", {"zh": ("美团",)}),
            "Ordered hotpot on American group.",
            "美团上点了海底捞。",
            "Ordered hotpot on Meituan.",
        ),
        (
            Entry("Muji", "org", {"ja": ("無印良品",)}),
            "I bought unmarked quality goods storage there.",
            "楽天で無印良品の収納を買いました。",
            "I bought Muji storage there.",
        ),
        (
            Entry("Luosifen", "thing", {"zh": ("螺蛳粉",)}),
            "Everyone is showing off snail noodles.",
            "小红书上都在晒螺蛳粉。",
            "Everyone is showing off Luosifen.",
        ),
    ],
)
def test_nothing_of_the_wrong_name_is_left(entry: Entry, target: str, source: str, right: str) -> None:
    """Words that translate a part of it, repeat its right form or are explained by nothing else go with it; particles stay."""
    assert fixed(Glossary((entry,)), target, source) == right


@pytest.mark.parametrize(
    ("target", "source", "right"),
    [
        ("He met Autumn Leaf Station staff.", "秋葉原駅の職員に会った。", "He met Akihabara Station staff."),
        ("On Monday Autumn Leaf was busy.", "月曜日に秋葉原は混んでいた。", "On Monday Akihabara was busy."),
        ("The Osaka and Autumn Leaf stations are old.", "大阪と秋葉原の駅は古い。", "The Osaka and Akihabara stations are old."),
        ("Yesterday Autumn Leaf was busy.", "昨日秋葉原は混んでいた。", "Yesterday Akihabara was busy."),
    ],
)
def test_what_the_source_says_beside_the_name_stays(target: str, source: str, right: str) -> None:
    """Its nouns, days, other names and the words that open a sentence are no part of the wrong name."""
    assert fixed(Glossary((Entry("Akihabara", "place", {"ja": ("秋葉原",)}),)), target, source) == right


def test_a_list_in_the_source_is_no_single_name() -> None:
    """Bread and Hell are two missiles, of which one is in no glossary."""
    glossary = Glossary((Entry("Peklo", "thing", {"uk": ("Пекло",)}),))
    source = "Розвідка показала удар «Палянициˮ та «Пекла»."
    assert "Bread and" in fixed(glossary, "The service showed a strike by the Bread and Hell.", source)


def test_words_that_copy_one_name_never_go_to_another() -> None:
    """The abbreviation of the party is left to the party."""
    glossary = Glossary(
        (
            Entry("Basque Nationalist Party", "org", {"eu": ("Euzko Alderdi Jeltzalea", "EAJ")}),
            Entry("Arnaldo Otegi", "person", {"eu": ("Arnaldo Otegi",)}, ("Otegi",)),
            Entry("San Sebastián", "place", {"eu": ("Donostia",)}),
        )
    )
    target, source = "Arnaldo Otegi met the EAJ in Donostian.", "Arnaldo Otegik Donostian bildu zen EAJrekin."
    assert fixed(glossary, target, source) == "Arnaldo Otegi met the Basque Nationalist Party in San Sebastián."


def test_no_part_of_another_right_form_is_replaced() -> None:
    """The newspaper's name is right, though the source has it in an unknown case form that begins with the city's."""
    glossary = Glossary(
        (Entry("Helsingin Sanomat", "org", {"fi": ("Helsingin Sanomat",)}), Entry("Helsinki", "place", {"fi": ("Helsinki",)}))
    )
    target = "Helsingin Sanomat reported on it."
    assert fixed(glossary, target, "Helsingin Sanomissa kerrottiin siitä.") == target


@pytest.mark.parametrize(
    ("entry", "target", "source", "right"),
    [
        (
            Entry("Bolshoi Theatre", "org", {"ru": ("Большой театр", "Большой")}, ("Bolshoi",)),
            "There is a premiere at the Big.",
            "В Большом премьера.",
            "There is a premiere at the Bolshoi.",
        ),
        (
            Entry("Good Soldier Švejk", "work", {"cs": ("Dobrý voják Švejk", "Švejk")}, ("Švejk",)),
            "We read Schweik.",
            "Švejka jsme četli.",
            "We read Švejk.",
        ),
        (
            Entry("Central Bureau of Investigation", "org", {"hi": ("केंद्रीय जांच ब्यूरो", "सीबीआई")}, ("CBI",)),
            "Seebeeai conducted raids.",
            "सीबीआई ने छापे मारे।",
            "CBI conducted raids.",
        ),
        (
            Entry("Ho Chi Minh City", "place", {"vi": ("Thành phố Hồ Chí Minh", "TP.HCM")}),
            "It rained heavily in TP.HCM.",
            "TP.HCM mưa lớn.",
            "It rained heavily in Ho Chi Minh City.",
        ),
    ],
)
def test_a_short_native_form_gives_the_short_right_one(entry: Entry, target: str, source: str, right: str) -> None:
    """Where the entry has one for it, by sound or by its place in the list; a copy with a mark inside is one name."""
    assert fixed(Glossary((entry,)), target, source) == right


@pytest.mark.parametrize(
    ("entry", "target", "surface"),
    [
        (Entry("Nitish Kumar", "person", {"hi": ("नीतीश कुमार",)}, ("Nitish",)), "On Monday नीतीश Kumar resigned.", "नीतीश Kumar"),
        (Entry("Wang Yi", "person", {"zh": ("王毅",)}), "The minister 王 Yi arrived.", "王 Yi"),
        (Entry("Shinzo Abe", "person", {"ja": ("安倍晋三",)}), "In Tokyo 安倍 Shinzo spoke.", "安倍 Shinzo"),
    ],
)
def test_a_half_copied_name_is_replaced_whole(entry: Entry, target: str, surface: str) -> None:
    """One half in its own script, the other in Latin letters, without a source."""
    found = Detector(Glossary((entry,)), cache=False).find(target, minimum=0.7)
    assert [(f.surface, f.suggestion) for f in found] == [(surface, entry.canonical)]


def test_the_head_of_the_right_form_is_not_repeated_after_it() -> None:
    """Without a source: the party is named once, though its name does not end with the word."""
    glossary = Glossary((Entry("Democratic Party of Korea", "org", {"ko": ("더불어민주당",)}),))
    target = "The Together Democratic Party won."
    (finding,) = Detector(glossary, cache=False).find(target, minimum=0.7)
    assert (finding.surface, finding.suggestion) == ("Together Democratic Party", "Democratic Party of Korea")
