"""Ingest: documents from outside become passages that may be quoted."""

from knowledge.ingest.aside import set_aside, take_up
from knowledge.ingest.cut import Chunk
from knowledge.ingest.editions import Document, Edition, Kept, Kind, Outcome
from knowledge.ingest.errors import IngestError
from knowledge.ingest.reading import Reading, read, read_bytes
from knowledge.ingest.store import compare, documents, find, ingest, keep, passages, remove, stamp

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
    "ingest",
    "keep",
    "passages",
    "read",
    "read_bytes",
    "remove",
    "set_aside",
    "stamp",
    "take_up",
]
