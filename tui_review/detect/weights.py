"""The weights of the confidence models, written by ``tests/benchmarks/fit_confidence.py``; "" is the intercept.

Those of ``variant``, ``apostrophe-added``, ``apostrophe-lacking``, ``marks``, ``untranslated``, ``native``, ``his``, ``clipped``, ``gap``, ``fuller``, ``anchored``, ``inconsistent``, ``usage`` and ``meaning+source`` are set by hand, and kept when the
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
        "": 1.419, "accept": -2.451, "all_ordinary": 0.019, "capitals": 0.881, "designator": -2.293, "inside": -0.327, "ordinary": -0.437,
        "ordinary_lowered": -1.174, "plural": 0.981, "short": -1.932, "words": 3.854
    },
    "word": {
        "": 1.732, "abbreviation": 3.745, "accept": -0.567, "anchor": -0.07, "capitals": -0.163, "equivalent": 5.671, "han": -2.204,
        "han_short": -0.131, "inflected": -0.931, "known_name": 0.542, "length": 1.127, "length_han": 2.213, "long": -0.165, "lowered":
        -1.676, "mono": -1.01, "native": 1.169, "native_close": -0.021, "native_close_han": 0.521, "native_exact": 1.866,
        "native_exact_han": 0.469, "native_near_cyrillic": 0.856, "native_share": -2.973, "native_share_han": 0.263, "near_short": 0.5,
        "no_native": -0.508, "opens": 0.52, "ordinary": -2.191, "ordinary_close": -0.27, "ordinary_close_han": -2.425, "ordinary_han":
        3.49, "own": 3.263, "own_share": -4.917, "own_share_han": 1.276, "own_tight": -0.205, "part": -1.261, "plural": -1.789,
        "rejoined": 0.343, "rival": -2.398, "run": -0.021, "salient_far": -2.243, "same_head": 0.56, "same_tail": -0.628, "second":
        -0.344, "short": -1.678
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
        "": -1.519, "all_capitals": 0.688, "capitals": 0.901, "disordered": 0.954, "ends_matched": -1.162, "exact": -0.117, "extra":
        0.658, "extra_capital": 2.043, "front_missing": -2.432, "fuzzy": 1.686, "head_missing": -2.551, "kindred": -0.619, "longer":
        0.178, "matched": 3.36, "missing": -1.574, "missing_rare": 0.176, "missing_share": 0.033, "near": 1.134, "no_capitals": -0.461,
        "odd": -3.144, "rare": -2.452, "same_length": -0.197, "share": 0.176, "stands": -3.936, "words": 0.865
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
    "loan": {
        "": -0.652, "alike": 4.09, "far": -2.019, "far_share": -0.753, "known_name": -1.753, "ordinary": -3.978, "run": 2.186, "slips":
        -2.374
    },
    "gap": {
        "": 0.9, "disordered": -1.0, "fuzzy": -0.5, "words": 0.4
    },
    "fuller": {
        "": -0.2
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
        "": -4.448, "all_capitals": 2.725, "capitals": -1.672, "han": 1.13, "left_over": -3.299, "longer": -0.495, "ordinary": 1.072,
        "parts_han": -3.052, "person": -1.375, "place": -0.511, "plain": -2.04, "sense": 4.284, "sense_least": 1.194, "shared_han": 2.072,
        "spoken": 1.934, "stands": -1.859, "turned": 0.969, "whole": 0.503, "words": -0.331
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
        "": 6.257, "all_capitals": 1.027, "capitals": 0.578, "disordered": -1.324, "ends_matched": 0.151, "exact": 1.09, "fuzzy": -1.18,
        "kindred": -2.133, "longer": -0.492, "matched": -3.288, "near": -0.476, "no_capitals": -0.846, "odd": -2.127, "person": 0.406,
        "person_paired": 0.406, "rare": 0.188, "same_length": -2.997, "share": -0.225, "stands": -1.457, "words": -1.175
    },
    "complete+source": {
        "": 2.075, "adjective": -0.71, "all_capitals": 0.34, "capitals": 0.675, "disordered": -0.997, "ends_matched": -0.196, "exact":
        0.827, "fuzzy": -0.292, "kindred": -3.231, "longer": -0.906, "matched": -0.645, "mentioned": 4.827, "near": -0.324, "no_capitals":
        -0.116, "odd": -1.225, "person": -0.019, "person_paired": -0.019, "rare": -1.917, "same_length": -3.542, "share": -0.433,
        "stands": -2.354, "words": -0.186
    },
    "exchanged": {
        "": -4.071, "all_capitals": 0.45, "capitals": -0.067, "disordered": 0.555, "ends_matched": 1.594, "exact": -0.145,
        "extra_capital": 1.145, "front_missing": -0.508, "fuzzy": -0.613, "head_missing": -0.518, "kindred": 0.609, "longer": -0.417,
        "matched": 1.512, "missing_rare": 1.514, "missing_share": -0.927, "near": 0.189, "no_capitals": 0.895, "person": 0.738, "rare":
        0.71, "same_length": 0.714, "share": 0.407, "stands": -2.726, "told": 3.337, "words": 1.26
    },
    "exchanged+source": {
        "": -6.511, "all_capitals": -2.432, "capitals": -0.151, "disordered": 1.328, "ends_matched": 2.211, "exact": -0.515,
        "extra_capital": 1.533, "front_missing": 0.4, "fuzzy": -0.079, "head_missing": -0.858, "kindred": -0.65, "longer": -0.694,
        "matched": 0.989, "mentioned": 4.84, "missing_rare": 1.212, "missing_share": 0.357, "near": -0.069, "no_capitals": 0.29, "person":
        1.285, "rare": -0.381, "same_length": -0.028, "share": -0.655, "stands": -2.588, "told": -0.004, "words": 0.824
    },
    "shortened": {
        "": -0.144, "all_capitals": 0.578, "capitals": -0.047, "disordered": 1.845, "ends_matched": -0.415, "exact": -0.598,
        "front_missing": -0.769, "fuzzy": 0.417, "head_missing": -0.927, "kindred": -2.533, "longer": -0.726, "matched": 2.37, "missing":
        -3.428, "missing_rare": -0.198, "missing_share": 1.089, "near": 0.14, "no_capitals": -0.289, "odd": -4.137, "person": 0.385,
        "rare": 0.213, "same_length": -0.389, "share": -0.349, "stands": -2.092, "words": 0.636
    },
    "shortened+source": {
        "": -2.359, "all_capitals": -2.866, "capitals": -1.528, "disordered": 2.191, "ends_matched": -1.574, "exact": -1.058,
        "front_missing": 0.201, "fuzzy": -1.535, "head_missing": 0.589, "kindred": -2.855, "longer": -0.337, "matched": 0.318,
        "mentioned": 5.928, "missing": -1.48, "missing_rare": 0.806, "missing_share": 2.081, "near": -1.113, "no_capitals": -1.087, "odd":
        -0.296, "person": -0.024, "rare": -1.372, "same_length": -0.22, "share": -1.895, "stands": -2.27, "words": -0.998
    },
}
