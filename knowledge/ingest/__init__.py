"""Ingest: documents from outside become passages that may be quoted.

What reads files loads large libraries and is imported by itself: `knowledge.ingest.reading`, `knowledge.ingest.ingesting`.
"""

from knowledge.ingest.aside import set_aside, take_up
from knowledge.ingest.cut import Chunk
from knowledge.ingest.editions import Document, Edition, Kept, Kind, Outcome, Reading
from knowledge.ingest.errors import IngestError
from knowledge.ingest.store import compare, documents, find, keep, passages, remove, stamp, survey

__all__ = [
    "Chunk",
    "Document",
    "Edition",
    "IngestError",
    "Kept",
    "Kind",
    "Outcome",
    "Reading",
    "compare",
    "documents",
    "find",
    "keep",
    "passages",
    "remove",
    "set_aside",
    "stamp",
    "survey",
    "take_up",
]
