"""The main menu, and the words with which people say hello."""

from handlers.engine.feature import Feature
from handlers.engine.letters import Commands
from handlers.engine.turn import Choice, Post, Turn
from handlers.engine.words import Text
from services.staff.actions import roles_of

GREETINGS = frozenset(
    "hello hi hey hallo hiya start menu 你好 您好 你好呀 在吗 在么 在不在 嗨 哈喽 喂 早 早上好 晚上好 继续 continue"
    " 开始 菜单 有人吗".split()
) | {"good morning", "good evening", "go on", "hello there", "is anybody there"}


def is_greeting(text: str) -> bool:
    """Tells whether somebody only says hello, or that they are there again."""
    return text.casefold().strip(" .。,，!！?？~～👋🙂😊").strip() in GREETINGS


def show_menu(turn: Turn, features: tuple[Feature, ...], lead: Text) -> None:
    """Shows what the bot can do for this person."""
    entries = tuple((choice,) for feature in features for choice in feature.menu(turn))
    unfinished: tuple[tuple[Choice, ...], ...] = ()
    if turn.state.walk is not None:
        name = Text(f"{turn.state.walk.journey}-name")
        unfinished = ((Choice(Text("menu-continue", {"journey": name}), "@continue"),),)
    turn.say(Text("menu", {"lead": lead}), (*unfinished, *entries))


def post_commands(post: Post, person_id: int) -> None:
    """Sets a person's own command menu, by language and roles; somebody whom we never met has none."""
    language, roles = post.language_of(person_id), roles_of(post.work, person_id)
    if language is None:
        return
    commands = tuple(
        (command.name, post.resources.words.plain(language, f"command-{command.name}"))
        for feature in post.features
        for command in feature.commands
        if command.listed and (command.roles is None or command.roles & roles)
    )
    post.put(person_id, Commands(commands))
