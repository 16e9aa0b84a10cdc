"""What a free question asks of medicines: which, what, and for whom."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.drugs import Answer, Pregnancy, Safety, Section, load
from knowledge.drugs.asking import Topic, read_question

SAFETY = Safety(load())


@pytest.mark.parametrize(
    ("text", "drugs", "topic"),
    [
        ("布洛芬和阿司匹林能一起吃吗", ("布洛芬", "阿司匹林"), Topic.CHECK),
        ("can I take ibuprofen with aspirin?", ("ibuprofen", "aspirin"), Topic.CHECK),
        ("芬必得跟扑热息痛一块吃行不行", ("芬必得", "扑热息痛"), Topic.CHECK),
        ("灵芝孢子粉和华法林能一起吃吗", ("华法林", "灵芝孢子粉"), Topic.CHECK),
        ("is it safe to take moringa powder with warfarin", ("warfarin", "moringa powder"), Topic.CHECK),
        ("can I drink alcohol while taking metronidazole", ("alcohol", "metronidazole"), Topic.CHECK),
        ("美林4岁16公斤吃多少", ("美林",), Topic.CHILD_DOSE),
        ("how much ibuprofen for my 4-year-old, 16 kg", ("ibuprofen",), Topic.CHILD_DOSE),
        ("漏吃了一次氨氯地平怎么办", ("氨氯地平",), Section.MISSED_DOSE),
        ("I missed a dose of amoxicillin", ("amoxicillin",), Section.MISSED_DOSE),
        ("怀孕20周能吃布洛芬吗", ("布洛芬",), Section.PREGNANCY),
        ("布洛芬怎么保存", ("布洛芬",), Section.STORAGE),
        ("對乙醯氨基酚一天最多可以吃幾顆", ("对乙酰氨基酚",), Section.ADULT_DOSE),
        ("阿莫西林", ("阿莫西林",), Topic.OVERVIEW),
        ("头痛怎么办", (), Topic.OVERVIEW),
        ("I want to start a fundraiser for my father", (), Topic.OVERVIEW),
    ],
)
def test_medicines_and_topic(text: str, drugs: tuple[str, ...], topic: Topic | Section) -> None:
    asked = read_question(text, SAFETY.names)
    assert asked.drugs == drugs
    if drugs:
        assert asked.topic == topic


def test_what_it_tells_of_the_person() -> None:
    child = read_question("我家宝宝8个月18斤发烧，泰诺林怎么吃", SAFETY.names)
    assert (child.person.age_months, child.person.weight_kg, child.child) == (8, 9.0, True)
    mother = read_question("怀孕20周能吃布洛芬吗", SAFETY.names)
    assert mother.person.pregnancy == Pregnancy(20)
    feeding = read_question("can I take ibuprofen while breastfeeding", SAFETY.names)
    assert feeding.person.feeding is True
    assert feeding.person.pregnancy is Answer.NOT_ASKED
    assert read_question("我妈吃华法林，能吃布洛芬吗", SAFETY.names).other


def test_somebody_elses_pregnancy_is_not_read_from_a_child() -> None:
    assert read_question("宝宝2岁能吃布洛芬吗", SAFETY.names).person.pregnancy is Answer.NOT_ASKED


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    assert read_question(text, SAFETY.names) == read_question(text, SAFETY.names)
