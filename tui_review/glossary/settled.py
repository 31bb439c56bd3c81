"""Names with a settled English spelling: places and given names that are not misspellings of other names.

``data/places.txt`` has countries, capitals, large cities, regions, rivers and continents, one row for each part of the world;
places with rival English spellings are left out, and so are old or Russian spellings of places. Its last row has fixed names that
keep an old form of a place (Peking University). ``data/given_names.txt`` has
given names in their settled spelling and, after an empty line, romanised ones of languages in other scripts, including surnames
that precede given names in East Asia.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

from tui_review.glossary import scripts
from tui_review.glossary.given_names import equivalents
from tui_review.glossary.lattice import collapse, fold

_SHORT = """
Abe Abraham|Al Albert Alan Alfred|Alex Alexander Alexandra Oleksandr Oleksii|Andy Andrew Andriy Andrzej|Barbie Barbara|Bart Bartholomew|Beth Betty Liz Lizzie Eliza Elizabeth|Benny Ben Benjamin Binyamin
Bernie Bernard|Bill Billy Will Willie William|Bob Bobby Rob Robbie Robert|Cathy Kate Katie Kathy Catherine Katherine Kateryna|Charlie Chuck Charles|Chris Christopher Christian Christina|Cindy Cynthia
Dan Danny Daniel|Dave David|Debbie Deborah|Dick Rick Ricky Richard|Don Donald|Doug Douglas|Ed Eddie Ted Edward Edmund|Frank Frankie Francis Franklin|Fred Freddie Frederick Alfred|Gabi Gabriel|Gerry Jerry Gerald
Greg Gregory|Hank Henry Harry|Jack Johnny John Jonathan|Jackie Jacqueline|Jake Jacob|Jan Johannes|Jeff Jeffrey Geoffrey|Jen Jenny Jennifer|Jim Jimmy James|Joe Joey Joseph|Josh Joshua|Julie Julia|Ken Kenny Kenneth
Larry Lawrence|Len Lenny Leonard|Luis Louis|Maggie Peggy Margaret|Matt Matthew|Max Maxim Maximilian Maksym|Mike Mickey Mick Michael|Mimi Miriam|Nancy Ann Anne|Nate Nathan|Nick Nicholas Mykola|Pat Patty Patrick Patricia
Pete Peter|Phil Philip|Radek Radoslaw|Rafi Rafael|Ray Raymond|Ron Ronnie Ronald|Sam Samuel Samantha|Sandy Alexander Sandra|Sergey Serge Serhiy|Steve Steven Stephen|Sue Susan|Teddy Ted Theodore Edward|Theo Theodore|Tim Timothy
Tom Tommy Thomas|Toni Tony Anthony Antonio Antony|Vicky Victoria|Vince Vincent|Vlad Vladimir Vladislav Volodymyr Vladyslav|Walt Walter|Yossi Yosef|Zach Zachary
Dima Dmitry Dmytro|Katya Ekaterina Kateryna|Kostya Konstantin Kostiantyn|Kolya Nikolai|Masha Maria Mariia|Misha Mikhail Mykhailo|Natasha Natalia Nataliya|Nadya Nadezhda Nadiia|Pasha Pavel Pavlo|Petya Pyotr Petro
Sasha Alexander Aleksandr Oleksandr Oleksandra Alexandra|Seryozha Sergei|Slava Viacheslav Vyacheslav Yaroslav Stanislav|Tanya Tatiana Tetiana|Vanya Ivan|Vova Volodya Vladimir Volodymyr|Yura Yuri Yuriy|Zhenya Evgeny Yevhen
Mohammed Mohammad Mohamed Muhammad Mehmet Mahomet|Ahmed Ahmad Ahmet|Hussein Hossein Hussain Husayn|Yusuf Yousef Youssef Yosef Joseph|Ibrahim Avraham Abraham|Omar Umar Omer|Osman Usman|Suleiman Sulaiman Suleyman Solomon
"""
"""Names that one person may use, short and full, in addition to equivalents across languages."""


@lru_cache(maxsize=1)
def _places() -> dict[str, list[tuple[tuple[str, ...], tuple[int, ...]]]]:
    """By their first word, the folded words of each name, the longest first, with those of the first two that have a capital."""
    found: dict[str, list[tuple[tuple[str, ...], tuple[int, ...]]]] = {}
    for row in (files("tui_review.glossary") / "data" / "places.txt").read_text("utf-8").splitlines():
        for name in row.split("|"):
            words = scripts.words(name)
            capitals = tuple(n for n, word in enumerate(words[:2]) if word[0].isupper())
            found.setdefault(fold(words[0]), []).append((tuple(map(fold, words)), capitals))
    return {first: sorted(names, key=lambda name: len(name[0]), reverse=True) for first, names in found.items()}


@lru_cache(maxsize=1)
def _given_names() -> tuple[frozenset[str], frozenset[str]]:
    text = (files("tui_review.glossary") / "data" / "given_names.txt").read_text("utf-8")
    settled, romanised = ({fold(name) for row in part.split("\n") for name in row.split("|") if name} for part in text.split("\n\n"))
    return frozenset(settled), frozenset(settled | romanised)


@lru_cache(maxsize=1)
def _short() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for row in _SHORT.strip().replace("\n", "|").split("|"):
        names = {fold(name) for name in row.split()}
        for name in names:
            table.setdefault(name, set()).update(names)
    return {name: frozenset(others) for name, others in table.items()}


def place_at(words: Sequence[str], folded: Sequence[str], first: int) -> int:
    """The number of words from ``first`` on that are a settled place name, the longest one; 0 when there is none.

    ``folded``: the same words, folded. Of the first two words, those that have a capital in the name must have one.
    """
    names = _places().get(folded[first], ())
    return next(
        (
            len(name)
            for name, capitals in names
            if tuple(folded[first : first + len(name)]) == name and all(words[first + n][0].isupper() for n in capitals)
        ),
        0,
    )


def is_settled_given_name(folded: str) -> bool:
    """Whether a folded word is a given name in its settled English spelling."""
    return folded in _given_names()[0]


def is_given_name(folded: str) -> bool:
    """Whether a folded word is a known given name, including romanised ones with rival spellings."""
    return folded in _given_names()[1] or bool(equivalents(folded))


@lru_cache(maxsize=1 << 12)
def same_given_names(folded: str) -> frozenset[str]:
    """The names, folded and collapsed, that the bearer of a folded given name may also use, itself included."""
    one = {folded} | equivalents(folded) | _short().get(folded, frozenset())
    return frozenset(map(collapse, one.union(*map(equivalents, one), *(_short().get(name, frozenset()) for name in one))))
