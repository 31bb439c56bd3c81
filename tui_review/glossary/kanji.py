"""Japanese names in kanji as lattices of all readings of their characters.

Readings are the Unihan database's (``data/kanji.txt``, made by ``tests/benchmarks/build_han.py``). A character has several, and
the writing does not show which ones a name combines, so that a machine reads 羽生 as Habu where the skater is Hanyu. In compounds,
readings change: a consonant is voiced (rendaku: Yama-zaki), a syllable is dropped (Nip-pon), a verb is reduced to its stem. A
form may also have been read as Chinese; that is the alternative way of its lattice.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import product, zip_longest
from math import prod

from tui_review.glossary import chinese, sound
from tui_review.glossary.alphabets import JAPANESE, hiragana
from tui_review.glossary.designators import JAPANESE_GENERAL
from tui_review.glossary.lattice import Lattice, Roundabout, Unit, collapse, distance, fold, sharing

_IN_NAMES = """
昌masa 谷ya 介suke 輔suke 雄o 男o 夫o 子ko 美mi 恵e 香ka 智tomo,satoshi 和kazu 一kazu,hajime,hitoshi,hi 正masa,tadashi 明aki,akira 光mitsu,hikaru,hiko 裕hiro,yu 浩hiro,hiroshi 博hiro,hiroshi 弘hiro,hiroshi 宏hiro,hiroshi 大oo,hiro,masaru 翔sho,to,kakeru
陽hi,haru,yo 菜na 奈na 真ma,makoto,shin 直nao 太ta 郎ro 朗ro,akira 平hei,taira,hira 之yuki 幸yuki,sachi 行yuki 孝taka,takashi 隆taka,takashi 貴taka 崇takashi,taka 誠makoto,sei 実minoru,mi 学manabu 健ken,takeshi 剛tsuyoshi,takeshi 武take,takeshi,mu
英hide,ei 秀hide 洋hiro,yo,hiroshi 俊toshi,shun 敏toshi 利toshi 義yoshi 良yoshi,ryo 吉yoshi,kichi 芳yoshi 佳yoshi,ka 由yu,yoshi,yui 紀nori,ki 則nori 典nori 徳nori 憲nori 法nori 範nori 勝katsu,masaru 克katsu 清kiyo,kiyoshi 哲tetsu,satoshi 治osamu,haru,ji
修osamu,shu 茂shige,shigeru 重shige 信nobu,shin 伸nobu,shin 延nobu 宣nobu 章aki,akira 昭aki,sho 彰akira,aki 亮ryo,akira 朝asa,tomo 友tomo 知tomo 朋tomo 久hisa,ku 尚nao,hisa 寿hisa,toshi,kotobuki 安yasu 康yasu,ko 靖yasu,yasushi 泰yasu,tai 保yasu,tamotsu
政masa 雅masa,miyabi 将masa,sho 匡masa 優yu,masaru 勇isamu,yu 進susumu,shin 豊yutaka,toyo 稔minoru 守mamoru,mori 望nozomi 希nozomi,ki 愛ai,mana 結yu,yui 衣i,kinu 依yori,e 葉ha,yo 花hana,ka 華hana,ka 咲saki 颯so,hayate 蓮ren 湊minato 悠yu,haruka 遥haruka
凛rin 莉ri 里ri,sato 沙sa 紗sa 彩aya,sai 綾aya 絵e 江e 枝e 乃no 野no,ya 代yo,shiro 世yo 千chi 百momo 寛hiro,hiroshi,kan 広hiro,hiroshi 啓kei,hiro 圭kei 慶kei,yoshi 敬kei,taka 恭kyo,yasu 純jun 順jun 淳jun,atsushi 潤jun 司tsukasa,ji 次tsugu,ji 二ji,fu 三zo,mi
蔵zo 造zo 助suke 城ki,shiro 部be 渡wata 辺be,nabe 藤fuji,to,do 斎sai 須su 東azuma,to,higashi 原hara,wara 河kawa,ko 崎saki 上ue,kami 下shita,shimo 木ki,ko 沢sawa 澤sawa 瀬se 浅asa 永naga 小ko,o 白shira 生o,iku,fu,nama 仁hito,hitoshi,jin 人hito,to 斗to 登noboru,to
翼tsubasa 航wataru,ko 聡satoshi,so 悟satoru,go 覚satoru 暁akira,aki 晃akira,ko 晶akira 旭asahi 樹ki,itsuki 輝teru,ki 照teru 晴haru,hare 丈take,jo 岳take,gaku 毅tsuyoshi,takeshi 猛takeshi 力chikara,riki 功isao 勲isao 潔kiyoshi 淑yoshi,toshi 律ritsu 響hibiki,kyo
歩ayumi 渚nagisa 楓kaede 椿tsubaki 梓azusa 忍shinobu 薫kaoru 馨kaoru 操misao 円madoka 碧aoi,midori 葵aoi 暖haru 瑛ei,aki 琴koto 紬tsumugi 陸riku 匠takumi 拓taku,hiraku 卓taku,suguru 龍ryu,tatsu 竜ryu,tatsu 虎tora 駿shun 隼hayato,shun 蒼so,aoi 凌ryo 諒ryo,makoto 遼ryo
羽ba,ha 服hat 家ya,ie 屋ya 戸to,do 門to,kado 井i 伊i 我a 孫bi 国kuni 邦kuni 州kuni 岐ki,nu 佐sa 賀ga 尾o 斐hi,i 飛asu,hi 鳥to,tori 神kan,ko 日hi,ka,ku 相ai,sa 磨ma 摩ma 馬ma,uma 対tsu 因i 幡ba,hata 越koshi,e 後go 前zen,mae 備bi 讃sa,sanu
宿suku 宮ku 楠kusu 笘toma 猪ino 甲ka 秩chichi 筑tsuku 蝦e 出izu 隠oki 栖su 洲su 五i,itsu 四yo 七nana 八ya,yo 万ma 新ara 伏fushi 厳itsuku 壱i 富to 居i 弥yo 敦tsuru 春kasu 滑name 熱ata 稲ina 船funa
菅suga 逆saka 達date 酒saka 金kana 釧kushi 鋸noko 風kaza 飯ii 樋toi 網aba
"""
"""Readings that only names use (nanori), written from memory."""
_VARIANTS = str.maketrans({
    cell[0]: cell[1]
    for cell in (
        "𠮷吉 髙高 﨑崎 㟢崎 濵浜 邉辺 邊辺 桒桑 栁柳 曻昇 槗橋 𣘺橋 𡈽土 圡土 靏鶴 靍鶴 𫝆今 惪徳 "
        "德徳 黑黒 瀨瀬 增増 橫横 綠緑 淸清 鷗鴎 鄕郷 錄録 賴頼 寬寛 吞呑 戶戸 靑青 黃黄 步歩 敎教"
    ).split()
})  # fmt: skip
"""Variant characters of family registers that JIS X 0208 lacks, and variants with the readings of the usual character."""
_VOICED = (("ts", "z"), ("ch", "j"), ("sh", "j"), ("k", "g"), ("s", "z"), ("t", "d"), ("h", "b"), ("f", "b"), ("h", "p"), ("f", "p"))
_LONG = re.compile("(o)[uo]|(u)u")
"""A long vowel, which English text writes short or with h."""
_SHORTENED = ("tsu", "chi", "ku", "ki")
_CHANGED, _SHORT = 0.05, 0.15
"""The costs of a change of reading by its position in the name, and of shortening it."""
_COMMON, _SELDOM = 3, 0.05
"""The number of native and of borrowed readings of a character that count as common, and the cost of the others."""
_MOST, _MOST_OF_BORDER, _MOST_OF_ONE = 64, 16, 8
"""The maximum number of listed readings of a form, of one with a given border between native and borrowed readings, and of a character."""
_COMPOUND = 3
"""Least number of kanji of a form that is likely to be a compound of borrowed readings."""
_LONGEST_FAMILY = 3
_HEARD = 0.3
"""Maximum distance of a form from a family name that it is."""
_FARTHEST = 0.5
"""The distance per letter at which a word is not a reading of a form."""


def is_japanese(text: str, language: str) -> bool:
    """Whether a form is Japanese and contains kanji."""
    return language.partition("-")[0] == "ja" and any(map(chinese.is_han, text))


def _plain(text: str) -> str:
    """A form with variant characters and iteration marks replaced by the characters as which they are read."""
    found = ""
    for c in unicodedata.normalize("NFC", text).translate(_VARIANTS):
        found += found[-1] if c == "々" and found else c
    return found


@dataclass(frozen=True, slots=True)
class _Read:
    """The readings of a character, the likelier first in each kind."""

    native: tuple[str, ...] = ()
    borrowed: tuple[str, ...] = ()
    """The readings of words borrowed from Chinese."""
    named: tuple[str, ...] = ()

    def costs(self) -> dict[str, float]:
        """The cost of each reading; those that only names use come first."""
        costs = {reading: 0.0 if n < _COMMON else _SELDOM for kind in (self.native, self.borrowed) for n, reading in enumerate(kind)}
        return dict.fromkeys(self.named, _SELDOM) | costs


@lru_cache(maxsize=1)
def _table() -> dict[str, _Read]:
    named = {cell[0]: tuple(cell[1:].split(",")) for cell in _IN_NAMES.split()}
    table = {character: _Read(named=readings) for character, readings in named.items()}
    for line in (files("tui_review.glossary") / "data" / "kanji.txt").read_text("utf-8").splitlines():
        native, borrowed = (tuple(kind.split()) for kind in line[1:].split("|"))
        table[line[0]] = _Read(native, borrowed, named.get(line[0], ()))
    return table


def _stems(reading: str) -> Iterator[str]:
    """A reading, and its stems in names if it is a verb or adjective: Umareru, uma; Asobu, asobi; Takai, taka."""
    yield reading
    if reading.endswith("ru") and len(reading) > 3:
        yield reading[:-2]
        yield reading[:-1] + "i"
    elif reading.endswith("u") and len(reading) > 2 and reading[-2] not in "aeiou":
        yield reading[:-1] + "i"
    elif reading.endswith("i") and len(reading) > 3 and reading[-2] in "aou":
        yield reading[:-1]


@lru_cache(maxsize=1 << 13)
def _options(character: str, *, first: bool, doubles: bool) -> dict[str, float]:
    """The folded spellings of a character with their costs; ``doubles``: whether it commonly doubles the next one's first consonant."""
    found: dict[str, float] = {}
    read = _table().get(character, _Read())
    for reading, more in read.costs().items():
        for stem in _stems(reading):
            plain = _LONG.sub(r"\1\2", stem)
            spellings = {plain: 0.0, stem: 0.0, _LONG.sub(r"\1\2h", stem): 0.0}
            if plain.endswith("n"):
                spellings[plain[:-1] + "m"] = _CHANGED
            if not first:
                spellings |= {voiced + plain.removeprefix(start): _CHANGED for start, voiced in _VOICED if plain.startswith(start)}
            short = _CHANGED if doubles and reading in read.borrowed else _SHORT
            spellings |= {plain.removesuffix(end): short for end in _SHORTENED if plain.endswith(end) and len(plain) > len(end)}
            for spelling, cost in spellings.items():
                key = collapse(spelling)
                found[key] = min(cost + more, found.get(key, cost + more))
    return found


@lru_cache(maxsize=1 << 13)
def _unit(character: str, *, first: bool, doubles: bool) -> Unit | None:
    options = _options(character, first=first, doubles=doubles)
    return Unit(character, tuple(options.items()), "", 1.5) if options else None


def _units(text: str) -> Iterator[Unit]:
    first = True
    # Compounds of borrowed readings regularly double consonants (Rik-ken), names of two characters seldom do.
    compound = sum(map(chinese.is_han, text)) >= _COMPOUND
    for c, following in zip(text, [*text[1:], ""], strict=True):
        if chinese.is_han(c):
            unit = _unit(c, first=first, doubles=compound and chinese.is_han(following))
            if unit is not None:
                yield unit
        else:
            yield from JAPANESE.lattice(c)
        first = not c.isalpha()


@lru_cache(maxsize=1 << 12)
def lattice(text: str) -> Lattice:
    """The lattice of a form; empty when none of its characters has a reading."""
    text = _plain(text)
    units = sharing(_units(hiragana(text)))
    return Roundabout(units, lambda _: (chinese.lattice(text, spoken),) if (spoken := _spoken(text)) else ()) if units else ()


def _spoken(text: str) -> tuple[tuple[str, ...], ...]:
    """The Chinese readings of a form that consists of Chinese characters only; else empty."""
    return chinese.readings(text) if all(map(chinese.is_han, text)) else ()


@lru_cache(maxsize=1 << 12)
def sounds(text: str) -> frozenset[str]:
    """The sound keys of the likelier Japanese readings of a form and of its Chinese one."""
    text = _plain(text)
    heard = ((limit, [list(dict.fromkeys(sound.keys(option)[0] for option in row)) for row in rows]) for limit, rows in _likely(text))
    found = frozenset(sound.tidy(key) for limit, rows in heard for key in _combined(rows, limit))
    spoken = _spoken(text)
    return found | chinese.sounds(text, spoken, place=False) if spoken else found


@lru_cache(maxsize=1 << 12)
def spellings(text: str) -> tuple[str, ...]:
    """The likelier Japanese readings of a form and its plainest Chinese one, spelled out and collapsed."""
    text = _plain(text)
    pinyin = "".join(row[0] for row in _spoken(text) if row)
    found = [spelling for limit, rows in _likely(text) for spelling in _combined(rows, limit)]
    return tuple(dict.fromkeys(map(collapse, [*found, pinyin] if pinyin else found)))


def _likely(text: str) -> Iterator[tuple[int, list[tuple[str, ...]]]]:
    """The usual spellings of each character of a form, with the number of combinations of them that are worth listing.

    Of the combinations of a long form only a few can be listed. Usually native readings come first and borrowed ones after them,
    or all are of one kind (Kobayashi Seiyaku, Minshuto).
    """
    letters = hiragana(text)
    size = len(letters)
    # Each with whether it is the first of a word and the last kanji.
    at = [(letters[n], not letters[n - 1 : n].isalpha(), not chinese.is_han(letters[n + 1 : n + 2])) for n in range(size)]

    def rows(native: int, borrowed: int) -> list[tuple[str, ...]]:
        """Native readings before index ``native``, borrowed ones from index ``borrowed`` on."""
        places = enumerate(at)
        return [
            row for n, (c, first, last) in places for row in _usual(c, first=first, last=last, native=n < native, borrowed=n >= borrowed)
        ]

    borders = [n for n in range(size) if chinese.is_han(letters[n])]
    if len(borders) >= _COMPOUND:
        yield from ((_MOST_OF_BORDER, rows(border, border)) for border in (*borders, size))
    yield _MOST, rows(size, 0)


@lru_cache(maxsize=1 << 13)
def _usual(letter: str, *, first: bool, last: bool, native: bool, borrowed: bool) -> tuple[tuple[str, ...], ...]:
    """The usual spellings of a character of a form, as rows of alternatives; empty for a kanji without a reading."""
    if not chinese.is_han(letter):
        plain = ([option for option, cost in unit.options if cost <= _SELDOM] for unit in JAPANESE.lattice(letter))
        return tuple(tuple(row) for row in plain if row)
    read = _table().get(letter, _Read())
    own = [stem for reading in (*read.named, *read.native) for stem in reversed(tuple(_stems(reading)))]
    from_chinese = [spelled for reading in read.borrowed for spelled in (reading, *(() if last else _shortened(reading)))]
    # The kind of reading is unknown, so the two kinds alternate.
    turns = zip_longest(from_chinese if borrowed else (), own if native else (), fillvalue="")
    found = [_LONG.sub(r"\1\2", reading) for turn in turns for reading in turn if reading] or [*read.costs()]
    voiced = (spelled for plain in found for spelled in (plain, *(() if first else _soft(plain))))
    row = tuple(dict.fromkeys(map(collapse, voiced)))
    return (row,) if row else ()


def _shortened(reading: str) -> Iterator[str]:
    """The shortened forms of a reading, before one whose first consonant is doubled."""
    return (reading.removesuffix(end) for end in _SHORTENED if reading.endswith(end) and reading != end)


def _soft(plain: str) -> Iterator[str]:
    """The voiced forms of a reading after another one, where the sound key changes as well."""
    return (voiced + plain.removeprefix(start) for start, voiced in _VOICED if start in "hf" and plain.startswith(start))


def _combined(rows: Sequence[Sequence[str]], limit: int) -> Iterator[str]:
    """All concatenations of one item of each row; of long forms fewer items are used."""
    most = next((n for n in range(_MOST_OF_ONE, 1, -1) if prod(min(len(row), n) for row in rows) <= limit), 1)
    return map("".join, product(*(row[:most] for row in rows)))


_CALLED = "san shi sama sensei kun chan".split()
"""Suffixes after a person's name."""
_LEAST_CALLED = 5
"""Least length of a family name before such a suffix: Satoshi is not Mr Sato."""
_OTHER_NAMES = ("i", "ha", "ba", "na", "ya")
"""Endings of family names to which -shi makes another one: Ishiba and Ishibashi, Shirai and Shiraishi."""


def _forms_of_address(readings: Iterable[str]) -> list[str]:
    """The suffixes that may follow a family name with some readings."""
    is_other = any(reading.endswith(_OTHER_NAMES) for reading in readings)
    return [form for form in _CALLED if form != "shi" or not is_other]


def called(text: str) -> Lattice:
    """The lattice of a family name that a suffix for the person may follow."""
    read = _table().get(_plain(text)[-1], _Read())
    forms = _forms_of_address((*read.native[:1], *read.borrowed[:1], *read.named))
    return (*lattice(text), Unit("-", (("", 0.0), *((form, _CHANGED) for form in forms)), "", 0.0))


def called_sounds(folded: str) -> set[str]:
    """The sound keys of a family name, in a right form's spelling, with such a suffix."""
    forms = _forms_of_address([folded]) if len(folded) >= _LEAST_CALLED else ()
    return {key for form in forms for key in sound.keys(collapse(folded + form))[:2]}


def before_general(text: str, word: str) -> str:
    """The part of a form before the generic noun that an English word translates; empty when it ends in no such noun."""
    tails = (text[-size:] for size in (3, 2, 1) if len(text) - size >= 2)
    return next((text[: -len(tail)] for tail in tails if word in JAPANESE_GENERAL.get(tail, ())), "")


def family_of(text: str, words: list[str]) -> int:
    """The number of initial characters of a person's name that are the family name; 0 when the right form does not determine it.

    ``words``: a right form of two words in either order. All characters are the family name if they sound like the last word alone.
    """
    if len(words) != 2 or not any(map(chinese.is_han, text)) or not 2 <= len(text) <= 2 * _LONGEST_FAMILY:
        return 0
    text, keys = _plain(text), [collapse(fold(word)) for word in words]
    if len(text) <= _LONGEST_FAMILY and distance(lattice(text), keys[-1], _HEARD) < _HEARD:
        return len(text)
    # One of the two names may have an unlisted reading; then the other determines the split.
    far = {
        (k, order): _share(text[:k], keys[order]) + _share(text[k:], keys[1 - order])
        for k in range(1, min(len(text), _LONGEST_FAMILY + 1))
        for order in (0, 1)
    }
    best = min(far, key=lambda split: far[split])
    return best[0] if far[best] <= _FARTHEST else 0


def _share(text: str, key: str) -> float:
    """The distance of a word from a form per letter of the word, at most ``_FARTHEST``."""
    most = _FARTHEST * len(key)
    return distance(lattice(text), key, most) / len(key)
