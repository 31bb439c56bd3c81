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
        "": 1.419, "accept": -2.454, "all_ordinary": 0.025, "capitals": 0.842, "designator": -2.284, "inside": -0.294, "ordinary": -0.461,
        "ordinary_lowered": -1.159, "plural": 0.984, "short": -1.928, "words": 3.86
    },
    "word": {
        "": 1.735, "abbreviation": 3.827, "accept": -0.569, "anchor": -0.071, "capitals": -0.152, "equivalent": 5.672, "han": -2.205,
        "han_short": -0.131, "inflected": -0.937, "known_name": 0.544, "length": 1.13, "length_han": 2.214, "long": -0.166, "lowered":
        -1.677, "mono": -1.011, "native": 1.171, "native_close": -0.023, "native_close_han": 0.522, "native_exact": 1.868,
        "native_exact_han": 0.466, "native_near_cyrillic": 0.857, "native_share": -2.978, "native_share_han": 0.264, "near_short": 0.504,
        "no_native": -0.509, "opens": 0.525, "ordinary": -2.194, "ordinary_close": -0.268, "ordinary_close_han": -2.425, "ordinary_han":
        3.492, "own": 3.264, "own_share": -4.918, "own_share_han": 1.276, "own_tight": -0.205, "part": -1.262, "plural": -1.791,
        "rejoined": 0.343, "rival": -2.401, "run": -0.022, "salient_far": -2.244, "same_head": 0.56, "same_tail": -0.63, "second": -0.344,
        "short": -1.679
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
        "": 0.559, "all_capitals": 0.752, "capitals": 0.719, "disordered": 0.668, "ends_matched": -1.12, "exact": -1.083, "extra": 0.328,
        "extra_capital": 1.649, "front_missing": -2.879, "fuzzy": 1.472, "head_missing": -2.678, "kindred": -0.563, "longer": 0.083,
        "matched": 3.209, "missing": -2.103, "missing_rare": 0.11, "missing_share": -0.052, "near": 0.989, "no_capitals": -0.802, "odd":
        -3.055, "rare": -2.659, "same_length": -0.172, "share": -0.27, "stands": -3.879, "words": 0.841
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
        "": -4.776, "all_capitals": 2.775, "capitals": -1.48, "han": 0.729, "left_over": -3.188, "longer": -0.386, "ordinary": 1.465,
        "parts_han": -2.285, "person": -1.416, "place": -0.569, "plain": -1.832, "sense": 4.335, "sense_least": 1.325, "shared_han":
        2.456, "spoken": 2.207, "stands": -1.743, "turned": 1.001, "whole": 0.813, "words": -1.507
    },
    "meaning+source": {
        "": -4.0
    },
    "run": {
        "all_capitals": 0.879, "all_explained": -2.279, "bracketed": 1.658, "capitals": 0.669, "capitals_opens": -1.206, "common": -3.656,
        "context": 1.129, "covered": -2.372, "covered_elsewhere": 1.264, "covered_short": 1.5, "cut": -1.342, "cut_person": 1.224,
        "elsewhere": -0.979, "elsewhere_all": -1.205, "explained": 6.507, "explained_single": -1.183, "extends": -3.475, "figures":
        -5.576, "holds": 5.745, "judged": 2.932, "known_name": 0.322, "loan": 1.913, "loan_gain": 3.057, "log_odds": 1.43,
        "longer_person": -2.915, "meaning_covered": 2.685, "meaning_many": 0.187, "meaning_term": 0.884, "near": 4.32, "near2": -1.575,
        "near_extends": 1.464, "near_judged": -2.407, "near_known": -0.072, "off": -2.56, "opens": 1.322, "ordinary_most": -0.891,
        "other": -1.459, "other_kind": 1.339, "other_swap": 1.261, "other_trust": -2.326, "other_whole": -1.529, "place": -0.578,
        "recurs": 1.995, "shared": -6.404, "shorter": -1.555, "single": -1.757, "stops": -3.172, "words": -3.102
    },
    "none": {
        "": -1.763, "adjective": 4.13, "demonym": 1.686, "han": 0.23, "lacks": -1.255, "native_long": 2.311, "native_short": 0.898,
        "partly": 2.658, "person": 1.156, "place": 0.747, "present": 0.138, "term": 0.417, "trust": 0.996
    },
    "place": {
        "": 0.129, "log_odds": 0.91, "han": 0.082, "han_log_odds": 0.002
    },
    "complete": {
        "": 6.312, "all_capitals": 0.946, "capitals": 0.375, "disordered": -1.352, "ends_matched": 0.066, "exact": 0.976, "fuzzy": -1.372,
        "kindred": -2.133, "longer": -0.366, "matched": -3.161, "near": -0.345, "no_capitals": -0.671, "odd": -2.893, "person": 0.416,
        "person_paired": 0.416, "rare": 0.53, "same_length": -2.832, "share": -0.478, "stands": -1.405, "words": -0.846
    },
    "complete+source": {
        "": 2.768, "adjective": -0.648, "all_capitals": -0.323, "capitals": 0.464, "disordered": -0.977, "ends_matched": -0.409, "exact":
        0.15, "fuzzy": -0.39, "kindred": -3.837, "longer": -0.656, "matched": -0.542, "mentioned": 4.835, "near": -0.382, "no_capitals":
        0.278, "odd": -2.343, "person": -0.023, "person_paired": -0.023, "rare": -1.94, "same_length": -3.284, "share": -0.863, "stands":
        -2.176, "words": 0.001
    },
    "exchanged": {
        "": -4.489, "all_capitals": 0.537, "capitals": -0.21, "disordered": 0.616, "ends_matched": 1.667, "exact": -0.018,
        "extra_capital": 1.666, "front_missing": -0.569, "fuzzy": -0.549, "head_missing": -0.603, "kindred": 0.917, "longer": -0.431,
        "matched": 1.202, "missing_rare": 1.687, "missing_share": -1.036, "near": 0.23, "no_capitals": 1.246, "person": 0.775, "rare":
        0.392, "same_length": 0.926, "share": 0.483, "stands": -2.723, "told": 3.277, "words": 1.002
    },
    "exchanged+source": {
        "": -6.568, "all_capitals": -2.443, "capitals": -0.15, "disordered": 1.355, "ends_matched": 2.254, "exact": -0.496,
        "extra_capital": 1.548, "front_missing": 0.425, "fuzzy": -0.076, "head_missing": -0.829, "kindred": -0.68, "longer": -0.694,
        "matched": 0.992, "mentioned": 4.838, "missing_rare": 1.217, "missing_share": 0.369, "near": -0.067, "no_capitals": 0.276,
        "person": 1.284, "rare": -0.378, "same_length": -0.032, "share": -0.651, "stands": -2.608, "told": -0.004, "words": 0.827
    },
    "shortened": {
        "": -0.906, "all_capitals": 0.623, "capitals": -0.164, "disordered": 1.656, "ends_matched": -0.446, "exact": -0.071,
        "front_missing": -0.636, "fuzzy": 0.968, "head_missing": -0.809, "kindred": -1.374, "longer": -0.364, "matched": 2.682, "missing":
        -3.613, "missing_rare": 0.012, "missing_share": 1.436, "near": 0.44, "no_capitals": -0.222, "odd": -4.464, "person": 0.179,
        "rare": 0.491, "same_length": -0.695, "share": -0.195, "stands": -2.08, "words": 0.381
    },
    "shortened+source": {
        "": -2.947, "all_capitals": -2.77, "capitals": -1.741, "disordered": 2.091, "ends_matched": -1.617, "exact": -0.721,
        "front_missing": -0.06, "fuzzy": -1.367, "head_missing": 0.194, "kindred": -2.344, "longer": -0.365, "matched": 1.147,
        "mentioned": 5.837, "missing": -1.655, "missing_rare": 1.239, "missing_share": 2.25, "near": -0.991, "no_capitals": -1.054, "odd":
        -0.654, "person": -0.025, "rare": -1.15, "same_length": -0.141, "share": -1.766, "stands": -2.147, "words": -0.857
    },
}
