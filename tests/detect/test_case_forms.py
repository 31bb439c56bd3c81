"""Case forms of names in sources, where the glossary has the nominative."""

from __future__ import annotations

import pytest

from tui_review.detect.mentions import MentionReader
from tui_review.glossary import Entry, Glossary

PARADIGMS = {
    "cs": """
Praha: Prahy, Praze, Prahu, Prahou | Brno: Brna, Brnu, Brně, Brnem | Plzeň: Plzně, Plzni, Plzní | Olomouc: Olomouce, Olomouci, Olomoucí
České Budějovice: Českých Budějovic, Českým Budějovicím, Českých Budějovicích
Karlovy Vary: Karlových Varů, Karlových Varech, Karlovým Varům | Babiš: Babiše, Babišovi, Babišem | Zeman: Zemana, Zemanovi, Zemanem
Havel: Havla, Havlovi, Havlem | Fiala: Fialy, Fialovi, Fialu, Fialou | Čaputová: Čaputové, Čaputovou | Pavel: Pavla, Pavlovi, Pavlem
Němec: Němce, Němci, Němcem | Svoboda: Svobody, Svobodovi, Svobodu, Svobodou | Hus: Husa, Husovi, Husem | Jágr: Jágra, Jágrovi, Jágrem
Vltava: Vltavy, Vltavě, Vltavu, Vltavou | Labe: Labem, Labi | Slezsko: Slezska, Slezsku, Slezskem | Zlín: Zlína, Zlíně, Zlínem
Třebíč: Třebíče, Třebíči, Třebíčí | Cheb: Chebu, Chebem | Písek: Písku, Pískem | Mělník: Mělníka, Mělníku, Mělníkem
Hradec Králové: Hradce Králové, Hradci Králové | Pardubice: Pardubic, Pardubicích, Pardubicím | Šumava: Šumavy, Šumavě
Kladno: Kladna, Kladně | Miloš Zeman: Miloše Zemana, Milošem Zemanem | Petr Pavel: Petra Pavla, Petru Pavlovi
Andrej Babiš: Andreje Babiše | Markéta Pekarová: Markéty Pekarové | Jiří Paroubek: Jiřího Paroubka | Ostrava: Ostravy, Ostravě, Ostravou
Kroměříž: Kroměříže, Kroměříži | Krkonoše: Krkonoš, Krkonoších | Evropa: Evropy, Evropě | Rusko: Ruska, Rusku, Ruskem
Spojené státy: Spojených států, Spojeným státům | Itálie: Itálii, Itálií | Mladá Boleslav: Mladé Boleslavi, Mladou Boleslav
Ladislav Vízek: Ladislava Vízka
    """,
    "sk": """
Bratislava: Bratislavy, Bratislave, Bratislavu, Bratislavou | Košice: Košíc, Košiciach | Žilina: Žiliny, Žiline
Prešov: Prešova, Prešove | Fico: Fica, Ficovi, Ficom | Pellegrini: Pellegriniho, Pellegrinim | Matovič: Matoviča, Matovičovi
Trenčín: Trenčína, Trenčíne | Banská Bystrica: Banskej Bystrice, Banskej Bystrici, Banskú Bystricu
Čaputová: Čaputovej, Čaputovú, Čaputovou | Dunaj: Dunaja, Dunaji
    """,
    "pl": """
Warszawa: Warszawy, Warszawie, Warszawę, Warszawą | Kraków: Krakowa, Krakowie, Krakowem | Łódź: Łodzi, Łodzią
Wrocław: Wrocławia, Wrocławiu | Poznań: Poznania, Poznaniu | Gdańsk: Gdańska, Gdańsku | Katowice: Katowic, Katowicach
Zakopane: Zakopanem, Zakopanego | Nowy Sącz: Nowego Sącza, Nowym Sączu | Zielona Góra: Zielonej Góry, Zieloną Górą
Duda: Dudy, Dudzie, Dudę, Dudą | Tusk: Tuska, Tuskowi, Tuskiem | Kaczyński: Kaczyńskiego, Kaczyńskiemu, Kaczyńskim
Morawiecki: Morawieckiego, Morawieckim | Wisła: Wisły, Wiśle, Wisłą | Odra: Odry, Odrze, Odrą | Bug: Bugu, Bugiem
Bielsko-Biała: Bielska-Białej, Bielsku-Białej | Gorzów Wielkopolski: Gorzowa Wielkopolskiego, Gorzowie Wielkopolskim
Lech Wałęsa: Lecha Wałęsy, Lechowi Wałęsie, Lechem Wałęsą | Andrzej Duda: Andrzeja Dudy, Andrzejem Dudą | Gowin: Gowina, Gowinem
Ziobro: Ziobry, Ziobrze, Ziobrę, Ziobrą | Kosiniak-Kamysz: Kosiniaka-Kamysza | Mazowsze: Mazowsza, Mazowszu | Śląsk: Śląska, Śląsku
Suwałki: Suwałk, Suwałkach | Kielce: Kielc, Kielcach | Tychy: Tych, Tychach | Rzeszów: Rzeszowa, Rzeszowie
Włocławek: Włocławka, Włocławku | Toruń: Torunia, Toruniu | Bełchatów: Bełchatowa | Sopot: Sopotu, Sopocie
Hołownia: Hołowni, Hołownię, Hołownią | Trzaskowski: Trzaskowskiego, Trzaskowskim | Lewandowski: Lewandowskiego
Wałbrzych: Wałbrzycha, Wałbrzychu | Lublin: Lublina, Lublinie | Opole: Opola, Opolu | Elbląg: Elbląga, Elblągu
Gołąb: Gołębia, Gołębiowi | Kozioł: Kozła, Kozłowi | Białystok: Białegostoku, Białymstoku, Białymstokiem | Krasnystaw: Krasnegostawu, Krasnymstawie
Rzeczpospolita: Rzeczypospolitej
    """,
    "hr": """
Beograd: Beograda, Beogradu, Beogradom | Zagreb: Zagreba, Zagrebu | Vučić: Vučića, Vučiću, Vučićem
Rijeka: Rijeke, Rijeci, Rijeku, Rijekom | Osijek: Osijeka, Osijeku | Sarajevo: Sarajeva, Sarajevu | Kosovo: Kosova, Kosovu
Novi Sad: Novog Sada, Novom Sadu | Bosna: Bosne, Bosni, Bosnu | Plenković: Plenkovića, Plenkoviću | Andrej Plenković: Andreja Plenkovića
Pula: Pule, Puli | Zadar: Zadra, Zadru | Kolinda: Kolinde, Kolindi | Srbija: Srbije, Srbiji, Srbiju | Vukovar: Vukovara
Karlovac: Karlovca, Karlovcu | Dubrovnik: Dubrovnika | Vinkovci: Vinkovaca, Vinkovcima | Đakovci: Đakovaca
    """,
    "sl": """
Ljubljana: Ljubljane, Ljubljani, Ljubljano | Maribor: Maribora, Mariboru | Janša: Janše, Janši, Janšo | Celje: Celja, Celju
Koper: Kopra, Kopru | Kranj: Kranja, Kranju | Golob: Goloba, Golobu, Golobom | Pahor: Pahorja, Pahorju
Novo mesto: Novega mesta, Novem mestu
    """,
    "lt": """
Vilnius: Vilniaus, Vilniuje, Vilniui | Kaunas: Kauno, Kaune, Kauną | Klaipėda: Klaipėdos, Klaipėdoje | Šiauliai: Šiaulių, Šiauliuose
Panevėžys: Panevėžio, Panevėžyje | Nausėda: Nausėdos, Nausėdai, Nausėdą | Landsbergis: Landsbergio, Landsbergiui
Šimonytė: Šimonytės, Šimonytei | Alytus: Alytaus, Alytuje | Skvernelis: Skvernelio, Skverneliui
Gitanas Nausėda: Gitano Nausėdos, Gitanui Nausėdai | Lietuva: Lietuvos, Lietuvoje | Grybauskaitė: Grybauskaitės
    """,
    "lv": """
Rīga: Rīgas, Rīgā, Rīgu | Daugavpils: Daugavpilī | Liepāja: Liepājas, Liepājā | Kariņš: Kariņa, Kariņam | Levits: Levita, Levitam
Rinkēvičs: Rinkēviča, Rinkēvičam | Jelgava: Jelgavas, Jelgavā | Ventspils: Ventspilī | Latvija: Latvijas, Latvijā
Siliņa: Siliņas, Siliņai | Ušakovs: Ušakova, Ušakovam
    """,
    "de": """
Berlin: Berlins, Berliner | Müller: Müllers | Bundestag: Bundestages, Bundestags | Österreich: Österreichs | Merkel: Merkels
Deutsche Bahn: Deutschen Bahn | Süddeutsche Zeitung: Süddeutschen Zeitung | Grüne: Grünen
Hamburger Abendblatt: Hamburger Abendblatts, Hamburger Abendblattes
    """,
    "el": """
Αθήνα: Αθήνας | Θεσσαλονίκη: Θεσσαλονίκης | Μητσοτάκης: Μητσοτάκη | Τσίπρας: Τσίπρα | Κύπρος: Κύπρου, Κύπρο | Ελλάδα: Ελλάδας
Πειραιάς: Πειραιά | Κυριάκος Μητσοτάκης: Κυριάκου Μητσοτάκη, Κυριάκο Μητσοτάκη | Πάτρα: Πάτρας | Χίος: Χίου | Νέα Δημοκρατία: Νέας Δημοκρατίας | Ηράκλειο: Ηρακλείου
    """,
    "fi": """
Helsinki: Helsingin, Helsingissä, Helsinkiin | Turku: Turun, Turussa, Turkuun | Tampere: Tampereen, Tampereella
Niinistö: Niinistön, Niinistölle | Marin: Marinin, Marinille | Oulu: Oulun, Oulussa | Lahti: Lahden, Lahdessa | Espoo: Espoon, Espoossa
Suomi: Suomen, Suomessa | Sanna Marin: Sanna Marinin | Venäjä: Venäjän, Venäjällä | Vihreät: Vihreiden, Vihreät | Seinäjoki: Seinäjoella
Helsingin Sanomat: Helsingin Sanomien, Helsingin Sanomissa | Virtanen: Virtasen, Virtaselle | Salo: Salossa, Salon
Kokoomus: Kokoomuksen | Tuomas: Tuomaksen | Kangas: Kankaan | Eduskunta: Eduskunnan
    """,
    "et": """
Tallinn: Tallinna, Tallinnas | Tartu: Tartus | Pärnu: Pärnus | Kallas: Kallase, Kallasega | Eesti: Eestis, Eestile
Narva: Narvas, Narvast | Kaja Kallas: Kaja Kallase | Reformierakond: Reformierakonna | Postimees: Postimehes | Eesti Pank: Eesti Panga
Riigikohus: Riigikohtu | Emajõgi: Emajões
    """,
    "hu": """
Budapest: Budapesten, Budapestre | Debrecen: Debrecenben | Orbán: Orbánnak, Orbánnal | Győr: Győrben, Győrött | Pécs: Pécsett, Pécsen
Orbán Viktor: Orbán Viktort, Orbán Viktornak | Magyarország: Magyarországon | Tisza: Tiszán, Tiszát | Duna: Dunán, Dunának | Buda: Budán | Róma: Rómában | Fidesz: Fidesszel, Fideszt
Hősök tere: Hősök terén | Margit híd: Margit hidat, Margit hídon | Kossuth tér: Kossuth téren, Kossuth teret | Andrássy út: Andrássy utat, Andrássy úton
Kossuth Lajos: Kossuth Lajossal | Vác: Vácott | Csíkszereda: Csíkszeredában
    """,
    "tr": """
İstanbul: İstanbul'da, İstanbul'un | Ankara: Ankara'dan, Ankara'ya | Erdoğan: Erdoğan'ın, Erdoğan'a | Kılıçdaroğlu: Kılıçdaroğlu'nun
Türkiye: Türkiye'nin, Türkiye'de | Kayseri: Kayseri'de | Zonguldak: Zonguldağa
    """,
    "ga": """
Gaillimh: nGaillimh, Ghaillimh | Corcaigh: gCorcaigh, Chorcaí | Éire: hÉire | Baile Átha Cliath: mBaile Átha Cliath
    """,
    "cy": """
Caerdydd: Nghaerdydd, Gaerdydd, Chaerdydd | Bangor: Mangor, Fangor | Llanelli: Lanelli
    """,
    "pa": "ਲੁਧਿਆਣਾ: ਲੁਧਿਆਣੇ",
    "ku": "Hewlêr: Hewlêrê | Amed: Amedê",
    "ckb": "هەولێر: هەولێرەوە, هەولێردا",
    "ug": "ئۈرۈمچى: ئۈرۈمچىدە | قەشقەر: قەشقەردىن | ئاقسۇ: ئاقسۇغا | ئىلى: ئىلىنىڭ",
    "la": "Roma: Romae, Romam",
    "ta": "தஞ்சாவூர்: தஞ்சாவூரில் | தமிழ்நாடு: தமிழ்நாட்டில் | ஸ்டாலின்: ஸ்டாலினுக்கு | மதுரை: மதுரைக்கு | சேலம்: சேலத்தில்",
    "kn": "ಬೆಂಗಳೂರು: ಬೆಂಗಳೂರಿನಲ್ಲಿ | ಮೈಸೂರು: ಮೈಸೂರಿನ",
    "ml": "കൊച്ചി: കൊച്ചിയിൽ | തിരുവനന്തപുരം: തിരുവനന്തപുരത്ത് | കേരളം: കേരളത്തിൽ",
    "mr": "मुंबई: मुंबईत | पुणे: पुण्यात | नागपूर: नागपुरात",
    "hi": "मराठा: मराठों",
    "ro": """
București: Bucureștiului, Bucureștiul | Cluj: Clujului, Clujul | Timișoara: Timișoarei | România: României | Prahova: Prahovei
Dacia: Daciei | Curtea Constituțională: Curții Constituționale | Marea Neagră: Mării Negre | Banca Națională: Băncii Naționale
Piața Unirii: Pieței Unirii | Biserica Neagră: Bisericii Negre | Poarta: Porții
Soroca: Sorocii | Ilinca: Ilincăi | Suceava: Sucevei
    """,
    "ka": """
თბილისი: თბილისში, თბილისის, თბილისიდან | ბათუმი: ბათუმში, ბათუმის | ზურაბიშვილი: ზურაბიშვილმა, ზურაბიშვილის
საქართველო: საქართველოს, საქართველოში | გორი: გორში, გორის, გორიდან | ონი: ონში, ონის
    """,
    "hy": """
Երևան: Երևանում, Երևանի | Փաշինյան: Փաշինյանը, Փաշինյանի | Հայաստան: Հայաստանի, Հայաստանում | Գյումրի: Գյումրիում, Գյումրու | Էջմիածին: Էջմիածնում, Էջմիածնի, Էջմիածնից
    """,
    "ru": """
Москва: Москвы, Москве, Москву, Москвой | Орёл: Орла, Орлу, Орле | Пётр: Петра, Петру, Петром | Павел: Павла, Павлу, Павлом
Лев: Льва, Льву, Львом | Химки: Химок, Химках | Мытищи: Мытищ, Мытищах | Набережные Челны: Набережных Челнов, Набережных Челнах
Ростов-на-Дону: Ростова-на-Дону, Ростове-на-Дону | Горький: Горького, Горькому | Крым: Крыма, Крыму | Кремль: Кремля, Кремле
Любовь: Любови, Любовью | Илья: Ильи, Илье, Ильёй, Ильей | Никита: Никиты, Никите
Медведев: Медведева, Медведеву, Медведевым, Медведеве | Черномырдин: Черномырдина, Черномырдиным | Соловьёв: Соловьева, Соловьёву
Чечня: Чечни, Чечне, Чечню, Чечней | Россия: России, Россию, Россией | Пермь: Перми, Пермью | Яблоко: Яблока, Яблоку
Известия: Известиям | Ведомости: Ведомостей, Ведомостям | Хабаровский край: Хабаровского края, Хабаровском крае
Нижний Новгород: Нижнего Новгорода, Нижнем Новгороде | Санкт-Петербург: Санкт-Петербурга, Санкт-Петербурге
Северная Осетия: Северной Осетии | Единая Россия: Единой России, Единую Россию | Справедливая Россия: Справедливой России
Кадыров: Кадырова, Кадыровым | Захарова: Захаровой, Захарову | Набиуллина: Набиуллиной | Волга: Волги, Волге, Волгу
Байкал: Байкала, Байкале | Обь: Оби | Енисей: Енисея, Енисее | Югра: Югры | Дальний Восток: Дальнего Востока, Дальнем Востоке
Владимир Путин: Владимира Путина, Владимиру Путину, Владимиром Путиным, Владимире Путине
Мария Захарова: Марии Захаровой, Марию Захарову | Сергей Лавров: Сергея Лаврова, Сергеем Лавровым
Игорь Сечин: Игоря Сечина, Игорем Сечиным | Михаил Боярский: Михаила Боярского, Михаилу Боярскому | Илья Яшин: Ильи Яшина, Илью Яшина
Алёна Водонаева: Алены Водонаевой | Минск: Минска, Минске | Великие Луки: Великих Лук, Великих Луках | Нальчик: Нальчика
Тверь: Твери, Тверью | Липецк: Липецка | Псков: Пскова, Пскове | Киров: Кирова, Кирове, Кировом | Бородин: Бородиным, Бородина
Старый Оскол: Старого Оскола | Минеральные Воды: Минеральных Вод | Железноводск: Железноводске | Ессентуки: Ессентуков, Ессентуках
Грозный: Грозного, Грозном | Невский: Невского, Невском | Тверская: Тверской, Тверскую | Арбат: Арбата, Арбате
Лубянка: Лубянки, Лубянке | Чистые пруды: Чистых прудов, Чистых прудах | Патриаршие пруды: Патриарших прудов
Воробьёвы горы: Воробьёвых гор, Воробьевых горах | Большой театр: Большого театра, Большом театре
Новая газета: Новой газеты, Новую газету | Эхо Москвы: Эха Москвы, Эхе Москвы | Дом-2: Доме-2 | Зенит: Зенита, Зениту, Зенитом
Спартак: Спартака, Спартаком | Ак Барс: Ак Барса, Ак Барсом | Крылья Советов: Крыльев Советов, Крыльям Советов
Мосгордума: Мосгордумы, Мосгордуме | Госдума: Госдумы, Госдуме | Следственный комитет: Следственного комитета
Дзержинский: Дзержинского, Дзержинском | Подмосковье: Подмосковья | Забайкалье: Забайкалья | Чукотка: Чукотки, Чукотке | Якутия: Якутии
Мишустин: Мишустина, Мишустиным | Елена Исинбаева: Елены Исинбаевой | Хабиб Нурмагомедов: Хабиба Нурмагомедова
Моргенштерн: Моргенштерна | Трамп: Трампа, Трампом | Макрон: Макрона, Макроном | Эрдоган: Эрдогана | Джо Байден: Джо Байдена
Ангела Меркель: Ангелы Меркель, Ангелу Меркель | Греф: Грефа | Гарик Мартиросян: Гарика Мартиросяна | Кемерово: Кемерова, Кемерове
Иваново: Иванова, Иванове | Шереметьево: Шереметьева | Пушкино: Пушкина, Пушкине | Королёв: Королёва, Королеве
Жуковский: Жуковского, Жуковском | Раменское: Раменского, Раменском | Видное: Видного, Видном | Люберцы: Люберец, Люберцах
Бронницы: Бронниц | Луховицы: Луховиц | Череповец: Череповца, Череповце | Елец: Ельца, Ельце | Торжок: Торжка, Торжке | Городец: Городца
    """,
    "uk": """
Київ: Києва, Києву, Києві, Києвом | Львів: Львова, Львові, Львовом | Харків: Харкова, Харкові | Одеса: Одеси, Одесі, Одесу
Дніпро: Дніпра, Дніпрі | Запоріжжя: Запоріжжі, Запоріжжю, Запоріжжям | Чернігів: Чернігова, Чернігові | Рівне: Рівного, Рівному, Рівним
Суми: Сум, Сумах | Черкаси: Черкас, Черкасах | Чернівці: Чернівців, Чернівцях | Тернопіль: Тернополя, Тернополі
Маріуполь: Маріуполя, Маріуполі | Буча: Бучі, Бучу, Бучею | Ірпінь: Ірпеня, Ірпені, Ірпенем | Бровари: Броварів, Броварах
Кривий Ріг: Кривого Рогу, Кривому Розі, Кривим Рогом | Біла Церква: Білої Церкви, Білій Церкві
Зеленський: Зеленського, Зеленському, Зеленським | Порошенко: Порошенка, Порошенку, Порошенком | Залужний: Залужного, Залужному
Кулеба: Кулеби, Кулебі, Кулебу, Кулебою | Єрмак: Єрмака, Єрмаку, Єрмаком | Гайдай: Гайдая, Гайдаю | Кім: Кіма, Кімом
Донець: Донця, Донцю | Сіверський Донець: Сіверського Донця, Сіверському Донцю, Сіверського Дінця | Лисичанськ: Лисичанська, Лисичанську
Сєвєродонецьк: Сєвєродонецька, Сєвєродонецьку | Ізюм: Ізюма, Ізюмі | Нова Каховка: Нової Каховки, Новій Каховці
Гостомель: Гостомеля, Гостомелі | Вишгород: Вишгорода | Зміїний: Зміїного, Зміїному | Азовсталь: Азовсталі, Азовсталлю
Укрзалізниця: Укрзалізниці, Укрзалізницю | Верховна Рада: Верховної Ради, Верховній Раді
Олександр: Олександра, Олександру, Олександром | Ігор: Ігоря, Ігорю, Ігорем | Андрій: Андрія, Андрію, Андрієві, Андрієм
Ольга: Ольги, Ользі, Ольгу | Надія: Надії, Надію | Любов: Любові, Любов'ю | Олексій Арестович: Олексія Арестовича, Олексієм Арестовичем
Ірина Верещук: Ірини Верещук, Ірині Верещук | Поділ: Подолу, Подолі | Хрещатик: Хрещатика, Хрещатику
Слов'янськ: Слов'янська, Слов'янську | Кам'янське: Кам'янського, Кам'янському | Ужгород: Ужгорода, Ужгороді | Закарпаття: Закарпатті
Крим: Криму, Кримі, Кримом | Білорусь: Білорусі, Білоруссю | Угорщина: Угорщини, Угорщині | Польща: Польщі, Польщу | Прага: Праги, Празі
Канів: Канева, Каневі | Васильків: Василькова, Василькові | Фастів: Фастова, Фастові | Бердичів: Бердичева, Бердичеві
Ковель: Ковеля, Ковелі | Попасна: Попасної, Попасній | Волноваха: Волновахи, Волновасі | Бахмут: Бахмута, Бахмуті | Пісочин: Пісочина
Чугуїв: Чугуєва, Чугуєві | Куп'янськ: Куп'янська | Охтирка: Охтирки, Охтирці | Тростянець: Тростянця, Тростянці | Конотоп: Конотопа
Ромни: Ромен, Ромнах | Лубни: Лубен, Лубнах | Прилуки: Прилук, Прилуках | Рубіжне: Рубіжного, Рубіжному | Щастя: Щасті, Щастям
Енергодар: Енергодара
    """,
    "be": """
Мінск: Мінска, Мінску | Гродна: Гродне | Лукашэнка: Лукашэнкі, Лукашэнку, Лукашэнкам | Ціханоўская: Ціханоўскай, Ціханоўскую
Гомель: Гомеля, Гомелі | Магілёў: Магілёва, Магілёве | Віцебск: Віцебска
    """,
    "kk": """
Шымкент: Шымкентте, Шымкентке, Шымкенттен, Шымкенттің, Шымкентті, Шымкенттегі | Ақтөбе: Ақтөбеде, Ақтөбеге, Ақтөбеден, Ақтөбенің, Ақтөбені
Алматы: Алматыда, Алматыға, Алматыдан, Алматының, Алматыдағы, Алматылық | Тоқаев: Тоқаевтың, Тоқаевқа, Тоқаевты, Тоқаевпен | Абай: Абайдың, Абайға
Қарағанды: Қарағандыда, Қарағандының | Талдыбек: Талдыбекте, Талдыбекке, Талдыбекпен, Талдыбегі | Қазақстан Республикасы: Қазақстан Республикасының, Қазақстан Республикасында
    """,
    "ky": """
Талас: Таласта, Таласка, Таластан, Таластын | Жалал-Абад: Жалал-Абадда, Жалал-Абадга, Жалал-Абаддын | Ош: Ошто, Оштун, Ошко | Бишкек: Бишкекте, Бишкектин, Бишкеги
Нарын: Нарында, Нарындан, Нарындын | Токтогул: Токтогулдун, Токтогулга
    """,
    "tt": """
Чаллы: Чаллыда, Чаллыга, Чаллыдан, Чаллының | Казан: Казанда, Казанга, Казанның, Казандагы | Әлмәт: Әлмәттә, Әлмәткә, Әлмәтнең
    """,
    "mn": """
Эрдэнэт: Эрдэнэтэд, Эрдэнэтийн, Эрдэнэтээс | Дархан: Дарханд, Дарханы, Дарханаас | Дорноговь: Дорноговьд, Дорноговийн | Сэлэнгэ: Сэлэнгэд, Сэлэнгийн
Хүрэлсүх: Хүрэлсүхийн, Хүрэлсүхтэй
    """,
    "tg": """
Хуҷанд: Хуҷандро, Хуҷанди | Раҳмон: Раҳмонро
    """,
    "sr": """
Крагујевац: Крагујевца, Крагујевцу, Крагујевцем | Лесковац: Лесковцу | Чачак: Чачка, Чачку | Ваљево: Ваљеву, Ваљевом | Вучић: Вучића, Вучићем
Нови Пазар: Новог Пазара, Новом Пазару | Република Српска: Републике Српске, Републици Српској | Суботица: Суботице, Суботици | Ужице: Ужица, Ужицу
Драган Марковић: Драгана Марковића, Драгану Марковићу
    """,
    "bg": """
Висш съдебен съвет: Висшият съдебен съвет, Висшия съдебен съвет | Българска народна банка: Българската народна банка | Зелено движение: Зеленото движение
Министерски съвет: Министерския съвет, Министерският съвет | Народен театър: Народният театър | Сметна палата: Сметната палата | Демократични сили: Демократичните сили
    """,
    "mk": """
Врховен суд: Врховниот суд | Народна банка: Народната банка | Државно обвинителство: Државното обвинителство | Зелени врвови: Зелените врвови
    """,
    "sq": """
Shkodër: Shkodra, Shkodrës, Shkodrën | Tiranë: Tirana, Tiranës, Tiranën | Durrës: Durrësi, Durrësit, Durrësin | Berisha: Berishës, Berishën | Korçë: Korça, Korçës
    """,
    "is": """
Akureyri: Akureyrar | Reykjavík: Reykjavíkur | Selfoss: Selfossi | Hafnarfjörður: Hafnarfjarðar, Hafnarfirði | Þingvellir: Þingvöllum | Halla: Höllu | Vestmannaeyjar: Vestmannaeyjum | Jónsson: Jónssonar
    """,
    "fr": """
Uzerche: d'Uzerche, d’Uzerche | Assemblée nationale: L'Assemblée nationale, l’Assemblée nationale | Élysée: l'Élysée, qu'Élysée | ONU: l'ONU, jusqu'ONU
    """,
    "it": """
Aquila: dell'Aquila, all’Aquila | L'Aquila: dell'Aquila, nell’Aquila, L’Aquila | Arma dei Carabinieri: l'Arma dei Carabinieri, sull'Arma dei Carabinieri | Unione: un'Unione
    """,
    "he": """
ירושלים: בירושלים, לירושלים, מירושלים | חיפה: בחיפה, שחיפה, והחיפה | נתניהו: לנתניהו, שנתניהו, ונתניהו | ותמ"ל: הוותמ"ל, בוותמ"ל
צה"ל: בצה"ל, לצה"ל, שצה"ל
    """,
}
"""Names with their case forms, by language: school grammar."""


def forms() -> list[tuple[str, str, str]]:
    """Language, name and case form."""
    cells = (
        (language, cell.strip().partition(": ")) for language, rows in PARADIGMS.items() for cell in rows.replace("\n", "|").split("|")
    )
    return [(language, name, form) for language, (name, _, cases) in cells for form in cases.split(", ") if name]


@pytest.mark.parametrize("language", PARADIGMS)
def test_a_name_is_mentioned_in_every_case_form(language: str) -> None:
    """Endings, changes in the stem, and vowels that appear and disappear."""
    missed = []
    for _, name, form in (row for row in forms() if row[0] == language):
        mentions = MentionReader(Glossary((Entry("Name", "place", {language: (name,)}),))).mentions(f"aaa {form} bbb")
        if [(m.start, m.end) for m in mentions] != [(4, 4 + len(form))]:
            missed.append((name, form))
    assert missed == []


@pytest.mark.parametrize(
    ("language", "native", "source"),
    [
        ("pl", "Nowak", "pani Nowakowa"),
        ("pl", "Lubin", "mieszka w Lublinie"),
        ("cs", "Novák", "řekla Nováková"),
        ("fi", "Lahti", "Lahja tuli"),
        ("hu", "Buda", "Itt van Budapest"),
        ("hu", "Duna", "Itt van Dunaföldvár"),
        ("en", "Cork", "in gCork"),
        ("hr", "Zadar", "Zadnji dan"),
        ("ru", "Павел", "город Павлово"),
        ("ru", "Мария", "деревня Марий"),
        ("uk", "Донець", "місто Донецьк"),
        ("kk", "Тараз", "аты Таразбаев"),
        ("kk", "Абай", "аты Абайқызы"),
        ("ky", "Ош", "ал Ошол"),
        ("mn", "Ховд", "хүн Ховдогийн"),
        ("sr", "Ниш", "град Нишава"),
        ("mk", "Петр", "рече Петров"),
        ("bg", "Възраждане", "Възраждането на селото"),
        ("ka", "გორი", "იქ გორდა"),
        ("fr", "Arc", "dans N'arcade"),
        ("fr", "Arc", "il dit d'arcs"),
        ("it", "Aquila", "una dell'aquila"),
    ],
)
def test_what_looks_like_a_case_form_and_is_another_name_is_no_mention(language: str, native: str, source: str) -> None:
    """A woman's surname, a street, another town."""
    assert (
        MentionReader(Glossary((Entry("Name", "person" if native == "Мария" else "place", {language: (native,)}),))).mentions(source) == ()
    )


@pytest.mark.parametrize(
    ("native", "kind", "source", "form"),
    [
        ("Байрактар", "thing", "з «Байрактарів»", "Байрактарів"),
        ("Известия", "org", "корреспондент «Известий»", "Известий"),
        ("Харків", "place", "у місті Харківів", ""),
    ],
)
def test_of_things_there_may_be_many(native: str, kind: str, source: str, form: str) -> None:
    """The genitive plural is recognised for all kinds except people and places."""
    mentions = MentionReader(Glossary((Entry("Name", kind, {"uk": (native,)}),))).mentions(source)
    assert "".join(source[m.start : m.end] for m in mentions) == form


@pytest.mark.parametrize(
    ("native", "source", "form"),
    [
        ("Біла Церква", "у Білоцерківському районі", "Білоцерківському"),
        ("Кривий Ріг", "на Криворізькій станції", "Криворізькій"),
        ("Кривой Рог", "Криворожский завод", "Криворожский"),
        ("Нова Каховка", "Новокаховська громада", "Новокаховська"),
        ("Великие Луки", "из Великолукской области", "Великолукской"),
        ("Верхняя Салда", "Верхнесалдинский суд", "Верхнесалдинский"),
        ("Нова Пошта", "Новопольський район", ""),
        ("Владимир Путин", "Владимирская область", ""),
    ],
)
def test_an_adjective_made_of_a_name_of_two_words_is_a_mention(native: str, source: str, form: str) -> None:
    """The first word keeps its stem and is joined to the second by a vowel."""
    mentions = MentionReader(Glossary((Entry("Name", "place", {"uk": (native,)}),))).mentions(source)
    assert "".join(source[m.start : m.end] for m in mentions) == form
    assert all(m.adjective for m in mentions)


@pytest.mark.parametrize(
    ("language", "native", "kind", "source", "form"),
    [
        ("de", "Die Linke", "org", "Antrag der Linken", "Linken"),
        ("de", "Die Grünen", "org", "Bei den Grünen", "Grünen"),
        ("cs", "Karel Hynek Mácha", "person", "Máchův Máj", "Máchův"),
        ("mt", "Għawdex", "place", "f'Għawdex", "Għawdex"),
    ],
)
def test_a_name_is_mentioned_without_its_article_and_by_an_adjective(language: str, native: str, kind: str, source: str, form: str) -> None:
    """German articles are declined apart from the name; a Czech possessive may precede a capital."""
    accepted = (native.rsplit(maxsplit=1)[-1],) if kind == "person" else ()
    (mention,) = MentionReader(Glossary((Entry(native if accepted else "Name", kind, {language: (native,)}, accepted),))).mentions(source)
    assert form in source[mention.start : mention.end]


def test_an_ordinary_german_word_is_no_mention_of_a_name_with_an_article() -> None:
    """The newspaper Die Presse is not the press."""
    assert MentionReader(Glossary((Entry("Die Presse", "org", {"de": ("Die Presse",)}),))).mentions("Das sagte er der Presse.") == ()


def test_a_word_that_begins_like_a_name_is_no_mention_but_may_be_one() -> None:
    """A form by a rule that no row has does not count, and does not rule the name out either."""
    reader = MentionReader(Glossary((Entry("Kuldīga", "place", {"lv": ("Kuldīga",)}),)))
    assert reader.mentions("Tur ir Kuldīdzinieki.") == ()
    assert reader.surnames("Tur ir Kuldīdzinieki.")[0].weak
    assert reader.surnames("Tur ir Kulstrāde.") == {}
    assert reader.surnames("Kuldīgā un Kuldīdzinieki.") == {}
    party = MentionReader(Glossary((Entry("Revival", "org", {"bg": ("Възраждане",)}),)))
    assert party.surnames("Възраждането на селото е чудо.") == {}


def test_a_surname_before_a_capital_may_be_meant_where_names_are_declined() -> None:
    """It may begin a longer name, and so is no mention; in a language with other rules it is not even a weak one."""
    hungarian = MentionReader(Glossary((Entry("Péter Szijjártó", "person", {"hu": ("Szijjártó Péter",)}, ("Szijjártó",)),)))
    assert hungarian.mentions("Szijjártónak Pécsett nem volt dolga.") == ()
    assert hungarian.surnames("Szijjártónak Pécsett nem volt dolga.")[0].weak
    ukrainian = MentionReader(Glossary((Entry("Ivan Bilyi", "person", {"uk": ("Іван Білий",)}, ("Bilyi",)),)))
    assert ukrainian.surnames("Білий Дім мовчить.") == {}
