"""Finds the Chromium that tests look at pages with; `python -m tests.browser` prints where it is."""

import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find_chromium() -> str | None:
    """Chromium from the PATH, else the one that Playwright installed, else nothing."""
    for name in NAMES:
        path = shutil.which(name)
        if path is not None and _runs(path):
            return path
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).exists() and _runs(own) else None


def _runs(path: str) -> bool:
    # Ubuntu's `chromium-browser` is there without a browser behind it: it only names the snap to install.
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=30).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


if __name__ == "__main__":
    found = find_chromium()
    if found is None:
        sys.exit("no Chromium")
    print(found)
