"""Writes the lessons of a review to glossary.toml, in place, and takes them back.

With several glossaries, the entry is changed in the last file that has it, so that no shorter entry in a project's file comes to
replace that of the house glossary. Lessons written in this session are taken back byte for byte; those of an earlier session, or
in entries changed since, form by form.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from tui_review.detect.examples import NOTHING
from tui_review.errors import InputError
from tui_review.glossary.changes import Change
from tui_review.glossary.editing import Edit, edit, preview, revert
from tui_review.glossary.store import load_glossary
from tui_review.glossary.toml_text import Row
from tui_review.review.lesson import Lesson, Preview, Teaches

_NOTE = "not to be changed"
_LISTS = {Teaches.VARIANT: "variants", Teaches.ACCEPT: "accept"}


class GlossaryTeacher:
    """Writes lessons to the glossary files of one review."""

    def __init__(self, paths: Sequence[Path]) -> None:
        """``paths``: the glossary files; later ones override earlier ones."""
        self._paths = tuple(paths)
        self._written: dict[Lesson, tuple[Path, list[Edit]]] = {}

    def preview(self, lesson: Lesson) -> Preview | None:
        """The change that ``teach`` would make; None when the glossary has it already. Raises InputError as ``teach``."""
        path, _ = self._place(lesson)
        self._check_whose(lesson)
        edits = preview(path, [_teaching(lesson)])
        return Preview(path, edits[0].before.strip("\r\n"), edits[0].after.strip("\r\n")) if edits else None

    def teach(self, lesson: Lesson) -> Lesson | None:
        """Write a lesson and return it as it was written; None when the glossary has it already.

        Raises InputError when a variant is the entry's canonical form or listed as wrong for another entry, or the file cannot be
        read, locked or written.
        """
        path, there = self._place(lesson)
        self._check_whose(lesson)
        edits = edit(path, [_teaching(lesson)])
        if not edits:
            return None
        lesson = replace(lesson, new=not there)
        self._written[lesson] = path, edits
        return lesson

    def take_back(self, lesson: Lesson) -> None:
        """Remove a lesson that ``teach`` wrote; parts that are already gone are ignored. Raises InputError as ``teach``."""
        path, edits = self._written.pop(lesson, (None, []))
        if path is not None:
            # When the entry was changed in the meantime, the form is removed from the present one instead.
            with suppress(InputError):
                revert(path, edits)
                return
        path, there = self._place(lesson)
        if there:
            edit(path, [_taking_back(lesson)])

    def _place(self, lesson: Lesson) -> tuple[Path, bool]:
        """The file to which a lesson belongs, and whether its entry exists there. Raises InputError for a canonical form as variant."""
        if lesson.teaches is Teaches.VARIANT and lesson.form == lesson.entry:
            raise InputError(f'"{lesson.form}" is the canonical form of its entry', remedy="teach another form")
        for path in reversed(self._paths):
            rows: list[Row | None] = []
            preview(path, [_looking(lesson.entry, rows)])
            if rows != [None]:
                return path, True
        return self._paths[-1], False

    def _check_whose(self, lesson: Lesson) -> None:
        """Raise InputError for a variant that is already listed, without conditions, for another entry, which would then be suggested."""
        if lesson.teaches is not Teaches.VARIANT:
            return
        for entry in load_glossary(self._paths).entries:
            if entry.canonical != lesson.entry and any(variant.form == lesson.form and not variant.near for variant in entry.variants):
                raise InputError(f'"{lesson.form}" is listed as wrong for "{entry.canonical}" already', remedy="take it out of that entry")


def _looking(canonical: str, rows: list[Row | None]) -> Change:
    """A change that alters nothing and appends the present entry to ``rows``."""

    def of(old: Row | None) -> Row | None:
        rows.append(old)
        return old

    return Change(canonical, of)


def _teaching(lesson: Lesson) -> Change:
    def of(old: Row | None) -> Row:
        if lesson.teaches is Teaches.LEAVE:
            return old or _with_example({"canonical": lesson.form, "note": _NOTE}, lesson)
        key = _LISTS[lesson.teaches]
        row = old or {"canonical": lesson.entry}
        kept = row.get(key, [])
        return row if lesson.form in map(_form, kept) else _with_example({**row, key: [*kept, lesson.form]}, lesson)

    return Change(lesson.entry, of)


def _taking_back(lesson: Lesson) -> Change:
    def of(old: Row | None) -> Row | None:
        if old is None:
            return None
        old = _without_example(old, lesson)
        if lesson.teaches is Teaches.LEAVE:
            return None if lesson.new and old.keys() <= {"canonical", "note"} else old
        key = _LISTS[lesson.teaches]
        kept = [item for item in old.get(key, []) if item != lesson.form]
        row = {name: value for name, value in old.items() if name != key} if not kept else {**old, key: kept}
        return None if lesson.new and row.keys() <= {"canonical"} else row

    return Change(lesson.entry, of)


def _with_example(row: Row, lesson: Lesson) -> Row:
    """The row with the lesson's sentence added as an example, with the expected suggestion."""
    if not lesson.sentence or any(item["text"] == lesson.sentence for item in row.get("test", [])):
        return row
    expect = lesson.entry if lesson.teaches is Teaches.VARIANT else NOTHING
    return {**row, "test": [*row.get("test", []), {"text": lesson.sentence, "expect": expect}]}


def _without_example(row: Row, lesson: Lesson) -> Row:
    kept = [item for item in row.get("test", []) if item["text"] != lesson.sentence]
    return {key: value for key, value in {**row, "test": kept}.items() if key != "test" or kept}


def _form(item: str | Row) -> str:
    """The form of a variant, which may be a table with conditions."""
    return item if isinstance(item, str) else str(item["form"])
