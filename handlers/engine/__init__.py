"""The machinery that every conversation shares: what was said, letters, texts, declared journeys."""
