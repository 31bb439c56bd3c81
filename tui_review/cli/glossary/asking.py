"""Asking for a new entry on the terminal, question by question; a question is repeated after an invalid answer.

Where Python has readline, answers can be edited, and Tab completes choices.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from tui_review.cli.glossary.choosing import all_forms
from tui_review.cli.glossary.writing import native, say_faults
from tui_review.cli.streams import say, write
from tui_review.document.shown import shown
from tui_review.errors import InputError
from tui_review.glossary import KINDS, load_glossary
from tui_review.glossary.naming import tidy
from tui_review.glossary.store import row_to_entry
from tui_review.glossary.toml_text import new_block

_LANGUAGES = ("uk", "ru", "zh")
"""Languages that are completed while the glossary has no native forms."""


def asked(path: Path) -> dict[str, Any] | None:
    """The keys of a new entry from the answers; None when it is not confirmed or the input ends."""
    known = load_glossary([path]).entries if path.exists() else ()
    usual = [language for language, _ in Counter(language for entry in known for language in entry.source).most_common()]
    say("A new entry. Enter leaves a question out, Tab completes, Ctrl-C writes nothing.")
    try:
        row: dict[str, Any] = {"canonical": _canonical({tidy(form): entry.canonical for entry in known for form in all_forms(entry)}, path)}
        row["kind"] = _kind()
        for language, form in _natives(usual or _LANGUAGES, path):
            row.setdefault("source", {}).setdefault(language, []).append(form)
        row |= {"accept": _several("Another right form: ", path), "variants": _several("A wrong form: ", path), "note": _ask("Note: ")}
        row = {key: value for key, value in row.items() if value}
        block = new_block(row)
        write("\n" + "".join(shown(line) + "\n" for line in block.splitlines()) + "\n")
        say_faults(path, block)
        if _ask(f"Add this to {path}? [Y/n] ", ("yes", "no")).lower() in ("", "y", "yes"):
            return row
        say("nothing is written")
    except EOFError:
        say("\nnothing is written")
    except KeyboardInterrupt:
        say("")
        raise
    return None


def _canonical(known: dict[str, str], path: Path) -> str:
    while True:
        answer = tidy(_ask("Right form: "))
        if answer in known:
            say(f'"{answer}" is a form of the entry "{known[answer]}"; change that with glossary edit, or name another')
        elif answer and _can_stand({"canonical": answer}, path):
            return answer


def _kind() -> str:
    """A kind, which may be answered by an unambiguous prefix; empty for none."""
    while True:
        answer = _ask(f"Kind ({', '.join(KINDS)}): ", KINDS).lower()
        fitting = [word for word in KINDS if word == answer] or [word for word in KINDS if answer and word.startswith(answer)]
        if not answer or len(fitting) == 1:
            return fitting[0] if fitting else ""
        say(f'"{answer}" is none of them' if not fitting else f'"{answer}" could be {" or ".join(fitting)}')


def _natives(usual: Sequence[str], path: Path) -> Iterator[tuple[str, str]]:
    while answer := _ask("Native form, as uk=Луганськ: ", [f"{language}=" for language in usual]):
        try:
            language, form = native(answer)
        except argparse.ArgumentTypeError as error:
            say(str(error))
            continue
        if _can_stand({"canonical": "x", "source": {language: [form]}}, path):
            yield language, form


def _several(question: str, path: Path) -> list[str]:
    found: list[str] = []
    while answer := _ask(question):
        if _can_stand({"canonical": answer}, path):
            found.append(answer)
    return found


def _can_stand(row: dict[str, Any], path: Path) -> bool:
    """Whether a glossary may have this entry; if not, the reason is printed."""
    try:
        row_to_entry(row, path)
    except InputError as error:
        say(f"{error.problem.partition(': ')[2] or error.problem}; {error.remedy}")
        return False
    return True


# --- one question ----------------------------------------------------------------------------------------------------------


def _ask(question: str, choices: Sequence[str] = ()) -> str:
    """The answer to a question, without surrounding white space. Raises EOFError when the input ends."""
    if not sys.stdout.isatty():
        # Standard output is then only for the entry.
        sys.stderr.write(question)
        sys.stderr.flush()
        return input().strip()
    with _completing(choices):
        return input(question).strip()


@contextmanager
def _completing(choices: Sequence[str]) -> Iterator[None]:
    """While the block runs, Tab completes an answer to one of the choices, where the platform supports it."""
    with suppress(ImportError):
        import readline  # noqa: PLC0415 - importing it is what makes input() editable

        readline.set_auto_history(False)
        readline.set_completer_delims("")
        readline.set_completer(_completer(choices))
        readline.parse_and_bind("bind ^I rl_complete" if "libedit" in (readline.__doc__ or "") else "tab: complete")
    yield


def _completer(choices: Sequence[str]) -> Callable[[str, int], str | None]:
    def complete(text: str, state: int) -> str | None:
        fitting = [choice for choice in choices if choice.startswith(text)]
        return fitting[state] if state < len(fitting) else None

    return complete
