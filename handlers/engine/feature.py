"""What a feature brings: journeys, commands, buttons, links, timers, menu entries."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from handlers.engine.errand import ErrandAct
from handlers.engine.journey import Journey
from handlers.engine.said import Wanted
from handlers.engine.turn import Choice, Post, Turn
from storage.tables.cases import Case

CommandAct = Callable[[Turn, str], None]
PressAct = Callable[[Turn, str], None]
TimerAct = Callable[[Post, str], None]
OpenAct = Callable[[Turn, Mapping[str, str]], None]
OutcomeAct = Callable[[Post, Mapping[str, Any], str], None]


@dataclass(frozen=True, slots=True)
class PaymentDesk:
    """Where payments of one kind are taken; an invoice's payload is `<kind>:<id>`.

    Attributes:
        check_out: called with the id before money moves; raises a DomainError when it must not.
        take: called with the id when the money is there; returns whether it knew what the money is for.
    """

    check_out: Callable[[Turn, str], None]
    take: Callable[[Turn, str], bool]


@dataclass(frozen=True, slots=True)
class Command:
    """A command; its text in the menu is `command-<name>`.

    Attributes:
        act: called with what follows the command.
        roles: who may use it; None means everybody.
        listed: shown in the command menu.
        wants_files: what a file that came with it is fetched as.
    """

    name: str
    act: CommandAct
    roles: frozenset[str] | None = None
    listed: bool = True
    wants_files: Wanted = Wanted.NOTHING


@dataclass(frozen=True, slots=True)
class PressVerb:
    """A button outside of journeys, its data is `@<name>` or `@<name>:<argument>`.

    Attributes:
        act: called with the argument; it still checks that the presser may touch what the argument names.
        roles: who may press it; None means everybody.
    """

    name: str
    act: PressAct
    roles: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class TalkDesk:
    """A desk whose cases are talks between a person and whoever of the staff has the case.

    Attributes:
        staff: the roles that talk there.
        title: the name of whoever has the case, as the person reads it.
        spoke: called after something was said, with whether the staff said it.
        waiting: hears what the person says while nobody has the case; returns whether it took it.
        over: answers the person who replies to a talk that is over.
    """

    staff: frozenset[str]
    title: Callable[[Post, int], str]
    spoke: Callable[[Turn, Case, bool], None]
    waiting: Callable[[Turn, Case], bool]
    over: Callable[[Turn, Case], None]


@dataclass(frozen=True, slots=True)
class Feature:
    """One feature's part in the conversation.

    Attributes:
        links: what deep links it opens: prefix of the payload → act with the rest.
        timers: kind of a timer → act with its subject.
        opens: what somebody may want who writes freely → begins it with what they told, by what it fills.
        menu: entries for the main menu of this person.
        desks: role → shows that role's queue.
        returned: role → hears that a case of that desk has no worker any more and waits again.
        payments: kind of an invoice → who takes its payments.
        talks: desk → how its talks go.
        outcomes: kind of a letter → act with the letter and what became of it, such as a refund's.
        errands: kind of an errand → does it.
        relay: hears what is said while a case of this feature has the word; returns whether it took it.
    """

    key: str
    journeys: tuple[Journey, ...] = ()
    commands: tuple[Command, ...] = ()
    presses: tuple[PressVerb, ...] = ()
    links: Mapping[str, CommandAct] = field(default_factory=dict)
    timers: Mapping[str, TimerAct] = field(default_factory=dict)
    opens: Mapping[str, OpenAct] = field(default_factory=dict)
    menu: Callable[[Turn], tuple[Choice, ...]] = lambda _turn: ()
    desks: Mapping[str, Callable[[Turn], None]] = field(default_factory=dict)
    returned: Mapping[str, Callable[[Post, Case], None]] = field(default_factory=dict)
    payments: Mapping[str, PaymentDesk] = field(default_factory=dict)
    talks: Mapping[str, TalkDesk] = field(default_factory=dict)
    outcomes: Mapping[str, OutcomeAct] = field(default_factory=dict)
    errands: Mapping[str, ErrandAct] = field(default_factory=dict)
    relay: Callable[[Turn], bool] = lambda _turn: False
