"""The vectors of the library that come with the program, and whether they are those of its texts."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy as np

from knowledge.diseases.load import LIBRARY
from knowledge.passages import Passage
from knowledge.retrieval.cache import Vectors
from knowledge.retrieval.collection import indexed, text_id

SHIPPED = LIBRARY / "vectors"


def file_of(model: str) -> Path:
    """Where the vectors of this model lie."""
    return SHIPPED / f"{model.replace(':', '-').replace('/', '-')}.npz"


def read(file: Path) -> dict[str, Vectors]:
    """The vectors by the id of their text; none when there is no file."""
    if not file.exists():
        return {}
    with np.load(file) as held:
        ids, rows = held["ids"], held["vectors"].astype(np.float32)
    return {bytes(key).hex(): row for key, row in zip(ids, rows, strict=True)}


def write(file: Path, vectors: Mapping[str, Vectors]) -> None:
    """Writes vectors in half precision, sorted, so that the same library makes the same file."""
    keys = sorted(vectors)
    file.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(
        file,
        ids=np.array([list(bytes.fromhex(key)) for key in keys], np.uint8),
        vectors=np.stack([vectors[key] for key in keys]).astype(np.float16),
    )


def stale(file: Path, passages: Iterable[Passage]) -> tuple[int, int]:
    """How many texts have no vector in the file, and how many vectors no text; (0, 0) when it is as it should be."""
    wanted = {text_id(text) for passage in passages for text in indexed(passage)}
    there = set(read(file))
    return len(wanted - there), len(there - wanted)
