"""The weights of the confidence models, written by ``tests/benchmarks/fit_confidence.py``; "" is the intercept.

Those of ``variant``, ``apostrophe-added``, ``apostrophe-lacking``, ``marks``, ``untranslated``, ``native``, ``clipped``, ``gap``, ``anchored``, ``inconsistent``, ``usage`` and ``meaning+source`` are set by hand, and kept when the
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
        "": 0.2, "han": 1.6
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
    "native": {
        "": 4.0
    },
    "native+source": {
        "": 2.0, "mentioned": 2.0
    },
    "apostrophe-added+source": {
        "": -0.5, "cyrillic": 1.6, "mentioned": 2.4
    },
    "apostrophe-lacking+source": {
        "": -1.5, "han": 1.6, "mentioned": 1.7
    },
    "marks+source": {
        "": -0.5, "mentioned": 2.7, "plain": -1.0
    },
    "casing": {
        "": 1.429, "accept": -2.471, "all_ordinary": -0.114, "capitals": 0.623, "designator": -1.777, "inside": -0.113, "ordinary":
        -0.301, "ordinary_lowered": -1.162, "plural": 1.029, "short": -1.937, "words": 3.885
    },
    "word": {
        "": 1.484, "abbreviation": 3.968, "accept": -0.569, "anchor": -0.078, "capitals": -0.121, "demonym": 0.857, "equivalent": 5.773,
        "han": -1.898, "han_short": -0.214, "inflected": -0.825, "known_name": 0.285, "length": 1.136, "length_han": 1.973, "long": 0.015,
        "lowered": -1.521, "mono": -1.118, "native": 1.472, "native_close": 0.052, "native_close_han": 0.554, "native_exact": 1.949,
        "native_exact_han": 0.501, "native_near_cyrillic": 0.945, "native_share": -2.599, "native_share_han": -0.283, "near_short": 0.674,
        "no_native": -0.177, "opens": 0.473, "ordinary": -2.066, "ordinary_close": -0.325, "ordinary_close_han": -2.456, "ordinary_han":
        3.504, "own": 2.962, "own_share": -4.846, "own_share_han": 1.445, "own_tight": -0.177, "part": -1.559, "plural": -1.379,
        "rejoined": 0.327, "rival": -2.203, "run": -0.104, "salient_far": -2.236, "same_head": 0.547, "same_tail": -0.63, "second":
        -0.375, "short": -1.752
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
        "": -1.722, "all_capitals": 0.646, "capitals": 0.853, "disordered": 0.458, "ends_matched": -0.748, "exact": 0.587, "extra":
        -3.374, "extra_capital": 2.847, "front_missing": -2.424, "fuzzy": 0.732, "head_missing": -2.981, "kindred": -0.082, "longer":
        -0.112, "matched": 3.754, "missing": -1.366, "missing_rare": 0.475, "missing_share": -0.073, "near": 0.443, "no_capitals": 2.055,
        "rare": -2.105, "same_length": 0.887, "share": 0.603, "stands": -3.511, "words": -0.055
    },
    "variant+source": {
        "": 3.6
    },
    "casing+source": {
        "": -3.029, "accept": -2.521, "all_ordinary": -0.446, "capitals": 0.334, "designator": -2.28, "inside": 0.643, "mentioned": 5.922,
        "ordinary": 0.459, "ordinary_lowered": -0.318, "plural": -0.883, "short": -1.133, "words": 1.094
    },
    "word+source": {
        "": -3.666, "abbreviation": 1.493, "accept": -0.004, "adjective": 0.312, "anchor": 0.328, "capitals": 0.211, "demonym": 0.718,
        "equivalent": 5.692, "han": -0.84, "han_short": 1.184, "inflected": -1.093, "known_name": -0.343, "length": 1.169, "length_han":
        0.201, "long": 1.382, "lowered": -1.447, "mentioned": 4.964, "mono": -1.901, "native": -0.406, "native_close": -0.4,
        "native_close_han": 0.408, "native_exact": 1.48, "native_exact_han": 0.019, "native_near_cyrillic": 0.652, "native_share": -0.886,
        "native_share_han": -0.534, "near_short": -0.611, "no_native": -0.638, "opens": 0.053, "ordinary": -1.418, "ordinary_close":
        -1.784, "ordinary_close_han": -0.382, "ordinary_han": 2.354, "own": -0.086, "own_share": -0.8, "own_share_han": 0.114,
        "own_tight": 0.853, "part": -1.351, "plural": 0.655, "rejoined": 0.718, "rival": -0.913, "run": -1.173, "salient_far": -1.573,
        "same_head": 0.479, "same_tail": -0.312, "second": -1.006, "short": -0.921
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
        "": -5.732, "all_capitals": 1.169, "capitals": 0.586, "han": 0.552, "left_over": -2.852, "longer": -0.436, "ordinary": -1.038,
        "person": -1.734, "place": -1.24, "sense": 5.011, "sense_least": 1.337, "shared": 1.647, "stands": -1.616, "whole": 1.223,
        "words": 0.804
    },
    "meaning+source": {
        "": -4.0
    },
    "run": {
        "all_capitals": 0.868, "all_explained": -2.346, "bracketed": 1.625, "capitals": 0.575, "capitals_opens": -1.106, "common": -3.65,
        "context": 1.145, "covered": -2.422, "covered_elsewhere": 1.671, "covered_short": 1.208, "cut": -1.325, "cut_person": 1.208,
        "elsewhere": -1.117, "elsewhere_all": -1.167, "explained": 6.541, "explained_single": -1.351, "extends": -3.358, "figures":
        -5.555, "holds": 5.517, "judged": 3.253, "known_name": 0.433, "loan": 1.886, "loan_gain": 3.142, "log_odds": 2.18,
        "longer_person": -3.065, "meaning_covered": 3.016, "meaning_many": 0.418, "meaning_term": 0.737, "near": 4.824, "near2": -2.274,
        "near_extends": 1.366, "near_judged": -2.608, "near_known": -0.349, "off": -2.671, "opens": 1.275, "ordinary_most": -0.823,
        "other": -1.363, "other_kind": 1.275, "other_swap": 1.405, "other_trust": -2.151, "other_whole": -1.656, "place": -0.454,
        "recurs": 2.0, "shared": -6.47, "shorter": -1.378, "single": -1.79, "stops": -3.396, "words": -3.171
    },
    "none": {
        "": -1.853, "adjective": 4.073, "demonym": 1.619, "han": 0.237, "lacks": -1.201, "native_long": 2.533, "native_short": 0.871,
        "partly": 2.677, "person": 1.106, "place": 0.738, "present": 0.238, "term": 0.455, "trust": 0.899
    },
    "place": {
        "": 0.113, "log_odds": 0.92, "han": 0.094, "han_log_odds": -0.005
    },
    "complete": {
        "": 5.571, "all_capitals": 1.17, "capitals": 0.779, "disordered": -1.143, "ends_matched": 0.207, "exact": 1.303, "fuzzy": -1.521,
        "kindred": -2.284, "longer": -0.482, "matched": -3.459, "near": -0.035, "no_capitals": -0.6, "person": 0.409, "person_paired":
        0.409, "rare": 0.852, "same_length": -3.074, "share": 0.04, "stands": -1.638, "words": -1.475
    },
    "complete+source": {
        "": 1.176, "adjective": -0.735, "all_capitals": 0.335, "capitals": 0.947, "disordered": -1.137, "ends_matched": -0.111, "exact":
        1.358, "fuzzy": -0.503, "kindred": -2.901, "longer": -0.952, "matched": -0.977, "mentioned": 4.749, "near": -0.234, "no_capitals":
        0.165, "person": 0.259, "person_paired": 0.259, "rare": -1.523, "same_length": -3.539, "share": -0.124, "stands": -2.139, "words":
        -0.576
    },
    "exchanged": {
        "": -4.044, "all_capitals": 1.293, "capitals": -0.591, "disordered": 1.009, "ends_matched": 2.174, "exact": 0.527,
        "extra_capital": 0.346, "front_missing": -0.236, "fuzzy": -0.542, "head_missing": -0.37, "kindred": -0.25, "longer": -0.462,
        "matched": 1.511, "missing_rare": 1.682, "missing_share": -0.607, "near": 0.012, "no_capitals": 0.622, "person": 0.361, "rare":
        0.256, "same_length": 1.134, "share": 0.711, "stands": -2.902, "words": 1.259
    },
    "exchanged+source": {
        "": -6.752, "all_capitals": -2.444, "capitals": -0.297, "disordered": 1.226, "ends_matched": 2.176, "exact": -0.567,
        "extra_capital": 1.665, "front_missing": 0.554, "fuzzy": -0.082, "head_missing": -0.969, "kindred": -0.69, "longer": -0.537,
        "matched": 1.15, "mentioned": 5.058, "missing_rare": 1.304, "missing_share": 0.483, "near": -0.073, "no_capitals": 0.247,
        "person": 1.257, "rare": -0.512, "same_length": 0.035, "share": -0.719, "stands": -2.777, "words": 0.959
    },
    "shortened": {
        "": -0.082, "all_capitals": 0.212, "capitals": 0.341, "disordered": 2.064, "ends_matched": -0.385, "exact": -0.58,
        "front_missing": -0.749, "fuzzy": 0.469, "head_missing": -0.902, "kindred": -3.531, "longer": -0.728, "matched": 2.09, "missing":
        -3.519, "missing_rare": 0.438, "missing_share": 1.131, "near": 0.164, "no_capitals": -0.215, "person": 0.248, "rare": 0.242,
        "same_length": -0.516, "share": -0.605, "stands": -2.086, "words": 0.673
    },
    "shortened+source": {
        "": -2.084, "all_capitals": -2.838, "capitals": -1.576, "disordered": 2.056, "ends_matched": -1.645, "exact": -1.304,
        "front_missing": 0.202, "fuzzy": -1.541, "head_missing": 0.464, "kindred": -2.762, "longer": -0.427, "matched": 0.345,
        "mentioned": 5.957, "missing": -1.629, "missing_rare": 1.249, "missing_share": 2.355, "near": -1.117, "no_capitals": -1.136,
        "person": -0.027, "rare": -1.406, "same_length": -0.266, "share": -2.099, "stands": -2.186, "words": -1.037
    },
}
