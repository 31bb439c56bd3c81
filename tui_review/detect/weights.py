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
        "": 1.759, "abbreviation": 3.664, "accept": -0.564, "anchor": -0.079, "capitals": -0.168, "equivalent": 5.654, "han": -2.154,
        "han_short": -0.176, "inflected": -0.925, "known_name": 0.543, "length": 1.109, "length_han": 2.17, "long": -0.173, "lowered":
        -1.684, "mono": -1.028, "native": 1.19, "native_close": 0.002, "native_close_han": 0.509, "native_exact": 1.872,
        "native_exact_han": 0.522, "native_near_cyrillic": 0.842, "native_share": -2.984, "native_share_han": 0.293, "near_short": 0.49,
        "no_native": -0.509, "opens": 0.509, "ordinary": -2.193, "ordinary_close": -0.269, "ordinary_close_han": -2.432, "ordinary_han":
        3.5, "own": 3.268, "own_share": -4.936, "own_share_han": 1.254, "own_tight": -0.224, "part": -1.242, "plural": -1.685, "rejoined":
        0.357, "rival": -2.396, "run": -0.02, "salient_far": -2.242, "same_head": 0.553, "same_tail": -0.632, "second": -0.34, "short":
        -1.678
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
        "": 0.133, "all_capitals": 1.055, "disordered": 0.69, "exact": -1.804, "extra_capital": 2.162, "front_missing": -2.383,
        "head_missing": -2.138, "kindred": 0.103, "matched": 3.926, "missing": -1.703, "missing_rare": -0.169, "odd": -2.839, "rare":
        -2.377, "same_length": -0.359, "stands": -3.902
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
        "equivalent": 5.654, "han": -0.814, "han_short": 1.282, "inflected": -1.067, "known_name": -0.333, "length": 0.948, "length_han":
        0.345, "long": 1.242, "lowered": -1.136, "mentioned": 4.965, "mono": -1.691, "native": -0.53, "native_close": -0.289,
        "native_close_han": 0.43, "native_exact": 1.653, "native_exact_han": -0.066, "native_near_cyrillic": 1.0, "native_share": -0.792,
        "native_share_han": -0.405, "near_short": -0.769, "no_native": -0.483, "opens": -0.408, "ordinary": -1.127, "ordinary_close":
        -1.654, "ordinary_close_han": -0.417, "ordinary_han": 2.237, "own": -0.587, "own_share": -0.11, "own_share_han": 0.046,
        "own_tight": 1.278, "part": -1.379, "plural": -0.026, "rejoined": 0.762, "rival": -0.602, "run": -0.795, "salient_far": -1.123,
        "same_head": 0.359, "same_tail": -0.281, "second": -1.572, "short": -0.841
    },
    "clipped+source": {
        "": 2.0
    },
    "phrase+source": {
        "": -2.607, "all_capitals": -1.171, "disordered": 0.112, "exact": -0.035, "extra_capital": 0.933, "front_missing": -1.263,
        "head_missing": -1.569, "kindred": 1.309, "matched": 0.319, "mentioned": 3.222, "missing": -2.786, "missing_rare": -0.454, "odd":
        -2.342, "rare": 0.048, "same_length": -0.333, "stands": -1.954
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
        "": -4.636, "all_capitals": 2.87, "capitals": -1.394, "han": 0.706, "left_over": -3.038, "longer": -0.88, "ordinary": 1.629,
        "parts_han": -2.259, "person": -1.427, "place": -0.589, "plain": -1.914, "sense": 4.269, "sense_least": 1.291, "shared_han":
        2.388, "spoken": 2.237, "stands": -1.793, "turned": 0.902, "whole": 0.797, "words": -1.771
    },
    "meaning+source": {
        "": -4.0
    },
    "run": {
        "all_capitals": 0.882, "all_explained": -2.263, "bracketed": 1.657, "capitals": 0.664, "capitals_opens": -1.198, "common": -3.661,
        "context": 1.13, "covered": -2.326, "covered_elsewhere": 1.273, "covered_short": 1.461, "cut": -1.343, "cut_person": 1.205,
        "elsewhere": -0.978, "elsewhere_all": -1.225, "exchanged": 1.193, "explained": 6.465,
        "explained_extends": 1.332, "explained_single": -1.162, "extends": -4.049, "figures": -5.551, "holds": 5.809, "judged": 2.916,
        "known_name": 0.338, "loan": 1.911, "loan_gain": 3.094, "log_odds": 1.484, "longer_person": -2.924, "meaning_covered": 2.63,
        "meaning_many": 0.19, "meaning_term": 0.892, "near": 4.357, "near2": -1.619, "near_extends": 1.24, "near_judged": -2.385,
        "near_known": -0.095, "off": -2.541, "opens": 1.314, "ordinary_most": -0.876, "other": -1.432, "other_kind": 1.1, "other_swap":
        1.016, "other_trust": -2.392, "other_whole": -1.543, "place": -0.592, "recurs": 1.991, "shared": -6.449, "shorter": -1.567,
        "single": -1.752, "stops": -3.175, "words": -3.128
    },
    "none": {
        "": -1.733, "adjective": 4.131, "demonym": 1.659, "han": 0.217, "lacks": -1.255, "native_long": 2.26, "native_short": 0.882,
        "partly": 2.67, "person": 1.16, "place": 0.763, "present": 0.136, "term": 0.424, "trust": 0.984
    },
    "place": {
        "": 0.122, "log_odds": 0.906, "han": 0.082, "han_log_odds": 0.001
    },
    "complete": {
        "": 4.471, "all_capitals": 1.214, "disordered": -1.058, "exact": 2.319, "kindred": -0.713, "matched": -4.333, "odd": -3.017,
        "person_paired": 0.756, "rare": -0.465, "same_length": -2.704, "stands": -1.402, "told": 0.907
    },
    "complete+source": {
        "": 2.471, "adjective": -0.539, "all_capitals": -0.251, "disordered": -1.293, "exact": -0.156, "kindred": -3.19, "matched":
        -0.877, "mentioned": 4.846, "odd": -2.266, "person_paired": -0.012, "rare": -2.403, "same_length": -3.517, "stands": -2.075,
        "told": -0.012
    },
    "exchanged": {
        "": -3.363, "all_capitals": 0.276, "disordered": 1.124, "exact": 1.374, "extra_capital": 0.964, "front_missing": -2.115,
        "head_missing": -2.159, "kindred": 0.323, "matched": 2.309, "missing_rare": 1.644, "rare": 0.57, "same_length": 1.06, "stands":
        -2.755, "told": 3.384
    },
    "exchanged+source": {
        "": -5.006, "all_capitals": -2.995, "disordered": 1.085, "exact": -0.348, "extra_capital": 1.246, "front_missing": -1.192,
        "head_missing": -2.024, "kindred": -0.958, "matched": 1.49, "mentioned": 4.978, "missing_rare": 1.563, "rare": -0.431,
        "same_length": 0.212, "stands": -2.473, "told": -0.004
    },
    "shortened": {
        "": -0.32, "all_capitals": 0.462, "disordered": 1.813, "exact": -1.226, "front_missing": -0.544, "head_missing": -0.76, "kindred":
        -1.726, "matched": 3.049, "missing": -3.302, "missing_rare": 0.577, "odd": -4.404, "rare": 0.712, "same_length": -1.185, "stands":
        -2.099
    },
    "shortened+source": {
        "": -4.052, "all_capitals": -3.18, "disordered": 2.147, "exact": -1.524, "front_missing": 0.009, "head_missing": 0.188, "kindred":
        -2.505, "matched": 0.555, "mentioned": 5.723, "missing": -1.549, "missing_rare": 1.976, "odd": -0.605, "rare": -1.836,
        "same_length": -0.884, "stands": -1.971
    },
}
