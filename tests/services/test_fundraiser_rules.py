"""A fundraiser asks for no more than is missing, and its states have no dead end."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.engine.words import Words
from services import money
from services.errors import DomainError
from services.fundraiser import idcard, rules, states
from services.fundraiser.idcard import IdKind, check_digit, check_id_number
from services.fundraiser.precheck import (
    Code,
    Elsewhere,
    Facts,
    Finding,
    Household,
    Others,
    PaperFact,
    SeenPaper,
    Severity,
    UsualCost,
    precheck,
    private_things,
)
from services.fundraiser.rules import Cover, PaperKind, Payee, Relation
from services.fundraiser.states import Actor, FundraiserNotNow, FundraiserState, Pause, Verb
from services.house import load_house
from services.money import ZERO, Money

ROOT = Path(__file__).parents[2]
HOUSE = load_house(ROOT / "house.toml")
TODAY = date(2026, 3, 31)
BORN = date(1960, 5, 17)

sums = st.integers(min_value=0, max_value=10**10).map(Money)
days = st.dates(min_value=date(1900, 1, 1), max_value=TODAY)


def resident_id(born: date, region: str = "110101", order: str = "003") -> str:
    """A resident ID that can be true."""
    first17 = f"{region}{born:%Y%m%d}{order}"
    return first17 + check_digit(first17)


# Identity numbers ---------------------------------------------------------------------------------


def test_the_check_digit_is_that_of_the_standard() -> None:
    # The two examples printed in GB 11643-1999.
    assert check_digit("11010519491231002") == "X"
    assert check_digit("44052418800101001") == "4"


@given(days, st.integers(min_value=0, max_value=999))
def test_a_resident_id_is_read_with_its_birth_date(born: date, order: int) -> None:
    number = resident_id(born, order=f"{order:03d}")
    found = check_id_number(number, born, "male" if order % 2 else "female")
    assert (found.kind, found.number, found.born) == (IdKind.RESIDENT, number, born)
    assert number not in repr(found)


@given(days, st.integers(min_value=0, max_value=16), st.integers(min_value=1, max_value=9))
def test_any_one_wrong_digit_is_noticed(born: date, at: int, by: int) -> None:
    number = resident_id(born)
    wrong = f"{number[:at]}{(int(number[at]) + by) % 10}{number[at + 1 :]}"
    with pytest.raises((idcard.MistypedId, idcard.BadIdForm)):
        check_id_number(wrong, born)


@given(days, st.integers(min_value=0, max_value=15))
def test_two_neighbours_swapped_are_noticed(born: date, at: int) -> None:
    number = resident_id(born)
    swapped = number[:at] + number[at + 1] + number[at] + number[at + 2 :]
    if swapped != number:
        with pytest.raises((idcard.MistypedId, idcard.BadIdForm)):
            check_id_number(swapped, born)


@pytest.mark.parametrize(
    ("text", "kind", "person"),
    [
        ("11010519491231002x", IdKind.RESIDENT, "resident-id:11010519491231002X"),
        (" 110105 19491231 002× ", IdKind.RESIDENT, "resident-id:11010519491231002X"),
        ("１１０１０５１９４９１２３１００２Ｘ", IdKind.RESIDENT, "resident-id:11010519491231002X"),
        ("h12345678", IdKind.HK_MACAU_PERMIT, "hk-macau-permit:H12345678"),
        ("M1234567801", IdKind.HK_MACAU_PERMIT, "hk-macau-permit:M12345678"),
        ("12345678", IdKind.TAIWAN_PERMIT, "taiwan-permit:12345678"),
        ("0561682001(D)", IdKind.TAIWAN_PERMIT, "taiwan-permit:05616820"),
        ("E12345678", IdKind.PASSPORT, "passport:E12345678"),
        ("EA1234567", IdKind.PASSPORT, "passport:EA1234567"),
        ("123456789", IdKind.PASSPORT, "passport:123456789"),
    ],
)
def test_papers_are_known_by_their_form(text: str, kind: IdKind, person: str) -> None:
    found = check_id_number(text, date(1949, 12, 31))
    assert (found.kind, found.person) == (kind, person)


def test_a_foreigner_with_permanent_residence_has_a_number_too() -> None:
    number = resident_id(BORN, region="911840")
    assert check_id_number(number, BORN).kind is IdKind.FOREIGN_RESIDENT


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", idcard.BadIdForm),
        ("😀", idcard.BadIdForm),
        ("1" * 17, idcard.BadIdForm),
        ("9" * 5000, idcard.BadIdForm),
        ("李建国", idcard.BadIdForm),
        ("abcdefgh", idcard.BadIdForm),
        ("110105491231002", idcard.OldIdNumber),
        ("110105194912310021", idcard.MistypedId),
        (resident_id(BORN, region="990101"), idcard.MistypedId),
        (resident_id(BORN, region="170101"), idcard.MistypedId),
        ("11010119600230003" + check_digit("11010119600230003"), idcard.MistypedId),
        (resident_id(BORN + timedelta(1)), idcard.IdBornMismatch),
    ],
)
def test_a_wrong_number_says_what_is_wrong(text: str, error: type[DomainError]) -> None:
    with pytest.raises(error) as refused:
        check_id_number(text, BORN)
    assert type(refused.value) is error


def test_the_sex_is_compared_when_it_is_known() -> None:
    with pytest.raises(idcard.IdSexMismatch):
        check_id_number(resident_id(BORN, order="004"), BORN, "male")


# Dates and papers ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "before"),
    [
        (date(2026, 3, 31), date(2025, 9, 30)),
        (date(2026, 8, 31), date(2026, 2, 28)),
        (date(2024, 8, 31), date(2024, 2, 29)),
        (date(2026, 6, 15), date(2025, 12, 15)),
    ],
)
def test_months_are_those_of_the_calendar(day: date, before: date) -> None:
    assert rules.months_before(day, 6) == before


@given(days.filter(lambda day: day.year > 1950), st.integers(min_value=0, max_value=60))
def test_months_before_keeps_the_day_where_it_can(day: date, months: int) -> None:
    earlier = rules.months_before(day, months)
    assert (day.year - earlier.year) * 12 + day.month - earlier.month == months
    assert earlier.day == day.day or (earlier + timedelta(1)).day == 1


def test_a_diagnosis_of_exactly_six_months_is_fresh() -> None:
    assert not rules.needs_fresh_paper(date(2025, 9, 30), TODAY, HOUSE)
    assert rules.needs_fresh_paper(date(2025, 9, 29), TODAY, HOUSE)


def test_papers_are_asked_for_until_they_are_there() -> None:
    recent, old = date(2026, 1, 1), date(2025, 1, 1)
    assert rules.missing_papers((), recent, TODAY, HOUSE) == ("id", "diagnosis", "admission-or-invoice")
    complete = (PaperKind.ID, PaperKind.DIAGNOSIS, PaperKind.INVOICE)
    assert rules.missing_papers(complete, recent, TODAY, HOUSE) == ()
    assert rules.missing_papers(complete, old, TODAY, HOUSE) == ("fresh-diagnosis",)
    assert rules.missing_papers((*complete, PaperKind.FRESH_DIAGNOSIS), old, TODAY, HOUSE) == ()


def test_born_and_diagnosed_lie_in_order() -> None:
    rules.check_born(TODAY, TODAY)
    rules.check_born(date(1906, 3, 31), TODAY)
    rules.check_diagnosed(BORN, BORN, TODAY)
    rules.check_diagnosed(TODAY, BORN, TODAY)
    with pytest.raises(rules.BornInFuture):
        rules.check_born(TODAY + timedelta(1), TODAY)
    with pytest.raises(rules.BornTooLongAgo):
        rules.check_born(date(1905, 3, 31), TODAY)
    with pytest.raises(rules.DiagnosedInFuture):
        rules.check_diagnosed(TODAY + timedelta(1), BORN, TODAY)
    with pytest.raises(rules.DiagnosedBeforeBirth):
        rules.check_diagnosed(BORN - timedelta(1), BORN, TODAY)


def test_a_leap_day_child_is_a_year_older_on_the_first_of_march() -> None:
    born = date(2008, 2, 29)
    assert rules.is_minor(born, date(2026, 2, 28))
    assert not rules.is_minor(born, date(2026, 3, 1))


# The gap and the goal -----------------------------------------------------------------------------


@given(sums, st.dictionaries(st.sampled_from([*Cover]), sums), sums)
def test_the_lines_always_add_up_to_the_gap(
    expected: Money, covered: Mapping[Cover, Money], elsewhere: Money
) -> None:
    gap = rules.gap(expected, {str(name): amount for name, amount in covered.items()}, elsewhere)
    paid = sum(covered.values(), ZERO) + elsewhere
    assert sum((line.amount for line in gap.lines), ZERO) == gap.amount == max(ZERO, expected - paid)
    assert [line.key for line in gap.lines][: len(covered) + 2] == ["expected", *covered, "raised-elsewhere"]
    assert (gap.lines[-1].key == "beyond-cost") == (paid > expected)


def test_a_negative_sum_is_a_fault_of_the_program() -> None:
    with pytest.raises(ValueError, match="never negative"):
        rules.gap(Money(100), {"charities": Money(-1)}, ZERO)


@given(sums.filter(lambda missing: missing > ZERO))
def test_some_goal_always_fits_a_gap(missing: Money) -> None:
    rules.check_goal(rules.least_goal(missing, HOUSE), missing, HOUSE)
    rules.check_goal(rules.most_goal(missing, HOUSE), missing, HOUSE)


@given(sums, sums)
def test_no_goal_passes_above_the_gap_or_the_cap(goal: Money, missing: Money) -> None:
    try:
        rules.check_goal(goal, missing, HOUSE)
    except DomainError:
        return
    assert ZERO < goal <= min(missing, HOUSE.fundraiser.goal_max)


@pytest.mark.parametrize(
    ("goal", "missing", "error"),
    [
        ("1", "0", rules.NothingMissing),
        ("99.99", "1000", rules.GoalTooSmall),
        ("500000.01", "900000", rules.GoalTooLarge),
        ("500000.01", "1000", rules.GoalTooLarge),
        ("1000.01", "1000", rules.GoalAboveGap),
    ],
)
def test_a_wrong_goal_says_what_is_wrong(goal: str, missing: str, error: type[DomainError]) -> None:
    with pytest.raises(error):
        rules.check_goal(Money.yuan(goal), Money.yuan(missing), HOUSE)


def test_a_free_treatment_needs_no_fundraiser() -> None:
    rules.check_cost(Money(1))
    with pytest.raises(rules.CostMissing):
        rules.check_cost(ZERO)


@pytest.mark.parametrize("check", [rules.check_payee, rules.check_payee_approval])
def test_a_person_is_paid_only_for_a_reason(check: Callable[[Payee, str], None]) -> None:
    check(Payee.HOSPITAL, "")
    check(Payee.PERSON, "医院账户不接受外部转账，已核实")
    for reason in ("", "   ", "可以"):
        with pytest.raises(DomainError):
            check(Payee.PERSON, reason)


# States -------------------------------------------------------------------------------------------

Standing = tuple[FundraiserState, Pause | None]


def reachable() -> set[Standing]:
    """Every standing that some row of allowed verbs leads to."""
    found: set[Standing] = set()
    waiting: list[Standing] = [(FundraiserState.DRAFT, None)]
    while waiting:
        state, pause = standing = waiting.pop()
        if standing not in found:
            found.add(standing)
            waiting += [
                (states.after(state, verb, pause), states.pause_after(state, verb, actor, pause))
                for actor in Actor
                for verb in states.verbs(state, actor, pause)
            ]
    return found


def ends(standing: Standing, seen: frozenset[Standing] = frozenset()) -> bool:
    """Some way leads from here to an end."""
    state, pause = standing
    if state in states.TERMINAL:
        return True
    return any(
        ends(follower, seen | {standing})
        for actor in Actor
        for verb in states.verbs(state, actor, pause)
        if (follower := (states.after(state, verb, pause), states.pause_after(state, verb, actor, pause))) not in seen
    )


def test_every_state_is_reached_and_none_is_a_dead_end() -> None:
    assert {state for state, _ in reachable()} == {*FundraiserState}
    assert all(ends(standing) for standing in reachable())


def test_what_has_ended_stays_as_it_is() -> None:
    for state, pause in reachable():
        could = {verb for actor in Actor for verb in states.verbs(state, actor, pause)}
        assert (not could) == (state in states.TERMINAL)


def test_a_verb_that_nobody_may_is_refused_and_one_that_somebody_may_leads_on() -> None:
    for state, pause in reachable():
        for verb in Verb:
            if any(states.may(state, verb, actor, pause) for actor in Actor):
                assert states.after(state, verb, pause) in FundraiserState
            else:
                with pytest.raises(FundraiserNotNow) as refused:
                    states.after(state, verb, pause)
                assert refused.value.values == {"state": state.value, "verb": verb.value}


def test_nothing_opens_but_by_its_public_notice() -> None:
    # OPEN is entered from the notice by the timer, or again after a pause of what was open.
    for state, pause in reachable():
        for actor in Actor:
            for verb in states.verbs(state, actor, pause):
                if states.after(state, verb, pause) is FundraiserState.OPEN:
                    was_open = pause is not None and pause.during is FundraiserState.OPEN
                    assert (verb, actor) == (Verb.OPEN, Actor.TIMER) or (verb is Verb.RESUME and was_open)


def test_the_organiser_decides_nothing_that_is_the_reviewers() -> None:
    for verb in (Verb.TAKE_UP, Verb.APPROVE, Verb.REJECT, Verb.ASK_CHANGES, Verb.OBJECT, Verb.OPEN, Verb.SETTLE):
        assert not any(states.may(state, verb, Actor.ORGANISER, pause) for state, pause in reachable())


def test_the_organiser_ends_only_a_pause_of_their_own() -> None:
    paused, organiser = FundraiserState.PAUSED, Actor.ORGANISER
    own = states.pause_after(FundraiserState.OPEN, Verb.PAUSE, organiser)
    held = states.pause_after(FundraiserState.OPEN, Verb.OBJECT, Actor.TIMER)
    assert states.may(paused, Verb.RESUME, organiser, own)
    assert not states.may(paused, Verb.RESUME, organiser, held)
    assert not states.may(paused, Verb.RESUME, organiser)
    taken_over = states.pause_after(paused, Verb.OBJECT, Actor.REVIEWER, own)
    assert taken_over == Pause(Actor.REVIEWER, FundraiserState.OPEN)
    assert not states.may(paused, Verb.RESUME, organiser, taken_over)


def test_an_objection_in_the_notice_leads_through_the_notice_again() -> None:
    pause = states.pause_after(FundraiserState.PUBLIC_NOTICE, Verb.OBJECT, Actor.REVIEWER)
    for known in (pause, None):
        assert states.after(FundraiserState.PAUSED, Verb.RESUME, known) is FundraiserState.PUBLIC_NOTICE
    with pytest.raises(FundraiserNotNow):
        states.after(FundraiserState.PAUSED, Verb.REJECT, Pause(Actor.REVIEWER, FundraiserState.OPEN))


# The machine's look -------------------------------------------------------------------------------

PAPERS = (
    PaperFact(PaperKind.ID, b"id", 0x00FF00FF00FF00FF),
    PaperFact(PaperKind.DIAGNOSIS, b"diagnosis", 0x0F0F0F0F0F0F0F0F),
    PaperFact(PaperKind.INVOICE, b"invoice"),
)
GOOD = Facts(
    relation=Relation.PARENT,
    born=BORN,
    id_born=BORN,
    diagnosed_on=date(2026, 1, 10),
    admitted_on=date(2026, 1, 8),
    papers=PAPERS,
    expected=Money.yuan(200_000),
    covered={Cover.PUBLIC_INSURANCE: Money.yuan(80_000), Cover.CHARITY: ZERO},
    raised_elsewhere=ZERO,
    goal=Money.yuan(120_000),
    household=Household(Money.yuan(60_000), homes=1, cars=0, other_fundraisers=0),
    payee=Payee.HOSPITAL,
    payee_reason="",
    story="父亲今年一月查出胃癌，手术加化疗预计要二十万，家里已花了 45000 元。",
)
USUAL = UsualCost(Money.yuan(100_000), Money.yuan(300_000), verified=True)
NONE = Others()


def test_a_sound_case_has_no_findings() -> None:
    assert precheck(GOOD, NONE, USUAL, HOUSE, TODAY) == ()


CASES: list[tuple[Facts, Others, UsualCost | None, list[tuple[Code, Severity]]]] = [
    (replace(GOOD, papers=PAPERS[:2]), NONE, USUAL, [(Code.PAPER_MISSING, Severity.SERIOUS)]),
    (
        replace(GOOD, papers=(*PAPERS, PaperFact(PaperKind.ADMISSION, b"invoice"))),
        NONE,
        USUAL,
        [(Code.PAPER_TWICE, Severity.ATTENTION)],
    ),
    (GOOD, Others(same_id=(Elsewhere("F7", live=True),)), USUAL, [(Code.SAME_ID, Severity.SERIOUS)]),
    (GOOD, Others(same_id=(Elsewhere("F7", live=False),)), USUAL, [(Code.SAME_ID, Severity.ATTENTION)]),
    (GOOD, Others(papers=(SeenPaper("F8", b"invoice"),)), USUAL, [(Code.SAME_FILE, Severity.SERIOUS)]),
    (
        GOOD,
        Others(same_id=(Elsewhere("F7", live=False),), papers=(SeenPaper("F7", b"invoice"),)),
        USUAL,
        [(Code.SAME_FILE, Severity.ATTENTION), (Code.SAME_ID, Severity.ATTENTION)],
    ),
    (
        GOOD,
        Others(papers=(SeenPaper("F9", b"x", 0x00FF00FF00FF00C0), SeenPaper("F9", b"y", 0x00FF00FF00FF0080))),
        USUAL,
        [(Code.ALIKE_PICTURE, Severity.ATTENTION)],
    ),
    (
        replace(GOOD, diagnosed_on=date(2025, 9, 29), admitted_on=None),
        NONE,
        USUAL,
        [(Code.DIAGNOSIS_OLD, Severity.ATTENTION), (Code.PAPER_MISSING, Severity.SERIOUS)],
    ),
    (replace(GOOD, admitted_on=TODAY + timedelta(1)), NONE, USUAL, [(Code.DATES_OUT_OF_ORDER, Severity.SERIOUS)]),
    (replace(GOOD, id_born=date(1961, 5, 17)), NONE, USUAL, [(Code.ID_BORN_MISMATCH, Severity.SERIOUS)]),
    (replace(GOOD, id_born=None), NONE, USUAL, [(Code.ID_WITHOUT_BORN, Severity.INFO)]),
    (
        replace(GOOD, born=date(2016, 1, 1), id_born=date(2016, 1, 1), relation=Relation.RELATIVE),
        NONE,
        USUAL,
        [(Code.MINOR, Severity.ATTENTION)],
    ),
    (GOOD, NONE, replace(USUAL, high=Money.yuan(110_000)), [(Code.GOAL_ABOVE_USUAL, Severity.ATTENTION)]),
    (GOOD, NONE, replace(USUAL, low=Money.yuan(200_001)), [(Code.COST_BELOW_USUAL, Severity.INFO)]),
    (GOOD, NONE, replace(USUAL, verified=False), [(Code.USUAL_UNVERIFIED, Severity.INFO)]),
    (GOOD, NONE, None, [(Code.USUAL_UNKNOWN, Severity.INFO)]),
    (replace(GOOD, goal=Money.yuan("120000.01")), NONE, USUAL, [(Code.GOAL_ABOVE_GAP, Severity.SERIOUS)]),
    (
        replace(GOOD, household=replace(GOOD.household, other_fundraisers=2)),
        NONE,
        USUAL,
        [(Code.OTHER_FUNDRAISERS, Severity.ATTENTION)],
    ),
    (replace(GOOD, payee=Payee.PERSON), NONE, USUAL, [(Code.PAYEE_PERSON, Severity.ATTENTION)]),
    (GOOD, Others(black_list=("account",)), USUAL, [(Code.BLACK_LIST, Severity.SERIOUS)]),
    (
        replace(GOOD, household=Household(Money.yuan(120_000), homes=2, cars=2, other_fundraisers=0)),
        NONE,
        USUAL,
        [(Code.HOUSEHOLD_HIGH, Severity.ATTENTION)] * 3,
    ),
    (replace(GOOD, household=Household()), NONE, USUAL, [(Code.HOUSEHOLD_UNKNOWN, Severity.INFO)] * 4),
    (replace(GOOD, story="请打 138 0013 8000"), NONE, USUAL, [(Code.STORY_PRIVATE, Severity.ATTENTION)]),
]


@pytest.mark.parametrize(("facts", "others", "usual", "expected"), CASES)
def test_each_irregularity_is_found_and_nothing_else(
    facts: Facts, others: Others, usual: UsualCost | None, expected: list[tuple[Code, Severity]]
) -> None:
    found = precheck(facts, others, usual, HOUSE, TODAY)
    assert sorted((finding.code, finding.severity) for finding in found) == expected
    order = [list(Severity).index(finding.severity) for finding in found]
    assert order == sorted(order)


def test_every_code_is_covered_by_a_case() -> None:
    assert {code for *_, expected in CASES for code, _ in expected} == {*Code}


def test_pictures_differ_by_more_than_the_house_allows() -> None:
    far = Others(papers=(SeenPaper("F9", b"x", 0x00FF00FF00FF0080),))
    assert precheck(replace(GOOD, papers=PAPERS), far, USUAL, HOUSE, TODAY) == ()


@pytest.mark.parametrize(
    ("story", "kinds"),
    [
        ("我的电话是13800138000", ("phone",)),
        ("call +86 138-0013-8000 please", ("phone",)),
        ("座机 010-65123456", ("phone",)),
        ("身份证11010519491231002X", ("id-number",)),
        ("卡号 6222 0200 1234 5678 901", ("account",)),
        ("账号6222020012345678901", ("account",)),
        ("详情见 https://example.org/a?b=13800138000", ("link",)),
        ("加群 t.me/helpus", ("link",)),
        ("mail li.jianguo@example.org", ("email",)),
        ("微信号：lijianguo88", ("wechat",)),
        ("微信 lijianguo88，电话１３８００１３８０００", ("phone", "wechat")),
        ("2025-01-01 住院，2025-02-02 出院，花了 1,234,567.00 元，白细胞 12.5", ()),
        ("我们在微信上认识了很多好心人，感谢大家。", ()),
        ("", ()),
    ],
)
def test_private_things_in_a_story_are_noticed(story: str, kinds: tuple[str, ...]) -> None:
    assert private_things(story) == kinds


# Texts --------------------------------------------------------------------------------------------

WORDS = Words(ROOT / "handlers", ZoneInfo("Asia/Shanghai"))

REFUSED: dict[type[DomainError], dict[str, object]] = {
    money.HugeMoney: {"most": "100,000,000.00 元"},
    money.ForeignMoney: {"found": "usd"},
    rules.BornInFuture: {"born": TODAY},
    rules.BornTooLongAgo: {"born": BORN, "years": 120},
    rules.DiagnosedInFuture: {"diagnosed": TODAY},
    rules.DiagnosedBeforeBirth: {"diagnosed": BORN, "born": TODAY},
    rules.GoalTooSmall: {"least": Money(1), "most": Money(2)},
    rules.GoalTooLarge: {"limit": Money(1), "most": Money(2)},
    rules.GoalAboveGap: {"gap": Money(1), "goal": Money(2)},
    rules.PayeeReasonMissing: {"least": 10},
    rules.PayeeApprovalMissing: {"least": 10},
    idcard.IdBornMismatch: {"on_id": BORN, "born": TODAY},
    idcard.IdSexMismatch: {"sex": "male", "on_id": "female"},
    FundraiserNotNow: {"state": "paused", "verb": "approve"},
}
ERRORS = [
    error
    for module in (money, rules, idcard, states)
    for error in vars(module).values()
    if isinstance(error, type) and issubclass(error, DomainError) and error is not DomainError
]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("error", ERRORS)
def test_every_refusal_has_its_sentence(error: type[DomainError], language: str) -> None:
    said = WORDS.plain(language, error.text, **REFUSED.get(error, {}))
    assert said.endswith(("。", "."))


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(("facts", "others", "usual", "expected"), CASES)
def test_every_finding_has_its_line(
    facts: Facts, others: Others, usual: UsualCost | None, expected: list[tuple[Code, Severity]], language: str
) -> None:
    lines = [said(finding, language) for finding in precheck(facts, others, usual, HOUSE, TODAY)]
    assert len(set(lines)) == len(lines) == len(expected)
    assert all(line.endswith(("。", ".")) for line in lines)


def said(finding: Finding, language: str) -> str:
    """The line as the reviewer reads it."""
    return WORDS.plain(language, finding.text, **finding.values)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_lines_and_severities_have_names(language: str) -> None:
    keys = ["expected", *Cover, "raised-elsewhere", "beyond-cost", "gap"]
    assert all(WORDS.plain(language, f"fundraiser-sum-{key}") for key in keys)
    assert len({WORDS.plain(language, f"fundraiser-severity-{severity}") for severity in Severity}) == 3
