"""Merging glossaries: changes are attributed to a side, and nothing is lost silently."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import given, settings

from tests.glossary.exchange.entries import GLOSSARIES
from tui_review.glossary import Entry, Glossary, Variant, load_glossary
from tui_review.glossary.changes import entry_row
from tui_review.glossary.editing import edit
from tui_review.glossary.merging import Merge, merge

KYIV = Entry("Kyiv", kind="place", source={"uk": ("Київ",)}, accept=("Kyiv city",), variants=(Variant("Kiev"),), note="capital")


def _said(merged: Merge) -> list[str]:
    return [str(conflict) for conflict in merged.conflicts]


def test_what_only_they_have_is_added() -> None:
    """New entries are taken as they are, new native forms under their language."""
    theirs = [replace(KYIV, source={"uk": ("Київ",), "zh": ("基辅",)}, note=""), Entry("Lviv")]
    merged = merge([KYIV], theirs)
    assert (merged.added, merged.changed, merged.conflicts) == (["Lviv"], ["Kyiv"], [])
    assert merged.rows["Kyiv"] == entry_row(KYIV) | {"source": {"uk": ["Київ"], "zh": ["基辅"]}}


def test_with_a_base_what_one_side_changed_is_taken() -> None:
    """Their changes are taken where we made none, including deletions."""
    ours = [replace(KYIV, note="the capital")]
    theirs = [replace(KYIV, accept=(), kind="org", variants=(Variant("Kiev"), Variant("Kiew")))]
    merged = merge(ours, theirs, [KYIV])
    assert merged.conflicts == []
    assert merged.rows["Kyiv"] == entry_row(replace(theirs[0], note="the capital"))


def test_two_changes_of_one_key_are_a_conflict() -> None:
    """Our value is kept, and both are reported."""
    merged = merge([replace(KYIV, note="one")], [replace(KYIV, note="two")], [KYIV])
    assert merged.rows == {}
    assert _said(merged) == ['"Kyiv": note: "one" here, "two" there; kept as it is here']


def test_a_deleted_entry_goes_unless_it_was_changed() -> None:
    """A change on one side and a deletion on the other are a conflict."""
    lviv = Entry("Lviv")
    assert merge([KYIV, lviv], [KYIV], [KYIV, lviv]).removed == ["Lviv"]
    assert merge([KYIV], [KYIV, lviv], [KYIV, lviv]).rows == {}
    changed = replace(lviv, note="x")
    assert _said(merge([KYIV, changed], [KYIV], [KYIV, lviv])) == ['"Lviv": entry: changed here, deleted there; kept as it is here']
    assert _said(merge([KYIV], [KYIV, changed], [KYIV, lviv])) == ['"Lviv": entry: deleted here, changed there; kept as it is here']


def test_a_form_right_here_and_wrong_there_is_a_conflict() -> None:
    """Within an entry and between two."""
    theirs = [replace(KYIV, accept=("Kiev",), variants=(Variant("Kyiv city"),)), Entry("Kiev"), Entry("Lviv", variants=(Variant("Kyiv"),))]
    merged = merge([KYIV], theirs)
    assert _said(merged) == [
        '"Kyiv": accept: "Kiev" a variant of "Kyiv" here, "Kiev" accepted there; kept as it is here',
        '"Kyiv": variants: "Kyiv city" a right form of "Kyiv" here, "Kyiv city" a variant there; kept as it is here',
        '"Kiev": canonical: a variant of "Kyiv" here, the right form there; kept as it is here',
        '"Lviv": variants: "Kyiv" a right form of "Kyiv" here, "Kyiv" a variant there; kept as it is here',
    ]


def test_a_condition_on_one_side_only_is_a_conflict() -> None:
    """Always wrong on one side, wrong near a word on the other."""
    theirs = [replace(KYIV, variants=(Variant("Kiev", ("Ukraine",)),))]
    assert _said(merge([KYIV], theirs)) == ['"Kyiv": variants "Kiev": always wrong here, near Ukraine there; kept as it is here']


def _renamed(name: str, **more: Any) -> Entry:
    return replace(KYIV, canonical=name, **more)


KIEV = _renamed("Kiev", variants=())


def test_an_entry_that_they_renamed_is_renamed_here() -> None:
    """By its native forms; our changes to it are kept, and its old name can be a variant."""
    ours = [replace(KIEV, note="the capital"), Entry("Lviv")]
    merged = merge(ours, [KYIV, Entry("Lviv")], [KIEV, Entry("Lviv")])
    assert (merged.renamed, merged.added, merged.changed, merged.removed, merged.conflicts) == ([("Kiev", "Kyiv")], [], [], [], [])
    assert merged.rows == {"Kiev": entry_row(replace(KYIV, note="the capital"))}


def test_an_identifier_tells_a_renamed_entry_too() -> None:
    """Even if its native forms were changed too."""
    base, theirs = Entry("Kiev", id="Q1899"), Entry("Kyiv", id="Q1899", source={"uk": ("Київ",)})
    merged = merge([base], [theirs], [base])
    assert (merged.renamed, merged.rows) == ([("Kiev", "Kyiv")], {"Kiev": entry_row(theirs)})


def test_identifiers_of_files_that_have_nothing_in_common_say_nothing() -> None:
    """Identifiers of every termbase begin with c1."""
    merged = merge([Entry("Kyiv", id="c1")], [Entry("Lviv", id="c1")])
    assert (merged.added, merged.conflicts) == (["Lviv"], [])


def test_an_entry_that_we_renamed_takes_what_they_changed() -> None:
    """Their changes are made under our name; the entry is neither removed nor added again."""
    merged = merge([KYIV], [replace(KIEV, domain="geography")], [KIEV])
    assert (merged.renamed, merged.added, merged.removed, merged.conflicts) == ([], [], [], [])
    assert merged.rows == {"Kyiv": entry_row(replace(KYIV, domain="geography"))}
    assert merge([KYIV], [KIEV], [KIEV]).rows == {}
    assert merge([KYIV], [KYIV], [KIEV]).rows == {}


def test_two_names_for_one_entry_are_a_conflict() -> None:
    """Renamed on both sides, or without a common base; the rest is merged anyway."""
    theirs = [_renamed("Kyjiv", domain="geography")]
    said = ['"Kyiv": canonical: "Kyiv" here, "Kyjiv" there; kept as it is here']
    for merged in (merge([KYIV], theirs, [KIEV]), merge([KYIV], theirs)):
        assert _said(merged) == said
        assert (merged.renamed, merged.added, merged.removed) == ([], [], [])
        assert merged.rows == {"Kyiv": entry_row(replace(KYIV, domain="geography"))}


def test_a_renamed_entry_that_the_other_side_deleted_is_a_conflict() -> None:
    """In both directions."""
    lviv = Entry("Lviv")
    assert _said(merge([lviv], [KYIV, lviv], [KIEV, lviv])) == ['"Kiev": entry: deleted here, renamed to "Kyiv" there; kept as it is here']
    assert _said(merge([KYIV, lviv], [lviv], [KIEV, lviv])) == ['"Kyiv": entry: changed here, deleted there; kept as it is here']


def test_a_new_name_that_is_wrong_or_taken_here_is_not_given() -> None:
    """A variant of another entry is a conflict; an existing entry of that name takes their changes."""
    other = Entry("Kijów", variants=(Variant("Kyiv"),))
    assert _said(merge([KIEV, other], [KYIV, other], [KIEV, other])) == [
        '"Kiev": canonical: "Kyiv" a variant of "Kijów" here, "Kyiv" there; kept as it is here',
        '"Kiev": variants: "Kiev" a right form of "Kiev" here, "Kiev" a variant there; kept as it is here',
    ]
    merged = merge([KIEV, Entry("Kyiv")], [KYIV], [KIEV])
    assert (merged.renamed, merged.removed, merged.changed) == ([], ["Kiev"], ["Kyiv"])


def test_entries_that_could_be_several_are_not_taken_for_renamed() -> None:
    """Two entries with the same native forms, of another kind, or without any."""
    tea = {"zh": ("茶",)}
    merged = merge([Entry("Tea", source=tea)], [Entry("Cha", source=tea), Entry("Chai", source=tea)])
    assert (merged.added, merged.conflicts) == (["Cha", "Chai"], [])
    assert merge([Entry("Cha", kind="person", source=tea)], [Entry("Tea", kind="thing", source=tea)]).added == ["Tea"]
    assert merge([Entry("A")], [Entry("B")], [Entry("A")]).removed == ["A"]


def test_a_renamed_entry_stays_where_it_stands(tmp_path: Path) -> None:
    """With its comments."""
    path = tmp_path / "glossary.toml"
    text = '# ours\n[[entry]]\ncanonical = "Kiev"  # AP\nsource = { uk = ["Київ"] }\n\n[[entry]]\ncanonical = "Lviv"\n'
    path.write_text(text, "utf-8")
    base = load_glossary([path]).entries
    edit(path, merge(base, [Entry("Kyiv", source={"uk": ("Київ",)}), Entry("Lviv")], base).changes())
    assert path.read_text("utf-8") == text.replace('"Kiev"', '"Kyiv"')


def test_two_concepts_with_one_name_become_one_entry() -> None:
    """Termbases have several concepts for homonyms."""
    merged = merge([], [Entry("Georgia", source={"ka": ("საქართველო",)}), Entry("Georgia", source={"ru": ("Грузия",)})])
    assert merged.added == ["Georgia"]
    assert merged.rows["Georgia"] == {"canonical": "Georgia", "source": {"ka": ["საქართველო"], "ru": ["Грузия"]}}


@settings(max_examples=60)
@given(ours=GLOSSARIES, theirs=GLOSSARIES)
def test_merging_is_settled_in_one_go(ours: Glossary, theirs: Glossary) -> None:
    """Merging the same again changes nothing, and neither does merging with itself."""
    unique = {entry.canonical: entry for entry in ours.entries}
    assert merge(unique.values(), unique.values()).rows == {}
    assert merge(unique.values(), unique.values(), unique.values()).rows == {}
    assert merge(unique.values(), theirs.entries, theirs.entries).removed == []


def test_the_changes_keep_comments_of_the_file(tmp_path: Path) -> None:
    """Only changes are written; a thousand new entries are added at once."""
    path = tmp_path / "glossary.toml"
    path.write_text('# ours\n[[entry]]\ncanonical = "Kyiv"  # AP\nnote = "x"\n', "utf-8")
    theirs = [Entry("Kyiv", accept=("Kyiv city",)), *(Entry(f"Name {n}") for n in range(1000))]
    edit(path, merge(load_glossary([path]).entries, theirs).changes())
    assert path.read_text("utf-8").startswith(
        '# ours\n[[entry]]\ncanonical = "Kyiv"  # AP\naccept = ["Kyiv city"]\nnote = "x"\n\n[[entry]]\ncanonical = "Name 0"\n\n[[entry]]\n'
    )
    assert len(load_glossary([path]).entries) == 1001
