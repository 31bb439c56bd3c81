"""Two calm themes and two with high contrast; Textual's other themes work as well, because only theme variables are used.

The theme colours of the tiers: ``error`` certain, ``warning`` likely, ``accent`` possible; ``success`` is for decided findings.
"""

from __future__ import annotations

import os

from textual.theme import Theme

DARK = Theme(
    name="review-dark",
    primary="#8fb4e3",
    secondary="#7d8fa8",
    accent="#93b1e8",
    warning="#e3b873",
    error="#ee9590",
    success="#93c79b",
    foreground="#d9dce3",
    background="#15171c",
    surface="#1b1e25",
    panel="#23272f",
    dark=True,
)
LIGHT = Theme(
    name="review-light",
    primary="#2f5f9e",
    secondary="#66758a",
    accent="#3c5fb0",
    warning="#8f5f00",
    error="#b3302b",
    success="#2b7345",
    foreground="#26292f",
    background="#fbfaf7",
    surface="#f2f0ea",
    panel="#e7e4db",
    dark=False,
)
CONTRAST = Theme(
    name="review-contrast",
    primary="#66d9ff",
    secondary="#ffffff",
    accent="#9ec5ff",
    warning="#ffd75f",
    error="#ff8080",
    success="#7dff9b",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#4d4d4d",
    dark=True,
)
CONTRAST_LIGHT = Theme(
    name="review-contrast-light",
    primary="#003a80",
    secondary="#000000",
    accent="#1a2f99",
    warning="#6b3f00",
    error="#990000",
    success="#004d1f",
    foreground="#000000",
    background="#ffffff",
    surface="#ffffff",
    panel="#a6a6a6",
    dark=False,
)
THEMES = (DARK, LIGHT, CONTRAST, CONTRAST_LIGHT)
"""The first is the default."""


def wanted() -> str:
    """The initial theme: that of Textual's environment variable, else light if the terminal reports a light background, else dark."""
    named = os.environ.get("TEXTUAL_THEME")
    if named:
        return named
    background = os.environ.get("COLORFGBG", "").rpartition(";")[2]
    return LIGHT.name if background in ("7", "15") else DARK.name
