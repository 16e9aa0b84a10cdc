"""Measures the search on a file of questions, beside BM25 alone and vectors alone, with the product's own code."""

import json
import math
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from tqdm import tqdm

from knowledge.diseases.words import HAN
from knowledge.passages import Domain, Passage
from knowledge.retrieval.cache import VectorCache, Vectors
from knowledge.retrieval.collection import indexed, text_id
from knowledge.retrieval.editions import editions
from knowledge.retrieval.embeddings import Embedder, open_embeddings, unit
from knowledge.retrieval.lexical import Lexical, tokens
from knowledge.retrieval.search import Search
from knowledge.retrieval.vectors import open_chroma
from knowledge.settings import KnowledgeSettings
from knowledge.terms.model import Language

DEPTH = 10
BESIDE = 8
"""Passages for each question of a sample, its right ones among them."""
Figures = dict[str, dict[str, float]]
Row = Mapping[str, Any]
T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class _Asked:
    question: str
    right: frozenset[str]


def measure(
    settings: KnowledgeSettings,
    corpus: Path,
    queries: Path,
    scope_field: str | None = None,
    sample: int | None = None,
    embedder: Embedder | None = None,
) -> Figures:
    """Quality and time of `bm25`, `dense` and `ours`, and the time of embedding a question alone (`embedding`).

    Args:
        settings: which embeddings, and where vectors are cached.
        corpus: rows with `id` and `text`; those with a `contract` are clauses, all others are taken for medicine.
        queries: rows with `question`, `gold` and perhaps `equivalent`, which are right too where no document is named.
        scope_field: field of both files that names the document; the question then begins with the name.
        sample: so many questions with a small corpus of their own; None takes everything.
        embedder: instead of the settings' own.
    """
    rows, asked = _rows(corpus), _rows(queries)
    if sample is not None:
        asked = asked[:sample]
        rows = _sampled(rows, asked)
    questions = [_asked(row, scope_field) for row in asked]
    told = [_passage(row, scope_field) for row in rows]
    model = embedder or open_embeddings(settings.embeddings)
    vectors = _vectors(settings, told, model)
    search = Search(
        editions(told),
        vectors,
        model,
        settings.embeddings,
        VectorCache(settings.vectors),
        open_nearest=partial(open_chroma, settings.chroma_url),
        notice_seconds=3600,
    )
    search.wait()
    domain, language = told[0].domain, told[0].language
    lexical = Lexical([tokens(f"{each.name} {each.text}") for each in told])
    windows = [(each.number, text_id(text)) for each in told for text in indexed(each)]
    owners = [number for number, _ in windows]
    matrix = np.stack([vectors[key] for _, key in windows])
    ids = [each.number for each in told]

    def ours(question: str) -> Sequence[str]:
        return [hit.passage.number for hit in search.search(question, language, domain=domain, limit=DEPTH).hits]

    def words(question: str) -> Sequence[str]:
        return [ids[at] for at in np.argsort(-lexical.scores(tokens(question)), kind="stable")[:DEPTH]]

    def meaning(vector: list[float]) -> Sequence[str]:
        near = np.argsort(-(matrix @ unit([vector])[0]), kind="stable")
        return list(dict.fromkeys(owners[at] for at in near[: 20 * DEPTH]))[:DEPTH]

    took: dict[str, list[float]] = {name: [] for name in ("bm25", "dense", "ours", "embedding")}
    ranked: dict[str, list[Sequence[str]]] = {name: [] for name in ("bm25", "dense", "ours")}
    for each in tqdm(questions, unit="question", mininterval=5):
        ranked["bm25"].append(_timed(took["bm25"], words, each.question))
        vector = _timed(took["embedding"], model.embed_query, each.question)
        ranked["dense"].append(_timed(took["dense"], meaning, vector))
        took["dense"][-1] += took["embedding"][-1]
        ranked["ours"].append(_timed(took["ours"], ours, each.question))
    figures = {name: _quality(ranked[name], questions) | _milliseconds(took[name]) for name in ranked}
    return figures | {"embedding": _milliseconds(took["embedding"])}


def table(figures: Figures) -> str:
    """The figures as lines for the eye."""
    heads = list(figures["ours"])
    lines = ["".join(f"{head:>10}" for head in ("", *heads))]
    for name, row in figures.items():
        lines.append(f"{name:>10}" + "".join(f"{row[head]:>10.3f}" if head in row else f"{'':>10}" for head in heads))
    return "\n".join(lines)


def _rows(file: Path) -> list[Row]:
    return [json.loads(line) for line in file.read_text("utf-8").splitlines() if line.strip()]


def _right(row: Row, scoped: bool) -> frozenset[str]:
    return frozenset((*row["gold"], *(() if scoped else row.get("equivalent", ()))))


def _asked(row: Row, scope_field: str | None) -> _Asked:
    question = f"{row[scope_field]} {row['question']}" if scope_field else row["question"]
    return _Asked(question, _right(row, scope_field is not None))


def _sampled(rows: list[Row], asked: list[Row]) -> list[Row]:
    needed = {key for row in asked for key in _right(row, False)}
    others = (row for row in rows if row["id"] not in needed)
    wanted = max(BESIDE * len(asked) - len(needed), 0)
    return [row for row in rows if row["id"] in needed] + [row for row, _ in zip(others, range(wanted), strict=False)]


def _passage(row: Row, scope_field: str | None) -> Passage:
    name = row[scope_field] if scope_field else ""
    language: Language = "zh" if HAN.search(row["text"]) else "en"
    domain = Domain.TERMS if "contract" in row else Domain.DRUG
    return Passage(domain, language, name or row["id"], "1", row["id"], name, (), row["text"])


def _vectors(settings: KnowledgeSettings, told: Iterable[Passage], model: Embedder) -> dict[str, Vectors]:
    texts = list(dict.fromkeys(text for passage in told for text in indexed(passage)))
    with tqdm(total=len(texts), unit="window", desc="vectors", mininterval=5) as bar:
        rows = VectorCache(settings.vectors).fill(settings.embeddings, texts, model.embed_documents, bar.update)
    return {text_id(text): row for text, row in zip(texts, unit(rows), strict=True)}


def _timed(took: list[float], act: Callable[[T], R], given: T) -> R:
    start = time.perf_counter()
    result = act(given)
    took.append(time.perf_counter() - start)
    return result


def _quality(ranked: Sequence[Sequence[str]], questions: Sequence[_Asked]) -> dict[str, float]:
    found = [[key in asked.right for key in keys] for keys, asked in zip(ranked, questions, strict=True)]
    gains = [
        _gain(right) / _gain([True] * min(DEPTH, len(asked.right)))
        for right, asked in zip(found, questions, strict=True)
    ]
    first = [1 / (right.index(True) + 1) if True in right else 0.0 for right in found]
    size = len(questions)
    return {
        "hit@1": round(sum(right[:1] == [True] for right in found) / size, 4),
        "hit@5": round(sum(any(right[:5]) for right in found) / size, 4),
        "nDCG@10": round(sum(gains) / size, 4),
        "MRR@10": round(sum(first) / size, 4),
    }


def _gain(right: Sequence[bool]) -> float:
    return sum(1 / math.log2(place + 2) for place, good in enumerate(right) if good)


def _milliseconds(took: Sequence[float]) -> dict[str, float]:
    return {f"ms_p{part}": round(float(np.percentile(took, part)) * 1000, 2) for part in (50, 95)}
