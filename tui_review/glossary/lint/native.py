"""Native forms that do not fit their language: another script, letters that it lacks, forms that are too short."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from tui_review.glossary import chinese
from tui_review.glossary.changes import remove_item
from tui_review.glossary.entry import Entry
from tui_review.glossary.lint.forms import script
from tui_review.glossary.lint.problem import Problem, Severity, problem
from tui_review.glossary.naming import tidy, without_region

_SCRIPTS: dict[str, frozenset[str]] = {
    **dict.fromkeys("ru uk be bg mk mn tt ba cv os ab ce sah udm rue".split(), frozenset({"CYRILLIC"})),
    **dict.fromkeys("kk ky uz tg tk az sr".split(), frozenset({"CYRILLIC", "LATIN", "ARABIC"})),
    **dict.fromkeys("zh cmn yue wuu gan hsn lzh".split(), frozenset({"CJK", "BOPOMOFO"})),
    "ja": frozenset({"CJK", "HIRAGANA", "KATAKANA"}),
    "ko": frozenset({"HANGUL", "CJK"}),
    **dict.fromkeys("ar fa ps ur ckb ug sd dv".split(), frozenset({"ARABIC", "THAANA"})),
    # Kanuri and Twi: their codes are those of Korea and Taiwan and are mistaken for Korean and Chinese.
    "kr": frozenset({"LATIN", "ARABIC"}), "tw": frozenset({"LATIN"}),
    "he": frozenset({"HEBREW"}), "yi": frozenset({"HEBREW"}), "ka": frozenset({"GEORGIAN"}), "hy": frozenset({"ARMENIAN"}),
    "el": frozenset({"GREEK"}), "th": frozenset({"THAI"}), "lo": frozenset({"LAO"}), "km": frozenset({"KHMER"}), "my": frozenset({"MYANMAR"}),
    "bo": frozenset({"TIBETAN"}), "hi": frozenset({"DEVANAGARI"}), "ne": frozenset({"DEVANAGARI"}), "mr": frozenset({"DEVANAGARI"}),
    "bn": frozenset({"BENGALI"}), "ta": frozenset({"TAMIL"}), "te": frozenset({"TELUGU"}), "am": frozenset({"ETHIOPIC"}),
    **dict.fromkeys(
        "en de fr es it pt nl pl cs sk hu ro lt lv et fi sv da nb nn no is tr vi hr sl sq eu ca ga cy mt id ms tl sw af".split(),
        frozenset({"LATIN"}),
    ),
}  # fmt: skip
"""The scripts of languages (Unicode CLDR, likely subtags, with the further scripts in use)."""

_COUNTRIES = {
    country: language
    for language, countries in {
        ("Chinese", "zh"): "cn hk", ("Japanese", "ja"): "jp", ("Korean", "ko"): "kp", ("Vietnamese", "vi"): "vn", ("Khmer", "km"): "kh",
        ("Burmese", "my"): "mm", ("Nepali", "ne"): "np", ("Bengali", "bn"): "bd", ("Urdu", "ur"): "pk", ("Sinhala", "si"): "lk",
        ("Ukrainian", "uk"): "ua", ("Belarusian", "be"): "by", ("Kazakh", "kk"): "kz", ("Tajik", "tg"): "tj", ("Turkmen", "tk"): "tm",
        ("Georgian", "ka"): "ge", ("Persian", "fa"): "ir", ("Hebrew", "he"): "il", ("Arabic", "ar"): "eg sy iq jo ye ly ma qa",
        ("Greek", "el"): "gr", ("Czech", "cs"): "cz", ("Danish", "da"): "dk", ("Serbian", "sr"): "rs", ("Albanian", "sq"): "al xk",
        ("Romanian", "ro"): "md", ("German", "de"): "at", ("Spanish", "es"): "mx cl pe ec uy", ("Swahili", "sw"): "ke tz",
    }.items()
    for country in countries.split()
}  # fmt: skip
"""The language of a country, with its code, for country codes that are not ISO 639-1 codes (Unicode CLDR, territory information)."""

_RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
_ALPHABETS = {
    "ru": _RUSSIAN, "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", "be": "абвгґдеёжзійклмнопрстуўфхцчшыьэюя", "bg": "абвгдежзийклмнопрстуфхцчшщъьюя",
    "mk": "абвгдѓежзѕијклљмнњопрстќуфхцчџш", "kk": _RUSSIAN + "әғқңөұүһі", "ky": _RUSSIAN + "ңөү", "mn": _RUSSIAN + "өү", "tt": _RUSSIAN + "әөүҗңһ",
    "tg": _RUSSIAN + "ғӣқӯҳҷ", "uz": _RUSSIAN + "ўқғҳ", "sr": "абвгдђежзијклљмнњопрстћуфхцчџш", "ba": _RUSSIAN + "әөүғҡңҙҫһ",
}  # fmt: skip
"""The Cyrillic letters of languages (Unicode CLDR, exemplar characters)."""
_NAMES = {
    "ru": "Russian", "uk": "Ukrainian", "be": "Belarusian", "bg": "Bulgarian", "mk": "Macedonian", "kk": "Kazakh", "ky": "Kyrgyz", "mn": "Mongolian",
    "tt": "Tatar", "tg": "Tajik", "uz": "Uzbek", "sr": "Serbian", "ba": "Bashkir",
}  # fmt: skip
_LETTERS = {language: frozenset(letters + letters.upper()) for language, letters in _ALPHABETS.items()}


def problems(entry: Entry) -> Iterator[Problem]:
    """The faults of the native forms of one entry."""
    for language, forms in entry.source.items():
        base = language.partition("-")[0]
        if base in _COUNTRIES:
            name, code = _COUNTRIES[base]
            message = f"{language} is a country; {name} is {code}"
            yield problem("country-code", Severity.WARNING, entry, message, next(iter(forms), ""))
        for form in forms:
            yield from _script(entry, language, base, form)
    yield from _regions(entry)
    if not entry.source and entry.kind in ("person", "place", "org"):
        yield problem(
            "no-native",
            Severity.HINT,
            entry,
            f"a {entry.kind} without a native form; its misspellings can only be guessed from the right form",
        )


def _regions(entry: Entry) -> Iterator[Problem]:
    """Native forms that are listed both under a language code with a region (uk-UA) and under the code without it (uk)."""
    for language, forms in entry.source.items():
        base = without_region(language)
        for form in forms:
            if base != language and tidy(form) in map(tidy, entry.source.get(base, ())):
                mend = remove_item(entry.canonical, f"source.{language}", form, entry.line), f"remove it from {language}"
                yield problem("duplicate-form", Severity.WARNING, entry, f'"{form}" stands under {base} and {language}', form, mend)


def _script(entry: Entry, language: str, base: str, form: str) -> Iterator[Problem]:
    allowed = _SCRIPTS.get(base)
    if allowed is None or (allowed.issuperset(filter(None, map(script, form))) and base not in _LETTERS):
        return
    letters = {c for c in form if script(c)}
    if not letters:
        return
    foreign = {c for c in letters if script(c) not in allowed}
    if foreign and (len(foreign) == len(letters) or not {script(c) for c in foreign} <= {"LATIN"}):
        names = " and ".join(sorted({script(c).capitalize() for c in foreign}))
        latin = names == "Latin" and len(foreign) == len(letters)
        message = f'"{form}" under {language} is in {names.replace("Cjk", "Chinese")} letters'
        yield problem("wrong-script", Severity.WARNING if latin else Severity.ERROR, entry, message, form)
        return
    own = _LETTERS.get(base)
    wrong = sorted(c for c in letters if script(c) == "CYRILLIC" and c not in own) if own else []
    if wrong:
        others = [name for code, name in _NAMES.items() if all(c in _LETTERS[code] for c in letters if script(c) == "CYRILLIC")]
        which = f"{', '.join(wrong)} {'is no letter' if len(wrong) == 1 else 'are no letters'} of {_NAMES[base]}"
        message = f'"{form}" under {language}: {which}' + (f"; it could be {' or '.join(others[:3])}" if others else "")
        elsewhere = [code for code, forms in entry.source.items() if code != language and form in forms and _fits(code, letters)]
        mend = (
            (remove_item(entry.canonical, f"source.{language}", form, entry.line), f"remove it; it stands under {elsewhere[0]}")
            if elsewhere
            else None
        )
        yield problem("wrong-letter", Severity.WARNING, entry, message, form, mend)


def _fits(language: str, letters: set[str]) -> bool:
    own = _LETTERS.get(language.partition("-")[0])
    return own is not None and letters <= own


@cache
def _insides() -> dict[str, str]:
    """All pairs of characters inside ordinary words, each with an example word."""
    from pypinyin.phrases_dict import phrases_dict  # noqa: PLC0415 - 47,000 words, 0.1 s

    inside: dict[str, str] = {}
    for word in phrases_dict:
        # Longer phrases are mostly names and titles that contain the form as a word.
        if 3 <= len(word) <= 5:
            for n in range(1, len(word) - 1):
                inside.setdefault(word[n : n + 2], word)
    return inside


def inside_words(entries: Sequence[Entry]) -> Iterator[Problem]:
    """Chinese forms of one or two characters that occur inside ordinary words, where they are not a name."""
    short: dict[str, list[Entry]] = {}
    for entry in entries:
        for language, forms in entry.source.items():
            if chinese.is_chinese(language):
                for form in forms:
                    if len(form) <= 2:
                        short.setdefault(form, []).append(entry)
    if not short:
        return
    inside = _insides()
    for form, holders in short.items():
        for entry in holders:
            if len(form) == 1:
                yield problem(
                    "short-native", Severity.WARNING, entry, f'"{form}" is one character, which stands in many ordinary words', form
                )
            elif form in inside:
                yield problem("short-native", Severity.HINT, entry, f'"{form}" stands inside ordinary words, such as {inside[form]}', form)
