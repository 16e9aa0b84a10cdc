"""Start, help, language, country, me, cancel: what everybody can always say."""

from handlers.account import own_data
from handlers.engine import red_flag
from handlers.engine.feature import Command, Feature, PressVerb
from handlers.engine.menu import post_commands, show_menu
from handlers.engine.turn import Choice, Turn
from handlers.engine.words import LANGUAGES, Text


def start(turn: Turn, payload: str) -> None:
    """Says hello, or opens what the link names."""
    for feature in turn.features:
        for prefix, act in feature.links.items():
            if payload.startswith(prefix):
                act(turn, payload.removeprefix(prefix))
                return
    post_commands(turn, turn.person_id)
    turn.state.emergency = None
    if turn.state.walk is not None:
        turn.walks.ask_again(turn, Text("welcome-back"))
        return
    show_menu(turn, turn.features, Text("welcome-new", {"name": turn.said.name}))


def menu(turn: Turn, _rest: str) -> None:
    """Shows the menu."""
    turn.strip()
    show_menu(turn, turn.features, Text("menu-lead"))


def go_on(turn: Turn, _rest: str) -> None:
    """Goes on with the journey under way."""
    turn.strip()
    turn.state.emergency = None
    if turn.state.walk is None:
        show_menu(turn, turn.features, Text("menu-lead"))
    else:
        turn.walks.ask_again(turn, Text("here-we-are"))


def help_(turn: Turn, _rest: str) -> None:
    """Tells what can be done, and the commands of this person."""
    lines = [
        Text("help-line", {"command": f"/{command.name}", "text": Text(f"command-{command.name}")})
        for feature in turn.features
        for command in feature.commands
        if command.listed and (command.roles is None or command.roles & turn.roles)
    ]
    turn.say(
        Text("help", {"lines": lines}), ((Choice(Text("menu-human"), "@human"), Choice(Text("menu-menu"), "@menu")),)
    )
    turn.walks.ask_again(turn, Text("here-we-are"))


def language(turn: Turn, rest: str) -> None:
    """Changes the language, or asks for it."""
    words = turn.resources.words
    said = rest.casefold().strip()
    found = next((one for one in LANGUAGES if said in words.wordings(f"language-{one}")), None)
    if found is not None:
        set_language(turn, found)
        return
    turn.say("language-which", (tuple(Choice(Text(f"language-{one}"), f"@language:{one}") for one in LANGUAGES),))


def set_language(turn: Turn, wanted: str) -> None:
    """Speaks another language from now on; the question of now is asked again in it."""
    if wanted not in LANGUAGES:
        turn.answer("stale-button")
        return
    turn.person.language = wanted
    turn.answer("language-set")
    turn.strip()
    turn.say("language-set")
    post_commands(turn, turn.person_id)
    guide = turn.walks.guide(turn)
    if guide is not None:
        guide.walk.offers = []
        guide.ask()


def cancel(turn: Turn, _rest: str) -> None:
    """Ends the journey under way, after asking."""
    guide = turn.walks.guide(turn)
    if guide is None:
        show_menu(turn, turn.features, Text("nothing-to-cancel"))
    else:
        guide.ask_cancel()


feature = Feature(
    key="account",
    commands=(
        Command("start", start, listed=False),
        Command("menu", menu),
        Command("help", help_),
        Command("language", language),
        Command("me", own_data.me),
        Command("cancel", cancel),
    ),
    presses=(
        PressVerb("menu", menu),
        PressVerb("continue", go_on),
        PressVerb("language", set_language),
        PressVerb("languages", language),
        PressVerb("calm", red_flag.go_on),
        PressVerb("country", red_flag.set_country),
        PressVerb("countries", red_flag.more_countries),
        PressVerb("me-export", own_data.export),
        PressVerb("me-forget", own_data.ask_forget),
        PressVerb("me-forget-yes", own_data.forget),
    ),
    timers={own_data.FORGET: own_data.forget_now},
)
