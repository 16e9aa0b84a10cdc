"""Retrieval: finds the passages that a question asks for, in what came with the program and what was added since."""

from knowledge.retrieval.collection import Hit
from knowledge.retrieval.open import load_terms, open_search
from knowledge.retrieval.scope import Scope
from knowledge.retrieval.search import Found, Held, Search

__all__ = ["Found", "Held", "Hit", "Scope", "Search", "load_terms", "open_search"]
