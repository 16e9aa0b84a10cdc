"""Our table of methods against the published schema of the Bot API, where a copy lies beside the checkout."""

import json
from pathlib import Path

import pytest

from bot.messenger.methods import HANDLERS
from bot.messenger.parameters import METHODS

SCHEMA = Path(__file__).parents[3] / "shared" / "data" / "telegram-bot-api.json"


def test_every_method_has_a_handler():
    assert set(METHODS) == set(HANDLERS)


@pytest.mark.skipif(not SCHEMA.exists(), reason="no copy of the Bot API's schema lies beside the checkout")
@pytest.mark.parametrize("method", METHODS)
def test_parameters_are_those_of_the_schema(method):
    fields = json.loads(SCHEMA.read_text("utf-8"))["methods"][method].get("fields", [])
    published = {field["name"]: (set(field["types"]), field["required"]) for field in fields}
    ours = {p.name: (set(p.kind.value), p.required) for p in METHODS[method]}
    assert ours == published
