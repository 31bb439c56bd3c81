"""Safe XML: characters that it cannot contain when written, and references that must not be followed when read.

Nothing outside a file is accessed: no DTD, no entity, no network. A file that declares entities is refused, and the parser's own
limits on depth and text size apply.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from lxml import etree

from tui_review.errors import InputError
from tui_review.glossary.exchange.loss import Loss

SAFE: dict[str, Any] = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}
"""Options of every parser."""
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def allowed(text: str, entry: str, key: str, losses: list[Loss]) -> str:
    """The text with characters that XML cannot contain replaced, which is recorded as a loss."""
    if not _NOT_XML.search(text):
        return text
    losses.append(Loss(entry, key, "holds control characters, which XML cannot; each is written as U+FFFD"))
    return _NOT_XML.sub("\ufffd", text)


def check_entities(element: Any, path: Path) -> None:
    """Raise InputError when the document of an element declares entities."""
    declared = element.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()):
        raise InputError("declares entities, which are not read", path=path, line=1, remedy="save it without a DOCTYPE")


def broken(error: Any, path: Path) -> InputError:
    """The InputError for a syntax error."""
    problem = (error.msg or "broken XML").split(", line ")[0]
    return InputError(f"broken XML: {problem}", path=path, line=error.lineno or None, remedy="mend the file")


def root_of(data: bytes, path: Path) -> Any:
    """The root of a whole file. Raises InputError, with the line, for a broken or unsafe file."""
    try:
        root = etree.fromstring(data, etree.XMLParser(**SAFE))
    except etree.XMLSyntaxError as error:
        raise broken(error, path) from None
    check_entities(root, path)
    return root
