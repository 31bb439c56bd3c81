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
        "": 0.921, "accept": -0.584, "anchor": -1.129, "capitals": 0.781, "demonym": 1.494, "equivalent": 6.503, "han": 1.059,
        "han_short": 0.13, "inflected": -1.457, "known_name": -0.108, "length": 2.139, "long": 0.019, "lowered": -0.863, "mono": -0.55,
        "native": 0.43, "native_close": -0.78, "native_exact": 1.066, "native_near_cyrillic": 1.803, "native_share": -3.023, "near_short":
        0.402, "no_native": -0.694, "opens": 0.079, "ordinary": -3.248, "ordinary_close": 0.73, "own": 2.443, "own_share": -3.638,
        "own_tight": -1.381, "part": -1.797, "plural": -0.423, "rejoined": -0.127, "rival": -2.65, "run": 0.415, "salient_far": -2.337,
        "same_head": 0.563, "same_tail": -0.631, "second": -0.014, "short": -1.351
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
        "": -4.26, "accept": -0.139, "adjective": -2.959, "anchor": -1.009, "capitals": -0.309, "demonym": 1.734, "equivalent": 6.375,
        "han": -0.906, "han_short": 0.728, "inflected": -1.979, "known_name": 0.883, "length": 0.481, "long": 0.589, "lowered": 0.482,
        "mentioned": 4.691, "mono": 0.675, "native": -0.065, "native_close": -0.637, "native_exact": 0.156, "native_near_cyrillic": 3.631,
        "native_share": -0.991, "near_short": -1.359, "no_native": -0.761, "opens": -0.366, "ordinary": -2.176, "ordinary_close": 0.728,
        "own": -0.375, "own_share": -0.23, "own_tight": -0.465, "part": -2.954, "plural": 0.084, "rejoined": -0.224, "rival": -0.813,
        "run": 0.651, "salient_far": -1.015, "same_head": 0.511, "same_tail": -0.05, "second": -1.552, "short": -0.816
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
        "all_capitals": 0.393, "all_explained": -4.3, "beside": 0.221, "bracket_half": -0.014, "bracketed": 1.137, "capitals": 1.194,
        "common": -4.518, "covered": -0.202, "cut": -0.956, "elsewhere": -0.917, "elsewhere_all": -0.517, "explained": 6.574, "extends":
        -2.526, "judged": 1.438, "known_name": 0.002, "log_odds": 2.626, "longer": -0.929, "meaning": 0.118, "meaning_covered": 2.505,
        "meaning_many": 2.337, "near": 5.449, "near2": -1.767, "near_capital": -0.392, "near_long": 0.123, "off": -1.668, "off_anchored":
        -1.054, "opens": 0.544, "ordinary": -0.087, "ordinary_least": 0.369, "ordinary_most": -0.796, "other": -1.441, "other_kind":
        1.157, "other_only": 0.145, "other_swap": 0.668, "other_trust": -0.612, "other_whole": -1.436, "place": -1.144, "recurs": 1.903,
        "regular": -0.185, "shared": -2.632, "shorter": -1.573, "single": -1.05, "stops": -3.245, "whole_segment": -0.457, "words": -0.078
    },
    "none": {
        "": 0.44, "adjective": 2.47, "demonym": 2.046, "han": -1.173, "lacks": -1.132, "native_long": 2.047, "native_short": 0.947,
        "partly": 2.558, "person": 0.805, "place": 0.792, "present": 0.015, "term": -0.13, "trust": 1.187
    },
    "place": {
        "": 0.218, "log_odds": 0.811, "han": 0.22, "han_log_odds": 0.075
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
        "": -4.815, "all_capitals": 1.011, "capitals": -0.61, "disordered": 1.013, "ends_matched": 2.1, "exact": 1.103, "extra_capital":
        0.519, "front_missing": -0.242, "fuzzy": -0.546, "head_missing": -0.499, "kindred": -0.142, "longer": -0.03, "matched": 1.627,
        "missing_rare": 1.513, "missing_share": -0.424, "near": 0.367, "no_capitals": 0.689, "person": -0.801, "rare": 0.775,
        "same_length": 1.225, "share": 0.733, "stands": -2.812, "words": 1.356
    },
    "exchanged+source": {
        "": -7.103, "all_capitals": -2.01, "capitals": -0.092, "disordered": 1.078, "ends_matched": 2.036, "exact": -0.672,
        "extra_capital": 1.797, "front_missing": 0.281, "fuzzy": -0.313, "head_missing": -0.661, "kindred": -0.853, "longer": -0.669,
        "matched": 1.149, "mentioned": 5.418, "missing_rare": 1.609, "missing_share": 0.766, "near": -0.26, "no_capitals": 0.389,
        "person": 0.421, "rare": -0.438, "same_length": -0.031, "share": -0.964, "stands": -2.578, "words": 0.957
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
