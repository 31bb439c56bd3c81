"""The glossary commands: output, changes, questions and shell completion."""

from __future__ import annotations

import contextlib
import json
import os
import re
import select
import shutil
import signal
import subprocess
import sys
import time
import tomllib
from pathlib import Path

import pytest

from tui_review.cli import main
from tui_review.cli.glossary import COMMANDS

GLOSSARY = """# the desk's

[[entry]]
canonical = "Tokayev"
kind = "person"
source = { ru = ["Токаев"], kk = ["Тоқаев"] }
tags = ["kz"]

[[entry]]
canonical = "Luhansk"   # AP
kind = "place"
source = { uk = ["Луганськ"] }
variants = ["Lugandon"]
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with a glossary."""
    (tmp_path / "glossary.toml").write_text(GLOSSARY, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _entries(desk: Path) -> dict[str, dict[str, object]]:
    return {row["canonical"]: row for row in tomllib.loads((desk / "glossary.toml").read_text("utf-8"))["entry"]}


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        ([], ["Tokayev", "Luhansk"]),
        (["--kind", "place"], ["Luhansk"]),
        (["--tag", "kz"], ["Tokayev"]),
        (["--language", "ru"], ["Tokayev"]),
        (["--missing", "ru"], ["Luhansk"]),
        (["lugan"], ["Luhansk"]),
        (["ТОҚ"], ["Tokayev"]),
        (["nowhere"], []),
    ],
)
def test_list_filters(desk: Path, capfd: pytest.CaptureFixture[str], arguments: list[str], names: list[str]) -> None:
    """Filters match kind, tag, language, and text in any form in any casing."""
    assert desk.is_dir()
    assert main(["glossary", "list", "--format", "names", *arguments]) == 0
    assert capfd.readouterr().out.split() == names


def test_list_and_show_print_what_is_known(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A line per entry; entries as TOML with their places; JSON for programs."""
    assert desk.is_dir()
    assert main(["glossary", "list"]) == 0
    out, err = capfd.readouterr()
    assert out.splitlines() == ["Tokayev  person  ru kk  #kz", "Luhansk  place   uk     1 variant"]
    assert err.splitlines()[-1] == "2 entries"
    assert main(["glossary", "show", "Луганськ", "--glossary", "glossary.toml"]) == 0
    assert capfd.readouterr().out == (
        '# glossary.toml:9\n[[entry]]\ncanonical = "Luhansk"\nkind = "place"\nsource = { uk = ["Луганськ"] }\nvariants = ["Lugandon"]\n'
    )
    assert main(["glossary", "show", "Luhansk", "--format", "json"]) == 0
    assert json.loads(capfd.readouterr().out)[0]["line"] == 9


def test_add_edit_and_remove_leave_the_rest(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Each reports what it did; afterwards the file is as before."""
    assert main(["glossary", "add", "Odesa", "--kind", "place", "--source", "uk=Одеса", "--test", "He left Odessa.", "--tag", "ua"]) == 0
    assert capfd.readouterr().err.endswith('glossary.toml: added "Odesa"\n')
    assert _entries(desk)["Odesa"] == {
        "canonical": "Odesa",
        "kind": "place",
        "source": {"uk": ["Одеса"]},
        "tags": ["ua"],
        "test": [{"text": "He left Odessa.", "expect": "Odesa"}],
    }
    assert (
        main(
            [
                "glossary",
                "edit",
                "Odesa",
                "--variant",
                "Odd",
                "--near",
                "Kyiv",
                "--source",
                "ru=Одесса",
                "--remove",
                "ua",
                "--unset",
                "test",
            ]
        )
        == 0
    )
    assert main(["glossary", "edit", "Odesa", "--canonical", "Odesa city", "--note", "n"]) == 0
    assert _entries(desk)["Odesa city"] == {
        "canonical": "Odesa city",
        "kind": "place",
        "source": {"uk": ["Одеса"], "ru": ["Одесса"]},
        "variants": [{"form": "Odd", "near": ["Kyiv"]}],
        "note": "n",
    }
    assert main(["glossary", "remove", "Odesa city", "Odesa city"]) == 0
    assert (desk / "glossary.toml").read_text("utf-8") == GLOSSARY


def test_a_dry_run_shows_and_writes_nothing(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The change is shown within the entry."""
    assert main(["glossary", "edit", "Luhansk", "--accept", "Luhansk Oblast", "--dry-run"]) == 0
    assert '+accept = ["Luhansk Oblast"]\n' in capfd.readouterr().out
    assert (desk / "glossary.toml").read_text("utf-8") == GLOSSARY


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["add"], "add needs the name"),
        (["add", "Luhansk"], 'entry "Luhansk": is in the glossary already; change it with glossary edit'),
        (["add", "X", "--source", "Луганськ"], "is not CODE=FORM"),
        (["add", "X", "--source", "9=x"], "is no language code"),
        (["add", "X", "--near", "x"], "--near goes with --variant"),
        (["edit", "Luhansk"], "edit needs something to change"),
        (["edit", "Luhansk", "--remove", "nothing"], 'has no "nothing"'),
        (["remove", "Luhanks"], 'no entry "Luhanks"'),
        (["show", "Luhanks"], 'did you mean "Luhansk"?'),
        (["list", "--glossary", "none.toml"], "no such glossary"),
        (["add", ""], "the entry: canonical is empty; write a form or remove it"),
        (["edit", "Luhansk", "--canonical", "Tokayev"], 'entry "Tokayev": is in the glossary already; change that one'),
        (["edit", "Luhansk", "--canonical", " ", "--note", "n"], "the new canonical form is empty; write a form"),
        (["edit", "Luhansk", "--canonical", ""], "the new canonical form is empty; write a form"),
        (["test", "Luhanks"], "no entry matches; see tui-review glossary list"),
        (["merge", "glossary.toml", "none.toml"], "none.toml: no such glossary; check the path"),
        ([], "which glossary command?"),
        (["remove", "Luhansk", "Tokayev", "--line", "3"], "--line goes with one name"),
    ],
)
def test_what_cannot_be_done_is_one_line(desk: Path, capfd: pytest.CaptureFixture[str], arguments: list[str], words: str) -> None:
    """The status is 2, one line gives the remedy, and nothing is written."""
    assert main(["glossary", *arguments]) == 2
    last = capfd.readouterr().err.splitlines()[-1]
    assert words in last
    assert last.startswith("tui-review: ")
    assert (desk / "glossary.toml").read_text("utf-8") == GLOSSARY


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_examples(capsys: pytest.CaptureFixture[str], command: str) -> None:
    """Help says what the command does and shows how."""
    with pytest.raises(SystemExit) as ended:
        main(["glossary", command, "--help"])
    assert ended.value.code == 0
    text = capsys.readouterr().out
    assert "examples:" in text
    assert f"tui-review glossary {command}" in text


STOP = "\x03"
"""The answer that is Ctrl-C."""


def _conversation(command: list[str], folder: Path, answers: list[tuple[str, str]], *, status: int = 0, **environment: str) -> str:
    """The output of a program on a terminal, where each answer is given to its question."""
    import pty

    master, slave = pty.openpty()
    deadline, seen = time.monotonic() + 30, b""
    with subprocess.Popen(command, cwd=folder, env=os.environ | environment, stdin=slave, stdout=slave, stderr=slave) as process:
        os.close(slave)
        at = 0
        for question, answer in answers:
            while question.encode() not in seen[at:]:
                left = deadline - time.monotonic()
                if left <= 0:
                    process.kill()
                assert left > 0, seen
                if select.select([master], [], [], left)[0]:
                    seen += os.read(master, 65536)
            at = len(seen)
            if answer == STOP:
                # The line after it wakes a program that was about to wait when the signal came.
                process.send_signal(signal.SIGINT)
            os.write(master, (b"" if answer == STOP else answer.encode()) + b"\n")
        with contextlib.suppress(OSError):
            while select.select([master], [], [], max(deadline - time.monotonic(), 0))[0] and (more := os.read(master, 65536)):
                seen += more
        assert process.wait(30) == status, seen
    os.close(master)
    return seen.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_add_asks_on_a_terminal(desk: Path) -> None:
    """Known forms are refused, kinds can be abbreviated, and nothing is written before confirmation."""
    answers = [
        ("Right form: ", "Lugandon"), ("Right form: ", "Odesa"), ("Kind", "pl"), ("Native form", "Одеса"), ("Native form", "uk=Одеса"),
        ("Native form", ""), ("Another right form", ""), ("A wrong form", ""), ("Note", ""), ("[Y/n]", ""),
    ]  # fmt: skip
    seen = _conversation([sys.executable, "-m", "tui_review", "glossary", "add"], desk, answers)
    assert '"Lugandon" is a form of the entry "Luhansk"' in seen
    assert "is not CODE=FORM" in seen
    assert _entries(desk)["Odesa"] == {"canonical": "Odesa", "kind": "place", "source": {"uk": ["Одеса"]}}


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
@pytest.mark.parametrize(
    ("editor", "words"),
    [
        ("false", "the editor false ended with exit status 1; nothing is changed"),
        ("no-such-editor", "cannot be started (No such file or directory)"),
    ],
)
def test_an_editor_that_fails_changes_nothing(desk: Path, editor: str, words: str) -> None:
    """One line names the editor."""
    assert words in _conversation([sys.executable, "-m", "tui_review", "glossary", "edit", "Luhansk"], desk, [], status=2, EDITOR=editor)
    assert (desk / "glossary.toml").read_text("utf-8") == GLOSSARY


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_add_checks_each_answer_and_completes_it(desk: Path) -> None:
    """Invalid answers are asked again, Tab completes kinds and languages, and lint problems come before the last question."""
    answers = [
        ("Right form: ", "Bucha"), ("Kind", "pl\t"), ("Native form", "9=x"), ("Native form", "u\tБyча"), ("Native form", ""),
        ("Another right form", ""), ("A wrong form", ""), ("Note", ""), ("[Y/n]", "n"),
    ]  # fmt: skip
    seen = _conversation([sys.executable, "-m", "tui_review", "glossary", "add"], desk, answers)
    assert "'9' in source is no language code" in seen
    assert 'kind = "place"' in seen
    assert seen.index("y is Latin") < seen.index("[Y/n]")
    assert "nothing is written" in seen
    assert (desk / "glossary.toml").read_text("utf-8") == GLOSSARY


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_add_that_is_stopped_leaves_no_trace(desk: Path) -> None:
    """Ctrl-C during the questions prints one line and leaves neither a glossary nor a lock file."""
    command = [sys.executable, "-m", "tui_review", "glossary", "add", "--glossary", "new.toml"]
    seen = _conversation(command, desk, [("Right form: ", "Bucha"), ("Kind", STOP)], status=130)
    assert "tui-review: stopped" in seen
    assert "Traceback" not in seen
    assert sorted(path.name for path in desk.iterdir()) == ["glossary.toml"]


def test_add_says_which_entry_has_the_name_already(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The name may be intended although another entry has it as a variant or accepted form, so that is only reported."""
    assert desk.is_dir()
    assert main(["glossary", "add", "Lugandon", "--dry-run"]) == 0
    assert '"Lugandon" is a form of the entry "Luhansk" too (line ' in capfd.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_edit_opens_the_user_s_editor(desk: Path) -> None:
    """The saved text replaces the entry; comments in the file are kept."""
    _conversation([sys.executable, "-m", "tui_review", "glossary", "edit", "Luhansk"], desk, [], EDITOR="sed -i s/Lugandon/Luganda/")
    assert (desk / "glossary.toml").read_text("utf-8") == GLOSSARY.replace("Lugandon", "Luganda")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_a_draft_with_a_mistake_is_edited_again_or_kept(desk: Path) -> None:
    """The mistake is said with the line of the draft; whoever gives up is told where the draft is."""
    again = "import sys, pathlib; f = pathlib.Path(sys.argv[1]); f.write_text(f.read_text().replace('place', 'city') + '# one more\\n')"
    editor = f'{sys.executable} -c "{again}"'
    command = [sys.executable, "-m", "tui_review", "glossary", "edit", "Luhansk"]
    seen = _conversation(command, desk, [("again? [Y/n]", "y"), ("again? [Y/n]", "n")], status=2, EDITOR=editor)
    assert seen.count("entry.toml:1: entry \"Luhansk\": unknown kind 'city'") == 2
    kept = re.search(r"tui-review: nothing is changed; the draft is kept; copy from (\S+) what you need", seen)
    assert kept is not None
    draft = Path(kept[1])
    assert draft.read_text("utf-8").count("# one more") == 2
    shutil.rmtree(draft.parent)
    assert (desk / "glossary.toml").read_text("utf-8") == GLOSSARY
    mends = "import sys, pathlib; f = pathlib.Path(sys.argv[1]); t = f.read_text(); f.write_text(t.replace('place', 'city') if 'place' in t else t.replace('city', 'org'))"
    _conversation(command, desk, [("again? [Y/n]", "")], EDITOR=f'{sys.executable} -c "{mends}"')
    assert (desk / "glossary.toml").read_text("utf-8") == GLOSSARY.replace("place", "org")


def test_a_line_that_holds_another_entry_names_none(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Nothing is removed or changed, and where the entry begins is said."""
    for command in (["remove", "Tokayev", "--line", "9"], ["edit", "Tokayev", "--line", "9", "--note", "n"]):
        assert main(["glossary", *command]) == 2
        assert capfd.readouterr().err.endswith('glossary.toml: no entry "Tokayev" in line 9; it begins in line 3\n')
    assert main(["glossary", "edit", "Tokayev", "--line", "9", "--remove", "kz"]) == 2
    assert 'no entry "Tokayev" in line 9' in capfd.readouterr().err
    assert (desk / "glossary.toml").read_text("utf-8") == GLOSSARY


def test_a_name_is_found_however_its_letters_are_composed(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """``add`` does not make a twin, ``show``, ``edit`` and ``remove`` find the entry, and it can be respelled."""
    apart, composed = "Go\u0308reme", "G\u00f6reme"
    assert main(["glossary", "add", apart, "--source", "tr=Göreme"]) == 0
    assert composed in _entries(desk)
    assert main(["glossary", "add", apart]) == 2
    assert "is in the glossary already" in capfd.readouterr().err
    (desk / "glossary.toml").write_text((desk / "glossary.toml").read_text("utf-8").replace(composed, apart), "utf-8")
    assert main(["glossary", "show", composed]) == 0
    assert main(["glossary", "edit", composed, "--accept", "Goreme", "--remove", "Göreme"]) == 2, "as a form it is spelled otherwise"
    assert main(["glossary", "edit", composed, "--accept", "Goreme"]) == 0
    assert main(["glossary", "edit", "Luhansk", "--canonical", composed]) == 2
    assert main(["glossary", "edit", composed, "--canonical", composed]) == 0
    assert _entries(desk)[composed]["accept"] == ["Goreme"]
    assert main(["glossary", "remove", apart]) == 0
    assert (desk / "glossary.toml").read_text("utf-8") == GLOSSARY


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("tui-review gl", "glossary"),
        ("tui-review glossary sh", "show"),
        ("tui-review glossary show Luh", "Luhansk"),
        ("tui-review glossary list --kind pe", "person"),
    ],
)
def test_the_shell_completes_commands_options_and_entries(desk: Path, tmp_path: Path, line: str, expected: str) -> None:
    """The completions from argcomplete include the word."""
    answer = tmp_path / "answer"
    environment = os.environ | {
        "_ARGCOMPLETE": "1", "COMP_LINE": line, "COMP_POINT": str(len(line)), "_ARGCOMPLETE_STDOUT_FILENAME": str(answer), "_ARGCOMPLETE_IFS": "\n",
    }  # fmt: skip
    subprocess.run([sys.executable, "-m", "tui_review"], cwd=desk, env=environment, check=True)
    assert expected in answer.read_text("utf-8")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_completion_prints_what_a_shell_reads(capfd: pytest.CaptureFixture[str], shell: str) -> None:
    """The code contains the program's name."""
    assert main(["completion", shell]) == 0
    assert "tui-review" in capfd.readouterr().out


def test_predict_lists_wrong_forms_with_what_would_be_said(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The likeliest come first, with the engine's confidence and the schemes that give them."""
    assert desk.is_dir()
    assert main(["glossary", "explain", "--predict", "Luhansk", "--top", "3"]) == 0
    lines = capfd.readouterr().out.splitlines()
    assert lines[0].split()[:1] == ["Lugandon"]
    assert any(line.split()[0] == "Lugansk" and "Луганськ: " in line for line in lines)
    assert main(["glossary", "explain", "--predict", "Luhansk", "--format", "jsonl"]) == 0
    row = json.loads(capfd.readouterr().out.splitlines()[0])
    assert (row["entry"], row["form"], row["suggestion"]) == ("Luhansk", "Lugandon", "Luhansk")


def test_stats_count_the_glossary_and_what_reviews_did(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Kinds and languages with bars; with logs, also the entries often fixed and those never seen."""
    (desk / "a.txt").write_text("President Tokaev left Almaty. Tokaev spoke.\n", "utf-8")
    assert main(["fix", "a.txt"]) == 0
    capfd.readouterr()
    assert main(["glossary", "stats", "--logs", "."]) == 0
    lines = capfd.readouterr().out.splitlines()
    assert lines[0] == "2 entries, 2 right forms, 3 native forms, 1 variant, 0 examples"
    assert "person  1   50%  ██████████████████████████████" in lines
    assert "2 decisions in 1 log" in lines
    assert any(line.startswith("Tokayev") and line.split()[1] == "2" for line in lines)
    assert "never seen: 1 entry: Luhansk" in lines
    assert main(["glossary", "stats", "--logs", ".", "--format", "json"]) == 0
    assert json.loads(capfd.readouterr().out)["reviews"]["fixed"] == {"Tokayev": 2}


def test_what_is_written_is_linted_at_once(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The entry is written, and likely mistakes in it are reported."""
    assert main(["glossary", "add", "Bucha", "--source", "uk=Бyча", "--variant", "table"]) == 0
    err = capfd.readouterr().err
    assert "y is Latin" in err
    assert '"table" is' in err
    assert "Bucha" in _entries(desk)
    assert main(["glossary", "edit", "Bucha", "--accept", "Bucha city", "--tag", "x", "--note", "n"]) == 0
    assert capfd.readouterr().err.count("y is Latin") == 1, "however many changes make it"
