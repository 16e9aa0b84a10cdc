"""People's side over HTTP, second half: what a person does in a chat."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from bot.messenger import entities, keyboards, media, photos
from bot.messenger.callbacks import Callbacks
from bot.messenger.markup import units
from bot.messenger.methods.answering import REACTIONS, same_reaction
from bot.messenger.methods.sending import ALBUM_LIMIT, place
from bot.messenger.payments import Desk
from bot.messenger.people import Finder, answer, number, said, whole
from bot.messenger.records import Chat, Message
from bot.messenger.refusals import PeopleError, Refusal
from bot.messenger.uploads import Form, TooLarge, Upload, read_form
from bot.messenger.world import World

UPLOAD_LIMIT = 200 * 1024 * 1024
_KINDS = ("photo", "document", "voice", "video")
_LONGEST = 60.0
_EDIT_WITHIN = 48 * 3600


class DoingSide:
    """Serves what people do."""

    def __init__(self, world: World, callbacks: Callbacks, desk: Desk) -> None:
        self._world = world
        self._find = Finder(world)
        self._callbacks = callbacks
        self._desk = desk

    def routes(self) -> list[web.RouteDef]:
        """The routes of this side."""
        verbs: dict[str, Callable[[Chat, dict[str, Any]], Awaitable[dict[str, Any]]]] = {
            "press": self.press, "pay": self.pay, "edit": self.edit, "react": self.react, "block": self.block,
            "sticker": self.sticker, "location": self.location, "contact": self.contact, "read": self.read,
        }  # fmt: skip
        one = "/messenger/people/{person}"
        return [
            web.post(f"{one}/messages", self.write),
            web.post("/provider/refunds", self.give_back),
            *(web.post(f"{one}/{verb}", self._serve(do)) for verb, do in verbs.items()),
        ]

    def _serve(
        self, do: Callable[[Chat, dict[str, Any]], Awaitable[dict[str, Any]]]
    ) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def serve(request: web.Request) -> web.Response:
            fields = await said(request)
            result = await do(self._find.chat(request, fields), fields)
            await self._world.store.saved()
            return answer(result)

        return serve

    # Writing

    async def write(self, request: web.Request) -> web.Response:
        """A text, or files."""
        if not request.content_type.startswith("multipart/"):
            fields = await said(request)
            chat = self._find.chat(request, fields)
            found = self._texts(chat, fields)
        else:
            self._find.person(request)
            try:
                form = await read_form(request, self._world.files.incoming, UPLOAD_LIMIT)
            except TooLarge:
                raise PeopleError("The files are too large: 200 MB at most.", 413) from None
            try:
                chat = self._find.chat(request, form.fields)
                found = await self._files(chat, form) if form.files else self._texts(chat, form.fields)
            finally:
                form.discard()
        await self._world.store.saved()
        return answer({"message_ids": [message.id for message in found]})

    def _texts(self, chat: Chat, fields: dict[str, Any]) -> list[Message]:
        written = fields.get("text")
        if not isinstance(written, str) or not written.strip():
            raise PeopleError("text must be a text that is not empty.")
        # A long text becomes several messages, as the apps send it.
        answered = self._answered(chat, fields)
        return [self._send(chat, self._world.read_text(part).fields(), answered) for part in _parts(written.strip())]

    async def _files(self, chat: Chat, form: Form) -> list[Message]:
        fields = form.fields
        wanted = str(fields.get("as") or "")
        if wanted and wanted not in _KINDS:
            raise PeopleError(f"as must be one of {', '.join(_KINDS)}.")
        uploads = [upload for _, upload in form.files]
        caption = entities.read(str(fields.get("caption") or ""))
        if units(caption.text) > entities.CAPTION_LIMIT:
            raise PeopleError("A caption has 1024 characters at most.")
        answered = self._answered(chat, fields)
        kinds = [await self._kind(upload, wanted) for upload in uploads]
        if len(set(kinds)) > 1 and not set(kinds) <= {"photo", "video"}:
            # The apps send a mixture as files.
            kinds = ["document"] * len(uploads)
        known: dict[str, int] = {}
        for name in ("duration", "width", "height"):
            if name in fields:
                known[name] = int(number(fields[name], name, 0, 1e6))
        contents = []
        account = self._world.accounts[chat.bot]
        for upload, kind in zip(uploads, kinds, strict=True):
            try:
                own = known if kind in {"voice", "video"} else {}
                file = await media.take(self._world.files, upload, kind, **own)
            except Refusal as refusal:
                name = upload.name or "The file"
                raise PeopleError(f"{name} can't be sent as {kind}: {refusal.description}.") from None
            contents.append(media.fields_of(self._world.files, file, account))
        contents[0] |= caption.fields("caption")
        messages = []
        for start in range(0, len(contents), ALBUM_LIMIT):
            album = contents[start : start + ALBUM_LIMIT]
            group = {"media_group_id": str(secrets.randbelow(10**17) + 10**17)} if len(album) > 1 else {}
            messages += [self._send(chat, group | content, answered) for content in album]
        return messages

    async def _kind(self, upload: Upload, wanted: str) -> str:
        if wanted and wanted != "photo":
            return wanted
        if await photos.is_photo(upload):
            return "photo"
        if wanted:
            raise PeopleError(f"{upload.name or 'The file'} is no picture of up to 10 MB; send it as a document.")
        return "video" if upload.content_type.startswith("video/") and upload.size else "document"

    def _answered(self, chat: Chat, fields: dict[str, Any]) -> Message | None:
        if fields.get("reply_to") in (None, ""):
            return None
        return self._message(chat, fields["reply_to"])

    def _message(self, chat: Chat, message_id: Any) -> Message:
        message = self._world.find(chat, whole(message_id, "message_id"))
        if message is None:
            raise PeopleError(f"There is no message {message_id} in this chat.", 404)
        return message

    def _send(self, chat: Chat, fields: dict[str, Any], answered: Message | None) -> Message:
        if chat.blocked:
            raise PeopleError("This person has blocked the bot; unblock it first.", 409)
        message = self._world.post(chat, fields, mine=True, reply_to=answered)
        self._world.tell(chat.bot, "message", message.body)
        return message

    async def sticker(self, chat: Chat, fields: dict[str, Any]) -> dict[str, Any]:
        """A sticker of ours."""
        file = await media.draw_sticker(self._world.files, str(fields.get("emoji") or "🙂"))
        content = media.fields_of(self._world.files, file, self._world.accounts[chat.bot])
        return {"message_ids": [self._send(chat, content, self._answered(chat, fields)).id]}

    async def location(self, chat: Chat, fields: dict[str, Any]) -> dict[str, Any]:
        """A place."""
        given = {
            "latitude": number(fields.get("latitude"), "latitude", -90, 90),
            "longitude": number(fields.get("longitude"), "longitude", -180, 180),
        }
        if fields.get("horizontal_accuracy") is not None:
            accuracy = number(fields["horizontal_accuracy"], "horizontal_accuracy", 0, 1500)
            given["horizontal_accuracy"] = accuracy
        message = self._send(chat, {"location": place(given)}, self._answered(chat, fields))
        return {"message_ids": [message.id]}

    async def contact(self, chat: Chat, fields: dict[str, Any]) -> dict[str, Any]:
        """A telephone number: the person's own, unless another is named."""
        user = self._world.people[chat.person].user()
        names = ("phone_number", "first_name", "last_name", "user_id")
        told = {name: fields[name] for name in names if fields.get(name)}
        if "phone_number" not in told:
            own: dict[str, Any] = {name: user[name] for name in ("first_name", "last_name") if name in user}
            told = {"phone_number": f"1380000{chat.person % 10_000:04d}"} | own | told | {"user_id": chat.person}
        told.setdefault("first_name", user["first_name"])
        told["phone_number"] = str(told["phone_number"])
        message = self._send(chat, {"contact": told}, self._answered(chat, fields))
        return {"message_ids": [message.id]}

    # Everything else

    async def press(self, chat: Chat, fields: dict[str, Any]) -> dict[str, Any]:
        """A button under a message."""
        message_id = whole(fields.get("message_id"), "message_id")
        data = fields.get("data")
        if not isinstance(data, str) or not data or len(data.encode()) > keyboards.DATA_LIMIT:
            raise PeopleError("data must be the button's callback data, 1 to 64 bytes.")
        message = self._world.find(chat, message_id)
        if not fields.get("force"):
            if message is None:
                raise PeopleError(f"There is no message {message_id} in this chat.", 404)
            if not keyboards.has_button(message.body.get("reply_markup"), data):
                raise PeopleError("That button is not on that message now; force=true presses it all the same.", 409)
        wait = number(fields.get("wait", 0), "wait", 0, _LONGEST)
        press_id = self._callbacks.press(chat, message_id, message, data)
        answered = None
        if wait:
            await self._world.store.saved()
            answered = await self._callbacks.wait(press_id, wait)
        return {"ok": True, "callback_query_id": press_id, "answer": answered}

    async def pay(self, chat: Chat, fields: dict[str, Any]) -> dict[str, Any]:
        """The invoice of a message."""
        message = self._message(chat, fields.get("message_id"))
        order_info = fields.get("order_info")
        checkout = self._desk.open(message, order_info if isinstance(order_info, dict) else None)
        if fields.get("wait") is False:
            return {"ok": True, "status": "checking", "error": None}
        await self._world.store.saved()
        status, error = await self._desk.wait(checkout)
        return {"ok": status == "paid", "status": status, "error": error}

    async def give_back(self, request: web.Request) -> web.Response:
        """The payment provider's desk: `id` of a refund, `charge` of the provider, `amount` in the smallest unit."""
        fields = await said(request)
        self._desk.give_back(str(fields.get("charge")), str(fields.get("id")), whole(fields.get("amount"), "amount"))
        await self._world.store.saved()
        return answer({"ok": True})

    async def edit(self, chat: Chat, fields: dict[str, Any]) -> dict[str, Any]:
        """Another text of the person's own message."""
        message = self._message(chat, fields.get("message_id"))
        if not message.mine:
            raise PeopleError("A person can edit only messages of their own.", 409)
        if self._world.now() - message.body["date"] > _EDIT_WITHIN:
            raise PeopleError("A message can be edited for 48 hours only.", 409)
        written = fields.get("text")
        name = "text" if "text" in message.body else "caption"
        captioned = any(kind in message.body for kind in _KINDS)
        if not isinstance(written, str) or (name == "caption" and not captioned):
            raise PeopleError("text must be a text, and the message must have one or a file.")
        text = entities.read(written)
        limit = entities.TEXT_LIMIT if name == "text" else entities.CAPTION_LIMIT
        if (name == "text" and not text.text) or units(text.text) > limit:
            raise PeopleError(f"The text must have 1 to {limit} characters.")
        old = (name, "entities" if name == "text" else "caption_entities")
        body = {key: value for key, value in message.body.items() if key not in old} | text.fields(name)
        if body == message.body:
            return {"ok": True}
        message.body = body | {"edit_date": self._world.now()}
        message.edited = True
        self._world.changed(message)
        self._world.tell(chat.bot, "edited_message", message.body)
        return {"ok": True}

    async def react(self, chat: Chat, fields: dict[str, Any]) -> dict[str, Any]:
        """A reaction to a message, or none."""
        message = self._message(chat, fields.get("message_id"))
        emoji = same_reaction(str(fields.get("emoji") or ""))
        if emoji and emoji not in REACTIONS:
            raise PeopleError("That emoji is not one of Telegram's reactions.")
        who = str(chat.person)
        old, new = message.reactions.get(who, []), [{"type": "emoji", "emoji": emoji}] if emoji else []
        if old == new:
            return {"ok": True}
        message.reactions = {key: value for key, value in message.reactions.items() if key != who}
        if new:
            message.reactions[who] = new
        self._world.changed(message)
        person = self._world.people[chat.person]
        self._world.tell(chat.bot, "message_reaction", {
            "chat": person.chat(), "message_id": message.id, "user": person.user(), "date": self._world.now(),
            "old_reaction": old, "new_reaction": new,
        })  # fmt: skip
        return {"ok": True}

    async def block(self, chat: Chat, fields: dict[str, Any]) -> dict[str, Any]:
        """Block the bot, or let it in again."""
        blocked = fields.get("blocked")
        if not isinstance(blocked, bool):
            raise PeopleError("blocked must be true or false.")
        if chat.blocked == blocked:
            return {"ok": True}
        chat.blocked = blocked
        self._world.keep_chat(chat)
        person, bot = self._world.people[chat.person], self._world.accounts[chat.bot].user()
        out = {"status": "kicked", "user": bot, "until_date": 0}
        within = {"status": "member", "user": bot}
        self._world.tell(chat.bot, "my_chat_member", {
            "chat": person.chat(), "from": person.user(), "date": self._world.now(),
            "old_chat_member": within if blocked else out, "new_chat_member": out if blocked else within,
        })  # fmt: skip
        return {"ok": True}

    async def read(self, chat: Chat, fields: dict[str, Any]) -> dict[str, Any]:
        """Read up to here."""
        number_ = whole(fields.get("message_id"), "message_id")
        newest = next(reversed(self._world.messages(chat)), 0)
        mark = min(number_, newest)
        if mark > chat.read:
            chat.read = mark
            self._world.keep_chat(chat)
        return {"ok": True, "unread": self._world.unread(chat)}


def _parts(text: str) -> list[str]:
    parts: list[str] = []
    while units(text) > entities.TEXT_LIMIT:
        end = size = 0
        while size + units(text[end]) <= entities.TEXT_LIMIT:
            size += units(text[end])
            end += 1
        parts.append(text[:end])
        text = text[end:].lstrip()
    return [*parts, text] if text else parts
