"""``tui-review serve``: the reviewer in a browser, by default for this machine only."""

from __future__ import annotations

import argparse
import errno
import shlex
import socket
import sys
from pathlib import Path

from tui_review.cli import review
from tui_review.cli.exits import Exit
from tui_review.cli.streams import say
from tui_review.counting import counted
from tui_review.errors import InputError

EXAMPLES = """examples:
  tui-review serve article.txt
  tui-review serve articles/ --port 9000
  tui-review serve article.txt --source article.zh.txt --reviewer "Ada"

Every page that is opened is a reviewer of its own; the second one on a file is told who holds it.
It needs the extra: pip install 'tui-review[serve]'"""
_HOST, _PORT = "127.0.0.1", 8000


def register(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments: those of ``review``, and the address."""
    review.register(parser)
    parser.add_argument("--host", default=_HOST, metavar="HOST", help="the address to listen on (default: %(default)s, this machine only)")
    parser.add_argument("--port", type=_port, default=_PORT, metavar="N", help="the port; 0 takes a free one (default: %(default)s)")
    parser.add_argument("--allow-remote", action="store_true", help="let other machines in: whoever reaches the page can read and decide")


def execute(args: argparse.Namespace) -> Exit:
    """Run the command."""
    items = review.chosen(args)
    try:
        from tui_review.tui.browser import ReviewServer, is_loopback  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise InputError(f"serve needs {error.name}", remedy="pip install 'tui-review[serve]'") from None
    if not is_loopback(args.host):
        danger = "is open to other machines: whoever reaches the page can read these files and decide in them"
        if not args.allow_remote:
            raise InputError(f"{args.host} {danger}", remedy="leave out --host, or add --allow-remote if that is meant")
        say(f"warning: {args.host} {danger}; there is no password")
    port = _free_port(args.host, args.port)
    command = shlex.join((sys.executable, "-m", "tui_review", "review", *_passed_on(args)))
    names = items[0].relative.as_posix() if len(items) == 1 else counted(len(items), "file")
    ReviewServer(command, args.host, port, f"tui-review {names}", say).serve()
    return Exit.OK


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) < 1 << 16):
        raise argparse.ArgumentTypeError(f"{text!r} is not a port from 0 to 65535")
    return int(text)


def _free_port(host: str, port: int) -> int:
    """The port to listen on, a free one for 0. Raises InputError when it cannot be used."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        with socket.socket(family) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host.strip("[]"), port))
            return int(probe.getsockname()[1])
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise InputError(f"port {port} is in use", remedy="choose another --port, or --port 0 for a free one") from None
        raise InputError(f"cannot listen on {host}:{port} ({error.strerror or error})", remedy="choose another --host or --port") from None


def _passed_on(args: argparse.Namespace) -> list[str]:
    """The command-line arguments of the reviewer behind each page."""
    passed = [argument for path in args.glossary or () for argument in ("--glossary", str(path))]
    for name in ("source", "encoding", "min_confidence", "config", "output", "log", "reviewer"):
        value = getattr(args, name)
        if value not in (None, ""):
            passed += [f"--{name.replace('_', '-')}", str(value)]
    return [*passed, "--", *(str(Path(path)) for path in args.paths)]
