"""Tells what the library answers, quoted and with its source; what it cannot answer is kept for an admin."""

from handlers.answers import phrasing
from handlers.answers.wording import answered, buttons
from handlers.engine.state import Topic
from handlers.engine.turn import Choice, Choices, Turn
from handlers.engine.words import Text
from services.answers import actions as answers
from services.answers.actions import Why


def tell(turn: Turn, words: str, follows: bool = True) -> bool:
    """Answers a question from the library; returns False when it has no answer.

    Args:
        turn: the turn of whoever asks.
        words: the question.
        follows: whether it may go on about what was spoken of before.

    Raises:
        Unthought: the answer was not looked for yet.
    """
    found = turn.look_up(words, follows)
    if found is None:
        return False
    passage = found.passage
    others = [one.mark for one in found.alternatives]
    turn.state.topic = Topic(words, passage.document, passage.mark, others)
    text, about = answered(found.told), None
    if phrasing.is_used_up(turn):
        text = Text("answer-used-up", {"answer": text})
    else:
        about = phrasing.order(turn, words, found)
    turn.say(text, buttons([each.passage for each in found.told]), about)
    return True


def leave_open(turn: Turn, words: str, why: Why, passage: str | None = None) -> None:
    """Keeps a question for the admins' list."""
    place = "" if turn.state.walk is None else turn.state.walk.journey
    answers.leave_open(turn.work, turn.person_id, words, turn.language, place, why, passage)


def back(turn: Turn) -> Choices:
    """A button back to the question of now, when a journey is under way."""
    return () if turn.state.walk is None else ((Choice(Text("menu-continue-any"), "@continue"),),)
