"""The pharmacists' desk: pages are read whole, approved as they are, and an approval is of one content only."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.engine.letters import pages
from handlers.engine.words import Words
from handlers.pharmacy.page import told
from knowledge.drugs import Monograph, Safety, Section, mark
from services.pharmacy import actions
from services.work import Work
from storage.tables.people import Audit
from storage.tables.pharmacy import MonographApproval
from tests.talk import Talk, Voice

LANGUAGES = ("zh", "en")
IBUPROFEN = "ibuprofen"


def looked_up(talk: Talk, look: Callable[[Work], Any]) -> Any:
    found: list[Any] = []
    talk.act(lambda work: found.append(look(work)))
    return found[0]


def medicines(talk: Talk) -> Safety:
    conversation = talk.bot.program.conversation
    assert conversation is not None
    return conversation.resources.medicines


def page_of(talk: Talk, key: str = IBUPROFEN) -> Monograph:
    return medicines(talk).library.medicines[key]


def press(voice: Voice, data: str) -> None:
    voice.press_data(voice.last, data, force=True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_the_list_to_an_approval_and_back(talk: Talk, language: str) -> None:
    pharmacist = talk.person("王药师", language, role="pharmacist")
    page = page_of(talk)
    pharmacist.says("/medicines")
    assert pharmacist.last.has("pharmacy-waiting-list")
    names = [data for data in pharmacist.last.buttons.values() if data.startswith("@rx-read:")]
    assert len(names) == 10
    heard = len(pharmacist.heard)
    press(pharmacist, f"@rx-read:{IBUPROFEN}")
    read = "\n".join(one.text for one in pharmacist.heard[heard:])
    for fact in page.facts:
        if fact.verified:
            assert fact.zh in read
            assert fact.en in read
            assert fact.passage is not None
            assert fact.passage in read
    assert pharmacist.last.has("pharmacy-open")
    pharmacist.taps("pharmacy-approve")
    approval = looked_up(talk, lambda work: actions.approval_of(work, IBUPROFEN, mark(page)))
    assert approval.person_id == pharmacist.id
    assert looked_up(talk, lambda work: actions.approval_of(work, IBUPROFEN, "another content")) is None
    waiting = sum(one.verified for one in medicines(talk).library.medicines.values()) - 1
    assert str(waiting) in pharmacist.last.text
    pharmacist.taps("pharmacy-see-approved")
    assert pharmacist.last.has("pharmacy-approved-list")
    pharmacist.press_data(pharmacist.last, f"@rx-read:{IBUPROFEN}")
    assert pharmacist.last.has("pharmacy-approved-by")
    assert "王药师" in pharmacist.last.text
    pharmacist.taps("pharmacy-withdraw")
    assert pharmacist.last.has("pharmacy-approved-list-empty")
    assert looked_up(talk, lambda work: actions.approval_of(work, IBUPROFEN, mark(page))) is None
    with Session(talk.bot.store.engine) as session:
        deeds = session.scalars(select(Audit.deed).where(Audit.subject == f"monograph:{IBUPROFEN}")).all()
    assert deeds.count("read-monograph") == 2
    assert {"approve-monograph", "withdraw-monograph"} < set(deeds)


def test_every_page_of_the_list(talk: Talk) -> None:
    pharmacist = talk.person("Wang", role="pharmacist")
    pharmacist.says("/queue")
    seen: list[str] = []
    while True:
        seen += [data for data in pharmacist.last.buttons.values() if data.startswith("@rx-read:")]
        if not any("Next" in label for label in pharmacist.last.buttons):
            break
        pharmacist.taps("pharmacy-next")
    every = {f"@rx-read:{key}" for key, one in medicines(talk).library.medicines.items() if one.verified}
    assert len(seen) == len(set(seen))
    assert set(seen) == every


def test_what_cannot_be_approved(talk: Talk) -> None:
    pharmacist, person = talk.person("Wang", role="pharmacist"), talk.person("Bo")
    unverified = next(key for key, one in medicines(talk).library.medicines.items() if not one.verified)
    now = mark(page_of(talk))[:12]
    pharmacist.says("/medicines")
    for data, key in (
        (f"@rx-read:{unverified}", "pharmacy-gone"),
        (f"@rx-approve:{unverified}:{now}", "pharmacy-gone"),
        (f"@rx-approve:{IBUPROFEN}:000000000000", "pharmacy-changed"),
        (f"@rx-approve:{IBUPROFEN}", "pharmacy-changed"),
        (f"@rx-withdraw:{IBUPROFEN}:{now}", "pharmacy-not-approved"),
    ):
        press(pharmacist, data)
        assert pharmacist.last.has(key), data
    press(pharmacist, f"@rx-approve:{IBUPROFEN}:{now}")
    press(pharmacist, f"@rx-approve:{IBUPROFEN}:{now}")
    assert pharmacist.last.has("pharmacy-approved-before")
    person.says("/medicines")
    assert person.last.has("not-allowed")
    press(person, f"@rx-withdraw:{IBUPROFEN}:{now}")
    with Session(talk.bot.store.engine) as session:
        (row,) = session.scalars(select(MonographApproval)).all()
    assert (row.medicine, row.person_id) == (IBUPROFEN, pharmacist.id)


def test_another_content_has_another_mark(talk: Talk) -> None:
    page = page_of(talk)
    fact = page.facts[0]
    changed = page.model_copy(update={"facts": (fact.model_copy(update={"en": fact.en + "!"}), *page.facts[1:])})
    again = Monograph.model_validate(page.model_dump())
    assert mark(page) == mark(again)
    assert mark(page) != mark(changed)
    assert len({mark(one) for one in medicines(talk).library.medicines.values()}) == len(
        medicines(talk).library.medicines
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_can_be_told_and_its_buttons_fit(talk: Talk, language: str) -> None:
    library = medicines(talk).library
    conversation = talk.bot.program.conversation
    assert conversation is not None
    words: Words = conversation.resources.words
    for key, one in library.medicines.items():
        if one.verified:
            html = "\n".join(words.html(language, part) for part in told(library, one))
            assert all(
                html.count(f"<b>{words.html(language, f'pharmacy-section-{part}')}</b>") for part in one.covered
            )
            assert all(len(page) <= 4000 for page in pages(html))
            assert len(f"@rx-withdraw:{key}:{mark(one)[:12]}".encode()) <= 64
    assert all(words.has(f"pharmacy-section-{section}") for section in Section)
