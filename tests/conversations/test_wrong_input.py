"""Whatever is sent that is no answer: each gets its own sentence, the question comes again, and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

from handlers.fundraiser.journey import journey
from services.fundraiser.idcard import check_digit
from tests.conversations.organiser import ANSWERS, LONG_WAY, paper, question
from tests.talk import Heard, Talk, Voice, pieces, what_stands

LANGUAGES = ("zh", "en")
LONG = {"zh": "我们一家人都在想办法。" * 460, "en": "All of us are trying to find a way. " * 140}
"""More than 5,000 characters, which the apps cut into two messages."""


@dataclass(frozen=True)
class Wrong:
    """Something that is no answer.

    Attributes:
        name: what it is, for whoever reads a failure.
        do: sends it.
        told: keys of the sentences that must come.
    """

    name: str
    do: Callable[[Voice], Heard]
    told: tuple[str, ...]


def says(text: str, told: str, en: str | None = None) -> Wrong:
    return Wrong(text, lambda voice: voice.says(text if en is None or voice.language == "zh" else en), (told,))


def day(days: int, told: str) -> Wrong:
    return Wrong(f"{days} days from today", lambda voice: voice.says(voice.talk.day(days)), (told,))


def sends(name: str, content: bytes, *told: str) -> Wrong:
    return Wrong(f"{name}, {len(content)} bytes", lambda voice: voice.sends((name, content)), told)


# -- what is wrong, by the kind of question -----------------------------------------------------------------------


def anywhere(empty: str, long: str, minus: str, huge: str) -> list[Wrong]:
    """What is wrong wherever words are asked for: nothing, feelings, too much, numbers out of all reason."""
    return [
        says("\u2800\u200b", empty),
        says("😢🙏😭", empty),
        Wrong("5,000 characters", lambda voice: voice.says(LONG[voice.language]), (long,)),
        says("-5", minus),
        says("-1000000", minus),
        says("99999999999999", huge),
        says("!!!???", empty),
    ]


NO_WORDS = [
    Wrong("a sticker", lambda voice: voice.sticker(), ("bad-not-words",)),
    Wrong("a voice message", lambda voice: voice.speaks(), ("bad-not-words",)),
    Wrong("a place", lambda voice: voice.shares_place(), ("bad-not-words",)),
    Wrong("a photo", lambda voice: voice.sends(("p.jpg", paper("p")), document=False), ("bad-not-words",)),
    Wrong("a file", lambda voice: voice.sends(("p.pdf", b"%PDF-1.4 nothing")), ("bad-not-words",)),
]

MONEY = [
    *anywhere("bad-money", "bad-money", "bad-money-negative", "bad-money-huge"),
    says("100000001", "bad-money-huge"),
    says("5000美元", "bad-money-currency", "5000 USD"),
    says("€300", "bad-money-currency"),
    says("1.2345", "bad-money-fraction"),
    says("20-30万", "bad-money", "200 to 300 thousand"),
    says("好多好多", "bad-money", "an awful lot"),
]
MORE_THAN_NOTHING = [*MONEY, says("0", "bad-money-zero"), says("没有", "bad-money-zero", "nothing")]
DATE = [
    *anywhere("bad-empty", "bad-date", "bad-date", "bad-date"),
    says("去年冬天", "bad-date", "last winter"),
    says("03/04/2026", "bad-date"),
    says("2026-02-30", "bad-date-none"),
    says("2026年2月30日", "bad-date-none", "30 February 2026"),
    says("2025-13-01", "bad-date-none"),
]
NAME = anywhere("bad-empty", "bad-too-long", "bad-name", "bad-name")
LINE = anywhere("bad-empty", "bad-too-long", "bad-only-signs", "bad-only-signs")
CHOICE = [
    *anywhere("bad-empty", "bad-choice", "bad-choice", "bad-choice"),
    says("0", "bad-choice"),
    says("都不是的那个", "bad-choice", "the purple one"),
]
COUNT = [
    *anywhere("bad-empty", "bad-number", "bad-number-outside", "bad-number-outside"),
    says("21", "bad-number-outside"),
    says("1.5", "bad-number"),
    says("好多", "bad-number", "several"),
]
CONSENT = [
    *anywhere("bad-consent", "bad-consent", "bad-consent", "bad-consent"),
    says("不同意", "bad-consent", "no, I do not agree"),
    says("👍", "bad-consent"),
]
ID_FORM = "fundraiser-bad-id-form"
ID = [
    *anywhere("bad-empty", ID_FORM, ID_FORM, ID_FORM),
    says("110101196003120012", "fundraiser-bad-id-typo"),
    says("110101196013320011", "fundraiser-bad-id-typo"),
    says("11010119610312001" + check_digit("11010119610312001"), "fundraiser-bad-id-born"),
    says("110101600312001", "fundraiser-bad-id-old"),
    says("丢了", ID_FORM, "it is lost"),
]

GOAL = [
    *MORE_THAN_NOTHING,
    says("50", "fundraiser-goal-too-small"),
    says("220001", "fundraiser-goal-above-gap"),
    says("600000", "fundraiser-goal-too-large"),
]
NO_ACCOUNT = "fundraiser-bad-account"
ACCOUNT = [
    *anywhere("bad-empty", NO_ACCOUNT, NO_ACCOUNT, NO_ACCOUNT)[:5],
    says("6222 0202 0011 2233 447", NO_ACCOUNT),
    says("12345", NO_ACCOUNT),
    says("工商银行", NO_ACCOUNT, "Bank of China"),
]
NO_ADMISSION = "fundraiser-bad-admission-number"
ADMISSION = [
    *anywhere("bad-empty", NO_ADMISSION, NO_ADMISSION, NO_ADMISSION)[:5],
    says("还没住院呢", NO_ADMISSION, "not admitted yet"),
    says("9" * 41, "bad-too-long"),
]

PROGRAM = b"MZ\x90\x00" + bytes(400)
PAGE = b"<!doctype html><html><body>invoice</body></html>"
PICTURE = paper("a page")
FILES = [
    *(Wrong(wrong.name, wrong.do, ("bad-not-file",)) for wrong in (*anywhere(*("bad-not-file",) * 4), *NO_WORDS[:3])),
    says("发完了", "bad-too-few-files", "done"),
    sends("empty.jpg", b"", "papers-empty"),
    sends("photo.jpg", PROGRAM, "papers-disguised"),
    sends("invoice.pdf", PAGE, "papers-disguised"),
    sends("setup.exe", PROGRAM, "papers-kind-not-allowed"),
    sends("cut.jpg", PICTURE[: len(PICTURE) // 2], "papers-broken"),
    sends("large.pdf", b"%PDF-1.7\n" + bytes(21 * 2**20), "papers-too-large"),
]

BY_STEP: dict[str, list[Wrong]] = {
    "public_insurance": MONEY,
    "own_policies": MONEY,
    "mutual_aid": MONEY,
    "charity": MONEY,
    "relation": CHOICE,
    "patient_name": NAME,
    "patient_born": [
        *DATE,
        day(1, "fundraiser-bad-born-future"),
        day(3650, "fundraiser-bad-born-future"),
        day(-150 * 366, "fundraiser-bad-born-old"),
    ],
    "patient_id": ID,
    "disease": LINE,
    "hospital": LINE,
    "department": LINE,
    "diagnosed_on": [
        *DATE,
        day(1, "fundraiser-bad-diagnosed-future"),
        says("1960-03-11", "fundraiser-bad-diagnosed-before-birth"),
    ],
    "id_papers": FILES,
    "diagnosis_papers": FILES,
    "fresh_papers": FILES,
    "cost_papers": FILES,
    "expected_cost": MORE_THAN_NOTHING,
    "raised_elsewhere": [*MONEY, says("220000", "fundraiser-nothing-missing")],
    "goal": GOAL,
    "income": MONEY,
    "homes": COUNT,
    "cars": COUNT,
    "other_fundraisers": CHOICE,
    "other_where": LINE,
    "story_way": CHOICE,
    "story_who": LINE,
    "story_happened": LINE,
    "story_need": LINE,
    "story": [*LINE, says("爸爸病了。", "bad-too-short", "My father is ill.")],
    "payee": CHOICE,
    "admission_number": ADMISSION,
    "payee_reason": [*LINE, says("方便", "bad-too-short", "easier")],
    "payee_name": NAME,
    "payee_account": ACCOUNT,
    "consent_true": CONSENT,
    "consent_public": CONSENT,
    "consent_money": CONSENT,
    "consent_data": CONSENT,
    "summary": [
        Wrong(wrong.name, wrong.do, ("bad-summary-waits",)) for wrong in (*anywhere(*("bad-choice",) * 4), *NO_WORDS)
    ],
}
MOST_FILES = {"id_papers": 6, "diagnosis_papers": 9, "fresh_papers": 9, "cost_papers": 9}


def wrong_at(step: str) -> Iterator[Wrong]:
    yield from BY_STEP[step]
    if step == "summary":
        return
    if step not in MOST_FILES:
        yield from NO_WORDS
    yield Wrong(
        "a forged choice",
        lambda voice: voice.press_data(voice.last, f"{step}:forged:{voice.state.asking}", force=True),
        ("bad-choice",),
    )


# -- the walks ----------------------------------------------------------------------------------------------------


def test_every_step_has_its_wrong_answers() -> None:
    assert set(BY_STEP) == {*(step.key for step in journey.steps), "summary"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_wrong_is_said_at_every_step(talk: Talk, language: str) -> None:
    voice = talk.person("林小雨" if language == "zh" else "Li Wei", language)
    voice.taps("menu-fundraiser")
    failures: list[str] = []
    for step, answer in LONG_WAY.items():
        assert voice.standing == step, f"stands at {voice.standing}, not {step}: {voice.last.text}"
        failures += [found for wrong in wrong_at(step) if (found := offend(talk, voice, step, wrong))]
        if step in MOST_FILES:
            failures += [found for album in albums(MOST_FILES[step]) if (found := over(talk, voice, step, *album))]
        answer(voice)
    failures += [found for wrong in wrong_at("summary") if (found := offend(talk, voice, "summary", wrong))]
    assert failures == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_wrong_is_said_at_the_admission_number(talk: Talk, language: str) -> None:
    """The one step that the long way does not meet: its payee is a person."""
    voice = talk.person("林小雨" if language == "zh" else "Li Wei", language)
    voice.taps("menu-fundraiser")
    for step, answer in ANSWERS.items():
        if step == "admission_number":
            break
        answer(voice)
    assert [found for wrong in wrong_at("admission_number") if (found := offend(talk, voice, step, wrong))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_kind_that_is_no_words_has_its_own_sentence(talk: Talk, language: str) -> None:
    voice = talk.person("林小雨" if language == "zh" else "Li Wei", language)
    voice.taps("menu-fundraiser")
    leads = [wrong.do(voice).text.split("\n\n")[0] for wrong in NO_WORDS]
    *kinds, photo, document = leads
    assert len({*kinds, photo}) == len(NO_WORDS) - 1
    assert photo == document


def offend(talk: Talk, voice: Voice, step: str, wrong: Wrong) -> str | None:
    """Sends something wrong; returns what is not as it should be."""
    before, since = voice.state, len(voice.heard)
    wrong.do(voice)
    said = "\n".join(one.text for one in voice.heard[since:])
    missing = [
        key for key in (*wrong.told, question(step)) if not all(one in said for one in pieces(voice.language, key))
    ]
    changed = what_stands(voice.state) != what_stands(before)
    if not missing and not changed:
        return None
    talk.put_back(voice.id, before)
    voice.says("hello")
    return f"{step}: {wrong.name}: {'something was taken; ' if changed else ''}no {missing} in {said[:200]!r}"


def albums(most: int) -> Iterator[tuple[str, list[tuple[str, bytes]], tuple[str, ...], int]]:
    """Albums of which something is kept: name, files, the sentences, how many are kept."""
    yield (
        "an album with one bad file",
        [("1.jpg", paper("one")), ("2.jpg", PROGRAM), ("3.jpg", paper("three"))],
        ("papers-disguised", "files-received"),
        2,
    )
    yield (
        "too many files",
        [(f"{place}.jpg", paper(f"page {place}")) for place in range(most + 1)],
        ("bad-too-many-files", "files-received"),
        most,
    )


def over(
    talk: Talk, voice: Voice, step: str, name: str, files: list[tuple[str, bytes]], told: tuple[str, ...], kept: int
) -> str | None:
    """Sends an album of which a part is good; returns what is not as it should be."""
    before, since = voice.state, len(voice.heard)
    voice.sends(*files)
    said = "\n".join(one.text for one in voice.heard[since:])
    heard = (*told, f"fundraiser-label-{step.replace('_', '-')}")
    missing = [key for key in heard if not all(one in said for one in pieces(voice.language, key))]
    walk = voice.state.walk
    count = 0 if walk is None else len(walk.parts)
    talk.put_back(voice.id, before)
    voice.says("hello")
    if not missing and count == kept:
        return None
    return f"{step}: {name}: {count} of {kept} kept, no {missing} in {said[:200]!r}"
