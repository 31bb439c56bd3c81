"""Fit the confidence models on annotated machine translation and write ``tui_review/detect/weights.py``.

    python tests/benchmarks/fit_confidence.py FOLDER... [--ridge 0.3] [--write]

Each FOLDER holds ``glossary.toml``, ``source.txt``, ``reference.txt`` (a human translation, line by line), one ``NAME.txt``
for each system, ``gold.jsonl`` (objects with ``system``, ``start``, ``end``, ``surface``, ``canonical``) and ``pairs.json``
(objects with ``canonical`` and ``wrong``). Every candidate of the engine is one row; it is right when an annotated error of the
same entry covers more than half of the same characters. Candidates that are an annotated pair on a line without annotation are left
out, except namesakes, for which each line determines who is meant. The bundled glossary is applied to the human translations too:
its findings there, except exact romanisations, count as wrong, since most names of a glossary are not in a text. Repetitions of
the same reading of the same words have a total weight of their number to the power of three quarters, since systems share their
errors. The models are ridge-regularised logistic regressions fitted by Newton's method; their log loss on held-out entities is
printed. The choice among the runs of words that may translate a missing entity (``detect/choice.py``) is a conditional logit,
fitted by minorise-maximise steps of Newton's method, and its sums are calibrated on held-out entities. The single words in it are
judged by models fitted without their entity, as new words will be (stacked generalisation, Wolpert 1992). Needs NumPy.
"""

from __future__ import annotations

import argparse
import collections
import dataclasses
import json
import math
import pathlib
import textwrap
import zlib
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from typing import Any

import numpy as np

from tui_review.detect import Detector, weights
from tui_review.detect.choice import Choice, Runs, place_features
from tui_review.detect.explaining import RUN
from tui_review.detect.page import Page
from tui_review.document import read_document
from tui_review.glossary import load_glossary

Row = tuple[dict[str, float], float, int, tuple[str, str]]
"""Features, label, fold, and the words with the form as which they were read."""
FOLDS = 5
BY_HAND = {"usage", "usage+source", "gap", "gap+source", "fuller"}
"""Models with weights set by hand, whose rows are a few repeated words of one text, or a few names, so that fitting is useless."""
STEPS = 20
FEWEST = 12
"""Least number of rows of each label; the weights of models with fewer are set by hand."""
BUNDLED = pathlib.Path(__file__).parents[2] / "glossary.toml"
WRITTEN = pathlib.Path(__file__).parents[2] / "tui_review" / "detect" / "weights.py"


def annotated(folder: pathlib.Path) -> tuple[dict[str, list[dict[str, Any]]], set[tuple[str, str]]]:
    """The annotated errors of each system, and every annotated pair of a wrong form and its canonical form."""
    gold: dict[str, list[dict[str, Any]]] = collections.defaultdict(list)
    for line in (folder / "gold.jsonl").read_text("utf-8").splitlines():
        record = json.loads(line)
        gold[record["system"]].append(record)
    pairs = {(wrong, entry["canonical"]) for entry in json.loads((folder / "pairs.json").read_text("utf-8")) for wrong in entry["wrong"]}
    return gold, pairs


def fold_of(canonical: str) -> int:
    """The fold of an entity, so that all of its rows are held out together."""
    return zlib.crc32(canonical.encode()) % FOLDS


def rows(folder: pathlib.Path, *, bilingual: bool) -> Iterator[tuple[str, Row]]:
    """The labelled candidates of one folder, by model: those of source models with a source, those of the others without."""
    gold, pairs = annotated(folder)
    detector = Detector(load_glossary([folder / "glossary.toml"]), cache=False)
    for system in [*sorted(gold), "reference"]:
        source = folder / "source.txt" if bilingual else None
        document = read_document(folder / f"{system}.txt", source=source)
        page = Page(document.text, document.segments)
        for candidate in detector.candidates(page):
            if candidate.model == RUN or bilingual != candidate.model.endswith("+source"):
                continue
            entry = detector.glossary.entries[candidate.entry].canonical if candidate.entry >= 0 else candidate.form
            start, end = page.starts[candidate.first], page.surface_end(candidate.last)
            over = [g for g in gold[system] if g["start"] < end and start < g["end"]]
            right = any(g["canonical"] == entry and _alike(start, end, g["start"], g["end"]) for g in over)
            if not right and (document.text[start:end], entry) in pairs and not candidate.model.startswith("namesake"):
                continue
            yield candidate.model, (candidate.features, float(right), fold_of(entry), (document.text[start:end], candidate.form))


def foreign_rows(folder: pathlib.Path, *, bilingual: bool) -> Iterator[tuple[str, Row]]:
    """The findings of the bundled glossary in the human translation, as false alarms."""
    detector = Detector(load_glossary([BUNDLED]), cache=False)
    document = read_document(folder / "reference.txt", source=folder / "source.txt" if bilingual else None)
    page = Page(document.text, document.segments)
    for candidate in detector.candidates(page):
        kind = candidate.model.split("+")[0]
        if kind in {RUN, "casing", "usage", "variant", "inconsistent"} or bilingual != candidate.model.endswith("+source"):
            continue
        if candidate.features.get("native_exact") or candidate.features.get("mentioned"):
            continue
        start, end = page.starts[candidate.first], page.surface_end(candidate.last)
        entry = detector.glossary.entries[candidate.entry].canonical
        yield (
            candidate.model,
            (candidate.features, 0.0, fold_of(entry), (document.text[start:end], candidate.form)),
        )


@dataclasses.dataclass
class Case:
    """A missing entity with the runs that may translate it, and their annotation."""

    choice: Choice
    right: list[bool]
    """For each run, whether it is the annotated error."""
    touches: list[bool]
    """For each run, whether it overlaps an annotated error of the entity."""
    fold: int
    key: tuple[str, ...]


def cases(folder: pathlib.Path, fold: int) -> Iterator[Case]:
    """The choices of one folder for the entities of one fold, without those whose right answer is only annotated on other lines."""
    gold, pairs = annotated(folder)
    detector = Detector(load_glossary([folder / "glossary.toml"]), cache=False)
    for system in [*sorted(gold), "reference"]:
        document = read_document(folder / f"{system}.txt", source=folder / "source.txt")
        page = Page(document.text, document.segments)
        for choice in detector.choices(page):
            entry = detector.glossary.entries[choice.entry].canonical
            if fold_of(entry) != fold:
                continue
            spans = [(page.starts[o.first], page.surface_end(o.last)) for o in choice.options]
            if not spans:
                continue
            lowest, highest = min(a for a, _ in spans), max(b for _, b in spans)
            mine = [g for g in gold[system] if g["canonical"] == entry and g["start"] < highest and lowest < g["end"]]
            right = [any(_alike(a, b, g["start"], g["end"]) for g in mine) for a, b in spans]
            if not any(right) and any((document.text[a:b], entry) in pairs for a, b in spans):
                continue
            touches = [any(g["start"] < b and a < g["end"] for g in mine) for a, b in spans]
            words = tuple(sorted({document.text[a:b] for (a, b), r in zip(spans, right, strict=True) if r}))
            yield Case(choice, right, touches, fold, (entry, *words))


class ChoiceFit:
    """The conditional logit over all cases: the score of a run is x·w, the score of "none" z·v."""

    def __init__(self, found: list[Case], ridge: float) -> None:
        self.cases = found
        self.ridge = ridge
        self.run_names = sorted({n for case in found for o in case.choice.options for n in o.features})
        self.none_names = sorted({n for case in found for n in case.choice.none})
        self.x = np.array([[o.features.get(n, 0.0) for n in self.run_names] for case in found for o in case.choice.options])
        self.z = np.array([[case.choice.none.get(n, 0.0) for n in self.none_names] for case in found])
        self.case = np.repeat(np.arange(len(found)), [len(case.choice.options) for case in found])
        self.start = np.searchsorted(self.case, np.arange(len(found)))
        self.right = np.array([r for case in found for r in case.right])
        self.has = np.array([any(case.right) for case in found])
        often = collections.Counter(case.key for case in found)
        self.weight = np.array([often[case.key] ** -0.25 for case in found])

    def probabilities(self, theta: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """The probabilities of each run and of none in each case; and of each run given that a right one was chosen."""
        w, v = theta[: len(self.run_names)], theta[len(self.run_names) :]
        s, none = self.x @ w, self.z @ v
        top = np.maximum(np.maximum.reduceat(s, self.start), none)
        e, en = np.exp(s - top[self.case]), np.exp(none - top)
        total = np.add.reduceat(e, self.start) + en
        kept = np.where(self.right, e, 0.0)
        among = np.maximum(np.add.reduceat(kept, self.start), 1e-300)
        return e / total[self.case], en / total, kept / among[self.case]

    def fit(self, used: np.ndarray, begin: np.ndarray | None = None) -> np.ndarray:
        """The weights fitted on the cases in ``used`` (a mask), starting from ``begin``."""
        size = len(self.run_names) + len(self.none_names)
        theta = np.zeros(size) if begin is None else begin.copy()
        c = self.weight * used
        cut = len(self.run_names)
        for _ in range(STEPS):
            p, none, target = self.probabilities(theta)
            run_step = (p - np.where(self.has[self.case], target, 0.0)) * c[self.case]
            none_step = (none - ~self.has) * c
            gradient = np.concatenate([run_step @ self.x, none_step @ self.z]) + self.ridge * theta
            rows = p * c[self.case]
            mean = np.hstack([np.add.reduceat(self.x * p[:, None], self.start), self.z * none[:, None]])
            hessian = np.zeros((size, size))
            hessian[:cut, :cut] = (self.x * rows[:, None]).T @ self.x
            hessian[cut:, cut:] = (self.z * (none * c)[:, None]).T @ self.z
            hessian -= (mean * c[:, None]).T @ mean
            step = np.linalg.solve(hessian + np.diag(np.full(size, self.ridge)), gradient)
            theta -= step * min(1.0, 2.0 / float(np.abs(step).max()))
            if float(np.abs(step).max()) < 1e-2:
                break
        return theta

    def places(self, theta: np.ndarray, chosen: np.ndarray) -> Iterator[tuple[dict[str, float], bool]]:
        """For the cases in ``chosen``, the features of the offered run's place, and whether it is right."""
        p, _, _ = self.probabilities(theta)
        for n in np.flatnonzero(chosen):
            case = self.cases[n]
            first = self.start[n]
            best = Runs(case.choice.options, [float(q) for q in p[first : first + len(case.choice.options)]]).best()
            if best is not None:
                yield place_features(case.choice, best[1]), case.touches[best[0]]


def fit_choice(found: list[Case], ridge: float) -> dict[str, dict[str, float]]:
    """The weights of ``run``, ``none`` and ``place``; prints the results on held-out entities."""
    model = ChoiceFit(found, ridge)
    folds = np.array([case.fold for case in found])
    theta = model.fit(np.ones(len(found), bool))
    held = [place for fold in range(FOLDS) for place in model.places(model.fit(folds != fold, theta), folds == fold)]
    odds, han = (np.array([features[name] for features, _ in held]) for name in ("log_odds", "han"))
    y = np.array([float(ok) for _, ok in held])
    # There are too few Cyrillic names of medium probability for a separate line; Chinese ones are many, and off the common line.
    common, chinese = (fit(odds[of, None], y[of], np.ones(of.sum()), 1e-6) for of in (np.ones(len(y), bool), han > 0))
    place = {"": common[1], "log_odds": common[0], "han": chinese[1] - common[1], "han_log_odds": chinese[0] - common[0]}
    p = 1 / (1 + np.exp(-np.where(han > 0, chinese[0] * odds + chinese[1], common[0] * odds + common[1])))
    for floor in (0.5, 0.7, 0.95):
        over = p >= floor
        print(f"choice: {len(y)} cases, held out at {floor}: precision {y[over].mean():.3f}, recall {y[over].sum() / model.has.sum():.3f}")
    names = [*model.run_names, *model.none_names]
    weights = {n: round(float(w), 3) for n, w in zip(names[: len(model.run_names)], theta, strict=False)}
    none = {n: round(float(w), 3) for n, w in zip(model.none_names, theta[len(model.run_names) :], strict=True)}
    return {
        "run": weights,
        "none": none,
        "place": {name: round(float(weight), 3) for name, weight in place.items()},
    }


def _alike(a: int, b: int, c: int, d: int) -> bool:
    return (min(b, d) - max(a, c)) / (max(b, d) - min(a, c)) > 0.5


def _rows(folder: pathlib.Path, bilingual: bool) -> list[tuple[str, Row]]:  # noqa: FBT001 - submitted to a pool
    return [*rows(folder, bilingual=bilingual), *foreign_rows(folder, bilingual=bilingual)]


def _cases(folder: pathlib.Path, fold: int, judging: dict[str, dict[str, float]]) -> list[Case]:
    weights.WEIGHTS.update(judging)  # in a process of the pool, where every task brings weights for the same models
    return list(cases(folder, fold))


def fit(x: np.ndarray, y: np.ndarray, rows: np.ndarray, ridge: float) -> np.ndarray:
    """Weights of a logistic regression, the intercept (not regularised) last; ``rows`` are the weights of the rows."""
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


def log_losses(x: np.ndarray, y: np.ndarray, w: np.ndarray) -> np.ndarray:
    """The negative log likelihood of each row, in nats."""
    p = np.clip(1 / (1 + np.exp(-np.clip(x @ w[:-1] + w[-1], -30, 30))), 1e-6, 1 - 1e-6)
    losses: np.ndarray = -(y * np.log(p) + (1 - y) * np.log(1 - p))
    return losses


@dataclasses.dataclass
class Table:
    """The rows of one model as arrays, one row each."""

    names: list[str]
    x: np.ndarray
    y: np.ndarray
    folds: np.ndarray
    counts: np.ndarray
    """The weight of each row."""

    @classmethod
    def of(cls, found: list[Row]) -> Table:
        """Make the arrays; n rows with the same reading of the same words have a total weight of n to the power of three quarters."""
        names = sorted({name for features, *_ in found for name in features})
        x = np.array([[features.get(name, 0.0) for name in names] for features, *_ in found])
        often = collections.Counter(key for *_, key in found)
        counts = np.array([often[key] ** -0.25 for *_, key in found])
        return cls(names, x, np.array([label for _, label, *_ in found]), np.array([fold for _, _, fold, _ in found]), counts)

    def weights(self, used: np.ndarray, ridge: float) -> dict[str, float]:
        """The weights fitted on the rows in ``used`` (a mask)."""
        w = fit(self.x[used], self.y[used], self.counts[used], ridge)
        return {name: round(float(weight), 3) for name, weight in zip(["", *self.names], [w[-1], *w[:-1]], strict=True)}

    def held_out(self, ridge: float) -> float:
        """Mean log loss with each fold predicted by weights fitted on the others; an infinite ridge only uses the share of right rows."""
        total = 0.0
        for fold in range(FOLDS):
            test = self.folds == fold
            x = self.x if math.isfinite(ridge) else np.zeros((len(self.x), 0))
            w = fit(x[~test], self.y[~test], self.counts[~test], ridge)
            total += float(self.counts[test] @ log_losses(x[test], self.y[test], w))
        return total / float(self.counts.sum())


def tables(data: dict[str, list[Row]]) -> dict[str, Table]:
    """The rows of each model that has enough of them; the others are printed."""
    kept = {}
    for model, found in sorted(data.items()):
        right = int(sum(label for _, label, *_ in found))
        if model in BY_HAND or min(right, len(found) - right) < FEWEST:
            print(f"{model}: {len(found)} rows, {right} right: kept as it was")
        else:
            kept[model] = Table.of(found)
    return kept


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="+", type=pathlib.Path)
    parser.add_argument("--ridge", type=float, default=0.3)
    parser.add_argument("--write", action="store_true", help="write the weights into the package")
    args = parser.parse_args()
    data: dict[str, list[Row]] = collections.defaultdict(list)
    with ProcessPoolExecutor() as pool:
        for reading in [pool.submit(_rows, folder, bilingual) for folder in args.folder for bilingual in (True, False)]:
            for model, row in reading.result():
                data[model].append(row)
    fitted = {}
    enough = tables(data)
    for model, table in enough.items():
        loss, constant = table.held_out(args.ridge), table.held_out(math.inf)
        print(f"{model}: {len(table.y)} rows, {table.y.mean():.3f} right, held-out log loss {loss:.3f} (constant {constant:.3f})")
        fitted[model] = table.weights(np.ones(len(table.y), bool), args.ridge)
        print("   ", "  ".join(f"{n or 'intercept'} {w:+.2f}" for n, w in fitted[model].items()))
    with ProcessPoolExecutor() as pool:
        judging = [{model: table.weights(table.folds != fold, args.ridge) for model, table in enough.items()} for fold in range(FOLDS)]
        choices = [pool.submit(_cases, folder, fold, judging[fold]) for folder in args.folder for fold in range(FOLDS)]
        found = [case for choice in choices for case in choice.result()]
    fitted |= fit_choice(found, args.ridge)
    if args.write:
        write(fitted)


def write(fitted: dict[str, dict[str, float]]) -> None:
    """Write the fitted weights into the package; weights of models that were not fitted, and the docstrings, are kept."""
    lines = [f'"""{weights.__doc__}"""', ""]
    lines += ["# fmt: off", "WEIGHTS: dict[str, dict[str, float]] = {"]
    for model, own in (weights.WEIGHTS | fitted).items():
        pairs = ", ".join(f'"{name}": {weight}' for name, weight in own.items() if weight or not name)
        lines += [f'    "{model}": {{', textwrap.indent("\n".join(textwrap.wrap(pairs, 130)), " " * 8), "    },"]
    lines.append("}")
    WRITTEN.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
