"""The relay: what two people say in their own chats, in step on both sides."""

from __future__ import annotations

import pytest

from tests.conversations.organiser import paper
from tests.conversations.staff_room import ask_for_help
from tests.conversations.two_chats import Line, lines
from tests.talk import Heard, Talk, Voice


def talking(talk: Talk, language: str = "en") -> tuple[Voice, Voice]:
    agent, person = talk.person("Ada", language, role="agent"), talk.person("Bo", language)
    ask_for_help(person)
    agent.look()
    agent.taps("human-desk-claim")
    person.look()
    return agent, person


def both(agent: Voice, person: Voice, since: tuple[int, int]) -> tuple[list[Line], list[Line]]:
    titles = {agent.id: agent.name, person.id: person.name}
    return lines(agent, person, since[0], titles), lines(person, agent, since[1], titles)


def now(*voices: Voice) -> tuple[int, ...]:
    for voice in voices:
        voice.look()
    return tuple(max(voice.chat) for voice in voices)


def newest(voice: Voice) -> Heard:
    voice.look()
    return Heard(voice.chat[max(voice.chat)], voice.language)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_words_replies_changes_reactions_and_what_is_taken_back_are_in_step(talk: Talk, language: str) -> None:
    agent, person = talking(talk, language)
    since = now(agent, person)
    person.says("It hurts here")
    agent.says("Since when?")
    heard = newest(person)
    person.replies(heard, "Since Monday")
    person.edits("Since Tuesday")
    person.sends(("a.jpg", paper("a")), document=False, caption="my arm")
    agent.replies(newest(agent), "Thank you")
    agent.sends(("form.pdf", b"%PDF-1.4\n%%EOF\n"))
    person.speaks()
    person.shares_place()
    agent.sticker()
    talk.post(f"people/{person.id}/react", {"message_id": newest(person).raw["message_id"], "emoji": "👍"})
    talk.settle()
    here, there = both(agent, person, since)
    assert here == there
    assert [line.kind for line in here] == [
        "text", "text", "text", "photo", "text", "document", "voice", "location", "sticker",
    ]  # fmt: skip
    assert here[2] == Line(person.id, "text", "Since Tuesday", 1, frozenset())
    assert here[4].answers == 3
    assert here[-1].reactions == {(person.id, "👍")}

    first = person.own()[-4]
    talk.post(f"people/{person.id}/messages", {"text": "/delete", "reply_to": first["message_id"]})
    person.listen()
    assert person.last.has("talk-deleted")
    here, there = both(agent, person, since)
    assert here == there
    assert len(here) == 8


def test_an_album_goes_over_as_one_and_each_picture_can_be_answered(talk: Talk) -> None:
    agent, person = talking(talk)
    since = now(agent, person)
    person.sends(("a.jpg", paper("a")), ("b.jpg", paper("b")), ("c.jpg", paper("c")), document=False)
    agent.look()
    pictures = [raw for _, raw in sorted(agent.chat.items()) if "photo" in raw]
    assert len({raw.get("media_group_id") for raw in pictures}) == 1, "still an album"
    agent.replies(Heard(pictures[1], "en"), "This one is sharp")
    here, there = both(agent, person, since)
    assert here == there
    assert here[-1].answers == 1


def test_what_is_said_before_somebody_comes_reaches_them(talk: Talk) -> None:
    agent, person = talk.person("Ada", role="agent"), talk.person("Bo")
    ask_for_help(person)
    person.says("The second thing")
    person.sends(("bill.jpg", paper("bill")), document=False, caption="the bill")
    person.speaks()
    agent.look()
    agent.taps("human-desk-claim")
    agent.look()
    texts = [raw.get("text", raw.get("caption", "")) for raw in agent.chat.values()]
    assert any("The second thing" in text for text in texts)
    assert any("the bill" in text for text in texts)
    assert any("voice" in raw for raw in agent.chat.values())


def test_two_talks_at_once_have_a_clear_switch(talk: Talk) -> None:
    agent, person = talking(talk)
    other = talk.person("Cy")
    ask_for_help(other, "Another matter")
    agent.look()
    agent.taps("human-desk-claim")
    agent.says("Hello, second")
    assert "Hello, second" in other.look().text
    assert "Hello, second" not in person.look().text
    agent.says("/talks")
    agent.press("Bo")
    assert agent.last.has("talk-now-with")
    agent.says("Hello, first")
    assert "Hello, first" in person.look().text
    other.says("Are you there?")
    agent.replies(newest(agent), "Yes")
    assert "Yes" in other.look().text, "a reply goes to whoever wrote the message"
    agent.says("/talks")
    agent.taps("talk-step-out")
    agent.says("/queue")
    agent.says("what is the public notice?")
    assert "notice" not in person.look().text


def test_a_message_that_cannot_be_brought_is_told_to_its_writer(talk: Talk) -> None:
    agent, person = talking(talk)
    talk.post(f"people/{person.id}/block", {"blocked": True})
    agent.says("Can you hear me?")
    assert agent.look().has("talk-not-brought")


def test_delete_without_a_message_of_ones_own_says_how(talk: Talk) -> None:
    agent, person = talking(talk)
    person.says("/delete")
    assert person.last.has("talk-delete-how")
    agent.says("Hello")
    heard = newest(person)
    talk.post(f"people/{person.id}/messages", {"text": "/delete", "reply_to": heard.raw["message_id"]})
    person.listen()
    assert person.last.has("talk-delete-how"), "what the other one wrote is not theirs to delete"


def test_whoever_lost_a_talk_sends_nothing_into_it(talk: Talk) -> None:
    agent, person = talking(talk)
    agent.taps("human-desk-release")
    person.look()
    before = len(person.heard)
    agent.says("One more thing")
    assert len(person.heard) == before
