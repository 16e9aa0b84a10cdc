"""Tables, sessions, encryption, the inbox and the outbox; knows nothing of chats or business rules."""
