"""How long the page of a fundraiser takes over HTTP, beside a static answer of the same size in the same run.

Run `python -m bench.page`. The fundraiser has 1,000 donors, 20 updates with two photos each and 30 vouches. The
reader asks for one page after the other on one connection, in a thread of the same process, so that its own time is
counted too. Target: p95 at most 50 ms.
"""

from __future__ import annotations

import gc
import statistics
import tempfile
import time
from datetime import timedelta
from pathlib import Path

import httpx
from aiohttp import web

from bot.web.site import Site
from services.fundraiser.vouches import VouchRelation
from storage.tables.fundraisers import Fundraiser
from tests.web.world import DOOR, STORY, Server, World, picture

DONORS, UPDATES, VOUCHES = 1000, 20, 30
BATCH = 50
REQUESTS = 300
TARGET = 50.0


class WithStatic(Site):
    """The site, and beside it an answer that costs nothing to make."""

    page = ""

    def routes(self) -> list[web.RouteDef]:
        """One route more."""
        return [*super().routes(), web.get("/static", self._same)]

    async def _same(self, _request: web.Request) -> web.Response:
        response = web.Response(text=self.page, content_type="text/html")
        response.enable_compression()
        return response


def _fill(world: World) -> str:
    """Makes the fundraiser and returns its public name."""
    with world.work(timedelta(days=20)) as work:
        fundraiser = world.open(work, story="\n\n".join([STORY] * 8))
        slug, fundraiser_id = fundraiser.slug, fundraiser.id
        fundraiser.cover_id = world.stored(work, fundraiser.organiser_id, picture())
        relations = list(VouchRelation)
        for number in range(VOUCHES):
            world.vouch(
                work, fundraiser, f"邻居{number}", relations[number % len(relations)], "我认识他三十年了，" * 6
            )
    for first in range(0, DONORS, BATCH):
        with world.work(timedelta(days=19) - timedelta(minutes=first)) as work:
            row = work.session.get_one(Fundraiser, fundraiser_id)
            for number in range(first, first + BATCH):
                wish = "早日康复，一切都会好起来的！" if number % 2 else ""
                world.give(work, row, f"好心人{number}", 10 + number % 90, wish, anonymous=number % 5 == 0)
    for number in range(UPDATES):
        with world.work(timedelta(days=19 - number * 0.5)) as work:
            row = work.session.get_one(Fundraiser, fundraiser_id)
            world.tell(work, row, "第三次化疗做完了，医生说指标在往好的方向走。" * 4, (picture(), picture()))
    return slug


def _times(http: httpx.Client, path: str) -> list[float]:
    """Milliseconds of each request."""
    found = []
    for _ in range(REQUESTS):
        start = time.perf_counter()
        answer = http.get(path)
        found.append((time.perf_counter() - start) * 1000)
        answer.raise_for_status()
    return found


def main() -> None:
    """Measures both and prints a table."""
    with tempfile.TemporaryDirectory() as home:
        world = World(Path(home), "https://shouwang.example")
        slug = _fill(world)
        site = WithStatic()
        site.open(world.store.engine, world.conversation, world.clock, DOOR)
        server = Server(site)
        with httpx.Client(base_url=server.url) as http:
            site.page = http.get(f"/f/{slug}?lang=zh").text
            print(f"{'':24}{'p50 ms':>10}{'p95 ms':>10}   ({len(site.page.encode()) / 1024:.0f} kB of HTML)")
            for name, path in (
                ("static, same size", "/static"),
                ("page, Chinese", f"/f/{slug}?lang=zh"),
                ("page, English", f"/f/{slug}?lang=en"),
                ("page 40 of donors", f"/f/{slug}?lang=zh&page=40"),
                ("card, drawn before", f"/f/{slug}/card.png?lang=zh"),
            ):
                http.get(path)
                gc.collect()  # what filling the house left behind
                cuts = statistics.quantiles(_times(http, path), n=20, method="inclusive")
                late = "" if cuts[18] <= TARGET else f"   above the target of {TARGET:.0f}"
                print(f"{name:24}{cuts[9]:>10.2f}{cuts[18]:>10.2f}{late}")
        server.close()
        world.close()


if __name__ == "__main__":
    main()
