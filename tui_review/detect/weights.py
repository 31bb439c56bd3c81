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
        "": 1.776, "abbreviation": 3.641, "accept": -0.577, "anchor": 0.024, "capitals": -0.159, "equivalent": 5.648, "han": -2.152,
        "han_short": -0.2, "inflected": -0.979, "known_name": 0.567, "length": 1.026, "length_han": 2.2, "long": -0.166, "lowered":
        -1.694, "mono": -1.085, "native": 1.149, "native_close": 0.016, "native_close_han": 0.556, "native_exact": 1.911,
        "native_exact_han": 0.488, "native_near_cyrillic": 0.883, "native_share": -2.851, "native_share_han": 0.313, "near_short": 0.507,
        "no_native": -0.461, "opens": 0.51, "ordinary": -2.211, "ordinary_close": -0.254, "ordinary_close_han": -2.239, "ordinary_han":
        3.309, "own": 3.289, "own_share": -4.974, "own_share_han": 1.284, "own_tight": -0.208, "part": -1.205, "plural": -1.498,
        "rejoined": 0.411, "rival": -2.399, "run": -0.077, "salient_far": -2.229, "same_head": 0.534, "same_tail": -0.641, "second":
        -0.328, "short": -1.708
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
        "": 0.086, "all_capitals": 1.429, "disordered": 0.996, "exact": -1.784, "extra_capital": 1.71, "front_missing": -2.356,
        "head_missing": -2.207, "kindred": -0.147, "matched": 3.891, "missing": -1.532, "missing_rare": -0.026, "odd": -2.753, "rare":
        -2.269, "same_length": -0.4, "stands": -3.973
    },
    "variant+source": {
        "": 3.6
    },
    "casing+source": {
        "": -3.068, "accept": -2.482, "all_ordinary": -0.219, "capitals": 0.833, "designator": -2.91, "inside": 0.259, "mentioned": 5.919,
        "ordinary": 0.184, "ordinary_lowered": -0.182, "plural": -0.964, "short": -0.968, "words": 0.854
    },
    "word+source": {
        "": -4.582, "abbreviation": 1.328, "accept": -0.661, "adjective": 0.238, "anchor": 0.506, "capitals": 0.164, "demonym": 1.329,
        "equivalent": 5.569, "han": -0.697, "han_short": 1.208, "inflected": -1.1, "known_name": 0.062, "length": 1.369, "length_han":
        0.486, "long": 1.027, "lowered": -1.344, "mentioned": 5.062, "mono": -1.626, "native": -0.577, "native_close": -0.257,
        "native_close_han": 0.384, "native_exact": 1.609, "native_exact_han": -0.051, "native_near_cyrillic": 1.019, "native_share":
        -0.816, "native_share_han": -0.346, "near_short": -0.959, "no_native": -0.376, "opens": -0.371, "ordinary": -1.189,
        "ordinary_close": -1.633, "ordinary_close_han": -0.392, "ordinary_han": 2.119, "own": -0.401, "own_share": -0.348,
        "own_share_han": -0.014, "own_tight": 1.141, "part": -1.375, "plural": 0.133, "rejoined": 0.687, "rival": -0.271, "run": -0.711,
        "salient_far": -1.234, "same_head": 0.45, "same_tail": -0.201, "second": -2.073, "short": -0.489
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
        "all_capitals": 0.971, "all_explained": -2.247, "bracketed": 1.625, "capitals": 0.586, "capitals_opens": -1.178, "common": -3.79,
        "context": 1.14, "covered": -2.217, "covered_elsewhere": 1.288, "covered_short": 1.601, "cut": -1.355, "cut_person": 1.228,
        "elsewhere": -0.952, "elsewhere_all": -1.306, "exchanged": 1.958, "explained": 6.549, "explained_extends": 1.088,
        "explained_single": -1.169, "extends": -4.172, "figures": -5.429, "holds": 5.725, "judged": 2.907, "known_name": 0.341, "loan":
        1.986, "loan_gain": 3.014, "log_odds": 1.412, "longer_person": -2.856, "meaning_covered": 2.453, "meaning_many": 0.254,
        "meaning_term": 0.837, "near": 4.159, "near2": -1.277, "near_extends": 1.603, "near_judged": -2.63, "near_known": -0.15, "off":
        -2.486, "opens": 1.312, "ordinary_most": -0.869, "other": -1.269, "other_kind": 1.431, "other_swap": 1.437, "other_trust": -2.166,
        "other_whole": -2.239, "place": -0.668, "recurs": 1.916, "shared": -6.439, "shorter": -1.558, "single": -1.734, "stops": -3.135,
        "words": -3.116
    },
    "none": {
        "": -1.626, "adjective": 3.941, "demonym": 1.677, "han": 0.192, "lacks": -1.431, "native_long": 2.233, "native_short": 0.851,
        "partly": 2.666, "person": 1.176, "place": 0.804, "present": 0.089, "term": 0.483, "trust": 0.94
    },
    "place": {
        "": 0.103, "log_odds": 0.904, "han": 0.112, "han_log_odds": -0.007
    },
    "complete": {
        "": 5.398, "all_capitals": 1.067, "disordered": -1.325, "exact": 2.443, "kindred": -1.024, "matched": -4.792, "odd": -2.635,
        "person_paired": 0.777, "rare": -0.506, "same_length": -3.265, "stands": -1.428, "told": 1.021
    },
    "complete+source": {
        "": 3.032, "adjective": -0.531, "all_capitals": -0.36, "disordered": -1.438, "exact": -0.037, "kindred": -3.236, "matched":
        -1.026, "mentioned": 4.428, "odd": -2.156, "person_paired": -0.086, "rare": -2.4, "same_length": -3.669, "stands": -2.006, "told":
        -0.016
    },
    "exchanged": {
        "": -3.4, "all_capitals": 0.304, "disordered": 1.293, "exact": 1.388, "extra_capital": 0.935, "front_missing": -2.107,
        "head_missing": -2.164, "kindred": 0.223, "matched": 2.292, "missing_rare": 1.588, "rare": 0.595, "same_length": 1.106, "stands":
        -2.746, "told": 3.372
    },
    "exchanged+source": {
        "": -5.003, "all_capitals": -2.993, "disordered": 1.085, "exact": -0.348, "extra_capital": 1.246, "front_missing": -1.192,
        "head_missing": -2.025, "kindred": -0.958, "matched": 1.49, "mentioned": 4.977, "missing_rare": 1.563, "rare": -0.431,
        "same_length": 0.21, "stands": -2.473, "told": -0.004
    },
    "shortened": {
        "": -0.238, "all_capitals": 0.426, "disordered": 1.841, "exact": -1.305, "front_missing": -0.537, "head_missing": -0.753,
        "kindred": -1.761, "matched": 2.921, "missing": -3.294, "missing_rare": 0.633, "odd": -4.464, "rare": 0.737, "same_length":
        -0.866, "stands": -2.076
    },
    "shortened+source": {
        "": -4.013, "all_capitals": -3.18, "disordered": 2.151, "exact": -1.529, "front_missing": 0.009, "head_missing": 0.189, "kindred":
        -2.511, "matched": 0.545, "mentioned": 5.686, "missing": -1.551, "missing_rare": 1.986, "odd": -0.606, "rare": -1.83,
        "same_length": -0.844, "stands": -1.968
    },
}
