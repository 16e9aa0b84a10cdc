"""The tables of the shelf."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path

import numpy as np
import orjson
from sqlalchemy import Column, Engine, Integer, LargeBinary, MetaData, String, Table, create_engine, select, update
from sqlalchemy.exc import IntegrityError

from knowledge.passages import Domain, Passage
from knowledge.retrieval.cache import Vectors
from knowledge.retrieval.shelf import Shelved

_metadata = MetaData()
_editions = Table(
    "knowledge_editions",
    _metadata,
    Column("domain", String(20), primary_key=True),
    Column("document", String(100), primary_key=True),
    Column("version", String(100), primary_key=True),
    Column("revision", Integer, nullable=False, index=True),
    Column("passages", LargeBinary, nullable=False),
    Column("model", String(100), nullable=False),
    Column("ids", LargeBinary, nullable=False),
    Column("vectors", LargeBinary, nullable=False),
)
_revision = Table(
    "knowledge_revision", _metadata, Column("only", Integer, primary_key=True), Column("revision", Integer)
)


class Tables:
    """The added documents in a database, which is made where there is none."""

    def __init__(self, url: str) -> None:
        """Opens the database."""
        self._engine = _open(url)

    def put(self, edition: Shelved) -> int:
        """Puts a version of a document in place of what was there of it; returns the number of the change."""
        row = {
            "domain": str(edition.domain),
            "document": edition.document,
            "version": edition.version,
            "passages": orjson.dumps([asdict(passage) for passage in edition.passages]),
            "model": edition.model,
            "ids": b"".join(bytes.fromhex(key) for key in edition.vectors),
            "vectors": b"".join(vector.astype(np.float16).tobytes() for vector in edition.vectors.values()),
        }
        key = [_editions.c[name] == row[name] for name in ("domain", "document", "version")]
        with self._engine.begin() as connection:
            # The counter's row is locked until the commit, so that changes become visible in the order of their numbers.
            connection.execute(update(_revision).values(revision=_revision.c.revision + 1))
            number: int = connection.execute(select(_revision.c.revision)).scalar_one()
            connection.execute(_editions.delete().where(*key))
            connection.execute(_editions.insert().values(**row, revision=number))
        return number

    def since(self, revision: int) -> tuple[int, Sequence[Shelved]]:
        """The number of the newest change, and what changed after the number given."""
        with self._engine.connect() as connection:
            newest: int = connection.execute(select(_revision.c.revision)).scalar_one()
            if newest == revision:
                return newest, ()
            rows = connection.execute(
                select(_editions).where(_editions.c.revision > revision).order_by(_editions.c.revision)
            ).all()
        return max([newest, *(row.revision for row in rows)]), [
            Shelved(
                Domain(row.domain),
                row.document,
                row.version,
                tuple(_passages(orjson.loads(row.passages))),
                row.model,
                _by_id(row.ids, row.vectors),
            )
            for row in rows
        ]

    def close(self) -> None:
        """Lets go of the database."""
        self._engine.dispose()


def _open(url: str) -> Engine:
    engine = create_engine(url)
    if engine.dialect.name == "sqlite" and engine.url.database:
        Path(engine.url.database).parent.mkdir(parents=True, exist_ok=True)
    _metadata.create_all(engine)
    try:
        with engine.begin() as connection:
            if connection.execute(select(_revision.c.only)).first() is None:
                connection.execute(_revision.insert().values(only=1, revision=0))
    except IntegrityError:
        pass  # Another process was faster.
    return engine


def _passages(rows: Iterable[dict[str, object]]) -> Iterable[Passage]:
    for row in rows:
        fields = dict(row)
        fields["domain"] = Domain(str(fields["domain"]))
        fields["title"] = tuple(fields["title"])  # type: ignore[arg-type]
        yield Passage(**fields)  # type: ignore[arg-type]


def _by_id(ids: bytes, vectors: bytes) -> dict[str, Vectors]:
    keys = [ids[start : start + 16].hex() for start in range(0, len(ids), 16)]
    if not keys:
        return {}
    rows = np.frombuffer(vectors, np.float16).reshape(len(keys), -1).astype(np.float32)
    return dict(zip(keys, rows, strict=True))
