"""The library of terms: what its files must hold, how figures and references are filled in, and what a year costs."""

import re
import shutil
import subprocess
import sys
import tomllib
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.terms import (
    TERMS,
    Ages,
    Basis,
    Catalogue,
    ClauseKind,
    DocumentKind,
    NoPremium,
    Person,
    Rates,
    TermsError,
    house_values,
    load,
    monthly,
    premium,
    yuan,
)
from knowledge.terms.clauses import misnumbered, paragraphs

PROJECT = TERMS.parents[2]
HOUSE = house_values(tomllib.loads((PROJECT / "house.toml").read_text("utf-8")))
LIBRARY = load(HOUSE)
CHINESE = re.compile(r"[\u3400-\u9fff]")
PRODUCT, CLAUSES = re.findall(r"```toml\n(.*?)```", (TERMS / "WRITING.md").read_text("utf-8"), re.DOTALL)

# What the skeleton leaves to its writer.
KINDS = "definition exclusion claims renewal cooling-off premium waiting dispute".split() + ["general"] * 8
REST = "".join(
    f'\n[[clause]]\nnumber = "{number}"\nkind = "{kind}"\nheading.zh = "标题"\nheading.en = "Heading"\n'
    f'zh = "正文{number}。"\nen = "Body {number}."\n'
    for number, kind in enumerate(KINDS, start=3)
)


def write(place: Path, product: str = PRODUCT, clauses: str = CLAUSES + REST, version: str = "2026-1") -> None:
    folder = place / "products" / "qinghe-sample" / version
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "product.toml").write_text(product, "utf-8")
    (folder / "clauses.toml").write_text(clauses, "utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library with the skeleton of WRITING.md as its only product."""
    place = tmp_path / "terms"
    place.mkdir()
    for name in ("insurers.toml", "lists.toml"):
        shutil.copy(TERMS / name, place)
    write(place)
    return place


def refused(folder: Path) -> TermsError:
    with pytest.raises(TermsError) as wrong:
        load(HOUSE, folder)
    told = str(wrong.value)
    assert "\n" not in told
    assert told.endswith(f"{wrong.value.file.name}: {wrong.value.field}: {wrong.value.reason}")
    return wrong.value


# The library's own files


def test_the_library_loads_and_knows_everything_by_key() -> None:
    assert len(LIBRARY.products()) >= 2
    assert len(LIBRARY.insurers) >= 6
    for product in LIBRARY.products():
        assert LIBRARY.product(product.key) is LIBRARY.product(product.key, product.version) is product
        document = LIBRARY.document(product.key, product.version)
        assert document is not None
        assert document.kind is DocumentKind.PRODUCT_TERMS
        for benefit in product.benefits:
            clause = LIBRARY.clause(document, benefit.clause)
            assert clause is not None
            assert clause.kind is ClauseKind.COVER, (product.key, benefit.key)
        for question in product.questions:
            assert LIBRARY.clause(document, question.clause) is not None
    assert LIBRARY.product("nothing") is LIBRARY.plan("nothing") is LIBRARY.document("nothing") is None
    assert {document.kind for document in LIBRARY.documents()} == set(DocumentKind)


def test_no_placeholder_is_left_in_either_language() -> None:
    for document in LIBRARY.documents():
        for clause in document.clauses:
            for language in ("zh", "en"):
                text = f"{clause.title(language)}\n{LIBRARY.text(clause, language)}"
                assert not re.search(r"[{}]", text), (document.key, clause.number, text)
            assert CHINESE.search(clause.heading.zh)
            assert not CHINESE.search(LIBRARY.text(clause, "en"))
            assert bool(LIBRARY.text(clause, "zh")) is bool(LIBRARY.text(clause, "en"))
            assert len(clause.zh) == len(clause.en), (document.key, clause.number)
    for edition in (*LIBRARY.products(), *LIBRARY.plans()):
        assert not re.search(r"\{[a-z]", edition.summary.zh + edition.summary.en)
        for question in edition.questions:
            for told in (question.ask, question.explain):
                assert not re.search(r"[{}]", told.zh + told.en), question.key


def test_a_reference_leads_to_a_clause_that_stands_there() -> None:
    for document in LIBRARY.documents():
        numbers = {clause.number for clause in document.clauses}
        for clause in document.clauses:
            zh = re.findall(r"第(\d+(?:\.\d+)*)条", LIBRARY.text(clause, "zh"))
            en = re.findall(r"clause (\d+(?:\.\d+)*)", LIBRARY.text(clause, "en"))
            assert sorted(zh) == sorted(en), (document.key, clause.number)
            assert set(zh) <= numbers


def test_the_example_of_a_million_medical_says_what_its_typed_part_says() -> None:
    document = LIBRARY.document("qinghe-million-medical")
    assert document is not None
    deductible = LIBRARY.clause(document, "4.1")
    assert deductible is not None
    assert "免赔额，为10,000元" in LIBRARY.text(deductible, "zh")
    waiting = LIBRARY.clauses(document, ClauseKind.WAITING)
    assert [clause.number for clause in waiting] == ["2", "2.1", "2.2"]
    assert "first 30 days" in LIBRARY.text(waiting[1], "en")
    assert [clause.number for clause in LIBRARY.below(document, "9")] == ["9", "9.1", "9.2", "9.3", "9.4"]
    overview = LIBRARY.clause(document, "3.1")
    assert overview is not None
    assert overview.rows("zh")[1] == ("住院医疗费用", "2,000,000", "10,000", "100%")
    assert LIBRARY.text(overview, "zh").splitlines()[2] == "住院医疗费用 | 2,000,000 | 10,000 | 100%"


def test_house_rules_stand_as_in_house_toml() -> None:
    document = LIBRARY.document("fundraiser-rules")
    assert document is not None
    goal = LIBRARY.clause(document, "2.2")
    assert goal is not None
    assert "100元至500,000元" in LIBRARY.text(goal, "zh")
    fees = LIBRARY.clause(document, "4.3")
    assert fees is not None
    assert "0% of a gift and the payment provider 0.6%" in LIBRARY.text(fees, "en")
    changed = load(HOUSE | {"fundraiser.goal_max": "300,000"}).document("fundraiser-rules")
    assert changed is not None
    assert any("300,000元" in line for clause in changed.clauses for line in clause.zh)


def test_the_adult_plan_has_the_figures_of_the_business() -> None:
    plan = LIBRARY.plan("adult")
    assert plan is not None
    assert (plan.ages, plan.waiting_days, plan.fee_percent) == (Ages(least=18, most=59), 90, 0)
    assert (plan.deposit_least, plan.case_cap, plan.month_cap) == (1000, 10, 1500)
    assert [plan.aid_at(age) for age in (17, 18, 39, 40, 59, 60)] == [
        None,
        30000000,
        30000000,
        10000000,
        10000000,
        None,
    ]


def test_somebody_with_a_chronic_illness_finds_a_product() -> None:
    accepted = {condition for product in LIBRARY.products() for condition in product.accepts}
    assert {"hypertension", "diabetes"} <= accepted


def test_the_command_that_writers_use_counts_or_says_what_is_wrong(folder: Path) -> None:
    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "knowledge.terms", *arguments]
        return subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)

    right = run()
    assert (right.returncode, right.stderr) == (0, "")
    clauses = sum(len(document.clauses) for document in LIBRARY.documents())
    assert right.stdout.splitlines()[-1].endswith(f", {clauses} clauses")
    write(folder, PRODUCT.replace('insurer = "qinghe"', 'insurer = "somebody"'))
    wrong = run(str(folder))
    assert wrong.returncode == 1
    assert wrong.stderr == (
        "qinghe-sample/2026-1/product.toml: insurer: 'somebody' is not in insurers.toml; add it there or correct it\n"
    )


# Wrong files


def test_what_writing_tells_writers_to_copy_is_right(folder: Path) -> None:
    catalogue = load({}, folder)
    product = catalogue.product("qinghe-sample")
    assert product is not None
    assert product.summary.zh.startswith("一年最高报销2,000,000元，二级")
    document = catalogue.document("qinghe-sample")
    assert document is not None
    clause = catalogue.clause(document, "2.1")
    assert clause is not None
    assert catalogue.text(clause, "zh").splitlines() == [
        "保险人按下表承担保险责任，年度免赔额为10,000元：",
        "（1）住院医疗费用；",
        "（2）特殊门诊医疗费用。",
        "项目 | 赔付比例",
        "住院 | 100%",
    ]
    duty = catalogue.clause(document, "1.1")
    assert duty is not None
    assert "后果见第1条。" in catalogue.text(duty, "zh")
    assert catalogue.text(duty, "en").splitlines()[1] == "What follows from an untrue answer is set out in clause 1."


@pytest.mark.parametrize(
    ("right", "wrong", "field", "reason"),
    [
        ('key = "qinghe-sample" ', 'key = "other" ', "key", "'other' is not the name of its folder"),
        ('version = "2026-1"', 'version = "2026-2"', "version", "not the name of its folder, '2026-1'"),
        ('version = "2026-1"', 'version = "one"', "version", "pattern"),
        ('kind = "medical"', 'kind = "life"', "kind", "'critical-illness'"),
        ('insurer = "qinghe"', "", "insurer", "required"),
        ('hospitals = "public-2"', 'hospitals = "any"', "hospitals", "'any' is not in lists.toml"),
        ('accepts = ["hypertension"]', 'accepts = ["gout"]', "accepts", "'gout' is not in lists.toml"),
        ('territory = "mainland"', 'territory = "moon"', "territory", "'moon' is not in lists.toml"),
        ('condition = "hypertension"', 'condition = "gout"', "question.condition", "'gout' is not in lists.toml"),
        ('names.en = "Qinghe Sample Medical"', "", "names.en", "required"),
        ('"Qinghe Sample Medical"', '"清禾"', "names.en", "holds Chinese"),
        ('"清禾示例医疗保险"', '"Qinghe"', "names.zh", "holds no Chinese"),
        ('"住院医疗费用"', '"住院医疗,费用"', "benefit[1] (hospital).what.zh", "Western punctuation"),
        ('"2000000"               ', "2000000", "benefit[1] (hospital).cap", 'like "2000000"'),
        ('cap = "100000"', 'cap = "100,000"', "benefit[2] (outpatient).cap", "yuan in quotes"),
        ('cap = "100000"', "", "benefit[2] (outpatient)", "needs either sum"),
        ('cap = "100000"', 'cap = "1"\nsum = "1"', "benefit[2] (outpatient)", "needs either sum"),
        ("ratio = 80", "ratio = 0.8", "benefit[2] (outpatient).ratio", "integer"),
        ("ratio = 80", "ratio = 101", "benefit[2] (outpatient).ratio", "100"),
        ("ratio = 80", "rate = 80", "benefit[2] (outpatient).rate", "not permitted"),
        ('"hospital", "outpatient"]', '"hospital", "other"]', "file", "names the benefit 'other'"),
        ('key = "outpatient"', 'key = "hospital"', "file", "the benefit 'hospital' stands twice"),
        ("illness = 60", "illnes = 60", "waiting_days.illnes.[key]", "'illness'"),
        ("illness = 60", "illness = -1", "waiting_days.illness", "greater"),
        ('"years", years = 6', '"years"', "renewal", "years goes with"),
        ('"years", years = 6', '"none", years = 6', "renewal", "years goes with"),
        (', monthly_loading = "3"', "", "payment", "monthly_loading"),
        ("most = 60 }", "most = 90 }", "who", "renewable_to 80 is below"),
        ("least = 0, most = 60", "least = 61, most = 60", "who.ages", "61 is above the most 60"),
        ('"18-40" =', '"19-40" =', "file", "in rates.ages the band 19-40 leaves out 18 to 18"),
        ('"18-40" =', '"17-40" =', "file", "in rates.ages the band 17-40 overlaps"),
        ('"41-80" =', '"41-70" =', "file", "in rates.ages the bands end at 70 and have to end at 80"),
        ('"18-40" =', '"forty" =', 'rates.ages."forty".band', "ages in quotes"),
        ('"268.00", "556.00"', '"268.00"', "rates", "the row 18-40 has 1 premiums for 2 columns"),
        ('"268.00", "556.00"', '"268.00", "5.5.6"', 'rates.ages."18-40".yearly[2]', "yuan in quotes"),
        (", { public_insurance = false }", "", "rates", "no column is for sex male, smoker false"),
        ("{ public_insurance = false }", '{ sex = "male" }', "rates", "columns [1, 2] are both for sex male"),
        ('unknown = "refer"                      #', 'unknown = "accept" #',
         "question[1] (blood-pressure)", "unknown leads to accept"),
        ('yes = "accept"  ', 'yes = "maybe" ', "question[1] (blood-pressure).yes", '"load:<percent>"'),
        ('yes = "accept"  ', 'yes = "load" ', "question[1] (blood-pressure).yes", '"load:<percent>"'),
        ('yes = "accept"  ', 'yes = "decline" ', "file", "accepts 'hypertension', but the question"),
        ('yes = "exclude"', 'yes = "refer"', "question[2] (blood-pressure-high)", "no answer excludes"),
        ('excludes.zh = "心脑血管疾病"', "", "question[2] (blood-pressure-high).excludes.zh", "required"),
        ('after = "blood-pressure"', 'after = "later"', "file", "no earlier one"),
        ('clause = "2.1"                         #', 'clause = "2.9" #',
         "benefit[1] (hospital).clause", "2.9 is no clause"),
        ("{hospitals}可用", "{hospital}可用", "summary.zh", "has the placeholder {hospital}, which has no value"),
        ("valid_from = 2026-01-01", "valid_from = 2026-01-01\nsuperseded = 2025-01-01",
         "file", "is not after valid_from"),
        ("[who]", "[who", "file", "not readable TOML"),
    ],
)  # fmt: skip
def test_a_wrong_product_is_refused_by_file_and_field(
    folder: Path, right: str, wrong: str, field: str, reason: str
) -> None:
    assert right in PRODUCT
    write(folder, PRODUCT.replace(right, wrong, 1))
    error = refused(folder)
    assert (error.file.name, error.field) == ("product.toml", field)
    assert reason in error.reason


@pytest.mark.parametrize(
    ("right", "wrong", "field", "reason"),
    [
        ('number = "1.1"', 'number = "1.2"', "clause[2] (1.2).number", "out of order; after 1 comes 1.1 or 2"),
        ('number = "1.1"', 'number = "1"', "clause[2] (1).number", "1 stands twice"),
        ('number = "1.1"', 'number = "3.1"', "clause[2] (3.1).number", "3, its parent, does not stand"),
        ('number = "1.1"', 'number = "1.0"', "clause[2] (1.0).number", "pattern"),
        ('kind = "contract"', "", "clause[1] (1).kind", "is needed at the top"),
        ('kind = "contract"', 'kind = "misc"', "clause[1] (1).kind", "'cover'"),
        ('heading.en = "Truthful answers"', "", "clause[2] (1.1).heading.en", "required"),
        ("en = '''\nWhere", "eng = '''\nWhere", "clause[2] (1.1).eng", "not permitted"),
        ('zh = "正文5。"', "", "clause[7] (5)", "has en only"),
        ('zh = "正文5。"\nen = "Body 5."', "", "clause[7] (5).zh", "no clause stands below"),
        ('"Body 5."', '"Body 5，"', "clause[7] (5).en", "Chinese mark"),
        ('"正文5。"', '"正文{clause:99}。"', "clause[7] (5).en", "lacks {clause:99}"),
        ('"正文5。"\nen = "Body 5."', '"见{clause:99}。"\nen = "See {clause:99}."',
         "clause[7] (5).zh", "clause 99, which is not there"),
        ('"正文5。"\nen = "Body 5."', '"{sum}元。"\nen = "{sum} yuan."',
         "clause[7] (5).zh", "{sum}, which has no value; those with one: accepts"),
        ('"正文5。"', '"正文5。\\n正文。"', "clause[7] (5).en", "has 1 paragraphs and zh 2"),
        ('"正文5。"', '"正文{5。"', "clause[7] (5).zh", "brace"),
        ('"正文5。"', '"免赔额为10,000元。"', "clause[7] (5).zh", "write {shared.general.deductible} instead"),
        ('"正文5。"', '"免赔额为1万元。"', "clause[7] (5).zh", "writes out '1万元'"),
        ('"Body 5."', '"A deductible of 10000 yuan."', "clause[7] (5).en", "writes out '10000 yuan'"),
        ('"正文9。"', '"等待期为60日。"', "clause[11] (9).zh", "write {waiting_days.illness} instead"),
        ('"Body 7."', '"You have 15 days."', "clause[9] (7).en", "write {cooling_off_days} instead"),
        ('["住院", "{benefit', '["住院", "", "{benefit', "clause[4] (2.1).table.zh[2][2]", "at least 1"),
        ('["Item", "Ratio"], ', "", "clause[4] (2.1).table.en", "at least 2"),
        ('kind = "renewal"', 'kind = "general"', "clause", 'no clause of kind "renewal"'),
        ('kind = "waiting"', 'kind = "general"', "clause", 'no clause of kind "waiting"'),
        ("[[clause]]", "[[clauses]]", "clause", "required"),
    ],
)  # fmt: skip
def test_a_wrong_clause_is_refused_by_number_and_field(
    folder: Path, right: str, wrong: str, field: str, reason: str
) -> None:
    clauses = CLAUSES + REST
    assert right in clauses
    write(folder, clauses=clauses.replace(right, wrong) if "[[" in right else clauses.replace(right, wrong, 1))
    error = refused(folder)
    assert (error.file.name, error.field) == ("clauses.toml", field)
    assert reason in error.reason


def test_too_few_clauses_are_refused(folder: Path) -> None:
    write(folder, clauses=CLAUSES + REST.replace("general", "limit").rpartition("\n[[clause]]")[0])
    assert refused(folder).reason == "has 19 clauses; 20 to 60 are needed"


def test_what_is_missing_is_named(folder: Path, tmp_path: Path) -> None:
    (folder / "products" / "qinghe-sample" / "2026-1" / "clauses.toml").unlink()
    assert str(refused(folder)) == (
        "qinghe-sample/2026-1/clauses.toml: file: is missing; WRITING.md says what belongs where"
    )
    shutil.rmtree(folder / "products")
    assert "at least one" in refused(folder).reason
    (folder / "insurers.toml").unlink()
    assert refused(folder).file.name == "insurers.toml"


def test_a_plan_that_does_not_hold_together_is_refused(folder: Path) -> None:
    shutil.copytree(TERMS / "plans" / "adult", folder / "plans" / "adult")
    file = folder / "plans" / "adult" / "2026-1" / "plan.toml"
    told = file.read_text("utf-8")
    for right, wrong, field, reason in (
        ('ages = "40-59"', 'ages = "41-59"', "file", "in aid the band 41-59 leaves out 40 to 40"),
        ("waiting_days = 90", "waiting_days = 181", "waiting_days", "180"),
        ('case_cap = "0.10"', 'case_cap = "16"', "file", "case_cap is above month_cap"),
        ('covers = "serious-illness"', 'covers = "accident"', "file", "has no waiting days"),
        ("[14, 28]", "[28, 14]", "file", "in order"),
        ('clause = "2.3"', 'clause = "99"', "question[2] (chronic).clause", "99 is no clause"),
    ):
        file.write_text(told.replace(right, wrong), "utf-8")
        error = refused(folder)
        assert (error.file.name, error.field) == ("plan.toml", field)
        assert reason in error.reason


def test_a_house_rule_without_its_figure_is_refused() -> None:
    with pytest.raises(TermsError, match=r"clauses\.toml: clause\[\d+\] \(2\.2\)\.zh: .*goal_min.* no value"):
        load({name: value for name, value in HOUSE.items() if name != "fundraiser.goal_min"})


def test_switches_are_no_figures() -> None:
    told = house_values({"a": {"money": "500000.00", "percent": "0.6", "none": "0", "days": 30, "on": True}})
    assert told == {"a.money": "500,000", "a.percent": "0.6", "a.none": "0", "a.days": "30"}


# Versions


def test_versions_stand_side_by_side_and_the_newest_is_meant(folder: Path) -> None:
    for version in ("2026-2", "2026-10"):
        write(folder, PRODUCT.replace('"2026-1"', f'"{version}"'), version=version)
    assert "2026-1 has a newer version" in refused(folder).reason
    for version in ("2026-1", "2026-2"):
        old = PRODUCT.replace('"2026-1"', f'"{version}"').replace("[who]", "", 1)
        ended = old.replace("valid_from = 2026-01-01", "valid_from = 2026-01-01\nsuperseded = 2027-01-01")
        write(folder, ended.replace("ages = { least", "[who]\nages = { least", 1), version=version)
    catalogue = load({}, folder)
    assert catalogue.versions("qinghe-sample") == ("2026-1", "2026-2", "2026-10")
    newest, old_one = catalogue.product("qinghe-sample"), catalogue.product("qinghe-sample", "2026-2")
    assert newest is not None
    assert old_one is not None
    assert (newest.version, old_one.version) == ("2026-10", "2026-2")
    assert [product.version for product in catalogue.products()] == ["2026-10"]
    assert catalogue.product("qinghe-sample", "2031-1") is None


def test_a_key_means_one_thing(folder: Path) -> None:
    shutil.copytree(TERMS / "documents" / "guide-claims", folder / "documents" / "qinghe-sample")
    file = folder / "documents" / "qinghe-sample" / "2026-1" / "document.toml"
    file.write_text(file.read_text("utf-8").replace('"guide-claims"', '"qinghe-sample"'), "utf-8")
    assert "'qinghe-sample' is used for two kinds of things" in refused(folder).reason


# Numbers and paragraphs


@given(st.lists(st.lists(st.integers(0, 3), max_size=4), min_size=1, max_size=8))
def test_numbers_counted_through_are_right_and_none_may_be_lost(shape: list[list[int]]) -> None:
    numbers = []
    for chapter, sections in enumerate(shape, start=1):
        numbers.append(f"{chapter}")
        for section, items in enumerate(sections, start=1):
            numbers.append(f"{chapter}.{section}")
            numbers += [f"{chapter}.{section}.{item}" for item in range(1, items + 1)]
    assert misnumbered(numbers) is None
    for place in range(len(numbers) - 1):
        rest = numbers[:place] + numbers[place + 1 :]
        left_out = numbers[place]
        last = left_out.split(".")
        follower = ".".join([*last[:-1], str(int(last[-1]) + 1)])
        if follower in rest or any(number.startswith(f"{left_out}.") for number in rest):
            assert misnumbered(rest) is not None
    assert misnumbered([*numbers, numbers[0]]) == (len(numbers), "1 stands twice")


def test_chinese_counts_lines_and_english_what_empty_lines_part() -> None:
    assert paragraphs("甲，乙。\n\n丙：\n（1）丁；\n（2）戊己。\n庚。", "zh") == (
        "甲，乙。",
        "丙：",
        "（1）丁；",
        "（2）戊己。",
        "庚。",
    )
    assert paragraphs("a,\nb.\n\nc:\n(1) d;\n(2) e\nf.\n\ng.", "en") == ("a, b.", "c:", "(1) d;", "(2) e f.", "g.")


# Premiums


def people() -> st.SearchStrategy[Person]:
    return st.builds(
        Person,
        age=st.integers(-1, 121),
        sex=st.sampled_from(["male", "female"]),
        smoker=st.booleans(),
        public_insurance=st.booleans(),
    )


@given(st.sampled_from(LIBRARY.products()), people())
def test_everybody_of_the_right_age_has_one_premium_and_nobody_else(product, person) -> None:
    last = product.who.ages.most if product.rates.basis is Basis.ENTRY_AGE else product.who.renewable_to
    for renewing, most in ((False, product.who.ages.most), (True, last)):
        if product.who.ages.least <= person.age <= most:
            cents = premium(product, person, renewing=renewing)
            row = next(row for row in product.rates.ages if row.band.hold(person.age))
            assert isinstance(cents, int)
            assert cents in row.yearly
        else:
            with pytest.raises(NoPremium, match="age"):
                premium(product, person, renewing=renewing)


@given(st.sampled_from(LIBRARY.products()), people(), st.sampled_from(["sex", "smoker", "public_insurance"]))
def test_an_unknown_fact_is_never_guessed(product, person, fact) -> None:
    known = {"age": product.who.ages.least, "sex": person.sex, "smoker": person.smoker}
    known["public_insurance"] = person.public_insurance
    unknown = Person(**(known | {fact: None}))
    if any(getattr(column, fact) is not None for column in product.rates.columns):
        with pytest.raises(NoPremium) as told:
            premium(product, unknown)
        assert told.value.why == fact
    else:
        assert premium(product, unknown) == premium(product, Person(**known))


def test_a_premium_is_the_figure_of_the_file() -> None:
    medical, illness = LIBRARY.product("qinghe-million-medical"), LIBRARY.product("wangshan-steady-care")
    assert medical is not None
    assert illness is not None
    assert premium(medical, Person(35, public_insurance=True)) == 41800
    assert premium(medical, Person(35, public_insurance=False)) == 83600
    assert premium(illness, Person(58, sex="male", smoker=True)) == 871400
    assert premium(illness, Person(75, sex="female", smoker=False), renewing=True) == 1224600


@given(st.sampled_from(LIBRARY.products()), st.integers(1, 10**9))
def test_a_month_is_a_twelfth_with_the_loading_to_the_cent(product, yearly) -> None:
    loading = product.payment.monthly_loading
    cents = monthly(product, yearly)
    if loading is None:
        assert cents is None
    else:
        exact = Decimal(yearly) * (100 + loading) / 1200
        assert cents == int(exact.quantize(Decimal(1), ROUND_HALF_UP))


@given(
    st.integers(0, 60),
    st.lists(st.integers(1, 20), min_size=1, max_size=6),
    st.sampled_from([("sex",), ("smoker",), ("public_insurance",), ("sex", "smoker")]),
    st.data(),
)
def test_any_complete_table_answers_for_everybody_and_one_with_a_hole_is_refused(least, widths, by, data) -> None:
    options = {"sex": ("male", "female"), "smoker": (True, False), "public_insurance": (True, False)}
    columns: list[dict[str, object]] = [{}]
    for fact in by:
        columns = [column | {fact: value} for column in columns for value in options[fact]]
    rows, start = {}, least
    for width in widths:
        rows[f"{start}-{start + width - 1}"] = [f"{start + 1}.{place:02}" for place in range(len(columns))]
        start += width
    if start > 120:
        return
    ages = Ages(least=least, most=start - 1)
    rates = Rates.model_validate({"columns": columns, "ages": rows})
    rates.complete(ages)
    person = Person(data.draw(st.integers(least, start - 1)), "female", smoker=True, public_insurance=False)
    facts = {"sex": "female", "smoker": True, "public_insurance": False}
    place = next(place for place, column in enumerate(columns) if all(facts[fact] == v for fact, v in column.items()))
    assert rates.yearly(person) % 100 == place
    lost = data.draw(st.sampled_from(sorted(rows)))
    holed = {band: yearly for band, yearly in rows.items() if band != lost}
    if holed:
        with pytest.raises(ValueError, match="band"):
            Rates.model_validate({"columns": columns, "ages": holed}).complete(ages)
    with pytest.raises(ValueError, match="no column is"):
        Rates.model_validate({"columns": columns[1:], "ages": {b: y[1:] for b, y in rows.items()}})


@given(st.integers(0, 10**11))
def test_yuan_are_read_back_to_the_cent(cents: int) -> None:
    assert int(Decimal(yuan(cents).replace(",", "")) * 100) == cents


def test_nothing_of_the_library_can_be_changed() -> None:
    product = LIBRARY.products()[0]
    with pytest.raises(ValueError, match="frozen"):
        product.key = "other"  # type: ignore[misc]
    assert isinstance(LIBRARY, Catalogue)
