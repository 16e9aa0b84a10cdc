"""Talks: what a person and somebody of the staff say in their own private chats is brought into the other's.

Words are sent under the speaker's name, everything else is copied as it is. Replies, changes, reactions and what is
taken back find the right message on the other side; what cannot be brought over is told to both.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from handlers.engine.letters import MESSAGE_LIMIT, Carry, Change, Delete, React, TakeBack
from handlers.engine.turn import Choice, Post, Turn
from handlers.engine.words import Text
from services.casework import actions as casework
from services.casework.rules import CaseState
from services.talk import actions as talks
from storage.tables.cases import Case
from storage.tables.consultations import Spoken

if TYPE_CHECKING:
    from handlers.engine.feature import TalkDesk

ABOUT = "talk:"
CAPTIONED = frozenset({"photo", "document", "video", "audio", "voice", "animation"})
"""Kinds that carry the speaker's name in their caption; others, and albums, come after a line with it."""
STEPPED_OUT = ""
"""The staff member talks to the bot, though they have talks."""


def about(case: Case) -> str:
    """What a message of this talk speaks of."""
    return f"{ABOUT}{case.id}"


def desks(post: Post) -> dict[str, "TalkDesk"]:
    """How talks go, by desk."""
    return {desk: talk for feature in post.features for desk, talk in feature.talks.items()}


# -- who is spoken to ----------------------------------------------------------------------------------------


def hear(turn: Turn) -> bool:
    """Brings what was said to the other side of its talk; returns whether somebody heard it."""
    said = turn.said
    if said.reaction is not None:
        return _react(turn)
    if said.edited:
        return _change(turn)
    replied = None if said.reply_to is None else talks.at(turn.work, said.chat, said.reply_to)
    named = replied.case_id if replied is not None else _named(turn)
    if named is not None:
        return _answer(turn, casework.find(turn.work, named), replied)
    at = desks(turn)
    handled = _of_staff(turn, at) if any(turn.roles & desk.staff for desk in at.values()) else None
    if handled is not None:
        return handled
    case = _own(turn, at)
    return False if case is None else _by_person(turn, at[case.desk], case, None)


def _named(turn: Turn) -> str | None:
    """The case of the talk of which the bot spoke in the message that is replied to."""
    return turn.about.removeprefix(ABOUT) if turn.about is not None and turn.about.startswith(ABOUT) else None


def _answer(turn: Turn, case: Case, replied: Spoken | None) -> bool:
    desk = desks(turn).get(case.desk)
    if desk is None:
        return False
    if case.person_id == turn.person_id:
        if case.state == CaseState.DECIDED:
            desk.over(turn, case)
            return True
        return _by_person(turn, desk, case, replied)
    if case.state == CaseState.DECIDED:
        turn.say("talk-over")
    elif case.worker_id != turn.person_id or not desk.staff & turn.roles:
        turn.work.audit(turn.person_id, "refused", "reply")
        turn.say("case-not-yours")
    else:
        _by_staff(turn, desk, case, replied)
    return True


def _of_staff(turn: Turn, at: Mapping[str, "TalkDesk"]) -> bool | None:
    """What somebody of the staff says without replying goes to the talk they are in; None: they are in none."""
    if turn.state.walk is not None or turn.state.talk == STEPPED_OUT:
        return None
    mine = talks.under_way(turn.work, [desk for desk in at if at[desk].staff & turn.roles], turn.person_id)
    if turn.state.talk is not None:
        chosen = next((case for case in mine if case.id == turn.state.talk), None)
        if chosen is None:
            turn.state.talk = None
            turn.say("talk-gone", _switches(turn, mine))
            return True
    elif len(mine) == 1:
        chosen = mine[0]
    elif mine:
        turn.say("talk-which", _switches(turn, mine))
        return True
    else:
        return None
    _by_staff(turn, at[chosen.desk], chosen, None)
    return True


def _own(turn: Turn, at: Mapping[str, "TalkDesk"]) -> Case | None:
    """The talk that the person has themselves: the one in which something was said last."""
    cases = [case for desk in turn.known.desks & at.keys() for case in casework.own(turn.work, desk, turn.person_id)]
    return max(cases, key=lambda case: talks.last_at(turn.work, case) or case.filed_at, default=None)


def _by_person(turn: Turn, desk: "TalkDesk", case: Case, replied: Spoken | None) -> bool:
    if case.worker_id is None or case.state != CaseState.CLAIMED:
        return desk.waiting(turn, case)
    _carry(turn, case, case.worker_id, turn.person_name, replied)
    desk.spoke(turn, case, False)
    return True


def _by_staff(turn: Turn, desk: "TalkDesk", case: Case, replied: Spoken | None) -> None:
    casework.note(turn.work, case, turn.person_id, "reply")
    _carry(turn, case, case.person_id, desk.title(turn, turn.person_id), replied)
    desk.spoke(turn, case, True)


# -- bringing it over ----------------------------------------------------------------------------------------


def keep(turn: Turn, case: Case) -> None:
    """Keeps what the person says while nobody listens, for whoever comes."""
    _kept(turn, case, None, None)


def bring_unheard(post: Post, case: Case, to: int) -> None:
    """Brings what somebody who has the case now has not had yet."""
    waiting = talks.unheard(post.work, case, to)
    talks.address(post.work, waiting, to)
    name = post.name_of(case.person_id)
    for entry in waiting:
        _post(post, case, [entry], to, name, talks.words_of(post.work, case, entry))


def pass_on(turn: Turn, case: Case, words: str) -> None:
    """The person's words, said behind a command, go to whoever has the case."""
    if case.worker_id is None:
        return
    entries = talks.keep(
        turn.work, case, turn.person_id, case.worker_id, (turn.said.message_id or 0,), talks.TEXT, words
    )
    _post(turn, case, entries, case.worker_id, turn.person_name, words)
    desks(turn)[case.desk].spoke(turn, case, False)


def say_for(turn: Turn, case: Case, words: str) -> None:
    """Somebody of the staff sends ready words: they go over under their name, as if typed."""
    desk = desks(turn)[case.desk]
    casework.note(turn.work, case, turn.person_id, "reply")
    press = turn.said.press
    message = 0 if press is None or press.message_id is None else press.message_id
    entries = talks.keep(turn.work, case, turn.person_id, case.person_id, (message,), talks.TEXT, words)
    _post(turn, case, entries, case.person_id, desk.title(turn, turn.person_id), words)
    turn.say(Text("talk-sent-for-you", {"words": words}), about=about(case))
    desk.spoke(turn, case, True)


def _carry(turn: Turn, case: Case, to: int, name: str, replied: Spoken | None) -> None:
    _post(turn, case, _kept(turn, case, to, replied), to, name, turn.said.text)


def _kept(turn: Turn, case: Case, to: int | None, replied: Spoken | None) -> Sequence[Spoken]:
    said = turn.said
    messages = (said.message_id or 0, *said.album)
    answers = None if replied is None else replied.id
    return talks.keep(turn.work, case, turn.person_id, to, messages, said.kind, said.text, answers)


def _post(post: Post, case: Case, entries: Sequence[Spoken], to: int, name: str, words: str | None) -> None:
    first = entries[0]
    ids = tuple(one.message_id for one in entries)
    of = () if first.answers is None else (first.answers,)
    html = _html(post, to, to == case.person_id, name, words)
    if first.kind == talks.TEXT and html is not None and len(html) <= MESSAGE_LIMIT:
        ids = ()
    elif len(entries) > 1 or first.kind not in CAPTIONED or html is None or len(html) > CAPTION_LIMIT:
        html = None
        lead = Text("talk-sends-staff" if to == case.person_id else "talk-sends-person", {"name": name})
        post.tell(to, lead, about=about(case), once=False)
    keys = tuple(one.id for one in entries)
    post.put(to, Carry(keys, first.by_id, ids, html, about(case), of))


CAPTION_LIMIT = 1000
"""Characters of a caption's HTML; Telegram takes 1024 of its text."""


def _html(post: Post, to: int, from_staff: bool, name: str, words: str | None) -> str | None:
    """The words under the speaker's name, in the language of whoever reads them; the name alone without words."""
    language = post.language_of(to)
    if language is None:
        return None
    if not words:
        key, values = ("talk-name-staff" if from_staff else "talk-name-person"), {"name": name}
    else:
        key, values = ("talk-from-staff" if from_staff else "talk-from-person"), {"name": name, "words": words}
    return post.resources.words.html(language, Text(key, values))


# -- changing it ---------------------------------------------------------------------------------------------


def _other_side(turn: Turn, entry: Spoken) -> tuple[Case, int | None] | None:
    """The case of a message and who reads it on the other side now; None when the talk is over or not theirs."""
    case = casework.find(turn.work, entry.case_id)
    if case.state == CaseState.DECIDED:
        return None
    if turn.person_id == case.person_id:
        return case, case.worker_id
    return (case, case.person_id) if turn.person_id == case.worker_id else None


def _change(turn: Turn) -> bool:
    said = turn.said
    entry = None if said.message_id is None else talks.at(turn.work, said.chat, said.message_id)
    if entry is None or entry.by_id != turn.person_id:
        return False
    there = _other_side(turn, entry)
    if there is None or not said.text or entry.gone_at is not None:
        return True
    case, other = there
    talks.change(turn.work, case, entry, said.text)
    if other is None or entry.to_id is None:
        return True
    from_staff = turn.person_id == case.worker_id
    desk = desks(turn)[case.desk]
    name = desk.title(turn, turn.person_id) if from_staff else turn.person_name
    if entry.to_id != other:  # somebody else has it by now, who never got that message
        turn.tell(other, Text("talk-changed-earlier", {"name": name, "words": said.text}), about=about(case))
    elif (html := _html(turn, other, from_staff, name, said.text)) is not None:
        limit = CAPTION_LIMIT if entry.kind in CAPTIONED else MESSAGE_LIMIT
        turn.put(other, Change((entry.id,), html[:limit], entry.kind in CAPTIONED))
    return True


def _react(turn: Turn) -> bool:
    reaction = turn.said.reaction
    entry = None if reaction is None else talks.at(turn.work, turn.said.chat, reaction.message_id)
    if reaction is None or entry is None:
        return False
    there = _other_side(turn, entry)
    if there is not None and there[1] in (entry.by_id, entry.to_id):
        turn.put(there[1] or 0, React((entry.id,), reaction.emoji))
    return True


def take_back(turn: Turn, _rest: str) -> None:
    """`/delete` in reply to one's own message takes it back on both sides: Telegram tells a bot of no deletion."""
    said = turn.said
    entry = None if said.reply_to is None else talks.at(turn.work, said.chat, said.reply_to)
    if entry is None or entry.by_id != turn.person_id:
        turn.say("talk-delete-how")
        return
    if entry.gone_at is not None:
        turn.say("talk-delete-gone")
        return
    there = _other_side(turn, entry)
    if there is None:
        turn.say("talk-over")
        return
    talks.take_back(turn.work, entry)
    if entry.to_id is not None:
        turn.put(entry.to_id, TakeBack((entry.id,)))
    turn.put(said.chat, Delete((entry.message_id,)))
    turn.say("talk-deleted")


# -- what became of it ---------------------------------------------------------------------------------------


def carried(post: Post, letter: Mapping[str, Any], outcome: str) -> None:
    """What was brought over is there, under these numbers; or it is not, and both sides know."""
    became = letter["became"] if outcome == "arrived" else ()
    talks.arrived(post.work, letter["entries"], became)
    if len(became) < len(letter["entries"]):
        _tell_lost(post, talks.find(post.work, letter["entries"][-1]), "talk-not-brought", "talk-missed")


def taken_back(post: Post, letter: Mapping[str, Any], outcome: str) -> None:
    """What was to be taken back is gone, or it could not be deleted: whoever wrote it knows."""
    if outcome != "arrived":
        _tell_lost(post, talks.find(post.work, letter["of"][0]), "talk-not-deleted", None)


def _tell_lost(post: Post, entry: Spoken | None, to_speaker: str, to_other: str | None) -> None:
    if entry is None:
        return
    case = casework.find(post.work, entry.case_id)
    names = {"name": post.name_of(entry.to_id or 0)}
    post.tell(entry.by_id, Text(to_speaker, names), about=about(case))
    if entry.to_id is not None and to_other is not None:
        post.tell(entry.to_id, Text(to_other, {"name": post.name_of(entry.by_id)}), about=about(case))


# -- several at once -----------------------------------------------------------------------------------------


def show(turn: Turn, _rest: str = "") -> None:
    """The talks that somebody of the staff has, with a button for each, and one to talk to the bot."""
    at = desks(turn)
    mine = talks.under_way(turn.work, [desk for desk in at if at[desk].staff & turn.roles], turn.person_id)
    turn.say("talk-list" if mine else "talk-none", _switches(turn, mine))


def switch(turn: Turn, case_id: str) -> None:
    """What is said from now on goes to that talk; to the bot without a case."""
    turn.strip()
    if not case_id:
        turn.state.talk = STEPPED_OUT
        turn.say("talk-stepped-out")
        return
    case = casework.find(turn.work, case_id)
    if case.worker_id != turn.person_id or case.state != CaseState.CLAIMED:
        turn.say("talk-gone")
        return
    turn.state.talk = case.id
    turn.say(Text("talk-now-with", {"name": turn.name_of(case.person_id)}), about=about(case))


def _switches(turn: Turn, mine: Sequence[Case]) -> tuple[tuple[Choice, ...], ...]:
    if not mine:
        return ()
    return (*_rows(turn, mine), (Choice(Text("talk-step-out"), "@talk:"),))


def _rows(turn: Turn, mine: Sequence[Case]) -> Iterator[tuple[Choice, ...]]:
    for case in mine:
        name = turn.name_of(case.person_id)
        key = "talk-switch-here" if case.id == turn.state.talk else "talk-switch"
        yield (Choice(Text(key, {"name": name}), f"@talk:{case.id}"),)
