"""What the parts of a native name mean, word by word: how a machine translates a name that it does not know for one.

Chinese characters have their English glosses from the Unihan database (``data/han.txt``, UAX #38 ``kDefinition``), with
the senses that names use and Unihan lacks in ``_HAN_MORE``, and the general words of ``chinese.GENERIC``. Cyrillic words
have the words of ``_SLAVIC``: what institutions, newspapers, parties, streets and works are named with, as Russian,
Ukrainian and Belarusian stems. English words are compared by ``stem``, so that number and derivation do not matter.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

from tui_review.glossary import chinese, cyrillic, scripts

_HAN_MORE = {
    "冠": "corona crowned", "牌": "card brand", "维": "dimension dimensional", "網": "net network online", "网": "net network online", "码": "code",
    "密": "secret", "红": "scarlet", "影": "movie film", "视": "vision video", "电": "power electronic", "台": "station", "米": "rice",
    "书": "book", "报": "paper news", "信": "letter message", "友": "friends", "圈": "circle", "朋": "friend", "字": "character",
    "节": "byte day festival", "宝": "treasure baby", "国": "national country", "民": "people folk", "华": "china chinese", "中": "middle china central",
    "大": "big great", "小": "little", "老": "old boss", "新": "new", "家": "home family house", "世": "world", "界": "world", "际": "international",
    "学": "learning study school academic", "科": "science", "军": "army military", "海": "sea", "空": "air sky", "会": "meeting association can",
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
    "程": "engineering", "建": "construction build", "设": "construction", "企": "enterprise", "业": "industry business", "店": "shop store", "行": "bank line",
}  # fmt: skip
"""Senses of characters and words that names use, besides those in the Unihan database."""

_SLAVIC = """
правд truth | европейск європейськ european | украинск украинськ українськ ukrainian | русск російськ российск russian | польск польськ polish | немецк німецьк german
советск радянськ soviet | народ people national folk | народн people national folk | слуг servant | нов new | стар old | красн red | червон red | бел бiл біл white
черн чорн black | зелен green | син blue | голуб blue pigeon | желт жовт yellow | золот gold golden | серебр сріб silver | свобод freedom liberty | вол will freedom
площад площ square area | майдан square maidan | улиц вулиц street | проспект avenue prospect | мост міст bridge | гор mountain city | гір mountain | лес ліс forest | пущ forest
рек річк river | озер lake | мор sea | остров острів island | полуостров півострів peninsula | залив заток bay gulf | берег bank shore | пол field | степ steppe | сел village
город міст city town | област region oblast | район district area | край edge region territory | республик республік republic | союз union | містечк town
государств держав state | государственн державн state government | министерств міністерств ministry | министр міністр minister | министерск ministry | департамент department | управлен управлінн department administration office directorate
служб service | комитет комітет committee | комисси комісі commission | совет рад council board soviet | дум duma thought | верховн supreme | главн головн main chief general | центральн central
центр center centre | национальн національн national | общественн громадськ public | обществ товариств суспільств society | гражданск цивільн громадян civil citizen | прав right law human
человек людин man human | человеческ людськ human | дет діт child children | женщин жінк woman women | женск жіноч women female | мать мат mother | отец бать father | брат brother
сестр sister | сын син son | доч дочк daughter | дед дід grandfather | молод young youth | молодеж молод youth | ветеран veteran | герой геро hero | воин воїн warrior soldier
войн війн war | военн військов воєнн military war | вооруж збройн armed | сил forces force power | арми армі army | флот fleet navy | морск морськ sea naval marine | воздушн повітрян air
оборон defense defence | безопасн безпек security safety | внутренн внутрішн internal interior | внешн зовнішн foreign external | иностран іноземн закордонн foreign | дел справ affairs business
экономик економік economy | экономическ економічн economic | финанс фінанс finance | финансов фінансов financial | банк bank | рынок ринок market | рыночн ринков market | торговл trade
торгов trade shopping | промышлен промислов industrial | завод plant factory | фабрик factory | комбинат комбінат plant combine | предприяти підприємств enterprise company | компани компані company
дорог дороз road expensive | железн залізн iron railway | железнодорожн залізничн railway railroad | автомоб car automobile | метро metro subway | вокзал station | станци станці station | аэропорт аеропорт airport | порт port
энергетик енергетик energy power | энерг енерг energy power | атомн nuclear atomic | ядерн nuclear | электр електр electric power | газ gas | нефт нафт oil | уголь вугілл coal | вод water
здоров health | здравоохран health | медицин medicine medical | медицинск медичн medical | больниц лікарн hospital | аптек pharmacy | врач лікар doctor | образован освіт education | наук science sciences | научн науков scientific
школ school | университет університет university | институт інститут institute | академи академі academy | музей музе museum | театр theater theatre | библиотек бібліотек library | церк church | собор cathedral
храм temple church | монастыр монастир monastery | лавр lavra | крест хрест cross | свят saint holy | бог god | христ christ | православн orthodox | мир мир peace world | світ world
мирн мирн peaceful peace | международн міжнародн international | всемирн всесвітн world global | един єдин united single unity | единств єдніст unity | соедин об'єднан united | объедин united association | партия парті party
движен рух movement traffic | фронт front | блок bloc block | справедлив justice fair | труд прац labor labour work | рабоч робітнич робоч workers working labor | крестьян селян peasant | коммунист комуніст communist
социал соціал social | демократ democrat democratic | либерал ліберал liberal | голос voice vote | слов word | речь мов speech language | газет newspaper gazette | журнал magazine journal
новост новин news | известия вісті news | врем час time times | вест вест news | день дн day | ден day | ноч ніч night | вечер вечір evening | утр ранок morning | недел тижд week
год рок рік year | век вік century age | первы перш first | втор друг second | трет third | звезд зірк зор star | солнц сонц sun | лун місяц moon | земл земл land earth | неб heaven sky | небесн heavenly
огон вогн fire | ветер вітер wind | снег сніг snow | лед лід ice | дожд дощ rain | цвет колір color flower | цветок квіт flower | роз rose | дуб oak | берез birch | яблок яблу apple | хлеб хліб bread
волк вовк wolf | медвед ведмід bear | лев lion | орел орл eagle | сокол falcon | кон horse | птиц птах bird | рыб риб fish | кот cat | собак dog | пес dog
больш велик big great large | велик great big | мал small little | маленьк small little | высок висок high | низ low lower | нижн lower | верхн upper | средн середн middle | дальн far | восточн східн east eastern
восток схід east | западн західн west western | запад захід west | северн північн north northern | север північ north | южн південн south southern | юг південь south | левый лів left | прав right | правый right
жизн житт life | смерт death | любов кохан love | надежд наді hope | вер вір faith | душ soul | сердц серц heart | рук hand | голов head | глаз око eye | кров blood | кровав кривав bloody | памят memory
побед перемог victory | слав glory fame | чест honor | честн honest | достоинств гідн dignity | правосуд justice | закон law | суд court judgment | прокурат prosecutor | полици поліці police | милици міліці militia police | гвард guard
дом будин house home building | двор двір yard court | дворец палац palace | замок castle lock | крепост фортец fortress | башн башт tower | ворот gate | стен стін wall | сад garden | парк park | рынок market
книг книжк book | фильм фільм film movie | песн пісн song | танц dance | игр гр game | спорт sport sports | клуб club | команд team | кубок cup | лига ліг league | чемпионат чемпіонат championship
вопрос питан question | ответ відповід answer | проклят damned cursed | чертов damn | тайн таємн secret mystery | пут шлях way path road | поезд поїзд train | корабл ship | самолет літак plane aircraft | машин car machine
план plan | договор договір treaty contract | соглашен угод agreement accords | конвенци конвенці convention | конституци конституці constitution | революци революці revolution | реформ reform | восстан повстан uprising
пятн плям spot stain | точк point dot | лини ліні line | круг коло circle | меч sword | щит shield | стрел стріл arrow | молот hammer | серп sickle | ключ key | зеркал дзеркал mirror | окн вікн window
защит захист protection defense | потребител споживач consumer | продовольств продовольч food | питан харч food nutrition | надзор нагляд supervision | контрол control | налог подат tax | тамож митн customs | пенсион пенсійн pension
фонд fund foundation | фонд foundation | союз union | федерац федерац federation | содружеств співдружн commonwealth | сообществ спільнот community | организац організац organization | ассоциац асоціац association | агентств агентств agency
""".strip()
"""Stems of Slavic words that names are made of, several spellings to a line's item, with what they are translated as."""

Meanings = dict[str, float]
"""Stems of English words, each with how likely a translator would take it: 1 for the first that a dictionary names, less for later ones."""

_ENGLISH = re.compile(r"(?:'s|s|es|ed|ing|ers?|ly|al|ic|ian|an|ese|ish|y|e|n)$")


@lru_cache(maxsize=1 << 15)
def stem(word: str) -> str:
    """A folded English word cut down to what its number and its derivations share."""
    found = word[:-3] + "y" if word.endswith("ies") and len(word) > 5 else word
    if len(found) == 4 and found.endswith("s") and not found.endswith("ss"):
        return found[:-1]
    for _ in range(2):
        cut = _ENGLISH.sub("", found)
        if len(cut) < 4 or cut == found:
            break
        found = cut
    return found


@lru_cache(maxsize=1)
def _han() -> dict[str, str]:
    text = (files("tui_review.glossary") / "data" / "han.txt").read_text("utf-8")
    return {line[0]: line[1:] for line in text.splitlines()}


@lru_cache(maxsize=1)
def _slavic() -> dict[str, str]:
    table: dict[str, str] = {}
    for item in re.split(r"[|\n]", _SLAVIC):
        words = item.split()
        meanings = " ".join(word for word in words if word.isascii())
        for word in words:
            if not word.isascii():
                table[word] = f"{table[word]} {meanings}" if word in table else meanings
    return table


@lru_cache(maxsize=1 << 14)
def of_character(character: str) -> Meanings:
    """What a Chinese character may be translated as."""
    return _ranked(_han().get(character, "").split()) | _ranked(_HAN_MORE.get(character, "").split())


def _ranked(words: list[str]) -> Meanings:
    found: Meanings = {}
    for n, word in enumerate(words):
        found.setdefault(stem(word), 1 / (1 + n / 3))
    return found


@lru_cache(maxsize=1 << 14)
def of_word(word: str) -> Meanings:
    """What a Cyrillic word may be translated as, in any of its case forms."""
    table, lower = _slavic(), word.lower().replace("’", "'").replace("ʼ", "'")
    for size in range(len(lower), 2, -1):
        if lower[:size] in table and len(lower) - size <= 4:
            return _ranked(table[lower[:size]].split())
    return {}


@lru_cache(maxsize=1 << 14)
def units(native: str) -> tuple[Meanings, ...]:
    """What each character of a Chinese form, or each word of a Cyrillic one, may be translated as.

    Forms in other scripts give an empty tuple.
    """
    if chinese.is_han(native):
        chars = [c for c in native if chinese.is_han(c)]
        found = [of_character(c) for c in chars]
        for size in (4, 3, 2):
            for i in range(len(chars) - size + 1):
                general = chinese.GENERIC.get("".join(chars[i : i + size]))
                if general:
                    words = _ranked([word for phrase in general for word in phrase.split()])
                    found[i : i + size] = [unit | words for unit in found[i : i + size]]
        return tuple(found)
    if cyrillic.is_cyrillic(native):
        return tuple(of_word(word) for word in scripts.words(native))
    return ()
