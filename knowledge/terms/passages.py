"""Turns the catalogue's clauses into passages: one for each clause with a body, in each language."""

from collections.abc import Iterator

from knowledge.passages import Domain, Passage
from knowledge.terms.catalogue import Catalogue
from knowledge.terms.clauses import Clause, Document
from knowledge.terms.model import LANGUAGES, Language


def passages(catalogue: Catalogue) -> tuple[Passage, ...]:
    """Every clause that has a body, of every version of every document, in both languages."""
    return tuple(
        passage
        for document in catalogue.documents()
        for language in LANGUAGES
        for passage in document_passages(catalogue, document, language)
    )


def document_passages(catalogue: Catalogue, document: Document, language: Language) -> Iterator[Passage]:
    """The passages of one version of a document in one language, in the order of its clauses.

    A clause that is only a heading for those below it yields none; its heading leads the titles of the others.
    """
    for clause in document.clauses:
        if text := catalogue.text(clause, language):
            yield Passage(
                domain=Domain.TERMS,
                language=language,
                document=document.key,
                version=document.version,
                number=clause.number,
                name=_name(catalogue, document, language),
                title=tuple(_headings(catalogue, document, clause, language)),
                text=text,
                kind=clause.kind.value,
                source=document.kind.value,
            )


def _name(catalogue: Catalogue, document: Document, language: Language) -> str:
    """What people call it: a product's own name, not that of its terms."""
    product = catalogue.product(document.key, document.version)
    names = document.names if product is None else product.names
    return names.zh if language == "zh" else names.en


def _headings(catalogue: Catalogue, document: Document, clause: Clause, language: Language) -> Iterator[str]:
    """The headings from the top down to the clause's own."""
    above = None if clause.parent is None else catalogue.clause(document, clause.parent)
    if above is not None:
        yield from _headings(catalogue, document, above, language)
    yield clause.title(language)
