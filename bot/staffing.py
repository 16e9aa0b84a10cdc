"""The staff on the command line."""

from collections.abc import Callable
from typing import TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from bot.settings import Settings, SettingsError
from bot.wiring import make_clock, open_store
from services.account.actions import name_of
from services.house import load_house
from services.staff import actions as staff
from services.staff.rules import RoleName
from services.work import Work
from storage.database import writing
from storage.migrating import migrate
from storage.tables.people import Person

T = TypeVar("T")


def list_staff(settings: Settings) -> str:
    """Who has which role since when, a line each."""

    def act(work: Work) -> str:
        lines = []
        for one in staff.staff(work):
            person = work.session.get(Person, one.person_id)
            name = name_of(work, person) if person is not None else ""
            test = " (test)" if one.test else ""
            lines.append(f"{one.role:<11} {one.person_id:>12}  {name}{test}, since {one.granted_at:%Y-%m-%d}")
        return "\n".join(lines) or "Nobody has a role yet. `python -m bot staff --invite admin` makes a code."

    return _with_work(settings, act)


def invite_role(settings: Settings, role: str) -> str:
    """Makes a one-time code; raises SettingsError for an unknown role."""
    if role not in list(RoleName):
        raise SettingsError(f"There is no role {role!r}; the roles are {', '.join(RoleName)}.")
    code = _with_work(settings, lambda work: staff.invite(work, role, by=0))
    return f"Send this to the bot within three days; it works once:\n\n  /staff {code}"


def _with_work(settings: Settings, act: Callable[[Work], T]) -> T:
    store = open_store(settings)
    try:
        migrate(store.engine)
        with Session(writing(store.engine)) as session, session.begin():
            now = make_clock(settings).now()
            house = load_house(settings.house_file)
            return act(Work(session, store.vault, house, store.ticker, now, ZoneInfo(settings.time_zone)))
    finally:
        store.close()
