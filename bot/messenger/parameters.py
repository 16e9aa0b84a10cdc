"""The one table of the Bot API's methods: which parameters each takes, of what type, and which it needs.

Bot API 10.1; https://core.telegram.org/bots/api#available-methods
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

import orjson

from bot.messenger.refusals import Refusal, bad_request
from bot.messenger.uploads import Upload


class Kind(Enum):
    """The type of a parameter, named as the Bot API names it."""

    INTEGER = ("Integer",)
    FLOAT = ("Float",)
    STRING = ("String",)
    BOOLEAN = ("Boolean",)
    CHAT = ("Integer", "String")
    FILE = ("InputFile", "String")
    UPLOAD = ("InputFile",)
    INTEGERS = ("Array of Integer",)
    STRINGS = ("Array of String",)
    ENTITIES = ("Array of MessageEntity",)
    COMMANDS = ("Array of BotCommand",)
    PRICES = ("Array of LabeledPrice",)
    REACTIONS = ("Array of ReactionType",)
    ALBUM = (
        "Array of InputMediaAudio", "Array of InputMediaDocument", "Array of InputMediaLivePhoto",
        "Array of InputMediaPhoto", "Array of InputMediaVideo",
    )  # fmt: skip
    MEDIA = ("InputMedia",)
    INLINE = ("InlineKeyboardMarkup",)
    KEYBOARD = ("InlineKeyboardMarkup", "ReplyKeyboardMarkup", "ReplyKeyboardRemove", "ForceReply")
    PREVIEW = ("LinkPreviewOptions",)
    POST = ("SuggestedPostParameters",)
    REPLY = ("ReplyParameters",)
    SCOPE = ("BotCommandScope",)
    MENU = ("MenuButton",)
    RICH = ("InputRichMessage",)


_LISTS = {Kind.INTEGERS, Kind.STRINGS, Kind.ENTITIES, Kind.COMMANDS, Kind.PRICES, Kind.REACTIONS, Kind.ALBUM}

# A parameter of one name has one type in almost every method; the exceptions are written out in the table.
_KINDS: dict[Kind, str] = {
    Kind.INTEGER: "message_thread_id direct_messages_topic_id message_id offset limit timeout max_connections "
    "duration width height start_timestamp video_start_timestamp live_period heading "
    "proximity_alert_radius cache_time user_id max_tip_amount photo_size photo_width photo_height",
    Kind.FLOAT: "latitude longitude horizontal_accuracy",
    Kind.STRING: "business_connection_id inline_message_id text parse_mode message_effect_id caption url "
    "ip_address secret_token phone_number first_name last_name vcard action emoji callback_query_id "
    "file_id language_code name description short_description title payload provider_token currency "
    "start_parameter provider_data photo_url pre_checkout_query_id error_message "
    "telegram_payment_charge_id",
    Kind.BOOLEAN: "disable_notification protect_content allow_paid_broadcast show_caption_above_media has_spoiler "
    "disable_content_type_detection supports_streaming drop_pending_updates remove_caption show_alert "
    "need_name need_phone_number need_email need_shipping_address send_phone_number_to_provider "
    "send_email_to_provider is_flexible is_big ok",
    Kind.CHAT: "chat_id from_chat_id",
    Kind.FILE: "photo document voice video sticker thumbnail cover",
    Kind.UPLOAD: "certificate",
    Kind.INTEGERS: "message_ids suggested_tip_amounts",
    Kind.STRINGS: "allowed_updates",
    Kind.ENTITIES: "entities caption_entities",
    Kind.COMMANDS: "commands",
    Kind.PRICES: "prices",
    Kind.REACTIONS: "reaction",
    Kind.ALBUM: "media",
    Kind.KEYBOARD: "reply_markup",
    Kind.PREVIEW: "link_preview_options",
    Kind.POST: "suggested_post_parameters",
    Kind.REPLY: "reply_parameters",
    Kind.SCOPE: "scope",
    Kind.MENU: "menu_button",
    Kind.RICH: "rich_message",
}
_KIND_OF = {name: kind for kind, names in _KINDS.items() for name in names.split()}

_TO = "business_connection_id chat_id! message_thread_id direct_messages_topic_id "
_HOW = " disable_notification protect_content allow_paid_broadcast message_effect_id suggested_post_parameters "
_HOW_REPLY = _HOW + "reply_parameters reply_markup"
_CAPTION = " caption parse_mode caption_entities "
_EDITED = "business_connection_id chat_id message_id inline_message_id "

# `!` marks what a method needs; `name=KIND` a type that differs from the usual one.
_TABLE: dict[str, str] = {
    "getMe": "",
    "getUpdates": "offset limit timeout allowed_updates",
    "setWebhook": "url! certificate ip_address max_connections allowed_updates drop_pending_updates secret_token",
    "deleteWebhook": "drop_pending_updates",
    "getWebhookInfo": "",
    "sendMessage": _TO + "text! parse_mode entities link_preview_options" + _HOW_REPLY,
    "sendPhoto": _TO + "photo!" + _CAPTION + "show_caption_above_media has_spoiler" + _HOW_REPLY,
    "sendDocument": _TO + "document! thumbnail" + _CAPTION + "disable_content_type_detection" + _HOW_REPLY,
    "sendVoice": _TO + "voice!" + _CAPTION + "duration" + _HOW_REPLY,
    "sendVideo": _TO + "video! duration width height thumbnail cover start_timestamp" + _CAPTION
    + "show_caption_above_media has_spoiler supports_streaming" + _HOW_REPLY,
    "sendMediaGroup": _TO + "media! disable_notification protect_content allow_paid_broadcast message_effect_id "
    "reply_parameters",
    "sendLocation": _TO + "latitude! longitude! horizontal_accuracy live_period heading proximity_alert_radius"
    + _HOW_REPLY,
    "sendSticker": _TO + "sticker! emoji" + _HOW_REPLY,
    "sendContact": _TO + "phone_number! first_name! last_name vcard" + _HOW_REPLY,
    "sendChatAction": "business_connection_id chat_id! message_thread_id action!",
    "editMessageText": _EDITED + "text parse_mode entities link_preview_options rich_message reply_markup=INLINE",
    "editMessageCaption": _EDITED + _CAPTION + "show_caption_above_media reply_markup=INLINE",
    "editMessageMedia": _EDITED + "media=MEDIA! reply_markup=INLINE",
    "editMessageReplyMarkup": _EDITED + "reply_markup=INLINE",
    "deleteMessage": "chat_id! message_id!",
    "deleteMessages": "chat_id! message_ids!",
    "copyMessage": "chat_id! message_thread_id direct_messages_topic_id from_chat_id! message_id! "
    "video_start_timestamp" + _CAPTION + "show_caption_above_media" + _HOW_REPLY,
    "copyMessages": "chat_id! message_thread_id direct_messages_topic_id from_chat_id! message_ids! "
    "disable_notification protect_content remove_caption",
    "forwardMessage": "chat_id! message_thread_id direct_messages_topic_id from_chat_id! video_start_timestamp "
    "disable_notification protect_content message_effect_id suggested_post_parameters message_id!",
    "forwardMessages": "chat_id! message_thread_id direct_messages_topic_id from_chat_id! message_ids! "
    "disable_notification protect_content",
    "answerCallbackQuery": "callback_query_id! text show_alert url cache_time",
    "getFile": "file_id!",
    "setMyCommands": "commands! scope language_code",
    "getMyCommands": "scope language_code",
    "deleteMyCommands": "scope language_code",
    "setMyName": "name language_code",
    "getMyName": "language_code",
    "setMyDescription": "description language_code",
    "getMyDescription": "language_code",
    "setMyShortDescription": "short_description language_code",
    "getMyShortDescription": "language_code",
    "setChatMenuButton": "chat_id=INTEGER menu_button",
    "getChatMenuButton": "chat_id=INTEGER",
    "getChat": "chat_id!",
    "getChatMember": "chat_id! user_id!",
    "sendInvoice": "chat_id! message_thread_id direct_messages_topic_id title! description! payload! provider_token "
    "currency! prices! max_tip_amount suggested_tip_amounts start_parameter provider_data photo_url photo_size "
    "photo_width photo_height need_name need_phone_number need_email need_shipping_address "
    "send_phone_number_to_provider send_email_to_provider is_flexible" + _HOW
    + "reply_parameters reply_markup=INLINE",
    "answerPreCheckoutQuery": "pre_checkout_query_id! ok! error_message",
    "refundStarPayment": "user_id! telegram_payment_charge_id!",
    "setMessageReaction": "chat_id! message_id! reaction is_big",
    "pinChatMessage": "business_connection_id chat_id! message_id! disable_notification",
    "unpinChatMessage": "business_connection_id chat_id! message_id",
    "unpinAllChatMessages": "chat_id!",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of one method."""

    name: str
    kind: Kind
    required: bool


def _parameter(written: str) -> Parameter:
    name, _, kind = written.removesuffix("!").partition("=")
    return Parameter(name, Kind[kind] if kind else _KIND_OF[name], written.endswith("!"))


METHODS: Mapping[str, tuple[Parameter, ...]] = {
    method: tuple(_parameter(word) for word in words.split()) for method, words in _TABLE.items()
}

# Telegram's own words where a required parameter is missing.
_MISSING = {
    "chat_id": "chat_id is empty",
    "from_chat_id": "from_chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "message_ids": "message identifiers are not specified",
    "user_id": "invalid user_id specified",
    "file_id": "file_id not specified",
    "action": "wrong parameter action in request",
    **{kind: f"there is no {kind} in the request" for kind in ("photo", "document", "voice", "video", "sticker")},
}
_MISSING_IN = {("copyMessage", "message_id"): "message to copy not found"}
_UNPARSED = {
    Kind.INLINE: "can't parse inline keyboard markup JSON object",
    Kind.KEYBOARD: "can't parse reply keyboard markup JSON object",
    Kind.ALBUM: "can't parse media JSON object",
    Kind.MEDIA: "can't parse media JSON object",
    Kind.REPLY: "can't parse reply parameters JSON object",
    Kind.REACTIONS: "can't parse reaction types JSON object",
    Kind.PRICES: "can't parse prices JSON object",
}
# A field that may be given but empty: an empty address removes the webhook, an empty name the name.
_MAY_BE_EMPTY = {"url"}


def read(method: str, given: Mapping[str, Any], uploads: Mapping[str, Upload]) -> dict[str, Any]:
    """The method's parameters, each of its type; what is not given is absent.

    Args:
        method: a key of METHODS.
        given: by name, as strings (query, forms) or as JSON values.
        uploads: files of the request by the name of their part.

    Raises:
        Refusal: 400 when something required is missing or a value is not of its type.
    """
    values: dict[str, Any] = {}
    for parameter in METHODS[method]:
        value: Any = uploads.get(parameter.name) if parameter.kind in {Kind.FILE, Kind.UPLOAD} else None
        if value is None:
            value = given.get(parameter.name)
        if value is None or (value == "" and parameter.name not in _MAY_BE_EMPTY):
            if parameter.required and parameter.name not in _MAY_BE_EMPTY:
                raise _missing(method, parameter.name)
            if value is None:
                continue
        values[parameter.name] = value if isinstance(value, Upload) else _value(parameter, value)
    return values


def _missing(method: str, name: str) -> Refusal:
    said = _MISSING_IN.get((method, name)) or _MISSING.get(name) or f'parameter "{name}" is required'
    return bad_request(said)


def _value(parameter: Parameter, value: Any) -> Any:
    kind = parameter.kind
    if kind is Kind.STRING or kind is Kind.FILE or kind is Kind.UPLOAD:
        if isinstance(value, (dict, list)):
            raise bad_request(f'parameter "{parameter.name}" must be a String')
        return value if isinstance(value, str) else orjson.dumps(value).decode()
    if kind is Kind.INTEGER:
        return _integer(parameter.name, value)
    if kind is Kind.BOOLEAN:
        return value if isinstance(value, bool) else str(value).strip().lower() in {"true", "yes", "1"}
    if kind is Kind.FLOAT:
        return _float(parameter.name, value)
    if kind is Kind.CHAT:
        return _chat(value)
    return _structure(parameter, value)


def _integer(name: str, value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, (int, str, float)):
        raise bad_request(f'parameter "{name}" must be an Integer')
    try:
        number = int(value) if not isinstance(value, float) or value.is_integer() else None
    except ValueError:
        number = None
    if number is None or abs(number) > 2**63 - 1:
        raise bad_request(f'parameter "{name}" must be an Integer')
    return number


def _float(name: str, value: Any) -> float:
    try:
        number = math.nan if isinstance(value, bool) else float(value)
    except (TypeError, ValueError):
        number = math.nan
    if not math.isfinite(number):
        raise bad_request(f'parameter "{name}" must be a Float')
    return number


def _chat(value: Any) -> int | str:
    """A chat's number, or a name as it was written; a name that can't be one is no chat."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    written = str(value).strip()
    return int(written) if written.lstrip("-").isdecimal() and len(written) < 20 else written


def _structure(parameter: Parameter, value: Any) -> Any:
    refusal = _UNPARSED.get(parameter.kind, f"can't parse {parameter.name} JSON object")
    if isinstance(value, str):
        try:
            value = orjson.loads(value)
        except orjson.JSONDecodeError:
            raise bad_request(refusal) from None
    expected = list if parameter.kind in _LISTS else dict
    if not isinstance(value, expected):
        if parameter.kind in {Kind.KEYBOARD, Kind.INLINE}:
            raise bad_request("object expected as reply markup")
        raise bad_request(f"{refusal}: expected {'an Array' if expected is list else 'an Object'}")
    if parameter.kind is Kind.INTEGERS:
        return [_integer(parameter.name, item) for item in value]
    return value
