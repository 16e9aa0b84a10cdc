"""The disease library: what its files must hold, how a wrong one is refused, and what people's words find."""

import re
import shutil
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.diseases import Diseases, LibraryError, Measure, load
from knowledge.diseases.load import LIBRARY

LIBRARY_OF_DISEASES = load()

ENTRY = """
[[disease]]
key = "stomach-cancer"
names = { zh = "胃癌", en = "Stomach cancer" }
aliases = ["gastric cancer"]
icd10 = ["C16"]
departments = ["oncology"]
[disease.cost]
low_yuan = 40000
high_yuan = 60000
covers = { zh = "第一年", en = "first year" }
verified = true
measure = "group-means"
price_year = 2014
basis = "Means of two surveys."
[[disease.cost.sources]]
title = "A survey"
publisher = "A journal"
year = 2020
link = "doi:10.1000/survey"
states = "Patients spent between 40,000 and 60,000 yuan."
opened = true
passage = "abstract"
"""


@pytest.fixture
def diseases() -> Diseases:
    return LIBRARY_OF_DISEASES


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "diseases"
    place.mkdir()
    return place


def test_the_library_loads_with_at_least_thirty_diseases_and_departments(diseases: Diseases) -> None:
    assert len(diseases) >= 30
    assert len(diseases.departments) >= 30


def test_every_disease_is_reached_by_its_key_and_by_each_of_its_names(diseases: Diseases) -> None:
    for disease in diseases:
        assert diseases.get(disease.key) is disease
        for words in (disease.names.zh, disease.names.en, *disease.aliases):
            assert disease in diseases.suggest(words, limit=len(diseases)), (disease.key, words)


def test_an_unknown_key_is_none(diseases: Diseases) -> None:
    assert diseases.get("common-cold") is None


def test_a_verified_range_rests_on_a_passage_that_was_read(diseases: Diseases) -> None:
    verified = [disease for disease in diseases if disease.cost.verified]
    assert verified
    for disease in verified:
        assert any(source.opened and source.passage for source in disease.cost.sources), disease.key
        assert disease.cost.measure is not Measure.ESTIMATE, disease.key


def test_the_page_about_the_library_tells_the_true_counts(diseases: Diseases) -> None:
    page = (LIBRARY.parent.parent / "docs" / "library.md").read_text(encoding="utf-8")
    told = re.search(r"(\d+) diseases, (\d+) verified, (\d+) unverified", page)
    assert told
    verified = sum(disease.cost.verified for disease in diseases)
    assert tuple(map(int, told.groups())) == (len(diseases), verified, len(diseases) - verified)


def test_the_page_about_the_library_tells_every_range(diseases: Diseases) -> None:
    page = (LIBRARY.parent.parent / "docs" / "library.md").read_text(encoding="utf-8")
    for disease in diseases:
        cost = disease.cost
        row = f"| {disease.names.zh} | `{disease.key}` | {cost.low_yuan:,}–{cost.high_yuan:,} |"
        assert row in page, disease.key


def test_a_right_file_loads(folder: Path) -> None:
    (folder / "one.toml").write_text(ENTRY, encoding="utf-8")
    stomach = load(folder).get("stomach-cancer")
    assert stomach is not None
    assert (stomach.cost.low_yuan, stomach.cost.high_yuan) == (40000, 60000)


@pytest.mark.parametrize(
    ("right", "wrong", "field", "reason"),
    [
        ("low_yuan = 40000", 'low_yuan = "much"', "disease[1] (stomach-cancer).cost.low_yuan", "integer"),
        ("low_yuan = 40000", "low_yuan = 0", "disease[1] (stomach-cancer).cost.low_yuan", "greater than 0"),
        ("low_yuan = 40000", "low_yuan = 70000", "disease[1] (stomach-cancer).cost", "above high_yuan"),
        ('key = "stomach-cancer"', 'key = "Stomach Cancer"', "disease[1] (Stomach Cancer).key", "pattern"),
        ('icd10 = ["C16"]', 'icd10 = ["16C"]', "disease[1] (stomach-cancer).icd10[1]", "pattern"),
        ('["oncology"]', '["magic"]', "disease[1] (stomach-cancer).departments", "'magic' is not in"),
        (', en = "Stomach cancer"', "", "disease[1] (stomach-cancer).names.en", "required"),
        ('basis = "Means', 'basos = "Means', "disease[1] (stomach-cancer).cost.basis", "required"),
        ("group-means", "guess", "disease[1] (stomach-cancer).cost.measure", "quartiles"),
        ("doi:10.1000/survey", "a shelf", "disease[1] (stomach-cancer).cost.sources[1].link", "pattern"),
        ("[disease.cost]", "[disease.cost", "file", "not readable TOML"),
    ],
)
def test_a_wrong_file_is_refused_by_file_and_field(
    folder: Path, right: str, wrong: str, field: str, reason: str
) -> None:
    assert right in ENTRY
    (folder / "one.toml").write_text(ENTRY.replace(right, wrong), encoding="utf-8")
    with pytest.raises(LibraryError) as refused:
        load(folder)
    assert refused.value.field == field
    assert reason in refused.value.reason
    assert str(refused.value).startswith(f"one.toml: {field}: ")


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('opened = true\npassage = "abstract"', "opened = false"),
        (ENTRY[ENTRY.index("[[disease.cost.sources]]") :], ""),
    ],
)
def test_verified_without_an_opened_source_is_refused(folder: Path, right: str, wrong: str) -> None:
    (folder / "one.toml").write_text(ENTRY.replace(right, wrong), encoding="utf-8")
    with pytest.raises(LibraryError, match="needs a source with opened = true"):
        load(folder)
    hint = ENTRY.replace(right, wrong).replace("verified = true", "verified = false")
    (folder / "one.toml").write_text(hint, encoding="utf-8")
    assert len(load(folder)) == 1


def test_a_verified_estimate_is_refused(folder: Path) -> None:
    (folder / "one.toml").write_text(ENTRY.replace("group-means", "estimate"), encoding="utf-8")
    with pytest.raises(LibraryError, match="does not go with"):
        load(folder)


def test_an_opened_source_tells_which_passage_was_read(folder: Path) -> None:
    (folder / "one.toml").write_text(ENTRY.replace('passage = "abstract"', ""), encoding="utf-8")
    with pytest.raises(LibraryError, match="names the passage"):
        load(folder)


def test_a_key_used_in_two_files_is_refused(folder: Path) -> None:
    (folder / "one.toml").write_text(ENTRY, encoding="utf-8")
    (folder / "two.toml").write_text(ENTRY, encoding="utf-8")
    with pytest.raises(LibraryError, match=r"two\.toml.*used twice"):
        load(folder)


def test_an_empty_folder_is_refused(folder: Path) -> None:
    with pytest.raises(LibraryError, match="no disease file"):
        load(folder)


def test_a_department_twice_or_a_missing_list_is_refused(folder: Path, tmp_path: Path) -> None:
    (folder / "one.toml").write_text(ENTRY, encoding="utf-8")
    departments = tmp_path / "departments.toml"
    with pytest.raises(LibraryError, match="is missing"):
        load(folder, departments)
    entry = '[[department]]\nkey = "oncology"\nnames = { zh = "肿瘤内科", en = "Oncology" }\n'
    departments.write_text(entry * 2, encoding="utf-8")
    with pytest.raises(LibraryError, match="used twice"):
        load(folder, departments)


def test_departments_may_carry_fields_of_other_readers(folder: Path, tmp_path: Path) -> None:
    (folder / "one.toml").write_text(ENTRY, encoding="utf-8")
    departments = tmp_path / "departments.toml"
    shutil.copy(LIBRARY / "departments.toml", departments)
    with departments.open("r+", encoding="utf-8") as file:
        widened = file.read().replace('{ key = "oncology",', '{ key = "oncology", signs = ["lump"],')
        file.seek(0)
        file.write(widened)
    assert load(folder, departments).departments["oncology"].names.en == "Oncology"


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        # names and everyday words
        ("白血病", "leukaemia"),
        ("血癌", "leukaemia"),
        ("急淋", "acute-lymphoblastic-leukaemia"),
        ("急性髓系白血病", "acute-myeloid-leukaemia"),
        ("慢粒", "chronic-myeloid-leukaemia"),
        ("尿毒症", "uraemia"),
        ("尿毒症（透析）", "uraemia"),
        ("透析", "uraemia"),
        ("换肾", "kidney-transplant"),
        ("地贫", "thalassaemia-major"),
        ("先心病", "congenital-heart-disease"),
        ("心梗", "acute-myocardial-infarction"),
        ("脑溢血", "cerebral-haemorrhage"),
        ("羊癫疯", "epilepsy"),
        ("食道癌", "oesophageal-cancer"),
        ("烫伤", "severe-burns"),
        ("肺", "lung-cancer"),
        ("blood cancer", "leukaemia"),
        ("leukemia", "leukaemia"),
        ("Leukaemia", "leukaemia"),
        ("kidney failure", "uraemia"),
        ("heart attack", "acute-myocardial-infarction"),
        ("bowel cancer", "colorectal-cancer"),
        ("hole in the heart", "congenital-heart-disease"),
        ("premature baby", "preterm-birth"),
        # abbreviations and codes
        ("ALL", "acute-lymphoblastic-leukaemia"),
        ("aml", "acute-myeloid-leukaemia"),
        ("SMA", "spinal-muscular-atrophy"),
        ("ＳＭＡ", "spinal-muscular-atrophy"),
        ("C91.0", "acute-lymphoblastic-leukaemia"),
        ("c16.9", "stomach-cancer"),
        ("I21", "acute-myocardial-infarction"),
        # beginnings and parts
        ("leuk", "leukaemia"),
        ("pancrea", "acute-pancreatitis"),
        ("再生障碍", "aplastic-anaemia"),
        ("红斑", "systemic-lupus-erythematosus"),
        ("母细胞", "brain-tumour"),
        ("myeloid", "acute-myeloid-leukaemia"),
        # typing errors
        ("leukimia", "leukaemia"),
        ("lukemia", "leukaemia"),
        ("stomache cancer", "stomach-cancer"),
        ("lung cancr", "lung-cancer"),
        ("haemophillia", "haemophilia"),
        ("pancreatis", "acute-pancreatitis"),
        ("neuroblastma", "neuroblastoma"),
        ("lymphona", "lymphoma"),
        ("lupas", "systemic-lupus-erythematosus"),
        # homophones and wrong characters
        ("白雪病", "leukaemia"),
        ("白学病", "leukaemia"),
        ("尿毒正", "uraemia"),
        ("淋吧瘤", "lymphoma"),
        ("肺爱", "lung-cancer"),
        # pinyin and initials
        ("bxb", "leukaemia"),
        ("BXB", "leukaemia"),
        ("baixuebing", "leukaemia"),
        ("bai xue bing", "leukaemia"),
        ("baixiebing", "leukaemia"),
        ("weiai", "stomach-cancer"),
        ("yxa", "pancreatic-cancer"),
        ("niaodu", "uraemia"),
        ("lbl", "lymphoma"),
        ("xyb", "haemophilia"),
        # traditional characters
        ("淋巴癌", "lymphoma"),
        ("腎衰竭", "uraemia"),
        ("腦中風", "ischaemic-stroke"),
        ("膀胱癌", "bladder-cancer"),
        ("鼻咽癌", "nasopharyngeal-carcinoma"),
        # inside a sentence
        ("my father has stomach cancer", "stomach-cancer"),
        ("My mum was told she has brest cancer last week", "breast-cancer"),
        ("我爸得了胃癌晚期，实在没办法了", "stomach-cancer"),
        ("孩子得了ALL，怎么办", "acute-lymphoblastic-leukaemia"),
        ("the doctor says AML", "acute-myeloid-leukaemia"),
        ("我妈妈是系统性红般狼疮", "systemic-lupus-erythematosus"),
        ("我弟弟被烧伤了，在重症监护室", "severe-burns"),
    ],
)
def test_what_people_write_finds_the_disease(diseases: Diseases, typed: str, first: str) -> None:
    found = [disease.key for disease in diseases.suggest(typed)]
    assert found[:1] == [first]
    assert len(found) <= 4


def test_a_stroke_may_be_a_clot_or_a_bleed(diseases: Diseases) -> None:
    for typed in ("中风", "stroke", "腦卒中"):
        found = {disease.key for disease in diseases.suggest(typed)}
        assert found == {"ischaemic-stroke", "cerebral-haemorrhage"}


def test_initials_that_fit_two_diseases_offer_both(diseases: Diseases) -> None:
    assert {disease.key for disease in diseases.suggest("ndz")} == {"uraemia", "sepsis"}


def test_the_wide_word_comes_before_its_kinds(diseases: Diseases) -> None:
    found = [disease.key for disease in diseases.suggest("白血病")]
    assert found[0] == "leukaemia"
    assert set(found[1:]) == {
        "acute-lymphoblastic-leukaemia",
        "acute-myeloid-leukaemia",
        "chronic-myeloid-leukaemia",
    }


@pytest.mark.parametrize(
    "typed",
    [
        "", "   ", "!!!", "？", "123", "50,000.00", "😀", "癌", "病", "asdfgh", "qwertyuiop", "zzz",
        "foo bar", "hello", "thank you", "that is all", "THAT IS ALL", "yes", "no", "ok", "help",
        "surgery", "turns", "I want to raise money for my friend", "how much does it cost?", "back",
        "cancel", "the", "dad",
        "li wei", "wang fang", "ni hao", "xie xie", "wo yao juan kuan",
        "你好", "谢谢", "今天天气很好", "我想筹款", "不知道", "什么病都没有", "感冒", "发烧", "骨折", "手术",
        "北京协和医院", "张伟", "高血压", "阑尾炎", "Z99",
    ],
)  # fmt: skip
def test_nonsense_and_other_things_find_nothing(diseases: Diseases, typed: str) -> None:
    assert diseases.suggest(typed) == ()


def test_limit_is_kept(diseases: Diseases) -> None:
    assert len(diseases.suggest("cancer", limit=2)) == 2
    assert diseases.suggest("cancer", limit=0) == ()


def test_find_in_tells_every_disease_named_in_order(diseases: Diseases) -> None:
    told = diseases.find_in("他先有肝硬化，后来查出肝癌，现在又得了尿毒癥")
    assert [disease.key for disease in told] == ["liver-cirrhosis", "liver-cancer", "uraemia"]
    told = diseases.find_in("She had lupus for years, now it is kidney failure.")
    assert [disease.key for disease in told] == ["systemic-lupus-erythematosus", "uraemia"]


def test_find_in_takes_the_longest_name_only(diseases: Diseases) -> None:
    told = diseases.find_in("确诊急性淋巴细胞白血病")
    assert [disease.key for disease in told] == ["acute-lymphoblastic-leukaemia"]


def test_find_in_does_not_guess(diseases: Diseases) -> None:
    assert diseases.find_in("leukimia") == ()
    assert diseases.find_in("we gave all we had") == ()


@given(st.text(max_size=400))
def test_any_text_is_taken(text: str) -> None:
    assert len(LIBRARY_OF_DISEASES.suggest(text)) <= 4
    LIBRARY_OF_DISEASES.find_in(text)


@pytest.mark.parametrize(
    "typed",
    [
        "bxb",
        "我父亲昨天晚上被送进医院，医生说是急性淋巴细胞白血病，要马上化疗。" * 6,
        "the doctors there say that he has an accute myeloid leukemea and needs chemotherapy for months " * 3,
        "a b c d e f g h i j " * 20,
    ],
)
def test_a_suggestion_of_a_long_text_does_not_run_away(diseases: Diseases, typed: str) -> None:
    fastest = float("inf")
    for _ in range(20):
        start = time.perf_counter()
        diseases.suggest(typed)
        fastest = min(fastest, time.perf_counter() - start)
    assert fastest < 0.1  # a bound, not a measure: it took a few milliseconds
