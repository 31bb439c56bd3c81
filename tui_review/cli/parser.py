"""The argument parser of all commands: loads commands lazily and reports usage errors in one line."""

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
    """An argument that names a file or folder; empty ones, as from unset shell variables, are refused."""
    if not text:
        raise argparse.ArgumentTypeError("an empty name is no file and no folder")
    return text


class Parser(argparse.ArgumentParser):
    """A parser that imports its command's module, which defines the arguments, only when the command is used.

    The module has ``EXAMPLES``, the end of the help text, and ``register(parser)``. Usage errors are reported in one line with the
    remedy instead of the whole usage.
    """

    def __init__(self, *args: Any, module: str = "", **kwargs: Any) -> None:
        kwargs.setdefault("formatter_class", argparse.RawDescriptionHelpFormatter)
        super().__init__(*args, **kwargs)
        self._module = module
        self.commands: dict[str, Parser] = {}

    def prepare(self) -> None:
        """Import the command's module and add its arguments, once."""
        if self._module:
            module = import_module(self._module)
            self._module = ""
            self.epilog = module.EXAMPLES
            module.register(self)

    def parse_known_args(self, args: Sequence[str] | None = None, namespace: Any = None) -> Any:  # type: ignore[override]  # typeshed has overloads
        """Parse with the arguments of the command's module. Raises InputError for unknown ones."""
        self.prepare()
        known, unknown = super().parse_known_args(args, namespace)
        if unknown:
            # Reported by the command's own parser, so that the message refers to its help.
            self.error(f"unrecognized arguments: {' '.join(unknown)}")
        return known, unknown

    def error(self, message: str) -> None:  # type: ignore[override]  # argparse says NoReturn; raising is one
        """Raise InputError for a usage error."""
        raise InputError(message, remedy=f"see {self.prog} --help")


def add_commands(parser: Parser, dest: str, commands: dict[str, tuple[str, str]]) -> None:
    """Add commands to a parser, by name, each with its module and a short description."""
    subparsers = parser.add_subparsers(dest=dest, metavar="COMMAND", parser_class=Parser)
    for name, (module, text) in commands.items():
        parser.commands[name] = subparsers.add_parser(name, help=text, description=f"{text[0].upper()}{text[1:]}.", module=module)
