"""The questions that the library can answer stay answerable: their clauses exist and hold the words they name."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from knowledge.terms import TERMS, house_values, load

FOLDER = Path(__file__).parent
LIBRARY = load(house_values(tomllib.loads((TERMS.parents[2] / "house.toml").read_text("utf-8"))))


def questions(name: str) -> list[Any]:
    """The lines of one file, as pytest's parameters, each under its id."""
    lines = (FOLDER / name).read_text("utf-8").splitlines()
    return [pytest.param(line, id=line["id"]) for line in map(json.loads, lines)]


def words(place: dict[str, str], language: Any, version: str) -> str:
    """The text of a clause in one version, empty where that version has no such clause."""
    document = LIBRARY.document(place["document"], version)
    clause = LIBRARY.clause(document, place["number"]) if document else None
    return LIBRARY.text(clause, language) if clause else ""


@pytest.mark.parametrize("question", questions("answerable.jsonl"))
def test_every_clause_named_holds_the_words_in_the_newest_version(question: dict[str, Any]) -> None:
    for place in question["gold"]:
        assert place["version"] == LIBRARY.versions(place["document"])[-1]
        text = words(place, question["lang"], place["version"])
        assert all(word in text for word in question["must"]), place


@pytest.mark.parametrize("question", questions("answerable_held.jsonl"))
def test_only_the_version_held_has_the_words(question: dict[str, Any]) -> None:
    for place in question["gold"]:
        assert place["version"] == question["held"]
        for version in LIBRARY.versions(place["document"]):
            text = words(place, question["lang"], version)
            assert all(word in text for word in question["must"]) == (version == question["held"]), (place, version)


@pytest.mark.parametrize(
    "name",
    [
        "answerable_autumn.jsonl",
        "answerable_east.jsonl",
        "answerable_west.jsonl",
        "answerable_dawn.jsonl",
        "answerable_dusk.jsonl",
    ],
)
def test_the_first_clause_named_holds_the_words(name: str) -> None:
    for line in (FOLDER / name).read_text("utf-8").splitlines():
        question = json.loads(line)
        versions = [LIBRARY.versions(place["document"])[-1] for place in question["gold"]]
        told = [
            words(place, question["lang"], version) for place, version in zip(question["gold"], versions, strict=True)
        ]
        assert all(told), question["id"]
        assert all(word in told[0] for word in question["must"]), question["id"]
