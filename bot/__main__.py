"""The command line: run, serve, work, deliver, messenger, migrate, staff, stuck, backup, restore, doctor."""

import asyncio
import errno
import logging
import sys
import warnings
from pathlib import Path
from typing import Annotated, NoReturn

import typer
import uvloop

from bot import checking, saving
from bot.messenger.guard import NotLoopbackError, RealTokenError
from bot.settings import Settings, SettingsError, load_settings
from bot.trail import trail
from bot.wiring import open_store
from services.house import HouseError
from storage.database import is_shared, trouble_of
from storage.keys import WrongKey
from storage.migrating import migrate as migrate_database
from storage.migrating import revision_of
from storage.stuck import Settling

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,  # it may show what people wrote
    help="Shouwang (守望): the bot and everything around it.",
)
PORT_TROUBLE = (errno.EADDRINUSE, errno.EADDRNOTAVAIL, errno.EACCES)


def main() -> None:
    """Runs a command; what is wrong with the set-up is said in a sentence, not in a traceback."""
    try:
        app()
    except (SettingsError, HouseError, WrongKey, saving.BackupError, NotLoopbackError, RealTokenError) as wrong:
        _fail(str(wrong))
    except Exception as error:
        if (trouble := trouble_of(error)) is not None:
            _fail(f"The database cannot be used ({trouble}). Look at the free space and the rights of its folder.")
        if isinstance(error, OSError) and error.filename is not None:
            _fail(f"{error.filename} cannot be used ({error.strerror}). Look at the free space and its rights.")
        logging.getLogger(__name__).critical("stopped by an error that nobody foresaw: %s", trail(error))
        raise SystemExit(1) from None


def _fail(sentence: str) -> NoReturn:
    print(sentence, file=sys.stderr)
    raise SystemExit(2)


def _settings() -> Settings:
    settings = load_settings()
    logging.basicConfig(
        level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s %(message)s", stream=sys.stderr
    )
    # Libraries log what they are given (calls with their texts, tags of pictures): their details are never shown.
    for room in ("bot", "handlers", "services", "knowledge", "storage"):
        logging.getLogger(room).setLevel(settings.log_level)
    warnings.simplefilter("default")
    return settings


HealthPort = Annotated[int, typer.Option("--health", help="Port of its /health; with a token PORT is the default.")]


@app.command()
def run() -> None:
    """Runs everything in one process: the bot, and without TELEGRAM_TOKEN the local messenger too."""
    _run_parts("serve", "work", "deliver")


@app.command()
def serve() -> None:
    """Takes updates in, by webhook or polling, and answers web requests. Needs PostgreSQL."""
    _run_parts("serve")


@app.command()
def work(health: HealthPort = 0) -> None:
    """Takes turns and rings timers; any number of these may run. Needs PostgreSQL."""
    _run_parts("work", health=health)


@app.command()
def deliver(health: HealthPort = 0) -> None:
    """Sends letters; of several one sends, the others stand by. Needs PostgreSQL."""
    _run_parts("deliver", health=health)


def _run_parts(*names: str, health: int = 0) -> None:
    from telegram.error import InvalidToken, NetworkError

    from bot.program import Part
    from bot.running import run_everything

    settings = _settings()
    try:
        uvloop.run(run_everything(settings, [Part(name) for name in names], health))
    except InvalidToken:
        _fail("TELEGRAM_TOKEN: Telegram refuses it. Ask @BotFather for the token of this bot.")
    except NetworkError as trouble:
        _fail(f"{settings.telegram_api} cannot be reached ({trouble.message}). Mend the network, then start again.")
    except OSError as trouble:
        if trouble.errno not in PORT_TROUBLE:
            raise
        _fail(
            f"Port {settings.port} on {settings.host} cannot be used ({trouble.strerror}). Set PORT to another one."
        )


@app.command()
def messenger(
    port: Annotated[int, typer.Option(help="Where to listen, on this computer only.")] = 8081,
    home: Annotated[Path, typer.Option(help="Folder of its state.")] = Path("var/messenger"),
) -> None:
    """Runs the local messenger alone, for any bot: a Bot API server and a page to talk on."""
    from bot.messenger.main import serve

    settings = _settings()
    token = settings.telegram_token.get_secret_value() if settings.telegram_token else None
    print(f"The local messenger: http://127.0.0.1:{port} (each token of the usual form is a bot of its own)")
    try:
        asyncio.run(serve(home, port=port, telegram_token=token))
    except KeyboardInterrupt:
        return
    except OSError as trouble:
        if trouble.errno not in PORT_TROUBLE:
            raise
        _fail(f"Port {port} cannot be used ({trouble.strerror}). Name another one with --port.")


@app.command()
def migrate() -> None:
    """Brings the database to the newest form."""
    settings = _settings()
    store = open_store(settings)
    migrate_database(store.engine)
    if is_shared(store.engine):
        from bot.sharing import prepare_jobs

        asyncio.run(prepare_jobs(settings.database))
    print(f"The database is at {revision_of(store.engine)[0]}.")
    store.close()


@app.command()
def staff(
    invite: Annotated[str | None, typer.Option(help="Make a one-time code for this role.")] = None,
) -> None:
    """Lists the staff, or makes a one-time code for a role."""
    from bot.staffing import invite_role, list_staff

    settings = _settings()
    print(list_staff(settings) if invite is None else invite_role(settings, invite))


@app.command()
def stuck(
    settling: Annotated[Settling | None, typer.Argument(help="What to do with it: once more, or let it go.")] = None,
    names: Annotated[list[str] | None, typer.Argument(help="As they are listed, e.g. update:7 letter:9.")] = None,
) -> None:
    """Lists what goes on only when a person has looked at it, or settles it."""
    from bot.settling import settle_all, show_stuck

    settings = _settings()
    if settling is None:
        print(show_stuck(settings))
        return
    done, unknown = settle_all(settings, settling, names or [])
    print("\n".join(done))
    if unknown or not names:
        _fail(
            f"Not stuck: {', '.join(unknown)}. `python -m bot stuck` lists what is."
            if names
            else "Name what to settle."
        )


@app.command()
def backup(folder: Annotated[Path, typer.Argument(help="Where the backup is written.")]) -> None:
    """Writes a backup of data and files; the keys go to a folder of their own, to be kept apart."""
    print(saving.backup(_settings(), folder))


@app.command()
def restore(
    folder: Annotated[Path, typer.Argument(help="A backup made by `backup`.")],
    keys: Annotated[Path | None, typer.Option(help="The backup of the keys, if the key store was lost too.")] = None,
) -> None:
    """Brings a backup back into an empty home; people who were forgotten since stay forgotten."""
    print(saving.restore(_settings(), folder, keys))


@app.command("forget-again")
def forget_again() -> None:
    """Takes out what a restored database holds of people who were forgotten since."""
    saving.forget_again(_settings())
    print("What the database held of people who were forgotten since is taken out.")


@app.command("rotate-key")
def rotate_key(
    new_key: Annotated[str, typer.Option(envvar="SHOUWANG_NEW_KEY", help="The new master key, 32 bytes in base64.")],
) -> None:
    """Wraps every person's key with a new master key; set SHOUWANG_KEY to it afterwards."""
    print(saving.rotate(_settings(), new_key))


@app.command()
def doctor(
    health: Annotated[
        bool, typer.Option("--health", help="Only ask the running program whether it is well.")
    ] = False,
) -> None:
    """Checks the set-up, and says what is wrong and how to mend it."""
    settings = load_settings()
    if health:
        raise SystemExit(0 if checking.is_healthy(settings) else 1)
    findings = checking.check(settings)
    for finding in findings:
        print(finding)
    raise SystemExit(0 if all(finding.good for finding in findings) else 1)


if __name__ == "__main__":
    main()
