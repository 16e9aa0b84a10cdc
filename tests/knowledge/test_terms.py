"""The library of terms: what its files must hold, how figures and references are filled in, and what a year costs."""

import re
import shutil
import tomllib
from pathlib import Path

import pytest

from knowledge.terms import TERMS, load

WRITING = (TERMS / "WRITING.md").read_text("utf-8")
PRODUCT, CLAUSES = re.findall(r"```toml\n(.*?)```", WRITING, re.DOTALL)


def rest_of_clauses() -> str:
    """Clauses that the skeleton leaves to its writer."""
    kinds = "definition exclusion claims renewal cooling-off premium waiting dispute".split()
    kinds += ["general"] * (16 - len(kinds))
    return "".join(
        f'\n[[clause]]\nnumber = "{number}"\nkind = "{kind}"\nheading.zh = "标题"\nheading.en = "Heading"\n'
        f'zh = "正文。"\nen = "Body."\n'
        for number, kind in enumerate(kinds, start=3)
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library with the skeleton of WRITING.md as its only product."""
    place = tmp_path / "terms"
    sample = place / "products" / "qinghe-sample" / "2026-1"
    sample.mkdir(parents=True)
    for name in ("insurers.toml", "lists.toml"):
        shutil.copy(TERMS / name, place)
    (sample / "product.toml").write_text(PRODUCT, "utf-8")
    (sample / "clauses.toml").write_text(CLAUSES + rest_of_clauses(), "utf-8")
    return place


def test_what_writing_tells_writers_to_copy_is_right(folder: Path) -> None:
    assert len(tomllib.loads(CLAUSES)["clause"]) == 4
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
