"""What is asked before a doctor: the complaint, whose it is, what doctors must know, where it goes, the price."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from handlers.consultation import handover, patient, paying
from handlers.consultation.readers import (
    CHILD,
    SELF,
    BirthDate,
    Department,
    OptionalFiles,
    Patient,
    Since,
    TierChoice,
    Whom,
    birth,
    cost,
    offered_tiers,
)
from handlers.engine.health import BodyWeight, Listing, Weeks, offered
from handlers.engine.journey import Answers, Asked, Ended, Journey, Json, Offer, Reader, Step
from handlers.engine.opening import WORDS
from handlers.engine.readers import Choice, Consent, PersonName, Prose
from handlers.engine.red_flag import crisis_numbers
from handlers.engine.turn import Turn
from handlers.engine.words import Text
from knowledge.triage import Suggestion, Triage
from knowledge.triage import Urgency as HowSoon
from services.casework.rules import Urgency
from services.consultation import actions, family
from services.consultation.rules import NotNow, NotOffered, Tier, is_free, is_offered, price
from services.profile import actions as profile
from services.profile.rules import (
    Expecting,
    Facts,
    Weight,
    check_born,
    check_weight,
    may_expect,
    months_old,
    weeks_since,
    weight_counts,
)

KEY = "consult"
"""Name of the journey; it begins its texts too."""
MOST_FILES = 6
STEADY = ("born", "sex", "weight", "allergies", "conditions", "medicines")
"""What is asked again only when the person says that it has changed."""
PASSING = ("expecting", "weeks")
"""What is asked each time, with the earlier answer offered."""
OF_THE_PATIENT = ("name", "still", *STEADY, *PASSING, "agree", "keep")
LINE = 60
"""Characters of an earlier answer on a button."""
HOW_SOON = {
    HowSoon.EMERGENCY: (Urgency.NOW, "now"),
    HowSoon.TODAY: (Urgency.TODAY, "today"),
    HowSoon.SOON: (Urgency.THIS_WEEK, "this-week"),
    HowSoon.ROUTINE: (Urgency.THIS_WEEK, "self-care"),
}
SEXES = {"female": "woman", "male": "man"}
"""What triage calls them."""
READERS: dict[str, Reader] = {
    "born": BirthDate(),
    "sex": Choice("female", "male", "unsaid"),
    "weight": BodyWeight(),
    "expecting": Choice(*Expecting),
    "weeks": Weeks(),
    "allergies": Listing(),
    "conditions": Listing(),
    "medicines": Listing(),
}


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
    known = {key: words for key, words in told.items() if key != WORDS or _suggested(turn, words).departments}
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
    facts = _people(turn)
    mine = next((one for one in facts["members"] if one["member"] == earlier.member_id), None)
    whom = facts["self"] if card["relation"] == SELF else mine or Patient(card["relation"]).packed()
    known = {"complaint": card["complaint"], "since": card["since"], "whom": whom}
    if card["relation"] != SELF and mine is None:
        known["name"] = card["name"]
    kept = {"files": card["files"]} if card["files"] else {}
    turn.walks.begin(turn, KEY, Text("consult-second"), about=earlier.id, raw=known, kept=kept, facts=facts)


def _begin(turn: Turn, told: Mapping[str, str]) -> None:
    if not _refused(turn):
        turn.walks.begin(turn, KEY, facts=_people(turn), told=told)


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


# -- what is known already -----------------------------------------------------------------------------------


def _people(turn: Turn) -> dict[str, Any]:
    """Oneself and the family, with what is kept of each."""
    today = turn.work.today
    kept = profile.kept(turn.work, turn.person_id)
    mine = {} if kept is None else offered(kept.facts, today)
    if (sex := _own_sex(turn)) is not None:
        mine["sex"] = sex
    members = [
        Patient(one.facts["relation"], one.id, one.facts["name"], True, _lasting(one.facts, today)).packed()
        for one in family.relatives(turn.work, turn.person_id)
    ]
    return {"self": Patient(SELF, kept=kept is not None, known=_lasting(mine, today)).packed(), "members": members}


def _look_at_people(turn: Turn, _answers: Answers) -> Mapping[str, Json]:
    return _people(turn)


def _own_sex(turn: Turn) -> str | None:
    """What the person told of themselves in an earlier consultation; the health facts have no word for it."""
    for earlier in actions.own(turn.work, turn.person_id):
        card = actions.card_of(turn.work, earlier)
        if card is not None and card["relation"] == SELF and card["sex"] in SEXES:
            return str(card["sex"])
    return None


def _lasting(facts: Mapping[str, Json], today: date) -> dict[str, Json]:
    """What still holds of kept answers; what is not known is asked again."""
    keys = (*STEADY, *PASSING, "agree")
    raw = {key: facts[key] for key in keys if key in facts and facts[key] not in (None, "unknown", "unsaid")}
    told = raw.pop("born", {"on": None})["on"]
    on = None if told is None else date.fromisoformat(told)
    if on is not None:
        raw["born"] = READERS["born"].dump(birth(on, today))
    if "weight" in raw and not weight_counts(READERS["weight"].load(raw["weight"]), on, today):
        del raw["weight"]
    if "weeks" in raw and weeks_since(date.fromisoformat(raw["weeks"]), today) is None:
        for key in PASSING:
            raw.pop(key, None)
    return raw


def _known(answers: Mapping[str, Any], key: str) -> Any:
    """An answer of now, or the one that is kept and still holds; None when there is neither."""
    if key in answers:
        return answers[key]
    whom: Patient = answers["whom"]
    if key in STEADY and key in whom.known and answers.get("still") == "same":
        return READERS[key].load(whom.known[key])
    return None


def _again(key: str) -> Callable[[Asked], tuple[Offer, ...]]:
    """Offers what is kept."""

    def offers(asked: Asked) -> tuple[Offer, ...]:
        whom: Patient = asked.answers["whom"]
        if key not in whom.known:
            return ()
        label = _cut(_plain(asked, key, READERS[key].load(whom.known[key])))
        return (Offer(Text("choice-keep", {"value": label}), whom.known[key]),)

    return offers


def _plain(asked: Asked, key: str, value: Any) -> str:
    """An answer of a step as it is told in the language of whoever is asked."""
    shown = READERS[key].show(value, replace(asked, step=key))
    return shown if isinstance(shown, str) else asked.words.plain(asked.language, shown)


def _cut(words: str) -> str:
    return words if len(words) <= LINE else f"{words[: LINE - 1]}…"


def sheet(turn: Turn, facts: Mapping[str, Json]) -> list[str]:
    """What is kept of somebody of the family, line by line, rendered."""
    asked = _asked(turn, Answers(journey, {}))
    return [
        turn.html(
            "summary-line", label=Text(asked.key("label", key)), value=_plain(asked, key, READERS[key].load(raw))
        )
        for key in (*STEADY, *PASSING)
        if (raw := facts.get(key)) is not None
    ]


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
    born = _known(answers, "born")
    if whom.relation == SELF or "agree" in whom.known or born is None:
        return False
    return bool(born.adult) or (born.on is None and whom.relation != CHILD)


def _weighs(answers: Mapping[str, Any]) -> bool:
    born = _known(answers, "born")
    young = born is not None and (born.child or (born.on is None and answers["whom"].relation == CHILD))
    return young and _asked_anew("weight")(answers)


def _may_expect(answers: Mapping[str, Any]) -> bool:
    born, sex = _known(answers, "born"), _known(answers, "sex")
    return born is not None and born.asks and sex is not None and sex != "male"


def _pregnant(answers: Mapping[str, Any]) -> bool:
    return _may_expect(answers) and Expecting(answers["expecting"]).pregnant


def _may_keep(answers: Mapping[str, Any]) -> bool:
    whom: Patient = answers["whom"]
    return whom.relation == SELF and not whom.kept


# -- what the questions tell ---------------------------------------------------------------------------------


def _who(asked: Asked) -> Mapping[str, object]:
    """Whom a question is about: `who` is "self" or "other"."""
    whom: Patient = asked.answers["whom"]
    if whom.relation == SELF:
        return {"who": SELF, "name": ""}
    return {"who": "other", "name": whom.name or asked.answers["name"]}


def _kept_facts(asked: Asked) -> Mapping[str, object]:
    whom: Patient = asked.answers["whom"]
    lines = [
        Text(
            "summary-line",
            {
                "label": Text(asked.key("label", key)),
                "value": _plain(asked, key, READERS[key].load(whom.known[key])),
            },
        )
        for key in STEADY
        if key in whom.known
    ]
    return {**_who(asked), "lines": lines}


def _members(asked: Asked) -> tuple[Offer, ...]:
    return tuple(
        Offer(
            Text(
                "consult-whom-kept",
                {
                    "name": one["name"],
                    "relation": asked.words.plain(asked.language, asked.key("whom", one["relation"])),
                },
            ),
            one,
        )
        for one in asked.facts["members"]
    )


def _suggested(turn: Turn, words: str) -> Suggestion:
    return turn.resources.triage.suggest(words)


def suggestion(answers: Mapping[str, Any], triage: Triage, today: date) -> Suggestion:
    """What triage makes of the complaint; departments that this patient cannot need are left out."""
    born = _known(answers, "born")
    words = [answers["complaint"], answers["since"] or ""]
    if born is not None and born.on is not None:
        words.append(f"{months_old(born.on, today) // 12} years old")
    found = triage.suggest("\n".join(words))
    context = triage.contexts.get(SEXES.get(_known(answers, "sex") or "", ""))
    never = () if context is None else context.never
    return replace(found, departments=tuple(one for one in found.departments if one.key not in never))


def how_soon(found: Suggestion) -> tuple[Urgency, str]:
    """How soon somebody must look, and how that is told; words that triage does not know are no reason to wait."""
    if not found.departments:
        return Urgency.TODAY, "unknown"
    return HOW_SOON[found.urgency]


def reasons(asked: Asked, found: Suggestion, department: str) -> list[str]:
    """Why triage suggests a department; nothing when it did not."""
    triage, chinese = asked.resources.triage, asked.language == "zh"
    return [triage.sentence(why, chinese) for one in found.departments if one.key == department for why in one.why]


def _look_for_number(turn: Turn, _answers: Answers) -> Mapping[str, Json]:
    _, number = crisis_numbers(turn.resources, turn.person.country)
    return {"number": number}


def _departments(asked: Asked) -> Mapping[str, object]:
    found = suggestion(asked.answers, asked.resources.triage, asked.today)
    _, soon = how_soon(found)
    lines = [
        Text(
            "consult-department-line",
            {
                "name": asked.resources.triage.name(one.key, asked.language == "zh"),
                "why": asked.words.plain(asked.language, "consult-and").join(reasons(asked, found, one.key)),
            },
        )
        for one in found.departments
    ]
    told = Text("consult-departments", {"lines": lines}) if lines else Text("consult-departments-none")
    urgency = Text(f"consult-soon-{soon}", {"number": asked.facts["number"]})
    return {"departments": told, "urgency": urgency}


def _department_offers(asked: Asked) -> tuple[Offer, ...]:
    triage, chinese = asked.resources.triage, asked.language == "zh"
    found = suggestion(asked.answers, triage, asked.today)
    keys = [one.key for one in found.departments] or ["general-practice"]
    return tuple(Offer(Text("show-one", {"value": triage.name(key, chinese)}), key) for key in keys)


def _look_at_waits(turn: Turn, answers: Answers) -> Mapping[str, Json]:
    waits = {}
    for tier in Tier:
        wait = actions.wait(turn.work, answers["department"], tier)
        waits[tier.value] = [wait.ahead, wait.doctors, wait.minutes]
    return {"waits": waits}


def _tiers(asked: Asked) -> Mapping[str, object]:
    """Who can be asked, at what price, and how long it takes; a wait that is the same for all is told once."""
    tiers = offered_tiers(asked)
    waits = {tier: actions.Wait(*asked.facts["waits"][tier.value]) for tier in tiers}
    same = len({handover.wait_text(wait).key for wait in waits.values()}) == 1 and not waits[tiers[0]].doctors
    lines = [
        Text(
            "consult-tier-line-short" if same else "consult-tier-line",
            {
                "tier": Text(asked.key("tier", tier)),
                "what": Text(asked.key("tier-what", tier)),
                "price": cost(tier, asked),
                "wait": handover.wait_text(wait),
            },
        )
        for tier, wait in waits.items()
    ]
    return {
        "lines": lines,
        "offered": "all" if len(lines) == len(Tier) else "some",
        "ahead": waits[tiers[0]].ahead,
        "wait": Text("consult-wait-once", {"wait": handover.wait_text(waits[tiers[0]])}) if same else "",
    }


def _check_tier(tier: str, _answers: Answers, asked: Asked) -> None:
    if not is_offered(Tier(tier), asked.resources.house.consultation, asked.resources.payments):
        raise NotOffered


def _conditions(asked: Asked) -> Mapping[str, object]:
    """What stands above the consent: price, promise, when it goes back."""
    rules, tier = asked.resources.house.consultation, Tier(asked.answers["tier"])
    urgency, _ = how_soon(suggestion(asked.answers, asked.resources.triage, asked.today))
    money = Text(
        "consult-terms-free" if is_free(tier, rules) else "consult-terms-paid",
        {"price": price(tier, rules), "within": paying.within(tier, urgency, rules)},
    )
    return {**_who(asked), "money": money, "hours": rules.reopen_hours}


def _check_born(born: Any, _answers: Answers, asked: Asked) -> None:
    if born.on is not None:
        check_born(born.on, asked.today)


def _check_weight(weight: Weight | None, _answers: Answers, _asked: Asked) -> None:
    if weight is not None:
        check_weight(weight.kg)


def _fact(key: str, when: Callable[[Mapping[str, Any]], bool] | None = None, **more: Any) -> Step:
    return Step(key, READERS[key], when=when or _asked_anew(key), offers=_again(key), tell=_who, **more)


STEPS = (
    Step("complaint", Prose(2, 2000, takes_questions=True), fills=WORDS, past=True),
    Step("since", Since()),
    Step("whom", Whom(), look=_look_at_people, offers=_members, fills="relation", undoes=OF_THE_PATIENT, apart=True),
    Step("name", PersonName(), when=_new, fills="name"),
    Step("still", Choice("same", "changed"), when=_has_kept, tell=_kept_facts, told=False),
    _fact("born", check=_check_born),
    Step("agree", Consent(), when=_must_agree, tell=_who, told=False),
    _fact("sex"),
    _fact("weight", _weighs, check=_check_weight),
    _fact("expecting", _may_expect),
    _fact("weeks", _pregnant),
    _fact("allergies", past=True, apart=True),
    _fact("conditions", past=True),
    _fact("medicines"),
    Step("files", OptionalFiles(MOST_FILES)),
    Step("department", Department(), look=_look_for_number, tell=_departments, offers=_department_offers, apart=True),
    Step("tier", TierChoice(), check=_check_tier, look=_look_at_waits, tell=_tiers, undoes=("consent",)),
    Step("keep", Choice("yes", "no"), when=_may_keep, told=False),
    Step("consent", Consent(), tell=_conditions, told=False),
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
    born = _known(answers, "born")
    raw = {key: None if (value := _known(answers, key)) is None else READERS[key].dump(value) for key in READERS}
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
    born, weight = _known(answers, "born").on, _known(answers, "weight")
    expecting, began = (None, None) if old is None else (old.expecting, old.began)
    if "expecting" in answers:
        expecting, began = Expecting(answers["expecting"]), answers.get("weeks")
    elif may_expect(born, today):  # told to be a man
        expecting, began = Expecting.NO, None
    facts = Facts(
        allergies=_known(answers, "allergies"),
        conditions=_known(answers, "conditions"),
        medicines=_known(answers, "medicines"),
        born=born,
        weight=weight or (None if old is None else old.weight),
        expecting=expecting,
        began=began,
        told_on=today,
    )
    profile.save(turn.work, turn.person_id, facts)


journey = Journey(KEY, STEPS, _ask, again={NotOffered: "tier"})
