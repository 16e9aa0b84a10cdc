"""Words that were mistyped by their sound: 理陪 for 理赔, 莲花清温 for 连花清瘟."""

from collections.abc import Iterable

from pypinyin import Style, lazy_pinyin

from knowledge.diseases.words import HAN_RUN

KEYWORDS = (
    "筹款 众筹 互助 保险 理赔 退保 续保 人工 客服 挂号 条款 免赔额 等待期 犹豫期 报销 投保 重疾 重疾险 保单 保费 报案 提现 医疗险 意外险 既往症 互助金"
    " 副作用 说明书 转人工 互助计划 手续费 捐款 投诉 问诊 充值"
).split()
SHORTEST, LONGEST = 2, 6


class Sounds:
    """Known words by their sound."""

    def __init__(self, words: Iterable[str]) -> None:
        """Takes words of Han characters; those of two characters are too alike to others unless they are keywords."""
        known = [*KEYWORDS, *(word for word in words if len(word) > SHORTEST)]
        self._by_sound = {
            tuple(lazy_pinyin(word, style=Style.NORMAL)): word
            for word in reversed(known)
            if len(word) <= LONGEST and HAN_RUN.fullmatch(word)
        }

    def mend(self, text: str) -> str:
        """The text with known words where their sound was written in other characters."""
        return HAN_RUN.sub(lambda run: self._mend(run.group()), text)

    def _mend(self, run: str) -> str:
        if len(run) < SHORTEST:
            return run
        sounds = lazy_pinyin(run, style=Style.NORMAL)
        if len(sounds) != len(run):
            return run
        pieces: list[str] = []
        place = 0
        while place < len(run):
            for size in range(min(LONGEST, len(run) - place), SHORTEST - 1, -1):
                word = self._by_sound.get(tuple(sounds[place : place + size]))
                if word is not None:
                    pieces.append(word)
                    place += size
                    break
            else:
                pieces.append(run[place])
                place += 1
        return "".join(pieces)
