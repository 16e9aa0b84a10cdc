"""Alembic's entry: runs the migrations over the connection that it is given."""

from alembic import context

from storage import tables  # noqa: F401 - fills the metadata
from storage.base import Base


def run() -> None:
    """Runs the migrations; SQLite changes tables by copying them."""
    connection = context.config.attributes["connection"]
    context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True, compare_type=True)
    with context.begin_transaction():
        context.run_migrations()


run()
