"""The weights of the confidence models, written by ``tests/benchmarks/fit_confidence.py``; "" is the intercept."""

WEIGHTS: dict[str, dict[str, float]] = {
    "variant": {"": 3.6, "conditioned": -0.4, "ordinary": -1.0},
    "casing": {"": 1.5, "ordinary_lowered": -1.5, "words": 1.0},
    "word": {"": 1.5, "native_exact": 1.5, "native_share": -2.0, "own_share": -1.5, "ordinary": -2.0, "short": -1.0},
    "clipped": {"": 2.0},
    "phrase": {"": -3.0, "share": 4.0, "rare": 1.0},
    "aligned": {"": 0.0},
    "inconsistent": {"": -0.5},
}
