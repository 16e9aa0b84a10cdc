"""Screening questionnaires: their sums mean what was published, and one item calls for help."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.diseases.load import LIBRARY, LibraryError
from knowledge.screening import Questionnaire, WrongAnswers, load, score

FOUND = load()
PHQ, GAD = FOUND["phq-9"], FOUND["gad-7"]


BOUNDS = {
    "phq-9": "0 minimal, 4 minimal, 5 mild, 9 mild, 10 moderate, 14 moderate, 15 moderately-severe,"
    " 19 moderately-severe, 20 severe, 27 severe",
    "gad-7": "0 minimal, 4 minimal, 5 mild, 9 mild, 10 moderate, 14 moderate, 15 severe, 21 severe",
}


@pytest.mark.parametrize(
    ("questionnaire", "total", "band"),
    [
        (FOUND[key], int(one.split()[0]), one.split()[1])
        for key, bounds in BOUNDS.items()
        for one in bounds.split(",")
    ],
)
def test_a_sum_means_what_was_published(questionnaire: Questionnaire, total: int, band: str) -> None:
    answers = [min(3, max(0, total - 3 * place)) for place in range(len(questionnaire.items))]
    found = score(questionnaire, answers)
    assert (found.total, found.band.key) == (total, band)


def test_thoughts_of_death_call_for_help_whatever_the_sum_is() -> None:
    assert score(PHQ, [0] * 8 + [1]).crisis
    assert not score(PHQ, [3] * 8 + [0]).crisis
    assert not score(GAD, [3] * 7).crisis


@given(st.sampled_from([PHQ, GAD]), st.lists(st.integers(-2, 6), max_size=12))
def test_any_answers_have_a_band_or_are_refused(questionnaire: Questionnaire, answers: list[int]) -> None:
    right = len(answers) == len(questionnaire.items) and all(0 <= one <= 3 for one in answers)
    if not right:
        with pytest.raises(WrongAnswers):
            score(questionnaire, answers)
        return
    found = score(questionnaire, answers)
    assert found.band.least <= found.total <= questionnaire.most


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("least = 5", "least = 0", "the first has to begin at 0"),
        ("least = 20", "least = 99", "is above the greatest sum"),
        ('opened = true\npassage = "text"', "opened = false", "one that was opened"),
        ('key = "phq-9"', 'key = "phq-8"', "has to be the file's name"),
        ("ages_from = 18", "", "ages_from"),
    ],
)
def test_a_wrong_file_is_named_with_its_field(tmp_path: Path, old: str, new: str, says: str) -> None:
    text = (LIBRARY / "screening" / "phq-9.toml").read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "phq-9.toml").write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(LibraryError, match=r"phq-9\.toml") as caught:
        load(tmp_path)
    assert says in str(caught.value)


def test_a_folder_without_questionnaires_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(LibraryError):
        load(tmp_path)
