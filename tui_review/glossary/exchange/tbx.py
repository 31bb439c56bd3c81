"""What TBX files are made of (ISO 30042:2019, dialect TBX-Basic), shared by writing and reading.

A concept is an entry. In the glossary's language its preferred term is the canonical form, admitted ones are ``accept``,
deprecated and superseded ones are ``variants``; terms of other languages are native forms. What TBX-Basic has no data
category for stands in notes that begin with ``MARK``, so that a file written here reads back whole.
"""

from __future__ import annotations

import re
from enum import StrEnum

NAMESPACE = "urn:iso:std:iso:30042:ed-2"
MIN = "http://www.tbxinfo.net/ns/min"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
MARK = "tui-review "
ORIGIN = "written by tui-review"
"""How the source description of a file begins whose white space can be taken at its word."""
NATIVE = "native form"
"""The mark on a term of the glossary's own language that is a native form nevertheless."""
MARKED = ("kind", "case", "tags", "test", "id", "note")
"""The keys of an entry that may stand in marked notes, written as in the cells of a table."""
OWN_ID = re.compile(r"tui-review-\d+")
"""Identifiers that the format demands and the glossary does not have."""


class Status(StrEnum):
    """The values of administrativeStatus that are written."""

    PREFERRED = "preferredTerm-admn-sts"
    ADMITTED = "admittedTerm-admn-sts"
    DEPRECATED = "deprecatedTerm-admn-sts"
