from __future__ import annotations
def candidates(page, detector, matches, protected, found):
    return found
