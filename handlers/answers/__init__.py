"""Answers of the library in the chat: quoted, with their source, and open to "not what I meant"."""
