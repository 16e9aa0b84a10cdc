"""Puts what was found into the order in which it answers, by weights that were learnt from our own questions."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np

from knowledge.answers.aims import FOLDER
from knowledge.answers.features import NAMES, look
from knowledge.answers.known import FAR, UNREAD, Near, read
from knowledge.answers.topics import topic
from knowledge.retrieval.collection import Hit
from knowledge.retrieval.search import Found

WEIGHTS = FOLDER / "weights.toml"
"""Made by tests/knowledge/learn_answers.py."""


CLOSE = 1.0
"""How much less a second passage may speak for itself and still be about as likely: more than a third as likely."""


@dataclass(frozen=True, slots=True)
class Ordered:
    """What was found, the likeliest answer first.

    Attributes:
        hits: all that were found.
        likely: the first, and the likeliest of those that answer something else, where it is about as likely.
        looks: what speaks for the first, by name.
        sum: its weighted sum; comparable between questions to some degree.
        part: the part of the weights that ordered them: "named", "unnamed" or "unread", a named document that was added.
        topic: whether the question speaks of a topic that has documents of its own.
        share: how likely it, or one that answers the same known question, is the answer if any of the hits is, from 0 to 1.
        near: how near known questions are that it answers.
        apart: how much nearer they are than those that no clause answers.
        beyond: how much nearer they are than those that clauses of other documents answer than the named one.
    """

    hits: tuple[Hit, ...]
    likely: tuple[Hit, ...]
    looks: Mapping[str, float]
    sum: float
    part: str
    topic: bool
    share: float
    near: float
    apart: float
    beyond: float


@cache
def learnt(part: str) -> Mapping[str, float]:
    """The weights of one part, by name; `sure-` and a part are those of its confidence."""
    weights: dict[str, float] = tomllib.loads(WEIGHTS.read_text("utf-8"))[part]
    return weights


def part_of(found: Found) -> str:
    """The part of the weights that orders what was found."""
    if not found.scope.documents:
        return "unnamed"
    return "named" if any(read(hit.passage) for hit in found.hits) else "unread"


def ordered(
    question: str,
    found: Found,
    weights: Mapping[str, float],
    near: Near,
    order: Mapping[str, float] | None = None,
) -> Ordered:
    """The hits in the order in which they answer.

    Args:
        question: in plain writing, with the name of the document.
        found: what was found for it, at least one hit.
        weights: what each token of the library tells.
        near: the known questions that are near to it.
        order: what each look counts; by default what was learnt.
    """
    looks = look(question, found, weights, near)
    part = part_of(found)
    told = learnt(part) if order is None else order
    sums = looks @ np.array([told.get(name, 0.0) for name in NAMES])
    places = np.argsort(-sums, kind="stable")
    likely = np.exp(sums - sums[places[0]])
    nearness = np.array([near.to(hit.passage)[0] for hit in found.hits])
    meaning = float(nearness[places[0]])
    # Clauses that answer the same known question, as those of several plans do, do not compete.
    alike = nearness == meaning if meaning not in (FAR, UNREAD) else np.arange(len(sums)) == places[0]
    close = [place for place in places if not alike[place] and sums[places[0]] - sums[place] < CLOSE][:1]
    return Ordered(
        tuple(found.hits[place] for place in places),
        tuple(found.hits[place] for place in (places[0], *close)),
        dict(zip(NAMES, looks[places[0]].tolist(), strict=True)),
        float(sums[places[0]]),
        part,
        topic(question) is not None,
        float(likely[alike].sum() / likely.sum()),
        meaning,
        meaning - near.elsewhere,
        meaning - near.others,
    )
