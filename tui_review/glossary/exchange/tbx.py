"""The elements of TBX files (ISO 30042:2019, dialect TBX-Basic), shared by writing and reading.

A concept is an entry. In the glossary's language its preferred term is the canonical form, admitted ones are ``accept``, and
deprecated and superseded ones ``variants``; terms in other languages are native forms. Anything for which TBX-Basic has no data
category is written as a note that begins with ``MARK``, so that a file written here is read back completely.
"""

from __future__ import annotations

import re
from enum import StrEnum

NAMESPACE = "urn:iso:std:iso:30042:ed-2"
MIN = "http://www.tbxinfo.net/ns/min"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
MARK = "tui-review "
ORIGIN = "written by tui-review"
"""The beginning of the source description of a file written here, whose white space is exact."""
NATIVE = "native form"
"""The mark of a native form in the glossary's own language."""
MARKED = ("kind", "case", "tags", "test", "id", "note")
"""The keys of an entry that may be in marked notes, written as in the cells of a table."""
OWN_ID = re.compile(r"tui-review-\d+")
"""Identifiers that the format requires and the glossary lacks."""


class Status(StrEnum):
    """The values of administrativeStatus that are written."""

    PREFERRED = "preferredTerm-admn-sts"
    ADMITTED = "admittedTerm-admn-sts"
    DEPRECATED = "deprecatedTerm-admn-sts"
