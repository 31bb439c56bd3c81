"""The weights of the confidence models, written by ``tests/benchmarks/fit_confidence.py``; "" is the intercept.

Those of ``variant``, ``apostrophe-added``, ``apostrophe-lacking``, ``marks``, ``untranslated``, ``native``, ``his``, ``clipped``, ``gap``, ``anchored``, ``inconsistent``, ``usage`` and ``meaning+source`` are set by hand, and kept when the
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
    "his": {
        "": 1.7
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
        "": 1.419, "accept": -2.454, "all_ordinary": 0.025, "capitals": 0.842, "designator": -2.284, "inside": -0.294, "ordinary": -0.461,
        "ordinary_lowered": -1.159, "plural": 0.984, "short": -1.928, "words": 3.86
    },
    "word": {
        "": 1.719, "abbreviation": 3.803, "accept": -0.564, "anchor": -0.089, "capitals": -0.17, "equivalent": 5.666, "han": -2.182,
        "han_short": -0.209, "inflected": -0.924, "known_name": 0.476, "length": 1.182, "length_han": 2.284, "long": -0.167, "lowered":
        -1.693, "mono": -1.058, "native": 1.029, "native_close": -0.045, "native_close_han": 0.561, "native_exact": 1.888,
        "native_exact_han": 0.446, "native_near_cyrillic": 0.835, "native_share": -2.721, "native_share_han": 0.136, "near_short": 0.504,
        "no_native": -0.479, "opens": 0.477, "ordinary": -2.157, "ordinary_close": -0.308, "ordinary_close_han": -2.414, "ordinary_han":
        3.502, "own": 3.267, "own_share": -4.947, "own_share_han": 1.267, "own_tight": -0.211, "part": -1.258, "plural": -1.795,
        "rejoined": 0.339, "rival": -2.345, "run": -0.043, "salient_far": -2.248, "same_head": 0.555, "same_tail": -0.647, "second":
        -0.379, "short": -1.65
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
        "": -1.626, "all_capitals": 0.522, "capitals": 0.849, "disordered": 0.139, "ends_matched": -0.625, "exact": 0.397, "extra":
        -3.421, "extra_capital": 2.838, "front_missing": -2.507, "fuzzy": 0.74, "head_missing": -2.853, "kindred": 0.295, "longer":
        -0.026, "matched": 3.689, "missing": -1.414, "missing_rare": 0.645, "missing_share": -0.085, "near": 0.453, "no_capitals": 2.046,
        "rare": -1.753, "same_length": 1.022, "share": 0.556, "stands": -3.629, "words": -0.09
    },
    "variant+source": {
        "": 3.6
    },
    "casing+source": {
        "": -3.021, "accept": -2.476, "all_ordinary": -0.215, "capitals": 0.834, "designator": -2.92, "inside": 0.289, "mentioned": 5.938,
        "ordinary": 0.163, "ordinary_lowered": -0.265, "plural": -0.969, "short": -1.166, "words": 0.878
    },
    "word+source": {
        "": -4.304, "abbreviation": 1.273, "accept": -0.296, "adjective": 0.342, "anchor": 0.299, "capitals": 0.186, "demonym": 1.011,
        "equivalent": 5.654, "han": -0.813, "han_short": 1.282, "inflected": -1.067, "known_name": -0.333, "length": 0.948, "length_han":
        0.345, "long": 1.242, "lowered": -1.136, "mentioned": 4.965, "mono": -1.691, "native": -0.53, "native_close": -0.289,
        "native_close_han": 0.43, "native_exact": 1.653, "native_exact_han": -0.066, "native_near_cyrillic": 1.0, "native_share": -0.792,
        "native_share_han": -0.405, "near_short": -0.768, "no_native": -0.483, "opens": -0.408, "ordinary": -1.128, "ordinary_close":
        -1.655, "ordinary_close_han": -0.417, "ordinary_han": 2.237, "own": -0.587, "own_share": -0.11, "own_share_han": 0.046,
        "own_tight": 1.278, "part": -1.379, "plural": -0.026, "rejoined": 0.762, "rival": -0.602, "run": -0.795, "salient_far": -1.123,
        "same_head": 0.359, "same_tail": -0.281, "second": -1.572, "short": -0.841
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
        "": -4.494, "all_capitals": 1.964, "capitals": -1.125, "han": 0.813, "left_over": -2.693, "longer": -0.727, "ordinary": -0.081,
        "person": -1.759, "place": -1.026, "plain": -2.427, "sense": 4.123, "sense_least": 1.557, "shared": 1.149, "spoken": 2.034,
        "stands": -1.739, "whole": 1.106, "words": -0.184
    },
    "meaning+source": {
        "": -4.0
    },
    "run": {
        "all_capitals": 0.851, "all_explained": -2.297, "bracketed": 1.648, "capitals": 0.634, "capitals_opens": -1.122, "common": -3.664,
        "context": 1.121, "covered": -2.451, "covered_elsewhere": 1.67, "covered_short": 1.296, "cut": -1.316, "cut_person": 1.201,
        "elsewhere": -1.062, "elsewhere_all": -1.196, "explained": 6.541, "explained_single": -1.326, "extends": -3.408, "figures":
        -5.552, "holds": 5.462, "judged": 3.363, "known_name": 0.406, "loan": 1.888, "loan_gain": 3.149, "log_odds": 2.11,
        "longer_person": -3.029, "meaning_covered": 2.988, "meaning_many": 0.422, "meaning_term": 0.721, "near": 4.835, "near2": -2.269,
        "near_extends": 1.455, "near_judged": -2.724, "near_known": -0.371, "off": -2.63, "opens": 1.292, "ordinary_most": -0.837,
        "other": -1.461, "other_kind": 1.277, "other_swap": 1.411, "other_trust": -2.136, "other_whole": -1.604, "place": -0.468,
        "recurs": 1.989, "shared": -6.481, "shorter": -1.4, "single": -1.785, "stops": -3.309, "words": -3.09
    },
    "none": {
        "": -1.829, "adjective": 4.053, "demonym": 1.607, "han": 0.256, "lacks": -1.236, "native_long": 2.536, "native_short": 0.886,
        "partly": 2.756, "person": 1.105, "place": 0.721, "present": 0.157, "term": 0.433, "trust": 0.945
    },
    "place": {
        "": 0.111, "log_odds": 0.921, "han": 0.093, "han_log_odds": -0.006
    },
    "complete": {
        "": 6.495, "all_capitals": 1.099, "capitals": 0.543, "disordered": -1.318, "ends_matched": 0.275, "exact": 0.625, "fuzzy": -1.785,
        "kindred": -2.386, "longer": -0.507, "matched": -3.183, "near": -0.05, "no_capitals": -1.052, "person": 0.425, "person_paired":
        0.425, "rare": 0.586, "same_length": -3.139, "share": -0.171, "stands": -1.516, "words": -1.141
    },
    "complete+source": {
        "": 2.037, "adjective": -0.698, "all_capitals": 0.356, "capitals": 0.703, "disordered": -1.078, "ends_matched": -0.123, "exact":
        0.74, "fuzzy": -0.572, "kindred": -3.244, "longer": -0.992, "matched": -0.607, "mentioned": 4.949, "near": -0.298, "no_capitals":
        -0.151, "person": 0.237, "person_paired": 0.237, "rare": -1.759, "same_length": -3.664, "share": -0.389, "stands": -2.402,
        "words": -0.158
    },
    "exchanged": {
        "": -4.057, "all_capitals": 1.128, "capitals": -0.325, "disordered": 0.924, "ends_matched": 2.281, "exact": 0.524,
        "extra_capital": 0.369, "front_missing": -0.222, "fuzzy": -0.467, "head_missing": -0.333, "longer": -0.421, "matched": 1.416,
        "missing_rare": 1.521, "missing_share": -0.58, "near": 0.138, "no_capitals": 0.734, "person": 0.514, "rare": -0.284,
        "same_length": 1.116, "share": 0.751, "stands": -2.931, "words": 1.18
    },
    "exchanged+source": {
        "": -6.518, "all_capitals": -2.433, "capitals": -0.151, "disordered": 1.326, "ends_matched": 2.21, "exact": -0.513,
        "extra_capital": 1.537, "front_missing": 0.398, "fuzzy": -0.078, "head_missing": -0.859, "kindred": -0.652, "longer": -0.695,
        "matched": 0.989, "mentioned": 4.843, "missing_rare": 1.213, "missing_share": 0.36, "near": -0.069, "no_capitals": 0.292,
        "person": 1.284, "rare": -0.38, "same_length": -0.027, "share": -0.655, "stands": -2.591, "words": 0.824
    },
    "shortened": {
        "": -0.798, "all_capitals": 0.479, "capitals": 0.21, "disordered": 2.029, "ends_matched": -0.375, "exact": -0.13, "front_missing":
        -0.864, "fuzzy": 0.481, "head_missing": -0.944, "kindred": -3.273, "longer": -0.787, "matched": 2.37, "missing": -3.3,
        "missing_rare": 0.17, "missing_share": 1.001, "near": 0.176, "no_capitals": -0.076, "person": 0.392, "rare": 0.344, "same_length":
        -0.558, "share": -0.334, "stands": -2.112, "words": 0.794
    },
    "shortened+source": {
        "": -2.392, "all_capitals": -2.865, "capitals": -1.525, "disordered": 2.192, "ends_matched": -1.571, "exact": -1.047,
        "front_missing": 0.202, "fuzzy": -1.534, "head_missing": 0.594, "kindred": -2.862, "longer": -0.34, "matched": 0.314, "mentioned":
        5.948, "missing": -1.476, "missing_rare": 0.807, "missing_share": 2.087, "near": -1.112, "no_capitals": -1.084, "person": -0.024,
        "rare": -1.369, "same_length": -0.218, "share": -1.894, "stands": -2.273, "words": -0.998
    },
}
