"""Posts transfers and reads balances; the only writer of the ledger's tables."""

from sqlalchemy import select

from services.ledger.rules import Kind, MoneyStates, Overdrawn, Place, entries, states
from services.money import Money
from services.work import Work
from storage.tables.ledger import Balance, Entry, Transfer


def post(work: Work, transfer_id: str, kind: Kind, book: str, amount: Money) -> bool:
    """Posts a transfer with its entries and balances; returns False, and does nothing, when its id is posted already.

    Args:
        work: the running transaction.
        transfer_id: chosen by the caller, so that ordering twice is once.
        kind: what moves the money.
        book: whose money it is.
        amount: above zero.

    Raises:
        Overdrawn: more would leave a place than lies there.
    """
    if work.session.get(Transfer, transfer_id) is not None:
        return False
    work.session.add(Transfer(id=transfer_id, seq=work.ticker.next(), kind=kind, at=work.now))
    work.session.flush()
    for entry in entries(kind, book, amount):
        place = entry.account.place
        work.session.add(Entry(transfer_id=transfer_id, book=book, place=place, amount=entry.amount.cents))
        balance = work.session.get(Balance, (book, place), with_for_update=True)
        if balance is None:
            balance = Balance(book=book, place=place, amount=0)
            work.session.add(balance)
        balance.amount += entry.amount.cents
        if balance.amount < 0 and place is not Place.GIVEN:
            raise Overdrawn(f"{book} {place}")
    work.session.flush()
    return True


def money_states(work: Work, book: str) -> MoneyStates:
    """Where the money of a book is; nothing anywhere when none ever came."""
    rows = work.session.scalars(select(Balance).where(Balance.book == book))
    return states({Place(row.place): Money(row.amount) for row in rows})
