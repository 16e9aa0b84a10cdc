"""Reads a page as a browser would: its text, its links, and whether it is well made."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
SELF_CLOSED = {"circle", "ellipse", "path", "rect", "stop"}


class Read(HTMLParser):
    """A page that was read; a tag that is not closed, or closed where it was not open, is an AssertionError.

    Attributes:
        text: what is seen, a space between the pieces.
        links: targets of `a`.
        tags: every tag with its attributes, in order.
    """

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._open: list[str] = []
        self._text: list[str] = []
        assert page.lower().startswith("<!doctype html>")
        self.feed(page)
        self.close()
        assert self._open == []
        self.text = " ".join(" ".join(self._text).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"{tag} has an attribute twice"
        self.tags.append((tag, dict(attrs)))
        if tag == "a":
            self.links.append(dict(attrs)["href"] or "")
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in SELF_CLOSED
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self._open, f"</{tag}> closes nothing"
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self._text.append(data)

    def meta(self, name: str) -> str | None:
        """The content of a meta tag by its name or property."""
        for tag, attributes in self.tags:
            if tag == "meta" and name in (attributes.get("name"), attributes.get("property")):
                return attributes["content"]
        return None

    def all(self, tag: str) -> list[dict[str, str | None]]:
        """The attributes of every tag of that name."""
        return [attributes for name, attributes in self.tags if name == tag]
