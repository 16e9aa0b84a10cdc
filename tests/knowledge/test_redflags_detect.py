"""The red-flag rules against our own examples, and the promises of `detect`."""

from __future__ import annotations

import csv
import json
import timeit
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from knowledge.__main__ import app
from knowledge.redflags import detect
from knowledge.redflags.needs import needs, split
from knowledge.redflags.normalise import normalise
from knowledge.redflags.rule import Book, compile_rules
from knowledge.redflags.rules import RULES

with (Path(__file__).parent / "redflag_examples.tsv").open(encoding="utf-8", newline="") as lines:
    EXAMPLES = [(rule, text) for rule, text in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)]

ORDINARY = "请问我想给我妈妈买一份医疗险,她今年六十二岁,有高血压,可以买吗?每年多少钱"


@pytest.mark.parametrize(("rule", "text"), [one for one in EXAMPLES if one[0] != "-"])
def test_a_present_danger_is_found(rule, text):
    flag = detect(text)
    assert flag is not None
    assert rule in (flag.rule, *flag.also)


@pytest.mark.parametrize("text", [text for rule, text in EXAMPLES if rule == "-"])
def test_what_is_past_asked_denied_or_imagined_is_left_alone(text):
    assert detect(text) is None


@pytest.fixture(scope="module")
def books() -> tuple[Book, Book]:
    return compile_rules(RULES)


@pytest.mark.parametrize("text", [text for _, text in EXAMPLES])
def test_no_pattern_that_matches_is_passed_over(books, text):
    plain = normalise(text)
    for book in books:
        opened = book.candidates(plain)
        assert [one for one in book if one.pattern.search(plain) and one not in opened] == []


@pytest.mark.parametrize(
    ("pattern", "size", "found"),
    [
        ("胸口?疼", 1, [{"胸"}, {"疼"}]),
        ("(?:胸|心)(?!痛)[疼闷]", 1, [{"胸", "心"}, {"疼", "闷"}]),
        ("(?:胸|心)*痛{2,3}", 1, [{"痛"}]),
        ("(?:胸|.)痛", 1, [{"痛"}]),
        (r"chest(?: is)? pain\w*", 3, [{"che"}, {"pai"}]),
    ],
)
def test_what_a_pattern_cannot_match_without(pattern, size, found):
    assert [set(one) for one in needs(pattern, size)] == found


def test_a_pattern_is_split_only_outside_its_groups():
    assert list(split(r"a(?:b|c)|[|]d|\|e")) == ["a(?:b|c)", "[|]d", r"\|e"]


def test_every_rule_has_an_example_and_a_reason():
    assert {rule for rule, _ in EXAMPLES} - {"-"} == {rule.name for rule in RULES}
    assert all(rule.reason.endswith(".") for rule in RULES)


def test_an_overdose_taken_to_die_is_answered_as_both():
    flag = detect("我不想活了,刚吃了一瓶安眠药")
    assert flag is not None
    assert (flag.rule, flag.kind) == ("poisoning", "medical")
    assert "suicide" in flag.also


def test_thoughts_of_suicide_are_a_kind_of_their_own():
    flag = detect("I don't want to live anymore")
    assert flag is not None
    assert flag.kind == "suicide"


@pytest.mark.parametrize("text", ["", " ", "。。。", "🆗", "1", "\x00"])
def test_nothing_said_is_no_emergency(text):
    assert detect(text) is None


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_any_text_gets_an_answer_and_always_the_same(text):
    assert detect(text) == detect(text)


@pytest.mark.parametrize(
    "piece",
    [
        "我今天去医院看病,",
        "胸口不疼",
        "不胸痛",
        "没有胸痛,",
        "no chest pain or ",
        "my head is not and the ",
        "没有",
        "a" * 50 + " ",
        "吃了 ",
        "中风能赔吗",
        "stroke cover ",
        "胸" * 9,
    ],
)
def test_time_grows_with_length_and_not_faster(piece):
    def took(length: int) -> float:
        text = (piece * (length // len(piece) + 1))[:length]
        return min(timeit.repeat(lambda: detect(text), number=1, repeat=3))

    took(100)
    assert took(5000) < 16 * took(1250) + 0.01


def test_an_ordinary_message_is_cheap():
    detect(ORDINARY)
    assert min(timeit.repeat(lambda: detect(ORDINARY), number=20, repeat=5)) / 20 < 0.001


def test_a_diagnosis_repeated_to_the_longest_message_is_cheap():
    text = "中风能赔吗" * 1000
    detect(text)
    assert min(timeit.repeat(lambda: detect(text), number=1, repeat=3)) < 0.2


def test_the_command_line_answers_each_line_with_json():
    result = CliRunner().invoke(app, ["redflags"], input="我爸喘不上气\nis chest pain covered?\n")
    assert [json.loads(line) for line in result.stdout.splitlines()] == [
        {"text": "我爸喘不上气", "emergency": True, "rule": "breathing"},
        {"text": "is chest pain covered?", "emergency": False, "rule": None},
    ]
