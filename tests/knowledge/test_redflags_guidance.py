"""What to do and whom to call: complete, sourced, and refused when wrong."""

from __future__ import annotations

import shutil

import pytest

from knowledge.redflags.guidance import FOLDER, EmergencyTextError, load
from knowledge.redflags.rules import RULES


@pytest.fixture(scope="module")
def emergencies():
    return load()


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(FOLDER, tmp_path / "emergencies")


@pytest.mark.parametrize("rule", [rule.name for rule in RULES])
def test_every_rule_says_what_to_do_in_both_languages(emergencies, rule):
    guidance = emergencies.guidance(rule)
    assert len(guidance.words("zh").do) == len(guidance.words("en").do)
    assert guidance.words("en").title.isascii()


def test_the_numbers_people_need_first(emergencies):
    assert emergencies.first[0] == "CN"
    assert (emergencies.number("CN").medical, emergencies.number("cn").crisis) == ("120", "12356")
    assert (emergencies.number("US").medical, emergencies.number("US").crisis) == ("911", "988")
    assert emergencies.number("DE").medical == "112"
    assert emergencies.number("KR").crisis is None
    assert emergencies.number("XX") is None
    assert len(emergencies.by_country) >= 30


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("numbers.toml", 'medical = "120"', 'medical = "one-two-oh"', "numbers.CN.medical"),
        ("numbers.toml", 'crisis = "12356"', "", "numbers.CN"),
        ("numbers.toml", '"CN", ', '"ZZ", ', "FIRST: ZZ"),
        (
            "guidance.toml",
            "[guidance.choking.zh]\ntitle",
            "[guidance.choking.zh]\nheading",
            "guidance.choking.zh.title",
        ),
        ("guidance.toml", "guidance.seizure", "guidance.seizures", "guidance.seizure: is missing"),
        ("guidance.toml", "[guidance.choking]", "[guidance.choking", "not valid TOML"),
    ],
)
def test_a_wrong_file_is_refused_with_its_name_and_field(folder, file, old, new, told):
    path = folder / file
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(EmergencyTextError) as refused:
        load(folder)
    assert str(path) in str(refused.value)
    assert told in str(refused.value)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(EmergencyTextError, match=r"guidance\.toml: cannot be read"):
        load(tmp_path)
