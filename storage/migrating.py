"""Brings the database to the newest form."""

from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from storage import tables  # noqa: F401 - fills the metadata
from storage.base import Base
from storage.database import standing_alone

FOLDER = Path(__file__).parent / "migrations"
LOCK = 2**62
"""Processes that start at once migrate one after the other; no chat has so high a number."""


def config(connection: Connection | None = None) -> Config:
    """Alembic's configuration, for one connection."""
    made = Config()
    made.set_main_option("script_location", str(FOLDER))
    made.set_main_option("file_template", "%%(year)d_%%(month).2d_%%(day).2d_%%(slug)s")
    made.attributes["connection"] = connection
    return made


def migrate(engine: Engine, to: str = "head") -> None:
    """Upgrades the database to a revision, in one transaction."""
    with standing_alone(engine, LOCK) as connection:
        command.upgrade(config(connection), to)


def downgrade(engine: Engine, to: str) -> None:
    """Takes the database back to a revision."""
    with standing_alone(engine, LOCK) as connection:
        command.downgrade(config(connection), to)


def revision_of(engine: Engine) -> tuple[str | None, str | None]:
    """The database's revision and the newest one."""
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision(), ScriptDirectory.from_config(
            config()
        ).get_current_head()


def drift(engine: Engine) -> list[object]:
    """What the mapped classes have and the database does not, or the other way round."""
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, Base.metadata))
