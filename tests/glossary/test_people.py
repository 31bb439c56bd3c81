"""What people are called for short, and what is written for it."""

from __future__ import annotations

import pytest

from tui_review.glossary import Entry
from tui_review.glossary.people import shorts

PEOPLE = [
    (Entry("Dmitry Peskov", "person", {"ru": ("Дмитрий Песков",)}, ("Peskov", "Dmitri Peskov")), [("Peskov", "Песков", True)]),
    (Entry("Dmitry Peskov", "person", {"ru": ("Дмитрий Песков",)}), [("Peskov", "Песков", False)]),
    (Entry("Peskov", "person", {"ru": ("Песков",)}), []),
    (Entry("Peskov", "person", {"ru": ("Дмитрий Песков",)}), [("Peskov", "Песков", True)]),
    (Entry("Peskov", "person", {"ru": ("Дмитрий Песков",)}, ("Dmitry Peskov",)), [("Peskov", "Песков", True)]),
    (Entry("Dmitry", "person", {"ru": ("Дмитрий Песков",)}), []),
    (Entry("Shigeru Ishiba", "person", {"ja": ("石破茂",)}, ("Ishiba",)), [("Ishiba", "石破", True)]),
    (Entry("Joe Biden", "person", {"zh": ("乔·拜登",)}, ("Biden",)), [("Biden", "拜登", True)]),
    (Entry("Ahmed al-Sharaa", "person", {"ar": ("أحمد الشرع",)}, ("al-Sharaa",)), [("al-Sharaa", "الشرع", True)]),
    (Entry("Itamar Ben Gvir", "person", {"he": ("איתמר בן גביר",)}, ("Ben Gvir",)), [("Ben Gvir", "בן גביר", True)]),
    (Entry("Xi Jinping", "person", {"zh": ("习近平",)}, ("Xi",)), []),
    (Entry("Navid Ranjbarei", "person", {"fa": ("نوید رنجبره\u200cای",)}), [("Ranjbarei", "رنجبره\u200cای", False)]),
    (Entry("Fadi Abdelrazeq", "person", {"ar": ("فادي عبد الرازق",)}), [("Abdelrazeq", "عبد الرازق", False)]),
    (Entry("Omer Ben-Dagan", "person", {"he": ("עומר בן דגן",)}), [("Ben-Dagan", "בן דגן", False)]),
    (Entry("Shangguan Wenyi", "person", {"zh": ("上官文漪",)}), [("Shangguan", "上官", False)]),
    (Entry("Wenyi Shangguan", "person", {"zh": ("上官文漪",)}), [("Shangguan", "上官", False)]),
    (Entry("Seonu Hyeon", "person", {"ko": ("선우현",)}), [("Seonu", "선우", False)]),
    (Entry("Kim Hyeon", "person", {"ko": ("김현",)}), []),
    (Entry("Tamás Kerekes", "person", {"hu": ("Kerekes Tamás",)}), [("Kerekes", "Kerekes", False)]),
    (Entry("Oda Kenji", "person", {"ja": ("小田健二",)}), [("Oda", "小田", False)]),
    (Entry("Black Sea", "place", {"uk": ("Чорне море",)}, ("Sea",)), []),
    (Entry("Ludwig van Beethoven", "person", {"ru": ("Людвиг Бетховен",)}, ("Beethoven",)), [("Beethoven", "Бетховен", True)]),
    (Entry("Pyotr Zhdanko", "person", {"ru": ("Пётр Игнатьевич Жданко",)}), [("Zhdanko", "Жданко", False)]),
    (Entry("Pyotr Ignatyevich Zhdanko", "person", {"ru": ("Пётр Жданко",)}), [("Zhdanko", "Жданко", False)]),
    (Entry("Pyotr Zhdanko", "person", {"ru": ("Жданко Пётр Игнатьевич",)}), [("Zhdanko", "Жданко", False)]),
    (Entry("Pierre-Yves Larcanche", "person", {"uk": ("П’єр-Ів Ларканш",)}), [("Larcanche", "Ларканш", False)]),
    (Entry("Pierre-Yves Larcanche", "person", {"ja": ("ピエール=イヴ・ラルカンシュ",)}), [("Larcanche", "ラルカンシュ", False)]),
    (Entry("Pierre-Yves Larcanche", "person", {"ar": ("بيير إيف لاركانش",)}), [("Larcanche", "لاركانش", False)]),
    (Entry("Pierre-Yves Larcanche", "person", {"zh": ("皮埃尔-伊夫·拉尔康什",)}), [("Larcanche", "拉尔康什", False)]),
    (Entry("Pyotr Zhdanko", "person", {"zh": ("彼得·伊格纳季耶维奇·日丹科",)}), [("Zhdanko", "日丹科", False)]),
    (Entry("Karla von der Aue", "person", {"zh": ("卡拉·冯德奥厄",)}), [("von der Aue", "冯德奥厄", False)]),
    (Entry("Vera Ilyina-Sokol", "person", {"ru": ("Вера Ильина-Сокол",)}), [("Ilyina-Sokol", "Ильина Сокол", False)]),
    (Entry("Moon Dae-sik", "person", {"ru": ("Мун Дэ Сик",)}), [("Moon", "Мун", False)]),
]


@pytest.mark.parametrize(("entry", "expected"), PEOPLE, ids=[f"{entry.canonical} {len(entry.accept)}" for entry, _ in PEOPLE])
def test_what_is_written_for_a_surname(entry: Entry, expected: list[tuple[str, str, bool]]) -> None:
    """The word of the native form that stands where the surname stands in the right form; nothing when that cannot be told."""
    assert [(short.form, short.native, short.listed) for short in shorts(entry)] == expected
