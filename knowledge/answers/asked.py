"""The questions that are known, with the clauses that answer them, and others that no clause answers."""

from functools import cache
from typing import Final, NamedTuple

import orjson

from knowledge.answers.aims import FOLDER

ASKED: Final = FOLDER / "asked"
"""A file for each document, and one for what belongs to several or to none."""
ANYWHERE: Final = "anywhere"
"""The file of what belongs to no document alone; what it says that no clause answers holds for all of them."""

Place = tuple[str, str]
"""Document and number of a clause."""


class Asked(NamedTuple):
    """A known question.

    Attributes:
        text: in plain writing, without the name of a document.
        places: the clauses that answer it; none when no clause does.
        file: the document of its file, or `ANYWHERE`.
        line: where it stands there; the questions of one line ask the same.
    """

    text: str
    places: tuple[Place, ...]
    file: str
    line: int


@cache
def asked() -> tuple[Asked, ...]:
    """Every known question, by file."""
    told: list[Asked] = []
    for file in sorted(ASKED.glob("*.jsonl")):
        name = file.stem
        for line, text in enumerate(file.read_bytes().splitlines()):
            row = orjson.loads(text)
            places = tuple([_place(clause, name) for clause in row.get("clauses", ())])
            told += [Asked(each, places, name, line) for each in (*row["zh"], *row["en"])]
    return tuple(told)


def _place(clause: str, file: str) -> Place:
    document, slash, number = clause.rpartition("/")
    return (document if slash else file), number
