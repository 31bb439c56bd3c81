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
        "": 1.18, "accept": -0.557, "anchor": -1.028, "capitals": 0.893, "demonym": 1.495, "equivalent": 6.95, "han": -2.529, "han_short":
        0.003, "inflected": -1.25, "known_name": -0.16, "length": 1.239, "length_han": 2.419, "long": -0.116, "lowered": -0.927, "mono":
        -0.512, "native": 1.1, "native_close": -0.008, "native_close_han": 0.836, "native_exact": 2.014, "native_exact_han": -0.064,
        "native_near_cyrillic": 1.234, "native_share": -2.643, "native_share_han": 0.332, "near_short": 0.513, "no_native": -0.347,
        "opens": 0.162, "ordinary": -3.357, "ordinary_close": 0.751, "ordinary_close_han": -2.763, "ordinary_han": 3.261, "own": 3.225,
        "own_share": -4.845, "own_share_han": 1.742, "own_tight": -1.194, "part": -1.589, "plural": -0.566, "rejoined": -0.058, "rival":
        -2.468, "run": 0.447, "salient_far": -2.227, "same_head": 0.614, "same_tail": -0.547, "second": 0.018, "short": -1.468
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
        "": -4.374, "accept": -0.12, "adjective": -2.825, "anchor": -0.679, "capitals": -0.251, "demonym": 1.782, "equivalent": 6.674,
        "han": -1.348, "han_short": 0.353, "inflected": -2.107, "known_name": 0.843, "length": 0.574, "length_han": 0.315, "long": 0.414,
        "lowered": 0.482, "mentioned": 4.715, "mono": -0.015, "native": -0.126, "native_close": -0.075, "native_close_han": 0.946,
        "native_exact": 1.769, "native_exact_han": -1.565, "native_near_cyrillic": 2.313, "native_share": -0.858, "native_share_han":
        -0.115, "near_short": -1.335, "no_native": -0.698, "opens": -0.451, "ordinary": -1.437, "ordinary_close": 0.145,
        "ordinary_close_han": -0.936, "ordinary_han": 2.089, "own": -0.56, "own_share": -0.237, "own_share_han": 0.559, "own_tight":
        -0.627, "part": -1.729, "plural": 0.128, "rejoined": 0.281, "rival": -0.925, "run": 0.498, "salient_far": -1.104, "same_head":
        0.641, "same_tail": 0.007, "second": -1.519, "short": -0.792
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
        "all_capitals": 0.487, "all_explained": -2.121, "bracketed": 1.564, "capitals": 1.021, "capitals_opens": -1.183, "common": -3.997,
        "context": 1.033, "covered": -1.646, "covered_elsewhere": 2.555, "covered_short": 1.792, "cut": -1.305, "cut_person": 1.192,
        "elsewhere": -1.046, "elsewhere_all": -1.054, "explained": 6.546, "explained_single": -2.064, "extends": -2.798, "figures":
        -4.634, "holds": 5.146, "judged": 2.817, "known_name": 0.708, "loan": 2.234, "loan_gain": 3.219, "log_odds": 2.288,
        "longer_person": -3.528, "meaning_covered": 2.928, "meaning_many": 0.588, "meaning_term": 1.174, "near": 4.543, "near2": -1.27,
        "near_extends": 1.103, "near_judged": -2.813, "near_known": -0.93, "off": -2.589, "opens": 1.514, "ordinary_most": -0.699,
        "other": -1.529, "other_kind": 1.169, "other_swap": 1.319, "other_trust": -1.664, "other_whole": -1.629, "place": -0.888,
        "recurs": 1.994, "shared": -6.499, "shorter": -1.46, "single": -1.583, "stops": -3.534, "words": -2.887
    },
    "none": {
        "": -1.628, "adjective": 5.079, "demonym": 1.552, "han": 0.135, "lacks": -0.914, "native_long": 1.922, "native_short": 1.132,
        "partly": 2.678, "person": 1.279, "place": 1.22, "present": 0.009, "term": 0.408, "trust": 1.099
    },
    "place": {
        "": 0.198, "log_odds": 0.838, "han": 0.098, "han_log_odds": 0.03
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
