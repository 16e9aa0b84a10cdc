"""How pages are served: who gets one at all, photos, cards, headers, caching, and before the program has started."""

from __future__ import annotations

import io
import secrets
from datetime import timedelta

import httpx
import pytest
import zxingcpp
from PIL import Image

from bot.web.site import POLICY, Site
from services.fundraiser import actions, updates
from services.fundraiser.rules import PaperKind
from services.fundraiser.states import FundraiserState
from storage.tables.circle import Update
from storage.tables.fundraisers import Fundraiser
from tests.web.conftest import PAGES
from tests.web.reading import Read
from tests.web.world import DOOR, Server, World, picture

HIDDEN = tuple(state for state in FundraiserState if state not in actions.SHOWN)


def assert_safe(answer: httpx.Response) -> None:
    assert answer.headers["Content-Security-Policy"] == POLICY
    assert "unsafe" not in POLICY
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "noindex" in answer.headers["X-Robots-Tag"]


def strangers_answer(http: httpx.Client) -> tuple[str, dict[str, str]]:
    return told(http.get("/f/0000000000"))


def told(answer: httpx.Response) -> tuple[str, dict[str, str]]:
    assert answer.status_code == 404
    return answer.text, {name: value for name, value in answer.headers.items() if name != "date"}


@pytest.mark.parametrize("state", HIDDEN)
def test_what_is_hidden_looks_like_what_never_was(world: World, http: httpx.Client, state: FundraiserState) -> None:
    with world.work() as work:
        slug = world.in_state(work, state).slug
    assert told(http.get(f"/f/{slug}")) == strangers_answer(http)
    assert http.get(f"/f/{slug}/card.png").status_code == 404


def test_whoever_was_forgotten_is_not_shown_any_more(world: World, http: httpx.Client) -> None:
    with world.work() as work:
        emptied, keyless = world.open(work), world.open(work)
        slugs, organiser = (emptied.slug, keyless.slug), keyless.organiser_id
        actions.empty(work, emptied)
    assert http.get(f"/f/{slugs[1]}").status_code == 200
    world.store.vault.keys.forget(organiser)
    for slug in slugs:
        for rest in ("", "/card.png", f"/photo/{secrets.token_hex(16)}"):
            assert told(http.get(f"/f/{slug}{rest}")) == strangers_answer(http)


@pytest.mark.parametrize(
    "path", ["", "%00", "a" * 200, "..%2f..%2fetc", "守望", "x/y/z", "0000000000/photo", "0000000000/photo/..%2f.."]
)
def test_odd_addresses_get_the_same_kind_page(http: httpx.Client, path: str) -> None:
    answer = http.get(f"/f/{path}")
    assert told(answer) == strangers_answer(http)
    assert_safe(answer)


def test_the_kind_page_speaks_both_languages(http: httpx.Client) -> None:
    for accepted, first in (("zh", "zh-CN"), ("en", "en-GB")):
        page = Read(http.get("/f/0000000000", headers={"Accept-Language": accepted}).text)
        assert [one["lang"] for one in page.all("section")][0] == first
        assert {one["lang"] for one in page.all("section")} == {"zh-CN", "en-GB"}


def test_a_photo_of_the_page_is_shown_and_no_other_file(world: World, http: httpx.Client) -> None:
    with world.work(timedelta(days=2)) as work:
        organiser, other = world.person(work, "林小雨"), world.person(work, "陈静")
        paper = world.stored(work, organiser, picture("#ffffff"))
        fundraiser = world.open(work, organiser=organiser, papers={PaperKind.ID: (paper,)})
        unused = world.stored(work, organiser, picture())
        cover = world.stored(work, organiser, picture("#112233", kind="PNG"), "png")
        updates.set_cover(work, fundraiser, cover)
        (shown,) = world.tell(work, fundraiser, "进展", (picture(),))
        elsewhere = world.open(work, organiser=other)
        (foreign,) = world.tell(work, elsewhere, "进展", (picture("#abcdef"),))
        slug, other_slug, fundraiser_id = fundraiser.slug, elsewhere.slug, fundraiser.id
    for file_id, kind in ((cover, "image/png"), (shown, "image/jpeg")):
        answer = http.get(f"/f/{slug}/photo/{file_id}")
        assert answer.status_code == 200
        assert answer.headers["Content-Type"] == kind
        assert answer.headers["Cache-Control"] == "private, max-age=3600"
        assert Image.open(io.BytesIO(answer.content)).size == (600, 800)
        assert_safe(answer)
    for file_id in (paper, unused, foreign, secrets.token_hex(16), "x", "%00", shown.upper()):
        assert told(http.get(f"/f/{slug}/photo/{file_id}")) == strangers_answer(http)
    assert http.get(f"/f/{other_slug}/photo/{foreign}").status_code == 200
    assert http.get(f"/f/{other_slug}/photo/{shown}").status_code == 404
    with world.work() as work:
        row = work.session.get_one(Fundraiser, fundraiser_id)
        update_id = work.session.query(Update.id).where(Update.fundraiser_id == fundraiser_id).scalar()
        assert updates.take_down(work, row, update_id)
        updates.set_cover(work, row, None)
    assert http.get(f"/f/{slug}/photo/{shown}").status_code == 404
    assert http.get(f"/f/{slug}/photo/{cover}").status_code == 404
    with world.work() as work:
        work.session.get_one(Fundraiser, fundraiser_id).state = FundraiserState.CANCELLED
    assert http.get(f"/f/{slug}/photo/{cover}").status_code == 404


def test_what_is_no_picture_is_not_served_as_one(world: World, http: httpx.Client) -> None:
    with world.work() as work:
        fundraiser = world.open(work)
        fundraiser.cover_id = world.stored(work, fundraiser.organiser_id, b"<html><script>alert(1)</script>")
        slug, cover = fundraiser.slug, fundraiser.cover_id
    assert http.get(f"/f/{slug}/photo/{cover}").status_code == 404


def test_a_photo_whose_file_is_gone_is_not_found_and_the_page_stands(world: World, http: httpx.Client) -> None:
    with world.work() as work:
        fundraiser = world.open(work)
        fundraiser.cover_id = world.stored(work, fundraiser.organiser_id, picture())
        slug, cover = fundraiser.slug, fundraiser.cover_id
    world.store.files.delete(cover)
    assert http.get(f"/f/{slug}").status_code == 200
    assert http.get(f"/f/{slug}/photo/{cover}").status_code == 404


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_card_leads_to_the_page_and_changes_with_what_is_on_it(
    world: World, http: httpx.Client, language: str
) -> None:
    with world.work() as work:
        fundraiser = world.open(work)
        slug, fundraiser_id = fundraiser.slug, fundraiser.id
    address = f"/f/{slug}/card.png?lang={language}"
    first = http.get(address)
    assert first.headers["Content-Type"] == "image/png"
    card = Image.open(io.BytesIO(first.content))
    assert card.size == (1200, 630)
    assert zxingcpp.read_barcode(card.convert("RGB")).text == f"{PAGES}/f/{slug}"
    assert http.get(address).content == first.content
    assert http.get(address, headers={"If-None-Match": first.headers["ETag"]}).status_code == 304
    with world.work() as work:
        row = work.session.get_one(Fundraiser, fundraiser_id)
        world.give(work, row, "王芳", 50_000)
    second = http.get(address, headers={"If-None-Match": first.headers["ETag"]})
    assert second.status_code == 200
    assert second.content != first.content
    with world.work() as work:
        row = work.session.get_one(Fundraiser, fundraiser_id)
        row.cover_id = world.stored(work, row.organiser_id, picture())
    assert http.get(address).headers["Content-Type"] == "image/jpeg"


def test_headers_of_a_page(world: World, http: httpx.Client) -> None:
    with world.work() as work:
        slug = world.open(work).slug
    answer = http.get(f"/f/{slug}")
    assert_safe(answer)
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.headers["Cache-Control"] == "private, no-cache"
    assert answer.headers["Vary"] == "Accept-Language, Accept-Encoding"
    assert answer.headers["Content-Encoding"] in {"gzip", "deflate"}
    assert "Set-Cookie" not in answer.headers
    again = http.get(f"/f/{slug}", headers={"If-None-Match": answer.headers["ETag"]})
    assert again.status_code == 304
    assert again.content == b""
    assert again.headers["ETag"] == answer.headers["ETag"]
    assert_safe(again)
    english = http.get(f"/f/{slug}?lang=en", headers={"If-None-Match": answer.headers["ETag"]})
    assert english.status_code == 200


def test_head_tells_the_same_without_a_body(world: World, http: httpx.Client) -> None:
    with world.work() as work:
        slug = world.open(work).slug
    for path in (f"/f/{slug}", f"/f/{slug}/card.png", "/f/style.css", "/f/icon.svg", "/f/0000000000"):
        head, got = http.head(path), http.get(path)
        assert head.status_code == got.status_code
        assert head.content == b""
        assert head.headers.get("ETag") == got.headers.get("ETag")
        assert_safe(head)


def test_only_reading_is_answered(world: World, http: httpx.Client) -> None:
    with world.work() as work:
        slug = world.open(work).slug
    assert http.post(f"/f/{slug}", content=b"x").status_code == 405
    assert http.delete(f"/f/{slug}").status_code == 405


def test_the_style_sheet_is_kept_under_its_mark_only(http: httpx.Client) -> None:
    page = Read(http.get("/f/0000000000").text)
    (address,) = [one["href"] for one in page.all("link") if one["rel"] == "stylesheet"]
    style = http.get(str(address))
    assert style.headers["Content-Type"] == "text/css; charset=utf-8"
    assert "immutable" in style.headers["Cache-Control"]
    assert http.get("/f/style.css?v=other").headers["Cache-Control"] == "private, no-cache"
    assert "url(" not in style.text
    assert http.get("/f/icon.svg").headers["Content-Type"].startswith("image/svg+xml")


def test_before_the_program_has_started_every_page_asks_for_patience() -> None:
    server = Server(Site())
    with httpx.Client(base_url=server.url) as http:
        for path in ("/f/0000000000", "/f/0000000000/card.png", f"/f/0000000000/photo/{secrets.token_hex(16)}"):
            answer = http.get(path)
            assert answer.status_code == 503
            assert answer.headers["Retry-After"]
            assert answer.headers["Cache-Control"] == "no-store"
            assert_safe(answer)
            assert {one["lang"] for one in Read(answer.text).all("section")} == {"zh-CN", "en-GB"}
    server.close()


def test_trouble_of_ours_is_a_kind_page_too(
    world: World, http: httpx.Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with world.work() as work:
        slug = world.open(work).slug

    def broken(*_: object, **__: object) -> None:
        raise OSError("disk")

    monkeypatch.setattr("bot.web.pages.reading.look", broken)
    answer = http.get(f"/f/{slug}")
    assert answer.status_code == 503
    assert_safe(answer)
    assert "disk" not in answer.text
    assert "a page could not be made" in caplog.text


def test_without_outside_pages_links_lead_into_the_chat(tmp_path_factory: pytest.TempPathFactory) -> None:
    world = World(tmp_path_factory.mktemp("inside"))
    with world.work() as work:
        slug = world.open(work).slug
    site = Site()
    site.open(world.store.engine, world.conversation, world.clock, "/?start={payload}")
    server = Server(site)
    with httpx.Client(base_url=server.url) as http:
        page = Read(http.get(f"/f/{slug}").text)
        card = Image.open(io.BytesIO(http.get(f"/f/{slug}/card.png").content))
    server.close()
    world.close()
    assert f"/?start=g_{slug}" in page.links
    assert page.meta("og:url") is page.meta("og:image") is None
    assert page.meta("og:title")
    assert zxingcpp.read_barcode(card.convert("RGB")).text == DOOR.format(payload=f"f_{slug}")


def test_reading_writes_nothing(world: World, http: httpx.Client) -> None:
    with world.work() as work:
        fundraiser = world.open(work)
        slug = fundraiser.slug
    with world.store.engine.connect() as watcher:
        before = watcher.exec_driver_sql("PRAGMA data_version").scalar()
        watcher.rollback()
        for path in (f"/f/{slug}", f"/f/{slug}/card.png"):
            assert http.get(path).status_code == 200
        assert watcher.exec_driver_sql("PRAGMA data_version").scalar() == before
