"""The public pages over HTTP: a fundraiser, its photos and its card, for whoever got the link."""

import asyncio
import hashlib
import logging
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

import filetype
from aiohttp import web
from aiohttp.typedefs import Handler
from sqlalchemy import Engine

import handlers
from bot.clock import Clock
from bot.web.pages.cards import Cards
from bot.web.pages.language import language_of
from bot.web.pages.reading import NotThere, Reader
from bot.web.pages.rendering import ICON, STYLE, STYLE_MARK, Asked, Links, Pages
from handlers.engine.words import Words
from handlers.fundraiser.public import card_facts
from handlers.turn import Conversation

log = logging.getLogger(__name__)

POLICY = (
    "default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex, nofollow",  # a sick person's page is for those who got its link
}
FRESH = "private, no-cache"
PHOTO = "private, max-age=3600"
DAY = "public, max-age=86400"
YEAR = "public, max-age=31536000, immutable"
PICTURES = ("image/jpeg", "image/png")
BY = re.compile(r"[A-Za-z0-9_-]{1,16}")
READERS = 4
"""Threads that read for pages at once, so that a link that goes around leaves the chat its share."""
TRY_AGAIN = "15"


@dataclass(frozen=True, slots=True)
class _Open:
    """What the pages are made of, once the program has started."""

    reader: Reader
    conversation: Conversation
    pages: Pages
    cards: Cards
    door: str


Answer = Callable[[web.Request, _Open], Awaitable[web.Response]]


class Site:
    """Answers /f/…; before `open` every page says that it takes a moment."""

    def __init__(self) -> None:
        self._open: _Open | None = None
        self._waiting: Pages | None = None
        self._readers = asyncio.Semaphore(READERS)

    def routes(self) -> list[web.RouteDef]:
        """The routes, HEAD included."""
        return [
            web.get("/f/style.css", self._style),
            web.get("/f/icon.svg", self._icon),
            web.get("/f/{slug}", self._kind(self._page)),
            web.get("/f/{slug}/card.png", self._kind(self._card)),
            web.get("/f/{slug}/photo/{file_id}", self._kind(self._photo)),
            web.get("/f/{rest:.*}", self._kind(self._nothing)),
        ]

    def open(self, engine: Engine, conversation: Conversation, clock: Clock, door: str) -> None:
        """Names what the pages are made of.

        Args:
            engine: the database.
            conversation: texts, rules and files.
            clock: the time.
            door: address of the chat, with `{payload}` in it.
        """
        self._open = _Open(
            Reader(engine, conversation, clock),
            conversation,
            Pages(conversation.resources.words, conversation.resources.zone),
            Cards(conversation.resources.files),
            door,
        )

    def _kind(self, answer: Answer) -> Handler:
        """Puts a kind page where there is none to show."""

        async def handle(request: web.Request) -> web.StreamResponse:
            opened = self._open
            if opened is None:
                return await self._wait(request)
            try:
                return await answer(request, opened)
            except NotThere:
                return _html(request, opened.pages.sorry("gone", _language(request)), 404)
            except Exception:
                log.exception("a page could not be made")
                return await self._wait(request)

        return handle

    async def _wait(self, request: web.Request) -> web.Response:
        if self._waiting is None:
            self._waiting = await asyncio.to_thread(_waiting_pages)
        response = _html(request, self._waiting.sorry("wait", _language(request)), 503)
        response.headers["Retry-After"] = TRY_AGAIN
        return response

    async def _page(self, request: web.Request, opened: _Open) -> web.Response:
        slug = request.match_info["slug"]
        asked = Asked(_language(request), _page_of(request), _by_of(request))
        links = Links(opened.door, opened.conversation.resources.pages, slug, asked.by)

        def make() -> str:
            return opened.pages.fundraiser(opened.reader.look(slug, asked.page - 1), asked, links)

        async with self._readers:
            page = await asyncio.to_thread(make)
        return _html(request, page)

    async def _card(self, request: web.Request, opened: _Open) -> web.Response:
        async with self._readers:
            view, photo = await asyncio.to_thread(opened.reader.card, request.match_info["slug"])
        facts = card_facts(opened.conversation.resources, _language(request), view, _by_of(request))
        return _picture(request, await opened.cards.card(facts, photo), FRESH)

    async def _photo(self, request: web.Request, opened: _Open) -> web.Response:
        async with self._readers:
            content = await asyncio.to_thread(
                opened.reader.photo, request.match_info["slug"], request.match_info["file_id"]
            )
        response = _picture(request, content, PHOTO)
        response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
        return response

    async def _nothing(self, _request: web.Request, _opened: _Open) -> web.Response:
        raise NotThere

    async def _style(self, request: web.Request) -> web.Response:
        known = request.query.get("v") == STYLE_MARK
        return _answer(request, STYLE, "text/css", YEAR if known else FRESH)

    async def _icon(self, request: web.Request) -> web.Response:
        return _answer(request, ICON, "image/svg+xml", DAY)


def _waiting_pages() -> Pages:
    """The pages of a program that has no texts yet; only what they say of themselves is needed."""
    zone = ZoneInfo("UTC")
    return Pages(Words(Path(handlers.__file__).parent, zone), zone)


def _language(request: web.Request) -> str:
    return language_of(request.query.get("lang"), request.headers.get("Accept-Language", ""))


def _page_of(request: web.Request) -> int:
    """The page of the donors, from 1; what is no such number counts as the first."""
    page = request.query.get("page", "1")
    return max(1, int(page)) if re.fullmatch(r"[0-9]{1,5}", page) else 1


def _by_of(request: web.Request) -> str | None:
    """The id of a sharer's link, passed on as it came; what cannot be one is left out."""
    by = request.query.get("by", "")
    return by if BY.fullmatch(by) else None


def _html(request: web.Request, page: str, status: int = 200) -> web.Response:
    response = _answer(request, page.encode(), "text/html", FRESH if status == 200 else "no-store", status)
    response.headers["Vary"] = "Accept-Language, Accept-Encoding"
    return response


def _picture(request: web.Request, content: bytes, cache: str) -> web.Response:
    """A picture as what it is by its first bytes; anything else is not shown."""
    found = filetype.guess_mime(content)
    if found not in PICTURES:
        raise NotThere
    response = _answer(request, content, found, cache)
    response.headers["Vary"] = "Accept-Language"
    return response


def _answer(request: web.Request, body: bytes, kind: str, cache: str, status: int = 200) -> web.Response:
    """An answer with its headers; 304 without a body when the reader has it already."""
    mark = hashlib.sha256(body).hexdigest()[:32]
    text = kind.startswith("text/")
    headers = {**HEADERS, "Cache-Control": cache}
    if status == 200:
        headers["ETag"] = f'W/"{mark}"'  # weak: the same page may come compressed or not
        known = request.if_none_match or ()
        if any(tag.value in (mark, "*") for tag in known):
            return web.Response(status=304, headers=headers)
    response = web.Response(
        status=status, body=body, content_type=kind, charset="utf-8" if text else None, headers=headers
    )
    if text:
        response.enable_compression()
    return response
