"""BM25 over characters and their pairs in Chinese, over stems in Latin writing."""

import re
import unicodedata
from collections.abc import Sequence

import bm25s
import numpy as np
import numpy.typing as npt

from knowledge.faq.words import stem

Scores = npt.NDArray[np.float32]

_TOKEN = re.compile(r"[\u3400-\u9fff]+|[a-z]+|\d+(?:[.,]\d+)*%?")


def tokens(text: str) -> list[str]:
    """What BM25 counts: each Han character and each pair of neighbours, stems of Latin words, numbers.

    Pairs need no dictionary, and did better than segmented words.
    """
    found: list[str] = []
    for token in _TOKEN.findall(unicodedata.normalize("NFKC", text).casefold()):
        if "\u3400" <= token[0] <= "\u9fff":
            found.extend(token)
            found.extend(token[start : start + 2] for start in range(len(token) - 1))
        elif token[0].isdigit():
            found.append(token.replace(",", ""))
        else:
            found.append(stem(token))
    return found


class Lexical:
    """A BM25 index over texts that were cut into tokens."""

    def __init__(self, counted: Sequence[list[str]]) -> None:
        """Counts the tokens once; a changed text needs a new index, which for a thousand clauses takes a blink."""
        self._size = len(counted)
        self._index = bm25s.BM25()
        if counted:
            self._index.index([each or [""] for each in counted], show_progress=False)

    def scores(self, asked: Sequence[str]) -> Scores:
        """The score of every text for these tokens, in the texts' order; 0 where none of them stands."""
        known = [token for token in asked if token in self._index.vocab_dict] if self._size else []
        if not known:
            return np.zeros(self._size, np.float32)
        found: Scores = self._index.get_scores(known)
        return found

    def weights(self) -> dict[str, float]:
        """How much each token tells: the logarithm of how few texts have it."""
        if not self._size:
            return {}
        counts = np.diff(self._index.scores["indptr"])
        told = np.log((1 + self._size) / np.maximum(counts, 1)).tolist()
        return {token: told[at] for token, at in self._index.vocab_dict.items() if at < len(told)}
