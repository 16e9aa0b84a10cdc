"""Invoices, checkouts, payments and refunds."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from aiogram import types

from tests.messenger.strict import strictly

LIN = 1001
BILL = {"chat_id": LIN, "title": "互助分摊", "description": "第三期", "payload": "round-3", "currency": "CNY"}
PRICES = [{"label": "分摊", "amount": 700}, {"label": "服务费", "amount": 300}]
OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


@pytest.fixture
def chat(local):
    """A messenger in which the organiser has written to the bot."""
    local.says(LIN, "/start")
    return local


def billed(chat, **more):
    return chat.result("sendInvoice", **{**BILL, "prices": PRICES, **more})["message_id"]


def asked(chat):
    return strictly(types.Update, chat.result("getUpdates", offset=-1)[0]).pre_checkout_query


def test_a_payment(chat):
    body = chat.result("sendInvoice", **BILL, prices=PRICES)
    invoice = strictly(types.Message, body)
    assert invoice.invoice.total_amount == 1000
    assert invoice.reply_markup.inline_keyboard[0][0].pay
    with ThreadPoolExecutor() as pool:
        paying = pool.submit(chat.post, f"people/{LIN}/pay", message_id=invoice.message_id)
        while chat.sees(LIN)[-1]["payment"] != "checking":
            time.sleep(0.01)
        query = asked(chat)
        assert (query.invoice_payload, query.total_amount) == ("round-3", 1000)
        assert chat.result("answerPreCheckoutQuery", pre_checkout_query_id=query.id, ok=True) is True
        assert paying.result(5) == {"ok": True, "status": "paid", "error": None}
    told = strictly(types.Update, chat.result("getUpdates", offset=-1)[0]).message.successful_payment
    assert told.provider_payment_charge_id.startswith("test-")
    assert told.telegram_payment_charge_id
    seen = {m["message_id"]: m for m in chat.sees(LIN)}
    assert seen[invoice.message_id]["payment"] == "paid"
    assert all(m["test"] for m in seen.values() if "invoice" in m or "successful_payment" in m)
    assert chat.request("POST", f"/messenger/people/{LIN}/pay", {"message_id": invoice.message_id})[0] == 409
    assert chat.call("answerPreCheckoutQuery", pre_checkout_query_id=query.id, ok=True)["description"] == OLD


def test_the_bot_says_no(chat):
    number = billed(chat)
    chat.post(f"people/{LIN}/pay", message_id=number, wait=False)
    query = asked(chat)
    missing = chat.call("answerPreCheckoutQuery", pre_checkout_query_id=query.id, ok=False)
    assert missing["description"] == 'Bad Request: parameter "error_message" is required'
    chat.result("answerPreCheckoutQuery", pre_checkout_query_id=query.id, ok=False, error_message="closed")
    assert chat.sees(LIN)[-1]["payment"] == "open"


def test_silence_for_ten_seconds_fails_the_payment(chat):
    number = billed(chat)
    with ThreadPoolExecutor() as pool:
        paying = pool.submit(chat.post, f"people/{LIN}/pay", message_id=number)
        while chat.sees(LIN)[-1]["payment"] != "checking":
            time.sleep(0.01)
        query = asked(chat)
        chat.post("clock", advance_s=11)
        assert paying.result(5)["status"] == "failed"
    late = chat.call("answerPreCheckoutQuery", pre_checkout_query_id=query.id, ok=True)
    assert (late["error_code"], late["description"]) == (400, OLD)
    assert not [m for m in chat.sees(LIN) if "successful_payment" in m]


def test_a_checkout_outlives_a_restart(chat):
    number = billed(chat)
    chat.post(f"people/{LIN}/pay", message_id=number, wait=False)
    query = asked(chat)
    chat.restart()
    chat.result("answerPreCheckoutQuery", pre_checkout_query_id=query.id, ok=True)
    paid = [m for m in chat.sees(LIN) if "successful_payment" in m]
    assert len(paid) == 1
    chat.restart()
    assert {m["message_id"]: m.get("payment") for m in chat.sees(LIN)}[number] == "paid"
    assert chat.sees(LIN)[-1]["test"] is True


def test_what_the_invoice_asks_for_comes_along(chat):
    number = billed(chat, need_name=True, need_email=True)
    order = {"name": "林小雨", "email": "lin@example.org"}
    chat.post(f"people/{LIN}/pay", message_id=number, wait=False, order_info=order)
    query = asked(chat)
    assert (query.order_info.name, query.order_info.email) == ("林小雨", "lin@example.org")


def test_stars_can_be_given_back(chat):
    number = billed(chat, currency="XTR", prices=[{"label": "x", "amount": 5}])
    chat.post(f"people/{LIN}/pay", message_id=number, wait=False)
    chat.result("answerPreCheckoutQuery", pre_checkout_query_id=asked(chat).id, ok=True)
    charge = chat.result("getUpdates", offset=-1)[0]["message"]["successful_payment"]["telegram_payment_charge_id"]
    assert chat.result("refundStarPayment", user_id=LIN, telegram_payment_charge_id=charge) is True
    again = chat.call("refundStarPayment", user_id=LIN, telegram_payment_charge_id=charge)
    assert again["description"] == "Bad Request: CHARGE_ALREADY_REFUNDED"
    refunded = strictly(types.Update, chat.result("getUpdates", offset=-1)[0]).message.refunded_payment
    assert refunded.total_amount == 5
    unknown = chat.call("refundStarPayment", user_id=LIN, telegram_payment_charge_id="x")
    assert unknown["description"] == "Bad Request: CHARGE_NOT_FOUND"


@pytest.mark.parametrize(
    ("change", "text"),
    [
        ({"title": ""}, 'parameter "title" is required'),
        ({"title": "字" * 33}, "INVOICE_TITLE_TOO_LONG"),
        ({"description": "字" * 256}, "INVOICE_DESCRIPTION_TOO_LONG"),
        ({"payload": "字" * 43}, "INVOICE_PAYLOAD_INVALID"),
        ({"currency": "XXX"}, "CURRENCY_INVALID"),
        ({"prices": []}, "there must be at least one price"),
        ({"prices": "["}, "can't parse prices JSON object"),
        ({"prices": [{"label": "x"}]}, "can't parse labeled price: label and amount are required"),
        ({"prices": [{"label": "x", "amount": 687}]}, "CURRENCY_TOTAL_AMOUNT_INVALID"),
        ({"prices": [{"label": "x", "amount": 6_886_995}]}, "CURRENCY_TOTAL_AMOUNT_INVALID"),
        ({"currency": "XTR"}, "STARS_INVOICE_INVALID"),
        ({"is_flexible": True}, "shipping is not supported by the local messenger"),
    ],
)
def test_invoices_that_are_refused(chat, change, text):
    refused = chat.call("sendInvoice", **{**BILL, "prices": PRICES, **change})
    assert (refused["error_code"], refused["description"]) == (400, f"Bad Request: {text}")


def test_only_an_invoice_can_be_paid(chat):
    assert chat.request("POST", f"/messenger/people/{LIN}/pay", {"message_id": 1})[0] == 409
