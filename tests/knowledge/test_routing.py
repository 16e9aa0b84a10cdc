"""Free text finds what it wants: our own lines, the independent ones, and what is told beside."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypinyin import lazy_pinyin
from rapidfuzz import fuzz
from typer.testing import CliRunner

from knowledge.__main__ import app
from knowledge.diseases import LibraryError
from knowledge.diseases.words import Writing
from knowledge.routing import Fill, Intent, Route, Router, load, training
from knowledge.routing.load import FOLDER, load_library
from knowledge.routing.weights import Weights, digest

INDEPENDENT = Path(__file__).parent / "routing_lines.jsonl"
WANTED = 0.95
FILLED = 0.9
OWN = 0.99
ALIKE = 85
SHORTEST_COPY = 8
PIECES = (
    *"我想给爸筹款20万元,三五十 岁叫李no1 don't need insurance 30k to 4w my wife's 头孢。".split(" "),
    *"一二十百万亿0.,~-到w岁块",
)


@pytest.fixture(scope="module")
def router() -> Router:
    return load()


@pytest.fixture(scope="module")
def independent() -> list[dict[str, Any]]:
    with INDEPENDENT.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def accepted(line: dict[str, Any]) -> set[str]:
    also = line.get("also") or []
    return {line["intent"], *([also] if isinstance(also, str) else also)}


def told(lines: Iterable[tuple[dict[str, Any], Route]]) -> str:
    return "\n".join(
        f"{line['intent']} -> {route.intent} {route.confidence:.2f}: {line['text']}" for line, route in lines
    )


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_independent_lines_find_their_way(router, independent, language):
    routed = [(line, router.route(line["text"])) for line in independent if line["lang"] == language]
    missed = [(line, route) for line, route in routed if route.intent not in accepted(line)]
    print(f"{language}: {len(routed) - len(missed)} of {len(routed)}\n{told(missed)}")
    assert len(missed) <= (1 - WANTED) * len(routed)


def test_unsure_routes_offer_the_right_one(router, independent):
    """Of what is not acted on, the buttons hold the right intent in most cases."""
    unsure = [(line, route) for line in independent if not (route := router.route(line["text"])).sure]
    lost = [(line, route) for line, route in unsure if not accepted(line) & set(route.likeliest())]
    print(f"{len(unsure)} unsure, {len(lost)} without the right button\n{told(lost)}")
    assert len(lost) <= 0.2 * max(len(unsure), 5)


def test_what_is_told_beside_the_wish(router, independent):
    writing = Writing()

    def same(expected: object, found: object) -> bool:
        """Whether one holds the other: as written, by sound, or but for a slip."""
        one, other = (writing.plain(str(each)).casefold() for each in (expected, found))
        sounds = ["".join(lazy_pinyin(each)).replace(" ", "") for each in (one, other)]
        return one in other or other in one or sounds[0] == sounds[1] or fuzz.ratio(one, other) >= 75

    def right(key: str, expected: Any, fill: Fill) -> bool:
        found = fill.drugs if key == "drug" else getattr(fill, key)
        if isinstance(found, tuple):
            wanted = expected if isinstance(expected, list) else [expected]
            return all(any(same(each, one) for one in found) for each in wanted)
        return found is not None and (found == expected if isinstance(found, int) else same(expected, found))

    count, wrong = Counter[str](), Counter[str]()
    for line in independent:
        fill = router.route(line["text"]).fill
        for key, expected in (line.get("fill") or {}).items():
            count[key] += 1
            if not right(key, expected, fill):
                wrong[key] += 1
                print(key, expected, fill, line["text"])
    print({key: f"{count[key] - wrong[key]}/{count[key]}" for key in count})
    assert count
    assert all(wrong[key] <= (1 - FILLED) * count[key] for key in count), wrong


def test_own_lines_find_their_way(router):
    lines = list(load_library().examples())
    missed = [
        ({"intent": intent, "text": text}, route)
        for text, intent in lines
        if (route := router.route(text)).intent is not intent
    ]
    print(told(missed))
    assert len(missed) <= (1 - OWN) * len(lines)
    assert not [line for line, _ in missed if line["intent"] is Intent.EMERGENCY]


def test_own_lines_copy_no_independent_one(independent):
    known = [line["text"].casefold() for line in independent if len(line["text"]) >= SHORTEST_COPY]
    copies = [
        text
        for text, _ in load_library().examples()
        if len(text) >= SHORTEST_COPY and any(fuzz.ratio(text.casefold(), one) >= ALIKE for one in known)
    ]
    assert copies == []


def test_the_shipped_weights_are_fresh():
    assert Weights.load().digest == digest(*training()), "run `python -m knowledge build-routing` and commit the file"


def test_shares_are_a_distribution_over_all_intents(router):
    route = router.route("我想给我爸筹款，他得了胃癌，需要20万")
    assert {intent for intent, _ in route.ranked} == set(Intent)
    assert sum(share for _, share in route.ranked) == pytest.approx(1.0, abs=1e-3)
    assert route.ranked[0] == (route.intent, route.confidence)
    assert [share for _, share in route.ranked] == sorted((share for _, share in route.ranked), reverse=True)
    assert 2 <= len(route.likeliest()) <= 3


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("我爸突然倒地没呼吸了，想筹款", Intent.EMERGENCY),
        ("I want to raise money but my dad is not breathing", Intent.EMERGENCY),
        ("wo ba meiyou huxi le", Intent.EMERGENCY),
        ("不是要买保险，是想给我弟筹医药费", Intent.FUNDRAISER),
        ("I'm not here to raise money, I want to join mutual aid", Intent.MUTUAL_AID),
        ("我想為媽媽籌款", Intent.FUNDRAISER),
        ("wo xiang mai baoxian", Intent.POLICY),
        ("宝险怎么买", Intent.POLICY),
        ("唔該轉人工", Intent.HUMAN),
        ("頭孢同布洛芬可唔可以一齊食", Intent.DRUG),
        ("", Intent.OTHER),
        ("🙂🙂", Intent.OTHER),
    ],
)
def test_routes(router, text, intent):
    assert router.route(text).intent is intent


@pytest.mark.parametrize(
    ("text", "fill"),
    [
        ("我想给我爸筹款，他得了胃癌，需要20万", {"amount": "200000", "relation": "parent", "disease": "胃癌"}),
        (
            "my father has stomach cancer, we need 200,000",
            {"amount": "200000", "relation": "parent", "disease": "stomach cancer"},
        ),
        ("手术费要两三万", {"amount": "30000"}),
        ("已经花了三十多万，还差15万", {"amount": "150000"}),
        ("raise 30w for my wife", {"amount": "300000", "relation": "spouse"}),
        ("we need 200k for our son Li Xiaobao, 5 years old", {"amount": "200000", "relation": "child", "age": "5"}),
        ("two hundred thousand yuan", {"amount": "200000"}),
        ("$200,000 for my wife", {"relation": "spouse"}),
        ("2024年确诊的", {}),
        (
            "我叫王芳，我儿子王小宝三岁，白血病",
            {"relation": "child", "name": "王小宝", "age": "3", "disease": "白血病"},
        ),
        ("我老公的妈妈得了肺癌", {"relation": "relative", "disease": "肺癌"}),
        ("我得了尿毒症，老婆在照顾我", {"relation": "myself", "disease": "尿毒症"}),
        ("布洛芬和头孢能一起吃吗", {"drug": "布洛芬"}),
        ("清禾安心百万医疗的免赔额是多少", {"product": "qinghe-million-medical"}),
        ("化疗要五六十万", {"amount": "600000", "drug": None}),
        ("一块儿去吃饭", {}),
    ],
)
def test_fills(router, text, fill):
    answers = router.route(text).fill.answers()
    assert {key: answers.get(key) for key in fill} == fill
    if not fill:
        assert "amount" not in answers


@given(st.text(max_size=400))
def test_any_text_is_routed(router, text):
    route = router.route(text)
    assert 0 <= route.confidence <= 1
    assert route.intent in set(Intent)


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_any_mixture_is_routed(router, pieces):
    fill = router.route("".join(pieces)).fill
    assert fill.amount_yuan is None or 0 < fill.amount_yuan <= 100_000_000
    assert fill.age is None or 0 <= fill.age <= 120


def test_a_long_story_keeps_its_wish(router):
    story = "We moved here years ago and life was fine. " * 60
    assert router.route(f"{story}Now I want to start a fundraiser for my husband.").intent is Intent.FUNDRAISER


def test_a_wrong_file_names_file_and_field(tmp_path):
    for file in FOLDER.glob("*.toml"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "human.toml").write_text('intent = "humans"\nzh = []\nen = []\n', "utf-8")
    with pytest.raises(LibraryError, match=r"human\.toml: intent"):
        load_library(tmp_path)
    (tmp_path / "human.toml").unlink()
    with pytest.raises(LibraryError, match="human"):
        load_library(tmp_path)


def test_a_line_stands_once(tmp_path):
    for file in FOLDER.glob("*.toml"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    text = (tmp_path / "human.toml").read_text("utf-8").replace("zh = [", 'zh = [\n"你好",', 1)
    (tmp_path / "human.toml").write_text(text, "utf-8")
    with pytest.raises(LibraryError, match="already"):
        load_library(tmp_path)


def test_the_command_line_writes_a_line_for_each():
    ran = CliRunner().invoke(app, ["route"], input="转人工\nmy father has stomach cancer, we need 200,000\n")
    assert ran.exit_code == 0
    first, second = (json.loads(line) for line in ran.stdout.splitlines())
    assert (first["text"], first["intent"]) == ("转人工", "human")
    assert second["intent"] == "fundraiser"
    assert 0 <= second["confidence"] <= 1
    assert second["fill"] == {"amount_yuan": 200000, "relation": "parent", "disease": "stomach cancer"}
