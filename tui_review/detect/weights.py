"""The weights of the confidence models, written by ``tests/benchmarks/fit_confidence.py``; "" is the intercept."""

# fmt: off
WEIGHTS: dict[str, dict[str, float]] = {
    "variant": {
        "": 3.6, "conditioned": -0.4, "ordinary": -1.0
    },
    "casing": {
        "": 1.584, "accept": -2.545, "all_ordinary": -0.032, "capitals": 0.065, "inside": 0.283, "ordinary": -0.458, "ordinary_lowered":
        -1.236, "plural": -2.365, "short": -2.002, "words": 3.868
    },
    "word": {
        "": 0.139, "accept": -0.562, "anchor": -0.901, "capitals": 0.879, "demonym": 1.49, "equivalent": 6.311, "han": 0.923, "han_short":
        -0.131, "inflected": -1.466, "known_name": -0.205, "length": 2.387, "long": -0.077, "lowered": -0.82, "mono": -0.614, "native":
        1.351, "native_close": -0.024, "native_exact": 1.758, "native_near_cyrillic": 1.506, "native_share": -3.013, "near_short": 0.472,
        "no_native": -0.111, "opens": 0.078, "ordinary": -2.805, "ordinary_close": 0.16, "own": 2.308, "own_share": -3.455, "own_tight":
        -1.356, "part": -1.608, "plural": -0.598, "rejoined": -0.119, "rival": -2.407, "run": 0.333, "salient_far": -2.244, "same_head":
        0.577, "same_tail": -0.58, "second": -0.129, "short": -1.392
    },
    "clipped": {
        "": 2.0
    },
    "namesake": {
        "": -3.07, "bare_accept": 2.367, "plainer": 2.031, "unpaired": 4.79
    },
    "namesake+source": {
        "": -5.467, "bare_accept": 2.822, "mentioned": 2.122, "plainer": 2.346
    },
    "phrase": {
        "": -1.771, "all_capitals": 0.378, "capitals": 0.324, "disordered": 0.383, "ends_matched": -0.879, "exact": 0.637, "extra":
        -3.273, "extra_capital": 3.037, "front_missing": -2.155, "fuzzy": 0.833, "head_missing": -3.187, "kindred": -0.332, "longer":
        0.282, "matched": 3.76, "missing": -1.258, "missing_rare": 0.601, "missing_share": 0.152, "near": 0.513, "no_capitals": 1.604,
        "person": 3.676, "rare": -1.585, "same_length": 0.926, "share": 0.45, "stands": -3.102, "words": 0.035
    },
    "variant+source": {
        "": 3.6
    },
    "casing+source": {
        "": -0.463, "accept": -3.231, "all_ordinary": 0.156, "capitals": -0.648, "inside": 1.604, "mentioned": 4.406, "ordinary": -0.33,
        "ordinary_lowered": -1.046, "plural": -2.025, "short": -1.166, "words": 1.519
    },
    "word+source": {
        "": -4.782, "accept": -0.131, "adjective": -2.807, "anchor": -0.581, "capitals": -0.157, "demonym": 1.761, "equivalent": 6.609,
        "han": -1.012, "han_short": 0.41, "inflected": -1.979, "known_name": 0.86, "length": 1.098, "long": 0.279, "lowered": 0.436,
        "mentioned": 4.716, "mono": -0.117, "native": -0.063, "native_close": -0.088, "native_exact": 1.083, "native_near_cyrillic":
        2.776, "native_share": -0.923, "near_short": -1.353, "no_native": -0.61, "opens": -0.594, "ordinary": -1.122, "ordinary_close":
        0.011, "own": -0.538, "own_share": -0.172, "own_tight": -0.661, "part": -1.462, "plural": 0.211, "rejoined": 0.458, "rival":
        -0.889, "run": 0.475, "salient_far": -1.07, "same_head": 0.502, "same_tail": 0.202, "second": -1.483, "short": -0.634
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
        "": -6.024, "all_capitals": 1.905, "capitals": -0.338, "han": -0.661, "left_over": -2.629, "longer": -0.072, "ordinary": 0.472,
        "person": -1.155, "place": -1.317, "sense": 3.274, "sense_least": 2.172, "shared": 2.987, "stands": -1.231, "whole": 1.609,
        "words": 1.441
    },
    "meaning+source": {
        "": -4.0
    },
    "run": {
        "all_capitals": 0.549, "all_explained": -2.122, "bracketed": 1.579, "capitals": 0.946, "capitals_opens": -1.175, "common": -4.128,
        "context": 0.961, "covered": -1.584, "covered_elsewhere": 2.42, "covered_short": 1.741, "cut": -1.291, "cut_person": 1.191,
        "elsewhere": -1.032, "elsewhere_all": -1.092, "explained": 6.561, "explained_single": -2.05, "extends": -2.851, "figures": -4.604,
        "holds": 5.119, "judged": 2.772, "known_name": 0.807, "loan": 2.394, "loan_gain": 3.033, "log_odds": 2.216, "longer_person":
        -3.693, "meaning_covered": 3.028, "meaning_many": 0.597, "meaning_term": 1.072, "near": 4.793, "near2": -1.753, "near_extends":
        1.268, "near_judged": -2.461, "near_known": -1.644, "off": -2.562, "opens": 1.575, "ordinary_most": -0.647, "other": -1.82,
        "other_kind": 1.248, "other_swap": 1.471, "other_trust": -1.527, "other_whole": -1.394, "place": -0.95, "recurs": 1.895, "shared":
        -6.441, "shorter": -1.36, "single": -1.603, "stops": -3.535, "words": -2.767
    },
    "none": {
        "": -1.589, "adjective": 5.203, "demonym": 2.408, "han": 0.052, "lacks": -0.881, "native_long": 2.107, "native_short": 1.102,
        "partly": 2.472, "person": 1.222, "place": 1.204, "present": 0.17, "term": 0.371, "trust": 1.14
    },
    "place": {
        "": 0.155, "log_odds": 0.811, "han": 0.155, "han_log_odds": 0.056
    },
    "complete": {
        "": 5.254, "all_capitals": 1.113, "capitals": 0.694, "disordered": -1.049, "ends_matched": 0.075, "exact": 1.365, "fuzzy": -1.516,
        "kindred": -2.166, "longer": -0.364, "matched": -3.431, "near": 0.227, "no_capitals": -0.535, "person": 0.395, "person_paired":
        0.395, "rare": 1.059, "same_length": -2.974, "share": -0.073, "stands": -1.487, "words": -1.365
    },
    "complete+source": {
        "": 1.286, "all_capitals": 0.81, "capitals": 0.797, "disordered": -0.165, "ends_matched": 0.553, "exact": 1.161, "fuzzy": -0.708,
        "kindred": -2.475, "longer": -0.855, "matched": -1.323, "mentioned": 3.688, "near": -0.255, "no_capitals": 0.194, "person":
        -0.062, "person_paired": -0.062, "rare": -0.912, "same_length": -2.334, "share": -0.187, "stands": -2.469, "words": -0.845
    },
    "exchanged": {
        "": -5.1, "all_capitals": 1.007, "capitals": -0.61, "disordered": 1.015, "ends_matched": 2.075, "exact": 1.43, "extra_capital":
        0.521, "front_missing": -0.252, "fuzzy": -0.756, "head_missing": -0.527, "kindred": -0.011, "longer": -0.023, "matched": 1.641,
        "missing_rare": 1.56, "missing_share": -0.168, "near": 0.556, "no_capitals": 0.691, "person": -0.761, "rare": 0.733,
        "same_length": 1.21, "share": 0.744, "stands": -2.805, "words": 1.367
    },
    "exchanged+source": {
        "": -7.109, "all_capitals": -2.012, "capitals": -0.092, "disordered": 1.078, "ends_matched": 2.036, "exact": -0.665,
        "extra_capital": 1.797, "front_missing": 0.281, "fuzzy": -0.329, "head_missing": -0.66, "kindred": -0.852, "longer": -0.669,
        "matched": 1.148, "mentioned": 5.42, "missing_rare": 1.61, "missing_share": 0.769, "near": -0.271, "no_capitals": 0.389, "person":
        0.421, "rare": -0.441, "same_length": -0.032, "share": -0.964, "stands": -2.578, "words": 0.957
    },
    "shortened": {
        "": -0.467, "all_capitals": 0.18, "capitals": 0.433, "disordered": 2.078, "ends_matched": -0.345, "exact": -0.485,
        "front_missing": -0.731, "fuzzy": 0.348, "head_missing": -0.926, "kindred": -3.487, "longer": -0.73, "matched": 2.411, "missing":
        -3.49, "missing_rare": 0.326, "missing_share": 1.08, "near": 0.025, "no_capitals": -0.109, "person": 0.302, "rare": 0.41,
        "same_length": -0.527, "share": -0.568, "stands": -2.02, "words": 0.733
    },
    "shortened+source": {
        "": -2.735, "all_capitals": -2.973, "capitals": -1.105, "disordered": 2.271, "ends_matched": -1.532, "exact": -1.092,
        "front_missing": 0.304, "fuzzy": -1.556, "head_missing": 0.474, "kindred": -2.581, "longer": -0.491, "matched": 0.68, "mentioned":
        5.987, "missing": -1.842, "missing_rare": 0.995, "missing_share": 2.178, "near": -1.128, "no_capitals": -0.921, "person": -0.021,
        "rare": -1.308, "same_length": -0.176, "share": -1.961, "stands": -2.136, "words": -0.849
    },
}
