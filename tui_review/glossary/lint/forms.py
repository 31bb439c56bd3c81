"""Faults of a form by itself: white space, invisible characters, look-alike letters, capitals."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from tui_review.glossary.changes import Change, remove_item, replace_item, variant_row
from tui_review.glossary.entry import Entry
from tui_review.glossary.lint.problem import Problem, Severity, problem
from tui_review.glossary.naming import tidy
from tui_review.glossary.scripts import WORD
from tui_review.glossary.titles import PARTICLES

INVISIBLE = re.compile(
    "[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|[\u200c\u200d](?![\u0600-\u07bf\u0900-\u0dff])"
)
"""Invisible characters; the joiners are accepted in the scripts that use them."""
_SPACES = re.compile(r"\s+")
_PROPER = ("person", "place", "org")
_TWO_CAPITALS = re.compile(r"^[A-Z]{2}[a-z]{2,}$")
_SMALL = PARTICLES | {"of", "the"}

_LOOK_ALIKE = {
    "CYRILLIC": "аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwвBАAВBЕEЅSІIЈJКKМMНHОOРPСCТTУYХXҺHԚQԜWёëїïЁËЇÏ",
    "GREEK": "οoνvρpιiκkυuαaΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX",
}
"""Pairs of a letter and the Latin letter that looks like it (Unicode Technical Standard 39, confusables)."""
_TO_LATIN = {script: {pairs[n]: pairs[n + 1] for n in range(0, len(pairs), 2) if pairs[n] != "в"} for script, pairs in _LOOK_ALIKE.items()}
_FROM_LATIN = {script: {latin: letter for letter, latin in table.items()} for script, table in _TO_LATIN.items()}


@lru_cache(maxsize=1 << 14)
def script(c: str) -> str:
    """The script of a letter, by the first word of its name in the Unicode Character Database; empty for other characters."""
    if not c.isalpha():
        return ""
    first = unicodedata.name(c, "").replace("FULLWIDTH ", "").replace("HALFWIDTH ", "").partition(" ")[0]
    return {"IDEOGRAPHIC": "CJK", "MODIFIER": "", "KATAKANA-HIRAGANA": "", "MICRO": ""}.get(first, first)


def plain(form: str) -> str:
    """A form as it looks: without invisible characters, composed, with single spaces."""
    return tidy(INVISIBLE.sub("", form))


def places(entry: Entry) -> Iterator[tuple[str, str]]:
    """Every form of an entry with its key."""
    yield "canonical", entry.canonical
    for form in entry.accept:
        yield "accept", form
    for variant in entry.variants:
        yield "variants", variant.form
    for language, forms in entry.source.items():
        for form in forms:
            yield f"source.{language}", form


def problems(entry: Entry) -> Iterator[Problem]:
    """The faults of the forms of one entry; a form's next correctable fault is reported once the first is corrected."""
    listed = list(places(entry))
    if len(set(listed)) < len(listed) or entry.canonical in entry.accept:
        yield from _twice(entry)
    for key, form in listed:
        if form.isascii() and form == form.strip() and "  " not in form:
            if WORD.search(form) is None:
                yield _no_word(entry, form)
        else:
            yield from _characters(entry, key, form)
        if key in ("canonical", "accept"):
            yield from _casing(entry, form)


def _mend(entry: Entry, key: str, form: str, better: str) -> tuple[Change, str]:
    return replace_item(entry.canonical, key, form, better, entry.line), f'write "{better}"'


def _no_word(entry: Entry, form: str) -> Problem:
    return problem("no-word", Severity.ERROR, entry, f'"{form}" holds no letter or digit and is never found', form)


def _twice(entry: Entry) -> Iterator[Problem]:
    yield from _variants_twice(entry)
    for (key, form), count in Counter(places(entry)).items():
        if count > 1 and key != "variants":
            mend = remove_item(entry.canonical, key, form, entry.line), "remove the second"
            yield problem("duplicate-form", Severity.WARNING, entry, f'"{form}" stands twice in {key}', form, mend)
        elif key == "accept" and form == entry.canonical:
            mend = remove_item(entry.canonical, key, form, entry.line), "remove it from accept"
            yield problem("duplicate-form", Severity.WARNING, entry, f'"{form}" is the canonical form and need not be accepted', form, mend)


def _variants_twice(entry: Entry) -> Iterator[Problem]:
    """Duplicate variants: a form may be listed with different conditions, but with none if it is also listed without a condition."""
    always = {variant.form for variant in entry.variants if not variant.near}
    seen = set()
    for variant in entry.variants:
        form, condition = variant.form, (variant.form, frozenset(variant.near))
        if variant.near and form in always:
            message, mended = f'"{form}" is wrong with and without near, which then says nothing', "remove the one with near"
        elif condition in seen:
            message, mended = f'"{form}" stands twice in variants', "remove the second"
        else:
            seen.add(condition)
            continue
        mend = remove_item(entry.canonical, "variants", variant_row(variant), entry.line), mended
        yield problem("duplicate-form", Severity.WARNING, entry, message, form, mend)


def _characters(entry: Entry, key: str, form: str) -> Iterator[Problem]:
    visible = INVISIBLE.sub("", form)
    spaced = _SPACES.sub(" ", form).strip()
    composed = unicodedata.normalize("NFC", form)
    if WORD.search(form) is None:
        yield _no_word(entry, form)
    elif visible != form:
        names = ", ".join(sorted({f"U+{ord(c):04X}" for c in form if INVISIBLE.match(c)}))
        yield problem(
            "invisible",
            Severity.WARNING,
            entry,
            f'"{visible}" in {key} holds {names}, which nobody sees',
            form,
            _mend(entry, key, form, visible),
        )
    elif spaced != form:
        yield problem(
            "space",
            Severity.WARNING,
            entry,
            f'"{form}" in {key} has space around it or twice inside',
            form,
            _mend(entry, key, form, spaced),
        )
    elif composed != form:
        message = f'"{form}" in {key} is written with letter and mark apart'
        yield problem("not-composed", Severity.WARNING, entry, message, form, _mend(entry, key, form, composed))
    else:
        yield from _mixed(entry, key, form)


def _mixed(entry: Entry, key: str, form: str) -> Iterator[Problem]:
    """Words that mix in look-alike letters of another script."""
    if len(set(map(script, form)) - {""}) < 2:
        return
    better = WORD.sub(lambda match: one_script(match.group(), native=key.startswith("source")), form)
    if better != form:
        wrong = ", ".join(f"{b} is {script(b).capitalize()}" for a, b in zip(better, form, strict=True) if a != b)
        message = f'"{form}" in {key} mixes scripts: {wrong}'
        yield problem("mixed-script", Severity.ERROR, entry, message, form, _mend(entry, key, form, better))


def one_script(word: str, *, native: bool) -> str:
    """A word with its look-alike letters replaced so that it is in one script; unchanged when that is impossible."""
    counts = Counter(s for c in word if (s := script(c)))
    if len(counts) != 2 or "LATIN" not in counts:
        return word
    other = next(s for s in counts if s != "LATIN")
    if other not in _TO_LATIN:
        return word
    to_latin = "".join(_TO_LATIN[other].get(c, c) for c in word)
    from_latin = "".join(_FROM_LATIN[other].get(c, c) for c in word)
    options = [w for w in ((from_latin, to_latin) if native else (to_latin, from_latin)) if len({script(c) for c in w} - {""}) == 1]
    return options[0] if options else word


def _casing(entry: Entry, form: str) -> Iterator[Problem]:
    """Casing that looks like a slip, in names only, unless an abbreviation or a particle explains it."""
    if entry.kind not in _PROPER or entry.case == "any":
        return
    letters = [c for c in form if c.isalpha()]
    if letters and form == form.lower() and any(c != c.upper() for c in letters):
        yield problem("casing", Severity.WARNING, entry, f'"{form}" is a {entry.kind} without a capital', form)
        return
    for match in WORD.finditer(form):
        word = match.group()
        if entry.kind != "org" and _TWO_CAPITALS.match(word) and not word.startswith("Mc"):
            yield problem("casing", Severity.WARNING, entry, f'"{word}" begins with two capitals', form)
        elif entry.kind == "person" and len(word) > 3 and word.islower() and word not in _SMALL and form[match.start() - 1] == " ":
            yield problem("casing", Severity.HINT, entry, f'"{word}" in "{form}" has no capital', form)
