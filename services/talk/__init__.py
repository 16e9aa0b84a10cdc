"""Talks: messages carried between two private chats, in step on both sides."""
