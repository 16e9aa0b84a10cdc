"""The organiser's journey: who could pay first, whom it is for, papers, sums, story, payee, consents."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from handlers.engine.journey import Answers, Asked, Ended, Journey, Offer, Step
from handlers.engine.readers import Amount, Choice, Consent, Count, Day, Files, IllnessName, Line, PersonName, Prose
from handlers.engine.turn import Turn
from handlers.engine.words import Text
from handlers.fundraiser import notices
from handlers.fundraiser.readers import AdmissionNumber, BankAccount, Diagnosed, DiagnosisDay, PatientId, Story
from services.fundraiser import actions
from services.fundraiser.idcard import IdNumber, check_id_number
from services.fundraiser.rules import (
    Cover,
    Gap,
    NothingMissing,
    PaperKind,
    Relation,
    check_born,
    check_cost,
    check_diagnosed,
    check_goal,
    gap,
    most_goal,
)
from services.money import ZERO, Money

KEY = "fundraiser"
COVERS = {
    "public_insurance": Cover.PUBLIC_INSURANCE,
    "own_policies": Cover.POLICY,
    "mutual_aid": Cover.MUTUAL_AID,
    "charity": Cover.CHARITY,
}
PAPERS = {
    "id_papers": PaperKind.ID,
    "diagnosis_papers": PaperKind.DIAGNOSIS,
    "fresh_papers": PaperKind.FRESH_DIAGNOSIS,
    "cost_papers": PaperKind.ADMISSION,
}
DRAFT_LENGTH = 3000


def arithmetic(answers: Mapping[str, Any]) -> Gap:
    """The lines from the expected cost to the gap; a sum that nobody knows yet counts as nothing."""
    covered = {cover.value: answers[step] or ZERO for step, cover in COVERS.items()}
    return gap(answers["expected_cost"], covered, answers["raised_elsewhere"])


def arithmetic_lines(answers: Mapping[str, Any]) -> list[Text]:
    """The arithmetic for the screen; what nobody knows yet says so, since unknown is not none."""
    unknown = {cover.value for step, cover in COVERS.items() if answers[step] is None}
    return [
        Text(
            "fundraiser-gap-unknown" if line.key in unknown else "fundraiser-gap-line",
            {"label": Text(f"fundraiser-sum-{line.key}"), "amount": line.amount},
        )
        for line in arithmetic(answers).lines
    ]


def _goal_values(asked: Asked) -> Mapping[str, object]:
    sums = arithmetic(asked.answers)
    most = most_goal(sums.amount, asked.resources.house)
    return {"lines": arithmetic_lines(asked.answers), "gap": sums.amount, "most": most}


def _goal_offer(asked: Asked) -> tuple[Offer, ...]:
    most = most_goal(arithmetic(asked.answers).amount, asked.resources.house)
    return (Offer(Text("fundraiser-goal-all", {"amount": str(most)}), most.cents),) if most > ZERO else ()


def _check_goal(goal: Money, answers: Answers, asked: Asked) -> None:
    check_goal(goal, arithmetic(answers).amount, asked.resources.house)


def _check_expected(expected: Money, _answers: Answers, _asked: Asked) -> None:
    check_cost(expected)


def _check_gap(raised: Money, answers: Answers, _asked: Asked) -> None:
    if arithmetic({**answers, "raised_elsewhere": raised}).amount <= ZERO:
        raise NothingMissing


def _check_born(born: date, _answers: Answers, asked: Asked) -> None:
    check_born(born, asked.today)


def _check_id(number: IdNumber, answers: Answers, _asked: Asked) -> None:
    check_id_number(number.number, answers["patient_born"])


def _check_diagnosed(diagnosed: Diagnosed, answers: Answers, asked: Asked) -> None:
    check_diagnosed(diagnosed.on, answers["patient_born"], asked.today)


def _months(asked: Asked) -> Mapping[str, object]:
    return {"months": asked.resources.house.fundraiser.diagnosis_max_age_months}


def _fees(asked: Asked) -> Mapping[str, object]:
    rules = asked.resources.house.fundraiser
    return {
        "platform": f"{rules.platform_fee_percent:f}",
        "payment": f"{rules.payment_fee_percent:f}",
        "days": rules.spending_days,
    }


def _patient(asked: Asked) -> Mapping[str, object]:
    return {"patient": asked.answers["patient_name"]}


def _hospital(asked: Asked) -> Mapping[str, object]:
    return {"hospital": asked.answers["hospital"]}


def _draft(asked: Asked) -> tuple[Offer, ...]:
    """A story put together from the answers to three questions; the organiser edits it."""
    answers = asked.answers
    if answers.get("story_way") != "help":
        return ()
    story = asked.words.plain(
        asked.language,
        "fundraiser-story-draft",
        patient=answers["patient_name"],
        who=answers["story_who"],
        disease=answers["disease"]["name"],
        hospital=answers["hospital"],
        happened=answers["story_happened"],
        need=answers["story_need"],
        expected=answers["expected_cost"],
        goal=answers["goal"],
    )
    return (Offer(Text("fundraiser-story-use"), story[:DRAFT_LENGTH]),)


def _story_values(asked: Asked) -> Mapping[str, object]:
    drafts = _draft(asked)
    draft = (
        Text("fundraiser-story-drafted", {"draft": str(drafts[0].value)}) if drafts else Text("fundraiser-story-free")
    )
    return {"draft": draft}


STEPS = (
    Step("public_insurance", Amount(zero=True, unknown=True)),
    Step("own_policies", Amount(zero=True, unknown=True)),
    Step("mutual_aid", Amount(zero=True, unknown=True)),
    Step("charity", Amount(zero=True, unknown=True), beside={"aid-look": "@aid"}),
    Step("relation", Choice(*Relation), apart=True, fills="relation"),
    Step("patient_name", PersonName(), fills="name"),
    Step("patient_born", Day(), check=_check_born, tell=_patient),
    Step("patient_id", PatientId(), check=_check_id, tell=_patient),
    Step("disease", IllnessName(), tell=_patient, fills="disease"),
    Step("hospital", Line(2, 80)),
    Step("department", Line(2, 40)),
    Step("diagnosed_on", DiagnosisDay(), check=_check_diagnosed, tell=_months),
    Step("id_papers", Files(1, 6), tell=_patient, apart=True),
    Step("diagnosis_papers", Files(1, 9)),
    Step("fresh_papers", Files(1, 9), when=lambda answers: answers["diagnosed_on"].old, tell=_months),
    Step("cost_papers", Files(1, 9)),
    Step("expected_cost", Amount(), check=_check_expected, apart=True),
    Step("raised_elsewhere", Amount(zero=True), check=_check_gap),
    Step("goal", Amount(), check=_check_goal, tell=_goal_values, offers=_goal_offer, fills="amount"),
    Step("income", Amount(zero=True), apart=True),
    Step("homes", Count(0, 20, buttons=4)),
    Step("cars", Count(0, 20, buttons=4)),
    Step("other_fundraisers", Choice("no", "yes")),
    Step("other_where", Line(2, 200), when=lambda answers: answers["other_fundraisers"] == "yes"),
    Step("story_way", Choice("help", "myself"), apart=True, told=False),
    Step("story_who", Prose(2, 600), when=lambda answers: answers["story_way"] == "help", tell=_patient),
    Step("story_happened", Prose(2, 800), when=lambda answers: answers["story_way"] == "help"),
    Step("story_need", Prose(2, 600), when=lambda answers: answers["story_way"] == "help"),
    Step("story", Story(), tell=_story_values, offers=_draft),
    Step("payee", Choice("hospital", "person"), tell=_hospital, apart=True),
    Step("admission_number", AdmissionNumber(), when=lambda answers: answers["payee"] == "hospital", tell=_hospital),
    Step("payee_reason", Prose(10, 500), when=lambda answers: answers["payee"] == "person"),
    Step("payee_name", PersonName(), when=lambda answers: answers["payee"] == "person"),
    Step("payee_account", BankAccount(), when=lambda answers: answers["payee"] == "person"),
    Step("consent_true", Consent(), told=False),
    Step("consent_public", Consent(), told=False),
    Step("consent_money", Consent(), tell=_fees, told=False),
    Step("consent_data", Consent(), told=False),
)


def application(ended: Ended) -> actions.Application:
    """What is handed in."""
    answers = ended.answers
    return actions.Application(
        answers=ended.raw,
        goal=answers["goal"],
        disease=answers["disease"]["key"],
        patient_id=answers["patient_id"],
        papers={kind: answers[step] for step, kind in PAPERS.items() if step in answers},
    )


def hand_in(turn: Turn, ended: Ended) -> None:
    """Submits a new fundraiser, or hands in again what was asked to be changed."""
    if ended.about is None:
        fundraiser = actions.submit(turn.work, turn.person_id, application(ended))
        turn.say("fundraiser-submitted")
        notices.tell_reviewers(turn, actions.review_of(turn.work, fundraiser))
        return
    fundraiser = actions.find_own(turn.work, ended.about, turn.person_id)
    case = actions.resubmit(turn.work, fundraiser, application(ended))
    turn.say("fundraiser-resubmitted")
    notices.tell_worker(turn, case)


journey = Journey(KEY, STEPS, hand_in)
