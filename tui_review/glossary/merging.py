"""Merges two glossaries key by key: with their common base it is known who changed what; without one, nothing is removed.

Entries are the same when their canonical forms are equal, or when one that disappeared and one that appeared have the same native
forms or, with a common base, the same identifier: that is a renamed entry. Where the two contradict each other ours is kept, and
every such conflict is listed: two values for one key, an entry changed here and deleted there, a form right here and wrong there,
two names for one entry.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from tui_review.glossary.changes import Change, entry_row
from tui_review.glossary.entry import Entry
from tui_review.glossary.naming import tidy, without_region
from tui_review.glossary.toml_text import Row

_SCALARS = ("kind", "note", "case", "id", "domain")
_LISTS = ("accept", "variants", "tags", "test")


@dataclass(frozen=True, slots=True)
class Conflict:
    """A contradiction between two glossaries; our value was kept."""

    entry: str
    key: str
    ours: str
    theirs: str

    def __str__(self) -> str:
        return f'"{self.entry}": {self.key}: {self.ours or "nothing"} here, {self.theirs or "nothing"} there; kept as it is here'


@dataclass(slots=True)
class Merge:
    """The changes that merge their glossary into ours."""

    rows: dict[str, Row | None] = field(default_factory=dict)
    """The new keys of every changed entry, by its current canonical form; None for one to be removed."""
    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    renamed: list[tuple[str, str]] = field(default_factory=list)
    """Old and new canonical form of an entry."""
    removed: list[str] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)

    def changes(self) -> list[Change]:
        """The edits of our file; removals come first, so that additions follow without a gap."""
        return [_set(canonical, row) for canonical, row in sorted(self.rows.items(), key=lambda pair: pair[1] is not None)]


def _set(canonical: str, row: Row | None) -> Change:
    def of(old: Row | None) -> Row | None:
        if old is None or row is None:
            return row
        # An empty list is kept, since it may contain a comment.
        return row | {key: value for key, value in old.items() if not value and key not in row}

    return Change(canonical, of)


def merge(ours: Iterable[Entry], theirs: Iterable[Entry], base: Iterable[Entry] | None = None) -> Merge:
    """Merge what ``theirs`` added or changed into ``ours``; ``base``: their common origin, None when it is not known.

    Without a base, names and forms that look the same count as the same, whatever the composition and spacing of their letters.
    """
    here = _rows(ours)
    entries = list(theirs) if base is not None else _spelled_as_here(here, theirs)
    return _Merger(here, _rows(entries), _rows(base) if base is not None else None).run(entries)


def _spelled_as_here(here: Mapping[str, Row], theirs: Iterable[Entry]) -> list[Entry]:
    """Their entries with their names in our spelling; a name that we do not have is tidied (``tidy``)."""
    spelled: dict[str, str] = {}
    for name in here:
        spelled.setdefault(tidy(name), name)
    return [entry if entry.canonical in here else _called(entry, spelled.get(same := tidy(entry.canonical), same)) for entry in theirs]


def _called(entry: Entry, name: str) -> Entry:
    """The entry with another canonical form, also in its examples."""
    examples = tuple(replace(one, expect=name) if one.expect == entry.canonical else one for one in entry.examples)
    return entry if name == entry.canonical else replace(entry, canonical=name, examples=examples)


@dataclass(frozen=True, slots=True)
class Renamed:
    """The additions of a data set to a glossary."""

    entries: tuple[Entry, ...]
    ours: tuple[tuple[str, str], ...]
    """Names there that differ in the glossary, with the glossary's name."""
    unclear: tuple[str, ...]
    """Names whose native forms belong to several of our entries; they are left out."""


def under_our_names(ours: Iterable[Entry], theirs: Iterable[Entry]) -> Renamed:
    """Their entries; one that matches an entry of ours, by name or native form, keeps our name and only forms in languages that ours lacks.

    For data sets whose canonical forms are not a deliberate choice, while those of a glossary are.
    """
    here = {entry.canonical: entry for entry in ours}
    known: dict[tuple[str, str], set[str]] = {}
    for entry in here.values():
        for language, forms in entry.source.items():
            for form in forms:
                known.setdefault((language, form), set()).add(entry.canonical)
    found, renamed, unclear = [], [], []
    for entry in theirs:
        names = {name for language, forms in entry.source.items() for form in forms for name in known.get((language, form), ())}
        name = entry.canonical if entry.canonical in here else names.pop() if len(names) == 1 else ""
        if name:
            lacking = {language: forms for language, forms in entry.source.items() if language not in here[name].source}
            found.append(Entry(name, source=lacking))
            renamed += [(entry.canonical, name)] if name != entry.canonical else []
        elif names:
            unclear.append(entry.canonical)
        else:
            found.append(entry)
    return Renamed(tuple(found), tuple(renamed), tuple(unclear))


def _rows(entries: Iterable[Entry]) -> dict[str, Row]:
    rows: dict[str, Row] = {}
    for entry in entries:
        rows.setdefault(entry.canonical, entry_row(entry))
    return rows


def _renames(old: Mapping[str, Row], new: Mapping[str, Row], *keys: Callable[[Row], object]) -> dict[str, str]:
    """The new name of each renamed entry, by its old name: entries matched by the first of some keys that is unique on both sides.

    Where several entries could be meant, none is matched.
    """
    found: dict[str, str] = {}
    for key_of in keys:
        gone, come = (
            _only_ones((name, key_of(row)) for name, row in here.items() if name not in there and name not in taken)
            for here, there, taken in ((old, new, found), (new, old, set(found.values())))
        )
        for key, name in gone.items():
            other = come.get(key, "")
            if other and new[other].get("kind", "") in ("", old[name].get("kind", "")):
                found[name] = other
    return found


def _only_ones(pairs: Iterable[tuple[str, object]]) -> dict[object, str]:
    """The names by key, without keys that several names share."""
    names: dict[object, list[str]] = {}
    for name, key in pairs:
        if key:
            names.setdefault(key, []).append(name)
    return {key: held[0] for key, held in names.items() if len(held) == 1}


def _identifier(row: Row) -> object:
    return row.get("id", "")


def _natives(row: Row) -> object:
    return frozenset((language, frozenset(forms)) for language, forms in row.get("source", {}).items())


class _Merger:
    def __init__(self, ours: dict[str, Row], theirs: dict[str, Row], base: dict[str, Row] | None) -> None:
        self.ours, self.base = ours, base
        self.done = Merge()
        self.mine = _renames(base, ours, _identifier, _natives) if base is not None else {}
        """Our name of an entry by its name in the base, where the two differ."""
        # Unrelated files may use the same identifiers.
        named = _renames(base, theirs, _identifier, _natives) if base is not None else _renames(ours, theirs, _natives)
        self.theirs = {name: old for old, name in named.items() if name not in ours or name == self.mine.get(old)}
        """The name in the base (without one, in ours) of each entry that they renamed."""
        self.right: dict[str, str] = {}
        self.wrong: dict[str, str] = {}
        """The entry of ours for each right form, and for each form that is always wrong."""
        for canonical, row in ours.items():
            self._note(canonical, row)

    def _note(self, canonical: str, row: Row) -> None:
        for form in (canonical, *row.get("accept", ())):
            self.right.setdefault(form, canonical)
        for variant in row.get("variants", ()):
            if isinstance(variant, str):
                self.wrong.setdefault(variant, canonical)

    def run(self, theirs: list[Entry]) -> Merge:
        """Merge all their entries, then their deletions."""
        for entry in theirs:
            self._one(entry.canonical, entry_row(entry))
        if self.base is not None:
            self._taken_away({self.theirs.get(entry.canonical, entry.canonical) for entry in theirs})
        return self.done

    def _one(self, theirs: str, row: Row) -> None:
        old = self.theirs.get(theirs, theirs)
        canonical = self.mine.get(old, old)
        before = (self.base or {}).get(old)
        mine = self.done.rows.get(canonical) or self.ours.get(canonical)
        if mine is None and before is not None:
            if row != before:
                self._conflict(canonical, "entry", "deleted", "changed" if theirs == old else f'renamed to "{theirs}"')
            return
        if mine is None and canonical in self.wrong:
            self._conflict(canonical, "canonical", f'a variant of "{self.wrong[canonical]}"', "the right form")
            return
        if mine is None:
            merged = self._new(canonical, row)
        else:
            name = self._named(canonical, theirs, old)
            merged = {**self._merged(canonical, mine, row, before), "canonical": name}
        if merged == mine:
            return
        self._note(canonical, merged)
        if canonical not in self.done.rows and merged["canonical"] == canonical:
            (self.done.changed if canonical in self.ours else self.done.added).append(canonical)
        self.done.rows[canonical] = merged

    def _named(self, mine: str, theirs: str, old: str) -> str:
        """The new name of an entry: theirs, if only they renamed it and no other entry has that name as a wrong form; else ours."""
        if theirs in (old, mine) or (mine, theirs) in self.done.renamed:
            return mine if theirs in (old, mine) else theirs
        if self.base is None or mine != old:
            self._conflict(mine, "canonical", f'"{mine}"', f'"{theirs}"')
            return mine
        if self.wrong.get(theirs, mine) != mine:
            self._conflict(mine, "canonical", f'"{theirs}" a variant of "{self.wrong[theirs]}"', f'"{theirs}"')
            return mine
        self.right.pop(mine, None)
        self.wrong.pop(theirs, None)
        self.done.renamed.append((mine, theirs))
        return theirs

    def _taken_away(self, theirs: set[str]) -> None:
        for old, before in (self.base or {}).items():
            canonical = self.mine.get(old, old)
            mine = self.ours.get(canonical)
            if old in theirs or mine is None:
                continue
            if mine != before:
                self._conflict(canonical, "entry", "changed", "deleted")
                continue
            self.done.rows[canonical] = None
            self.done.removed.append(canonical)

    def _new(self, canonical: str, row: Row) -> Row:
        """An entry that only they have, without anything that contradicts ours."""
        forms = {key: self._list(canonical, key, [], row[key], [], known=False) for key in ("accept", "variants") if key in row}
        return {key: value for key, value in (row | forms).items() if value}

    def _merged(self, canonical: str, mine: Row, row: Row, before: Row | None) -> Row:
        known, old = self.base is not None, before or {}
        merged: Row = dict(mine)
        for key in _SCALARS:
            merged[key] = self._scalar(canonical, key, mine.get(key, ""), row.get(key, ""), old.get(key, ""), known=known)
        languages = dict.fromkeys([*mine.get("source", {}), *row.get("source", {})])
        theirs = row.get("source", {}) if known else _without_doubles(mine.get("source", {}), row.get("source", {}))
        merged["source"] = {
            language: self._list(
                canonical,
                f"source.{language}",
                *(source.get(language, []) for source in (mine.get("source", {}), theirs, old.get("source", {}))),
                known=known,
            )
            for language in languages
        }
        merged["source"] = {language: forms for language, forms in merged["source"].items() if forms}
        for key in _LISTS:
            merged[key] = self._list(canonical, key, mine.get(key, []), row.get(key, []), old.get(key, []), known=known)
        return {key: value for key, value in merged.items() if value}

    def _scalar(self, canonical: str, key: str, mine: str, other: str, before: str, *, known: bool) -> str:
        if mine == other or (known and other == before) or (not known and not other):
            return mine
        if mine == before if known else not mine:
            return other
        self._conflict(canonical, key, f'"{mine}"', f'"{other}"' if other else "")
        return mine

    def _list(self, canonical: str, key: str, mine: list[Any], other: list[Any], before: list[Any], *, known: bool) -> list[Any]:
        gone = [item for item in before if item not in other] if known else []
        kept = [item for item in mine if item not in gone]
        same = [] if known else list(map(_tidied, mine))
        for item in other:
            if item in mine or (known and item in before) or _tidied(item) in same:
                continue
            if not self._contradicts(canonical, key, item, kept):
                kept.append(item)
        return kept

    def _contradicts(self, canonical: str, key: str, item: Any, kept: list[Any]) -> bool:
        """Whether an item of theirs contradicts ours, which is then recorded as a conflict."""
        form = item["form"] if isinstance(item, Mapping) and "form" in item else item
        if key == "accept" and form in self.wrong:
            self._conflict(canonical, "accept", f'"{form}" a variant of "{self.wrong[form]}"', f'"{form}" accepted')
            return True
        if key == "variants" and form in self.right and (isinstance(item, str) or self.right[form] == canonical):
            self._conflict(canonical, "variants", f'"{form}" a right form of "{self.right[form]}"', f'"{form}" a variant')
            return True
        if key == "variants":
            same = [one for one in kept if (one["form"] if isinstance(one, Mapping) else one) == form]
            if same:
                self._conflict(canonical, f'variants "{form}"', _condition(same[0]), _condition(item))
            return bool(same)
        return False

    def _conflict(self, entry: str, key: str, ours: str, theirs: str) -> None:
        self.done.conflicts.append(Conflict(entry, key, ours, theirs))


def _tidied(item: Any) -> Any:
    """An item of a list in the form in which it is compared, with its text tidied."""
    if isinstance(item, str):
        return tidy(item)
    return {key: _tidied(value) for key, value in item.items()} if isinstance(item, Mapping) else list(map(_tidied, item))


def _without_doubles(ours: Mapping[str, list[str]], theirs: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """Their native forms, without those that we have under a code of the same language for another region, or for none."""
    known = {(without_region(code), tidy(form)) for code, forms in ours.items() for form in forms}
    return {
        code: forms if code in ours else [form for form in forms if (without_region(code), tidy(form)) not in known]
        for code, forms in theirs.items()
    }


def _condition(variant: Any) -> str:
    return f"near {', '.join(variant['near'])}" if isinstance(variant, Mapping) and variant.get("near") else "always wrong"
