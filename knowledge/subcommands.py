"""The sub-commands of the rooms, imported when they are called or listed: together they would cost a start a second."""

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

ROOMS = {
    "drugs": "knowledge.drugs.command",
    "ingest": "knowledge.ingest.command",
    "route": "knowledge.routing.command",
    "build-routing": "knowledge.routing.command",
    "triage": "knowledge.triage.command",
    "train-triage": "knowledge.triage.command",
    "measure-triage": "knowledge.triage.command",
}
"""The module whose `app` has the sub-command."""


class SubCommands(TyperGroup):
    """Sub-commands of its own, and those of the rooms."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The names of all."""
        return [*super().list_commands(ctx), *ROOMS]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The one of this name, None when there is none."""
        if cmd_name not in ROOMS:
            return super().get_command(ctx, cmd_name)
        room = typer.main.get_command(import_module(ROOMS[cmd_name]).app)
        return getattr(room, "commands", {}).get(cmd_name, room)
