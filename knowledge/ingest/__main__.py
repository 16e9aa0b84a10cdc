"""Reads one file for another program and sets it aside: `python -m knowledge.ingest FILE STORE [SECONDS MEGABYTES]`.

A file from outside is read in a process of its own, which may use only so much time and memory. It writes one JSON
line: `{"key": …}` of the reading, or `{"error": …, "values": {…}}` with the text key of what is wrong.
"""

import json
import sys
from pathlib import Path

from knowledge.ingest.aside import set_aside
from knowledge.ingest.errors import IngestError, Unreadable
from knowledge.ingest.reading import MEGABYTE, read

try:
    import resource
except ImportError:  # Windows knows no such limits
    resource = None  # type: ignore[assignment]


def main(arguments: list[str]) -> int:
    """Reads within the limits and tells the result."""
    file, store, *limits = arguments
    if limits and resource is not None:
        seconds, megabytes = map(int, limits)
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_AS, (megabytes * MEGABYTE, megabytes * MEGABYTE))
    try:
        answer: dict[str, object] = {"key": set_aside(read(Path(file)), Path(store))}
    except MemoryError:
        answer = {"error": Unreadable.text, "values": {}}
    except IngestError as error:
        answer = {"error": error.text, "values": error.values}
    sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
