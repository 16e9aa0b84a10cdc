"""Free words: an answer to the question of now, a question for the library, or a wish."""

from handlers.answers import wishes
from handlers.answers.telling import leave_open, tell
from handlers.answers.wording import TO_PERSON
from handlers.engine.guide import Guide, Unheard
from handlers.engine.menu import is_greeting, show_menu
from handlers.engine.opening import open_route
from handlers.engine.turn import Choice, Turn
from handlers.engine.walks import Walks
from handlers.engine.words import Text
from handlers.medicine import answering as medicine
from knowledge.answers import another_insurer, leans
from knowledge.faq import looks_like_question, weight
from knowledge.retrieval.question import plain
from knowledge.routing import Intent, Route
from services.answers.actions import Why

MOST_ASKED = 80
"""Who tells more (`weight`) with a question mark tells a story and asks nothing."""
WAYS = ((*TO_PERSON, Choice(Text("menu-menu"), "@menu")),)


def hear_answer(turn: Turn, walks: Walks, long_ago: bool) -> None:
    """Hears the answer to the question of now, or answers a question in the middle and asks once more."""
    guide = walks.guide(turn)
    assert guide is not None  # noqa: S101 - the caller looked
    lead = (Text("welcome-back"),) if long_ago else ()
    text = turn.said.text
    if text is not None and is_greeting(text):
        guide.ask(Text("welcome-back"))
        return
    if text is not None and not turn.said.has_file and guide.goes_by_words(text):
        return
    if text is not None and _asks(guide, turn, text):
        _explain(guide, turn, text)
        return
    try:
        guide.hear(turn.said, *lead)
    except Unheard as unheard:
        known = None
        if text is not None:
            route = turn.resources.router.route(text)
            if _wants_person(turn, route):
                return
            if _is_of_medicine(turn, text, route):
                guide.ask(*lead, Text("here-we-are"))
                return
            known = None if weight(text) > MOST_ASKED else _known(turn, text)
        guide.ask(*lead, known or Text(unheard.why.text, unheard.why.values))


def hear_wish(turn: Turn, new: bool) -> None:
    """Nothing is open: a question is answered, a wish is begun, anything else is met with the menu."""
    text = turn.said.text
    if text is not None and not is_greeting(text):
        _find_way(turn, text)
    elif turn.said.has_file:
        show_menu(turn, turn.features, Text("file-without-question"))
    else:
        show_menu(turn, turn.features, Text("welcome-new" if new else "welcome-known", {"name": turn.said.name}))


def _find_way(turn: Turn, text: str) -> None:
    if (known := _known(turn, text)) is not None:
        turn.say(known, WAYS)
        return
    route = turn.resources.router.route(text)
    if _is_of_medicine(turn, text, route):
        return
    question = looks_like_question(text)
    if not question and wishes.begin(turn, route):
        return
    if tell(turn, text, follows=not _is_for_doctor(turn, text, route)) or wishes.begin(turn, route):
        return
    if question:
        leave_open(turn, text, Why.UNKNOWN)
        turn.say("answer-unknown", WAYS)
    elif not wishes.ask_which(turn, route, text):
        show_menu(turn, turn.features, Text("not-understood"))


def _asks(guide: Guide, turn: Turn, text: str) -> bool:
    """Whether a text is a question to us; at a step that takes questions, only one that we can answer at once."""
    if weight(text) > MOST_ASKED or not looks_like_question(text):
        return False
    to_somebody = guide.step is not None and guide.step.read.takes_questions
    return not to_somebody or _known(turn, text) is not None


def _explain(guide: Guide, turn: Turn, text: str) -> None:
    """Answers a question; what the library says is a message of its own, with its own buttons."""
    if (known := _known(turn, text)) is not None:
        guide.ask(known)
        return
    route = turn.resources.router.route(text)
    worry = _is_for_doctor(turn, text, route)
    if _is_of_medicine(turn, text, route) or tell(turn, text, follows=not worry):
        guide.ask(Text("here-we-are"))
    elif worry:
        guide.ask(Text("answer-for-doctor-here", {"journey": guide.journey.key}))
    else:
        leave_open(turn, text, Why.UNKNOWN)
        guide.ask(Text("answer-unknown-here"))


def _is_for_doctor(turn: Turn, text: str, route: Route) -> bool:
    """Whether words tell of somebody's health, and do not go on about the policy that was spoken of."""
    if not route.sure or route.intent is not Intent.CONSULTATION:
        return False
    if turn.state.topic is not None and leans(text):
        return False
    return bool(turn.resources.triage.suggest(text).departments)


def _is_of_medicine(turn: Turn, text: str, route: Route) -> bool:
    """Whether words were about a medicine, and something was told of it."""
    return medicine.tell(turn, text, sure=route.intent is Intent.DRUG)


def _wants_person(turn: Turn, route: Route) -> bool:
    """Whether somebody surely asks for a person, who is called then."""
    return route.intent is Intent.HUMAN and route.sure and open_route(turn, route)


def _known(turn: Turn, text: str) -> Text | None:
    """A short answer that is ready; they tell of ourselves, not of another insurer."""
    known = None if another_insurer(plain(text)) else turn.resources.faq.answer(text, turn.language)
    return None if known is None else Text("faq-answer", {"answer": known.text, "source": known.source})
