"""Alphabetic scripts other than Cyrillic: a few rows of spellings for each, and nothing else to change.

The first row of a script has its plainest spellings, those of an authority; the others are further systems and habits of English
text. Rows have the format of ``alphabet``. Scripts that are not here are romanised by AnyAscii.
"""

from __future__ import annotations

from functools import lru_cache

from tui_review.glossary.alphabet import Alphabet

GREEK = Alphabet(
    (
        # ELOT 743 (UN 1987, ISO 843), marks dropped.
        (("α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o "
         "ά=a έ=e ή=i ί=i ό=o ύ=y ώ=o ϊ=i ϋ=y ΐ=i ΰ=y ου=ou ού=ou αυ=av αύ=av ευ=ev εύ=ev ηυ=iv γγ=ng γκ=gk γχ=nch γξ=nx μπ=b ντ=nt"), 0.0),
        # Classical and ALA-LC spellings, and those in English text (Venizelos, Ioannina, Hania, Phanar, Joannis).
        (("β=b η=e|ee υ=u|i|y φ=ph χ=h|kh|x ψ=ps ξ=ks ου=u|oo ού=u|oo αυ=au|af αύ=au|af ευ=eu|ef εύ=eu|ef γγ=ngh|g|gg|ngg γκ=g|ng|k|nk μπ=mb|mp|b ντ=d|nd|nt "
         "τζ=tz|j αι=ai|e|ae αί=ai|e|ae ει=i|ei εί=i|ei|e οι=i|oi|oe οί=i|oi τσ=ts κ=c γ=gh|y|j γι=y|yi|gi|j γιά=ya|gia|ia για=ya|gia|ia δ=dh|d ι=y|j ί=y|j ή=e ύ=u|i ώ=o ς=s"), 0.0),
        # Names adopted with another beginning or ending.
        ("^η=he|hi|e|i ^ή=he|hi|e|i ^υ=hy|i|y ^ύ=hy|i|y ^ι=hi|i|j ^ί=hi|i|j ^α=ha|a ^ά=ha|a ^ο=ho|o ^ό=ho|o ^ρ=rh|r αι=ae αί=ae|e αιά=aea|ae η$=is|es|a ή$=is|es ης$=i|is|es ος$=os|us|o ό$=o|on ο$=o|on|os οι$=i|oi|es", 0.2),
    )
)  # fmt: skip

GEORGIAN = Alphabet(
    (
        # The Georgian national system of 2002, marks dropped.
        ("ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=zh რ=r ს=s ტ=t უ=u ფ=p ქ=k ღ=gh ყ=q შ=sh ჩ=ch ც=ts ძ=dz წ=ts ჭ=ch ხ=kh ჯ=j ჰ=h", 0.0),
        # BGN/PCGN 1981, ISO 9984, by way of Russian (Dzhugashvili, Kvareli, Tskhinvali), and habits.
        ("ე=ye|ie ჟ=z|j თ=th ფ=ph|f ღ=g ყ=k|kh ჩ=c|tch ც=c|tz|tc ძ=dz|z წ=c|tz ჭ=c|tch ხ=h|x|ch ჯ=dzh|dj|dz|zh ვ=w ი=y|ee უ=ou ქ=kh|c კ=c", 0.0),
    )
)  # fmt: skip

ARMENIAN = Alphabet(
    (
        # BGN/PCGN 1981 for Eastern Armenian, marks dropped.
        (("ա=a բ=b գ=g դ=d ե=e զ=z է=e ը=y թ=t ժ=zh ի=i լ=l խ=kh ծ=ts կ=k հ=h ձ=dz ղ=gh ճ=ch մ=m յ=y ն=n շ=sh ո=o չ=ch պ=p ջ=j ռ=r ս=s վ=v տ=t ր=r ց=ts "
         "ւ=v փ=p ք=k օ=o ֆ=f և=ev ու=u եւ=ev"), 0.0),
        # ISO 9985, Hübschmann-Meillet, by way of Russian, and the habits of family names.
        (("ե=ye|ie ը=e|u ժ=z|j խ=x|h|ch ծ=c|tz|dz ձ=dz|z|ts ղ=g|l|kh|q ճ=c|tch յ=i|j|h|_ շ=s|ch ո=vo|o չ=c|tch ջ=dzh|dj|c ց=c|tz ւ=w|u վ=w ու=ou|oo և=yev|ew եւ=yev "
         "յան$=ian|yan|jan|iants|yants ց$=ts ռ=rr"), 0.0),
        # Western Armenian, where voiced and voiceless consonants are exchanged (Hagop, Krikor, Sarkissian).
        ("բ=p գ=k դ=t ձ=ts ջ=ch պ=b կ=g տ=d ծ=dz ճ=j թ=th ս=ss", 0.15),
    )
)  # fmt: skip

_KANA = (
    # Modified Hepburn (ALA-LC, the romanisation of Japanese passports), long vowels without marks.
    "あ=a い=i う=u え=e お=o か=ka き=ki く=ku け=ke こ=ko さ=sa し=shi す=su せ=se そ=so た=ta ち=chi つ=tsu て=te と=to な=na に=ni ぬ=nu ね=ne の=no "
    "は=ha ひ=hi ふ=fu へ=he ほ=ho ま=ma み=mi む=mu め=me も=mo や=ya ゆ=yu よ=yo ら=ra り=ri る=ru れ=re ろ=ro わ=wa ゐ=i ゑ=e を=o ん=n ゔ=vu "
    "が=ga ぎ=gi ぐ=gu げ=ge ご=go ざ=za じ=ji ず=zu ぜ=ze ぞ=zo だ=da ぢ=ji づ=zu で=de ど=do ば=ba び=bi ぶ=bu べ=be ぼ=bo ぱ=pa ぴ=pi ぷ=pu ぺ=pe ぽ=po "
    "ぁ=a ぃ=i ぅ=u ぇ=e ぉ=o ゃ=ya ゅ=yu ょ=yo っ=_ ー=_ ・=_ ヶ=ga ゎ=wa "
    "きゃ=kya きゅ=kyu きょ=kyo しゃ=sha しゅ=shu しょ=sho しぇ=she ちゃ=cha ちゅ=chu ちょ=cho ちぇ=che にゃ=nya にゅ=nyu にょ=nyo ひゃ=hya ひゅ=hyu ひょ=hyo "
    "みゃ=mya みゅ=myu みょ=myo りゃ=rya りゅ=ryu りょ=ryo ぎゃ=gya ぎゅ=gyu ぎょ=gyo じゃ=ja じゅ=ju じょ=jo じぇ=je びゃ=bya びゅ=byu びょ=byo ぴゃ=pya ぴゅ=pyu ぴょ=pyo "
    "ふぁ=fa ふぃ=fi ふぇ=fe ふぉ=fo ゔぁ=va ゔぃ=vi ゔぇ=ve ゔぉ=vo てぃ=ti でぃ=di でゅ=dyu とぅ=tu どぅ=du うぃ=wi うぇ=we うぉ=wo つぁ=tsa つぇ=tse つぉ=tso "
    "おう=o おお=o うう=u こう=ko そう=so とう=to のう=no ほう=ho もう=mo よう=yo ろう=ro ごう=go ぞう=zo どう=do ぼう=bo ぽう=po いい=i ゆう=yu くう=ku すう=su つう=tsu ふう=fu "
    "きょう=kyo しょう=sho ちょう=cho にょう=nyo ひょう=hyo みょう=myo りょう=ryo ぎょう=gyo じょう=jo びょう=byo ぴょう=pyo きゅう=kyu しゅう=shu ちゅう=chu にゅう=nyu りゅう=ryu じゅう=ju ぎゅう=gyu"
)  # fmt: skip
JAPANESE = Alphabet(
    (
        (_KANA, 0.0),
        # Kunrei-shiki (ISO 3602) and Nihon-shiki; long vowels written out or with h; n before lips; を, へ, は as particles.
        (("し=si ち=ti つ=tu ふ=hu じ=zi ぢ=di|dzi づ=du|dzu しゃ=sya しゅ=syu しょ=syo ちゃ=tya|cya ちゅ=tyu ちょ=tyo じゃ=zya|jya じゅ=zyu|jyu じょ=zyo|jyo を=wo は=wa へ=e ん=m っ=t "
         "おう=ou|oh|oo おお=oh うう=uu|uh こう=kou|koh そう=sou|soh とう=tou|toh のう=nou|noh ほう=hou|hoh もう=mou|moh よう=you|yoh ろう=rou|roh ごう=gou|goh ぞう=zou|zoh どう=dou|doh ぼう=bou|boh ゆう=yuu|yuh "
         "しょう=shou|syo|syou ちょう=chou|tyo|tyou りょう=ryou きょう=kyou じょう=jou|zyo|jyo しゅう=shuu|syu|syuu ちゅう=chuu|tyu りゅう=ryuu じゅう=juu|zyu ー=a|i|u|e|o|h"), 0.0),
        # Foreign names in katakana, transcribed back to Latin letters: epenthetic vowels are dropped, r may be l, b may be v.
        ("く=k|c ぐ=g す=s|th ず=z|s つ=ts ふ=f|h|v ぶ=b|v る=l|r|lu む=m ぷ=p と=t ど=d ら=la り=li|ry れ=le ろ=lo ち=ti し=si ば=va び=vi べ=ve ぼ=vo わ=va ぅ=w ん=ng にー=ny きー=ky|key りー=ry|ly|ley みー=my でぃー=dy てぃー=ty しー=shy|sy びー=by|vy|bee じー=gy|dgy|zhi ちー=chy ー$=er|ar|or|y|ia|ah", 0.2),
    )
)  # fmt: skip

HEBREW = Alphabet(
    (
        # Academy of the Hebrew Language 2006, simple form, with the spellings of English text.
        ("א=a ב=b ג=g ד=d ה=h ו=v ז=z ח=h ט=t י=y כ=k ך=kh ל=l מ=m ם=m נ=n ן=n ס=s ע=a פ=p ף=f צ=ts ץ=ts ק=k ר=r ש=sh ת=t", 0.0),
        ("א=_|e|o|i|u ב=v|bb ג=j ה=_|a|ah|eh|e ו=o|u|w|vv|ou ח=ch|kh י=i|_|ee|ei|ai כ=kh|ch|c ך=ch|k ע=_|e|i|o|u|aa פ=f|ph צ=tz|z|c ץ=tz|z ק=q|c ש=s|sch ת=th ט=th ׳=_ '=_ ג׳=j צ׳=ch ז׳=zh ג'=j צ'=ch", 0.0),
    ),
    sounds={"א": "", "ה": "", "ו": "", "י": "", "ע": "", "ח": "K"},
    skip=dict.fromkeys("אהוייע", 0.4),
    between="a e i o u",
)  # fmt: skip

ARABIC = Alphabet(
    (
        # UNGEGN 2017 and BGN/PCGN 1956 for Arabic, BGN/PCGN 1958 for Persian, marks dropped.
        (("ا=a أ=a إ=i آ=a ٱ=a ى=a ب=b پ=p ت=t ث=th ج=j چ=ch ح=h خ=kh د=d ذ=dh ر=r ز=z ژ=zh س=s ش=sh ص=s ض=d ط=t ظ=z ع=a غ=gh ف=f ق=q ك=k ک=k گ=g ل=l م=m "
         "ن=n ه=h ة=a و=w ي=y ی=y ئ=y ؤ=u ء=_ ڤ=v ٹ=t ڈ=d ڑ=r ں=n ے=e ہ=h ھ=h ې=e ێ=e ە=e ۇ=u ۈ=u ۆ=o ۋ=v ڭ=ng ڕ=r ڵ=l ۍ=ai ڼ=n ړ=r ځ=dz څ=ts ډ=d ټ=t"), 0.0),
        # English, French and Persian habits (Gaddafi, Houari, Cherif, Hosseini, Reza, Velayat).
        (("ا=_|e|i|o|u أ=e|u|o|_ إ=e ى=i|ya ث=s|t ج=g|dj|dz چ=tch|tsch خ=h|x|ch ح=_ ذ=z|d ژ=j ش=ch|sch|sy ص=ss|c ض=dh|z|dd ظ=dh|dz|d ع=_|e|i|o|u|aa غ=g|r ق=k|g|gh|c|kh ك=c|ch "
         "ک=c گ=gu ه=_|a|e|eh ة=ah|at|e|eh|t|et و=u|o|ou|v|oo|ow|aw|au|_ ي=i|ee|ei|ai|ay|e|ie|ey|iy ی=i|ee|ei|ai|ay|e|ie|ey|iy ئ=e|i|_|a ؤ=o|w|_ س=ss|c ط=th ت=th ں=_ ە=a ۇ=o|w ۋ=w ڭ=n یه$=ieh|iyeh|ia ية$=ia|iya|iyah|iyya "
         "^ال=al|el|ul|il|l|_|ol ^الش=ash|alsh|esh|sh|elsh|ach|alch ^الر=ar|alr|er|r|elr|ara|ari|aru|ra|ri|ru|era|erri ^الس=as|als|es|s|els|asa|asi|asu|sa|si|su "
         "^الن=an|aln|en|n|na|nu|ni|ana ^الد=ad|ald|ed|d|da|du|ada|adu ^الز=az|alz|ez|z|za|zu|aza ^الص=as|als|es|s|sa|asa ^الط=at|alt|et|t|ta|ata ^الت=at|alt|et|t|ta|ata "
         "الله=allah|ullah|olla|lah|alah|ula|ala|ilah ^أبو=abu|abou|abo"), 0.0),
    ),
    sounds=dict.fromkeys("اأإآٱىعهةويیئؤءہھےېۍێەۇۈۆ", "") | {"ذ": "T", "ث": "T", "ح": "K", "خ": "K", "غ": "K"},
    skip={**dict.fromkeys("اأإآٱىعهةويیئؤءہھێەۇۈۆ", 0.4), "ح": 0.7},
    between="a e i o u",
)  # fmt: skip

_HANGUL_PLAIN = (
    "ᄀ=g ᄁ=kk ᄂ=n ᄃ=d ᄄ=tt ᄅ=r ᄆ=m ᄇ=b ᄈ=pp ᄉ=s ᄊ=ss ᄋ=_ ᄌ=j ᄍ=jj ᄎ=ch ᄏ=k ᄐ=t ᄑ=p ᄒ=h "
    "ᅡ=a ᅢ=ae ᅣ=ya ᅤ=yae ᅥ=eo ᅦ=e ᅧ=yeo ᅨ=ye ᅩ=o ᅪ=wa ᅫ=wae ᅬ=oe ᅭ=yo ᅮ=u ᅯ=wo ᅰ=we ᅱ=wi ᅲ=yu ᅳ=eu ᅴ=ui ᅵ=i "
    "ᆨ=k ᆩ=k ᆪ=k ᆫ=n ᆬ=n ᆭ=n ᆮ=t ᆯ=l ᆰ=k ᆱ=m ᆲ=l ᆳ=l ᆴ=l ᆵ=p ᆶ=l ᆷ=m ᆸ=p ᆹ=p ᆺ=t ᆻ=t ᆼ=ng ᆽ=t ᆾ=t ᆿ=k ᇀ=t ᇁ=p ᇂ=t"
)
KOREAN = Alphabet(
    (
        # Revised Romanization of 2000; syllables are decomposed as in Unicode 3.12, with separate letters for initials and finals.
        (_HANGUL_PLAIN, 0.0),
        # McCune-Reischauer, the Democratic People's Republic's system of 1992, Yale, assimilation at syllable borders.
        (("ᄀ=k|gg ᄁ=gg ᄃ=t ᄄ=dd ᄅ=l|n ᄇ=p ᄈ=bb ᄉ=sh ᄌ=ch|z ᄎ=tch|chh|c ᄏ=kh ᄐ=th ᄑ=ph ᅢ=ai ᅥ=o|e ᅧ=yo|ye ᅯ=weo|wo|we ᅳ=u ᅴ=eui|yi|e ᅱ=ui ᅬ=oi|we ᅰ=we "
         "ᆨ=g|ng|c|kh ᆮ=d|n ᆯ=r|n ᆸ=b|m ᆺ=s|n|d ᆻ=s ᆽ=j ᆾ=ch ᆼ=n ᆫᄅ=ll|l|nl ᆯᄂ=ll|l ᆨᄅ=ngn|ngr ᆼᄅ=ngn|ngr ᆨᄂ=ngn ᆸᄂ=mn 시=shi|si 쉬=shwi|swi ᆫᄒ=nh ᆨᄒ=kh|k"), 0.0),
        # Conventional spellings of names: Park, Lee, Rhee, Choi, Roh, Moon, Sun, Young, Woo, Hyun, Kyung.
        (("ᄋ=l|y|r|rh ᄅ=rh|ll ᄂ=l|r ᄌ=jh ᄀ=gh|c ᅡ=ah|ar|u ᅥ=u|ou|uh|ah|au|ur ᅧ=yu|you|u|ou ᅩ=oh|oo ᅬ=oi|oy ᅭ=yoh|yo ᅮ=oo|ou|woo|w ᅲ=yoo|you ᅳ=oo|e ᅴ=ee|i|hee ᅵ=ee|y|ie|yi|ih ᅪ=oa|hwa ᅯ=won|uo|wuh|wa "
         "ᆨ=rk|ck|ch ᆫ=nn ᆯ=ll|rl"), 0.1),
    ),
    sounds={"ᄋ": ""},
    skip={"ᄋ": 0.0},
)  # fmt: skip

LATIN = Alphabet(
    (
        # Each letter without its diacritics; letters that are not in the table are folded.
        (("a=a b=b c=c d=d e=e f=f g=g h=h i=i j=j k=k l=l m=m n=n o=o p=p q=q r=r s=s t=t u=u v=v w=w x=x y=y z=z ä=a ö=o ü=u ß=ss å=a ø=o æ=ae ñ=n ł=l đ=d ð=d "
          "þ=th ı=i ə=a ů=u ě=e ő=o ű=u ă=a č=c š=s ž=z ř=r ň=n ť=t ď=d ć=c ś=s ź=z ż=z ń=n ą=a ę=e ó=o ş=s ș=s ţ=t ț=t ç=c ğ=g"), 0.0),
        # Digraphs for letters with diacritics (German, Danish, Swedish), and other plain spellings.
        ("ä=ae ö=oe ü=ue ß=s|b å=aa|o ø=oe æ=a|e ñ=ny ł=w đ=dj ð=dh þ=t ə=e ů=o ě=ie|je ő=oe ű=ue", 0.05),
        # By ear: Czech and Slovak, Polish, Serbo-Croatian, Hungarian, Turkish, Romanian, German.
        (("č=ch|tch|cz š=sh|sch|sz ž=zh|j ř=rz|rzh|rsh|rj ň=ny|ni ť=ty ď=dy ć=ch|ci ś=sh|si ź=zh|zi ż=zh|rz ń=ny|ni ą=on|om|o ę=en|em ó=u "
          "cz=ch|c|tch sz=sh|s rz=zh|r|sh|rsh dź=dz|j dż=j|dzh ch=h|kh|k|sh sch=sh|s tsch=ch|tsh c=k|ts|tz|s|ch j=y|i|zh|g w=v v=f|w|b z=ts|s ş=sh ș=sh ţ=ts ț=ts ç=ch|s ğ=gh|y "
          "cs=ch|c gy=dj|g|dy zs=zh|j ly=y|l ny=n|gn ie=i|ee|ye ei=ai|ay|i eu=oy|oi äu=au|oy|oi y=i|u|ij i=y|j e=ie|ye s=z|sh h=_|kh k=c|ck x=ks|sh q=k u=ou|oo f=ph t=th ij=y|ei x=kh"), 0.1),
    ),
    sounds={"j": "", "w": "F"},
    skip={"h": 0.35, "j": 0.35},
)  # fmt: skip
"""The Latin letters of other languages, spelled without diacritics or by ear."""

ALPHABETS = (GREEK, GEORGIAN, ARMENIAN, JAPANESE, HEBREW, ARABIC, KOREAN)


def hiragana(text: str) -> str:
    """Katakana converted to hiragana, character by character (JIS X 0208); other characters unchanged."""
    return "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヴ" else c for c in text)


@lru_cache(maxsize=1)
def _by_letter() -> dict[str, Alphabet]:
    return {letter: alphabet for alphabet in ALPHABETS for letter in alphabet.letters if not letter.isascii()}


def alphabet_of(letter: str) -> Alphabet | None:
    """The alphabet of a lower-case letter; None if no table has it."""
    return _by_letter().get(letter)
