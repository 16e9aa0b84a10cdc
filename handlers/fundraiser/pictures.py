"""Photos that everybody will see."""

from dataclasses import replace
from typing import Any

from handlers.engine.journey import Asked
from handlers.engine.readers import Files
from handlers.engine.said import Said
from handlers.engine.words import Text
from services.fundraiser.updates import PICTURES, NotPicture


class Pictures(Files):
    """Photos; a PDF is refused, since it may hold more than one thinks. Where none is needed, a button says so."""

    def read(self, said: Said, asked: Asked) -> Any:
        """Gathers photos."""
        uploads = tuple(
            replace(one, kept=None, refused=NotPicture.text)
            if one.kept is not None and one.kept.kind not in PICTURES
            else one
            for one in said.uploads
        )
        return super().read(replace(said, uploads=uploads), asked)

    def choices(self, asked: Asked) -> tuple[tuple[str, Text], ...]:
        """A button to end the gathering, or to go on without a photo."""
        found = super().choices(asked)
        return (("done", Text("fundraiser-no-photo")),) if found and not asked.parts else found

    def show(self, value: tuple[str, ...], asked: Asked) -> Text:
        """How many there are, or that there is none."""
        return super().show(value, asked) if value else Text("choice-skipped")
