"""Payment providers: what they take, and how money goes back."""

from enum import StrEnum
from typing import Protocol

from aiohttp import ClientError, ClientSession, ClientTimeout
from telegram.error import NetworkError

from bot.telegram.currencies import BOUNDS
from services.donation.rules import PaymentTerms
from services.money import Money

CURRENCY = "CNY"
PATIENCE = ClientTimeout(total=15)


class Outcome(StrEnum):
    """What became of an order to give money back."""

    CONFIRMED = "confirmed"
    LISTED = "listed"


class PaymentProvider(Protocol):
    """Takes payments through Telegram's invoices, and gives money back where it can.

    Attributes:
        token: the provider's token of an invoice (Bot API, sendInvoice); empty for the local pay sheet.
        terms: what one payment may be.
    """

    token: str
    terms: PaymentTerms

    async def give_back(self, refund_id: str, charge: str, total: int) -> Outcome:
        """Gives money back, once under one id.

        Args:
            refund_id: ours.
            charge: the provider's id of the payment.
            total: in the smallest unit of the currency.

        Returns:
            Confirmed, or listed: a person has to do it at the provider's own desk.

        Raises:
            NetworkError: nobody knows yet; it may be asked again.
        """
        ...

    async def close(self) -> None:
        """Closes its connections."""
        ...


def telegram_terms() -> PaymentTerms:
    """What Telegram takes in our currency."""
    least, most = BOUNDS[CURRENCY]
    return PaymentTerms(CURRENCY, Money(least), Money(most))


class TelegramProvider:
    """A provider that was connected to the bot at @BotFather.

    The Bot API gives back nothing but Stars (refundStarPayment), and each provider has a desk of its own: so a person
    does it there, and says so here.
    """

    def __init__(self, token: str) -> None:
        self.token = token
        self.terms = telegram_terms()

    async def give_back(self, refund_id: str, charge: str, total: int) -> Outcome:
        """Lists it for a person."""
        return Outcome.LISTED

    async def close(self) -> None:
        """There is nothing to close."""


class LocalPaySheet:
    """The pay sheet of the local messenger: test money only.

    Args:
        address: where the local messenger listens.
    """

    def __init__(self, address: str) -> None:
        self.token = ""
        self.terms = telegram_terms()
        self._address = address
        self._session: ClientSession | None = None

    async def give_back(self, refund_id: str, charge: str, total: int) -> Outcome:
        """Asks the messenger; what it refuses is listed for a person."""
        if self._session is None:
            self._session = ClientSession(timeout=PATIENCE)
        order = {"id": refund_id, "charge": charge, "amount": total}
        try:
            async with self._session.post(f"{self._address}/provider/refunds", json=order) as answer:
                if answer.status >= 500:
                    raise NetworkError(f"the pay sheet answers {answer.status}")
                return Outcome.CONFIRMED if answer.status == 200 else Outcome.LISTED
        except (ClientError, TimeoutError) as trouble:
            raise NetworkError("the pay sheet cannot be reached") from trouble

    async def close(self) -> None:
        """Closes the connection."""
        if self._session is not None:
            await self._session.close()
