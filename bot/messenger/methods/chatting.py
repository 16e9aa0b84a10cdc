"""Questions about chats: who someone is, and whether they are a member."""

from __future__ import annotations

from typing import Any

from bot.messenger.call import Call, Handler
from bot.messenger.refusals import bad_request

_MAX_REACTIONS = 11


async def get_chat(call: Call) -> dict[str, Any]:
    """All that a bot may know of a chat."""
    chat = call.known_chat()
    person = call.world.people[chat.person]
    about: dict[str, Any] = {
        **person.chat(),
        "accent_color_id": chat.person % 7,
        "max_reaction_count": _MAX_REACTIONS,
        "accepted_gift_types": {
            "unlimited_gifts": False,
            "limited_gifts": False,
            "unique_gifts": False,
            "premium_subscription": False,
            "gifts_from_channels": False,
        },
    }
    if person.username:
        about["active_usernames"] = [person.username]
    if chat.pinned and (pinned := call.world.find(chat, chat.pinned[-1])) is not None:
        about["pinned_message"] = pinned.body
    return about


async def get_chat_member(call: Call) -> dict[str, Any]:
    """The bot or the person, in their private chat."""
    chat = call.known_chat()
    user = call.given["user_id"]
    if user == chat.person:
        return {"status": "member", "user": call.world.people[user].user()}
    if user == call.account.id:
        return {"status": "member", "user": call.account.user()}
    raise bad_request("user not found")


HANDLERS: dict[str, Handler] = {"getChat": get_chat, "getChatMember": get_chat_member}
