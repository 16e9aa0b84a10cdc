"""Processor time of one sendMessage through our HTTP client and through python-telegram-bot's, in one run.

Run `python -m bench.request`. The Bot API server runs in a process of its own, so only the client is
counted. The two clients take turns; each figure is the median of the rounds; the ratio is ours by theirs.
"""

from __future__ import annotations

import asyncio
import gc
import multiprocessing
import statistics
import time
from collections.abc import Callable, Coroutine
from functools import partial
from multiprocessing.connection import Connection
from typing import Any

from aiohttp import web
from telegram import Bot
from telegram.request import BaseRequest, HTTPXRequest, RequestData
from telegram.request._requestparameter import RequestParameter  # as Bot makes it; PTB has no public maker

from bot.telegram.request import AiohttpRequest

TOKEN = "123456:bench"
ROUNDS = 7
REQUESTS = 400
WIDTHS = (1, 32)
ANSWER = (
    b'{"ok":true,"result":{"message_id":1,"date":1700000000,"chat":{"id":1,"type":"private","first_name":"Li"},'
    b'"text":"ok"}}'
)
ME = b'{"ok":true,"result":{"id":123456,"is_bot":true,"first_name":"Bench","username":"bench_bot"}}'
TEXT = "您的第三步已经保存。请发一张诊断书的照片，字要看得清楚。" * 4


async def _serve(port: Connection) -> None:
    async def answer(request: web.Request) -> web.Response:
        await request.read()
        body = ME if request.path.endswith("/getMe") else ANSWER
        return web.Response(body=body, content_type="application/json")

    app = web.Application()
    app.router.add_post("/{path:.*}", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port.send(runner.addresses[0][1])
    await asyncio.Event().wait()


def _server(port: Connection) -> None:
    asyncio.run(_serve(port))


async def _cpu(base: str, width: int, request: BaseRequest) -> float:
    """Milliseconds of processor time for each sendMessage, `width` at a time."""
    async with Bot(TOKEN, base_url=base, request=request, get_updates_request=AiohttpRequest()) as bot:

        async def send(count: int) -> None:
            for _ in range(count):
                await bot.send_message(1, TEXT)

        await asyncio.gather(*(send(2) for _ in range(width)))
        gc.collect()
        start = time.process_time()
        await asyncio.gather(*(send(REQUESTS // width) for _ in range(width)))
        return (time.process_time() - start) * 1000 / (REQUESTS // width * width)


async def _request_cpu(url: str, request: BaseRequest) -> float:
    """Milliseconds of processor time for each bare request, without python-telegram-bot's Bot around it."""
    data = RequestData([RequestParameter("chat_id", 1, None), RequestParameter("text", TEXT, None)])
    async with request:
        await request.post(url, data)
        gc.collect()
        start = time.process_time()
        for _ in range(REQUESTS):
            await request.post(url, data)
        return (time.process_time() - start) * 1000 / REQUESTS


def main() -> None:
    """Measures both clients and prints a table."""
    ours, theirs = multiprocessing.Pipe()
    context = multiprocessing.get_context("spawn")
    server = context.Process(target=_server, args=(theirs,), daemon=True)
    server.start()
    try:
        root = f"http://127.0.0.1:{ours.recv()}"
        print(f"{'':28}{'httpx ms':>10}{'aiohttp ms':>12}{'ratio':>8}")
        measures: list[tuple[str, Callable[[BaseRequest], Coroutine[Any, Any, float]]]] = [
            ("bare request", partial(_request_cpu, f"{root}/bot{TOKEN}/sendMessage")),
            *((f"Bot.send_message × {width}", partial(_cpu, f"{root}/bot", width)) for width in WIDTHS),
        ]
        for name, measure in measures:
            figures: dict[str, list[float]] = {"httpx": [], "aiohttp": []}
            for _ in range(ROUNDS):
                figures["httpx"].append(asyncio.run(measure(HTTPXRequest(connection_pool_size=64))))
                figures["aiohttp"].append(asyncio.run(measure(AiohttpRequest(connection_pool_size=64))))
            httpx, aiohttp = (statistics.median(figures[key]) for key in ("httpx", "aiohttp"))
            print(f"{name:28}{httpx:>10.3f}{aiohttp:>12.3f}{aiohttp / httpx:>8.2f}")
    finally:
        server.terminate()
        server.join()


if __name__ == "__main__":
    main()
