"""Conversations: what the bot asks, says and offers; knows nothing of Telegram."""
