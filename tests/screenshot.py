"""The README's picture: the reviewer on the bundled article, with the real engine and glossary, some names settled.

    python tests/screenshot.py [--output .github/reviewer.svg] [--theme review-dark] [--size 120x36] [--keys a,a,n]

The app is driven by keys and draws the picture itself; nothing beside the picture is left behind.
"""

from __future__ import annotations

import argparse
import asyncio
import shutil
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path

from tui_review.detect import Detector, Finding
from tui_review.document import read_document
from tui_review.glossary import load_glossary
from tui_review.review import Session, open_session
from tui_review.tui.app import ReviewApp
from tui_review.tui.sitting import Review

ROOT = Path(__file__).parents[1]
ARTICLE = ROOT / "seeds" / "000_c32e84b3a4007993.txt"
GLOSSARY = ROOT / "glossary.toml"


async def picture(size: tuple[int, int], keys: Sequence[str], theme: str) -> str:
    """The screen as SVG after ``keys`` (as Textual names them) were pressed."""
    glossary = load_glossary([GLOSSARY])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(ARTICLE, folder))
        document = read_document(path)

        def open_(findings: Sequence[Finding], over: bool) -> Session:  # noqa: FBT001 - as the reviewer calls it
            return open_session(document, findings, glossary=glossary, start_over=over)

        review = Review(
            document,
            glossary,
            Detector(glossary, cache=False).find,
            open_,
            title=path.name,
            glossary_label=f"{GLOSSARY.name}, {len(glossary.entries)} entries",
        )
        app = ReviewApp(review)
        async with app.run_test(size=size) as pilot:
            app.theme = theme
            await pilot.pause()
            for thread in threading.enumerate():
                if thread.name == "find":
                    await asyncio.to_thread(thread.join)
            await pilot.pause()
            await pilot.press(*keys)
            await pilot.pause()
            return app.export_screenshot(title=f"tui-review {ARTICLE.name}")


def main() -> None:
    """Draw the picture and write it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--output", type=Path, default=ROOT / ".github" / "reviewer.svg")
    parser.add_argument("--theme", default="review-dark")
    parser.add_argument("--size", default="120x36", help="columns x rows")
    parser.add_argument("--keys", default="a,a,a,n", help="keys to press first, with commas between them")
    args = parser.parse_args()
    columns, rows = (int(part) for part in args.size.split("x"))
    svg = asyncio.run(picture((columns, rows), [key for key in args.keys.split(",") if key], args.theme))
    args.output.parent.mkdir(parents=True, exist_ok=True)
    args.output.write_text(svg, "utf-8")
    print(f"{args.output}: {len(svg)} bytes")


if __name__ == "__main__":
    main()
