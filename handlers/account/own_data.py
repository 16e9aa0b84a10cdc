"""My data: what we keep, a copy of it, and its end."""

import orjson

from handlers.engine.letters import Delete, SendFile
from handlers.engine.turn import Choice, Post, Turn
from handlers.engine.words import Text
from services.account import own_data as data
from services.errors import DomainError

FORGET = data.FORGET


class OwnStaff(DomainError):
    """Somebody with a role cannot be forgotten before the role ends."""

    text = "me-forget-staff"


def me(turn: Turn, _rest: str) -> None:
    """Shows what we know of the person."""
    numbers = turn.resources.emergencies.number(turn.person.country or "")
    country: Text | str = Text("me-country-unknown")
    if numbers is not None:
        country = numbers.name.zh if turn.language == "zh" else numbers.name.en
    roles = [Text(f"role-{role}") for role in sorted(turn.roles)]
    turn.say(
        Text(
            "me",
            {
                "name": turn.said.name,
                "language": Text(f"language-{turn.language}"),
                "country": country,
                "since": turn.person.met_at.astimezone(turn.work.zone).date(),
                "roles": Text("me-roles", {"roles": roles}) if roles else Text("me-no-roles"),
            },
        ),
        (
            (Choice(Text("me-language"), "@languages"), Choice(Text("me-country"), "@countries:0")),
            (Choice(Text("me-export"), "@me-export"),),
            (Choice(Text("me-forget"), "@me-forget"),),
        ),
    )


def export(turn: Turn, _rest: str) -> None:
    """Sends a copy of everything as a JSON file."""
    turn.answer()
    document = data.export(turn.work, turn.person) | {"chat": turn.state}
    file_id = turn.resources.files.put(turn.person_id, orjson.dumps(document, option=orjson.OPT_INDENT_2))
    turn.work.audit(turn.person_id, "export", f"person:{turn.person_id}")
    turn.put(
        turn.said.chat,
        SendFile(turn.person_id, file_id, "shouwang-data.json", False, turn.html("me-exported"), drop=True),
    )


def ask_forget(turn: Turn, _rest: str) -> None:
    """Says what forgetting means and asks again."""
    if turn.roles:
        raise OwnStaff
    data.check_may_forget(turn.work, turn.person_id)
    turn.strip()
    turn.say(
        "me-forget-sure",
        ((Choice(Text("me-forget-no"), "@continue"),), (Choice(Text("me-forget-yes"), "@me-forget-yes"),)),
    )


def forget(turn: Turn, _rest: str) -> None:
    """Starts the forgetting; it is done by a timer at once, in a transaction of its own."""
    if turn.roles:
        raise OwnStaff
    data.check_may_forget(turn.work, turn.person_id)
    turn.strip()
    data.order(turn.work, turn.person_id)


def forget_now(post: Post, subject: str) -> None:
    """Deletes, and says goodbye with what remains at Telegram."""
    person_id = int(subject)
    language = post.language_of(person_id) or "zh"
    forgotten = data.forget(post.work, person_id)
    for file_id in forgotten.files:
        post.resources.files.delete(file_id)
    for chat, messages in forgotten.messages.items():
        post.put(chat, Delete(messages))
    post.say_to(person_id, language, Text("me-forgotten"))
