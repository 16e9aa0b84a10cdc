"""The admins' list of questions that the library could not answer."""

from handlers.engine.turn import Choice, Turn, page_number
from handlers.engine.words import Text
from services.answers import actions as answers
from services.answers.actions import Asked

SIZE = 5
"""Questions on a page, each with its own buttons."""


def show(turn: Turn, _rest: str) -> None:
    """Shows the first page."""
    _show(turn, 0)


def turn_page(turn: Turn, argument: str) -> None:
    """Shows another page."""
    turn.strip()
    _show(turn, page_number(argument))


def settle(turn: Turn, question_id: str) -> None:
    """Takes a question off the list."""
    answers.settle(turn.work, question_id, turn.person_id)
    turn.strip()
    turn.answer("questions-settled")


def settle_and_tell(turn: Turn, question_id: str) -> None:
    """Takes a question off the list and tells whoever asked it that it can be answered now."""
    question = answers.settle(turn.work, question_id, turn.person_id)
    turn.strip()
    turn.answer("questions-told")
    turn.tell(question.person_id, Text("questions-answered-now", {"words": question.words}))


def menu(turn: Turn) -> tuple[Choice, ...]:
    """The list, for an admin."""
    return (Choice(Text("menu-questions"), "@questions:0"),) if "admin" in turn.roles else ()


def _show(turn: Turn, page: int) -> None:
    count = answers.count_open(turn.work)
    if not count:
        turn.say("questions-none")
        return
    last = (count - 1) // SIZE
    page = min(page, last)
    for one in answers.open_questions(turn.work, page, SIZE):
        turn.work.audit(turn.person_id, "read-question", f"question:{one.id}")
        turn.say(
            _told(one),
            (
                (
                    Choice(Text("questions-done"), f"@q-done:{one.id}"),
                    Choice(Text("questions-tell"), f"@q-tell:{one.id}"),
                ),
            ),
        )
    ways = tuple(
        Choice(Text(key), f"@questions:{other}")
        for key, other in (("questions-before", page - 1), ("questions-next", page + 1))
        if 0 <= other <= last
    )
    turn.say(Text("questions-page", {"count": count, "page": page + 1, "pages": last + 1}), (ways,) if ways else ())


def _told(one: Asked) -> Text:
    values = {"words": one.words, "at": one.at, "why": Text(f"questions-why-{one.why}")}
    place = (
        Text("questions-place", {"journey": Text(f"{one.place}-name")}) if one.place else Text("questions-no-place")
    )
    return Text("questions-one", {**values, "place": place, "passage": one.passage or Text("questions-no-passage")})
