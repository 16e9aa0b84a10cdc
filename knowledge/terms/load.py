"""Reads the terms' files; a wrong one stops the start with its name, entry and field."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from knowledge.diseases.load import LIBRARY, LibraryError
from knowledge.terms import fill
from knowledge.terms.catalogue import Catalogue
from knowledge.terms.clauses import (
    NEEDED,
    SIZES,
    Clause,
    ClauseKind,
    Document,
    DocumentHead,
    DocumentKind,
    Draft,
    Table,
    misnumbered,
    paragraphs,
    parent,
)
from knowledge.terms.model import LANGUAGES, Edition, Insurer, Language, Lists, Wording
from knowledge.terms.plan import Plan
from knowledge.terms.product import Product
from knowledge.terms.questions import Question

TERMS = LIBRARY / "terms"
M = TypeVar("M", bound=BaseModel)
E = TypeVar("E", bound=Edition)


class TermsError(LibraryError):
    """A file of the terms is wrong; the message names the file with its folders, the field and what is allowed."""

    def __init__(self, file: Path, field: str, reason: str) -> None:
        super().__init__(file, field, reason)
        self.args = (f"{'/'.join(file.parts[-3:])}: {field}: {reason}",)


class _InsurerFile(BaseModel):
    model_config = ConfigDict(extra="forbid")
    insurer: tuple[Insurer, ...]


class _ClauseFile(BaseModel):
    model_config = ConfigDict(extra="forbid")
    clause: tuple[Draft, ...]


def load(values: Mapping[str, str], folder: Path = TERMS) -> Catalogue:
    """Every product, plan and document under `folder`.

    Args:
        values: what house rules and guides may have in braces, by name; see `house_values`.
        folder: where insurers.toml, lists.toml, products, plans and documents lie.

    Raises:
        TermsError: a file is missing, is not TOML, breaks the model or its numbering, or has a placeholder or a
            reference that leads nowhere; a key is unknown or used twice.
    """
    lists = _read(folder / "lists.toml", Lists)
    insurers = _insurers(folder / "insurers.toml")
    products: list[Product] = []
    plans: list[Plan] = []
    documents: list[Document] = []
    for place in _editions(folder / "products"):
        product, terms = _product(place, insurers, lists)
        products.append(product)
        documents.append(terms)
    for place in _editions(folder / "plans"):
        plan, rules = _plan(place, lists)
        plans.append(plan)
        documents.append(rules)
    for place in _editions(folder / "documents"):
        file = place / "document.toml"
        head = _own_folder(file, _read(file, DocumentHead))
        told = fill.together(fill.both(values), fill.edition_values(head))
        documents.append(_document(place, head, head.kind, head.names, told, lists))
    if not documents:
        raise TermsError(folder, "products", "no product, plan or document found; the library needs at least one")
    _one_meaning_each(folder, documents)
    return Catalogue(insurers.values(), products, plans, documents, lists)


def _insurers(file: Path) -> dict[str, Insurer]:
    found: dict[str, Insurer] = {}
    for place, insurer in enumerate(_read(file, _InsurerFile).insurer, start=1):
        if insurer.key in found:
            raise TermsError(file, f"insurer[{place}] ({insurer.key}).key", "is used twice; choose another key")
        found[insurer.key] = insurer
    return found


def _product(place: Path, insurers: Mapping[str, Insurer], lists: Lists) -> tuple[Product, Document]:
    file = place / "product.toml"
    content = _content(file)
    product = _own_folder(file, _checked(file, content, Product))
    if product.insurer not in insurers:
        raise TermsError(file, "insurer", f"{product.insurer!r} is not in insurers.toml; add it there or correct it")
    for field, chosen, known in (
        ("territory", (product.territory,), lists.territories),
        ("hospitals", (product.hospitals,) if product.hospitals else (), lists.hospitals),
        ("accepts", product.accepts, lists.conditions),
        ("question.condition", (each.condition for each in product.questions if each.condition), lists.conditions),
    ):
        allowed = [choice.key for choice in known]
        for key in chosen:
            if key not in allowed:
                raise TermsError(file, field, f"{key!r} is not in lists.toml; there are {', '.join(allowed)}")
    values = fill.product_values(product, insurers[product.insurer], lists)
    product = _checked(file, _filled_in(file, content, values), Product)
    amounts = {cents: name for name, cents in fill.product_amounts(product) if cents}
    names = Wording(
        zh=lists.title.zh.replace("{product}", product.names.zh),
        en=lists.title.en.replace("{product}", product.names.en),
    )
    document = _document(
        place, product, DocumentKind.PRODUCT_TERMS, names, values, lists, amounts, fill.product_days(product)
    )
    for number, benefit in enumerate(product.benefits, start=1):
        _stands(file, f"benefit[{number}] ({benefit.key}).clause", benefit.clause, document)
    _come_from_clauses(file, product.questions, document)
    if any(product.waiting_days.values()) and ClauseKind.WAITING not in {each.kind for each in document.clauses}:
        raise TermsError(place / "clauses.toml", "clause", 'has waiting days, but no clause of kind "waiting"')
    return product, document


def _plan(place: Path, lists: Lists) -> tuple[Plan, Document]:
    file = place / "plan.toml"
    content = _content(file)
    plan = _own_folder(file, _checked(file, content, Plan))
    values = fill.plan_values(plan)
    plan = _checked(file, _filled_in(file, content, values), Plan)
    amounts = {cents: name for name, cents in fill.plan_amounts(plan)}
    document = _document(
        place, plan, DocumentKind.PLAN_RULES, plan.names, values, lists, amounts, fill.plan_days(plan)
    )
    _come_from_clauses(file, plan.questions, document)
    return plan, document


def _document(
    place: Path,
    edition: Edition,
    kind: DocumentKind,
    names: Wording,
    values: fill.Values,
    lists: Lists,
    amounts: Mapping[int, str] | None = None,
    days: Mapping[str, Mapping[int, str]] | None = None,
) -> Document:
    file = place / "clauses.toml"
    drafts = _read(file, _ClauseFile).clause
    numbers = [draft.number for draft in drafts]
    if wrong := misnumbered(numbers):
        at, reason = wrong
        raise TermsError(file, f"clause[{at + 1}] ({numbers[at]}).number", reason)
    told = fill.together(values, fill.references(numbers, lists))
    kinds: dict[str, ClauseKind] = {}
    clauses: list[Clause] = []
    for at, draft in enumerate(drafts):
        spot = f"clause[{at + 1}] ({draft.number})"
        of = draft.kind or kinds.get(parent(draft.number) or "")
        if of is None:
            raise TermsError(file, f"{spot}.kind", "is needed at the top; clauses below it take it over")
        kinds[draft.number] = of
        if draft.zh is None and draft.table is None and draft.number not in {parent(each) for each in numbers}:
            raise TermsError(file, f"{spot}.zh", "is needed: no clause stands below this one")
        _typed_figures_only(file, spot, draft, amounts or {}, (days or {}).get(of.value, {}))
        filled = {language: _filled(file, spot, draft, language, told[language]) for language in LANGUAGES}
        zh, en = (len(filled[language][1]) for language in LANGUAGES)
        if zh != en:
            reason = f"has {en} paragraphs and zh {zh}; zh counts lines, en what empty lines part"
            raise TermsError(file, f"{spot}.en", reason)
        clauses.append(
            Clause(
                document=edition.key,
                version=edition.version,
                number=draft.number,
                kind=of,
                heading=Wording(zh=filled["zh"][0], en=filled["en"][0]),
                zh=filled["zh"][1],
                en=filled["en"][1],
                table=Table(zh=filled["zh"][2], en=filled["en"][2]) if draft.table else None,
            )
        )
    if missing := NEEDED.get(kind, frozenset()) - set(kinds.values()):
        raise TermsError(file, "clause", f'has no clause of kind "{min(missing)}"')
    if kind in SIZES and len(clauses) not in SIZES[kind]:
        least, most = SIZES[kind][0], SIZES[kind][-1]
        raise TermsError(file, "clause", f"has {len(clauses)} clauses; {least} to {most} are needed")
    return Document(
        key=edition.key,
        version=edition.version,
        names=names,
        valid_from=edition.valid_from,
        superseded=edition.superseded,
        kind=kind,
        clauses=tuple(clauses),
    )


def _texts(draft: Draft, language: Language) -> Iterator[tuple[str, str]]:
    """Every text of a clause in one language with its field."""
    yield f"heading.{language}", getattr(draft.heading, language)
    yield language, getattr(draft, language) or ""
    for row in getattr(draft.table, language) if draft.table else ():
        for cell in row:
            yield f"table.{language}", cell


def _typed_figures_only(
    file: Path, spot: str, draft: Draft, amounts: Mapping[int, str], days: Mapping[int, str]
) -> None:
    used: dict[Language, set[str]] = {}
    for language in LANGUAGES:
        used[language] = set()
        for field, text in _texts(draft, language):
            try:
                used[language].update(fill.placeholders(text))
            except ValueError as error:
                raise TermsError(file, f"{spot}.{field}", str(error)) from None
            if wrong := fill.handwritten_money(text, amounts) or fill.handwritten_days(text, days):
                raise TermsError(file, f"{spot}.{field}", wrong)
    for language, other in (LANGUAGES, LANGUAGES[::-1]):
        if lacking := used[other] - used[language]:
            told = f"lacks {{{min(lacking)}}}, which the text in {other} has"
            raise TermsError(file, f"{spot}.{language}", told)


def _filled(
    file: Path, spot: str, draft: Draft, language: Language, values: Mapping[str, str]
) -> tuple[str, tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Heading, paragraphs and rows in one language."""

    def put(field: str, text: str) -> str:
        try:
            return fill.fill(text, values)
        except ValueError as error:
            raise TermsError(file, f"{spot}.{field}", str(error)) from None

    rows = getattr(draft.table, language) if draft.table else ()
    return (
        put(f"heading.{language}", getattr(draft.heading, language)),
        paragraphs(put(language, getattr(draft, language) or ""), language),
        tuple(tuple(put(f"table.{language}", cell) for cell in row) for row in rows),
    )


def _come_from_clauses(file: Path, questions: Sequence[Question], document: Document) -> None:
    for place, question in enumerate(questions, start=1):
        _stands(file, f"question[{place}] ({question.key}).clause", question.clause, document)


def _stands(file: Path, field: str, number: str, document: Document) -> None:
    if number not in {clause.number for clause in document.clauses}:
        raise TermsError(file, field, f"{number} is no clause of clauses.toml beside it")


def _editions(folder: Path) -> Iterator[Path]:
    """Folders <key>/<version>, in order."""
    for key in sorted(folder.iterdir()) if folder.is_dir() else ():
        if key.is_dir():
            yield from sorted(version for version in key.iterdir() if version.is_dir())


def _own_folder(file: Path, edition: E) -> E:
    version, key = file.parent.name, file.parent.parent.name
    for field, told, wanted in (("key", edition.key, key), ("version", edition.version, version)):
        if told != wanted:
            raise TermsError(file, field, f"{told!r} is not the name of its folder, {wanted!r}")
    return edition


def _one_meaning_each(folder: Path, documents: Sequence[Document]) -> None:
    kinds: dict[str, DocumentKind] = {}
    for document in documents:
        if kinds.setdefault(document.key, document.kind) is not document.kind:
            raise TermsError(folder, "key", f"{document.key!r} is used for two kinds of things; choose another key")
    for key in kinds:
        versions = sorted((each for each in documents if each.key == key), key=lambda each: each.order)
        for each in versions[:-1]:
            if each.superseded is None:
                told = f"{key!r} {each.version} has a newer version, so it needs superseded"
                raise TermsError(folder, "superseded", told)


def _read(file: Path, model: type[M]) -> M:
    return _checked(file, _content(file), model)


def _content(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise TermsError(file, "file", "is missing; WRITING.md says what belongs where") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise TermsError(file, "file", f"is not readable TOML: {error}") from error


def _checked(file: Path, content: Any, model: type[M]) -> M:
    try:
        return model.model_validate(content)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        reason = str(first["msg"]).removeprefix("Value error, ")
        raise TermsError(file, _spot(first["loc"], content), reason) from error


def _filled_in(file: Path, content: Any, values: fill.Values, path: tuple[int | str, ...] = ()) -> Any:
    """The content with the texts under `zh` and `en` filled, however deep they stand."""
    if isinstance(content, dict):
        return {key: _filled_in(file, each, values, (*path, key)) for key, each in content.items()}
    if isinstance(content, list):
        return [_filled_in(file, each, values, (*path, place)) for place, each in enumerate(content)]
    if isinstance(content, str) and path and path[-1] in LANGUAGES:
        try:
            return fill.fill(content, values["zh" if path[-1] == "zh" else "en"])
        except ValueError as wrong:
            raise TermsError(file, _spot(path, {}), str(wrong)) from None
    return content


def _spot(path: Iterable[int | str], content: Any) -> str:
    """The field as a person finds it: entries counted from one, with the entry's key or number when it has one."""
    spot = ""
    value: Any = content
    for step in path:
        if isinstance(step, int) and isinstance(value, dict):
            # A table that the model keeps as rows: the row is named by its key.
            key = list(value)[step] if step < len(value) else str(step + 1)
            spot += f'."{key}"'
            value = None
        elif isinstance(step, int):
            spot += f"[{step + 1}]"
            value = value[step] if isinstance(value, list) and step < len(value) else None
            name = (value.get("key") or value.get("number")) if isinstance(value, dict) else None
            spot += f" ({name})" if isinstance(name, str) else ""
        else:
            spot += f".{step}" if spot else step
            value = value.get(step) if isinstance(value, dict) else None
    return spot or "file"
