"""Triage: the right clinic for people's own words, honest reasons, urgency, and what a wrong library file is told."""

import json
import shutil
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from knowledge.__main__ import app
from knowledge.diseases import load as load_diseases
from knowledge.diseases.load import LIBRARY, LibraryError
from knowledge.redflags import detect
from knowledge.triage import Reason, Urgency, load
from knowledge.triage.ages import age
from knowledge.triage.load import load_labels
from knowledge.triage.measure import folds, measure, report
from knowledge.triage.train import DataError, Question, read_questions, train
from knowledge.triage.trained import Model, ModelError, load_model

HERE = Path(__file__).parent
DATA = Path(__file__).parents[3] / "shared" / "data" / "triage_zh_patient.dev.jsonl"
CASES = [
    line.split("\t")
    for line in (HERE / "triage_cases.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
DISEASES = load_diseases()
TRIAGE = load(DISEASES)
FURTHER = [
    line.split("\t")
    for line in (HERE / "triage_plain_words.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


def suggested(text: str) -> list[str]:
    return [each.key for each in TRIAGE.suggest(text).departments]


def test_every_department_has_cases_in_both_languages_and_says_what_it_treats() -> None:
    chinese = Counter(key for key, text in CASES if not text.isascii())
    english = Counter(key for key, text in CASES if text.isascii())
    assert len(TRIAGE.departments) >= 30
    for key, guide in TRIAGE.departments.items():
        assert chinese[key] >= 3, key
        assert english[key] >= 3, key
        assert guide.treats.zh
        assert guide.treats.en


@pytest.mark.parametrize(("department", "text"), [*CASES, *FURTHER])
def test_own_words_lead_to_the_department(department: str, text: str) -> None:
    assert department in suggested(text)


def test_what_the_evaluation_file_calls_them_is_one_label_each() -> None:
    labels = load_labels(TRIAGE)
    assert len(set(labels.values())) == 10
    assert set(labels) <= set(TRIAGE.departments)


def test_every_library_disease_leads_to_one_of_its_departments() -> None:
    for disease in DISEASES:
        for name in (disease.aliases[0], disease.names.en):
            if name in (disease.names.zh, *disease.aliases, disease.names.en) and DISEASES.find_in(name):
                assert set(suggested(name)) & {*disease.departments, "emergency"}, name


def test_reasons_repeat_the_persons_words() -> None:
    text = "Chest tightness when climbing stairs"
    heart = next(each for each in TRIAGE.suggest(text).departments if each.key == "cardiology")
    assert TRIAGE.why(heart, text) == "because you mention “chest tightness”, “climbing stairs”"
    chinese = TRIAGE.suggest("爬兩層樓就胸悶")
    assert "胸闷" in TRIAGE.why(chinese.departments[0], "爬樓")
    assert TRIAGE.why(chinese.departments[0], "爬樓").startswith("因为您提到")


def test_a_child_a_pregnancy_and_an_age_are_heard() -> None:
    assert suggested("my 3 year old has a cough")[0] in {"paediatrics", "respiratory-medicine"}
    assert "paediatrics" in suggested("四岁的女儿咳嗽")
    assert "paediatrics" not in suggested("我儿子今年28岁，咳嗽")
    assert "obstetrics" in suggested("怀孕三个月，头痛")
    assert "gynaecology" not in suggested("我老公小便刺痛")
    assert "geriatrics" in suggested("my father is 82 years old and keeps forgetting things")


def test_wishing_for_a_child_tells_of_no_child() -> None:
    assert "paediatrics" not in suggested("we have been trying to have a baby for two years")


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("膝盖疼，没有发烧、咳嗽", "respiratory-medicine"),
        ("不咳嗽，就是牙疼", "respiratory-medicine"),
        ("my knee hurts, no cough or fever", "respiratory-medicine"),
        ("rash but no headache", "neurology"),
    ],
)
def test_what_is_denied_counts_for_nothing(text: str, absent: str) -> None:
    assert absent not in suggested(text)


@pytest.mark.parametrize(
    ("text", "urgency"),
    [
        ("我妈突然叫不醒了，没有呼吸", Urgency.EMERGENCY),
        ("crushing chest pain and cold sweat right now", Urgency.EMERGENCY),
        ("大便黑得像柏油", Urgency.TODAY),
        ("宝宝高烧39度", Urgency.TODAY),
        ("broke my wrist", Urgency.TODAY),
        ("腰疼了两个星期", Urgency.ROUTINE),
        ("膝盖疼", Urgency.SOON),
        ("膝盖突然疼得厉害", Urgency.TODAY),
        ("小便刺痛", Urgency.SOON),
        ("我想去疤", Urgency.ROUTINE),
        ("acne on my back", Urgency.ROUTINE),
        ("hello", Urgency.ROUTINE),
    ],
)
def test_how_soon(text: str, urgency: Urgency) -> None:
    assert TRIAGE.suggest(text).urgency is urgency


def test_an_emergency_goes_to_emergency_first() -> None:
    suggestion = TRIAGE.suggest("我爸胸口剧烈疼痛，出冷汗，喘不上气")
    assert suggestion.emergency is not None
    assert suggestion.departments[0].key == "emergency"
    assert suggestion.departments[0].why[0].reason is Reason.EMERGENCY
    assert len(suggestion.departments) == 3


def test_who_wants_to_die_is_led_to_emergency_and_psychiatry() -> None:
    assert suggested("我不想活了，已经写好遗书，今晚就跳楼")[:2] == ["emergency", "psychiatry"]


@pytest.mark.parametrize("text", ["", "   ", "你好", "hello there", "12345", "😀😀", "謝謝"])
def test_no_known_word_gets_an_honest_none(text: str) -> None:
    assert TRIAGE.suggest(text).departments == ()


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.text(max_size=12), st.sampled_from([text for _, text in CASES]), st.sampled_from(["，", " ", "没有"])
        ),
        max_size=6,
    ).map("".join)
)
def test_any_text_gets_three_departments_or_none(text: str) -> None:
    suggestion = TRIAGE.suggest(text)
    keys = [each.key for each in suggestion.departments]
    assert len(keys) in (0, 3)
    assert len(set(keys)) == len(keys)
    assert (suggestion.urgency is Urgency.EMERGENCY) == (detect(text) is not None)
    scores = [each.score for each in suggestion.departments]
    assert scores == sorted(scores, reverse=True)
    for each in suggestion.departments:
        assert each.key in TRIAGE.departments
        assert 0 <= each.score <= 1
        assert each.why
        assert TRIAGE.why(each, text).strip()


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("今年58岁", 58),
        ("三十五岁", 35),
        ("两岁半", 2),
        ("六个月大", 0),
        ("my 7 year old", 7),
        ("aged 80", 80),
        ("999岁", None),
        ("没有年龄", None),
    ],
)
def test_ages(text: str, years: int | None) -> None:
    assert age(text) == years


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (
            "signs/bones-skin-senses.toml",
            "orthopaedics = 6",
            "bonesetter = 6",
            r"bones-skin-senses.toml: sign\[1\] \(fracture\).to: 'bonesetter'",
        ),
        (
            "signs/bones-skin-senses.toml",
            "orthopaedics = 6",
            "orthopaedics = 99",
            r"bones-skin-senses.toml: sign\[1\] \(fracture\).to.orthopaedics",
        ),
        (
            "signs/bones-skin-senses.toml",
            'key = "joint-pain"',
            'key = "fracture"',
            r"sign\[2\] \(fracture\).key: is used twice",
        ),
        ("contexts.toml", "age = [0, 14]", "age = [14, 0]", r"contexts.toml: context\[1\] \(child\)"),
        ("contexts.toml", '"geriatrics", ', '"ghosts", ', r"context\[1\] \(child\).never: 'ghosts'"),
        ("wording.toml", "mention =", "menton =", "wording.toml: mention"),
    ],
)
def test_a_wrong_file_is_named_with_its_field(tmp_path: Path, file: str, old: str, new: str, told: str) -> None:
    folder = tmp_path / "triage"
    shutil.copytree(LIBRARY / "triage", folder)
    content = (folder / file).read_text("utf-8")
    assert old in content
    (folder / file).write_text(content.replace(old, new, 1), "utf-8")
    with pytest.raises(LibraryError, match=told):
        load(DISEASES, folder)


def test_an_empty_library_and_a_label_given_twice_are_told(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="no file of signs"):
        load(DISEASES, tmp_path)
    labels = tmp_path / "labels.toml"
    labels.write_text(
        'label = [{label = "a", departments = ["pain"]}, {label = "b", departments = ["pain"]}]', "utf-8"
    )
    with pytest.raises(LibraryError, match=r"label\[2\].departments: 'pain' has a label already"):
        load_labels(TRIAGE, labels)


SCHOOL = [
    Question(text, key)
    for key, text in CASES
    if key in {"dentistry", "ophthalmology", "dermatology", "orthopaedics", "gynaecology"}
]


@pytest.fixture(scope="module")
def model() -> Model:
    return train([TRIAGE.evidence(each.text) for each in SCHOOL], [each.label for each in SCHOOL])


def test_a_model_answers_with_its_own_labels_and_reasons(model: Model) -> None:
    suggestion = model.suggest(TRIAGE, "牙疼了一晚上")
    assert suggestion.departments[0].key == "dentistry"
    assert len(suggestion.departments) == 3
    assert sum(each.score for each in suggestion.departments) <= 1.001
    assert "牙" in TRIAGE.why(suggestion.departments[0], "牙疼")
    assert model.suggest(TRIAGE, "").departments == ()


def test_a_saved_model_is_the_same_model(model: Model, tmp_path: Path) -> None:
    model.save(tmp_path / "model.npz")
    again = load_model(tmp_path / "model.npz")
    for _, text in CASES[::17]:
        assert again.suggest(TRIAGE, text) == model.suggest(TRIAGE, text)


def test_two_labels_are_enough() -> None:
    pair = [each for each in SCHOOL if each.label in {"dentistry", "ophthalmology"}]
    two = train([TRIAGE.evidence(each.text) for each in pair], [each.label for each in pair])
    assert [each.key for each in two.suggest(TRIAGE, "toothache").departments] == ["dentistry", "ophthalmology"]


def test_a_file_that_is_no_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="is missing"):
        load_model(tmp_path / "none.npz")
    (tmp_path / "text.npz").write_text("hello")
    with pytest.raises(ModelError, match="is no triage model"):
        load_model(tmp_path / "text.npz")
    np.savez(tmp_path / "code.npz", head=np.array([{"a": 1}], dtype=object))
    with pytest.raises(ModelError, match="is no triage model"):
        load_model(tmp_path / "code.npz")
    head = np.frombuffer(json.dumps({"format": "triage-0"}).encode(), dtype=np.uint8)
    np.savez(tmp_path / "old.npz", head=head)
    with pytest.raises(ModelError, match="train it again"):
        load_model(tmp_path / "old.npz")
    head = np.frombuffer(
        json.dumps({"format": "triage-1", "labels": ["a", "b"], "names": ["g:x"]}).encode(), dtype=np.uint8
    )
    np.savez(tmp_path / "short.npz", head=head, rarity=np.ones(1), weights=np.ones((2, 2)), base=np.ones(2))
    with pytest.raises(ModelError, match="differ in size"):
        load_model(tmp_path / "short.npz")


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("{", "line 1: is not JSON"),
        ("[]", "line 1: is not a JSON object"),
        ('{"question": "a", "department": "b"}\n{"question": "a"}', "line 2: department: is missing"),
        ('{"question": "a", "department": "b"}', "fewer than two"),
    ],
)
def test_a_wrong_training_file_is_named_with_its_line(tmp_path: Path, lines: str, told: str) -> None:
    file = tmp_path / "data.jsonl"
    file.write_text(lines, "utf-8")
    with pytest.raises(DataError, match=told):
        read_questions(file)


def test_folds_deal_every_label_evenly_and_hold_out_what_they_test() -> None:
    labels = ["a"] * 10 + ["b"] * 5
    seen: list[int] = []
    for learn, test in folds(labels, 0):
        assert not set(learn) & set(test)
        assert Counter(labels[place] for place in test) == {"a": 2, "b": 1}
        seen += test
    assert sorted(seen) == list(range(15))


def test_the_commands_train_suggest_and_measure(tmp_path: Path) -> None:
    data, out = tmp_path / "data.jsonl", tmp_path / "model.npz"
    rows = ({"question": each.text, "department": each.label.upper(), "names_disease": 0} for each in SCHOOL)
    data.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), "utf-8")
    run = CliRunner()
    assert run.invoke(app, ["train-triage", str(data), "--out", str(out)]).exit_code == 0
    answers = run.invoke(app, ["triage", "--model", str(out)], input="眼睛红\ntoothache\n").stdout.splitlines()
    assert [json.loads(line)["departments"][0]["department"] for line in answers] == ["OPHTHALMOLOGY", "DENTISTRY"]
    alone = json.loads(run.invoke(app, ["triage"], input="爬楼胸闷\n").stdout)
    assert alone["text"] == "爬楼胸闷"
    assert alone["departments"][0]["department"] == "cardiology"
    assert alone["departments"][0]["name"] == "心血管内科"
    assert alone["urgency"] == "today"
    measured = run.invoke(app, ["measure-triage", str(data)])
    assert measured.exit_code == 0
    assert "| trained, 5-fold |" in measured.stdout
    assert run.invoke(app, ["triage", "--model", str(data)], input="").exit_code == 1
    assert run.invoke(app, ["train-triage", str(tmp_path / "none"), "--out", str(out)]).exit_code == 1


@pytest.mark.skipif(not DATA.exists(), reason="the evaluation data is not on this machine")
def test_a_sample_of_the_evaluation_data() -> None:
    questions = read_questions(DATA)[::10]
    measured = measure(TRIAGE, load_labels(TRIAGE), questions)
    assert measured.library_three.all >= 0.9
    assert measured.trained.all >= 0.85
    assert report(measured).startswith(f"{len(questions)} questions")
