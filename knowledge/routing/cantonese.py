"""Written Cantonese made Mandarin, word by word: enough for a router, no translation."""

import re

_MARKS = re.compile("[唔冇嘅咗係喺佢咩邊睇嚟哋嗰乜嘢俾搵]")
_WORDS = {
    "可唔可以": "可不可以", "系咪": "是不是", "係咪": "是不是", "唔该": "谢谢", "点样": "怎么", "点解": "为什么", "边个": "谁", "边度": "哪里", "边科": "哪科",
    "几钱": "多少钱", "几多": "多少", "而家": "现在", "屋企人": "家人", "屋企": "家里", "成日": "整天", "头先": "刚才", "听日": "明天", "寻日": "昨天",
    "我个仔": "我儿子", "个仔": "儿子", "个女": "女儿", "老豆": "爸爸", "阿妈": "妈妈", "阿爸": "爸爸", "老细": "老板", "倾": "聊", "搵": "找", "睇": "看",
    "唔": "不", "冇": "没有", "嘅": "的", "咗": "了", "係": "是", "系": "是", "喺": "在", "佢": "他", "咩": "什么", "乜嘢": "什么", "乜": "什么", "嚟": "来",
    "哋": "们", "嗰": "那", "俾": "给", "畀": "给", "食": "吃", "饮": "喝", "同埋": "和", "咁": "这么", "啲": "些", "嘢": "东西", "攞": "拿", "返": "回", "嘞": "了", "喇": "了",
}  # fmt: skip
_WORD = re.compile("|".join(sorted(_WORDS, key=len, reverse=True)))


def as_mandarin(text: str) -> str:
    """The text in simplified characters with its Cantonese words as Mandarin ones; others are left as they are."""
    return _WORD.sub(lambda found: _WORDS[found.group()], text) if _MARKS.search(text) else text
