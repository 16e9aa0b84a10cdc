"""Double entry and sharing out: every cent is somewhere, and only once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.ledger.rules import WAYS, Account, Kind, Place, entries, pro_rata, states, transfer
from services.money import ZERO, Money

cents = st.integers(0, 10**9).map(Money)


@given(st.sampled_from(Kind), st.integers(1, 10**12).map(Money))
def test_the_two_sides_of_a_transfer_sum_to_nothing(kind, amount):
    sides = entries(kind, "fundraiser:x", amount)
    assert sum((one.amount for one in sides), ZERO) == ZERO
    assert [one.account.place for one in sides] == list(WAYS[kind])


@pytest.mark.parametrize("amount", [ZERO, Money(-1)])
def test_nothing_is_no_transfer(amount):
    with pytest.raises(ValueError, match="more than nothing"):
        transfer(Account("b", Place.GIVEN), Account("b", Place.HELD), amount)


def test_from_an_account_to_itself_is_no_transfer():
    with pytest.raises(ValueError, match="two accounts"):
        transfer(Account("b", Place.HELD), Account("b", Place.HELD), Money(1))


@given(cents, st.lists(cents, min_size=1, max_size=60))
def test_a_sum_is_shared_out_to_the_cent(total, parts):
    whole = sum(parts, ZERO)
    if whole == ZERO < total:
        with pytest.raises(ValueError, match="in proportion"):
            pro_rata(total, parts)
        return
    shares = pro_rata(total, parts)
    assert sum(shares, ZERO) == (total if whole > ZERO else ZERO)
    for share, part in zip(shares, parts, strict=True):
        exact = total.cents * part.cents / whole.cents if whole.cents else 0
        assert abs(share.cents - exact) <= 1 + exact * 1e-9
        if total <= whole:
            assert share <= part


@given(st.lists(cents, min_size=2, max_size=20), st.randoms())
def test_whoever_gave_more_gets_no_less(parts, chance):
    total = Money(chance.randint(0, sum(one.cents for one in parts)))
    shares = pro_rata(total, parts)
    for one in range(len(parts)):
        for other in range(len(parts)):
            if parts[one] > parts[other]:
                assert shares[one] >= shares[other]


def test_the_largest_remainders_come_first_and_equals_in_order():
    assert pro_rata(Money(100), [Money(1), Money(1), Money(1)]) == [Money(34), Money(33), Money(33)]
    assert pro_rata(Money(10), [Money(50), Money(30), Money(25)]) == [Money(5), Money(3), Money(2)]


def test_balances_that_do_not_add_up_are_no_states():
    with pytest.raises(ValueError, match="add up"):
        states({Place.GIVEN: Money(-5), Place.HELD: Money(4)})
    with pytest.raises(ValueError, match="add up"):
        states({Place.GIVEN: Money(1), Place.HELD: Money(-1)})
    assert states({}).raised == ZERO
