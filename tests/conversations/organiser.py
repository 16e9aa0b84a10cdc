"""What an organiser says at each question of the fundraiser, in both languages."""

from __future__ import annotations

import io
from collections.abc import Callable

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


def _presses(zh: str, en: str) -> Answer:
    return lambda voice: voice.press(zh if voice.language == "zh" else en)


def _sends(name: str) -> Answer:
    def send(voice: Voice) -> Heard:
        voice.sends((f"{name}.jpg", paper(f"{name} of {voice.name}")))
        return voice.press("发完了" if voice.language == "zh" else "Done")

    return send


STORY_ZH = "我父亲今年六十六岁，去年冬天查出胃癌。他种了一辈子地，供我们姐弟读书，现在轮到我们照顾他。手术和化疗的钱已经超出了我们能承受的范围。"
STORY_EN = (
    "My father is 66. Last winter the doctors found cancer in his stomach. He farmed all his life so that we could study; "
    "now it is our turn to look after him, and the treatment costs more than we have."
)

ANSWERS: dict[str, Answer] = {
    "public_insurance": _says("8万", "80000"),
    "own_policies": _presses("没有", "Nothing"),
    "mutual_aid": _presses("没有", "Nothing"),
    "charity": _presses("还不知道", "I do not know yet"),
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
    "raised_elsewhere": _presses("没有", "Nothing"),
    "goal": _says("20万", "200k"),
    "income": _says("6万", "60000"),
    "homes": _presses("1", "1"),
    "cars": _presses("0", "0"),
    "other_fundraisers": _presses("没有", "No"),
    "story_way": _presses("自己", "myself"),
    "story": _says(STORY_ZH, STORY_EN),
    "payee": _presses("医院", "hospital"),
    "admission_number": _says("ZY20260001", "ZY20260001"),
    "consent_true": _presses("同意", "agree"),
    "consent_public": _presses("同意", "agree"),
    "consent_money": _presses("同意", "agree"),
    "consent_data": _presses("同意", "agree"),
}


def walk_to(voice: Voice, step: str) -> None:
    """Answers every question up to this one; "summary" answers all."""
    for key, answer in ANSWERS.items():
        if key == step:
            assert voice.standing == step, f"stands at {voice.standing}, not {step}"
            return
        assert voice.standing == key, f"stands at {voice.standing}, not {key}: {voice.last.text}"
        answer(voice)
    assert voice.standing == step, f"stands at {voice.standing}: {voice.last.text}"
