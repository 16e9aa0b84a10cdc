"""Makes the vectors of the library that come with the program."""

from functools import partial

import numpy as np
from tqdm import tqdm

from knowledge.answers.known import questions
from knowledge.retrieval import load_terms, shipped
from knowledge.retrieval.cache import VectorCache
from knowledge.retrieval.collection import indexed, text_id
from knowledge.retrieval.embeddings import open_embeddings, unit
from knowledge.settings import KnowledgeSettings
from knowledge.terms.passages import passages


def build(settings: KnowledgeSettings) -> int:
    """Embeds every window and known question of the library, with a progress bar; returns how many there are."""
    told = passages(load_terms(settings))
    texts = list(dict.fromkeys(text for passage in told for text in indexed(passage)))
    known = [shipped.shipped_question(question) for question in dict.fromkeys(questions())]
    cache, embedder, model = VectorCache(settings.vectors), open_embeddings(settings.embeddings), settings.embeddings
    with tqdm(total=len(texts) + len(known), unit="window", desc=model) as bar:
        rows = cache.fill(model, texts, embedder.embed_documents, bar.update)
        asked = cache.fill(model, known, partial(shipped.embedded, embedder=embedder), bar.update)
    made = np.vstack([unit(rows), unit(asked)])
    vectors = {text_id(text): row for text, row in zip([*texts, *known], made, strict=True)}
    shipped.write(shipped.file_of(settings.embeddings), vectors)
    return len(vectors)
