"""Equivalent given names of several languages, which machines confuse.

Each row has the usual Latin spellings of one name in Ukrainian, Russian, Belarusian, Polish, Czech, Hungarian, Greek, Hebrew,
German and English use, as listed by the Wikipedia articles on the names. They are predictions, not errors: "Vladimir" is right
for Putin and wrong for Zelenskyy, so they have a weight of their own.
"""

from __future__ import annotations

from functools import lru_cache

from tui_review.glossary.lattice import collapse, fold

_ROWS = """
Volodymyr Vladimir Uladzimir Wladimir Wolodymyr Vladymyr
Oleksandr Alexander Aleksandr Aliaksandr Alexandr Oleksander Olexandr
Oleksandra Alexandra Aleksandra Olexandra
Oleksiy Alexey Aleksey Alexei Aleksei Oleksii Aliaksei Alexis
Mykola Nikolai Nikolay Mikalai Nicholas Nikola Mikola Nicolas
Mykhailo Mikhail Mikhail Michael Mychajlo Mikhailo Mihail
Dmytro Dmitry Dmitri Dmitriy Dzmitry Dmitrii Dimitri
Serhiy Sergey Sergei Serhii Siarhei Sergiy Sergii
Andriy Andrey Andrei Andrii Andrej Andrew
Oleh Oleg Aleh
Ihor Igor Ihar
Olha Olga Volha
Olena Elena Helena Yelena Alena Helen
Kateryna Ekaterina Yekaterina Catherine Katerina Katsiaryna Katarina
Yevhen Evgeny Yevgeny Eugene Evgeniy Evgeni Yauhen Yevgen Evhen
Yevheniia Evgenia Yevgenia Eugenia Yevgeniya
Yuriy Yuri Yury Yurii Iurii Juri George
Vasyl Vasily Vasiliy Vasili Basil Vasil
Hryhoriy Grigory Grigori Grigoriy Gregory Hryhorii
Heorhiy Georgy Georgi Georgiy George Heorhii Georgii
Petro Pyotr Peter Piotr Petr
Pavlo Pavel Paul Paval Paulo
Ivan John Jan Yan
Iryna Irina Irene Iryna
Natalia Natalya Nataliia Nataliya Natallia Natalie
Tetiana Tatiana Tatyana Tetyana Tatsiana
Anna Hanna Ganna Hannah Ann Anne
Mariia Maria Mariya Mary Marya
Maksym Maxim Maksim Maxym
Denys Denis Dzianis Dennis
Borys Boris Barys
Vitaliy Vitaly Vitali Vitalii
Valeriy Valery Valeri Valerii
Anatoliy Anatoly Anatoli Anatolii
Viktor Victor Viktar
Yosyp Iosif Joseph Josef Osip Yosif Josip
Kostiantyn Konstantin Kostyantyn Constantine Konstantyn
Mykyta Nikita Mikita
Danylo Daniil Daniel Danilo
Illia Ilya Illya Ilia Elijah
Matviy Matvey Matthew Matvii
Taras Tarass
Bohdan Bogdan
Marharyta Margarita Margaret Margaryta
Khrystyna Kristina Christina Kristyna Christine
Sofiia Sofia Sophia Sofiya Sofya
Yulia Yuliia Julia Yuliya Iuliia Yulija
Liudmyla Lyudmila Ludmila Liudmila Lyudmyla Ludmyla
Svitlana Svetlana Sviatlana
Oksana Aksana Xenia
Kseniia Ksenia Xenia Kseniya
Vira Vera Faith
Nadiia Nadezhda Nadia Nadiya Hope
Liubov Lyubov Lubov
Halyna Galina Halina
Halya Galya Halia Galia
Yelyzaveta Elizaveta Elizabeth Yelizaveta
Varvara Barbara
Zinaida Zinayida
Myroslav Miroslav Miroslaw
Yaroslav Jaroslav Jaroslaw
Stanislav Stanislau Stanislaw
Sviatoslav Svyatoslav
Vladyslav Vladislav Uladzislau Wladyslaw
Rostyslav Rostislav
Viacheslav Vyacheslav Wiaczeslaw
Leonid Leanid
Hennadiy Gennady Gennadiy Hennadii Gennadi
Arkadiy Arkady Arkadi Arkadii
Arseniy Arseny Arsenii
Artem Artyom Artiom
Semen Semyon Simon
Fedir Fyodor Fedor Theodore Feodor
Yakiv Yakov Jacob Iakov
Lev Leo Leon
Eduard Edward Edvard
Roman Raman
Ruslan Rouslan
Tymofiy Timofey Timothy Tymofii
Zakhar Zahar
Anastasiia Anastasia Anastasiya Nastassia
Antonina Antanina
Viktoriia Viktoria Victoria Viktoriya Viktoryia
Valentyn Valentin Valiantsin
Valentyna Valentina Valiantsina
Valeriia Valeria Valeriya Valeryia
Veronika Veronica Veranika
Vsevolod Usevalad
Hlib Gleb Hleb
Ihnat Ignat Ignacy
Kyrylo Kirill Kiril Cyril Kiryl
Larysa Larisa Larissa
Lidiia Lidia Lydia Lidiya Lidziya
Liliia Lilia Liliya Lilya
Maryna Marina
Mstyslav Mstislav Mscislav
Olesia Olesya Alesia Alesya
Omelian Yemelyan Emelian Yemelian Omelyan
Panas Afanasy Afanasii Apanas Afanasiy
Pylyp Filipp Philip Filip Philipp
Rymma Rimma
Serafym Serafim Seraphim
Stepan Stephen Stsiapan Szczepan Stefan
Tymur Timur Tsimur
Uliana Ulyana Uljana
Khoma Foma Thomas Khama
Yehor Yegor Egor Yahor Iegor
Yukhym Yefim Efim Yauhim
Yakym Akim Ioakim
Yana Jana Iana
Zoia Zoya Zoja
Solomiia Solomia Solomiya
Snizhana Snezhana
Havrylo Gavriil Gabriel Havryil Gavrila
Herman German
Demian Damian Demyan
Trokhym Trofim
Prokip Prokop Prokopy
Samiilo Samuil Samuel
Yevdokiia Evdokia Yevdokia Yevdokiya
Kuzma Kosma Cosmas
Klym Klim Clement Kliment
Ahata Agatha Agata
Ahnesa Agnes Agnessa
Antin Anton Anthony Antoniy
Ostap Eustace Evstafy Astap
Zynovii Zinovy Zinoviy
Markiian Markian
Nazarii Nazar Nazariy
Ruslana Rouslana
Teodor Fyodor Theodore Fedor
Feliks Felix
Yustyna Yustina Justina
Aliaksandr Alexander Aleksandr Alyaksandr
Aleksandre Alexander Aleksandr
Giorgi George Georgi Georgy
Mikheil Mikhail Michael
Davit David
Grigol Grigory Gregory
Hovhannes Ovanes Ivan Hovhanes
Hakob Akop Jacob Hagop
Sargis Sarkis Sergei
Zhenya Evgeny Yevgeny Yevgenia Eugene Zhenia
Lyosha Alyosha Alexey Alexei Lesha Lyokha
Sasha Sashko Alexander Alexandra Oleksandr Sanya Shura
Misha Mikhail Michael Mishka
Kolya Nikolai Mykola
Jan John Johan Hans Ján
Jiri George Georg Jerzy Juraj Jiří Gyorgy György Jorge
Karel Charles Karl Karol Carl Karoly Károly Carlos
Josef Joseph Jozef Józef Jozsef József Giuseppe Jose
Frantisek Francis Franz František Franciszek Ferenc
Vaclav Wenceslas Václav Wenzel Waclaw Wacław
Vojtech Adalbert Vojtěch Wojciech Bela Béla
Jindrich Henry Heinrich Jindřich Henryk Henrik
Vilem William Wilhelm Vilém Vilmos
Ludvik Louis Ludwig Ludvík Ludwik Lajos
Bedrich Frederick Friedrich Bedřich Fryderyk Frigyes
Ondrej Andrew Andreas Ondřej Andrej Andrzej Andras András
Stepan Stephen Stefan Štěpán Szczepan Istvan István
Matej Matthew Matěj Mateusz Matthias Mathias Matyas
Lukas Luke Lukáš Lukasz Łukasz Lucas
Jakub James Jacob Jakob
Tomas Thomas Tomáš Tomasz Tamas Tamás
Pavel Paul Pawel Paweł Pal Pál
Petr Peter Piotr Péter
Michal Michael Michał Mihaly Mihály
Marek Mark Markus Marcus
Filip Philip Philipp Fülöp
Rehor Gregory Řehoř Grzegorz Gregor Gergely
Krystof Christopher Kryštof Krzysztof Christoph Kristof
Vavrinec Lawrence Vavřinec Wawrzyniec Lorenz Laurence
Mikulas Nicholas Mikuláš Mikolaj Mikołaj Nikolaus Miklos Miklós
Tadeas Thaddeus Tadeáš Tadeusz
Kazimir Casimir Kazimierz Kazimír
Alzbeta Elizabeth Elisabeth Alžběta Elzbieta Elżbieta Erzsebet Erzsébet
Katerina Catherine Katherine Kateřina Katarzyna Katharina Katalin
Zuzana Susan Susanna Zuzanna Zsuzsanna Susanne
Marketa Margaret Markéta Malgorzata Małgorzata Margarete Margit
Jana Jane Joanna Johanna Joan
Terezie Theresa Tereza Teresa Therese Terez
Alena Helen Helena
Bozena Theodora Božena
Anezka Agnes Anežka Agnieszka
Ludek Louis Luděk
Yaakov Jacob Ya'akov Jakob James
Yosef Joseph Yossi Yusuf
Avraham Abraham Ibrahim
Yitzhak Isaac Yitzchak Itzhak Ishak
Moshe Moses Moishe Musa
Shlomo Solomon Suleiman
Shmuel Samuel
Yehuda Judah Judas Yehudah
Binyamin Benjamin
Shimon Simon Simeon
Eliyahu Elijah Elias
Yeshayahu Isaiah
Yirmiyahu Jeremiah
Yehezkel Ezekiel Yechezkel
Rivka Rebecca Rebekah
Rahel Rachel
Miriam Mary Maryam
Elisheva Elizabeth
Hava Eve Chava
Yohanan John Yochanan
Yehoshua Joshua
Natan Nathan
Georgios George Giorgos Yorgos
Ioannis John Yannis Giannis
Nikolaos Nicholas Nikos
Konstantinos Constantine Kostas
Dimitrios Demetrius Dimitris
Eleni Helen
Pavlos Paul
Petros Peter
Antonios Anthony Antonis
"""


@lru_cache(maxsize=1)
def _groups() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for row in _ROWS.split("\n"):
        names = {fold(name) for name in row.split()}
        for name in names:
            table.setdefault(name, set()).update(names)
    return {name: frozenset(others - {name}) for name, others in table.items()}


def equivalents(folded: str) -> frozenset[str]:
    """The folded forms of a given name in other languages; empty for other words."""
    return _groups().get(folded, frozenset())


_HIS, _HERS, _ANYBODYS = (
    frozenset(names.split()) for names in ("Mykyta Illia Khoma Kuzma Kolya Lyosha", "Anna Liubov Miriam", "Sasha Zhenya")
)
"""The first names of rows whose sex the endings do not show: otherwise women's names, and only those, mostly end in -a."""


@lru_cache(maxsize=1)
def _sexes() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for names in map(str.split, _ROWS.strip().split("\n")):
        hers = names[0] in _HERS or (names[0] not in _HIS and 2 * sum(name.endswith("a") for name in names) > len(names))
        for name in names if names[0] not in _ANYBODYS else ():
            table.setdefault(collapse(fold(name)), set()).add("f" if hers else "m")
    return {name: frozenset(found) for name, found in table.items()}


def sexes(key: str) -> frozenset[str]:
    """The sexes that bear a given name, folded and collapsed: ``m``, ``f`` or both; empty for other words."""
    return _sexes().get(key, frozenset())
