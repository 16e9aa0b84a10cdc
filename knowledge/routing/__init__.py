"""Routing: any free text finds what it wants, how sure that is, and what it tells beside its wish."""

from knowledge.routing.building import build, load, training
from knowledge.routing.model import SURE, Fill, Intent, Route
from knowledge.routing.router import Router

__all__ = ["SURE", "Fill", "Intent", "Route", "Router", "build", "load", "training"]
