"""The reviewer in a browser: textual-serve runs one reviewer for each open page, and the page is a terminal.

Nothing is fetched from other servers. Everybody with access to the page can read the files and write their copies, so by default
the server only accepts connections from this machine, and never requests from pages of other sites.
"""

from __future__ import annotations

import asyncio
import ipaddress
import logging
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp_jinja2
from aiohttp import web
from textual_serve.server import Server

_HERE = Path(__file__).parent
_FONT_SIZES = range(6, 65)
_FONT_SIZE = 16


def is_loopback(host: str) -> bool:
    """Whether a host is a loopback address."""
    if host.casefold() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


class ReviewServer(Server):
    """Serves the reviewer that ``command`` runs."""

    def __init__(self, command: str, host: str, port: int, title: str, say: Callable[[str], None]) -> None:
        """``say`` prints the address of the page for the user."""
        super().__init__(command, host, port, title, templates_path=_HERE)
        self._say = say

    def initialize_logging(self) -> None:
        """Log only errors."""
        logging.basicConfig(level=logging.ERROR, format="%(message)s")

    async def on_startup(self, app: web.Application) -> None:
        """Print nothing: the address is printed once the server listens."""

    def serve(self, debug: bool = False) -> None:  # noqa: FBT001, FBT002 - as the base class has it
        """Serve until stopped, and print the address once the page can be opened."""
        self.debug = debug
        self.initialize_logging()
        loop = asyncio.new_event_loop()
        if sys.platform != "win32":  # whose event loops take no signal handlers
            for stopping in (signal.SIGINT, signal.SIGTERM):
                loop.add_signal_handler(stopping, self.request_exit)
        where = f"{self.title}: {self.public_url}/ (Ctrl-C stops)"
        web.run_app(self._make_app(), host=self.host, port=self.port, handle_signals=False, loop=loop, print=lambda *_: self._say(where))

    @aiohttp_jinja2.template("browser.html")
    async def handle_index(self, request: web.Request) -> dict[str, object]:
        """The page."""
        self._check(request)
        asked = request.query.get("fontsize", "")
        size = int(asked) if asked.isascii() and asked.isdigit() and int(asked) in _FONT_SIZES else _FONT_SIZE
        scheme = "wss" if request.scheme == "https" else "ws"
        return {"title": self.title, "websocket": f"{scheme}://{request.host}/ws", "font_size": size}

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """The connection for keys and screen of one page."""
        self._check(request)
        return await super().handle_websocket(request)

    def _check(self, request: web.Request) -> None:
        """Refuse requests from pages of other sites, and foreign host names that resolve to this machine (DNS rebinding)."""
        origin = request.headers.get("Origin")
        foreign = origin is not None and urlsplit(origin).netloc != request.host
        host = urlsplit(f"//{request.host}").hostname or ""
        if foreign or (is_loopback(self.host) and not is_loopback(host)):
            raise web.HTTPForbidden(text="This reviewer answers its own page only.")
