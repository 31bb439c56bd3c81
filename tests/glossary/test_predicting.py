"""The predicted wrong forms of an entry: contents, order, number."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tui_review.glossary import Entry, Variant, load_glossary
from tui_review.glossary.lattice import collapse, fold
from tui_review.glossary.predicting import predictions


def _forms(entry: Entry, limit: int = 200) -> list[str]:
    return [one.form for one in predictions(entry, limit)]


def test_what_schemes_write_comes_first_and_says_which() -> None:
    """The form given by most schemes comes first, with its native form and these schemes."""
    first = predictions(Entry("Luhansk", "place", {"ru": ("Луганск",)}))[0]
    assert (first.form, first.native) == ("Lugansk", "Луганск")
    assert "passports" in first.ways


def test_every_kind_of_wrong_form_is_there() -> None:
    """Listed variants, other schemes, case endings, pinyin, family name last, a translated general part."""
    entry = Entry("Luhansk", "place", {"ru": ("Луганск",), "zh": ("卢甘斯克",)}, variants=(Variant("Luton", ("Donetsk",)),))
    assert {"Luton", "Lugansk", "Lougansk", "Luganska", "Lugansike"} <= set(_forms(entry))
    assert "listed, only near Donetsk" in predictions(entry)[0].ways
    assert {"Jin Zhengen", "Zhengen Jin"} <= set(_forms(Entry("Kim Jong Un", "person", {"zh": ("金正恩",)})))
    assert "Jian organization" in _forms(Entry("CSTO", "org", {"zh": ("集安组织",)}))
    assert "Guangzhou" in _forms(Entry("Canton", "place", {"yue": ("广州",)}))
    assert {"Yekaterina", "Katerina"} <= set(_forms(Entry("Kateryna", "person", {"uk": ("Катерина",)})))
    assert "ODKB" in _forms(Entry("CSTO", "org", {"ru": ("ОДКБ",)}))


def test_other_readings_of_a_japanese_name_are_expected() -> None:
    """Of a single name, and of a person's whole name with the family name last."""
    assert {"Kakuta", "Sumida"} <= set(_forms(Entry("Tsunoda", "place", {"ja": ("角田",)})))
    assert all(form.count(" ") == 1 for form in _forms(Entry("Haruki Murakami", "person", {"ja": ("村上春樹",)}), 10))


def test_an_entry_without_native_forms_has_no_predictions() -> None:
    """Nothing is predicted from the right form alone."""
    assert predictions(Entry("Luhansk")) == []


@given(
    st.dictionaries(
        st.sampled_from(["ru", "uk", "zh", "ko", "ar", "ka", "az"]),
        st.lists(st.text(max_size=12), min_size=1, max_size=3).map(tuple),
        max_size=3,
    ),
    st.integers(1, 30),
)
def test_predictions_are_bounded_wrong_and_different(source: dict[str, tuple[str, ...]], limit: int) -> None:
    """With any native forms: no more than requested, no right form, no duplicates."""
    entry = Entry("Luhansk", "place", source)
    keys = [collapse(fold(form)) for form in _forms(entry, limit)]
    assert len(keys) <= limit
    assert len(set(keys)) == len(keys)
    assert "luhansk" not in keys


def test_every_entry_of_the_bundled_glossary_is_predicted_for(root: Path) -> None:
    """Each entry with a native form in another script has predictions."""
    entries = [entry for entry in load_glossary([root / "glossary.toml"]).entries if {"ru", "uk", "zh"} & entry.source.keys()]
    assert len(entries) > 1000
    assert [entry.canonical for entry in entries[::10] if not predictions(entry, 5)] == []
