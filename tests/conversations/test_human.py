"""Talking to a person: a ticket, one agent, both directions, both ends."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.conversations.organiser import paper, walk_to
from tests.conversations.staff_room import ask_for_help, forced, newest_case
from tests.talk import Talk, Voice


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_ticket_from_the_first_word_to_the_end(talk: Talk, language: str) -> None:
    agent = talk.person("客服甲", language, role="agent")
    other = talk.person("客服乙", language, role="agent")
    person = talk.person("王芳", language)

    person.says("/human")
    assert person.last.asks("human-ask-matter")
    person.says("材料交了两天没有消息" if language == "zh" else "I sent my papers two days ago and heard nothing")
    assert person.last.has("human-filed")
    assert agent.look().has("human-desk-new")
    assert other.look().has("human-desk-new")

    person.says("还有一件事" if language == "zh" else "And one more thing")
    assert person.last.has("human-added")

    agent.taps("human-desk-claim")
    assert ("还有一件事" if language == "zh" else "And one more thing") in agent.last.text
    assert agent.heard[-2].has("human-desk-claimed")
    assert person.look().has("human-claimed")
    other.taps("human-desk-claim")
    assert other.last.has("case-taken")

    person.says("您好" if language == "zh" else "Hello")
    assert person.last.has("human-claimed"), "the bot is mute while the agent speaks"
    heard = agent.look()
    assert ("您好" if language == "zh" else "Hello") in heard.text
    agent.replies(heard, "我来看看" if language == "zh" else "I am looking")
    person.look()
    assert ("我来看看" if language == "zh" else "I am looking") in person.last.text

    agent.taps("human-desk-end")
    assert agent.last.has("human-desk-ended")
    assert person.look().has("human-ended")
    agent.replies(heard, "还在吗" if language == "zh" else "Are you there")
    assert agent.last.has("talk-over")
    assert person.look().has("human-ended"), "nothing arrives after the end"
    person.says("你好" if language == "zh" else "hello")
    assert person.last.has("welcome-known"), "the bot is back"


def _talking(talk: Talk) -> tuple[Voice, Voice]:
    agent, person = talk.person("Ada", role="agent"), talk.person("Bo")
    ask_for_help(person)
    agent.look()
    agent.taps("human-desk-claim")
    person.look()
    return agent, person


def test_photos_stickers_voice_and_albums_go_over_both_ways(talk: Talk) -> None:
    agent, person = _talking(talk)
    person.sends(("bill.jpg", paper("bill")), document=False, caption="This is the bill")
    assert agent.look().raw["caption"] == "Bo: This is the bill", "the agent sees whose it is"
    assert "photo" in agent.last.raw
    person.sends(("a.jpg", paper("a")), ("b.jpg", paper("b")), ("c.jpg", paper("c")), document=False)
    agent.look()
    assert sum("photo" in one.raw for one in agent.messages()) == 4, "an album goes over whole"
    person.sticker()
    assert "sticker" in agent.look().raw
    talk.http.post(
        f"{talk.url}/messenger/people/{person.id}/messages",
        files=[("file", ("hello.ogg", b"OggS" + bytes(300)))],
        data={"as": "voice", "duration": "3"},
    ).raise_for_status()
    person.listen()
    assert "voice" in agent.look().raw

    talk.post(f"people/{agent.id}/sticker", {"reply_to": agent.last.raw["message_id"]})
    agent.listen()
    talk.http.post(
        f"{talk.url}/messenger/people/{agent.id}/messages",
        files=[("file", ("form.pdf", b"%PDF-1.4\n%%EOF\n"))],
        data={"as": "document", "reply_to": agent.last.raw["message_id"]},
    ).raise_for_status()
    agent.listen()
    person.look()
    assert "document" in person.last.raw


def test_a_changed_message_goes_over_as_changed(talk: Talk) -> None:
    agent, person = _talking(talk)
    sent = talk.post(f"people/{person.id}/messages", {"text": "I paid 300"})
    person.listen()
    talk.post(f"people/{person.id}/edit", {"message_id": sent["message_ids"][0], "text": "I paid 3,000"})
    person.listen()
    assert agent.look().has("talk-from-person")
    assert "3,000" in agent.last.text


def test_the_person_may_end_it_and_only_that_person(talk: Talk) -> None:
    agent, person = _talking(talk)
    case = newest_case(talk, "agent")
    stranger, second = talk.person("Cy"), talk.person("Di", role="agent")
    forced(stranger, f"@h-bye:{case}")
    assert stranger.look().has("case-unknown")
    forced(second, f"@h-end:{case}")
    assert second.look().has("case-not-yours")
    assert talk.cases()[0].state == "claimed"
    person.taps("human-end")
    assert person.last.has("human-bye")
    assert agent.look().has("human-desk-left")
    person.says("What is the public notice?")
    assert agent.look().has("human-desk-left")


def test_nobody_on_duty_is_said_and_the_next_one_who_comes_sees_it(talk: Talk) -> None:
    agent, person = talk.person("Ada", role="agent"), talk.person("Bo")
    agent.says("/duty")
    assert agent.last.has("duty-now-off")
    ask_for_help(person)
    assert person.last.has("human-filed-nobody")
    assert agent.look().has("duty-now-off"), "off duty hears nothing new"
    agent.says("/duty", "/queue")
    assert agent.last.has("human-desk-queue")
    agent.press("due")
    assert person.look().has("human-claimed")


def test_two_agents_press_at_once_and_one_has_it(talk: Talk) -> None:
    agents = [talk.person(name, role="agent") for name in ("Ada", "Abe", "Ann")]
    person = talk.person("Bo")
    case = ask_for_help(person)
    told = [agent.look() for agent in agents]
    with ThreadPoolExecutor() as pool:
        list(
            pool.map(
                lambda both: talk.post(
                    f"people/{both[0].id}/press",
                    {"message_id": both[1].raw["message_id"], "data": f"@h-claim:{case}"},
                ),
                zip(agents, told, strict=True),
            )
        )
    talk.settle()
    ends = [agent.look() for agent in agents]
    assert sum(one.has("human-desk-claimed") for one in ends) == 1
    assert sum(one.has("case-taken") for one in ends) == 2
    person.look()
    assert sum(one.has("human-claimed") for one in person.heard) == 1


def test_a_journey_rests_during_the_talk_and_goes_on_after_it(talk: Talk) -> None:
    agent, person = talk.person("Ada", role="agent"), talk.person("Bo")
    person.says("/fundraiser")
    walk_to(person, "hospital")
    ask_for_help(person)
    assert person.standing == "hospital"
    person.says("West China Hospital, Chengdu")
    assert person.standing == "department", "while one waits, the journey goes on"
    agent.look()
    agent.taps("human-desk-claim")
    person.look()
    person.says("Is anybody there?")
    assert person.standing == "department"
    assert "Is anybody there?" in agent.look().text
    agent.taps("human-desk-end")
    person.look()
    person.taps("menu-continue-any")
    assert person.last.asks("fundraiser-ask-department")
    person.says("Oncology")
    assert person.standing == "diagnosed_on"


def test_the_agents_own_matters_go_on_beside_the_talk(talk: Talk) -> None:
    agent, person = _talking(talk)
    agent.says("/fundraiser", "80000")
    assert agent.standing == "own_policies"
    person.says("Hello?")
    agent.replies(agent.look(), "I am here")
    assert "I am here" in person.look().text
    assert agent.standing == "own_policies", "a reply is no answer to the agent's own question"
    agent.taps("choice-nothing")
    assert agent.standing == "mutual_aid"


def test_a_ticket_that_is_put_back_keeps_its_place_and_its_words(talk: Talk) -> None:
    agent, person = _talking(talk)
    second = talk.person("Di", role="agent")
    before = talk.cases()[0]
    person.says("It is about the invoice")
    talk.advance(minutes=20)
    heard = agent.look()
    agent.taps("human-desk-release")
    assert agent.last.has("human-desk-new")
    assert person.look().has("human-back-in-queue")
    second.look()
    second.taps("human-desk-claim")
    assert "It is about the invoice" in second.last.text
    assert (talk.cases()[0].waits_since, talk.cases()[0].filed_at) == (before.waits_since, before.filed_at)
    agent.replies(heard, "Still me?")
    assert agent.last.has("case-not-yours")
    assert "Still me?" not in person.look().text


def test_words_behind_the_command_are_not_lost(talk: Talk) -> None:
    agent, person = talk.person("Ada", role="agent"), talk.person("Bo")
    ask_for_help(person, "First matter")
    person.says("/human second matter")
    assert person.last.has("human-added")
    agent.look()
    agent.taps("human-desk-claim")
    assert "second matter" in agent.last.text
    person.says("/human third matter")
    assert person.last.has("human-talks")
    assert "third matter" in agent.look().text


def test_while_one_waits_the_bot_still_answers_and_the_wait_can_be_ended(talk: Talk) -> None:
    person = talk.person("Bo")
    ask_for_help(person)
    person.says("How long is the public notice?")
    assert person.last.has("faq-answer")
    person.says("hello")
    assert person.last.has("welcome-known")
    person.sticker()
    assert person.last.has("human-added")
    person.taps("human-stop-waiting")
    assert person.last.has("human-bye")
    assert talk.cases()[0].decision == "withdrawn"


def test_a_role_that_ends_gives_its_tickets_back(talk: Talk) -> None:
    admin = talk.person("Root", role="admin")
    agent, person = _talking(talk)
    second = talk.person("Di", role="agent")
    forced(admin, f"@staff-end-yes:agent:{agent.id}")
    assert admin.look().has("staff-ended")
    assert agent.look().has("staff-role-gone")
    assert person.look().has("human-back-in-queue")
    person.says("Are you there?")
    assert "Are you there?" not in agent.look().text, "nothing goes to somebody who left"
    assert second.look().has("human-desk-new")


def test_red_flags_count_during_the_talk_too(talk: Talk) -> None:
    agent, person = _talking(talk)
    person.says("My father cannot breathe and his lips are blue")
    assert person.last.has("emergency")
    assert any("lips are blue" in one.text for one in [agent.look(), *agent.heard]), "the agent reads it as well"
    agent.replies(agent.last, "Call 120 now, I stay here")
    assert "I stay here" in person.look().text
    person.says("They are on the way")
    assert "They are on the way" in agent.look().text


def test_the_matter_may_be_a_question(talk: Talk) -> None:
    agent, person = talk.person("Ada", role="agent"), talk.person("Bo")
    person.says("/human", "Why did nobody call me back yesterday?")
    assert person.last.has("human-filed")
    assert "Why did nobody call me back" in agent.look().text
    agent.replies(agent.last, "Because of the holiday")
    assert agent.last.has("case-not-yours"), "it must be claimed before it is answered"
