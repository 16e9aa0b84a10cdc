"""The terms: insurers, products, mutual-aid plans, house rules and guides as numbered, versioned clauses."""

from knowledge.terms.catalogue import Catalogue, monthly, premium
from knowledge.terms.clauses import Clause, ClauseKind, Document, DocumentKind, Table
from knowledge.terms.fill import house_values, yuan
from knowledge.terms.load import TERMS, TermsError, load
from knowledge.terms.model import Ages, Choice, Insurer, Language, Lists, Wording
from knowledge.terms.plan import Aid, Plan
from knowledge.terms.product import (
    Benefit,
    Claims,
    Payment,
    Per,
    Product,
    ProductKind,
    Renewal,
    Shared,
    Wait,
    Who,
)
from knowledge.terms.questions import Decision, Outcome, Question
from knowledge.terms.rates import Basis, NoPremium, Person, Rates

__all__ = [
    "TERMS",
    "Ages",
    "Aid",
    "Basis",
    "Benefit",
    "Catalogue",
    "Choice",
    "Claims",
    "Clause",
    "ClauseKind",
    "Decision",
    "Document",
    "DocumentKind",
    "Insurer",
    "Language",
    "Lists",
    "NoPremium",
    "Outcome",
    "Payment",
    "Per",
    "Person",
    "Plan",
    "Product",
    "ProductKind",
    "Question",
    "Rates",
    "Renewal",
    "Shared",
    "Table",
    "TermsError",
    "Wait",
    "Who",
    "Wording",
    "house_values",
    "load",
    "monthly",
    "premium",
    "yuan",
]
