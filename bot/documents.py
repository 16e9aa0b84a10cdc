"""Reads a document for the library in a process of its own: it may take its time and memory, and no turn waits."""

import asyncio
import json
import re
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from handlers.engine.said import Upload
from knowledge.ingest.errors import Unreadable

PROJECT = Path(__file__).parent.parent
SECONDS = 240
"""Processor time of one reading; 60 pages take about five."""
PATIENCE = 300
"""Seconds by the clock."""
MEGABYTES = 3000
"""Address space of the process."""
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,8}$")


class DocumentReader:
    """Reads one document at a time.

    Args:
        store: folder of the library.
    """

    def __init__(self, store: Path) -> None:
        self._store = store
        self._one = asyncio.Semaphore(1)

    async def read(self, content: bytes, name: str | None) -> Upload:
        """Returns the key of what was read and set aside, or why it was refused."""
        ending = _ENDING.search(name or "")
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / f"document{ending[0] if ending else ''}"
            await asyncio.to_thread(file.write_bytes, content)
            async with self._one:
                answer = await self._ask(file)
        if "key" in answer:
            return Upload(name, None, reading=answer["key"])
        return Upload(name, None, answer["error"], tuple(answer["values"].items()))

    async def _ask(self, file: Path) -> dict[str, Any]:
        words = (str(file), str(self._store.absolute()), str(SECONDS), str(MEGABYTES))
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "knowledge.ingest",
            *words,
            cwd=PROJECT,
            env={"PYTHONUTF8": "1"},  # none of our secrets: it reads what comes from outside
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
        )
        try:
            told, _ = await asyncio.wait_for(process.communicate(), PATIENCE)
        except TimeoutError:
            told = b""
        finally:
            with suppress(ProcessLookupError):
                if process.returncode is None:
                    process.kill()
        return dict(json.loads(told)) if told else {"error": Unreadable.text, "values": {}}
