"""The local messenger: a Telegram Bot API server and a chat page, so that everything runs without a token."""
