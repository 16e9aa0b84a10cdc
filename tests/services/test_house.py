"""The house rules are read exactly, and a wrong one says what is allowed."""

import re
from decimal import Decimal
from pathlib import Path

import pytest
from pydantic import ValidationError

from services.house import HouseError, load_house
from services.money import Money

SHIPPED = Path(__file__).parents[2] / "house.toml"


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """A copy of the shipped file that a test may spoil."""
    path = tmp_path / "house.toml"
    path.write_text(SHIPPED.read_text("utf-8"), "utf-8")
    return path


def spoil(path: Path, line: str, by: str) -> str:
    """Replace the one line that matches, and give back what the start then says."""
    text, count = re.subn(rf"^{line}$", by, path.read_text("utf-8"), flags=re.MULTILINE)
    assert count == 1
    path.write_text(text, "utf-8")
    with pytest.raises(HouseError) as refused:
        load_house(path)
    return str(refused.value).replace(f"{path}", path.name)


def test_the_shipped_file_holds_the_published_rules() -> None:
    house = load_house(SHIPPED)
    assert house.fundraiser.goal_max == Money.yuan(500_000)
    assert house.fundraiser.platform_fee_percent == 0
    assert house.fundraiser.payment_fee_percent == Decimal("0.6")
    assert (house.fundraiser.notice_hours, house.fundraiser.open_days, house.fundraiser.vouches) == (
        24,
        30,
        3,
    )
    assert house.donation.max == Money.yuan(50_000)
    assert house.papers.file_bytes == 20 * 2**20
    assert house.approval.two_for_payouts


def test_every_value_is_explained_above_it() -> None:
    lines = SHIPPED.read_text("utf-8").splitlines()
    values = [at for at, line in enumerate(lines) if " = " in line and not line.startswith("#")]
    assert len(values) == sum(len(type(section).model_fields) for _, section in load_house(SHIPPED))
    assert all(lines[at - 1].startswith("# ") for at in values)


@pytest.mark.parametrize("found", ['"-3"', '"0.99"', '"5000000.01"', '"1e5"', '"500,000"', '"lots"', '""'])
def test_a_wrong_amount_says_file_key_bounds_and_what_was_found(changed: Path, found: str) -> None:
    bare = found.strip('"')
    assert spoil(changed, "goal_max = .*", f"goal_max = {found}") == (
        f"house.toml: fundraiser.goal_max must be between 1.00 and 5,000,000.00 yuan (found {bare})"
    )


@pytest.mark.parametrize("found", ["500000", "500000.0", "true"])
def test_an_amount_without_quotes_says_how_to_write_it(changed: Path, found: str) -> None:
    assert spoil(changed, "goal_max = .*", f"goal_max = {found}") == (
        "house.toml: fundraiser.goal_max must be between 1.00 and 5,000,000.00 yuan "
        f'(found {found}); write it in quotes, like "100.00"'
    )


@pytest.mark.parametrize("found", ["0", "241", "true", "24.0", '"24"'])
def test_a_wrong_period_says_what_is_allowed(changed: Path, found: str) -> None:
    assert spoil(changed, "notice_hours = 24", f"notice_hours = {found}") == (
        "house.toml: fundraiser.notice_hours must be a whole number of hours between 1 and 240 "
        f"(found {found.strip(chr(34))})"
    )


@pytest.mark.parametrize("found", ["0.6", '"10.01"', '"-1"', '"0.123"'])
def test_a_wrong_percentage_says_what_is_allowed(changed: Path, found: str) -> None:
    said = spoil(changed, "payment_fee_percent = .*", f"payment_fee_percent = {found}")
    assert said.startswith("house.toml: fundraiser.payment_fee_percent must be a percentage between 0 and 10")


@pytest.mark.parametrize("found", ["1", '"true"'])
def test_a_switch_is_true_or_false(changed: Path, found: str) -> None:
    said = spoil(changed, "two_for_payouts = true", f"two_for_payouts = {found}")
    assert said.startswith("house.toml: approval.two_for_payouts must be true or false, without quotes")


def test_a_missing_key_says_what_it_must_be(changed: Path) -> None:
    assert spoil(changed, "open_days = 30", "") == (
        "house.toml: fundraiser.open_days is missing; it must be a whole number of days between 1 and 365"
    )


def test_an_unknown_key_is_refused_with_those_that_are_known(changed: Path) -> None:
    assert spoil(changed, "album = 10", "album = 10\nalbums = 10") == (
        "house.toml: papers.albums is not a house rule; known here: file_mb, album, files"
    )


def test_a_missing_table_is_named_with_its_keys(changed: Path) -> None:
    said = spoil(changed, r"\[crisis\]", "[crises]")
    assert "crisis is missing; it must be a table, [crisis], with unclaimed_minutes, quiet_hours" in said
    assert "crises is not a house rule; known here: fundraiser, donation" in said


def test_a_value_in_the_place_of_a_table_is_refused(changed: Path) -> None:
    changed.write_text("crisis = 3\n" + changed.read_text("utf-8").replace("[crisis]", "[crisis_]"), "utf-8")
    with pytest.raises(HouseError, match=r"crisis must be a table, \[crisis\], with unclaimed_minutes, quiet"):
        load_house(changed)


def test_the_least_may_not_exceed_the_most(changed: Path) -> None:
    assert spoil(changed, 'goal_max = "500000.00"', 'goal_max = "50"') == (
        "house.toml: fundraiser.goal_min must be at most goal_max, 50.00 (found 100.00)"
    )
    changed.write_text(SHIPPED.read_text("utf-8"), "utf-8")
    assert "donation.min must be at most max, 5.00" in spoil(changed, 'max = "50000.00"', 'max = "5.00"')


def test_every_wrong_key_is_told_at_once(changed: Path) -> None:
    changed.write_text(changed.read_text("utf-8").replace("open_days = 30", "open_days = 0"), "utf-8")
    assert len(spoil(changed, "album = 10", "album = 11").splitlines()) == 2


def test_a_file_that_is_missing_or_no_toml_says_so(tmp_path: Path) -> None:
    path = tmp_path / "house.toml"
    with pytest.raises(HouseError, match="cannot be read"):
        load_house(path)
    path.write_text("[fundraiser\n", "utf-8")
    with pytest.raises(HouseError, match=r"is not TOML: .*line 1"):
        load_house(path)
    path.write_bytes("规则".encode("gbk"))
    with pytest.raises(HouseError, match="save it as UTF-8"):
        load_house(path)


def test_nobody_changes_the_rules_at_run_time() -> None:
    house = load_house(SHIPPED)
    with pytest.raises(ValidationError):
        house.fundraiser.notice_hours = 0  # type: ignore[misc]
