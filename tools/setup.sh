#!/usr/bin/env bash
# Makes .venv and brings it to what requirements.lock says. Does nothing when it is there already.
# A copy of the lock inside .venv tells what is installed; it is written last, so that a broken-off set-up is done again.
set -euo pipefail
cd "$(dirname "$0")/.."

lock=requirements.lock
installed=.venv/installed.lock

fits() { # a command by this name may be there and not run (pyenv's shims)
    "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' >/dev/null 2>&1
}

names() { # the packages of a lock, one a line
    sed -nE 's/^([A-Za-z0-9._-]+)==.*/\1/p' "$1" | sort
}

if ! fits .venv/bin/python || ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    python=
    for candidate in python3.11 python3.12 python3.13 python3; do
        if fits "$candidate"; then
            python=$candidate
            break
        fi
    done
    if [[ -z $python ]]; then
        echo "Python 3.11, 3.12 or 3.13 is needed and none was found. Install one (Debian: apt-get install python3 python3-venv), then run make again." >&2
        exit 1
    fi
    echo "Making .venv with $("$python" --version) ..."
    if ! "$python" -m venv --clear .venv; then
        echo "$python could not make a virtual environment. On Debian: apt-get install python3-venv, then run make again." >&2
        exit 1
    fi
fi

if cmp -s "$lock" "$installed"; then
    exit 0
fi
echo "Installing $(names "$lock" | wc -l) packages from $lock; the first time takes a minute or two ..."
if ! .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input --require-hashes -r "$lock"; then
    echo "The packages could not be installed: pip says why above. Mend that (network, registry, disk), then run make again." >&2
    exit 1
fi
if [[ -f $installed ]]; then
    gone=$(comm -23 <(names "$installed") <(names "$lock"))
    if [[ -n $gone ]]; then
        xargs .venv/bin/python -m pip uninstall --quiet --yes <<<"$gone"
    fi
fi
cp "$lock" "$installed"
