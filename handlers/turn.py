"""One turn: load the chat, find who has the word, advance, save, post the letters. All in one transaction."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, select
from sqlalchemy.orm import Session

from handlers.engine.errand import Errand, Step
from handlers.engine.feature import Command, Feature, PaymentDesk, PressVerb
from handlers.engine.guide import Unheard
from handlers.engine.letters import Letter
from handlers.engine.red_flag import remind, see_red_flag
from handlers.engine.said import Checkout, Paid, Press, Said, Wanted
from handlers.engine.state import ChatState
from handlers.engine.thought import Question, Thought
from handlers.engine.turn import Post, Turn
from handlers.engine.walks import Walks
from handlers.engine.words import Text
from handlers.free_words import hear_answer, hear_wish
from handlers.human.feature import tell_agents
from handlers.resources import Resources
from services.account.actions import Known, meet, recall
from services.casework.rules import Urgency
from services.errors import DomainError, Refusal
from services.human.actions import open_for
from services.papers.actions import keep
from services.staff.actions import on_duty, roles_of
from services.work import Work
from storage.base import Ticker
from storage.sealing import Vault
from storage.tables.people import Person
from storage.turns import HELD_LETTERS, Due, Turns, Waiting


class UnknownInvoice(DomainError):
    """No part of the house takes payments of that kind."""

    text = "payment-unknown-invoice"


LONG_AGO = timedelta(hours=6)
"""Somebody who comes back after so long is told where we are."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """Everything that the bot can talk about.

    Attributes:
        features: the registry.
        resources: texts, library, rules.
    """

    features: tuple[Feature, ...]
    resources: Resources
    vault: Vault
    turns: Turns
    ticker: Ticker
    walks: Walks

    # -- the whole turn -------------------------------------------------------------------------------------------

    def take(self, connection: Connection, said: Said, now: datetime) -> list[Waiting]:
        """Takes one turn inside the caller's transaction and returns the letters that it posted."""
        session = Session(bind=connection)
        try:
            work = self.work(session, now)
            if said.blocked is not None:
                letters = self._blocked(work, said)
            elif not said.private:
                letters = []
            else:
                letters = self._speak(connection, work, said)
            if session.in_transaction():  # most turns of a journey write nothing but their chat
                session.commit()
        finally:
            if session.in_transaction():  # something was raised; a session that is at its end holds nothing
                session.close()
        return self._post(connection, letters, now)

    def ring(self, connection: Connection, timer: Due, now: datetime) -> list[Waiting]:
        """Lets a timer act and returns the letters that it posted."""
        if timer.kind == HELD_LETTERS:
            return self._release(connection, int(timer.subject), now)

        def act(post: Post) -> None:
            for feature in self.features:
                if (ring := feature.timers.get(timer.kind)) is not None:
                    ring(post, timer.subject)

        return self.begin(connection, act, now)

    def heard_back(
        self, connection: Connection, letter: dict[str, Any], outcome: str, now: datetime
    ) -> list[Waiting]:
        """Lets what became of a letter act, inside the transaction that marks it sent; returns the letters."""

        def act(post: Post) -> None:
            for feature in self.features:
                if (heard := feature.outcomes.get(letter["kind"])) is not None:
                    heard(post, letter, outcome)

        return self.begin(connection, act, now)

    def wants_files(self, connection: Connection, said: Said, now: datetime) -> Wanted:
        """Tells as what files are fetched before the turn: as their command takes them, else the question of now."""
        if said.command is not None:
            with Session(bind=connection) as session:
                allowed = self.commands(roles_of(self.work(session, now), said.person))
            return next((one.wants_files for one in allowed if one.name == said.command[0]), Wanted.NOTHING)
        state = ChatState.unpacked(self.turns.chat(connection, said.chat)[0])
        if state.walk is None:
            return Wanted.NOTHING
        step = self.walks.journey(state.walk.journey).standing(state.walk.raw)
        return Wanted.NOTHING if step is None else step.read.wants_files

    def commands(self, roles: frozenset[str]) -> tuple[Command, ...]:
        """The commands that somebody with these roles may use, in the order of the menu."""
        return tuple(
            command
            for feature in self.features
            for command in feature.commands
            if command.roles is None or command.roles & roles
        )

    def parked(self, connection: Connection, chat_id: int, update_id: int, now: datetime) -> list[Waiting]:
        """Tells the person that something went wrong with us, and the admins that an update is parked."""

        def act(post: Post) -> None:
            post.tell(chat_id, Text("parked-person"), once=False)
            for admin in on_duty(post.work, "admin"):
                post.tell(admin, Text("parked-admin", {"update": str(update_id)}))

        return self.begin(connection, act, now)

    def think(self, question: Question) -> Thought:
        """Looks up what a turn asked for; slow, and outside of every transaction."""
        found = self.resources.library.answer(question.words, question.language, subject=question.subject)
        return Thought(question, found)

    def run_errand(self, errand: Errand) -> Iterator[Step]:
        """The steps of an errand; none when nobody does errands of its kind any more."""
        for feature in self.features:
            if (act := feature.errands.get(errand.order.kind)) is not None:
                return act(errand)
        return iter(())

    def begin(self, connection: Connection, act: Callable[[Post], None], now: datetime) -> list[Waiting]:
        """Lets something act that is no turn, such as the start of the program; returns the letters."""
        with Session(bind=connection) as session:
            post = Post(self.work(session, now), self.resources, self.features)
            act(post)
            session.flush()
            session.commit()
        return self._post(connection, post.letters, now)

    def work(self, session: Session, now: datetime) -> Work:
        """A unit of work inside a session."""
        return Work(session, self.vault, self.resources.house, self.ticker, now, self.resources.zone)

    def _post(self, connection: Connection, letters: Iterable[Letter], now: datetime) -> list[Waiting]:
        due: list[tuple[int, dict[str, Any], bool]] = []
        for one in letters:
            if one.held_until is None:
                due.append((one.chat, one.packed(), one.once))
            else:
                self.turns.hold(connection, (one.chat, one.packed(), one.once), one.held_until, now)
        return self.turns.post(connection, due, now)

    def _release(self, connection: Connection, chat: int, now: datetime) -> list[Waiting]:
        """Sends what was held back, unless the person is to be left in peace for longer by now."""
        spared_until = connection.scalar(select(Person.spared_until).where(Person.id == chat))
        if spared_until is not None and spared_until > now:
            self.turns.hold_longer(connection, chat, spared_until)
            return []
        return self.turns.release(connection, chat)

    @staticmethod
    def _blocked(work: Work, said: Said) -> list[Letter]:
        person = work.session.get(Person, said.person)
        if person is not None:
            person.inactive_since = work.now if said.blocked else None
        return []

    def _speak(self, connection: Connection, work: Work, said: Said) -> list[Letter]:
        known, new = self._meet(connection, work, said)
        document, version, spoke_at = self.turns.chat(connection, said.chat)
        state = ChatState.unpacked(document)
        if spoke_at is None or work.now - spoke_at > LONG_AGO:
            state.topic = None
        about = None if said.reply_to is None else self.turns.about(connection, said.chat, said.reply_to)
        for upload in said.uploads:
            if upload.kept is not None:
                keep(work, said.person, upload.kept)
        turn = Turn(work, self.resources, known, state, said, self.walks, self.features, about)
        self._dispatch(turn, new, spoke_at)
        turn.answer()
        self.turns.save_chat(connection, said.chat, state, version, work.now)
        return turn.letters

    @staticmethod
    def _meet(connection: Connection, work: Work, said: Said) -> tuple[Known, bool]:
        """Whoever speaks, and whether we never met before."""
        known = recall(connection, work.vault, said.person, said.name)
        if known is not None:
            return known, False
        _, new = meet(work, said.person, said.name, said.language)
        work.session.flush()
        known = recall(connection, work.vault, said.person, said.name)
        assert known is not None  # noqa: S101 - they were written just now
        return known, new

    # -- who has the word -----------------------------------------------------------------------------------------

    def _dispatch(self, turn: Turn, new: bool, spoke_at: datetime | None) -> None:
        said = turn.said
        if said.checkout is not None:
            self._check_out(turn, said.checkout)
        elif said.paid is not None:
            self._take_payment(turn, said.paid)
        elif said.press is not None:
            self._press(turn, said.press)
        elif said.reaction is not None or see_red_flag(turn):
            self._relayed(turn)
        elif said.edited:
            self._edited(turn)
        elif said.command is not None:
            self._command(turn, *said.command)
        elif self._relayed(turn):
            return
        elif turn.state.emergency is not None:
            remind(turn)
        elif turn.state.walk is not None:
            self._walk(turn, spoke_at)
        else:
            hear_wish(turn, new)

    def _check_out(self, turn: Turn, checkout: Checkout) -> None:
        kind, _, subject = checkout.payload.partition(":")
        desk = self._payments().get(kind)
        try:
            if desk is None:
                raise UnknownInvoice
            with turn.work.session.begin_nested():
                desk.check_out(turn, subject)
        except DomainError as why:
            turn.check_out(Text(why.text, why.values))
        else:
            turn.check_out()

    def _take_payment(self, turn: Turn, paid: Paid) -> None:
        """Takes money that came; money of which nobody knows what it is for goes to a person, with its number."""
        kind, _, subject = paid.payload.partition(":")
        desk = self._payments().get(kind)
        if desk is None or not desk.take(turn, subject):
            words = turn.plain("payment-unmatched-words", charge=paid.charge_id, sum=f"{paid.total} {paid.currency}")
            case = open_for(turn.work, turn.person_id, words, Urgency.TODAY)
            tell_agents(turn, case)
            turn.say("payment-unmatched")

    def _payments(self) -> dict[str, PaymentDesk]:
        return {kind: desk for feature in self.features for kind, desk in feature.payments.items()}

    def _relayed(self, turn: Turn) -> bool:
        """Whether somebody else had the word and heard it."""
        return any(feature.relay(turn) for feature in self.features)

    def _edited(self, turn: Turn) -> None:
        if self._relayed(turn):
            return
        if turn.state.emergency is not None:
            remind(turn)
        elif turn.state.walk is not None:
            self.walks.ask_again(turn, Text("edited-message"))

    def _press(self, turn: Turn, press: Press) -> None:
        if not press.data.startswith("@"):
            self._journey_press(turn, press.data)
            return
        name, _, argument = press.data[1:].partition(":")
        self._verb(turn, name, argument)

    def _verb(self, turn: Turn, name: str, argument: str) -> None:
        verb = self._verbs().get(name)
        if verb is None:
            turn.answer("stale-button")
        elif verb.roles is not None and not verb.roles & turn.roles:
            turn.work.audit(turn.person_id, "refused-press", name)
            turn.answer("not-allowed", alert=True)
        else:
            self._act(turn, verb.act, argument, f"press:{name}")

    @staticmethod
    def _act(turn: Turn, act: Callable[[Turn, str], None], argument: str, deed: str) -> None:
        """Lets a command or a button act as a whole or not at all; an error that a person is told about undoes it."""
        before = list(turn.letters)
        try:
            with turn.work.session.begin_nested():
                act(turn, argument)
        except DomainError as why:
            turn.letters[:] = before
            turn.unanswer()
            if isinstance(why, Refusal):
                turn.work.audit(turn.person_id, "refused", deed)
            turn.answer()
            turn.say(Text(why.text, why.values))

    def _verbs(self) -> dict[str, PressVerb]:
        return {verb.name: verb for feature in self.features for verb in feature.presses}

    def _journey_press(self, turn: Turn, data: str) -> None:
        step, _, rest = data.partition(":")
        choice, _, number = rest.rpartition(":")
        if data == turn.state.pressed:
            turn.answer("pressed-before")
            return
        if turn.state.emergency is not None:
            turn.answer()
            remind(turn)
            return
        guide = self.walks.guide(turn)
        if guide is None or number != str(turn.state.asking):
            turn.answer("stale-button")
            turn.strip()
            self.walks.ask_again(turn, Text("stale-then-asked"))
            return
        turn.state.pressed = data
        try:
            guide.press(step, choice)
        except Unheard as unheard:
            guide.ask(Text(unheard.why.text, unheard.why.values))

    def _command(self, turn: Turn, name: str, rest: str) -> None:
        found = next((one for feature in self.features for one in feature.commands if one.name == name), None)
        if found is None:
            turn.say("unknown-command")
            self.walks.ask_again(turn)
        elif found.roles is not None and not found.roles & turn.roles:
            turn.work.audit(turn.person_id, "refused-command", name)
            turn.say("not-allowed")
            self.walks.ask_again(turn)
        else:
            self._act(turn, found.act, rest, f"command:{name}")

    def _walk(self, turn: Turn, spoke_at: datetime | None) -> None:
        long_ago = spoke_at is not None and turn.work.now - spoke_at > LONG_AGO
        hear_answer(turn, self.walks, long_ago)
