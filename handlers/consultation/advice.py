"""What the journey advises: which department, how soon, who can be asked, at what price and with what wait."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from handlers.consultation import handover, paying
from handlers.consultation.kept import SEXES, known, who
from handlers.consultation.readers import cost, offered_tiers
from handlers.engine.journey import Answers, Asked, Json, Offer
from handlers.engine.red_flag import crisis_numbers
from handlers.engine.turn import Turn
from handlers.engine.words import Text
from knowledge.triage import Suggestion, Triage
from knowledge.triage import Urgency as HowSoon
from services.casework.rules import Urgency
from services.consultation import actions
from services.consultation.rules import NotOffered, Tier, is_free, is_offered, price
from services.profile.rules import months_old

HOW_SOON = {
    HowSoon.EMERGENCY: (Urgency.NOW, "now"),
    HowSoon.TODAY: (Urgency.TODAY, "today"),
    HowSoon.SOON: (Urgency.THIS_WEEK, "this-week"),
    HowSoon.ROUTINE: (Urgency.THIS_WEEK, "self-care"),
}


def suggested(turn: Turn, words: str) -> Suggestion:
    """What triage makes of words alone."""
    return turn.resources.triage.suggest(words)


def suggestion(answers: Mapping[str, Any], triage: Triage, today: date) -> Suggestion:
    """What triage makes of the complaint; departments that this patient cannot need are left out."""
    born = known(answers, "born")
    words = [answers["complaint"], answers["since"] or ""]
    if born is not None and born.on is not None:
        words.append(f"{months_old(born.on, today) // 12} years old")
    found = triage.suggest("\n".join(words))
    context = triage.contexts.get(SEXES.get(known(answers, "sex") or "", ""))
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


def look_for_number(turn: Turn, _answers: Answers) -> Mapping[str, Json]:
    """The emergency number of the person, for words on how soon."""
    _, number = crisis_numbers(turn.resources, turn.person.country)
    return {"number": number}


def departments(asked: Asked) -> Mapping[str, object]:
    """The departments that triage suggests, with their reasons, and how soon somebody must look."""
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


def department_offers(asked: Asked) -> tuple[Offer, ...]:
    """A button for each of them; general practice where triage knows nothing."""
    triage, chinese = asked.resources.triage, asked.language == "zh"
    found = suggestion(asked.answers, triage, asked.today)
    keys = [one.key for one in found.departments] or ["general-practice"]
    return tuple(Offer(Text("show-one", {"value": triage.name(key, chinese)}), key) for key in keys)


def look_at_waits(turn: Turn, answers: Answers) -> Mapping[str, Json]:
    """How long each tier takes now."""
    waits = {}
    for tier in Tier:
        wait = actions.wait(turn.work, answers["department"], tier)
        waits[tier.value] = [wait.ahead, wait.doctors, wait.minutes]
    return {"waits": waits}


def tiers(asked: Asked) -> Mapping[str, object]:
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


def check_tier(tier: str, _answers: Answers, asked: Asked) -> None:
    """Raises NotOffered when nobody can be asked at that tier."""
    if not is_offered(Tier(tier), asked.resources.house.consultation, asked.resources.payments):
        raise NotOffered


def conditions(asked: Asked) -> Mapping[str, object]:
    """What stands above the consent: price, promise, when it goes back."""
    rules, tier = asked.resources.house.consultation, Tier(asked.answers["tier"])
    urgency, _ = how_soon(suggestion(asked.answers, asked.resources.triage, asked.today))
    money = Text(
        "consult-terms-free" if is_free(tier, rules) else "consult-terms-paid",
        {"price": price(tier, rules), "within": paying.within(tier, urgency, rules)},
    )
    return {**who(asked), "money": money, "hours": rules.reopen_hours}
