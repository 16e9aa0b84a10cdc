"""The journey that adds a document: file, kind, product, version, a look at what was read, and the admin's word."""

from collections.abc import Mapping

from handlers.engine.journey import Asked, Ended, Journey, Step
from handlers.engine.readers import Choice as ChoiceReader
from handlers.engine.turn import Choice, Turn
from handlers.engine.words import Text
from handlers.library import shelving
from handlers.library.readers import DocumentFile, ProductName, Version, known_products, known_versions
from knowledge.ingest import Edition, Kept, Kind, Outcome, Reading
from services.errors import Refusal
from services.library import actions
from services.staff.rules import RoleName

KEY = "library"
ADMIN = frozenset({RoleName.ADMIN.value})
FIRST = 5
"""Clauses that the preview names."""
LONGEST_TITLE = 60
MOST_PAGES = 12
"""Pages with tables that the preview names."""


class OnlyAdmins(Refusal):
    """The role ended meanwhile."""

    text = "not-allowed"


def _edition(answers: Mapping[str, object]) -> Edition:
    product = answers["product"]
    assert isinstance(product, dict)  # noqa: S101 - as its reader loads it
    return actions.edition(str(answers["kind"]), product["product"], str(answers["version"]), product["name"])


def _preview(asked: Asked) -> Mapping[str, object]:
    store, key = asked.resources.documents, asked.answers["file"]["key"]
    try:
        reading = actions.reading_of(store, key)
        kept = actions.compare(store, key, _edition(asked.answers))
    except (actions.ReadingGone, actions.NotTaken) as why:
        return {"preview": Text(why.text, why.values)}
    return {"preview": Text("library-preview", {**facts(reading), "effect": effect(kept)})}


def facts(reading: Reading) -> dict[str, object]:
    """What was read, for a person's eye: how much, in which language, the first clauses, tables, what is missing."""
    pages = sorted({page for page in reading.tables if page is not None})
    told = ", ".join(map(str, pages[:MOST_PAGES])) + ("…" if len(pages) > MOST_PAGES else "")
    notes: list[Text] = []
    if reading.tables:
        values = {"count": len(reading.tables), "pages": told}
        notes.append(Text("library-tables" if pages else "library-tables-only", values))
    if reading.pictures:
        notes.append(Text("library-pictures", {"pages": ", ".join(map(str, reading.pictures[:MOST_PAGES]))}))
    return {
        "size": Text("library-pages", {"pages": reading.pages}) if reading.pages else Text("library-no-pages"),
        "clauses": len(reading.chunks),
        "language": Text(f"library-in-{reading.language}"),
        "first": [_clause(chunk.title, chunk.number, chunk.page) for chunk in reading.chunks[:FIRST]],
        "notes": notes or [Text("library-no-tables")],
    }


def _clause(title: tuple[str, ...], number: str, page: int | None) -> Text:
    name = title[-1] if title else ""
    shown = name if len(name) <= LONGEST_TITLE else f"{name[:LONGEST_TITLE]}…"
    return Text("library-clause", {"number": number, "title": shown, "page": page or 0})


def effect(kept: Kept) -> Text:
    """What keeping it does, or did."""
    values = {"added": kept.added, "changed": kept.changed, "deleted": kept.deleted, "same": kept.same}
    return Text(f"library-effect-{kept.outcome}", values)


def finish(turn: Turn, ended: Ended) -> None:
    """Keeps the document, if whoever says so is still an admin."""
    if not ADMIN & turn.roles:
        raise OnlyAdmins
    kept = actions.keep(
        turn.work, turn.resources.documents, ended.answers["file"]["key"], _edition(ended.answers), turn.person_id
    )
    key = "library-kept-unchanged" if kept.outcome is Outcome.UNCHANGED else "library-kept"
    values = {"name": kept.edition.name, "version": kept.edition.version, "effect": effect(kept)}
    turn.say(Text(key, values), ((Choice(Text("library-show"), "@library"),),))
    if kept.outcome is not Outcome.UNCHANGED:
        shelving.order(turn, kept.edition.name, kept.edition.version)


journey = Journey(
    KEY,
    (
        Step("file", DocumentFile()),
        Step("kind", ChoiceReader(*Kind)),
        Step("product", ProductName(2, 80, takes_questions=True), offers=known_products),
        Step("version", Version(1, 20), offers=known_versions),
    ),
    finish,
    tell=_preview,
    again={actions.ReadingGone: "file"},
)
