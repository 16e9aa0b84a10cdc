"""A person whose every word, press and file goes through the messenger's page in a real browser."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.pages.conftest import DESKTOP, PHONE, Visit
from tests.talk import Heard, Talk, Voice, pieces

SHOTS = os.environ.get("SHOTS")
"""A folder that keeps pictures of the page at the key points, when it is wanted."""


@dataclass
class Seat(Voice):
    """A voice with a column of the page: it types, presses and uploads there, and reads what is shown there."""

    page: Page | None = None

    @property
    def column(self) -> Locator:
        assert self.page is not None
        return self.page.locator(f'[data-testid="chat"][data-person="{self.id}"]')

    def begins(self) -> Heard:
        """Presses Start, as everybody does who opens a bot for the first time."""
        self.column.get_by_test_id("start").click()
        return self.listen()

    def says(self, *texts: str) -> Heard:
        for text in texts:
            field = self.column.get_by_test_id("composer")
            field.click()
            field.press_sequentially(text)
            self.column.get_by_test_id("send").click()
            self.listen()
        return self.last

    def sends(self, *files: tuple[str, bytes], document: bool = False, caption: str = "") -> Heard:
        """Attaches photos with the paper clip and sends them off."""
        assert self.page is not None
        assert not document
        with self.page.expect_file_chooser() as chooser:
            self.column.get_by_test_id("attach").click()
            self.page.get_by_role("menuitem").first.click()
        chooser.value.set_files(
            [{"name": name, "mimeType": "image/jpeg", "buffer": content} for name, content in files]
        )
        expect(self.column.get_by_test_id("tray").locator("img")).to_have_count(len(files))
        self.column.get_by_test_id("composer").fill(caption)
        self.column.get_by_test_id("send").click()
        return self.listen()

    def taps(self, key: str) -> Heard:
        return self._clicks(self._among(pieces(self.language, key)))

    def press(self, label: str, *, among: Heard | None = None) -> Heard:
        return self._clicks(self._among([label]))

    def press_data(self, message: Heard, data: str, force: bool = False) -> Heard:
        raise NotImplementedError("the page shows buttons, not their data: press a label")

    def pays(self, message: Heard | None = None) -> dict[str, Any]:
        """Pays the newest invoice on the pay sheet; returns how it ended."""
        assert self.page is not None
        assert message is None
        self.column.get_by_test_id("invoice").last.scroll_into_view_if_needed()
        bill = self.column.get_by_test_id("message").filter(has=self.page.get_by_test_id("invoice")).last
        bill.get_by_test_id("inline-button").click()
        self.shot("pay-sheet")
        self.page.get_by_test_id("pay-confirm").click()
        done = self.page.get_by_test_id("pay-done")
        expect(done).to_be_visible()
        self.page.get_by_test_id("pay-close").click()
        self.listen()
        return {"ok": True}

    def _among(self, parts: list[str]) -> Locator:
        """The first such button of the newest message that has one."""
        assert self.page is not None
        wanted = self.page.get_by_test_id("inline-button")
        for part in parts:
            wanted = wanted.filter(has_text=part)
        return self.column.get_by_test_id("message").filter(has=wanted).last.locator(wanted).first

    def _clicks(self, button: Locator) -> Heard:
        button.click()
        return self.listen()

    def listen(self) -> Heard:
        """Waits until the page has handed over what was typed or pressed, and then until the bot is quiet."""
        expect(self.column.get_by_test_id("pending")).to_have_count(0)
        expect(self.column.locator('[data-testid="inline-button"][aria-busy="true"]')).to_have_count(0)
        return super().listen()

    def look(self) -> Heard:
        """Takes what the bot said, once the page shows it too."""
        heard = super().look()
        from_bot = [one for _, one in sorted(self.chat.items()) if one["from"].get("is_bot")]
        for message in from_bot[-2:]:
            self._sees(message)
        expect(self.column.get_by_test_id("pending")).to_have_count(0)
        return heard

    def _sees(self, message: dict[str, Any]) -> None:
        bubble = self.column.locator(f'[data-message-id="{message["message_id"]}"]')
        expect(bubble).to_have_attribute("data-from", "bot")
        words = str(message.get("text", message.get("caption", "")))
        if words:
            lines = [re.escape(line) for line in words.split("\n")]  # a quote is a block, and ends its line by itself
            expect(bubble.get_by_test_id("text")).to_contain_text(re.compile(r"\s*".join(lines)))
        if "invoice" in message:  # its button names the sum, in the page's language
            expect(bubble.get_by_test_id("inline-button")).to_have_count(1)
            return
        rows = message.get("reply_markup", {}).get("inline_keyboard", [])
        expect(bubble.get_by_test_id("inline-button")).to_have_text([one["text"] for row in rows for one in row])

    def shot(self, name: str) -> None:
        """Keeps a picture of the page as it is now, when somebody wants to look."""
        if SHOTS:
            assert self.page is not None
            folder = Path(SHOTS)
            folder.mkdir(parents=True, exist_ok=True)
            self.page.mouse.move(0, 0)
            expect(self.page.get_by_test_id("toast")).to_have_count(0, timeout=10_000)
            self.page.screenshot(path=folder / f"{name}-{self.language}.png")


def on_a_phone(talk: Talk, visit: Visit) -> Seat:
    """林小雨, in Chinese, who has opened her chat on a phone."""
    page = visit("", "zh", **PHONE)
    page.locator('[data-testid="person"][data-person="1001"]').click()
    return Seat(talk, 1001, "林小雨", "zh", page=page)


def at_a_desk(talk: Talk, visit: Visit) -> Seat:
    """Emma Clarke, in English, with somebody else's chat beside hers."""
    return Seat(talk, 1002, "Emma Clarke", "en", page=visit("?people=1002,1008", "en", **DESKTOP))
