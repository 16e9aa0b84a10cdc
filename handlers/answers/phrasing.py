"""Lets a model put an answer into plainer words, after the turn; the quoted answer is there from the beginning."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import partial

from handlers.answers.wording import answered, buttons, source
from handlers.engine.errand import Errand, Step
from handlers.engine.letters import Rewrite
from handlers.engine.turn import Post, Turn
from handlers.engine.words import Text
from knowledge.answers import Answer, Quoted
from knowledge.passages import Passage
from knowledge.phrasing import ModelFailed, Sentence, Ungrounded, phrase, redact
from services.errands import actions as errands

KIND = "phrase"
A_DAY = timedelta(days=1)


def is_used_up(turn: Turn) -> bool:
    """Whether there is a model, and the person has had today's share of it."""
    phrasing = turn.resources.phrasing
    if phrasing is None:
        return False
    return errands.count_since(turn.work, KIND, turn.person_id, turn.work.now - A_DAY) >= phrasing.daily


def order(turn: Turn, words: str, found: Answer) -> str | None:
    """Has an answer put into words; returns what its message is to be about, None without a model."""
    if turn.resources.phrasing is None:
        return None
    payload = {
        "words": redact(words, [turn.person_name]),
        "told": [[each.passage.mark, *each.quotes] for each in found.told],
        "others": [one.mark for one in found.alternatives],
    }
    return errands.about(errands.order(turn.work, KIND, turn.person_id, payload))


def run(errand: Errand) -> Iterator[Step]:
    """Rewrites the answer sentence by sentence; when one is not grounded, the quoted answer comes back."""
    phrasing, payload = errand.resources.phrasing, errand.order.payload
    find = errand.resources.library.passage
    quoted = [Quoted(one, tuple(quotes)) for mark, *quotes in payload["told"] if (one := find(mark)) is not None]
    others = [one for mark in payload["others"] if (one := find(mark)) is not None]
    message = errand.message()
    if phrasing is None or message is None or len(quoted) < len(payload["told"]):
        return
    passages = [each.passage for each in quoted]
    told: list[Sentence] = []
    write = partial(_write, errand, message, passages)
    language = passages[0].language
    try:
        for sentence in phrase(phrasing.model(), payload["words"], [*passages, *others], language, phrasing.seconds):
            told.append(sentence)
            yield partial(write, _phrased(told))
    except (ModelFailed, Ungrounded):
        if told:
            yield partial(write, answered(quoted))


def _write(errand: Errand, message: int, passages: Sequence[Passage], text: Text, post: Post) -> None:
    language = errand.order.language
    html = post.resources.words.html(language, text)
    rows = post.rows(language, buttons(passages))
    post.put(errand.order.person_id, Rewrite(message, html, rows))


def _phrased(told: list[Sentence]) -> Text:
    sentences = [Text("show-one", {"value": one.text}) for one in told]
    carried = dict.fromkeys((one.quote, one.passage) for one in told)
    quotes = [Text("answer-carried", {"quote": quote, "source": source(passage)}) for quote, passage in carried]
    return Text("answer-phrased", {"sentences": sentences, "quotes": quotes})
