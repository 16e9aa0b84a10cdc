"""The machine's look at a case before a person's: facts for the reviewer's checklist, never a verdict."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from services.fundraiser.rules import (
    PaperKind,
    Payee,
    Relation,
    age_on,
    gap,
    is_minor,
    missing_papers,
    months_before,
    needs_fresh_paper,
)
from services.house import House
from services.money import ZERO, Money


class Severity(StrEnum):
    """How much a finding asks of the reviewer, in the order in which findings are shown."""

    SERIOUS = "serious"
    ATTENTION = "attention"
    INFO = "info"


class Code(StrEnum):
    """What was found."""

    PAPER_MISSING = "paper-missing"
    PAPER_TWICE = "paper-twice"
    SAME_ID = "same-id"
    SAME_FILE = "same-file"
    ALIKE_PICTURE = "alike-picture"
    DIAGNOSIS_OLD = "diagnosis-old"
    DATES_OUT_OF_ORDER = "dates-out-of-order"
    ID_BORN_MISMATCH = "id-born-mismatch"
    ID_WITHOUT_BORN = "id-without-born"
    MINOR = "minor"
    GOAL_ABOVE_USUAL = "goal-above-usual"
    COST_BELOW_USUAL = "cost-below-usual"
    USUAL_UNVERIFIED = "usual-unverified"
    USUAL_UNKNOWN = "usual-unknown"
    GOAL_ABOVE_GAP = "goal-above-gap"
    OTHER_FUNDRAISERS = "other-fundraisers"
    PAYEE_PERSON = "payee-person"
    BLACK_LIST = "black-list"
    HOUSEHOLD_HIGH = "household-high"
    HOUSEHOLD_UNKNOWN = "household-unknown"
    STORY_PRIVATE = "story-private"


Value = str | int | Money | date


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the reviewer's checklist.

    Attributes:
        code: what was found.
        severity: how much it asks of the reviewer.
        values: what the line's variables stand for.
    """

    code: Code
    severity: Severity
    values: Mapping[str, Value] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """Key of the line."""
        return f"fundraiser-finding-{self.code}"


@dataclass(frozen=True, slots=True)
class PaperFact:
    """A file of the case.

    Attributes:
        kind: what it is said to prove.
        sha256: of the bytes as they were sent.
        look: 64-bit perceptual hash; None when there is no picture to hash.
    """

    kind: PaperKind
    sha256: bytes
    look: int | None = None


@dataclass(frozen=True, slots=True)
class Household:
    """What the organiser told of the household; None is "not told", which is not zero."""

    yearly_income: Money | None = None
    homes: int | None = None
    cars: int | None = None
    other_fundraisers: int | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What the organiser handed in.

    Attributes:
        id_born: the birth date in the patient's ID number; None when the number carries none.
        admitted_on: None when the patient was not admitted, or when that was not told.
        covered: named sums that others pay.
    """

    relation: Relation
    born: date
    id_born: date | None
    diagnosed_on: date
    admitted_on: date | None
    papers: tuple[PaperFact, ...]
    expected: Money
    covered: Mapping[str, Money]
    raised_elsewhere: Money
    goal: Money
    household: Household
    payee: Payee
    payee_reason: str
    story: str


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Another fundraiser for somebody with the same ID number.

    Attributes:
        ref: its public number.
        live: it is on its way or open, not ended.
    """

    ref: str
    live: bool


@dataclass(frozen=True, slots=True)
class SeenPaper:
    """A file of another fundraiser; hashes as in `PaperFact`."""

    ref: str
    sha256: bytes
    look: int | None = None


@dataclass(frozen=True, slots=True)
class Others:
    """What the house knows besides this case; nothing of this case itself.

    Attributes:
        same_id: fundraisers for the same ID number.
        papers: files to compare with.
        black_list: what of this case is on the black list: "id", "phone", "account" or "organiser".
    """

    same_id: tuple[Elsewhere, ...] = ()
    papers: tuple[SeenPaper, ...] = ()
    black_list: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class UsualCost:
    """What a disease's treatment usually costs, from the library.

    Attributes:
        verified: a person has read the source; an estimate has not been.
    """

    low: Money
    high: Money
    verified: bool


def precheck(facts: Facts, others: Others, usual: UsualCost | None, house: House, today: date) -> tuple[Finding, ...]:
    """List what a reviewer should look at, the serious first; an empty list is no approval."""
    found = [
        *_papers(facts, house, today),
        *_seen_before(facts, others, house),
        *_dates(facts, house, today),
        *_identity(facts, others, today),
        *_money(facts, usual),
        *_household(facts, house),
        *_story(facts),
    ]
    return tuple(sorted(found, key=lambda finding: list(Severity).index(finding.severity)))


def _papers(facts: Facts, house: House, today: date) -> Iterator[Finding]:
    kinds = {paper.kind for paper in facts.papers}
    for kind in missing_papers(kinds, facts.diagnosed_on, today, house):
        yield Finding(Code.PAPER_MISSING, Severity.SERIOUS, {"kind": kind})
    seen: dict[bytes, PaperKind] = {}
    for paper in facts.papers:
        if seen.setdefault(paper.sha256, paper.kind) is not paper.kind:
            values = {"first": seen[paper.sha256].value, "second": paper.kind.value}
            yield Finding(Code.PAPER_TWICE, Severity.ATTENTION, values)


def _seen_before(facts: Facts, others: Others, house: House) -> Iterator[Finding]:
    for other in others.same_id:
        severity = Severity.SERIOUS if other.live else Severity.ATTENTION
        yield Finding(Code.SAME_ID, severity, {"ref": other.ref, "state": "live" if other.live else "ended"})
    # The same patient may hand in the same paper again; under another patient's name it is another matter.
    same_person = {other.ref for other in others.same_id}
    told: set[tuple[Code, PaperKind, str]] = set()
    for paper in facts.papers:
        for seen in others.papers:
            code = _likeness(paper, seen, house)
            if code is None or (code, paper.kind, seen.ref) in told:
                continue
            told.add((code, paper.kind, seen.ref))
            serious = code is Code.SAME_FILE and seen.ref not in same_person
            severity = Severity.SERIOUS if serious else Severity.ATTENTION
            yield Finding(code, severity, {"kind": paper.kind.value, "ref": seen.ref})


def _likeness(paper: PaperFact, seen: SeenPaper, house: House) -> Code | None:
    if paper.sha256 == seen.sha256:
        return Code.SAME_FILE
    if paper.look is None or seen.look is None:
        return None
    differing = (paper.look ^ seen.look).bit_count()
    return Code.ALIKE_PICTURE if differing <= house.precheck.picture_bits else None


def _dates(facts: Facts, house: House, today: date) -> Iterator[Finding]:
    named = [("born", facts.born), ("diagnosed", facts.diagnosed_on), ("today", today)]
    if facts.admitted_on is not None:
        # A patient may be admitted before the diagnosis stands, so admission is held only against birth and today.
        yield from _order([("born", facts.born), ("admitted", facts.admitted_on), ("today", today)])
    yield from _order(named)
    fresh = any(paper.kind is PaperKind.FRESH_DIAGNOSIS for paper in facts.papers)
    if needs_fresh_paper(facts.diagnosed_on, today, house) and not fresh:
        months = house.fundraiser.diagnosis_max_age_months
        values: dict[str, Value] = {
            "diagnosed": facts.diagnosed_on,
            "since": months_before(today, months),
            "months": months,
        }
        yield Finding(Code.DIAGNOSIS_OLD, Severity.ATTENTION, values)


def _order(named: list[tuple[str, date]]) -> Iterator[Finding]:
    for (first, first_on), (second, second_on) in zip(named, named[1:], strict=False):
        if first_on > second_on:
            values: dict[str, Value] = {
                "first": first,
                "first_on": first_on,
                "second": second,
                "second_on": second_on,
            }
            yield Finding(Code.DATES_OUT_OF_ORDER, Severity.SERIOUS, values)


def _identity(facts: Facts, others: Others, today: date) -> Iterator[Finding]:
    if facts.id_born is None:
        yield Finding(Code.ID_WITHOUT_BORN, Severity.INFO)
    elif facts.id_born != facts.born:
        values: dict[str, Value] = {"on_id": facts.id_born, "born": facts.born}
        yield Finding(Code.ID_BORN_MISMATCH, Severity.SERIOUS, values)
    if is_minor(facts.born, today) and facts.relation is not Relation.CHILD:
        values = {"age": age_on(facts.born, today), "relation": facts.relation.value}
        yield Finding(Code.MINOR, Severity.ATTENTION, values)
    for what in others.black_list:
        yield Finding(Code.BLACK_LIST, Severity.SERIOUS, {"what": what})
    if facts.payee is Payee.PERSON:
        given = "given" if facts.payee_reason.strip() else "none"
        yield Finding(Code.PAYEE_PERSON, Severity.ATTENTION, {"reason": given})


def _money(facts: Facts, usual: UsualCost | None) -> Iterator[Finding]:
    missing = gap(facts.expected, facts.covered, facts.raised_elsewhere).amount
    if facts.goal > missing:
        yield Finding(Code.GOAL_ABOVE_GAP, Severity.SERIOUS, {"goal": facts.goal, "gap": missing})
    if usual is None:
        yield Finding(Code.USUAL_UNKNOWN, Severity.INFO)
        return
    bounds: dict[str, Value] = {"low": usual.low, "high": usual.high}
    if facts.goal > usual.high:
        yield Finding(Code.GOAL_ABOVE_USUAL, Severity.ATTENTION, {"goal": facts.goal, **bounds})
    # A goal may well be small because insurance pays most; a whole cost below the usual is what tells of a mistake.
    if facts.expected < usual.low:
        yield Finding(Code.COST_BELOW_USUAL, Severity.INFO, {"expected": facts.expected, **bounds})
    if not usual.verified:
        yield Finding(Code.USUAL_UNVERIFIED, Severity.INFO, bounds)


def _household(facts: Facts, house: House) -> Iterator[Finding]:
    told = facts.household
    for what, count, limit in (
        ("homes", told.homes, house.precheck.homes),
        ("cars", told.cars, house.precheck.cars),
    ):
        if count is not None and count >= limit:
            values: dict[str, Value] = {"what": what, "found": count, "goal": facts.goal}
            yield Finding(Code.HOUSEHOLD_HIGH, Severity.ATTENTION, values)
    income, percent = told.yearly_income, house.precheck.income_percent
    if income is not None and income > ZERO and income * 100 >= facts.goal * percent:
        values = {"what": "income", "found": income, "goal": facts.goal}
        yield Finding(Code.HOUSEHOLD_HIGH, Severity.ATTENTION, values)
    if told.other_fundraisers or facts.raised_elsewhere > ZERO:
        number = told.other_fundraisers or 0
        values = {"number": number, "raised": facts.raised_elsewhere}
        yield Finding(Code.OTHER_FUNDRAISERS, Severity.ATTENTION, values)
    for what, answer in (
        ("income", told.yearly_income),
        ("homes", told.homes),
        ("cars", told.cars),
        ("other-fundraisers", told.other_fundraisers),
    ):
        if answer is None:
            yield Finding(Code.HOUSEHOLD_UNKNOWN, Severity.INFO, {"what": what})


def _story(facts: Facts) -> Iterator[Finding]:
    for what in private_things(facts.story):
        yield Finding(Code.STORY_PRIVATE, Severity.ATTENTION, {"what": what})


_ID = r"[1-9][0-9]{5}(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9x]"
_PRIVATE = (
    # Each is taken out of the text before the next is looked for: an address of mail is no @name, an ID no account.
    ("email", re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+", re.ASCII)),
    ("link", re.compile(r"https?://\S+|www\.\S+|\bt\.me/\S+|@[a-z][a-z0-9_]{4,31}\b(?!\.)", re.ASCII)),
    ("id-number", re.compile(rf"(?<![0-9]){_ID}(?![0-9])")),
    ("phone", re.compile(r"(?<![0-9])(?:\+?86[ -]?)?1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9])")),
    ("phone", re.compile(r"(?<![0-9])0[0-9]{2,3}[ -]?[0-9]{7,8}(?![0-9])|\+[1-9][0-9]{0,2}[ -]?[0-9 -]{6,14}[0-9]")),
    ("account", re.compile(r"(?<![0-9])(?:[0-9]{12,25}|[0-9]{4}(?:[ -][0-9]{4}){2,4}(?:[ -][0-9]{1,3})?)(?![0-9])")),
    ("wechat", re.compile(r"(?:微信号?|薇信|加微|vx|wechat(?: id)?|qq号?) ?(?:是|:|为)? ?[a-z0-9][a-z0-9_-]{4,19}")),
)


def private_things(story: str) -> tuple[str, ...]:
    """Kinds of private data that strangers would see: email, link, id-number, phone, account, wechat; each once."""
    text = unicodedata.normalize("NFKC", story).casefold()
    kinds: list[str] = []
    for kind, form in _PRIVATE:
        text, count = form.subn(" ", text)
        if count and kind not in kinds:
            kinds.append(kind)
    return tuple(kinds)
