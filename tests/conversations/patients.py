"""What a patient says at each question before a doctor, in both languages, for oneself, a child, a mother."""

from __future__ import annotations

from tests.conversations.organiser import Answer, paper
from tests.talk import Heard, Voice


def _says(zh: str, en: str) -> Answer:
    return lambda voice: voice.says(zh if voice.language == "zh" else en)


def _taps(key: str) -> Answer:
    return lambda voice: voice.taps(key)


def _photo(voice: Voice) -> Heard:
    voice.sends(("rash.jpg", paper(f"rash of {voice.name}")), document=False)
    return voice.taps("choice-done")


def _first_department(voice: Voice) -> Heard:
    """The first one that triage suggests."""
    return voice.press_data(voice.last, next(iter(voice.last.buttons.values())))


COMPLAINT = {"zh": "头疼得厉害，早上更重", "en": "I have a headache, worse in the morning"}
END: dict[str, Answer] = {
    "department": _first_department,
    "tier": lambda voice: voice.press("助理" if voice.language == "zh" else "assistant"),
}
AGREE = _taps("consent-agree")
WAYS: dict[str, dict[str, Answer]] = {
    "self": {
        "complaint": _says(COMPLAINT["zh"], COMPLAINT["en"]),
        "since": _says("三天了", "for three days"),
        "whom": _taps("consult-whom-self"),
        "born": _says("1990-05-01", "1990-05-01"),
        "sex": _taps("consult-sex-female"),
        "expecting": _taps("consult-expecting-pregnant"),
        "weeks": _says("12", "12"),
        "allergies": _says("青霉素、花生", "penicillin, peanuts"),
        "conditions": _taps("choice-unknown"),
        "medicines": _taps("consult-medicines-none"),
        "files": _taps("choice-skip"),
        **END,
        "keep": _taps("consult-keep-yes"),
        "consent": AGREE,
    },
    "child": {
        "complaint": _says("发烧，有点咳嗽", "a fever and a cough"),
        "since": _taps("choice-unknown"),
        "whom": _says("我女儿", "my daughter"),
        "name": _says("李安安", "Li Anan"),
        "born": lambda voice: voice.says(voice.talk.day(-366 * 4)),
        "sex": _says("女孩", "girl"),
        "weight": _says("32斤", "16 kg"),
        "allergies": _taps("consult-allergies-none"),
        "conditions": _taps("consult-conditions-none"),
        "medicines": _says("布洛芬", "ibuprofen"),
        "files": _photo,
        **END,
        "consent": AGREE,
    },
    "mother": {
        "complaint": _says("膝盖疼，走路更疼", "her knee hurts when she walks"),
        "since": _says("去年秋天", "since last autumn"),
        "whom": _taps("consult-whom-parent"),
        "name": _says("王秀英", "Wang Xiuying"),
        "born": _says("1952年2月3日", "3 February 1952"),
        "agree": AGREE,
        "sex": _taps("consult-sex-female"),
        "allergies": _taps("choice-unknown"),
        "conditions": _says("高血压", "high blood pressure"),
        "medicines": _says("氨氯地平", "amlodipine"),
        "files": _taps("choice-skip"),
        **END,
        "consent": AGREE,
    },
}


def go(voice: Voice, way: str = "self", until: str | None = None, **other: Answer) -> None:
    """Goes the way, from wherever the voice stands, to its end or to a step; steps can be answered otherwise."""
    answers = {"still": _taps("consult-still-same")} | WAYS[way] | other
    while (step := voice.standing) is not None and step != until:
        if step == "summary":
            voice.taps("consult-submit")
        else:
            answers[step](voice)
        assert voice.standing != step, f"{step}: {voice.last.text}"


def consult(voice: Voice, way: str = "self", **other: Answer) -> None:
    """Asks a doctor, from the command to the queue."""
    voice.says("/consult")
    go(voice, way, None, **other)
