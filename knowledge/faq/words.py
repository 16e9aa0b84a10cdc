"""Makes a question comparable: one spelling for width, script, homophones, endings and slips of the finger."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pypinyin import Style, lazy_pinyin
from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.diseases.words import HAN

_HAN_TOKEN = re.compile(r"[\u3400-\u9fff]|[a-z]+|[0-9]+")
_APOSTROPHE = re.compile(r"(?<=[a-z])['’‘`](?=[a-z])")
_LATIN_TOKEN = re.compile(r"[a-z]+|[0-9]+")

# Words as fingers in a hurry write them, and variants that an ending does not bring together.
_SAME = {
    "u": "you", "ur": "your", "r": "are", "y": "why", "wat": "what", "wot": "what", "waht": "what", "whta": "what",
    "whats": "what is", "hows": "how is", "whos": "who is", "wheres": "where is", "wen": "when", "hwo": "how",
    "hw": "how", "pls": "please", "plz": "please", "thx": "thanks", "dont": "do not", "cant": "can not",
    "wont": "will not", "isnt": "is not", "doesnt": "do not", "didnt": "do not", "does": "do", "did": "do", "im": "i am",
    "ive": "i have", "cannot": "can not", "hav": "have", "abt": "about", "lng": "long", "mony": "money", "info": "data",
    "mum": "mother", "mom": "mother", "dad": "father", "kid": "child", "kids": "child", "children": "child",
    "illnesses": "illness", "people": "people", "taken": "take", "took": "take", "gave": "give", "given": "give",
    "paid": "pay", "lied": "lie", "lying": "lie", "stolen": "steal", "left": "left", "seen": "see", "saw": "see",
    "sent": "send", "said": "say", "refused": "refuse", "hospitals": "hospital", "has": "have", "had": "have",
}  # fmt: skip
_KEEP = frozenset(
    "is this his was yes always less process address business access express status aids news thus bus gas us as has "
    "red need needed bed feed speed indeed fed shed wed thing anything something nothing everything during morning "
    "evening king ring bring string spring sing being".split()
)
FILLERS = {
    "zh": tuple(
        "请问 想问一下 想问 问一下 一下 你好 您好 那个 这个 那 这 我们 你们 他们 我 你 您 他 她 它 们 的 了 吗 嘛 么 呢 呀 啊 吧 哦 是 "
        "要 会 能 可以 可 得 还 就 都 也 在 有 没 不 把 被 给 让 跟 和 到 去 来 上 里 下 大概 一般 现在 到底 究竟 需要 应该 "
        "什么 怎么 怎样 如何 为什么 为啥 啥 咋 哪里 哪儿 哪 谁 多少 多久 几 个 一 人 家里 爸爸 妈妈 父亲 母亲 老公 老婆 孩子 儿子 女儿 "
        "患者 病人 医院 病 自己 后 前 之后 以后 时候 如果 要是 但 但是 所以 因为 是不是 能不能 可不可以 有没有 好 谢谢 麻烦 知道 平台 筹款 东西 事情 事 办 万一 真 对 给我 告诉 人家 主要 已经 这样 那样 部分 非得 等会 先 全部 再 时间 操作 用 做 弄 干".split()
    ),
    "en": tuple(
        "a an the this that these those it its i me my mine we us our you your he him his she her they them their is are "
        "am was were be been do can could will would shall should may might must have to of for in on at by with from as "
        "and or but if so then than just please hello hi hey sorry thanks thank there here what which who whom whose when "
        "where why how not no yes ok okay any some all about into out up really actually exactly also only still even "
        "want like know tell say get now need first one more much many very too father mother son daughter wife husband "
        "brother sister uncle aunt grandma grandpa patient hospital ill sick illness disease leukemia cancer platform "
        "fundraiser case let go does happen mean work use make sir madam possible guy thing kind type usual realy really exact actual someone somebody anyone anybody".split()
    ),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as tokens; every line spells the same tokens another way, each with a space on both sides."""

    tokens: tuple[str, ...]
    lines: tuple[str, ...]

    def __len__(self) -> int:
        """How many tokens it has."""
        return len(self.tokens)

    def covered(self, phrase: "Reading") -> set[int]:
        """The places of the tokens where `phrase` stands; empty when it does not."""
        found: set[int] = set()
        for line, wanted in zip(self.lines, phrase.lines, strict=False):
            start = line.find(wanted)
            while start >= 0:
                first = line.count(" ", 0, start)
                found.update(range(first, first + len(phrase)))
                start = line.find(wanted, start + 1)
        return found


def read_han(text: str) -> Reading:
    """Reads plain small text as characters and as toneless pinyin; a single character is too little to go by sound."""
    tokens = tuple(_HAN_TOKEN.findall(text))
    if len(tokens) < 2:
        return Reading(tokens, (_line(tokens),))
    sounds = lazy_pinyin(list(tokens), style=Style.NORMAL)
    return Reading(tuple(sounds), (_line(tokens), _line(sounds)))


def read_latin(text: str, known: "Spelling | None" = None) -> Reading:
    """Reads plain small text as word stems; with `known`, misspelled words become the known ones that they resemble."""
    words = " ".join(_SAME.get(word, word) for word in _LATIN_TOKEN.findall(_APOSTROPHE.sub("", text))).split()
    tokens = tuple(known.mend(stem(word)) if known else stem(word) for word in words)
    return Reading(tokens, (_line(tokens),))


def stem(word: str) -> str:
    """The word without its commonest endings; only ever compared with other stems."""
    if len(word) < 4 or word in _KEEP:
        return word
    for ending, instead in (("ies", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("s", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word[: -len(ending)] + instead
            break
    if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "lse":
        word = word[:-1]
    return word[:-1] if len(word) > 4 and word.endswith("e") else word


class Spelling:
    """The known stems, and which of them a misspelled one means."""

    def __init__(self, stems: Iterable[str]) -> None:
        """Keeps the known stems."""
        self._known = frozenset(stems)
        self._long = sorted(word for word in self._known if len(word) >= 4)

    def mend(self, word: str) -> str:
        """The known stem that `word` is or nearly is; else the word itself."""
        allowed = 0 if len(word) < 4 else 1 if len(word) < 9 else 2
        if word in self._known or not allowed:
            return word
        near = process.extractOne(word, self._long, scorer=OSA.distance, score_cutoff=allowed)
        # A wrong first letter makes another word far more often than it is a slip.
        return near[0] if near is not None and near[0][0] == word[0] else word


def is_han(text: str) -> bool:
    """Whether the text is to be read as Chinese."""
    return HAN.search(text) is not None


def _line(tokens: Iterable[str]) -> str:
    return f" {' '.join(tokens)} "
