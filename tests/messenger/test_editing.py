"""Editing, deleting, reacting, pinning, by method and by refusal."""

import pytest
from aiogram import types

from tests.messenger.strict import strictly

LIN = 1001
ONE = {"inline_keyboard": [[{"text": "a", "callback_data": "a"}]]}


@pytest.fixture
def sent(local):
    """The messenger, and the number of a message that the bot sent."""
    local.says(LIN, "/start")
    return local, local.result("sendMessage", chat_id=LIN, text="one", reply_markup=ONE)["message_id"]


def refused(local, method, **parameters):
    answer = local.call(method, chat_id=LIN, **parameters)
    assert answer["error_code"] == 400
    return answer["description"].removeprefix("Bad Request: ")


def test_another_text(sent):
    local, number = sent
    seq = local.sees(LIN)[-1]["seq"]
    body = local.result("editMessageText", chat_id=LIN, message_id=number, text="two")
    assert strictly(types.Message, body).edit_date
    assert "reply_markup" not in body
    [seen] = local.sees(LIN, after=seq)
    assert (seen["text"], seen["edited"], seen["message_id"]) == ("two", True, number)


def test_edits_that_are_refused(sent):
    local, number = sent
    same = refused(local, "editMessageText", message_id=number, text="one", reply_markup=ONE)
    assert same.startswith("message is not modified: specified new message content and reply markup are exactly")
    assert refused(local, "editMessageReplyMarkup", message_id=number, reply_markup=ONE).startswith(
        "message is not mod"
    )
    assert refused(local, "editMessageText", message_id=999, text="x") == "message to edit not found"
    assert refused(local, "editMessageText", message_id=1, text="x") == "message can't be edited"
    assert refused(local, "editMessageText", message_id=number) == "message text is empty"
    assert refused(local, "editMessageText", message_id=number, text="x" * 4097) == "message is too long"
    assert refused(local, "editMessageCaption", message_id=number, caption="x").startswith("there is no caption")
    assert refused(local, "editMessageText", text="x") == "message identifier is not specified"
    keyboard = {"keyboard": [["a"]]}
    assert (
        refused(local, "editMessageText", message_id=number, text="x", reply_markup=keyboard)
        == "inline keyboard expected"
    )
    asked = local.result("sendMessage", chat_id=LIN, text="x", reply_markup=keyboard)["message_id"]
    assert refused(local, "editMessageText", message_id=asked, text="y") == "message can't be edited"


def test_a_keyboard_alone(sent):
    local, number = sent
    body = local.result("editMessageReplyMarkup", chat_id=LIN, message_id=number)
    assert "reply_markup" not in body
    assert not local.sees(LIN)[-1]["edited"]


def test_deleting(sent):
    local, number = sent
    assert local.result("deleteMessage", chat_id=LIN, message_id=number) is True
    seen = local.sees(LIN)[-1]
    assert seen["deleted"]
    assert "text" not in seen
    assert refused(local, "deleteMessage", message_id=number) == "message to delete not found"
    more = [local.result("sendMessage", chat_id=LIN, text="x")["message_id"] for _ in range(3)]
    assert local.result("deleteMessages", chat_id=LIN, message_ids=[*more, 999]) is True
    assert all(m["deleted"] for m in local.sees(LIN)[-3:])
    old = local.result("sendMessage", chat_id=LIN, text="x")["message_id"]
    local.post("clock", advance_s=48 * 3600 + 5)
    assert refused(local, "deleteMessage", message_id=old) == "message can't be deleted for everyone"
    assert refused(local, "deleteMessages", message_ids=[]) == "there must be from 1 to 100 message identifiers"


def test_reactions_of_both_sides(sent):
    local, number = sent
    local.result("getUpdates", allowed_updates=["message", "message_reaction"])
    local.post(f"people/{LIN}/react", message_id=number, emoji="❤️")
    update = strictly(types.Update, local.result("getUpdates", offset=-1)[0])
    assert update.message_reaction.new_reaction[0].emoji == "❤"
    assert local.result("setMessageReaction", chat_id=LIN, message_id=1, reaction=[{"type": "emoji", "emoji": "👍"}])
    reactions = {m["message_id"]: m["reactions"] for m in local.sees(LIN)}
    assert reactions == {1: [{"from": 7000001, "emoji": "👍"}], number: [{"from": LIN, "emoji": "❤"}]}
    local.post(f"people/{LIN}/react", message_id=number, emoji=None)
    assert local.sees(LIN)[-1]["reactions"] == []
    wrong = [{"type": "emoji", "emoji": "🏥"}]
    assert refused(local, "setMessageReaction", message_id=1, reaction=wrong) == "REACTION_INVALID"
    assert refused(local, "setMessageReaction", message_id=99) == "message to react not found"
    assert local.request("POST", f"/messenger/people/{LIN}/react", {"message_id": 1, "emoji": "🏥"})[0] == 400


def test_pins(sent):
    local, number = sent
    assert local.result("pinChatMessage", chat_id=LIN, message_id=number) is True
    assert local.get(f"people/{LIN}/chat")["pinned"] == [number]
    about = strictly(types.ChatFullInfo, local.result("getChat", chat_id=LIN))
    assert about.pinned_message.message_id == number
    assert local.result("unpinChatMessage", chat_id=LIN) is True
    assert refused(local, "unpinChatMessage") == "message to unpin not found"
    assert refused(local, "pinChatMessage", message_id=99) == "message to pin not found"
    local.result("pinChatMessage", chat_id=LIN, message_id=number)
    assert local.result("unpinAllChatMessages", chat_id=LIN) is True
    assert local.get(f"people/{LIN}/chat")["pinned"] == []


def test_members(sent):
    local, _ = sent
    strictly(types.ChatMemberMember, local.result("getChatMember", chat_id=LIN, user_id=LIN))
    assert refused(local, "getChatMember", user_id=1002) == "user not found"
    assert refused(local, "getChatMember") == "invalid user_id specified"


def test_presses(sent):
    local, number = sent
    pressed = local.post(f"people/{LIN}/press", message_id=number, data="a")
    update = strictly(types.Update, local.result("getUpdates", offset=-1)[0])
    assert (update.callback_query.id, update.callback_query.data) == (pressed["callback_query_id"], "a")
    assert update.callback_query.message.message_id == number
    assert local.result("answerCallbackQuery", callback_query_id=update.callback_query.id, text="ok") is True
    old = "query is too old and response timeout expired or query ID is invalid"
    assert refused(local, "answerCallbackQuery", callback_query_id=update.callback_query.id) == old
    late = local.post(f"people/{LIN}/press", message_id=number, data="a")
    local.post("clock", advance_s=120)
    assert refused(local, "answerCallbackQuery", callback_query_id=late["callback_query_id"]) == old
    path = f"/messenger/people/{LIN}/press"
    assert local.request("POST", path, {"message_id": number, "data": "forged"})[0] == 409
    local.result("deleteMessage", chat_id=LIN, message_id=number)
    assert local.request("POST", path, {"message_id": number, "data": "a"})[0] == 404
    local.post(f"people/{LIN}/press", message_id=number, data="a", force=True)
    stale = strictly(types.Update, local.result("getUpdates", offset=-1)[0])
    assert isinstance(stale.callback_query.message, types.InaccessibleMessage)


def test_profile(sent):
    local, _ = sent
    strictly(types.User, local.result("getMe"))
    for field, limit in (("Name", 64), ("Description", 512), ("ShortDescription", 120)):
        key = {"Name": "name", "Description": "description", "ShortDescription": "short_description"}[field]
        assert local.result(f"setMy{field}", **{key: "Shouwang"}) is True
        assert local.result(f"setMy{field}", **{key: "守望", "language_code": "zh"}) is True
        assert local.result(f"getMy{field}", language_code="zh") == {key: "守望"}
        assert local.result(f"getMy{field}", language_code="fr") == {key: "Shouwang"}
        assert local.call(f"setMy{field}", **{key: "x" * (limit + 1)})["error_code"] == 400
    assert local.result("getMe")["first_name"] == "Shouwang"
    assert local.call("getMyName", language_code="english")["error_code"] == 400


def test_commands_by_scope_and_language(sent):
    local, _ = sent
    own = {"type": "chat", "chat_id": LIN}

    def put(word, **where):
        assert local.result("setMyCommands", commands=[{"command": word, "description": "x"}], **where) is True

    def shown(person):
        return [c["command"] for c in local.get(f"people/{person}/commands")["commands"]]

    put("default")
    put("default_zh", language_code="zh")
    assert (shown(LIN), shown(1002)) == (["default_zh"], ["default"])
    put("private", scope={"type": "all_private_chats"})
    assert shown(LIN) == ["private"]
    put("own", scope=own)
    assert (shown(LIN), shown(1003)) == (["own"], ["private"])
    assert [c.command for c in strictly(list[types.BotCommand], local.result("getMyCommands", scope=own))] == ["own"]
    assert local.result("deleteMyCommands", scope=own) is True
    assert local.result("getMyCommands", scope=own) == []
    assert shown(LIN) == ["private"]
    wrong = [{"command": "Bad command", "description": "x"}]
    assert local.call("setMyCommands", commands=wrong)["description"] == "Bad Request: BOT_COMMAND_INVALID"
    assert local.result("setChatMenuButton", chat_id=LIN, menu_button={"type": "commands"}) is True
    assert local.result("getChatMenuButton", chat_id=LIN) == {"type": "commands"}
