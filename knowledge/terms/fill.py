"""Fills figures and references into texts, so that a text cannot disagree with the typed part."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal

from knowledge.terms.model import LANGUAGES, Choice, Edition, Insurer, Language, Lists
from knowledge.terms.plan import Plan
from knowledge.terms.product import Product

Values = Mapping[Language, Mapping[str, str]]
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_MONEY = re.compile(r"(\d[\d,]*(?:\.\d+)?)\s*(万)?(?:元|\s?yuan\b)|(?:¥|RMB\s?|CNY\s?)(\d[\d,]*(?:\.\d+)?)")
_DAYS = re.compile(r"(\d+)\s*(?:日|天|days?\b)")
_JOINED: Mapping[Language, tuple[str, str]] = {"zh": ("、", "和"), "en": (", ", " and ")}


def yuan(cents: int) -> str:
    """Cents as yuan for reading: 10,000 or 766.50."""
    whole, rest = divmod(cents, 100)
    return f"{whole:,}.{rest:02}" if rest else f"{whole:,}"


def placeholders(text: str) -> tuple[str, ...]:
    """The names in braces, in order.

    Raises:
        ValueError: a brace stands alone.
    """
    if "{" in (left := _PLACEHOLDER.sub("", text)) or "}" in left:
        raise ValueError("has a brace that is no {placeholder}")
    return tuple(_PLACEHOLDER.findall(text))


def fill(text: str, values: Mapping[str, str]) -> str:
    """The text with every placeholder filled.

    Raises:
        ValueError: a placeholder has no value, or a brace stands alone.
    """
    for name in placeholders(text):
        if name not in values:
            what, _, number = name.partition(":")
            if what == "clause":
                raise ValueError(f"refers to clause {number}, which is not there")
            known = ", ".join(sorted(each for each in values if not each.startswith("clause:"))) or "none"
            raise ValueError(f"has the placeholder {{{name}}}, which has no value; those with one: {known}")
    return _PLACEHOLDER.sub(lambda found: values[found[1]], text)


def handwritten_money(text: str, amounts: Mapping[int, str]) -> str | None:
    """What to change when the text writes out an amount of the typed part; `amounts` maps cents to placeholders."""
    for found in _MONEY.finditer(text):
        figure = Decimal((found[1] or found[3]).replace(",", ""))
        cents = figure * (1_000_000 if found[2] else 100)
        if cents == int(cents) and (name := amounts.get(int(cents))):
            return f"writes out {found[0]!r}, a figure of the typed part; write {{{name}}} instead"
    return None


def handwritten_days(text: str, days: Mapping[int, str]) -> str | None:
    """What to change when the text writes out days of the typed part; `days` maps days to placeholders."""
    for found in _DAYS.finditer(text):
        if name := days.get(int(found[1])):
            return f"writes out {found[0]!r}, a figure of the typed part; write {{{name}}} instead"
    return None


def house_values(sections: Mapping[str, Mapping[str, object]]) -> dict[str, str]:
    """The figures of the house rules by section and key, such as fundraiser.goal_max; switches are left out.

    Args:
        sections: what house.toml holds: amounts and percentages as strings, periods as whole numbers.
    """
    return {
        f"{section}.{key}": f"{Decimal(str(value)).normalize():,f}"
        for section, keys in sections.items()
        for key, value in keys.items()
        if not isinstance(value, bool)
    }


def references(numbers: Collection[str], lists: Lists) -> Values:
    """How a clause is referred to: {clause:3.2}."""
    told = {"zh": lists.reference.zh, "en": lists.reference.en}
    return {
        language: {f"clause:{number}": told[language].replace("{number}", number) for number in numbers}
        for language in LANGUAGES
    }


def both(values: Mapping[str, str]) -> Values:
    """The same values in both languages."""
    return dict.fromkeys(LANGUAGES, values)


def together(*values: Values) -> Values:
    """Several values as one; later ones win."""
    return {
        language: {name: text for each in values for name, text in each[language].items()} for language in LANGUAGES
    }


def product_values(product: Product, insurer: Insurer, lists: Lists) -> Values:
    """Every figure and name of a product's typed part that its texts may use."""
    figures = dict(_product_figures(product))
    for short, ends in (("waiting_days", "waiting_days."), ("deductible", ".deductible"), ("ratio", ".ratio")):
        told = {
            text for name, text in figures.items() if (name.startswith(ends) or name.endswith(ends)) and text != "0"
        }
        if len(told) == 1:
            figures[short] = told.pop()
    named: list[tuple[str, Collection[Choice]]] = [
        ("territory", [each for each in lists.territories if each.key == product.territory]),
        ("hospitals", [each for each in lists.hospitals if each.key == product.hospitals]),
        ("accepts", [each for each in lists.conditions if each.key in product.accepts]),
    ]
    names = {
        language: {
            "product": getattr(product.names, language),
            "insurer": getattr(insurer.names, language),
            **{
                name: _joined(language, [getattr(each.names, language) for each in choices])
                for name, choices in named
                if choices
            },
            **{f"benefit.{each.key}.what": getattr(each.what, language) for each in product.benefits},
        }
        for language in LANGUAGES
    }
    return together(both(figures), names)


def _product_figures(product: Product) -> Iterator[tuple[str, str]]:
    yield "version", product.version
    yield "cooling_off_days", str(product.cooling_off_days)
    yield "entry_age_least", str(product.who.ages.least)
    yield "entry_age_most", str(product.who.ages.most)
    yield "entry_days_least", str(product.who.least_days)
    yield "renewable_to", str(product.who.renewable_to)
    yield "occupations", _spans(product.who.occupations)
    yield "grace_days", str(product.payment.grace_days)
    yield "notify_days", str(product.claims.notify_days)
    yield "decide_days", str(product.claims.decide_days)
    yield "pay_days", str(product.claims.pay_days)
    if product.payment.monthly_loading is not None:
        yield "monthly_loading", str(product.payment.monthly_loading)
    if product.renewal.years is not None:
        yield "renewal_years", str(product.renewal.years)
    if product.renewal.age is not None:
        yield "renewal_age", str(product.renewal.age)
    for kind, days in product.waiting_days.items():
        yield f"waiting_days.{kind.value}", str(days)
    for name, cents in product_amounts(product):
        yield name, yuan(cents)
    for benefit in product.benefits:
        yield f"benefit.{benefit.key}.ratio", str(benefit.ratio)
        if benefit.ratio_without_public is not None:
            yield f"benefit.{benefit.key}.ratio_without_public", str(benefit.ratio_without_public)
        if benefit.times is not None:
            yield f"benefit.{benefit.key}.times", str(benefit.times)


def product_amounts(product: Product) -> Iterator[tuple[str, int]]:
    """The product's amounts in cents by placeholder."""
    for shared in product.shared:
        for name, cents in (("cap", shared.cap), ("deductible", shared.deductible)):
            if cents is not None:
                yield f"shared.{shared.key}.{name}", cents
    for benefit in product.benefits:
        for name, cents in (("sum", benefit.sum), ("cap", benefit.cap), ("deductible", benefit.deductible)):
            if cents is not None:
                yield f"benefit.{benefit.key}.{name}", cents


def product_days(product: Product) -> dict[str, dict[int, str]]:
    """Days by kind of clause that has to write them as placeholders."""
    waiting = {days: f"waiting_days.{kind.value}" for kind, days in product.waiting_days.items() if days}
    return {"waiting": waiting, "cooling-off": {product.cooling_off_days: "cooling_off_days"}}


def plan_values(plan: Plan) -> Values:
    """Every figure and name of a plan's typed part that its texts may use."""
    figures = {name: yuan(cents) for name, cents in plan_amounts(plan)} | {
        "version": plan.version,
        "age_least": str(plan.ages.least),
        "age_most": str(plan.ages.most),
        "waiting_days": str(plan.waiting_days),
        "fee_percent": str(plan.fee_percent),
        "minimum_members": f"{plan.minimum_members:,}",
        "grace_days": str(plan.grace_days),
        "notice_days": str(plan.notice_days),
    }
    for place, aid in enumerate(plan.aid, start=1):
        figures |= {f"aid.{place}.least": str(aid.ages.least), f"aid.{place}.most": str(aid.ages.most)}
    days = [str(day) for day in plan.settlement_days]
    names = {
        "zh": {"settlement_days": _joined("zh", days), "plan": plan.names.zh},
        "en": {"settlement_days": _joined("en", days), "plan": plan.names.en},
    }
    return together(both(figures), {language: names[language] for language in LANGUAGES})


def plan_amounts(plan: Plan) -> Iterator[tuple[str, int]]:
    """The plan's amounts in cents by placeholder."""
    yield "deposit_least", plan.deposit_least
    yield "low_balance", plan.low_balance
    yield "case_cap", plan.case_cap
    yield "month_cap", plan.month_cap
    for place, aid in enumerate(plan.aid, start=1):
        yield f"aid.{place}.sum", aid.most


def plan_days(plan: Plan) -> dict[str, dict[int, str]]:
    """Days by kind of clause that has to write them as placeholders."""
    return {"waiting": {plan.waiting_days: "waiting_days"} if plan.waiting_days else {}}


def edition_values(edition: Edition) -> Values:
    """What house rules and guides may say of themselves."""
    return {
        language: {"version": edition.version, "document": getattr(edition.names, language)} for language in LANGUAGES
    }


def _joined(language: Language, texts: Sequence[str]) -> str:
    """The texts as a sentence counts them up: 14, 21 and 28."""
    comma, last = _JOINED[language]
    return last.join(part for part in (comma.join(texts[:-1]), texts[-1]) if part)


def _spans(classes: tuple[int, ...]) -> str:
    """1-4 when they follow each other, else 1, 2, 5 joined by slashes."""
    run = classes == tuple(range(classes[0], classes[-1] + 1)) and len(classes) > 1
    return f"{classes[0]}-{classes[-1]}" if run else "/".join(map(str, classes))
