"""What is asked before a doctor: the complaint, whose it is, what doctors must know, where it goes, the price."""

from collections.abc import Callable, Mapping
from typing import Any

from handlers.consultation import handover, patient, paying
from handlers.consultation.advice import (
    check_tier,
    conditions,
    department_offers,
    departments,
    how_soon,
    look_at_waits,
    look_for_number,
    reasons,
    suggested,
    suggestion,
    tiers,
)
from handlers.consultation.kept import (
    PASSING,
    READERS,
    STEADY,
    again,
    kept_facts,
    known,
    look_at_people,
    members,
    people,
    plain,
    who,
)
from handlers.consultation.readers import CHILD, SELF, Department, OptionalFiles, Patient, Since, TierChoice, Whom
from handlers.engine.health import check_birth, check_body_weight
from handlers.engine.journey import Answers, Asked, Ended, Journey, Json, Step
from handlers.engine.opening import WORDS
from handlers.engine.readers import Choice, Consent, PersonName, Prose
from handlers.engine.turn import Turn
from handlers.engine.words import Text
from services.consultation import actions, family
from services.consultation.rules import NotNow, NotOffered, Tier, is_free, is_offered
from services.profile import actions as profile
from services.profile.rules import Expecting, Facts, may_expect

KEY = "consult"
"""Name of the journey; it begins its texts too."""
MOST_FILES = 6
OF_THE_PATIENT = ("name", "still", *STEADY, *PASSING, "agree", "keep")
"""Answers that are another patient's once somebody else is named."""


# -- beginning -----------------------------------------------------------------------------------------------


def begin(turn: Turn, rest: str = "") -> None:
    """Asks what is wrong; whoever has a consultation under way is told of it instead."""
    _begin(turn, {WORDS: rest} if rest else {})


def press(turn: Turn, _argument: str) -> None:
    """The button of the menu."""
    turn.strip()
    _begin(turn, {})


def begin_told(turn: Turn, told: Mapping[str, str]) -> None:
    """Somebody feels ill and wrote so: what they wrote is the complaint, when it tells of one."""
    known = {key: words for key, words in told.items() if key != WORDS or suggested(turn, words).departments}
    _begin(turn, known)


def begin_second(turn: Turn, consultation_id: str) -> None:
    """Asks another doctor about the same: what was told before is there, and the earlier one is named."""
    earlier = actions.find(turn.work, consultation_id)
    actions.check_mine(earlier, turn.person_id)
    card = actions.card_of(turn.work, earlier)
    if earlier.state in actions.OPEN or card is None:
        raise NotNow
    turn.strip()
    if _refused(turn):
        return
    facts = people(turn)
    mine = next((one for one in facts["members"] if one["member"] == earlier.member_id), None)
    whom = facts["self"] if card["relation"] == SELF else mine or Patient(card["relation"]).packed()
    known = {"complaint": card["complaint"], "since": card["since"], "whom": whom}
    if card["relation"] != SELF and mine is None:
        known["name"] = card["name"]
    kept = {"files": card["files"]} if card["files"] else {}
    turn.walks.begin(turn, KEY, Text("consult-second"), about=earlier.id, raw=known, kept=kept, facts=facts)


def _begin(turn: Turn, told: Mapping[str, str]) -> None:
    if not _refused(turn):
        turn.walks.begin(turn, KEY, facts=people(turn), told=told)


def _refused(turn: Turn) -> bool:
    """Whether nothing can be begun now; the person is told why."""
    current = actions.open_of(turn.work, turn.person_id)
    if current is not None:
        patient.tell(turn, current, Text("consultation-one-open"))
        return True
    rules, terms = turn.work.house.consultation, turn.resources.payments
    if not any(is_offered(tier, rules, terms) for tier in Tier):
        raise NotOffered
    return False


# -- which questions apply -----------------------------------------------------------------------------------


def _new(answers: Mapping[str, Any]) -> bool:
    return bool(answers["whom"].new)


def _has_kept(answers: Mapping[str, Any]) -> bool:
    return any(key in answers["whom"].known for key in STEADY)


def _asked_anew(key: str) -> Callable[[Mapping[str, Any]], bool]:
    """Whether a lasting fact is asked: nothing is kept of it, or something has changed."""

    def asks(answers: Mapping[str, Any]) -> bool:
        whom: Patient = answers["whom"]
        return key not in whom.known or answers["still"] == "changed"

    return asks


def _must_agree(answers: Mapping[str, Any]) -> bool:
    whom: Patient = answers["whom"]
    born = known(answers, "born")
    if whom.relation == SELF or "agree" in whom.known or born is None:
        return False
    return bool(born.adult) or (born.on is None and whom.relation != CHILD)


def _weighs(answers: Mapping[str, Any]) -> bool:
    born = known(answers, "born")
    young = born is not None and (born.child or (born.on is None and answers["whom"].relation == CHILD))
    return young and _asked_anew("weight")(answers)


def _may_expect(answers: Mapping[str, Any]) -> bool:
    born, sex = known(answers, "born"), known(answers, "sex")
    return born is not None and born.asks and sex is not None and sex != "male"


def _pregnant(answers: Mapping[str, Any]) -> bool:
    return _may_expect(answers) and Expecting(answers["expecting"]).pregnant


def _may_keep(answers: Mapping[str, Any]) -> bool:
    whom: Patient = answers["whom"]
    return whom.relation == SELF and not whom.kept


def _fact(key: str, when: Callable[[Mapping[str, Any]], bool] | None = None, **more: Any) -> Step:
    return Step(key, READERS[key], when=when or _asked_anew(key), offers=again(key), tell=who, **more)


STEPS = (
    Step("complaint", Prose(2, 2000, takes_questions=True), fills=WORDS, past=True),
    Step("since", Since()),
    Step("whom", Whom(), look=look_at_people, offers=members, fills="relation", undoes=OF_THE_PATIENT, apart=True),
    Step("name", PersonName(), when=_new, fills="name"),
    Step("still", Choice("same", "changed"), when=_has_kept, tell=kept_facts, told=False),
    _fact("born", check=check_birth),
    Step("agree", Consent(), when=_must_agree, tell=who, told=False),
    _fact("sex"),
    _fact("weight", _weighs, check=check_body_weight),
    _fact("expecting", _may_expect),
    _fact("weeks", _pregnant),
    _fact("allergies", past=True, apart=True),
    _fact("conditions", past=True),
    _fact("medicines"),
    Step("files", OptionalFiles(MOST_FILES)),
    Step("department", Department(), look=look_for_number, tell=departments, offers=department_offers, apart=True),
    Step("tier", TierChoice(), check=check_tier, look=look_at_waits, tell=tiers, undoes=("consent",)),
    Step("keep", Choice("yes", "no"), when=_may_keep, told=False),
    Step("consent", Consent(), tell=conditions, told=False),
)


# -- the end -------------------------------------------------------------------------------------------------


def _ask(turn: Turn, ended: Ended) -> None:
    answers = ended.answers
    current = actions.open_of(turn.work, turn.person_id)
    if current is not None:
        patient.tell(turn, current, Text("consultation-one-open"))
        return
    whom: Patient = answers["whom"]
    member = None
    if whom.relation == SELF:
        _keep_own(turn, answers)
    else:
        member = _keep_member(turn, ended)
    asked = _asked(turn, answers)
    found = suggestion(answers, turn.resources.triage, turn.work.today)
    urgency, _ = how_soon(found)
    actions.drop_unpaid(turn.work, turn.person_id)
    consultation = actions.ask(
        turn.work,
        turn.person_id,
        card(answers, reasons(asked, found, answers["department"])),
        answers["department"],
        Tier(answers["tier"]),
        urgency,
        member_id=member,
        second_of=ended.about,
    )
    if is_free(Tier(answers["tier"]), turn.work.house.consultation):
        handover.enter_queue(turn, consultation)
    else:
        paying.send_invoice(turn, consultation)


def _asked(turn: Turn, answers: Answers) -> Asked:
    """What a reader may know at the end of the journey."""
    return Asked(KEY, "", turn.language, turn.work.today, answers, (), {}, turn.resources)


def card(answers: Mapping[str, Any], why: list[str]) -> dict[str, Json]:
    """What doctors read: plain JSON under keys that never change; None and "unknown" are not known."""
    whom: Patient = answers["whom"]
    born = known(answers, "born")
    raw = {key: None if (value := known(answers, key)) is None else READERS[key].dump(value) for key in READERS}
    return {
        "complaint": answers["complaint"],
        "since": answers["since"],
        "relation": whom.relation,
        "name": None if whom.relation == SELF else whom.name or answers["name"],
        **raw,
        "born": None if born is None or born.on is None else born.on.isoformat(),
        "files": list(answers["files"]),
        "reasons": why,
    }


def _keep_member(turn: Turn, ended: Ended) -> str:
    """Keeps what was told of somebody of the family; what was not asked this time stays as it was."""
    answers = ended.answers
    whom: Patient = answers["whom"]
    told = {key: ended.raw[key] for key in (*STEADY, *PASSING, "agree") if key in ended.raw}
    if "expecting" in told and "weeks" not in told:
        told["weeks"] = None
    facts = {
        "relation": whom.relation,
        "name": whom.name or answers["name"],
        **whom.known,
        **told,
    }
    there = {one.id for one in family.relatives(turn.work, turn.person_id)}
    return family.save(turn.work, turn.person_id, facts, whom.member if whom.member in there else None)


def _keep_own(turn: Turn, answers: Answers) -> None:
    """Brings one's own health facts up to date, or keeps them for the first time when that was wanted."""
    earlier = profile.kept(turn.work, turn.person_id)
    if earlier is None and answers.get("keep") != "yes":
        return
    today = turn.work.today
    old = None if earlier is None else earlier.facts
    born, weight = known(answers, "born").on, known(answers, "weight")
    expecting, began = (None, None) if old is None else (old.expecting, old.began)
    if "expecting" in answers:
        expecting, began = Expecting(answers["expecting"]), answers.get("weeks")
    elif may_expect(born, today):  # told to be a man
        expecting, began = Expecting.NO, None
    facts = Facts(
        allergies=known(answers, "allergies"),
        conditions=known(answers, "conditions"),
        medicines=known(answers, "medicines"),
        born=born,
        weight=weight or (None if old is None else old.weight),
        expecting=expecting,
        began=began,
        told_on=today,
    )
    profile.save(turn.work, turn.person_id, facts)


def sheet(turn: Turn, facts: Mapping[str, Json]) -> list[str]:
    """What is kept of somebody of the family, line by line, rendered."""
    asked = _asked(turn, Answers(journey, {}))
    return [
        turn.html(
            "summary-line", label=Text(asked.key("label", key)), value=plain(asked, key, READERS[key].load(raw))
        )
        for key in (*STEADY, *PASSING)
        if (raw := facts.get(key)) is not None
    ]


journey = Journey(KEY, STEPS, _ask, again={NotOffered: "tier"})
