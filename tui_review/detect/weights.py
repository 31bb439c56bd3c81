"""The weights of the confidence models, written by ``tests/benchmarks/fit_confidence.py``; "" is the intercept."""

# fmt: off
WEIGHTS: dict[str, dict[str, float]] = {
    "variant": {
        "": 3.6, "conditioned": -0.4, "ordinary": -1.0
    },
    "casing": {
        "": 1.391, "accept": -2.48, "all_ordinary": -0.057, "capitals": 0.488, "inside": 0.045, "ordinary": -0.338, "ordinary_lowered":
        -1.122, "plural": -2.386, "short": -1.92, "words": 3.842
    },
    "word": {
        "": 1.077, "accept": -0.539, "anchor": -0.728, "capitals": 1.055, "demonym": 1.695, "equivalent": 6.18, "han": -1.921,
        "han_short": -0.183, "inflected": -1.07, "known_name": 0.081, "length": 1.309, "length_han": 2.003, "long": -0.111, "lowered":
        -1.452, "mono": -0.671, "native": 1.256, "native_close": 0.028, "native_close_han": 0.756, "native_exact": 2.079,
        "native_exact_han": 0.252, "native_near_cyrillic": 1.099, "native_share": -2.798, "native_share_han": 0.283, "near_short": 0.776,
        "no_native": -0.359, "opens": 0.186, "ordinary": -3.376, "ordinary_close": 0.813, "ordinary_close_han": -2.818, "ordinary_han":
        3.405, "own": 3.329, "own_share": -4.86, "own_share_han": 1.433, "own_tight": -0.38, "part": -1.703, "plural": -0.568, "rejoined":
        -0.024, "rival": -2.431, "run": 0.238, "salient_far": -2.21, "same_head": 0.632, "same_tail": -0.45, "second": -0.062, "short":
        -1.755
    },
    "clipped": {
        "": 2.0
    },
    "namesake": {
        "": -3.668, "bare_accept": 1.776, "plainer": 2.796, "unpaired": 5.273
    },
    "namesake+source": {
        "": -6.163, "bare_accept": 2.797, "mentioned": 2.618, "plainer": 2.345
    },
    "phrase": {
        "": -1.763, "all_capitals": 0.425, "capitals": 0.554, "disordered": 0.352, "ends_matched": -0.863, "exact": 0.589, "extra":
        -3.348, "extra_capital": 2.978, "front_missing": -2.325, "fuzzy": 0.798, "head_missing": -3.193, "kindred": -0.195, "longer":
        0.151, "matched": 3.729, "missing": -1.276, "missing_rare": 0.868, "missing_share": -0.023, "near": 0.49, "no_capitals": 1.868,
        "person": 3.802, "rare": -1.606, "same_length": 0.927, "share": 0.514, "stands": -3.268, "words": 0.055
    },
    "variant+source": {
        "": 3.6
    },
    "casing+source": {
        "": -0.648, "accept": -3.187, "all_ordinary": -0.162, "capitals": -0.054, "inside": 1.174, "mentioned": 4.444, "ordinary": -0.164,
        "ordinary_lowered": -0.681, "plural": -1.98, "short": -0.872, "words": 1.442
    },
    "word+source": {
        "": -4.755, "accept": 0.277, "adjective": 0.158, "anchor": 0.637, "capitals": 0.111, "demonym": 1.921, "equivalent": 5.953, "han":
        -0.982, "han_short": 0.975, "inflected": -1.377, "known_name": 0.576, "length": 1.423, "length_han": 0.515, "long": 0.41,
        "lowered": -1.347, "mentioned": 5.199, "mono": -0.971, "native": -0.437, "native_close": -0.365, "native_close_han": 1.223,
        "native_exact": 2.231, "native_exact_han": -1.144, "native_near_cyrillic": 1.787, "native_share": -0.729, "native_share_han":
        -0.195, "near_short": -1.392, "no_native": -0.518, "opens": -0.351, "ordinary": -1.049, "ordinary_close": -0.128,
        "ordinary_close_han": -0.907, "ordinary_han": 1.516, "own": -0.072, "own_share": -0.416, "own_share_han": 0.071, "own_tight":
        1.237, "part": -1.688, "plural": -0.043, "rejoined": 0.78, "rival": -0.985, "run": -0.802, "salient_far": -0.764, "same_head":
        0.107, "same_tail": -0.019, "second": -1.734, "short": -1.134
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
        "": -7.803, "all_capitals": 0.522, "capitals": 1.048, "han": 0.907, "left_over": -2.611, "longer": -0.09, "ordinary": 0.524,
        "person": -1.512, "place": -0.739, "sense": 3.936, "sense_least": 1.968, "shared": 2.338, "stands": -1.414, "whole": 1.663,
        "words": 1.034
    },
    "meaning+source": {
        "": -4.0
    },
    "run": {
        "all_capitals": 0.404, "all_explained": -2.148, "bracketed": 1.932, "capitals": 1.069, "capitals_opens": -0.96, "common": -3.936,
        "context": 1.076, "covered": -2.373, "covered_elsewhere": 1.963, "covered_short": 2.344, "cut": -1.32, "cut_person": 1.21,
        "elsewhere": -1.059, "elsewhere_all": -1.102, "explained": 6.905, "explained_single": -2.155, "extends": -2.663, "figures":
        -5.196, "holds": 5.253, "judged": 2.839, "known_name": 0.667, "loan": 2.327, "loan_gain": 3.145, "log_odds": 2.22,
        "longer_person": -3.567, "meaning_covered": 2.993, "meaning_many": 0.563, "meaning_term": 0.885, "near": 4.501, "near2": -1.401,
        "near_extends": 1.13, "near_judged": -2.817, "near_known": -0.954, "off": -2.475, "opens": 1.223, "ordinary_most": -0.684,
        "other": -1.568, "other_kind": 1.523, "other_swap": 1.331, "other_trust": -2.22, "other_whole": -1.593, "place": -0.95, "recurs":
        2.078, "shared": -6.629, "shorter": -1.371, "single": -1.559, "stops": -3.49, "words": -2.768
    },
    "none": {
        "": -1.589, "adjective": 3.624, "demonym": 1.91, "han": 0.084, "lacks": -0.984, "native_long": 2.249, "native_short": 1.252,
        "partly": 2.649, "person": 1.301, "place": 1.16, "present": 0.096, "term": 0.332, "trust": 1.08
    },
    "place": {
        "": 0.204, "log_odds": 0.834, "han": 0.097, "han_log_odds": 0.029
    },
    "complete": {
        "": 5.378, "all_capitals": 1.017, "capitals": 0.82, "disordered": -1.194, "ends_matched": 0.163, "exact": 1.459, "fuzzy": -1.528,
        "kindred": -2.114, "longer": -0.452, "matched": -3.531, "near": 0.166, "no_capitals": -0.634, "person": 0.431, "person_paired":
        0.431, "rare": 0.841, "same_length": -3.074, "share": 0.22, "stands": -1.607, "words": -1.533
    },
    "complete+source": {
        "": 1.909, "adjective": -1.231, "all_capitals": 0.943, "capitals": 1.389, "disordered": -0.793, "ends_matched": 0.546, "exact":
        1.615, "fuzzy": -0.929, "kindred": -2.425, "longer": -1.117, "matched": -1.565, "mentioned": 3.764, "near": -0.423, "no_capitals":
        0.229, "person": -0.331, "person_paired": -0.331, "rare": -0.804, "same_length": -2.768, "share": 0.101, "stands": -3.026,
        "words": -1.122
    },
    "exchanged": {
        "": -4.688, "all_capitals": 1.053, "capitals": -0.602, "disordered": 1.001, "ends_matched": 2.092, "exact": 0.971,
        "extra_capital": 0.455, "front_missing": -0.258, "fuzzy": -0.657, "head_missing": -0.507, "kindred": -0.217, "longer": -0.029,
        "matched": 1.648, "missing_rare": 1.419, "missing_share": -0.499, "near": 0.17, "no_capitals": 0.658, "person": -0.805, "rare":
        0.824, "same_length": 1.23, "share": 0.739, "stands": -2.802, "words": 1.374
    },
    "exchanged+source": {
        "": -6.882, "all_capitals": -2.009, "capitals": -0.185, "disordered": 1.038, "ends_matched": 2.037, "exact": -0.685,
        "extra_capital": 1.621, "front_missing": 0.307, "fuzzy": -0.329, "head_missing": -0.641, "kindred": -0.814, "longer": -0.698,
        "matched": 1.071, "mentioned": 5.441, "missing_rare": 1.598, "missing_share": 0.769, "near": -0.273, "no_capitals": 0.173,
        "person": 0.4, "rare": -0.456, "same_length": 0.008, "share": -0.972, "stands": -2.444, "words": 0.893
    },
    "shortened": {
        "": -0.212, "all_capitals": 0.337, "capitals": 0.182, "disordered": 2.063, "ends_matched": -0.373, "exact": -0.533,
        "front_missing": -0.752, "fuzzy": 0.306, "head_missing": -0.922, "kindred": -3.526, "longer": -0.723, "matched": 2.265, "missing":
        -3.37, "missing_rare": 0.413, "missing_share": 1.011, "near": -0.002, "no_capitals": -0.241, "person": 0.244, "rare": 0.376,
        "same_length": -0.554, "share": -0.565, "stands": -1.997, "words": 0.623
    },
    "shortened+source": {
        "": -2.002, "all_capitals": -2.818, "capitals": -1.554, "disordered": 2.122, "ends_matched": -1.566, "exact": -1.325,
        "front_missing": 0.324, "fuzzy": -1.592, "head_missing": 0.506, "kindred": -2.563, "longer": -0.479, "matched": 0.216,
        "mentioned": 5.957, "missing": -1.677, "missing_rare": 1.151, "missing_share": 2.168, "near": -1.154, "no_capitals": -1.21,
        "person": -0.025, "rare": -1.212, "same_length": -0.328, "share": -2.056, "stands": -2.075, "words": -1.169
    },
}
