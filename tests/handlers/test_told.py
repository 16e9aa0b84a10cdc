"""A journey begins with what was told already: read, checked, said, and asked where it does not stand."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

import orjson
import pytest

from handlers.engine.feature import Feature
from handlers.engine.letters import Say
from handlers.engine.opening import WORDS, can_open, open_route
from handlers.engine.said import Said
from handlers.engine.state import ChatState
from handlers.engine.turn import Turn
from handlers.engine.walks import Walks
from handlers.engine.words import Text, Words
from handlers.fundraiser.journey import KEY, journey
from handlers.registry import FEATURES
from knowledge.diseases import load as load_diseases
from knowledge.routing import load as load_router
from services.account.actions import Known
from services.house import load_house

ROOT = Path(__file__).parents[2]
DISEASES = load_diseases()
HOUSE = load_house(ROOT / "house.toml")
ROUTER = load_router(DISEASES)


class World:
    """The engine around one chat, without a database."""

    def __init__(self, language: str) -> None:
        self.words = Words(ROOT / "handlers", ZoneInfo("Asia/Shanghai"))
        self.resources: Any = SimpleNamespace(
            words=self.words, house=load_house(ROOT / "house.toml"), diseases=DISEASES
        )
        self.person = Known(language, None, frozenset(), frozenset())
        self.work: Any = SimpleNamespace(today=date(2026, 3, 1), now=datetime(2026, 3, 1, tzinfo=UTC))
        self.state = ChatState()
        self.walks = Walks((journey,))
        self.opens = Feature(
            "fundraiser",
            opens={"fundraiser": lambda turn, told: turn.walks.begin(turn, KEY, Text("fundraiser-intro"), told=told)},
        )

    def turn(self, text: str = "") -> Turn:
        said = Said(1, 1, "Li", self.person.language, self.work.now, text=text)
        return Turn(self.work, self.resources, self.person, self.state, said, self.walks, (self.opens,))

    def begin(self, **told: str) -> str:
        turn = self.turn()
        self.walks.begin(turn, KEY, told=told)
        return heard(turn)

    def says(self, text: str) -> str:
        turn = self.turn(text)
        guide = self.walks.guide(turn)
        assert guide is not None
        guide.hear(turn.said)
        return heard(turn)

    @property
    def raw(self) -> dict[str, Any]:
        assert self.state.walk is not None
        return self.state.walk.raw

    @property
    def standing(self) -> str | None:
        step = journey.standing(self.raw)
        return None if step is None else step.key


def heard(turn: Turn) -> str:
    return "\n".join(letter.content.html for letter in turn.letters if isinstance(letter.content, Say))


@pytest.fixture(params=["zh", "en"])
def world(request: pytest.FixtureRequest) -> World:
    return World(request.param)


def test_what_was_told_is_answered_and_said_in_one_sentence():
    world = World("en")
    told = world.begin(relation="parent", disease="stomach cancer", amount="200000")
    assert (
        "I have noted: for your parent, stomach cancer, goal 200,000.00 元. You can change each at the end." in told
    )
    assert (world.raw["relation"], world.raw["goal"]) == ("parent", 20_000_000)
    assert world.raw["disease"] == {"key": "stomach-cancer", "name": "stomach cancer"}
    assert world.standing == "public_insurance"


def test_in_chinese_too():
    told = World("zh").begin(relation="spouse", disease="胃癌", amount="200000", name="王芳")
    assert "我先记下了：为您的爱人筹款，患者王芳，病名胃癌，目标 200,000.00 元。每一项最后都可以改。" in told


def test_the_first_question_is_the_first_step_and_no_correction(world):
    assert world.words.html(world.person.language, Text("progress", {"number": 1, "count": 32}))[:8] in world.begin(
        relation="child"
    )


def test_what_no_step_takes_is_simply_asked(world):
    told = world.begin(relation="aunt of a friend", name="007", amount="nothing", disease="x", age="12")
    assert world.raw == {}
    assert world.words.html(world.person.language, Text("noted", {"facts": ""}))[:5] not in told


def test_noted_questions_are_passed_over(world):
    world.begin(relation="parent")
    for _ in range(4):
        world.says("0")
    assert world.standing == "patient_name"


def test_a_goal_beyond_the_gap_is_asked_once_the_gap_is_known(world):
    world.begin(amount="200000")
    assert world.state.walk is not None
    world.raw.update(_up_to_the_costs())
    world.raw["expected_cost"] = 5_000_000
    assert world.standing == "raised_elsewhere"
    world.says("0")
    assert "goal" not in world.raw
    assert world.standing == "goal"


def test_a_goal_within_the_gap_stays(world):
    world.begin(amount="200000")
    world.raw.update(_up_to_the_costs())
    world.raw["expected_cost"] = 25_000_000
    world.says("0")
    assert world.raw["goal"] == 20_000_000
    assert world.standing == "income"
    assert world.state.walk is not None
    assert world.state.walk.noted == []


def test_a_goal_above_what_the_house_allows_is_taken_back(world):
    world.begin(amount="90000000")
    world.raw.update(_up_to_the_costs())
    world.raw["expected_cost"] = 9_000_000_000
    world.says("0")
    assert world.standing == "goal"


def test_the_state_is_kept_with_what_was_noted(world):
    world.begin(relation="parent", amount="200000")
    kept = ChatState.unpacked(orjson.loads(orjson.dumps(world.state)))
    assert kept.walk is not None
    assert kept.walk.noted == ["relation", "goal"]


def test_a_journey_under_way_goes_on_as_it_is(world):
    world.begin(relation="parent")
    world.begin(relation="child", disease="胃癌")
    assert world.raw == {"relation": "parent"}


def test_a_route_opens_its_journey(world):
    turn = world.turn()
    route = ROUTER.route("my father has stomach cancer, we need 200,000, I want to start a fundraiser")
    assert can_open(turn, "fundraiser")
    assert open_route(turn, route)
    assert world.raw.keys() == {"relation", "disease", "goal"}
    assert not open_route(turn, ROUTER.route("转人工"))
    assert not can_open(turn, "human")


def test_every_step_that_is_filled_says_so(world):
    for feature in FEATURES:
        for one in feature.journeys:
            for step in one.steps:
                if step.fills is not None:
                    assert world.words.has(f"{one.key}-noted-{step.key}".replace("_", "-")), (one.key, step.key)


def test_what_a_fill_tells_is_what_some_step_takes():
    taken = {step.fills for feature in FEATURES for one in feature.journeys for step in one.steps} - {None}
    fill = ROUTER.route("我妈妈王芳62岁得了胃癌，吃布洛芬，想买重疾险，要20万").fill.answers()
    assert taken <= fill.keys() | {"name", WORDS}


def _up_to_the_costs() -> dict[str, Any]:
    """Answers of every step before the costs, as they are kept."""
    return {
        "public_insurance": 0, "own_policies": 0, "mutual_aid": 0, "charity": 0, "relation": "parent",
        "patient_name": "Li Jianguo", "patient_born": "1961-03-12",
        "patient_id": {"kind": "resident-id", "number": "x"},
        "disease": {"key": None, "name": "x"}, "hospital": "PUMCH", "department": "Surgery",
        "diagnosed_on": {"on": "2026-01-05", "old": False}, "id_papers": ["a"], "diagnosis_papers": ["b"],
        "cost_papers": ["c"],
    }  # fmt: skip
