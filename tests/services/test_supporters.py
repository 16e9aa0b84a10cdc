"""Who brought whom: the tree is right, names nobody who gave without a name, and bears a thousand people."""

import time

from services.donation import actions as donations
from services.donation.rules import PaymentTerms
from services.fundraiser import supporters
from services.fundraiser.supporters import Branch, Gift, grow
from services.money import ZERO, Money
from storage.tables.circle import Supporter
from tests.services.making import ORGANISER, fundraiser, person

TERMS = PaymentTerms("CNY", Money(688), Money(6_886_994))


def came(number: int, by: int | None = None) -> Supporter:
    return Supporter(id=f"s{number}", person_id=number, brought_by=None if by is None else f"s{by}")


def shape(branch: Branch) -> list:
    return [[one.person_id, shape(one)] for one in branch.named]


def test_whoever_neither_gave_nor_brought_anybody_is_left_out():
    gifts = {3: Gift(Money(500), anonymous=False)}
    tree = grow([came(1), came(2, 1), came(3, 2), came(4, 1), came(5)], gifts)
    assert shape(tree) == [[1, [[2, [[3, []]]]]]]
    assert (tree.people, tree.brought) == (1, Money(500))


def test_who_gave_without_a_name_is_a_count_and_those_they_brought_move_up():
    gifts = {2: Gift(Money(900), anonymous=True), 3: Gift(Money(500), anonymous=False)}
    tree = grow([came(1), came(2, 1), came(3, 2)], gifts)
    assert shape(tree) == [[1, [[3, []]]]]
    assert (tree.named[0].unnamed, tree.named[0].people) == (1, 2)
    assert tree.brought == Money(500), "what somebody gave without a name cannot be worked out"


def test_who_was_forgotten_is_no_more_than_a_count():
    gone = came(2, 1)
    gone.person_id = None
    tree = grow([came(1), gone, came(3, 2)], {3: Gift(Money(500), anonymous=False)})
    assert shape(tree) == [[1, [[3, []]]]]


def test_whoever_brought_most_comes_first():
    gifts = {number: Gift(Money(100), anonymous=False) for number in (3, 4, 5, 6)}
    tree = grow([came(1), came(2), came(3, 1), came(4, 2), came(5, 2), came(6)], gifts)
    assert [one.person_id for one in tree.named] == [2, 1, 6]


def test_the_order_in_which_they_are_read_does_not_matter():
    gifts = {2: Gift(Money(900), anonymous=True), 3: Gift(Money(500), anonymous=False)}
    people = [came(3, 2), came(2, 1), came(1)]
    assert shape(grow(people, gifts)) == shape(grow(people[::-1], gifts)) == [[1, [[3, []]]]]


def test_a_chain_of_a_thousand_and_a_star_of_a_thousand():
    gifts = {number: Gift(Money(1000), anonymous=False) for number in range(1, 1001)}
    for chain in (True, False):
        people = [came(1), *(came(number, number - 1 if chain else 1) for number in range(2, 1001))]
        began = time.perf_counter()
        tree = grow(people, gifts)
        assert time.perf_counter() - began < 10  # a bound against squares, not a measure
        assert (tree.people, tree.brought) == (1000, Money(1_000_000))
        assert supporters.find(tree, "s1000") is not None


def test_the_first_link_counts_and_links_of_another_fundraiser_do_not(work):
    made = fundraiser(work, Money.yuan(1000))
    person(work, 2), person(work, 3)
    first = supporters.meet(work, made, 2, None)
    assert supporters.meet(work, made, ORGANISER, None) is None
    assert supporters.meet(work, made, 3, first.id).brought_by == first.id
    assert supporters.meet(work, made, 2, supporters.share(work, made, 3)).brought_by is None, "no circle can arise"
    assert supporters.meet(work, made, person(work, 4), "nobody's").brought_by is None


def test_the_tree_of_real_donations(work):
    made = fundraiser(work, Money.yuan(1000))
    for number in (2, 3, 4):
        person(work, number)
    by = supporters.share(work, made, 2)
    for number, anonymous in ((3, False), (4, True)):
        supporters.meet(work, made, number, by)
        donation = donations.promise(work, made, number, Money(2000), anonymous, None, TERMS)
        payment = donations.Payment(f"c{number}", "p", donation.id, Money(2000), "CNY")
        donations.take(work, payment, number)
    tree = supporters.tree(work, made)
    assert shape(tree) == [[2, [[3, []]]]]
    assert tree.named[0].unnamed == 1
    assert tree.named[0].gave == ZERO
