"""An echo bot as everyone writes it with python-telegram-bot: the reference of the benchmarks of turns.

Run by bench/programs.py: `python -m bench.echo API PORT`.
"""

import sys

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters

from bench.telegram import TOKEN


async def echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Says what was said."""
    if update.message is not None and update.message.text is not None:
        await update.message.reply_text(update.message.text)


def main() -> None:
    """Runs until a signal comes."""
    api, port = sys.argv[1:]
    application = Application.builder().token(TOKEN).base_url(f"{api}/bot").build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_webhook(
        "127.0.0.1",
        int(port),
        "telegram",
        webhook_url=f"http://127.0.0.1:{port}/telegram",
        secret_token="bench-secret",
    )


if __name__ == "__main__":
    main()
