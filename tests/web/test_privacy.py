"""A unique marker lies in every private field; none of them may be in anything that strangers get."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from datetime import date, timedelta
from urllib.parse import unquote

import httpx
import pytest
from sqlalchemy import select

from handlers.fundraiser.readers import Diagnosed
from services.casework import actions as casework
from services.casework.rules import Urgency
from services.donation import actions as donations
from services.donation.rules import RefundWhy
from services.fundraiser import actions, reports, supporters
from services.fundraiser.idcard import IdKind, IdNumber
from services.fundraiser.reports import Reason
from services.fundraiser.rules import PaperKind
from services.fundraiser.vouches import VouchRelation
from services.money import Money
from storage.tables.circle import Report, Supporter, Update, Vouch
from storage.tables.donations import Donation, Refund
from storage.tables.fundraisers import Fundraiser
from storage.tables.people import Audit
from tests.web.reading import Read
from tests.web.world import STORY, World, picture

SEEN = (
    "看得见的患者", "看得见的病", "看得见的医院", "看得见的故事", "看得见的恩人", "看得见的愿望", "没有留名者的愿望",
    "看得见的证人", "看得见的证言", "看得见的进展", "第一位恩人", "第一个愿望",
)  # fmt: skip
"""What the view shows, so that the test does not pass on an empty page."""


class Markers(dict[str, str]):
    """Secrets by the name of the field in which they lie; of letters, digits and dashes, which nothing escapes."""

    def words(self, field: str) -> str:
        """A marker of letters."""
        return self.setdefault(field, f"marker-{len(self)}-of-{re.sub('[^a-zA-Z]+', '-', field)}-zq")

    def number(self, field: str) -> int:
        """A marker of digits, such as a person's id in Telegram."""
        return int(self.setdefault(field, str(880_913_570_000 + 7919 * (len(self) + 1))))


@pytest.fixture(scope="module")
def markers() -> Markers:
    return Markers()


@pytest.fixture(scope="module")
def slug(world: World, markers: Markers) -> str:
    """A fundraiser whose every private field holds a marker."""
    organiser, reviewer, reporter = (markers.number(f"{who}'s id") for who in ("organiser", "reviewer", "reporter"))
    with world.work(timedelta(days=12)) as work:
        world.person(work, markers.words("organiser's name"), organiser)
        world.person(work, markers.words("reviewer's name"), reviewer)
        papers = {}
        for kind in (PaperKind.ID, PaperKind.DIAGNOSIS, PaperKind.FRESH_DIAGNOSIS, PaperKind.ADMISSION):
            markers[f"file of {kind}"] = world.stored(work, organiser, picture())
            papers[kind] = (markers[f"file of {kind}"],)
        fundraiser = world.open(
            work,
            organiser=organiser,
            reviewer=reviewer,
            words=markers.words("reason to approve"),
            papers=papers,
            patient_name="看得见的患者",
            patient_born=date(1961, 7, 19),
            patient_id=IdNumber(IdKind.RESIDENT, markers.words("ID number")),
            disease={"key": markers.words("disease key"), "name": "看得见的病"},
            hospital="看得见的医院",
            department=markers.words("department"),
            diagnosed_on=Diagnosed(date(2026, 1, 17), True),
            id_papers=papers[PaperKind.ID],
            diagnosis_papers=papers[PaperKind.DIAGNOSIS],
            fresh_papers=papers[PaperKind.FRESH_DIAGNOSIS],
            cost_papers=papers[PaperKind.ADMISSION],
            income=Money(987_654_321),
            homes=17,
            cars=19,
            other_fundraisers="yes",
            other_where=markers.words("other fundraisers"),
            story_way="help",
            story_who=markers.words("draft who"),
            story_happened=markers.words("draft happened"),
            story_need=markers.words("draft need"),
            story=f"看得见的故事。{STORY}",
            payee="person",
            payee_reason=markers.words("payee's reason"),
            payee_name=markers.words("payee's name"),
            payee_account=markers.words("payee's account"),
            admission_number=markers.words("admission number"),
        )
        markers.update(
            {
                "fundraiser's id": fundraiser.id,
                "income": "9,876,543.21",
                "income in cents": "987654321",
                "birth": "1961-07-19",
                "birth in Chinese": "1961年7月19日",
                "birth in English": "19 July 1961",
                "diagnosed": "2026-01-17",
                "diagnosed in Chinese": "2026年1月17日",
                "diagnosed in English": "17 January 2026",
            }
        )
        case = work.session.scalars(select(casework.Case)).first()
        assert case is not None
        markers["case"] = case.id
        other = casework.file(work, "agent", f"human:{organiser}", organiser, Urgency.TODAY, markers.words("case"))
        casework.note(work, other, None, "note", code=markers.words("code"), words=markers.words("note"))
        fundraiser_id = fundraiser.id
    give(world, fundraiser_id, markers)
    speak(world, fundraiser_id, markers)
    with world.work(timedelta(days=2)) as work:
        row = work.session.get_one(Fundraiser, fundraiser_id)
        name = markers.words("reporter's name")
        world.person(work, name, reporter)
        reports.report(work, row, reporter, Reason.MISUSE, markers.words("report"))
        supporter = supporters.share(work, row, reporter)
        assert supporter is not None
        for table in (Supporter, Report, Vouch, Update, Donation, Refund, Audit):
            for number, (row_id,) in enumerate(work.session.execute(select(table.id))):
                markers[f"{table.__name__} {number}"] = str(row_id)
        return row.slug


def give(world: World, fundraiser_id: str, markers: Markers) -> None:
    """Gifts with a name, without one, of somebody forgotten, given back, promised only; more than one page."""

    def one(name: str, wish: str, anonymous: bool = False) -> int:
        donor, charge = markers.number(f"donor {len(markers)}"), markers.words(f"charge {len(markers)}")
        with world.work(timedelta(days=9) - timedelta(minutes=len(markers))) as work:
            row = work.session.get_one(Fundraiser, fundraiser_id)
            return world.give(work, row, name, 20, wish, anonymous, donor, charge)

    one("第一位恩人", "第一个愿望")
    for number in range(22):
        one(f"恩人{number}", f"愿望{number}")
    one("看得见的恩人", "看得见的愿望")
    one(markers.words("unnamed donor's name"), "没有留名者的愿望", anonymous=True)
    forgotten = one(markers.words("forgotten donor's name"), markers.words("forgotten donor's wish"))
    returned = one(markers.words("returned donor's name"), markers.words("returned wish"))
    with world.work(timedelta(days=8)) as work:
        row = work.session.scalars(select(Donation).where(Donation.donor_id == returned)).one()
        donations.give_back(work, row, Money(row.amount), RefundWhy.REGRET)
        fundraiser = work.session.get_one(Fundraiser, fundraiser_id)
        promised = world.person(work, markers.words("promising donor's name"), markers.number("promising donor"))
        terms = world.conversation.resources.payments
        assert terms is not None
        donations.promise(work, fundraiser, promised, Money.yuan(4321), False, markers.words("promised wish"), terms)
        markers["promised amount"] = "4,321.00"
    world.store.vault.keys.forget(forgotten)


def speak(world: World, fundraiser_id: str, markers: Markers) -> None:
    """A vouch and an update; the voucher's id in Telegram stays with the house."""
    with world.work(timedelta(days=3)) as work:
        row = work.session.get_one(Fundraiser, fundraiser_id)
        voucher = world.vouch(work, row, "看得见的证人", VouchRelation.NEIGHBOUR, "看得见的证言")
        markers["voucher's id"] = str(voucher)
        world.tell(work, row, "看得见的进展", (picture(),))


def answers(http: httpx.Client, slug: str) -> Iterator[httpx.Response]:
    """Everything that strangers can read of it as text, with and without a page of the donors."""
    for language in ("zh", "en"):
        for page in ("", "&page=1", "&page=2", "&page=3"):
            yield http.get(f"/f/{slug}?lang={language}{page}")
    yield http.head(f"/f/{slug}")
    for rest in ("/card.png?lang=zh", "/card.png?lang=en"):
        yield http.get(f"/f/{slug}{rest}")


def test_nothing_private_is_in_any_page_or_header(
    world: World, http: httpx.Client, markers: Markers, slug: str
) -> None:
    assert len(markers) > 70
    seen = ""
    for answer in answers(http, slug):
        assert answer.status_code == 200
        headers = "\n".join(f"{name}: {value}" for name, value in answer.headers.items())
        body = answer.content.decode("utf-8", "replace")
        told = f"{headers}\n{body}"
        told += unquote(told) + html.unescape(told)
        for field, marker in markers.items():
            assert marker not in told, f"{field} can be seen"
        if answer.headers["Content-Type"].startswith("text/html") and body:
            seen += Read(body).text
    for shown in SEEN:
        assert shown in seen


def test_the_markers_lie_where_the_house_keeps_them(world: World, markers: Markers, slug: str) -> None:
    """Else the test above would prove nothing."""
    with world.work() as work:
        fundraiser = actions.find_public(work, slug)
        kept = str(actions.answers_of(work, fundraiser))
        told = [one.words for one in reports.open_reports(work, fundraiser)]
        papers = {file.id for _, file in actions.papers_of(work, fundraiser)}
        charges = set(work.session.scalars(select(Donation.charge_id)))
    for field in (
        "ID number", "disease key", "department", "other fundraisers", "draft who", "draft happened", "draft need",
        "payee's reason", "payee's name", "payee's account", "income in cents", "birth", "diagnosed",
        "file of id", "file of diagnosis", "file of fresh-diagnosis", "file of admission", "admission number",
    ):  # fmt: skip
        assert markers[field] in kept, field
    assert told == [markers["report"]]
    assert papers == {marker for field, marker in markers.items() if field.startswith("file of")}
    assert {marker for field, marker in markers.items() if field.startswith("charge ")} <= charges


def test_papers_are_no_photos(http: httpx.Client, markers: Markers, slug: str) -> None:
    for field, marker in markers.items():
        if field.startswith("file of"):
            assert http.get(f"/f/{slug}/photo/{marker}").status_code == 404


def test_nothing_private_is_logged(
    http: httpx.Client, markers: Markers, slug: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG", logger="bot")
    for _answer in answers(http, slug):
        pass
    assert not any(marker in caplog.text for marker in markers.values())
