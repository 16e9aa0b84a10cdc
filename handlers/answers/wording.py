"""How an answer looks: the quote, where it stands, and what can be done with it."""

import html
from collections.abc import Sequence

from handlers.engine.turn import Choice, Choices
from handlers.engine.words import Html, Text
from knowledge.answers import Quoted
from knowledge.passages import Passage

TO_PERSON = (Choice(Text("menu-human"), "@human"),)


def answered(told: Sequence[Quoted]) -> Text:
    """What the source says, and what else may have been asked."""
    first, *others = (quoted(each.quotes, each.passage) for each in told)
    return Text("answer-also", {"answer": first, "also": others[0]}) if others else first


def quoted(quotes: Sequence[str], passage: Passage) -> Text:
    """The words of the source, and where they stand."""
    told = html.escape("\n".join(quotes), quote=False)
    return Text("answer", {"quotes": Html(f"<blockquote>{told}</blockquote>"), "source": source(passage)})


def source(passage: Passage) -> Text:
    """Where a passage stands."""
    values = {"name": passage.name, "version": passage.version, "number": passage.number, "title": heading(passage)}
    if passage.page is None:
        return Text("answer-source", values)
    return Text("answer-source-page", {**values, "page": passage.page})


def heading(passage: Passage) -> str:
    """Its heading with the one above, without which some say little ("Its length")."""
    return " › ".join(passage.title[-2:])


def buttons(told: Sequence[Passage]) -> Choices:
    """Read the whole of each that is told, something else was meant, it helped or not; the first stands for all."""
    mark = told[0].mark
    other = Choice(Text("answer-not-meant"), f"@not-meant:{mark}")
    if len(told) == 1:
        asked: Choices = ((Choice(Text("answer-whole"), f"@whole:{mark}"), other),)
    else:
        asked = (*((_whole_of(passage),) for passage in told), (other,))
    return (
        *asked,
        (Choice(Text("answer-helped"), f"@helped:{mark}"), Choice(Text("answer-no-help"), f"@no-help:{mark}")),
    )


def _whole_of(passage: Passage) -> Choice:
    title = passage.title[-1] if passage.title else passage.number  # What admins add may have no headings.
    return Choice(Text("answer-whole-of", {"title": title}), f"@whole:{passage.mark}")
