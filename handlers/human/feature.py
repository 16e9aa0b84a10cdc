"""A ticket to a person: written down, claimed by one agent, spoken in both directions, ended by either side."""

from collections.abc import Mapping

from handlers.engine.feature import Command, Feature, PressVerb
from handlers.engine.journey import Ended, Journey, Step
from handlers.engine.letters import Copy
from handlers.engine.menu import is_greeting
from handlers.engine.readers import Prose
from handlers.engine.red_flag import crisis_numbers
from handlers.engine.turn import Choice, Choices, Post, Turn
from handlers.engine.words import Text
from services.casework import actions as casework
from services.casework.rules import CaseState, CaseUnknown, Urgency
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
            human.add_words(turn.work, case, rest)
            _tell_worker(turn, case, rest)
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
            post.tell(agent, text, claim_it, about=f"human:{case.id}")


def claim(turn: Turn, case_id: str) -> None:
    """An agent takes a ticket; both sides are told how to talk."""
    case = _case(turn, case_id)
    first = case.worker_id != turn.person_id
    casework.claim(turn.work, case, turn.person_id)
    turn.answer("human-desk-claimed-toast")
    turn.strip()
    words = [event.words for event in casework.history(turn.work, case) if event.words]
    turn.say(
        Text(
            "human-desk-claimed",
            {"name": turn.name_of(case.person_id), "words": [Text("list-line", {"item": one}) for one in words]},
        ),
        (
            (Choice(Text("human-desk-end"), f"@h-end:{case.id}"),),
            (Choice(Text("human-desk-release"), f"@h-back:{case.id}"),),
        ),
        about=f"human:{case.id}",
    )
    if first:
        turn.tell(
            case.person_id,
            Text("human-claimed", {"name": turn.person_name}),
            ((Choice(Text("human-end"), f"@h-bye:{case.id}"),),),
            about=f"human:{case.id}",
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


def relay(turn: Turn) -> bool:
    """Carries what is said to the other side; returns whether somebody heard it."""
    if turn.about is not None and turn.about.startswith("human:") and _from_agent(turn, turn.about.partition(":")[2]):
        return True
    case = human.open_ticket(turn.work, turn.person_id) if DESK in turn.known.desks else None
    if case is None:
        return False
    if case.worker_id is None:
        return _while_waiting(turn, case)
    human.add_words(turn.work, case, turn.said.text)
    _tell_worker(turn, case, turn.said.text)
    return True


def _while_waiting(turn: Turn, case: Case) -> bool:
    """Keeps what the person adds while nobody has the ticket; what the bot can answer it answers as ever."""
    text = turn.said.text
    if turn.state.walk is not None or (text is not None and is_greeting(text)):
        return False
    if text is None:
        if turn.state.emergency is None:
            turn.say("human-file-later", _stop(case))
        return turn.state.emergency is None
    human.add_words(turn.work, case, text)
    if turn.state.emergency is not None or turn.resources.faq.answer(text, turn.language) is not None:
        return False
    turn.say("human-added", _stop(case))
    return True


def _from_agent(turn: Turn, case_id: str) -> bool:
    case = casework.find(turn.work, case_id)
    if case.person_id == turn.person_id:
        return False
    if case.state == CaseState.DECIDED:
        turn.say("human-desk-over")
    elif case.worker_id != turn.person_id or not AGENTS & turn.roles:
        turn.work.audit(turn.person_id, "refused", "reply")
        turn.say("case-not-yours")
    else:
        casework.note(turn.work, case, turn.person_id, "reply", words=turn.said.text)
        _carry(turn, case, case.person_id, "human-from-agent", turn.said.text)
    return True


def _tell_worker(turn: Turn, case: Case, words: str | None) -> None:
    if case.worker_id is None:
        return
    if _is_copied(turn):
        about = f"human:{case.id}"
        turn.tell(case.worker_id, Text("human-sends", {"name": turn.person_name}), about=about, once=False)
    _carry(turn, case, case.worker_id, "human-from-person", words)


def _is_copied(turn: Turn) -> bool:
    """A photo, a voice message, a sticker goes over as it is; of a changed one only the new words."""
    return (turn.said.has_file or turn.said.other is not None) and not turn.said.edited


def _carry(turn: Turn, case: Case, to: int, key: str, words: str | None) -> None:
    about = f"human:{case.id}"
    if _is_copied(turn) and turn.said.message_id is not None:
        for message_id in (turn.said.message_id, *turn.said.album):
            turn.put(to, Copy(turn.said.chat, message_id, about))
    elif words:
        text = Text(f"{key}-edited" if turn.said.edited else key, {"name": turn.person_name, "words": words})
        turn.tell(to, text, about=about, once=False)


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
    relay=relay,
    opens={"human": begin_told},
)
