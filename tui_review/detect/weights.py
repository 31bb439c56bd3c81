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
        "": 1.395, "accept": -2.417, "all_ordinary": 0.03, "capitals": 0.843, "designator": -2.26, "inside": -0.305, "ordinary": -0.408,
        "ordinary_lowered": -1.228, "plural": 0.998, "short": -1.931, "words": 3.893
    },
    "word": {
        "": 1.572, "abbreviation": 3.954, "accept": -0.58, "anchor": -0.075, "capitals": -0.125, "demonym": 0.871, "equivalent": 5.773,
        "han": -1.958, "han_short": -0.215, "inflected": -0.847, "known_name": 0.283, "length": 1.135, "length_han": 1.984, "long": 0.021,
        "lowered": -1.527, "mono": -1.119, "native": 1.396, "native_close": 0.025, "native_close_han": 0.555, "native_exact": 1.922,
        "native_exact_han": 0.498, "native_near_cyrillic": 0.895, "native_share": -2.676, "native_share_han": -0.172, "near_short": 0.683,
        "no_native": -0.255, "opens": 0.473, "ordinary": -2.062, "ordinary_close": -0.338, "ordinary_close_han": -2.456, "ordinary_han":
        3.506, "own": 2.936, "own_share": -4.824, "own_share_han": 1.442, "own_tight": -0.173, "part": -1.566, "plural": -1.387,
        "rejoined": 0.331, "rival": -2.211, "run": -0.107, "salient_far": -2.242, "same_head": 0.55, "same_tail": -0.636, "second":
        -0.374, "short": -1.755
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
        "": -1.627, "all_capitals": 0.522, "capitals": 0.848, "disordered": 0.139, "ends_matched": -0.625, "exact": 0.397, "extra": -3.42,
        "extra_capital": 2.836, "front_missing": -2.506, "fuzzy": 0.741, "head_missing": -2.852, "kindred": 0.294, "longer": -0.026,
        "matched": 3.69, "missing": -1.414, "missing_rare": 0.646, "missing_share": -0.083, "near": 0.453, "no_capitals": 2.044, "rare":
        -1.753, "same_length": 1.021, "share": 0.555, "stands": -3.625, "words": -0.09
    },
    "variant+source": {
        "": 3.6
    },
    "casing+source": {
        "": -3.054, "accept": -2.391, "all_ordinary": -0.196, "capitals": 0.755, "designator": -2.853, "inside": 0.314, "mentioned":
        5.902, "ordinary": 0.205, "ordinary_lowered": -0.37, "plural": -0.964, "short": -1.146, "words": 0.978
    },
    "word+source": {
        "": -4.322, "abbreviation": 1.275, "accept": -0.299, "adjective": 0.342, "anchor": 0.306, "capitals": 0.188, "demonym": 1.007,
        "equivalent": 5.65, "han": -0.804, "han_short": 1.285, "inflected": -1.078, "known_name": -0.333, "length": 0.95, "length_han":
        0.347, "long": 1.245, "lowered": -1.138, "mentioned": 4.967, "mono": -1.682, "native": -0.52, "native_close": -0.287,
        "native_close_han": 0.431, "native_exact": 1.658, "native_exact_han": -0.066, "native_near_cyrillic": 1.006, "native_share":
        -0.799, "native_share_han": -0.403, "near_short": -0.762, "no_native": -0.468, "opens": -0.406, "ordinary": -1.122,
        "ordinary_close": -1.655, "ordinary_close_han": -0.42, "ordinary_han": 2.237, "own": -0.581, "own_share": -0.116, "own_share_han":
        0.052, "own_tight": 1.276, "part": -1.381, "plural": -0.025, "rejoined": 0.751, "rival": -0.595, "run": -0.807, "salient_far":
        -1.126, "same_head": 0.364, "same_tail": -0.281, "second": -1.574, "short": -0.844
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
        "": -5.354, "all_capitals": 1.186, "capitals": 0.556, "han": 0.514, "left_over": -2.809, "longer": -0.459, "ordinary": -1.067,
        "person": -1.545, "place": -1.318, "sense": 4.808, "sense_least": 1.271, "shared": 1.638, "stands": -1.649, "whole": 1.22,
        "words": 0.706
    },
    "meaning+source": {
        "": -4.0
    },
    "run": {
        "all_capitals": 0.851, "all_explained": -2.328, "bracketed": 1.626, "capitals": 0.612, "capitals_opens": -1.123, "common": -3.642,
        "context": 1.14, "covered": -2.4, "covered_elsewhere": 1.642, "covered_short": 1.204, "cut": -1.329, "cut_person": 1.214,
        "elsewhere": -1.112, "elsewhere_all": -1.165, "explained": 6.539, "explained_single": -1.352, "extends": -3.364, "figures":
        -5.558, "holds": 5.52, "judged": 3.282, "known_name": 0.432, "loan": 1.894, "loan_gain": 3.132, "log_odds": 2.157,
        "longer_person": -3.068, "meaning_covered": 2.988, "meaning_many": 0.416, "meaning_term": 0.737, "near": 4.828, "near2": -2.258,
        "near_extends": 1.377, "near_judged": -2.655, "near_known": -0.341, "off": -2.655, "opens": 1.291, "ordinary_most": -0.812,
        "other": -1.371, "other_kind": 1.275, "other_swap": 1.406, "other_trust": -2.161, "other_whole": -1.646, "place": -0.458,
        "recurs": 2.005, "shared": -6.482, "shorter": -1.399, "single": -1.793, "stops": -3.387, "words": -3.174
    },
    "none": {
        "": -1.829, "adjective": 4.068, "demonym": 1.615, "han": 0.244, "lacks": -1.213, "native_long": 2.527, "native_short": 0.864,
        "partly": 2.697, "person": 1.103, "place": 0.734, "present": 0.216, "term": 0.444, "trust": 0.915
    },
    "place": {
        "": 0.115, "log_odds": 0.917, "han": 0.095, "han_log_odds": -0.006
    },
    "complete": {
        "": 6.415, "all_capitals": 1.086, "capitals": 0.558, "disordered": -1.284, "ends_matched": 0.265, "exact": 0.648, "fuzzy": -1.772,
        "kindred": -2.341, "longer": -0.503, "matched": -3.194, "near": -0.028, "no_capitals": -1.032, "person": 0.434, "person_paired":
        0.434, "rare": 0.536, "same_length": -3.108, "share": -0.141, "stands": -1.527, "words": -1.146
    },
    "complete+source": {
        "": 2.037, "adjective": -0.698, "all_capitals": 0.356, "capitals": 0.703, "disordered": -1.078, "ends_matched": -0.123, "exact":
        0.74, "fuzzy": -0.572, "kindred": -3.244, "longer": -0.992, "matched": -0.607, "mentioned": 4.949, "near": -0.298, "no_capitals":
        -0.151, "person": 0.237, "person_paired": 0.237, "rare": -1.759, "same_length": -3.664, "share": -0.389, "stands": -2.402,
        "words": -0.158
    },
    "exchanged": {
        "": -4.031, "all_capitals": 1.112, "capitals": -0.31, "disordered": 0.922, "ends_matched": 2.268, "exact": 0.538, "extra_capital":
        0.352, "front_missing": -0.218, "fuzzy": -0.455, "head_missing": -0.325, "kindred": 0.009, "longer": -0.42, "matched": 1.397,
        "missing_rare": 1.571, "missing_share": -0.597, "near": 0.149, "no_capitals": 0.734, "person": 0.518, "rare": -0.356,
        "same_length": 1.112, "share": 0.761, "stands": -2.938, "words": 1.164
    },
    "exchanged+source": {
        "": -6.518, "all_capitals": -2.433, "capitals": -0.151, "disordered": 1.326, "ends_matched": 2.21, "exact": -0.513,
        "extra_capital": 1.537, "front_missing": 0.398, "fuzzy": -0.078, "head_missing": -0.859, "kindred": -0.652, "longer": -0.695,
        "matched": 0.989, "mentioned": 4.843, "missing_rare": 1.213, "missing_share": 0.36, "near": -0.069, "no_capitals": 0.292,
        "person": 1.284, "rare": -0.38, "same_length": -0.027, "share": -0.655, "stands": -2.591, "words": 0.824
    },
    "shortened": {
        "": -0.767, "all_capitals": 0.479, "capitals": 0.206, "disordered": 2.023, "ends_matched": -0.377, "exact": -0.16,
        "front_missing": -0.871, "fuzzy": 0.533, "head_missing": -0.949, "kindred": -3.283, "longer": -0.796, "matched": 2.378, "missing":
        -3.312, "missing_rare": 0.164, "missing_share": 0.99, "near": 0.2, "no_capitals": -0.075, "person": 0.398, "rare": 0.368,
        "same_length": -0.554, "share": -0.34, "stands": -2.117, "words": 0.797
    },
    "shortened+source": {
        "": -2.392, "all_capitals": -2.865, "capitals": -1.525, "disordered": 2.192, "ends_matched": -1.571, "exact": -1.047,
        "front_missing": 0.202, "fuzzy": -1.534, "head_missing": 0.594, "kindred": -2.862, "longer": -0.34, "matched": 0.314, "mentioned":
        5.948, "missing": -1.476, "missing_rare": 0.807, "missing_share": 2.087, "near": -1.112, "no_capitals": -1.084, "person": -0.024,
        "rare": -1.369, "same_length": -0.218, "share": -1.894, "stands": -2.273, "words": -0.998
    },
}
