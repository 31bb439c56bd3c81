"""Scopes: lessons for the glossary, marks by hand, comments, and decisions carried to other documents."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tui_review.detect.finding import Evidence, Finding
from tui_review.document import Document, document_from_bytes, read_document
from tui_review.errors import InputError
from tui_review.review import Lesson, Preview, Scope, Session, Status, Teaches, open_session, read_log, verify_log
from tui_review.review.settled import settled

RIGHT = {"Tokaev": "Tokayev", "Luton": "Luhansk and Donetsk"}
TEXT = "Tokaev met Tokaev's aide.\nTokaev left for Luton; a Zorro in zorro, Zorro\nand Zorros.\n"


class Glossary:
    """A teacher that remembers its lessons."""

    def __init__(self, *known: Lesson, broken: bool = False) -> None:
        self.lessons = list(known)
        self.broken = broken

    def preview(self, lesson: Lesson) -> Preview | None:
        """The change that would be remembered."""
        return None if lesson in self.lessons else Preview(Path("glossary.toml"), "", lesson.told())

    def teach(self, lesson: Lesson) -> Lesson | None:
        """Remember a lesson."""
        if self.broken:
            raise InputError("cannot be written", path="glossary.toml")
        if lesson in self.lessons:
            return None
        self.lessons.append(lesson)
        return lesson

    def take_back(self, lesson: Lesson) -> None:
        """Forget a lesson."""
        self.lessons.remove(lesson)


def findings_in(document: Document) -> list[Finding]:
    """One finding for each wrong name in a text."""
    return [
        Finding(m.start(), m.end(), m[0], (RIGHT[m[0]],), RIGHT[m[0]], Evidence.TRANSLITERATION, 0.97, "why")
        for m in re.finditer("|".join(RIGHT), document.text)
    ]


def session_over(text: str = TEXT, teacher: Glossary | None = None) -> Session:
    """A session without a log."""
    document = document_from_bytes(text.encode(), path=None)
    return Session(document, findings_in(document), teacher=teacher)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """The text in a file."""
    path = tmp_path / "article.txt"
    path.write_bytes(TEXT.encode())
    return path


def opened(article: Path, teacher: Glossary | None = None) -> Session:
    """A session on the article, new or resumed."""
    document = read_document(article)
    return open_session(document, findings_in(document), reviewer="Ada", teacher=teacher)


WRONG = Lesson(Teaches.VARIANT, "Tokayev", "Tokaev")


def test_always_teaches_the_glossary_and_undo_takes_it_back() -> None:
    """The glossary changes with the decision, its undo and its redo."""
    glossary = Glossary()
    session = session_over(teacher=glossary)
    assert session.accept(0, scope=Scope.ALWAYS, lesson=WRONG) == [0, 1, 2]
    assert glossary.lessons == [WRONG]
    session.undo()
    assert glossary.lessons == []
    assert session.status(0) is Status.OPEN
    session.redo()
    assert glossary.lessons == [WRONG]


def test_always_after_the_decision_teaches_all_the_same() -> None:
    """A decision that was made before can be followed by a lesson without an undo."""
    glossary = Glossary()
    session = session_over(teacher=glossary)
    session.accept(0, scope=Scope.DOCUMENT)
    assert session.accept(0, scope=Scope.ALWAYS, lesson=WRONG) == [0]
    assert glossary.lessons == [WRONG]
    assert session.undo() == [0]
    assert glossary.lessons == []
    assert session.status(0) is Status.ACCEPTED


def test_lesson_that_the_glossary_knows_is_not_taken_back() -> None:
    """Undo removes what the decision wrote, and nothing that was there before."""
    glossary = Glossary(WRONG)
    session = session_over(teacher=glossary)
    session.accept(0, scope=Scope.ALWAYS, lesson=WRONG)
    session.undo()
    assert glossary.lessons == [WRONG]


def test_glossary_that_cannot_be_written_leaves_the_finding_open() -> None:
    """The decision is made in both text and glossary or in neither."""
    session = session_over(teacher=Glossary(broken=True))
    with pytest.raises(InputError, match="cannot be written"):
        session.accept(0, scope=Scope.ALWAYS, lesson=WRONG)
    assert session.status(0) is Status.OPEN
    assert not session.can_undo


def test_log_that_cannot_be_written_leaves_the_glossary_as_it_was(article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk between the two leaves no lesson without a decision."""
    glossary = Glossary()
    with opened(article, glossary) as session:
        session.accept(0)
        monkeypatch.setattr("os.fsync", lambda _: (_ for _ in ()).throw(OSError(28, "No space left on device")))
        with pytest.raises(InputError, match="No space left"):
            session.reject(3, scope=Scope.ALWAYS, lesson=Lesson.leave("Luton"))
    assert glossary.lessons == []


def test_lesson_comes_back_on_resume_and_its_undo_too(article: Path) -> None:
    """An always decision of an earlier session can be undone."""
    glossary = Glossary()
    lesson = Lesson.right("Luton", "Luhansk and Donetsk")
    with opened(article, glossary) as session:
        session.reject(3, scope=Scope.ALWAYS, lesson=lesson)
    with opened(article, glossary) as session:
        session.undo()
        assert session.status(3) is Status.OPEN
    assert glossary.lessons == []
    assert [decision.lesson for decision in read_log(article.with_name("article.edits.jsonl")).decisions] == [lesson, lesson]


def test_lessons_have_the_words_as_a_glossary_has_them() -> None:
    """A possessive of both forms and the line breaks of the text are removed."""
    assert Lesson.wrong("Tokaev’s", "Tokayev’s", "Tokayev").form == "Tokaev"
    assert Lesson.wrong("Peter\n  the great", "Peter the Great") == Lesson(Teaches.VARIANT, "Peter the Great", "Peter the great")
    assert Lesson.wrong("Odessas", "Odesa's").form == "Odessas"
    assert Lesson.leave("Luton's") == Lesson(Teaches.LEAVE, "Luton", "Luton")
    assert Lesson.right("Luton", "Luhansk").told() == "Luton is right for Luhansk"


def test_always_is_carried_to_another_document_and_one_undo_takes_one_name_back() -> None:
    """It is applied in the next document without another lesson; one undo takes one name back."""
    glossary = Glossary()
    first, second = session_over(teacher=glossary), session_over(teacher=glossary)
    first.accept(0, scope=Scope.ALWAYS, lesson=WRONG)
    first.reject(3, scope=Scope.ALWAYS)
    second.reject(1)
    assert second.carry(first.always) == [0, 2, 3]
    assert [second.status(n) for n in range(4)] == [Status.ACCEPTED, Status.REJECTED, Status.ACCEPTED, Status.REJECTED]
    assert second.undo() == [1]
    assert second.undo() == [3]
    assert second.undo() == [0, 2]
    assert glossary.lessons == [WRONG]


def test_carried_decision_that_was_undone_is_not_made_again() -> None:
    """Neither when the findings are set again, nor after another decision and its undo."""
    first, second = session_over(), session_over()
    first.accept(0, scope=Scope.ALWAYS)
    found = second.findings
    second.carry(first.always)
    second.undo()
    second.find(found)
    assert second.decided == 0
    second.reject(3)
    second.find(found)
    assert second.decided == 1
    assert second.undo() == [3]
    assert second.carry(first.always) == []


def test_all_same_and_always_hold_for_what_is_found_later() -> None:
    """One undo takes all of it back; the redo stack and the editor's latest decision are kept."""
    session = session_over(TEXT + "Luton, Tokaev and Luton\n")
    every = session.findings
    session.find(every[:2])
    session.accept(0, scope=Scope.DOCUMENT)
    session.find(every[:4])
    session.reject(3, scope=Scope.ALWAYS)
    session.accept(1, comment="one place")
    session.undo()
    session.find(every)
    assert [session.status(n) for n in range(7)] == [
        Status.ACCEPTED, Status.ACCEPTED, Status.ACCEPTED, Status.REJECTED, Status.REJECTED, Status.ACCEPTED, Status.REJECTED,
    ]  # fmt: skip
    assert session.can_redo
    assert session.undo() == [3, 4, 6]
    assert session.undo() == [0, 1, 2, 5]
    assert session.decided == 0
    assert session.redo() == [0, 1, 2, 5]


def test_all_same_that_is_made_again_reaches_no_further_than_it_did(article: Path) -> None:
    """Redo restores exactly what undo took back: findings since then stay open, later ones follow the decision."""
    document = read_document(article)
    every = findings_in(document)
    with open_session(document, every[:1], reviewer="Ada") as session:
        session.accept(0, scope=Scope.DOCUMENT)
        session.undo()
        session.find(every[:2])
        assert session.decided == 0
        assert session.redo() == [0]
        assert session.status(1) is Status.OPEN
        session.find(every)
        assert [session.status(n) for n in range(4)] == [Status.ACCEPTED, Status.OPEN, Status.ACCEPTED, Status.OPEN]
        session.save()
        path = session.log_path
    assert path is not None
    assert not verify_log(path).problems
    with opened(article) as session:
        assert [session.status(n) for n in range(4)] == [Status.ACCEPTED, Status.OPEN, Status.ACCEPTED, Status.OPEN]


def test_reach_of_decisions_is_in_the_log(article: Path) -> None:
    """Extensions, carried decisions and withdrawals: reopening restores the same state, including undo."""
    document = read_document(article)
    every = findings_in(document)
    other = session_over("Luton\n")
    other.accept(0, scope=Scope.ALWAYS)
    with open_session(document, every[:1], reviewer="ada") as session:
        session.accept(0, scope=Scope.DOCUMENT)
        session.carry(other.always)
        session.find(every)
        assert [session.status(n) for n in range(4)] == [Status.ACCEPTED] * 4
        session.save()
        path = session.log_path
    assert path is not None
    assert not verify_log(path).problems
    with open_session(document, every, reviewer="ada") as session:
        assert session.always == []
        assert session.withdraw(other.always) == 1
        assert session.status(3) is Status.OPEN
        assert session.dirty
    assert {one.span for one in settled(read_log(path))} == {(f.start, f.end) for f in every[:3]}
    with open_session(document, every, reviewer="ada") as session:
        assert [session.status(n) for n in range(4)] == [Status.ACCEPTED] * 3 + [Status.OPEN]
        assert session.undo() == [0, 1, 2]
        session.save()
    assert not verify_log(path).problems


def test_withdrawing_leaves_what_an_editor_decided_over_it(article: Path) -> None:
    """Undoing that decision leads to the open finding, not to the withdrawn decision."""
    document = read_document(article)
    first = session_over()
    first.accept(0, scope=Scope.ALWAYS)
    with open_session(document, findings_in(document), reviewer="ada") as session:
        session.carry(first.always)
        session.edit(1, "Tokayev the elder")
        session.reject(3)
        session.undo()
        assert session.withdraw(first.always) == 2
        assert [session.replacement(n) for n in range(3)] == [None, "Tokayev the elder", None]
        assert session.redo() == [3]
    with open_session(document, findings_in(document), reviewer="ada") as session:
        assert [session.status(n) for n in range(4)] == [Status.OPEN, Status.EDITED, Status.OPEN, Status.REJECTED]
        assert session.undo() == [3]
        assert session.undo() == [1]
        assert session.decided == 0


def test_comment_on_an_always_decision_does_not_end_it() -> None:
    """It still applies to later documents."""
    first = session_over()
    first.accept(0, scope=Scope.ALWAYS)
    first.set_comment(0, "house style")
    assert len(first.always) == 1


def test_always_that_was_overruled_is_not_carried() -> None:
    """A decision that was changed or undone afterwards no longer applies."""
    session = session_over()
    session.accept(0, scope=Scope.ALWAYS)
    session.reject(0)
    session.accept(3, scope=Scope.ALWAYS)
    session.undo()
    assert session.always == []


def test_mark_is_a_finding_that_was_decided() -> None:
    """Words that the engine missed are replaced, in text order, and undo removes the finding again."""
    session = session_over()
    start = TEXT.index("aide")
    assert session.mark(start - 1, start + 5, "adviser") == [2]
    marked = session.findings[2]
    assert (marked.surface, marked.suggestion, marked.evidence) == ("aide.", "adviser", Evidence.MARKED)
    assert session.revision == 1
    assert "Tokaev's adviser\nTokaev" in session.corrected_text()
    assert session.undo() == []
    assert session.revision == 2
    assert session.total == 4
    assert session.redo() == [2]
    assert session.replacement(2) == "adviser"


def test_mark_finds_the_same_words_elsewhere() -> None:
    """Whole words, exactly these; with scope document, one step includes them."""
    session = session_over("Zorro, zorro, Zorros and Zorro\nZorro-like\n")
    assert session.same_words(0, 5) == [(25, 30), (31, 36)]
    assert session.mark(0, 5, "Sorro", entry="Sorro", scope=Scope.DOCUMENT) == [0, 1, 2]
    assert session.corrected_text() == "Sorro, zorro, Zorros and Sorro\nSorro-like\n"
    session.undo()
    assert session.corrected_text() == session.document.text


def test_mark_finds_the_same_words_across_a_line_break() -> None:
    """A name broken over two lines is the same name; in Chinese words have no boundaries."""
    session = session_over("the Great Wall, the Great\nWall")
    assert session.same_words(4, 14) == [(20, 30)]
    assert session_over("我爱北京，北京好").same_words(2, 4) == [(5, 7)]


def test_a_replacement_keeps_the_lines_of_every_place() -> None:
    """Across a line end and within a line, also when another form is chosen later."""
    session = session_over("the Great Wall, the Great\nWall, Zorro\nZorro")
    session.mark(4, 14, "Changcheng", entry="Great Wall of China", scope=Scope.DOCUMENT)
    assert session.corrected_text() == "the Changcheng, the \nChangcheng, Zorro\nZorro"
    session.accept(1, suggestion=1)
    assert session.corrected_text() == "the Changcheng, the Great\nWall of China, Zorro\nZorro"
    session.edit(1, "Wall of China")
    assert session.corrected_text() == "the Changcheng, the Wall\nof China, Zorro\nZorro"
    session.edit(1, "Great Wall")
    assert session.status(1) is Status.REJECTED
    with pytest.raises(InputError, match="stands there"):
        session.mark(32, 43, "Zorro Zorro")


def test_a_mark_over_a_line_end_keeps_it_in_the_next_sitting(article: Path) -> None:
    """The logged replacement can be chosen again, with its line end."""
    at = TEXT.index("aide.")
    with opened(article) as session:
        session.mark(at, at + len("aide.\nTokaev"), "the adviser", entry="an old adviser")
    with opened(article) as session:
        index = next(n for n, finding in enumerate(session.findings) if finding.evidence is Evidence.MARKED)
        assert session.findings[index].suggestions == ("the\nadviser", "an\nold adviser")


def test_open_finding_gives_way_to_a_mark_and_comes_back() -> None:
    """A mark wider than a finding hides it; undoing the mark restores it."""
    session = session_over()
    start = TEXT.index("Luton")
    changed = session.mark(start - 4, start + 5, "to Donetsk")
    assert changed == [3]
    assert session.total == 4
    assert "Tokaev left to Donetsk;" in session.corrected_text()
    session.undo()
    assert [finding.surface for finding in session.findings] == ["Tokaev", "Tokaev", "Tokaev", "Luton"]


def test_mark_of_exactly_a_finding_decides_it() -> None:
    """Words that have a finding do not get a second one."""
    session = session_over()
    assert session.mark(0, 6, "K. Tokayev") == [0]
    assert session.total == 4
    assert session.findings[0].evidence is Evidence.TRANSLITERATION
    assert session.status(0) is Status.EDITED


@pytest.mark.parametrize(
    ("span", "replacement", "problem"),
    [
        ((25, 26), "x", "no words"),
        ((4, 10), "x", "cross a decision on 'Tokaev'"),
        ((7, 10), "met", "stands there"),
        ((7, 10), "\0", "control"),
    ],
)
def test_mark_that_makes_no_sense_is_refused(span: tuple[int, int], replacement: str, problem: str) -> None:
    """Blank spans, parts of a decided name, the same words, and replacements that are not text."""
    session = session_over()
    session.accept(0)
    with pytest.raises(InputError, match=problem):
        session.mark(*span, replacement)
    assert session.total == 4


def test_marks_come_back_on_resume(article: Path) -> None:
    """A mark is in the log and can be undone in the next session; an undone one is not listed as a finding."""
    with opened(article) as session:
        session.mark(7, 10, "saw", comment="tense")
        session.mark(44, 47, "to")
        session.undo()
    with opened(article) as session:
        assert [finding.surface for finding in session.findings] == ["Tokaev", "met", "Tokaev", "Tokaev", "Luton"]
        assert session.comment(1) == "tense"
        assert session.replacement(1) == "saw"
        session.undo()
        assert session.total == 4


def test_comment_of_an_earlier_decision_can_be_changed(article: Path) -> None:
    """It is a separate step for that place only, and is kept in later sessions."""
    with opened(article) as session:
        session.accept(0, scope=Scope.DOCUMENT, comment="as on TV")
        session.set_comment(1, "so the style guide")
        assert [session.comment(n) for n in range(4)] == ["as on TV", "so the style guide", "as on TV", ""]
        assert session.set_comment(1, "so the style guide") == []
        with pytest.raises(InputError, match="no decision to comment on"):
            session.set_comment(3, "later")
    with opened(article) as session:
        assert session.comment(1) == "so the style guide"
        assert session.undo() == [1]
        assert session.comment(1) == "as on TV"
        assert session.status(1) is Status.ACCEPTED


def test_new_decision_keeps_the_comment_unless_given_one() -> None:
    """Changing the replacement does not invalidate the comment."""
    session = session_over()
    session.accept(0, comment="see note")
    session.reject(0)
    assert session.comment(0) == "see note"
    session.accept(0, comment="")
    assert session.comment(0) == ""


def test_accepting_each_is_one_step() -> None:
    """One undo takes back what one key accepted; decided findings are skipped."""
    session = session_over()
    session.reject(1)
    assert session.accept_each([3, 1, 0, 0]) == [0, 3]
    assert session.undo() == [0, 3]
    assert session.status(1) is Status.REJECTED
    assert session.accept_each([]) == []


def test_preview_says_what_would_be_taught() -> None:
    """A preview writes nothing, and without a glossary there is an error."""
    session = session_over(teacher=Glossary())
    preview = session.preview(WRONG)
    assert preview is not None
    assert preview.after == "Tokaev is always Tokayev"
    session.accept(0, scope=Scope.ALWAYS, lesson=WRONG)
    assert session.preview(WRONG) is None
    for attempt in (session_over().preview, lambda lesson: session_over().accept(0, scope=Scope.ALWAYS, lesson=lesson)):
        with pytest.raises(InputError, match="no glossary to teach"):
            attempt(WRONG)


def test_read_only_session_decides_nothing(article: Path) -> None:
    """It shows the decisions and gives the reason why none can be made."""
    with opened(article) as session:
        session.accept(0)
    document = read_document(article)
    content = read_log(article.with_name("article.edits.jsonl"))
    session = Session(document, findings_in(document), content=content, read_only="Ada reviews it")
    assert session.status(0) is Status.ACCEPTED
    for attempt in (lambda: session.accept(1), session.undo, lambda: session.save(article.with_name("copy.txt"))):
        with pytest.raises(InputError, match="Ada reviews it"):
            attempt()
    assert session.decided == 1
