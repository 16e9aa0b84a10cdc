"""A ticket to a person: written down, claimed by one agent, spoken in both directions, ended by either side."""

from collections.abc import Mapping

from handlers.engine import talk
from handlers.engine.feature import Command, Feature, PressVerb, TalkDesk
from handlers.engine.journey import Ended, Journey, Step
from handlers.engine.menu import is_greeting
from handlers.engine.readers import Prose
from handlers.engine.red_flag import crisis_numbers
from handlers.engine.turn import Choice, Choices, Post, Turn
from handlers.engine.words import Text
from services.casework import actions as casework
from services.casework.rules import CaseUnknown, Urgency
from services.human import actions as human
from services.staff import actions as staff
from storage.tables.cases import Case

DESK = human.DESK
AGENTS = frozenset({DESK})
LEAST, MOST = 2, 2000
"""Characters of the matter."""


def begin(turn: Turn, rest: str) -> None:
    """Asks what it is about; words behind the command are the matter already, or are added to it."""
    turn.strip()
    case = human.open_ticket(turn.work, turn.person_id)
    if case is None:
        turn.walks.begin(turn, "human", raw={"matter": rest} if LEAST <= len(rest) <= MOST else None)
    elif case.worker_id is not None:
        if rest:
            talk.pass_on(turn, case, rest)
        turn.say("human-talks", _stop(case))
    elif rest:
        human.add_words(turn.work, case, rest)
        turn.say("human-added", _stop(case))
    else:
        turn.say("human-waits", _stop(case))


def begin_told(turn: Turn, _told: Mapping[str, str]) -> None:
    """Somebody asks for a person in free words: what they wrote is the matter."""
    begin(turn, turn.said.text or "")


def press(turn: Turn, _argument: str) -> None:
    """The button of the menu: a button says nothing about the matter."""
    begin(turn, "")


def _stop(case: Case) -> Choices:
    label = "human-stop-waiting" if case.worker_id is None else "human-end"
    return ((Choice(Text(label), f"@h-bye:{case.id}"),),)


def _file(turn: Turn, ended: Ended) -> None:
    case = human.open_for(turn.work, turn.person_id, ended.answers["matter"], Urgency.TODAY)
    tell_agents(turn, case)
    some = set(staff.on_duty(turn.work, DESK)) - {turn.person_id}
    turn.say("human-filed" if some else "human-filed-nobody", _stop(case))


def tell_agents(post: Post, case: Case) -> None:
    """Every agent on duty sees the new ticket."""
    for agent in staff.on_duty(post.work, DESK):
        if agent != case.person_id:
            if case.urgency == Urgency.NOW:
                text = Text("human-desk-crisis", {"words": human.latest_words(post.work, case)})
            else:
                text = Text("human-desk-new", {"words": human.first_words(post.work, case)})
            claim_it = ((Choice(Text("human-desk-claim"), f"@h-claim:{case.id}"),),)
            post.tell(agent, text, claim_it, about=talk.about(case))


def claim(turn: Turn, case_id: str) -> None:
    """An agent takes a ticket; both sides are told how to talk."""
    case = _case(turn, case_id)
    first = case.worker_id != turn.person_id
    casework.claim(turn.work, case, turn.person_id)
    turn.answer("human-desk-claimed-toast")
    turn.strip()
    words = human.said_so_far(turn.work, case)
    turn.say(
        Text(
            "human-desk-claimed",
            {"name": turn.name_of(case.person_id), "words": [Text("list-line", {"item": one}) for one in words]},
        ),
        (
            (Choice(Text("human-desk-end"), f"@h-end:{case.id}"),),
            (Choice(Text("human-desk-release"), f"@h-back:{case.id}"),),
        ),
        about=talk.about(case),
    )
    turn.state.talk = case.id
    talk.bring_unheard(turn, case, turn.person_id)
    if first:
        turn.tell(
            case.person_id,
            Text("human-claimed", {"name": turn.person_name}),
            ((Choice(Text("human-end"), f"@h-bye:{case.id}"),),),
            about=talk.about(case),
        )


def put_back(turn: Turn, case_id: str) -> None:
    """The agent cannot go on: the ticket waits for another one, and its place in the queue stays."""
    case = _case(turn, case_id)
    casework.release(turn.work, case, turn.person_id)
    turn.strip()
    turn.say("human-desk-released")
    returned(turn, case)


def returned(post: Post, case: Case) -> None:
    """A ticket has no worker any more: the agents on duty and its person hear that it waits again."""
    if case.urgency == Urgency.NOW:
        human.watch(post.work, case)
    tell_agents(post, case)
    post.tell(case.person_id, Text("human-back-in-queue"), _stop(case))


def end_by_agent(turn: Turn, case_id: str) -> None:
    """The agent ends the talk; the person is told that the bot is back."""
    case = _case(turn, case_id)
    casework.decide(turn.work, case, turn.person_id, "answered", "answered")
    turn.strip()
    turn.say("human-desk-ended")
    turn.tell(case.person_id, Text("human-ended"), ((Choice(Text("menu-continue-any"), "@continue"),),))


def end_by_person(turn: Turn, case_id: str) -> None:
    """The person ends the talk."""
    case = _case(turn, case_id)
    if case.person_id != turn.person_id:
        raise CaseUnknown
    worker = case.worker_id
    casework.withdraw(turn.work, case)
    turn.strip()
    turn.say("human-bye")
    turn.walks.ask_again(turn, Text("here-we-are"))
    if worker is not None:
        turn.tell(worker, Text("human-desk-left"))


def while_waiting(turn: Turn, case: Case) -> bool:
    """Keeps what the person adds while nobody has the ticket; what the bot can answer it answers as ever."""
    text = turn.said.text
    if turn.state.walk is not None or (text is not None and is_greeting(text)):
        return False
    if not human.has_words(turn.work, case):
        talk.keep(turn, case)
    if turn.state.emergency is not None:
        return False
    if text is not None and turn.resources.faq.answer(text, turn.language) is not None:
        return False
    turn.say("human-added", _stop(case))
    return True


def over(turn: Turn, _case: Case) -> None:
    """The person replies to a talk that is over: a new one begins only when they want it."""
    turn.say("human-is-over", ((Choice(Text("menu-human"), "@human"),),))


def show_queue(turn: Turn) -> None:
    """Lists the tickets that wait."""
    cases = casework.queue(turn.work, DESK, turn.person_id)
    if not cases:
        turn.say("human-desk-empty")
        return
    rows = tuple(
        (
            Choice(
                Text(
                    "human-desk-row",
                    {
                        "due": case.due_at,
                        "mine": Text("case-mine" if case.worker_id else "case-free"),
                        "urgency": Text("urgency-now" if case.urgency == Urgency.NOW else "urgency-today"),
                    },
                ),
                f"@h-claim:{case.id}",
            ),
        )
        for case in cases
    )
    turn.say(Text("human-desk-queue", {"count": casework.waiting(turn.work, DESK)}), rows)


def crisis_unclaimed(post: Post, case_id: str) -> None:
    """Nobody answered somebody who wants to die: say so, with the hotline again, and call everybody once more."""
    case = casework.find(post.work, case_id)
    if human.is_answered(post.work, case):
        return
    if case.worker_id is not None:  # whoever has it is not there
        post.tell(case.worker_id, Text("human-desk-taken-away"))
        casework.take_away(post.work, case, None)
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
    journeys=(Journey("human", (Step("matter", Prose(LEAST, MOST, takes_questions=True)),), _file, confirm=False),),
    commands=(Command("human", begin),),
    presses=(
        PressVerb("human", press),
        PressVerb("h-claim", claim, AGENTS),
        PressVerb("h-end", end_by_agent, AGENTS),
        PressVerb("h-back", put_back, AGENTS),
        PressVerb("h-bye", end_by_person),
    ),
    timers={human.CRISIS_UNCLAIMED: crisis_unclaimed},
    menu=_menu,
    desks={DESK: show_queue},
    returned={DESK: returned},
    talks={DESK: TalkDesk(AGENTS, lambda post, agent: post.name_of(agent), lambda *_: None, while_waiting, over)},
    opens={"human": begin_told},
)
