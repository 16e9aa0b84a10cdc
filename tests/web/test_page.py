"""The page of a fundraiser: what it says in every state and language, and that it is well made."""

from __future__ import annotations

from datetime import timedelta

import httpx
import pytest

from bot.web.pages.language import language_of
from bot.web.pages.rendering import paragraphs
from services.fundraiser.actions import FACTS
from services.fundraiser.states import FundraiserState
from services.fundraiser.vouches import VouchRelation
from services.money import Money
from storage.tables.fundraisers import Fact, Fundraiser
from tests.web.conftest import PAGES
from tests.web.reading import Read
from tests.web.world import DOOR, REVIEWER, World, picture

LANGUAGES = ("zh", "en")
SHOWN: tuple[tuple[FundraiserState, str | None, str], ...] = (
    (FundraiserState.PUBLIC_NOTICE, None, "page-note-public-notice"),
    (FundraiserState.OPEN, None, "page-note-open"),
    (FundraiserState.PAUSED, None, "page-note-paused"),
    (FundraiserState.CLOSED, "goal", "page-note-closed-goal"),
    (FundraiserState.CLOSED, "deadline", "page-note-closed-deadline"),
    (FundraiserState.CLOSED, "organiser", "page-note-closed-organiser"),
    (FundraiserState.CLOSED, "upheld", "page-note-closed-upheld"),
    (FundraiserState.SETTLED, "deadline", "page-note-settled"),
    (FundraiserState.SETTLED, "upheld", "page-note-closed-upheld"),
)


def read(http: httpx.Client, slug: str, query: str = "?lang=zh") -> Read:
    answer = http.get(f"/f/{slug}{query}")
    assert answer.status_code == 200, answer.text
    return Read(answer.text)


def said(world: World, language: str, key: str, **values: object) -> str:
    return " ".join(world.conversation.resources.words.plain(language, key, **values).split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("state", "why", "note"), SHOWN)
def test_every_state_says_where_it_stands(
    world: World, http: httpx.Client, state: FundraiserState, why: str | None, note: str, language: str
) -> None:
    with world.work() as work:
        fundraiser = world.in_state(work, state, why)
        slug, until = fundraiser.slug, {"until": fundraiser.closes_at or fundraiser.notice_until}
    page = read(http, slug, f"?lang={language}")
    values = until if note in ("page-note-open", "page-note-public-notice") else {}
    assert said(world, language, note, **values) in page.text
    assert said(world, language, f"fundraiser-state-{state}") in page.text
    assert page.all("html")[0]["lang"] == {"zh": "zh-CN", "en": "en-GB"}[language]
    giving = DOOR.format(payload=f"g_{slug}")
    assert (giving in page.links) == (state is FundraiserState.OPEN)
    assert {DOOR.format(payload=f"{letter}_{slug}") for letter in "fvr"} <= set(page.links)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_who_what_and_how_much(world: World, http: httpx.Client, language: str) -> None:
    with world.work() as work:
        fundraiser = world.open(work)
        world.give(work, fundraiser, "王芳", 12_345)
        slug = fundraiser.slug
    page = read(http, slug, f"?lang={language}")
    assert said(world, language, "page-title", patient="林建国") in page.text
    assert said(world, language, "page-line", age=66, disease="胃癌", hospital="北京协和医院") in page.text
    for amount in ("12,345.00 元", "200,000.00 元", "300,000.00 元", "−80,000.00 元", "220,000.00 元"):
        assert amount in page.text
    assert said(world, language, "page-sum-unknown") in page.text
    assert page.all("progress")[0]["value"] == "6"
    assert said(world, language, "page-gifts", count=1) in page.text
    assert "手术已经做完，后面还有四次化疗。" in page.text
    assert page.text.count("我父亲今年六十六岁") == 1
    assert said(world, language, "page-fees-mean", platform="0", payment="0.6") in page.text
    assert said(world, language, "page-refunds-mean", hours=24) in page.text
    assert said(world, language, "page-personal") in page.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_facts_stand_one_by_one_each_with_its_own_reviewer_and_day(
    world: World, http: httpx.Client, language: str
) -> None:
    with world.work() as work:
        fundraiser = world.open(work)
        slug, fundraiser_id = fundraiser.slug, fundraiser.id
        work.session.delete(work.session.get(Fact, (fundraiser_id, "other-aid")))
        other = work.session.get(Fact, (fundraiser_id, "cost"))
        assert other is not None
        other.by_id, other.at = REVIEWER + 77, work.now - timedelta(days=3)
    with world.work() as work:
        badges = [work.vault.blind("badge", str(by))[:3].hex().upper() for by in (REVIEWER, REVIEWER + 77)]
        today = work.today
    text = read(http, slug, f"?lang={language}").text
    for fact in FACTS:
        assert said(world, language, f"fundraiser-fact-{fact}") in text
    assert text.count(said(world, language, "page-fact-by", by=badges[0], on=today)) == 4
    assert text.count(said(world, language, "page-fact-by", by=badges[1], on=today - timedelta(days=3))) == 1
    assert said(world, language, "page-fact-unverified") in text
    assert said(world, language, "page-fact-open") in text


def test_the_money_states_stand_in_a_table_and_add_up(world: World, http: httpx.Client) -> None:
    with world.work() as work:
        fundraiser = world.open(work)
        world.give(work, fundraiser, "王芳", 10_000)
        world.spread_money(
            work, fundraiser, settled=1000, requested=2000, paid=300, spent=40, refunding=5, refunded=6
        )
        slug = fundraiser.slug
    page = read(http, slug)
    for place, amount in (
        ("held", "6,649.00"), ("settled", "1,000.00"), ("requested", "2,000.00"), ("paid", "300.00"),
        ("spent", "40.00"), ("refunding", "5.00"), ("refunded", "6.00"), ("raised", "10,000.00"),
    ):  # fmt: skip
        assert f"{said(world, 'zh', f'page-money-{place}')} {amount} 元" in page.text
    assert f"{said(world, 'zh', 'page-raised')} 9,989.00 元" in page.text


def test_vouches_and_updates_are_told_and_many_are_folded_away(world: World, http: httpx.Client) -> None:
    with world.work(timedelta(days=9)) as work:
        fundraiser = world.open(work)
        slug, fundraiser_id = fundraiser.slug, fundraiser.id
        for number, relation in enumerate(VouchRelation):
            world.vouch(work, fundraiser, f"证人{number}", relation, f"第{number}句证言。")
    for days in range(8, 2, -1):
        with world.work(timedelta(days=days)) as work:
            world.tell(work, work.session.get_one(Fundraiser, fundraiser_id), f"进展{days}", (picture(),) * 2)
    page = read(http, slug)
    for number in range(len(VouchRelation)):
        assert f"第{number}句证言。 证人{number}" in page.text
    assert said(world, "zh", "page-vouches-note", count=8, wanted=3) in page.text
    assert said(world, "zh", "page-vouches-more", count=2) in page.text
    assert said(world, "zh", "page-updates-more", count=2) in page.text
    assert page.text.index("进展3") < page.text.index("进展8")
    photos = [one for one in page.all("img") if "/photo/" in (one["src"] or "")]
    assert len(photos) == 12
    assert all(one["alt"] and one["loading"] == "lazy" for one in photos)
    assert http.get(str(photos[0]["src"])).headers["Content-Type"] == "image/jpeg"


@pytest.mark.parametrize("language", LANGUAGES)
def test_donors_are_told_with_wishes_and_days_page_by_page(world: World, http: httpx.Client, language: str) -> None:
    with world.work(timedelta(days=9)) as work:
        fundraiser = world.open(work)
        slug, fundraiser_id = fundraiser.slug, fundraiser.id
    for number in range(41):
        ago = timedelta(days=8) if number == 0 else timedelta(days=1) if number < 40 else timedelta()
        with world.work(ago - timedelta(seconds=number)) as work:
            row = work.session.get_one(Fundraiser, fundraiser_id)
            world.give(work, row, f"好心人<{number}>", 10 + number, f"愿望{number}", anonymous=number == 39)
    first, second, third = (read(http, slug, f"?lang={language}&page={page}&by=Ab_-9") for page in (1, 2, 3))
    today, yesterday = (said(world, language, "page-day-near", days=days) for days in (0, 1))
    assert f"好心人<40> {today} 50.00 元 愿望40" in first.text
    unnamed = said(world, language, "page-donor-unnamed")
    assert f"{unnamed} {yesterday} 49.00 元 愿望39" in first.text
    assert "好心人<39>" not in first.text + second.text + third.text
    assert "好心人<20>" in second.text
    with world.work(timedelta(days=8)) as work:
        long_ago = said(world, language, "page-day", day=work.today)
    assert f"好心人<0> {long_ago} 10.00 元" in third.text
    assert said(world, language, "page-donors-place", page=2, pages=3) in second.text
    assert f"?lang={language}&page=3&by=Ab_-9#donors" in second.links
    assert f"?lang={language}&by=Ab_-9#donors" in second.links
    assert not any(link.endswith("page=4&by=Ab_-9#donors") for link in third.links)
    beyond = read(http, slug, f"?lang={language}&page=99")
    assert said(world, language, "page-donors-past") in beyond.text
    assert f"?lang={language}&page=3#donors" in beyond.links
    assert {read(http, slug, f"?lang={language}&page={page}").text for page in ("0", "-1", "x", "")} == {
        read(http, slug, f"?lang={language}").text
    }


def test_without_donors_vouches_or_updates_it_says_so(world: World, http: httpx.Client) -> None:
    with world.work() as work:
        slug, closed = world.open(work).slug, world.in_state(work, FundraiserState.CLOSED).slug
    text = read(http, slug).text
    for key in ("page-donors-none-open", "page-updates-none"):
        assert said(world, "zh", key) in text
    assert said(world, "zh", "page-vouches-note", count=0, wanted=3) in text
    assert said(world, "zh", "page-donors-none") in read(http, closed).text


def test_the_first_yuan_shows_and_a_hundred_percent_is_the_whole_goal(world: World, http: httpx.Client) -> None:
    with world.work() as work:
        little, nearly = world.open(work, goal=Money.yuan(200_000)), world.open(work, goal=Money.yuan(1000))
        world.give(work, little, "王芳", 10)
        world.give(work, nearly, "王芳", 999)
        slugs = little.slug, nearly.slug
    assert said(world, "zh", "page-progress-little") in read(http, slugs[0]).text
    assert read(http, slugs[0]).all("progress")[0]["class"] == "some"
    assert read(http, slugs[1]).all("progress")[0]["value"] == "99"


def test_the_sharer_goes_on_into_the_chat_and_a_bad_one_is_left_out(world: World, http: httpx.Client) -> None:
    with world.work() as work:
        slug = world.open(work).slug
    links = read(http, slug, "?by=Ab_-9xyzAb_-").links
    assert {DOOR.format(payload=f"{letter}_{slug}_Ab_-9xyzAb_-") for letter in "gf"} <= set(links)
    assert {DOOR.format(payload=f"{letter}_{slug}") for letter in "vr"} <= set(links)
    for bad in ('"><script>', "a" * 17, "%20", "a/b"):
        assert DOOR.format(payload=f"g_{slug}") in read(http, slug, f"?by={bad}").links


def test_what_people_wrote_is_shown_as_text(world: World, http: httpx.Client) -> None:
    evil = "<script>alert('x')</script>\"'><img src=x onerror=alert(1)>{{ 7*7 }}"
    with world.work() as work:
        fundraiser = world.open(
            work, story=f"{evil} 病了很久，家里已经没有钱了。" * 2, patient_name=evil, hospital=evil
        )
        world.give(work, fundraiser, evil, 10, evil)
        world.vouch(work, fundraiser, evil, VouchRelation.FRIEND, evil)
        world.tell(work, fundraiser, evil)
        slug = fundraiser.slug
    raw = http.get(f"/f/{slug}").text
    assert "<script" not in raw
    assert "<img src=x" not in raw
    page = Read(raw)
    assert page.text.count(evil) >= 8
    assert page.meta("og:title") == said(world, "zh", "page-title", patient=evil)


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_is_no_script_and_no_inline_style(world: World, http: httpx.Client, language: str) -> None:
    with world.work() as work:
        slug = world.open(work).slug
    for query in (f"{slug}?lang={language}", f"nothing?lang={language}"):
        page = Read(http.get(f"/f/{query}").text)
        for tag, attributes in page.tags:
            assert tag not in {"script", "style", "iframe", "object", "form"}
            assert not any(name == "style" or name.startswith("on") for name in attributes)
        for link in page.links:
            assert link.startswith(("https://t.example/", "?", "#"))


def test_headings_labels_and_pictures_are_made_for_everybody(world: World, http: httpx.Client) -> None:
    with world.work() as work:
        fundraiser = world.open(work)
        world.give(work, fundraiser, "王芳", 50)
        slug = fundraiser.slug
    page = read(http, slug)
    levels = [int(tag[1]) for tag, _ in page.tags if tag in {"h1", "h2", "h3", "h4"}]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in zip(levels, levels[1:], strict=False))
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(ids)
    for _, attributes in page.tags:
        assert (attributes.get("aria-labelledby") or ids[0]) in ids
    assert all("alt" in attributes for attributes in page.all("img"))
    assert len(page.all("main")) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_shared_link_shows_title_words_and_card(world: World, http: httpx.Client, language: str) -> None:
    with world.work() as work:
        slug = world.open(work).slug
    page = read(http, slug, f"?lang={language}&by=Ab_-9&page=1")
    own = f"{PAGES}/f/{slug}"
    assert page.meta("og:url") == f"{own}?lang={language}"
    assert page.meta("og:image") == page.meta("twitter:image") == f"{own}/card.png?lang={language}"
    assert page.meta("twitter:card") == "summary_large_image"
    assert page.meta("og:title") == said(world, language, "page-title", patient="林建国")
    assert "胃癌" in str(page.meta("og:description"))
    canonical = [one["href"] for one in page.all("link") if one["rel"] == "canonical"]
    assert canonical == [f"{own}?lang={language}"]


def test_the_language_is_chosen_accepted_or_chinese(world: World, http: httpx.Client) -> None:
    with world.work() as work:
        slug = world.open(work).slug
    for query, accepted, language in (
        ("?lang=en", "zh-CN", "en"),
        ("", "en-US,en;q=0.9,zh;q=0.8", "en"),
        ("", "de, zh-TW;q=0.5, en;q=0.4", "zh"),
        ("?lang=fr", "fr", "zh"),
        ("", "", "zh"),
    ):
        answer = http.get(f"/f/{slug}{query}", headers={"Accept-Language": accepted})
        page = Read(answer.text)
        assert page.all("html")[0]["lang"] == {"zh": "zh-CN", "en": "en-GB"}[language]
        assert any(link.startswith(f"?lang={ {'zh': 'en', 'en': 'zh'}[language] }") for link in page.links)


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("en", "en"), ("EN-gb;q=0.2", "en"), ("en;q=0, zh;q=0.1", "zh"), ("*", "zh"), ("en;q=abc", "zh"),
        ("zh;q=0.7,en;q=0.8", "en"), (";;;,,,", "zh"), ("en" * 500, "zh"),
    ],
)  # fmt: skip
def test_how_accept_language_is_read(accepted: str, language: str) -> None:
    assert language_of(None, accepted) == language


def test_paragraphs_are_parted_by_empty_lines() -> None:
    assert paragraphs("a\r\nb\r\n\r\nc\n \n\n d ") == ["a\nb", "c", "d"]
    assert paragraphs("  \n\n ") == []
