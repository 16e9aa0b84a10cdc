#!/usr/bin/env bash
# Runs benchmarks one after the other: all, or the figures and benchmarks that are named, separated by commas.
set -euo pipefail
cd "$(dirname "$0")/.."

figures="turn_cpu_ratio turns_sqlite_ratio turns_pg_ratio flood_p95_ratio" # of bench/turns.py
all="request turns durability"

turns=()
programs=()
for name in $(tr ',' ' ' <<<"${1:-$all}"); do
    case " $figures | misordered $all " in
    *" $name "*"|"*) turns+=("$name") ;;
    *"|"*" $name "*) programs+=("${name/misordered/durability}") ;;
    *)
        echo "There is no benchmark \"$name\". There is: $all $figures misordered" >&2
        exit 2
        ;;
    esac
done
if [[ ${#turns[@]} -gt 0 ]]; then
    echo "== turns ${turns[*]}"
    "${PYTHON:-.venv/bin/python}" -m bench.turns "${turns[@]}"
fi
for name in "${programs[@]}"; do
    echo "== $name"
    "${PYTHON:-.venv/bin/python}" -m "bench.$name"
done
