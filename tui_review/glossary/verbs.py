"""Common English verb forms, seldom anything else, that follow names."""

_VERBS = frozenset(
    "is was are were be been has had have did does do will would shall should can could may might must said says say told tells spoke speaks "
    "wrote writes went goes came comes took takes gave gives got gets made makes saw sees knew knows thought thinks began begins became "
    "becomes kept keeps left leaves lost loses met meets paid pays sent sends sold sells stood stands understood won wins held holds led leads "
    "brought brings bought buys built builds chose chooses drew fell falls felt feels fought found finds flew forgot grew hid hit "
    "laid lay lied rose ran runs sat shot sang sank slept spent struck swore taught threw wore put puts quit let lets hopes hoped wants "
    "believes denies warns claims argues agrees accuses".split()
)


def is_verb(folded: str) -> bool:
    """Whether a folded word is a verb: one of the commonest forms, or any past tense in -ed."""
    return folded in _VERBS or (len(folded) > 4 and folded.endswith("ed") and not folded.endswith("eed"))
