"""``check`` and ``fix`` on files that hold a translation among other things: only that is changed, and the file stays one."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from tui_review.cli import main
from tui_review.document import Document

GLOSSARY = """
[[entry]]
canonical = "Kassym-Jomart Tokayev"
kind = "person"
source = { ru = ["Токаев"] }
accept = ["Tokayev"]
variants = ["Kasym Tokaev"]

[[entry]]
canonical = "Luhansk"
kind = "place"
source = { uk = ["Луганськ"] }
variants = ["Lugandon"]

[[entry]]
canonical = "Smith & Sons"
kind = "org"
variants = ["Smyth and Sons"]
"""
XLIFF = """<?xml version="1.0" encoding="{encoding}"?>
<!-- Lugandon -->
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
 <file original="Lugandon.docx" source-language="ru" target-language="en" datatype="plaintext"><body>
  <trans-unit id="7" resname="Lugandon"><source>Lugandon</source>
   <target>From <g id="1">Lugandon</g>&apos;s &amp; <!-- Lugandon --> Smyth and Sons <ph id="2">Lugandon</ph></target></trans-unit>
  <trans-unit id="8"><source>Токаев</source><target>Mr Kasym <bpt id="1">&lt;b></bpt>Tokaev<ept id="1"/> and <![CDATA[Lugandon & co]]>
</target>
    <alt-trans><target>Lugandon</target></alt-trans></trans-unit>
  <trans-unit id="9" translate="no"><source>x</source><target>Lugandon</target></trans-unit>
 </body></file></xliff>
"""
XLIFF_FIXED = {
    "7": ('From <g id="1">Luhansk</g>&apos;s &amp; <!-- Lugandon --> Smith &amp; Sons <ph id="2">Lugandon</ph>'),
    "8": 'Mr Kassym-Jomart <bpt id="1">&lt;b></bpt>Tokayev<ept id="1"/> and <![CDATA[Luhansk & co]]>',
}
PO = """# Lugandon
msgid ""
msgstr "Language: en\\n"

msgid "Lugandon"
msgstr "say \\"Lugandon\\"\\nSmyth and Sons"

#, fuzzy
msgid "b"
msgstr ""
"from Kasym "
"Tokaev to Luga"
"ndon"

#~ msgid "c"
#~ msgstr "Lugandon"
"""
PO_FIXED = PO.replace('say \\"Lugandon', 'say \\"Luhansk').replace("Smyth and", "Smith &").replace("from Kasym", "from Kassym-Jomart").replace(
    '"Tokaev to Luga"\n"ndon"', '"Tokayev to Luhansk"\n""'
)  # fmt: skip
SRT = "1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<i>Lugandon</i>, Kasym\nTokaev & co\n\n2\n00:00:03,000 --> 00:00:04,000\nSmyth and Sons\n"
SRT_FIXED = SRT.replace("Lugandon", "Luhansk").replace("Kasym\nTokaev", "Kassym-Jomart\nTokayev").replace("Smyth and", "Smith &")
VTT = "WEBVTT\n\nNOTE Lugandon\n\nLugandon\n00:01.000 --> 00:02.000\n<v Lugandon>Lugandon &lt; Smyth and Sons\n"
VTT_FIXED = VTT.replace(">Lugandon &lt; Smyth and", ">Luhansk &lt; Smith &amp;")
TMX = """<tmx version="1.4"><header srclang="ru"/><body><tu><tuv xml:lang="ru"><seg>Lugandon</seg></tuv>
<tuv xml:lang="en"><seg>To <ph>Lugandon</ph> Lugandon</seg></tuv><tuv xml:lang="de"><seg>Lugandon</seg></tuv></tu></body></tmx>
"""
TMX_FIXED = TMX.replace("</ph> Lugandon", "</ph> Luhansk")

Run = Callable[..., int]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a glossary and a file of each format."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "glossary.toml").write_text(GLOSSARY, "utf-8")
    (tmp_path / "in").mkdir()
    for name, text in (("a.xlf", XLIFF.format(encoding="UTF-8")), ("b.po", PO), ("c.srt", SRT), ("d.vtt", VTT), ("e.tmx", TMX)):
        (tmp_path / "in" / name).write_bytes(text.encode())
    return tmp_path


def fixed_xliff(text: str) -> str:
    """The file as it should be."""
    return (
        text.replace('<g id="1">Lugandon', '<g id="1">Luhansk')
        .replace("Smyth and Sons", "Smith &amp; Sons")
        .replace("Kasym <bpt", "Kassym-Jomart <bpt")
        .replace("Tokaev", "Tokayev")
        .replace("[Lugandon", "[Luhansk")
    )


@pytest.mark.usefixtures("desk")
def test_a_folder_is_fixed_in_its_translations_alone() -> None:
    """Every byte outside of the edits stays; names are escaped as the format asks; each log gives its copy."""
    assert main(["fix", "in", "--output", "out", "--min-confidence", "0.7"]) == 0
    assert Path("out/a.xlf").read_bytes().decode() == fixed_xliff(XLIFF.format(encoding="UTF-8"))
    for name, expected in (("b.po", PO_FIXED), ("c.srt", SRT_FIXED), ("d.vtt", VTT_FIXED), ("e.tmx", TMX_FIXED)):
        assert Path("out", name).read_bytes().decode() == expected, name
    assert main(["log", "verify", "out"]) == 0
    assert main(["check", "out", "--min-confidence", "0.7"]) == 0
    targets = {unit.get("id"): unit for unit in etree.parse("out/a.xlf").iter("{*}trans-unit")}
    assert "".join(targets["7"].find("{*}target").itertext()).startswith("From Luhansk's &  Smith & Sons")


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(("codec", "encoding"), [("utf-8-sig", "UTF-8"), ("utf-16", "UTF-16"), ("cp1251", "windows-1251")])
def test_encodings_and_line_ends_stay(desk: Path, codec: str, encoding: str, newline: str) -> None:
    """The copy is in the original's, byte order mark included, and another parser reads it."""
    text = XLIFF.format(encoding=encoding).replace("\n", newline)
    (desk / "x.xlf").write_bytes(text.encode(codec))
    assert main(["fix", "x.xlf", "--min-confidence", "0.7"]) == 0
    copy = (desk / "x.corrected.xlf").read_bytes()
    assert copy == fixed_xliff(text).encode(codec)
    etree.fromstring(copy)


@pytest.mark.usefixtures("desk")
def test_a_finding_names_its_segment_and_counts_from_it(capfd: pytest.CaptureFixture[str]) -> None:
    """Line and column are the file's; ``start`` and ``end`` give the surface in the segment's raw text; plain text is as ever."""
    Path("plain.txt").write_text("To Lugandon\n")
    assert main(["check", "in", "plain.txt", "--min-confidence", "0.7", "--format", "jsonl"]) == 1
    found = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
    assert {(one["path"], one.get("segment")) for one in found} == {
        ("in/a.xlf", "7"), ("in/a.xlf", "8"), ("in/b.po", "Lugandon"), ("in/b.po", "b"), ("in/c.srt", "1"), ("in/c.srt", "2"),
        ("in/d.vtt", "Lugandon"), ("in/e.tmx", "1"), ("plain.txt", None),
    }  # fmt: skip
    for one in found:
        document = Document.read(one["path"])
        base = next((s.start for s in document.segments if s.name == one.get("segment")), 0)
        assert document.text[base + one["start"] : base + one["end"]] == one["surface"]
        line = document.text.splitlines(keepends=True)[one["line"] - 1 :]
        assert "".join(line)[one["column"] - 1 :].startswith(one["surface"])
    assert list(found[0])[:6] == ["path", "segment", "line", "column", "start", "end"]


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("name", ["text", "json", "sarif", "github", "html", "csv", "mqm"])
def test_every_report_shows_the_file_s_places(name: str, capfd: pytest.CaptureFixture[str]) -> None:
    """Nothing is found where no translation is, and lines are those of the file."""
    assert main(["check", "in/a.xlf", "--min-confidence", "0.7", "--format", name]) == 1
    out = capfd.readouterr().out
    if name == "csv":
        rows = list(csv.DictReader(io.StringIO(out)))
        assert [(row["line"], row["segment"]) for row in rows] == [("6", "7"), ("6", "7"), ("7", "8"), ("7", "8")]
    elif name == "sarif":
        regions = [r["locations"][0]["physicalLocation"]["region"] for r in json.loads(out)["runs"][0]["results"]]
        text = Path("in/a.xlf").read_text("utf-8")
        assert all(text[r["charOffset"] :][: r["charLength"]] == r["snippet"]["text"] for r in regions)
        assert [r["startLine"] for r in regions] == [6, 6, 7, 7]
    elif name == "mqm":
        assert out.count("\t<v>") + out.count("<v>") >= 4
        assert len({line.split("\t")[2] for line in out.splitlines()[1:]}) == 2
    elif name == "github":
        assert re.findall(r"line=(\d+)", out) == ["6", "6", "7", "7"]
    elif name == "text":
        assert re.findall(r"^in/a.xlf:(\d+):", out, re.MULTILINE) == ["6", "6", "7", "7"]
    else:
        assert "Luhansk" in out


def test_a_diff_of_each_format_applies(desk: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """``git apply`` makes the same files of it."""
    if shutil.which("git") is None:
        pytest.skip("there is no git")
    assert main(["fix", "in", "--diff", "--min-confidence", "0.7"]) == 0
    patch = capfdbinary.readouterr().out
    subprocess.run(["git", "apply", "-"], input=patch, cwd=desk, check=True)
    assert Path("in/b.po").read_text("utf-8") == PO_FIXED
    assert Path("in/a.xlf").read_text("utf-8") == fixed_xliff(XLIFF.format(encoding="UTF-8"))


def test_a_run_is_resumed_and_reports_the_same(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The second run passes over what is done, and its page shows the same texts."""
    assert desk.is_dir()
    arguments = ["check", "in", "--resume", "--state", "state.jsonl", "--format", "html", "--min-confidence", "0.7"]
    assert main(arguments) == 1
    first = capfd.readouterr().out
    assert main(arguments) == 1
    again = capfd.readouterr()
    assert again.out == first
    assert "resumed: 5 of 5" in again.err


@pytest.mark.usefixtures("desk")
def test_logs_are_reverted_applied_and_carried_over() -> None:
    """To a changed version of the file too, where words in a source or in another language's variant are not taken for those that moved."""
    assert main(["fix", "in/a.xlf", "--output", "a.out.xlf", "--log", "a.edits.jsonl", "--min-confidence", "0.7"]) == 0
    fixed = Path("a.out.xlf").read_text("utf-8")
    assert main(["log", "revert", "a.edits.jsonl", "--entry", "Luhansk"]) == 0
    assert Path("a.out.xlf").read_text("utf-8") == fixed.replace(">Luhansk", ">Lugandon").replace("[Luhansk", "[Lugandon")
    assert main(["log", "apply", "a.edits.jsonl", "--output", "again.xlf"]) == 0
    assert Path("again.xlf").read_bytes() == Path("a.out.xlf").read_bytes()
    changed = XLIFF.format(encoding="UTF-8").replace(
        '<trans-unit id="9"', '<trans-unit id="8b"><source>n</source></trans-unit>\n<trans-unit id="9"'
    )
    Path("changed.xlf").write_text(changed.replace("Smyth and Sons", "Smyths"), "utf-8")
    assert main(["log", "apply", "a.edits.jsonl", "--to", "changed.xlf"]) == 1  # Smyths are gone
    copy = Path("changed.corrected.xlf").read_text("utf-8")
    assert "Kassym-Jomart <bpt" in copy
    assert copy.count("Lugandon") == changed.count("Lugandon")


def test_a_log_that_would_break_the_file_is_refused(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Whoever wrote it: neither outside of the translations nor with what cannot stand there."""
    assert main(["fix", "in/a.xlf", "--output", "a.out.xlf", "--log", "a.edits.jsonl", "--min-confidence", "0.7"]) == 0
    log = (desk / "a.edits.jsonl").read_text("utf-8")
    (desk / "a.edits.jsonl").write_text(log.replace('"replacement":"Luhansk"', '"replacement":"<b>"'), "utf-8")
    capfd.readouterr()
    assert main(["log", "apply", "a.edits.jsonl", "--output", "again.xlf"]) == 2
    assert re.search(r"a.edits.jsonl:\d+: puts '<b>' at \d+-\d+, which the document cannot have there", capfd.readouterr().err)
    assert not (desk / "again.xlf").exists()


def test_comments_leave_findings_alone(desk: Path) -> None:
    """On their line, on the next translation, between two of them and in the whole file."""
    ignore = "tui-review: ignore"
    (desk / "a.po").write_text(f'# {ignore}-next-line\nmsgid "a"\nmsgstr ""\n"from\\n"\n"Lugandon"\n\nmsgid "b"\nmsgstr "to Lugandon"\n')
    (desk / "a.vtt").write_text(
        f"WEBVTT\n\nNOTE {ignore}-next-line\n\n00:01.000 --> 00:02.000\nIn\nLugandon\n\n00:02.000 --> 00:03.000\nLugandon\n"
    )
    (desk / "a.xlf").write_text(XLIFF.format(encoding="UTF-8").replace("<body>", f"<body><note>{ignore}-file</note>"), "utf-8")
    assert main(["check", "a.xlf"]) == 0
    assert main(["fix", "a.po", "a.vtt", "--output", "out"]) == 0
    assert Path("out/a.po").read_text().count("Luhansk") == 1
    assert '"Lugandon"' in Path("out/a.po").read_text()
    assert Path("out/a.vtt").read_text().endswith("In\nLugandon\n\n00:02.000 --> 00:03.000\nLuhansk\n")


def test_what_cannot_be_read_is_said_in_one_line(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The others are done all the same; a source beside a bilingual file is refused."""
    (desk / "in" / "broken.xlf").write_text("<xliff>\n<file></xliff>\n")
    assert main(["check", "in"]) == 2
    captured = capfd.readouterr()
    assert "in/broken.xlf:2: is not well-formed: mismatched tag; export it as XLIFF again, or mend it there" in captured.err
    assert "in/b.po:6:" in captured.out
    assert main(["check", "in/b.po", "--source", "in/c.srt"]) == 2
    assert "in/b.po: is PO, which has its own source; leave --source out" in capfd.readouterr().err


def test_a_file_in_another_language_is_passed_over_and_named(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A folder of translations into many languages is no error."""
    (desk / "in" / "de.po").write_text(PO.replace("Language: en", "Language: de"))
    main(["check", "in/de.po", "in/b.po"])
    captured = capfd.readouterr()
    assert "in/de.po: what is translated into de and not into English is passed over" in captured.err
    assert "in/de.po:" not in captured.out


def test_the_source_is_read_from_the_file_itself(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A name that was exchanged for another is found because the unit's source says so."""
    assert desk.is_dir()
    Path("s.po").write_text('msgid "Мы были в Луганську."\nmsgstr "We were in the town of Ludun."\n', "utf-8")
    main(["check", "s.po", "--min-confidence", "0.05", "--format", "jsonl"])
    found = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
    assert [(one["surface"], one["suggestion"]) for one in found] == [("Ludun", "Luhansk")]
    assert "source" in found[0]["message"]


def test_subtitles_have_their_source_in_a_file_beside_them(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Cue by cue."""
    (desk / "s.srt").write_text("1\n00:00:01,000 --> 00:00:02,000\nWe were in the town of Ludun.\n")
    (desk / "s.uk.srt").write_text("1\n00:00:01,000 --> 00:00:02,000\nМи були в Луганську.\n", "utf-8")
    main(["check", "s.srt", "--source", "s.uk.srt", "--min-confidence", "0.05", "--format", "jsonl"])
    found = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
    assert [(one["surface"], one["suggestion"]) for one in found] == [("Ludun", "Luhansk")]
