"""Marked-up texts: what Telegram makes of them, and what it refuses."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.messenger.entities import read
from bot.messenger.markup import units
from bot.messenger.refusals import Refusal


def shape(source: str, mode: str) -> tuple[str, list[tuple[str, int, int]]]:
    text = read(source, mode)
    return text.text, [(e["type"], e["offset"], e["length"]) for e in text.entities]


@pytest.mark.parametrize(
    ("tag", "kind"),
    [
        ("b", "bold"),
        ("strong", "bold"),
        ("i", "italic"),
        ("em", "italic"),
        ("u", "underline"),
        ("ins", "underline"),
        ("s", "strikethrough"),
        ("strike", "strikethrough"),
        ("del", "strikethrough"),
        ("tg-spoiler", "spoiler"),
        ("code", "code"),
        ("pre", "pre"),
        ("blockquote", "blockquote"),
    ],
)
def test_each_html_tag(tag, kind):
    assert shape(f"😀<{tag}>病历</{tag}>!", "HTML") == ("😀病历!", [(kind, 2, 2)])
    assert shape(f"<{tag.upper()}>x</{tag.upper()} >", "html") == ("x", [(kind, 0, 1)])


def test_html_with_attributes():
    assert shape('<span class="tg-spoiler">x</span>', "HTML") == ("x", [("spoiler", 0, 1)])
    assert shape("<blockquote expandable>x</blockquote>", "HTML") == ("x", [("expandable_blockquote", 0, 1)])
    pre = read('<pre><code class="language-python">x = 1</code></pre>', "HTML").entities
    assert pre == [{"type": "pre", "offset": 0, "length": 5, "language": "python"}]
    emoji = read('<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>', "HTML").entities
    assert emoji == [{"type": "custom_emoji", "offset": 0, "length": 2, "custom_emoji_id": "5368324170671202286"}]
    link = read("<a href='https://example.org/?a=1&amp;b=2'>x</a>", "HTML").entities
    assert link == [{"type": "text_link", "offset": 0, "length": 1, "url": "https://example.org/?a=1&b=2"}]
    when = read('<tg-time unix="1647531900" format="wDT">x</tg-time>', "HTML").entities
    assert when == [
        {"type": "date_time", "offset": 0, "length": 1, "unix_time": 1647531900, "date_time_format": "wDT"}
    ]


def test_html_references():
    assert shape("&lt;&gt;&amp;&quot;&#39;&#x4F60;&nbsp;&", "HTML")[0] == "<>&\"'你&nbsp;&"


def test_nested_html_is_sorted_outer_first():
    text, entities = shape("<b>a<i>b<u>c</u></i></b><i>d</i>", "HTML")
    assert text == "abcd"
    assert entities == [("bold", 0, 3), ("italic", 1, 2), ("underline", 2, 1), ("italic", 3, 1)]


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("你<x>", 'Unsupported start tag "x" at byte offset 3'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<a href>x</a>", 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<tg-emoji emoji-id='x'>x</tg-emoji>", "Invalid custom emoji identifier specified"),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
    ],
)
def test_html_that_is_refused(source, reason):
    with pytest.raises(Refusal, match=re.escape(f"Bad Request: can't parse entities: {reason}")):
        read(source, "HTML")


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("*b* _i_ __u__ ~s~ ||p|| `c`", "b i u s p c", "bold italic underline strikethrough spoiler code"),
        ("*b _i __u___ b*", "b i u b", "bold italic underline"),
        ("```py\nx=1\n```", "x=1", "pre"),
        ("[x](https://example.org/a\\)b)", "x", "text_link"),
        ("![👍](tg://emoji?id=5368324170671202286)", "👍", "custom_emoji"),
        (">q\n>r\nend", "q\nr\nend", "blockquote"),
        (">q\n**>r\n>s||\nend", "q\nr\ns\nend", "blockquote expandable_blockquote"),
        ("1\\.5\\!", "1.5!", ""),
    ],
)
def test_markdown(source, text, entities):
    found, kinds = shape(source, "MarkdownV2")
    assert (found, [kind for kind, _, _ in kinds]) == (text, entities.split())


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("1.5", "Character '.' is reserved and must be escaped with the preceding '\\'"),
        ("a!", "Character '!' is reserved and must be escaped with the preceding '\\'"),
        ("你*b", "Can't find end of Bold entity at byte offset 3"),
        ("`x", "Can't find end of Code entity at byte offset 0"),
        ("[x](https://example.org", "Can't find end of a URL at byte offset 4"),
        ("![x]", "Custom emoji entity must contain a tg://emoji URL"),
    ],
)
def test_markdown_that_is_refused(source, reason):
    with pytest.raises(Refusal, match=re.escape(f"can't parse entities: {reason}")):
        read(source, "MarkdownV2")


def test_the_first_markdown():
    assert shape("*b* _i_ `c` [t](http://a.example/)", "Markdown") == (
        "b i c t",
        [("bold", 0, 1), ("italic", 2, 1), ("code", 4, 1), ("text_link", 6, 1)],
    )
    with pytest.raises(Refusal, match="Can't find end of the entity starting at byte offset 0"):
        read("*b", "Markdown")


def test_what_is_found_without_markup():
    text = "你好 /start@bot 见 https://example.org/a?b=1, a@b.org #医疗 @someone example.com。"
    found = [(e["type"], text[e["offset"] : e["offset"] + e["length"]]) for e in read(text).entities]
    assert found == [
        ("bot_command", "/start@bot"),
        ("url", "https://example.org/a?b=1"),
        ("email", "a@b.org"),
        ("hashtag", "#医疗"),
        ("mention", "@someone"),
        ("url", "example.com"),
    ]


def test_nothing_is_found_in_code_and_spaces_are_cut():
    assert shape("  <code>/start</code> ", "HTML") == ("/start", [("code", 0, 6)])


def test_an_unknown_mode_is_refused():
    with pytest.raises(Refusal, match="unsupported parse_mode"):
        read("x", "BBCode")


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp", "Cf", "Zs"]), min_size=1)
KINDS = ["bold", "italic", "underline", "strikethrough", "spoiler", "code"]
TAGS = dict(zip(KINDS, ["b", "i", "u", "s", "tg-spoiler", "code"], strict=True))
MARKS = dict(zip(KINDS, ["*", "_", "__", "~", "||", "`"], strict=True))


def as_markdown(words: str) -> str:
    return re.sub(r"([_*\[\]()~`>#+\-=|{}.!\\])", r"\\\1", words)


@given(st.lists(st.tuples(WORDS, st.sampled_from(KINDS)), min_size=1, max_size=6))
def test_both_markups_say_the_same(pieces):
    marked = " ".join(f"<{TAGS[k]}>{html.escape(w)}</{TAGS[k]}>" for w, k in pieces)
    markdown = " ".join(f"{MARKS[k]}{as_markdown(w)}{MARKS[k]}" for w, k in pieces)
    plain = " ".join(words for words, _ in pieces)
    expected, offset = [], 0
    for words, kind in pieces:
        expected.append((kind, offset, units(words)))
        offset += units(words) + 1
    for source, mode in ((marked, "HTML"), (markdown, "MarkdownV2")):
        text, entities = shape(source, mode)
        assert text == plain
        assert [e for e in entities if e[0] in KINDS] == expected


@given(st.text(), st.sampled_from(["HTML", "MarkdownV2", "Markdown"]))
def test_any_text_is_parsed_or_refused(source, mode):
    try:
        text = read(source, mode)
    except Refusal as caught:
        refusal = caught.description
        text = None
    if text is None:
        assert refusal.startswith("Bad Request: can't parse entities: ")
    else:
        assert all(0 <= e["offset"] < e["offset"] + e["length"] <= units(text.text) for e in text.entities)
