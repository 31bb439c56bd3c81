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
        "": 0.926, "accept": -0.577, "anchor": -1.142, "capitals": 0.771, "demonym": 1.502, "equivalent": 6.472, "han": 1.01, "han_short":
        0.103, "inflected": -1.45, "known_name": -0.119, "length": 2.152, "long": 0.018, "lowered": -0.872, "mono": -0.554, "native":
        0.423, "native_close": -0.745, "native_exact": 1.08, "native_near_cyrillic": 1.758, "native_share": -2.976, "near_short": 0.331,
        "no_native": -0.715, "opens": 0.082, "ordinary": -3.235, "ordinary_close": 0.696, "own": 2.491, "own_share": -3.659, "own_tight":
        -1.374, "part": -1.805, "plural": -0.391, "rejoined": -0.13, "rival": -2.612, "run": 0.412, "salient_far": -2.344, "same_head":
        0.564, "same_tail": -0.636, "second": -0.048, "short": -1.299
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
        "": -4.263, "accept": -0.138, "adjective": -2.956, "anchor": -1.015, "capitals": -0.308, "demonym": 1.732, "equivalent": 6.371,
        "han": -0.911, "han_short": 0.725, "inflected": -1.959, "known_name": 0.884, "length": 0.48, "long": 0.589, "lowered": 0.483,
        "mentioned": 4.69, "mono": 0.664, "native": -0.065, "native_close": -0.628, "native_exact": 0.156, "native_near_cyrillic": 3.626,
        "native_share": -0.993, "near_short": -1.36, "no_native": -0.762, "opens": -0.365, "ordinary": -2.183, "ordinary_close": 0.729,
        "own": -0.375, "own_share": -0.223, "own_tight": -0.462, "part": -2.954, "plural": 0.104, "rejoined": -0.213, "rival": -0.816,
        "run": 0.657, "salient_far": -1.014, "same_head": 0.509, "same_tail": -0.047, "second": -1.556, "short": -0.82
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
        "all_capitals": 0.548, "all_explained": -2.108, "bracketed": 1.552, "capitals": 0.955, "capitals_opens": -1.184, "common": -4.138,
        "context": 0.956, "covered": -1.575, "covered_elsewhere": 2.464, "covered_short": 1.725, "cut": -1.287, "cut_person": 1.175,
        "elsewhere": -1.023, "elsewhere_all": -1.106, "explained": 6.604, "explained_single": -2.088, "extends": -2.945, "figures":
        -4.636, "holds": 5.106, "judged": 2.775, "known_name": 0.801, "loan": 2.383, "loan_gain": 3.095, "log_odds": 2.378,
        "longer_person": -3.666, "meaning_covered": 2.984, "meaning_many": 0.57, "meaning_term": 1.076, "near": 4.899, "near2": -1.855,
        "near_extends": 1.384, "near_judged": -2.556, "near_known": -1.64, "off": -2.541, "opens": 1.586, "ordinary_most": -0.672,
        "other": -1.829, "other_kind": 1.242, "other_swap": 1.548, "other_trust": -1.503, "other_whole": -1.427, "place": -0.961,
        "recurs": 1.899, "shared": -6.426, "shorter": -1.378, "single": -1.621, "stops": -3.583, "words": -2.802
    },
    "none": {
        "": -1.636, "adjective": 5.237, "demonym": 2.419, "han": 0.064, "lacks": -0.878, "native_long": 2.137, "native_short": 1.113,
        "partly": 2.493, "person": 1.208, "place": 1.18, "present": 0.196, "term": 0.382, "trust": 1.116
    },
    "place": {
        "": 0.157, "log_odds": 0.812, "han": 0.154, "han_log_odds": 0.057
    },
    "complete": {
        "": 5.252, "all_capitals": 1.113, "capitals": 0.694, "disordered": -1.049, "ends_matched": 0.075, "exact": 1.364, "fuzzy": -1.515,
        "kindred": -2.166, "longer": -0.364, "matched": -3.431, "near": 0.226, "no_capitals": -0.535, "person": 0.395, "person_paired":
        0.395, "rare": 1.059, "same_length": -2.974, "share": -0.069, "stands": -1.487, "words": -1.365
    },
    "complete+source": {
        "": 1.286, "all_capitals": 0.81, "capitals": 0.797, "disordered": -0.165, "ends_matched": 0.553, "exact": 1.161, "fuzzy": -0.708,
        "kindred": -2.475, "longer": -0.855, "matched": -1.323, "mentioned": 3.688, "near": -0.255, "no_capitals": 0.194, "person":
        -0.062, "person_paired": -0.062, "rare": -0.912, "same_length": -2.334, "share": -0.187, "stands": -2.469, "words": -0.845
    },
    "exchanged": {
        "": -4.812, "all_capitals": 1.011, "capitals": -0.61, "disordered": 1.014, "ends_matched": 2.101, "exact": 1.094, "extra_capital":
        0.519, "front_missing": -0.24, "fuzzy": -0.54, "head_missing": -0.499, "kindred": -0.145, "longer": -0.029, "matched": 1.628,
        "missing_rare": 1.505, "missing_share": -0.428, "near": 0.366, "no_capitals": 0.688, "person": -0.799, "rare": 0.781,
        "same_length": 1.226, "share": 0.734, "stands": -2.812, "words": 1.357
    },
    "exchanged+source": {
        "": -7.102, "all_capitals": -2.01, "capitals": -0.092, "disordered": 1.078, "ends_matched": 2.036, "exact": -0.673,
        "extra_capital": 1.797, "front_missing": 0.281, "fuzzy": -0.311, "head_missing": -0.661, "kindred": -0.853, "longer": -0.669,
        "matched": 1.149, "mentioned": 5.417, "missing_rare": 1.609, "missing_share": 0.765, "near": -0.259, "no_capitals": 0.389,
        "person": 0.422, "rare": -0.438, "same_length": -0.031, "share": -0.964, "stands": -2.579, "words": 0.957
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
