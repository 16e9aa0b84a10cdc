"""A published fundraiser lives its whole life at the messenger's page; its public page is right at each point."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.conversations.organiser import paper
from tests.conversations.staff_room import open_fundraiser
from tests.conversations.test_giving import WORDS, give
from tests.pages.conftest import DESKTOP, PHONE, Visit
from tests.pages.seat import SHOTS, Seat
from tests.talk import Talk, Voice, pieces


@dataclass
class Public:
    """The public page, read anew at each point, on a phone."""

    page: Page
    language: str

    def shows(self, *parts: str, not_: tuple[str, ...] = ()) -> None:
        self.page.reload()
        words = self.page.locator("body")
        for part in parts:
            expect(words).to_contain_text(part)
        for part in not_:
            expect(words).not_to_contain_text(part)

    def says(self, *keys: str) -> None:
        self.shows(*(piece for key in keys for piece in pieces(self.language, key)))

    def shot(self, name: str) -> None:
        if SHOTS:
            Path(SHOTS).mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=Path(SHOTS) / f"{name}-{self.language}.png", full_page=True)


def test_the_whole_life_in_chinese(talk: Talk, visit: Visit) -> None:
    _play(talk, visit, "zh", phone=True)


def test_the_whole_life_in_english(talk: Talk, visit: Visit) -> None:
    _play(talk, visit, "en", phone=False)


def _play(talk: Talk, visit: Visit, language: str, phone: bool) -> None:
    organiser, reviewer = talk.person("林小雨", language), talk.person("周敏", language, role="reviewer")
    open_fundraiser(talk, organiser, reviewer)
    slug = talk.fundraisers()[0].slug
    public = Public(visit(f"{talk.bot.pages}/f/{slug}?lang={language}", language, **PHONE), language)

    seats: dict[int, Seat] = {}

    def seat(voice: Voice) -> Seat:
        if voice.id not in seats:
            page = visit(f"?person={voice.id}", language, **(PHONE if phone else DESKTOP))
            told = (voice.after, voice.heard, voice.chat)
            seats[voice.id] = Seat(talk, voice.id, voice.name, language, *told, page=page)
        return seats[voice.id]

    public.says("fundraiser-state-open")
    public.shot("g01-open")
    _share(seat(organiser))
    friends = [talk.person(name, language) for name in ("王芳", "Ben Miller", "赵刚")]
    _vouch(seat(friends[0]), slug)
    for friend in friends[1:]:
        _vouch(friend, slug)
    public.shows(WORDS["vouch"][language], *(friend.name for friend in friends))

    donor, shy = seat(talk.person("Emma Clarke", language)), seat(talk.person("Daniel Reed", language))
    _follow_the_page(public, donor, slug)
    _give(donor, "100", named=True)
    public.shows("Emma Clarke", "100.00", WORDS["wish"][language])
    shy.says(f"/start f_{slug}")
    shy.shot("g08-in-the-chat")
    shy.taps("donation-give")
    _give(shy, "50", named=False)
    public.shows("150.00", not_=("Daniel",))
    public.shot("g10-two-donors")

    _tell(seat(organiser))
    assert donor.listen().has("fundraiser-news-update")
    donor.shot("g12-news")
    public.shows(WORDS["update"][language])
    expect(public.page.locator("img").first).to_be_visible()

    _report_and_hold(talk, slug, language)
    public.says("fundraiser-state-paused")
    public.shot("g13-paused")
    _clear(seat(reviewer))
    public.says("fundraiser-state-open")

    for friend in friends:
        assert give(friend, slug, "50000").has("donation-receipt")
    donor.says(f"/start g_{slug}")
    _give(donor, "49850", named=True, shots=False)
    assert (talk.fundraisers()[0].state, talk.fundraisers()[0].closed_why) == ("closed", "goal")
    assert donor.last.has("fundraiser-news-closed-goal")
    donor.shot("g16-goal-reached")
    public.says("fundraiser-state-closed")
    public.shows("200,000.00")
    public.shot("g17-closed")
    donor.says("/gifts")
    donor.shot("g18-gifts")
    donor.press("100.00")
    donor.shot("g19-one-gift")
    view = seat(organiser)
    view.says("/mine")
    view.shot("g20-mine")
    view.taps("fundraiser-do-tree")
    view.shot("g21-tree")


def _share(organiser: Seat) -> None:
    organiser.says("/mine")
    organiser.shot("g02-mine")
    organiser.taps("fundraiser-do-share")
    organiser.shot("g03-share")
    organiser.taps("fundraiser-circle-family")
    organiser.shot("g04-words")
    organiser.taps("fundraiser-card-send")
    expect(organiser.column.get_by_test_id("photo").last).to_be_visible()
    organiser.shot("g05-card")
    organiser.taps("fundraiser-preview")
    organiser.shot("g06-preview")


def _vouch(friend: Voice, slug: str) -> None:
    friend.says(f"/start v_{slug}")
    friend.taps("fundraiser-vouch-relation-neighbour")
    friend.says(WORDS["vouch"][friend.language])
    friend.taps("consent-agree")
    assert friend.taps("fundraiser-vouch-submit").has("fundraiser-vouch-done")
    if isinstance(friend, Seat):
        friend.shot("g07-vouched")


def _follow_the_page(public: Public, donor: Seat, slug: str) -> None:
    """The page's button opens the messenger; whoever is chosen there follows the link."""
    link = public.page.get_by_role("link", name=pieces(public.language, "page-help")[0]).first.get_attribute("href")
    assert link is not None
    assert link.endswith(f"start=g_{slug}")
    assert donor.page is not None
    donor.page.goto(link)
    donor.page.locator(f'[data-testid="person"][data-person="{donor.id}"]').click()
    expect(donor.column.get_by_test_id("message").last).to_contain_text("200,000.00")
    donor.listen()
    assert donor.standing == "amount"


def _give(donor: Seat, amount: str, named: bool, shots: bool = True) -> None:
    assert donor.standing == "amount", donor.last.text
    if shots:
        donor.shot("g08-amount")
    donor.says(amount)
    donor.taps("donation-name-named" if named else "donation-name-anonymous")
    if named and shots:
        donor.says(WORDS["wish"][donor.language])
    else:
        donor.taps("choice-skip")
    assert donor.last.has("donation-summary")
    if shots:
        donor.shot("g09-summary")
    donor.taps("donation-submit")
    assert donor.pays()["ok"]
    assert any(one.has("donation-receipt") for one in donor.heard[-3:])
    if shots:
        donor.shot("g09-receipt")


def _tell(organiser: Seat) -> None:
    organiser.says("/mine")
    organiser.taps("fundraiser-do-update")
    organiser.says(WORDS["update"][organiser.language])
    organiser.sends(("ward.jpg", paper("ward")))
    organiser.taps("choice-done")
    organiser.shot("g11-update")
    assert organiser.taps("fundraiser-update-submit").has("fundraiser-update-done")


def _report_and_hold(talk: Talk, slug: str, language: str) -> None:
    for number in range(3):
        stranger = talk.person(f"R{number}", language)
        stranger.says(f"/start r_{slug}")
        stranger.taps("fundraiser-report-reason-well-off")
        stranger.says(WORDS["report"][language])
        assert stranger.taps("fundraiser-report-submit").has("fundraiser-report-done")
    assert talk.fundraisers()[0].state == "paused"


def _clear(reviewer: Seat) -> None:
    reviewer.look()
    reviewer.taps("fundraiser-desk-open")
    reviewer.taps("fundraiser-desk-claim")
    reviewer.shot("g14-reports")
    reviewer.taps("fundraiser-desk-verdict")
    reviewer.taps("fundraiser-verdict-outcome-cleared")
    reviewer.says(WORDS["verdict"][reviewer.language])
    reviewer.shot("g15-verdict")
    assert reviewer.taps("fundraiser-verdict-submit").has("fundraiser-desk-cleared")
