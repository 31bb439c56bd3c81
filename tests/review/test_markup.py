"""Decisions in files with markup: what an editor writes is escaped, reaches the same words however they are tagged, and stays inside."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tui_review.detect.finding import Evidence, Finding
from tui_review.detect.written import written_in
from tui_review.document import Document
from tui_review.errors import InputError
from tui_review.glossary import load_glossary
from tui_review.review import Lesson, Outputs, Scope, Session, Status, open_session
from tui_review.review.teaching import GlossaryTeacher

XLIFF = """<xliff version="1.2"><file><body>
<trans-unit id="1"><source>Tokaev &amp; Sons</source><target>Kasym Tokaev; Smyth &amp; Sons</target></trans-unit>
<trans-unit id="2"><source>x</source><target>Kasym <g id="1">Tokaev</g>, Kasym<x id="2"/>Tokaev</target></trans-unit>
<trans-unit id="3"><source>x</source><target><![CDATA[Smyth & Sons]]> and Tokaev &#214;zil</target></trans-unit>
</body></file></xliff>
"""
PO = 'msgid "a"\nmsgstr "the \\"Kasym "\n"Tokaev\\" of Smyth & Sons"\n'
RIGHT = {"Kasym Tokaev": "Kassym Tokayev", "Smyth & Sons": "Smith & Sons"}


def findings_in(document: Document) -> list[Finding]:
    """A finding for each wrong name that can be read, whatever its words are parted by."""
    found = [
        Finding(*match.span(), match[0], (right,), right, Evidence.VARIANT, 0.99, "why")
        for wrong, right in RIGHT.items()
        for match in re.finditer(r"[\s\u2060\ufeff]+".join(map(re.escape, wrong.split())), document.readable)
    ]
    return list(written_in(document, sorted(found, key=lambda finding: finding.start)))


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with a file of two formats and plain text, and a glossary."""
    (tmp_path / "a.xlf").write_text(XLIFF, "utf-8")
    (tmp_path / "b.po").write_text(PO, "utf-8")
    (tmp_path / "c.txt").write_text("Kasym Tokaev of Smyth & Sons\n", "utf-8")
    (tmp_path / "glossary.toml").write_text('[[entry]]\ncanonical = "Smith & Sons"\n', "utf-8")
    return tmp_path


def session_on(path: Path, **more: object) -> Session:
    """A session with its log beside the file."""
    document = Document.read(path)
    outputs = Outputs(path.with_suffix(f".corrected{path.suffix}"), path.with_suffix(f"{path.suffix}.edits.jsonl"))
    return open_session(document, findings_in(document), outputs=outputs, **more)  # type: ignore[arg-type]


def surfaces(session: Session) -> list[str]:
    """What the findings are of."""
    return [finding.surface for finding in session.findings]


def test_findings_are_of_the_raw_text(desk: Path) -> None:
    """One over markup is there when its words have their places, and is left out inside of a word."""
    with session_on(desk / "a.xlf") as session:
        assert surfaces(session) == ["Kasym Tokaev", "Smyth &amp; Sons", 'Kasym <g id="1">Tokaev']
        assert session.findings[1].suggestion == "Smith &amp; Sons"
        assert session.findings[2].suggestion == 'Kassym <g id="1">Tokayev'


def test_a_decision_on_all_reaches_the_same_words_however_they_are_tagged(desk: Path) -> None:
    """Each place keeps its own markup; what was written is found as it was when the file is opened again."""
    with session_on(desk / "a.xlf") as session:
        assert session.edit(0, "K. & T.", scope=Scope.DOCUMENT) == [0]
        assert session.replacement(0) == "K. &amp; T."
        assert session.status(2) is Status.OPEN  # three words have no place around a tag after the first of two
        session.undo()
        assert session.edit(0, "Qasym Tokayev", scope=Scope.DOCUMENT) == [0, 2]
        assert session.replacement(2) == 'Qasym <g id="1">Tokayev'
        session.save()
        text = session.corrected_text()
    assert 'Qasym <g id="1">Tokayev</g>, Kasym<x id="2"/>Tokaev' in text
    with session_on(desk / "a.xlf") as again:
        assert again.resumed == 2
        assert again.corrected_text() == text


def test_what_is_put_over_a_tag_needs_its_place(desk: Path) -> None:
    """One word for two is refused, with nothing recorded; with the tag in it, it is taken."""
    with session_on(desk / "a.xlf") as session:
        with pytest.raises(InputError, match="the words go over '<g id=\"1\">'; write it between them where it belongs"):
            session.edit(2, "Tokayev")
        assert session.edits() == []
        session.edit(2, 'the <g id="1">man & boss')
        assert session.replacement(2) == 'the <g id="1">man &amp; boss'
        session.edit(2, 'Kasym <g id="1">Tokaev')
        assert session.status(2) is Status.REJECTED


def test_only_words_of_translations_are_marked(desk: Path) -> None:
    """Elsewhere too; an escape is marked whole, and sources are left alone."""
    with session_on(desk / "a.xlf") as session:
        text = session.document.text
        with pytest.raises(InputError, match="this is not in the translated text"):
            session.mark(text.index("Tokaev &amp;"), text.index("Tokaev &amp;") + 6, "x")
        with pytest.raises(InputError, match="this is not in the translated text"):
            session.mark(text.index("trans-unit"), text.index("trans-unit") + 5, "x")
        at = text.index("#214;zil")
        (index,) = session.mark(at + 4, at + 8, "Ozil & co")
        assert session.findings[index].surface == "&#214;zil"
        assert session.replacement(index) == "Ozil &amp; co"
        (index,) = session.mark(at - 8, at - 2, "Tokayev", scope=Scope.ONE)
        assert session.findings[index].surface == "Tokaev"
        session.undo()
        marked = session.mark(at - 8, at - 2, "Tokayev", scope=Scope.DOCUMENT)
        assert session.corrected_text().count("Tokayev") == len(marked) == 4
        assert "<source>Tokaev &amp; Sons</source>" in session.corrected_text()


def test_marked_words_that_are_joined_stay_joined(desk: Path) -> None:
    """A break between the strings of a PO file stays, or moves behind the words that replace it."""
    with session_on(desk / "b.po") as session:
        assert surfaces(session) == ['Kasym "\n"Tokaev', "Smyth & Sons"]
        session.accept(0)
        assert session.corrected_text() == PO.replace("Kasym", "Kassym").replace("Tokaev", "Tokayev")
        session.edit(0, 'Tokayev "T"')
        assert session.corrected_text() == PO.replace("Kasym", "Tokayev").replace('"Tokaev', '"\\"T\\"')
        session.edit(0, "Tokayev")
        assert session.corrected_text() == PO.replace('Kasym "\n"Tokaev', 'Tokayev"\n"')


def test_a_decision_for_always_is_written_as_each_file_asks(desk: Path) -> None:
    """From plain text to XLIFF and back: the words are the same, the escapes are the file's; and it is withdrawn everywhere."""
    with session_on(desk / "c.txt") as first, session_on(desk / "a.xlf") as second, session_on(desk / "b.po") as third:
        first.edit(1, "Smith & 'Sons\"", scope=Scope.ALWAYS)
        assert second.carry(first.always) == [1]
        assert second.replacement(1) == "Smith &amp; 'Sons\""
        assert third.carry(first.always) == [1]
        assert third.replacement(1) == "Smith & 'Sons\\\""
        assert second.carry(first.always) == []
        assert second.withdraw(first.always) == 1
        second.accept(1, scope=Scope.ALWAYS)
        first.undo()
        assert first.carry(second.always) == [1]
        assert first.replacement(1) == "Smith & Sons"


def test_the_glossary_is_taught_the_words_and_not_their_escapes(desk: Path) -> None:
    """The sentence that is kept as an example has neither markup nor padding."""
    path = desk / "glossary.toml"
    with session_on(desk / "a.xlf", glossary=load_glossary([path]), teacher=GlossaryTeacher([path])) as session:
        plain = session.document.plain
        finding = session.findings[1]
        sentence = session.sentence(1)
        assert sentence == "Kasym Tokaev; Smyth & Sons" or not sentence
        session.accept(1, scope=Scope.ALWAYS, lesson=Lesson.wrong(plain(finding.surface), plain(finding.suggestion), "Smith & Sons"))
    assert 'variants = ["Smyth & Sons"]' in path.read_text("utf-8")
