"""Admins add documents to the library in chat: what was read is shown, and nothing counts before they confirm."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.wiring import HANDLERS
from handlers.engine.words import Words
from knowledge.ingest import passages, stamp, survey
from knowledge.ingest.errors import IngestError
from knowledge.passages import Passage
from storage.tables.people import Audit
from tests.policies import CLAUSES, TABLES, Policy, policy, rows, sentences, topic
from tests.talk import Talk, Voice

TEXT = "第一条 合同构成\n本合同由条款组成。\n第二条 等待期\n等待期为三十日。\n第三条 责任免除\n战争造成的，不赔。\n"


@pytest.fixture(scope="module")
def printed() -> Policy:
    return policy()


def add(admin: Voice, file: tuple[str, bytes], version: str, name: str = "守望百万医疗") -> str:
    """Sends a document and answers until the preview; returns the preview."""
    admin.sends(file, caption="/library")
    assert admin.last.asks("library-ask-kind"), admin.last.text
    admin.taps("library-kind-terms")
    assert admin.last.asks("library-ask-product")
    if name in admin.last.buttons:
        admin.press(name)
    else:
        admin.says(name)
    assert admin.last.asks("library-ask-version")
    return admin.says(version).text


def clause(talk: Talk, number: int, version: str = "2026-1") -> Passage:
    found = [
        one
        for one in passages(talk.settings.library)
        if (one.number, one.version, one.document) == (str(number), version, "守望百万医疗")
    ]
    assert len(found) == 1
    return found[0]


def deeds(talk: Talk, person: int) -> list[tuple[str, str]]:
    with Session(talk.bot.store.engine) as session:
        noted = session.scalars(select(Audit).where(Audit.person_id == person, Audit.deed.startswith("library")))
        return [(one.deed, one.subject) for one in noted]


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """A document is read in a process of its own, which takes seconds of a machine that has nothing else to do."""
    monkeypatch.setattr("tests.talk.PATIENCE", 200.0)


@pytest.mark.timeout(400)
def test_a_long_policy_is_read_shown_kept_and_kept_once(talk: Talk, printed: Policy) -> None:
    assert printed.count >= 60
    admin = talk.person("管理员", "zh", role="admin")
    seen = add(admin, ("守望百万医疗.pdf", printed.content), "2026-1")
    assert f"共 {printed.count} 页，{CLAUSES + 1} 条，中文" in seen
    assert f"第一条 {topic(1)}（第 {printed.pages[1]} 页）" in seen
    assert f"表格 {len(TABLES)} 个，在第 " in seen
    assert admin.last.has("library-effect-new")
    assert survey(talk.settings.library) == ((), ()), "nothing counts before the admin's word"

    admin.taps("library-submit")
    kept, searched = admin.heard[-2:]
    assert kept.has("library-kept")
    assert searched.has("library-shelved")
    of_23 = clause(talk, 23)
    assert of_23.text == "\n".join(sentences(23))
    assert of_23.page == printed.pages[23]
    assert of_23.title[-1] == f"第二十三条 {topic(23)}"
    assert clause(talk, 31).text.splitlines()[-len(rows(31)) :] == [" | ".join(row) for row in rows(31)]
    before = stamp(talk.settings.library)
    person = talk.person("林小雨", "zh")
    person.says("守望百万医疗第23条怎么说？")
    assert person.last.has("answer-source-page"), person.last.text
    assert f"第 {printed.pages[23]} 页" in person.last.text
    assert person.last.text.split("\n")[0] in of_23.text

    assert "不会有任何变化" in add(admin, ("守望百万医疗.pdf", printed.content), "2026-1")
    admin.taps("library-submit")
    assert admin.last.has("library-kept-unchanged")
    assert stamp(talk.settings.library) == before

    add(admin, ("new.txt", TEXT.encode()), "2026-2")
    admin.taps("library-submit")
    assert clause(talk, 2, "2026-2").text == "等待期为三十日。"
    assert clause(talk, 23) == of_23, "versions stand beside one another"

    other = (
        TEXT.replace("三十", "九十").replace("责任免除\n战争造成的，不赔", "续保\n可以续保") + "第四条 附则\n无。\n"
    )
    admin.sends(("newer.txt", other.encode()), caption="/library")
    admin.taps("library-kind-terms")
    admin.press("守望百万医疗")
    assert admin.press("2026-2").has("library-effect-replaced")
    assert "改动 2 条，新增 1 条，删除 0 条，不变 1 条" in admin.last.text
    admin.taps("library-submit")
    assert clause(talk, 2, "2026-2").text == "等待期为九十日。"
    noted = ("2026-1", "2026-1", "2026-2", "2026-2")
    assert deeds(talk, admin.id) == [("library-keep", f"terms/守望百万医疗/{one}") for one in noted]


def test_by_the_menu_step_by_step_and_out_again(talk: Talk) -> None:
    admin = talk.person("Ada", role="admin")
    admin.says("/menu")
    admin.taps("menu-library")
    assert admin.last.has("library-list")
    admin.taps("library-add")
    assert admin.last.asks("library-ask-file")
    assert "I need the document here" in admin.says("here it comes").text
    assert "picture" not in admin.sends(("a.png", b"\x89PNG\r\n\x1a\n" + bytes(99))).text
    assert "This is something else" in admin.last.text
    assert admin.standing == "file"
    admin.sends(("a.txt", TEXT.encode()), ("b.txt", TEXT.encode()))
    assert "One document at a time" in admin.last.text
    admin.sends(("rules.txt", TEXT.encode()))
    admin.says("guide", "Claims guide")
    assert "letters, digits" in admin.says("version two!").text
    admin.says("2")
    assert "No pages, 3 clauses, in Chinese" in admin.last.text
    admin.taps("library-submit")
    admin.taps("library-show")
    admin.press("Claims guide · 2 · Guide")
    assert "3 clauses" in admin.last.text
    admin.taps("library-remove")
    admin.taps("library-remove-no")
    assert [one.edition.product for one in survey(talk.settings.library)[0]] == ["claims-guide"]
    admin.press("Claims guide · 2")
    admin.taps("library-remove")
    sure = admin.last
    admin.taps("library-remove-yes")
    assert admin.heard[-2].has("library-removed")
    assert survey(talk.settings.library)[0] == ()
    data = next(data for data in sure.buttons.values() if data.startswith("@library-remove-yes"))
    assert admin.press_data(sure, data, force=True).has("library-no-such")
    assert deeds(talk, admin.id) == [(f"library-{deed}", "guide/claims-guide/2") for deed in ("keep", "remove")]


def test_a_refused_document_is_told_why(talk: Talk) -> None:
    admin = talk.person("Ada", role="admin")
    admin.sends(("broken.pdf", b"%PDF-1.7\n" + b"nothing" * 50), caption="/library")
    assert admin.last.has("library-broken")
    admin.sends(("rules.csv", b"a,b\n1,2\n"), caption="/library")
    assert "lacks a column: text" in admin.last.text
    assert admin.standing is None
    assert survey(talk.settings.library) == ((), ())


def test_nobody_else_adds_documents_not_even_who_was_an_admin(talk: Talk) -> None:
    person = talk.person("Bo")
    person.sends(("rules.txt", TEXT.encode()), caption="/library")
    assert person.last.has("not-allowed")
    assert not (talk.settings.library / ".waiting").exists(), "it was not even read"

    other, admin = talk.person("Rui", role="admin"), talk.person("Ada", role="admin")
    add(admin, ("rules.txt", TEXT.encode()), "1", "Rules")
    other.says("/staff")
    other.taps("staff-end")
    other.press("Ada")
    admin.look()
    admin.taps("library-submit")
    assert admin.last.has("not-allowed")
    assert survey(talk.settings.library) == ((), ())


def test_what_waited_too_long_is_asked_for_again(talk: Talk) -> None:
    admin = talk.person("Ada", role="admin")
    add(admin, ("rules.txt", TEXT.encode()), "1", "Rules")
    for path in (talk.settings.library / ".waiting").iterdir():
        path.unlink()
    admin.taps("library-submit")
    assert admin.last.has("library-gone")
    assert admin.last.asks("library-ask-file")
    admin.sends(("rules.txt", TEXT.encode()))
    admin.taps("library-submit")
    assert admin.heard[-2].has("library-kept")


def test_every_reason_has_its_sentence() -> None:
    def below(kind: type[IngestError]) -> list[type[IngestError]]:
        return [one for each in kind.__subclasses__() for one in (each, *below(each))]

    words = Words(HANDLERS, ZoneInfo("Asia/Shanghai"))
    assert len(below(IngestError)) > 10
    assert [one.text for one in below(IngestError) if not words.has(one.text)] == []
