"""The weights of the confidence models, written by ``tests/benchmarks/fit_confidence.py``; "" is the intercept.

Those of ``variant``, ``apostrophe-added``, ``apostrophe-lacking``, ``marks``, ``untranslated``, ``clipped``, ``gap``, ``anchored``, ``inconsistent``, ``usage`` and ``meaning+source`` are set by hand, and kept when the
others are fitted: annotated data hold too few rows of them, or rows of a few words alone that one text repeats. With ``meaning+source``, a literal translation of what is not
missing from the target is never shown.
"""

# fmt: off
WEIGHTS: dict[str, dict[str, float]] = {
    "variant": {
        "": 3.6, "conditioned": -0.4, "ordinary": -1.0
    },
    "apostrophe-added": {
        "": 1.8, "cyrillic": 1.6
    },
    "apostrophe-lacking": {
        "": 1.8
    },
    "marks": {
        "": 2.2, "plain": -1.0
    },
    "untranslated": {
        "": 2.2, "known_name": -0.5, "lowered": -2.0, "ordinary": -6.0, "short": -0.7
    },
    "untranslated+source": {
        "": -2.0, "known_name": -0.5, "lowered": -1.5, "mentioned": 5.0, "ordinary": -4.0, "short": -0.5
    },
    "apostrophe-added+source": {
        "": -0.5, "cyrillic": 1.6, "mentioned": 2.4
    },
    "apostrophe-lacking+source": {
        "": -0.5, "mentioned": 2.4
    },
    "marks+source": {
        "": -0.5, "mentioned": 2.7, "plain": -1.0
    },
    "casing": {
        "": 1.429, "accept": -2.471, "all_ordinary": -0.114, "capitals": 0.623, "designator": -1.777, "inside": -0.113, "ordinary":
        -0.301, "ordinary_lowered": -1.162, "plural": 1.029, "short": -1.937, "words": 3.885
    },
    "word": {
        "": 1.541, "abbreviation": 3.971, "accept": -0.572, "anchor": -0.073, "capitals": -0.12, "demonym": 0.831, "equivalent": 5.749,
        "han": -1.932, "han_short": -0.221, "inflected": -0.767, "known_name": 0.296, "length": 1.116, "length_han": 1.99, "long": 0.026,
        "lowered": -1.527, "mono": -1.134, "native": 1.359, "native_close": 0.024, "native_close_han": 0.553, "native_exact": 1.925,
        "native_exact_han": 0.494, "native_near_cyrillic": 0.902, "native_share": -2.631, "native_share_han": -0.188, "near_short": 0.647,
        "no_native": -0.244, "opens": 0.459, "ordinary": -2.081, "ordinary_close": -0.265, "ordinary_close_han": -2.499, "ordinary_han":
        3.51, "own": 2.99, "own_share": -4.851, "own_share_han": 1.436, "own_tight": -0.169, "part": -1.567, "plural": -1.394, "rejoined":
        0.331, "rival": -2.201, "run": -0.12, "salient_far": -2.242, "same_head": 0.557, "same_tail": -0.625, "second": -0.351, "short":
        -1.749
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
        "": -1.754, "all_capitals": 0.651, "capitals": 0.84, "disordered": 0.422, "ends_matched": -0.751, "exact": 0.579, "extra": -3.353,
        "extra_capital": 2.906, "front_missing": -2.421, "fuzzy": 0.753, "head_missing": -2.987, "kindred": -0.158, "longer": -0.11,
        "matched": 3.751, "missing": -1.356, "missing_rare": 0.487, "missing_share": -0.11, "near": 0.458, "no_capitals": 2.108, "rare":
        -2.119, "same_length": 0.9, "share": 0.608, "stands": -3.5, "words": -0.069
    },
    "variant+source": {
        "": 3.6
    },
    "casing+source": {
        "": -3.029, "accept": -2.521, "all_ordinary": -0.446, "capitals": 0.334, "designator": -2.28, "inside": 0.643, "mentioned": 5.922,
        "ordinary": 0.459, "ordinary_lowered": -0.318, "plural": -0.883, "short": -1.133, "words": 1.094
    },
    "word+source": {
        "": -3.874, "abbreviation": 1.567, "accept": -0.038, "adjective": 0.319, "anchor": 0.383, "capitals": 0.257, "demonym": 0.734,
        "equivalent": 5.679, "han": -0.749, "han_short": 1.141, "inflected": -1.1, "known_name": -0.366, "length": 1.338, "length_han":
        0.843, "long": 1.278, "lowered": -1.411, "mentioned": 4.855, "mono": -1.683, "native": 0.035, "native_close": -0.452,
        "native_close_han": 0.301, "native_exact": 1.469, "native_exact_han": -0.092, "native_near_cyrillic": 0.807, "native_share":
        -0.946, "native_share_han": -0.116, "near_short": -0.627, "no_native": -0.45, "opens": 0.051, "ordinary": -1.43, "ordinary_close":
        -1.864, "ordinary_close_han": -0.496, "ordinary_han": 2.383, "own": 0.349, "own_share": -1.184, "own_share_han": 0.013,
        "own_tight": 0.824, "part": -1.293, "plural": 0.61, "rejoined": 0.411, "rival": -0.877, "run": -0.882, "salient_far": -1.649,
        "same_head": 0.584, "same_tail": -0.438, "second": -1.036, "short": -0.813
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
        "": -6.136, "all_capitals": 1.01, "capitals": 0.792, "han": 0.909, "left_over": -2.832, "longer": -0.311, "ordinary": -1.482,
        "person": -1.899, "place": -1.563, "sense": 5.696, "sense_least": 1.102, "shared": 1.296, "stands": -1.52, "whole": 1.339,
        "words": 0.979
    },
    "meaning+source": {
        "": -4.0
    },
    "run": {
        "all_capitals": 0.807, "all_explained": -2.536, "bracketed": 1.642, "capitals": 0.665, "capitals_opens": -1.22, "common": -3.67,
        "context": 1.069, "covered": -2.848, "covered_elsewhere": 1.073, "covered_short": 1.566, "cut": -1.333, "cut_person": 1.19,
        "elsewhere": -0.696, "elsewhere_all": -1.398, "explained": 6.557, "explained_single": -1.705, "extends": -3.48, "figures": -5.492,
        "holds": 5.603, "judged": 3.202, "known_name": 0.347, "loan": 1.958, "loan_gain": 3.15, "log_odds": 2.18, "longer_person": -2.832,
        "meaning_covered": 3.983, "meaning_many": 0.553, "meaning_term": -0.743, "near": 4.735, "near2": -2.323, "near_extends": 1.443,
        "near_judged": -2.409, "near_known": -0.083, "off": -2.755, "opens": 1.364, "ordinary_most": -0.855, "other": -1.422,
        "other_kind": 1.249, "other_swap": 1.455, "other_trust": -2.039, "other_whole": -1.595, "place": -0.361, "recurs": 2.064,
        "shared": -6.351, "shorter": -1.488, "single": -1.648, "stops": -3.478, "words": -3.463
    },
    "none": {
        "": -1.814, "adjective": 4.195, "demonym": 1.655, "han": 0.163, "lacks": -1.252, "native_long": 2.451, "native_short": 0.968,
        "partly": 2.728, "person": 1.147, "place": 0.787, "present": 0.164, "term": 0.067, "trust": 0.919
    },
    "place": {
        "": 0.126, "log_odds": 0.9, "han": 0.09, "han_log_odds": 0.011
    },
    "complete": {
        "": 5.604, "all_capitals": 1.172, "capitals": 0.77, "disordered": -1.158, "ends_matched": 0.225, "exact": 1.304, "fuzzy": -1.525,
        "kindred": -2.289, "longer": -0.481, "matched": -3.47, "near": -0.033, "no_capitals": -0.623, "person": 0.409, "person_paired":
        0.409, "rare": 0.845, "same_length": -3.073, "share": 0.025, "stands": -1.646, "words": -1.479
    },
    "complete+source": {
        "": 1.176, "adjective": -0.735, "all_capitals": 0.335, "capitals": 0.947, "disordered": -1.137, "ends_matched": -0.111, "exact":
        1.358, "fuzzy": -0.503, "kindred": -2.901, "longer": -0.952, "matched": -0.977, "mentioned": 4.749, "near": -0.234, "no_capitals":
        0.165, "person": 0.259, "person_paired": 0.259, "rare": -1.523, "same_length": -3.539, "share": -0.124, "stands": -2.139, "words":
        -0.576
    },
    "exchanged": {
        "": -4.032, "all_capitals": 1.3, "capitals": -0.606, "disordered": 1.011, "ends_matched": 2.177, "exact": 0.526, "extra_capital":
        0.341, "front_missing": -0.236, "fuzzy": -0.544, "head_missing": -0.369, "kindred": -0.258, "longer": -0.462, "matched": 1.513,
        "missing_rare": 1.679, "missing_share": -0.611, "near": 0.011, "no_capitals": 0.626, "person": 0.361, "rare": 0.263,
        "same_length": 1.136, "share": 0.705, "stands": -2.901, "words": 1.261
    },
    "exchanged+source": {
        "": -6.752, "all_capitals": -2.444, "capitals": -0.297, "disordered": 1.226, "ends_matched": 2.176, "exact": -0.567,
        "extra_capital": 1.665, "front_missing": 0.554, "fuzzy": -0.082, "head_missing": -0.969, "kindred": -0.69, "longer": -0.537,
        "matched": 1.15, "mentioned": 5.058, "missing_rare": 1.304, "missing_share": 0.483, "near": -0.073, "no_capitals": 0.247,
        "person": 1.257, "rare": -0.512, "same_length": 0.035, "share": -0.719, "stands": -2.777, "words": 0.959
    },
    "shortened": {
        "": -0.057, "all_capitals": 0.229, "capitals": 0.293, "disordered": 2.06, "ends_matched": -0.391, "exact": -0.591,
        "front_missing": -0.754, "fuzzy": 0.459, "head_missing": -0.912, "kindred": -3.549, "longer": -0.729, "matched": 2.16, "missing":
        -3.457, "missing_rare": 0.457, "missing_share": 1.107, "near": 0.157, "no_capitals": -0.241, "person": 0.251, "rare": 0.244,
        "same_length": -0.515, "share": -0.609, "stands": -2.087, "words": 0.62
    },
    "shortened+source": {
        "": -2.084, "all_capitals": -2.838, "capitals": -1.576, "disordered": 2.056, "ends_matched": -1.645, "exact": -1.304,
        "front_missing": 0.202, "fuzzy": -1.541, "head_missing": 0.464, "kindred": -2.762, "longer": -0.427, "matched": 0.345,
        "mentioned": 5.957, "missing": -1.629, "missing_rare": 1.249, "missing_share": 2.355, "near": -1.117, "no_capitals": -1.136,
        "person": -0.027, "rare": -1.406, "same_length": -0.266, "share": -2.099, "stands": -2.186, "words": -1.037
    },
}
