"""Tells how likely it is that the passage found answers the question, since a wrong answer is worse than none."""

import math
from collections.abc import Mapping

from knowledge.retrieval.lexical import tokens
from knowledge.retrieval.question import telling
from knowledge.retrieval.search import Found

RAREST = 7.0
"""What a word tells that the library never says."""


def confidence(question: str, found: Found, weights: Mapping[str, float]) -> float:
    """From 0 to 1: how likely the first hit answers."""
    best = found.hits[0]
    asked = set(tokens(telling(found.question)))
    if not asked:
        return 0.0
    passage = best.passage
    said = set(tokens(" ".join((passage.name, *passage.title, passage.text))))
    weight = {token: weights.get(token, RAREST) for token in asked}
    total = sum(weight.values()) or 1.0
    covered = sum(weight[token] for token in asked & said) / total
    unknown = sum(weight[token] for token in asked if token not in weights) / total
    return _logistic(40 * (best.cosine - 0.86) + 3 * (covered - 0.4) - 4 * (unknown - 0.2))


def _logistic(value: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, value))))
