"""The local messenger's page in real Chromium: what people do in it, with a real bot at the other end."""

import asyncio
import io
import json
import re
import shutil
import threading
import urllib.request
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    FilePayload,
    Page,
    Route,
    WebSocketRoute,
    expect,
    sync_playwright,
)
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LabeledPrice, ReplyKeyboardMarkup, Update
from telegram.ext import (
    ApplicationBuilder,
    CallbackQueryHandler,
    ContextTypes,
    MessageHandler,
    PreCheckoutQueryHandler,
    filters,
)

from bot.clock import MovableClock
from bot.messenger.main import start
from bot.messenger.server import Messenger

TOKEN = "4711:" + "page-test-" * 4
BROWSER_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 800}
HOSTILE = '<img src=x onerror="alert(1)"> & <b>bold</b>'

Context = ContextTypes.DEFAULT_TYPE
Open = Callable[..., Page]
Add = Callable[..., int]


async def _answer_message(update: Update, context: Context) -> None:
    """Answer each word that the tests write with the kind of message it names."""
    message = update.effective_message
    assert message is not None
    if update.edited_message:
        await message.reply_text(f"changed to: {message.text}")
    elif message.successful_payment:
        await message.reply_text("payment received")
    elif message.photo:
        await message.reply_text(f"photo received: {message.caption}")
    elif message.contact:
        await message.reply_text(f"contact received: {message.contact.first_name}")
    elif message.reply_to_message:
        await message.reply_text(f"you answered: {message.reply_to_message.text}")
    elif message.text == "buttons":
        rows = [[InlineKeyboardButton(name, callback_data=name) for name in ("toast", "alert", "change")]]
        await message.reply_text("choose", reply_markup=InlineKeyboardMarkup(rows))
    elif message.text == "keyboard":
        rows_of_text = [["Myself", "My parents"]]
        markup = ReplyKeyboardMarkup(
            rows_of_text, one_time_keyboard=True, input_field_placeholder="For whom?", resize_keyboard=True
        )
        await message.reply_text("who?", reply_markup=markup)
    elif message.text == "invoice":
        prices = [LabeledPrice("Gift", 123400)]
        await message.reply_invoice("Gift for Li", "Treatment costs", "payload", "CNY", prices)
    elif message.text == "link":
        me = await context.bot.get_me()
        await message.reply_text(f"https://t.me/{me.username}?start=notice_7")
    elif message.text == "typing":
        await context.bot.send_chat_action(message.chat_id, "typing")
    else:
        await message.reply_text(f"you wrote: {message.text}")


async def _answer_press(update: Update, _: Context) -> None:
    query = update.callback_query
    assert query is not None
    if query.data == "change":
        await query.answer()
        await query.edit_message_text("chosen")
    else:
        await query.answer(f"this is the {query.data}", show_alert=query.data == "alert")


async def _allow_payment(update: Update, _: Context) -> None:
    assert update.pre_checkout_query is not None
    await update.pre_checkout_query.answer(ok=True)


async def _play(home: Path, address: Future[str], stop: threading.Event) -> None:
    """Run the messenger and a bot in it until `stop` is set; `address` is given once the bot listens."""
    messenger = Messenger(home, MovableClock(home / "clock"), TOKEN)
    runner, url = await start(messenger, "127.0.0.1", 0)
    builder = ApplicationBuilder().token(TOKEN)
    application = builder.base_url(f"{url}/bot").base_file_url(f"{url}/file/bot").build()
    application.add_handler(CallbackQueryHandler(_answer_press))
    application.add_handler(PreCheckoutQueryHandler(_allow_payment))
    application.add_handler(MessageHandler(filters.ALL, _answer_message))
    try:
        async with application:
            assert application.updater is not None
            commands = [("start", "Begin"), ("help", "How it works"), ("human", "Talk to us")]
            await application.bot.set_my_commands(commands)
            await application.updater.start_polling(timeout=1, allowed_updates=Update.ALL_TYPES)
            await application.start()
            address.set_result(url)
            await asyncio.to_thread(stop.wait)
            await application.updater.stop()
            await application.stop()
    finally:
        await runner.cleanup()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The messenger's address, with a bot at work in it."""
    stop = threading.Event()
    address: Future[str] = Future()
    with ThreadPoolExecutor(1) as pool:
        playing = pool.submit(asyncio.run, _play(tmp_path_factory.mktemp("messenger"), address, stop))
        either: list[Future[Any]] = [address, playing]
        wait(either, timeout=15, return_when=FIRST_COMPLETED)
        if playing.done():
            playing.result()
        yield address.result(0)
        stop.set()
        playing.result(15)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium from the PATH."""
    with sync_playwright() as playwright:
        program = shutil.which("chromium")
        chromium = playwright.chromium.launch(executable_path=program, args=BROWSER_ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Open]:
    """Opens the page; at the end nothing may have gone wrong in its console."""
    contexts = []
    complaints: list[str] = []

    def heard(line: ConsoleMessage) -> None:
        # Chromium logs each refused call of the API too; tests of refusals cause those on purpose.
        of_api = "/messenger/" in line.location["url"]
        if line.type == "error" and not (of_api and line.text.startswith("Failed to load resource")):
            complaints.append(line.text)

    def visit(query: str = "", *, language: str = "en", **options: Any) -> Page:
        locale = {"en": "en-GB", "zh": "zh-CN"}[language]
        context = browser.new_context(**{"locale": locale, "viewport": DESKTOP, **options})
        context.set_default_timeout(6000)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", heard)
        page.goto(f"{address}/{query}")
        page.get_by_test_id("people").wait_for(state="attached")
        return page

    yield visit
    for context in contexts:
        context.close()
    assert complaints == []


def post(address: str, path: str, body: dict[str, Any]) -> Any:
    """Use the people's side of the messenger as a script would."""
    request = urllib.request.Request(  # noqa: S310 - the address is the test's own server
        f"{address}/messenger/{path}", json.dumps(body).encode(), {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310
        return json.load(answer)


@pytest.fixture
def person(address: str) -> Add:
    """Adds a person whom no other test knows."""

    def add(name: str = "Li Hua") -> int:
        return int(post(address, "people", {"name": name, "language": "en"})["id"])

    return add


def write(page: Page, text: str) -> None:
    """Type a message and send it with Enter."""
    page.get_by_test_id("composer").fill(text)
    page.get_by_test_id("composer").press("Enter")


def bubble(page: Page, text: str) -> Any:
    """The newest bubble with this text."""
    return page.get_by_test_id("message").filter(has_text=text).last


def picture(color: str) -> FilePayload:
    """A small picture to upload."""
    data = io.BytesIO()
    Image.new("RGB", (320, 240), color).save(data, "PNG")
    return {"name": f"{color}.png", "mimeType": "image/png", "buffer": data.getvalue()}


def test_a_text_is_sent_answered_and_never_markup(visit: Open, person: Add) -> None:
    page = visit(f"?person={person()}")
    write(page, HOSTILE)
    expect(page.locator('[data-from="bot"]').filter(has_text=f"you wrote: {HOSTILE}")).to_be_visible()
    expect(page.locator('[data-from="person"]').get_by_test_id("text")).to_contain_text(HOSTILE)
    assert page.locator(".text img, .text b").count() == 0
    expect(page.get_by_test_id("composer")).to_have_value("")
    expect(page.get_by_test_id("composer")).to_be_focused()


def test_shift_enter_makes_a_new_line(visit: Open, person: Add) -> None:
    page = visit(f"?person={person()}")
    page.get_by_test_id("composer").press_sequentially("one")
    page.get_by_test_id("composer").press("Shift+Enter")
    page.get_by_test_id("composer").press_sequentially("two")
    expect(page.get_by_test_id("composer")).to_have_value("one\ntwo")
    expect(page.get_by_test_id("message")).to_have_count(0)


def test_buttons_give_a_toast_an_alert_and_a_change(visit: Open, person: Add) -> None:
    page = visit(f"?person={person()}")
    write(page, "buttons")
    buttons = page.get_by_test_id("inline-button")
    buttons.filter(has_text="toast").click()
    expect(page.get_by_test_id("toast")).to_have_text("this is the toast")
    expect(buttons.filter(has_text="toast")).to_be_enabled()
    buttons.filter(has_text="alert").click()
    expect(page.get_by_test_id("alert-text")).to_have_text("this is the alert")
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("alert-text")).to_have_count(0)
    buttons.filter(has_text="change").click()
    expect(bubble(page, "chosen").locator(".edited")).to_have_text("edited")
    expect(buttons).to_have_count(0)


def test_a_one_time_keyboard_sends_and_folds_away(visit: Open, person: Add) -> None:
    page = visit(f"?person={person()}")
    write(page, "keyboard")
    expect(page.get_by_test_id("composer")).to_have_attribute("placeholder", "For whom?")
    page.get_by_test_id("toggle-keyboard").click()
    expect(page.get_by_test_id("reply-keyboard")).to_be_hidden()
    page.get_by_test_id("toggle-keyboard").click()
    page.get_by_test_id("reply-button").filter(has_text="My parents").click()
    expect(bubble(page, "you wrote: My parents")).to_be_visible()
    expect(page.get_by_test_id("reply-keyboard")).to_be_hidden()


def test_photos_are_uploaded_as_an_album_and_looked_at(visit: Open, person: Add) -> None:
    page = visit(f"?person={person()}")
    page.get_by_test_id("file-input").set_input_files([picture("green"), picture("brown")])
    expect(page.get_by_test_id("tray").locator("img")).to_have_count(2)
    write(page, "two papers")
    expect(bubble(page, "photo received: two papers")).to_be_visible()
    tiles = page.locator('[data-from="person"]').get_by_test_id("photo")
    expect(tiles).to_have_count(2)
    loaded = "[...document.querySelectorAll('.photo img')].every((i) => i.complete && i.naturalWidth > 0)"
    page.wait_for_function(loaded)
    tiles.first.click()
    expect(page.get_by_test_id("lightbox")).to_contain_text("1 of 2")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_test_id("lightbox")).to_contain_text("2 of 2")
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("lightbox")).to_have_count(0)


def test_a_dropped_and_a_pasted_file_wait_for_their_caption(visit: Open, person: Add) -> None:
    page = visit(f"?person={person()}")
    give = """([selector, event, name]) => {
      const data = new DataTransfer();
      data.items.add(new File(["text"], name, {type: "text/plain"}));
      const rest = {bubbles: true, cancelable: true};
      const made = event === "drop" ? new DragEvent(event, {dataTransfer: data, ...rest})
        : new ClipboardEvent(event, {clipboardData: data, ...rest});
      document.querySelector(selector).dispatchEvent(made);
    }"""
    page.evaluate(give, [".scroller", "drop", "dropped.txt"])
    page.evaluate(give, ["textarea", "paste", "pasted.txt"])
    expect(page.get_by_test_id("tray").locator(".tray-name")).to_have_text(["dropped.txt", "pasted.txt"])
    page.get_by_role("button", name="Remove dropped.txt").click()
    page.get_by_test_id("send").click()
    expect(page.get_by_test_id("document")).to_contain_text("pasted.txt")
    expect(page.get_by_test_id("tray")).to_be_hidden()


def test_what_could_not_be_sent_stays_and_is_tried_again(visit: Open, person: Add) -> None:
    page = visit(f"?person={person()}")
    refusals = [{"error": "The message was refused."}]

    def once(route: Route) -> None:
        if route.request.method == "POST" and refusals:
            route.fulfill(status=400, json=refusals.pop())
        else:
            route.continue_()

    page.route("**/messages*", once)
    write(page, "important")
    expect(page.get_by_test_id("pending")).to_contain_text("Not sent: The message was refused.")
    page.get_by_role("button", name="Try again").click()
    expect(bubble(page, "you wrote: important")).to_be_visible()
    expect(page.get_by_test_id("pending")).to_have_count(0)


def test_an_empty_file_is_refused_before_it_leaves(visit: Open, person: Add) -> None:
    page = visit(f"?person={person()}")
    empty: FilePayload = {"name": "nothing.pdf", "mimeType": "application/pdf", "buffer": b""}
    page.get_by_test_id("file-input").set_input_files([empty])
    expect(page.get_by_test_id("toast")).to_contain_text("nothing.pdf")
    expect(page.get_by_test_id("tray")).to_be_hidden()


def test_an_invoice_is_paid_with_test_money(visit: Open, person: Add) -> None:
    page = visit(f"?person={person()}")
    write(page, "invoice")
    pay = page.get_by_test_id("message").filter(has=page.get_by_test_id("invoice")).locator(".inline-button")
    pay.click()
    expect(page.get_by_test_id("pay-total")).to_have_text("1,234.00 元")
    expect(page.get_by_test_id("sheet")).to_contain_text("No real money moves")
    page.get_by_test_id("pay-cancel").click()
    expect(page.get_by_test_id("sheet")).to_have_count(0)
    pay.click()
    page.get_by_test_id("pay-confirm").click()
    expect(page.get_by_test_id("pay-done")).to_contain_text("1,234.00 元")
    page.get_by_test_id("pay-close").click()
    expect(bubble(page, "payment received")).to_be_visible()
    expect(pay).to_be_disabled()


def test_an_own_message_is_edited(visit: Open, person: Add) -> None:
    page = visit(f"?person={person()}")
    write(page, "frist")
    expect(bubble(page, "you wrote: frist")).to_be_visible()
    page.get_by_test_id("composer").press("ArrowUp")
    expect(page.get_by_test_id("context")).to_contain_text("Edit message")
    expect(page.get_by_test_id("composer")).to_have_value("frist")
    write(page, "first")
    expect(bubble(page, "changed to: first")).to_be_visible()
    expect(page.locator('[data-from="person"] .edited')).to_have_count(1)


def test_a_message_is_answered_and_reacted_to(visit: Open, person: Add) -> None:
    page = visit(f"?person={person()}")
    write(page, "hello")
    bubble(page, "you wrote: hello").get_by_test_id("text").click(button="right")
    page.get_by_role("menuitem", name="Reply").click()
    expect(page.get_by_test_id("context")).to_contain_text("you wrote: hello")
    write(page, "thank you")
    expect(bubble(page, "you answered: you wrote: hello")).to_be_visible()
    expect(page.locator('[data-from="person"] .quote')).to_contain_text("you wrote: hello")
    bubble(page, "you answered").focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="React with 🙏").click()
    expect(page.get_by_test_id("reaction")).to_have_attribute("aria-pressed", "true")


def test_touch_swipes_to_reply_and_holds_for_the_menu(visit: Open, person: Add) -> None:
    page = visit(f"?person={person()}", viewport=PHONE, has_touch=True, is_mobile=True)
    write(page, "hello")
    words = bubble(page, "you wrote: hello").get_by_test_id("text")
    words.wait_for()
    box = words.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] - 20, box["y"] + 15
    touches = page.context.new_cdp_session(page)

    def touch(kind: str, *points: float) -> None:
        at = [{"x": one, "y": y} for one in points]  # y as it is now: the bubble moves
        touches.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": at})

    touch("touchStart", x)
    for step in range(10, 110, 10):
        touch("touchMove", x - step)
    touch("touchEnd")
    expect(page.get_by_test_id("context")).to_contain_text("you wrote: hello")
    page.get_by_role("button", name="Cancel").click()
    expect(page.get_by_test_id("context")).to_be_hidden()
    box = words.bounding_box()
    assert box is not None
    y = box["y"] + 15
    touch("touchStart", x)
    expect(page.get_by_role("menuitem", name="Reply")).to_be_visible()
    touch("touchEnd")
    page.get_by_role("menuitem", name="Reply").tap()
    expect(page.get_by_test_id("context")).to_be_visible()


def test_a_lost_connection_is_told_and_made_good(visit: Open, person: Add, address: str) -> None:
    one = person()
    page = visit()
    routes: list[WebSocketRoute] = []
    lost = threading.Event()

    def through(route: WebSocketRoute) -> None:
        if lost.is_set():
            route.close()
            return
        routes.append(route)
        route.connect_to_server()

    page.route_web_socket("**/messenger/ws", through)
    page.goto(f"{address}/?person={one}")
    write(page, "before")
    expect(bubble(page, "you wrote: before")).to_be_visible()
    lost.set()
    routes[-1].close()
    expect(page.get_by_test_id("offline")).to_be_visible()
    post(address, f"people/{one}/messages", {"text": "meanwhile"})
    expect(bubble(page, "meanwhile")).to_have_count(0)
    lost.clear()
    expect(bubble(page, "you wrote: meanwhile")).to_be_visible()
    expect(page.get_by_test_id("offline")).to_be_hidden()


def test_two_people_side_by_side(visit: Open, person: Add, address: str) -> None:
    one, two, three = person("Anna Li"), person("王小明"), person("Chen Yu")
    page = visit(f"?people={one},{two}")
    first, second = (page.locator(f'[data-testid="chat"][data-person="{i}"]') for i in (one, two))
    first.get_by_test_id("composer").fill("from Anna")
    first.get_by_test_id("send").click()
    expect(first.get_by_test_id("message")).to_have_count(2)
    expect(second.get_by_test_id("message")).to_have_count(0)
    post(address, f"people/{three}/messages", {"text": "not open"})
    unread = page.get_by_test_id("people").locator("li").filter(has_text="Chen Yu").get_by_test_id("unread")
    expect(unread).to_have_text("1")
    page.locator(f'[data-testid="person"][data-person="{three}"]').click(modifiers=["Control"])
    expect(page.get_by_test_id("chat")).to_have_count(3)
    expect(unread).to_have_count(0)
    second.get_by_test_id("close-column").click()
    assert page.url.endswith(f"people={one},{three}")
    page.reload()
    expect(page.get_by_test_id("chat")).to_have_count(2)


def test_arrow_keys_walk_the_people(visit: Open, person: Add) -> None:
    one = person("Zhao")
    page = visit(f"?person={one}")
    page.locator(f'[data-testid="person"][data-person="{one}"]').focus()

    def walked(*keys: str) -> int:
        for key in keys:
            page.keyboard.press(key)
        at: int = page.evaluate(
            """() => [...document.querySelectorAll('[data-testid="person"]')].indexOf(document.activeElement)"""
        )
        return at

    # Who was written to meanwhile moves up, and the focus goes with them: then the walk is begun again.
    assert any(walked("Home") == 0 for _ in range(5))
    assert any(walked("Home", "ArrowDown") == 1 for _ in range(5))
    assert any(walked("End", "ArrowUp") == page.get_by_test_id("person").count() - 2 for _ in range(5))


def test_new_messages_wait_below_while_reading_above(visit: Open, person: Add, address: str) -> None:
    one = person()
    for number in range(12):
        post(address, f"people/{one}/messages", {"text": f"line {number}"})
    page = visit(f"?person={one}")
    expect(bubble(page, "you wrote: line 11")).to_be_attached()
    page.get_by_test_id("timeline").evaluate("(pane) => { pane.scrollTop = 0; }")
    expect(page.get_by_test_id("to-bottom")).to_be_visible()
    post(address, f"people/{one}/messages", {"text": "news"})
    expect(page.get_by_test_id("to-bottom")).to_have_accessible_name("1 new, go to the latest")
    expect(page.get_by_test_id("divider")).to_have_text("New messages")
    page.get_by_test_id("to-bottom").click()
    expect(bubble(page, "you wrote: news")).to_be_in_viewport()
    expect(page.get_by_test_id("to-bottom")).to_be_hidden()


def test_commands_complete_and_links_to_the_bot_start_it(visit: Open, person: Add) -> None:
    page = visit(f"?person={person()}")
    page.get_by_test_id("composer").press_sequentially("/h")
    expect(page.get_by_test_id("command")).to_have_count(2)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(bubble(page, "you wrote: /human")).to_be_visible()
    write(page, "link")
    bubble(page, "notice_7").get_by_role("link").click()
    expect(bubble(page, "you wrote: /start notice_7")).to_be_visible()


def test_typing_shows_and_a_block_closes_the_composer(visit: Open, person: Add) -> None:
    page = visit(f"?person={person()}")
    write(page, "typing")
    expect(page.get_by_test_id("typing")).to_be_visible()
    expect(page.get_by_test_id("status")).to_contain_text("typing")
    page.get_by_test_id("chat-menu").click()
    page.get_by_role("menuitem", name="Block the bot").click()
    expect(page.get_by_test_id("composer")).to_be_hidden()
    page.get_by_test_id("unblock").click()
    expect(page.get_by_test_id("composer")).to_be_visible()


SMALL_TARGETS = """() => [...document.querySelectorAll('button, input, textarea, select')]
  .filter((e) => e.checkVisibility() && !e.matches('.more, .command-link, [type=checkbox]'))
  .map((e) => [e.getAttribute('aria-label') ?? e.textContent, e.getBoundingClientRect()])
  .filter(([, box]) => box.height && (box.height < 43.5 || box.width < 43.5)).map(([name]) => name)"""
OVERFLOW = "() => document.documentElement.scrollWidth - innerWidth"


@pytest.mark.parametrize(("language", "banner"), [("zh", "本地信使"), ("en", "Local messenger")])
def test_a_phone_shows_one_thing_at_a_time(visit: Open, person: Add, language: str, banner: str) -> None:
    one = person("陈晓")
    page = visit(language=language, viewport=PHONE, has_touch=True, is_mobile=True)
    expect(page.get_by_test_id("banner")).to_contain_text(banner)
    expect(page.get_by_test_id("chat")).to_have_count(0)
    page.locator(f'[data-testid="person"][data-person="{one}"]').tap()
    expect(page.get_by_test_id("people")).to_be_hidden()
    assert page.url.endswith(f"person={one}")
    for words in ("buttons", "invoice", "keyboard"):
        write(page, words)
        expect(page.locator(".pending")).to_have_count(0)
    expect(page.get_by_test_id("reply-button")).to_have_count(2)
    assert page.evaluate(OVERFLOW) <= 0
    assert page.evaluate(SMALL_TARGETS) == []
    assert page.get_by_test_id("composer").evaluate("(e) => parseFloat(getComputedStyle(e).fontSize)") >= 16
    page.go_back()
    expect(page.get_by_test_id("people")).to_be_visible()


def test_the_language_is_switched_and_every_text_is_in_both(visit: Open, person: Add) -> None:
    page = visit(f"?person={person()}")
    page.get_by_test_id("composer").fill("half written")
    page.get_by_test_id("tools").click()
    page.get_by_test_id("language-zh").click()
    expect(page.get_by_test_id("banner")).to_have_text("本地信使：人和钱都是测试用的")
    expect(page.get_by_test_id("composer")).to_have_value("half written")
    tables = page.evaluate("import('/page/texts.js').then(({TEXTS}) => TEXTS)")
    gaps = [{key: sorted(re.findall(r"{\w+}", text)) for key, text in tables[code].items()} for code in ("zh", "en")]
    assert gaps[0] == gaps[1]


def test_the_clock_moves_and_a_person_is_added(visit: Open) -> None:
    page = visit()
    page.get_by_test_id("tools").click()
    before = page.get_by_test_id("clock").inner_text()
    page.get_by_test_id("plus-week").click()
    expect(page.get_by_test_id("clock")).not_to_have_text(before)
    page.get_by_test_id("new-name").fill("Newcomer Sun")
    page.get_by_test_id("add-person").click()
    expect(page.get_by_test_id("chat").get_by_role("heading")).to_have_text("Newcomer Sun")
    expect(page.get_by_test_id("start")).to_be_visible()


def test_a_fault_is_switched_on_and_off(visit: Open, address: str) -> None:
    page = visit()
    page.get_by_test_id("tools").click()
    switch = page.get_by_test_id("fault-repeated-update")
    switch.click()
    expect(switch).to_be_checked()
    with urllib.request.urlopen(f"{address}/messenger/faults", timeout=5) as answer:  # noqa: S310
        assert [fault["kind"] for fault in json.load(answer)] == ["repeated-update"]
    switch.click()
    expect(switch).not_to_be_checked()
    with urllib.request.urlopen(f"{address}/messenger/faults", timeout=5) as answer:  # noqa: S310
        assert json.load(answer) == []
