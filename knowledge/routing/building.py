"""Makes a router of the library's files and the shipped weights, and makes those weights."""

from collections.abc import Sequence

from knowledge.diseases import Diseases
from knowledge.diseases import load as load_diseases
from knowledge.routing.features import Features
from knowledge.routing.load import load_library, product_names
from knowledge.routing.model import Intent
from knowledge.routing.router import Reader, Router
from knowledge.routing.weights import Weights, learn


def load(diseases: Diseases | None = None) -> Router:
    """The router as it is shipped; the disease library is read when it is not given.

    Raises:
        LibraryError: a file of the library is wrong.
        StaleWeights: the weights are missing.
    """
    return Router(_reader(diseases), Weights.load())


def training() -> tuple[Sequence[Features], Sequence[Intent]]:
    """The features and intents of the library's lines, without those of emergencies, which rules decide."""
    reader = _reader(None)
    rows: list[Features] = []
    intents: list[Intent] = []
    for text, intent in load_library().examples():
        if intent is not Intent.EMERGENCY:
            plain = reader.plain(text)
            rows.append(reader.features(plain, reader.mentions(plain)))
            intents.append(intent)
    return rows, intents


def build() -> Weights:
    """Learns the weights from the library's lines; a few seconds."""
    return learn(*training())


def _reader(diseases: Diseases | None) -> Reader:
    return Reader(load_library(), diseases or load_diseases(), product_names())
