"""The reviewer in a real browser, driven by its developer protocol; and whom the server answers."""

from __future__ import annotations

import asyncio
import itertools
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from tui_review.cli import main
from tui_review.review import default_paths, read_log, verify_log

aiohttp = pytest.importorskip("aiohttp")
pytest.importorskip("textual_serve")
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
PATIENCE = 60
"""Seconds after which what should have happened has not."""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A text with one wrong name, and its glossary."""
    (tmp_path / "glossary.toml").write_text('[[entry]]\ncanonical = "Luhansk"\nvariants = ["Lugansk"]\n', encoding="utf-8")
    path = tmp_path / "article.txt"
    path.write_text("He spoke of Lugansk.\n", encoding="utf-8")
    return path


@contextmanager
def served(*arguments: str) -> Iterator[str]:
    """A server on a free port; gives its address."""
    command = [sys.executable, "-m", "tui_review", "serve", "--port", "0", *arguments]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stderr is not None
            for line in process.stderr:
                if found := re.search(r"http://\S+/", line):
                    # Whoever reads the address can open it at once.
                    socket.create_connection(("127.0.0.1", urlsplit(found[0]).port or 0), PATIENCE).close()
                    yield found[0]
                    break
            else:
                pytest.fail("the server did not say where it is")
        finally:
            process.terminate()


class Page:
    """A page in a headless browser."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self._numbers = itertools.count(1)
        self.asked: list[str] = []
        """The address of every request that the page made."""

    async def do(self, method: str, **parameters: object) -> dict[str, Any]:
        """Call a method of the developer protocol."""
        number = next(self._numbers)
        await self._connection.send_json({"id": number, "method": method, "params": parameters})
        while True:
            message = await self._connection.receive_json(timeout=PATIENCE)
            if message.get("method") == "Network.requestWillBeSent":
                self.asked.append(message["params"]["request"]["url"])
            if message.get("id") == number:
                assert "error" not in message, message
                result: dict[str, Any] = message["result"]
                return result

    async def value(self, expression: str) -> object:
        """What an expression of JavaScript is in the page."""
        return (await self.do("Runtime.evaluate", expression=expression))["result"].get("value")

    async def press(self, key: str) -> None:
        """Press a key that writes a letter."""
        await self.do("Input.dispatchKeyEvent", type="keyDown", key=key, text=key)
        await self.do("Input.dispatchKeyEvent", type="keyUp", key=key)


@asynccontextmanager
async def browser(folder: Path) -> AsyncIterator[Page]:
    """A page in a new browser."""
    assert CHROMIUM is not None
    flags = ("--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-port=0")
    process = await asyncio.create_subprocess_exec(
        CHROMIUM, *flags, f"--user-data-dir={folder}", "about:blank",
        stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    try:
        port_file = folder / "DevToolsActivePort"
        await until(lambda: port_file.exists() and port_file.read_text().count("\n") > 0)
        port = port_file.read_text().split()[0]
        async with (
            aiohttp.ClientSession() as session,
            session.put(f"http://127.0.0.1:{port}/json/new?about:blank") as made,
            session.ws_connect((await made.json())["webSocketDebuggerUrl"], max_msg_size=0) as connection,
        ):
            page = Page(connection)
            await page.do("Network.enable")
            await page.do("Emulation.setFocusEmulationEnabled", enabled=True)
            yield page
    finally:
        process.terminate()
        await process.wait()


async def until(done: Callable[[], bool | Awaitable[object]]) -> None:
    """Wait until something is so."""
    for _ in range(PATIENCE * 5):
        answer = done()
        if answer if isinstance(answer, bool) else await answer:
            return
        await asyncio.sleep(0.2)
    pytest.fail("it did not come")


@pytest.mark.skipif(CHROMIUM is None, reason="needs chromium")
async def test_fix_is_accepted_and_saved_in_a_browser(article: Path, tmp_path: Path) -> None:
    """The page loads, a key accepts the fix, another saves, and the corrected copy is on the disk."""
    copy, log = default_paths(article)
    with served(str(article), "--reviewer", "Ada") as address:
        async with browser(tmp_path / "profile") as page:
            await page.do("Page.navigate", url=address)
            await until(lambda: page.value("document.body.classList.contains('-first-byte')"))
            assert await page.value("document.title") == "tui-review article.txt"

            async def decided() -> bool:
                await page.press("a")
                return log.exists()

            await until(decided)

            async def saved() -> bool:
                await page.press("s")
                return copy.exists()

            await until(saved)
            assert copy.read_text("utf-8") == "He spoke of Luhansk.\n"
            assert {urlsplit(url).hostname for url in page.asked if url.startswith("http")} == {"127.0.0.1"}
            await page.press("q")
            await until(lambda: page.value("document.body.classList.contains('-closed')"))
    assert read_log(log).sessions[0].reviewer == "Ada"
    assert not verify_log(log).problems


async def test_pages_of_other_sites_are_refused(article: Path) -> None:
    """Neither a page of another site nor a name that was made to lead here gets in."""
    with served(str(article)) as address:
        async with aiohttp.ClientSession() as session:
            for path, headers, status in (
                ("", {}, 200),
                ("", {"Host": "evil.example"}, 403),
                ("ws", {"Origin": "http://evil.example"}, 403),
                ("?fontsize=%22%3E%3Cscript%3E", {}, 200),
            ):
                async with session.get(address + path, headers=headers) as response:
                    assert response.status == status
                    text = await response.text()
                    assert "googleapis" not in text
                    assert '<script>"' not in text


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("--host", "::"), "is open to other machines"),
        (("--host", "192.0.2.1", "--allow-remote"), "cannot listen on 192.0.2.1"),
        (("--port", "http"), "is not a port"),
        (("missing.txt",), "no such file"),
    ],
)
def test_what_cannot_be_served_is_said(article: Path, arguments: tuple[str, ...], problem: str, capsys: pytest.CaptureFixture[str]) -> None:
    """One line, exit status 2, and nothing listens."""
    assert main(["serve", str(article), *arguments]) == 2
    assert problem in capsys.readouterr().err


def test_port_in_use_is_said(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The line names another way."""
    with served(str(article)) as address:
        port = str(urlsplit(address).port)
        assert main(["serve", str(article), "--port", port]) == 2
    assert f"port {port} is in use; choose another --port" in capsys.readouterr().err
