"""Lets a language model put an answer into words, from passages only, each sentence with a quote that stands there."""

from knowledge.phrasing.grounds import Sentence, Ungrounded
from knowledge.phrasing.model import open_model
from knowledge.phrasing.phrase import ModelFailed, phrase
from knowledge.phrasing.phrasing import Phrasing
from knowledge.phrasing.redact import redact

__all__ = ["ModelFailed", "Phrasing", "Sentence", "Ungrounded", "open_model", "phrase", "redact"]
