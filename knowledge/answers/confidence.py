"""Tells how likely it is that the passage found answers the question, since a wrong answer is worse than none."""

import math
from collections.abc import Mapping

from knowledge.answers.aims import everyday
from knowledge.answers.companies import another_company
from knowledge.answers.known import read
from knowledge.answers.order import Ordered, learnt
from knowledge.retrieval.lexical import tokens
from knowledge.retrieval.question import clause_tokens, telling
from knowledge.retrieval.search import Found

RAREST = 7.0
"""What a word tells that the library never says."""
NUMBERED = 0.9
"""How sure it is that a clause called by its document and number is the one that was meant."""
_MOST_SUM = 12.0
"""A weighted sum above this is not surer still."""
_BEYOND = 0.2
"""How much nearer a known question of the document named has to be than those of others to count in full."""


def confidence(question: str, found: Found, best: Ordered, weights: Mapping[str, float]) -> float:
    """From 0 to 1: how likely the first hit answers.

    Args:
        question: in plain writing, with its capitals and the name of the document.
        found: what the search found, at least one hit.
        best: the same in the order in which it answers.
        weights: what each token of the library tells.
    """
    if another_company(question):
        return 0.0
    if found.scope.clause is not None and found.scope.documents:
        return NUMBERED
    signs = tell(found, best, weights)
    if not signs:
        return 0.0
    counted = learnt(f"sure-{part(best)}")
    return _logistic(counted["start"] + sum(counted[name] * value for name, value in signs.items()))


def part(best: Ordered) -> str:
    """The part of the weights that tells how sure the first hit is: what was added has no known questions."""
    return best.part if read(best.hits[0].passage) else "unread"


def tell(found: Found, best: Ordered, weights: Mapping[str, float]) -> dict[str, float]:
    """What speaks for the first hit answering, by name; nothing where the question tells nothing."""
    asked = set(tokens(telling(found.question)))
    if not asked:
        return {}
    passage = best.hits[0].passage
    said = set(tokens(" ".join((passage.name, *passage.title, passage.text))))
    meant = asked.union(clause_tokens(found.question), everyday(found.question))
    weight = {token: weights.get(token, RAREST) for token in meant}
    unknown = sum(weight[token] for token in asked if token not in weights)
    signs = {
        "cosine": best.hits[0].cosine,
        "covered": sum(weight[token] for token in meant & said) / sum(weight.values()),
        "unknown": unknown / sum(weight[token] for token in asked),
        "one": float(len(found.scope.documents) == 1),
        "topic": float(best.topic),
        "english": float(passage.language == "en"),
        "share": best.share,
        "kind": best.looks["kind"],
        "sum": min(best.sum, _MOST_SUM),
        "sentence_said": best.looks["sentence_said"],
    }
    if read(passage):
        signs |= {"near": best.near, "apart": best.apart, "beyond": min(best.beyond, _BEYOND)}
    return signs


def _logistic(value: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, value))))
