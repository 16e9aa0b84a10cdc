"""Keyboards as the Bot API takes them: checked, and reduced to what Telegram keeps of them."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from bot.messenger.markup import checked_url, units
from bot.messenger.refusals import bad_request

DATA_LIMIT = 64
BUTTON_LIMIT = 100
_ACTIONS = (
    "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay",
)  # fmt: skip
_LOOKS = ("icon_custom_emoji_id", "style")
_REQUESTS = (
    "request_users", "request_chat", "request_managed_bot", "request_contact", "request_location", "request_poll",
    "web_app",
)  # fmt: skip
_KEYBOARD_FIELDS = ("is_persistent", "resize_keyboard", "one_time_keyboard", "input_field_placeholder", "selective")


def split(markup: dict[str, Any] | None) -> tuple[dict[str, Any] | None, dict[str, Any] | None]:
    """An inline keyboard that belongs to the message, or a keyboard that belongs to the chat.

    Raises:
        Refusal: 400 with Telegram's text when the markup is not one of the four kinds or a button is wrong.
    """
    if not markup:
        return None, None
    if "inline_keyboard" in markup:
        return inline(markup), None
    if "keyboard" in markup:
        return None, _reply(markup)
    if markup.get("remove_keyboard"):
        return None, {"remove_keyboard": True}
    if markup.get("force_reply"):
        kept = {k: markup[k] for k in ("input_field_placeholder", "selective") if markup.get(k) is not None}
        return None, {"force_reply": True, **kept}
    raise bad_request("object expected as reply markup")


def inline(markup: dict[str, Any] | None, *, invoice: bool = False) -> dict[str, Any] | None:
    """An inline keyboard, or None when it has no buttons.

    Args:
        markup: as the bot sent it.
        invoice: whether it hangs under an invoice, where the first button must be the one that pays.
    """
    if not markup:
        return None
    if "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    rows = [[_inline_button(button) for button in row] for row in _rows(markup["inline_keyboard"], "inline_keyboard")]
    rows = [row for row in rows if row]
    for y, row in enumerate(rows):
        for x, button in enumerate(row):
            if "pay" in button and not (invoice and (x, y) == (0, 0)):
                raise bad_request("BUTTON_TYPE_INVALID")
    if invoice and rows and "pay" not in rows[0][0]:
        raise bad_request("REPLY_MARKUP_BUY_EMPTY")
    return {"inline_keyboard": rows} if rows else None


def has_button(markup: dict[str, Any] | None, data: str) -> bool:
    """Whether a button with this callback data hangs under a message."""
    rows = (markup or {}).get("inline_keyboard", [])
    return any(button.get("callback_data") == data for row in rows for button in row)


def _rows(keyboard: Any, field: str) -> list[list[Any]]:
    if not isinstance(keyboard, list):
        raise bad_request(f'field "{field}" of the reply markup should be an Array of Arrays')
    if any(not isinstance(row, list) for row in keyboard):
        raise bad_request(f'field "{field}" of the reply markup should be an Array of Arrays')
    if sum(map(len, keyboard)) > BUTTON_LIMIT:
        raise bad_request("reply markup is too long")
    return keyboard


def _inline_button(button: Any) -> dict[str, Any]:
    wrong = "can't parse inline keyboard button: "
    if not isinstance(button, dict):
        raise bad_request(f"{wrong}InlineKeyboardButton must be an Object")
    if not isinstance(button.get("text"), str):
        raise bad_request(f'{wrong}Can\'t find field "text"')
    if not button["text"].strip():
        raise bad_request("inline keyboard button text must be non-empty")
    actions = [action for action in _ACTIONS if button.get(action) not in (None, False)]
    if not actions:
        raise bad_request(f"{wrong}Text buttons are unallowed in the inline keyboard")
    action = actions[0]
    value = button[action]
    kept = {"text": button["text"].strip(), **{k: button[k] for k in _LOOKS if button.get(k)}}
    if action == "callback_data":
        if not isinstance(value, str) or not 1 <= len(value.encode()) <= DATA_LIMIT:
            raise bad_request("BUTTON_DATA_INVALID")
    elif action == "url":
        value = _button_url(value)
    elif action in {"web_app", "login_url"}:
        address = value.get("url", "") if isinstance(value, dict) else ""
        if urlsplit(str(address)).scheme != "https":
            name = "Web App" if action == "web_app" else "login"
            wrong = f"inline keyboard button {name} URL '{address}' is invalid"
            raise bad_request(f"{wrong}: Only HTTPS links are allowed")
    elif action == "copy_text":
        words = value.get("text", "") if isinstance(value, dict) else ""
        if not isinstance(words, str) or not 1 <= units(words) <= 256:
            raise bad_request("BUTTON_COPY_TEXT_INVALID")
    return {**kept, action: value}


def _button_url(url: Any) -> str:
    address = checked_url(url) if isinstance(url, str) else ""
    if not address:
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    return address


def _reply(markup: dict[str, Any]) -> dict[str, Any]:
    rows = [[_reply_button(button) for button in row] for row in _rows(markup["keyboard"], "keyboard")]
    placeholder = markup.get("input_field_placeholder")
    if placeholder is not None and (not isinstance(placeholder, str) or units(placeholder) > 64):
        raise bad_request("input_field_placeholder is too long")
    kept = {k: markup[k] for k in _KEYBOARD_FIELDS if markup.get(k) not in (None, False, "")}
    return {"keyboard": [row for row in rows if row], **kept}


def _reply_button(button: Any) -> dict[str, Any]:
    if isinstance(button, str):
        button = {"text": button}
    if not isinstance(button, dict):
        raise bad_request("can't parse keyboard button: KeyboardButton must be an Object")
    if not isinstance(button.get("text"), str):
        raise bad_request("can't parse keyboard button: Can't find field \"text\"")
    if not button["text"].strip():
        raise bad_request("keyboard button text must be non-empty")
    kept = {k: button[k] for k in (*_LOOKS, *_REQUESTS) if button.get(k)}
    return {"text": button["text"].strip(), **kept}
