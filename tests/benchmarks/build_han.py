"""Build what ``tui_review/glossary/data`` knows of Chinese characters from the Unihan database.

    python tests/benchmarks/build_han.py /usr/share/unicode [--write]

The folder holds ``Unihan_Readings.txt`` and ``Unihan_Variants.txt``, which may be compressed as in Debian's package
``unicode-data``: parts of the Unicode Character Database (UAX #38) under the Unicode License, which lies beside the data.
``han.txt`` has the English glosses (``kDefinition``), of each definition the single words that a translator could write for the
character; ``readings.txt`` the Cantonese reading without its tone (``kCantonese``) and the Sino-Vietnamese one without its marks
(``kVietnamese``), ``kanji.txt`` the Japanese ones (``kJapaneseKun``, ``kJapaneseOn``) of JIS X 0208; ``simplified.txt`` the traditional characters of
Big5 with their simplified ones of GB 2312 (``kSimplifiedVariant``). Of the others are kept the characters of GB 2312, Big5 (the first level) and JIS X 0208.
"""

from __future__ import annotations

import argparse
import bz2
import pathlib
import re

from tui_review.glossary.english import STOP_WORDS
from tui_review.glossary.lattice import fold

OUT = pathlib.Path(__file__).parents[2] / "tui_review" / "glossary" / "data"
MOST = 9
_NOTE = re.compile(
    r"\([^)]*\)|kangxi radical \d+|radical (?:number )?\d+|surname|family name|used in|character|name of [^,;]*|same as [^,;]*|variant of [^,;]*|"
    r"interchangeable with [^,;]*|U\+[0-9A-F]+ ?\S?|simplified form of [^,;]*|equivalent of [^,;]*|pronoun|particle|auxiliary|classifier|meaning|kind|type|something",
    re.IGNORECASE,
)
_WORD = re.compile(r"[a-z]{2,}")


def is_common(character: str) -> bool:
    """Whether an everyday character set of China, Taiwan or Japan holds the character."""
    if is_in(character, "gb2312") or is_in(character, "shift_jis"):
        return True
    return is_in(character, "big5") and character.encode("big5") < b"\xc6\xa1"


def is_in(character: str, encoding: str) -> bool:
    """Whether a character set holds a character."""
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def glosses(definition: str) -> list[str]:
    """The content words of a definition, in its order."""
    return [w for w in dict.fromkeys(_WORD.findall(_NOTE.sub(" ", definition).lower())) if w not in STOP_WORDS][:MOST]


def table(path: pathlib.Path) -> dict[str, dict[str, str]]:
    """The properties of each character in a file, which may be compressed."""
    data = path.read_bytes() if path.exists() else bz2.decompress(path.with_suffix(".txt.bz2").read_bytes())
    found: dict[str, dict[str, str]] = {}
    for line in data.decode("utf-8").splitlines():
        if line.startswith("U+"):
            code, key, value = line.split("\t")
            found.setdefault(chr(int(code.removeprefix("U+"), base=16)), {})[key] = value
    return found


def glossed(properties: dict[str, dict[str, str]]) -> list[str]:
    """The characters with their glosses."""
    made = {character: glosses(row["kDefinition"]) for character, row in properties.items() if "kDefinition" in row}
    return [character + " ".join(words) for character, words in made.items() if words and is_common(character)]


def spoken(properties: dict[str, dict[str, str]], variants: dict[str, dict[str, str]]) -> list[str]:
    """The characters with their readings, ``-`` for none; a simplified one is read like the traditional one it stands for."""
    lines = []
    for character in filter(is_common, properties):
        others = [variants.get(character, {}).get(kind, "") for kind in ("kTraditionalVariant", "kZVariant")]
        # A simplified character may also be a rare one of its own, which is read otherwise.
        same = [*(chr(int(code.partition("<")[0].removeprefix("U+"), base=16)) for code in " ".join(others).split()), character]
        cantonese, vietnamese = (
            next((row[language].split()[0] for c in same if language in (row := properties.get(c, {}))), "-")
            for language in ("kCantonese", "kVietnamese")
        )
        if cantonese != "-" or vietnamese != "-":
            lines.append(f"{character}{cantonese.rstrip('123456')} {fold(vietnamese) or '-'}")
    return lines


def simplified(variants: dict[str, dict[str, str]]) -> list[str]:
    """The traditional characters with the simplified one that is written for each, also of those that both ways of writing have."""
    lines = []
    for character, row in variants.items():
        codes = row.get("kSimplifiedVariant", "").split()
        others = [other for code in codes if is_in(other := chr(int(code.removeprefix("U+"), base=16)), "gb2312") and other != character]
        if len(others) == 1 and is_in(character, "big5"):
            lines.append(character + others[0])
    return lines


def japanese(properties: dict[str, dict[str, str]]) -> list[str]:
    """The characters that Japanese uses with what they are read as: native words, a bar, and borrowed ones."""
    lines = []
    for character, row in properties.items():
        native, borrowed = (" ".join(dict.fromkeys(row.get(kind, "").lower().split())) for kind in ("kJapaneseKun", "kJapaneseOn"))
        if (native or borrowed) and is_in(character, "shift_jis"):
            lines.append(f"{character}{native}|{borrowed}")
    return lines


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    properties, variants = (table(args.folder / f"Unihan_{name}.txt") for name in ("Readings", "Variants"))
    for name, lines in (
        ("han.txt", glossed(properties)),
        ("readings.txt", spoken(properties, variants)),
        ("kanji.txt", japanese(properties)),
        ("simplified.txt", simplified(variants)),
    ):
        print(f"{name}: {len(lines)} characters, {sum(map(len, lines))} letters")
        if args.write:
            (OUT / name).write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
