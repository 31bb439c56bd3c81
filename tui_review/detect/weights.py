"""The weights of the confidence models, written by ``tests/benchmarks/fit_confidence.py``; "" is the intercept.

Those of ``variant``, ``clipped``, ``gap``, ``anchored``, ``inconsistent``, ``usage`` and ``meaning+source`` are set by hand, and kept when the
others are fitted: annotated data hold too few rows of them, or rows of a few words alone that one text repeats. With ``meaning+source``, a literal translation of what is not
missing from the target is never shown.
"""

# fmt: off
WEIGHTS: dict[str, dict[str, float]] = {
    "variant": {
        "": 3.6, "conditioned": -0.4, "ordinary": -1.0
    },
    "casing": {
        "": 1.433, "accept": -2.46, "all_ordinary": -0.159, "capitals": 0.672, "designator": -1.812, "inside": -0.145, "ordinary": -0.302,
        "ordinary_lowered": -1.104, "plural": -2.366, "short": -1.938, "words": 3.796
    },
    "word": {
        "": 1.076, "accept": -0.538, "anchor": -0.792, "capitals": 1.05, "demonym": 1.703, "equivalent": 6.158, "han": -1.941,
        "han_short": -0.185, "inflected": -1.089, "known_name": 0.077, "length": 1.435, "length_han": 1.935, "long": -0.12, "lowered":
        -1.446, "mono": -0.638, "native": 1.265, "native_close": 0.013, "native_close_han": 0.763, "native_exact": 2.051,
        "native_exact_han": 0.262, "native_near_cyrillic": 1.038, "native_share": -2.944, "native_share_han": 0.398, "near_short": 0.776,
        "no_native": -0.457, "opens": 0.181, "ordinary": -3.36, "ordinary_close": 0.859, "ordinary_close_han": -2.847, "ordinary_han":
        3.396, "own": 3.239, "own_share": -4.749, "own_share_han": 1.397, "own_tight": -0.361, "part": -1.706, "plural": -0.593,
        "rejoined": -0.062, "rival": -2.437, "run": 0.277, "salient_far": -2.213, "same_head": 0.639, "same_tail": -0.455, "second":
        -0.059, "short": -1.739
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
        "": -0.575, "accept": -3.15, "all_ordinary": -0.385, "capitals": 0.3, "designator": -2.604, "inside": 0.83, "mentioned": 4.514,
        "ordinary": -0.13, "ordinary_lowered": -0.606, "plural": -1.956, "short": -0.906, "words": 1.266
    },
    "word+source": {
        "": -4.464, "accept": 0.207, "adjective": 0.088, "anchor": 0.681, "capitals": -0.114, "demonym": 1.892, "equivalent": 6.081,
        "han": -0.994, "han_short": 0.912, "inflected": -1.02, "known_name": 0.442, "length": 1.408, "length_han": 0.576, "long": 0.348,
        "lowered": -1.399, "mentioned": 5.14, "mono": -0.977, "native": -0.483, "native_close": -0.378, "native_close_han": 1.225,
        "native_exact": 2.195, "native_exact_han": -1.155, "native_near_cyrillic": 1.747, "native_share": -0.756, "native_share_han":
        -0.211, "near_short": -0.781, "no_native": -0.532, "opens": -0.452, "ordinary": -1.368, "ordinary_close": 0.1,
        "ordinary_close_han": -0.898, "ordinary_han": 1.688, "own": -0.232, "own_share": -0.492, "own_share_han": 0.166, "own_tight":
        1.117, "part": -1.646, "plural": 0.045, "rejoined": 0.757, "rival": -1.081, "run": -0.796, "salient_far": -0.749, "same_head":
        0.151, "same_tail": -0.077, "second": -1.724, "short": -1.048
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
        "": -6.298, "all_capitals": 1.019, "capitals": 0.577, "han": 0.579, "left_over": -2.609, "longer": -0.122, "ordinary": -1.061,
        "person": -1.534, "place": -1.265, "sense": 4.186, "sense_least": 1.985, "shared": 2.24, "stands": -1.26, "whole": 1.646, "words":
        1.236
    },
    "meaning+source": {
        "": -4.0
    },
    "run": {
        "all_capitals": 0.406, "all_explained": -2.135, "bracketed": 1.889, "capitals": 1.069, "capitals_opens": -0.959, "common": -3.995,
        "context": 1.095, "covered": -2.213, "covered_elsewhere": 1.72, "covered_short": 2.132, "cut": -1.313, "cut_person": 1.191,
        "elsewhere": -0.981, "elsewhere_all": -1.145, "explained": 6.874, "explained_single": -2.089, "extends": -2.698, "figures":
        -5.211, "holds": 5.265, "judged": 2.825, "known_name": 0.663, "loan": 2.311, "loan_gain": 3.21, "log_odds": 2.198,
        "longer_person": -3.437, "meaning_covered": 3.203, "meaning_many": 0.533, "meaning_term": 0.781, "near": 4.585, "near2": -1.457,
        "near_extends": 1.157, "near_judged": -2.817, "near_known": -0.947, "off": -2.461, "opens": 1.216, "ordinary_most": -0.755,
        "other": -1.589, "other_kind": 1.536, "other_swap": 1.529, "other_trust": -2.144, "other_whole": -1.707, "place": -0.916,
        "recurs": 2.013, "shared": -6.647, "shorter": -1.318, "single": -1.616, "stops": -3.467, "words": -2.767
    },
    "none": {
        "": -1.512, "adjective": 3.597, "demonym": 1.92, "han": -0.02, "lacks": -1.03, "native_long": 2.263, "native_short": 1.238,
        "partly": 2.661, "person": 1.359, "place": 1.162, "present": 0.074, "term": 0.298, "trust": 1.063
    },
    "place": {
        "": 0.207, "log_odds": 0.837, "han": 0.085, "han_log_odds": 0.027
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
