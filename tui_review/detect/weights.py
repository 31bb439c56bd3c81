"""The weights of the confidence models, written by ``tests/benchmarks/fit_confidence.py``; "" is the intercept.

Those of ``variant``, ``clipped``, ``gap``, ``anchored``, ``inconsistent``, ``usage`` and ``meaning+source`` are set by hand, and kept when the
others are fitted: annotated data hold too few rows of them, or rows of a few words alone that one text repeats. With ``meaning+source``, a literal translation of what is not
missing from the target is never shown.
"""

# fmt: off
WEIGHTS: dict[str, dict[str, float]] = {
    "variant": {
        "": 3.6, "conditioned": -0.4, "ordinary": -1.0
    },
    "casing": {
        "": 1.468, "accept": -2.481, "all_ordinary": -0.141, "capitals": 0.731, "designator": -1.819, "inside": -0.189, "ordinary":
        -0.334, "ordinary_lowered": -1.099, "plural": -1.695, "short": -1.938, "words": 3.697
    },
    "word": {
        "": 1.244, "accept": -0.667, "anchor": -0.744, "capitals": 1.139, "demonym": 0.759, "equivalent": 6.03, "han": -1.868,
        "han_short": -0.112, "inflected": -1.117, "known_name": 0.281, "length": 1.304, "length_han": 1.751, "long": -0.115, "lowered":
        -1.246, "mono": -0.713, "native": 1.502, "native_close": -0.029, "native_close_han": 0.713, "native_exact": 2.079,
        "native_exact_han": 0.319, "native_near_cyrillic": 1.018, "native_share": -3.134, "native_share_han": 0.295, "near_short": 0.954,
        "no_native": -0.318, "opens": 0.142, "ordinary": -3.347, "ordinary_close": 0.703, "ordinary_close_han": -3.136, "ordinary_han":
        3.401, "own": 3.212, "own_share": -4.834, "own_share_han": 1.47, "own_tight": -0.242, "part": -1.742, "plural": -0.744,
        "rejoined": -0.044, "rival": -2.462, "run": 0.229, "salient_far": -2.163, "same_head": 0.661, "same_tail": -0.526, "second":
        -0.098, "short": -1.973
    },
    "clipped": {
        "": 2.0
    },
    "namesake": {
        "": -3.668, "bare_accept": 1.776, "plainer": 2.796, "unpaired": 5.273
    },
    "namesake+source": {
        "": -6.163, "bare_accept": 2.797, "mentioned": 2.618, "plainer": 2.345
    },
    "phrase": {
        "": -1.763, "all_capitals": 0.425, "capitals": 0.554, "disordered": 0.352, "ends_matched": -0.863, "exact": 0.589, "extra":
        -3.348, "extra_capital": 2.978, "front_missing": -2.325, "fuzzy": 0.798, "head_missing": -3.193, "kindred": -0.195, "longer":
        0.151, "matched": 3.729, "missing": -1.276, "missing_rare": 0.868, "missing_share": -0.023, "near": 0.49, "no_capitals": 1.868,
        "person": 3.802, "rare": -1.606, "same_length": 0.927, "share": 0.514, "stands": -3.268, "words": 0.055
    },
    "variant+source": {
        "": 3.6
    },
    "casing+source": {
        "": -3.029, "accept": -2.521, "all_ordinary": -0.446, "capitals": 0.334, "designator": -2.28, "inside": 0.643, "mentioned": 5.922,
        "ordinary": 0.459, "ordinary_lowered": -0.318, "plural": -0.883, "short": -1.133, "words": 1.094
    },
    "word+source": {
        "": -4.066, "accept": -0.401, "adjective": 0.19, "anchor": 0.574, "capitals": 0.103, "demonym": 1.089, "equivalent": 5.91, "han":
        -0.857, "han_short": 1.329, "inflected": -0.725, "known_name": -0.499, "length": 0.764, "length_han": 0.389, "long": 1.175,
        "lowered": -1.201, "mentioned": 5.099, "mono": -1.488, "native": -0.399, "native_close": -0.177, "native_close_han": 0.361,
        "native_exact": 1.701, "native_exact_han": -0.019, "native_near_cyrillic": 1.182, "native_share": -0.617, "native_share_han":
        -0.447, "near_short": -0.2, "no_native": -0.41, "opens": -0.61, "ordinary": -1.213, "ordinary_close": -1.556,
        "ordinary_close_han": -0.367, "ordinary_han": 2.266, "own": -0.693, "own_share": -0.234, "own_share_han": 0.05, "own_tight":
        1.085, "part": -1.404, "plural": 0.095, "rejoined": 0.654, "rival": -0.757, "run": -0.683, "salient_far": -1.117, "same_head":
        0.255, "same_tail": -0.246, "second": -1.478, "short": -0.791
    },
    "clipped+source": {
        "": 2.0
    },
    "phrase+source": {
        "": -2.518, "all_capitals": -2.289, "capitals": 0.016, "disordered": 2.035, "ends_matched": 1.14, "exact": -0.557, "extra":
        -3.386, "extra_capital": 1.448, "front_missing": -0.079, "fuzzy": -0.378, "head_missing": -0.18, "kindred": -2.755, "longer":
        -0.856, "matched": 1.241, "mentioned": 5.768, "missing": -2.746, "missing_rare": 0.921, "missing_share": 0.491, "near": 0.061,
        "no_capitals": -0.046, "paired": 1.06, "person": 0.823, "person_paired": 0.594, "rare": -2.656, "same_length": -0.513, "share":
        -1.185, "stands": -2.335, "words": -0.71
    },
    "inconsistent": {
        "": -1.2, "share": 1.2, "often": 0.6, "cost": -2.0, "length": 0.4
    },
    "anchored": {
        "": -6.0, "near": 5.0, "ordinary": -3.0, "length": 4.5, "extra": -0.7
    },
    "anchored+source": {
        "": -6.5, "near": 5.0, "ordinary": -3.0, "length": 4.5, "extra": -0.7, "mentioned": 1.0
    },
    "gap": {
        "": 0.9, "disordered": -1.0, "fuzzy": -0.5, "words": 0.4
    },
    "gap+source": {
        "": -1.0, "disordered": -1.0, "fuzzy": -0.5, "words": 0.4, "mentioned": 1.5
    },
    "usage": {
        "": -0.929, "accept": -3.468
    },
    "usage+source": {
        "": -4.894, "accept": -0.175, "mentioned": 4.133
    },
    "meaning": {
        "": -6.248, "all_capitals": 1.017, "capitals": 0.576, "han": 0.603, "left_over": -2.613, "longer": -0.131, "ordinary": -1.077,
        "person": -1.59, "place": -1.281, "sense": 4.163, "sense_least": 2.001, "shared": 2.234, "stands": -1.314, "whole": 1.668,
        "words": 1.18
    },
    "meaning+source": {
        "": -4.0
    },
    "run": {
        "all_capitals": 0.512, "all_explained": -2.134, "bracketed": 1.761, "capitals": 0.977, "capitals_opens": -1.053, "common": -3.905,
        "context": 1.048, "covered": -2.037, "covered_elsewhere": 1.791, "covered_short": 2.125, "cut": -1.283, "cut_person": 1.2,
        "elsewhere": -0.999, "elsewhere_all": -1.145, "explained": 6.626, "explained_single": -1.994, "extends": -3.212, "figures":
        -5.201, "holds": 5.716, "judged": 2.929, "known_name": 0.587, "loan": 2.187, "loan_gain": 3.13, "log_odds": 2.262,
        "longer_person": -2.953, "meaning_covered": 3.076, "meaning_many": 0.578, "meaning_term": 0.238, "near": 4.674, "near2": -1.865,
        "near_extends": 1.49, "near_judged": -2.583, "near_known": -0.404, "off": -2.644, "opens": 1.255, "ordinary_most": -0.83, "other":
        -1.348, "other_kind": 1.367, "other_swap": 1.503, "other_trust": -2.304, "other_whole": -1.83, "place": -0.561, "recurs": 2.008,
        "shared": -6.66, "shorter": -1.343, "single": -1.625, "stops": -3.484, "words": -3.223
    },
    "none": {
        "": -1.637, "adjective": 3.929, "demonym": 1.807, "han": -0.017, "lacks": -1.022, "native_long": 2.188, "native_short": 1.12,
        "partly": 2.648, "person": 1.397, "place": 1.0, "present": 0.19, "term": 0.341, "trust": 1.076
    },
    "place": {
        "": 0.204, "log_odds": 0.867, "han": 0.076, "han_log_odds": 0.058
    },
    "complete": {
        "": 5.448, "all_capitals": 1.085, "capitals": 0.775, "disordered": -1.193, "ends_matched": 0.205, "exact": 1.425, "fuzzy": -1.553,
        "kindred": -2.168, "longer": -0.429, "matched": -3.541, "near": 0.184, "no_capitals": -0.599, "person": 0.45, "person_paired":
        0.45, "rare": 0.765, "same_length": -3.079, "share": 0.223, "stands": -1.701, "words": -1.535
    },
    "complete+source": {
        "": 1.176, "adjective": -0.735, "all_capitals": 0.335, "capitals": 0.947, "disordered": -1.137, "ends_matched": -0.111, "exact":
        1.358, "fuzzy": -0.503, "kindred": -2.901, "longer": -0.952, "matched": -0.977, "mentioned": 4.749, "near": -0.234, "no_capitals":
        0.165, "person": 0.259, "person_paired": 0.259, "rare": -1.523, "same_length": -3.539, "share": -0.124, "stands": -2.139, "words":
        -0.576
    },
    "exchanged": {
        "": -4.694, "all_capitals": 1.052, "capitals": -0.59, "disordered": 1.001, "ends_matched": 2.115, "exact": 0.964, "extra_capital":
        0.453, "front_missing": -0.256, "fuzzy": -0.657, "head_missing": -0.515, "kindred": -0.209, "longer": -0.031, "matched": 1.651,
        "missing_rare": 1.464, "missing_share": -0.491, "near": 0.171, "no_capitals": 0.673, "person": -0.852, "rare": 0.874,
        "same_length": 1.236, "share": 0.722, "stands": -2.879, "words": 1.376
    },
    "exchanged+source": {
        "": -6.837, "all_capitals": -2.609, "capitals": -0.337, "disordered": 1.238, "ends_matched": 2.233, "exact": -0.539,
        "extra_capital": 1.709, "front_missing": 0.548, "fuzzy": -0.201, "head_missing": -1.03, "kindred": -0.66, "longer": -0.478,
        "matched": 1.096, "mentioned": 5.236, "missing_rare": 1.248, "missing_share": 0.492, "near": -0.165, "no_capitals": 0.222,
        "person": 0.79, "rare": -0.561, "same_length": -0.017, "share": -0.734, "stands": -2.751, "words": 0.914
    },
    "shortened": {
        "": -0.21, "all_capitals": 0.351, "capitals": 0.179, "disordered": 2.052, "ends_matched": -0.41, "exact": -0.509, "front_missing":
        -0.787, "fuzzy": 0.299, "head_missing": -0.946, "kindred": -3.565, "longer": -0.722, "matched": 2.272, "missing": -3.371,
        "missing_rare": 0.447, "missing_share": 1.074, "near": -0.001, "no_capitals": -0.227, "person": 0.246, "rare": 0.316,
        "same_length": -0.543, "share": -0.557, "stands": -2.057, "words": 0.634
    },
    "shortened+source": {
        "": -2.084, "all_capitals": -2.838, "capitals": -1.576, "disordered": 2.056, "ends_matched": -1.645, "exact": -1.304,
        "front_missing": 0.202, "fuzzy": -1.541, "head_missing": 0.464, "kindred": -2.762, "longer": -0.427, "matched": 0.345,
        "mentioned": 5.957, "missing": -1.629, "missing_rare": 1.249, "missing_share": 2.355, "near": -1.117, "no_capitals": -1.136,
        "person": -0.027, "rare": -1.406, "same_length": -0.266, "share": -2.099, "stands": -2.186, "words": -1.037
    },
}
