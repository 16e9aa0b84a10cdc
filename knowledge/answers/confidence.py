"""Tells how likely it is that the passage found answers the question, since a wrong answer is worse than none."""

import math
from collections.abc import Mapping

from knowledge.answers.elsewhere import belongs_elsewhere
from knowledge.retrieval.lexical import tokens
from knowledge.retrieval.question import clause_tokens, plain, telling
from knowledge.retrieval.search import Found

RAREST = 7.0
"""What a word tells that the library never says."""
NUMBERED = 0.9
"""How sure it is that a clause called by its document and number is the one that was meant."""
# Weights of a logistic regression on the questions of tests/knowledge/*answerable*.jsonl and calibration.jsonl.
_COSINE, _USUAL = 85.0, 0.875
_COVERED, _UNKNOWN, _ONE, _ENGLISH, _START = 4.4, -3.9, 4.0, 3.5, -2.2


def confidence(question: str, found: Found, weights: Mapping[str, float]) -> float:
    """From 0 to 1: how likely the first hit answers.

    Args:
        question: as it was typed.
        found: what the search found, at least one hit.
        weights: what each token of the library tells.
    """
    if belongs_elsewhere(plain(question), weights, named=bool(found.scope.documents)):
        return 0.0
    if found.scope.clause is not None and found.scope.documents:
        return NUMBERED
    best = found.hits[0]
    asked = set(tokens(telling(found.question)))
    if not asked:
        return 0.0
    passage = best.passage
    said = set(tokens(" ".join((passage.name, *passage.title, passage.text))))
    added = set(clause_tokens(found.question))
    weight = {token: weights.get(token, RAREST) for token in asked | added}
    total = sum(weight.values()) or 1.0
    covered = sum(weight[token] for token in weight.keys() & said) / total
    unknown = sum(weight[token] for token in asked if token not in weights) / total
    return _logistic(
        _START
        + _COSINE * (best.cosine - _USUAL)
        + _COVERED * covered
        + _UNKNOWN * unknown
        + _ONE * (len(found.scope.documents) == 1)
        + _ENGLISH * (passage.language == "en")
    )


def _logistic(value: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, value))))
