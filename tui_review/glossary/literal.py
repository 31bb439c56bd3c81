"""The meanings of the parts of a native name, which a machine that does not know the name translates word by word.

Chinese characters have their English glosses from the Unihan database (``data/han.txt``, UAX #38 ``kDefinition``), the senses in
names that Unihan lacks from ``_HAN_MORE``, and those of the generic words in ``chinese.GENERIC``; the characters of a listed word
also have the meanings of that word. Cyrillic words and words of other languages have those of ``wordlists``. English words are
compared by ``stem``, so that number and derivation do not matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files

from tui_review.glossary import chinese, cyrillic, scripts, wordlists
from tui_review.glossary.lattice import fold

_HAN_MORE = {
    "冠": "corona crowned", "牌": "card brand", "维": "dimension dimensional", "網": "net network online", "网": "net network online", "码": "code",
    "密": "secret", "红": "scarlet", "影": "movie film", "视": "vision video", "电": "power electronic", "台": "station", "米": "rice",
    "书": "book", "报": "paper news", "信": "letter message", "友": "friends", "圈": "circle", "朋": "friend", "字": "character",
    "节": "byte day festival", "宝": "treasure baby", "国": "national country", "民": "people folk", "华": "china chinese", "中": "middle china central",
    "大": "big great", "小": "little", "老": "old boss", "新": "new", "家": "home family house", "世": "world", "界": "world", "际": "international",
    "学": "learning study school academic", "科": "science", "军": "army military", "海": "sea", "空": "air sky", "会": "meeting association society can",
    "院": "institute court hospital", "点": "point spot o'clock", "线": "line", "城": "city wall", "金": "gold golden kim", "王": "king",
    "马": "horse", "龙": "dragon", "风": "wind", "云": "cloud", "美": "beauty beautiful american america", "英": "british britain hero", "法": "law french france",
    "德": "virtue german germany", "意": "italian italy meaning", "日": "day sun japan japanese", "韩": "korea korean", "俄": "russian russia", "澳": "australia australian",
    "加": "plus canada canadian add", "波": "wave poland polish", "葡": "portuguese portugal", "西": "west spain spanish", "非": "africa african non", "印": "india print",
    "左": "left", "右": "right", "党": "party", "委": "committee", "号": "number", "岁": "year", "届": "session",
    "谈": "talk", "怪": "strange weird", "异": "strange different", "志": "record will chronicle", "传": "biography legend", "记": "notes record story",
    "话": "talk speech words", "语": "language", "图": "picture map", "片": "film", "歌": "song", "星": "star", "球": "ball globe", "车": "car vehicle",
    "机": "machine aircraft", "站": "station stop", "生": "life raw", "活": "live living", "命": "life fate",
    "情": "feeling love", "爱": "love", "酷": "cool", "吃": "eat", "鸡": "chicken", "头": "head", "条": "strip bar headline", "快": "fast quick", "手": "hand", "抖": "shake tremble",
    "音": "sound", "拼": "spell fight", "多": "many multi", "东": "east", "南": "south", "北": "north", "前": "front former", "后": "back after queen", "内": "inner inside",
    "外": "foreign outer", "人": "people person man", "子": "son child", "女": "woman female daughter", "青": "green blue youth", "黄": "yellow", "白": "white",
    "黑": "black", "蓝": "blue", "绿": "green", "银": "silver", "铁": "iron rail", "高": "high gao", "低": "low", "长": "long chief", "短": "short", "双": "double twin",
    "座": "seat constellation", "流": "stream flow", "雨": "shower", "价": "price", "造": "build make", "协": "association", "基": "base fund", "工": "work engineering",
    "程": "engineering", "建": "construction build", "设": "construction", "企": "enterprise", "防": "defense prevention", "业": "industry business", "店": "shop store", "行": "bank line",
}  # fmt: skip
"""Senses of characters in names, in addition to those of the Unihan database."""

Meanings = dict[str, float]
"""Stems of English words with the likelihood that a translator chooses each: 1 for a dictionary's first translation, less for later ones."""

_ENGLISH = re.compile(r"(?:'s|s|es|ed|ing|ers?|ly|al|ic|ian|an|ese|ish|y|e|n)$")
_BRITISH = tuple((re.compile(british), american) for british, american in (
    (r"our(?=s?$)", "or"), (r"(?<=[tb])re(?=s?$)", "er"), (r"ence(?=s?$)", "ense"), (r"mme(?=s?$)", "m"), (r"is(?=ations?$|es?$|ed$|ing$|ers?$)", "iz"),
))  # fmt: skip
"""Endings spelled differently in British and American English; other words that match (four, science) are changed consistently."""
_IRREGULAR = """
be was were been|beat beaten|become became|begin began begun|bite bit bitten|bleed bled|blow blew blown|break broke broken|bring brought|build built|buy bought
catch caught|choose chose chosen|come came|deal dealt|dig dug|do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feel felt
fight fought|find found|flee fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten|freeze froze frozen|get got|give gave given|go went gone|grow grew grown
have had|hear heard|hide hid hidden|hold held|keep kept|know knew known|lead led|leave left|lend lent|lose lost|make made|mean meant|meet met|pay paid|ride rode ridden
ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent|shake shook shaken|shine shone|shoot shot|show shown|sing sang sung|sink sank
sit sat|sleep slept|speak spoke spoken|spend spent|stand stood|steal stole stolen|stick stuck|strike struck|swear swore sworn|swim swam|take took taken|teach taught
tear tore torn|tell told|think thought|throw threw thrown|understand understood|wake woke|wear wore worn|win won|write wrote written
child children|man men|woman women|foot feet|tooth teeth|mouse mice|goose geese|person people|life lives|wife wives|knife knives|wolf wolves|leaf leaves|half halves
""".strip()
"""English words with irregular forms."""
_BASES = {form: base for base, *forms in map(str.split, re.split(r"[|\n]", _IRREGULAR)) for form in forms}


@lru_cache(maxsize=1 << 15)
def stem(word: str) -> str:
    """A folded English word reduced to what its numbers, derivations and British and American spellings share."""
    word = _BASES.get(word, word)
    for british, american in _BRITISH:
        word = british.sub(american, word)
    found = word[:-3] + "y" if word.endswith("ies") and len(word) > 5 else word
    if len(found) == 4 and found.endswith("s") and not found.endswith("ss"):
        return found[:-1]
    for _ in range(2):
        cut = _ENGLISH.sub("", found)
        if len(cut) < 4 and len(found) > 4 and found.endswith("s") and not found.endswith("ss"):
            # "Waters" is reduced to "water", which has no ending to remove.
            cut = found[:-1]
        if len(cut) < 4 or cut == found:
            break
        found = cut
    return found


@lru_cache(maxsize=1)
def _han() -> dict[str, str]:
    text = (files("tui_review.glossary") / "data" / "han.txt").read_text("utf-8")
    return {line[0]: line[1:] for line in text.splitlines()}


@lru_cache(maxsize=1 << 14)
def of_character(character: str) -> Meanings:
    """The possible translations of a Chinese character."""
    return _ranked(_han().get(character, "").split()) | _ranked(_HAN_MORE.get(character, "").split())


def _ranked(words: Iterable[str]) -> Meanings:
    found: Meanings = {}
    for n, word in enumerate(dict.fromkeys(words)):
        found.setdefault(stem(word), 1 / (1 + n / 3))
    return found


@lru_cache(maxsize=1 << 14)
def of_word(word: str, language: str) -> Meanings:
    """The possible translations of a word of a language, in any of its forms."""
    return _ranked(wordlists.translations(word, language))


def _likelier(one: Meanings, other: Meanings) -> Meanings:
    """The union of two meanings, with the higher likelihood of each stem."""
    return {**one, **{stem: max(weight, one.get(stem, 0.0)) for stem, weight in other.items()}}


@lru_cache(maxsize=1 << 14)
def units(native: str, language: str) -> tuple[Meanings, ...]:
    """The possible translations of each Chinese character of a form, or of each word of another form.

    Empty for a form in a language without a word list.
    """
    if chinese.is_han(native):
        at = [i for i, c in enumerate(native) if chinese.is_han(c)]
        found = [of_character(native[i]) for i in at]
        for size in (4, 3, 2):
            for i in range(len(at) - size + 1):
                general = chinese.GENERIC.get("".join(native[k] for k in at[i : i + size]))
                if general:
                    words = _ranked([word for phrase in general for word in phrase.split()])
                    found[i : i + size] = [_likelier(unit, words) for unit in found[i : i + size]]
        for first, last, english in wordlists.spans(native, language):
            whole = _ranked(english)
            found = [_likelier(unit, whole) if first <= i < last else unit for i, unit in zip(at, found, strict=True)]
        return tuple(found)
    if scripts.is_unspaced(native):
        return tuple(_ranked(english) for _, _, english in wordlists.spans(native, language))
    if cyrillic.is_cyrillic(native) or wordlists.has_list(language):
        single = scripts.words(native)
        parts = wordlists.parts_of(native, language) if len(single) == 1 else ()
        if parts:
            # A compound may also be translated as a whole: Tatort, scene of a crime.
            whole = of_word(single[0], language)
            return tuple(_likelier(of_word(part, language), whole) for part in parts)
        return tuple(of_word(word, language) for word in single)
    return ()


@lru_cache(maxsize=1 << 10)
def of_text(text: str, language: str) -> frozenset[str]:
    """The stems of all possible translations of the words in a text."""
    stems: set[str] = set()
    if scripts.is_unspaced(text):
        for c in filter(chinese.is_han, text):
            stems.update(of_character(c))
        for _, _, english in wordlists.spans(text, language):
            stems.update(_ranked(english))
    else:
        for word in scripts.words(text):
            stems.update(of_word(word, language) or (stem(fold(word)),))
    return frozenset(stems)
