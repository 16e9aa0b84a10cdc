"""People's side over HTTP, first half: people, bots, what a person sees, clock, faults, pending."""

from __future__ import annotations

import asyncio
from typing import Any, Protocol, runtime_checkable
from urllib.parse import quote

import orjson
from aiohttp import WSMsgType, web

from bot.clock import MovableClock
from bot.messenger import menus, photos
from bot.messenger.faults import Faults
from bot.messenger.payments import Desk
from bot.messenger.records import Chat, Person
from bot.messenger.refusals import PeopleError
from bot.messenger.webhooks import Webhooks
from bot.messenger.world import World

_LONGEST = 60.0
_SHORT = 80
_INLINE = ("image/jpeg", "image/png", "image/webp", "image/gif")
_HEARTBEAT = 30.0


@runtime_checkable
class Movable(Protocol):
    """A clock that can be moved."""

    def advance(self, seconds: float) -> None:
        """Move it."""
        ...


def answer(body: Any, status: int = 200) -> web.Response:
    """A JSON answer."""
    return web.Response(body=orjson.dumps(body), status=status, content_type="application/json")


def number(value: Any, name: str, lowest: float, highest: float) -> float:
    """A number from a body or a query.

    Raises:
        PeopleError: it is none, or out of its bounds.
    """
    try:
        found = float(value) if not isinstance(value, bool) else float("nan")
    except (TypeError, ValueError):
        found = float("nan")
    if not lowest <= found <= highest:
        raise PeopleError(f"{name} must be a number from {lowest:g} to {highest:g}.")
    return found


def whole(value: Any, name: str) -> int:
    """A whole number from a body or a query."""
    return int(number(value, name, -(2**53), 2**53))


async def said(request: web.Request) -> dict[str, Any]:
    """The JSON object of a request's body, and its query.

    Raises:
        PeopleError: it is not JSON, or no object.
    """
    fields: dict[str, Any] = dict(request.query)
    if not request.can_read_body:
        return fields
    if request.content_type != "application/json":
        raise PeopleError("Send JSON with Content-Type: application/json.", 415)
    try:
        body = orjson.loads(await request.read())
    except orjson.JSONDecodeError:
        raise PeopleError("The body is not JSON.") from None
    if not isinstance(body, dict):
        raise PeopleError("The body must be a JSON object.")
    return fields | body


class Finder:
    """Finds whom and which bot a request means."""

    def __init__(self, world: World) -> None:
        self.world = world

    def person(self, request: web.Request) -> Person:
        """The person of the path.

        Raises:
            PeopleError: 404 when there is none.
        """
        written = request.match_info["person"]
        person = self.world.people.get(int(written)) if written.isdecimal() else None
        if person is None:
            raise PeopleError(f"There is no person {written}; GET /messenger/people lists them.", 404)
        return person

    def chat(self, request: web.Request, fields: dict[str, Any]) -> Chat:
        """The chat of the path's person with the bot that is meant."""
        person = self.person(request)
        name = fields.get("bot")
        return self.world.chat(self.world.meant(None if name is None else str(name)).id, person.id)


class PeopleSide:
    """Serves what people see, and the handles for tests."""

    def __init__(self, world: World, faults: Faults, desk: Desk, webhooks: Webhooks) -> None:
        self._world = world
        self._find = Finder(world)
        self._faults = faults
        self._desk = desk
        self._webhooks = webhooks

    def routes(self) -> list[web.RouteDef]:
        """The routes of this side."""
        one = "/messenger/people/{person}"
        return [
            web.get("/messenger/bots", self.bots),
            web.get("/messenger/people", self.people),
            web.post("/messenger/people", self.add),
            web.get(f"{one}/chat", self.chat),
            web.get(f"{one}/commands", self.commands),
            web.get(f"{one}/messages", self.messages),
            web.get(f"{one}/files/{{file_id}}", self.file),
            web.get("/messenger/ws", self.socket),
            web.get("/messenger/clock", self.clock),
            web.post("/messenger/clock", self.move_clock),
            web.get("/messenger/faults", self.faults),
            web.post("/messenger/faults", self.order_fault),
            web.get("/messenger/pending", self.pending),
        ]

    async def bots(self, _request: web.Request) -> web.Response:
        """Every bot."""
        return answer([self._world.bot_view(account) for account in self._world.accounts.values()])

    async def people(self, request: web.Request) -> web.Response:
        """Everyone, the ready ones first."""
        try:
            bot = self._world.meant(request.query.get("bot")).id
        except PeopleError:
            if "bot" in request.query:
                raise
            bot = 0
        return answer([self._view(person, bot) for person in self._world.people.values()])

    def _view(self, person: Person, bot: int) -> dict[str, Any]:
        view: dict[str, Any] = {
            "id": person.id, "name": person.name, "language": person.language, "username": person.username,
            "role": person.role, "started": False, "blocked": False, "unread": 0, "last": None,
        }  # fmt: skip
        chat = self._world.chats.get((bot, person.id))
        if chat is not None:
            view |= {"started": chat.started, "blocked": chat.blocked, "unread": self._world.unread(chat)}
            if (last := self._world.last(chat)) is not None:
                words = last.body.get("text") or last.body.get("caption") or ""
                line = " ".join(words.split())[:_SHORT]
                view["last"] = {"seq": last.seq, "date": last.body["date"], "text": line, "mine": last.mine}
        return view

    async def add(self, request: web.Request) -> web.Response:
        """Someone new."""
        fields = await said(request)
        name = " ".join(str(fields.get("name") or "").split())
        if not 1 <= len(name) <= 64:
            raise PeopleError("name must have 1 to 64 characters.")
        language = str(fields.get("language") or "en")
        if not 2 <= len(language) <= 16 or not language.replace("-", "").isalnum():
            raise PeopleError('language must be a code such as "zh" or "en".')
        identity = self._world.new_person_id() if fields.get("id") is None else whole(fields["id"], "id")
        if identity <= 0:
            raise PeopleError("id must be greater than 0.")
        if identity in self._world.people or identity in self._world.accounts:
            raise PeopleError(f"The id {identity} is taken; leave id out to get a free one.", 409)
        role = fields.get("role")
        username = str(fields.get("username") or "").removeprefix("@") or None
        if username and any(username == other.username for other in self._world.people.values()):
            raise PeopleError(f"The username {username} is taken.", 409)
        person = Person(identity, name, language, username, None if role is None else str(role))
        self._world.add_person(person)
        await self._world.store.saved()
        return answer(self._view(person, 0))

    async def chat(self, request: web.Request) -> web.Response:
        """A chat's state."""
        return answer(self._world.chat_view(self._find.chat(request, dict(request.query))))

    async def commands(self, request: web.Request) -> web.Response:
        """What the menu shows this person."""
        chat = self._find.chat(request, dict(request.query))
        account, person = self._world.accounts[chat.bot], self._world.people[chat.person]
        found = menus.commands_for(account, person)
        return answer({"commands": found, "menu_button": menus.button(account, str(person.id))})

    async def messages(self, request: web.Request) -> web.Response:
        """What is new or changed in a chat."""
        chat = self._find.chat(request, dict(request.query))
        after = whole(request.query.get("after", "0"), "after")
        wait = number(request.query.get("wait", "0"), "wait", 0, _LONGEST)
        found = self._world.changed_after(chat, after)
        if not found and wait:
            await self._world.hub.news(chat.bot, chat.person).wait(wait)
            found = self._world.changed_after(chat, after)
        if "limit" in request.query:
            found = found[-int(number(request.query["limit"], "limit", 1, 100_000)) :]
        return answer([message.view() for message in found])

    async def file(self, request: web.Request) -> web.StreamResponse:
        """A file's bytes, for the page."""
        self._find.person(request)
        file_id = request.match_info["file_id"]
        found = (self._world.files.find(file_id, account) for account in self._world.accounts.values())
        file = next((f for f in found if f is not None), None)
        if file is None:
            raise PeopleError("There is no such file.", 404)
        path = await photos.bytes_of(self._world.files, file)
        shown = file.mime in _INLINE or file.mime.startswith(("audio/", "video/"))
        how = "inline" if shown else "attachment"
        headers = {
            "Content-Type": file.mime if shown else "application/octet-stream",
            "Content-Disposition": f"{how}; filename*=UTF-8''{quote(file.name, safe='')}",
            "Content-Security-Policy": "default-src 'none'; sandbox",
            "Cache-Control": "private, max-age=3600",
        }
        return web.FileResponse(path, headers=headers)

    async def socket(self, request: web.Request) -> web.WebSocketResponse:
        """Tell a page what happens, as long as it listens."""
        written = request.query.get("person")
        person = None if written is None else whole(written, "person")
        if person is not None and person not in self._world.people:
            raise PeopleError(f"There is no person {person}.", 404)
        socket = web.WebSocketResponse(heartbeat=_HEARTBEAT)
        await socket.prepare(request)
        listener = self._world.hub.join(person)

        async def send() -> None:
            while (event := await listener.queue.get()) is not None:
                await socket.send_str(event.decode())
            await socket.close()

        try:
            async with asyncio.TaskGroup() as group:
                sending = group.create_task(send())
                async for message in socket:
                    if message.type is WSMsgType.ERROR:
                        break
                sending.cancel()
        except* ConnectionError:
            pass  # the page is gone; it will ask for what it missed
        finally:
            self._world.hub.leave(listener)
        return socket

    async def clock(self, _request: web.Request) -> web.Response:
        """What time it is here."""
        return answer(self._time())

    async def move_clock(self, request: web.Request) -> web.Response:
        """Move the clock."""
        fields = await said(request)
        seconds = number(fields.get("advance_s"), "advance_s", -3.2e9, 3.2e9)
        clock = self._world.clock
        if not isinstance(clock, Movable):
            raise PeopleError("This messenger runs on the computer's own clock, which can't be moved.", 409)
        try:
            clock.advance(seconds)
        except OverflowError:
            raise PeopleError("The calendar does not reach so far.") from None
        self._desk.moved.fire()
        self._world.hub.tell("clock", **self._time())
        return answer(self._time())

    def _time(self) -> dict[str, Any]:
        clock = self._world.clock
        offset = clock.offset.total_seconds() if isinstance(clock, MovableClock) else 0.0
        return {"now": clock.now().isoformat(), "offset_s": offset}

    async def faults(self, _request: web.Request) -> web.Response:
        """The faults in force."""
        return answer(self._faults.views())

    async def order_fault(self, request: web.Request) -> web.Response:
        """Be unkind, or kind again."""
        self._faults.order(await said(request))
        return answer(self._faults.views())

    async def pending(self, request: web.Request) -> web.Response:
        """What bots have not taken yet."""
        name = request.query.get("bot")
        account = None if name is None else self._world.meant(name).id
        accounts = self._world.accounts if account is None else [account]
        under_way = sum(self._webhooks.under_way.get(number, 0) for number in accounts)
        return answer({"updates_waiting": self._world.waiting(account), "deliveries": under_way})
