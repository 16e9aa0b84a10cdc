"""The Bot API's methods, by family; one table of all of them."""

from __future__ import annotations

from bot.messenger.call import Handler
from bot.messenger.methods import answering, chatting, copying, editing, profile, sending, updating

HANDLERS: dict[str, Handler] = {
    **updating.HANDLERS,
    **sending.HANDLERS,
    **editing.HANDLERS,
    **copying.HANDLERS,
    **answering.HANDLERS,
    **chatting.HANDLERS,
    **profile.HANDLERS,
}
