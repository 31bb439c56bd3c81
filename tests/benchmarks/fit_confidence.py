"""Fit the confidence models on annotated machine translation and write ``tui_review/detect/weights.py``.

    python tests/benchmarks/fit_confidence.py FOLDER... [--ridge 0.3] [--write]

Each FOLDER holds ``glossary.toml``, ``source.txt``, ``reference.txt`` (a human translation, line by line), one ``NAME.txt``
for each system, ``gold.jsonl`` (objects with ``system``, ``start``, ``end``, ``surface``, ``canonical``) and ``pairs.json``
(objects with ``canonical`` and ``wrong``). Every candidate that the engine makes is one row; it is right when an annotated
error of the same entry covers more than half of the same characters. Candidates that are an annotated pair on a line
without annotation are left out. The bundled glossary is read over the human translations too: what it finds there besides
exact romanisations is wrong, since a glossary mostly holds names that a text has not. The same reading of the same words counts by its number to the power of three quarters, since
systems share their errors. The models are ridge-regularised logistic regressions fitted by Newton's method; what is
printed is their log loss on entities that were held out. Needs NumPy.
"""

from __future__ import annotations

import argparse
import collections
import json
import math
import pathlib
import zlib
from collections.abc import Iterator
from itertools import chain
from typing import Any

import numpy as np

from tui_review.detect import Detector
from tui_review.detect.page import Page
from tui_review.document import read_document
from tui_review.glossary import load_glossary

Row = tuple[dict[str, float], float, int, float, tuple[str, str]]
"""Features, label, fold, weight, and the words with the form that they were read as."""
FOLDS = 5
CLEAN = 5.0
"""How much a candidate in the human translation counts: a false alarm in clean text costs the most trust."""
FEWEST = 20
"""Rows of each label that a model needs; below that its weights are set by hand."""
BUNDLED = pathlib.Path(__file__).parents[2] / "glossary.toml"
WEIGHTS = pathlib.Path(__file__).parents[2] / "tui_review" / "detect" / "weights.py"


def rows(folder: pathlib.Path, *, bilingual: bool) -> Iterator[tuple[str, Row]]:
    """The labelled candidates of one folder, by model."""
    gold: dict[str, list[dict[str, Any]]] = collections.defaultdict(list)
    for line in (folder / "gold.jsonl").read_text("utf-8").splitlines():
        record = json.loads(line)
        gold[record["system"]].append(record)
    pairs = {(wrong, entry["canonical"]) for entry in json.loads((folder / "pairs.json").read_text("utf-8")) for wrong in entry["wrong"]}
    detector = Detector(load_glossary([folder / "glossary.toml"]), cache=False)
    for system in [*sorted(gold), "reference"]:
        source = folder / "source.txt" if bilingual else None
        document = read_document(folder / f"{system}.txt", source=source)
        page = Page(document.text, document.segments)
        for candidate in detector.candidates(page):
            entry = detector.glossary.entries[candidate.entry].canonical if candidate.entry >= 0 else candidate.form
            start, end = page.starts[candidate.first], page.surface_end(candidate.last)
            over = [g for g in gold[system] if g["start"] < end and start < g["end"]]
            right = any(g["canonical"] == entry and _alike(start, end, g["start"], g["end"]) for g in over)
            if not right and (document.text[start:end], entry) in pairs:
                continue
            fold = zlib.crc32(entry.encode()) % FOLDS
            weight = CLEAN if system == "reference" else 1.0
            yield candidate.model, (candidate.features, float(right), fold, weight, (document.text[start:end], candidate.form))


def foreign_rows(folder: pathlib.Path, *, bilingual: bool) -> Iterator[tuple[str, Row]]:
    """What the bundled glossary finds in the human translation, as false alarms."""
    detector = Detector(load_glossary([BUNDLED]), cache=False)
    document = read_document(folder / "reference.txt", source=folder / "source.txt" if bilingual else None)
    page = Page(document.text, document.segments)
    for candidate in detector.candidates(page):
        kind = candidate.model.split("+")[0]
        if kind in {"casing", "usage", "variant", "inconsistent", "aligned", "swapped"}:
            continue
        if candidate.features.get("native_exact") or candidate.features.get("mentioned"):
            continue
        start, end = page.starts[candidate.first], page.surface_end(candidate.last)
        entry = detector.glossary.entries[candidate.entry].canonical
        yield (
            candidate.model,
            (candidate.features, 0.0, zlib.crc32(entry.encode()) % FOLDS, 1.0, (document.text[start:end], candidate.form)),
        )


def _alike(a: int, b: int, c: int, d: int) -> bool:
    return (min(b, d) - max(a, c)) / (max(b, d) - min(a, c)) > 0.5


def fit(x: np.ndarray, y: np.ndarray, rows: np.ndarray, ridge: float) -> np.ndarray:
    """Weights of a logistic regression, the intercept (not regularised) last; ``rows`` says how much each row counts."""
    x = np.hstack([x, np.ones((len(x), 1))])
    w = np.zeros(x.shape[1])
    penalty = np.full(x.shape[1], ridge)
    penalty[-1] = 1e-6
    for _ in range(60):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        gradient = x.T @ (rows * (p - y)) + penalty * w
        hessian = (x * (rows * p * (1 - p))[:, None]).T @ x + np.diag(penalty)
        step = np.linalg.solve(hessian, gradient)
        w -= step
        if float(np.abs(step).max()) < 1e-6:
            break
    return w


def log_loss(x: np.ndarray, y: np.ndarray, w: np.ndarray) -> float:
    """Mean negative log likelihood in nats."""
    p = np.clip(1 / (1 + np.exp(-np.clip(x @ w[:-1] + w[-1], -30, 30))), 1e-6, 1 - 1e-6)
    return float(-(y * np.log(p) + (1 - y) * np.log(1 - p)).mean())


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="+", type=pathlib.Path)
    parser.add_argument("--ridge", type=float, default=0.3)
    parser.add_argument("--write", action="store_true", help="write the weights into the package")
    args = parser.parse_args()
    data: dict[str, list[Row]] = collections.defaultdict(list)
    for folder in args.folder:
        for bilingual in (False, True):
            for model, row in chain(rows(folder, bilingual=bilingual), foreign_rows(folder, bilingual=bilingual)):
                data[model].append(row)
    fitted: dict[str, dict[str, float]] = {}
    for model, found in sorted(data.items()):
        names = sorted({name for features, *_ in found for name in features})
        x = np.array([[features.get(name, 0.0) for name in names] for features, *_ in found])
        y = np.array([label for _, label, *_ in found])
        folds = np.array([fold for _, _, fold, *_ in found])
        often = collections.Counter(key for *_, key in found)
        counts = np.array([weight * often[key] ** -0.25 for *_, weight, key in found])
        if min(y.sum(), len(y) - y.sum()) < FEWEST:
            print(f"{model}: {len(y)} rows, {int(y.sum())} right: too few to fit, kept as it was")
            continue
        losses = []
        for fold in range(FOLDS):
            train, test = folds != fold, folds == fold
            if test.any() and 0 < y[train].sum() < train.sum():
                losses.append(log_loss(x[test], y[test], fit(x[train], y[train], counts[train], args.ridge)))
        base = float(y.mean())
        entropy = -(base * math.log(base) + (1 - base) * math.log(1 - base))
        print(f"{model}: {len(y)} rows, {base:.3f} right, held-out log loss {np.mean(losses):.3f} (constant {entropy:.3f})")
        weights = fit(x, y, counts, args.ridge)
        fitted[model] = {"": round(float(weights[-1]), 3)} | {n: round(float(w), 3) for n, w in zip(names, weights, strict=False)}
        print("   ", "  ".join(f"{n or 'intercept'} {w:+.2f}" for n, w in fitted[model].items()))
    if args.write:
        write(fitted)


def write(fitted: dict[str, dict[str, float]]) -> None:
    """Put the fitted weights into the package, keeping those of models that were not fitted."""
    from tui_review.detect.weights import WEIGHTS as OLD

    lines = ['"""The weights of the confidence models, written by ``tests/benchmarks/fit_confidence.py``; "" is the intercept."""', ""]
    lines += ["WEIGHTS: dict[str, dict[str, float]] = {"]
    for model, weights in (dict(OLD) | fitted).items():
        lines.append(f'    "{model}": {{')
        lines += [f'        "{name}": {weight},' for name, weight in weights.items()]
        lines.append("    },")
    lines.append("}")
    WEIGHTS.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
