"""Turns what strangers may see into HTML; every value is escaped, no script and no inline style is used."""

import hashlib
import re
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.web.pages.reading import Seen
from handlers.engine.words import LANGUAGES, LOCALES, Words
from handlers.fundraiser.public import DONORS, PublicView
from services.fundraiser.states import FundraiserState
from services.money import Money

HERE = Path(__file__).parent
STYLE = (HERE / "style.css").read_bytes()
ICON = (HERE / "icon.svg").read_bytes()
STYLE_MARK = hashlib.sha256(STYLE).hexdigest()[:12]
"""Stands in the address of the style sheet, which browsers may then keep."""
MONEY = ("held", "settled", "requested", "paid", "spent", "refunding", "refunded")
"""Where money can be, in the order of its way."""
NEAR = 6
"""Days for which a gift's day is told as so many days ago."""
FIRST_VOUCHES = 6
FIRST_UPDATES = 4
"""What is folded away behind the first ones, so that the page stays quick to read."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reader asked for.

    Attributes:
        page: of the donors, from 1.
        by: id of the link by which they came; it goes on into the chat.
    """

    language: str
    page: int = 1
    by: str | None = None

    def address(self, **changes: object) -> str:
        """The same page with something changed, as the query of a link."""
        wanted = {"lang": self.language, "page": self.page, "by": self.by, **changes}
        kept = [
            f"{key}={value}" for key, value in wanted.items() if value is not None and (key, value) != ("page", 1)
        ]
        return "?" + "&".join(kept)


@dataclass(frozen=True, slots=True)
class Links:
    """Links out of the page, of one fundraiser.

    Attributes:
        door: address of the chat, with `{payload}` in it.
        pages: address of the public pages, None when nobody outside can reach them.
    """

    door: str
    pages: str | None
    slug: str
    by: str | None

    def chat(self, letter: str, with_by: bool = False) -> str:
        """Opens the chat at what the letter stands for."""
        payload = f"{letter}_{self.slug}" + (f"_{self.by}" if with_by and self.by is not None else "")
        return self.door.format(payload=payload)

    def outside(self, rest: str = "") -> str | None:
        """The page's own whole address, None when nobody outside can reach it."""
        return None if self.pages is None else f"{self.pages}/f/{self.slug}{rest}"


class Pages:
    """All pages, in every language of the house."""

    def __init__(self, words: Words, zone: ZoneInfo) -> None:
        self._words = words
        self._zone = zone
        self._labels: dict[tuple[str, str], str] = {}
        self._templates = Environment(
            loader=FileSystemLoader(HERE / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._templates.filters.update(paragraphs=paragraphs, minus=minus)
        self._templates.globals.update(style=STYLE_MARK)

    def fundraiser(self, seen: Seen, asked: Asked, links: Links) -> str:
        """The page of a fundraiser."""
        view, language = seen.view, asked.language
        pages = max(1, -(-view.gifts // DONORS))
        return self._render(
            "fundraiser.html",
            language,
            view=view,
            asked=asked,
            links=links,
            day=lambda at: self._day(at),
            near=lambda at: self._near(language, at, seen.today),
            note=self._note(view, language),
            percent=percent(view),
            money=[(place, getattr(view.money, place)) for place in MONEY],
            fees=(f"{view.platform_fee:f}", f"{view.payment_fee:f}"),
            regret_hours=seen.regret_hours,
            pages=pages,
            vouches=(view.vouches[:FIRST_VOUCHES], view.vouches[FIRST_VOUCHES:]),
            updates=(view.updates[:FIRST_UPDATES], view.updates[FIRST_UPDATES:]),
        )

    def sorry(self, what: str, language: str) -> str:
        """A page that says in every language why there is no other: "gone" or "wait"."""
        order = sorted(LANGUAGES, key=lambda one: one != language)
        return self._render("sorry.html", language, what=what, languages=order, say=self._say)

    def _render(self, template: str, language: str, **values: Any) -> str:
        def t(key: str, **given: object) -> str:
            return self._say(language, key, **given)

        other = next(one for one in LANGUAGES if one != language)
        page = self._templates.get_template(template)
        return page.render(t=t, language=language, other=other, locales=LOCALES, **values)

    def _say(self, language: str, key: str, **given: object) -> str:
        """A text; the template escapes it. Those without values are asked for often and always the same."""
        if given:
            return self._words.plain(language, key, **given)
        if (language, key) not in self._labels:
            self._labels[language, key] = self._words.plain(language, key)
        return self._labels[language, key]

    def _day(self, at: datetime) -> date:
        """The calendar day of a moment, where the house stands."""
        return at.astimezone(self._zone).date()

    def _near(self, language: str, at: datetime, today: date) -> str:
        day = self._day(at)
        days = (today - day).days
        if 0 <= days <= NEAR:
            return self._say(language, "page-day-near", days=days)
        return self._say(language, "page-day", day=day)

    def _note(self, view: PublicView, language: str) -> str:
        """One sentence about where it stands, and what that means for those who would give."""
        key = f"page-note-{view.state}"
        if view.state is FundraiserState.PUBLIC_NOTICE:
            if view.notice_until is None:
                return self._say(language, f"{key}-soon")
            return self._say(language, key, until=view.notice_until)
        if view.state is FundraiserState.OPEN:
            if view.closes_at is None:
                return self._say(language, f"{key}-now")
            return self._say(language, key, until=view.closes_at)
        if view.closed_why == "upheld":  # also when it was found out after everything was settled
            return self._say(language, "page-note-closed-upheld")
        if view.state is FundraiserState.CLOSED and view.closed_why is not None:
            return self._say(language, f"{key}-{view.closed_why}")
        return self._say(language, key)


def percent(view: PublicView) -> int:
    """Whole percents of the goal, never 100 before it is reached."""
    return min(100, view.money.kept.cents * 100 // view.goal.cents)


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, which people part by an empty line; single breaks stay within."""
    return [part.strip() for part in re.split(r"\n\s*\n", text.replace("\r\n", "\n")) if part.strip()]


def minus(money: Money) -> str:
    """An amount with the sign that is as wide as a digit and is read out as minus."""
    return str(money).replace("-", "−")
