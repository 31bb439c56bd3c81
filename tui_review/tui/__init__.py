"""The reviewer's screen; the only room that imports Textual, and only when it is opened."""

import gc

# A document, its findings and its screen stay until the end: looking through them for garbage after every 700 new objects
# is a tenth of the time until the text is there.
gc.set_threshold(50_000)
