"""The strength of association of two events, from the counts of how often they occur together and apart."""

from __future__ import annotations

import math


def log_likelihood(k1: int, n1: int, k2: int, n2: int) -> float:
    """The log-likelihood ratio of Dunning (1993) for ``k1`` of ``n1`` here and ``k2`` of ``n2`` elsewhere; distributed as chi-square.

    15.1 corresponds to a probability of one in ten thousand. Negative when the rate here is lower than elsewhere.
    """

    def part(k: int, n: int, p: float) -> float:
        p = min(max(p, 1e-9), 1 - 1e-9)
        return k * math.log(p) + (n - k) * math.log(1 - p)

    here, there, pooled = k1 / max(n1, 1), k2 / max(n2, 1), (k1 + k2) / max(n1 + n2, 1)
    ratio = 2 * (part(k1, n1, here) + part(k2, n2, there) - part(k1, n1, pooled) - part(k2, n2, pooled))
    return ratio if here >= there else -ratio
