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
        "": 1.427, "accept": -2.47, "all_ordinary": -0.104, "capitals": 0.591, "designator": -1.772, "inside": -0.086, "ordinary": -0.33,
        "ordinary_lowered": -1.15, "plural": 1.031, "short": -1.932, "words": 3.89
    },
    "word": {
        "": 1.509, "abbreviation": 3.967, "accept": -0.641, "anchor": -0.033, "capitals": -0.002, "demonym": 0.832, "equivalent": 5.767,
        "han": -1.968, "han_short": -0.113, "inflected": -0.759, "known_name": 0.334, "length": 1.311, "length_han": 1.926, "long":
        -0.028, "lowered": -1.401, "mono": -1.225, "native": 1.471, "native_close": -0.013, "native_close_han": 0.639, "native_exact":
        1.978, "native_exact_han": 0.442, "native_near_cyrillic": 0.884, "native_share": -2.732, "native_share_han": -0.183, "near_short":
        0.763, "no_native": -0.236, "opens": 0.458, "ordinary": -2.032, "ordinary_close": -0.269, "ordinary_close_han": -2.476,
        "ordinary_han": 3.445, "own": 2.935, "own_share": -4.867, "own_share_han": 1.499, "own_tight": -0.291, "part": -1.664, "plural":
        -1.416, "rejoined": 0.361, "rival": -2.218, "run": -0.119, "salient_far": -2.292, "same_head": 0.511, "same_tail": -0.654,
        "second": -0.28, "short": -1.891
    },
    "clipped": {
        "": 2.0
    },
    "namesake": {
        "": -3.668, "bare_accept": 1.776, "plainer": 2.796, "unpaired": 5.273
    },
    "namesake+source": {
        "": -6.164, "bare_accept": 2.622, "mentioned": 2.707, "plainer": 2.528
    },
    "phrase": {
        "": -1.73, "all_capitals": 0.466, "capitals": 0.59, "disordered": 0.42, "ends_matched": -0.865, "exact": 0.615, "extra": -3.404,
        "extra_capital": 3.008, "front_missing": -2.388, "fuzzy": 0.797, "head_missing": -3.157, "kindred": -0.307, "longer": 0.074,
        "matched": 3.705, "missing": -1.299, "missing_rare": 0.913, "missing_share": 0.027, "near": 0.489, "no_capitals": 1.944, "person":
        4.473, "rare": -1.658, "same_length": 0.919, "share": 0.543, "stands": -3.282, "words": -0.074
    },
    "variant+source": {
        "": 3.6
    },
    "casing+source": {
        "": -3.029, "accept": -2.521, "all_ordinary": -0.446, "capitals": 0.334, "designator": -2.28, "inside": 0.643, "mentioned": 5.922,
        "ordinary": 0.459, "ordinary_lowered": -0.318, "plural": -0.883, "short": -1.133, "words": 1.094
    },
    "word+source": {
        "": -3.874, "abbreviation": 1.568, "accept": -0.04, "adjective": 0.319, "anchor": 0.384, "capitals": 0.257, "demonym": 0.733,
        "equivalent": 5.679, "han": -0.748, "han_short": 1.141, "inflected": -1.102, "known_name": -0.366, "length": 1.338, "length_han":
        0.843, "long": 1.278, "lowered": -1.411, "mentioned": 4.856, "mono": -1.681, "native": 0.033, "native_close": -0.452,
        "native_close_han": 0.301, "native_exact": 1.468, "native_exact_han": -0.092, "native_near_cyrillic": 0.807, "native_share":
        -0.946, "native_share_han": -0.116, "near_short": -0.627, "no_native": -0.45, "opens": 0.051, "ordinary": -1.429,
        "ordinary_close": -1.864, "ordinary_close_han": -0.497, "ordinary_han": 2.383, "own": 0.35, "own_share": -1.185, "own_share_han":
        0.014, "own_tight": 0.823, "part": -1.293, "plural": 0.611, "rejoined": 0.408, "rival": -0.876, "run": -0.884, "salient_far":
        -1.649, "same_head": 0.585, "same_tail": -0.439, "second": -1.035, "short": -0.813
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
        "": -6.126, "all_capitals": 1.013, "capitals": 0.779, "han": 0.913, "left_over": -2.889, "longer": -0.31, "ordinary": -1.5,
        "person": -1.902, "place": -1.564, "sense": 5.717, "sense_least": 1.085, "shared": 1.298, "stands": -1.524, "whole": 1.314,
        "words": 1.046
    },
    "meaning+source": {
        "": -4.0
    },
    "run": {
        "all_capitals": 0.841, "all_explained": -2.531, "bracketed": 1.658, "capitals": 0.646, "capitals_opens": -1.167, "common": -3.657,
        "context": 1.081, "covered": -2.796, "covered_elsewhere": 1.03, "covered_short": 1.575, "cut": -1.325, "cut_person": 1.105,
        "elsewhere": -0.689, "elsewhere_all": -1.406, "explained": 6.571, "explained_single": -1.743, "extends": -3.456, "figures": -5.45,
        "holds": 5.588, "judged": 3.058, "known_name": 0.357, "loan": 1.87, "loan_gain": 3.307, "log_odds": 2.185, "longer_person":
        -2.677, "meaning_covered": 3.913, "meaning_many": 0.584, "meaning_term": -0.774, "near": 4.588, "near2": -2.054, "near_extends":
        1.446, "near_judged": -2.258, "near_known": -0.117, "off": -2.74, "opens": 1.342, "ordinary_most": -0.817, "other": -1.413,
        "other_kind": 1.298, "other_swap": 1.443, "other_trust": -2.066, "other_whole": -1.592, "place": -0.383, "recurs": 2.073,
        "shared": -6.379, "shorter": -1.451, "single": -1.602, "stops": -3.458, "words": -3.378
    },
    "none": {
        "": -1.737, "adjective": 4.368, "demonym": 1.645, "han": 0.175, "lacks": -1.243, "native_long": 2.443, "native_short": 0.973,
        "partly": 2.732, "person": 1.139, "place": 0.802, "present": 0.155, "term": 0.064, "trust": 0.897
    },
    "place": {
        "": 0.133, "log_odds": 0.907, "han": 0.093, "han_log_odds": 0.008
    },
    "complete": {
        "": 5.605, "all_capitals": 1.175, "capitals": 0.774, "disordered": -1.139, "ends_matched": 0.207, "exact": 1.27, "fuzzy": -1.518,
        "kindred": -2.303, "longer": -0.486, "matched": -3.456, "near": -0.046, "no_capitals": -0.604, "person": 0.402, "person_paired":
        0.402, "rare": 0.865, "same_length": -3.07, "share": 0.012, "stands": -1.624, "words": -1.466
    },
    "complete+source": {
        "": 1.176, "adjective": -0.735, "all_capitals": 0.335, "capitals": 0.947, "disordered": -1.137, "ends_matched": -0.111, "exact":
        1.358, "fuzzy": -0.503, "kindred": -2.901, "longer": -0.952, "matched": -0.977, "mentioned": 4.749, "near": -0.234, "no_capitals":
        0.165, "person": 0.259, "person_paired": 0.259, "rare": -1.523, "same_length": -3.539, "share": -0.124, "stands": -2.139, "words":
        -0.576
    },
    "exchanged": {
        "": -4.721, "all_capitals": 1.128, "capitals": -0.615, "disordered": 1.071, "ends_matched": 2.136, "exact": 1.03, "extra_capital":
        0.442, "front_missing": -0.211, "fuzzy": -0.651, "head_missing": -0.51, "kindred": -0.125, "longer": -0.107, "matched": 1.55,
        "missing_rare": 1.814, "missing_share": -0.458, "near": 0.393, "no_capitals": 0.645, "person": -0.95, "rare": 0.608,
        "same_length": 1.213, "share": 0.828, "stands": -2.881, "words": 1.291
    },
    "exchanged+source": {
        "": -6.879, "all_capitals": -2.216, "capitals": -0.278, "disordered": 1.233, "ends_matched": 2.093, "exact": -0.325,
        "extra_capital": 1.669, "front_missing": 0.452, "fuzzy": -0.42, "head_missing": -0.787, "kindred": -0.781, "longer": -0.879,
        "matched": 1.165, "mentioned": 4.96, "missing_rare": 1.374, "missing_share": 0.464, "near": -0.337, "no_capitals": 0.303,
        "person": 1.433, "rare": -0.243, "same_length": 0.025, "share": -0.646, "stands": -2.8, "words": 0.971
    },
    "shortened": {
        "": -0.107, "all_capitals": 0.21, "capitals": 0.343, "disordered": 2.063, "ends_matched": -0.382, "exact": -0.551,
        "front_missing": -0.747, "fuzzy": 0.417, "head_missing": -0.897, "kindred": -3.513, "longer": -0.727, "matched": 2.082, "missing":
        -3.508, "missing_rare": 0.449, "missing_share": 1.145, "near": 0.139, "no_capitals": -0.213, "person": 0.246, "rare": 0.221,
        "same_length": -0.515, "share": -0.607, "stands": -2.086, "words": 0.672
    },
    "shortened+source": {
        "": -2.084, "all_capitals": -2.838, "capitals": -1.576, "disordered": 2.056, "ends_matched": -1.645, "exact": -1.304,
        "front_missing": 0.202, "fuzzy": -1.541, "head_missing": 0.464, "kindred": -2.762, "longer": -0.427, "matched": 0.345,
        "mentioned": 5.957, "missing": -1.629, "missing_rare": 1.249, "missing_share": 2.355, "near": -1.117, "no_capitals": -1.136,
        "person": -0.027, "rare": -1.406, "same_length": -0.266, "share": -2.099, "stands": -2.186, "words": -1.037
    },
}
