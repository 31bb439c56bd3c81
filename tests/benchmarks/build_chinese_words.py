"""Build ``tui_review/glossary/data/chinese_words.txt``: the commonest words of Chinese, by how rare they are.

    python tests/benchmarks/build_chinese_words.py jieba/dict.txt [--write]

The file is the dictionary of jieba 0.42.1 (https://pypi.org/project/jieba/, MIT License, which lies beside the data), a line of which has a
word, how often it was counted and its part of speech. Kept are words of up to four characters that were counted ``FEWEST`` times or more. A
line of the table has the cost of its words in bits, the negative binary logarithm of their share of all that was counted; a single character
that is rare costs more, since most such stand in words.
"""

from __future__ import annotations

import argparse
import math
import pathlib
from collections import defaultdict

DATA = pathlib.Path(__file__).parents[2] / "tui_review" / "glossary" / "data"
FEWEST, LONGEST = 30, 4
RAREST = 24
"""The cost from which on a word is left out: a character that is no word costs as much."""
SELDOM, ALONE = 11, 3
"""From what cost on a single character costs more, and how much."""


def counted(dictionary: str) -> dict[str, int]:
    """How often each word was counted."""
    rows = (line.split(" ") for line in dictionary.splitlines())
    return {word: int(count) for word, count, *_ in rows}


def costs(counts: dict[str, int]) -> dict[int, list[str]]:
    """The words by their cost."""
    total = sum(counts.values())
    found: dict[int, list[str]] = defaultdict(list)
    for word, count in counts.items():
        if count >= FEWEST and len(word) <= LONGEST and all("\u4e00" <= c <= "\u9fff" for c in word):
            cost = round(math.log2(total / count))
            cost += ALONE * (len(word) == 1 and cost >= SELDOM)
            if cost < RAREST:
                found[cost].append(word)
    return found


def main() -> None:
    """Print the table, or write it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("dictionary", type=pathlib.Path)
    parser.add_argument("--write", action="store_true", help="write the table into the package")
    arguments = parser.parse_args()
    found = costs(counted(arguments.dictionary.read_text("utf-8")))
    table = "".join(f"{cost} {' '.join(sorted(words))}\n" for cost, words in sorted(found.items()))
    if arguments.write:
        (DATA / "chinese_words.txt").write_text(table, "utf-8")
    else:
        print(table, end="")


if __name__ == "__main__":
    main()
