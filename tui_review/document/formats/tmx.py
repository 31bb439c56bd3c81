"""TMX (LISA OSCAR 1.4b): the English variants of translation units, with the variant in the source language as their source.

The source language is the unit's ``srclang``, else that of the header. If it is ``*all*``, or the unit has no variant in it, the first
variant that is not English is the source. Variants in other languages than English are not segments; neither is an English variant that
is the source. A segment's name is its unit's ``tuid``, else the unit's number in the file.
"""

from __future__ import annotations

from pathlib import Path

from tui_review.document.formats import Units
from tui_review.document.formats.languages import is_english
from tui_review.document.formats.xml import SYNTAX, Attributes, Walk, declared
from tui_review.document.model import Segment

__all__ = ["SYNTAX", "declared", "read"]

Span = tuple[int, int]


def read(text: str, place: Path | str) -> Units:
    """The English variants in a text; ``place`` is the file's name for messages."""
    reading = _Reading(text, place)
    reading.walk.run(reading.start, reading.end)
    note = ""
    if reading.number and not reading.found:
        note = f"nothing in it is translated into English: its source language is {reading.source or 'not named'}"
    return Units(sorted(reading.found), note)


class _Reading:
    """The state of reading a file: the segments found so far and the current unit."""

    def __init__(self, text: str, place: Path | str) -> None:
        self.walk = Walk(text, place, "TMX", "tmx")
        self.found: list[Segment] = []
        self.number = 0
        """The number of units so far."""
        self.source = ""
        """The source language according to the header."""
        self._text = text
        self._name = self._from = self._language = ""
        self._variants: list[tuple[str, Span]] = []
        self._begin = 0

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        if name == "header":
            self.source = attributes.get("srclang", "")
        elif name == "tu":
            self.number += 1
            self._name = attributes.get("tuid", str(self.number))
            self._from = attributes.get("srclang", self.source)
            self._variants = []
        elif name == "tuv":
            self._language = attributes.get("xml:lang", attributes.get("lang", ""))
        elif name == "seg":
            self._begin = self.walk.after_tag()

    def end(self, name: str) -> None:
        """An element ends."""
        if name == "seg":
            self._variants.append((self._language, (self._begin, max(self._begin, self.walk.place()))))
        elif name == "tu":
            self._take()

    def _take(self) -> None:
        source = next((n for n, (language, _) in enumerate(self._variants) if _same(language, self._from)), None)
        if source is None:
            source = next((n for n, (language, _) in enumerate(self._variants) if not is_english(language)), None)
        beside = None if source is None else SYNTAX.plain(self._text[slice(*self._variants[source][1])])
        for number, (language, (start, end)) in enumerate(self._variants):
            if number != source and is_english(language) and start < end:
                self.found.append(Segment(start, end, beside, self._name))


def _same(language: str, other: str) -> bool:
    """Whether two tags name the same language; one without a region means all regions."""
    one, two = (tag.strip().replace("_", "-").lower() for tag in (language, other))
    return one == two or ("" not in {one, two} and one.partition("-")[0] == two.partition("-")[0] and "-" not in min(one, two, key=len))
