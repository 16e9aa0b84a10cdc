"""Who may do what: every command and every button of every feature, for every role and for none.

Generated from the registry, so that a new command or button is tested without a line here. Nothing is sent through
the messenger: each turn is taken by itself, and the rows before and after it are compared.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from handlers.engine.feature import Command, PressVerb
from handlers.engine.said import Press, Said
from handlers.registry import FEATURES
from services.staff.rules import RoleName
from storage.base import Base
from storage.tables.people import Audit
from storage.turns import Waiting
from tests.conversations.staff_room import ask_for_help, review, submit
from tests.talk import Talk, Voice

VERBS: list[PressVerb] = [verb for feature in FEATURES for verb in feature.presses]
COMMANDS: list[Command] = [command for feature in FEATURES for command in feature.commands]
ROLES: list[str | None] = [None, *(role.value for role in RoleName)]
BUSINESS = (
    "fundraisers", "fundraiser_facts", "fundraiser_papers", "fundraiser_blocked", "fundraiser_vouches",
    "fundraiser_reports", "fundraiser_updates", "fundraiser_update_photos", "donations", "refunds",
    "ledger_transfers", "ledger_entries", "ledger_balances", "files", "cases", "case_events", "roles", "invites",
    "monograph_approvals", "profiles",
)  # fmt: skip
"""Tables of other people's matters; who presses a button may change their own chat and their own choices only."""
OWN_CASE = {"human"}
"""Buttons that begin something of one's own."""
ADMINS = {"invite", "staff-end-yes"}
"""Buttons with which an admin, and only an admin, changes the staff."""


@dataclass
class House:
    """A house in the middle of its work, with one person for every role who has nothing to do with it.

    Attributes:
        owner: has a fundraiser in review and a ticket that an agent took.
        ids: what a forged button could name.
    """

    talk: Talk
    owner: Voice
    reviewer: Voice
    agent: Voice
    ids: dict[str, str]
    people: dict[str | None, Voice] = field(default_factory=dict)

    def press(self, voice: Voice, data: str) -> list[Waiting]:
        """Presses a button that nobody was shown."""
        return self.talk.take(self._said(voice, press=Press(data, "query", None)))

    def says(self, voice: Voice, text: str) -> list[Waiting]:
        """Says something."""
        return self.talk.take(self._said(voice, text=text))

    def _said(self, voice: Voice, **rest: Any) -> Said:
        return Said(voice.id, voice.id, voice.name, voice.language, self.talk.messenger.clock.now(), **rest)

    def rows(self) -> dict[str, list[Any]]:
        """Every row of the business as it stands."""
        with self.talk.bot.store.engine.connect() as connection:
            return {
                name: [tuple(row) for row in connection.execute(select(Base.metadata.tables[name]))]
                for name in BUSINESS
            }

    def refusals(self, voice: Voice) -> int:
        """How often the audit notes that this person was refused."""
        with Session(self.talk.bot.store.engine) as session:
            query = select(func.count()).where(Audit.person_id == voice.id, Audit.deed.startswith("refused"))
            return session.scalar(query) or 0


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory, open_conversation: Callable[[Path], Talk]) -> Iterator[House]:
    talk = open_conversation(tmp_path_factory.mktemp("house"))
    owner, reviewer, agent = talk.person("Bo"), talk.person("Rui", role="reviewer"), talk.person("Ada", role="agent")
    fundraiser = submit(owner)
    case = review(reviewer)
    ticket = ask_for_help(owner)
    agent.look()
    agent.taps("human-desk-claim")
    ids = {"fundraiser": fundraiser, "case": case, "ticket": ticket}
    house = House(talk, owner, reviewer, agent, ids)
    for role in ROLES:
        house.people[role] = talk.person(f"other {role}", role=role)
    yield house
    talk.close()


def _arguments(house: House) -> list[str]:
    ids = house.ids
    return [
        "", *ids.values(), f"{ids['case']}:identity", f"{ids['case']}:nothing", f"reviewer:{house.reviewer.id}",
        "admin:0", "admin:" + "9" * 40, "root", "zz:zz:zz", "-1", "٣", "x" * 40, "😀" * 10, "' OR 1=1 --",
    ]  # fmt: skip


def _data(verb: str, argument: str) -> str:
    return f"@{verb}:{argument}".encode()[:64].decode(errors="ignore")


def _text(letters: list[Waiting]) -> str:
    return " ".join(str(one.payload.get("html") or one.payload.get("text") or "") for one in letters)


@pytest.mark.parametrize("role", ROLES, ids=str)
@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.name)
def test_buttons(house: House, verb: PressVerb, role: str | None) -> None:
    """Without the role: refused, noted, nothing changed. With it: nothing of anybody else changes either."""
    voice = house.people[role]
    allowed = verb.roles is None or role in verb.roles
    arguments = _arguments(house)
    for argument in arguments if allowed else arguments[:3]:
        if verb.name == "me-forget-yes" and allowed and role is None:
            continue  # forgets the presser, whatever the argument says: tests/conversations/test_own_data.py
        if verb.name in ADMINS and allowed and argument.startswith("reviewer:"):
            continue  # an admin may: tests/conversations/test_staff.py
        before, refused = house.rows(), house.refusals(voice)
        letters = house.press(voice, _data(verb.name, argument))
        assert letters, "silence is no answer"
        assert letters[0].payload["kind"] == "answer" or allowed
        assert house.rows() == before, argument
        if not allowed:
            assert house.refusals(voice) == refused + 1
            assert len(letters) == 1


@pytest.mark.parametrize("role", ROLES, ids=str)
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_commands(house: House, command: Command, role: str | None) -> None:
    voice = house.people[role]
    allowed = command.roles is None or role in command.roles
    duty = "roles" if command.name == "duty" and allowed else None
    for rest in ("", "x" * 4000, "staff_nothing", "f_nothing", "😀", f"f_{house.ids['fundraiser']}"):
        if command.name == "human" and rest:
            continue  # files a ticket of one's own: tests/conversations/test_human.py
        before, refused = house.rows(), house.refusals(voice)
        letters = house.says(voice, f"/{command.name} {rest}")
        assert _text(letters), "silence is no answer"
        after = house.rows()
        if duty:
            before.pop(duty)
            after.pop(duty)
        assert after == before
        if not allowed:
            assert house.refusals(voice) == refused + 1


@pytest.mark.parametrize("role", ROLES, ids=str)
@pytest.mark.parametrize(
    "data", ["@", "@:", "@@", "", ":", "::", "nav:submit:1", "nav:stop:-1", "offer:9:9", "x" * 64]
)
def test_buttons_that_never_were(house: House, data: str, role: str | None) -> None:
    before = house.rows()
    assert house.press(house.people[role], data), "silence is no answer"
    assert house.rows() == before


def test_each_way_into_somebody_elses_matter_is_noted(house: House) -> None:
    """The role alone opens nothing: these are the ways of one who has it, and none of them is silent."""
    ids = house.ids
    ways: list[tuple[str | None, str]] = [
        *[
            ("reviewer", f"@{verb}:{ids['case']}")
            for verb in ("r-release", "r-papers", "r-change", "r-approve", "r-reject")
        ],
        ("reviewer", f"@r-yes:{ids['case']}:identity"),
        ("reviewer", f"@r-claim:{ids['ticket']}"),
        ("agent", f"@h-claim:{ids['case']}"),
        ("agent", f"@h-end:{ids['ticket']}"),
        ("agent", f"@h-back:{ids['ticket']}"),
        (None, f"@h-bye:{ids['ticket']}"),
        *[(None, f"@f-{verb}:{ids['fundraiser']}") for verb in ("fix", "pause", "resume", "close", "close-yes")],
        *[(None, f"@f-{verb}:{ids['fundraiser']}") for verb in ("withdraw", "withdraw-yes")],
        (None, f"@mine:{ids['fundraiser']}"),
        *[
            (None, f"@f-{verb}:{ids['fundraiser']}")
            for verb in (
                "donors",
                "tree",
                "preview",
                "cover",
                "cover-new",
                "cover-off",
                "update",
                "unsay",
            )
        ],
        *[(None, f"@{verb}:{ids['fundraiser']}") for verb in ("gift", "regret", "regret-yes")],
        *[("reviewer", f"@{verb}:{ids['case']}") for verb in ("r-hold", "r-verdict")],
        *[("admin", f"@{verb}:{ids['case']}") for verb in ("rf-open", "rf-done", "rf-done-yes")],
    ]
    before = house.rows()
    for role, data in ways:
        voice = house.people[role]
        refused = house.refusals(voice)
        house.press(voice, data)
        assert house.refusals(voice) == refused + 1, data
    assert house.rows() == before


def test_nobody_works_on_their_own_matter(talk: Talk) -> None:
    """A reviewer's own fundraiser is for other reviewers, and an agent's own ticket for other agents."""
    both = talk.person("Rui", role="reviewer")
    submit(both)
    assert not any(one.has("fundraiser-desk-new") for one in both.messages())
    case = talk.cases()[0].id
    for verb in [verb.name for verb in VERBS if verb.roles == frozenset({"reviewer"})]:
        both.press_data(both.messages()[-1], f"@{verb}:{case}", force=True)
        assert both.last.has("case-unknown"), verb
    assert (talk.cases()[0].state, talk.fundraisers()[0].state) == ("waiting", "submitted")
    both.says("/queue")
    assert both.last.has("fundraiser-desk-empty")


def test_a_desk_that_works_on_cases_says_which_buttons_are_its_own() -> None:
    """A button of a desk is named after it and carries its role; a new desk cannot forget to."""
    for verb in VERBS:
        if verb.name.startswith(("r-", "review")):
            assert verb.roles == frozenset({"reviewer"}), verb.name
        if verb.name in ("invite", "staff", "staff-end", "staff-end-yes", "rf-open", "rf-done", "rf-done-yes"):
            assert verb.roles == frozenset({"admin"}), verb.name
        if verb.name.startswith(("rx-", "medicines")):
            assert verb.roles == frozenset({"pharmacist"}), verb.name
