"""Pictures of the reviewer, made with the real engine and glossary: a tour, including the three for the README.

    python tests/screenshot.py                      the README's, into .github/
    python tests/screenshot.py --tour FOLDER        all of them, into a folder
    python tests/screenshot.py --output FILE [--theme review-dark] [--size 120x36] [--keys a,a,n] [--source]

The app is driven by keys; only the pictures are left behind.
"""

from __future__ import annotations

import argparse
import asyncio
import shutil
import tempfile
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tui_review.detect import Detector, Finding
from tui_review.document import read_document
from tui_review.glossary import load_glossary
from tui_review.review import Session, open_session
from tui_review.review.teaching import GlossaryTeacher
from tui_review.tui.app import ReviewApp
from tui_review.tui.sitting import Review

ROOT = Path(__file__).parents[1]
ARTICLE = ROOT / "seeds" / "000_c32e84b3a4007993.txt"
GLOSSARY = ROOT / "glossary.toml"
BILINGUAL = (
    ("Переговоры продолжатся", "Talks go on"),
    ("", ""),
    (
        "Президент Казахстана Касым-Жомарт Токаев прибыл в Ташкент, где встретился с Шавкатом Мирзиёевым.",
        "The president of Kazakhstan, Kasym-Zhomart Tokaev, arrived in Tashkent, where he met Shavkat Mirziyaev.",
    ),
    ("", ""),
    (
        "Стороны обсудили энергетику и транспорт. Следующая встреча пройдёт в Бишкеке, сообщила пресс-служба.",
        "The sides discussed energy and transport. The next meeting will be held in Bishkeke, the press service said.",
    ),
    ("", ""),
    (
        "Ранее в Харькове и Запорожье говорили о восстановлении сетей; Днепр ждёт оборудования.",
        "Earlier, in Kharkov and Zaporozhye, the repair of the grids was discussed; Dnepr is waiting for equipment.",
    ),
)
"""A source and its translation, line by line."""


@dataclass(frozen=True)
class Picture:
    """One screen of the tour."""

    name: str
    keys: str
    """Keys with their names in Textual, separated by commas."""
    size: tuple[int, int] = (120, 36)
    theme: str = "review-dark"
    source: bool = False


TOUR = (
    Picture("reviewer", "a,a,a,n"),
    Picture("source", "n", source=True),
    Picture("diff", "a,a,a,a,a,d,home"),
    Picture("teach", "n,g", theme="review-light"),
    Picture("mark", "m,right,right,shift+right,m,K,a,z"),
    Picture("certain", "t", size=(100, 30), theme="review-light"),
    Picture("narrow", "a,A,f", size=(80, 24)),
    Picture("help", "question_mark", size=(110, 44), theme="review-contrast"),
)
README = ("reviewer", "source", "diff")
"""The pictures in the README."""


async def draw(picture: Picture) -> str:
    """Draw a screen as SVG."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        glossary_file = Path(shutil.copy(GLOSSARY, folder))
        glossary = load_glossary([glossary_file])
        source = folder / "talks.ru.txt"
        if picture.source:
            path = folder / "talks.txt"
            source.write_text("".join(f"{line}\n" for line, _ in BILINGUAL), "utf-8")
            path.write_text("".join(f"{line}\n" for _, line in BILINGUAL), "utf-8")
        else:
            path = Path(shutil.copy(ARTICLE, folder))
        document = read_document(path, source=source if picture.source else None)

        def open_(findings: Sequence[Finding], over: bool) -> Session:  # noqa: FBT001 - as the reviewer calls it
            return open_session(document, findings, glossary=glossary, start_over=over, teacher=GlossaryTeacher([glossary_file]))

        label = f"{GLOSSARY.name}, {len(glossary.entries):,} entries"
        review = Review(document, glossary, Detector(glossary, cache=False).find, open_, title=path.name, glossary_label=label)
        app = ReviewApp(review)
        async with app.run_test(size=picture.size) as pilot:
            app.theme = picture.theme
            await pilot.pause()
            for thread in threading.enumerate():
                if thread.name == "find":
                    await asyncio.to_thread(thread.join)
            await pilot.pause()
            for key in filter(None, picture.keys.split(",")):
                await pilot.press(key)
                await pilot.pause()
            await pilot.pause()
            return app.export_screenshot(title=f"tui-review {path.name}")


def main() -> None:
    """Draw the pictures and write them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tour", type=Path, metavar="FOLDER", help="draw every picture into this folder")
    parser.add_argument("--output", type=Path, metavar="FILE", help="draw one picture of your own choice")
    parser.add_argument("--theme", default="review-dark")
    parser.add_argument("--size", default="120x36", help="columns x rows")
    parser.add_argument("--keys", default="", help="keys to press first, with commas between them")
    parser.add_argument("--source", action="store_true", help="of a text with its source beside it")
    args = parser.parse_args()
    columns, rows = (int(part) for part in args.size.split("x"))
    if args.output:
        wanted = {args.output: Picture("", args.keys, (columns, rows), args.theme, args.source)}
    else:
        folder = args.tour or ROOT / ".github"
        wanted = {folder / f"{picture.name}.svg": picture for picture in TOUR if args.tour or picture.name in README}
    for path, picture in wanted.items():
        svg = asyncio.run(draw(picture))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(svg, "utf-8")
        print(f"{path}: {len(svg)} bytes")


if __name__ == "__main__":
    main()
