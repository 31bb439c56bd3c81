"""Lint: the reported problems, their severity, and their fixes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_review.cli import main
from tui_review.glossary import load_glossary
from tui_review.glossary.editing import edit
from tui_review.glossary.lint import CHECKS, Problem, Severity, lint
from tui_review.glossary.lint.native import _COUNTRIES
from tui_review.glossary.toml_text import new_block


def _lint(folder: Path, text: str) -> list[Problem]:
    path = folder / "g.toml"
    path.write_text(text, "utf-8")
    return lint(load_glossary([path]))


def _entry(**keys: object) -> str:
    return new_block({"canonical": "Kyiv", **keys})


_OTHER = new_block({"canonical": "Odesa", "accept": ["Odesa port"], "source": {"uk": ["Одеса"]}})

_LANGUAGES = (
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es "
    "et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw ja ji jv ka "
    "kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl "
    "nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw "
    "ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
).split()
"""ISO 639-1, with the codes that were withdrawn."""


@pytest.mark.parametrize(
    ("text", "code", "severity", "words"),
    [
        (_entry(source={"uk": ["Київ"]}) + _entry(kind="place"), "duplicate-entry", "error", "line 1"),
        (_entry(id="Q1") + new_block({"canonical": "Odesa", "id": "Q1"}), "duplicate-id", "warning", '"Kyiv" (line 1)'),
        (_entry(accept=["Kyiv"]), "duplicate-form", "warning", "is the canonical form"),
        (_entry(source={"uk": ["Київ", "Київ"]}), "duplicate-form", "warning", "twice in source.uk"),
        (_entry(variants=[{"form": "Kef", "near": ["a", "b"]}, {"form": "Kef", "near": ["b", "a"]}]), "duplicate-form", "warning", "twice in"),
        (_entry(variants=[{"form": "Kef", "near": ["a"]}, {"form": "Kef", "near": ["b"]}]), "duplicate-form", "", ""),
        (_entry(variants=["Kef", {"form": "Kef", "near": ["b"]}]), "duplicate-form", "warning", "with and without near"),
        (_entry(accept=["Kiev"], variants=["Kiev"]), "right-and-wrong", "error", "as wrong and as right"),
        (_OTHER + _entry(variants=["odesa port"]), "right-and-wrong", "error", 'a right form of "Odesa" (line 1)'),
        (new_block({"canonical": "Odesa", "variants": ["Odessa"]}) + _entry(variants=["Odessa"]), "wrong-twice", "error", "which one is meant?"),
        (_OTHER + _entry(accept=["Odesa port"]), "right-twice", "warning", 'of "Odesa" too'),
        (_OTHER + _entry(source={"uk": ["Одеса"]}), "native-twice", "warning", "no other form"),
        (_OTHER + _entry(source={"uk": ["Одеса", "Київ"]}), "native-twice", "hint", "(uk)"),
        (_entry(source={"ru": ["Одеса"]}) + new_block({"canonical": "X", "source": {"uk": ["Одеса"], "zh": ["敖德萨"]}}), "collision", "", ""),
        (
            new_block({"canonical": "Li Na", "source": {"zh": ["李娜"]}}) + _entry(source={"zh": ["黎纳"]}),
            "collision", "hint", 'romanised "lina", which is right for "Li Na"',
        ),
        (_entry(source={"ru": ["Марина"]}) + new_block({"canonical": "X", "source": {"be": ["Марына"], "sr": ["Марина"]}}), "collision", "", ""),
        (_entry(variants=["Polish"]), "ordinary-variant", "error", "(ordinariness 0.90)"),
        (_entry(variants=[{"form": "Polish", "near": ["Kyiv"]}]), "ordinary-variant", "", ""),
        (_entry(variants=["..."]), "no-word", "error", "never found"),
        (new_block({"canonical": "McDonald's", "variants": ["mcdonald’s"]}), "needless-variant", "hint", "lacks a capital of"),
        (new_block({"canonical": "McDonald's", "variants": ["McDonald"]}), "needless-variant", "", ""),
        (new_block({"canonical": "People's Daily", "variants": ["Peoples Daily"]}), "needless-variant", "", ""),
        (_entry(variants=["kyiv"]), "needless-variant", "hint", '"kyiv" lacks a capital of "Kyiv", which is found'),
        (_entry(variants=["KYIV", "Kyív", "Ky'iv"]), "needless-variant", "", ""),
        (_entry(accept=["Xi'an"], variants=["xi’an"]), "needless-variant", "hint", "lacks a capital of"),
        (_entry(case="any", variants=["kyiv"]), "needless-variant", "", ""),
        (new_block({"canonical": "Nur-Sultan", "accept": ["Xi'an"], "source": {"zh": ["西安"]}, "variants": ["Nur Sultan", "Xian"]}), "needless-variant", "", ""),
        (_entry(source={"ru": ["Киев"]}, variants=["Kiev"]), "needless-variant", "hint", "a romanisation of Киев"),
        (_entry(variants=[{"form": "Kiyef", "near": ["Kiyef"]}]), "needless-condition", "warning", "wherever it stands"),
        (_entry(source={"ru": ["北京"]}), "wrong-script", "error", "under ru is in Chinese letters"),
        (_entry(source={"uk": ["Kyiv"]}), "wrong-script", "warning", "Latin"),
        (_entry(source={"az": ["Kiyev"], "zh": ["WTO组织"], "ja": ["キエフ市"]}), "wrong-script", "", ""),
        (_entry(source={"cn": ["基辅", "基辅市"]}), "country-code", "warning", "cn is a country; Chinese is zh"),
        (_entry(source={"ua": ["Київ"]}), "country-code", "warning", "ua is a country; Ukrainian is uk"),
        (_entry(source={"am": ["ኪየቭ"], "se": ["Kiev"], "kr": ["Kiev"], "zh": ["基辅"]}), "country-code", "", ""),
        (_entry(source={"kr": ["키이우"]}), "wrong-script", "error", "under kr is in Hangul letters"),
        (_entry(source={"ru": ["Київ"]}), "wrong-letter", "warning", "ї is no letter of Russian; it could be Ukrainian"),
        (_entry(source={"uk": ["Кыев"]}), "wrong-letter", "warning", "ы is no letter of Ukrainian"),
        (_entry(source={"uk": ["Знам'янка", "Слов’янськ", "Словʼянськ"]}), "wrong-letter", "", ""),
        (_entry(source={"uk": ["Kиїв"]}), "mixed-script", "error", "K is Latin"),
        (_entry(accept=["Кyiv city"]), "mixed-script", "error", "К is Cyrillic"),
        (_entry(source={"zh": ["基"]}), "short-native", "warning", "one character"),
        (_entry(source={"zh": ["重庆"]}), "short-native", "hint", "隆重庆祝"),
        (_entry(accept=["Kyiv  city"]), "space", "warning", "twice inside"),
        (_entry(accept=["Ky\u200biv city"]), "invisible", "warning", "U+200B"),
        (_entry(source={"uk": ["Киі\u0308в"]}), "not-composed", "warning", "letter and mark apart"),
        (_entry(kind="place", accept=["KYiv city"]), "casing", "warning", "begins with two capitals"),
        (new_block({"canonical": "kyiv", "kind": "place"}), "casing", "warning", "without a capital"),
        (_entry(kind="org", accept=["EUobserver", "of the state"]), "casing", "warning", '"of the state"'),
        (_entry(kind="person", accept=["Ban Ki-moon", "Charles de Gaulle", "Ian McEwan"]), "casing", "", ""),
        (_entry(kind="place"), "no-native", "hint", "without a native form"),
        (_entry(test=[{"text": "a", "expect": "Kiev"}]), "test-of-nobody", "error", '"Kiev", which is no entry'),
    ],
)  # fmt: skip
def test_a_fault_is_found_where_it_is(tmp_path: Path, text: str, code: str, severity: str, words: str) -> None:
    """Each kind of problem is reported with its name and severity; no severity here means that there is no problem."""
    found = [problem for problem in _lint(tmp_path, text) if problem.code == code]
    assert [problem.severity for problem in found] == [severity] * bool(severity)
    assert all(words in problem.message for problem in found)


def test_every_fault_is_explained() -> None:
    """The problems listed in the help are those in the code."""
    source = "".join(path.read_text("utf-8") for path in Path(lint.__code__.co_filename).parent.glob("*.py"))
    assert set(re.findall(r'problem\(\s*"([a-z-]+)"', source)) == set(CHECKS)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('canonical = "Кyiv "  # c\n', 'canonical = "Kyiv"  # c\n'),
        (
            'canonical = "Kyiv"\naccept = [\n  "Kyiv",  # same\n  "Ky\u200biv  city", # c\n]\n',
            'canonical = "Kyiv"\naccept = [\n  "Kyiv city", # c\n]\n',
        ),
        ('canonical = "Kyiv"\nsource = { uk = ["Kиїв","Київ"] }\n', 'canonical = "Kyiv"\nsource = { uk = ["Київ"] }\n'),
        (
            'canonical = "A"\nsource = { ru = ["Київ", "Киев"], uk = ["Київ"] }\n',
            'canonical = "A"\nsource = { ru = ["Киев"], uk = ["Київ"] }\n',
        ),
        ('canonical = "A"\n\n[[entry]]\ncanonical = "A"\n', 'canonical = "A"\n'),
        (
            'canonical = "A"\nvariants = [{ form = "Kef", near = ["b"] }, { form = "Kef ", near = ["c"] }, "Kov"]\n',
            'canonical = "A"\nvariants = [{ form = "Kef", near = ["b"] }, { form = "Kef", near = ["c"] }, "Kov"]\n',
        ),
        (
            'canonical = "A"\nvariants = [\n  { form = "Kef", near = ["b"] },  # b\n  "Kef",  # always\n  "Kov",  # first\n  "Kov",  # second\n]\n',
            'canonical = "A"\nvariants = [\n  "Kef",  # always\n  "Kov",  # first\n]\n',
        ),
    ],
)
def test_fix_mends_what_is_certain_and_nothing_else(tmp_path: Path, capsys: pytest.CaptureFixture[str], before: str, after: str) -> None:
    """The fixed file has the same comments and layout; a second run finds nothing to fix."""
    path = tmp_path / "g.toml"
    path.write_text("# top\n[[entry]]\n" + before, "utf-8")
    assert main(["glossary", "lint", "--fix", "--glossary", str(path)]) == 0
    assert path.read_text("utf-8") == "# top\n[[entry]]\n" + after
    assert main(["glossary", "lint", "--fix", "--glossary", str(path)]) == 0
    assert "nothing that a mend is certain for" in capsys.readouterr().err


def test_lint_reports_in_words_and_as_data(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The status is 1 for an error; problems can be ignored; control characters are made visible."""
    path = tmp_path / "g.toml"
    path.write_text('[[entry]]\ncanonical = "Kyiv"\nvariants = ["polish"]\naccept = ["a\u202eb"]\n', "utf-8")
    assert main(["glossary", "lint", "--glossary", str(path)]) == 1
    out, err = capfd.readouterr()
    assert f"{path}:1: error: Kyiv: " in out
    assert "\u202e" not in out
    assert err.endswith("1 error, 1 warning; --fix mends 1\n")
    assert main(["glossary", "lint", "--glossary", str(path), "--ignore", "ordinary-variant", "--format", "jsonl"]) == 0
    assert '"fault": "invisible"' in capfd.readouterr().out


def test_the_bundled_glossary_is_clean(root: Path) -> None:
    """It has neither errors nor warnings."""
    assert [problem for problem in lint(load_glossary([root / "glossary.toml"])) if problem.severity is not Severity.HINT] == []


_FORM = st.text(st.sampled_from("aKеК卢́ \u200b-.4"), min_size=1, max_size=5).filter(lambda form: bool(form.strip()))
_ROW = st.fixed_dictionaries(
    {"canonical": _FORM},
    optional={
        "accept": st.lists(_FORM, min_size=1, max_size=3),
        "variants": st.lists(
            st.one_of(_FORM, st.fixed_dictionaries({"form": _FORM, "near": st.lists(_FORM, min_size=1)})), min_size=1, max_size=3
        ),
        "source": st.dictionaries(st.sampled_from(["uk", "ru", "zh"]), st.lists(_FORM, min_size=1, max_size=3), min_size=1),
        "kind": st.sampled_from(["place", "person"]),
    },
)


@given(st.lists(_ROW, min_size=1, max_size=4))
def test_any_glossary_is_linted_and_mended(tmp_path_factory: pytest.TempPathFactory, rows: list[dict[str, object]]) -> None:
    """Fixing problems one by one terminates, and the result can be read."""
    path = tmp_path_factory.mktemp("any") / "g.toml"
    path.write_text("".join(map(new_block, rows)), "utf-8")
    for _ in range(200):
        mends = [problem.mend for problem in lint(load_glossary([path])) if problem.mend is not None]
        if not mends:
            break
        assert edit(path, mends[:1])
    else:
        pytest.fail("mending never ends")


def test_no_language_is_taken_for_a_country() -> None:
    """Two-letter codes of ISO 639 are not reported."""
    assert not set(_COUNTRIES) & set(_LANGUAGES)
    assert {code for _, code in _COUNTRIES.values()} <= set(_LANGUAGES)


def test_entries_that_look_the_same_are_one_entry_twice(tmp_path: Path) -> None:
    """Neither is respelled, which would only hide the twin; one that says nothing more is removed."""
    apart = new_block({"canonical": "Go\u0308reme", "note": "two characters"})
    composed = new_block({"canonical": "G\u00f6reme", "kind": "place"})
    found = _lint(tmp_path, f"{apart}\n{composed}")
    assert [(problem.code, problem.line, problem.mend) for problem in found if problem.severity is not Severity.HINT] == [
        ("not-composed", 1, None),
        ("duplicate-entry", 5, None),
    ]
    path = tmp_path / "g.toml"
    path.write_text(apart + "\n" + new_block({"canonical": "G\u00f6reme "}), "utf-8")
    assert main(["glossary", "lint", "--fix", "--glossary", str(path)]) == 0
    assert path.read_text("utf-8") == apart.replace("o\u0308", "\u00f6")


def test_a_native_form_under_a_language_and_its_region_is_there_twice(tmp_path: Path) -> None:
    """The one under the region goes; a script is no region."""
    path = tmp_path / "g.toml"
    path.write_text(_entry(source={"uk": ["Київ"], "uk-UA": ["Київ", "Києва"], "zh": ["基辅"], "zh-Hant": ["基辅"]}), "utf-8")
    (found,) = [problem for problem in lint(load_glossary([path])) if problem.code == "duplicate-form"]
    assert found.message == '"Київ" stands under uk and uk-UA'
    main(["glossary", "lint", "--fix", "--glossary", str(path)])
    assert 'source = { uk = ["Київ"], uk-UA = ["Києва"], zh = ["基辅"], zh-Hant = ["基辅"] }' in path.read_text("utf-8")


def test_examples_follow_a_canonical_form_that_is_mended(tmp_path: Path) -> None:
    """They expect the name as it is written now."""
    path = tmp_path / "g.toml"
    path.write_text(new_block({"canonical": "Kyiv  city", "test": [{"text": "He left Kiev city.", "expect": "Kyiv  city"}]}), "utf-8")
    assert main(["glossary", "lint", "--fix", "--glossary", str(path)]) == 0
    assert load_glossary([path]).entries[0].examples[0].expect == "Kyiv city"
