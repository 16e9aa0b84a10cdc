"""The loaded terms: products, plans, documents and their clauses; pure after construction."""

from collections.abc import Iterable
from types import MappingProxyType
from typing import TypeVar

from knowledge.terms.clauses import Clause, ClauseKind, Document, DocumentKind
from knowledge.terms.model import Edition, Insurer, Language, Lists
from knowledge.terms.plan import Plan
from knowledge.terms.product import Product, ProductKind
from knowledge.terms.rates import NoPremium, Person

E = TypeVar("E", bound=Edition)


class Catalogue:
    """All terms by key and version; where no version is asked for, the newest is meant."""

    def __init__(
        self,
        insurers: Iterable[Insurer],
        products: Iterable[Product],
        plans: Iterable[Plan],
        documents: Iterable[Document],
        lists: Lists,
    ) -> None:
        self.insurers = MappingProxyType({insurer.key: insurer for insurer in insurers})
        self.lists = lists
        self._products = _by_key(products)
        self._plans = _by_key(plans)
        self._documents = _by_key(documents)
        self._clauses = {
            (document.key, document.version): {clause.number: clause for clause in document.clauses}
            for versions in self._documents.values()
            for document in versions
        }

    def products(self, kind: ProductKind | None = None) -> tuple[Product, ...]:
        """The newest version of every product, or of those of one class, by key."""
        return tuple(each for each in _newest(self._products) if kind is None or each.kind is kind)

    def product(self, key: str, version: str | None = None) -> Product | None:
        """The product in this version, or None."""
        return _find(self._products, key, version)

    def plans(self) -> tuple[Plan, ...]:
        """The newest version of every plan, by key."""
        return _newest(self._plans)

    def plan(self, key: str, version: str | None = None) -> Plan | None:
        """The plan in this version, or None."""
        return _find(self._plans, key, version)

    def documents(self, kind: DocumentKind | None = None) -> tuple[Document, ...]:
        """Every version of every document, or of those of one kind: by key, the newest last."""
        found = (document for versions in self._documents.values() for document in versions)
        return tuple(document for document in found if kind is None or document.kind is kind)

    def document(self, key: str, version: str | None = None) -> Document | None:
        """The document in this version, or None; a product's terms and a plan's rules have its key."""
        return _find(self._documents, key, version)

    def versions(self, key: str) -> tuple[str, ...]:
        """The versions of a document, the oldest first."""
        return tuple(document.version for document in self._documents.get(key, ()))

    def clause(self, document: Document, number: str) -> Clause | None:
        """The clause with this number, or None."""
        return self._clauses.get((document.key, document.version), {}).get(number)

    def clauses(self, document: Document, kind: ClauseKind) -> tuple[Clause, ...]:
        """The clauses of one kind, in order."""
        return tuple(clause for clause in document.clauses if clause.kind is kind)

    def below(self, document: Document, number: str) -> tuple[Clause, ...]:
        """The clause with this number and all below it, in order; the whole of what one reads as "clause 3"."""
        return tuple(
            clause for clause in document.clauses if clause.number == number or clause.number.startswith(f"{number}.")
        )

    @staticmethod
    def text(clause: Clause, language: Language) -> str:
        """The body of a clause, plain: a line for each paragraph, then one for each row of its table."""
        rows = (" | ".join(row) for row in clause.rows(language))
        return "\n".join((*clause.paragraphs(language), *rows))


def premium(product: Product, person: Person, *, renewing: bool = False) -> int:
    """What a year costs this person, in cents.

    At a first purchase the age has to be among those of entry, at a renewal up to the last that may renew. For a
    product with the basis entry-age, `person.age` is the age at entry.

    Raises:
        NoPremium: the product is not for this age, or a fact is unknown on which the premium depends.
    """
    if not renewing and not product.who.ages.hold(person.age):
        raise NoPremium("age")
    return product.rates.yearly(person)


def monthly(product: Product, yearly: int) -> int | None:
    """What one of twelve months costs when a year costs `yearly` cents, None when months cannot be paid.

    Half a cent and more is rounded up.
    """
    loading = product.payment.monthly_loading
    if loading is None:
        return None
    numerator, denominator = (100 + loading).as_integer_ratio()
    over, under = yearly * numerator, 1200 * denominator
    return (2 * over + under) // (2 * under)


def _by_key(editions: Iterable[E]) -> dict[str, tuple[E, ...]]:
    found: dict[str, list[E]] = {}
    for edition in sorted(editions, key=lambda each: (each.key, each.order)):
        found.setdefault(edition.key, []).append(edition)
    return {key: tuple(versions) for key, versions in found.items()}


def _newest(editions: dict[str, tuple[E, ...]]) -> tuple[E, ...]:
    return tuple(versions[-1] for versions in editions.values())


def _find(editions: dict[str, tuple[E, ...]], key: str, version: str | None) -> E | None:
    versions = editions.get(key, ())
    if version is None:
        return versions[-1] if versions else None
    return next((each for each in versions if each.version == version), None)
