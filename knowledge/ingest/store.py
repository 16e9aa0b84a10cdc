"""The store of ingested documents: a folder with one file for each kind, product and version."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from knowledge.ingest.cut import Chunk
from knowledge.ingest.editions import Document, Edition, Kept, Kind, Outcome, Reading, hash_of
from knowledge.ingest.errors import BadName, NoSuchDocument, OtherKind, StoreBroken
from knowledge.passages import Passage

FORM = 1
"""Of the files; a later program reads this one too."""


def keep(reading: Reading, edition: Edition, store: Path) -> Kept:
    """Writes a document into the store, whole or not at all; the same again changes nothing."""
    kept = compare(reading, edition, store)
    if kept.outcome is not Outcome.UNCHANGED:
        parts = (reading.language, reading.source, reading.form, reading.pages, reading.chunks)
        write(_path(store, edition), _packed(Document(edition, *parts)))
    return kept


def compare(reading: Reading, edition: Edition, store: Path) -> Kept:
    """What keeping the document would do.

    Raises:
        OtherKind: the same library holds a document of another kind under this key.
    """
    for kind in Kind:
        if (
            kind is not edition.kind
            and kind.domain is edition.kind.domain
            and any(_files(store, kind, edition.product))
        ):
            raise OtherKind(kind=kind.value)
    path = _path(store, edition)
    before = _load_whole(path)
    old = {} if before is None else {chunk.number: hash_of(chunk) for chunk in before.chunks}
    new = {chunk.number: hash_of(chunk) for chunk in reading.chunks}
    same = sum(1 for number, mark in new.items() if old.get(number) == mark)
    added = len(new.keys() - old.keys())
    if before is None:
        outcome = Outcome.REPLACED if path.exists() else Outcome.NEW
    elif (before.chunks, before.edition, before.language) == (reading.chunks, edition, reading.language):
        outcome = Outcome.UNCHANGED
    else:
        outcome = Outcome.REPLACED
    return Kept(
        outcome=outcome,
        edition=edition,
        language=reading.language,
        pages=reading.pages,
        passages=len(new),
        added=added,
        changed=len(new) - same - added,
        deleted=len(old.keys() - new.keys()),
        same=same,
    )


def documents(store: Path) -> tuple[Document, ...]:
    """Every document of the store, by kind, product and version.

    Raises:
        StoreBroken: value `file` names one that cannot be read.
    """
    return tuple(_load(path) for path in _files(store))


def survey(store: Path) -> tuple[tuple[Document, ...], tuple[str, ...]]:
    """The documents that can be read, and the files of those that cannot."""
    found: list[Document] = []
    damaged: list[str] = []
    for path in _files(store):
        try:
            found.append(_load(path))
        except StoreBroken as error:
            damaged.append(str(error.values["file"]))
    return tuple(found), tuple(damaged)


def find(store: Path, identity: str) -> Document:
    """The document of that id; raises NoSuchDocument."""
    for one in survey(store)[0]:
        if one.edition.id == identity:
            return one
    raise NoSuchDocument


def passages(store: Path) -> Iterator[Passage]:
    """Everything in the store that may be quoted."""
    for document in documents(store):
        yield from document.passages()


def remove(store: Path, kind: Kind, product: str, version: str) -> int:
    """Takes a document out of the store and returns how many passages it had; raises NoSuchDocument."""
    path = _path(store, Edition(kind, product, version, product))
    if not path.exists():
        raise NoSuchDocument
    document = _load_whole(path)
    path.unlink()
    _sync(path.parent)
    return 0 if document is None else len(document.chunks)


def stamp(store: Path) -> str:
    """Changes whenever anything in the store does; costs a look at the folder and reads no file."""
    told = hashlib.sha256()
    for path in _files(store):
        with suppress(FileNotFoundError):
            facts = path.stat()
            told.update(f"{path.relative_to(store)}\0{facts.st_mtime_ns}\0{facts.st_size}\0{facts.st_ino}\n".encode())
    return told.hexdigest()


def _files(store: Path, kind: Kind | None = None, product: str | None = None) -> list[Path]:
    """The files of documents in order; those that are being written begin with a dot and have another ending."""
    kinds = Kind if kind is None else (kind,)
    folders = (store / one / (product or "") for one in kinds)
    return sorted(path for folder in folders for path in folder.glob("*.json" if product else "*/*.json"))


def _path(store: Path, edition: Edition) -> Path:
    return store / edition.kind / edition.product / f"{edition.version}.json"


def _packed(document: Document) -> dict[str, Any]:
    one = document.edition
    return {
        "form": FORM,
        "kind": one.kind,
        "product": one.product,
        "version": one.version,
        "name": one.name,
        "language": document.language,
        "source": {"sha256": document.source, "form": document.form, "pages": document.pages},
        "passages": [{**asdict(chunk), "sha256": hash_of(chunk)} for chunk in document.chunks],
    }


def _load_whole(path: Path) -> Document | None:
    """The document, None where there is none or it is damaged: it is to be replaced or removed."""
    try:
        return _load(path) if path.exists() else None
    except StoreBroken:
        return None


def _load(path: Path) -> Document:
    try:
        packed = json.loads(path.read_text("utf-8"))
        chunks = tuple(
            Chunk(one["number"], tuple(one["title"]), one["text"], one["page"]) for one in packed["passages"]
        )
        if any(hash_of(chunk) != one["sha256"] for chunk, one in zip(chunks, packed["passages"], strict=True)):
            raise StoreBroken(file="/".join(path.parts[-3:]))
        edition = Edition(Kind(packed["kind"]), packed["product"], packed["version"], packed["name"])
        source = packed["source"]
        return Document(edition, packed["language"], source["sha256"], source["form"], source["pages"], chunks)
    except (OSError, ValueError, KeyError, TypeError, BadName) as error:
        raise StoreBroken(file="/".join(path.parts[-3:])) from error


def write(path: Path, content: dict[str, Any]) -> None:
    """Writes beside and renames, so that a reader sees the old file or the new one and never half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".new")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
            json.dump(content, stream, ensure_ascii=False, indent=1)
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(name, path)
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(name)
        raise
    _sync(path.parent)


def _sync(folder: Path) -> None:
    """Makes names in a folder durable too (Linux, fsync(2))."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
