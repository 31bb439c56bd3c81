"""The declension of names in languages other than the East Slavic ones: one row for each family of languages, from their school grammars.

``DECLENSIONS`` has the rows for Latin and other letters, ``IN_CYRILLIC`` those for Cyrillic: adding a family is adding a row.
English, French, Spanish and others that do not decline names have none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from unicodedata import normalize

PLURALS = ("e", "ě", "y", "i")
"""Nominative plural endings, which may be missing in another case: Pardubice, Pardubic."""
_PLAINER = str.maketrans("یىکہة’ʼ‘", "ييكهه'''") | {ord("և"): "եւ"}
"""Unifies letters that Persian and Urdu, and Arabic at the end of a word, write for Arabic ones, apostrophes, and an Armenian ligature."""
_ACCENT = re.compile("(?<=[α-ω])\u0301")


@lru_cache(maxsize=1 << 13)
def plain(word: str) -> str:
    """A word in lower case, normalised for comparison: Greek without accents, which move with the ending, Arabic script unified."""
    lower = word.lower().translate(_PLAINER)
    return normalize("NFC", _ACCENT.sub("", normalize("NFD", lower))) if "Ͱ" <= lower[:1] <= "Ͽ" else lower


@dataclass(frozen=True)
class Declension:
    """The declension of names in a family of languages."""

    languages: frozenset[str]
    endings: frozenset[str]
    """Case endings, including those of the nominative and the empty one."""
    changes: tuple[tuple[str, str], ...] = ()
    """Stem endings, each with its form before some case endings."""
    adjectives: tuple[str, ...] = ()
    """Suffixes of relational adjectives; with ``appended`` only their first letters."""
    appended: int = 0
    """The most letters of any kind that may follow a name, in agglutinating languages; very short stems take only ``endings``."""
    nominatives: frozenset[str] = frozenset()
    """Nominative endings of names, besides the empty one; empty when any ending is possible."""
    fleeting: str = ""
    """The fleeting vowels."""
    others: tuple[tuple[frozenset[str], frozenset[str]], ...] = ()
    """Nominative endings, each set with the endings that would make another name: a woman's of a man's, a man's of a woman's."""
    stacked: int = 0
    """The most endings that may follow a name, one after the other."""
    shortest: int = 3
    """The least number of letters that a name keeps without its ending."""
    inner: tuple[tuple[str, str], ...] = ()
    """Alternations of the last vowel of a stem."""
    tails: tuple[tuple[str, str], ...] = ()
    """Last vowels of names, or none, each with another that may stand before an ending (Lahti, Lahden) or be one (Tallinn, Tallinna)."""
    is_definite: bool = False
    """Whether these are definite forms: a one-word name in such a form is mostly used as an ordinary word."""
    is_left_on: bool = True
    """Whether a case form in English text is a mistake; Albanian definite forms are also English names."""

    def may_be_cut(self, ending: str) -> bool:
        """Whether a name can have an ending in the nominative, the empty one included."""
        return not self.nominatives or not ending or ending in self.nominatives

    def is_form(self, cut: str, ending: str) -> bool:
        """Whether a name with the nominative ending ``cut`` can have ``ending`` in some case."""
        if not self.may_be_cut(cut) or (self.nominatives and cut and not (ending or cut in PLURALS)):
            return False
        return not any(cut in nominatives and ending in endings for nominatives, endings in self.others)

    @cached_property
    def chain(self) -> re.Pattern[str]:
        """Matches a sequence of endings after a name, in languages that stack them."""
        return re.compile(f"(?:{'|'.join(sorted(filter(None, self.endings), key=len, reverse=True))}){{1,{self.stacked}}}")

    @cached_property
    def sizes(self) -> list[int]:
        """The lengths of the endings, ascending."""
        return sorted(set(map(len, self.endings)))

    @cached_property
    def ordered(self) -> tuple[str, ...]:
        """The endings in a fixed order."""
        return tuple(sorted(self.endings))


def _row(
    languages: str,
    endings: str = "",
    changes: str = "",
    adjectives: str = "",
    appended: int = 0,
    nominatives: str = "",
    fleeting: str = "",
    others: str = "",
    stacked: int = 0,
    shortest: int = 3,
    inner: str = "",
    tails: str = "",
    *,
    is_definite: bool = False,
    is_left_on: bool = True,
) -> Declension:
    """``others``: for each kind of name, its nominative endings, a colon, and the endings that it never has; "-" is the empty ending."""
    kinds = [kind.split(":") for kind in others.split("|")] if others else []
    return Declension(
        frozenset(languages.split()),
        frozenset(map(plain, endings.split())) | {""},
        _pairs(changes),
        tuple(map(plain, adjectives.split())),
        appended,
        frozenset(nominatives.split()),
        fleeting,
        tuple((_endings(his), _endings(others)) for his, others in kinds),
        stacked,
        shortest,
        _pairs(inner),
        _pairs(tails),
        is_definite,
        is_left_on,
    )


def _pairs(cells: str) -> tuple[tuple[str, str], ...]:
    return tuple((plain(a), plain(b)) for a, _, b in (cell.partition("=") for cell in cells.split()))


def _endings(cells: str) -> frozenset[str]:
    return frozenset("" if cell == "-" else cell for cell in cells.split())


DECLENSIONS = (
    _row("cs sk", "a e i o u y á é ě í ý yj ij ie ia iu ou iou ů ov ovi ovia em im ím om ám ím ům ych ých ich ích och iach ách ech ým ami emi ími ými mi "
         "ho ého ému ém ej eho emu ú ův ova ovo ovy ově ovu ovou ová ové", "k=c k=č h=z h=ž ch=š g=z r=ř c=č ň=n ď=d ť=t ic=íc", "sk ck čsk",
         nominatives="a e ě o y i á é í ý yj ij ie ia ův", fleeting="eě", others="- a o: ová ové ovou ej|ý í yj ij: á é ou a ej|á: ý ého ému ém"),
    _row("pl", "a á e i o u y ą ę ia ie iu ią ię owi iowi em iem om iom ami iami ach iach ów ego emu ym im ych ich ymi imi ej iej iego iemu owie ową owej owa",
         "k=c k=cz g=dz g=ż ch=sz r=rz t=c d=dz ł=l ń=n ć=c ś=s ź=z niec=ńc ciec=ćc siec=śc ziec=źc piec=pc biec=bc wiec=wc miec=mc j= zioł=zł cioł=cł ystok=ymstok ystok=egostok ystaw=ymstaw ystaw=egostaw rzeczpospolit=rzeczypospolit sł=śl zł=źl sn=śn zn=źn st=ść x=ks ęg=ąg ęk=ąk ódź=odz ób=ob ód=od óg=og ój=oj ól=ol ół=oł "
         "ór=or ów=ow óz=oz óż=oż óń=on ąb=ęb ąd=ęd ąg=ęg ąż=ęż", "sk ck dzk",
         nominatives="a á e o y i ia ie", fleeting="e", others="- o: owa owej ową ej|a: owa owej ową|y i: a ą ej iej"),
    _row("hr sr bs sl", "a e i o u om em am ama ima ami ov ev ova ovo ove ovu ovom ovoj ovem ovi eva evo eve evu evom evoj evem evi ih im og oga omu ome oj ijem ija iji ijo jo ju ja je ega emu ah ih ski ska sko", "k=c k=č g=z h=s c=č", "sk šk čk ck", nominatives="a e o i ija ije", fleeting="ea"),
    _row("de nl da sv nb nn no lb fy af", "s es n en er ern e ens em", "en=n", "isch", nominatives="e er es", others="e er es:-"),
    _row("lt", "as is ys us ius a ė e o os ės io aus iaus iui ui ai ei ą ę į ų u iu imi umi yje uje oje ėje iuje i au ų ams oms ėms iams ais omis ėmis ose ėse uose", adjectives="išk"),
    _row("lv", "s š is us a e i o u as es am im um ai ei ā ē ī ū os ēs īs ūs ām ēm iem ās ja jas jam ju ņa ļa", "n=ņ l=ļ", nominatives="s š is us a e i o u as es ai"),
    _row("ga gd", "e a í", "aigh=aí igh=í each=igh ach=aí", nominatives="a e"),
    _row("la", "a ae am arum is as us i o um orum os e es em ibus", nominatives="a us um is es"),
    _row("ro", "ul ului lui a ă e ei i le lor u iei ii ea ăi ele elor ilor uri urilor", "t=ț d=z s=ș st=șt sc=șt", "esc ean", inner="ea=e ia=ie oa=o a=ă"),
    _row("el", "α ας αν ες η ης ην ο ος ου ον οι ων ους ι ια ιας ιου ε εα υ", shortest=2),
    _row("fi", "n a ä ta tä ssa ssä sta stä lla llä lta ltä lle na nä ksi an en in on un yn än ön han hen hin hon hun hyn hän hön seen t den ien iden jen ja jä ia iä ita itä "
         "issa issä ista istä illa illä ilta iltä ille ina inä iksi iin ihin kin",
         "nen=s us=uks ys=yks as=aks ngas=nkaa oki=o äki=ä usi=ud esi=ed us=ud es=ed is=id ak=a ok=o uk=u yk=y ek=e ik=i äk=ä ök=ö nk=ng rk=r lk=l ht=hd lt=l nt=n mp=m rt=r kk=k pp=p tt=t p=v t=d at= ät= ot= öt= et= it= ut= yt=", "lai läi", appended=6, stacked=2, tails="i=e"),
    _row("et", "s st sse le l lt ga ni na ks ta t d te de tele dele id", "nd=nn ees=ehe hus=ht õgi=õ ägi=ä nk=ng rk=r rg=r lk=l ht=h hk=h lt=l ld=l nt=n mp=m mb=m lb=lv rb=rv rt=r rd=r kk=k pp=p tt=t p=b t=d k=g er=r el=l", "lai",
         appended=6, stacked=2, tails="=a =e =i =u"),
    _row("sq", "a i u e ë ja t s n it ut in un ën an en ës as es së ra rit rin ve", nominatives="a i u e ë", fleeting="ë", is_left_on=False),
    _row("is fo", "i a u s ar ur ir um inn inum ins ina inni innar ið inu", "fjörð=fjarð fjörð=firð bær=bæ jökull=jökl", nominatives="i a ur ir ar inn", inner="a=ö e=ö e=a ö=a ö=e"),
    _row("ka", "ი მა მ ს ის ისა ით ითა ად ო ში შიც ზე ზეც თან ისთვის ისკენ იდან იდანაც ამდე მდე ელი ელმა ელის ელები", adjectives="ელ", appended=6, tails="ი="),
    # A vowel in the last syllable is lost when an ending follows.
    _row("hy", "ի ու ուց ում ից ով ը ն ին", changes="ին=ն իր=ր իկ=կ իս=ս իտ=տ իլ=լ ուն=ն ուր=ր ուկ=կ ուս=ս ութ=թ", appended=6, tails="ի="),
    _row("hu", "t at et ot öt nak nek val vel al el bal bel dal del fal fel gal gel jal jel kal kel lal lel mal mel nal nel pal pel ral rel sal sel tal tel zal zel ban ben ba be ra re n on en ön nál nél hoz hez höz ból ből ról ről tól től ig ért ként k ok ek ök ak é i ul ül vá vé tt ett ott ött ja je a e "
         "m om em unk ünk beli", "a=á e=é sz=ssz cs=ccs gy=ggy ly=lly ny=nny ty=tty zs=zzs", "i", appended=6, stacked=2, inner="í=i ú=u é=e á=a ű=ü"),
    # A vowel is shortened, lost, or replaced by another in the last syllable when an ending follows; a final consonant gets a vowel sign.
    _row("mr", "त ला ने नी चा ची चे च्या तील हून मध्ये वर", "े=्या ा=्या रा=ऱ्या ूर=ुर ून=ुन ूण=ुण ूळ=ुळ ूड=ुड ूत=ुत ूद=ुद ूज=ुज ीर=िर ीन=िन ीण=िण ीळ=िळ ीड=िड ीत=ित ीक=िक ीस=िस", appended=6),
    _row("hi", changes="ा=े ा=ों", appended=6),
    _row("pa", changes="ਾ=ੇ ਾ=ਿਆਂ", appended=6),
    _row("ne bn gu si", appended=6),
    _row("ta", "ில் யில் வில் த்தில் ை யை வை ுக்கு க்கு ின் யின் வின் ால் ிலிருந்து யிலிருந்து ுடன் யுடன்", "ம்=த்த டு=ட்ட று=ற்ற ்= ு=", appended=12),
    _row("te", "లో కు ను ని కి నుంచి", "ు=ి ం=ాన ్=", appended=9),
    _row("kn", "ನಲ್ಲಿ ಯಲ್ಲಿ ದಲ್ಲಿ ಿನಲ್ಲಿ ಗೆ ಕ್ಕೆ ಿಗೆ ನ ದ ಿನ ಯ ಿಂದ ನಿಂದ", "ು= ್=", appended=9),
    _row("ml", "ിൽ യിൽ ത്തിൽ ിലെ യിലെ ത്തിലെ ിന്റെ യുടെ ത്തിന്റെ ിന് യ്ക്ക് ിലേക്ക് യിലേക്ക്", "ം=ത്ത ം=മ ൻ=ന ർ=ര ൾ=ള ൽ=ല ൺ=ണ ്= ്=ി", appended=10),
    # Written in Arabic letters; a last open vowel is raised.
    _row("ug", "دا دە تا تە دىن تىن غا گە قا كە نىڭ نى ى سى م ڭ لار لەر دىكى تىكى لىق لىك غىچە گىچە چە", "ا=ى ە=ى", stacked=3),
    _row("ckb", "ی ێ دا ەوە یەوە ەکە ەکان ان یان ەکانی یش وە", stacked=2),
    _row("ku kmr diq zza", "ê î a an ên yê ya yî yan yên ek", stacked=2),
    _row("fa prs ur", "ها های هایی", adjectives="ی"),
    _row("tr az uz tk crh", "da de ta te də tə dan den tan ten dən tən ın in un ün nın nin nun nün ıň iň uň üň nıň niň ı i u ü yı yi yu yü nı ni nu nü sı si su sü a e ə ya ye yə na ne nə nda nde ndə ndan nden ndən "
         "la le lə yla yle lar ler lər lı li lu lü lık lik luk lük ki dakı dəki daki deki dagi ga ka qa ke ge ning dır dir mı mi ca ce cə cha", "k=ğ ç=c p=b t=d q=ğ k=y", appended=6, stacked=2),
    _row("eu", "n an en ean etan tik dik atik etik ra rat era ko go eko k ek ak ik ri i ari z az ren aren en rekin arekin tzat rentzat raino ar tar dar", appended=6, stacked=2),
    _row("tt am", appended=6),
)  # fmt: skip
IN_CYRILLIC = (
    # Endings of case, possession and number, and suffixes of adjectives, in all variants of vowel harmony and assimilation.
    _row("kk", "лар лер дар дер тар тер ы і сы сі ның нің дың дің тың тің ға ге қа ке на не ны ні ды ді ты ті н да де та те нда нде дан ден тан тен нан нен нда нде мен бен пен "
         "дай дей тай тей ша ше лық лік дық дік тық тік дағы дегі тағы тегі ндағы ндегі нікі дікі тікі", "п=б к=г қ=ғ", stacked=3),
    _row("ky", "лар лер лор лөр дар дер дор дөр тар тер тор төр ы и у ү сы си су сү нын нин нун нүн дын дин дун дүн тын тин тун түн га ге го гө ка ке ко кө на не но нө ны ни ну нү ды ди ду дү ты ти ту тү н "
         "да де до дө та те то тө нда нде ндо ндө дан ден дон дөн тан тен тон төн нан нен нон нөн дай дей дой дөй тай тей лык лик лук лүк дык дик дук дүк тык тик тук түк луу лүү дуу дүү туу түү дагы деги догу дөгү тагы теги тогу төгү ча че", "п=б к=г", stacked=3),
    _row("tt ba", "лар ләр нар нәр дар дәр тар тәр ҙар ҙәр ы е сы се һы һе ның нең дың дең тың тең ҙың ҙең га гә ка кә ға ҡа на нә ны не ды де ты те ҙы ҙе н да дә та тә ла лә ҙа ҙә нда ндә дан дән тан тән нан нән ҙан ҙән лы ле "
         "дагы дәге тагы тәге дағы тағы лағы ләге ча чә са сә", "п=б к=г ҡ=ғ", stacked=3),
    _row("uz tk az", "лар лер лор и си нинг га ка қа ни да дан лик ча даги ның ниң да де дан ден ин ын ун үн нын нин нун нүн", stacked=3),
    _row("mn", "ын ийн ны ний н гийн гын ы ий д т ад эд од өд ыг ийг г аас ээс оос өөс гаас гээс гоос гөөс аар ээр оор өөр гаар гээр гоор гөөр тай тэй той рүү руу лүү луу чууд чүүд дах дэх дох дөх тах тэх", nominatives="а э о ө ь", fleeting="аоөэ", stacked=2),
    _row("tg", "и ро ҳо ҳои ву ю й ён ӣ", stacked=2),
    # Definite forms, mostly of the first word of a name.
    _row("bg", "и ия ият ът а ят я та то те", nominatives="и", fleeting="еъ", is_definite=True),
    _row("mk", "и иот от та то те", nominatives="и", fleeting="ео", is_definite=True),
)  # fmt: skip
