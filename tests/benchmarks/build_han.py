"""Build ``tui_review/glossary/data/han.txt``, the English glosses of Chinese characters, from the Unihan database.

    python tests/benchmarks/build_han.py Unihan_Readings.txt [--write]

The file is part of the Unicode Character Database (UAX #38, property ``kDefinition``), under the Unicode License, which
lies beside the data. Kept are the characters of GB 2312, Big5 (the first level) and JIS X 0208, and of each definition the
single words that a translator could write for the character.
"""

from __future__ import annotations

import argparse
import bz2
import pathlib
import re

from tui_review.glossary.english import STOP_WORDS

OUT = pathlib.Path(__file__).parents[2] / "tui_review" / "glossary" / "data" / "han.txt"
MOST = 9
_NOTE = re.compile(
    r"\([^)]*\)|kangxi radical \d+|radical (?:number )?\d+|surname|family name|used in|character|name of [^,;]*|same as [^,;]*|variant of [^,;]*|"
    r"interchangeable with [^,;]*|U\+[0-9A-F]+ ?\S?|simplified form of [^,;]*|equivalent of [^,;]*|pronoun|particle|auxiliary|classifier|meaning|kind|type|something",
    re.IGNORECASE,
)
_WORD = re.compile(r"[a-z]{2,}")


def is_common(character: str) -> bool:
    """Whether an everyday character set of China, Taiwan or Japan holds the character."""
    for encoding in ("gb2312", "shift_jis"):
        try:
            character.encode(encoding)
        except UnicodeEncodeError:
            continue
        return True
    try:
        return character.encode("big5") < b"\xc6\xa1"
    except UnicodeEncodeError:
        return False


def glosses(definition: str) -> list[str]:
    """The content words of a definition, in its order."""
    return [w for w in dict.fromkeys(_WORD.findall(_NOTE.sub(" ", definition).lower())) if w not in STOP_WORDS][:MOST]


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("readings", type=pathlib.Path)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    data = args.readings.read_bytes()
    text = (bz2.decompress(data) if args.readings.suffix == ".bz2" else data).decode("utf-8")
    lines = []
    for line in text.splitlines():
        code, _, rest = line.partition("\t")
        key, _, value = rest.partition("\t")
        if code.startswith("U+") and key == "kDefinition":
            character = chr(int(code.removeprefix("U+"), base=16))
            words = glosses(value)
            if words and is_common(character):
                lines.append(character + " ".join(words))
    print(f"{len(lines)} characters, {sum(map(len, lines))} letters")
    if args.write:
        OUT.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
