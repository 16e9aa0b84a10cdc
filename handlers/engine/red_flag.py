"""Red flags: before anything else in a turn, a rule decides whether a person tells of an emergency now."""

from handlers.engine import talk
from handlers.engine.turn import Choice, Choices, Turn
from handlers.engine.words import Html, Text
from handlers.resources import Resources
from knowledge.redflags import detect
from services.account.actions import spare
from services.human import actions as human
from services.staff import actions as staff
from storage.tables.cases import Case

PER_PAGE = 9
"""Countries that are offered at once."""
HOUSE_COUNTRY = "CN"
CRISES = ("suicide", "self-harm")
"""Rules for which a person is called."""
TOLD = ("doctor", "agent")
"""Roles that hear of an emergency while they are on duty."""


def see_red_flag(turn: Turn) -> bool:
    """Shows the emergency help when the message tells of one; returns whether it did. Staff never trigger it."""
    words = turn.said.text if turn.said.command is None else turn.said.command[1]
    if not words or turn.roles:
        return False
    flag = detect(words)
    if flag is None:
        return False
    rules = (flag.rule, *flag.also)
    crisis = next((rule for rule in rules if rule in CRISES), None)
    medical = next((rule for rule in rules if rule not in CRISES), None)
    if medical is not None and (turn.state.emergency is None or turn.state.warned != medical):
        turn.state.warned = medical  # said again, it is no news
        _warn(turn, medical)
    turn.state.emergency = crisis or flag.rule
    if crisis is None:
        if (guide := turn.walks.guide(turn)) is not None:
            guide.offer_later(turn.said)
        turn.say_html(_help(turn, flag.rule), _choices(turn))
        return True
    spare(turn.work, turn.person)
    call = human.call_somebody(turn.work, turn.person_id, words)
    if call.anew:
        _call(turn, call.case)
    turn.say_html(_crisis(turn, medical), _choices(turn))
    return True


def _warn(turn: Turn, rule: str) -> None:
    for member in dict.fromkeys(member for role in TOLD for member in staff.on_duty(turn.work, role)):
        text = Text("emergency-desk", {"name": turn.person_name, "rule": _title(turn, rule, member)})
        turn.tell(member, text, about=f"person:{turn.person_id}")


def remind(turn: Turn) -> None:
    """Something else is said while the emergency help stands: it stays, with the way on."""
    if turn.state.emergency in CRISES:
        hotline, _ = crisis_numbers(turn.resources, turn.person.country)
        turn.say(Text("crisis-remind", {"hotline": hotline, "number": _number(turn)}), _choices(turn))
        return
    turn.say(Text("emergency-remind", {"number": _number(turn)}), _choices(turn))


def go_on(turn: Turn, _rest: str) -> None:
    """Not an emergency: back to where we were."""
    turn.state.emergency = None
    turn.answer()
    turn.strip()
    if turn.state.walk is None:
        turn.say("emergency-over")
    else:
        turn.walks.ask_again(turn, Text("emergency-over"))


def set_country(turn: Turn, code: str) -> None:
    """Keeps the country and tells its numbers at once."""
    numbers = turn.resources.emergencies.number(code)
    if numbers is None:
        turn.answer("stale-button")
        return
    turn.person.country = code.upper()
    turn.answer()
    turn.strip()
    values = {"country": numbers.name.zh if turn.language == "zh" else numbers.name.en, "number": numbers.medical}
    turn.say(Text("country-set", values), _choices(turn) if turn.state.emergency else ())
    if numbers.crisis is not None and turn.state.emergency in CRISES:
        turn.say(Text("country-crisis", {"hotline": numbers.crisis}))


def more_countries(turn: Turn, page: str) -> None:
    """Offers the next countries."""
    turn.answer()
    turn.strip()
    turn.say("country-which", _countries(turn, int(page) if page.isdecimal() else 0))


def _call(turn: Turn, case: Case) -> None:
    if case.worker_id is not None:
        text = Text("human-desk-crisis-yours", {"name": turn.person_name})
        turn.tell(case.worker_id, text, about=talk.about(case))
        return
    text = Text("human-desk-crisis", {"words": human.latest_words(turn.work, case)})
    for agent in staff.on_duty(turn.work, human.DESK):
        turn.tell(agent, text, ((Choice(Text("human-desk-claim"), f"@h-claim:{case.id}"),),), about=talk.about(case))


def _title(turn: Turn, rule: str, reader: int) -> str:
    language = turn.language_of(reader) or "zh"
    guidance = turn.resources.emergencies.guidance(rule)
    return (guidance.zh if language == "zh" else guidance.en).title


def _help(turn: Turn, rule: str) -> str:
    guidance = turn.resources.emergencies.guidance(rule)
    words = guidance.zh if turn.language == "zh" else guidance.en
    lines = [Text("emergency-do", {"line": line}) for line in words.do]
    lines += [Text("emergency-dont", {"line": line}) for line in words.dont]
    return turn.html("emergency", title=words.title, number=_number(turn), lines=lines)


def _crisis(turn: Turn, medical: str | None) -> str:
    hotline, _ = crisis_numbers(turn.resources, turn.person.country)
    parts = [turn.html("crisis", name=turn.said.name, hotline=hotline, number=_number(turn))]
    if medical is not None:
        parts.append(_help(turn, medical))
    return "\n\n".join(parts)


def crisis_numbers(resources: Resources, country: str | None) -> tuple[str, str]:
    """The crisis line of a country, or its emergency number where we know of none, and the emergency number.

    An unknown country is taken for the house's own.
    """
    numbers = (
        resources.emergencies.number(country or HOUSE_COUNTRY) or resources.emergencies.by_country[HOUSE_COUNTRY]
    )
    return numbers.crisis or numbers.medical, numbers.medical


def _number(turn: Turn) -> Html:
    numbers = turn.resources.emergencies.number(turn.person.country or "")
    if numbers is None:
        return Html(turn.html("emergency-numbers-anywhere"))
    name = numbers.name.zh if turn.language == "zh" else numbers.name.en
    return Html(turn.html("emergency-number", number=numbers.medical, country=name))


def _choices(turn: Turn) -> Choices:
    calm = ((Choice(Text("emergency-calm"), "@calm"),),)
    if turn.person.country is not None:
        return calm
    return (*_countries(turn, 0), *calm)


def _countries(turn: Turn, page: int) -> Choices:
    emergencies = turn.resources.emergencies
    codes = [*emergencies.first, *sorted(set(emergencies.by_country) - set(emergencies.first))]
    start = page * PER_PAGE if page * PER_PAGE < len(codes) else 0
    shown = codes[start : start + PER_PAGE]
    buttons = [
        Choice(
            emergencies.by_country[code].name.zh if turn.language == "zh" else emergencies.by_country[code].name.en,
            f"@country:{code}",
        )
        for code in shown
    ]
    rows = tuple(tuple(buttons[place : place + 3]) for place in range(0, len(buttons), 3))
    return (*rows, (Choice(Text("country-more"), f"@countries:{start // PER_PAGE + 1}"),))
