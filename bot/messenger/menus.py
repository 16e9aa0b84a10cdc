"""Which commands a person's menu shows: Telegram's order of scopes and languages."""

from __future__ import annotations

from typing import Any

from bot.messenger.records import Account, Person

NEEDS_CHAT = ("chat", "chat_administrators", "chat_member")
SCOPES = ("default", "all_private_chats", "all_group_chats", "all_chat_administrators", *NEEDS_CHAT)


def key(kind: str, chat: int, language: str) -> str:
    """Under which the commands of a scope and language are kept."""
    return f"{kind}:{chat}:{language}"


def commands_for(account: Account, person: Person) -> list[dict[str, str]]:
    """The commands that this person's menu shows in the private chat.

    Source: https://core.telegram.org/bots/api#determining-list-of-commands
    """
    language = person.language[:2].lower()
    for kind, chat in (("chat", person.id), ("all_private_chats", 0), ("default", 0)):
        for code in (language, ""):
            if commands := account.commands.get(key(kind, chat, code)):
                return commands
    return []


def button(account: Account, person: str) -> dict[str, Any]:
    """The menu button of one person (by id), or with an empty id of everyone."""
    own = account.menu_buttons.get(person)
    if own is None or own["type"] == "default":
        return account.menu_buttons.get("", {"type": "commands" if person else "default"})
    return own
