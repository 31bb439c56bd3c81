"""Lessons of a review in a real glossary.toml: written in place, previewed, taken back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tui_review.detect import Detector
from tui_review.detect.examples import run_examples
from tui_review.detect.finding import Evidence, Finding
from tui_review.document import read_document
from tui_review.errors import InputError
from tui_review.glossary import Example, load_glossary
from tui_review.review import Lesson, Scope, open_session
from tui_review.review.lesson import is_form
from tui_review.review.teaching import GlossaryTeacher

TOML = """# The desk's own list.
[glossary]
format = 1

[[entry]]   # since 2019
canonical = "Tokayev"
kind = "person"
source = { ru = ["Токаев"] }

[[entry]]
canonical = "Odesa"
variants = ["Odessa", { form = "Adesa", near = ["Kyiv"] }]  # the Russian one
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A glossary file."""
    path = tmp_path / "glossary.toml"
    path.write_text(TOML, encoding="utf-8")
    return path


def test_variant_goes_to_its_entry_and_back_byte_for_byte(path: Path) -> None:
    """Comments and order are kept, and undo restores the file exactly."""
    teacher = GlossaryTeacher([path])
    lesson = teacher.teach(Lesson.wrong("Tokaev", "Tokayev"))
    assert lesson is not None
    assert not lesson.new
    text = path.read_text(encoding="utf-8")
    assert "# since 2019" in text
    assert [variant.form for variant in load_glossary([path]).entries[0].variants] == ["Tokaev"]
    teacher.take_back(lesson)
    assert path.read_text(encoding="utf-8") == TOML


def test_preview_is_what_is_written(path: Path) -> None:
    """The TOML of the preview is the TOML in the file afterwards."""
    teacher = GlossaryTeacher([path])
    lesson = Lesson.right("Odessa Mama", "Odesa")
    preview = teacher.preview(lesson)
    assert preview is not None
    assert preview.path == path
    assert preview.before in TOML
    assert 'accept = ["Odessa Mama"]' in preview.after
    assert path.read_text(encoding="utf-8") == TOML
    teacher.teach(lesson)
    assert preview.after in path.read_text(encoding="utf-8")
    assert teacher.preview(lesson) is None


def test_name_of_its_own_becomes_an_entry_and_goes_again(path: Path) -> None:
    """A form that must not be changed is right by itself."""
    teacher = GlossaryTeacher([path])
    lesson = teacher.teach(Lesson.leave("Odessa, Texas"))
    assert lesson is not None
    assert lesson.new
    assert [entry.canonical for entry in load_glossary([path]).entries] == ["Tokayev", "Odesa", "Odessa, Texas"]
    teacher.take_back(lesson)
    assert path.read_text(encoding="utf-8") == TOML


@pytest.mark.parametrize("form", ["Odessa", "Adesa"])
def test_known_variant_is_not_written_again(path: Path, form: str) -> None:
    """Neither is one that is only wrong near other names."""
    assert GlossaryTeacher([path]).teach(Lesson.wrong(form, "Odesa")) is None
    assert path.read_text(encoding="utf-8") == TOML


@pytest.mark.parametrize(
    "lesson",
    [Lesson.wrong("Tokaev", "Tokayev"), Lesson.right("K. Tokayev", "Tokayev"), Lesson.leave("Tok"), Lesson.wrong("Luton", "Luhansk")],
)
def test_lesson_of_an_earlier_sitting_is_taken_back(path: Path, lesson: Lesson) -> None:
    """The form is removed from the entry, and an entry created for it is deleted."""
    written = GlossaryTeacher([path]).teach(lesson)
    assert written is not None
    GlossaryTeacher([path]).take_back(written)
    glossary = load_glossary([path])
    assert [entry.canonical for entry in glossary.entries] == ["Tokayev", "Odesa"]
    assert not glossary.entries[0].accept
    assert not glossary.entries[0].variants


def test_entry_that_grew_since_is_kept(path: Path) -> None:
    """The new entry got a kind in the meantime, so only the form is removed."""
    teacher = GlossaryTeacher([path])
    lesson = teacher.teach(Lesson.wrong("Luton", "Luhansk"))
    assert lesson is not None
    path.write_text(path.read_text(encoding="utf-8").replace('"Luhansk"\n', '"Luhansk"\nkind = "place"\n'), encoding="utf-8")
    teacher.take_back(lesson)
    entry = load_glossary([path]).entries[-1]
    assert (entry.canonical, entry.kind, entry.variants) == ("Luhansk", "place", ())
    teacher.take_back(lesson)


def test_lesson_goes_to_the_file_that_has_the_entry(path: Path) -> None:
    """The entry in the house glossary is extended instead of replaced in the project's; new entries go to the project."""
    project = path.with_name("project.toml")
    project.write_text('[[entry]]\ncanonical = "Kyiv"\n', encoding="utf-8")
    teacher = GlossaryTeacher([path, project])
    teacher.teach(Lesson.wrong("Tokaev", "Tokayev"))
    teacher.teach(Lesson.wrong("Kharkov", "Kharkiv"))
    assert "Tokaev" in path.read_text(encoding="utf-8")
    assert "Kharkov" in project.read_text(encoding="utf-8")


def test_canonical_form_is_no_variant_of_itself(path: Path) -> None:
    """A canonical form as a variant would make every right mention wrong."""
    with pytest.raises(InputError, match="is the canonical form"):
        GlossaryTeacher([path]).teach(Lesson.wrong("Odesa", "Odesa"))
    path.write_text("[[entry", encoding="utf-8")
    with pytest.raises(InputError, match=r"glossary\.toml:1"):
        GlossaryTeacher([path]).teach(Lesson.leave("Odessa"))


@pytest.mark.parametrize("broken", ["[[entry\n", 'note = "half\n', "variants = [\n"])
def test_an_entry_that_was_broken_meanwhile_is_told_with_its_line(path: Path, broken: str) -> None:
    """In one line, for all operations, including lessons of an earlier session."""
    lesson = Lesson.right("Odessa Mama", "Odesa")
    written = GlossaryTeacher([path]).teach(lesson)
    assert written is not None
    path.write_text(path.read_text(encoding="utf-8") + broken, encoding="utf-8")
    teacher = GlossaryTeacher([path])
    for failing in (teacher.preview, teacher.teach, teacher.take_back):
        with pytest.raises(InputError, match=r"glossary\.toml:1[0-9]: "):
            failing(replace(written, form="Odessa Mama 2") if failing is not teacher.take_back else written)


def test_a_form_is_wrong_for_one_entry_only(path: Path) -> None:
    """A second entry would never be used; if it is only wrong near other names, it is allowed."""
    teacher = GlossaryTeacher([path])
    for refused in (teacher.preview, teacher.teach):
        with pytest.raises(InputError, match='"Odessa" is listed as wrong for "Odesa" already'):
            refused(Lesson.wrong("Odessa", "Odessa, Texas"))
    assert path.read_text(encoding="utf-8") == TOML
    assert teacher.teach(Lesson.wrong("Adesa", "Addis Ababa")) is not None


@pytest.mark.parametrize(
    ("words", "forms", "same"),
    [
        ("Ossetian's", ["Ossetian"], True),
        ("an\nOSSETIAN", ["Ossetian"], True),
        ("Ossetians’", ["Georgian", "Ossetian"], True),
        ("Peter the Great", ["Peter the Great"], True),
        ("Grosse", ["Rafael Grossi"], False),
        ("K. Tokayev", ["Tokayev", "Kassym-Jomart Tokayev"], False),
    ],
)
def test_forms_are_known_as_a_text_has_them(words: str, forms: list[str], same: bool) -> None:  # noqa: FBT001 - a case
    """In any casing, as a possessive, a plural, or after an article; not within other words."""
    assert is_form(words, forms) is same


def test_session_teaches_the_file_and_undo_restores_it(path: Path) -> None:
    """One decision, one undo: text, log and glossary together."""
    article = path.with_name("article.txt")
    article.write_text("Tokaev left.", encoding="utf-8")
    document = read_document(article)
    finding = Finding(0, 6, "Tokaev", ("Tokayev",), "Tokayev", Evidence.TRANSLITERATION, 0.97, "why")
    with open_session(document, [finding], teacher=GlossaryTeacher([path])) as session:
        session.accept(0, scope=Scope.ALWAYS, lesson=Lesson.wrong("Tokaev", "Tokayev"))
    assert "Tokaev" in path.read_text(encoding="utf-8")
    with open_session(document, [finding], teacher=GlossaryTeacher([path])) as session:
        session.undo()
    assert "Tokaev" not in path.read_text(encoding="utf-8")


def test_a_lesson_leaves_its_sentence_as_an_example(path: Path) -> None:
    """The sentence is added to the entry with the expected suggestion, holds from then on, and is removed with the lesson."""
    article = path.with_name("article.txt")
    article.write_text("It rained. Odyessa was quiet. Takayev left Odyessa.", encoding="utf-8")
    document = read_document(article)
    found = [
        Finding(a, a + 7, document.text[a : a + 7], (right,), right, Evidence.SPELLING, 0.8, "why")
        for a, right in ((11, "Odesa"), (30, "Tokayev"), (43, "Odesa"))
    ]
    with open_session(document, found, teacher=GlossaryTeacher([path])) as session:
        assert [session.sentence(index) for index in range(3)] == ["Odyessa was quiet.", "", ""]
        session.accept(0, scope=Scope.ALWAYS, lesson=replace(Lesson.wrong("Odyessa", "Odesa"), sentence=session.sentence(0)))
    glossary = load_glossary([path])
    assert glossary.entries[1].examples == (Example("Odyessa was quiet.", "Odesa"),)
    assert [outcome.holds for outcome in run_examples(Detector(glossary), glossary.entries)] == [True]
    with open_session(document, found, teacher=GlossaryTeacher([path])) as session:
        session.undo()
    assert load_glossary([path]).entries[1].examples == ()
    lesson = GlossaryTeacher([path]).teach(replace(Lesson.leave("Odessa, Texas"), sentence="He left Odessa, Texas."))
    assert lesson is not None
    assert load_glossary([path]).entries[-1].examples == (Example("He left Odessa, Texas.", "nothing"),)
    GlossaryTeacher([path]).take_back(lesson)
    assert len(load_glossary([path]).entries) == 2
