"""Shared by XLIFF and TMX: XML, and the offsets of its elements in the text.

The parser is the standard library's expat, which gives the offset of every tag. It loads no other files, and a file that declares its
own entities is refused, so that no entity can expand to a huge text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from xml.parsers import expat

from tui_review.document.encodings import stated
from tui_review.document.markup import TAG, Syntax, replaced
from tui_review.errors import InputError

_TOKEN = re.compile(
    r"(?P<silent><!--.*?-->|<\?.*?\?>)|<!\[CDATA\[(?P<data>.*?)\]\]>"
    r"|<(?P<close>/?)(?P<name>[^\W\d][^\s<>/&\"'=]*)(?P<rest>(?:[^<>\"']|\"[^<\"]*\"|'[^<']*')*)>"
    r"|&(?P<reference>\#[0-9]{1,7}|\#x[0-9a-fA-F]{1,6}|[^\W\d][\w.-]{0,40});",
    re.DOTALL,
)
_TAG = re.compile(r"<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")
_CODE = frozenset(("bpt", "ept", "it", "ph", "sub", "ut"))
"""Inline elements that contain codes of the original format and not text."""
_NO_TEXT = re.compile(r"\s(?:mtype\s*=\s*[\"'](?:protected|x-sdl-deleted)[\"']|translate\s*=\s*[\"']no[\"'])")
"""An attribute of an inline element whose text is not to be translated, or was deleted."""
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_DECLARATION = re.compile(rb"\s*<\?xml[^>]*?\sencoding\s*=\s*[\"']([A-Za-z][\w.-]*)[\"']")
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_NO_CHARACTER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_XML = "http://www.w3.org/XML/1998/namespace"

Attributes = Mapping[str, str]


def mask(raw: str) -> str:
    """The content of an element with its tags and codes masked and its references decoded; see ``Syntax.mask``."""
    if "<" not in raw and "&" not in raw:
        return raw
    pieces: list[str] = []
    at = hidden = 0
    for match in _TOKEN.finditer(raw):
        start, end = match.span()
        between = raw[at:start]
        pieces.append(TAG * len(between) if hidden else between)
        at = end
        name, reference = match["name"], match["reference"]
        if name is not None:
            if match["close"]:
                hidden = max(hidden - 1, 0)
            elif not match["rest"].endswith("/") and (hidden or name.rpartition(":")[2] in _CODE or _NO_TEXT.search(match["rest"])):
                hidden += 1
        if hidden or (match["data"] is None and reference is None):
            pieces.append(TAG * (end - start))
        elif reference is not None:
            pieces.append(replaced(end - start, _meant(reference)))
        else:
            pieces.append(TAG * len("<![CDATA[") + match["data"] + TAG * len("]]>"))
    rest = raw[at:]
    pieces.append(TAG * len(rest) if hidden else rest)
    return "".join(pieces)


def _meant(reference: str) -> str:
    """The character that a reference means; U+0000, which is treated as markup, when it is unknown."""
    if reference[0] != "#":
        return _NAMED.get(reference, "\0")
    code = int(f"0{reference[1:]}", 16) if reference[1] == "x" else int(reference[1:])
    return chr(code) if code < 0x110000 else "\0"


def _refuse(words: str) -> str:
    found = _NO_CHARACTER.search(words)
    return f"XML has no way to write U+{ord(found.group()):04X}" if found else ""


SYNTAX = Syntax(mask, lambda words: words.translate(_ESCAPES), _refuse, numbered=True)


def declared(data: bytes) -> str | None:
    """The encoding that an XML declaration names; None when it names none that can be right and that Python knows."""
    return stated(_DECLARATION.match(data))


class Walk:
    """Goes through an XML text once and reports its elements."""

    def __init__(self, text: str, place: Path | str, kind: str, root: str) -> None:
        """``kind`` is the usual name of the format, ``root`` the name of its root element."""
        self.text = text
        self._place, self._kind, self._root = place, kind, root
        self._namespace: str | None = None
        self._byte = self._at = 0
        self._ascii = text.isascii()

    def run(self, start: Callable[[str, Attributes], None], end: Callable[[str], None]) -> None:
        """Call ``start`` and ``end`` for each element with its name.

        The name is without its namespace, and empty for an element of another namespace than the root's. The language of an element is
        its attribute ``xml:lang``. Raises InputError for a text that is not well-formed.
        """
        try:
            self._data = self.text.encode("utf-8")
        except UnicodeEncodeError as error:
            raise self._error("has a character that its encoding does not have", self.text.count("\n", 0, error.start) + 1) from None
        self._parser = parser = expat.ParserCreate("utf-8", " ")
        parser.StartElementHandler = lambda name, attributes: start(self._local(name), self._named(attributes))
        parser.EndElementHandler = lambda name: end(self._local(name))
        parser.EntityDeclHandler = self._entity
        try:
            parser.Parse(self._data, True)  # noqa: FBT003 - it takes no keyword
        except expat.ExpatError as error:
            raise self._error(f"is not well-formed: {expat.ErrorString(error.code)}", error.lineno) from None
        if self._namespace is None:
            raise self._error("is empty", None)

    def after_tag(self) -> int:
        """The offset, in code points, after the start tag that is being reported."""
        tag = _TAG.match(self.text, self.place())
        assert tag is not None  # noqa: S101 - the parser has seen it
        return tag.end()

    def place(self) -> int:
        """The offset, in code points, of the tag that is being reported."""
        byte = self._parser.CurrentByteIndex
        if self._ascii:
            return byte
        self._at += len(self._data[self._byte : byte].decode("utf-8"))
        self._byte = byte
        return self._at

    def error(self, problem: str) -> InputError:
        """An error about the element that is being reported."""
        return self._error(problem, self._parser.CurrentLineNumber)

    def _error(self, problem: str, line: int | None) -> InputError:
        return InputError(problem, path=self._place, line=line, remedy=f"export it as {self._kind} again, or mend it there")

    def _entity(self, *_: object) -> None:
        raise InputError("declares entities of its own", path=self._place, line=self._parser.CurrentLineNumber, remedy="export it without")

    def _local(self, name: str) -> str:
        namespace, _, local = name.rpartition(" ")
        if self._namespace is None:
            if local != self._root:
                raise InputError(
                    f"is no {self._kind}: it begins with <{local}> and not with <{self._root}>",
                    path=self._place,
                    remedy="check its extension",
                )
            self._namespace = namespace
        return local if namespace == self._namespace else ""

    @staticmethod
    def _named(attributes: Mapping[str, str]) -> Attributes:
        return {name.replace(f"{_XML} ", "xml:"): value for name, value in attributes.items()}
