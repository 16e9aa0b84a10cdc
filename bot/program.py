"""The running program: the parts of one process, started in order and stopped in order."""

import asyncio
import gc
import logging
import signal
from collections.abc import Callable, Collection
from enum import StrEnum

from telegram import Bot, BotCommand
from telegram.error import InvalidToken, NetworkError

from bot.clock import Clock
from bot.delivery import Delivery
from bot.documents import DocumentReader
from bot.errands import Errands
from bot.fetching import Fetcher
from bot.intake import Intake
from bot.limits import SendLimits
from bot.settings import Settings, SettingsError
from bot.sharing import Sharing, prepare_jobs
from bot.supervised import Supervisor
from bot.telegram.client import Updates, make_bot
from bot.telegram.send import Postman
from bot.web.site import Site
from bot.webhook import Webhook
from bot.wiring import Store, make_conversation, make_payments
from bot.worker import Worker
from bot.writer import Writer
from handlers.engine.turn import Post
from handlers.engine.words import LANGUAGES, Words
from handlers.turn import Conversation
from knowledge.redflags import detect
from services.account.actions import meet
from services.staff import actions as staff
from storage.database import is_shared

log = logging.getLogger(__name__)
PATIENCE = 60
"""Seconds that a part waits at its start until Telegram can be reached."""

GC_EVERY = (10_000, 10, 10)
"""Objects after which the youngest are looked through for circles; a turn leaves hardly any behind."""


class Part(StrEnum):
    """What a process does; on SQLite one process does all."""

    SERVE = "serve"
    WORK = "work"
    DELIVER = "deliver"


class Program:
    """Intake, worker and delivery, in one process or each in processes of their own.

    Args:
        settings: the settings.
        store: the open, migrated store.
        token: the bot's token.
        api: base address of the Bot API.
        clock: the time.
        pages: address of the public pages, None when nobody outside can reach them.
        parts: what this process does.
        webhook: the door through which updates come; without one it polls.

    Raises:
        SettingsError: the database cannot be shared by several processes.
    """

    def __init__(
        self,
        settings: Settings,
        store: Store,
        token: str,
        api: str,
        clock: Clock,
        pages: str | None,
        parts: Collection[Part] = tuple(Part),
        webhook: Webhook | None = None,
    ) -> None:
        self._parts = frozenset(parts)
        self._shared = is_shared(store.engine)
        if not self._shared and self._parts != frozenset(Part):
            raise SettingsError("DATABASE_URL: several processes need PostgreSQL; on SQLite use `run`")
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
        self.errands: Errands | None = None
        self.sharing: Sharing | None = None
        self._webhook = webhook
        self._people: tuple[tuple[int, str, str, str], ...] = ()

    def with_people(self, people: tuple[tuple[int, str, str, str], ...]) -> None:
        """Names people of the local messenger, (id, name, language, role) each, who get a test role at the start."""
        self._people = people

    async def start(self, show_code: Callable[[str], None]) -> None:
        """Starts everything; what an earlier process left is taken up.

        Args:
            show_code: is given the one-time code of the first admin, when there is no admin yet.
        """
        await self._meet_telegram()
        await self._updates.open()
        terms = None if self._payments is None else self._payments.terms
        conversation = make_conversation(self._settings, self._store, self.door, self._pages, terms)
        self.conversation = conversation
        self.supervisor.start(self.writer.run(), "writer")
        if self._shared:
            await prepare_jobs(self._settings.database)
            self.sharing = Sharing(self._store.engine, self.writer, self._store.vault, self._store.turns)
        if Part.DELIVER in self._parts:
            self.delivery = self._make_delivery(conversation)
        if Part.WORK in self._parts:
            self.worker = self._make_worker(conversation)
            self.errands = self._make_errands(conversation)
        if Part.SERVE in self._parts:
            await self._begin(show_code)
        await self._take_up()
        if self.worker is not None:
            self.supervisor.start(self.worker.ring(), "timers")
        if self.errands is not None:
            self.supervisor.start(self.errands.run(), "errands")
        if Part.SERVE in self._parts:
            await self._register()
            await self._open_door()

    async def _meet_telegram(self) -> None:
        """Asks Telegram who we are; a part that starts before the network is there waits for it."""
        for waited in range(PATIENCE):
            try:
                await self.bot.initialize()
            except InvalidToken:
                raise
            except NetworkError:
                if Part.SERVE in self._parts or waited == PATIENCE - 1:
                    raise
                await asyncio.sleep(1)
            else:
                return

    def _make_delivery(self, conversation: Conversation) -> Delivery:
        postman = Postman(self.bot, self._store.files, self._payments)
        limits = SendLimits(self._settings.send_limits)
        parts = (self.writer, self._store.turns, postman, limits, self._clock, self.supervisor)
        return Delivery(*parts, conversation.heard_back)

    def _make_worker(self, conversation: Conversation) -> Worker:
        detect("")  # its rules are put together at the first question: not while somebody waits
        store, sharing = self._store, self.sharing
        documents = DocumentReader(conversation.resources.documents)
        fetcher = Fetcher(self.bot, store.files, store.vault, conversation.resources.house, documents)
        parts = (store.engine, self.writer, store.turns, conversation, fetcher, self._clock, self.supervisor)
        if sharing is not None:  # whoever delivers finds the letters in the database
            return Worker(*parts, deliver=lambda letters: None, let_go=sharing.let_go)
        assert self.delivery is not None  # noqa: S101 - one process does all
        return Worker(*parts, deliver=self.delivery.feed)

    def _make_errands(self, conversation: Conversation) -> Errands:
        parts = (self._store.engine, self.writer, conversation, self._clock, self.supervisor)
        return Errands(*parts, self.delivery.feed if self.sharing is None and self.delivery else lambda letters: None)

    async def _take_up(self) -> None:
        """Takes up what an earlier process left."""
        if self.sharing is not None:
            self.sharing.lead(self.worker, self.delivery)
            self.supervisor.start(self.sharing.run(), "sharing")
        elif self.worker is not None and self.delivery is not None:
            self.delivery.feed(await self.writer.do(self._store.turns.unsent))
            self.worker.feed(await self.writer.do(self._store.turns.undone))

    async def _open_door(self) -> None:
        alone = None if self.sharing is not None else self.worker
        intake = Intake(self.writer, self._store.turns, self._clock, alone.feed if alone else lambda updates: None)
        if self._webhook is not None:
            await self._webhook.register(self.bot, intake)
        else:
            await self.bot.delete_webhook()
            self.supervisor.start(intake.poll(self._updates), "polling")

    async def _begin(self, show_code: Callable[[str], None]) -> None:
        conversation = self.conversation
        assert conversation is not None  # noqa: S101 - made by start
        code: list[str] = []

        def begin(post: Post) -> None:
            code.clear()
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
        return not any(part is not None and part.busy for part in (self.worker, self.delivery, self.errands))

    async def ask_database(self) -> None:
        """Raises when the database does not answer, or the other processes cannot be heard."""
        await asyncio.wait_for(self.writer.do(self._store.turns.parked), 5)
        if self.sharing is not None and not self.sharing.connected:
            raise ConnectionError

    async def run(self) -> None:
        """Runs until a signal comes or a part fails."""
        gc.collect()
        gc.freeze()  # texts, library and modules stay for good: no collection needs to walk through them again
        gc.set_threshold(*GC_EVERY)
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, self.supervisor.stop)
        await self.supervisor.wait()

    async def stop(self) -> None:
        """Stops everything; what waits is in the database."""
        if self.delivery is not None:
            await self.delivery.close()
        await self.supervisor.close()
        if self.conversation is not None:
            await asyncio.to_thread(self.conversation.resources.library.close)
        self.writer.close()
        await self._updates.close()
        if self._payments is not None:
            await self._payments.close()
        await self.bot.shutdown()
