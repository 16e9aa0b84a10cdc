"""One turn as a conversation sees it: who spoke, where the chat stands, and the letters to be posted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from handlers.engine.letters import Answer, Button, CheckoutAnswer, Content, Letter, Rows, Say, SendFile, Strip, pages
from handlers.engine.said import Said
from handlers.engine.state import ChatState
from handlers.engine.thought import Question, Unthought
from handlers.engine.words import Text
from handlers.resources import Resources
from knowledge import answers
from knowledge.faq import Language
from services.account.actions import Known, is_spared, name_of
from services.staff.actions import roles_of
from services.work import Work
from storage.tables.people import Person

if TYPE_CHECKING:
    from handlers.engine.feature import Feature
    from handlers.engine.walks import Walks


@dataclass(frozen=True, slots=True)
class Choice:
    """A button whose label is a text."""

    label: Text | str
    press: str | None = None
    url: str | None = None


Choices = tuple[tuple[Choice, ...], ...]


def _width(label: str) -> int:
    """How wide a label is, in Latin letters; a Chinese character takes the room of two."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in label)


def page_number(argument: str) -> int:
    """The page that a button names, from 0; the first one for what is no number that a list can have."""
    return int(argument) if argument.isdecimal() and len(argument) < 6 else 0


class Post:
    """Writes letters in the language of whoever reads them."""

    def __init__(self, work: Work, resources: Resources, features: "tuple[Feature, ...]") -> None:
        self.work = work
        self.resources = resources
        self.features = features
        self.letters: list[Letter] = []

    def tell(
        self,
        person_id: int,
        text: Text,
        choices: Choices = (),
        about: str | None = None,
        once: bool = True,
        money_talk: bool = False,
    ) -> None:
        """Writes to anybody, in their language; somebody whom we never met gets nothing.

        Args:
            person_id: who reads it.
            text: what it says.
            choices: buttons.
            about: what a reply to it speaks of.
            once: rather never than twice.
            money_talk: it is about a fundraiser, and waits while the person is to be spared that.
        """
        person = self.work.session.get(Person, person_id)
        if person is None:
            return
        html = self.resources.words.html(person.language, text)
        held_until = person.spared_until if money_talk and is_spared(self.work, person) else None
        self._say(person_id, html, self.rows(person.language, choices), about, once, held_until)

    def say_to(self, chat: int, language: str, text: Text) -> None:
        """Says something in a given language, also to somebody whom we do not know any more."""
        self._say(chat, self.resources.words.html(language, text), ())

    def put(self, chat: int, content: Content, once: bool = False, held_until: datetime | None = None) -> None:
        """Posts a letter."""
        self.letters.append(Letter(chat, content, once, held_until))

    def _say(
        self,
        chat: int,
        html: str,
        rows: Rows,
        about: str | None = None,
        once: bool = False,
        held_until: datetime | None = None,
    ) -> None:
        """Posts a message, in several pages when it is long; the buttons stand under the last."""
        *first, last = pages(html)
        for page in first:
            self.put(chat, Say(page, about=about), once, held_until)
        self.put(chat, Say(last, rows, about=about), once, held_until)

    def rows(self, language: str, choices: Choices) -> Rows:
        """Renders buttons."""
        words = self.resources.words
        return tuple(
            tuple(
                Button(
                    one.label if isinstance(one.label, str) else words.plain(language, one.label), one.press, one.url
                )
                for one in row
            )
            for row in choices
        )

    def language_of(self, person_id: int) -> str | None:
        """The language of a person, None when we never met."""
        person = self.work.session.get(Person, person_id)
        return None if person is None else person.language

    def name_of(self, person_id: int) -> str:
        """The name of a person as the messenger shows it."""
        person = self.work.session.get(Person, person_id)
        return "" if person is None else name_of(self.work, person)


@dataclass
class Turn(Post):
    """A turn of one chat.

    Attributes:
        known: who spoke, as we knew them when the turn began.
        state: where the chat stands; changed in place and saved after the turn.
        said: what was said.
        walks: starts and continues journeys.
        features: everything that the bot can talk about.
        about: what the message speaks of that was replied to, such as "human:CASE".
    """

    work: Work
    resources: Resources
    known: Known
    state: ChatState
    said: Said
    walks: "Walks"
    features: "tuple[Feature, ...]"
    about: str | None = None
    letters: list[Letter] = field(default_factory=list)
    _roles: frozenset[str] | None = None
    _person: Person | None = None
    _answered: bool = False

    def __post_init__(self) -> None:
        self._roles = self.known.roles

    @property
    def person_id(self) -> int:
        """Who spoke."""
        return self.said.person

    @property
    def person(self) -> Person:
        """The row of who spoke, read when somebody asks for it: most turns know enough without."""
        if self._person is None:
            self._person = self.work.session.get_one(Person, self.person_id)
        return self._person

    @property
    def language(self) -> Language:
        """The language of the person."""
        return "zh" if (self._person or self.known).language == "zh" else "en"

    @property
    def is_spared(self) -> bool:
        """Whether the person is to be left in peace now."""
        return is_spared(self.work, self._person or self.known)

    @property
    def person_name(self) -> str:
        """The name of the person, as others may see it."""
        return self.said.name

    @property
    def roles(self) -> frozenset[str]:
        """The roles of the person now."""
        if self._roles is None:
            self._roles = roles_of(self.work, self.person_id)
        return self._roles

    def forget_roles(self) -> None:
        """Reads the roles again at the next question, after they changed."""
        self._roles = None

    def in_rows(self, choices: Sequence[Choice]) -> Choices:
        """Buttons side by side, as many as a phone shows without breaking their labels."""
        wide = max((_width(self.plain(one.label)) for one in choices), default=0)
        per_row = 4 if wide <= 3 else 2 if wide <= 16 else 1
        return tuple(tuple(choices[start : start + per_row]) for start in range(0, len(choices), per_row))

    def look_up(self, words: str, follows: bool = True) -> answers.Answer | None:
        """What the library answers, None when it has no answer.

        Args:
            words: the question.
            follows: whether it may go on about what was spoken of before.

        Raises:
            Unthought: it was not looked up before the turn.
        """
        topic = self.state.topic if follows else None
        question = Question(words, self.language, None if topic is None else topic.document)
        if self.said.thought is None or self.said.thought.question != question:
            raise Unthought(question)
        return self.said.thought.answer

    def say(self, text: Text | str, choices: Choices = (), about: str | None = None, **values: object) -> None:
        """Says something to the person in this chat."""
        self.say_html(self.html(text, **values), choices, about)

    def say_html(self, html: str, choices: Choices = (), about: str | None = None) -> None:
        """Says something that was rendered before."""
        self._say(self.said.chat, html, self.rows(self.language, choices), about)

    def html(self, text: Text | str, **values: object) -> str:
        """Renders a text for the person."""
        return self.resources.words.html(self.language, text, **values)

    def plain(self, text: Text | str, **values: object) -> str:
        """Renders a text for the person without markup."""
        return self.resources.words.plain(self.language, text, **values)

    def send_file(
        self, owner: int, file_id: str, name: str, picture: bool, text: Text, about: str | None = None
    ) -> None:
        """Sends a kept file to the person."""
        self.put(self.said.chat, SendFile(owner, file_id, name, picture, self.html(text), about))

    def answer(
        self, text: Text | str | None = None, alert: bool = False, values: Mapping[str, object] | None = None
    ) -> None:
        """Answers the press of this turn, once; does nothing when nothing was pressed."""
        if self.said.press is None or self._answered:
            return
        self._answered = True
        notice = None if text is None else self.plain(text, **(values or {}))
        self.letters.insert(0, Letter(self.said.chat, Answer(self.said.press.query_id, notice, alert)))

    def check_out(self, error: Text | None = None) -> None:
        """Lets the payment of this turn go on, or says why not, once; does nothing when nothing is being paid."""
        if self.said.checkout is None or self._answered:
            return
        self._answered = True
        why = None if error is None else self.plain(error)
        self.letters.insert(0, Letter(self.said.chat, CheckoutAnswer(self.said.checkout.query_id, why)))

    def unanswer(self) -> None:
        """Takes the answer back whose letter was thrown away, so that the press is answered anew."""
        self._answered = False

    def strip(self) -> None:
        """Takes the buttons off the message that was pressed."""
        if self.said.press is not None and self.said.press.message_id is not None:
            self.put(self.said.chat, Strip(self.said.press.message_id))
