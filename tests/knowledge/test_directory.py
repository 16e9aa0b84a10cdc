"""The directory of charities and public aid: what its files must hold, which region is meant, and what fits whom."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.directory import REGIONS, Ages, Directory, Entry, Kind, LibraryError, find_region, load, region
from knowledge.diseases import load as load_diseases
from knowledge.diseases.load import LIBRARY

DIRECTORY = load()
DISEASES = [disease.key for disease in load_diseases()]
CODES = [each.code for each in REGIONS]
CHINESE = re.compile(r"[\u3400-\u9fff]")

# Illnesses of the first years: help for grown-ups would be wrong.
OF_CHILDHOOD = {"preterm-birth"}

ENTRY = """
[[entry]]
key = "warm-bowl"
kind = "charity"
diseases = ["stomach-cancer", "liver-cancer"]
regions = ["GD", "GX"]
ages = { least = 18, most = 60 }
names.zh = "温粥基金"
names.en = "Warm Congee Fund"
what.zh = "帮付一部分手术费。"
what.en = "Pays part of the operation."
who.zh = "家里困难的病人。"
who.en = "Patients short of money."
how.zh = "找医院社工。"
how.en = "Through the hospital's social worker."
"""


def texts(entry: Entry) -> list[str]:
    return [text for told in (entry.names, entry.what, entry.who, entry.how) for text in (told.zh, told.en)]


def made(key: str, **fields: object) -> Entry:
    told = {"zh": "帮忙", "en": "Helps"}
    return Entry.model_validate(
        {"key": key, "kind": "charity", "names": told, "what": told, "who": told, "how": told} | fields
    )


def keys(entries: tuple[Entry, ...]) -> list[str]:
    return [entry.key for entry in entries]


# The library's own files


def test_the_directory_loads_and_every_key_is_its_own() -> None:
    assert len(DIRECTORY) >= 36
    assert len({entry.key for entry in DIRECTORY}) == len(DIRECTORY)
    for entry in DIRECTORY:
        assert DIRECTORY.get(entry.key) is entry
    assert DIRECTORY.get("no-such-help") is None
    assert {entry.kind for entry in DIRECTORY} == set(Kind)


def test_every_text_is_there_in_both_languages() -> None:
    for entry in DIRECTORY:
        for told in (entry.names, entry.what, entry.who, entry.how):
            assert CHINESE.search(told.zh), entry.key
            assert re.search("[a-z]", told.en), entry.key
            assert not CHINESE.search(told.en), entry.key


def test_sentences_end_as_sentences_do() -> None:
    for entry in DIRECTORY:
        for told in (entry.what, entry.who, entry.how):
            assert told.zh.endswith("。"), (entry.key, told.zh)
            assert told.en.endswith("."), (entry.key, told.en)
            assert not re.search(r"[,;:!?()]", told.zh), (entry.key, told.zh)


def test_names_are_told_once() -> None:
    for language in ("zh", "en"):
        names = [getattr(entry.names, language) for entry in DIRECTORY]
        assert len(set(names)) == len(names)


def test_nothing_looks_like_a_number_to_call_an_address_or_an_account() -> None:
    for entry in DIRECTORY:
        for text in texts(entry):
            assert not re.search(r"[0-9０-９]|[零〇一二三四五六七八九]{5,}", text), (entry.key, text)
            assert not re.search(r"https?|www|://|@|\.(com|cn|org|net)\b", text, re.IGNORECASE), (entry.key, text)
            assert not re.search("账号|卡号|户名|开户行|转账|汇款|热线|微信|QQ|拨打|hotline|account", text), entry.key


def test_every_entry_says_where_to_turn() -> None:
    where = re.compile(
        "社工|窗口|办事处|民政局|医保局|残联|妇联|工会|人社局|交警|村|社区|医生|护士|药房|聊天|医务科|住院处|卫生院"
    )
    for entry in DIRECTORY:
        assert where.search(entry.how.zh), entry.key


@pytest.mark.parametrize("disease", DISEASES)
def test_every_disease_has_help_of_its_own_in_the_whole_country(disease: str) -> None:
    own = [entry for entry in DIRECTORY if disease in entry.diseases and not entry.regions]
    assert len(own) >= 2
    if disease not in OF_CHILDHOOD:
        assert len([entry for entry in own if entry.ages is None or entry.ages.hold(45)]) >= 2
    found = DIRECTORY.match(disease, None, None, most=len(DIRECTORY))
    assert set(own) <= set(found)
    assert found[0] in own


def test_at_least_twelve_provinces_have_help_of_their_own() -> None:
    alone = {entry.regions[0] for entry in DIRECTORY if len(entry.regions) == 1}
    assert len(alone) >= 12


# Wrong files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "directory"
    place.mkdir()
    return place


def test_a_right_file_loads(folder: Path) -> None:
    (folder / "one.toml").write_text(ENTRY, encoding="utf-8")
    bowl = load(folder).get("warm-bowl")
    assert bowl is not None
    assert (bowl.kind, bowl.regions, bowl.ages) == (Kind.CHARITY, ("GD", "GX"), Ages(least=18, most=60))


SPOT = "entry[1] (warm-bowl)"


@pytest.mark.parametrize(
    ("right", "wrong", "field", "reason"),
    [
        ('key = "warm-bowl"', 'key = "Warm Bowl"', "entry[1] (Warm Bowl).key", "pattern"),
        ('key = "warm-bowl"', "", "entry[1].key", "required"),
        ('"charity"', '"bank"', f"{SPOT}.kind", "drug-programme"),
        ('kind = "charity"', 'kinds = "charity"', f"{SPOT}.kind", "required"),
        ('"liver-cancer"', '"bad-luck"', f"{SPOT}.diseases[2]", "'bad-luck' is no disease of the library"),
        ('"liver-cancer"', '"stomach-cancer"', SPOT, "'stomach-cancer' stands twice in diseases"),
        ('"GX"', '"Guangxi"', f"{SPOT}.regions[2]", "'Guangxi' is no province code"),
        ('"GX"', '"GD"', SPOT, "'GD' stands twice in regions"),
        ("least = 18", "least = 70", f"{SPOT}.ages", "least 70 is above most 60"),
        ("least = 18", "least = -1", f"{SPOT}.ages.least", "greater than"),
        ("least = 18, most = 60", "", f"{SPOT}.ages", "needs least or most"),
        ("least = 18", "from = 18", f"{SPOT}.ages.from", "not permitted"),
        ('names.en = "Warm Congee Fund"', "", f"{SPOT}.names.en", "required"),
        ('"Pays part of the operation."', '"  "', f"{SPOT}.what.en", "at least 1 character"),
        ('"Pays part of the operation."', '"帮付手术费。"', f"{SPOT}.what.en", "holds Chinese"),
        ('"帮付一部分手术费。"', '"Pays."', f"{SPOT}.what.zh", "holds no Chinese"),
        ("帮付一部分手术费。", "帮" * 200, f"{SPOT}.what.zh", "200 characters"),
        ("找医院社工。", "打 010-5550 1234 找社工。", f"{SPOT}.how.zh", "'010-5550 1234' looks like a number"),
        ("找医院社工。", "卡号 ６２２２０２１２３４５６。", f"{SPOT}.how.zh", "looks like a number"),
        ("Through the", "See www.example.invalid or the", f"{SPOT}.how.en", "'www.' looks like"),
        ("Through the", "Write to help@example.invalid or the", f"{SPOT}.how.en", "looks like"),
        ("[[entry]]", "[[entries]]", "entry", "required"),
        ("[[entry]]", "[[entry]", "file", "not readable TOML"),
    ],
)
def test_a_wrong_file_is_refused_by_file_entry_and_field(
    folder: Path, right: str, wrong: str, field: str, reason: str
) -> None:
    assert right in ENTRY
    (folder / "one.toml").write_text(ENTRY.replace(right, wrong), encoding="utf-8")
    with pytest.raises(LibraryError) as refused:
        load(folder)
    assert refused.value.field == field
    assert reason in refused.value.reason
    assert str(refused.value).startswith(f"one.toml: {field}: ")


def test_a_key_used_in_two_files_is_refused(folder: Path) -> None:
    (folder / "one.toml").write_text(ENTRY, encoding="utf-8")
    (folder / "two.toml").write_text(ENTRY, encoding="utf-8")
    with pytest.raises(LibraryError, match=r"two\.toml: entry\[1\] \(warm-bowl\)\.key: is used twice"):
        load(folder)


def test_an_empty_folder_or_unreadable_file_is_refused(folder: Path) -> None:
    with pytest.raises(LibraryError, match="no file of the directory"):
        load(folder)
    (folder / "one.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(LibraryError, match=r"one\.toml: file: is not readable TOML"):
        load(folder)


def test_diseases_may_be_given(folder: Path) -> None:
    (folder / "one.toml").write_text(ENTRY, encoding="utf-8")
    assert len(load(folder, diseases={"stomach-cancer", "liver-cancer"})) == 1
    with pytest.raises(LibraryError, match="'liver-cancer' is no disease"):
        load(folder, diseases={"stomach-cancer"})


def test_every_file_of_the_library_is_read() -> None:
    told = sum(file.read_text("utf-8").count("\n[[entry]]\n") for file in (LIBRARY / "directory").glob("*.toml"))
    assert told == len(DIRECTORY)


# Regions


def test_there_are_34_regions_with_codes_and_names_of_their_own() -> None:
    assert len(REGIONS) == len(set(CODES)) == 34
    assert len({each.names.zh for each in REGIONS}) == len({each.names.en for each in REGIONS}) == 34
    for each in REGIONS:
        assert re.fullmatch("[A-Z]{2}", each.code)
        assert region(each.code) is each
        assert len(each.cities) >= 3
    assert region("XX") is None


@pytest.mark.parametrize("code", CODES)
def test_every_name_alias_and_city_finds_its_region(code: str) -> None:
    each = region(code)
    assert each is not None
    for name in (each.names.zh, each.names.en, *each.aliases, *each.cities):
        for written in (name, name.upper(), f" {name} ", f"{name}。"):
            assert find_region(written) is each, written


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        # names, short and full
        ("广东", "GD"), ("广东省", "GD"), ("粤", "GD"), ("Guangdong", "GD"), ("guangdong province", "GD"),
        ("canton", "GD"), ("GD", "GD"), ("bj", "BJ"), ("ＢＪ", "BJ"), ("内蒙古自治区", "NM"), ("内蒙", "NM"),
        ("广西壮族自治区", "GX"), ("新疆维吾尔自治区", "XJ"), ("香港特别行政区", "HK"), ("Inner Mongolia", "NM"),
        ("Hong Kong", "HK"), ("hongkong", "HK"), ("Macao", "MO"), ("Tibet", "XZ"), ("Xizang", "XZ"),
        # the two that sound alike
        ("陕西", "SN"), ("Shaanxi", "SN"), ("山西", "SX"), ("shanxi", "SX"), ("shan xi", "SX"),
        # traditional characters
        ("廣東", "GD"), ("臺北", "TW"), ("澳門", "MO"), ("陝西", "SN"), ("重慶", "CQ"), ("遼寧", "LN"),
        # cities
        ("深圳", "GD"), ("成都", "SC"), ("Shenzhen", "GD"), ("Chengdu", "SC"), ("Xi'an", "SN"), ("xian", "SN"),
        ("Ürümqi", "XJ"), ("Harbin", "HL"), ("哈尔滨市", "HL"), ("Lhasa", "XZ"), ("中山市", "GD"), ("中山", "GD"),
        ("苏州", "JS"), ("suzhou", "JS"), ("厦门", "FJ"), ("xiamen", "FJ"), ("Kowloon", "HK"),
        # pinyin
        ("guang dong", "GD"), ("neimenggu", "NM"), ("nei meng gu", "NM"), ("heilongjiang", "HL"),
        ("guangdongsheng", "GD"), ("guangdongshengshenzhenshi", "GD"), ("wo zai beijing", "BJ"),
        # addresses and sentences
        ("广东省深圳市", "GD"), ("广东省深圳市南山区北京路", "GD"), ("吉林省吉林市", "JL"), ("河南省南阳市", "HA"),
        ("上海市南京西路", "SH"), ("山西安泽", "SX"), ("江西安远县", "JX"), ("青海省海南州", "QH"),
        ("我在四川成都", "SC"), ("我们是河南人", "HA"), ("孩子在武汉住院", "HB"), ("在Shenzhen打工", "GD"),
        ("I live in Chengdu", "SC"), ("Nanshan, Shenzhen, Guangdong, China", "GD"), ("Nanjing Road, Shanghai", "SH"),
        # slips
        ("guandong", "GD"), ("gaungdong", "GD"), ("shenzen", "GD"), ("sichaun", "SC"), ("beijin", "BJ"),
        ("tianjing", "TJ"), ("heilongjang", "HL"), ("zhenzhou", "HA"), ("hangzou", "ZJ"), ("shanghi", "SH"),
        ("we are from Guandong", "GD"), ("北经", "BJ"), ("广冻省", "GD"), ("我在四穿", "SC"), ("光州", "GD"),
        ("呼合浩特", "NM"), ("黑龙将", "HL"),
    ],
)  # fmt: skip
def test_what_people_write_finds_the_region(typed: str, code: str) -> None:
    found = find_region(typed)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize(
    "typed",
    [
        "", "  ", "!!!", "🙂", "42", "中国", "China", "abroad", "hi", "he", "ha", "hello", "thank you", "cancel",
        "human", "I want a human", "changed", "winning", "in my hand and", "你好", "不知道", "没有", "谢谢", "手术",
        "急淋", "白血病", "祝您安康", "三明治", "平安", "新的", "京东", "粤语", "a long way", "my son is ill",
        # between two: better asked again
        "扇西", "taizhou", "yulin", "gan",
    ],
)  # fmt: skip
def test_what_names_no_region_finds_none(typed: str) -> None:
    assert find_region(typed) is None


def test_names_of_diseases_are_no_places() -> None:
    for disease in load_diseases():
        for name in (disease.names.zh, disease.names.en, *disease.aliases):
            assert find_region(name) is None, name


@given(st.text(max_size=300))
def test_any_text_is_taken(text: str) -> None:
    assert find_region(text) in (None, *REGIONS)


def test_a_lost_letter_leads_home_or_nowhere_unless_it_spells_another_place() -> None:
    others = {"shanxi": "SX", "hebi": "HA", "taian": "SD"}  # 山西, 鹤壁, 泰安
    for each in REGIONS:
        name = each.names.en.casefold()
        for place in range(1, len(name)):
            slipped = name[:place] + name[place + 1 :]
            found = find_region(slipped)
            assert found in (None, each, region(others.get(slipped, each.code))), slipped


# Matching


SMALL = Directory(
    [
        made("general"),
        made("region", regions=["SC"]),
        made("disease", diseases=["uraemia"]),
        made("both", diseases=["uraemia"], regions=["SC", "CQ"]),
        made("disease-public", kind="public", diseases=["uraemia"]),
        made("general-children", ages={"most": 17}),
        made("general-public", kind="public"),
        made("disease-old", diseases=["uraemia"], ages={"least": 60}),
        made("elsewhere", diseases=["uraemia"], regions=["GD"]),
        made("other", diseases=["epilepsy"]),
        made("general-last"),
    ]
)


def test_the_most_specific_comes_first_and_public_aid_among_equals() -> None:
    assert keys(SMALL.match("uraemia", "SC", 70, most=20)) == [
        "both", "disease-public", "disease", "disease-old", "region", "general-public", "general", "general-last",
    ]  # fmt: skip


def test_at_most_so_many_are_told() -> None:
    assert keys(SMALL.match("uraemia", "SC", 70)) == ["both", "disease-public", "disease", "disease-old", "region"]
    assert keys(SMALL.match("uraemia", "SC", 70, most=1)) == ["both"]
    assert SMALL.match("uraemia", "SC", 70, most=0) == SMALL.match("uraemia", "SC", 70, most=-1) == ()


def test_what_is_unknown_fits_nothing_special() -> None:
    assert keys(SMALL.match(None, None, 30)) == ["general-public", "general", "general-last"]
    assert keys(SMALL.match(None, "SC", 30)) == ["region", "general-public", "general", "general-last"]
    assert keys(SMALL.match("measles", "XX", 30)) == ["general-public", "general", "general-last"]


def test_an_unknown_age_fits_every_entry_those_for_all_ages_first() -> None:
    assert keys(SMALL.match(None, None, None)) == ["general-public", "general", "general-last", "general-children"]
    assert keys(SMALL.match("uraemia", None, None))[:3] == ["disease-public", "disease", "disease-old"]


@pytest.mark.parametrize(("age", "fits"), [(0, True), (17, True), (18, False), (90, False)])
def test_ages_include_both_ends(age: int, fits: bool) -> None:
    assert ("general-children" in keys(SMALL.match(None, None, age))) is fits
    assert Ages(least=5, most=5).hold(5)
    assert not Ages(least=5).hold(4)


@given(
    st.sampled_from([None, "measles", *DISEASES]),
    st.sampled_from([None, "XX", *CODES]),
    st.none() | st.integers(0, 120),
    st.integers(0, 120),
)
def test_whoever_asks_gets_what_fits_in_a_stable_order(disease, code, age, most) -> None:
    found = DIRECTORY.match(disease, code, age, most)
    everything = DIRECTORY.match(disease, code, age, len(DIRECTORY))
    assert found == everything[:most]
    assert len(set(found)) == len(found) <= most
    steps = [(not entry.diseases, not entry.regions) for entry in everything]
    assert steps == sorted(steps)
    for entry in DIRECTORY:
        fits = (
            (not entry.diseases or disease in entry.diseases)
            and (not entry.regions or code in entry.regions)
            and (entry.ages is None or age is None or entry.ages.hold(age))
        )
        assert (entry in everything) is fits


@given(st.sampled_from([None, *DISEASES]), st.sampled_from([None, *CODES]), st.none() | st.integers(0, 120))
def test_every_family_is_offered_public_aid_and_enough_to_choose_from(disease, code, age) -> None:
    found = DIRECTORY.match(disease, code, age)
    assert len(found) == 5
    assert any(entry.kind is Kind.PUBLIC for entry in found)
