"""Medicines checked against each other and a person: stop > unknown > caution > ok, and never ok for the unknown."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from knowledge.__main__ import app
from knowledge.drugs import Answer, Kind, Level, Person, Pregnancy, Safety, load
from knowledge.drugs.model import MedicineKind
from tests.knowledge.measure_drug_safety import outcomes

SAFETY = Safety(load())
FLOOR_RIGHT = 0.96
"""Share of the levels that are right; may only rise."""


def level(*drugs: str, **facts: object) -> Level:
    return SAFETY.check(drugs, Person(**facts)).level  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "drugs",
    [
        ("西地那非", "硝酸甘油"),
        ("sildenafil", "isosorbide mononitrate"),
        ("氟西汀", "苯乙肼"),
        ("simvastatin", "clarithromycin"),
        ("甲氨蝶呤", "复方新诺明"),
        ("异维A酸", "多西环素"),
        ("头孢曲松", "白酒"),
        ("吗啡", "酒"),
        ("泰诺", "必理通"),
        ("布洛芬", "萘普生"),
        ("芬必得", "布洛芬"),
        ("lisinopril", "losartan"),
        ("febuxostat", "azathioprine"),
    ],
)
def test_pairs_that_never_go_together_are_stopped(drugs: tuple[str, ...]) -> None:
    report = SAFETY.check(drugs)
    assert report.level is Level.STOP
    stops = [finding for finding in report.findings if finding.level is Level.STOP]
    assert all(finding.source in SAFETY.library.sources and finding.text for finding in stops)
    assert SAFETY.check(tuple(reversed(drugs))).level is Level.STOP


def test_a_person_is_taken_into_account() -> None:
    assert level("布洛芬") is Level.OK
    assert level("布洛芬", conditions=("胃溃疡",)) is Level.STOP
    assert level("布洛芬", conditions=("肾功能不全 eGFR 22",)) is Level.STOP
    assert level("布洛芬", conditions=("eGFR 95",)) is Level.OK
    assert level("布洛芬", pregnancy=Pregnancy(33)) is Level.STOP
    assert level("布洛芬", pregnancy=Pregnancy(8)) is Level.CAUTION
    assert level("布洛芬", pregnancy=Pregnancy()) is Level.STOP
    assert level("布洛芬", feeding=True) is Level.CAUTION
    assert level("布洛芬", age_months=2) is Level.STOP
    assert level("布洛芬", age_months=48, weight_kg=16.0) is Level.OK
    assert level("布洛芬", allergies=("阿司匹林",)) is Level.STOP
    assert level("布洛芬", allergies=("花粉",)) is Level.OK
    assert level("布洛芬", medicines=("华法林",)) in (Level.UNKNOWN, Level.CAUTION)
    assert level("氨苄西林", allergies=("青霉素过敏",)) is Level.STOP
    assert level("头孢氨苄", allergies=("青霉素过敏性休克",)) is Level.STOP


def test_what_is_not_known_is_never_ok() -> None:
    assert level("某神秘草药") is Level.UNKNOWN
    assert level("布洛芬", "某神秘草药") is Level.UNKNOWN
    assert level("布洛芬", allergies=Answer.UNKNOWN) is Level.UNKNOWN
    assert level("布洛芬", conditions=Answer.UNKNOWN) is Level.UNKNOWN
    assert level("布洛芬", medicines=Answer.UNKNOWN) is Level.UNKNOWN
    assert level("布洛芬", pregnancy=Answer.UNKNOWN) is Level.UNKNOWN
    assert level("布洛芬", age_months=Answer.UNKNOWN) is Level.UNKNOWN
    assert level("布洛芬", allergies=("某种东西",)) is Level.UNKNOWN
    assert level("布洛芬", conditions=("一种怪病",)) is Level.UNKNOWN
    assert level("止痛消炎药") is Level.UNKNOWN
    assert level("blf") is Level.UNKNOWN
    assert level("布洛芬", allergies=Answer.NONE, conditions=Answer.NONE, medicines=Answer.NONE) is Level.OK


def test_a_name_with_two_meanings_stops_only_when_both_do() -> None:
    assert level("blf", "布洛芬") is Level.UNKNOWN
    report = SAFETY.check(["Celebrexa"], Person(allergies=("阿司匹林",)))
    assert report.level is Level.UNKNOWN
    assert any(finding.kind is Kind.NAME_OPEN for finding in report.findings)


def test_a_name_inside_other_words_is_asked_back() -> None:
    report = SAFETY.check(["复方布洛芬某某片"])
    assert report.level is Level.UNKNOWN
    assert {finding.kind for finding in report.findings} == {Kind.NAME_OPEN}


def test_a_medicine_that_is_taken_already_is_no_duplicate_of_itself() -> None:
    assert level("布洛芬", medicines=("布洛芬",)) is Level.OK
    assert level("布洛芬", medicines=("芬必得",)) is Level.STOP


KNOWN = sorted(key for key, medicine in SAFETY.library.medicines.items() if medicine.kind is not MedicineKind.FOOD)
drug_keys = st.sampled_from(KNOWN)


@given(st.lists(drug_keys, min_size=1, max_size=4, unique=True))
@settings(max_examples=150, deadline=None)
def test_ok_needs_a_verified_monograph_of_every_medicine(keys: list[str]) -> None:
    names = [SAFETY.library.medicines[key].names.en for key in keys]
    report = SAFETY.check(names)
    if report.level in (Level.OK, Level.CAUTION):
        assert all(SAFETY.library.medicines[key].verified for key in keys)
    heaviest = max((finding.level.weight for finding in report.findings), default=0)
    assert report.level.weight == (0 if heaviest == Level.NOTE.weight else heaviest)


@given(st.lists(drug_keys, min_size=1, max_size=3, unique=True), drug_keys)
@settings(max_examples=100, deadline=None)
def test_one_more_medicine_never_makes_it_safer(keys: list[str], more: str) -> None:
    names = [SAFETY.library.medicines[key].names.en for key in keys]
    fewer = SAFETY.check(names).level.weight
    assert SAFETY.check([*names, SAFETY.library.medicines[more].names.en]).level.weight >= fewer


@given(st.lists(st.text(max_size=20), min_size=1, max_size=3))
@settings(max_examples=60, deadline=None)
def test_any_names_are_checked_without_an_error(names: list[str]) -> None:
    assert SAFETY.check(names).level in Level


def run(*arguments: str) -> tuple[int, dict[str, object]]:
    result = CliRunner().invoke(app, ["drugs", *arguments])
    return result.exit_code, json.loads(result.stdout)


def test_the_command_line_checks_shows_and_counts() -> None:
    code, answer = run("check", "--drug", "布洛芬", "--drug", "华法林", "--condition", "胃溃疡")
    assert (code, answer["level"]) == (0, "stop")
    assert {"level", "reason", "source"} <= set(answer["findings"][0])  # type: ignore[index]
    assert run("check", "--drug", "ibuprofen", "--pregnant", "32")[1]["level"] == "stop"
    assert run("check", "--drug", "ibuprofen", "--age", "4", "--weight", "16")[1]["level"] == "ok"
    assert run("check", "--drug", "ibuprofen", "--feeding", "--allergy", "aspirin")[1]["level"] == "stop"
    assert run("show", "芬必得")[1]["monographs"][0]["verified"] is True  # type: ignore[index]
    assert run("show", "某种祖传药丸")[0] == 1
    assert run("count")[1]["verified"] == SAFETY.library.counts.verified


def test_independent_cases() -> None:
    """Written before any table by somebody else: every stop is found, and nothing is ok that may not be."""
    found = list(outcomes(SAFETY))
    assert not [
        each.id for each in found if each.expected is Level.UNKNOWN and each.level in (Level.OK, Level.CAUTION)
    ]
    assert not [each.id for each in found if each.expected is Level.STOP and each.level is not Level.STOP]
    assert sum(each.right for each in found) >= FLOOR_RIGHT * len(found)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (("高血压、胃溃疡",), Level.STOP),
        (("asthma and stomach ulcer",), Level.STOP),
        (("高血压 eGFR 22",), Level.STOP),
        (("CKD stage 4",), Level.STOP),
        (("慢性肾病Ⅳ期",), Level.STOP),
        (("eGFR <30",), Level.STOP),
        (("高血压 150/95",), Level.CAUTION),
        (("高血压，控制良好",), Level.CAUTION),
        (("高血压，一种怪病",), Level.UNKNOWN),
    ],
)
def test_everything_that_is_told_in_one_breath_counts(told: tuple[str, ...], expected: Level) -> None:
    assert level("布洛芬", conditions=told) is expected


def test_every_allergy_of_a_list_counts() -> None:
    for told in ("头孢、青霉素、阿司匹林", "penicillin and aspirin", "青霉素和阿司匹林过敏"):
        assert level("布洛芬", allergies=(told,)) is Level.STOP
        assert level("阿莫西林", allergies=(told,)) is Level.STOP
    assert level("布洛芬", allergies=("花粉和尘螨",)) is Level.OK
    assert level("布洛芬", allergies=("花粉和某种东西",)) is Level.UNKNOWN


def test_medicines_named_in_one_breath_are_checked_as_two() -> None:
    assert level("西地那非和硝酸甘油") is Level.STOP
    assert level("sildenafil, nitroglycerin") is Level.STOP
    assert level("布洛芬", medicines=("氯雷他定、酮咯酸",)) is Level.STOP
    assert level("布洛芬和某神秘草药") is Level.UNKNOWN
