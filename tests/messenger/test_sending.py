"""Sending, by method and by refusal, over HTTP."""

import pytest
from aiogram import types

from tests.messenger.strict import strictly

LIN = 1001


@pytest.fixture
def chat(local):
    """A messenger in which the organiser has written to the bot."""
    local.says(LIN, "/start")
    return local


def refusal(local, method, **parameters):
    answer = local.call(method, **parameters)
    assert not answer["ok"]
    return answer["error_code"], answer["description"]


def test_a_text(chat):
    body = chat.result("sendMessage", chat_id=LIN, text=" <b>你好</b> 😀 /help ", parse_mode="HTML")
    message = strictly(types.Message, body)
    assert message.text == "你好 😀 /help"
    assert [(e.type, e.offset, e.length) for e in message.entities] == [("bold", 0, 2), ("bot_command", 6, 5)]
    assert message.chat.type == "private"
    assert message.from_user.is_bot


@pytest.mark.parametrize(
    ("parameters", "text"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": " \n "}, "message text is empty"),
        ({"text": "<b></b>", "parse_mode": "HTML"}, "message text is empty"),
        ({"text": "字" * 4097}, "message is too long"),
        ({"text": "😀" * 2049}, "message is too long"),
        (
            {"text": "<b>x", "parse_mode": "HTML"},
            'can\'t parse entities: Can\'t find end tag corresponding to start tag "b"',
        ),
        ({"text": "x", "parse_mode": "BBCode"}, "unsupported parse_mode"),
        ({"text": "x", "chat_id": ""}, "chat_id is empty"),
        ({"text": "x", "chat_id": 999}, "chat not found"),
        ({"text": "x", "chat_id": "@nobody"}, "chat not found"),
        ({"text": "x", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
        ({"text": "x", "reply_markup": "{"}, "can't parse reply keyboard markup JSON object"),
        ({"text": "x", "reply_markup": [1]}, "object expected as reply markup"),
        (
            {"text": "x", "entities": [{"type": "bold", "offset": 0, "length": 5}]},
            "entity beginning at UTF-16 offset 0 ends after the end of the text",
        ),
    ],
)  # fmt: skip
def test_texts_that_are_refused(chat, parameters, text):
    assert refusal(chat, "sendMessage", **{"chat_id": LIN, **parameters}) == (400, f"Bad Request: {text}")


def test_the_limit_counts_what_is_left_after_parsing(chat):
    text = "<b>" + "字" * 4096 + "</b>"
    assert len(chat.result("sendMessage", chat_id=LIN, text=text, parse_mode="HTML")["text"]) == 4096


@pytest.mark.parametrize(
    ("button", "text"),
    [
        ({"text": "x", "callback_data": "字" * 22}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "callback_data": ""}, "BUTTON_DATA_INVALID"),
        ({"text": "x"}, "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
        ({"text": " ", "callback_data": "x"}, "inline keyboard button text must be non-empty"),
        ({"callback_data": "x"}, 'can\'t parse inline keyboard button: Can\'t find field "text"'),
        ({"text": "x", "url": "grammy"}, "inline keyboard button URL 'grammy' is invalid: Wrong HTTP URL"),
        ({"text": "x", "pay": True}, "BUTTON_TYPE_INVALID"),
        (
            {"text": "x", "web_app": {"url": "http://a.org"}},
            "inline keyboard button Web App URL 'http://a.org' is invalid: Only HTTPS links are allowed",
        ),
    ],
)  # fmt: skip
def test_buttons_that_are_refused(chat, button, text):
    markup = {"inline_keyboard": [[button]]}
    assert refusal(chat, "sendMessage", chat_id=LIN, text="x", reply_markup=markup) == (400, f"Bad Request: {text}")


def test_data_of_64_bytes_is_taken(chat):
    markup = {"inline_keyboard": [[{"text": "x", "callback_data": "字" * 21 + "x"}]]}
    message = strictly(types.Message, chat.result("sendMessage", chat_id=LIN, text="x", reply_markup=markup))
    assert len(message.reply_markup.inline_keyboard[0][0].callback_data.encode()) == 64


def test_reply_keyboards(chat):
    keyboard = {"keyboard": [["我", {"text": "电话", "request_contact": True}]], "one_time_keyboard": True}
    body = chat.result("sendMessage", chat_id=LIN, text="谁?", reply_markup=keyboard)
    assert "reply_markup" not in body
    assert chat.get(f"people/{LIN}/chat")["keyboard"]["keyboard"][0][1]["request_contact"] is True
    chat.says(LIN, "我")
    assert chat.get(f"people/{LIN}/chat")["keyboard"] is None
    chat.result("sendMessage", chat_id=LIN, text="x", reply_markup={"keyboard": [["a"]]})
    chat.says(LIN, "a")
    assert chat.get(f"people/{LIN}/chat")["keyboard"] == {"keyboard": [[{"text": "a"}]]}
    chat.result("sendMessage", chat_id=LIN, text="x", reply_markup={"remove_keyboard": True})
    assert chat.get(f"people/{LIN}/chat")["keyboard"] is None
    chat.result("sendMessage", chat_id=LIN, text="x", reply_markup={"force_reply": True})
    assert chat.get(f"people/{LIN}/chat")["keyboard"] == {"force_reply": True}


def test_replies_and_quotes(chat):
    said = chat.says(LIN, "my father is ill")
    reply = {"message_id": said, "quote": "father"}
    message = strictly(
        types.Message, chat.result("sendMessage", chat_id=LIN, text="I am sorry", reply_parameters=reply)
    )
    assert message.reply_to_message.message_id == said
    assert (message.quote.text, message.quote.position) == ("father", 3)
    lost = {"message_id": 999, "allow_sending_without_reply": True}
    assert "reply_to_message" not in chat.result("sendMessage", chat_id=LIN, text="x", reply_parameters=lost)
    wrong = {"message_id": said, "quote": "mother"}
    assert refusal(chat, "sendMessage", chat_id=LIN, text="x", reply_parameters=wrong)[1].endswith(
        "QUOTE_TEXT_INVALID"
    )


def test_those_who_may_not_be_written_to(chat):
    assert refusal(chat, "sendMessage", chat_id=1002, text="x") == (
        403,
        "Forbidden: bot can't initiate conversation with a user",
    )
    chat.post(f"people/{LIN}/block", blocked=True)
    assert refusal(chat, "sendMessage", chat_id=LIN, text="x") == (403, "Forbidden: bot was blocked by the user")
    update = strictly(types.Update, chat.result("getUpdates", offset=-1)[0])
    assert update.my_chat_member.new_chat_member.status == "kicked"
    chat.post(f"people/{LIN}/block", blocked=False)
    assert chat.call("sendMessage", chat_id=LIN, text="x")["ok"]


def test_a_place_a_contact_and_what_the_bot_is_doing(chat):
    place = strictly(types.Message, chat.result("sendLocation", chat_id=LIN, latitude="39.9", longitude=116.4))
    assert place.location.latitude == 39.9
    assert refusal(chat, "sendLocation", chat_id=LIN, latitude=91, longitude=0)[0] == 400
    assert refusal(chat, "sendLocation", chat_id=LIN, latitude="x", longitude=0)[0] == 400
    contact = strictly(types.Message, chat.result("sendContact", chat_id=LIN, phone_number="120", first_name="急救"))
    assert contact.contact.phone_number == "120"
    assert chat.result("sendChatAction", chat_id=LIN, action="typing") is True
    assert chat.get(f"people/{LIN}/chat")["typing"] == "typing"
    chat.result("sendMessage", chat_id=LIN, text="x")
    assert chat.get(f"people/{LIN}/chat")["typing"] is None
    assert refusal(chat, "sendChatAction", chat_id=LIN, action="dance")[1].endswith(
        "wrong parameter action in request"
    )


def test_numbers_come_as_strings_and_methods_in_any_case(chat):
    status, answer = chat.request("GET", f"/bot{chat.token}/SENDMESSAGE?chat_id={LIN}&text=hi&protect_content=true")
    assert status == 200
    assert answer["result"]["has_protected_content"] is True


def test_what_is_not_there(chat):
    assert refusal(chat, "danceTango") == (404, "Not Found")
    assert chat.request("GET", "/bot1:short/getMe") == (
        401, {"ok": False, "error_code": 401, "description": "Unauthorized"},
    )  # fmt: skip
    other = f"7000001:{'x' * 35}"
    assert chat.request("GET", f"/bot{other}/getMe")[0] == 401


def test_copies_and_forwards(chat):
    said = chat.says(LIN, "*my* story")
    chat.says(1003, "/start")
    forwarded = strictly(
        types.Message, chat.result("forwardMessage", chat_id=1003, from_chat_id=LIN, message_id=said)
    )
    assert forwarded.forward_origin.sender_user.id == LIN
    again = chat.result("forwardMessage", chat_id=LIN, from_chat_id=1003, message_id=forwarded.message_id)
    assert again["forward_origin"]["sender_user"]["id"] == LIN
    copied = chat.result("copyMessage", chat_id=1003, from_chat_id=LIN, message_id=said)
    assert list(copied) == ["message_id"]
    assert "forward_origin" not in chat.sees(1003)[-1]
    several = chat.result("copyMessages", chat_id=1003, from_chat_id=LIN, message_ids=[said, 999999])
    assert len(several) == 1
    assert len(chat.result("forwardMessages", chat_id=1003, from_chat_id=LIN, message_ids=f"[{said}]")) == 1
    for method, verb in (("copyMessage", "copy"), ("forwardMessage", "forward")):
        where = {"chat_id": 1003, "from_chat_id": LIN, "message_id": 999}
        assert refusal(chat, method, **where) == (400, f"Bad Request: message to {verb} not found")
        lists = {"chat_id": 1003, "from_chat_id": LIN, "message_ids": [999]}
        assert refusal(chat, f"{method}s", **lists) == (400, f"Bad Request: there are no messages to {verb}")
    secret = chat.result("sendMessage", chat_id=LIN, text="x", protect_content=True)["message_id"]
    where = {"chat_id": 1003, "from_chat_id": LIN, "message_id": secret}
    assert refusal(chat, "forwardMessage", **where)[1] == "Bad Request: message can't be forwarded"
