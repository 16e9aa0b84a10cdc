"""Where the vectors of windows lie, and which of them are nearest to a question."""

import itertools
import os
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar, Protocol
from urllib.parse import urlsplit

import numpy as np

from knowledge.retrieval.cache import Vectors

if TYPE_CHECKING:
    from chromadb import Collection as ChromaCollection
    from chromadb.api import ClientAPI

_AT_ONCE = 1000


class Nearest(Protocol):
    """Finds texts by the nearness of their vectors."""

    def sync(self, vectors: Mapping[str, Vectors]) -> None:
        """Holds exactly these vectors from now on, by the id of their text."""

    def nearest(self, question: Vectors, most: int) -> Sequence[str]:
        """The ids of the nearest texts, the nearest first."""

    def close(self) -> None:
        """Gives the memory back."""


class Exact:
    """Compares with every vector: the fastest while there are few, and there before Chroma is."""

    def __init__(self) -> None:
        """Begins empty."""
        self._held: tuple[tuple[str, ...], Vectors] = ((), np.empty((0, 0), np.float32))

    def sync(self, vectors: Mapping[str, Vectors]) -> None:
        """Holds exactly these vectors from now on."""
        self._held = (tuple(vectors), np.stack(list(vectors.values())) if vectors else np.empty((0, 0), np.float32))

    def nearest(self, question: Vectors, most: int) -> Sequence[str]:
        """The ids of the nearest texts, the nearest first."""
        ids, rows = self._held
        if not ids:
            return ()
        scores = rows @ question
        near = np.argpartition(-scores, most - 1)[:most] if most < len(ids) else np.arange(len(ids))
        return [ids[place] for place in near[np.argsort(-scores[near])]]

    def close(self) -> None:
        """Holds nothing any more."""
        self.sync({})


class InChroma:
    """One Chroma collection, in this process or at a server; the ids are hashes of texts, so writing twice is harmless."""

    def __init__(self, client: "ClientAPI", name: str) -> None:
        """Opens the collection, and makes it where there is none."""
        self._collection: ChromaCollection = client.get_or_create_collection(
            name,
            embedding_function=None,
            configuration={"hnsw": {"space": "ip", "ef_construction": 200, "ef_search": 256, "max_neighbors": 32}},
        )

    def sync(self, vectors: Mapping[str, Vectors]) -> None:
        """Adds what is missing and deletes what is no longer there."""
        there = set(self._collection.get(include=[])["ids"])
        for ids in _batches([each for each in vectors if each not in there]):
            self._collection.upsert(ids, embeddings=np.stack([vectors[each] for each in ids]))
        for ids in _batches(sorted(there - vectors.keys())):
            self._collection.delete(ids)

    def nearest(self, question: Vectors, most: int) -> Sequence[str]:
        """The ids of the nearest texts, the nearest first."""
        return self._collection.query(query_embeddings=question[None, :], n_results=most, include=[])["ids"][0]

    def close(self) -> None:
        """Leaves the collection to the server."""


class InMemory(InChroma):
    """A collection of one's own in this process's memory.

    Whoever closes it lays it aside for the next who wants one of its name, which holds nearly the same.
    """

    _numbers = itertools.count()
    _aside: "ClassVar[defaultdict[str, list[InMemory]]]" = defaultdict(list)

    def __init__(self, client: "ClientAPI", name: str) -> None:
        """Makes an empty one."""
        super().__init__(client, f"{name}-{next(self._numbers)}")
        self._name = name

    @classmethod
    def again(cls, name: str) -> "InMemory | None":
        """One that was laid aside."""
        return cls._aside[name].pop() if cls._aside[name] else None

    def close(self) -> None:
        """Lays the collection aside."""
        self._aside[self._name].append(self)


def _batches(ids: list[str]) -> Iterator[list[str]]:
    return (ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE))


def open_chroma(url: str, name: str) -> InChroma:
    """The collection `name` of the server at `url`, or, without one, a collection in this process's memory.

    In memory and not in a folder: several processes that write to one folder do not see each other's vectors.
    """
    if not url and (again := InMemory.again(name)) is not None:
        return again
    os.environ.setdefault("ANONYMIZED_TELEMETRY", "False")
    # Chroma takes a second to import, so only who opens it does.
    import chromadb
    from chromadb.config import Settings

    settings = Settings(anonymized_telemetry=False)
    if not url:
        return InMemory(chromadb.EphemeralClient(settings), name)
    parts = urlsplit(url)
    secure = parts.scheme == "https"
    port = parts.port or (443 if secure else 8000)
    return InChroma(chromadb.HttpClient(parts.hostname or "", port, ssl=secure, settings=settings), name)
