"""The running program: the parts of one process, started in order and stopped in order."""

import asyncio
import logging
import signal
from collections.abc import Callable

from telegram import Bot, BotCommand

from bot.clock import Clock
from bot.delivery import Delivery
from bot.fetching import Fetcher
from bot.intake import Intake
from bot.limits import SendLimits
from bot.settings import Settings
from bot.supervised import Supervisor
from bot.telegram.client import Updates, make_bot
from bot.telegram.send import Postman
from bot.web.site import Site
from bot.wiring import Store, make_conversation, make_payments
from bot.worker import Worker
from bot.writer import Writer
from handlers.engine.turn import Post
from handlers.engine.words import LANGUAGES, Words
from handlers.turn import Conversation
from services.account.actions import meet
from services.staff import actions as staff

log = logging.getLogger(__name__)


class Program:
    """Intake, worker and delivery in one process.

    Args:
        settings: the settings.
        store: the open, migrated store.
        token: the bot's token.
        api: base address of the Bot API.
        clock: the time.
        pages: address of the public pages, None when nobody outside can reach them.
    """

    def __init__(
        self, settings: Settings, store: Store, token: str, api: str, clock: Clock, pages: str | None
    ) -> None:
        self._settings = settings
        self._store = store
        self._clock = clock
        self.bot: Bot = make_bot(token, api)
        self._pages = pages
        self._payments = make_payments(settings, api)
        self._updates = Updates(self.bot)
        self.supervisor = Supervisor()
        self.writer = Writer(store.engine)
        self.conversation: Conversation | None = None
        self.delivery: Delivery | None = None
        self.worker: Worker | None = None
        self._people: tuple[tuple[int, str, str, str], ...] = ()

    def with_people(self, people: tuple[tuple[int, str, str, str], ...]) -> None:
        """Names people of the local messenger, (id, name, language, role) each, who get a test role at the start."""
        self._people = people

    async def start(self, show_code: Callable[[str], None]) -> None:
        """Starts everything; what an earlier process left is taken up.

        Args:
            show_code: is given the one-time code of the first admin, when there is no admin yet.
        """
        await self.bot.initialize()
        await self._updates.open()
        terms = None if self._payments is None else self._payments.terms
        self.conversation = make_conversation(self._settings, self._store, self.door, self._pages, terms)
        turns, writer, clock, supervisor = self._store.turns, self.writer, self._clock, self.supervisor
        supervisor.start(writer.run(), "writer")
        postman = Postman(self.bot, self._store.files, self._payments)
        limits = SendLimits(self._settings.send_limits)
        heard_back = self.conversation.heard_back
        self.delivery = Delivery(writer, turns, postman, limits, clock, supervisor, heard_back)
        fetcher = Fetcher(self.bot, self._store.files, self._store.vault, self.conversation.resources.house)
        self.worker = Worker(
            self._store.engine, writer, turns, self.conversation, fetcher, clock, supervisor, self.delivery.feed
        )
        await self._begin(show_code)
        self.delivery.feed(await writer.do(turns.unsent))
        self.worker.feed(await writer.do(turns.undone))
        await self._register()
        intake = Intake(writer, turns, clock, self.worker.feed)
        supervisor.start(intake.poll(self._updates), "polling")
        supervisor.start(self.worker.ring(), "timers")

    async def _begin(self, show_code: Callable[[str], None]) -> None:
        conversation = self.conversation
        assert conversation is not None  # noqa: S101 - made by start
        code: list[str] = []

        def begin(post: Post) -> None:
            if not self._settings.local:
                staff.end_test_roles(post.work)
            for person_id, name, language, role in self._people:
                meet(post.work, person_id, name, language)
                staff.grant(post.work, person_id, role, by=None, test=True)
            if not staff.has_admin(post.work):
                staff.void_first_codes(post.work)
                code.append(staff.invite(post.work, "admin", by=None))

        now = self._clock.now()
        await self.writer.do(lambda connection: conversation.begin(connection, begin, now))
        if code:
            show_code(code[0])

    async def _register(self) -> None:
        """Sets the command menu for people without a role, in each language; Telegram shows English to all others."""
        conversation = self.conversation
        assert conversation is not None  # noqa: S101 - made by start
        words = conversation.resources.words
        for language in LANGUAGES:
            commands = [
                BotCommand(one.name, words.plain(language, f"command-{one.name}"))
                for one in conversation.commands(frozenset())
                if one.listed
            ]
            code = None if language == "en" else language
            await self.bot.set_my_commands(commands, language_code=code)
            await self._introduce(words, language, code)

    async def _introduce(self, words: Words, language: str, code: str | None) -> None:
        """Sets name and descriptions where they differ; Telegram allows few changes a day."""
        bot = self.bot
        name, about, short = (words.plain(language, f"bot-{part}") for part in ("name", "about", "short"))
        if (await bot.get_my_name(code)).name != name:
            await bot.set_my_name(name, language_code=code)
        if (await bot.get_my_description(code)).description != about:
            await bot.set_my_description(about, language_code=code)
        if (await bot.get_my_short_description(code)).short_description != short:
            await bot.set_my_short_description(short, language_code=code)

    @property
    def door(self) -> str:
        """The address that opens the chat, with `{payload}` in it; known once the bot is initialised."""
        return f"https://t.me/{self.bot.username}?start={{payload}}"

    def show_pages(self, site: Site, door: str) -> None:
        """Lets the public pages be read from now on.

        Args:
            site: serves them.
            door: the address that opens the chat from there, with `{payload}` in it.
        """
        assert self.conversation is not None  # noqa: S101 - made by start
        site.open(self._store.engine, self.conversation, self._clock, door)

    @property
    def idle(self) -> bool:
        """Whether nothing waits in this process."""
        return not (self.worker and self.worker.busy) and not (self.delivery and self.delivery.busy)

    async def ask_database(self) -> None:
        """Raises when the database does not answer."""
        await asyncio.wait_for(self.writer.do(self._store.turns.parked), 5)

    async def run(self) -> None:
        """Runs until a signal comes or a part fails."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, self.supervisor.stop)
        await self.supervisor.wait()

    async def stop(self) -> None:
        """Stops everything; what waits is in the database."""
        await self.supervisor.close()
        await self._updates.close()
        if self._payments is not None:
            await self._payments.close()
        await self.bot.shutdown()
