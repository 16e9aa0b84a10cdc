"""Money never loses a cent, and reads what people write."""

import operator
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.errors import DomainError
from services.money import (
    LARGEST,
    ZERO,
    ForeignMoney,
    FractionOfCent,
    HugeMoney,
    Money,
    NegativeMoney,
    NotMoney,
    parse_money,
)

amounts = st.integers(min_value=-(10**14), max_value=10**14).map(Money)
payable = st.integers(min_value=0, max_value=LARGEST.cents).map(Money)


def chinese(number: int) -> str:
    """Write a whole number below 10**8 in formal Chinese, the other way round from the reader under test."""
    if number >= 10_000:
        rest = number % 10_000
        gap = "零" if 0 < rest < 1000 else ""
        return chinese(number // 10_000) + "万" + gap + (chinese(rest) if rest else "")
    written, skipped = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            written += ("零" if skipped and written else "") + "零一二三四五六七八九"[digit] + name
        skipped = not digit
    return written


@pytest.mark.parametrize(
    ("text", "yuan"),
    [
        ("200000", "200000"),
        ("200,000.50", "200000.50"),
        ("200 000", "200000"),
        ("20万", "200000"),
        ("20 万元", "200000"),
        ("20W", "200000"),
        ("二十万", "200000"),
        ("貳拾萬元整", "200000"),
        ("三万五千", "35000"),
        ("三万五", "35000"),
        ("三万零五", "30005"),
        ("3万5", "35000"),
        ("3万5000", "35000"),
        ("两百五", "250"),
        ("十五万元左右", "150000"),
        ("大概十五万吧", "150000"),
        ("一百二十万", "1200000"),
        ("1.2百万", "1200000"),
        ("二点五万", "25000"),
        ("二〇〇〇", "2000"),
        ("十万零五百", "100500"),
        ("2.5w", "25000"),
        ("200k", "200000"),
        ("1.2 million", "1200000"),
        ("1.2m", "1200000"),
        ("about 200 thousand yuan", "200000"),
        ("two hundred thousand", "200000"),
        ("twenty-five thousand five hundred", "25500"),
        ("half a million", "500000"),
        ("a hundred and fifty thousand", "150000"),
        ("1 million 200 thousand", "1200000"),
        ("¥3000", "3000"),
        ("￥３，０００．５０", "3000.50"),
        ("3000块", "3000"),
        ("3000 块钱", "3000"),
        ("3块5", "3.50"),
        ("三块五毛", "3.50"),
        ("12元5角3分", "12.53"),
        ("3元零5分", "3.05"),
        ("5毛", "0.50"),
        ("RMB 3,000", "3000"),
        ("人民币20万元", "200000"),
        ("20万元人民币", "200000"),
        ("~20万～", "200000"),
        ("我需要20万，谢谢", "200000"),
        ("0", "0"),
        ("-0", "0"),
        ("零", "0"),
        ("zero", "0"),
        ("没有", "0"),
        ("没有。", "0"),
        ("无", "0"),
        ("none", "0"),
        ("0元", "0"),
        ("0万", "0"),
        ("一亿", "100000000"),
    ],
)
def test_it_reads_what_people_write(text: str, yuan: str) -> None:
    assert parse_money(text) == Money.yuan(yuan)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", NotMoney),
        ("😀", NotMoney),
        ("20-30万", NotMoney),
        ("20到30万", NotMoney),
        ("20~30万", NotMoney),
        ("20 30万", NotMoney),
        ("twenty to thirty thousand", NotMoney),
        ("二三十万", NotMoney),
        ("三五万", NotMoney),
        ("几万", NotMoney),
        ("十几万", NotMoney),
        ("20多万", NotMoney),
        ("1.234.5", NotMoney),
        ("20,0000", NotMoney),
        ("1,23", NotMoney),
        ("about a lot", NotMoney),
        ("a", NotMoney),
        ("thousand", NotMoney),
        ("万", NotMoney),
        ("元", NotMoney),
        ("不知道", NotMoney),
        ("unknown", NotMoney),
        ("5十3十", NotMoney),
        ("3.5元5角", NotMoney),
        ("1" * 5000, NotMoney),
        ("-5", NegativeMoney),
        ("−5万", NegativeMoney),
        ("负五万", NegativeMoney),
        ("minus 500", NegativeMoney),
        ("-¥500", NegativeMoney),
        ("9" * 40, HugeMoney),
        ("一亿零一", HugeMoney),
        ("100,000,000.01", HugeMoney),
        ("1.234", FractionOfCent),
        ("200.000", FractionOfCent),
        ("0.0000015万", FractionOfCent),
        ("$3000", ForeignMoney),
        ("3000 USD", ForeignMoney),
        ("5000美元", ForeignMoney),
        ("三万港币", ForeignMoney),
        ("HK$300", ForeignMoney),
        ("20 euros", ForeignMoney),
    ],
)
def test_it_refuses_what_could_mean_two_things(text: str, error: type[DomainError]) -> None:
    with pytest.raises(error) as refused:
        parse_money(text)
    assert type(refused.value) is error


@given(payable)
def test_what_is_shown_can_be_typed_again(money: Money) -> None:
    assert parse_money(str(money)) == money
    assert parse_money(money.figures) == money
    assert parse_money(f"{money.cents // 100}.{money.cents % 100:02d}") == money


@given(st.integers(min_value=1, max_value=10**8 - 1))
def test_every_formal_chinese_number_is_read(number: int) -> None:
    assert parse_money(chinese(number)) == Money.yuan(number)


@given(st.integers(min_value=1, max_value=9999), st.integers(min_value=0, max_value=9999))
def test_figures_mix_with_chinese_units(wan: int, rest: int) -> None:
    tail = f"零{rest}" if 0 < rest < 1000 else f"{rest}" if rest else ""
    assert parse_money(f"{wan}万{tail}元") == Money.yuan(wan * 10_000 + rest)


@given(st.text(max_size=100) | st.text("0123456789.,-–~ 万千百十亿点元角分块零一二两三五kwm$¥", max_size=15))
def test_any_text_is_an_amount_or_a_clear_refusal(text: str) -> None:
    try:
        money = parse_money(text)
    except DomainError:
        return
    assert ZERO <= money <= LARGEST


@given(st.lists(amounts))
def test_sums_are_exact(monies: list[Money]) -> None:
    total = sum(monies, ZERO)
    assert total.cents == sum(money.cents for money in monies)
    assert total - total == ZERO
    assert sum(monies) == (total if monies else 0)


@given(amounts, st.integers(min_value=-1000, max_value=1000))
def test_times_is_repeated_addition(money: Money, times: int) -> None:
    assert money * times == times * money
    assert (money * times).cents == money.cents * times


@given(amounts, amounts)
def test_order_is_the_order_of_cents(one: Money, other: Money) -> None:
    assert (one < other) == (one.cents < other.cents)
    assert one + -one == ZERO


def test_it_shows_yuan_with_its_unit() -> None:
    assert str(Money(123400)) == "1,234.00 元"
    assert str(Money(-5)) == "-0.05 元"


@pytest.mark.parametrize("amount", [1.5, True, None])
def test_no_float_ever_becomes_money(amount: object) -> None:
    with pytest.raises(TypeError):
        Money.yuan(amount)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        Money(amount)  # type: ignore[arg-type]


@pytest.mark.parametrize("amount", ["1.234", "1e5", " 5", "5,000", "٣", Decimal("0.001"), Decimal("NaN")])
def test_yuan_are_plain_and_whole_cents(amount: str | Decimal) -> None:
    with pytest.raises(ValueError, match="amount|cents"):
        Money.yuan(amount)


@pytest.mark.parametrize("mix", [operator.add, operator.sub, operator.lt])
def test_money_mixes_with_no_number(mix: Callable[[object, object], object]) -> None:
    for pair in ((ZERO, 1), (1, ZERO), (ZERO, 1.5)):
        with pytest.raises(TypeError):
            mix(*pair)


@pytest.mark.parametrize("times", [0.5, True, ZERO])
def test_money_is_taken_a_whole_number_of_times(times: object) -> None:
    with pytest.raises(TypeError):
        operator.mul(Money(100), times)
