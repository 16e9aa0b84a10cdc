"""The 34 province-level regions of China, and which of them a person means by what they write."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from rapidfuzz.distance import OSA

from knowledge.diseases.model import Names
from knowledge.diseases.words import HAN, HAN_RUN, LATIN_WORD, Writing, syllables, windows

# An address is a line; what follows does not make the place clearer and costs time.
LONGEST_TEXT = 200


@dataclass(frozen=True, slots=True)
class Region:
    """A province, municipality, autonomous or special administrative region.

    `code` is the second half of ISO 3166-2:CN. `aliases` are other ways to write it, `cities` the places that name
    it; both in Chinese, Latin letters or both. Pinyin of the Chinese is understood without being listed.
    """

    code: str
    names: Names
    aliases: tuple[str, ...]
    cities: tuple[str, ...]


def _region(code: str, zh: str, en: str, aliases: str, cities: str) -> Region:
    """One row of the table; `_` stands for a space inside a name."""
    split = (tuple(word.replace("_", " ") for word in words.split()) for words in (aliases, cities))
    return Region(code, Names(zh=zh, en=en), *split)


# Cities whose name is a common word or street, such as 安康 (good health) and 中山, are in _ONLY_ALONE or left out.
REGIONS = (
    _region("BJ", "北京", "Beijing", "京 bj Peking", "海淀 通州 昌平 大兴 房山 Haidian Tongzhou"),
    _region("TJ", "天津", "Tianjin", "津 tj Tientsin", "滨海新区 塘沽 武清 蓟州 Binhai Tanggu"),
    _region(
        "HE", "河北", "Hebei", "冀 Hopeh",
        "石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 雄安",
    ),
    _region("SX", "山西", "Shanxi", "晋", "太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁"),
    _region(
        "NM", "内蒙古", "Inner Mongolia", "内蒙 蒙 内蒙古自治区 Nei_Mongol Neimeng",
        "呼和浩特 Hohhot Huhehot 包头 Baotou 赤峰 鄂尔多斯 Ordos 通辽 乌海 呼伦贝尔 Hulunbuir 海拉尔"
        " 乌兰察布 锡林郭勒 巴彦淖尔 兴安盟 阿拉善",
    ),
    _region(
        "LN", "辽宁", "Liaoning", "辽",
        "沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 盘锦 铁岭 葫芦岛 Dalian Mukden",
    ),
    _region("JL", "吉林", "Jilin", "吉 Kirin", "长春 四平 通化 白山 松原 白城 延边 延吉 Yanbian"),
    _region(
        "HL", "黑龙江", "Heilongjiang", "黑",
        "哈尔滨 Harbin 齐齐哈尔 Qiqihar 大庆 牡丹江 佳木斯 鸡西 鹤岗 双鸭山 绥化 黑河 伊春 七台河 大兴安岭",
    ),
    _region("SH", "上海", "Shanghai", "沪 sh", "浦东 徐汇 闵行 嘉定 松江 青浦 崇明 Pudong"),
    _region(
        "JS", "江苏", "Jiangsu", "苏 js Kiangsu",
        "南京 苏州 Suzhou 无锡 常州 南通 徐州 扬州 泰州 镇江 盐城 连云港 淮安 宿迁 昆山 江阴 张家港"
        " Nanking Soochow",
    ),
    _region(
        "ZJ", "浙江", "Zhejiang", "浙 zj Chekiang",
        "杭州 宁波 温州 嘉兴 湖州 绍兴 金华 义乌 台州 丽水 衢州 舟山 Hangchow Wenchow",
    ),
    _region(
        "AH", "安徽", "Anhui", "皖 Anhwei",
        "合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 阜阳 滁州 六安 亳州 宿州 宣城",
    ),
    _region(
        "FJ", "福建", "Fujian", "闽 Fukien Hokkien",
        "福州 Fuzhou 厦门 泉州 漳州 莆田 宁德 龙岩 三明 南平 晋江 Amoy Foochow",
    ),
    _region(
        "JX", "江西", "Jiangxi", "赣 Kiangsi",
        "南昌 九江 赣州 景德镇 萍乡 新余 鹰潭 宜春 抚州 上饶 吉安 井冈山",
    ),
    _region(
        "SD", "山东", "Shandong", "鲁 sd Shantung",
        "济南 青岛 烟台 潍坊 临沂 济宁 淄博 威海 泰安 德州 聊城 菏泽 滨州 东营 枣庄 日照 Tsingtao",
    ),
    _region(
        "HA", "河南", "Henan", "豫 Honan",
        "郑州 洛阳 开封 南阳 新乡 安阳 商丘 周口 驻马店 信阳 许昌 平顶山 焦作 濮阳 漯河 三门峡 鹤壁 济源",
    ),
    _region(
        "HB", "湖北", "Hubei", "鄂 Hupeh",
        "武汉 宜昌 襄阳 荆州 黄石 十堰 荆门 孝感 黄冈 恩施 咸宁 随州 鄂州 神农架 仙桃 潜江",
    ),
    _region(
        "HN", "湖南", "Hunan", "湘",
        "长沙 株洲 湘潭 衡阳 岳阳 常德 郴州 邵阳 益阳 娄底 怀化 永州 张家界 湘西",
    ),
    _region(
        "GD", "广东", "Guangdong", "粤 gd Canton Kwangtung",
        "广州 深圳 佛山 东莞 珠海 汕头 惠州 中山 江门 湛江 茂名 肇庆 揭阳 潮州 梅州 清远 韶关 阳江 河源"
        " 汕尾 云浮 sz",
    ),
    _region(
        "GX", "广西", "Guangxi", "桂 广西壮族自治区 gx Kwangsi",
        "南宁 桂林 柳州 北海 玉林 梧州 百色 钦州 贵港 河池 防城港 来宾 崇左 贺州",
    ),
    _region("HI", "海南", "Hainan", "琼 海南岛 Hainan_Island", "海口 三亚 儋州 琼海 万宁 文昌 三沙 Sanya"),
    _region("CQ", "重庆", "Chongqing", "渝 cq Chungking", "万州 涪陵 渝中 永川 江津 渝北 Wanzhou Fuling"),
    _region(
        "SC", "四川", "Sichuan", "川 蜀 sc Szechuan Szechwan",
        "成都 绵阳 德阳 南充 宜宾 泸州 达州 乐山 内江 自贡 攀枝花 广元 遂宁 眉山 巴中 雅安 凉山 西昌 甘孜"
        " 阿坝 Chengtu",
    ),
    _region(
        "GZ", "贵州", "Guizhou", "贵 黔 Kweichow",
        "贵阳 遵义 六盘水 安顺 毕节 铜仁 黔东南 黔南 黔西南 凯里 都匀",
    ),
    _region(
        "YN", "云南", "Yunnan", "云 滇 yn",
        "昆明 大理 丽江 曲靖 玉溪 昭通 保山 红河 西双版纳 Xishuangbanna 普洱 楚雄 文山 临沧 德宏 香格里拉"
        " Shangri-La",
    ),
    _region(
        "XZ", "西藏", "Tibet", "藏 西藏自治区 Xizang",
        "拉萨 Lhasa 日喀则 Shigatse Xigaze 林芝 Nyingchi 昌都 Chamdo 那曲 Nagqu 山南 阿里",
    ),
    _region("SN", "陕西", "Shaanxi", "陕 秦 Shensi", "西安 咸阳 宝鸡 渭南 延安 汉中 商洛 铜川 安康 榆林 Sian"),
    _region(
        "GS", "甘肃", "Gansu", "陇 甘 Kansu",
        "兰州 天水 酒泉 敦煌 Dunhuang 张掖 武威 定西 平凉 庆阳 陇南 嘉峪关 金昌 白银 甘南 临夏",
    ),
    _region("QH", "青海", "Qinghai", "青 Tsinghai Kokonor", "西宁 海东 格尔木 Golmud 玉树 Yushu 德令哈 果洛"),
    _region("NX", "宁夏", "Ningxia", "宁 宁夏回族自治区", "银川 石嘴山 吴忠 固原 中卫"),
    _region(
        "XJ", "新疆", "Xinjiang", "新 新疆维吾尔自治区 xj Sinkiang",
        "乌鲁木齐 Urumqi Wulumuqi 喀什 Kashgar Kashi 伊犁 Ili 库尔勒 Korla 阿克苏 Aksu 和田 Hotan"
        " 克拉玛依 Karamay"
        " 吐鲁番 Turpan 哈密 Hami 昌吉 石河子 Shihezi 阿勒泰 Altay 塔城 巴音郭楞",
    ),
    _region(
        "HK", "香港", "Hong Kong", "港 香港特别行政区 hk HKSAR Xianggang",
        "九龙 新界 旺角 沙田 屯门 Kowloon New_Territories",
    ),
    _region("MO", "澳门", "Macau", "澳 澳门特别行政区 Macao Aomen", "氹仔 路环 路氹 Taipa Coloane Cotai"),
    _region(
        "TW", "台湾", "Taiwan", "台",
        "台北 Taipei 高雄 Kaohsiung 台中 Taichung 台南 Tainan 新竹 Hsinchu 基隆 Keelung 桃园 Taoyuan 新北"
        " 花莲 Hualien",
    ),
)  # fmt: skip
BY_CODE = {each.code: each for each in REGIONS}

# Also common words or streets: alone they name the city, in a sentence only with its rank.
_ONLY_ALONE = frozenset("中山 白山 来宾 山南 安康 白银 桃园 新北 三明 文山 红河 阿里 大理 jian luan".split())
_RANKS = ("市", "州", "地区")
# A letter or a tone away from a place, yet what people mean when they write it.
_NO_PLACE = frozenset("human humans woman women chance change changed changes winning peeing xiang 急淋".split())
_SUFFIX = re.compile(r"(特别行政区|[\u4e00-\u9fff]{1,3}族自治区|自治区|省|市|地区|州)$")
_AROUND = re.compile(r"^(我们|我|俺)?(家|人)?(现在)?(是|在|住在|住|来自|老家)*|(那边|这边|人|的|那里|这里)+$")
_LATIN_SUFFIX = r"(?:sheng|shi|province|city|zizhiqu)?"
_MOST_WORDS = 3  # of a Latin name
_MARKS = re.compile(r"[\u0300-\u036f]")


class _Form(NamedTuple):
    """One writing of a region as its row tells it: Han as it stands, Latin in small letters without spaces."""

    text: str
    region: Region
    whole: bool  # the region's own name, which counts more than a city's


def region(code: str) -> Region | None:
    """The region with this code, or None."""
    return BY_CODE.get(code)


def find_region(text: str) -> Region | None:
    """The region that `text` names, or None when it names none or slips of the finger leave it open.

    Understands Chinese (also traditional), English, pinyin, older spellings, cities, addresses, homophones and small
    typing errors. A region's own name counts more than a city's. Of several, the first in Chinese counts and the last
    in Latin letters, since a Chinese address begins with its province and an English one ends with it.
    """
    plain = _WRITING.plain(text[:LONGEST_TEXT]).casefold().strip(" \t\r\n。，,.!！")
    if HAN.search(plain):
        return _named_in_han(plain) or _sounding(plain) or _named_in_latin(_words(plain))
    words = _words(plain)
    return _named_in_latin(words) or _run_together("".join(words)) or _misspelled(words)


def _told(each: Region) -> Iterator[_Form]:
    """The writings of a region that its row tells."""
    for place, name in enumerate((each.names.zh, each.names.en, *each.aliases, *each.cities)):
        whole = place < 2 + len(each.aliases)
        yield _Form(name if HAN.search(name) else "".join(_words(name.casefold())), each, whole)
        if name in _ONLY_ALONE:
            yield from (_Form(f"{name}{rank}", each, whole) for rank in _RANKS)


def _words(small: str) -> list[str]:
    """Latin words without accents and apostrophes: Ürümqi, Xi'an."""
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", small))
    return LATIN_WORD.findall(re.sub(r"['’`]", "", bare))


def _by_sound(told: Iterable[_Form]) -> dict[tuple[str, ...], list[_Form]]:
    """Han writings by their syllables."""
    found: dict[tuple[str, ...], list[_Form]] = {}
    for form in told:
        if HAN.search(form.text):
            found.setdefault(tuple(syllables(form.text)), []).append(form)
    return found


def _named_in_han(plain: str) -> Region | None:
    if plain in _ALONE:
        return _HAN[plain].region
    return _first([_HAN[found[0]] for found in _HAN_NAMES.finditer(plain)])


def _sounding(plain: str) -> Region | None:
    """Wrong characters with the right sound, when nothing else is said: two syllables in a sentence are chance."""
    core = _AROUND.sub("", "".join(HAN_RUN.findall(plain)))
    if core in _NO_PLACE:
        return None
    sounds = [tuple(syllables(each)) for each in (core, _SUFFIX.sub("", core))]
    return _only([form for sound in sounds if len(sound) > 1 for form in _SOUNDING.get(sound, ())])


def _named_in_latin(words: list[str]) -> Region | None:
    if len(words) == 1 and words[0] in _ALONE:
        return _LATIN[words[0]].region
    found: list[_Form] = []
    for end in range(len(words), 0, -1):
        for start in range(max(end - _MOST_WORDS, 0), end):
            if form := _LATIN_NAMES.get("".join(words[start:end])):
                found.append(form)
                break
    return _first(found)


def _run_together(typed: str) -> Region | None:
    if not _WHOLE_RUN.fullmatch(typed):
        return None
    return _first([_LATIN_NAMES[each[1]] for each in _EACH_IN_RUN.finditer(typed)])


def _misspelled(words: list[str]) -> Region | None:
    """The one region at the smallest distance; two regions equally near are a question, not an answer."""
    best, near = 3, list[_Form]()
    # In a sentence, parts of neighbouring words make up places by chance: "in my hand and".
    for size in range(1, len(words) + 1 if len(words) <= _MOST_WORDS else 2):
        for window in windows(words, size):
            typed = "".join(window)
            allowed = _slips(len(typed), alone=size == len(words))
            if not allowed or typed in _NO_PLACE:
                continue
            for name, form in _LATIN_NAMES.items():
                if name[0] != typed[0] or len(name) < 5:
                    continue
                distance = OSA.distance(typed, name, score_cutoff=allowed)
                if distance > allowed or distance > best:
                    continue
                if distance < best:
                    best, near = distance, []
                near.append(form)
    return _only(near)


def _slips(length: int, alone: bool) -> int:
    """How many wrong letters a word of this length may have; fewer in a sentence, where chance hits abound."""
    if alone:
        return 0 if length < 5 else 1 if length < 9 else 2
    return 0 if length < 7 else 1


def _first(found: list[_Form]) -> Region | None:
    """The first that is a region's own name, else the first city's."""
    whole = next((form for form in found if form.whole), None)
    chosen = whole or next(iter(found), None)
    return chosen.region if chosen else None


def _only(found: list[_Form]) -> Region | None:
    codes = {form.region.code for form in found}
    return BY_CODE[codes.pop()] if len(codes) == 1 else None


_WRITING = Writing()
_TOLD = tuple(form for each in REGIONS for form in _told(each))
_HAN = {form.text: form for form in _TOLD if HAN.search(form.text)}
_SOUNDING = _by_sound(_TOLD)
# Pinyin that fits two regions is left out, unless a row tells that writing. One syllable alone is no place.
_CLEAR = {"".join(sound): forms[0] for sound, forms in _SOUNDING.items() if len(sound) > 1 and _only(forms)}
_LATIN = _CLEAR | {form.text: form for form in _TOLD if not HAN.search(form.text)}
# One character, or two letters, is too little to go by in a sentence.
_ALONE = _ONLY_ALONE | {text for text in _HAN if len(text) == 1} | {text for text in _LATIN if len(text) <= 2}
_HAN_NAMES = re.compile("|".join(sorted(_HAN.keys() - _ALONE, key=len, reverse=True)))
_LATIN_NAMES = {text: form for text, form in _LATIN.items() if text not in _ALONE}
_LATIN_RUN = f"(?:{'|'.join(sorted(_LATIN_NAMES, key=len, reverse=True))})"
_EACH_IN_RUN = re.compile(f"({_LATIN_RUN}){_LATIN_SUFFIX}")
_WHOLE_RUN = re.compile(f"(?:{_LATIN_RUN}{_LATIN_SUFFIX})+")
