"""Towns overseas, marked by their state, which may share the name of a glossary place: "Odessa, Texas", "Moscow, Idaho"."""

from __future__ import annotations

import re
from bisect import bisect_left

from tui_review.detect.page import Page
from tui_review.glossary.english import is_known_name

_STATES = (
    "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky "
    "Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon "
    "Pennsylvania Tennessee Texas Utah Vermont Virginia Wisconsin Wyoming Ontario Manitoba Saskatchewan Alberta Quebec Queensland Tasmania "
    "AK AL AR AZ CA CO CT FL GA IA ID IL KS KY LA MA MD MI MN MO MS MT NC ND NE NH NJ NM NV NY OH PA RI SC SD TN TX UT VA VT WA WI WV WY "
    "Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ill. Ind. Kan. Ky. La. Md. Mass. Mich. Minn. Miss. Mo. Mont. Neb. Nev. Okla. Ore. Pa. "
    "Tenn. Tex. Vt. Va. Wis. Wyo. N.Y. N.J. N.M. N.C. N.D. S.C. S.D. N.H. W.Va."
).split()
"""States by name, postal code and newspaper abbreviation; without Georgia, Washington and New York, which are not only states."""
_IN_STATE = re.compile(
    r",\s+(?:(?:North|South) (?:Carolina|Dakota)|New (?:Hampshire|Jersey|Mexico|Brunswick|South Wales)|West Virginia|British Columbia|"
    r"Rhode Island|Nova Scotia|" + "|".join(map(re.escape, _STATES)) + r")(?!\w)"
)


def overseas(page: Page) -> frozenset[int]:
    """Indices of the words that end the name of a town overseas; only for names that English dictionaries have.

    A misspelled one ("Huston, Texas") is not a namesake town.
    """
    found = set()
    for match in _IN_STATE.finditer(page.text, *page.span):
        n = bisect_left(page.ends, match.start())
        if n < len(page.ends) and page.ends[n] == match.start() and is_known_name(page.bare[n]):
            found.add(n)
    return frozenset(found)
