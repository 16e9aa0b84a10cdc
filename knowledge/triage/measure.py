"""Measures triage on a labelled file: trained and plain models by cross validation, the library as it stands."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC

from knowledge.triage.suggest import Triage
from knowledge.triage.train import Question, train

FOLDS: Final = 5


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares of right answers: of all questions, and of those that name no disease (None without any)."""

    all: float
    unnamed: float | None


@dataclass(frozen=True, slots=True)
class Measured:
    """All figures of one run; `confusion` counts what was predicted (second) for what is right (first)."""

    questions: int
    unnamed: int
    trained: Figures
    reference: Figures
    library_first: Figures
    library_three: Figures
    library_silent: int
    confusion: Mapping[tuple[str, str], int]


def measure(triage: Triage, names: Mapping[str, str], questions: Sequence[Question], seed: int = 0) -> Measured:
    """Runs everything on the same folds.

    Args:
        triage: the library.
        names: what the file calls each of our departments, for measuring the library alone.
        questions: the labelled messages.
        seed: shuffles the messages before they are dealt into folds.
    """
    texts = [question.text for question in questions]
    labels = [question.label for question in questions]
    evidence = [triage.evidence(text) for text in texts]
    trained, reference = [""] * len(texts), [""] * len(texts)
    for learn, test in folds(labels, seed):
        model = train([evidence[place] for place in learn], [labels[place] for place in learn])
        for place in test:
            trained[place] = model.labels[int(model.margins(model.row(evidence[place])).argmax())]
        plain = _Reference([texts[place] for place in learn], [labels[place] for place in learn])
        for place, label in zip(test, plain.predict([texts[place] for place in test]), strict=True):
            reference[place] = label
    told = [[names.get(each.key) for each in triage.suggest(text).departments] for text in texts]
    confusion: dict[tuple[str, str], int] = {}
    for pair in zip(labels, trained, strict=True):
        confusion[pair] = confusion.get(pair, 0) + 1

    def figures(right: Sequence[bool]) -> Figures:
        unnamed = [good for good, question in zip(right, questions, strict=True) if question.names_disease is False]
        return Figures(sum(right) / len(right), sum(unnamed) / len(unnamed) if unnamed else None)

    return Measured(
        len(texts),
        sum(question.names_disease is False for question in questions),
        figures([label == answer for label, answer in zip(labels, trained, strict=True)]),
        figures([label == answer for label, answer in zip(labels, reference, strict=True)]),
        figures([label in answers[:1] for label, answers in zip(labels, told, strict=True)]),
        figures([label in answers for label, answers in zip(labels, told, strict=True)]),
        sum(not answers for answers in told),
        confusion,
    )


def folds(labels: Sequence[str], seed: int) -> Iterator[tuple[list[int], list[int]]]:
    """Places to learn from and to test on, five times; every label is dealt out evenly."""
    order = np.random.default_rng(seed).permutation(len(labels)).tolist()
    dealt = sorted(order, key=labels.__getitem__)
    for fold in range(FOLDS):
        test = sorted(dealt[fold::FOLDS])
        held = set(test)
        yield [place for place in range(len(labels)) if place not in held], test


def report(measured: Measured) -> str:
    """The figures and the confusion table as text."""
    rows = (
        ("trained, 5-fold", measured.trained),
        ("TF-IDF + linear SVM, 5-fold", measured.reference),
        ("library alone, first", measured.library_first),
        ("library alone, one of three", measured.library_three),
    )
    lines = [
        f"{measured.questions} questions, {measured.unnamed} name no disease",
        "| | all | no disease named |",
        "|---|---|---|",
    ]
    for name, figures in rows:
        unnamed = "-" if figures.unnamed is None else f"{figures.unnamed:.4f}"
        lines.append(f"| {name} | {figures.all:.4f} | {unnamed} |")
    lines += [f"library without an answer: {measured.library_silent}", ""]
    labels = sorted({label for pair in measured.confusion for label in pair})
    lines.append(f"| right ↓ predicted → | {' | '.join(labels)} |")
    lines.append("|---" * (len(labels) + 1) + "|")
    for right in labels:
        counts = (measured.confusion.get((right, predicted), 0) for predicted in labels)
        lines.append(f"| {right} | {' | '.join(str(count or '·') for count in counts)} |")
    return "\n".join(lines) + "\n"


class _Reference:
    """TF-IDF of one to five characters under a linear SVM: what anybody would try first."""

    def __init__(self, texts: Sequence[str], labels: Sequence[str]) -> None:
        self._letters = TfidfVectorizer(analyzer="char", ngram_range=(1, 5), min_df=2, sublinear_tf=True)
        self._learner = LinearSVC(random_state=0).fit(self._letters.fit_transform(texts), labels)

    def predict(self, texts: Sequence[str]) -> list[str]:
        return [str(label) for label in self._learner.predict(self._letters.transform(texts))]
