"""The only place where objects meet."""

import base64
import os
import secrets
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import Engine

from bot.clock import Clock, MovableClock, SystemClock
from bot.payments import LocalPaySheet, PaymentProvider, TelegramProvider
from bot.settings import KEY_BYTES, Settings, SettingsError
from handlers.engine.walks import Walks
from handlers.engine.words import Words
from handlers.registry import FEATURES
from handlers.resources import Resources
from handlers.turn import Conversation
from knowledge import directory, diseases, drugs, faq, routing, triage
from knowledge.answers.known import Known
from knowledge.librarian import Librarian
from knowledge.phrasing import Phrasing, open_model
from knowledge.redflags import guidance
from knowledge.retrieval import Search, load_terms, open_search
from knowledge.settings import load_settings as load_knowledge_settings
from knowledge.terms import Catalogue, Language
from knowledge.terms.model import LANGUAGES
from services.donation.rules import PaymentTerms
from services.house import House, load_house
from storage.base import Ticker
from storage.database import address_of, open_database
from storage.files import FileStore
from storage.keys import KeyStore
from storage.sealing import Vault
from storage.turns import Turns

HANDLERS = Path(__file__).parent.parent / "handlers"
CLOCK_FILE = "clock"
KEY_FILE = "local-master-key"


@dataclass(frozen=True, slots=True)
class Store:
    """The databases and what seals them."""

    engine: Engine
    vault: Vault
    turns: Turns
    ticker: Ticker
    files: FileStore

    def close(self) -> None:
        """Closes the connections."""
        self.engine.dispose()
        self.vault.keys.close()


def open_store(settings: Settings) -> Store:
    """Opens the databases; raises SettingsError when there is no master key, WrongKey when it is another one."""
    settings.shouwang_home.mkdir(parents=True, exist_ok=True)
    settings.library.mkdir(exist_ok=True)
    vault = Vault(KeyStore(open_database(settings.keys), master_key(settings)))
    ticker = Ticker()
    return Store(
        engine=open_database(settings.database),
        vault=vault,
        turns=Turns(vault, ticker),
        ticker=ticker,
        files=FileStore(settings.shouwang_home / "files", vault),
    )


def master_key(settings: Settings) -> bytes:
    """The master key of the settings; on the local messenger one is made under the home folder.

    Raises:
        SettingsError: a real token is set without a key.
    """
    if settings.shouwang_key is not None:
        return base64.b64decode(settings.shouwang_key.get_secret_value())
    if not settings.local:
        raise SettingsError("SHOUWANG_KEY: is needed with TELEGRAM_TOKEN; `openssl rand -base64 32` makes one")
    path = settings.shouwang_home / KEY_FILE
    if not path.exists():
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as stream:
            stream.write(base64.b64encode(secrets.token_bytes(KEY_BYTES)).decode())
    return base64.b64decode(path.read_text())


def make_clock(settings: Settings) -> Clock:
    """The computer's clock; on the local messenger one that can be moved."""
    if settings.clock_file is not None:
        return MovableClock(settings.clock_file)
    return MovableClock(settings.shouwang_home / CLOCK_FILE) if settings.local else SystemClock()


def make_payments(settings: Settings, api: str) -> PaymentProvider | None:
    """The payment provider: the pay sheet of the local messenger, or the one that @BotFather connected."""
    if settings.pay_sheet:
        return LocalPaySheet(api)
    if settings.payment_token is not None:
        return TelegramProvider(settings.payment_token.get_secret_value())
    return None


def make_conversation(
    settings: Settings, store: Store, link: str, pages: str | None, payments: PaymentTerms | None
) -> Conversation:
    """Everything that the bot can talk about.

    Args:
        settings: where the house rules lie.
        store: the open store.
        link: address of deep links, with `{payload}` in it.
        pages: address of the public pages, None when there are none.
        payments: what one payment may be, None when the house cannot take any.
    """
    house = load_house(settings.house_file)
    zone = ZoneInfo(settings.time_zone)
    resources = Resources(
        words=_words(zone),
        house=house,
        diseases=_diseases(),
        faq=_faq(tuple(sorted(_faq_values(house).items()))),
        emergencies=_emergencies(),
        files=store.files,
        zone=zone,
        link=link,
        pages=pages,
        payments=payments,
        documents=settings.library,
        directory=_directory(),
        library=Librarian(partial(_open_search, settings), settings.library),
        router=_router(),
        triage=_triage(),
        medicines=_medicines(),
        phrasing=_phrasing(settings),
    )
    walks = Walks(tuple(journey for feature in FEATURES for journey in feature.journeys))
    return Conversation(FEATURES, resources, store.vault, store.turns, store.ticker, walks)


# Texts and library do not change while a process runs: however often a program is made in it, they are read once.


def read_libraries(settings: Settings) -> None:
    """Reads texts and libraries, so that programs which are made later in this process find them read."""
    _words(ZoneInfo(settings.time_zone))
    _faq(tuple(sorted(_faq_values(load_house(settings.house_file)).items())))
    _directory()
    _router()
    _triage()
    _medicines()
    _emergencies()
    Known.shipped()
    for language in LANGUAGES:
        _open_search(settings, language).close()


@cache
def _words(zone: ZoneInfo) -> Words:
    return Words(HANDLERS, zone)


@cache
def _diseases() -> diseases.Diseases:
    return diseases.load()


@cache
def _directory() -> directory.Directory:
    return directory.load(diseases=frozenset(disease.key for disease in _diseases()))


@cache
def _emergencies() -> guidance.Emergencies:
    return guidance.load()


@cache
def _router() -> routing.Router:
    return routing.load(_diseases())


@cache
def _triage() -> triage.Triage:
    return triage.load(_diseases())


@cache
def _medicines() -> drugs.Safety:
    return drugs.Safety(drugs.load())


@cache
def _terms(house_file: Path) -> Catalogue:
    return load_terms(load_knowledge_settings().model_copy(update={"house_file": house_file}))


def _open_search(settings: Settings, only: Language | None = None) -> Search:
    """The search, in one language or in all; what admins add lies in the database when several processes share it."""
    known = load_knowledge_settings()
    own: dict[str, object] = {"shouwang_home": settings.shouwang_home, "house_file": settings.house_file}
    if not known.shelf_url and settings.database_url:
        own["shelf_url"] = address_of(settings.database_url).render_as_string(hide_password=False)
    return open_search(known.model_copy(update=own), _terms(settings.house_file), only=only)


def _phrasing(settings: Settings) -> Phrasing | None:
    if not settings.model:
        return None
    key = settings.model_key.get_secret_value()
    model = partial(open_model, settings.model, settings.model_url or None, key or None, settings.model_seconds)
    return Phrasing(cache(model), settings.model_seconds, settings.model_daily)


@cache
def _faq(values: tuple[tuple[str, str], ...]) -> faq.Faq:
    return faq.load(dict(values))


def _faq_values(house: House) -> dict[str, str]:
    rules = house.fundraiser
    return {
        "goal_max": str(rules.goal_max),
        "notice_hours": str(rules.notice_hours),
        "open_days": str(rules.open_days),
        "diagnosis_months": str(rules.diagnosis_max_age_months),
        "reporters": str(rules.report_hold_reporters),
        "regret_hours": str(house.donation.regret_hours),
    }
