"""The commands that exchange glossaries: files, messages on losses, and protection of existing files."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

import pytest

from tui_review.cli import main

pytest.importorskip("lxml")
GLOSSARY = """# the desk's
[glossary]
format = 1
name = "desk"

[[entry]]
canonical = "Kyiv"  # AP
kind = "place"
source = { uk = ["Київ"], ru = ["Киев"] }
variants = ["Kiev"]

[[entry]]
canonical = "Lviv"
source = { uk = ["Львів"] }
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with a glossary."""
    (tmp_path / "glossary.toml").write_text(GLOSSARY, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _entries(path: Path) -> dict[str, dict[str, object]]:
    return {row["canonical"]: row for row in tomllib.loads(path.read_text("utf-8"))["entry"]}


@pytest.mark.parametrize("name", ["x.toml", "x.tbx", "x.csv", "x.tsv", "x.xlsx", "x.jsonl"])
def test_what_was_exported_is_imported_into_a_new_glossary(desk: Path, capfd: pytest.CaptureFixture[str], name: str) -> None:
    """The extension determines the format; a missing glossary is created, with the name from the file."""
    assert main(["glossary", "export", "--output", name, "--glossary", "glossary.toml"]) == 0
    assert f"{name}: 2 entries" in capfd.readouterr().err
    assert main(["glossary", "import", name, "--glossary", "new.toml"]) == 0
    assert capfd.readouterr().err == "new.toml: 2 added, 0 changed, 0 as before\n"
    assert _entries(desk / "new.toml") == _entries(desk / "glossary.toml")
    again = (desk / "new.toml").read_bytes()
    assert main(["glossary", "import", name, "--glossary", "new.toml"]) == 0
    assert (desk / "new.toml").read_bytes() == again


def test_export_goes_to_standard_output_with_its_losses_beside(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Data goes to standard output, and each lost key with its entry to standard error."""
    assert desk.is_dir()
    assert main(["glossary", "export", "--as", "omegat", "--languages", "ru,en", "--glossary", "glossary.toml"]) == 0
    out, err = capfd.readouterr()
    assert out == "Киев\tKyiv\t\n"
    assert err.splitlines() == [
        'not kept: "Kyiv": kind: omegat has no place for it',
        'not kept: "Kyiv": variants: omegat has no place for it',
        'not kept: "Kyiv": source: forms in other languages are left out: uk',
        'not kept: "Lviv": entry: has no native form in ru to stand beside it',
        'not kept: "Lviv": source: forms in other languages are left out: uk',
    ]


def test_many_losses_are_gathered_unless_asked_for(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """One line per kind with the first names; ``--verbose`` lists each."""
    rows = "".join(f'[[entry]]\ncanonical = "Name {n}"\nkind = "person"\nsource = {{ uk = ["Ім{n}"] }}\n' for n in range(30))
    (desk / "many.toml").write_text(rows, "utf-8")
    command = ["glossary", "export", "--as", "deepl", "--glossary", "many.toml"]
    assert main(command) == 0
    err = capfd.readouterr().err.splitlines()
    assert err[0] == 'not kept: kind: deepl has no place for it (30: "Name 0", "Name 1", "Name 2", "Name 3", "Name 4", and 25 more)'
    assert main([*command, "--verbose"]) == 0
    assert len(capfd.readouterr().err.splitlines()) == 30


def test_an_existing_file_is_not_written_over(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Unless ``--force`` is given."""
    (desk / "x.csv").write_text("mine", "utf-8")
    assert main(["glossary", "export", "--output", "x.csv"]) == 2
    assert "x.csv: exists already" in capfd.readouterr().err
    assert (desk / "x.csv").read_text("utf-8") == "mine"
    assert main(["glossary", "export", "--output", "x.csv", "--force"]) == 0
    assert (desk / "x.csv").read_text("utf-8").startswith("canonical,")


@pytest.mark.parametrize(
    "arguments", [["--glossary", "glossary.toml"], ["--as", "csv"], ["--glossary", "other.toml", "--glossary", "glossary.toml"]]
)
def test_the_glossary_that_is_exported_is_never_written_over(desk: Path, capfd: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    """Not under another name either, and not with ``--force``, as its comments would be lost."""
    (desk / "other.toml").write_text('[[entry]]\ncanonical = "Odesa"\n', "utf-8")
    (desk / "link.toml").symlink_to("glossary.toml")
    for name in ("glossary.toml", "link.toml"):
        assert main(["glossary", "export", "--output", name, "--force", *arguments]) == 2
        assert f"{name}: is the glossary that is exported" in capfd.readouterr().err
    assert (desk / "glossary.toml").read_text("utf-8") == GLOSSARY


def test_import_adds_to_the_nearest_glossary_in_place(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Comments are kept, known entries get new forms, and contradictions are reported and not merged."""
    (desk / "deepl.csv").write_text("Київ,Kyiv,UK,EN\n基辅,Kyiv,ZH,EN\nОдеса,Odesa,UK,EN\nКиїв,Kiev,UK,EN\n", "utf-8")
    assert main(["glossary", "import", "deepl.csv", "--tag", "deepl"]) == 0
    err = capfd.readouterr().err.splitlines()
    assert err[1:] == [
        'conflict: "Kiev": canonical: a variant of "Kyiv" here, the right form there; kept as it is here',
        f"{desk / 'glossary.toml'}: 1 added, 1 changed, 1 as before, 1 conflict",
    ]
    text = (desk / "glossary.toml").read_text("utf-8")
    assert text.startswith(GLOSSARY[:60])
    assert _entries(desk / "glossary.toml")["Kyiv"]["source"] == {"uk": ["Київ"], "ru": ["Киев"], "zh": ["基辅"]}
    assert _entries(desk / "glossary.toml")["Odesa"] == {"canonical": "Odesa", "source": {"uk": ["Одеса"]}, "tags": ["deepl"]}


def test_a_dry_import_shows_and_writes_nothing(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The lines to be added are shown."""
    (desk / "x.jsonl").write_text('{"canonical": "Odesa"}\n', "utf-8")
    assert main(["glossary", "import", "x.jsonl", "--dry-run"]) == 0
    out, err = capfd.readouterr()
    assert '+canonical = "Odesa"' in out.splitlines()
    assert "would have 1 added" in err
    assert (desk / "glossary.toml").read_text("utf-8") == GLOSSARY


def test_merge_keeps_the_first_file_s_layout_and_says_conflicts(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The status is 1 with conflicts; the result is printed or written, but existing files need ``--force``."""
    (desk / "base.toml").write_text(GLOSSARY, "utf-8")
    (desk / "theirs.toml").write_text(GLOSSARY.replace('"place"', '"org"').replace("Lviv", "Lwiw"), "utf-8")
    (desk / "glossary.toml").write_text(GLOSSARY.replace('"place"', '"event"'), "utf-8")
    assert main(["glossary", "merge", "glossary.toml", "theirs.toml", "--base", "base.toml"]) == 1
    out, err = capfd.readouterr()
    assert out == GLOSSARY.replace('"place"', '"event"').replace('"Lviv"', '"Lwiw"')
    assert err.splitlines() == [
        'conflict: "Kyiv": kind: "event" here, "org" there; kept as it is here',
        'renamed: "Lviv" is "Lwiw" now',
        "theirs.toml: 0 added, 0 changed, 1 renamed, 1 conflict",
    ]
    assert main(["glossary", "merge", "glossary.toml", "theirs.toml", "--output", "theirs.toml"]) == 2
    assert "exists already" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["export"], "export needs a file or a format"),
        (["export", "--output", "x.doc"], "its extension tells no format"),
        (["export", "--as", "omegat"], "choose one, such as --languages uk,en"),
        (["export", "--as", "omegat", "--languages", "uk"], "is not two language codes"),
        (["export", "--as", "omegat", "--languages", "uk,ru"], "neither is en, the language of the glossary"),
        (["import", "none.tbx"], "none.tbx: no such file"),
        (["import", "glossary.toml", "--language", "de"], "the glossary is in en, not in de"),
        (["import", os.devnull, "--as", "jsonl"], "has no entries"),
        (["merge", "glossary.toml", "none.toml"], "none.toml: no such glossary"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(desk: Path, capfd: pytest.CaptureFixture[str], arguments: list[str], said: str) -> None:
    """The status is 2; nothing is written."""
    assert main(["glossary", *arguments]) == 2
    assert said in capfd.readouterr().err.splitlines()[-1]
    assert (desk / "glossary.toml").read_text("utf-8") == GLOSSARY


GERMAN = '[glossary]\nlanguage = "de"\n\n[[entry]]\ncanonical = "Kiew"\n'


@pytest.mark.parametrize("name", ["x.toml", "x.jsonl"])
def test_a_glossary_of_another_language_is_refused(desk: Path, capfd: pytest.CaptureFixture[str], name: str) -> None:
    """Its right forms are not right here; a new glossary takes its language, and a region makes no difference."""
    (desk / "de.toml").write_text(GERMAN, "utf-8")
    assert main(["glossary", "export", "--glossary", "de.toml", "--output", name]) == 0
    assert main(["glossary", "import", name]) == 2
    assert capfd.readouterr().err.endswith(f"{name}: is in de, and the glossary is in en; name another --glossary\n")
    assert main(["glossary", "import", name, "--glossary", "new.toml"]) == 0
    assert 'language = "de"' in (desk / "new.toml").read_text("utf-8")
    (desk / "at.toml").write_text(GERMAN.replace("de", "de-AT").replace("Kiew", "Wien"), "utf-8")
    assert main(["glossary", "import", name, "--glossary", "at.toml"]) == 0
    assert "Kiew" in _entries(desk / "at.toml")
    assert main(["glossary", "merge", "glossary.toml", "de.toml"]) == 2
    assert "de.toml: is in de, and glossary.toml is in en" in capfd.readouterr().err
    assert (desk / "glossary.toml").read_text("utf-8") == GLOSSARY


def test_entries_without_a_head_go_into_a_glossary_of_any_language(desk: Path) -> None:
    """As ``suggest --format toml`` prints them; a table for a new glossary is in the language that is said."""
    (desk / "de.toml").write_text(GERMAN, "utf-8")
    (desk / "few.toml").write_text('[[entry]]\ncanonical = "Lemberg"\n', "utf-8")
    assert main(["glossary", "import", "few.toml", "--glossary", "de.toml"]) == 0
    assert list(_entries(desk / "de.toml")) == ["Kiew", "Lemberg"]
    (desk / "few.csv").write_text("canonical\nLemberg\n", "utf-8")
    assert main(["glossary", "import", "few.csv", "--glossary", "new.toml", "--language", "de"]) == 0
    assert 'language = "de"' in (desk / "new.toml").read_text("utf-8")


@pytest.mark.parametrize("name", ["x.csv", "x.xlsx", "x.jsonl", "x.toml"])
def test_a_name_that_looks_the_same_is_the_same(desk: Path, capfd: pytest.CaptureFixture[str], name: str) -> None:
    """Space around it, or a letter and its mark apart, make no entry and no form of their own; a new name is tidied."""
    theirs = 'canonical = "Kyiv \\u00a0"\nsource = { uk = ["Ки\u0456\u0308в"] }\n\n[[entry]]\ncanonical = " Go\u0308reme"\n'
    (desk / "theirs.toml").write_text(f"[[entry]]\n{theirs}", "utf-8")
    assert main(["glossary", "export", "--glossary", "theirs.toml", "--output", name]) == 0
    capfd.readouterr()
    assert main(["glossary", "import", name]) == 0
    assert capfd.readouterr().err.endswith("glossary.toml: 1 added, 0 changed, 1 as before\n")
    assert list(_entries(desk / "glossary.toml")) == ["Kyiv", "Lviv", "G\u00f6reme"]


def test_an_import_keeps_an_empty_list_with_its_comment(desk: Path) -> None:
    """Whatever else comes into the entry."""
    text = GLOSSARY.replace('variants = ["Kiev"]', "accept = [ # to be discussed\n]")
    (desk / "glossary.toml").write_text(text, "utf-8")
    (desk / "x.csv").write_text("canonical,source:zh\nKyiv,基辅\nKyiv ,\n", "utf-8")
    assert main(["glossary", "import", "x.csv"]) == 0
    assert (desk / "glossary.toml").read_text("utf-8") == text.replace('["Киев"] }', '["Киев"], zh = ["基辅"] }')


def test_a_region_makes_no_other_language(desk: Path) -> None:
    """A native form that is there under uk is not added under uk-UA, one that is new is; ready data goes into British English."""
    (desk / "x.csv").write_text("canonical,source:uk-UA,source:zh-Hant\nKyiv,Київ | Києва,基輔\n", "utf-8")
    (desk / "glossary.toml").write_text(GLOSSARY.replace('name = "desk"', 'language = "en-GB"'), "utf-8")
    assert main(["glossary", "import", "x.csv"]) == 0
    assert _entries(desk / "glossary.toml")["Kyiv"]["source"] == {"uk": ["Київ"], "ru": ["Киев"], "uk-UA": ["Києва"], "zh-Hant": ["基輔"]}
    pytest.importorskip("babel")
    assert main(["glossary", "import", "cldr", "--country", "KZ", "--native", "uk"]) == 0
    assert "Kazakhstan" in _entries(desk / "glossary.toml")
