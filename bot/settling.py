"""`stuck`: what waits for a person, and what the person decides."""

from bot.settings import Settings
from bot.wiring import make_clock
from storage.database import is_shared, open_database, writing
from storage.stuck import Settling, list_stuck, settle


def show_stuck(settings: Settings) -> str:
    """Lists what is stuck, a line each, by the names that `settle_all` takes."""
    engine = open_database(settings.database)
    try:
        with engine.connect() as connection:
            found = list_stuck(connection)
    finally:
        engine.dispose()
    width = max((len(one.name) for one in found), default=0)
    lines = [
        f"{one.name:<{width}}  {'' if one.chat_id is None else f'chat {one.chat_id}, '}"
        f"since {one.since:%Y-%m-%d %H:%M} UTC: {one.why}"
        for one in found
    ]
    return "\n".join(lines) or "Nothing is stuck."


def settle_all(settings: Settings, settling: Settling, names: list[str]) -> tuple[list[str], list[str]]:
    """Settles what is named; returns a line for each that was settled, and the names that are not stuck."""
    engine = open_database(settings.database)
    now = make_clock(settings).now()
    done, unknown = [], []
    try:
        with writing(engine).begin() as connection:
            for name in names:
                if settle(connection, name, settling, now):
                    done.append(name)
                else:
                    unknown.append(name)
        soon = "at once" if is_shared(engine) else "when the program starts again"
    finally:
        engine.dispose()
    words = f"is tried again {soon}" if settling is Settling.RETRY else "is let go"
    return [f"{name} {words}." for name in done], unknown
