"""Opens the language model of the settings; nothing of it is imported when there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel


def open_model(name: str, address: str | None, key: str | None, seconds: float) -> BaseChatModel:
    """A chat model by langchain's name for it.

    Args:
        name: `provider:model`, such as "openai:gpt-4o-mini" or "ollama:qwen3" (its package has to be installed).
        address: base address of an OpenAI-compatible server, None for the provider's own.
        key: the key of the provider; a server of one's own often takes any.
        seconds: until a request is given up.

    Raises:
        ValueError: there is no such provider.
        ImportError: the provider's package is not installed.
    """
    from langchain.chat_models import init_chat_model

    options: dict[str, Any] = {"temperature": 0, "timeout": seconds, "max_retries": 0}
    if address is not None:
        options["base_url"] = address
    if key is not None:
        options["api_key"] = key
    made: BaseChatModel = init_chat_model(name, **options)
    return made
