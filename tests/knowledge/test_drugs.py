"""The drug library: what its files must hold, how a wrong one is told, and what written names mean."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.drugs import DrugError, How, Level, Safety, Section, load
from knowledge.drugs.load import DRUGS
from knowledge.drugs.model import NEEDED
from knowledge.drugs.rules import too_long

LIBRARY = load()
SAFETY = Safety(LIBRARY)

MONOGRAPH = """
key = "testamol"
names = { zh = "测试酚", en = "testamol" }
classes = ["nsaid"]

[[source]]
id = "testamol-label"
title = "Label"
publisher = "A maker"
kind = "label"
address = "https://example.org/label"
opened = 2026-01-02

[adult]
single = 400
daily = 1200
source = "testamol-label"
passage = "no more than 3 tablets of 400 mg a day"

[[fact]]
section = "uses"
zh = "止痛。"
en = "Relieves pain."
source = "testamol-label"
passage = "for pain"

[[contraindication]]
condition = "peptic-ulcer"
level = "stop"
zh = "有溃疡不能用。"
en = "Not with an ulcer."
source = "testamol-label"
passage = "do not use with an ulcer"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "drugs"
    shutil.copytree(DRUGS, place)
    (place / "monographs" / "testamol.toml").write_text(MONOGRAPH, encoding="utf-8")
    return place


def broken(folder: Path, old: str, new: str) -> str:
    file = folder / "monographs" / "testamol.toml"
    assert old in MONOGRAPH
    file.write_text(MONOGRAPH.replace(old, new), encoding="utf-8")
    with pytest.raises(DrugError) as told:
        load(folder)
    return str(told.value)


def test_the_library_loads_and_knows_hundreds_of_names() -> None:
    assert LIBRARY.counts.names >= 200
    assert LIBRARY.counts.ingredients >= 300
    assert LIBRARY.counts.interactions >= 100


def test_every_dose_contraindication_level_and_interaction_names_an_opened_source_with_a_short_passage() -> None:
    library = LIBRARY
    cited = [(interaction.source, interaction.passage) for interaction in library.interactions]
    for medicine in library.medicines.values():
        cited += [(rule.source, rule.passage) for rule in (medicine.adult, *medicine.children) if rule]
    for key in library.medicines:
        for rules in library.rules(key):
            for each in (*rules.contraindications, *rules.pregnancy, *rules.feeding, *rules.ages, *rules.alcohol):
                cited.append((each.source, each.passage))
    for group in library.classes.values():
        if group.duplicate:
            cited.append((group.duplicate.source, group.duplicate.passage))
    for allergy in library.allergies.values():
        cited += [(crossing.source, crossing.passage) for crossing in allergy.crossings]
    assert len(cited) > 1000
    for source, passage in cited:
        assert source in library.sources
        assert passage.strip()
        assert too_long(passage) is None


def test_a_monograph_is_verified_only_with_sourced_facts_in_all_needed_sections() -> None:
    for medicine in LIBRARY.medicines.values():
        sourced = {fact.section for fact in medicine.facts if fact.source}
        assert medicine.verified == (sourced >= NEEDED)
        for section in Section:
            assert all(fact.source for fact in medicine.section(section))


def test_a_stranger_file_is_read(folder: Path) -> None:
    library = load(folder)
    assert library.medicines["testamol"].adult is not None
    assert not library.medicines["testamol"].verified


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('source = "testamol-label"\npassage = "no more', 'passage = "no more', "adult.source"),
        ('source = "testamol-label"\npassage = "do not', 'passage = "do not', "contraindication[1].source"),
        ('source = "testamol-label"\npassage = "do not', 'source = "elsewhere"\npassage = "do not', "'elsewhere'"),
        ('condition = "peptic-ulcer"', 'condition = "ulkus"', "'ulkus' is not in conditions.toml"),
        ('classes = ["nsaid"]', 'classes = ["painkillers"]', "'painkillers' is not in classes.toml"),
        ("daily = 1200", "daily = 120", "single 400.0 is above daily 120.0"),
        ('passage = "for pain"', "", "source and passage go together"),
        ('section = "uses"', 'section = "use"', "fact[1].section"),
        ('key = "testamol"', 'key = "other"', "other.toml"),
        ('level = "stop"', 'level = "never"', "contraindication[1].level"),
        ('passage = "for pain"', f'passage = "{"word " * 26}"', "at most 25 words"),
        ("daily = 1200", "daily = ", "is not readable TOML"),
    ],
)
def test_a_wrong_file_is_told_with_its_name_line_and_field(folder: Path, old: str, new: str, told: str) -> None:
    message = broken(folder, old, new)
    assert told in message
    assert message.startswith("monographs/testamol.toml, line ")


def test_the_line_is_the_one_where_the_field_stands(folder: Path) -> None:
    message = broken(folder, 'condition = "peptic-ulcer"', 'condition = "ulkus"')
    line = MONOGRAPH.splitlines().index('condition = "peptic-ulcer"') + 1
    assert f"line {line}: contraindication[1].condition" in message


def test_a_source_used_twice_is_refused(folder: Path) -> None:
    again = 'id = "ibuprofen-otc-label"'
    assert "is used twice" in broken(folder, 'id = "testamol-label"', again)


def test_an_unknown_side_of_an_interaction_is_refused(folder: Path) -> None:
    file = folder / "interactions" / "heart.toml"
    file.write_text(file.read_text(encoding="utf-8").replace('a = ["nitrate"]', 'a = ["nitrates"]'), encoding="utf-8")
    with pytest.raises(DrugError, match=r"interactions/heart\.toml, line \d+: interaction\[1\]\.a: 'nitrates'"):
        load(folder)


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("布洛芬", "ibuprofen"),
        ("芬必得", "ibuprofen"),
        ("美林", "ibuprofen"),
        ("布洛芬缓释胶囊", "ibuprofen"),
        ("Ibuprofen 200 mg tablets", "ibuprofen"),
        ("ibuprofen 400", "ibuprofen"),
        ("ibuprophen", "ibuprofen"),
        ("布罗芬", "ibuprofen"),
        ("buluofen", "ibuprofen"),
        ("扑热息痛", "paracetamol"),
        ("acetaminophen", "paracetamol"),
        ("對乙醯胺基酚", "paracetamol"),
        ("頭孢拉定", "cefradine"),
        ("盐酸二甲双胍缓释片", "metformin"),
        ("阿司匹林肠溶片", "aspirin"),
        ("amoxicilin", "amoxicillin"),
        ("感康", "anfenwanan"),
        ("泰诺", "tylenol-cold-zh"),
        ("Augmentin", "co-amoxiclav"),
        ("某种祖传药丸", None),
        ("头孢匹林", None),
        ("", None),
    ],
)
def test_written_names_are_met(written: str, key: str | None) -> None:
    met = SAFETY.resolve(written)
    if key is None:
        assert met is None
    else:
        assert met is not None
        assert met.meaning is not None
        assert met.meaning.key == key


def test_two_that_fit_are_both_offered() -> None:
    met = SAFETY.resolve("blf")
    assert met is not None
    assert met.meaning is None
    assert met.how is How.INITIALS
    assert {each.key for each in met.candidates} == {"ibuprofen", "baclofen"}
    between = SAFETY.resolve("Celebrexa")
    assert between is not None
    assert {each.key for each in between.candidates} == {"celecoxib", "citalopram"}


def test_a_compound_gives_its_ingredients() -> None:
    met = SAFETY.resolve("感康")
    assert met is not None
    assert met.meaning is not None
    assert {"paracetamol", "amantadine", "chlorphenamine"} <= {part.key for part in met.meaning.parts}


def test_every_name_of_the_library_finds_its_medicine() -> None:
    for key, medicine in LIBRARY.medicines.items():
        for name in (medicine.names.zh, medicine.names.en, *medicine.aliases, *medicine.brands):
            met = SAFETY.resolve(name)
            assert met is not None, name
            assert key in {each.key for each in met.candidates}, name


@given(st.text(max_size=60))
def test_any_text_is_resolved_or_not_without_an_error(text: str) -> None:
    met = SAFETY.resolve(text)
    assert met is None or met.candidates


def test_classes_pass_on_to_their_members() -> None:
    assert {"cyp3a4-statin", "statin"} <= LIBRARY.groups("simvastatin")
    assert {"severe-kidney", "kidney-disease"} == LIBRARY.states("severe-kidney")


def test_levels_have_an_order() -> None:
    order = (Level.OK, Level.NOTE, Level.CAUTION, Level.UNKNOWN, Level.STOP)
    assert [level.weight for level in order] == sorted({level.weight for level in Level})


def test_a_name_of_an_illness_or_allergy_stands_at_one_only(folder: Path) -> None:
    for file, name in (("conditions.toml", "condition"), ("allergies.toml", "allergy")):
        text = (folder / file).read_text(encoding="utf-8")
        more = f'\n[[{name}]]\nkey = "twice"\nnames = {{ zh = "两次", en = "twice" }}\naliases = ["两回"]\n'
        (folder / file).write_text(text + more + more.replace('"twice"\nn', '"again"\nn'), encoding="utf-8")
        with pytest.raises(DrugError, match="is a name of 'twice' too"):
            load(folder)
        (folder / file).write_text(text, encoding="utf-8")
