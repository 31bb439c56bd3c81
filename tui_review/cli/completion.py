"""``tui-review completion``: shell completion of commands, options and glossary entries."""

from __future__ import annotations

import argparse
import os
import sys

from tui_review.cli.exits import Exit
from tui_review.cli.parser import Parser
from tui_review.cli.streams import write

EXAMPLES = """examples:
  tui-review completion bash > ~/.local/share/bash-completion/completions/tui-review
  tui-review completion zsh > "${fpath[1]}/_tui-review"
  tui-review completion fish > ~/.config/fish/completions/tui-review.fish"""

_SHELLS = ("bash", "zsh", "fish", "powershell")


def register(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("shell", choices=_SHELLS, metavar="SHELL", help="one of " + ", ".join(_SHELLS))


def execute(args: argparse.Namespace) -> Exit:
    """Run the command."""
    from argcomplete.shell_integration import shellcode  # noqa: PLC0415 - only for the shell

    write(shellcode(["tui-review"], shell=args.shell) + "\n")
    return Exit.OK


def complete(parser: Parser) -> None:
    """Print the completions for the shell and end the process."""
    import argcomplete  # noqa: PLC0415 - only for the shell

    # Messages must not appear on the command line being typed.
    sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - the process ends here
    command = parser
    for word in os.environ.get("COMP_LINE", "").split():
        # The parsers of the commands typed so far must have their arguments before argcomplete inspects them.
        command = command.commands.get(word, command)
        command.prepare()
    argcomplete.autocomplete(parser)
