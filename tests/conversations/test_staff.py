"""The staff: the first admin, invitations, duty, desks, the command menu."""

from __future__ import annotations

import re

import pytest

from services.staff import actions as staff
from tests.conversations.staff_room import ask_for_help, forced, submit
from tests.talk import Talk, Voice


def _menu(voice: Voice) -> dict[str, str]:
    found = voice.talk.get(f"people/{voice.id}/commands", {})["commands"]
    return {one["command"]: one["description"] for one in found}


def _invited(admin: Voice, role: str) -> tuple[str, str]:
    """The link's payload and the code of a new invitation."""
    forced(admin, f"@invite:{role}")
    assert admin.last.has("staff-invited")
    payload = re.search(r"start=(\S+)", admin.last.text)
    code = re.search(r"/staff (\S+)", admin.last.text)
    assert payload is not None
    assert code is not None
    return payload[1], code[1]


def test_the_printed_code_makes_one_admin_and_is_void_afterwards(talk: Talk) -> None:
    first = talk.code
    assert first is not None
    talk.restart_bot()
    second = talk.code
    assert second is not None
    assert second != first
    boss, thief = talk.person("Root"), talk.person("Eve")
    thief.says(f"/staff {first}")
    assert thief.last.has("staff-bad-invite"), "an earlier start's code is void"
    boss.says(f"/staff {second}")
    assert boss.last.has("staff-joined")
    thief.says(f"/staff {second}")
    assert thief.last.has("staff-bad-invite")
    boss.says("/staff")
    assert boss.last.has("staff-list")
    thief.says("/staff")
    assert thief.last.has("staff-code-needed")
    talk.restart_bot()
    assert talk.code is None, "there is an admin: no code is printed"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_invitation_works_once_by_link_and_once_by_code(talk: Talk, language: str) -> None:
    admin = talk.person("Root", language, role="admin")
    reviewer, agent, late = (talk.person(name, language) for name in ("Rui", "Ada", "Late"))
    assert "queue" not in _menu(reviewer)
    payload, code = _invited(admin, "reviewer")
    reviewer.says(f"/start {payload}")
    assert reviewer.last.has("staff-joined")
    assert "queue" in _menu(reviewer)
    late.says(f"/start {payload}")
    assert late.last.has("staff-bad-invite")
    late.says(f"/staff {code}")
    assert late.last.has("staff-bad-invite")

    _, code = _invited(admin, "agent")
    agent.says(f"/staff  {code} ")
    assert agent.last.has("staff-joined")
    _, code = _invited(admin, "agent")
    agent.says(f"/staff {code}")
    assert agent.last.has("staff-has-role")
    late.says(f"/staff {code}")
    assert late.last.has("staff-joined"), "a code that was tried by somebody who has the role is still good"


def test_an_invitation_is_too_old_after_three_days_and_a_wrong_one_is_refused(talk: Talk) -> None:
    admin, person = talk.person("Root", role="admin"), talk.person("Bo")
    payload, _ = _invited(admin, "doctor")
    talk.advance(days=3, minutes=1)
    person.says(f"/start {payload}")
    assert person.last.has("staff-bad-invite")
    for wrong in ("x", "0" * 200, "' OR 1=1 --", "😀", "null"):
        person.says(f"/staff {wrong}")
        assert person.last.has("staff-bad-invite")
    assert "queue" not in _menu(person)


def test_a_role_ends_with_its_menu_and_the_last_admin_stays(talk: Talk) -> None:
    admin, reviewer = talk.person("Root", role="admin"), talk.person("Rui")
    payload, _ = _invited(admin, "reviewer")
    reviewer.says(f"/start {payload}")
    admin.says("/staff")
    admin.taps("staff-end")
    assert admin.last.has("staff-end-which")
    admin.press("Rui")
    assert admin.last.has("staff-ended")
    assert reviewer.look().has("staff-role-gone")
    assert "queue" not in _menu(reviewer)
    reviewer.says("/queue")
    assert reviewer.last.has("not-allowed")
    forced(admin, f"@staff-end-yes:reviewer:{reviewer.id}")
    assert admin.last.has("staff-no-such-role")
    forced(admin, f"@staff-end-yes:admin:{admin.id}")
    assert admin.last.has("staff-last-admin")
    payload, _ = _invited(admin, "admin")
    reviewer.says(f"/start {payload}")
    forced(reviewer, f"@staff-end-yes:admin:{admin.id}")
    assert reviewer.last.has("staff-ended")
    forced(reviewer, f"@staff-end-yes:admin:{reviewer.id}")
    assert reviewer.last.has("staff-last-admin")
    forced(admin, "@invite:admin")
    admin.says("/staff")
    assert admin.last.has("staff-code-needed")


def test_an_admin_in_earnest_is_not_ended_for_one_of_the_local_messenger(talk: Talk) -> None:
    test, real = talk.person("Test"), talk.person("Root")
    talk.act(lambda work: staff.grant(work, test.id, "admin", by=None, test=True))
    real.says(f"/staff {talk.code}")
    forced(test, f"@staff-end-yes:admin:{real.id}")
    assert test.last.has("staff-last-admin")
    forced(real, f"@staff-end-yes:admin:{test.id}")
    assert real.last.has("staff-ended")


def test_commands_fit_the_role_and_the_language(talk: Talk) -> None:
    person = talk.person("Bo")
    assert _menu(person)["human"] == "Talk to a person"
    assert not {"queue", "duty", "staff", "start"} & set(_menu(person))
    person.says("/language zh")
    assert _menu(person)["human"] == "找人工"
    talk.act(lambda work: staff.grant(work, person.id, "agent", by=None, test=True))
    person.says("/start")
    assert _menu(person)["queue"] == "我的工作台"
    person.says("/help")
    assert "/queue" in person.last.text
    newcomer = talk.person("林", "zh")
    assert _menu(newcomer)["human"] == "找人工"


def test_off_duty_nothing_new_comes_and_the_queue_shows_each_desk(talk: Talk) -> None:
    both = talk.person("Bea", role="reviewer")
    talk.act(lambda work: staff.grant(work, both.id, "agent", by=None, test=True))
    doctor = talk.person("Dr. Chen", role="doctor")
    person = talk.person("Bo")
    for one in (both, doctor):
        one.says("/duty")
        assert one.last.has("duty-now-off")
    submit(person)
    ask_for_help(person)
    talk.person("Cy").says("My father has crushing chest pain and cannot breathe")
    talk.person("Di").says("I want to kill myself")
    assert both.look().has("duty-now-off")
    assert doctor.look().has("duty-now-off")
    both.says("/queue")
    assert any(one.has("fundraiser-desk-queue") for one in both.messages())
    assert any(one.has("human-desk-queue") for one in both.messages())
    doctor.says("/queue")
    assert doctor.last.has("consultation-queue-empty")
    assert doctor.last.has("consultation-queue-off-duty")
    adjuster = talk.person("Ari", role="adjuster")
    adjuster.says("/queue")
    assert adjuster.last.has("staff-no-desk")
    both.says("/duty")
    assert both.last.has("duty-now-on")
    talk.person("Ed").says("I want to kill myself")
    assert both.look().has("human-desk-crisis")


def test_most_urgent_first_and_nothing_of_ones_own(talk: Talk) -> None:
    agent = talk.person("Ada", role="agent")
    ask_for_help(talk.person("Bo"), "My invoice is missing")
    talk.person("Cy").says("I want to kill myself")
    ask_for_help(agent, "I need help myself")
    agent.says("/queue")
    rows = list(agent.last.buttons.items())
    assert len(rows) == 2
    assert "now" in rows[0][0]
    assert "today" in rows[1][0]
    for case in talk.cases():
        forced(agent, f"@h-claim:{case.id}")
    own = next(case for case in talk.cases() if case.person_id == agent.id)
    assert own.worker_id is None
    assert agent.last.has("case-own")
