#!/bin/sh
# A Chromium for the browser tests: one on PATH, else Playwright's, else Debian's.
[ "$BROWSER" = none ] && { echo "BROWSER=none: the browser tests are left out."; exit 0; }

for name in chromium chromium-browser google-chrome google-chrome-stable; do
  command -v "$name" >/dev/null 2>&1 && exit 0
done

installed='import os, playwright.sync_api as p
with p.sync_playwright() as play: raise SystemExit(not os.path.exists(play.chromium.executable_path))'
python -c "$installed" 2>/dev/null && exit 0

echo "No Chromium on PATH; asking Playwright for one ..."
playwright install chromium >/dev/null 2>&1 && python -c "$installed" 2>/dev/null && exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "Playwright could not fetch one; installing Debian's package ..."
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium; } >/dev/null 2>&1
  command -v chromium >/dev/null 2>&1 && exit 0
fi

echo "The browser tests need Chromium, and none could be had." >&2
echo "Install one (Debian: apt-get install chromium), or leave them out: make test BROWSER=none" >&2
exit 1
