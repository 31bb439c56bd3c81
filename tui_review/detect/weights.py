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
        "": 1.419, "accept": -2.454, "all_ordinary": 0.025, "capitals": 0.842, "designator": -2.284, "inside": -0.294, "ordinary": -0.461,
        "ordinary_lowered": -1.159, "plural": 0.984, "short": -1.928, "words": 3.86
    },
    "word": {
        "": 1.573, "abbreviation": 3.963, "accept": -0.58, "anchor": -0.075, "capitals": -0.124, "demonym": 0.871, "equivalent": 5.773,
        "han": -1.958, "han_short": -0.215, "inflected": -0.847, "known_name": 0.283, "length": 1.135, "length_han": 1.984, "long": 0.021,
        "lowered": -1.527, "mono": -1.12, "native": 1.396, "native_close": 0.025, "native_close_han": 0.555, "native_exact": 1.922,
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
        "": -1.656, "all_capitals": 0.587, "capitals": 0.797, "disordered": 0.432, "ends_matched": -0.573, "exact": 0.483, "extra":
        -3.527, "extra_capital": 2.977, "front_missing": -2.505, "fuzzy": 0.684, "head_missing": -2.836, "kindred": 0.139, "longer":
        -0.053, "matched": 3.695, "missing": -1.463, "missing_rare": 0.635, "missing_share": -0.177, "near": 0.412, "no_capitals": 2.161,
        "rare": -1.857, "same_length": 0.952, "share": 0.606, "stands": -3.704, "words": -0.124
    },
    "variant+source": {
        "": 3.6
    },
    "casing+source": {
        "": -3.021, "accept": -2.476, "all_ordinary": -0.215, "capitals": 0.834, "designator": -2.92, "inside": 0.289, "mentioned": 5.938,
        "ordinary": 0.163, "ordinary_lowered": -0.265, "plural": -0.969, "short": -1.166, "words": 0.878
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
        "": -4.916, "all_capitals": 1.343, "capitals": 0.487, "han": 0.507, "left_over": -3.01, "longer": -0.708, "ordinary": -1.515,
        "person": -1.637, "place": -1.395, "sense": 4.693, "sense_least": 1.257, "shared": 1.229, "spoken": 1.518, "stands": -1.834,
        "whole": 1.381, "words": 1.092
    },
    "meaning+source": {
        "": -4.0
    },
    "run": {
        "all_capitals": 0.853, "all_explained": -2.281, "bracketed": 1.641, "capitals": 0.624, "capitals_opens": -1.122, "common": -3.642,
        "context": 1.134, "covered": -2.43, "covered_elsewhere": 1.628, "covered_short": 1.296, "cut": -1.319, "cut_person": 1.203,
        "elsewhere": -1.06, "elsewhere_all": -1.189, "explained": 6.483, "explained_single": -1.313, "extends": -3.385, "figures": -5.546,
        "holds": 5.558, "judged": 3.33, "known_name": 0.406, "loan": 1.913, "loan_gain": 3.122, "log_odds": 2.128, "longer_person":
        -3.031, "meaning_covered": 3.01, "meaning_many": 0.432, "meaning_term": 0.705, "near": 4.783, "near2": -2.197, "near_extends":
        1.413, "near_judged": -2.734, "near_known": -0.345, "off": -2.647, "opens": 1.293, "ordinary_most": -0.838, "other": -1.408,
        "other_kind": 1.272, "other_swap": 1.409, "other_trust": -2.158, "other_whole": -1.638, "place": -0.459, "recurs": 1.99, "shared":
        -6.503, "shorter": -1.412, "single": -1.788, "stops": -3.337, "words": -3.139
    },
    "none": {
        "": -1.821, "adjective": 4.058, "demonym": 1.62, "han": 0.243, "lacks": -1.226, "native_long": 2.523, "native_short": 0.889,
        "partly": 2.685, "person": 1.102, "place": 0.734, "present": 0.216, "term": 0.443, "trust": 0.907
    },
    "place": {
        "": 0.111, "log_odds": 0.919, "han": 0.095, "han_log_odds": -0.006
    },
    "complete": {
        "": 6.445, "all_capitals": 1.093, "capitals": 0.553, "disordered": -1.281, "ends_matched": 0.266, "exact": 0.62, "fuzzy": -1.771,
        "kindred": -2.361, "longer": -0.506, "matched": -3.19, "near": -0.038, "no_capitals": -1.035, "person": 0.428, "person_paired":
        0.428, "rare": 0.55, "same_length": -3.105, "share": -0.165, "stands": -1.516, "words": -1.137
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
