"""Short answers about the platform itself, ready in the middle of any conversation, in both languages."""

from knowledge.faq.load import load
from knowledge.faq.match import Faq
from knowledge.faq.model import Entry, FaqAnswer, Language, Wording
from knowledge.faq.question import looks_like_question, weight

__all__ = ["Entry", "Faq", "FaqAnswer", "Language", "Wording", "load", "looks_like_question", "weight"]
