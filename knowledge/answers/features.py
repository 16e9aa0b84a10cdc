"""Looks at the passages found beside the question: what speaks for each being the one that answers."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from knowledge.answers.aims import Aim, Figure, aims, everyday, said
from knowledge.answers.known import Near
from knowledge.answers.topics import topic
from knowledge.passages import Passage
from knowledge.retrieval.collection import Hit
from knowledge.retrieval.lexical import tokens
from knowledge.retrieval.question import asked_tokens, clause_tokens
from knowledge.retrieval.search import Found
from knowledge.retrieval.windows import sentences

Features = npt.NDArray[np.float64]
"""A row for each passage, a column for each name."""

NAMES = (
    "fused",
    "cosine",
    "covered",
    "sentence",
    "sentence_said",
    "heading",
    "heading_share",
    "heading_said",
    "leading",
    "called",
    "called_share",
    "called_best",
    "about",
    "kind",
    "other_kind",
    "figure",
    "figure_beside",
    "definition",
    "contract",
    "duty",
    "dispute",
    "waiting",
    "cooling",
    "exclusion",
    "claims",
    "cover",
    "unnamed_product",
    "unnamed_plan",
    "unnamed_guide",
    "table",
    "short",
    "asked",
    "asked_near",
    "asked_first",
    "words",
    "words_near",
    "words_first",
)
_RELATED = 0.5
"""Nearness from which questions have something in common."""
_MONEY = r"\d[\d,.]*万?元|\d[\d,.]*\s?yuan"
_DAYS = r"\d+个?(?:日|天|年|个月|小时|周)|\d+[ -](?:days?|months?|years?|hours?|weeks?)"
_SHARE = r"\d[\d.]*%|[一二三四五六七八九]成|\d[\d.]* per cent|half"
_FIGURES: Mapping[Figure, re.Pattern[str]] = {
    "money": re.compile(f"{_MONEY}|{_SHARE}"),
    "days": re.compile(_DAYS),
    "share": re.compile(_SHARE),
    "age": re.compile(r"\d+周岁|\d+岁|years old|\d+ (?:and|to) \d+|出生满"),
    "count": re.compile(rf"{_MONEY}|{_DAYS}|\d+次|一次|once|twice|\d+ times"),
}
_KINDS = {
    "definition": "definition",
    "contract": "contract",
    "duty": "duty",
    "dispute": "dispute",
    "waiting": "waiting",
    "cooling": "cooling-off",
    "exclusion": "exclusion",
    "claims": "claims",
    "cover": "cover",
}


@dataclass(frozen=True, slots=True)
class _Read:
    """A passage as it is looked at: tokens of its parts."""

    everything: frozenset[str]
    heading: frozenset[str]
    leading: frozenset[str]
    name: frozenset[str]
    sentences: tuple[tuple[str, frozenset[str]], ...]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A question as it is looked at."""

    asked: frozenset[str]
    meant: frozenset[str]
    said: frozenset[str]
    aims: tuple[Aim, ...]
    named: bool


@lru_cache(8192)
def _read(passage: Passage) -> _Read:
    told = tuple((sentence, frozenset(tokens(sentence))) for sentence in sentences(passage.text))
    heading = frozenset(tokens(passage.title[-1])) if passage.title else frozenset[str]()
    leading = frozenset(token for title in passage.title[:-1] for token in tokens(title))
    return _Read(
        heading.union(leading, *(each for _, each in told)), heading, leading, frozenset(tokens(passage.name)), told
    )


def look(question: str, found: Found, weights: Mapping[str, float], near: Near) -> Features:
    """What speaks for each passage found.

    Args:
        question: in plain writing, with the name of the document.
        found: what was found for it, at least one hit.
        weights: what each token of the library tells.
        near: the known questions that are near to it.
    """
    wants = aims(question)
    asked = frozenset(asked_tokens(found.question))
    if (spoken := topic(question)) is not None:
        # Within the documents of a topic its own word tells nothing.
        asked = asked.difference(*(tokens(word) for word in spoken.words)) or asked
    meant = frozenset((*clause_tokens(found.question), *everyday(found.question))) - asked
    wanted = _Wanted(asked, meant, frozenset(said(question, wants)) - asked, wants, bool(found.scope.documents))
    best = max(hit.cosine for hit in found.hits)
    called = frozenset(asked_tokens(question))
    rows = [_row(hit, wanted, called, found.hits[0].score, best, weights) for hit in found.hits]
    nearest = max(row.get("called", 0.0) for row in rows)
    for row in rows:
        row["called_best"] = row.get("called", 0.0) - nearest
    _add_known(rows, [near.to(hit.passage) for hit in found.hits])
    return np.array([[row.get(name, 0.0) for name in NAMES] for row in rows], np.float64)


def _add_known(rows: list[dict[str, float]], near: list[tuple[float, float]]) -> None:
    """Adds how near known questions of each passage are by meaning and by words, and which are nearest."""
    nearest, closest = (max(each) for each in zip(*near, strict=True))
    for row, (meaning, words) in zip(rows, near, strict=True):
        row["asked"] = 8 * (meaning - nearest)
        row["asked_near"] = 8 * max(meaning - _RELATED, 0.0)
        row["asked_first"] = row["asked_near"] * (meaning == nearest)
        row["words"] = 3 * (words - closest)
        row["words_near"] = 3 * words
        row["words_first"] = row["words_near"] * (words == closest)


def _row(
    hit: Hit, wanted: _Wanted, called: frozenset[str], top: float, best: float, weights: Mapping[str, float]
) -> dict[str, float]:
    passage, read = hit.passage, _read(hit.passage)

    def weigh(found: frozenset[str]) -> float:
        return sum(weights.get(token, 0.0) for token in found)

    asked, meant = weigh(wanted.asked) or 1.0, weigh(wanted.meant) or 1.0
    worth = [
        (weigh(told & wanted.asked) / asked + 0.5 * weigh(told & wanted.meant) / meant, at)
        for at, (_, told) in enumerate(read.sentences)
    ]
    at = max(worth, key=lambda each: (each[0], -each[1]))[1] if worth else 0
    text, told = read.sentences[at] if worth else ("", frozenset[str]())
    kinds = [aim.kinds for aim in wanted.aims if aim.kinds]
    figures = [_FIGURES[aim.figure] for aim in wanted.aims if aim.figure is not None]
    row = {
        "fused": hit.score - top,
        "cosine": 20 * (hit.cosine - best),
        "covered": weigh(read.everything & wanted.asked) / asked,
        "sentence": weigh(told & wanted.asked) / asked,
        "sentence_said": weigh(told & wanted.meant) / meant,
        "heading": weigh(read.heading & wanted.asked) / asked,
        "heading_share": weigh(read.heading & (wanted.asked | wanted.meant)) / (weigh(read.heading) or 1.0),
        "heading_said": weigh(read.heading & wanted.said) / (weigh(read.heading) or 1.0),
        "leading": weigh(read.leading & (wanted.asked | wanted.meant)) / (weigh(read.leading) or 1.0),
        "kind": float(any(passage.kind in each for each in kinds)),
        "other_kind": sum(passage.kind in each for each in kinds) / (len(kinds) or 1),
        "figure": float(any(figure.search(text) for figure in figures)),
        "figure_beside": float(any(figure.search(passage.text) for figure in figures)),
        "table": float(" | " in passage.text),
        "short": 1.0 / (1 + len(read.sentences)),
    }
    for name, kind in _KINDS.items():
        row[name] = float(passage.kind == kind and not any(kind in each for each in kinds))
    if not wanted.named:
        row["called"] = weigh(read.name & called) / (weigh(called) or 1.0)
        row["called_share"] = weigh(read.name & called) / (weigh(read.name) or 1.0)
        if passage.source != "product-terms":
            row["about"] = weigh(read.name & (wanted.asked | wanted.meant | wanted.said)) / (weigh(read.name) or 1.0)
        row["unnamed_product"] = float(passage.source == "product-terms")
        row["unnamed_plan"] = float(passage.source == "plan-rules")
        row["unnamed_guide"] = float(passage.source == "guide")
    return row
