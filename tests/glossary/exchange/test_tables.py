"""Tables: our columns, the layouts of other tools, and errors for unreadable tables."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from tui_review.errors import InputError
from tui_review.glossary import Entry, Glossary, Variant
from tui_review.glossary.exchange import Imported, export, import_file
from tui_review.glossary.exchange import workbook as xlsx

KYIV = Entry("Kyiv", kind="place", source={"uk": ("Київ",), "zh": ("基辅", "基輔")}, variants=(Variant("Kiev"),), note="the capital")
LVIV = Entry("Lviv", source={"uk": ("Львів",)})
GLOSSARY = Glossary((KYIV, LVIV))


def _import(
    folder: Path, text: str, named: str | None = None, name: str = "terms.csv", languages: tuple[str, str] | None = None
) -> Imported:
    path = folder / name
    path.write_bytes(text.encode("utf-8"))
    return import_file(path, named, languages=languages)


def _exported(form: str, languages: tuple[str, str] | None = None) -> list[str]:
    return export(GLOSSARY, form, languages=languages).data.decode("utf-8").splitlines()


def test_own_columns_can_be_read_by_people() -> None:
    """One row per entry, one column per key, lists separated by bars."""
    assert _exported("csv") == [
        "canonical,kind,source:uk,source:zh,accept,variants,note,case,id,tags,domain,test",
        "Kyiv,place,Київ,基辅 | 基輔,,Kiev,the capital,,,,,",
        "Lviv,,Львів,,,,,,,,,",
    ]


def test_a_table_written_by_hand_is_read(tmp_path: Path) -> None:
    """Columns in any order, semicolons as in European spreadsheets, a byte order mark, blank lines."""
    found = _import(tmp_path, '\ufeffvariants;canonical;source:uk\r\n"Kiev | Kiew [Berlin; Bonn]";Kyiv;Київ\r\n;;\r\n')
    (entry,) = found.entries
    assert (entry.canonical, dict(entry.source)) == ("Kyiv", {"uk": ("Київ",)})
    assert entry.variants == (Variant("Kiev"), Variant("Kiew", ("Berlin", "Bonn")))


def test_utf_16_with_its_mark_is_read(tmp_path: Path) -> None:
    """The "Unicode text" of a spreadsheet."""
    path = tmp_path / "terms.tsv"
    path.write_bytes("canonical\tsource:uk\nKyiv\tКиїв\n".encode("utf-16"))
    assert dict(import_file(path).entries[0].source) == {"uk": ("Київ",)}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("canonical,kind\nKyiv,city\n", 'terms.csv:2: entry "Kyiv": unknown kind'),
        ("canonical,colour\nKyiv,red\n", 'terms.csv:1: unknown column "colour"'),
        ("canonical,canonical\nKyiv,Kiev\n", 'the column "canonical" stands twice'),
        ("canonical,kind\n,place\n", "terms.csv:2: entry number 1: has no canonical"),
        ('canonical,kind\n"Kyiv,place\n', "cannot be read"),
        ("canonical,note\nKyiv,one, two\n", "terms.csv:2: has 3 cells, the first line 2"),
        ("canonical,test\nKyiv,a sentence\n", "terms.csv:2: an example of test has no =>"),
        ("a,b,c,d,e\n1,2,3,4,5\n", "its columns are not recognised: a, b, c, d, e"),
        ("Київ,Kyiv\n", "does not say which languages"),
        ("", "has no rows"),
    ],
)
def test_a_table_that_cannot_be_read_is_named_with_its_line(text: str, said: str, tmp_path: Path) -> None:
    """One line with the file, the line and the problem."""
    with pytest.raises(InputError) as caught:
        _import(tmp_path, text)
    assert said in str(caught.value)


def test_what_is_not_utf_8_is_named_with_its_line(tmp_path: Path) -> None:
    """It can be read when its encoding is given."""
    path = tmp_path / "terms.csv"
    path.write_bytes("canonical,source:uk\nKyiv,Київ\n".encode("cp1251"))
    with pytest.raises(InputError, match=r"terms\.csv:2: is not UTF-8"):
        import_file(path)
    assert dict(import_file(path, encoding="cp1251").entries[0].source) == {"uk": ("Київ",)}


# --- layouts of other tools ---------------------------------------------------------------------------------------------


def test_weblate_is_detected_by_its_header(tmp_path: Path) -> None:
    """Comments become the note; lost fields are reported with their line."""
    text = '"location","source","target","ID","fuzzy","context","translator_comments","developer_comments"\n"","Київ","Kyiv","","False","city","","the capital"\n'
    found = _import(tmp_path, text, languages=("uk", "en"))
    assert (found.format, found.entries[0].canonical, found.entries[0].note) == ("weblate", "Kyiv", "the capital")
    assert [(loss.entry, loss.key, loss.line) for loss in found.losses] == [("Kyiv", "context", 2)]


def test_deepl_says_its_languages_itself(tmp_path: Path) -> None:
    """Both directions are read; a pair without the glossary's language is reported."""
    found = _import(tmp_path, "Київ,Kyiv,UK,EN\nKyiv,基辅,EN-GB,ZH\nКиїв,Kiew,uk,de\n")
    assert found.format == "deepl"
    assert [(entry.canonical, dict(entry.source)) for entry in found.entries] == [("Kyiv", {"uk": ("Київ",), "zh": ("基辅",)})]
    assert [(loss.entry, loss.line) for loss in found.losses] == [("Kiew", 3)]


def test_google_s_term_sets_have_a_column_a_language(tmp_path: Path) -> None:
    """A description becomes the note."""
    found = _import(tmp_path, "en,uk,zh,pos,description\nKyiv,Київ,基辅,noun,the capital\n")
    (entry,) = found.entries
    assert (found.format, entry.canonical, dict(entry.source), entry.note) == (
        "google", "Kyiv", {"uk": ("Київ",), "zh": ("基辅",)}, "the capital",
    )  # fmt: skip
    assert [loss.key for loss in found.losses] == ["pos"]


def test_omegat_s_tabs_and_comments_are_read(tmp_path: Path) -> None:
    """Lines that begin with # are not terms; several native forms of one name are combined."""
    text = "# Glossary in tab-separated format\nКиїв\tKyiv\tthe capital\nКиев\tKyiv\n"
    found = _import(tmp_path, text, name="glossary.txt", named="omegat", languages=("uk", "en"))
    assert [(entry.canonical, dict(entry.source), entry.note) for entry in found.entries] == [
        ("Kyiv", {"uk": ("Київ", "Киев")}, "the capital")
    ]


def test_each_layout_is_written_as_its_tool_reads_it() -> None:
    """With a header and languages where the tool expects them."""
    assert _exported("deepl") == ["Київ,Kyiv,uk,en", "基辅,Kyiv,zh,en", "基輔,Kyiv,zh,en", "Львів,Lviv,uk,en"]
    assert _exported("google") == ["en,uk,zh,description", "Kyiv,Київ,基辅,the capital", "Lviv,Львів,,"]
    assert _exported("omegat", ("uk", "en")) == ["Київ\tKyiv\tthe capital", "Львів\tLviv\t"]
    assert _exported("weblate", ("uk", "en"))[1:] == [",Київ,Kyiv,,,,,the capital", ",Львів,Lviv,,,,,"]
    assert _exported("deepl", ("en", "zh")) == ["Kyiv,基辅,en,zh", "Kyiv,基輔,en,zh"]


def test_what_a_layout_cannot_hold_is_listed_with_entry_and_key() -> None:
    """Nothing is dropped silently."""
    losses = export(GLOSSARY, "omegat", languages=("zh", "en")).losses
    assert {(loss.entry, loss.key) for loss in losses} == {
        ("Kyiv", "kind"), ("Kyiv", "variants"), ("Kyiv", "source"), ("Lviv", "entry"), ("Lviv", "source"),
    }  # fmt: skip
    assert ("Kyiv", "source.zh") in {(loss.entry, loss.key) for loss in export(GLOSSARY, "google").losses}


def test_a_layout_of_two_languages_asks_which() -> None:
    """None of several languages is chosen automatically."""
    with pytest.raises(InputError, match="native forms in 2: uk, zh; choose one, such as --languages uk,en"):
        export(GLOSSARY, "omegat")


# --- workbooks ----------------------------------------------------------------------------------------------------------


def test_nothing_in_a_workbook_is_a_formula(tmp_path: Path) -> None:
    """A form that begins with = is text, also in the sheet."""
    openpyxl = pytest.importorskip("openpyxl")
    path = tmp_path / "terms.xlsx"
    path.write_bytes(export(Glossary((Entry('=HYPERLINK("http://x")'),)), "xlsx").data)
    cell = openpyxl.load_workbook(path).active["A2"]
    assert (cell.data_type, cell.value) == ("s", '=HYPERLINK("http://x")')


def test_a_workbook_of_somebody_else_is_read(tmp_path: Path) -> None:
    """Numbers and empty cells as in spreadsheets, on the first sheet."""
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.append(["canonical", "note", None])
    book.active.append([None, None])
    book.active.append(["Kyiv", 1991])
    book.save(tmp_path / "terms.xlsx")
    found = import_file(tmp_path / "terms.xlsx")
    assert [(entry.canonical, entry.note) for entry in found.entries] == [("Kyiv", "1991")]


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the declared sizes, which also limit what is read."""
    monkeypatch.setattr(xlsx, "LARGEST", 1 << 20)
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b" " * (2 << 20))
    (tmp_path / "terms.xlsx").write_bytes(data.getvalue())
    with pytest.raises(InputError, match="would unpack to 2 MB"):
        import_file(tmp_path / "terms.xlsx")


LAUGHS = "<!DOCTYPE x [<!ENTITY a0 'ha'>" + "".join(f"<!ENTITY a{n + 1} '{f'&a{n};' * 10}'>" for n in range(9)) + "]>"


@pytest.mark.parametrize("doctype", [LAUGHS, '<!DOCTYPE x [<!ENTITY a9 SYSTEM "secret.txt">]>'], ids=["billion laughs", "external"])
def test_entities_in_a_workbook_are_refused(doctype: str, tmp_path: Path) -> None:
    """By the limits of the XML parser; no other file is opened."""
    pytest.importorskip("openpyxl")
    source, data = io.BytesIO(export(GLOSSARY, "xlsx").data), io.BytesIO()
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    with zipfile.ZipFile(source) as before, zipfile.ZipFile(data, "w") as after:
        for name in before.namelist():
            text = before.read(name).decode("utf-8")
            if name == "xl/sharedStrings.xml" or name.startswith("xl/worksheets/sheet"):
                head, mark, rest = text.rpartition("?>")
                text = head + mark + doctype + rest.replace("Kyiv", "&a9;")
            after.writestr(name, text)
    path = tmp_path / "terms.xlsx"
    path.write_bytes(data.getvalue())
    with pytest.raises(InputError, match="the workbook cannot be read") as caught:
        import_file(path)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("data", [b"", b"PK", b"canonical,note\n", b"PK\x05\x06" + b"\0" * 18], ids=["empty", "torn", "text", "empty zip"])
def test_what_is_no_workbook_is_said_in_one_line(data: bytes, tmp_path: Path) -> None:
    """Users never see a library's traceback."""
    path = tmp_path / "terms.xlsx"
    path.write_bytes(data)
    with pytest.raises(InputError) as caught:
        import_file(path)
    assert str(caught.value).startswith(f"{path}: ")


# --- JSON Lines ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"canonical": "Kyiv"}\n{"canonical": \n', "terms.jsonl:2: is not JSON"),
        ('["Kyiv"]\n', "terms.jsonl:1: is not a JSON object"),
        ('{"canonical": "Kyiv", "colour": "red"}\n', 'terms.jsonl:1: entry "Kyiv": unknown key "colour"'),
        ("[" * 100_000, "terms.jsonl:1: is not JSON"),
    ],
)
def test_json_lines_that_cannot_be_read_are_named(text: str, said: str, tmp_path: Path) -> None:
    """With the line and, if known, the entry."""
    with pytest.raises(InputError) as caught:
        _import(tmp_path, text, name="terms.jsonl")
    assert said in str(caught.value)


def test_an_extension_that_says_nothing_asks_for_a_name(tmp_path: Path) -> None:
    """The formats are listed."""
    with pytest.raises(InputError, match="name it with --as toml, tbx"):
        import_file(tmp_path / "terms.doc")


def test_only_omegat_has_comments(tmp_path: Path) -> None:
    """A name may begin with #; what OmegaT would take for a comment is said."""
    assert [entry.canonical for entry in _import(tmp_path, "canonical\n#MeToo\n").entries] == ["#MeToo"]
    exported = export(Glossary((Entry("MeToo", source={"fr": ("#MoiAussi",)}),)), "omegat")
    assert [str(loss.problem) for loss in exported.losses] == ["'#MoiAussi' begins with #, which omegat takes for a comment"]
