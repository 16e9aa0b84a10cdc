"""The business: pure rules and actions; knows nothing of chats."""
