"""Statements that every turn runs, compiled once and handed to the driver itself.

From a statement to the driver SQLAlchemy walks a way that takes several times as long as the database then does; here
it is walked once for each kind of database. Errors are the driver's own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Dialect, Executable, Insert, Select, Table, bindparam
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.sql.compiler import SQLCompiler

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Compiled:
    """A statement as a driver takes it.

    Attributes:
        fixed: the values that stand in the statement itself.
        order: names of the values by place; None where the driver takes them by name.
        names: of all values.
        written: what makes a value as the driver wants it, by name, for those that it does not take as they are.
        read: what makes a value of what the driver gives, by place; None for one that is as it should be.
    """

    sql: str
    fixed: Values
    order: tuple[str, ...] | None
    names: tuple[str, ...]
    written: tuple[tuple[str, Callable[[Any], Any]], ...]
    read: tuple[Callable[[Any], Any] | None, ...]

    def parameters(self, values: Values) -> Any:
        given = {**self.fixed, **values}
        for name, write in self.written:
            given[name] = write(given[name])
        if self.order is None:
            return {name: given[name] for name in self.names}
        return tuple([given[name] for name in self.order])


class Prepared:
    """A statement whose values come by name.

    Args:
        statement: it has no list of values of unknown length in it.
    """

    def __init__(self, statement: Executable) -> None:
        self._statement = statement
        self._compiled: dict[str, _Compiled] = {}

    @classmethod
    def insert(cls, table: Table, *names: str) -> Prepared:
        """Inserts rows; columns that are not named stay empty."""
        statement: Insert = table.insert().values({name: bindparam(name) for name in names})
        return cls(statement)

    def run(self, connection: Connection, values: Values | Sequence[Values]) -> int:
        """Runs it once, or once for each of several sets of values; returns how many rows it changed."""
        compiled = self._for(connection.dialect)
        cursor = _cursor(connection)
        if isinstance(values, Mapping):
            cursor.execute(compiled.sql, compiled.parameters(values))
        else:
            cursor.executemany(compiled.sql, [compiled.parameters(one) for one in values])
        changed = cursor.rowcount
        cursor.close()
        return changed

    def first(self, connection: Connection, values: Values) -> tuple[Any, ...] | None:
        """Returns the first row that it finds, None when it finds nothing."""
        compiled = self._for(connection.dialect)
        cursor = _cursor(connection)
        cursor.execute(compiled.sql, compiled.parameters(values))
        row = cursor.fetchone()
        cursor.close()
        if row is None:
            return None
        return tuple([value if read is None else read(value) for read, value in zip(compiled.read, row, strict=True)])

    def _for(self, dialect: Dialect) -> _Compiled:
        compiled = self._compiled.get(dialect.name)
        if compiled is None:
            compiled = self._compiled[dialect.name] = _compile(self._statement, dialect)
        return compiled


def begun(connection: Connection) -> Connection:
    """The connection in a transaction, which begins if none is under way."""
    if not connection.in_transaction():
        connection.begin()
    return connection


def _cursor(connection: Connection) -> DBAPICursor:
    return begun(connection).connection.cursor()


def _compile(statement: Any, dialect: Dialect) -> _Compiled:
    compiled: SQLCompiler = statement.compile(dialect=dialect)
    values = {name: one for one, name in compiled.bind_names.items()}
    writes = {name: one.type.dialect_impl(dialect).bind_processor(dialect) for name, one in values.items()}
    columns = statement.selected_columns if isinstance(statement, Select) else ()
    return _Compiled(
        sql=str(compiled),
        fixed={name: value for name, value in compiled.params.items() if not values[name].required},
        order=tuple(compiled.positiontup) if compiled.positiontup else None,
        names=tuple(values),
        written=tuple((name, write) for name, write in writes.items() if write is not None),
        read=tuple(one.type.dialect_impl(dialect).result_processor(dialect, None) for one in columns),
    )
