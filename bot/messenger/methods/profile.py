"""What a bot says about itself: name, descriptions, commands, menu button."""

from __future__ import annotations

import re
from typing import Any

from bot.messenger import menus
from bot.messenger.call import Call, Handler
from bot.messenger.markup import units
from bot.messenger.records import Account
from bot.messenger.refusals import bad_request

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"([a-z]{2})?")
_COMMAND_LIMIT = 100
_DESCRIPTION_LIMIT = 256


async def get_me(call: Call) -> dict[str, Any]:
    """The bot itself."""
    return {
        **call.account.user(),
        "can_join_groups": False,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def language(call: Call) -> str:
    """The language that a call is about; empty for everyone without one of their own.

    Raises:
        Refusal: 400 when it is not a two-letter code.
    """
    code: str = call.get("language_code", "")
    if not _LANGUAGE.fullmatch(code):
        raise bad_request("invalid language code specified")
    return code


def _setter(field: str, attribute: str, limit: int) -> Handler:
    async def put(call: Call) -> bool:
        value, code = call.get(field, "").strip(), language(call)
        if units(value) > limit:
            raise bad_request(f"{field.upper()}_TOO_LONG" if field != "name" else "BOT_TITLE_INVALID")
        kept: dict[str, str] = getattr(call.account, attribute)
        if value:
            kept[code] = value
        elif code:
            kept.pop(code, None)
        elif attribute == "names":
            raise bad_request("BOT_TITLE_INVALID")
        else:
            kept.pop("", None)
        _keep(call)
        return True

    return put


def _getter(field: str, attribute: str) -> Handler:
    async def get(call: Call) -> dict[str, str]:
        kept: dict[str, str] = getattr(call.account, attribute)
        return {field: kept.get(language(call)) or kept.get("", "")}

    return get


async def set_commands(call: Call) -> bool:
    """The commands of one scope and language."""
    given = call.given["commands"]
    if len(given) > _COMMAND_LIMIT:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    commands = []
    for item in given:
        if not isinstance(item, dict) or not isinstance(item.get("command"), str):
            raise bad_request("can't parse BotCommand: Can't find field \"command\"")
        command = item["command"].strip().removeprefix("/").lower()
        description = str(item.get("description", "")).strip()
        if not _COMMAND.fullmatch(command):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= units(description) <= _DESCRIPTION_LIMIT:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
        commands.append({"command": command, "description": description})
    key = _scope_key(call)
    if commands:
        call.account.commands[key] = commands
    else:
        call.account.commands.pop(key, None)
    _keep(call)
    return True


async def get_commands(call: Call) -> list[dict[str, str]]:
    """The commands of exactly this scope and language."""
    return call.account.commands.get(_scope_key(call), [])


async def delete_commands(call: Call) -> bool:
    """No commands of this scope and language any more."""
    call.account.commands.pop(_scope_key(call), None)
    _keep(call)
    return True


def _scope_key(call: Call) -> str:
    scope = call.get("scope") or {"type": "default"}
    kind = scope.get("type")
    if kind not in menus.SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    number = 0
    if kind in menus.NEEDS_CHAT:
        written = str(scope.get("chat_id", ""))
        number = int(written) if written.lstrip("-").isdecimal() else 0
        if number not in call.world.people:
            raise bad_request("chat not found")
    return menus.key(kind, number, language(call))


async def set_menu_button(call: Call) -> bool:
    """The button beside the field for messages: for one person, or for all."""
    button = call.get("menu_button") or {"type": "default"}
    if button.get("type") not in {"commands", "default", "web_app"}:
        raise bad_request("can't parse MenuButton: unsupported type specified")
    if button["type"] == "web_app" and not str((button.get("web_app") or {}).get("url", "")).startswith("https://"):
        raise bad_request("menu button Web App URL is invalid: Only HTTPS links are allowed")
    kept = {name: button[name] for name in ("type", "text", "web_app") if name in button}
    call.account.menu_buttons[_whose(call)] = kept
    _keep(call)
    return True


async def get_menu_button(call: Call) -> dict[str, Any]:
    """The button of one person, or of all."""
    return menus.button(call.account, _whose(call))


def _whose(call: Call) -> str:
    return str(call.known_chat().person) if "chat_id" in call.given else ""


def _keep(call: Call) -> None:
    account: Account = call.account
    call.world.keep_account(account)
    call.world.hub.tell("commands", bot=account.id)


HANDLERS: dict[str, Handler] = {
    "getMe": get_me,
    "setMyName": _setter("name", "names", 64),
    "getMyName": _getter("name", "names"),
    "setMyDescription": _setter("description", "descriptions", 512),
    "getMyDescription": _getter("description", "descriptions"),
    "setMyShortDescription": _setter("short_description", "short_descriptions", 120),
    "getMyShortDescription": _getter("short_description", "short_descriptions"),
    "setMyCommands": set_commands,
    "getMyCommands": get_commands,
    "deleteMyCommands": delete_commands,
    "setChatMenuButton": set_menu_button,
    "getChatMenuButton": get_menu_button,
}
