"""Reading glossary.toml: the entries, and errors for unreadable files."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_review.errors import InputError
from tui_review.glossary import Entry, Glossary, Variant, find_glossary, load_glossary


def _load(folder: Path, text: str, name: str = "glossary.toml") -> Sequence[Entry]:
    path = folder / name
    path.write_text(text, "utf-8")
    return load_glossary([path]).entries


def test_an_entry_has_all_that_its_table_says(tmp_path: Path) -> None:
    """Every key of format 1 is in the entry."""
    (entry,) = _load(
        tmp_path,
        """
[glossary]
format = 1
name = "desk"

[[entry]]
canonical = "Luhansk"
kind = "place"
source = { uk = ["Луганськ"], zh = ["卢甘斯克"] }
accept = ["Luhansk Oblast"]
variants = ["Lugansk", { form = "Luton", near = ["Donetsk"] }]
note = "AP"
case = "any"
id = "q1"
tags = ["east"]
domain = "news"
test = [{ text = "He left Lugansk.", expect = "Luhansk" }]
""",
    )
    assert (entry.canonical, entry.kind, entry.case, entry.note, entry.id, entry.tags, entry.domain) == (
        "Luhansk",
        "place",
        "any",
        "AP",
        "q1",
        ("east",),
        "news",
    )
    assert dict(entry.source) == {"uk": ("Луганськ",), "zh": ("卢甘斯克",)}
    assert entry.variants == (Variant("Lugansk"), Variant("Luton", ("Donetsk",)))
    assert entry.examples[0].expect == "Luhansk"
    assert entry.line == 6


def test_a_file_reads_the_same_the_second_time(tmp_path: Path) -> None:
    """The cached entries are those that were parsed."""
    text = '[[entry]]\ncanonical = "A B"\naccept = ["C"]\nvariants = [{ form = "D", near = ["E"] }]\nsource = { uk = ["Є"] }\n'
    assert _load(tmp_path, text) == _load(tmp_path, text)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('[[entry]]\ncanonical = "A"\n\n[[entry]\n', 4, "broken TOML"),
        ('[[entry]]\ncanonical = "A"\nknd = "place"\n', 1, 'entry "A": unknown key "knd" (did you mean "kind"?)'),
        ('# c\n[[entry]]\ncanonical = "A"\nkind = "plac"\n', 2, "unknown kind 'plac' (did you mean \"place\"?)"),
        ('[[entry]]\nkind = "place"\n', 1, "entry number 1: has no canonical"),
        ('[[entry]]\ncanonical = "  "\n', 1, "canonical is empty"),
        ('[[entry]]\ncanonical = "A"\naccept = "B"\n', 1, "accept is a string, not a list"),
        ('[[entry]]\ncanonical = "A"\naccept = [1]\n', 1, "an item of accept is a number, not a string"),
        ('[[entry]]\ncanonical = "A"\naccept = [""]\n', 1, "an item of accept is empty"),
        ('[[entry]]\ncanonical = "A"\nsource = { "9" = ["x"] }\n', 1, "is no language code"),
        ('[[entry]]\ncanonical = "A"\nsource = { uk = "x" }\n', 1, 'source.uk is a string, not a list; write uk = ["..."]'),
        ('[[entry]]\ncanonical = "A"\nvariants = [{ near = ["x"] }]\n', 1, "a variant has no form"),
        ('[[entry]]\ncanonical = "A"\nvariants = [{ form = "x", far = ["x"] }]\n', 1, 'unknown key "far" in a variant'),
        ('[[entry]]\ncanonical = "A\\nB"\n', 1, "line break"),
        ('[glossary]\nformat = 2\n[[entry]]\ncanonical = "A"\n', 2, "format 2 is not known"),
        ('[glosary]\n[[entry]]\ncanonical = "A"\n', 1, 'unknown key "glosary" (did you mean "glossary"?)'),
        ('[[entry]]\ncanonical = "A"\nnote = """\n[[entry]]\n"""\n# [[entry]]\n[[entry]]\ncanonical = 3\n', 7, "canonical is a number"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    """The error has file, line, entry and problem, on one line."""
    with pytest.raises(InputError) as caught:
        _load(tmp_path, text)
    message = str(caught.value)
    assert message.startswith(f"{tmp_path / 'glossary.toml'}:{line}: ")
    assert words in message
    assert "\n" not in message


@pytest.mark.parametrize("text", ["", "# nothing\n", '[glossary]\nname = "x"\n', "entry = []\n"])
def test_an_empty_glossary_is_an_error(tmp_path: Path, text: str) -> None:
    """A glossary without entries would silently find nothing."""
    with pytest.raises(InputError, match="no entries"):
        _load(tmp_path, text)


def test_a_missing_file_and_a_folder_are_errors(tmp_path: Path) -> None:
    """Neither can be read as a glossary."""
    with pytest.raises(InputError, match="no such glossary"):
        load_glossary([tmp_path / "none.toml"])
    with pytest.raises(InputError, match="is a folder"):
        load_glossary([tmp_path])


def test_a_file_that_is_not_utf_8_is_an_error_with_its_line(tmp_path: Path) -> None:
    """The line of the first wrong byte is named."""
    path = tmp_path / "g.toml"
    path.write_bytes('[[entry]]\ncanonical = "Орёл"\n'.encode("cp1251"))
    with pytest.raises(InputError, match=r"g\.toml:2: is not UTF-8"):
        load_glossary([path])


def test_a_later_glossary_replaces_entries_and_says_so(tmp_path: Path) -> None:
    """The project's entry replaces that of the house glossary with the same canonical form."""
    house, project = tmp_path / "house.toml", tmp_path / "project.toml"
    house.write_text('[[entry]]\ncanonical = "Kyiv"\nnote = "house"\n[[entry]]\ncanonical = "Odesa"\n', "utf-8")
    project.write_text('[[entry]]\ncanonical = "Kyiv"\nnote = "project"\n', "utf-8")
    glossary = load_glossary([house, project])
    assert {entry.canonical: entry.note for entry in glossary.entries} == {"Odesa": "", "Kyiv": "project"}
    assert glossary.replaced == ("Kyiv",)
    assert [file.path for file in glossary.files] == [house, project]


def test_a_later_glossary_may_compose_its_letters_otherwise(tmp_path: Path) -> None:
    """The entry that looks the same is the one that is replaced."""
    house, project = tmp_path / "house.toml", tmp_path / "project.toml"
    house.write_text('[[entry]]\ncanonical = "G\\u00f6reme"\n', "utf-8")
    project.write_text('[[entry]]\ncanonical = "Go\\u0308reme"\nnote = "project"\n', "utf-8")
    glossary = load_glossary([house, project])
    assert [entry.note for entry in glossary.entries] == ["project"]
    assert glossary.replaced == ("G\u00f6reme",)


def test_the_nearest_glossary_upward_is_found(tmp_path: Path) -> None:
    """The glossary of a folder precedes its parent's."""
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    (tmp_path / "glossary.toml").write_text("", "utf-8")
    assert find_glossary(deep) == (tmp_path / "glossary.toml").resolve()
    (tmp_path / "a" / "glossary.toml").write_text("", "utf-8")
    assert find_glossary(deep) == (tmp_path / "a" / "glossary.toml").resolve()


_FORM = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp"), blacklist_characters='"\\'), min_size=1, max_size=12).filter(
    lambda form: bool(form.strip())
)


@given(st.lists(st.tuples(_FORM, st.lists(_FORM, max_size=3), st.lists(_FORM, max_size=3)), min_size=1, max_size=5))
def test_any_forms_come_through(tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, list[str], list[str]]]) -> None:
    """Forms with any characters are read unchanged."""

    def quoted(forms: list[str]) -> str:
        return ", ".join(f'"{form}"' for form in forms)

    text = "".join(
        f'[[entry]]\ncanonical = "{canonical}"\naccept = [{quoted(accept)}]\nsource = {{ uk = [{quoted(native)}] }}\n'
        for canonical, accept, native in rows
    )
    entries = _load(tmp_path_factory.mktemp("any"), text)
    assert [(e.canonical, list(e.accept), list(e.source["uk"])) for e in entries] == rows


def test_a_glossary_is_copied_and_sent_to_another_process(tmp_path: Path) -> None:
    """Read from a file or from the cache, it is equal afterwards, and its native forms are read-only."""
    path = tmp_path / "g.toml"
    path.write_text('[[entry]]\ncanonical = "Kyiv"\nsource = { uk = ["Київ"] }\nvariants = ["Kiev"]\n', "utf-8")
    for _ in range(2):
        glossary = Glossary.read(path)
        sent: Glossary = pickle.loads(pickle.dumps(glossary))  # noqa: S301 - its own bytes
        for copied in (sent, copy.deepcopy(glossary)):
            assert copied == glossary
            assert copied.key == glossary.key
            with pytest.raises(TypeError):
                copied.entries[0].source["uk"] = ()  # type: ignore[index]  # that is the point


def test_a_name_that_no_file_can_have_is_an_error() -> None:
    """One line, as for a file that is not there."""
    with pytest.raises(InputError, match="no file can have this name") as caught:
        Glossary.read("a\0b")
    assert "\0" not in str(caught.value)
