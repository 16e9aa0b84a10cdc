"""Files both ways: photos, documents, voice, albums, limits."""

import asyncio
import io
import struct

import aiohttp
import pytest
from aiogram import types
from PIL import Image

from tests.messenger.strict import strictly

LIN = 1001
MEGABYTE = 1024 * 1024


@pytest.fixture
def chat(local):
    """A messenger in which the organiser has written to the bot."""
    local.says(LIN, "/start")
    return local


def upload(local, path, fields, files):
    """A multipart request: the status and the answer. Files are (part, file name, bytes, content type)."""

    async def send():
        form = aiohttp.FormData(quote_fields=False)
        for name, value in fields.items():
            form.add_field(name, str(value))
        for part, name, data, kind in files:
            form.add_field(part, io.BytesIO(data), filename=name, content_type=kind)
        async with aiohttp.ClientSession() as session, session.post(local.url + path, data=form) as response:
            return response.status, await response.json()

    return asyncio.run(send())


def download(local, path):
    async def fetch():
        async with aiohttp.ClientSession() as session, session.get(local.url + path) as response:
            return response.status, response.headers, await response.read()

    return asyncio.run(fetch())


def bot_sends(local, method, kind, name, data, mime="application/octet-stream", **fields):
    path = f"/bot{local.token}/{method}"
    return upload(local, path, {"chat_id": LIN, **fields}, [(kind, name, data, mime)])


def person_sends(local, files, **fields):
    status, answer = upload(local, f"/messenger/people/{LIN}/messages", fields, [("file", *f) for f in files])
    assert status == 200, answer
    numbers = answer["message_ids"]
    return [m for m in local.sees(LIN) if m["message_id"] in numbers]


def test_a_photo_of_a_person_reaches_the_bot(chat, picture):
    person_sends(chat, [("a.jpg", picture(3000, 2000), "image/jpeg")], caption="<病历>")
    update = strictly(types.Update, chat.result("getUpdates", offset=-1)[0])
    sizes = update.message.photo
    assert [(s.width, s.height) for s in sizes] == [(90, 60), (320, 213), (800, 533), (1280, 853)]
    assert update.message.caption == "<病历>"
    for size in sizes:
        file = strictly(types.File, chat.result("getFile", file_id=size.file_id))
        status, _, data = download(chat, f"/file/bot{chat.token}/{file.file_path}")
        assert status == 200
        assert Image.open(io.BytesIO(data)).size == (size.width, size.height)
        shown = download(chat, f"/messenger/people/{LIN}/files/{size.file_id}")
        assert (shown[1]["Content-Type"], shown[2]) == ("image/jpeg", data)


def test_a_photo_keeps_no_camera_data(chat):
    out = io.BytesIO()
    exif = Image.Exif()
    exif[0x010F] = "Camera"
    exif[0x0112] = 6
    Image.new("RGB", (200, 100)).save(out, "JPEG", exif=exif)
    [message] = person_sends(chat, [("a.jpg", out.getvalue(), "image/jpeg")])
    largest = message["photo"][-1]
    assert (largest["width"], largest["height"]) == (100, 200)
    data = download(chat, f"/messenger/people/{LIN}/files/{largest['file_id']}")[2]
    assert not Image.open(io.BytesIO(data)).getexif()


def test_a_document_arrives_byte_by_byte(chat, picture):
    data = picture()
    [message] = person_sends(chat, [("../../etc/诊断.jpg", data, "image/jpeg")], **{"as": "document"})
    document = message["document"]
    assert (document["file_name"], document["file_size"]) == ("诊断.jpg", len(data))
    status, headers, got = download(chat, f"/messenger/people/{LIN}/files/{document['file_id']}")
    assert (status, got) == (200, data)
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_what_only_pretends_to_be_a_picture_is_a_document(chat):
    [message] = person_sends(chat, [("photo.jpg", b"MZ\x90\x00", "image/jpeg")])
    assert message["document"]["file_name"] == "photo.jpg"
    [empty] = person_sends(chat, [("empty.pdf", b"", "application/pdf")])
    assert empty["document"]["file_size"] == 0


def test_a_page_that_someone_sends_is_never_shown_as_one(chat):
    [message] = person_sends(chat, [("a.html", b"<script>alert(1)</script>", "text/html")])
    _, headers, _ = download(chat, f"/messenger/people/{LIN}/files/{message['document']['file_id']}")
    assert headers["Content-Type"] == "application/octet-stream"
    assert headers["Content-Disposition"].startswith("attachment")


def test_albums_of_a_person(chat, picture):
    album = person_sends(chat, [(f"{n}.jpg", picture(), "image/jpeg") for n in range(3)], caption="three")
    assert len({m["media_group_id"] for m in album}) == 1
    assert [m.get("caption") for m in album] == ["three", None, None]
    mixed = person_sends(chat, [("a.jpg", picture(), "image/jpeg"), ("b.pdf", b"%PDF-1.4", "application/pdf")])
    assert len({m["media_group_id"] for m in mixed}) == 1
    assert all("document" in m for m in mixed)
    eleven = person_sends(chat, [(f"{n}.txt", b"x", "text/plain") for n in range(11)])
    assert len({m.get("media_group_id") for m in eleven}) == 2


def ogg(seconds):
    page = struct.pack("<4sBBqIIIB", b"OggS", 0, 4, seconds * 48000, 1, 1, 0, 0)
    return struct.pack("<4sBBqIIIB", b"OggS", 0, 2, 0, 1, 0, 0, 0) + page


def test_voice_tells_its_length(chat):
    [message] = person_sends(chat, [("v.ogg", ogg(7), "audio/ogg")], **{"as": "voice"})
    assert message["voice"]["duration"] == 7


def test_stickers_places_contacts_of_a_person(chat):
    chat.post(f"people/{LIN}/sticker", emoji="🙂")
    chat.post(f"people/{LIN}/location", latitude=39.9, longitude=116.4)
    chat.post(f"people/{LIN}/contact")
    chat.post(f"people/{LIN}/contact", phone_number="+86 10 1234", first_name="李")
    updates = strictly(list[types.Update], chat.result("getUpdates"))
    sticker, place, own, other = [u.message for u in updates[1:]]
    assert sticker.sticker.emoji == "🙂"
    assert place.location.longitude == 116.4
    assert own.contact.user_id == LIN
    assert (other.contact.first_name, other.contact.user_id) == ("李", None)
    assert chat.call("sendSticker", chat_id=LIN, sticker=sticker.sticker.file_id)["ok"]


def test_each_kind_that_a_bot_sends(chat, picture):
    status, answer = bot_sends(
        chat, "sendPhoto", "photo", "a.png", picture(form="PNG"), caption="<b>x</b>", parse_mode="HTML"
    )
    assert status == 200, answer
    photo = strictly(types.Message, answer["result"])
    assert photo.caption_entities[0].type == "bold"
    document = strictly(types.Message, bot_sends(chat, "sendDocument", "document", "a.pdf", b"%PDF")[1]["result"])
    assert document.document.mime_type == "application/pdf"
    voice = strictly(types.Message, bot_sends(chat, "sendVoice", "voice", "a.ogg", ogg(3))[1]["result"])
    assert voice.voice.duration == 3
    fields = {"duration": 5, "width": 640, "height": 360}
    video = strictly(types.Message, bot_sends(chat, "sendVideo", "video", "a.mp4", b"x", **fields)[1]["result"])
    assert (video.video.width, video.video.duration) == (640, 5)
    webp = picture(512, 512, "WEBP")
    strictly(types.Message, bot_sends(chat, "sendSticker", "sticker", "a.webp", webp)[1]["result"])
    again = chat.result("sendPhoto", chat_id=LIN, photo=photo.photo[0].file_id)
    assert again["photo"] == answer["result"]["photo"]


def test_albums_of_a_bot(chat, picture):
    media = '[{"type":"photo","media":"attach://one","caption":"1"},{"type":"photo","media":"attach://two"}]'
    files = [("one", "1.jpg", picture(), "image/jpeg"), ("two", "2.jpg", picture(), "image/jpeg")]
    _, answer = upload(chat, f"/bot{chat.token}/sendMediaGroup", {"chat_id": LIN, "media": media}, files)
    album = strictly(list[types.Message], answer["result"])
    assert album[0].media_group_id == album[1].media_group_id
    one = {"type": "photo", "media": album[0].photo[-1].file_id}
    document = chat.result("sendPhoto", chat_id=LIN, photo=one["media"])
    edited = {"type": "photo", "media": one["media"], "caption": "new"}
    chat.result("editMessageMedia", chat_id=LIN, message_id=document["message_id"], media=edited)
    captioned = chat.result("editMessageCaption", chat_id=LIN, message_id=document["message_id"], caption="newer")
    assert captioned["caption"] == "newer"
    for items, text in (
        ([one], "media group must include 2-10 items"),
        ([], "there are no messages to send"),
        ([one] * 11, "too many messages to send as an album"),
        ([one, {"type": "document", "media": "x"}], "document can't be mixed with other media types"),
        (
            [one, {"type": "animation", "media": "x"}],
            'can\'t parse InputMedia: type "animation" can\'t be used in sendMediaGroup',
        ),
        ([one, {"type": "photo", "media": "nonsense"}], "wrong file identifier/HTTP URL specified"),
    ):  # fmt: skip
        refused = chat.call("sendMediaGroup", chat_id=LIN, media=items)
        assert refused["description"] == f"Bad Request: {text}"


def test_files_that_are_refused(chat, picture):
    def refused(method, **parameters):
        answer = chat.call(method, chat_id=LIN, **parameters)
        return answer["description"].removeprefix("Bad Request: ")

    assert refused("sendPhoto") == "there is no photo in the request"
    assert refused("sendPhoto", photo="nonsense") == "wrong file identifier/HTTP URL specified"
    assert refused("sendPhoto", photo="https://example.org/a.jpg") == "failed to get HTTP URL content"
    assert refused("getFile", file_id="nonsense") == "wrong file_id or the file is temporarily unavailable"
    assert (
        bot_sends(chat, "sendDocument", "document", "a", b"")[1]["description"]
        == "Bad Request: file must be non-empty"
    )
    assert (
        bot_sends(chat, "sendPhoto", "photo", "a.jpg", b"x")[1]["description"] == "Bad Request: IMAGE_PROCESS_FAILED"
    )
    thin = bot_sends(chat, "sendPhoto", "photo", "a.png", picture(2100, 100, "PNG"))[1]
    assert thin["description"] == "Bad Request: PHOTO_INVALID_DIMENSIONS"
    long = bot_sends(chat, "sendDocument", "document", "a.txt", b"x", caption="字" * 1025)[1]
    assert long["description"] == "Bad Request: message caption is too long"
    document = bot_sends(chat, "sendDocument", "document", "a.txt", b"x")[1]["result"]["document"]["file_id"]
    assert refused("sendPhoto", photo=document) == "can't use file of type Document as Photo"
    other = f"7000002:{'y' * 35}"
    assert chat.request("GET", f"/bot{other}/getFile?file_id={document}")[0] == 400


def test_files_that_are_too_large(chat):
    status, answer = bot_sends(chat, "sendDocument", "document", "a.bin", bytes(51 * MEGABYTE))
    assert (status, answer["description"]) == (413, "Request Entity Too Large")
    status, answer = bot_sends(chat, "sendPhoto", "photo", "a.jpg", bytes(11 * MEGABYTE))
    assert answer["description"] == (
        f"Bad Request: file of size {11 * MEGABYTE} bytes is too big for a photo; the maximum size is 10485760 bytes"
    )
    [message] = person_sends(chat, [("scan.pdf", bytes(21 * MEGABYTE), "application/pdf")])
    refused = chat.call("getFile", file_id=message["document"]["file_id"])
    assert refused["description"] == "Bad Request: file is too big"
    assert not list((chat.home / "files" / "incoming").iterdir())


def test_no_path_leads_out(chat):
    for path in ("../messenger.db", "..%2fmessenger.db", "documents/../../messenger.db", "%2e%2e/messenger.db"):
        assert download(chat, f"/file/bot{chat.token}/{path}")[0] == 404
        assert download(chat, f"/page/{path}")[0] == 404
