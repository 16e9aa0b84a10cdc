"""The doctors' desk: queue, card, notes, history, handing on, closing, templates, practice."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from services.casework.rules import Urgency
from services.consultation import actions, doctors
from services.consultation.doctors import Practice
from services.consultation.rules import Tier
from services.papers import actions as papers
from services.staff import actions as staff
from services.work import Work
from storage.tables.consultations import Template
from storage.tables.people import Audit, Person
from tests.conversations import clinic
from tests.conversations.clinic import consultation as read
from tests.conversations.organiser import paper
from tests.conversations.staff_room import forced
from tests.talk import Talk, Voice, pieces


def asks(patient: Voice, department: str = "dermatology", tier: Tier = Tier.ASSISTANT, **card: Any) -> str:
    """Puts a consultation into the queue, paid where it costs something, and returns its id."""
    made = clinic.ask(patient.talk, patient, department, tier, **card)
    if tier is not Tier.ASSISTANT:
        patient.talk.act(lambda work: _paid(work, made))
    return made


def _paid(work: Work, consultation: str) -> None:
    actions.take(work, consultation, f"charge of {consultation}", "provider")


def _take(doctor: Voice, consultation: str) -> None:
    """Takes a consultation from the queue."""
    doctor.says("/queue")
    forced(doctor, f"@c-claim:{consultation}")


def _talking(talk: Talk, language: str = "en", **card: Any) -> tuple[Voice, Voice, str]:
    doctor, patient = talk.person("Dr Lin", language, role="doctor"), talk.person("Bo", language)
    consultation = asks(patient, **card)
    _take(doctor, consultation)
    patient.look()
    return doctor, patient, consultation


def _card(doctor: Voice) -> str:
    """The newest card that the doctor sees."""
    title = pieces(doctor.language, "consultation-card-place")[-1]
    return next(one.text for one in reversed(doctor.messages()) if title in one.text and len(one.buttons) > 3)


# -- the queue -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_doctor_reads_before_taking_and_the_card_has_allergies_on_top(talk: Talk, language: str) -> None:
    doctor, patient = talk.person("Dr Lin", language, role="doctor"), talk.person("Bo", language)
    doctor.says("/queue")
    assert doctor.last.has("consultation-queue-empty")
    consultation = asks(patient, complaint="x" * 300, weight={"kg": 61.5, "on": "2026-01-05"})
    doctor.says("/queue")
    assert doctor.last.has("consultation-queue")
    assert "Bo" not in "".join(doctor.last.buttons)
    doctor.press_data(doctor.last, f"@c-open:{consultation}")
    assert doctor.last.has("consultation-card-brief")
    assert "Bo" not in doctor.last.text, "no name before somebody takes it"
    assert "x" * 199 in doctor.last.text
    assert "x" * 201 not in doctor.last.text
    doctor.taps("consultation-desk-claim")
    card = _card(doctor)
    assert "penicillin" in card.splitlines()[0], "allergies stand on top"
    assert "Bo" in card
    assert "61.5" in card
    assert read(talk, consultation).doctor_id == doctor.id
    assert patient.look().has("consultation-claimed")
    doctor.says("/queue")
    assert any("Bo" in one for one in doctor.last.buttons), "one's own talk stands in the queue, with its name"


def test_the_card_of_the_talk_of_now_is_one_command_away(talk: Talk) -> None:
    doctor, patient, _ = _talking(talk)
    doctor.says("/card")
    assert "Bo" in _card(doctor)
    second = asks(talk.person("Cy"))
    _take(doctor, second)
    doctor.says("/card")
    assert "Cy" in doctor.last.text, "of two talks it is the one that words go to"
    doctor.says("Good day")
    assert "Good day" in talk.person("Cy").look().text
    forced(doctor, "@talk:")
    doctor.says("/card")
    assert doctor.last.has("consultation-queue")
    doctor.press("Bo")
    assert doctor.last.has("talk-now-with")
    doctor.says("And to you")
    assert "And to you" in patient.look().text


def test_unknown_stands_as_unknown_and_never_as_none(talk: Talk) -> None:
    doctor, _, _ = _talking(talk, allergies="unknown", conditions="none", medicines=None, weight=None, born=None)
    lines = _card(doctor).splitlines()
    unknown = pieces("en", "consultation-card-unknown")[0]
    assert unknown in lines[0]
    assert lines[0].startswith("🟡")
    for key in ("medicines", "weight", "age-unknown"):
        name = pieces("en", f"consultation-card-{key}")[0]
        assert any(name in line and "⚠" in line for line in lines), key
    none = pieces("en", "consultation-card-none-told")[0]
    assert sum(none in line for line in lines) == 1, "only the illnesses are told to be none"


def test_pregnancy_and_a_childs_old_weight_are_told(talk: Talk) -> None:
    today = talk.day(0)
    doctor, patient, _ = _talking(talk, expecting="pregnant", weeks=talk.day(-70))
    assert "10" in next(line for line in _card(doctor).splitlines() if "Week of pregnancy" in line)
    child = asks(
        patient, relation="child", name="Xiao Bo", born=talk.day(-500), sex="male", expecting=None,
        weight={"kg": 9.5, "on": talk.day(-200)},
    )  # fmt: skip
    _take(doctor, child)
    card = _card(doctor)
    assert "Xiao Bo" in card
    assert "16 months" in card
    assert pieces("en", "consultation-card-kg-old")[-1] in card
    assert "Pregnant" not in card, today


def test_the_queue_goes_by_urgency_and_what_fits_comes_first(talk: Talk) -> None:
    doctor = talk.person("Dr Lin", role="doctor")
    talk.act(lambda work: doctors.set_practice(work, doctor.id, Practice(departments=("cardiology",))))
    people = [talk.person(name) for name in ("Ann", "Ben", "Cat", "Dan")]
    elsewhere = asks(people[0], "dermatology", urgency=Urgency.NOW)
    late = asks(people[1], "cardiology", urgency=Urgency.THIS_WEEK)
    now = asks(people[2], "cardiology", urgency=Urgency.NOW)
    above = asks(people[3], "cardiology", tier=Tier.EXPERT)
    doctor.says("/queue")
    assert list(doctor.last.buttons.values()) == [f"@c-open:{one}" for one in (now, late, elsewhere)]
    forced(doctor, f"@c-claim:{above}")
    assert doctor.last.has("consultation-above-tier"), "whoever asked for an expert gets no less"
    assert read(talk, above).state == "waiting"


def test_whoever_comes_too_late_reads_who_has_it(talk: Talk) -> None:
    doctor, _, consultation = _talking(talk)
    other = talk.person("Dr Wu", role="doctor")
    for verb in ("c-claim", "c-open"):
        forced(other, f"@{verb}:{consultation}")
        assert other.last.has("consultation-queue-taken")
        assert "Dr Lin" in other.last.text
        assert "penicillin" not in other.last.text
    assert read(talk, consultation).doctor_id == doctor.id


def test_what_was_opened_again_or_is_a_second_opinion_is_marked(talk: Talk) -> None:
    doctor, patient, first = _talking(talk)
    talk.act(lambda work: _closed(work, first, doctor.id, {"findings": "Eczema", "advice": "Cream"}))
    talk.act(lambda work: staff.set_duty(work, doctor.id, False))
    talk.act(lambda work: _reopened(work, first))
    second = asks(patient)
    talk.act(lambda work: setattr(actions.find(work, second), "second_of", first))
    for consultation, mark in ((first, "reopened"), (second, "second")):
        forced(doctor, f"@c-open:{consultation}")
        assert pieces("en", f"consultation-card-{mark}")[0] in doctor.last.text


def _reopened(work: Work, consultation: str) -> None:
    actions.reopen(work, actions.find(work, consultation))


VERBS = ("c-back", "c-note", "c-history", "c-papers", "c-move", "c-deps", "c-up", "c-up-yes", "c-close", "c-words")


def test_only_its_doctor_acts_on_it(talk: Talk) -> None:
    _, patient, consultation = _talking(talk)
    other, agent = talk.person("Dr Wu", role="doctor"), talk.person("Ada", role="agent")
    arguments = [
        *(f"{verb}:{consultation}" for verb in VERBS),
        f"c-to:{consultation}:{other.id}", f"c-dept:{consultation}:cardiology", f"c-say:{consultation}:hello",
    ]  # fmt: skip
    for data in arguments:
        forced(other, f"@{data}")
        assert other.last.has("case-not-yours"), data
        for stranger in (patient, agent):
            count = len(stranger.heard)
            forced(stranger, f"@{data}")
            assert len(stranger.heard) == count, f"{data} told {stranger.name} something"
    for nothing in ("", "x", "0" * 12, f"{consultation}x"):
        forced(other, f"@c-open:{nothing}")
        assert other.last.has("consultation-unknown"), nothing
    assert read(talk, consultation).state == "talking"


def test_a_doctor_does_not_treat_themselves(talk: Talk) -> None:
    doctor = talk.person("Dr Lin", role="doctor")
    consultation = asks(doctor)
    for verb in ("c-open", "c-claim"):
        forced(doctor, f"@{verb}:{consultation}")
        assert doctor.last.has("case-own")


def test_put_back_it_keeps_its_clock_and_the_patient_knows(talk: Talk) -> None:
    doctor, patient, consultation = _talking(talk)
    other = talk.person("Dr Wu", role="doctor")
    before = talk.cases()[0]
    talk.advance(minutes=2)
    doctor.taps("consultation-card-do-back")
    assert any(one.has("consultation-queue-released") for one in doctor.heard)
    assert not doctor.last.has("consultation-card-brief"), "who gave it back is not called again"
    assert patient.look().has("consultation-back-in-queue")
    assert other.look().has("consultation-card-brief")
    after = talk.cases()[0]
    assert (after.waits_since, after.filed_at, after.due_at) == (before.waits_since, before.filed_at, before.due_at)
    assert doctor.state.talk is None
    doctor.says("hello")
    assert "hello" not in patient.look().text
    assert read(talk, consultation).state == "waiting"


# -- notes, history, papers ----------------------------------------------------------------------------------


def test_a_note_is_read_by_staff_only_and_stands_on_the_card(talk: Talk) -> None:
    doctor, patient, consultation = _talking(talk)
    other = talk.person("Dr Wu", role="doctor")
    doctor.taps("consultation-card-do-note")
    assert doctor.last.asks("consultation-note-ask-words")
    doctor.says("Ask about the new detergent?")
    assert doctor.last.has("consultation-note-kept")
    assert all("detergent" not in one.text for one in patient.messages())
    doctor.says("Do you use a new detergent at home")
    assert "at home" in patient.look().text, "after the note, words go to the patient again"
    doctor.taps("consultation-card-do-back")
    _take(other, consultation)
    assert "Ask about the new detergent?" in _card(other)


def test_a_note_on_what_went_to_somebody_else_meanwhile_ends(talk: Talk) -> None:
    doctor, patient, consultation = _talking(talk)
    doctor.taps("consultation-card-do-note")
    talk.act(lambda work: _released(work, consultation))
    doctor.says("Too late")
    assert doctor.last.has("case-not-yours")
    assert doctor.standing is None
    assert doctor.state.walk is None, "the doctor is not held in it"
    assert "Too late" not in patient.look().text


def _released(work: Work, consultation: str) -> None:
    actions.release(work, actions.find(work, consultation), None)


def test_history_and_transcript_are_shown_and_audited(talk: Talk) -> None:
    doctor, patient, first = _talking(talk, complaint="A red itchy rash")
    talk.act(lambda work: _closed(work, first, doctor.id, {"findings": "Eczema", "advice": "Cream", "follow_up": 7}))
    again = asks(patient, complaint="The rash is back")
    _take(doctor, again)
    patient.says("It burns more at night")
    doctor.look()
    doctor.says("Since when does it burn")
    doctor.taps("consultation-card-do-history")
    told = "\n".join(one.text for one in doctor.messages()[-2:])
    for words in ("Eczema", "Cream", "red itchy rash", "It burns more at night", "Since when does it burn"):
        assert words in told, words
    child = asks(patient, relation="child", name="Xiao Bo")
    _take(doctor, child)
    doctor.taps("consultation-card-do-history")
    assert doctor.messages()[-2].has("consultation-history-none"), "a child's history is not its mother's"
    deeds: list[str] = []
    talk.act(lambda work: deeds.extend(_deeds(work, doctor.id)))
    assert f"read-history consultation:{again}" in deeds
    assert f"read-consultation consultation:{again}" in deeds


def _closed(work: Work, consultation: str, doctor: int, summary: dict[str, object]) -> None:
    actions.close(work, actions.find(work, consultation), doctor, summary)


def _deeds(work: Work, person: int) -> list[str]:
    rows = work.session.scalars(select(Audit).where(Audit.person_id == person))
    return [f"{one.deed} {one.subject}" for one in rows]


def test_photos_and_papers_come_into_the_doctors_chat(talk: Talk) -> None:
    doctor, patient = talk.person("Dr Lin", role="doctor"), talk.person("Bo")
    patient.says("/library")
    kept: list[str] = []

    def keep(work: Work) -> None:
        file_id = talk.bot.program.conversation.resources.files.put(patient.id, paper("arm"))  # type: ignore[union-attr]
        papers.keep(work, patient.id, papers.Kept(file_id, "jpeg", 10, 1, b"mark", None))
        kept.append(file_id)

    talk.act(keep)
    consultation = asks(patient, files=kept)
    _take(doctor, consultation)
    doctor.taps("consultation-card-do-papers")
    assert "photo" in doctor.last.raw
    assert doctor.last.has("consultation-papers-one")


# -- handing on ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["zh", "en"])
def test_handed_to_another_doctor_with_all_that_was_said(talk: Talk, language: str) -> None:
    doctor, patient, consultation = _talking(talk, language)
    other = talk.person("Dr Wu", language, role="doctor")
    off = talk.person("Dr Off", language, role="doctor")
    off.says("/duty")
    patient.says("It burns more at night")
    doctor.look()
    doctor.says("I ask a colleague")
    before = talk.cases()[0]
    doctor.taps("consultation-card-do-move")
    assert doctor.last.has("consultation-move")
    assert not any("Dr Off" in one or "Dr Lin" in one for one in doctor.last.buttons)
    doctor.press("Dr Wu")
    assert doctor.last.has("consultation-moved")
    assert doctor.state.talk is None
    patient.look()
    assert patient.last.has("consultation-claimed")
    assert "Dr Wu" in patient.last.text
    told = "\n".join(one.text for one in other.messages())
    for words in ("penicillin", "It burns more at night", "I ask a colleague", "Dr Lin"):
        assert words in told, words
    after = talk.cases()[0]
    assert (after.waits_since, after.worker_id) == (before.waits_since, other.id)
    other.taps("consultation-moved-talk")
    other.says("Hello from me")
    assert "Hello from me" in patient.look().text
    patient.says("Hello to you")
    assert "Hello to you" in other.look().text
    doctor.says("Am I still heard")
    assert "Am I still heard" not in patient.look().text
    assert read(talk, consultation).doctor_id == other.id


def test_handing_to_somebody_who_is_not_there_or_below_is_refused(talk: Talk) -> None:
    doctor, patient = talk.person("Dr Lin", role="doctor"), talk.person("Bo")
    consultation = asks(patient, tier=Tier.IN_HOUSE)
    _take(doctor, consultation)
    other, below = talk.person("Dr Wu", role="doctor"), talk.person("Anna", role="doctor")
    talk.act(lambda work: staff.set_duty(work, other.id, False))
    talk.act(lambda work: doctors.set_tier(work, below.id, Tier.ASSISTANT, below.id))
    doctor.taps("consultation-card-do-move")
    assert doctor.last.has("consultation-move-nobody")
    for to in (str(other.id), str(below.id), str(patient.id), str(doctor.id), "x", "", "99999999"):
        forced(doctor, f"@c-to:{consultation}:{to}")
        assert doctor.last.has("consultation-nobody-there"), to
    assert read(talk, consultation).doctor_id == doctor.id


def test_handed_to_a_department_its_doctors_are_called(talk: Talk) -> None:
    doctor, patient, consultation = _talking(talk)
    heart, skin = talk.person("Dr Heart", role="doctor"), talk.person("Dr Skin", role="doctor")
    talk.act(lambda work: doctors.set_practice(work, heart.id, Practice(departments=("cardiology",))))
    talk.act(lambda work: doctors.set_practice(work, skin.id, Practice(departments=("dermatology",))))
    before = talk.cases()[0]
    doctor.taps("consultation-card-do-move")
    doctor.taps("consultation-move-department")
    assert doctor.last.has("consultation-move-which")
    doctor.taps("consultation-page-next")
    doctor.taps("consultation-page-before")
    doctor.press("Cardiology")
    assert any(one.has("consultation-moved") for one in doctor.heard)
    assert patient.look().has("consultation-to-department")
    assert heart.look().has("consultation-card-brief")
    assert not skin.look().has("consultation-card-brief")
    found = read(talk, consultation)
    assert (found.department, found.state) == ("cardiology", "waiting")
    assert talk.cases()[0].waits_since == before.waits_since
    _take(heart, consultation)
    forced(heart, f"@c-dept:{consultation}:no-such")
    assert read(talk, consultation).department == "cardiology"


def test_the_next_tier_is_called_after_a_question(talk: Talk) -> None:
    doctor, patient, consultation = _talking(talk, tier=Tier.OUTSIDE)
    assert read(talk, consultation).state == "waiting", "an in-house doctor does not take what asks for more"
    talk.act(lambda work: doctors.set_tier(work, doctor.id, Tier.OUTSIDE, doctor.id))
    _take(doctor, consultation)
    expert = talk.person("Prof Yu", role="doctor")
    talk.act(lambda work: doctors.set_tier(work, expert.id, Tier.EXPERT, expert.id))
    doctor.taps("consultation-card-do-up")
    assert doctor.last.has("consultation-up")
    doctor.taps("consultation-up-no")
    assert read(talk, consultation).tier == "outside"
    doctor.taps("consultation-card-do-up")
    doctor.taps("consultation-up-yes")
    assert patient.look().has("consultation-to-tier")
    assert expert.look().has("consultation-card-brief")
    assert (read(talk, consultation).tier, read(talk, consultation).state) == ("expert", "waiting")
    _take(expert, consultation)
    assert "@c-up" not in str(expert.messages()[-1].buttons), "there is nobody above"
    forced(expert, f"@c-up:{consultation}")
    assert expert.last.has("consultation-highest-tier")


# -- the end -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["zh", "en"])
def test_closing_gives_the_patient_the_summary_exactly_once(talk: Talk, language: str) -> None:
    doctor, patient, consultation = _talking(talk, language)
    doctor.taps("consultation-card-do-close")
    for step, words in (("findings", "Eczema, is it?"), ("advice", "Cool the skin\n\nNo soap")):
        assert doctor.last.asks(f"consultation-close-ask-{step}")
        doctor.says(words)
    assert doctor.last.asks("consultation-close-ask-medicines")
    assert "penicillin" in doctor.last.text, "what must not be advised stands where medicines are asked for"
    doctor.says("Hydrocortisone cream twice a day")
    doctor.taps("choice-skip")
    assert doctor.last.asks("consultation-close-ask-referral")
    doctor.says("心血管内科")
    assert doctor.last.asks("consultation-close-ask-follow-up")
    doctor.press("7")
    assert doctor.last.has("consultation-close-summary")
    assert not any(one.has("consultation-summary") for one in patient.messages()), "nothing goes out before that"
    summary = doctor.last
    doctor.taps("consultation-close-submit")
    doctor.press_data(summary, next(iter(summary.buttons.values())), force=True)
    told = [one for one in patient.messages() if one.has("consultation-summary")]
    assert len(told) == 1
    for words in ("Eczema, is it?", "Cool the skin", "No soap", "Hydrocortisone", "Dr Lin"):
        assert words in told[0].text
    assert ("Cardiology" if language == "en" else "心血管内科") in told[0].text
    assert pieces(language, "consultation-summary-tests")[0] not in told[0].text, "what was left out is not told"
    assert f"@c-reopen:{consultation}" in told[0].buttons.values()
    assert any(one.has("consultation-close-closed") for one in doctor.heard)
    assert doctor.state.talk is None
    assert doctor.state.walk is None
    assert read(talk, consultation).state == "closed"


def test_cancelled_or_taken_away_while_writing_nothing_is_closed(talk: Talk) -> None:
    doctor, patient, consultation = _talking(talk)
    doctor.taps("consultation-card-do-close")
    doctor.says("Eczema", "/cancel")
    doctor.taps("cancel-yes")
    assert doctor.last.has("consultation-close-cancelled")
    assert read(talk, consultation).state == "talking"
    patient.says("Are you there")
    doctor.look()
    talk.advance(minutes=8)
    doctor.taps("consultation-card-do-close")
    talk.advance(minutes=9)
    assert read(talk, consultation).state == "talking", "who writes the summary is not silent"
    talk.advance(minutes=10)
    assert read(talk, consultation).state == "waiting"
    doctor.look()
    doctor.says("Eczema", "Cream")
    for _ in range(3):
        doctor.taps("choice-skip")
    doctor.taps("consultation-close-follow-up-none")
    doctor.taps("consultation-close-submit")
    assert doctor.last.has("case-not-yours")
    assert read(talk, consultation).state == "waiting"
    assert not any(one.has("consultation-summary") for one in patient.messages())


# -- templates and practice ----------------------------------------------------------------------------------


def test_templates_of_ones_own_of_the_house_and_ready_ones(talk: Talk) -> None:
    admin, other = talk.person("Root", role="admin"), talk.person("Dr Wu", role="doctor")
    doctor, patient, consultation = _talking(talk)
    talk.act(lambda work: setattr(work.session.get(Person, patient.id), "language", "zh"))
    doctor.says("/templates")
    doctor.taps("consultation-template-add")
    doctor.says("How are you today?")
    assert doctor.last.has("consultation-template-kept")
    admin.says("/templates")
    assert "How are you today?" not in admin.last.text
    admin.taps("consultation-template-add-house")
    admin.says("Our house wishes you well")
    other.says("/templates")
    assert "Our house wishes you well" in other.last.text
    assert "How are you today?" not in other.last.text
    forced(other, "@c-add:house")
    assert other.standing is None
    house, own = (_template(talk, words) for words in ("Our house wishes you well", "How are you today?"))
    forced(other, f"@c-drop:{house}")
    forced(other, f"@c-drop:{own}")

    doctor.says("/templates")
    doctor.taps("consultation-template-to")
    assert "How are you today?" in doctor.last.text
    assert "Our house wishes you well" in doctor.last.text
    list_ = doctor.last
    doctor.press("1", among=list_)
    assert "How are you today?" in patient.look().text
    assert read(talk, consultation).answered_at is not None, "a template is the doctor's word"
    forced(doctor, f"@c-say:{consultation}:hello")
    assert pieces("zh", "consultation-ready-hello")[0] in patient.look().text, "in the patient's language"
    count = len(patient.messages())
    forced(doctor, f"@c-say:{consultation}:nothing")
    assert len(patient.messages()) == count

    talk.act(lambda work: [doctors.add_template(work, doctor.id, f"Words {n}") for n in range(19)] and None)
    forced(doctor, "@c-add:own")
    doctor.says("One too many")
    assert doctor.last.has("consultation-templates-full")
    doctor.says("/cancel")
    doctor.taps("cancel-yes")
    doctor.says("/templates")
    assert len([one for one in doctor.last.buttons.values() if one.startswith("@c-drop")]) == 20
    forced(doctor, f"@c-drop:{own}")
    assert "How are you today?" not in doctor.last.text
    admin.says("/templates")
    forced(admin, f"@c-drop:{house}")
    assert "Our house wishes you well" not in admin.last.text


def _template(talk: Talk, words: str) -> str:
    found: list[str] = []
    talk.act(lambda work: found.extend(work.session.scalars(select(Template.id).where(Template.words == words))))
    return found[0]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_doctor_tells_how_they_work(talk: Talk, language: str) -> None:
    doctor = talk.person("Lin", language, role="doctor")
    doctor.says("/practice")
    assert doctor.last.has("practice")
    doctor.taps("practice-change")
    assert doctor.last.has("practice-summary")
    doctor.taps("nav-edit")
    doctor.taps("practice-label-title")
    doctor.says("Dr Lin")
    doctor.taps("nav-edit")
    doctor.taps("practice-label-departments")
    first = next(iter(talk.bot.program.conversation.resources.triage.departments))  # type: ignore[union-attr]
    doctor.press("Emergency" if language == "en" else "急诊科")
    doctor.taps("consultation-page-next")
    doctor.taps("consultation-page-before")
    doctor.taps("choice-chosen")
    assert doctor.last.has("practice-summary")
    doctor.taps("nav-edit")
    doctor.taps("practice-label-hours")
    doctor.says("whenever I like")
    assert doctor.last.has("consultation-bad-hours")
    doctor.says("9-12，14：30-18")
    doctor.taps("practice-submit")
    assert doctor.last.has("practice-kept")
    kept: list[Practice] = []
    talk.act(lambda work: kept.append(doctors.practice(work, doctor.id)))
    assert kept[0] == Practice("Dr Lin", (first,), Tier.IN_HOUSE, "9-12,14:30-18")
    doctor.says("/practice")
    doctor.taps("practice-change")
    doctor.taps("nav-edit")
    doctor.taps("practice-label-departments")
    doctor.says("Cardiology, 皮肤科" if language == "en" else "心血管内科、皮肤科")
    doctor.taps("practice-submit")
    talk.act(lambda work: kept.append(doctors.practice(work, doctor.id)))
    assert kept[1].departments == ("cardiology", "dermatology")


def test_figures_of_ones_own_day(talk: Talk) -> None:
    doctor = talk.person("Dr Lin", role="doctor")
    doctor.says("/practice")
    doctor.taps("practice-today")
    assert doctor.last.text.count(pieces("en", "practice-no-figure")[0]) == 3
    patient = talk.person("Bo")
    consultation = asks(patient)
    talk.advance(minutes=3)
    _take(doctor, consultation)
    talk.advance(minutes=1)
    doctor.says("Good morning to you")
    doctor.says("/practice")
    doctor.taps("practice-today")
    assert "4 min" in doctor.last.text
    assert "100 %" in doctor.last.text


def test_admins_set_tiers_and_others_do_not(talk: Talk) -> None:
    admin, doctor = talk.person("Root", role="admin"), talk.person("Dr Lin", role="doctor")
    doctor.says("/doctors")
    assert doctor.last.has("not-allowed")
    admin.says("/doctors")
    assert admin.last.has("practice-doctors")
    admin.press("Dr Lin")
    assert admin.last.has("practice-which-tier")
    admin.taps("consultation-card-tier-expert")
    assert admin.last.has("practice-tier-set")
    assert doctor.look().has("practice-tier-yours")
    forced(doctor, f"@doctor-tier:{doctor.id}:assistant")
    forced(admin, f"@doctor-tier:{doctor.id}:king")
    forced(admin, f"@doctor-tier:{admin.id}:expert")
    assert admin.last.has("practice-no-doctor")
    kept: list[Practice] = []
    talk.act(lambda work: kept.append(doctors.practice(work, doctor.id)))
    assert kept[0].tier is Tier.EXPERT
