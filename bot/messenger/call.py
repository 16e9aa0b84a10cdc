"""One call of a bot: its parameters, and what every method needs to look up."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.messenger import entities, keyboards, media
from bot.messenger.files import File
from bot.messenger.markup import units
from bot.messenger.records import Account, Chat, Message
from bot.messenger.refusals import bad_request, forbidden
from bot.messenger.updates import Queue
from bot.messenger.uploads import Upload
from bot.messenger.world import World

if TYPE_CHECKING:
    from bot.messenger.callbacks import Callbacks
    from bot.messenger.faults import Faults
    from bot.messenger.payments import Desk
    from bot.messenger.webhooks import Webhooks

ATTACHED = "attach://"
HEADING_LIMIT = 64


@dataclass(frozen=True, slots=True)
class Call:
    """What a method works with."""

    method: str
    account: Account
    given: dict[str, Any]
    uploads: Mapping[str, Upload]
    world: World
    desk: Desk
    callbacks: Callbacks
    webhooks: Webhooks
    faults: Faults

    def get(self, name: str, default: Any = None) -> Any:
        """A parameter, or the default when it was not given."""
        return self.given.get(name, default)

    @property
    def queue(self) -> Queue:
        """The bot's updates."""
        return self.world.queues[self.account.id]

    def known_chat(self, name: str = "chat_id") -> Chat:
        """The chat with a person, whether or not the bot may write there.

        Raises:
            Refusal: 400 when there is no such person.
        """
        number = self.given.get(name)
        if not isinstance(number, int) or number not in self.world.people:
            raise bad_request("chat not found")
        return self.world.chat(self.account.id, number)

    def target(self) -> Chat:
        """The chat that the bot writes to.

        Raises:
            Refusal: 400 when there is none, 403 when the person never wrote or has blocked the bot.
        """
        chat = self.known_chat()
        if not chat.started:
            raise forbidden("bot can't initiate conversation with a user")
        if chat.blocked:
            raise forbidden("bot was blocked by the user")
        return chat

    def own_message(self) -> tuple[Chat, Message]:
        """The message that is to be edited: the bot's own, without a keyboard of the chat.

        Raises:
            Refusal: 400 when there is none or it can't be edited.
        """
        if self.get("inline_message_id"):
            raise bad_request("MESSAGE_ID_INVALID")
        if "chat_id" not in self.given:
            raise bad_request("chat_id is empty")
        if "message_id" not in self.given:
            raise bad_request("message identifier is not specified")
        chat = self.target()
        message = self.world.find(chat, self.given["message_id"])
        if message is None:
            raise bad_request("message to edit not found")
        forwarded = "forward_origin" in message.body
        if message.mine or forwarded or message.keyboard is not None or "successful_payment" in message.body:
            raise bad_request("message can't be edited")
        return chat, message

    def text(self, name: str, source: str, limit: int, refusal: str) -> entities.Text:
        """A parsed text or caption within its limit."""
        marked = self.get("entities" if name == "text" else "caption_entities")
        return entities.limited(self.world.read_text(source, self.get("parse_mode"), marked), limit, refusal)

    def caption(self) -> dict[str, Any]:
        """The caption's fields of a message."""
        caption = self.text("caption", self.get("caption", ""), entities.CAPTION_LIMIT, "message caption is too long")
        fields = caption.fields("caption")
        if caption.text and self.get("show_caption_above_media"):
            fields["show_caption_above_media"] = True
        return fields

    async def file(self, given: Upload | str, kind: str, **known: Any) -> File:
        """A file that came with the call, or that the bot names.

        Raises:
            Refusal: 400 when it is empty, unknown or of the wrong kind.
        """
        upload = given if isinstance(given, Upload) else None
        if isinstance(given, str):
            if not given.startswith(ATTACHED):
                return self.world.files.named(given, kind, self.account)
            upload = self.uploads.get(given.removeprefix(ATTACHED))
        if upload is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        if upload.size == 0:
            raise bad_request("file must be non-empty")
        return await media.take(self.world.files, upload, kind, **known)

    def reply(self, chat: Chat) -> tuple[Message | None, dict[str, Any]]:
        """The message that is answered, and the quotation's field.

        Raises:
            Refusal: 400 when it is not there and must be.
        """
        said = self.get("reply_parameters")
        if not said:
            return None, {}
        answered = None
        if said.get("chat_id") in (None, chat.person, str(chat.person)):
            number = said.get("message_id")
            answered = self.world.find(chat, int(number) if str(number).lstrip("-").isdecimal() else None)
        if answered is None:
            if said.get("allow_sending_without_reply"):
                return None, {}
            raise bad_request("message to be replied not found")
        quote = said.get("quote")
        if not quote:
            return answered, {}
        quoted = self.world.read_text(str(quote), said.get("quote_parse_mode"), said.get("quote_entities"))
        whole = answered.body.get("text") or answered.body.get("caption") or ""
        if quoted.text not in whole:
            raise bad_request("QUOTE_TEXT_INVALID")
        position = units(whole[: whole.index(quoted.text)])
        return answered, {"quote": {**quoted.fields(), "position": position, "is_manual": True}}

    def post(self, chat: Chat, fields: dict[str, Any], invoice: dict[str, Any] | None = None) -> Message:
        """Send what the call asks for, with its keyboard and its reply."""
        answered, quote = self.reply(chat)
        if invoice is None:
            inline, keyboard = keyboards.split(self.get("reply_markup"))
        else:
            inline, keyboard = keyboards.inline(self.get("reply_markup"), invoice=True), None
        extra: dict[str, Any] = {**quote}
        if inline is not None:
            extra["reply_markup"] = inline
        return self.world.post(
            chat, fields | extra, mine=False, reply_to=answered, keyboard=keyboard,
            protected=bool(self.get("protect_content")), invoice=invoice,
        )  # fmt: skip


Handler = Callable[[Call], Awaitable[Any]]
