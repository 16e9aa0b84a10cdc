"""The account in conversation: hello, help, language, country, my data, cancel."""
