"""Statements that every turn runs, compiled once.

From a statement to the driver SQLAlchemy walks a way that takes several times as long as the database then does; here
it is walked once for each kind of database.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, CursorResult, Dialect, Executable, Insert, Table, bindparam
from sqlalchemy.sql.compiler import SQLCompiler

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Compiled:
    """A statement as a driver takes it.

    Attributes:
        fixed: the values that stand in the statement itself.
        order: names of the values by place; None where the driver takes them by name.
        written: how the driver wants a value, by name; None for one that it takes as it is.
    """

    sql: str
    fixed: Values
    order: tuple[str, ...] | None
    written: Mapping[str, Callable[[Any], Any] | None]

    def parameters(self, values: Values) -> tuple[Any, ...] | dict[str, Any]:
        given = {**self.fixed, **values}
        if self.order is None:
            return {name: self._write(name, given[name]) for name in self.written}
        return tuple([self._write(name, given[name]) for name in self.order])

    def _write(self, name: str, value: Any) -> Any:
        write = self.written[name]
        return value if write is None else write(value)


class Prepared:
    """A statement whose values come by name; rows come back as the driver reads them.

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

    def run(self, connection: Connection, values: Values | Sequence[Values]) -> CursorResult[Any]:
        """Runs it once, or once for each of several sets of values."""
        dialect = connection.dialect
        compiled = self._compiled.get(dialect.name)
        if compiled is None:
            compiled = self._compiled[dialect.name] = _compile(self._statement, dialect)
        if isinstance(values, Mapping):
            return connection.exec_driver_sql(compiled.sql, compiled.parameters(values))
        return connection.exec_driver_sql(compiled.sql, [compiled.parameters(one) for one in values])


def _compile(statement: Any, dialect: Dialect) -> _Compiled:
    compiled: SQLCompiler = statement.compile(dialect=dialect)
    values = {name: one for one, name in compiled.bind_names.items()}
    return _Compiled(
        sql=str(compiled),
        fixed={name: value for name, value in compiled.params.items() if not values[name].required},
        order=tuple(compiled.positiontup) if compiled.positiontup else None,
        written={name: one.type.dialect_impl(dialect).bind_processor(dialect) for name, one in values.items()},
    )
