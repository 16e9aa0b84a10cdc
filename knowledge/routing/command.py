"""Sub-commands of routing: `route` reads lines, `build-routing` makes the weights that are shipped."""

import sys
from dataclasses import asdict

import orjson
import typer

from knowledge.routing import build, load
from knowledge.routing.weights import FILE

app = typer.Typer()


@app.command()
def route() -> None:
    """Read messages, one a line, from standard input; write one JSON line with intent and confidence for each."""
    router = load()
    for line in sys.stdin:
        text = line.rstrip("\r\n")
        found = router.route(text)
        told = {key: value for key, value in asdict(found.fill).items() if value not in (None, ())}
        answer = {"text": text, "intent": found.intent, "confidence": round(found.confidence, 4), "fill": told}
        sys.stdout.write(orjson.dumps(answer).decode() + "\n")


@app.command()
def build_routing() -> None:
    """Learn the weights of the router from the library's lines and keep them beside its code."""
    build().save(FILE)
