"""Random talks: messages, replies, changes, albums, reactions, taking back, on both sides; the two chats agree."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from tests.conversations.organiser import paper
from tests.conversations.staff_room import ask_for_help
from tests.conversations.two_chats import lines
from tests.setups import open_talk
from tests.talk import Talk, Voice

RUNS, STEPS = 60, 100
SHORT_RUNS = 3
EMOJIS = ("👍", "❤", "🙏", "👎")
words = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=60).filter(
    lambda text: text.strip() == text and text.strip("\u200b") and not text.startswith("/") and text[0].isalnum()
)
side = st.booleans()
pick = st.integers(0, 10**6)


class Steps:
    """How many steps were taken, of all runs, and how many talks begun."""

    taken = 0
    talks = 0


class TalkMachine(RuleBasedStateMachine):
    """One talk between an agent and a person, through the whole program."""

    talk: Talk

    def __init__(self) -> None:
        super().__init__()
        Steps.talks += 1  # nobody of an earlier talk has a part in this one
        self.agent = self.talk.person(f"Ada {Steps.talks}", role="agent")
        self.person = self.talk.person(f"Bo {Steps.talks}")
        ask_for_help(self.person)
        self.agent.look()
        self.agent.taps("human-desk-claim")
        self.since = {voice.id: self._top(voice) for voice in (self.agent, self.person)}

    @staticmethod
    def _top(voice: Voice) -> int:
        voice.look()
        return max(voice.chat)

    def _voice(self, staff: bool) -> Voice:
        return self.agent if staff else self.person

    def _here(self, voice: Voice) -> list[dict[str, Any]]:
        voice.look()
        other = self.person if voice is self.agent else self.agent
        found = []
        for number, raw in sorted(voice.chat.items()):
            if number <= self.since[voice.id] or raw.get("deleted"):
                continue
            own = not raw["from"].get("is_bot")
            text = raw.get("text", raw.get("caption", ""))
            if (own and not text.startswith("/")) or (not own and other.name in text):
                found.append(raw)
        return found

    def _step(self) -> None:
        Steps.taken += 1
        self.talk.settle()
        titles = {self.agent.id: self.agent.name, self.person.id: self.person.name}
        here = lines(self.agent, self.person, self.since[self.agent.id], titles)
        there = lines(self.person, self.agent, self.since[self.person.id], titles)
        assert here == there

    def _says(self, voice: Voice, text: str) -> None:
        voice.says(text)
        self._step()

    @rule(staff=side, text=words)
    def says(self, staff: bool, text: str) -> None:
        self._says(self._voice(staff), text)

    @rule(staff=side, text=words, which=pick)
    def replies(self, staff: bool, text: str, which: int) -> None:
        voice = self._voice(staff)
        here = self._here(voice)
        if not here:
            self._says(voice, text)
            return
        to = here[which % len(here)]["message_id"]
        self.talk.post(f"people/{voice.id}/messages", {"text": text, "reply_to": to})
        self._step()

    @rule(staff=side, text=words, which=pick)
    def changes(self, staff: bool, text: str, which: int) -> None:
        voice = self._voice(staff)
        own = [raw for raw in self._here(voice) if not raw["from"].get("is_bot") and "text" in raw]
        if not own:
            self._says(voice, text)
            return
        self.talk.post(f"people/{voice.id}/edit", {"message_id": own[which % len(own)]["message_id"], "text": text})
        self._step()

    @rule(staff=side, which=pick)
    def takes_back(self, staff: bool, which: int) -> None:
        voice = self._voice(staff)
        own = [raw for raw in self._here(voice) if not raw["from"].get("is_bot")]
        if not own:
            self._says(voice, "nothing to take back")
            return
        to = own[which % len(own)]["message_id"]
        self.talk.post(f"people/{voice.id}/messages", {"text": "/delete", "reply_to": to})
        self._step()

    @rule(staff=side, which=pick, emoji=st.sampled_from((*EMOJIS, "")))
    def reacts(self, staff: bool, which: int, emoji: str) -> None:
        voice = self._voice(staff)
        heard = [raw for raw in self._here(voice) if raw["from"].get("is_bot")]
        if not heard:
            self._says(voice, "nothing to react to")
            return
        to = heard[which % len(heard)]["message_id"]
        self.talk.post(f"people/{voice.id}/react", {"message_id": to, "emoji": emoji})
        self._step()

    @rule(staff=side, count=st.integers(1, 4), caption=st.one_of(st.just(""), words))
    def sends_pictures(self, staff: bool, count: int, caption: str) -> None:
        pictures = [(f"{number}.jpg", paper(f"{number}")) for number in range(count)]
        self._voice(staff).sends(*pictures, document=False, caption=caption)
        self._step()

    @rule(staff=side)
    def sends_a_voice_message(self, staff: bool) -> None:
        self._voice(staff).speaks()
        self._step()

    @rule(staff=side)
    def sends_a_sticker(self, staff: bool) -> None:
        self._voice(staff).sticker()
        self._step()


def play(runs: int, steps: int, home: Path) -> int:
    """Plays random talks in one program; returns how many steps."""
    Steps.taken = 0
    talk = open_talk("sqlite", home, lambda: pytest.fail("no database is needed"))
    try:
        machine = type("Machine", (TalkMachine,), {"talk": talk})
        machine.TestCase.settings = settings(
            max_examples=runs,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        )
        machine.TestCase().runTest()
    finally:
        talk.close()
    return Steps.taken


@pytest.mark.timeout(300)
def test_a_few_random_talks_are_in_step() -> None:
    with tempfile.TemporaryDirectory() as home:
        assert play(SHORT_RUNS, 30, Path(home)) > 50


@pytest.mark.long
@pytest.mark.timeout(2400)
def test_five_thousand_steps_are_in_step(capsys: pytest.CaptureFixture[str]) -> None:
    with tempfile.TemporaryDirectory() as home:
        taken = play(RUNS, STEPS, Path(home))
    with capsys.disabled():
        print(f"\n{taken} steps in {RUNS} talks: both chats agree")
    assert taken >= 4750, "how many are drawn differs a little from one version of hypothesis to the next"
