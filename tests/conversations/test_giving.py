"""A fundraiser from open to its end: shared, vouched for, given to, reported, cleared, its goal reached."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.payments import TelegramProvider
from handlers.engine.said import Paid, Said
from services.account.actions import meet
from services.donation import actions as donations
from services.donation.rules import PaymentTerms
from services.fundraiser import actions as fundraisers
from services.fundraiser import supporters
from services.money import Money
from services.work import Work
from tests.conversations.organiser import paper
from tests.conversations.staff_room import forced, newest_case, open_fundraiser
from tests.talk import Heard, Talk, Voice, pieces

LANGUAGES = ("zh", "en")
WORDS = {
    "vouch": {
        "zh": "我们是邻居，他确实病了，我每周去看一次。",
        "en": "We are neighbours. He is really ill, I visit weekly.",
    },
    "wish": {"zh": "早日康复！", "en": "Get well soon!"},
    "update": {
        "zh": "手术做完了，医生说很顺利，谢谢大家。",
        "en": "The operation is over and went well. Thank you all.",
    },
    "report": {
        "zh": "我听说他们家刚买了新车，请查一查。",
        "en": "I heard that they just bought a new car. Please check.",
    },
    "verdict": {"zh": "看过购车记录，车是亲戚的，没有问题。", "en": "I saw the registration: the car is a cousin's."},
}


def give(donor: Voice, slug: str, amount: str, named: bool = True, wish: str | None = None) -> Heard:
    """Plays the donor's journey up to the paid invoice."""
    donor.says(f"/start g_{slug}")
    assert donor.standing == "amount", donor.last.text
    donor.says(amount)
    donor.taps("donation-name-named" if named else "donation-name-anonymous")
    if wish is None:
        donor.taps("choice-skip")
    else:
        donor.says(wish)
    assert donor.last.has("donation-summary"), donor.last.text
    donor.taps("donation-submit")
    assert donor.pays()["ok"]
    return donor.last


def vouch(friend: Voice, slug: str) -> Heard:
    """Vouches with a relation and a sentence."""
    friend.says(f"/start v_{slug}")
    friend.taps("fundraiser-vouch-relation-neighbour")
    friend.says(WORDS["vouch"][friend.language])
    friend.taps("consent-agree")
    return friend.taps("fundraiser-vouch-submit")


def report(stranger: Voice, slug: str) -> Heard:
    """Reports a fundraiser."""
    stranger.says(f"/start r_{slug}")
    stranger.taps("fundraiser-report-reason-well-off")
    stranger.says(WORDS["report"][stranger.language])
    return stranger.taps("fundraiser-report-submit")


def decide(reviewer: Voice, outcome: str) -> Heard:
    """Claims the reports and ends them."""
    reviewer.look()
    reviewer.taps("fundraiser-desk-open")
    reviewer.taps("fundraiser-desk-claim")
    reviewer.taps("fundraiser-desk-verdict")
    reviewer.taps(f"fundraiser-verdict-outcome-{outcome}")
    reviewer.says(WORDS["verdict"][reviewer.language])
    return reviewer.taps("fundraiser-verdict-submit")


def link_in(heard: Heard) -> str:
    """What `/start` is given by the page's link that stands in a message."""
    slug, _, by = heard.text.rpartition("/f/")[2].split()[0].partition("?by=")
    return f"{slug}_{by}" if by else slug


def page(talk: Talk, slug: str, language: str) -> str:
    """The public page."""
    answer = talk.http.get(f"{talk.pages}/f/{slug}?lang={language}")
    assert answer.status_code == 200
    return answer.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_life(talk: Talk, language: str) -> None:
    organiser, reviewer = talk.person("林小雨", language), talk.person("周敏", language, role="reviewer")
    open_fundraiser(talk, organiser, reviewer)
    slug = talk.fundraisers()[0].slug
    assert organiser.look().has("fundraiser-opened")

    organiser.says("/mine")
    organiser.taps("fundraiser-do-share")
    organiser.taps("fundraiser-circle-family")
    assert link_in(organiser.last) == slug, "the organiser brought everybody: their link carries nobody"
    organiser.says("/mine")
    organiser.taps("fundraiser-do-share")
    organiser.taps("fundraiser-card-send")
    assert organiser.last.raw["photo"][-1]["width"] >= 900

    friends = [talk.person(name, language) for name in ("王芳", "Ben Miller", "赵刚")]
    for friend in friends:
        assert vouch(friend, slug).has("fundraiser-vouch-done")
    assert organiser.look().has("fundraiser-vouch-came")
    assert WORDS["vouch"][language] in page(talk, slug, language)

    friends[0].taps("fundraiser-do-share")
    friends[0].taps("fundraiser-circle-colleagues")
    link = link_in(friends[0].last)
    assert link.startswith(f"{slug}_")
    donor, shy = talk.person("Emma Clarke", language), talk.person("Daniel Reed", language)
    donor.says(f"/start f_{link}")
    assert donor.last.has("fundraiser-public")
    donor.taps("donation-give")
    donor.says("100")
    donor.taps("donation-name-named")
    donor.says(WORDS["wish"][language])
    donor.taps("donation-submit")
    assert donor.pays()["ok"]
    assert donor.last.has("donation-receipt")
    assert "100.00" in donor.last.text
    assert organiser.look().has("donation-organiser")
    assert WORDS["wish"][language] in organiser.last.text
    assert give(shy, slug, "50", named=False).has("donation-receipt")
    seen = page(talk, slug, language)
    assert "Emma Clarke" in seen
    assert "Daniel Reed" not in seen
    assert "150.00" in seen

    organiser.says("/mine")
    organiser.taps("fundraiser-do-tree")
    assert "王芳" in organiser.last.text
    assert "Emma Clarke" in organiser.last.text
    assert "Daniel" not in organiser.last.text

    organiser.says("/mine")
    organiser.taps("fundraiser-do-update")
    organiser.says(WORDS["update"][language])
    organiser.sends(("ward.jpg", paper("ward")), document=False)
    organiser.taps("choice-done")
    organiser.taps("fundraiser-update-submit")
    assert donor.look().has("fundraiser-news-update")
    assert WORDS["update"][language] in page(talk, slug, language)

    for number in range(3):
        assert report(talk.person(f"R{number}", language), slug).has("fundraiser-report-done")
    assert talk.fundraisers()[0].state == "paused"
    assert any(one.has("fundraiser-held") for one in organiser.messages())
    assert donor.look().has("fundraiser-news-held")
    shy.says(f"/start g_{slug}")
    assert shy.last.has("donation-not-open") or pieces(language, "donation-own")
    assert decide(reviewer, "cleared").has("fundraiser-desk-cleared")
    assert talk.fundraisers()[0].state == "open"
    assert talk.person("R1").look().has("fundraiser-report-cleared")
    assert donor.look().has("fundraiser-news-resumed")

    for amount in ("50000", "50000", "50000", "49850"):
        give(donor, slug, amount)
    assert talk.fundraisers()[0].state == "closed"
    assert talk.fundraisers()[0].closed_why == "goal"
    assert organiser.look().has("fundraiser-ended-goal")
    assert shy.look().has("fundraiser-news-closed-goal")
    assert "200,000.00" in page(talk, slug, language)
    donor.says("/gifts")
    assert donor.last.has("donation-all")
    shy.says(f"/start g_{slug}")
    assert shy.standing is None


def test_upheld_reports_end_it_and_everybody_gets_their_money_back(talk: Talk) -> None:
    organiser, reviewer = talk.person("Bo"), talk.person("Rui", role="reviewer")
    open_fundraiser(talk, organiser, reviewer)
    slug = talk.fundraisers()[0].slug
    donors = [talk.person(name) for name in ("Ada", "Ben", "Cy")]
    for donor, amount in zip(donors, ("10", "33.33", "500"), strict=True):
        give(donor, slug, amount)
    reporter = talk.person("Eve")
    report(reporter, slug)
    assert talk.fundraisers()[0].state == "open", "one reporter is not enough"
    reviewer.look()
    reviewer.taps("fundraiser-desk-open")
    reviewer.taps("fundraiser-desk-claim")
    assert WORDS["report"]["en"] in reviewer.last.text
    assert "Eve" not in reviewer.last.text
    reviewer.taps("fundraiser-desk-hold")
    assert talk.fundraisers()[0].state == "paused"
    reviewer.taps("fundraiser-desk-verdict")
    reviewer.taps("fundraiser-verdict-outcome-upheld")
    reviewer.says("The hospital does not know this patient.")
    reviewer.taps("fundraiser-verdict-submit")
    assert (talk.fundraisers()[0].state, talk.fundraisers()[0].closed_why) == ("closed", "upheld")
    assert reporter.look().has("fundraiser-report-upheld")
    for donor in donors:
        donor.look()
        assert any(one.has("donation-back-upheld") for one in donor.heard)
        assert any(one.has("donation-given-back") for one in donor.heard)
    assert "543.33" in page(talk, slug, "en"), "what was given, and went back, stays visible"


def test_what_a_donor_may_take_back(talk: Talk) -> None:
    organiser, reviewer = talk.person("Bo"), talk.person("Rui", role="reviewer")
    open_fundraiser(talk, organiser, reviewer)
    slug = talk.fundraisers()[0].slug
    donor = talk.person("Ada")
    give(donor, slug, "66.60")
    donor.says("/gifts")
    donor.press("66.60")
    donor.taps("donation-regret")
    donor.taps("donation-regret-yes")
    assert any(one.has("donation-back-regret") for one in donor.heard)
    assert donor.last.has("donation-given-back")
    give(donor, slug, "10")
    talk.advance(hours=25)
    donor.says("/gifts")
    donor.press("10.00")
    assert not any("mistake" in label for label in donor.last.buttons)
    forced(
        donor,
        next(data for data in donor.messages()[-2].buttons.values() if "gift:" in data).replace("gift", "regret-yes"),
    )
    assert donor.last.has("donation-too-late-to-regret")


def test_who_may_not_vouch_and_how_it_is_taken_back(talk: Talk) -> None:
    organiser, reviewer = talk.person("Bo"), talk.person("Rui", role="reviewer")
    open_fundraiser(talk, organiser, reviewer)
    slug = talk.fundraisers()[0].slug
    organiser.says(f"/start v_{slug}")
    assert organiser.last.has("fundraiser-vouch-own")
    reviewer.says(f"/start v_{slug}")
    assert reviewer.last.has("fundraiser-vouch-checked")
    friend = talk.person("Ada")
    vouch(friend, slug)
    friend.says(f"/start v_{slug}")
    assert friend.last.has("fundraiser-vouch-twice")
    assert "Ada" in page(talk, slug, "en")
    friend.taps("fundraiser-vouch-take-back")
    assert friend.last.has("fundraiser-vouch-taken-back")
    assert "Ada" not in page(talk, slug, "en")
    vouch(friend, slug)


def test_organisers_give_and_report_not_to_themselves(talk: Talk) -> None:
    organiser, reviewer = talk.person("Bo"), talk.person("Rui", role="reviewer")
    open_fundraiser(talk, organiser, reviewer)
    slug = talk.fundraisers()[0].slug
    organiser.says(f"/start g_{slug}")
    assert organiser.last.has("donation-own")
    organiser.says(f"/start r_{slug}")
    assert organiser.last.has("fundraiser-report-own")
    stranger = talk.person("Eve")
    report(stranger, slug)
    stranger.says(f"/start r_{slug}")
    assert stranger.last.has("fundraiser-report-twice")


def test_an_invoice_that_is_over_is_refused_before_money_moves(talk: Talk) -> None:
    organiser, reviewer = talk.person("Bo"), talk.person("Rui", role="reviewer")
    open_fundraiser(talk, organiser, reviewer)
    slug = talk.fundraisers()[0].slug
    donor = talk.person("Ada")
    donor.says(f"/start g_{slug}", "20")
    donor.taps("donation-name-named")
    donor.taps("choice-skip")
    donor.taps("donation-submit")
    organiser.says("/mine")
    organiser.taps("fundraiser-do-pause")
    ended = donor.pays()
    assert ended["status"] == "failed"
    assert pieces("en", "donation-not-open")[0] in ended["error"]
    organiser.says("/mine")
    organiser.taps("fundraiser-do-resume")
    assert donor.pays()["ok"], "the same invoice, once it goes on"


def test_a_reviewer_who_gave_does_not_decide(talk: Talk) -> None:
    organiser, reviewer = talk.person("Bo"), talk.person("Rui", role="reviewer")
    open_fundraiser(talk, organiser, reviewer)
    slug = talk.fundraisers()[0].slug
    give(reviewer, slug, "10")
    report(talk.person("Eve"), slug)
    forced(reviewer, f"@r-claim:{newest_case(talk, 'reviewer')}")
    assert reviewer.last.has("fundraiser-desk-partial")


def test_a_refund_that_the_provider_does_not_make_is_made_by_hand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As with a real provider: the Bot API gives nothing back but Stars, so an admin does it and says so."""
    monkeypatch.setattr("bot.program.make_payments", lambda _settings, _api: TelegramProvider("a-token"))
    talk = Talk(tmp_path)
    try:
        organiser, reviewer = talk.person("Bo"), talk.person("Rui", role="reviewer")
        admin = talk.person("Root", role="admin")
        open_fundraiser(talk, organiser, reviewer)
        donor = talk.person("Ada")
        give(donor, talk.fundraisers()[0].slug, "66.60")
        donor.taps("donation-view")
        donor.taps("donation-regret")
        donor.taps("donation-regret-yes")
        assert not any(one.has("donation-given-back") for one in donor.heard)
        donor.says("/gifts")
        donor.press("66.60")
        assert donor.last.has("donation-back-line-listed")
        assert admin.look().has("donation-desk-new")
        admin.says("/queue")
        admin.press("66.60")
        assert admin.last.has("donation-desk-one")
        assert "test-" in admin.last.text, "the provider's own number"
        admin.taps("donation-desk-done")
        assert admin.last.has("donation-desk-sure")
        admin.taps("donation-desk-done")
        assert admin.last.has("donation-desk-noted")
        assert donor.look().has("donation-given-back")
        forced(admin, f"@rf-done-yes:{newest_case(talk, 'admin')}")
        assert admin.last.has("case-closed")
        assert sum(one.has("donation-given-back") for one in donor.heard) == 1
    finally:
        talk.close()


def test_a_payment_for_which_nothing_is_known_reaches_a_person(talk: Talk) -> None:
    agent, donor = talk.person("Ann", role="agent"), talk.person("Ada")
    paid = Paid("x:nothing", "CNY", 5000, "charge-1", "provider-1")
    now = talk.messenger.clock.now()
    said = Said(donor.id, donor.id, "Ada", "en", now, paid=paid)
    talk.send(talk.take(said))
    assert donor.listen().has("payment-unmatched")
    assert "charge-1" in agent.look().text


def test_a_house_without_a_provider_takes_no_money(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.program.make_payments", lambda _settings, _api: None)
    talk = Talk(tmp_path)
    try:
        organiser, reviewer = talk.person("Bo"), talk.person("Rui", role="reviewer")
        open_fundraiser(talk, organiser, reviewer)
        donor = talk.person("Ada")
        donor.says(f"/start g_{talk.fundraisers()[0].slug}")
        assert donor.last.has("donation-no-payments")
    finally:
        talk.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_wrong_amount_says_what_is_possible(talk: Talk, language: str) -> None:
    organiser, reviewer = talk.person("Bo", language), talk.person("Rui", language, role="reviewer")
    open_fundraiser(talk, organiser, reviewer)
    donor = talk.person("Ada", language)
    donor.says(f"/start g_{talk.fundraisers()[0].slug}")
    for amount, told in (
        ("1", "donation-too-small"), ("50001", "donation-too-large"), ("0", "bad-money-zero"),
        ("-5", "bad-money-negative"),         ("50 dollars", "bad-money-currency"), ("a lot", "bad-money"),
    ):  # fmt: skip
        donor.says(amount)
        assert donor.last.has(told), (amount, donor.last.text)
        assert donor.standing == "amount"


def test_two_donors_reach_for_the_last_of_it(talk: Talk) -> None:
    """Both invoices were good when they were made; the second one is refused before money moves."""
    organiser, reviewer = talk.person("Bo"), talk.person("Rui", role="reviewer")
    open_fundraiser(talk, organiser, reviewer)
    slug = talk.fundraisers()[0].slug
    first, second = talk.person("Ada"), talk.person("Ben")
    for amount in ("50000", "50000", "50000", "49000"):
        give(first, slug, amount)
    for donor in (first, second):
        donor.says(f"/start g_{slug}", "1000")
        donor.taps("donation-name-named")
        donor.taps("choice-skip")
        donor.taps("donation-submit")
    assert first.pays()["ok"]
    ended = second.pays()
    assert ended["status"] == "failed"
    assert pieces("en", "donation-not-open")[-1] in ended["error"]
    assert talk.fundraisers()[0].state == "closed"


def test_a_thousand_donors_can_be_paged_through_and_the_tree_stays_readable(talk: Talk) -> None:
    organiser, reviewer = talk.person("Bo"), talk.person("Rui", role="reviewer")
    fundraiser_id = open_fundraiser(talk, organiser, reviewer)

    links: list[str] = []

    def fifty(work: Work) -> None:
        """Fifty more people; each third came by somebody who came before, each fifth gives without a name."""
        made = fundraisers.find(work, fundraiser_id)
        terms = PaymentTerms("CNY", Money(688), Money(6_886_994))
        for number in range(len(links), len(links) + 50):
            person = 5_000_000 + number
            meet(work, person, f"Donor {number}", "en")
            by = links[number // 3] if number % 3 else None
            came = supporters.meet(work, made, person, by)
            assert came is not None
            links.append(came.id)
            donation = donations.promise(work, made, person, Money(1000), number % 5 == 0, None, terms)
            payment = donations.Payment(f"charge {number}", "p", donation.id, Money(1000), "CNY")
            donations.take(work, payment, person)

    for _ in range(20):
        talk.act(fifty)
    organiser.says("/mine")
    assert "1,000" in organiser.last.text
    organiser.taps("fundraiser-do-donors")
    seen = organiser.last.text.count("•")
    while any("Older" in label for label in organiser.last.buttons):
        organiser.taps("donation-older")
        seen += organiser.last.text.count("•")
    assert seen == 1000
    organiser.says("/mine")
    organiser.taps("fundraiser-do-tree")
    lines = organiser.last.text.splitlines()
    assert len(lines) < 60, "it can be read on a phone"
    assert len(organiser.last.text) < 3500
    organiser.taps("fundraiser-tree-more")
    assert organiser.last.text.splitlines() != lines
    organiser.taps("fundraiser-tree-up")
    deeper = next(data for label, data in organiser.last.buttons.items() if label.startswith("Donor "))
    organiser.press_data(organiser.last, deeper)
    assert organiser.last.has("fundraiser-tree-of") or "through" in organiser.last.text
