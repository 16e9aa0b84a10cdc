"""A ticket to a person: written down, claimed by one agent, spoken in both directions, ended by either side."""

from handlers.engine.feature import Command, Feature, PressVerb
from handlers.engine.journey import Ended, Journey, Step
from handlers.engine.letters import Copy
from handlers.engine.readers import Prose
from handlers.engine.red_flag import crisis_numbers
from handlers.engine.turn import Choice, Post, Turn
from handlers.engine.words import Text
from services.casework import actions as casework
from services.casework.rules import CaseState, CaseUnknown, Urgency
from services.human import actions as human
from services.staff import actions as staff
from storage.tables.cases import Case

DESK = human.DESK
AGENTS = frozenset({DESK})


def begin(turn: Turn, rest: str) -> None:
    """Asks what it is about; words behind the command are the matter already."""
    turn.strip()
    case = human.open_ticket(turn.work, turn.person.id)
    if case is not None:
        turn.say("human-waits" if case.state == CaseState.WAITING else "human-talks")
        return
    turn.walks.begin(turn, "human", raw={"matter": rest} if len(rest) > 1 else None)


def _file(turn: Turn, ended: Ended) -> None:
    case = human.open_for(turn.work, turn.person.id, ended.answers["matter"], Urgency.TODAY)
    tell_agents(turn, case)
    some = staff.on_duty(turn.work, DESK)
    turn.say("human-filed" if some else "human-filed-nobody")


def tell_agents(post: Post, case: Case) -> None:
    """Every agent on duty sees the new ticket."""
    for agent in staff.on_duty(post.work, DESK):
        if agent != case.person_id:
            key = "human-desk-crisis" if case.urgency == Urgency.NOW else "human-desk-new"
            text = Text(key, {"words": human.first_words(post.work, case)})
            post.tell(agent, text, ((Choice(Text("human-desk-claim"), f"@h-claim:{case.id}"),),))


def claim(turn: Turn, case_id: str) -> None:
    """An agent takes a ticket; both sides are told how to talk."""
    case = _case(turn, case_id)
    first = case.worker_id != turn.person.id
    casework.claim(turn.work, case, turn.person.id)
    turn.answer("human-desk-claimed-toast")
    turn.strip()
    words = [event.words for event in casework.history(turn.work, case) if event.words]
    turn.say(
        Text(
            "human-desk-claimed",
            {"name": turn.name_of(case.person_id), "words": [Text("list-line", {"item": one}) for one in words]},
        ),
        ((Choice(Text("human-desk-end"), f"@h-end:{case.id}"),),),
        about=f"human:{case.id}",
    )
    if first:
        turn.tell(
            case.person_id,
            Text("human-claimed", {"name": turn.person_name}),
            ((Choice(Text("human-end"), f"@h-bye:{case.id}"),),),
            about=f"human:{case.id}",
        )


def end_by_agent(turn: Turn, case_id: str) -> None:
    """The agent ends the talk; the person is told that the bot is back."""
    case = _case(turn, case_id)
    casework.decide(turn.work, case, turn.person.id, "answered", "answered")
    turn.strip()
    turn.say("human-desk-ended")
    turn.tell(case.person_id, Text("human-ended"), ((Choice(Text("menu-continue-any"), "@continue"),),))


def end_by_person(turn: Turn, case_id: str) -> None:
    """The person ends the talk."""
    case = _case(turn, case_id)
    if case.person_id != turn.person.id:
        raise CaseUnknown
    worker = case.worker_id
    casework.withdraw(turn.work, case)
    turn.strip()
    turn.say("human-bye")
    turn.walks.ask_again(turn, Text("here-we-are"))
    if worker is not None:
        turn.tell(worker, Text("human-desk-left"))


def relay(turn: Turn) -> bool:
    """Carries what is said to the other side; returns whether somebody heard it."""
    if turn.about is not None and turn.about.startswith("human:") and _from_agent(turn, turn.about.partition(":")[2]):
        return True
    case = human.open_ticket(turn.work, turn.person.id)
    if case is None:
        return False
    if case.state == CaseState.CLAIMED and case.worker_id is not None:
        casework.note(turn.work, case, turn.person.id, "say", words=turn.said.text)
        _carry(turn, case, case.worker_id, "human-from-person")
        return True
    if turn.state.walk is None and turn.state.emergency is None and turn.said.text:
        casework.note(turn.work, case, turn.person.id, "say", words=turn.said.text)
        turn.say("human-added")
        return True
    return False


def _from_agent(turn: Turn, case_id: str) -> bool:
    case = casework.find(turn.work, case_id)
    if case.person_id == turn.person.id:
        return False
    if case.worker_id != turn.person.id or not AGENTS & turn.roles:
        return False
    if case.state == CaseState.DECIDED:
        turn.say("human-desk-over")
        return True
    casework.note(turn.work, case, turn.person.id, "reply", words=turn.said.text)
    _carry(turn, case, case.person_id, "human-from-agent")
    return True


def _carry(turn: Turn, case: Case, to: int, key: str) -> None:
    about = f"human:{case.id}"
    if turn.said.text is not None:
        turn.tell(to, Text(key, {"name": turn.person_name, "words": turn.said.text}), about=about, once=False)
    elif turn.said.message_id is not None:
        turn.put(to, Copy(turn.said.chat, turn.said.message_id, about))


def show_queue(turn: Turn) -> None:
    """Lists the tickets that wait."""
    cases = casework.queue(turn.work, DESK, turn.person.id)
    if not cases:
        turn.say("human-desk-empty")
        return
    rows = tuple(
        (
            Choice(
                Text(
                    "human-desk-row",
                    {"due": case.due_at, "mine": Text("case-mine" if case.worker_id else "case-free")},
                ),
                f"@h-claim:{case.id}",
            ),
        )
        for case in cases
    )
    turn.say(Text("human-desk-queue", {"count": casework.waiting(turn.work, DESK)}), rows)


def crisis_unclaimed(post: Post, case_id: str) -> None:
    """Nobody took the call of somebody who wants to die: say so, with the hotline again."""
    case = casework.find(post.work, case_id)
    if case.state != CaseState.WAITING:
        return
    hotline, emergency = crisis_numbers(post.resources, human.country_of(post.work, case.person_id))
    post.tell(case.person_id, Text("crisis-unclaimed", {"hotline": hotline, "emergency": emergency}), once=False)
    tell_agents(post, case)


def _case(turn: Turn, case_id: str) -> Case:
    case = casework.find(turn.work, case_id)
    if case.desk != DESK:
        raise CaseUnknown
    return case


def _menu(turn: Turn) -> tuple[Choice, ...]:
    return (Choice(Text("menu-human"), "@human"),)


feature = Feature(
    key="human",
    journeys=(Journey("human", (Step("matter", Prose(2, 2000)),), _file, confirm=False),),
    commands=(Command("human", begin),),
    presses=(
        PressVerb("human", begin),
        PressVerb("h-claim", claim, AGENTS),
        PressVerb("h-end", end_by_agent, AGENTS),
        PressVerb("h-bye", end_by_person),
    ),
    timers={human.CRISIS_UNCLAIMED: crisis_unclaimed},
    menu=_menu,
    desks={DESK: show_queue},
    relay=relay,
)
