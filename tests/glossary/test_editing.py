"""Editing glossary.toml: preserved text, changes, reverts, and concurrent writers."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_review.errors import InputError
from tui_review.glossary import Example, load_glossary
from tui_review.glossary.changes import Change, add_entry, add_item, entry_row, example_row, remove_entry, remove_item, set_keys
from tui_review.glossary.editing import edit, preview, revert
from tui_review.glossary.toml_entries import header_starts
from tui_review.glossary.toml_text import new_block

TEXT = '''# The desk's own list.

[glossary]
format = 1

# Ukraine

[[entry]]   # the city
canonical = "Luhansk" # AP
accept = [
  "Luhansk Oblast",   # the region
  # and the short one
  "Luhansk region"  # lower case
]
source = { uk = ["Луганськ"], ru=["Луганск",] }  # both

# Written by hand

[[entry]]
canonical = "K\\u0079iv"
note = """
[[entry]]
is not one
"""
[entry.source]
uk = ["Київ"] # now

[[entry.test]]
text = "He left Kiev."
expect = "Kyiv"
# the end'''


def _file(folder: Path, text: str = TEXT) -> Path:
    path = folder / "glossary.toml"
    path.write_bytes(text.encode())
    return path


def _rows(path: Path) -> dict[str, Any]:
    return {row["canonical"]: row for row in tomllib.loads(path.read_bytes().decode("utf-8-sig"))["entry"]}


def test_an_item_goes_into_its_list_and_nothing_else_changes(tmp_path: Path) -> None:
    """An item of a list over several lines gets its own line in the same layout; comments stay with their items."""
    path = _file(tmp_path)
    edit(
        path,
        [add_item("Luhansk", "accept", "LNR"), add_item("Luhansk", "source.ru", "Луганска"), add_item("Luhansk", "source.zh", "卢甘斯克")],
    )
    assert path.read_text("utf-8") == TEXT.replace(
        '  "Luhansk region"  # lower case\n', '  "Luhansk region",  # lower case\n  "LNR"\n'
    ).replace('ru=["Луганск",] }', 'ru=["Луганск", "Луганска",], zh = ["卢甘斯克"] }')


def test_an_item_is_taken_out_with_its_line_and_comment(tmp_path: Path) -> None:
    """The comment on the item is removed with it; those on others stay."""
    path = _file(tmp_path)
    edit(path, [remove_item("Luhansk", "accept", "Luhansk Oblast"), remove_item("Luhansk", "source.uk", "Луганськ")])
    assert path.read_text("utf-8") == TEXT.replace('  "Luhansk Oblast",   # the region\n', "").replace('uk = ["Луганськ"], ', "")


def test_a_new_entry_is_written_at_the_end_as_previewed(tmp_path: Path) -> None:
    """The preview is exactly what is written, after a blank line."""
    path = _file(tmp_path)
    change = add_entry({"note": "n", "canonical": 'A "B" \\', "kind": "thing"})
    (shown,) = preview(path, [change])
    assert path.read_text("utf-8") == TEXT
    edit(path, [change])
    assert path.read_text("utf-8") == TEXT + shown.after
    assert shown.after == '\n\n[[entry]]\ncanonical = "A \\"B\\" \\\\"\nkind = "thing"\nnote = "n"\n'


def test_entries_in_other_layouts_are_edited_too(tmp_path: Path) -> None:
    """Sub-tables, escapes in the canonical form and multi-line strings are supported."""
    path = _file(tmp_path)
    edit(
        path,
        [
            add_item("Kyiv", "source.uk", "Києва"),
            set_keys("Kyiv", {"kind": "place"}),
            add_item("Kyiv", "test", example_row(Example("Kiev fell.", "Kyiv"))),
        ],
    )
    row = _rows(path)["Kyiv"]
    assert row["source"] == {"uk": ["Київ", "Києва"]}
    assert row["kind"] == "place"
    assert [e["text"] for e in row["test"]] == ["He left Kiev.", "Kiev fell."]
    assert row["note"] == "[[entry]]\nis not one\n"
    assert path.read_text("utf-8").endswith("\n# the end")
    assert 'uk = ["Київ", "Києва"] # now' in path.read_text("utf-8")


def test_a_language_goes_into_a_table_that_is_written_line_by_line(tmp_path: Path) -> None:
    """A sub-table and dotted keys keep their lines and comments, whether a language comes or goes."""
    text = (
        '[[entry]]\ncanonical = "A"\n  source.uk = ["Київ"] # register\n  source.ru = ["Киев"] # old\nnote = "n"\n\n'
        '[[entry]]\ncanonical = "B"\n[entry.source] # by hand\nuk = ["Київ"]\n# until 1991\nru = ["Киев"] # old'
    )
    path = _file(tmp_path, text)
    edit(path, [add_item("A", "source.zh", "基辅"), add_item("B", "source.zh-Hant", "基輔"), remove_item("B", "source.uk", "Київ")])
    assert (
        path.read_text("utf-8")
        == text.replace(" # old\nnote", ' # old\n  source.zh = ["基辅"]\nnote').replace(' by hand\nuk = ["Київ"]\n', " by hand\n")
        + '\nzh-Hant = ["基輔"]\n'
    )


def test_an_item_goes_into_a_list_of_tables(tmp_path: Path) -> None:
    """One with a header for each item: what is added gets its own, what is taken out takes its own along, comments stay."""
    text = (
        '[[entry]]\ncanonical = "A"\n\n[[entry.test]] # one\ntext = "a"\nexpect = "A" # two\n\n'
        '[[entry.test]] # three\nexpect = "nothing"\ntext = "b"\n\n[[entry.variants]] # four\nform = "C"\nnear = ["D"]\n# end\n'
    )
    path = _file(tmp_path, text)
    edit(path, [add_item("A", "test", example_row(Example("c", "A"))), set_keys("A", {"canonical": "B"})])
    added = text.replace('"A"', '"B"').replace('text = "b"\n', 'text = "b"\n\n[[entry.test]]\ntext = "c"\nexpect = "B"\n')
    assert path.read_text("utf-8") == added
    edit(path, [remove_item("B", "test", example_row(Example("b", "nothing"))), add_item("B", "variants", {"form": "E", "near": ["F"]})])
    assert path.read_text("utf-8") == added.replace('[[entry.test]] # three\nexpect = "nothing"\ntext = "b"\n\n', "").replace(
        '["D"]\n', '["D"]\n\n[[entry.variants]]\nform = "E"\nnear = ["F"]\n'
    )
    edit(path, [add_item("B", "variants", "G")])
    assert _rows(path)["B"]["variants"] == [{"form": "C", "near": ["D"]}, {"form": "E", "near": ["F"]}, "G"], "rewritten as a list"


def test_an_empty_list_with_a_comment_stays(tmp_path: Path) -> None:
    """A key is only taken out by a change of that key."""
    text = '[[entry]]\ncanonical = "A"\naccept = [ # to be discussed\n]\n'
    path = _file(tmp_path, text)
    edit(path, [set_keys("A", {"note": "n"})])
    assert path.read_text("utf-8") == text + 'note = "n"\n'
    edit(path, [add_item("A", "accept", "B")])
    assert path.read_text("utf-8") == text.replace("\n]", '\n  "B",\n]') + 'note = "n"\n'


@pytest.mark.parametrize(
    ("key", "written", "words"),
    [
        ("variants", 'variants = "Kiev"', "variants is a string, not a list"),
        ("accept", "accept = 5", "accept is a number, not a list"),
        ("tags", 'tags = "place"', "tags is a string, not a list"),
        ("test", 'test = "abc"', "test is a string, not a list"),
        ("source.uk", 'source.uk = ["Київ"]\nsource.ru = "Киев"', "source.ru is a string, not a list"),
        ("source.uk", 'source = ["Київ"]', "source is a list, not a table"),
    ],
)
def test_an_entry_that_cannot_be_read_is_not_added_to(tmp_path: Path, key: str, written: str, words: str) -> None:
    """The error names the file, the line and the entry; the file is as it was."""
    text = f'# top\n\n[[entry]]\ncanonical = "Kyiv"\n{written}\n'
    path = _file(tmp_path, text)
    for change in (add_item("Kyiv", key, "x"), set_keys("Kyiv", {"canonical": "Kijev"})):
        with pytest.raises(InputError, match=rf'glossary.toml:3: entry "Kyiv": {words}; write '):
            edit(path, [change])
    assert path.read_text("utf-8") == text


def test_examples_follow_the_canonical_form(tmp_path: Path) -> None:
    """Those that expect the entry expect it under its new name; others stay."""
    path = _file(tmp_path, '[[entry]]\ncanonical = "A"\ntest = [{ text = "a", expect = "A" }, { text = "b", expect = "nothing" }] # c\n')
    edit(path, [set_keys("A", {"canonical": "B", "kind": "place"})])
    assert path.read_text("utf-8") == (
        '[[entry]]\ncanonical = "B"\nkind = "place"\ntest = [{ text = "a", expect = "B" }, { text = "b", expect = "nothing" }] # c\n'
    )


@pytest.mark.parametrize("many", [1, 20], ids=["one", "indexed"])
def test_an_entry_is_found_by_a_name_that_looks_the_same(tmp_path: Path, many: int) -> None:
    """Whether letter and mark are one character or two; the spelling that is there stays."""
    path = _file(tmp_path, '[[entry]]\ncanonical = "\u0141o\u0301dz\u0301"\n\n[[entry]]\ncanonical = "Zürich"\n')
    edit(path, [add_item("\u0141ódź", "accept", f"Lodz {n}") for n in range(many)] + [add_item("Zu\u0308rich", "accept", "Zurich")])
    rows = _rows(path)
    assert list(rows) == ["\u0141o\u0301dz\u0301", "Zürich"]
    assert rows["Zürich"]["accept"] == ["Zurich"]
    with pytest.raises(InputError, match="in the glossary already"):
        edit(path, [add_entry({"canonical": "\u0141ódź"})])


def test_a_removed_entry_leaves_the_comments_around_it(tmp_path: Path) -> None:
    """Section titles belong to the file, not to the entry."""
    path = _file(tmp_path)
    edit(path, [remove_entry("Luhansk")])
    assert path.read_text("utf-8").startswith(
        "# The desk's own list.\n\n[glossary]\nformat = 1\n\n# Ukraine\n\n# Written by hand\n\n[[entry]]\n"
    )


def test_entries_that_were_added_are_removed_without_a_trace(tmp_path: Path) -> None:
    """Several at once, including the last one of the file, also by reverting."""
    path = _file(tmp_path, TEXT + "\n")
    edit(path, [add_entry({"canonical": name}) for name in "ABC"])
    added = path.read_bytes()
    done = edit(path, [remove_entry(name) for name in "ABC"])
    assert path.read_text("utf-8") == TEXT + "\n"
    revert(path, done)
    assert path.read_bytes() == added


def test_a_missing_file_is_made_and_unmade(tmp_path: Path) -> None:
    """The first entry creates the glossary, and reverting it deletes the file."""
    path = tmp_path / "new.toml"
    done = edit(path, [add_entry({"canonical": "Kyiv"})], create=True)
    assert path.read_text("utf-8") == '[glossary]\nformat = 1\n\n[[entry]]\ncanonical = "Kyiv"\n'
    assert load_glossary([path]).entries[0].canonical == "Kyiv"
    revert(path, done)
    assert not path.exists()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (remove_entry("Kiev"), 'no entry "Kiev"'),
        (add_entry({"canonical": "Kyiv"}), "in the glossary already"),
        (set_keys("Kyiv", {"kind": "city"}), "unknown kind 'city'"),
        (remove_item("Kyiv", "accept", "x"), 'accept has no "x"'),
        (add_entry({"canonical": "two\nlines"}), "line break"),
        (add_entry({"canonical": "\ud800"}), "half a character"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(tmp_path: Path, change: Change, words: str) -> None:
    """The error names the file, which is unchanged."""
    path = _file(tmp_path)
    with pytest.raises(InputError) as caught:
        edit(path, [add_item("Kyiv", "accept", "Kiew"), change])
    assert words in str(caught.value)
    assert "glossary.toml" in str(caught.value)
    assert path.read_text("utf-8") == TEXT


def test_two_entries_of_one_name_are_told_apart_by_their_line(tmp_path: Path) -> None:
    """Without a line, neither is chosen."""
    path = _file(tmp_path, '[[entry]]\ncanonical = "A"\n\n[[entry]]\ncanonical = "A"\nnote = "second"\n')
    with pytest.raises(InputError, match=r"lines 1, 4"):
        edit(path, [remove_entry("A")])
    with pytest.raises(InputError, match=r'no entry "A" in line 3; it begins in line 1, 4'):
        edit(path, [remove_entry("A", line=3)])
    edit(path, [remove_entry("A", line=4)])
    assert path.read_text("utf-8") == '[[entry]]\ncanonical = "A"\n'
    with pytest.raises(InputError, match=r'no entry "A" in line 4; it begins in line 1'):
        edit(path, [remove_entry("A", line=4)])


def test_an_edit_is_taken_back_from_among_others(tmp_path: Path) -> None:
    """Later changes stay; an entry that was changed since is not overwritten."""
    path = _file(tmp_path)
    mine = edit(path, [add_entry({"canonical": "Mine"}), add_item("Luhansk", "variants", "Lugansk")])
    edit(path, [add_entry({"canonical": "Theirs"})])
    revert(path, mine)
    assert list(_rows(path)) == ["Luhansk", "Kyiv", "Theirs"]
    mine = edit(path, [add_item("Luhansk", "accept", "L")])
    edit(path, [set_keys("Luhansk", {"kind": "place", "accept": ["M"]})])
    with pytest.raises(InputError, match="was changed since"):
        revert(path, mine)


_WRITER = """
import sys
from pathlib import Path
from tui_review.glossary.changes import add_entry, add_item
from tui_review.glossary.editing import edit
for n in range(8):
    edit(Path(sys.argv[1]), [add_entry({"canonical": f"{sys.argv[2]} {n}"}), add_item("Luhansk", "variants", f"{sys.argv[2]}{n}")])
"""


def test_writers_at_the_same_time_lose_nothing(tmp_path: Path) -> None:
    """Four processes write to one file; every entry and every variant is kept."""
    path = _file(tmp_path)
    writers = [subprocess.Popen([sys.executable, "-c", _WRITER, str(path), name]) for name in "abcd"]
    assert [writer.wait(120) for writer in writers] == [0, 0, 0, 0]
    rows = _rows(path)
    assert {f"{name} {n}" for name in "abcd" for n in range(8)} <= rows.keys()
    assert set(rows["Luhansk"]["variants"]) == {f"{name}{n}" for name in "abcd" for n in range(8)}


_WORD = st.text(st.sampled_from("aй卢\"'#\\ ]}[,={\t\u200f"), min_size=1, max_size=6).filter(
    lambda word: bool(word.strip()) and "\t" not in word
)
_LIST = st.lists(_WORD, min_size=1, max_size=3)
_NEW = st.fixed_dictionaries(
    {},
    optional={
        "accept": _LIST,
        "variants": st.lists(st.one_of(_WORD, st.fixed_dictionaries({"form": _WORD, "near": _LIST})), min_size=1, max_size=3),
        "source": st.dictionaries(st.sampled_from(["uk", "ru", "zh-Hant"]), _LIST, min_size=1),
        "note": _WORD,
        "kind": st.sampled_from(["place", "person"]),
        "test": st.lists(st.fixed_dictionaries({"text": _WORD, "expect": _WORD}), min_size=1, max_size=3),
    },
)


def _spelled(value: Any, draw: st.DrawFn) -> str:
    """A value in one of many possible TOML spellings: spacing, line breaks, comments, trailing commas, both quotes."""
    if isinstance(value, str):
        if "'" not in value and draw(st.booleans()):
            return f"'{value}'"
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}={_spelled(item, draw)}" for key, item in value.items()) + "}"
    gap = draw(st.sampled_from(["", " ", "\n  ", " # ], no end\n\t"]))
    tail = draw(st.sampled_from(["", ",", ", # last\n"]))
    return "[" + gap + f",{gap}".join(_spelled(item, draw) for item in value) + tail + draw(st.sampled_from(["", "\n"])) + "]"


def _may_be_tables(value: Any) -> bool:
    """Whether a value can be written under headers of its own."""
    return isinstance(value, dict) or (isinstance(value, list) and all(isinstance(item, dict) for item in value))


@st.composite
def _written(draw: st.DrawFn) -> tuple[str, list[dict[str, Any]]]:
    rows: list[dict[str, Any]] = [{"canonical": name, **draw(_NEW)} for name in draw(st.lists(_WORD, min_size=1, max_size=3, unique=True))]
    parts = [draw(st.sampled_from(["", "# top\n", '[glossary]\nname = """[[entry]]"""\n']))]
    for row in rows:
        parts.append(draw(st.sampled_from(["[[entry]]\n", " [[ entry ]] # c\n"])))
        after = st.sampled_from(["\n", " # say\n", "\n\n# next\n"])
        tables = {key: value for key, value in row.items() if _may_be_tables(value) and draw(st.booleans())}
        for key, value in row.items():
            if key == "source" and key not in tables and draw(st.booleans()):
                parts += [f"source . {language} = {_spelled(forms, draw)}{draw(after)}" for language, forms in value.items()]
            elif key not in tables:
                parts.append(f"{key} = {_spelled(value, draw)}{draw(after)}")
        for key, value in tables.items():
            for table in [value] if key == "source" else value:
                parts.append(f"[entry.{key}]{draw(after)}" if key == "source" else f"[[entry.{key}]]{draw(after)}")
                parts += [f"  {inner} = {_spelled(item, draw)}{draw(after)}" for inner, item in table.items()]
    text = "".join(parts)
    return (text.replace("\n", "\r\n") if draw(st.booleans()) else text), rows


@given(_written(), _NEW, st.data())
def test_any_change_to_any_layout_says_what_was_meant_and_is_taken_back(
    tmp_path_factory: pytest.TempPathFactory, written: tuple[str, list[dict[str, Any]]], new: dict[str, Any], data: st.DataObject
) -> None:
    """The changed entry is as intended, the text of others is unchanged, and reverting restores the bytes."""
    text, rows = written
    path = _file(tmp_path_factory.mktemp("any"), data.draw(st.sampled_from(["", "\ufeff"])) + text)
    before = path.read_bytes()
    target = data.draw(st.sampled_from([row["canonical"] for row in rows]))
    gone = dict.fromkeys(next(row for row in rows if row["canonical"] == target).keys() - new.keys() - {"canonical"}, "")
    changes = [set_keys(target, {**gone, **new}), add_item(target, "accept", "added"), add_entry({"canonical": "brand new", **new})]
    done = edit(path, changes)
    found = _rows(path)
    wanted = {"canonical": target, **new}
    wanted["accept"] = [*wanted.get("accept", []), "added"]
    assert found[target] == wanted
    assert found["brand new"] == {"canonical": "brand new", **new}
    assert all(found[row["canonical"]] == row for row in rows if row["canonical"] != target)
    assert ("\n" in path.read_bytes().decode().replace("\r\n", "")) == ("\n" in text.replace("\r\n", ""))
    revert(path, done)
    assert path.read_bytes() == before


_ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)


@settings(max_examples=300)
@given(
    st.fixed_dictionaries(
        {"canonical": _ANY},
        optional={
            "accept": st.lists(_ANY, max_size=3),
            "variants": st.lists(st.one_of(_ANY, st.fixed_dictionaries({"form": _ANY, "near": st.lists(_ANY, max_size=2)})), max_size=3),
            "source": st.dictionaries(_ANY, st.lists(_ANY, max_size=2), max_size=3),
            "note": _ANY,
            "test": st.lists(st.fixed_dictionaries({"text": _ANY, "expect": _ANY}), max_size=3),
        },
    ),
    st.sampled_from(["\n", "\r\n"]),
)
def test_an_entry_written_anew_says_what_was_meant(row: dict[str, Any], newline: str) -> None:
    """With any characters in its forms, languages and note; the new text is not parsed again when it is written."""
    block = new_block(row, newline)
    assert tomllib.loads(block) == {"entry": [row]}
    assert header_starts(block) == [0]


def test_the_bundled_glossary_is_written_as_edits_write(root: Path, tmp_path: Path) -> None:
    """A rewritten entry of the bundled file is equivalent; an edit without a change keeps every byte."""
    path = tmp_path / "glossary.toml"
    path.write_bytes((root / "glossary.toml").read_bytes())
    entry = load_glossary([path]).entries[7]
    assert edit(path, [set_keys(entry.canonical, entry_row(entry))]) == []
    assert path.read_bytes() == (root / "glossary.toml").read_bytes()
