"""The Latin spellings of Cyrillic letters in each scheme and habit: one row per scheme, and nothing else to change.

A row has ``letters=spelling|spelling`` for what the scheme spells differently from ``PLAIN``; ``_`` means that the letter is left
out, several letters on the left are a cluster written as one, ``^`` before them means at the beginning of a word only, ``$``
after them at the end only. Diacritics are folded away before comparison, so ``š`` is written ``s`` here. The lattice is the union
of all rows: a translation mixes schemes, and a name does not show which language's rules were applied.

The cost of a row is 0 for an authority's scheme or the usage of a country's own press in English, and grows as its spellings get
rarer in English text.
"""

from __future__ import annotations

from dataclasses import dataclass

PLAIN = (
    "а=a б=b в=v г=g ґ=g ѓ=g д=d ђ=dj е=e ё=yo є=ye ж=zh з=z ѕ=dz и=i і=i ї=yi й=y ј=j к=k л=l љ=lj м=m н=n њ=nj о=o п=p р=r "
    "с=s т=t ћ=c ќ=k у=u ў=w ф=f х=kh ц=ts ч=ch џ=dz ш=sh щ=shch ъ=_ ы=y ь=_ э=e ю=yu я=ya ә=a ғ=gh қ=q ң=ng ө=o ұ=u ү=u һ=h "
    "ҳ=h ҷ=j ӣ=i ӯ=u ҙ=z ҡ=k ҫ=s ӑ=a ӗ=e ҕ=gh ҥ=ng ӏ=_ ѣ=e ѳ=f ѵ=i ѫ=a ѧ=ya ѡ=o җ=zh ӳ=u ӓ=a ӧ=o ӱ=u ӟ=z ӝ=zh ӵ=ch ӥ=i ӹ=y ий=y ый=y ій=iy ’=_ '=_ ʼ=_"
)
"""The plainest spelling of every letter: BGN/PCGN without diacritics, the commonest in English text."""


@dataclass(frozen=True, slots=True)
class Scheme:
    """One scheme or habit."""

    name: str
    source: str
    """The source of the scheme, or the data from which the row was derived."""
    rows: str
    cost: float = 0.0


SCHEMES = (
    # --- systems ---
    Scheme("BGN/PCGN", "BGN/PCGN agreements: Russian 1947, Ukrainian 2019, Belarusian 1979, Kazakh 1979, Bulgarian 2013, Serbian 2005, "
           "Kyrgyz 1979, Tajik 1994, Mongolian 1964",
           "е=ye ё=ye и=y г=h зг=zgh ў=w э=eh тс=ts ъ=a|u щ=sht х=h ц=c|ts ж=j дж=j җ=j қ=q|k ө=oe|o ү=ue|u ә=a|ae ң=n|ng "
           "ғ=gh|g ҳ=h|kh ы=yy й=i ыы=y юу=yu"),
    Scheme("ALA-LC", "ALA-LC Romanization Tables, Library of Congress",
           "ё=e є=ie ж=zh и=y ї=i й=i х=kh ц=ts щ=shch ы=y э=e ю=iu я=ia ў=u г=h қ=q|k ң=n|ng ө=o|oe ү=u|ue ә=a|ae ъ=u|_ ѣ=ie ѳ=f"),
    Scheme("ISO 9 and GOST 7.79-2000 A", "ISO 9:1995", "ё=e є=e ж=z й=j х=h ц=c ч=c ш=s щ=s ы=y э=e ю=u я=a ї=i ў=u җ=z қ=k ғ=g ң=n һ=h ҷ=c"),
    Scheme("GOST 7.79-2000 B", "GOST 7.79-2000, table B", "ж=zh й=j х=x ц=cz|c ч=ch ш=sh щ=shh|sth ъ=_ ы=y э=e ю=yu я=ya и=y|i ѣ=ye ў=u|w"),
    Scheme("scientific", "scientific transliteration of Cyrillic as in Comrie and Corbett, The Slavonic Languages",
           "е=je|e ё=jo|e є=je ж=z й=j х=x|ch|h ц=c ч=c ш=s щ=sc ы=y э=e ю=ju я=ja ї=ji|i и=y|i г=h|g ў=w|u ь=j|_"),
    Scheme("GOST 16876-71 and SEV 1362", "GOST 16876-71, ST SEV 1362-78", "й=j х=kh|h ц=c ч=ch ш=sh щ=shh|sth|shch э=eh ю=ju|yu|iu я=ja|ya|ia ё=jo|yo"),
    Scheme("passports", "ICAO Doc 9303, GOST R 52535.1-2006, MVD orders of 1997 and 2000", "е=e|ye ё=e|ye|yo й=i|y ц=tc|ts ы=y ъ=ie ю=iu|yu я=ia|ya щ=shch кс=ks|x"),
    Scheme("Soviet passports", "MVD order 1975: French spellings", "ж=j у=ou ч=tch ш=ch щ=chtch х=kh ц=ts ы=y э=e ю=iou я=ia ё=e ий=i ев=ieff|eff ов=off"),
    Scheme("Ukrainian national 2010", "Cabinet of Ministers resolution 55 of 27 January 2010",
           "г=h ґ=g зг=zgh є=ye|ie и=y ї=yi|i й=y|i х=kh ц=ts щ=shch ю=yu|iu я=ya|ia ь=_ ’=_"),
    Scheme("Ukrainian 1996 and DSTU 9112", "decision 9 of 1996; DSTU 9112:2021", "г=h|gh ґ=g є=ie|je ї=i|ji й=i|j х=kh|x ц=ts|c ч=ch|c ш=sh|s щ=sch|shch|sc ю=iu|ju я=ia|ja ж=zh|z и=y"),
    Scheme("Belarusian 2000 and 2007", "State Committee instruction of 23 November 2000, amended 2007",
           "г=h е=je|ie|e ё=jo|io ж=z|zh й=j х=ch|h|kh ц=c|ts ч=c|ch ш=s|sh ы=y ў=u|w э=e ю=ju|iu я=ja|ia і=i дз=dz дж=dz|dzh ць=c|ts"),
    Scheme("Kazakh alphabets", "presidential decrees 569 of 2017 and 637 of 2018, draft of 2021; Qazaq grammar of 1929",
           "ә=a|ae ғ=g|gh қ=q|k ң=n|ng ө=o|oe ұ=u ү=u|ue ж=j|zh ч=ch|tsh ш=sh|s и=i|iy й=y|i х=h|kh у=w|u|uw ы=y|i|u щ=shch э=e "
           "е=e|ye і=i|y ю=yu|iw я=ya ц=ts|c"),
    Scheme("Bulgarian", "Transliteration Act of 2009 (streamlined system)", "ъ=a|u щ=sht ж=zh ц=ts х=h ю=yu|iu я=ya|ia ия=ia й=y ь=y"),
    Scheme("Serbian and Macedonian", "Gaj's alphabet; Macedonian Pravopis of 1998",
           "ђ=dj|d|gj љ=lj|ly|l њ=nj|ny|n ћ=c|ch|tj џ=dz|dzh|dj ј=j|y ж=z|zh х=h ц=c|ts ч=c|ch ш=s|sh ѓ=gj|g|dj ќ=kj|k|c ѕ=dz"),
    Scheme("Kyrgyz, Tajik, Mongolian, Tatar, Bashkir, Chuvash, Caucasus", "BGN/PCGN 1979-2011; MNS 5217:2012 (Mongolian); Zamanalif 2012 (Tatar)",
           "ө=o|oe|u|oo ү=u|ue|y ң=ng|n ҷ=j|dzh|ch ӣ=i ӯ=u|o ғ=gh|g қ=q|k ҳ=h|kh ҙ=z|dh|th ҫ=s|th ҡ=k|q ә=a|e һ=h җ=j|c|zh "
           "ж=j х=kh|h ц=ts й=i|y ӏ=_ хъ=q|kh къ=k|q гъ=gh|g ъ=_ я=ya|ia ӑ=a ӗ=e ӳ=u|ue э=e ы=y|i ё=yo"),
    # --- English habits ---
    Scheme("English press", "Oxford Style Manual, AP and Reuters practice, Wikipedia:Romanization of Russian",
           "ий=y|i|iy|ii|yi|yy ый=y|i|yi|yy|iy ій=y|iy|ii|i ой=oy|oi|o ей=ey|ei|e ай=ay|ai|aj|ei ая=aya|aia|aja|a яя=yaya|a|ya кс=x|ks|cs|kc ксей$=xei|xey ье=ye|ie|je|e|iye "
           "ьё=yo|io|ye|ie|e ьо=yo|io|jo|o йо=yo|io|jo|o ьи=yi|i|ii|y ью=yu|iu|ju|u ья=ya|ia|ja|a ия=ia|iya|ija|iia|ya|ja ія=ia|iya|iia|ija|ya "
           "ии=ii|iy|i ії=ii|iyi|yi|i иї=yi|i|iyi|ii|yyi|ie ие=ie|iye|ije|ye|e ау=au|aw|ow дж=j|dzh|dj|dg|g дз=dz|z тц=tts|tz|ts тс=ts "
           "ё=yo|e|io|o|ye й=y|i|j ф=f|ph к=k|c|ck|q ц=ts|tz|c|cz|s|z ч=ch|tch х=kh|h|k|x э=e|ae ю=yu|u|iu|iou|ju я=ya|a|ia у=u|ou|oo сх=skh|sh|sch "
           "аи=ai|ay ої=oi|oyi|oy ає=aye|ae|aie еє=eye|ee|eie оє=oye|oe уй=uy|ui|uj юй=yuy|iui"),
    Scheme("-ев and -ов", "nineteenth-century and French practice", "ев=ev|yev|iev|ef|eff|ew|eev|iew ов=ov|of|off|ow ин=in|yn|ine ын=yn|in|ine ін=in|yn|ine ёв=ev|yov|iov|ov|yev"),
    Scheme("-ськ and -цьк", "letters that the schemes agree on", "ськ=sk|ski цьк=tsk|ck|cki зьк=zk|sk ське=ske|skoye|skoe|sko ссь=ss цк=tsk|ck|cki"),
    # --- other European languages ---
    Scheme("German", "Duden: Transkriptionssystem; DIN 1460",
           "в=w ж=sch|sh|zh|j з=s х=ch ц=z|c ч=tsch|c ш=sch щ=schtsch|stsch|sc й=j|i ю=ju я=ja е=je|e ё=jo с=ss|s ы=y кс=x дж=dsch|dj ь=_|j ов=ow ев=ew|jew э=e|ae"),
    Scheme("French", "French transcription as in Le Monde and the Larousse", "ж=j у=ou ч=tch ш=ch щ=chtch|ch х=kh ц=ts ю=iou|iu|you я=ia ё=io й=i|y г=g|gu ин=ine|in ий=i|y"),
    Scheme("Polish", "PWN: Transkrypcja; Zasady pisowni",
           "в=w ж=z ц=c ч=cz ш=sz щ=szcz х=ch й=j|i ю=ju|iu|u я=ja|ia|a ё=io|jo|o е=ie|je|e и=i|y ы=y ь=_|i л=l|w кс=ks|x р=r|rz дж=dz г=h|g "
           "ськ=sk|ski цьк=ck|cki ой=oj|y ий=i|y|ij"),
    Scheme("Czech, Slovak, Slovenian, Croatian", "Pravidla českého pravopisu; Slovenski pravopis", "в=v ж=z х=ch|h ц=c ч=c ш=s щ=sc й=j ю=ju|u я=ja|a ё=jo|o ь=_|j г=h|g"),
    Scheme("Hungarian", "A magyar helyesírás szabályai: cirill átírás", "с=sz|s ш=s ж=zs ч=cs ц=c щ=scs х=h й=j ы=i|y ю=ju я=ja дж=dzs н=ny т=ty д=gy", 0.1),
    Scheme("Scandinavian", "Svenska språkrådet; Den Danske Ordbog; Språkrådet",
           "ж=zj|sj ч=tj|tsj ш=sj|sch щ=sjtj|sjtsj|stj|sch х=ch|kh ц=ts|c й=j ю=ju|jo я=ja е=je|e|ie ы=y у=u|o кс=x|ks дж=dzj э=e", 0.1),
    Scheme("Dutch", "Taalunie: transcriptie", "у=oe ж=zj ч=tsj ш=sj щ=sjtsj|tsj х=ch|g ц=ts й=j|i ю=joe|ju я=ja е=je|e", 0.1),
    Scheme("Baltic and Finnic", "SFS 4900; Latvian and Lithuanian rules of rendering", "ж=z|zh ч=ts|tsh|c ш=s|sh щ=sts|stsh|sc х=h ц=ts|c ы=o|y|i й=j|i и=i|y|u е=je|e э=e в=v ю=ju|iu я=ja|ia ов=ovs|ov", 0.1),
    Scheme("Spanish, Catalan, Basque, Portuguese", "Fundéu; Institut d'Estudis Catalans; Acordo Ortográfico usage",
           "х=j|kh|h ж=zh|j|y|x ч=ch|tx|tch ш=sh|x|ch щ=shch|sx|chch|xtx й=i|y|j ц=ts|tz|c у=u|o в=v|u ю=yu|iu|ju я=ya|ia|ja ё=io|yo кс=x|ks с=s|ss к=k|c|qu г=g|gu ин=in|ine дж=j|dj", 0.1),
    Scheme("Italian and Romanian", "Treccani; Academia Română", "ч=c|ci|ce ж=z|j|g ш=s|sc|sh х=ch|h ц=z|t|ts дж=g|gi к=c|k|ch й=i|j я=ia ю=iu", 0.1),
    Scheme("Turkish and Azerbaijani", "Türk Dil Kurumu; Azerbaijani state alphabet of 1991", "ж=j|c ч=c ш=s щ=sc|s х=h|x ц=s|ts й=y|i ы=i дж=c җ=c ю=yu я=ya ә=a|e ө=o ү=u қ=k|q ғ=g г=q|g", 0.1),
    Scheme("Romanian ea", "Academia Română", "я=ea ья=ea", 0.15),
    Scheme("Greek", "names in Greek, which writes b, d and g with two letters, in Latin ones by ELOT 743",
           "б=mp|b д=nt|d г=gk|nk|g ч=ts ш=s ж=z дж=tz ц=ts у=ou х=ch в=v ев=ef ов=of", 0.1),
    Scheme("South and West Slavic for East Slavic", "the regular correspondences of full vocalism: gorod, grod, grad (Comrie and Corbett)",
           "оро=ro|ra|oro оло=lo|la|olo ере=re|rze|rie|ere еле=le|lo|la|ele", 0.1),
    Scheme("endings of peopled places", "Ukrainian -ivtsi and Russian -ovtsy in the names that Poles, Romanians, Germans and Lithuanians have for them",
           "вці$=wce|vce|uti|outs|outsi|witz|vits|vice|viciai|vciai|vtsy вцы$=wce|vce|uti|outs|outsi|witz|vits|vice|vciai|vtsi "
           "инці$=ince|inita|yntsi|inciai инцы$=ince|inita|intsi|inciai ець$=iec ец$=iec", 0.1),
    # --- not part of any scheme ---
    Scheme("Russian for Ukrainian and Belarusian, and back", "the regular correspondences of the East Slavic languages",
           "і=o|e|i ї=e|ye|i|yi и=i|y|e о=i|a|e є=e|ye г=g|h|kh е=i|ya|o ів=ov|ev|iv|uv їв=ev|yev|iev|ov ив=iv|yv|ev ії=iye|ii|ie аў=av|ov|ou|au ёў=ev|yev|yov|iov|iou "
           "іў=ov|ev|iv оў=ov|au|ou дз=d ц=t ць=t|ts шч=shch|sch|szcz|shtsh|shh ы=i|y сц=st|sts а$=a|aya|aia|oye е$=e|oe|oye|o і$=i|iye|ie|ye|y о$=o|oye|oe "
           "и$=i|y|yy|iy|ij ы$=y|i|ye|yye іїв=eev|eyev ^вовч=volch ^вовк=volk ^довг=dolg чо=che жо=zhe чук$=chug рква$=rkov ов’я=avia|avya", 0.15),
    Scheme("beginnings and ends of Christian names",
           "the Ukrainian, Belarusian and Russian forms of one saint's name, alone and in the names of places (Mykolaiv, Nikolaev)",
           "^мик=nik ^ник=myk|mik ^мік=nik ^оле=ale|ele|e|he ^але=ole|alia|al ^еле=ole|ale|hele ^алё=ole|ale ^воло=vla|wla|wolo ^вла=volo|ula ^ула=vla|volo ^уладз=vlad|volod "
           "^кате=yekate|ekate|jekate ^екате=kate|yekate ^кацяр=kater|ekater ^пили=fili|phili ^фили=pyly ^йоси=iosi|osi|josi|josy ^иоси=yosy|josy ^тетя=tatya|tatia|tetia ^татья=tetia|tetya "
           "^ган=an|han|gan ^анна=hana|ana ^євг=evg|yevg|eug|evh ^евг=yevh|evh|eug ^яўг=evg|yevg|eug ^кам’я=kame|kamya|kamia ^юхи=yefi|efi ^охр=efr ^гео=heo|geo|yeo ^юрі=yuri|iuri|jiri "
           "^міх=mikh|mych ^гри=hry|gri|gre ^ігн=ign|ihn ^дмі=dmy|dmi ^дзмі=dmi|dmy ^ціма=timo ^фёд=fed|fyod ^фед=fyod|feod|theod ^хве=fe|fyo ^сяр=ser ^віта=vita "
           "ола$=olai|olay|olas вло$=vel|vl етро$=etr|eter|yotr|iotr итро$=itri|itry|itriy|itrii|yter йло$=il|yl|iil айло$=ail|ayl|ael|al андр$=ander|andr ило$=il|iil|el "
           "аўло$=avel|aul алай$=ola ксей$=ksiy|ksii|xis ксій$=ksei|ksey|xei|xey ргій$=rgei|rgey|rhei ргей$=rhiy|rhii ндрій$=ndrei|ndrey|ndrew ндрей$=ndriy|ndrii", 0.15),
    Scheme("slips", "what translations are seen to write",
           "й=_|j е=yo|a з=ts|s ж=zhe|dzh|g ю=yo|u я=e|ye|a ы=yi|ui э=a|y х=k|gh|g в=u|ff|f у=v|w ц=tch|ch д=t т=d а=ya ё=iu|eu|e г=kh п=b б=p ў=v|l ь=i|y|j ий=ej|iej", 0.15),
)  # fmt: skip
