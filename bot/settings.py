"""The settings: one frozen object, the only reader of the environment."""

import base64
import binascii
import re
from pathlib import Path
from typing import Annotated, Self
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from knowledge.settings import STORE

KEY_BYTES = 32
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
SECRET = re.compile(r"[A-Za-z0-9_-]{16,256}")
LOOPBACK = ("127.0.0.1", "::1", "localhost")


class SettingsError(Exception):
    """A setting cannot be used; the message names it and says what is allowed."""


def _master_key(key: SecretStr) -> SecretStr:
    try:
        raw = base64.b64decode(key.get_secret_value(), validate=True)
    except binascii.Error as wrong:
        raise ValueError("must be 32 bytes in base64") from wrong
    if len(raw) != KEY_BYTES:
        raise ValueError("must be 32 bytes in base64; `openssl rand -base64 32` makes one")
    return key


def _webhook(url: str) -> str:
    split = urlsplit(url)
    if url and split.scheme != "https" and split.hostname not in LOOPBACK:
        raise ValueError("must begin with https://")
    return url


def _secrets(secrets: SecretStr) -> SecretStr:
    given = secrets.get_secret_value()
    if given and not all(SECRET.fullmatch(one) for one in given.split(",")):
        raise ValueError("must be 16 to 256 of A-Z a-z 0-9 _ -, or several such, separated by commas")
    return secrets


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError) as wrong:
        raise ValueError("must be a time zone such as Asia/Shanghai") from wrong
    return name


def _address(address: str) -> str:
    parts = urlsplit(address)
    if address and (parts.scheme not in ("http", "https") or not parts.hostname or address.endswith("/")):
        raise ValueError("must be an address such as https://help.example.org, without a slash at its end")
    return address


def _level(name: str) -> str:
    if name.upper() not in LEVELS:
        raise ValueError(f"must be one of {', '.join(LEVELS)}")
    return name.upper()


class Settings(BaseSettings):
    """Everything that the program can be told from outside; see .env.example.

    Attributes:
        shouwang_home: folder of the database, files and the local messenger.
        telegram_token: the bot's token; without it the local messenger is started instead.
        payment_token: the payment provider's token from @BotFather; without it nobody can donate over Telegram.
        public_url: address under which others reach this program's public pages, without a slash at its end.
        telegram_api: base address of the Bot API, for a Bot API server of one's own.
        database_url: an SQLAlchemy URL; empty means SQLite in the home folder.
        keys_url: database of the wrapped keys, apart from the data; empty means SQLite in the home folder.
        shouwang_key: the master key; made under the home folder only for the local messenger.
        send_limits: keep to Telegram's limits when sending.
        webhook_url: the public address that reaches `/telegram` of this program; empty means polling.
        webhook_secret: what Telegram sends with each update; several, separated by commas: the first is registered,
            the others are still accepted. Empty means a new random one at each start.
        model: a language model that puts answers into plainer words, `provider:name` as langchain calls it, such as
            `openai:gpt-4o-mini`; empty means that the library's own words are told.
        model_url: address of an OpenAI-compatible server; empty means the provider's own.
        model_key: the provider's key.
        model_seconds: until the model's answer has to be there.
        model_daily: answers in plainer words that one person gets in 24 hours.
        clock_file: the local messenger's movable clock, for a bot that runs apart from it; refused unless
            `telegram_api` is on this computer, since nobody may move the time of real people.
    """

    model_config = SettingsConfigDict(env_file=".env", env_ignore_empty=True, frozen=True, extra="ignore")

    shouwang_home: Path = Path("var")
    telegram_token: Annotated[SecretStr | None, Field(default=None)] = None
    telegram_api: str = "https://api.telegram.org"
    payment_token: Annotated[SecretStr | None, Field(default=None)] = None
    public_url: Annotated[str, AfterValidator(_address)] = ""
    database_url: str = ""
    keys_url: str = ""
    shouwang_key: Annotated[SecretStr, AfterValidator(_master_key)] | None = None
    host: str = "127.0.0.1"
    port: Annotated[int, Field(ge=0, le=65535)] = 8080
    house_file: Path = Path(__file__).parent.parent / "house.toml"
    time_zone: Annotated[str, AfterValidator(_zone)] = "Asia/Shanghai"
    send_limits: bool = True
    webhook_url: Annotated[str, AfterValidator(_webhook)] = ""
    webhook_secret: Annotated[SecretStr, AfterValidator(_secrets)] = SecretStr("")
    model: str = ""
    model_url: Annotated[str, AfterValidator(_address)] = ""
    model_key: SecretStr = SecretStr("")
    model_seconds: Annotated[float, Field(gt=0, le=120)] = 20.0
    model_daily: Annotated[int, Field(ge=0)] = 20
    clock_file: Path | None = None
    log_level: Annotated[str, AfterValidator(_level)] = "INFO"

    @model_validator(mode="after")
    def _keep_real_time(self) -> Self:
        if self.clock_file is not None and urlsplit(self.telegram_api).hostname not in LOOPBACK:
            raise ValueError("CLOCK_FILE: works only with the local messenger as TELEGRAM_API, on this computer")
        return self

    @property
    def database(self) -> str:
        """The address of the database."""
        return self.database_url or f"sqlite:///{self.shouwang_home / 'shouwang.db'}"

    @property
    def keys(self) -> str:
        """The address of the key store."""
        return self.keys_url or f"sqlite:///{self.shouwang_home / 'keys.db'}"

    @property
    def library(self) -> Path:
        """The folder of the documents that admins added to the library."""
        return self.shouwang_home / STORE

    @property
    def local(self) -> bool:
        """Whether the local messenger stands in for Telegram."""
        return self.telegram_token is None

    @property
    def pay_sheet(self) -> bool:
        """Whether the local messenger's pay sheet stands in for a provider, also when the bot runs apart from it."""
        return self.local or (self.clock_file is not None and self.payment_token is None)


def load_settings() -> Settings:
    """Reads the environment and `.env`; raises SettingsError with a line for each wrong setting."""
    try:
        return Settings()
    except ValidationError as wrong:
        lines = [
            f"{str(error['loc'][0]).upper()}: {error['msg']}" if error["loc"] else error["msg"].split(", ", 1)[-1]
            for error in wrong.errors()
        ]
        raise SettingsError("\n".join(lines)) from wrong
