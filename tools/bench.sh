#!/usr/bin/env bash
# Runs the benchmarks of bench/ one after the other, or only the one that is named.
set -euo pipefail
cd "$(dirname "$0")/.."

all=$(find bench -maxdepth 1 -name '[a-z]*.py' -printf '%f\n' | sed 's/\.py$//' | sort)
wanted=${1:-$all}
for name in $wanted; do
    if ! grep -qx -- "$name" <<<"$all"; then
        echo "There is no benchmark \"$name\". There is:" $all >&2
        exit 2
    fi
done
for name in $wanted; do
    echo "== $name"
    "${PYTHON:-.venv/bin/python}" -m "bench.$name"
done
