"""Admins add documents to the library, see what is in it, and take documents out."""

from handlers.engine.feature import Command, Feature, PressVerb
from handlers.engine.said import Wanted
from handlers.engine.turn import Choice, Turn
from handlers.engine.words import Text
from handlers.library import shelving
from handlers.library.adding import ADMIN, KEY, journey
from handlers.library.readers import OneAtATime
from knowledge.ingest import Document, survey
from services.library import actions

MOST = 40
"""Documents of one list."""


def command(turn: Turn, _rest: str) -> None:
    """With a document it begins to add it; alone it lists what is there."""
    uploads = turn.said.uploads
    if len(uploads) > 1:
        raise OneAtATime
    if not uploads:
        show(turn, "")
    elif uploads[0].reading is None:
        turn.say(Text(uploads[0].refused or OneAtATime.text, dict(uploads[0].values)))
    else:
        file = {"key": uploads[0].reading, "name": (uploads[0].name or "")[:60]}
        turn.walks.begin(turn, KEY, raw={"file": file})


def show(turn: Turn, _argument: str) -> None:
    """Lists the documents, with a button for each and one to add another."""
    documents, damaged = survey(turn.resources.documents)
    rows = tuple((Choice(_row(one), f"@library-one:{one.edition.id}"),) for one in documents[:MOST])
    add = ((Choice(Text("library-add"), "@library-add"),),)
    notes = [Text("library-damaged", {"file": one}) for one in damaged]
    turn.say(Text("library-list", {"count": len(documents), "notes": notes}), (*rows, *add))


def add(turn: Turn, _argument: str) -> None:
    """Asks for the file."""
    turn.strip()
    turn.walks.begin(turn, KEY)


def show_one(turn: Turn, identity: str) -> None:
    """Tells what a document is, and offers to take it out."""
    document = actions.find(turn.resources.documents, identity)
    values = {
        **_values(document),
        "clauses": len(document.chunks),
        "language": Text(f"library-in-{document.language}"),
        "size": Text("library-pages", {"pages": document.pages}) if document.pages else Text("library-no-pages"),
    }
    turn.say(Text("library-one", values), ((Choice(Text("library-remove"), f"@library-remove:{identity}"),),))


def ask_remove(turn: Turn, identity: str) -> None:
    """Asks once more."""
    document = actions.find(turn.resources.documents, identity)
    turn.strip()
    turn.say(
        Text("library-remove-sure", _values(document)),
        (
            (Choice(Text("library-remove-yes"), f"@library-remove-yes:{identity}"),),
            (Choice(Text("library-remove-no"), "@library"),),
        ),
    )


def remove(turn: Turn, identity: str) -> None:
    """Takes the document out."""
    document = actions.remove(turn.work, turn.resources.documents, identity, turn.person_id)
    turn.strip()
    turn.say(Text("library-removed", _values(document)), ((Choice(Text("library-show"), "@library"),),))
    shelving.order(turn, document.edition.name, document.edition.version)


def _row(document: Document) -> Text:
    return Text("library-row", _values(document))


def _values(document: Document) -> dict[str, object]:
    one = document.edition
    return {"kind": Text(f"library-kind-{one.kind}"), "name": one.name, "version": one.version}


def menu(turn: Turn) -> tuple[Choice, ...]:
    """The library, for an admin."""
    return (Choice(Text("menu-library"), "@library"),) if ADMIN & turn.roles else ()


feature = Feature(
    key=KEY,
    journeys=(journey,),
    commands=(Command("library", command, ADMIN, wants_files=Wanted.DOCUMENT),),
    presses=(
        PressVerb("library", show, ADMIN),
        PressVerb("library-add", add, ADMIN),
        PressVerb("library-one", show_one, ADMIN),
        PressVerb("library-remove", ask_remove, ADMIN),
        PressVerb("library-remove-yes", remove, ADMIN),
    ),
    menu=menu,
    errands={shelving.KIND: shelving.run},
)
