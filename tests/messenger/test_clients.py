"""Clients that we did not write: aiogram 3 and python-telegram-bot, polling, against the messenger."""

import asyncio
import time

import aiohttp
import pytest
from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramRetryAfter
from aiogram.filters import Command
from aiogram.types import (
    BufferedInputFile,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    LabeledPrice,
    Message,
    PreCheckoutQuery,
)
from telegram import Bot as PtbBot
from telegram import InputMediaPhoto as PtbInputMediaPhoto
from telegram import Update
from telegram.error import BadRequest, Forbidden, RetryAfter
from telegram.ext import ApplicationBuilder, MessageHandler, filters

EMMA = 1002
BUTTONS = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Yes", callback_data="answer:yes")]])


def echo_bot() -> Dispatcher:
    """An echo, buttons, a document, an invoice."""
    dispatcher = Dispatcher()

    @dispatcher.message(Command("buttons"))
    async def buttons(message: Message) -> None:
        await message.answer("<b>Sure?</b>", reply_markup=BUTTONS, parse_mode="HTML")

    @dispatcher.callback_query(F.data == "answer:yes")
    async def pressed(query: CallbackQuery) -> None:
        await query.answer("noted")
        assert isinstance(query.message, Message)
        await query.message.edit_text("You said yes")

    @dispatcher.message(F.document)
    async def document(message: Message, bot: Bot) -> None:
        data = await bot.download(message.document)
        await message.answer_document(BufferedInputFile(data.read()[::-1], "back.txt"), caption="turned round")

    @dispatcher.message(Command("invoice"))
    async def invoice(message: Message) -> None:
        prices = [LabeledPrice(label="Gift", amount=10_000)]
        await message.answer_invoice("Gift", "For Li", "gift-7", "CNY", prices, provider_token="x")

    @dispatcher.pre_checkout_query()
    async def checkout(query: PreCheckoutQuery) -> None:
        await query.answer(ok=True)

    @dispatcher.message(F.successful_payment)
    async def paid(message: Message) -> None:
        await message.answer(f"paid {message.successful_payment.total_amount}")

    @dispatcher.message()
    async def echo(message: Message) -> None:
        await message.reply(message.text or "?")

    return dispatcher


async def eventually(local, condition):
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        for message in await asyncio.to_thread(local.sees, EMMA):
            if condition(message):
                return message
        await asyncio.sleep(0.02)
    raise AssertionError("it did not come")


async def drained(local):
    """Until the bot has taken every update."""
    for _ in range(500):
        if not (await asyncio.to_thread(local.get, "pending"))["updates_waiting"]:
            return
        await asyncio.sleep(0.02)
    raise AssertionError("updates wait for ever")


def test_an_aiogram_bot_polls_echoes_and_is_paid(local):
    async def play():
        session = AiohttpSession(api=TelegramAPIServer.from_base(local.url))
        bot, dispatcher = Bot(local.token, session=session), echo_bot()
        async with asyncio.TaskGroup() as group:
            polling = group.create_task(
                dispatcher.start_polling(bot, handle_signals=False, polling_timeout=1, close_bot_session=False)
            )
            await asyncio.to_thread(local.says, EMMA, "hello 你好")
            echo = await eventually(local, lambda m: not m["mine"] and m.get("text") == "hello 你好")
            assert echo["reply_to_message"]["text"] == "hello 你好"
            await asyncio.to_thread(local.says, EMMA, "/buttons")
            asked = await eventually(local, lambda m: m.get("text") == "Sure?")
            answer = await asyncio.to_thread(
                local.post, f"people/{EMMA}/press", message_id=asked["message_id"], data="answer:yes", wait=10
            )
            assert answer["answer"]["text"] == "noted"
            await eventually(local, lambda m: m.get("text") == "You said yes" and m["edited"])
            form = {"file": ("a.txt", b"abc")}
            await post_files(local, form)
            back = await eventually(local, lambda m: m.get("caption") == "turned round")
            assert await fetch(local, back["document"]["file_id"]) == b"cba"
            await asyncio.to_thread(local.says, EMMA, "/invoice")
            bill = await eventually(local, lambda m: "invoice" in m)
            paid = await asyncio.to_thread(local.post, f"people/{EMMA}/pay", message_id=bill["message_id"])
            assert paid["status"] == "paid"
            await eventually(local, lambda m: m.get("text") == "paid 10000")
            await drained(local)
            await dispatcher.stop_polling()
            await polling
        await session.close()

    asyncio.run(play())


async def post_files(local, files):
    form = aiohttp.FormData(quote_fields=False)
    for part, (name, data) in files.items():
        form.add_field(part, data, filename=name)
    url = f"{local.url}/messenger/people/{EMMA}/messages"
    async with aiohttp.ClientSession() as session, session.post(url, data=form) as response:
        assert response.status == 200, await response.text()


async def fetch(local, file_id):
    url = f"{local.url}/messenger/people/{EMMA}/files/{file_id}"
    async with aiohttp.ClientSession() as session, session.get(url) as response:
        return await response.read()


def test_aiogram_understands_refusals_and_albums(local, picture):
    async def play():
        session = AiohttpSession(api=TelegramAPIServer.from_base(local.url))
        async with Bot(local.token, session=session) as bot:
            with pytest.raises(TelegramForbiddenError, match="can't initiate conversation"):
                await bot.send_message(EMMA, "x")
            await asyncio.to_thread(local.says, EMMA, "/start")
            album = await bot.send_media_group(
                EMMA, [InputMediaPhoto(media=BufferedInputFile(picture(), f"{n}.jpg")) for n in range(2)]
            )
            assert album[0].media_group_id == album[1].media_group_id
            assert (await bot.get_webhook_info()).url == ""
            with pytest.raises(TelegramBadRequest, match="can't parse entities"):
                await bot.send_message(EMMA, "<b>", parse_mode="HTML")
            await asyncio.to_thread(local.post, "faults", kind="429", rate=1, retry_after=4)
            with pytest.raises(TelegramRetryAfter) as waits:
                await bot.send_message(EMMA, "x")
            assert waits.value.retry_after == 4

    asyncio.run(play())


def ptb(local) -> PtbBot:
    return PtbBot(local.token, base_url=f"{local.url}/bot", base_file_url=f"{local.url}/file/bot")


def test_the_bot_of_python_telegram_bot(local, picture, monkeypatch):
    monkeypatch.setenv("PTB_TIMEDELTA", "true")  # else PTB warns whenever it is told to wait

    async def play():
        async with ptb(local) as bot:
            assert (await bot.get_me()).username == "shouwang_bot"
            await asyncio.to_thread(local.says, EMMA, "hello")
            [update] = await bot.get_updates(timeout=5, allowed_updates=Update.ALL_TYPES)
            await bot.get_updates(offset=update.update_id + 1)
            assert update.message.text == "hello"
            sent = await bot.send_photo(EMMA, picture(), caption="*x*", parse_mode="MarkdownV2")
            assert sent.caption_entities[0].type == "bold"
            file = await bot.get_file(sent.photo[-1].file_id)
            assert bytes(await file.download_as_bytearray()) == picture()
            album = await bot.send_media_group(EMMA, [PtbInputMediaPhoto(picture()), PtbInputMediaPhoto(picture())])
            assert len(album) == 2
            document = await bot.send_document(EMMA, b"%PDF", filename="a.pdf")
            assert document.document.file_name == "a.pdf"
            edited = await bot.edit_message_caption(EMMA, sent.message_id, caption="y")
            assert edited.caption == "y"
            await bot.set_my_commands([("start", "Begin")])
            assert (await bot.get_my_commands())[0].command == "start"
            assert (await bot.get_chat(EMMA)).first_name == "Emma"
            assert await bot.delete_message(EMMA, sent.message_id)
            for call, error, words in (
                (bot.send_message(EMMA, "x" * 4097), BadRequest, "Message is too long"),
                (bot.send_message(1003, "x"), Forbidden, "bot can't initiate conversation with a user"),
                (bot.send_message(1, "x"), BadRequest, "Chat not found"),
                (bot.delete_message(EMMA, sent.message_id), BadRequest, "Message to delete not found"),
            ):
                with pytest.raises(error, match=words):
                    await call
            await asyncio.to_thread(local.post, "faults", kind="429", rate=1)
            with pytest.raises(RetryAfter):
                await bot.send_message(EMMA, "x")

    asyncio.run(play())


def test_an_application_of_python_telegram_bot_polls(local):
    async def echo(update, _context):
        await update.message.reply_text(f"you said {update.message.text}")

    async def play():
        application = ApplicationBuilder().bot(ptb(local)).build()
        application.add_handler(MessageHandler(filters.TEXT, echo))
        async with application:
            await application.updater.start_polling(timeout=2)
            await application.start()
            await asyncio.to_thread(local.says, EMMA, "hi")
            await eventually(local, lambda m: m.get("text") == "you said hi")
            await application.updater.stop()
            await application.stop()

    asyncio.run(play())
