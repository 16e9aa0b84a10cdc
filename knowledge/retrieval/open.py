"""Opens the search as the settings say."""

import tomllib
from collections.abc import Callable
from datetime import date
from functools import partial

from knowledge.retrieval import shipped
from knowledge.retrieval.cache import VectorCache
from knowledge.retrieval.editions import Edition, editions
from knowledge.retrieval.embeddings import open_embeddings
from knowledge.retrieval.search import Search
from knowledge.retrieval.shelf import Shelf
from knowledge.retrieval.vectors import open_chroma
from knowledge.settings import KnowledgeSettings
from knowledge.terms import Catalogue, Language, house_values, load
from knowledge.terms.model import LANGUAGES
from knowledge.terms.passages import passages


def open_search(
    settings: KnowledgeSettings,
    catalogue: Catalogue | None = None,
    today: Callable[[], date] = date.today,
    only: Language | None = None,
) -> Search:
    """The search over the library of terms and what was added.

    Args:
        settings: where everything lies.
        catalogue: the terms, when they are loaded already.
        today: says which day it is.
        only: the language of the one question that will come; passages of another are not indexed, and every vector is
            compared, which is done before Chroma is imported and gives the same order. By default any number will come.
    """
    return Search(
        terms_editions(catalogue or load_terms(settings)),
        shipped.read(shipped.file_of(settings.embeddings)),
        open_embeddings(settings.embeddings),
        settings.embeddings,
        VectorCache(settings.vectors),
        Shelf(settings.shelf),
        partial(open_chroma, settings.chroma_url) if only is None else None,
        today,
        settings.notice_seconds,
        LANGUAGES if only is None else (only,),
    )


def load_terms(settings: KnowledgeSettings) -> Catalogue:
    """The catalogue with the house's own figures."""
    return load(house_values(tomllib.loads(settings.house_file.read_text("utf-8"))))


def terms_editions(catalogue: Catalogue) -> tuple[Edition, ...]:
    """Every version of every document of the catalogue."""
    first_days = {(document.key, document.version): document.valid_from for document in catalogue.documents()}
    return editions(passages(catalogue), first_days)
