#!/usr/bin/env bash
# Sees to it that there are Chromium and fonts with Chinese characters and emoji, for the tests that look at pages.
# When that cannot be had it says so, and those tests are skipped; with REQUIRE_BROWSER=1 it fails instead.
set -euo pipefail
cd "$(dirname "$0")/.."

find_chromium() { .venv/bin/python -m tests.browser 2>/dev/null; }
find_font() { command -v fc-list >/dev/null && [[ -n $(fc-list :lang=zh family 2>/dev/null) ]]; }
find_emoji() { command -v fc-list >/dev/null && [[ -n $(fc-list ':charset=1f464' family 2>/dev/null) ]]; }

wanted=()
find_chromium >/dev/null || wanted+=(chromium)
find_font || wanted+=(fontconfig fonts-noto-cjk)
find_emoji || wanted+=(fontconfig fonts-noto-color-emoji)

if ((${#wanted[@]})) && [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null; then
    echo "Installing ${wanted[*]} with apt-get ..."
    export DEBIAN_FRONTEND=noninteractive
    { apt-get update -qq && apt-get install -y -qq --no-install-recommends "${wanted[@]}"; } </dev/null >/dev/null ||
        echo "apt-get could not install ${wanted[*]}; it says why above." >&2
fi
if ! find_chromium >/dev/null; then
    echo "Installing Playwright's own Chromium ..."
    .venv/bin/python -m playwright install chromium </dev/null ||
        echo "Playwright could not install its Chromium; it says why above." >&2
fi

missing=0
if ! find_chromium >/dev/null; then
    echo "No Chromium: install chromium or google-chrome (Debian: apt-get install chromium). Tests that look at pages are skipped." >&2
    missing=1
fi
if ! find_font; then
    echo "No font with Chinese characters: install one (Debian: apt-get install fontconfig fonts-noto-cjk). Pages would show boxes." >&2
    missing=1
fi
if ! find_emoji; then
    echo "No font with emoji: install one (Debian: apt-get install fontconfig fonts-noto-color-emoji). Pages show boxes for them." >&2
fi
if ((missing)) && [[ ${REQUIRE_BROWSER:-} == 1 ]]; then
    exit 1
fi
