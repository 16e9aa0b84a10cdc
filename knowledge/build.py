"""Makes the vectors of the library that come with the program, and what is learnt from the known questions."""

from tqdm import tqdm

from knowledge.answers import known, tuned
from knowledge.answers.asked import asked
from knowledge.retrieval import load_terms, shipped
from knowledge.retrieval.cache import VectorCache
from knowledge.retrieval.collection import indexed, text_id
from knowledge.retrieval.embeddings import open_embeddings, unit
from knowledge.settings import KnowledgeSettings
from knowledge.terms.passages import passages


def build(settings: KnowledgeSettings) -> int:
    """Embeds every window and known question of the library, with a progress bar; returns how many there are.

    Known questions are embedded by the model that comes with the program, whatever the setting says: what is learnt
    from them holds for its vectors alone.
    """
    told = passages(load_terms(settings))
    texts = list(dict.fromkeys(text for passage in told for text in indexed(passage)))
    questions = [each.text for each in asked()]
    cache, model = VectorCache(settings.vectors), settings.embeddings
    with tqdm(total=len(texts) + len(questions), unit="text", desc=model) as bar:
        rows = unit(cache.fill(model, texts, open_embeddings(model).embed_documents, bar.update))
        vectors = unit(cache.fill(f"tuned-{tuned.mark()}", questions, _embedded, bar.update))
    shipped.write(shipped.file_of(model), {text_id(text): row for text, row in zip(texts, rows, strict=True)})
    known.write(known.FILE, asked(), vectors)
    return len(texts) + len(questions)


def _embedded(questions: list[str]) -> list[list[float]]:
    made: list[list[float]] = tuned.Tuned.shipped().of(questions).tolist()
    return made
