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
        "": 1.416, "accept": -2.446, "all_ordinary": 0.023, "capitals": 0.882, "designator": -2.293, "inside": -0.33, "ordinary": -0.444,
        "ordinary_lowered": -1.176, "plural": 0.98, "short": -1.93, "words": 3.854
    },
    "word": {
        "": 1.76, "abbreviation": 3.664, "accept": -0.564, "anchor": -0.079, "capitals": -0.168, "equivalent": 5.654, "han": -2.154,
        "han_short": -0.177, "inflected": -0.925, "known_name": 0.543, "length": 1.108, "length_han": 2.17, "long": -0.173, "lowered":
        -1.684, "mono": -1.028, "native": 1.19, "native_close": 0.002, "native_close_han": 0.509, "native_exact": 1.872,
        "native_exact_han": 0.522, "native_near_cyrillic": 0.842, "native_share": -2.985, "native_share_han": 0.294, "near_short": 0.49,
        "no_native": -0.509, "opens": 0.509, "ordinary": -2.193, "ordinary_close": -0.27, "ordinary_close_han": -2.432, "ordinary_han":
        3.501, "own": 3.268, "own_share": -4.937, "own_share_han": 1.254, "own_tight": -0.224, "part": -1.241, "plural": -1.685,
        "rejoined": 0.357, "rival": -2.396, "run": -0.02, "salient_far": -2.242, "same_head": 0.553, "same_tail": -0.632, "second": -0.34,
        "short": -1.678
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
        "": 0.282, "all_capitals": 1.059, "disordered": 0.543, "exact": -1.923, "extra_capital": 2.094, "front_missing": -2.379,
        "head_missing": -2.147, "kindred": 0.133, "matched": 3.876, "missing": -1.708, "missing_rare": -0.078, "odd": -2.88, "rare":
        -2.462, "same_length": -0.333, "stands": -3.906
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
        "": -2.617, "all_capitals": -1.163, "disordered": 0.048, "exact": -0.056, "extra_capital": 0.923, "front_missing": -1.257,
        "head_missing": -1.568, "kindred": 1.334, "matched": 0.333, "mentioned": 3.247, "missing": -2.775, "missing_rare": -0.448, "odd":
        -2.335, "rare": 0.024, "same_length": -0.335, "stands": -1.971
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
        "": -4.646, "all_capitals": 2.792, "capitals": -1.544, "han": 0.692, "left_over": -3.204, "longer": -0.383, "ordinary": 1.445,
        "parts_han": -2.232, "person": -1.404, "place": -0.558, "plain": -1.857, "sense": 4.32, "sense_least": 1.283, "shared_han": 2.459,
        "spoken": 2.2, "stands": -1.763, "turned": 1.002, "whole": 0.809, "words": -1.567
    },
    "meaning+source": {
        "": -4.0
    },
    "run": {
        "all_capitals": 0.866, "all_explained": -2.26, "bracketed": 1.661, "capitals": 0.684, "capitals_opens": -1.208, "common": -3.659,
        "context": 1.127, "covered": -2.34, "covered_elsewhere": 1.319, "covered_short": 1.458, "cut": -1.344, "cut_person": 1.206,
        "elsewhere": -0.98, "elsewhere_all": -1.215, "explained": 6.468, "explained_extends": 1.342, "explained_single": -1.155,
        "extends": -4.04, "figures": -5.558, "holds": 5.801, "judged": 2.953, "known_name": 0.33, "loan": 1.913, "loan_gain": 3.061,
        "log_odds": 1.482, "longer_person": -2.932, "meaning_covered": 2.634, "meaning_many": 0.182, "meaning_term": 0.877, "near": 4.34,
        "near2": -1.597, "near_extends": 1.217, "near_judged": -2.421, "near_known": -0.055, "off": -2.544, "opens": 1.318,
        "ordinary_most": -0.879, "other": -1.433, "other_kind": 1.345, "other_swap": 1.259, "other_trust": -2.35, "other_whole": -1.543,
        "place": -0.594, "recurs": 1.993, "shared": -6.441, "shorter": -1.568, "single": -1.755, "stops": -3.178, "words": -3.125
    },
    "none": {
        "": -1.751, "adjective": 4.148, "demonym": 1.687, "han": 0.222, "lacks": -1.251, "native_long": 2.282, "native_short": 0.886,
        "partly": 2.676, "person": 1.158, "place": 0.763, "present": 0.142, "term": 0.422, "trust": 0.987
    },
    "place": {
        "": 0.121, "log_odds": 0.908, "han": 0.081, "han_log_odds": 0.002
    },
    "complete": {
        "": 4.31, "all_capitals": 1.226, "disordered": -0.946, "exact": 2.261, "kindred": -0.742, "matched": -4.238, "odd": -2.933,
        "person_paired": 0.747, "rare": -0.463, "same_length": -2.584, "stands": -1.405, "told": 0.925
    },
    "complete+source": {
        "": 2.34, "adjective": -0.553, "all_capitals": -0.234, "disordered": -1.22, "exact": -0.177, "kindred": -3.204, "matched": -0.843,
        "mentioned": 4.919, "odd": -2.248, "person_paired": 0.003, "rare": -2.437, "same_length": -3.452, "stands": -2.091, "told": -0.011
    },
    "exchanged": {
        "": -3.279, "all_capitals": 0.23, "disordered": 0.053, "exact": 0.962, "extra_capital": 0.931, "front_missing": -1.941,
        "head_missing": -1.993, "kindred": 0.033, "matched": 2.809, "missing_rare": 1.59, "rare": 0.999, "same_length": 0.791, "stands":
        -2.652, "told": 3.473
    },
    "exchanged+source": {
        "": -5.062, "all_capitals": -3.142, "disordered": 0.975, "exact": -0.4, "extra_capital": 1.23, "front_missing": -1.129,
        "head_missing": -2.068, "kindred": -0.955, "matched": 1.575, "mentioned": 5.032, "missing_rare": 1.632, "rare": -0.397,
        "same_length": 0.148, "stands": -2.432, "told": -0.003
    },
    "shortened": {
        "": -0.466, "all_capitals": 0.508, "disordered": 1.58, "exact": -1.289, "front_missing": -0.448, "head_missing": -0.645,
        "kindred": -1.66, "matched": 3.073, "missing": -3.267, "missing_rare": 0.409, "odd": -4.467, "rare": 1.058, "same_length": -0.655,
        "stands": -2.039
    },
    "shortened+source": {
        "": -4.121, "all_capitals": -3.155, "disordered": 2.017, "exact": -1.613, "front_missing": 0.135, "head_missing": 0.308,
        "kindred": -2.485, "matched": 0.412, "mentioned": 5.825, "missing": -1.551, "missing_rare": 1.954, "odd": -0.612, "rare": -1.844,
        "same_length": -0.051, "stands": -1.995
    },
}
