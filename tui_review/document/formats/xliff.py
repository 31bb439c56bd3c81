"""XLIFF 1.2 and 2.x (OASIS): each target is a segment; if it is divided into parts, each part is one.

A segment's name is the identifier of its unit, ``12``, followed by that of its part, ``12/2``, and preceded by that of its ``file``
element, ``f1/12``, if there are several. Alternative translations, and units marked as not to be translated, are not segments.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from tui_review.document.formats import Units
from tui_review.document.formats.languages import is_english, passed_over
from tui_review.document.formats.xml import SYNTAX, Attributes, Walk, declared
from tui_review.document.model import Segment

__all__ = ["SYNTAX", "declared", "read"]

_UNITS = frozenset(("trans-unit", "unit"))
_TEXTS = frozenset(("source", "seg-source", "target"))

Span = tuple[int, int]


def read(text: str, place: Path | str) -> Units:
    """The targets in a text; ``place`` is the file's name for messages."""
    reading = _Reading(text, place)
    reading.walk.run(reading.start, reading.end)
    several = reading.files > 1
    segments = [Segment(*span, source, f"{file}/{name}" if several else name) for span, source, file, name in reading.found]
    return Units(segments, passed_over(reading.others))


@dataclass(slots=True)
class _Text:
    """The span of a source or target, and those of the parts that it is divided into, by their identifiers."""

    span: Span = (0, 0)
    parts: dict[str, Span] = field(default_factory=dict)


class _Reading:
    """The state of reading a file: the targets found so far, and the current file, unit and element."""

    def __init__(self, text: str, place: Path | str) -> None:
        self.walk = Walk(text, place, "XLIFF", "xliff")
        self.found: list[tuple[Span, str | None, str, str]] = []
        """The span of each target, its source text, its file and its name."""
        self.files = 0
        self.others: set[str] = set()
        """The languages other than English that targets are in."""
        self._text = text
        self._path: list[str] = []
        self._translated: list[bool] = [True]
        self._language = ""
        self._file = self._unit = self._segment = ""
        self._segments = 0
        self._texts: dict[str, _Text] = {}
        self._within: _Text | None = None
        self._begin = 0
        self._marks: list[tuple[str | None, int]] = []

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        above = self._path[-1] if self._path else ""
        self._path.append(name)
        translated = attributes.get("translate")
        self._translated.append(self._translated[-1] if translated is None else translated != "no")
        if self._within is not None:
            is_part = name == "mrk" and attributes.get("mtype") == "seg" and all(part is None for part, _ in self._marks)
            self._marks.append((attributes.get("mid", ""), self.walk.after_tag()) if is_part else (None, 0))
        elif name in {"xliff", "file"}:
            language = attributes.get("target-language" if name == "file" else "trgLang")
            self._language = self._language if language is None else language
            if name == "file":
                self.files += 1
                self._file = attributes.get("id", str(self.files))
        elif name in _UNITS:
            self._unit, self._texts, self._segments = attributes.get("id", ""), {}, 0
        elif name == "segment":
            self._segments += 1
            self._segment, self._texts = attributes.get("id", str(self._segments) if self._segments > 1 else ""), {}
        elif name in _TEXTS and above in {"trans-unit", "segment"}:
            self._within = self._texts[name] = _Text()
            self._begin = self.walk.after_tag()

    def end(self, name: str) -> None:
        """An element ends."""
        self._path.pop()
        translated = self._translated.pop()
        if self._within is not None:
            if self._marks:
                part, begin = self._marks.pop()
                if part is not None:
                    self._within.parts[part] = (begin, max(begin, self.walk.place()))
                return
            self._within.span = (self._begin, max(self._begin, self.walk.place()))
            self._within = None
        elif name in {"trans-unit", "segment"} and translated:
            self._take("/".join(filter(None, (self._unit, self._segment if name == "segment" else ""))))

    def _take(self, name: str) -> None:
        target = self._texts.get("target")
        if target is None or target.span[0] == target.span[1]:
            return
        if self._language and not is_english(self._language):
            self.others.add(self._language)
            return
        source = self._texts.get("source")
        cut = self._texts.get("seg-source")
        if target.parts:
            for part, span in target.parts.items():
                if span[0] < span[1]:
                    beside = cut.parts.get(part) if cut is not None else None
                    self.found.append((span, self._plain(beside), self._file, f"{name}/{part}"))
        else:
            self.found.append((target.span, self._plain(source.span if source is not None else None), self._file, name))

    def _plain(self, span: Span | None) -> str | None:
        return None if span is None else SYNTAX.plain(self._text[slice(*span)])
