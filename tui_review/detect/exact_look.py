"""The places in a text where all words of a right form or a listed variant may occur together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from tui_review.detect.reader import Look
from tui_review.detect.vocabulary import Mark, Span, Vocabulary, marked
from tui_review.glossary.lattice import fold

if TYPE_CHECKING:
    from tui_review.detect.exact import ExactReader, Pattern


class ExactLook(Look):
    """The forms of several words all of whose words occur in a text, each searched for by its rarest word."""

    def __init__(self, reader: ExactReader, whole: Vocabulary) -> None:
        self._reader, self._whole = reader, whole
        self._rarest: dict[str, list[tuple[Pattern, int]]] = {}
        late = whole.rank
        for folded in late:
            for pattern in reader.longer(folded):
                words = pattern.folded
                if all(word in late for word in words[1:-1]) and (words[-1] in late or words[-1] + "s" in late):
                    place = max(range(len(words)), key=lambda k: late.get(words[k], len(late)))
                    self._rarest.setdefault(words[place], []).append((pattern, place))

    def _patterns(self, word: str) -> list[tuple[Pattern, int]]:
        folded = fold(word)
        found = self._rarest.get(folded, [])
        plural = self._rarest.get(folded[:-1], []) if folded.endswith("s") else []
        return [*found, *((pattern, place) for pattern, place in plural if place == len(pattern.folded) - 1)]

    def marks(self) -> Mapping[str, int]:
        """``RAREST`` for the words by which forms of several words are searched for."""
        found: dict[str, int] = {}
        for folded, patterns in self._rarest.items():
            may_end = any(place == len(pattern.folded) - 1 for pattern, place in patterns)
            found.update(dict.fromkeys((folded, folded + "s") if may_end else (folded,), Mark.RAREST))
        return found

    def passages(self) -> Iterator[Span]:
        """Passages where a form of several words may occur, judged by its rarest word and the words next to it."""
        row, reach = self._whole.row, self._reach
        known: dict[tuple[int, ...], Span | None] = {}
        for at, _ in self._whole.passages(marked(Mark.RAREST)):
            near = tuple(row[max(0, at - 1) : at + 2])
            if near not in known:
                known[near] = reach(near, at > 0)
            found = known[near]
            if found is not None:
                yield max(0, at - found[0]), min(len(row), at + found[1])

    def _reach(self, near: tuple[int, ...], has_before: bool) -> Span | None:  # noqa: FBT001 - private, called once
        """The numbers of chunks to take before a chunk, and from it on, to cover any form that may occur there; None if none can."""
        words = self._whole.words
        chunk = near[1] if has_before else near[0]
        before = words[near[0]][-1:] if has_before else ()
        after = words[near[-1]][:1] if len(near) > 1 + has_before else ()
        lower = upper = 0
        for word in words[chunk]:
            for pattern, place in self._patterns(word):
                size = len(pattern.folded)
                if len(words[chunk]) == 1:
                    if place and before and fold(before[0]) != pattern.folded[place - 1]:
                        continue
                    if place + 1 < size and after and fold(after[0]).removesuffix("s") != pattern.folded[place + 1].removesuffix("s"):
                        continue
                lower, upper = max(lower, place + 1), max(upper, size - place)
        return (lower, upper) if upper else None
