"""What one can do with an answer: read the whole clause, say that it was not meant, or how it helped."""

from handlers.answers import desk, phrasing, wishes
from handlers.answers.telling import back, leave_open
from handlers.answers.wording import TO_PERSON, heading, source
from handlers.engine.feature import Command, Feature, PressVerb
from handlers.engine.turn import Choice, Turn
from handlers.engine.words import Text
from knowledge.passages import Passage
from services.answers import actions as answers
from services.answers.actions import Why
from services.errors import DomainError

ADMIN = frozenset({"admin"})


class PassageGone(DomainError):
    """The passage was taken out of the library or changed since it was quoted."""

    text = "answer-gone"


def read_whole(turn: Turn, mark: str) -> None:
    """Shows the whole clause, with the way back to where one was."""
    passage = _find(turn, mark)
    turn.answer()
    turn.say(
        Text(
            "answer-clause",
            {"title": " › ".join(passage.title), "text": passage.text, "source": source(passage)},
        ),
        back(turn),
    )


def not_meant(turn: Turn, mark: str) -> None:
    """Offers what else may have been meant; the question goes to the admins."""
    passage = _find(turn, mark)
    turn.answer()
    turn.strip()
    topic = turn.state.topic
    if topic is None or topic.passage != mark:
        turn.say("answer-ask-anew", (TO_PERSON, *back(turn)))
        return
    leave_open(turn, topic.words, Why.NOT_MEANT, passage.key)
    others = [one for other in topic.others if (one := turn.resources.library.passage(other)) is not None]
    rows = tuple((Choice(f"{heading(one)} · {one.name}", f"@whole:{one.mark}"),) for one in others)
    turn.say("answer-others" if rows else "answer-ask-anew", (*rows, TO_PERSON, *back(turn)))


def helped(turn: Turn, mark: str) -> None:
    """Keeps that an answer helped."""
    answers.mark(turn.work, turn.person_id, _find(turn, mark).key, helped=True)
    turn.answer("answer-thanks")


def no_help(turn: Turn, mark: str) -> None:
    """Keeps that an answer did not help, and offers a person."""
    passage = _find(turn, mark)
    answers.mark(turn.work, turn.person_id, passage.key, helped=False)
    turn.answer()
    turn.strip()
    topic = turn.state.topic
    if topic is not None and topic.passage == mark:
        leave_open(turn, topic.words, Why.NO_HELP, passage.key)
    turn.say("answer-sorry", (TO_PERSON, *back(turn)))


def _find(turn: Turn, mark: str) -> Passage:
    passage = turn.resources.library.passage(mark)
    if passage is None:
        raise PassageGone
    return passage


feature = Feature(
    key="answers",
    commands=(Command("questions", desk.show, ADMIN),),
    presses=(
        PressVerb("whole", read_whole),
        PressVerb("not-meant", not_meant),
        PressVerb("helped", helped),
        PressVerb("no-help", no_help),
        PressVerb("questions", desk.turn_page, ADMIN),
        PressVerb("q-done", desk.settle, ADMIN),
        PressVerb("q-tell", desk.settle_and_tell, ADMIN),
        *wishes.presses,
    ),
    menu=desk.menu,
    errands={phrasing.KIND: phrasing.run},
)
