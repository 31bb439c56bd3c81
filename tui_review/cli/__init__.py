"""The command line: arguments, streams and exit statuses. Each command has its own module, which is imported only when it runs."""

from __future__ import annotations

import atexit
import gc
import os
import signal
import sys
from collections.abc import Sequence
from importlib import import_module

import tui_review
from tui_review.cli.exits import Exit
from tui_review.cli.parser import Parser, add_commands
from tui_review.errors import InputError

_COMMANDS = {
    "review": "open the reviewer on one or several files",
    "check": "report what looks mistranslated, change nothing",
    "fix": "apply what is certain; write corrected copies and edit logs",
    "log": "show, verify, apply, revert, merge and report edit logs",
    "glossary": "keep the glossary: list, show, add, change, check and explain entries",
    "serve": "open the reviewer in a browser",
    "completion": "print what makes a shell complete commands, options and entries",
}
_DESCRIPTION = (
    "A terminal reviewer for machine-translated text: marks the names that look mistranslated against a glossary of canonical "
    "names, lets you settle each with one key, and saves a corrected copy with an edit log."
)
_EPILOG = """examples:
  tui-review article.txt              review it in the terminal
  tui-review check article.txt        report what looks mistranslated
  tui-review fix article.txt          write article.corrected.txt and article.edits.jsonl

tui-review FILE is the same as tui-review review FILE. tui-review COMMAND --help says more."""


def _parser() -> Parser:
    parser = Parser(prog="tui-review", description=_DESCRIPTION, epilog=_EPILOG)
    parser.add_argument("--version", action="version", version=f"tui-review {tui_review.__version__}")
    add_commands(parser, "command", {name: (f"tui_review.cli.{name}", text) for name, text in _COMMANDS.items()})
    return parser


def _wanted(argv: list[str]) -> list[str]:
    """The arguments, with ``review`` inserted unless they are empty or begin with a command or a general option."""
    if argv and argv[0] not in _COMMANDS and argv[0] not in ("-h", "--help", "--version"):
        return ["review", *argv]
    return argv


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command line; returns the exit status."""
    if argv is None:
        # The process ends after this command: its memory is released as a whole, without a final garbage collection.
        atexit.register(gc.freeze)
        # Termination is handled like Ctrl-C: worker processes are stopped, and no partial file is left.
        for name in ("SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            # Signals that are ignored, as under nohup, stay ignored.
            if number is not None and signal.getsignal(number) is signal.SIG_DFL:
                signal.signal(number, signal.default_int_handler)
        if None in (sys.stdin, sys.stdout, sys.stderr):
            from tui_review.cli.streams import stand_in  # noqa: PLC0415 - its imports are not needed for --version

            stand_in()
    arguments = _wanted(list(sys.argv[1:] if argv is None else argv))
    try:
        return _run(arguments)
    except (InputError, OSError, KeyboardInterrupt) as reason:
        return _ended(reason, arguments)


def _ended(reason: BaseException, arguments: list[str]) -> Exit:
    """Report in one line why a command was aborted, and return its exit status; a closed pipe is not a failure and not reported."""
    from tui_review.cli.streams import drop_output, say  # noqa: PLC0415 - its imports are not needed for --version

    if isinstance(reason, BrokenPipeError):
        drop_output()
        return Exit.OK
    if isinstance(reason, KeyboardInterrupt):
        say("tui-review: stopped")
        return Exit.INTERRUPTED
    if isinstance(reason, OSError):
        # File system errors can occur in more places than can be foreseen; they are the user's to fix, not bugs.
        place = f"{reason.filename}: " if reason.filename else ""
        say(f"tui-review: {place}{reason.strerror or reason}; check the path and its permissions")
        return Exit.BAD_INPUT
    say(f"tui-review: {reason}{_mistyped(arguments)}")
    return Exit.BAD_INPUT


def _run(arguments: list[str]) -> int:
    parser = _parser()
    if "_ARGCOMPLETE" in os.environ:
        # The shell asks for completions; argcomplete answers and ends the process.
        from tui_review.cli.completion import complete  # noqa: PLC0415 - only for the shell

        complete(parser)
    if not arguments:
        parser.print_help()
        return Exit.BAD_INPUT
    args = parser.parse_args(arguments)
    module = import_module(f"tui_review.cli.{args.command}")
    status: Exit = module.execute(args)
    return int(status)


def _mistyped(arguments: list[str]) -> str:
    """A hint when the argument taken for a file looks like a mistyped command; else empty."""
    from difflib import get_close_matches  # noqa: PLC0415 - only after an error

    if arguments[:1] != ["review"] or len(arguments) < 2 or arguments[1].startswith("-"):
        return ""
    close = get_close_matches(arguments[1], _COMMANDS, 1, 0.7)
    return f' (did you mean the command "{close[0]}"?)' if close else ""
