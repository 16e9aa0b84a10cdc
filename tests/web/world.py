"""A house with fundraisers in it, made by the actions that make real ones, and its public pages over HTTP."""

from __future__ import annotations

import asyncio
import io
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from aiohttp import web
from PIL import Image
from sqlalchemy import update
from sqlalchemy.orm import Session

from bot.settings import Settings
from bot.web.site import Site
from bot.wiring import make_conversation, open_store
from handlers.fundraiser.journey import journey
from handlers.fundraiser.readers import Diagnosed
from services.account.actions import meet
from services.donation import actions as donations
from services.donation.actions import Payment
from services.donation.rules import PaymentTerms
from services.fundraiser import actions, updates, vouches
from services.fundraiser.idcard import IdKind, IdNumber
from services.fundraiser.rules import PaperKind, Payee
from services.fundraiser.states import Actor, FundraiserState
from services.fundraiser.vouches import VouchRelation
from services.ledger.rules import Place
from services.money import Money
from services.papers.actions import Kept, keep
from services.work import Work
from storage.database import writing
from storage.tables.fundraisers import Fundraiser
from storage.tables.ledger import Balance
from tests.migrated import put_new

NOON = datetime(2026, 11, 23, 4, tzinfo=UTC)
"""Noon in Shanghai."""
DOOR = "https://t.example/bot?start={payload}"
ORGANISER, REVIEWER, DONOR = 500_100_001, 500_100_002, 500_100_003
TERMS = PaymentTerms("CNY", Money.yuan(1), Money.yuan(50_000))
STORY = (
    "我父亲今年六十六岁，去年冬天查出胃癌。他种了一辈子地，供我们姐弟读书，现在轮到我们照顾他。\n\n"
    "手术已经做完，后面还有四次化疗。钱已经超出了我们能承受的范围。"
)


def answers(**changed: Any) -> dict[str, Any]:
    """What an organiser answered, typed."""
    return {
        "public_insurance": Money.yuan(80_000),
        "own_policies": Money(0),
        "mutual_aid": Money(0),
        "charity": None,
        "relation": "parent",
        "patient_name": "林建国",
        "patient_born": date(1960, 3, 12),
        "patient_id": IdNumber(IdKind.RESIDENT, "110101196003120011"),
        "disease": {"key": None, "name": "胃癌"},
        "hospital": "北京协和医院",
        "department": "肿瘤内科",
        "diagnosed_on": Diagnosed(date(2026, 10, 14), False),
        "id_papers": (),
        "diagnosis_papers": (),
        "cost_papers": (),
        "expected_cost": Money.yuan(300_000),
        "raised_elsewhere": Money(0),
        "goal": Money.yuan(200_000),
        "income": Money.yuan(60_000),
        "homes": 1,
        "cars": 0,
        "other_fundraisers": "no",
        "story_way": "myself",
        "story": STORY,
        "payee": "hospital",
        "admission_number": "ZY20260001",
        "consent_true": "agree",
        "consent_public": "agree",
        "consent_money": "agree",
        "consent_data": "agree",
        **changed,
    }


def dumped(typed: Mapping[str, Any]) -> dict[str, Any]:
    """The answers as the journey keeps them: JSON."""
    return {key: journey.step(key).read.dump(value) for key, value in typed.items()}


def picture(colour: str = "#7a9a86", size: tuple[int, int] = (600, 800), kind: str = "JPEG") -> bytes:
    """A photo."""
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, kind)
    return out.getvalue()


@dataclass
class StillClock:
    """A clock that stands where the test puts it."""

    at: datetime = NOON

    def now(self) -> datetime:
        return self.at


@dataclass
class World:
    """Everything of one house.

    Attributes:
        pages: address of the public pages as the house knows it.
    """

    home: Path
    pages: str | None = None
    clock: StillClock = field(default_factory=StillClock)

    def __post_init__(self) -> None:
        settings = Settings(_env_file=None, shouwang_home=self.home)  # type: ignore[call-arg]
        put_new(settings.database)
        self.store = open_store(settings)
        self.conversation = make_conversation(settings, self.store, DOOR, self.pages, TERMS)
        self._people = 700_000_000
        self._charges = 0

    def close(self) -> None:
        self.store.close()

    @contextmanager
    def work(self, ago: timedelta = timedelta()) -> Iterator[Work]:
        """A committed piece of work, some time ago."""
        with Session(writing(self.store.engine)) as session:
            yield self.conversation.work(session, self.clock.now() - ago)
            session.commit()

    def person(self, work: Work, name: str, person_id: int | None = None) -> int:
        """Somebody whom the house knows."""
        self._people += 1
        return meet(work, self._people if person_id is None else person_id, name, "zh")[0].id

    def stored(self, work: Work, owner: int, content: bytes, kind: str = "jpeg") -> str:
        """A file of somebody's."""
        file_id = self.store.files.put(owner, content)
        keep(work, owner, Kept(file_id, kind, len(content), 1, file_id.encode(), None))
        return file_id

    def submitted(
        self, work: Work, papers: Mapping[PaperKind, tuple[str, ...]] | None = None, **changed: Any
    ) -> Fundraiser:
        """A fundraiser that was handed in; each by an organiser of its own unless one is named."""
        organiser = changed.pop("organiser", None) or self.person(work, "林小雨")
        typed = answers(**changed)
        return actions.submit(
            work,
            organiser,
            actions.Application(dumped(typed), typed["goal"], None, typed["patient_id"], papers or {}),
        )

    def noticed(self, work: Work, reviewer: int = REVIEWER, words: str = "", **changed: Any) -> Fundraiser:
        """A fundraiser in its public notice: every fact looked at, one not to be verified."""
        fundraiser = self.submitted(work, **changed)
        case = actions.review_of(work, fundraiser)
        actions.take_up(work, fundraiser, case, reviewer)
        for fact in actions.FACTS:
            actions.check_fact(work, fundraiser, fact, fact != "assets", reviewer)
        payee = Payee(changed.get("payee", "hospital"))
        actions.approve(work, fundraiser, case, reviewer, payee, words or "看过发票和借条，账户属实。")
        return fundraiser

    def open(self, work: Work, **changed: Any) -> Fundraiser:
        """An open fundraiser."""
        fundraiser = self.noticed(work, **changed)
        actions.open_after_notice(work, fundraiser.id)
        return fundraiser

    def give(
        self, work: Work, fundraiser: Fundraiser, name: str, yuan: int, wish: str = "", anonymous: bool = False,
        donor: int | None = None, charge: str | None = None,
    ) -> int:  # fmt: skip
        """Somebody gives; returns who."""
        self._charges += 1
        donor = self.person(work, name, donor)
        amount = Money.yuan(yuan)
        promise = donations.promise(work, fundraiser, donor, amount, anonymous, wish or None, TERMS)
        charge = charge or f"charge-{self._charges}"
        donations.take(work, Payment(charge, f"provider-{charge}", promise.id, amount, "CNY"), donor)
        return donor

    def vouch(self, work: Work, fundraiser: Fundraiser, name: str, relation: VouchRelation, words: str) -> int:
        """Somebody vouches; returns who."""
        person = self.person(work, name)
        vouches.vouch(work, fundraiser, person, relation, words)
        return person

    def tell(self, work: Work, fundraiser: Fundraiser, words: str, photos: tuple[bytes, ...] = ()) -> list[str]:
        """The organiser publishes an update; returns the ids of its photos."""
        files = [self.stored(work, fundraiser.organiser_id, one) for one in photos]
        updates.publish(work, fundraiser, words, files)
        return files

    def in_state(self, work: Work, state: FundraiserState, why: str | None = None, **changed: Any) -> Fundraiser:
        """A fundraiser that has come to a state, on the way that leads there where there is one."""
        match state:
            case FundraiserState.PUBLIC_NOTICE:
                return self.noticed(work, **changed)
            case FundraiserState.OPEN:
                return self.open(work, **changed)
            case FundraiserState.PAUSED:
                fundraiser = self.open(work, **changed)
                actions.pause(work, fundraiser, Actor.ORGANISER)
                return fundraiser
            case FundraiserState.CLOSED | FundraiserState.SETTLED:
                fundraiser = self.open(work, **changed)
                actions.close(work, fundraiser, Actor.REVIEWER, why or "deadline")
                fundraiser.state = state
                return fundraiser
            case _:
                fundraiser = self.submitted(work, **changed)
                fundraiser.state = state
                return fundraiser

    def spread_money(self, work: Work, fundraiser: Fundraiser, **places: int) -> None:
        """Moves some of what is held to other places, as payouts will."""
        for place, yuan in places.items():
            cents = yuan * 100
            work.session.add(Balance(book=donations.book(fundraiser.id), place=Place(place), amount=cents))
            held = (Balance.book == donations.book(fundraiser.id), Balance.place == Place.HELD)
            work.session.execute(update(Balance).where(*held).values(amount=Balance.amount - cents))


class Server:
    """A site that answers on a port of its own, in a thread of its own."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()), daemon=True)
        self._thread.start()
        assert self._ready.wait(20)

    def close(self) -> None:
        self._loop.call_soon_threadsafe(self._over.set)
        self._thread.join(20)

    async def _serve(self) -> None:
        self._loop, self._over = asyncio.get_running_loop(), asyncio.Event()
        application = web.Application()
        application.add_routes(self._site.routes())
        runner = web.AppRunner(application, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        self._ready.set()
        await self._over.wait()
        await runner.cleanup()
