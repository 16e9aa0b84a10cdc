"""Doses for children: never above a cap, in the right unit, and refused without the weight they hang on."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.drugs import Dose, Library, Refusal, child_dose, load
from knowledge.drugs.child import likely
from knowledge.drugs.model import AdultDose, ChildDose, Monograph, Unit

LIBRARY = load()
WITH_RULES = sorted(key for key, medicine in LIBRARY.medicines.items() if medicine.children)
BY_WEIGHT = sorted(
    key for key, medicine in LIBRARY.medicines.items() if any(rule.by_weight for rule in medicine.children)
)
ages = st.integers(0, 230)
weights = st.floats(1, 150, allow_nan=False)


def with_medicine(adult: AdultDose | None, *rules: ChildDose) -> Library:
    monograph = Monograph(
        key="testamol",
        names={"zh": "测试酚", "en": "testamol"},
        adult=adult,
        children=rules,
    )
    return replace(LIBRARY, medicines={**LIBRARY.medicines, "testamol": monograph})


@given(st.sampled_from(WITH_RULES), ages, weights)
@settings(max_examples=400, deadline=None)
def test_never_above_the_adult_maximum_or_the_daily_maximum(key: str, age: int, weight: float) -> None:
    doses = child_dose(LIBRARY, key, age, weight)
    if isinstance(doses, Refusal):
        return
    medicine = LIBRARY.medicines[key]
    for dose in doses:
        assert 0 <= dose.least <= dose.most <= dose.daily
        assert dose.daily <= dose.most * dose.doses_per_day + 1e-6 or dose.doses_per_day >= 1
        assert any(dose.unit is rule.unit for rule in medicine.children)
        if medicine.adult:
            assert dose.unit is medicine.adult.unit
            assert dose.daily <= medicine.adult.daily
            assert dose.most <= (medicine.adult.single or medicine.adult.daily)
        fitting = [
            rule
            for rule in medicine.children
            if rule.source == dose.source and rule.passage == dose.passage and rule.use == dose.use
        ]
        assert any(
            (not rule.per_kg or dose.most <= rule.per_kg[1] * weight + 1e-6)
            and (not rule.per_kg_day or dose.daily <= rule.per_kg_day * weight + 1e-6)
            and (not rule.single_max or dose.most <= rule.single_max)
            and (not rule.daily_max or dose.daily <= rule.daily_max)
            and rule.from_months <= age < rule.under_months
            for rule in fitting
        )
        assert dose.source in LIBRARY.sources


@given(st.sampled_from(BY_WEIGHT), ages)
def test_a_rule_by_weight_is_refused_without_weight(key: str, age: int) -> None:
    doses = child_dose(LIBRARY, key, age)
    if isinstance(doses, tuple):
        medicine = LIBRARY.medicines[key]
        for dose in doses:
            assert any(not rule.by_weight and rule.source == dose.source for rule in medicine.children)


def test_a_four_year_old_of_sixteen_kilograms_gets_ibuprofen() -> None:
    doses = child_dose(LIBRARY, "ibuprofen", 48, 16)
    assert isinstance(doses, tuple)
    dose = doses[0]
    assert (dose.unit, dose.least, dose.most, dose.daily) == (Unit.MG, 80, 160, 640)
    assert (dose.interval_hours, dose.doses_per_day) == (6, 4)


def test_refusals_say_why() -> None:
    assert child_dose(LIBRARY, "ibuprofen", 48) is Refusal.WEIGHT_NEEDED
    assert child_dose(LIBRARY, "ibuprofen", 2, 5) is Refusal.NOT_FOR_CHILDREN
    assert child_dose(LIBRARY, "ibuprofen", 4, 6) is Refusal.TOO_YOUNG
    assert child_dose(LIBRARY, "ibuprofen", 160, 50) is Refusal.ADULT_DOSE
    assert child_dose(LIBRARY, "ibuprofen", 48, 90) is Refusal.WEIGHT_UNLIKELY
    assert child_dose(LIBRARY, "aspirin", 48, 16) is Refusal.NOT_FOR_CHILDREN
    assert child_dose(LIBRARY, "warfarin", 48, 16) is Refusal.NO_RULE


@given(
    low=st.floats(0.01, 50),
    more=st.floats(0, 50),
    single=st.floats(1, 500),
    cap=st.floats(0.5, 500),
    weight=st.floats(3, 80),
)
@settings(max_examples=200, deadline=None)
def test_no_weight_gets_past_the_caps(low: float, more: float, single: float, cap: float, weight: float) -> None:
    adult = AdultDose(single=single, daily=single * 4, source="ibuprofen-otc-label", passage="x")
    rule = ChildDose(
        per_kg=(low, low + more),
        interval_hours=6,
        doses_per_day=4,
        single_max=cap,
        from_months=1,
        under_months=216,
        source="ibuprofen-otc-label",
        passage="x",
    )
    age = next((months for months in range(1, 216) if likely(months, weight)), None)
    assert age is not None
    doses = child_dose(with_medicine(adult, rule), "testamol", age, weight)
    assert isinstance(doses, tuple)
    dose = doses[0]
    assert isinstance(dose, Dose)
    assert dose.most <= min(cap, single, (low + more) * weight) + 1e-6
    assert dose.daily <= 4 * min(cap, single) + 1e-6
    assert dose.least <= dose.most


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"per_kg": None}, "give either per_kg or single"),
        ({"per_kg": (10, 5)}, "least 10.0 is above most 5.0"),
        ({"from_months": 20, "under_months": 10}, "from_months has to be below"),
        ({"interval_hours": 12}, "do not fit into 24 hours"),
    ],
)
def test_impossible_rules_are_refused(changed: dict[str, object], told: str) -> None:
    rule: dict[str, object] = {
        "per_kg": (5, 10),
        "interval_hours": 6,
        "doses_per_day": 4,
        "from_months": 6,
        "under_months": 144,
        "source": "x",
        "passage": "x",
    }
    with pytest.raises(ValueError, match=told):
        ChildDose.model_validate(rule | changed)
