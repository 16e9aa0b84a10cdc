"""Invoices, the last check before a payment, payments and refunds. All of it is a test for ever: no money moves."""

from __future__ import annotations

import secrets
from dataclasses import asdict, dataclass
from typing import Any

from bot.messenger.markup import units
from bot.messenger.records import Message
from bot.messenger.refusals import PeopleError, bad_request, too_old
from bot.messenger.signals import Signal
from bot.messenger.store import Table
from bot.messenger.world import World
from bot.telegram import currencies

ANSWER_WITHIN = 10
STARS = "XTR"
# Whoever reads a ledger must be able to tell these from real money.
TEST_PREFIX = "test-"
_LOOK_EVERY = 0.2
_NEEDS = ("need_name", "need_phone_number", "need_email")
_PAY = "Pay"


@dataclass(slots=True)
class Checkout:
    """A payment that waits for the bot's word."""

    id: str
    bot: int
    person: int
    message_id: int
    at: float
    order_info: dict[str, Any] | None = None


class Desk:
    """Where people pay."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._checkouts: dict[str, Checkout] = {}
        self._payments: dict[str, dict[str, Any]] = {}
        self._results: dict[str, tuple[str, str | None]] = {}
        self._waiting: dict[str, Signal] = {}
        self.moved = Signal()

    def load(self) -> None:
        """Bring back open checkouts and all payments."""
        for _, row in self._world.store.rows(Table.CHECKOUTS):
            checkout = Checkout(**row)
            self._checkouts[checkout.id] = checkout
        self._payments = dict(self._world.store.rows(Table.PAYMENTS))

    def invoice(self, given: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
        """A bill: the fields of its message, and what is kept of it.

        Raises:
            Refusal: 400 when Telegram would not take it.
        """
        if not 1 <= units(given["title"]) <= 32:
            raise bad_request("INVOICE_TITLE_TOO_LONG")
        if not 1 <= units(given["description"]) <= 255:
            raise bad_request("INVOICE_DESCRIPTION_TOO_LONG")
        if not 1 <= len(given["payload"].encode()) <= 128:
            raise bad_request("INVOICE_PAYLOAD_INVALID")
        if given.get("is_flexible") or given.get("need_shipping_address"):
            raise bad_request("shipping is not supported by the local messenger")
        currency = given["currency"].upper()
        bounds = currencies.BOUNDS.get(currency)
        if bounds is None:
            raise bad_request("CURRENCY_INVALID")
        total = _total(given["prices"])
        if currency == STARS and (given.get("provider_token") or len(given["prices"]) != 1):
            raise bad_request("STARS_INVOICE_INVALID")
        # Telegram wants a provider's token for every other currency; here there is no provider, so none is asked for.
        if not bounds[0] <= total <= bounds[1]:
            raise bad_request("CURRENCY_TOTAL_AMOUNT_INVALID")
        shown = {
            "title": given["title"],
            "description": given["description"],
            "start_parameter": given.get("start_parameter", ""),
            "currency": currency,
            "total_amount": total,
        }
        fields: dict[str, Any] = {"invoice": shown}
        fields["reply_markup"] = {"inline_keyboard": [[{"text": _PAY, "pay": True}]]}
        kept = {
            "state": "open",
            "payload": given["payload"],
            "currency": currency,
            "total": total,
            "needs": [name for name in _NEEDS if given.get(name)],
        }
        return fields, kept

    def open(self, message: Message, order_info: dict[str, Any] | None) -> str:
        """A person presses Pay: ask the bot.

        Raises:
            PeopleError: it is no invoice, is paid, or is being paid.
        """
        world, invoice = self._world, message.invoice
        if invoice is None:
            raise PeopleError("That message is not an invoice.", 409)
        if invoice["state"] != "open":
            raise PeopleError(f"That invoice can't be paid now: it is {invoice['state']}.", 409)
        now = world.clock.now().timestamp()
        checkout = Checkout(
            str(secrets.randbelow(1 << 62) + (1 << 60)), message.bot, message.person, message.id, now,
            {name: (order_info or {}).get(name.removeprefix("need_"), "") for name in invoice["needs"]} or None,
        )  # fmt: skip
        if checkout.order_info is not None:
            checkout.order_info = {k.removeprefix("need_"): v for k, v in checkout.order_info.items()}
        self._checkouts[checkout.id] = checkout
        world.store.put(Table.CHECKOUTS, checkout.id, asdict(checkout))
        self._state(message, "checking")
        query = {
            "id": checkout.id, "from": world.people[message.person].user(), "currency": invoice["currency"],
            "total_amount": invoice["total"], "invoice_payload": invoice["payload"],
        }  # fmt: skip
        if checkout.order_info is not None:
            query["order_info"] = checkout.order_info
        world.tell(message.bot, "pre_checkout_query", query)
        world.hub.tell("payment", message.person, message.bot, message_id=message.id, status="checking", error=None)
        return checkout.id

    def answer(self, bot: int, checkout_id: str, ok: bool, error: str) -> None:
        """The bot lets a payment go on, or says why not.

        Raises:
            Refusal: 400 when it is unknown or ten seconds are over.
        """
        checkout = self._checkouts.get(checkout_id)
        if checkout is None or checkout.bot != bot:
            raise too_old()
        if self._expired(checkout):
            self._fail(checkout, None)
            raise too_old()
        if ok:
            self._pay(checkout)
        else:
            self._fail(checkout, error)

    async def wait(self, checkout_id: str) -> tuple[str, str | None]:
        """How a payment ended: `paid` or `failed`, and the bot's reason."""
        signal = self._waiting.setdefault(checkout_id, Signal())
        try:
            while checkout_id not in self._results:
                await signal.wait(_LOOK_EVERY)
                self.expire()
        finally:
            del self._waiting[checkout_id]
        return self._results.pop(checkout_id)

    async def watch(self) -> None:
        """Let payments fail whose bot was silent for ten seconds; runs as long as the server."""
        while True:
            await self.moved.wait(_LOOK_EVERY if self._checkouts else 1.0)
            self.expire()

    def expire(self) -> None:
        """Let payments fail whose time is over."""
        for checkout in [c for c in self._checkouts.values() if self._expired(c)]:
            self._fail(checkout, None)

    def refund(self, bot: int, person: int, charge: str) -> None:
        """Give Telegram Stars back.

        Raises:
            Refusal: 400 when there is no such payment in Stars or it was given back.
        """
        world = self._world
        payment = self._payments.get(charge)
        if payment is None or (payment["bot"], payment["person"]) != (bot, person) or payment["currency"] != STARS:
            raise bad_request("CHARGE_NOT_FOUND")
        if payment["refunded"]:
            raise bad_request("CHARGE_ALREADY_REFUNDED")
        payment["refunded"] = True
        world.store.put(Table.PAYMENTS, charge, payment)
        chat = world.chat(bot, person)
        about = {"currency": STARS, "total_amount": payment["total"], "invoice_payload": payment["payload"]}
        about |= {"telegram_payment_charge_id": charge, "provider_payment_charge_id": payment["provider_charge"]}
        message = world.post(chat, {"refunded_payment": about}, mine=True)
        world.tell(bot, "message", message.body)
        if (invoiced := world.find(chat, payment["message_id"])) is not None:
            self._state(invoiced, "refunded")
        world.hub.tell("payment", person, bot, message_id=payment["message_id"], status="refunded", error=None)

    def give_back(self, charge: str, refund: str, amount: int) -> None:
        """The payment provider's own way of giving money back, for every currency; Telegram has no part in it.

        Args:
            charge: the provider's id of the payment.
            refund: the caller's id; the same one again changes nothing.
            amount: in the smallest unit of the currency.

        Raises:
            PeopleError: there is no such payment, or more would go back than was paid.
        """
        world = self._world
        found = next((one for one in self._payments.items() if one[1]["provider_charge"] == charge), None)
        if found is None:
            raise PeopleError("There is no such payment.", 404)
        telegram_charge, payment = found
        returned = payment.setdefault("returned", {})
        if refund in returned:
            return
        if amount < 1 or sum(returned.values()) + amount > payment["total"]:
            raise PeopleError("More would go back than was paid.", 409)
        returned[refund] = amount
        world.store.put(Table.PAYMENTS, telegram_charge, payment)
        if sum(returned.values()) < payment["total"]:
            return
        bot, person, message_id = payment["bot"], payment["person"], payment["message_id"]
        if (invoiced := world.find(world.chat(bot, person), message_id)) is not None:
            self._state(invoiced, "refunded")
        world.hub.tell("payment", person, bot, message_id=message_id, status="refunded", error=None)

    def _expired(self, checkout: Checkout) -> bool:
        return self._world.clock.now().timestamp() - checkout.at > ANSWER_WITHIN

    def _pay(self, checkout: Checkout) -> None:
        world = self._world
        chat = world.chat(checkout.bot, checkout.person)
        message = world.messages(chat)[checkout.message_id]
        invoice = message.invoice or {}
        charge, provider = f"local_{secrets.token_hex(14)}", f"{TEST_PREFIX}{secrets.token_hex(14)}"
        payment = {
            "bot": checkout.bot, "person": checkout.person, "message_id": message.id, "currency": invoice["currency"],
            "total": invoice["total"], "payload": invoice["payload"], "provider_charge": provider, "test": True,
            "refunded": False, "at": world.now(),
        }  # fmt: skip
        self._payments[charge] = payment
        world.store.put(Table.PAYMENTS, charge, payment)
        self._state(message, "paid")
        paid: dict[str, Any] = {
            "currency": invoice["currency"], "total_amount": invoice["total"], "invoice_payload": invoice["payload"],
            "telegram_payment_charge_id": charge, "provider_payment_charge_id": provider,
        }  # fmt: skip
        if checkout.order_info is not None:
            paid["order_info"] = checkout.order_info
        told = world.post(chat, {"successful_payment": paid}, mine=True)
        world.tell(checkout.bot, "message", told.body)
        self._end(checkout, "paid", None)

    def _fail(self, checkout: Checkout, error: str | None) -> None:
        chat = self._world.chat(checkout.bot, checkout.person)
        self._state(self._world.messages(chat)[checkout.message_id], "open")
        self._end(checkout, "failed", error)

    def _state(self, message: Message, state: str) -> None:
        message.invoice = {**(message.invoice or {}), "state": state}
        self._world.changed(message)

    def _end(self, checkout: Checkout, status: str, error: str | None) -> None:
        del self._checkouts[checkout.id]
        self._world.store.drop(Table.CHECKOUTS, checkout.id)
        if checkout.id in self._waiting:
            self._results[checkout.id] = (status, error)
            self._waiting[checkout.id].fire()
        self._world.hub.tell(
            "payment", checkout.person, checkout.bot, message_id=checkout.message_id, status=status, error=error
        )


def _total(prices: list[Any]) -> int:
    if not prices:
        raise bad_request("there must be at least one price")
    total = 0
    for price in prices:
        amount = price.get("amount") if isinstance(price, dict) else None
        if isinstance(amount, str) and amount.lstrip("-").isdecimal():
            amount = int(amount)
        if not isinstance(amount, int) or isinstance(amount, bool) or not str(price.get("label") or "").strip():
            raise bad_request("can't parse labeled price: label and amount are required")
        total += amount
    return total
