"""Takes a person through a declared journey: asks, reads, explains, goes back, resumes, ends.

Everything a journey gets for nothing lives here: back, edit from the summary, cancel with confirmation, progress,
help, suggestions, stale buttons. The state is a `Walk`; a person stands at the first applicable step that has no
answer.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from handlers.engine.journey import Answers, Asked, Choose, Ended, Gather, Journey, Json, Step
from handlers.engine.letters import PRESS_LIMIT, Rewrite
from handlers.engine.noted import pass_by, recheck
from handlers.engine.said import Said
from handlers.engine.state import Walk
from handlers.engine.turn import Choice, Choices, Turn
from handlers.engine.words import Html, Text
from services.errors import DomainError, Refusal

NAV = "nav"
OFFER = "offer"
SUMMARY_LENGTH = 160
"""Characters of an answer that a summary shows."""
WRITTEN: Mapping[str | None, tuple[tuple[str, str], ...]] = {
    None: (("nav-back", "back"), ("nav-help", "help"), ("nav-cancel", "cancel")),
    "cancel": (("cancel-yes", "stop"), ("cancel-no", "on"), ("nav-back", "on"), ("nav-cancel", "cancel")),
    "edit": (("edit-none", "on"), ("nav-back", "on"), ("nav-cancel", "cancel")),
}
"""The ways that may be written, by what is shown: a text whose wordings they are, and where each leads."""


class Unheard(Exception):
    """What was said is no answer to the question; `why` says what is wrong with it."""

    def __init__(self, why: DomainError) -> None:
        super().__init__(why.text)
        self.why = why


@dataclass(slots=True)
class Guide:
    """One journey of one chat, during one turn."""

    turn: Turn
    journey: Journey
    walk: Walk

    # -- where we stand -------------------------------------------------------------------------------------------

    @property
    def step(self) -> Step | None:
        """The question of now, None at the summary."""
        return self.journey.standing(self.walk.raw)

    @property
    def answers(self) -> Answers:
        """The answers so far."""
        return Answers(self.journey, self.walk.raw)

    def asked(self, step: Step | None) -> Asked:
        """What a reader may know of a question; None means the summary."""
        return Asked(
            journey=self.journey.key,
            step="" if step is None else step.key,
            language=self.turn.language,
            today=self.turn.work.today,
            answers=self.answers,
            parts=tuple(self.walk.parts),
            facts=self.walk.facts,
            resources=self.turn.resources,
        )

    # -- asking ---------------------------------------------------------------------------------------------------

    def ask(self, *lead: Text, over: int | None = None) -> None:
        """Asks the question of now, or shows the summary.

        Args:
            lead: is said first, in the same message.
            over: the message that the question replaces; without it, it is said anew.
        """
        self.turn.state.asking += 1
        self.walk.menu = None
        step = self.step
        pass_by(self, step)
        if step is None:
            self._conclude(lead)
            return
        self.walk.facts.update(step.look(self.turn, self.answers))
        asked = self.asked(step)
        if not self.walk.offers:
            self.walk.offers = self._suggestions(step, asked)
        question = Text(asked.key("ask", step.key), step.tell(asked))
        html = self._paragraphs([*lead, self._place(step, asked), question])
        choices = self._buttons(step, asked)
        if over is None:
            self.turn.say_html(html, choices)
        else:
            self.turn.put(self.turn.said.chat, Rewrite(over, html, self.turn.rows(self.turn.language, choices)))

    def _place(self, step: Step, asked: Asked) -> Text:
        """How far one is; a question that is asked again, when later ones are answered, says what is changed."""
        applicable = self.journey.applicable(self.walk.raw)
        number = applicable.index(step) + 1
        if any(one.key in self.walk.raw and one.key not in self.walk.noted for one in applicable[number:]):
            return Text("correcting", {"label": Text(asked.key("label", step.key))})
        return Text("progress", {"number": str(number), "count": str(len(applicable))})

    def _acknowledge(self, step: Step, asked: Asked, texts: tuple[Text, ...]) -> None:
        """Says what has come, with the buttons of the question but without asking it once more."""
        self.turn.state.asking += 1
        self.turn.say_html(self._paragraphs(list(texts)), self._buttons(step, asked))

    def _suggestions(self, step: Step, asked: Asked) -> list[dict[str, Any]]:
        offers: list[dict[str, Any]] = []
        if step.key in self.walk.kept:
            kept = self.walk.kept[step.key]
            shown = self.turn.plain(_shown(step, step.read.load(kept), asked))
            offers.append({"key": "choice-keep", "values": {"value": _cut(shown, 40)}, "value": kept})
        offers += [
            {"key": one.label.key, "values": dict(one.label.values), "value": one.value} for one in step.offers(asked)
        ]
        return offers

    def _buttons(self, step: Step, asked: Asked) -> Choices:
        number = self.turn.state.asking
        offered = [
            (Choice(Text(offer["key"], offer["values"]), f"{OFFER}:{place}:{number}"),)
            for place, offer in enumerate(self.walk.offers)
        ]
        choices = [Choice(label, _press(step.key, choice, number)) for choice, label in step.read.choices(asked)]
        beside = [(Choice(Text(key), data),) for key, data in step.beside.items()]
        return (*offered, *self.turn.in_rows(choices), *beside, self._way(step))

    def _way(self, step: Step | None) -> tuple[Choice, ...]:
        number = self.turn.state.asking
        way: list[Choice] = []
        if self.journey.before(step, self.walk.raw) is not None:
            way.append(Choice(Text("nav-back"), f"{NAV}:back:{number}"))
        if step is not None:
            way.append(Choice(Text("nav-help"), f"{NAV}:help:{number}"))
        way.append(Choice(Text("nav-cancel"), f"{NAV}:cancel:{number}"))
        return tuple(way)

    def goes_by_words(self, text: str) -> bool:
        """Takes the way that somebody writes instead of pressing its button; False when it is none.

        Whatever the question itself can be answered with is an answer.
        """
        verb = next(
            (verb for key, verb in WRITTEN[self.walk.menu] if self.turn.resources.words.says(key, text)), None
        )
        if verb is None or (self.walk.menu is None and self._chooses(text)):
            return False
        try:
            self._navigate(verb)
        except Unheard:  # there is none from here
            if verb != "back":
                return False
            self.ask(Text("first-question"))
        return True

    def _chooses(self, text: str) -> bool:
        """Whether somebody writes what a button of the question says."""
        if self.step is None:
            return False
        labels = [label.key for _, label in self.step.read.choices(self.asked(self.step))]
        return any(self.turn.resources.words.says(label, text) for label in labels)

    def _conclude(self, lead: tuple[Text, ...]) -> None:
        wrong = self._first_wrong()
        if wrong is not None:
            step, why = wrong
            self._reopen(step)
            self.ask(*lead, Text(why.text, why.values))
            return
        if not self.journey.confirm:
            self.finish()
            return
        number = self.turn.state.asking
        values = {"lines": [Html(line) for line in self.summary()], **self.journey.tell(self.asked(None))}
        self.turn.say_html(
            self._paragraphs([*lead, Text(f"{_dashed(self.journey.key)}-summary", values)]),
            (
                (Choice(Text(f"{_dashed(self.journey.key)}-submit"), f"{NAV}:submit:{number}"),),
                (Choice(Text("nav-edit"), f"{NAV}:edit:{number}"),),
                self._way(None),
            ),
        )

    def summary(self, most: int = SUMMARY_LENGTH) -> list[str]:
        """The answers line by line, rendered, each with at most so many characters."""
        lines: list[str] = []
        answers = self.answers
        for step in self.journey.applicable(self.walk.raw):
            if step.apart and lines:
                lines.append("")
            if not step.told:
                continue
            asked = self.asked(step)
            shown = self.turn.plain(_shown(step, answers[step.key], asked))
            label = Text(asked.key("label", step.key))
            lines.append(self.turn.html("summary-line", label=label, value=_cut(shown, most)))
        return lines

    def _first_wrong(self) -> tuple[Step, DomainError] | None:
        """The first answer that no longer stands, after another one was changed."""
        answers = self.answers
        for step in self.journey.applicable(self.walk.raw):
            if step.check is None:
                continue
            try:
                step.check(answers[step.key], answers, self.asked(step))
            except DomainError as why:
                return step, why
        return None

    def _paragraphs(self, texts: list[Text]) -> str:
        return "\n\n".join(self.turn.html(text) for text in texts)

    # -- answers --------------------------------------------------------------------------------------------------

    def hear(self, said: Said, *lead: Text) -> None:
        """Reads what was said as the answer to the question of now.

        Raises:
            Unheard: it is none; nothing has changed.
        """
        step = self.step
        if step is None:
            raise Unheard(SummaryWaits())
        asked = self.asked(step)
        try:
            value = step.read.read(said, asked)
            understood = () if said.text is None else self._understood(step, value, asked, said.text)
            self._accept(step, value, asked, (*lead, *understood))
        except Choose as several:
            self.walk.offers = [
                {"key": one.label.key, "values": dict(one.label.values), "value": one.value} for one in several.offers
            ]
            self.ask(*lead, several.text)
        except Gather as more:
            grown = more.parts != self.walk.parts
            self.walk.parts = more.parts
            if grown and more.texts:
                self._acknowledge(step, self.asked(step), (*lead, *more.texts))
            else:
                self.ask(*lead, *more.texts)
        except DomainError as why:
            raise Unheard(why) from why

    def offer_later(self, said: Said) -> None:
        """Where the past is asked about: offers what was said as the answer when the question comes again."""
        step = self.step
        if step is None or not step.past:
            return
        asked = self.asked(step)
        try:
            value = step.read.read(said, asked)
        except (DomainError, Choose, Gather):
            return
        shown = _cut(self.turn.plain(_shown(step, value, asked)), 30)
        self.walk.offers = [{"key": "choice-as-written", "values": {"text": shown}, "value": step.read.dump(value)}]

    def _understood(self, step: Step, value: Any, asked: Asked, text: str) -> tuple[Text, ...]:
        """What was made of somebody's words, unless it is the same words."""
        shown = self.turn.plain(_shown(step, value, asked))
        same = " ".join(shown.split()).casefold() == " ".join(text.split()).casefold()
        return () if same else (self._picked(step, shown, asked),)

    @staticmethod
    def _picked(step: Step, shown: str, asked: Asked) -> Text:
        return Text("picked", {"label": Text(asked.key("label", step.key)), "value": _cut(shown, 60)})

    def press(self, step_key: str, choice: str) -> None:
        """Takes a pressed button that belongs to the question of now; raises Unheard as `hear` does."""
        if step_key == NAV:
            self._navigate(choice)
            return
        step = self.step
        if step is None or (step_key != OFFER and step.key != step_key):
            raise Unheard(OtherQuestion())
        asked = self.asked(step)
        try:
            offered = step_key == OFFER
            value = step.read.load(self._offered(choice)) if offered else step.read.pick(choice, asked)
            picked = self._picked(step, self.turn.plain(_shown(step, value, asked)), asked)
            self.turn.strip()
            self._accept(step, value, asked, (picked,))
        except Gather as more:
            self.walk.parts = more.parts
            pressed = self.turn.said.press
            self.ask(*more.texts, over=None if pressed is None else pressed.message_id)
        except DomainError as why:
            raise Unheard(why) from why

    def _offered(self, choice: str) -> Json:
        if not choice.isdecimal() or int(choice) >= len(self.walk.offers):
            raise OtherQuestion
        return self.walk.offers[int(choice)]["value"]

    def _accept(self, step: Step, value: Any, asked: Asked, lead: tuple[Text, ...]) -> None:
        if step.check is not None:
            step.check(value, self.answers, asked)
        raw = self.walk.raw[step.key] = step.read.dump(value)
        self.walk.parts, self.walk.offers = [], []
        if step.key in self.walk.kept and self.walk.kept.pop(step.key) != raw:
            for key in step.undoes:
                self.walk.raw.pop(key, None)
                self.walk.kept.pop(key, None)
        recheck(self)
        self.ask(*lead)

    # -- the way --------------------------------------------------------------------------------------------------

    def _navigate(self, verb: str) -> None:
        step = self.step
        if verb == "help" and step is not None:
            self.ask(Text(f"{_dashed(self.journey.key)}-help-{_dashed(step.key)}"))
        elif verb == "back" and (earlier := self.journey.before(step, self.walk.raw)) is not None:
            self.turn.strip()
            self._reopen(earlier)
            self.ask()
        elif verb == "cancel":
            self.turn.strip()
            self.ask_cancel()
        elif verb == "stop" and self.walk.menu == "cancel":
            self.turn.strip()
            self.turn.say(f"{_dashed(self.journey.key)}-cancelled")
            self.turn.walks.close(self.turn)
        elif verb == "on":
            self.turn.strip()
            self.ask()
        elif verb == "edit" and step is None:
            self.turn.strip()
            self._show_edit()
        elif verb.startswith("e-"):
            self._edit(verb.removeprefix("e-"))
        elif verb == "submit" and step is None:
            self.turn.strip()
            self.finish()
        else:
            raise Unheard(OtherQuestion())

    def ask_cancel(self) -> None:
        """Asks whether to throw the answers away."""
        self.turn.state.asking += 1
        self.walk.menu = "cancel"
        number = self.turn.state.asking
        self.turn.say(
            Text("cancel-sure", {"count": len(self.walk.raw)}),
            (
                (Choice(Text("cancel-no"), f"{NAV}:on:{number}"),),
                (Choice(Text("cancel-yes"), f"{NAV}:stop:{number}"),),
            ),
        )

    def _show_edit(self) -> None:
        self.turn.state.asking += 1
        self.walk.menu = "edit"
        number = self.turn.state.asking
        buttons = [
            Choice(Text(f"{_dashed(self.journey.key)}-label-{_dashed(step.key)}"), f"{NAV}:e-{step.key}:{number}")
            for step in self.journey.applicable(self.walk.raw)
        ]
        rows = [tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2)]
        self.turn.say(Text("edit-which"), (*rows, (Choice(Text("edit-none"), f"{NAV}:on:{number}"),)))

    def _edit(self, key: str) -> None:
        if self.walk.menu != "edit" or key not in self.walk.raw:
            raise Unheard(OtherQuestion())
        self.turn.strip()
        self._reopen(self.journey.step(key))
        self.ask()

    def _reopen(self, step: Step) -> None:
        self.walk.kept[step.key] = self.walk.raw.pop(step.key)
        self.walk.parts, self.walk.offers = [], []

    def finish(self) -> None:
        """Ends the journey with its answers."""
        raw = self.journey.settled(self.walk.raw)
        turn = self.turn
        before = list(turn.letters)
        try:
            with turn.work.session.begin_nested():
                self.journey.finish(turn, Ended(Answers(self.journey, raw), raw, self.walk.about))
        except DomainError as why:
            turn.letters[:] = before
            if isinstance(why, Refusal):
                turn.work.audit(turn.person_id, "refused", f"journey:{self.journey.key}")
            again = self.journey.again.get(type(why))
            if again is not None:
                self._reopen(self.journey.step(again))
                self.ask(Text(why.text, why.values))
            else:
                turn.say(Text(why.text, why.values))
            return
        if self.turn.state.walk is self.walk:
            self.turn.walks.close(self.turn)


class SummaryWaits(DomainError):
    """The summary waits for one of its buttons."""

    text = "bad-summary-waits"


class OtherQuestion(DomainError):
    """A button that does not belong to the question of now."""

    text = "stale-then-asked"


def _shown(step: Step, value: Any, asked: Asked) -> Text:
    shown = step.read.show(value, asked)
    return shown if isinstance(shown, Text) else Text("show-one", {"value": shown})


def _press(step: str, choice: str, number: int) -> str:
    data = f"{step}:{choice}:{number}"
    if len(data.encode()) > PRESS_LIMIT:
        raise ValueError(f"a button carries at most {PRESS_LIMIT} bytes: {data}")
    return data


def _cut(text: str, most: int) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"


def _dashed(key: str) -> str:
    return key.replace("_", "-")
