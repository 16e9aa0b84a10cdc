"""Makes the vectors of the library that come with the program."""

from tqdm import tqdm

from knowledge.retrieval import load_terms, shipped
from knowledge.retrieval.cache import VectorCache
from knowledge.retrieval.collection import indexed, text_id
from knowledge.retrieval.embeddings import open_embeddings, unit
from knowledge.settings import KnowledgeSettings
from knowledge.terms.passages import passages


def build(settings: KnowledgeSettings) -> int:
    """Embeds every window of the library, with a progress bar, and writes the file; returns how many there are."""
    told = passages(load_terms(settings))
    texts = list(dict.fromkeys(text for passage in told for text in indexed(passage)))
    cache = VectorCache(settings.vectors)
    with tqdm(total=len(texts), unit="window", desc=settings.embeddings) as bar:
        rows = cache.fill(
            settings.embeddings, texts, open_embeddings(settings.embeddings).embed_documents, bar.update
        )
    vectors = {text_id(text): row for text, row in zip(texts, unit(rows), strict=True)}
    shipped.write(shipped.file_of(settings.embeddings), vectors)
    return len(vectors)
