"""Suggestions from reviews, translations and texts: correct, with counts and places, and only for recurring forms."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from tui_review.cli import main
from tui_review.detect import Detector
from tui_review.detect.finding import Evidence, Finding
from tui_review.document import Document, document_from_text, read_document
from tui_review.glossary import Entry, Glossary, Variant, load_glossary
from tui_review.learn import Suggestion, Teaches, logs, names, pairs
from tui_review.learn.news import news
from tui_review.review import LogContents, open_session, read_log

GLOSSARY = Glossary(
    (
        Entry("COVID-19", kind="term", source={"ru": ("Ковид",), "zh": ("新冠",)}),
        Entry("Wuhan", kind="place", source={"zh": ("武汉",)}),
        Entry("Polish side", source={"zh": ("波方",)}, accept=("the Poles",)),
        Entry("Tokayev", kind="person", source={"ru": ("Токаев",), "zh": ("托卡耶夫",)}),
        Entry("Luhansk and Donetsk", kind="place", source={"zh": ("卢顿",)}),
        Entry("Ukraine", kind="place", source={"zh": ("乌克兰",)}),
    )
)


def _briefly(found: list[Suggestion]) -> list[tuple[Teaches, str, str, int]]:
    return [(one.teaches, one.entry, one.form, one.count) for one in found]


# --- translations with their source --------------------------------------------------------------------------------------

LINES = [
    ("武汉的新冠疫情得到控制。", "The new crown epidemic in Wuhan is under control."),
    ("专家谈新冠疫苗。", "Experts talk about the new crown vaccine."),
    ("新冠病例在武汉增加。", "Cases of new crown rise in Wuhan."),
    ("新冠之后的经济。", "The economy after the new crown."),
    ("新冠检测继续。", "COVID-19 tests go on."),
    ("国王戴上了王冠。", "The king put on his crown in the palace."),
    ("天气很好。", "The weather is fine in the city today."),
    ("乌克兰和武汉。", "Ukraine and Wuhan are far from each other."),
] + [(f"第{n}句没有名字。", f"Sentence number {n} talks about nothing of note.") for n in range(40)]


def _translation(lines: list[tuple[str, str]]) -> Document:
    return document_from_text("\n".join(target for _, target in lines), source="\n".join(source for source, _ in lines))


def test_a_systematic_mistranslation_becomes_a_variant() -> None:
    """The whole phrase with its count, its places, and names that identify such texts."""
    (found,) = pairs.suggest(GLOSSARY, [_translation(LINES)])
    assert _briefly([found]) == [(Teaches.VARIANT, "COVID-19", "new crown", 4)]
    assert found.near == ("Wuhan",)
    assert found.reason.startswith("4 times where the source has 新冠 and the translation no right form, never elsewhere; log-likelihood ")
    assert [place.line for place in found.places] == [1, 2, 3]


def test_what_stands_only_once_is_no_system() -> None:
    """Neither a single place nor one repeated line is enough."""
    assert pairs.suggest(GLOSSARY, [_translation(LINES[:2] + LINES[4:])]) == []
    assert pairs.suggest(GLOSSARY, [_translation([LINES[0]] * 5 + LINES[4:])]) == []


def test_what_stands_beside_the_right_form_too_is_no_wrong_form() -> None:
    """A word of the subject occurs whether the name is right or wrong."""
    lines = [(source, target.replace("new crown", "virus").replace("COVID-19", "virus COVID-19")) for source, target in LINES]
    lines += [("新冠疫情。", f"COVID-19, a virus, is in report {n}.") for n in range(6)]
    assert pairs.suggest(GLOSSARY, [_translation(lines)]) == []


def test_a_shortened_right_form_is_no_wrong_form() -> None:
    """Parts of the right form are left to the engine."""
    targets = ["The side agreed on trade.", "We heard the side speak.", "Nobody saw the side today.", "Later the side left."]
    lines = [(f"波方表示{n}。", target) for n, target in enumerate(targets)] + LINES
    assert all(one.entry != "Polish side" for one in pairs.suggest(GLOSSARY, [_translation(lines)]))


def test_several_translations_of_one_source_are_learned_from_together() -> None:
    """Each wrong form is learned separately."""
    other = [(source, target.replace("new crown", "Novacrown")) for source, target in LINES]
    found = pairs.suggest(GLOSSARY, [_translation(LINES), _translation(other)])
    assert {(one.form, one.near) for one in found} == {("new crown", ("Wuhan",)), ("Novacrown", ())}


def test_a_variant_that_is_predicted_need_not_be_listed() -> None:
    """The engine finds Tokaev by itself."""
    lines = [(f"托卡耶夫说{n}。", f"Tokaev said number {n}.") for n in range(6)] + LINES
    found = pairs.suggest(GLOSSARY, [_translation(lines)])
    assert {one.form for one in found} == {"new crown", "Tokaev"}
    kept, predicted = news(Detector(GLOSSARY, cache=False), found)
    assert ([one.form for one in kept], predicted) == (["new crown"], 1)


def test_an_adjective_is_no_wrong_form() -> None:
    """Of one word or of several: where it stands the name is rendered rightly."""
    glossary = Glossary((*GLOSSARY.entries, Entry("Inner Mongolia", kind="place", source={"zh": ("内蒙古",)})))
    nouns = ("steppe", "plateau", "wine", "nomads", "border", "grass")
    lines = [(f"内蒙古{n}。", f"The Inner Mongolian {noun} is famous.") for n, noun in enumerate(nouns)]
    lines += [("内蒙古", "Inner Mongolia is far."), ("武汉", "Wuhan is near."), *LINES]
    assert {one.form for one in pairs.suggest(glossary, [_translation(lines)])} == {"new crown"}
    lines = [(source, target.replace("Mongolian", "Montana")) for source, target in lines]
    assert {one.form for one in pairs.suggest(glossary, [_translation(lines)])} == {"new crown", "Inner Montana"}


def test_a_condition_is_never_the_entry_itself() -> None:
    """It would hold wherever the name is right."""
    lines = [(source, target.replace("in Wuhan", "here")) for source, target in LINES]
    lines[3:3] = [("新冠之后。", "COVID-19 was long ago.")]
    assert pairs.suggest(GLOSSARY, [_translation([line for line in lines if "Wuhan" not in line[1]])]) == []


# --- edit logs -----------------------------------------------------------------------------------------------------------


def _reviewed(folder: Path, name: str, text: str, decide: dict[str, str | None]) -> LogContents:
    """The log of a review in which each word was edited to a replacement, or rejected when that is None."""
    path = folder / f"{name}.txt"
    path.write_text(text, "utf-8")
    document = read_document(path)
    found = [
        Finding(
            m.start(),
            m.end(),
            m[0],
            ("Tokayev",),
            "Tokayev" if m[0].startswith("To") else "Luhansk and Donetsk",
            Evidence.SPELLING,
            0.8,
            "why",
        )
        for m in re.finditer("|".join(decide), text)
    ]
    with open_session(document, found, reviewer="Ada") as session:
        for index, finding in enumerate(found):
            replacement = decide[finding.surface]
            if replacement is None:
                session.reject(index)
            else:
                session.edit(index, replacement)
    return read_log(folder / f"{name}.edits.jsonl")


def test_what_is_turned_down_again_and_again_is_right(tmp_path: Path) -> None:
    """In several texts and rarely changed; once is not enough."""
    read = [_reviewed(tmp_path, f"{n}", "Toqaev left.", {"Toqaev": None}) for n in range(3)]
    (found,) = logs.suggest(GLOSSARY, read)
    assert _briefly([found]) == [(Teaches.ACCEPT, "Tokayev", "Toqaev", 3)]
    assert found.reason == "left as it is 3 times in 3 texts, never changed"
    assert found.places[0].text == "Toqaev left."
    assert logs.suggest(GLOSSARY, read[:1]) == []
    read += [_reviewed(tmp_path, f"x{n}", "Toqaev left.", {"Toqaev": "Tokayev"}) for n in range(2)]
    assert all(one.teaches is not Teaches.ACCEPT for one in logs.suggest(GLOSSARY, read))


def test_a_quote_is_cut_between_words(tmp_path: Path) -> None:
    """A log quotes 32 characters on each side of a decision."""
    text = "A long sentence about a president whose name is Toqaev and who left for another country."
    (found,) = logs.suggest(GLOSSARY, [_reviewed(tmp_path, f"{n}", text, {"Toqaev": None}) for n in range(2)])
    assert found.places[0].text == "…a president whose name is Toqaev and who left for another…"


def test_what_is_corrected_by_hand_is_a_wrong_form(tmp_path: Path) -> None:
    """For the entry of the replacement, for a new one without it, and with a condition if the form can be right."""
    read = [
        _reviewed(
            tmp_path,
            f"{n}",
            "Tokazhev and Poland and Bolkiah.",
            {"Tokazhev": "Tokayev", "Poland": "the Poles", "Bolkiah": "Bolqiah"},
        )
        for n in range(2)
    ]
    found = {one.form: one for one in logs.suggest(GLOSSARY, read)}
    assert (found["Tokazhev"].entry, found["Tokazhev"].near) == ("Tokayev", ())
    assert found["Tokazhev"].reason == "corrected by hand to Tokayev 2 times in 2 texts"
    assert (found["Poland"].entry, found["Poland"].near) == ("Polish side", ("Luhansk and Donetsk", "Tokayev"))
    assert (found["Bolqiah"].teaches, found["Bolqiah"].entry) == (Teaches.ACCEPT, "Luhansk and Donetsk")


# --- texts ---------------------------------------------------------------------------------------------------------------


def test_unknown_names_are_gathered_by_spelling() -> None:
    """The most frequent first, with its sentence; names in the glossary or in English dictionaries are left out."""
    text = (
        "Yesterday Mirziyoyev met Tokaev. Tokayev thanked Mirziyoyev. “Mirzioyev is right,” John Smith said. Don't ask; NATO knew. "
        "Then Mirziyoyev left for Shavkatobod."
    )
    found = names.suggest(Detector(GLOSSARY, cache=False), [document_from_text(text)], 1)
    assert _briefly(found) == [(Teaches.ENTRY, "Mirziyoyev", "Mirziyoyev", 4), (Teaches.ENTRY, "Shavkatobod", "Shavkatobod", 1)]
    assert (found[0].others, found[0].reason) == (("Mirzioyev",), "4 times in 1 text; also spelled Mirzioyev once")
    assert found[0].places[0].text == "Yesterday Mirziyoyev met Tokaev."


def test_a_sentence_with_a_name_twice_is_one_place() -> None:
    """Other sentences are listed instead."""
    text = "They saw Mirziyoyev and Mirziyoyev. Then Mirziyoyev left."
    (found,) = names.suggest(Detector(GLOSSARY, cache=False), [document_from_text(text)], 1)
    assert [place.text for place in found.places] == ["They saw Mirziyoyev and Mirziyoyev.", "Then Mirziyoyev left."]


def test_titles_adjectives_compounds_and_ordinary_words_are_no_names() -> None:
    """A name is suggested without its title; what the texts write small as well is ordinary."""
    text = (
        "They met Mrs Shchur. Then Mrs Shchur and Mr. Shchur left, as Mrs Shchur said. They saw Ulanqab and an Ulanqabian. "
        "An Ulanqabian knows the Indo-Pacific and the Ulanqabian way. The Indo-Pacific is wide; see the Indo-Pacific. "
        "Get our Wokapp; every wokapp is good. This Wokapp and that Wokapp and the other wokapp. "
        "They asked Aislin and Aislinn and Aislin."
    )
    glossary = Glossary((*GLOSSARY.entries, Entry("Ulanqab", kind="place")))
    found = names.suggest(Detector(glossary, cache=False), [document_from_text(text)], 3)
    assert [(one.form, one.others) for one in found] == [("Shchur", ()), ("Aislin", ("Aislinn",))]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_place_has_its_line_whatever_ends_the_lines(end: str) -> None:
    """And no more of the text than that line."""
    text = end.join(("Of Mirziyoyev\u2028nobody spoke", "", "They met Mirziyoyev here", "later"))
    (found,) = names.suggest(Detector(GLOSSARY, cache=False), [document_from_text(text)], 1)
    assert [(place.line, place.text) for place in found.places] == [(1, "Of Mirziyoyev nobody spoke"), (3, "They met Mirziyoyev here")]


# --- the command ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a glossary, a translation and its source."""
    (tmp_path / "glossary.toml").write_text(
        '# ours\n[[entry]]\ncanonical = "COVID-19"\nsource = { zh = ["新冠"] }\n\n[[entry]]\ncanonical = "Wuhan"\nsource = { zh = ["武汉"] }\n',
        "utf-8",
    )
    (tmp_path / "en.txt").write_text("".join(f"{target}\n" for _, target in LINES), "utf-8")
    (tmp_path / "zh.txt").write_text("".join(f"{source}\n" for source, _ in LINES), "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_texts_of_any_name_are_taken_from_a_folder_when_told(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Like in ``check``; the message for an unlisted suffix explains how."""
    (desk / "news").mkdir()
    (desk / "news" / "a.htm").write_text("They saw Mirziyoyev. Then Mirziyoyev and Mirziyoyev left.\n", "utf-8")
    assert main(["glossary", "suggest", "texts", "news"]) == 2
    assert "say with --include" in capfd.readouterr().err
    assert main(["glossary", "suggest", "texts", "news", "--include", "*.htm"]) == 0
    assert capfd.readouterr().out.startswith("new      Mirziyoyev\n")


def test_suggestions_are_listed_and_only_written_when_told(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Each with evidence and places; ``--write`` adds them to the glossary, once."""
    before = (desk / "glossary.toml").read_bytes()
    command = ["glossary", "suggest", "pairs", "en.txt", "--source", "zh.txt"]
    assert main(command) == 0
    out, err = capfd.readouterr()
    assert out.splitlines()[0] == "variant  new crown -> COVID-19  near Wuhan"
    assert out.splitlines()[2] == "         en.txt:1: The new crown epidemic in Wuhan is under control."
    assert err.splitlines()[-1] == "1 suggestion; --write adds it to the glossary"
    assert (desk / "glossary.toml").read_bytes() == before
    assert main([*command, "--write"]) == 0
    assert "1 written to" in capfd.readouterr().err
    assert load_glossary([desk / "glossary.toml"]).entries[0].variants == (Variant("new crown", ("Wuhan",)),)
    assert main(command) == 0
    assert capfd.readouterr().out == ""


def test_a_list_can_be_edited_and_imported(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """As TOML, with the evidence in comments; as JSON Lines for programs."""
    command = ["glossary", "suggest", "pairs", "en.txt", "--source", "zh.txt"]
    assert main([*command, "--format", "toml"]) == 0
    out = capfd.readouterr().out
    assert out.startswith("# 4 times where the source has 新冠")
    (desk / "new.toml").write_text(out, "utf-8")
    assert main(["glossary", "import", "new.toml"]) == 0
    assert load_glossary([desk / "glossary.toml"]).entries[0].variants == (Variant("new crown", ("Wuhan",)),)
    capfd.readouterr()
    assert main([*command[:3], "en.txt", "--source", "zh.txt", "--format", "jsonl", "--glossary", "new.toml"]) == 0
    assert main(["glossary", "suggest", "texts", "en.txt", "--min-count", "1", "--format", "jsonl"]) == 0
    assert all(json.loads(line)["teaches"] == "entry" for line in capfd.readouterr().out.splitlines())


def test_an_input_that_cannot_be_read_is_said_and_the_others_go_on(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The status is 2, and there are suggestions from the others."""
    assert desk.is_dir()
    assert main(["glossary", "suggest", "pairs", "none.txt", "en.txt", "--source", "zh.txt"]) == 2
    out, err = capfd.readouterr()
    assert "new crown" in out
    assert "none.txt" in err
    assert main(["glossary", "suggest", "pairs", "en.txt"]) == 2
    assert "has no source text of its own; name it with --source" in capfd.readouterr().err


def test_logs_of_a_folder_are_read(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """All edit logs in it."""
    (desk / "logs").mkdir()
    (desk / "glossary.toml").write_text('[[entry]]\ncanonical = "Tokayev"\nsource = { ru = ["Токаев"] }\n', "utf-8")
    for n in range(2):
        _reviewed(desk / "logs", str(n), "Toqaev left.", {"Toqaev": None})
    assert main(["glossary", "suggest", "logs", "logs", "--write"]) == 0
    assert capfd.readouterr().out.splitlines()[0] == "accept   Toqaev  for Tokayev"
    assert load_glossary([desk / "glossary.toml"]).entries[0].accept == ("Toqaev",)


def test_a_suggestion_changes_nothing_that_is_there_already() -> None:
    """A new name that has become an entry in the meantime is unchanged."""
    one = Suggestion(Teaches.ENTRY, "Kyiv", "Kyiv", 3, "why", 3.0, others=("Kyyiv",))
    assert one.change().of({"canonical": "Kyiv", "kind": "place"}) == {"canonical": "Kyiv", "kind": "place"}
    assert one.change().of(None) == {"canonical": "Kyiv", "variants": ["Kyyiv"]}
    wrong = replace(one, teaches=Teaches.VARIANT, form="Kiev", others=())
    assert wrong.change().of({"canonical": "Kyiv"}) == {"canonical": "Kyiv", "variants": ["Kiev"]}
