"""Pages in real Chromium, in windows of a phone and of a desk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page

from tests.talk import Talk

LOCALES = {"en": "en-GB", "zh": "zh-CN"}
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True, "device_scale_factor": 2}
DESKTOP = {"viewport": {"width": 1280, "height": 800}, "device_scale_factor": 2}

Visit = Callable[..., Page]


@pytest.fixture
def visit(chromium: Browser, talk: Talk) -> Iterator[Visit]:
    """Opens the page in a window of its own; at the end nothing may have gone wrong in any console."""
    contexts = []
    complaints: list[str] = []

    def heard(line: ConsoleMessage) -> None:
        if line.type in ("error", "warning"):
            complaints.append(line.text)

    def visit(query: str, language: str, **options: Any) -> Page:
        context = chromium.new_context(locale=LOCALES[language], timezone_id="Asia/Shanghai", **options)
        context.set_default_timeout(10_000)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", heard)
        page.goto(query if query.startswith("http") else f"{talk.url}/{query}")
        return page

    yield visit
    for context in contexts:
        context.close()
    assert complaints == []
