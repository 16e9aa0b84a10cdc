"""How a bot gets its updates: by asking, or by a webhook."""

from __future__ import annotations

import asyncio
import ipaddress
import re
from typing import Any
from urllib.parse import urlsplit

from bot.messenger.call import Call, Handler
from bot.messenger.refusals import bad_request, conflict
from bot.messenger.updates import KINDS

_BATCH = 100
_LONGEST = 50
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_PORTS = {80, 88, 443, 8443}
_CONNECTIONS = 40


async def get_updates(call: Call) -> list[dict[str, Any]]:
    """The updates that wait, oldest first; waits for one if asked to."""
    if call.account.webhook is not None:
        raise conflict(
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
        )
    queue = call.queue
    queue.take_over("terminated by other getUpdates request; make sure that only one bot instance is running")
    _allow(call)
    offset = call.get("offset", 0)
    if offset > 0:
        queue.confirm_before(offset)
    elif offset < 0:
        queue.confirm_all_but(-offset)
    limit = call.get("limit", _BATCH)
    limit = limit if 1 <= limit <= _BATCH else _BATCH
    repeated = _repeated(call)
    timeout = min(max(call.get("timeout", 0), 0), _LONGEST)
    if not queue.waiting and not repeated and timeout:
        await _wait(call, timeout)
    waiting: list[dict[str, Any]] = []
    for update in queue.waiting.values():
        if len(waiting) == limit:
            break
        waiting.append(update)
    return (repeated + waiting)[:limit]


async def _wait(call: Call, seconds: float) -> None:
    """Until an update arrives or the time is over.

    Raises:
        Refusal: 409 when another call takes over meanwhile.
    """
    queue = call.queue
    # From here on nothing is missed, although saving takes a moment.
    arrived, interrupted = queue.arrived.waiter(), queue.interrupted.waiter()
    queue.polls += 1
    try:
        # What was confirmed must be durable before this call sleeps: it may be killed while it does.
        await call.world.store.saved()
        await asyncio.wait({arrived, interrupted}, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        taken_over = interrupted.done()
    finally:
        queue.polls -= 1
        queue.arrived.drop(arrived)
        queue.interrupted.drop(interrupted)
    if taken_over:
        raise conflict(queue.taken_over_by)


def _repeated(call: Call) -> list[dict[str, Any]]:
    confirmed = call.queue.confirmed
    names = (str(call.account.id), call.account.username)
    if confirmed and call.faults.strikes("repeated-update", "getUpdates", names):
        return [confirmed.pop()]
    return []


def _allow(call: Call) -> None:
    if "allowed_updates" not in call.given:
        return
    wanted = [kind for kind in call.given["allowed_updates"] if kind in KINDS]
    if wanted != call.account.allowed_updates:
        call.account.allowed_updates = wanted
        call.world.keep_account(call.account)


async def set_webhook(call: Call) -> bool:
    """Send updates to this address from now on; an empty address ends that."""
    url = call.get("url", "").strip()
    if not url:
        return await delete_webhook(call)
    _check_url(url)
    secret = call.get("secret_token", "")
    if secret and not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    connections = call.get("max_connections", _CONNECTIONS)
    if not 1 <= connections <= 100:
        connections = _CONNECTIONS
    call.queue.take_over("terminated by setWebhook request")
    _allow(call)
    if call.get("drop_pending_updates"):
        call.queue.confirm_all_but(0)
    call.account.webhook = {"url": url, "secret_token": secret, "max_connections": connections}
    call.world.keep_account(call.account)
    call.webhooks.start(call.account)
    return True


async def delete_webhook(call: Call) -> bool:
    """No webhook any more."""
    if call.get("drop_pending_updates"):
        call.queue.confirm_all_but(0)
    if call.account.webhook is not None:
        call.account.webhook = None
        call.world.keep_account(call.account)
        call.webhooks.stop(call.account)
    return True


def _check_url(url: str) -> None:
    split = urlsplit(url)
    host = split.hostname or ""
    try:
        port = split.port
    except ValueError:
        raise bad_request("bad webhook: Invalid port number specified") from None
    try:
        loopback = host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        loopback = False
    if split.scheme not in {"http", "https"} or not host:
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    # Telegram wants HTTPS on one of four ports; on this computer plain HTTP on any port is the point.
    if not loopback:
        if split.scheme != "https":
            raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
        if (port or 443) not in _PORTS:
            raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")


async def get_webhook_info(call: Call) -> dict[str, Any]:
    """How the webhook is doing."""
    webhook = call.account.webhook or {}
    about: dict[str, Any] = {
        "url": webhook.get("url", ""),
        "has_custom_certificate": False,
        "pending_update_count": len(call.queue.waiting),
    }
    if webhook:
        about["max_connections"] = webhook["max_connections"]
        about["ip_address"] = "127.0.0.1"
        if error := call.webhooks.last_error(call.account):
            about["last_error_date"], about["last_error_message"] = error
    if call.account.allowed_updates:
        about["allowed_updates"] = call.account.allowed_updates
    return about


HANDLERS: dict[str, Handler] = {
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
}
