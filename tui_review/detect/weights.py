"""The weights of the confidence models, written by ``tests/benchmarks/fit_confidence.py``; "" is the intercept.

The models ``variant``, ``apostrophe-added``, ``apostrophe-lacking``, ``marks``, ``untranslated``, ``native``, ``his``,
``clipped``, ``gap``, ``fuller``, ``anchored``, ``inconsistent``, ``usage`` and ``meaning+source`` have weights set by hand, which
a new fit of the others keeps: annotated data have too few examples of them, or only examples with a few words that one text
repeats. With ``meaning+source``, a literal translation of a name that the target does not lack is never shown.
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
        "": 1.783, "abbreviation": 3.664, "accept": -0.57, "anchor": 0.028, "capitals": -0.167, "equivalent": 5.651, "han": -2.176,
        "han_short": -0.148, "inflected": -0.93, "known_name": 0.546, "length": 1.053, "length_han": 2.216, "long": -0.148, "lowered":
        -1.685, "mono": -1.087, "native": 1.24, "native_close": -0.002, "native_close_han": 0.507, "native_exact": 1.866,
        "native_exact_han": 0.508, "native_near_cyrillic": 0.849, "native_share": -3.018, "native_share_han": 0.34, "near_short": 0.489,
        "no_native": -0.511, "opens": 0.507, "ordinary": -2.193, "ordinary_close": -0.276, "ordinary_close_han": -2.438, "ordinary_han":
        3.476, "own": 3.217, "own_share": -4.896, "own_share_han": 1.246, "own_tight": -0.207, "part": -1.209, "plural": -1.589,
        "rejoined": 0.42, "rival": -2.394, "run": -0.08, "salient_far": -2.243, "same_head": 0.552, "same_tail": -0.642, "second": -0.33,
        "short": -1.691
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
        "": 0.034, "all_capitals": 1.423, "disordered": 0.851, "exact": -1.788, "extra_capital": 1.765, "front_missing": -2.344,
        "head_missing": -2.189, "kindred": -0.153, "matched": 3.908, "missing": -1.541, "missing_rare": -0.042, "odd": -2.796, "rare":
        -2.263, "same_length": -0.383, "stands": -3.958
    },
    "variant+source": {
        "": 3.6
    },
    "casing+source": {
        "": -3.068, "accept": -2.482, "all_ordinary": -0.219, "capitals": 0.833, "designator": -2.91, "inside": 0.259, "mentioned": 5.919,
        "ordinary": 0.184, "ordinary_lowered": -0.182, "plural": -0.964, "short": -0.968, "words": 0.854
    },
    "word+source": {
        "": -4.542, "abbreviation": 1.349, "accept": -0.625, "adjective": 0.256, "anchor": 0.158, "capitals": 0.163, "demonym": 1.286,
        "equivalent": 5.55, "han": -0.718, "han_short": 1.155, "inflected": -1.072, "known_name": 0.025, "length": 1.252, "length_han":
        0.524, "long": 1.054, "lowered": -1.333, "mentioned": 5.003, "mono": -1.702, "native": -0.549, "native_close": -0.264,
        "native_close_han": 0.439, "native_exact": 1.636, "native_exact_han": -0.085, "native_near_cyrillic": 1.018, "native_share":
        -0.842, "native_share_han": -0.353, "near_short": -1.007, "no_native": -0.407, "opens": -0.423, "ordinary": -1.151,
        "ordinary_close": -1.647, "ordinary_close_han": -0.43, "ordinary_han": 2.194, "own": -0.541, "own_share": -0.2, "own_share_han":
        0.03, "own_tight": 1.264, "part": -1.361, "plural": 0.128, "rejoined": 0.776, "rival": -0.267, "run": -0.792, "salient_far":
        -1.198, "same_head": 0.463, "same_tail": -0.264, "second": -2.062, "short": -0.525
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
        "": -4.542, "all_capitals": 2.878, "capitals": -1.412, "han": 0.743, "left_over": -3.038, "longer": -0.889, "ordinary": 1.645,
        "parts_han": -2.288, "person": -1.372, "place": -0.573, "plain": -1.965, "sense": 4.241, "sense_least": 1.245, "shared_han":
        2.287, "spoken": 2.213, "stands": -1.806, "turned": 0.889, "whole": 0.794, "words": -1.819
    },
    "meaning+source": {
        "": -4.0
    },
    "run": {
        "all_capitals": 0.933, "all_explained": -2.286, "bracketed": 1.645, "capitals": 0.603, "capitals_opens": -1.185, "common": -3.621,
        "context": 1.122, "covered": -2.3, "covered_elsewhere": 1.268, "covered_short": 1.51, "cut": -1.344, "cut_person": 1.208,
        "elsewhere": -0.976, "elsewhere_all": -1.29, "exchanged": 2.022, "explained": 6.548, "explained_extends": 1.157,
        "explained_single": -1.181, "extends": -4.14, "figures": -5.625, "holds": 5.761, "judged": 2.966, "known_name": 0.326, "loan":
        1.958, "loan_gain": 3.06, "log_odds": 1.416, "longer_person": -2.865, "meaning_covered": 2.59, "meaning_many": 0.223,
        "meaning_term": 0.948, "near": 4.154, "near2": -1.197, "near_extends": 1.534, "near_judged": -2.709, "near_known": -0.054, "off":
        -2.55, "opens": 1.317, "ordinary_most": -0.888, "other": -1.449, "other_kind": 1.399, "other_swap": 1.103, "other_trust": -2.362,
        "other_whole": -1.992, "place": -0.565, "recurs": 1.966, "shared": -6.468, "shorter": -1.546, "single": -1.745, "stops": -3.179,
        "words": -3.093
    },
    "none": {
        "": -1.642, "adjective": 4.054, "demonym": 1.648, "han": 0.193, "lacks": -1.357, "native_long": 2.243, "native_short": 0.84,
        "partly": 2.66, "person": 1.155, "place": 0.805, "present": 0.128, "term": 0.46, "trust": 0.935
    },
    "place": {
        "": 0.124, "log_odds": 0.906, "han": 0.103, "han_log_odds": -0.004
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
