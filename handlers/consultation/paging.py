"""Long lists of buttons, page by page."""

from handlers.engine.turn import Choice, Choices, page_number
from handlers.engine.words import Text

SIZE = 8
"""Buttons on a page."""


def ways(page: int, last: int) -> tuple[tuple[Text, int], ...]:
    """The pages before and after one, as far as there are any, with their labels."""
    labels = (("consultation-page-before", page - 1), ("consultation-page-next", page + 1))
    return tuple((Text(key), other) for key, other in labels if 0 <= other <= last)


def paged(choices: list[Choice], verb: str, argument: str) -> Choices:
    """The page that a button names, with the ways to others: data `<verb>:<page>`."""
    last = max(len(choices) - 1, 0) // SIZE
    page = min(page_number(argument), last)
    rows = tuple((one,) for one in choices[page * SIZE : (page + 1) * SIZE])
    others = tuple(Choice(label, f"{verb}:{other}") for label, other in ways(page, last))
    return (*rows, others) if others else rows
