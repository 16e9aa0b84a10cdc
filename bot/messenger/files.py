"""Files: bytes under random names, and the identifiers by which bots know them."""

from __future__ import annotations

import hashlib
import mimetypes
import secrets
from base64 import urlsafe_b64encode
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from bot.messenger.records import Account
from bot.messenger.refusals import bad_request
from bot.messenger.store import Store, Table
from bot.messenger.uploads import Upload

UPLOAD_LIMIT = 50 * 1024 * 1024
DOWNLOAD_LIMIT = 20 * 1024 * 1024
PHOTO_LIMIT = 10 * 1024 * 1024
# The first letters of a file_id tell its kind on Telegram too.
_PREFIXES = {
    "photo": "AgACAgIAAxk", "document": "BQACAgIAAxk", "voice": "AwACAgIAAxk", "video": "BAACAgIAAxk",
    "sticker": "CAACAgIAAxk", "audio": "CQACAgIAAxk",
}  # fmt: skip
_KINDS = {prefix: kind for kind, prefix in _PREFIXES.items()}
_FOLDERS = {
    "photo": "photos", "document": "documents", "voice": "voice", "video": "videos", "sticker": "stickers",
    "audio": "music",
}  # fmt: skip
_UNIQUE = 16
_MARK = 11


@dataclass(slots=True)
class File:
    """One file; a smaller size of a photo names the photo that it is made from."""

    unique: str
    kind: str
    path: str
    name: str
    mime: str
    size: int | None = None
    width: int = 0
    height: int = 0
    duration: int = 0
    emoji: str = ""
    origin: str | None = None
    sizes: list[str] | None = None


class Files:
    """Keeps files and finds them by file_id, by path and by unique id."""

    def __init__(self, folder: Path, store: Store) -> None:
        self.folder = folder
        self.incoming = folder / "incoming"
        self._store = store
        self._by_unique: dict[str, File] = {}
        self._by_path: dict[str, File] = {}
        for _, row in store.rows(Table.FILES):
            self._know(File(**row))
        self.incoming.mkdir(parents=True, exist_ok=True)
        # What a killed process left half-received belongs to nobody.
        for left in self.incoming.glob("*"):
            left.unlink()

    def _know(self, file: File) -> None:
        self._by_unique[file.unique] = file
        self._by_path[file.path] = file

    def keep(self, file: File) -> File:
        """Remember a file whose bytes are in place."""
        self._know(file)
        self._store.put(Table.FILES, file.unique, asdict(file))
        return file

    def new_path(self, kind: str, suffix: str) -> str:
        """A fresh random path, as getFile will tell it."""
        path = f"{_FOLDERS[kind]}/{secrets.token_urlsafe(18)}{suffix}"
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        return path

    @staticmethod
    def new_unique() -> str:
        """A fresh identifier of the file itself."""
        return secrets.token_urlsafe(12)

    def take(self, upload: Upload, kind: str, **known: Any) -> File:
        """Make an uploaded file one of ours."""
        name = upload.name or "file"
        path = self.new_path(kind, _suffix(name))
        upload.path.replace(self.folder / path)
        mime = _mime(upload)
        return self.keep(File(self.new_unique(), kind, path, name, mime, size=upload.size, **known))

    def identify(self, file: File, bot: Account) -> str:
        """The file_id by which this bot knows the file."""
        return f"{_PREFIXES[file.kind]}{file.unique}{_mark(bot, file.unique)}"

    def find(self, file_id: str, bot: Account) -> File | None:
        """The file that this bot knows by this id."""
        unique = file_id[_MARK : _MARK + _UNIQUE]
        file = self._by_unique.get(unique)
        if file is None or file_id != self.identify(file, bot):
            return None
        return file

    def at(self, path: str) -> File | None:
        """The file with this path; a path that we did not make finds nothing."""
        return self._by_path.get(path)

    def by_unique(self, unique: str) -> File:
        """A file that is known to exist."""
        return self._by_unique[unique]

    def ids(self, file: File, bot: Account) -> dict[str, str]:
        """The two identifiers that every file object of the Bot API has."""
        return {"file_id": self.identify(file, bot), "file_unique_id": f"AQAD{file.unique[:11]}"}

    def named(self, given: str, kind: str, bot: Account) -> File:
        """The file that a bot names by its id in a call.

        Raises:
            Refusal: 400 when it is an address (none is fetched here), unknown or of another kind.
        """
        if given.startswith(("http://", "https://")):
            raise bad_request("failed to get HTTP URL content")
        file = self.find(given, bot)
        if file is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        if file.kind != kind:
            raise bad_request(f"can't use file of type {file.kind.title()} as {kind.title()}")
        return self.by_unique(file.origin) if file.origin else file


def kind_of(file_id: str) -> str | None:
    """The kind that a file_id's first letters tell."""
    return _KINDS.get(file_id[:_MARK])


def _mark(bot: Account, unique: str) -> str:
    digest = hashlib.sha256(f"{bot.token}:{unique}".encode()).digest()
    return urlsafe_b64encode(digest).decode()[:_MARK]


def _suffix(name: str) -> str:
    suffix = PurePosixPath(name).suffix.lower()
    return suffix if len(suffix) <= 12 and suffix[1:].isascii() and suffix[1:].isalnum() else ""


def _mime(upload: Upload) -> str:
    told = upload.content_type.partition(";")[0].strip().lower()
    if told and told != "application/octet-stream":
        return told
    return mimetypes.guess_type(upload.name)[0] or "application/octet-stream"
