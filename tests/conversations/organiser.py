"""What an organiser says at each question of the fundraiser, in both languages."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator

from PIL import Image, ImageDraw

from tests.talk import Heard, Voice

Answer = Callable[[Voice], Heard]


def paper(words: str) -> bytes:
    """A page that looks like a paper; each different."""
    picture = Image.new("RGB", (600, 800), "white")
    pen = ImageDraw.Draw(picture)
    for line in range(12):
        pen.text((40, 40 + line * 55), f"{words} {line} " * 4, fill="black")
    pen.rectangle((40, 700, 40 + 7 * len(words), 760), outline="red", width=4)
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=90)
    return out.getvalue()


def _says(zh: str, en: str) -> Answer:
    return lambda voice: voice.says(zh if voice.language == "zh" else en)


def _taps(key: str) -> Answer:
    return lambda voice: voice.taps(key)


def _sends(name: str) -> Answer:
    def send(voice: Voice) -> Heard:
        voice.sends((f"{name}.jpg", paper(f"{name} of {voice.name}")))
        return voice.taps("choice-done")

    return send


STORY_ZH = (
    "我父亲今年六十六岁，去年冬天查出胃癌。他种了一辈子地，供我们姐弟读书，"
    "现在轮到我们照顾他。手术和化疗的钱已经超出了我们能承受的范围。"
)
STORY_EN = (
    "My father is 66. Last winter the doctors found cancer in his stomach. He farmed all his life so that we could "
    "study; now it is our turn to look after him, and the treatment costs more than we have."
)

ANSWERS: dict[str, Answer] = {
    "public_insurance": _says("8万", "80000"),
    "own_policies": _taps("choice-nothing"),
    "mutual_aid": _taps("choice-nothing"),
    "charity": _taps("choice-unknown"),
    "relation": _says("我爸爸", "my father"),
    "patient_name": _says("林建国", "Li Jianguo"),
    "patient_born": _says("1960-03-12", "12 March 1960"),
    "patient_id": _says("110101196003120011", "110101196003120011"),
    "disease": _says("胃癌", "stomach cancer"),
    "hospital": _says("北京协和医院", "Peking Union Medical College Hospital"),
    "department": _says("肿瘤内科", "Oncology"),
    "diagnosed_on": lambda voice: voice.says(voice.talk.day(-40)),
    "id_papers": _sends("id"),
    "diagnosis_papers": _sends("diagnosis"),
    "cost_papers": _sends("invoice"),
    "expected_cost": _says("30万", "300,000"),
    "raised_elsewhere": _taps("choice-nothing"),
    "goal": _says("20万", "200k"),
    "income": _says("6万", "60000"),
    "homes": _says("1", "1"),
    "cars": _says("0", "none"),
    "other_fundraisers": _taps("fundraiser-other-fundraisers-no"),
    "story_way": _taps("fundraiser-story-way-myself"),
    "story": _says(STORY_ZH, STORY_EN),
    "payee": _taps("fundraiser-payee-hospital"),
    "admission_number": _says("ZY20260001", "ZY20260001"),
    "consent_true": _taps("consent-agree"),
    "consent_public": _taps("consent-agree"),
    "consent_money": _taps("consent-agree"),
    "consent_data": _taps("consent-agree"),
}


def _long_way() -> Iterator[tuple[str, Answer]]:
    other = {
        "diagnosed_on": (("diagnosed_on", lambda voice: voice.says(voice.talk.day(-400))),),
        "cost_papers": (("fresh_papers", _sends("fresh")), ("cost_papers", ANSWERS["cost_papers"])),
        "other_fundraisers": (
            ("other_fundraisers", _says("有", "Yes")),
            (
                "other_where",
                _says("我哥五月在别的平台发过，筹到三万，已经结束", "Platform A, my brother in May, 30,000, ended"),
            ),
        ),
        "story_way": (
            ("story_way", _taps("fundraiser-story-way-help")),
            ("story_who", _says("我父亲六十六岁，种了一辈子地。", "My father is 66. He farmed all his life.")),
            (
                "story_happened",
                _says(
                    "去年冬天查出胃癌，做完了两次化疗。", "It was found last winter. Two rounds of chemo are done."
                ),
            ),
            ("story_need", _says("后面还有四次化疗。", "Four more rounds of chemotherapy.")),
        ),
        "story": (("story", _taps("fundraiser-story-use")),),
        "payee": (
            ("payee", _taps("fundraiser-payee-person")),
            ("payee_reason", _says("已经出院了，钱是叔叔先垫的。", "The stay is over; my uncle lent us the money.")),
            ("payee_name", _says("林小雨", "Li Wei")),
            ("payee_account", _says("6222020200112233446", "6222 0202 0011 2233 446")),
        ),
        "admission_number": (),
    }
    for key, answer in ANSWERS.items():
        yield from other.get(key, ((key, answer),))


LONG_WAY: dict[str, Answer] = dict(_long_way())
"""What somebody says who meets the other questions: an old diagnosis, help with the story, a person as payee."""


def question(step: str) -> str:
    """The key of a step's question."""
    return "fundraiser-summary" if step == "summary" else f"fundraiser-ask-{step.replace('_', '-')}"


def walk_to(voice: Voice, step: str) -> None:
    """Answers every question up to this one; "summary" answers all."""
    for key, answer in ANSWERS.items():
        if key == step:
            assert voice.standing == step, f"stands at {voice.standing}, not {step}"
            return
        assert voice.standing == key, f"stands at {voice.standing}, not {key}: {voice.last.text}"
        answer(voice)
    assert voice.standing == step, f"stands at {voice.standing}: {voice.last.text}"
