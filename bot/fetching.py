"""Fetches files from Telegram, checks and cleans them, and keeps them sealed, before the turn that reads them."""

import asyncio
import logging
import math
import time
from collections.abc import Container
from contextlib import suppress
from datetime import timedelta

from telegram import Bot
from telegram.constants import ChatAction
from telegram.error import BadRequest, TelegramError

from bot.documents import DocumentReader
from bot.telegram.said import Attachment
from handlers.engine.said import Upload, Wanted
from services.errors import DomainError
from services.house import House
from services.papers.actions import Kept
from services.papers.errors import EmptyFile, FileTooLarge
from services.papers.rules import MEGABYTE, inspect
from storage.files import FileStore
from storage.sealing import Vault

log = logging.getLogger(__name__)
TOGETHER = 2
"""Pictures that are decoded at once; each may take hundreds of MB."""


class Fetcher:
    """Brings files in. A network error is raised: the turn is tried again; a bad file is refused with its reason."""

    def __init__(self, bot: Bot, files: FileStore, vault: Vault, house: House, documents: DocumentReader) -> None:
        self._bot = bot
        self._files = files
        self._vault = vault
        self._documents = documents
        self._limit = house.papers.file_mb * MEGABYTE
        self._slots = asyncio.Semaphore(TOGETHER)

    async def fetch(self, owner: int, attachment: Attachment, wanted: Wanted) -> Upload:
        """Returns the kept paper or the document that was read, or why it was refused."""
        try:
            if attachment.size is not None and attachment.size > self._limit:
                raise self._too_large(attachment.size)
            if attachment.size == 0:
                raise EmptyFile
            content = await self._download(attachment)
            if wanted is Wanted.DOCUMENT:
                with suppress(TelegramError):  # it only tells that something goes on
                    await self._bot.send_chat_action(owner, ChatAction.TYPING)
                return await self._documents.read(content, attachment.name)
            async with self._slots:
                kept = await asyncio.to_thread(self._keep, owner, content, attachment.name)
        except DomainError as refused:
            return Upload(attachment.name, None, refused.text, tuple(refused.values.items()))
        return Upload(attachment.name, kept)

    async def sweep(self, known: Container[str], age: timedelta) -> None:
        """Removes files of that age that no record names: their turn failed, or its process was killed."""
        gone = await asyncio.to_thread(self._files.sweep, known, time.time() - age.total_seconds())
        if gone:
            log.info("%s files that nothing names were removed", gone)

    async def _download(self, attachment: Attachment) -> bytes:
        try:
            file = await self._bot.get_file(attachment.file_id)
        except BadRequest as refused:
            if "too big" in refused.message.casefold():
                raise self._too_large(attachment.size or self._limit + 1) from refused
            raise
        return bytes(await file.download_as_bytearray(read_timeout=60))

    def _keep(self, owner: int, content: bytes, name: str | None) -> Kept:
        paper = inspect(content, name, limit=self._limit)
        look = None if paper.look is None else paper.look - 2**64 if paper.look >= 2**63 else paper.look
        return Kept(
            file_id=self._files.put(owner, paper.clean),
            kind=paper.kind,
            size=len(paper.clean),
            pages=paper.pages,
            mark=self._vault.blind("file", paper.sha256.hex()),
            look=look,
        )

    def _too_large(self, size: int) -> FileTooLarge:
        return FileTooLarge(size=math.ceil(size / MEGABYTE * 10) / 10, limit=self._limit // MEGABYTE)
