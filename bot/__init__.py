"""The running program: everything that touches Telegram, HTTP, the wall clock or the command line."""
