"""The first run, played by hand: two people at the messenger's page in real Chromium, from the first word to open."""

from playwright.sync_api import expect

from services.fundraiser.actions import FACTS
from services.staff import actions as staff
from tests.conversations.organiser import ANSWERS
from tests.pages.conftest import DESKTOP, PHONE, Visit
from tests.pages.seat import Seat
from tests.talk import Talk, pieces

WORDS = {"zh": "印章没有拍全，请重拍一张。", "en": "The stamp is cut off. Please take it once more."}


def test_on_two_phones_in_chinese(talk: Talk, visit: Visit) -> None:
    organiser = Seat(talk, 1001, "林小雨", "zh", page=visit("", "zh", **PHONE))
    reviewer = Seat(talk, 1003, "周敏", "zh", page=visit("?person=1003", "zh", **PHONE))
    organiser.page.locator('[data-testid="person"][data-person="1001"]').click()
    _play(talk, organiser, reviewer)


def test_side_by_side_in_english(talk: Talk, visit: Visit) -> None:
    page = visit("?people=1002,1008", "en", **DESKTOP)
    organiser = Seat(talk, 1002, "Emma Clarke", "en", page=page)
    reviewer = Seat(talk, 1008, "Grace Howard", "en", page=page)
    _play(talk, organiser, reviewer)


def _play(talk: Talk, organiser: Seat, reviewer: Seat) -> None:
    reviewer.begins()
    talk.act(lambda work: staff.grant(work, reviewer.id, "reviewer", by=None, test=True))
    organiser.shot("01-before")
    assert organiser.begins().has("welcome-new")
    organiser.shot("02-welcome")
    _apply(organiser)
    _ask_for_a_change(organiser, reviewer)
    _change(organiser)
    _approve(organiser, reviewer)
    _wait_out_the_notice(talk, organiser)


def _apply(organiser: Seat) -> None:
    organiser.taps("menu-fundraiser")
    for number, (step, answer) in enumerate(ANSWERS.items(), start=1):
        assert organiser.standing == step
        assert organiser.last.asks(f"fundraiser-ask-{step.replace('_', '-')}")
        organiser.shot(f"03-{number:02}-{step}")
        answer(organiser)
    assert organiser.last.has("fundraiser-summary")
    organiser.shot("04-summary")
    organiser.taps("fundraiser-submit")
    assert organiser.last.has("fundraiser-submitted")
    organiser.shot("05-submitted")


def _ask_for_a_change(organiser: Seat, reviewer: Seat) -> None:
    assert reviewer.look().has("fundraiser-desk-new")
    reviewer.shot("06-desk-new")
    reviewer.taps("fundraiser-desk-open")
    reviewer.shot("07-desk-brief")
    reviewer.taps("fundraiser-desk-claim")
    assert organiser.look().has("fundraiser-in-review")
    reviewer.shot("08-desk-case")
    reviewer.taps("fundraiser-desk-papers")
    assert sum("photo" in message.raw for message in reviewer.heard) == 3
    reviewer.shot("09-desk-papers")
    reviewer.taps("fundraiser-desk-change")
    reviewer.shot("10-changes-what")
    reviewer.taps("fundraiser-changes-what-cost-papers")
    reviewer.shot("11-changes-marked")
    reviewer.taps("choice-chosen")
    reviewer.shot("12-changes-code")
    reviewer.taps("fundraiser-changes-code-unreadable")
    reviewer.shot("13-changes-words")
    reviewer.says(WORDS[reviewer.language])
    reviewer.shot("14-changes-summary")
    reviewer.taps("fundraiser-changes-submit")
    assert reviewer.last.has("fundraiser-desk-changes-sent")
    assert organiser.look().has("fundraiser-changes-asked")
    assert WORDS[organiser.language] in organiser.last.text
    organiser.shot("15-changes-asked")


def _change(organiser: Seat) -> None:
    organiser.taps("fundraiser-do-fix")
    assert organiser.standing == "cost_papers"
    organiser.shot("16-fix")
    ANSWERS["cost_papers"](organiser)
    organiser.shot("17-fixed-summary")
    organiser.taps("fundraiser-submit")
    assert organiser.last.has("fundraiser-resubmitted")
    organiser.shot("18-resubmitted")


def _approve(organiser: Seat, reviewer: Seat) -> None:
    assert reviewer.look().has("fundraiser-desk-resubmitted")
    assert pieces(reviewer.language, "fundraiser-label-cost-papers")[0] in reviewer.last.text
    reviewer.taps("fundraiser-desk-open")
    reviewer.shot("19-desk-again")
    for fact in FACTS:
        reviewer.press(f"✓ {pieces(reviewer.language, f'fundraiser-fact-{fact}')[0]}")
    reviewer.shot("20-desk-checked")
    reviewer.taps("fundraiser-desk-approve")
    assert reviewer.last.has("fundraiser-desk-approved")
    reviewer.shot("21-desk-approved")
    assert organiser.look().has("fundraiser-approved")
    organiser.shot("22-approved")
    organiser.taps("fundraiser-view")
    assert organiser.last.has("fundraiser-mine")
    organiser.shot("23-mine-in-notice")


def _wait_out_the_notice(talk: Talk, organiser: Seat) -> None:
    assert talk.fundraisers()[0].state == "public-notice"
    page = organiser.page
    assert page is not None
    back = organiser.column.get_by_test_id("back")
    on_a_phone = back.is_visible()
    if on_a_phone:
        back.click()
        organiser.shot("24-people")
    page.get_by_test_id("tools").click()
    organiser.shot("25-drawer")
    page.get_by_test_id("plus-day").click()
    expect(page.get_by_test_id("drawer").get_by_test_id("toast")).to_be_visible()
    page.keyboard.press("Escape")
    if on_a_phone:
        page.locator(f'[data-testid="person"][data-person="{organiser.id}"]').click()
    expect(organiser.column.get_by_test_id("message").last).to_contain_text(
        pieces(organiser.language, "fundraiser-opened")[0]
    )
    assert organiser.listen().has("fundraiser-opened")
    assert talk.fundraisers()[0].state == "open"
    organiser.shot("26-open")
    link = organiser.column.get_by_test_id("message").last.get_by_role("link")
    assert link.get_attribute("href") == f"{talk.bot.pages}/f/{talk.fundraisers()[0].slug}"
    with page.context.expect_page() as opened:
        link.click()
    expect(opened.value.get_by_role("heading", level=1)).to_be_visible()
    opened.value.close()
