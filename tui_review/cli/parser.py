"""The argument parser of every command: lazy, and brief about mistakes."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from tui_review.errors import InputError


def file_path(text: str) -> Path:
    """An argument that is a path."""
    return Path(path_name(text))


def path_name(text: str) -> str:
    """An argument that names a file or a folder in any way; not an empty one, which is what an unset variable of the shell gives."""
    if not text:
        raise argparse.ArgumentTypeError("an empty name is no file and no folder")
    return text


class Parser(argparse.ArgumentParser):
    """A parser that imports its command's module, and gets its arguments from it, only when the command is asked for.

    The module gives ``EXAMPLES``, the end of the help text, and ``register(parser)``. Usage errors are one line that names
    the remedy, not the whole usage.
    """

    def __init__(self, *args: Any, module: str = "", **kwargs: Any) -> None:
        kwargs.setdefault("formatter_class", argparse.RawDescriptionHelpFormatter)
        super().__init__(*args, **kwargs)
        self._module = module
        self.commands: dict[str, Parser] = {}

    def prepare(self) -> None:
        """Get the arguments, if that was not done yet."""
        if self._module:
            module = import_module(self._module)
            self._module = ""
            self.epilog = module.EXAMPLES
            module.register(self)

    def parse_known_args(self, args: Sequence[str] | None = None, namespace: Any = None) -> Any:  # type: ignore[override]  # typeshed has overloads
        """Parse, with the arguments that the command's module gives."""
        self.prepare()
        known, unknown = super().parse_known_args(args, namespace)
        if unknown:
            # Said by the command that was asked for, so that its help is the one that is named.
            self.error(f"unrecognized arguments: {' '.join(unknown)}")
        return known, unknown

    def error(self, message: str) -> None:  # type: ignore[override]  # argparse says NoReturn; raising is one
        """Raise InputError for a usage error."""
        raise InputError(message, remedy=f"see {self.prog} --help")


def add_commands(parser: Parser, dest: str, commands: dict[str, tuple[str, str]]) -> None:
    """Give a parser commands by name, each with its module and what it does in a few words."""
    subparsers = parser.add_subparsers(dest=dest, metavar="COMMAND", parser_class=Parser)
    for name, (module, text) in commands.items():
        parser.commands[name] = subparsers.add_parser(name, help=text, description=f"{text[0].upper()}{text[1:]}.", module=module)
