"""Telegram's side of the bot: python-telegram-bot's `Bot`, its types, and our HTTP client beneath it."""

import os

# python-telegram-bot asks for this before it gives retry_after as a timedelta; without it each 429 is a warning.
os.environ.setdefault("PTB_TIMEDELTA", "true")
