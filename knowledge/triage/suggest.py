"""From a message to three departments with reasons: the library alone, no model."""

from collections.abc import Iterable, Iterator
from types import MappingProxyType
from typing import Final

from knowledge.diseases import Diseases
from knowledge.redflags import RedFlag, detect
from knowledge.triage.ages import age
from knowledge.triage.model import (
    Context,
    Evidence,
    Guide,
    Reason,
    Sign,
    Suggested,
    Suggestion,
    Urgency,
    Why,
    Wording,
)
from knowledge.triage.phrases import Found, Phrases, first_sentence, is_chinese

SUGGESTED: Final = 3
"""How many departments a suggestion names."""
LONGEST: Final = 2000
"""Characters of a message that are read."""
DISEASE_WEIGHTS: Final = (6.0, 4.0, 3.0)
"""What a named disease weighs for the departments that its entry lists, in their order; later ones weigh the last."""
FIRST_SENTENCE: Final = 1.5
"""What the first sentence weighs more than the rest."""
SETTLED: Final = 2.0
"""Added to the whole weight, so that a single faint hint does not score as certain."""
MOST_WORDS: Final = 3
"""How many of the person's phrases one reason repeats."""

_CONTEXT = "context:"
_WORSE = "worse:"


class Triage:
    """The library of signs: which department, why, and how soon."""

    def __init__(
        self,
        guides: Iterable[Guide],
        signs: Iterable[Sign],
        contexts: Iterable[Context],
        wording: Wording,
        diseases: Diseases,
    ) -> None:
        """Builds the index of all phrases; everything given has been checked by the loader."""
        self.departments = MappingProxyType({guide.key: guide for guide in guides})
        self.signs = MappingProxyType({sign.key: sign for sign in signs})
        self.contexts = MappingProxyType({context.key: context for context in contexts})
        self.wording = wording
        self._diseases = diseases
        self._order = {key: place for place, key in enumerate(self.departments)}
        self._phrases = Phrases(
            [
                *((sign.key, sign.zh, sign.en) for sign in self.signs.values()),
                ("", wording.hides.zh, wording.hides.en),
            ]
        )
        self._about = Phrases(
            [
                *((_CONTEXT + context.key, context.zh, context.en) for context in self.contexts.values()),
                (_WORSE, wording.worse.zh, wording.worse.en),
                ("", wording.hides.zh, wording.hides.en),
            ]
        )

    def suggest(self, text: str) -> Suggestion:
        """Three departments for what a person wrote, or none when nothing in it is known; and how soon.

        Pure: the same text always gets the same answer.
        """
        flag = detect(text)
        plain = self._phrases.plain(text[:LONGEST])
        signs = self._phrases.find(plain)
        about = self._heard(self._about.find(plain), signs)
        weights, whys = self._weigh(plain, signs, about)
        urgency = self._urgency(flag, signs, about)
        if flag is not None:
            self._add_emergency(flag, weights, whys)
        if not weights:
            return Suggestion((), urgency)
        total = sum(weights.values()) + SETTLED
        ranked = sorted(weights, key=lambda key: (-weights[key], self._order[key]))
        chosen = [Suggested(key, round(weights[key] / total, 3), _told(whys[key])) for key in ranked[:SUGGESTED]]
        barred = self._barred(self._met(plain, about))
        return Suggestion(tuple(self._filled(chosen, barred)), urgency, flag.rule if flag is not None else None)

    def evidence(self, text: str) -> Evidence:
        """What the library sees in a message, for a model to learn from."""
        plain = self._phrases.plain(text[:LONGEST])
        signs = self._phrases.find(plain)
        about = self._heard(self._about.find(plain), signs)
        weights, _ = self._weigh(plain, signs, about)
        end = first_sentence(plain)
        return Evidence(
            plain,
            {found.key: found.words for found in reversed(signs)},
            frozenset(found.key for found in signs if found.start < end),
            tuple(disease.key for disease in self._diseases.find_in(plain)),
            tuple(context.key for context in self._met(plain, about)),
            weights,
        )

    def sentence(self, why: Why, chinese: bool) -> str:
        """A reason as a person reads it."""
        template = getattr(self.wording, why.reason.name.lower())
        words = ("、" if chinese else ", ").join(f"“{word}”" for word in why.words)
        if why.reason is Reason.AGE:
            words = why.words[0]
        name = self.name(why.words[0], chinese) if why.reason is Reason.NEAR else ""
        text: str = (template.zh if chinese else template.en).format(words=words, name=name)
        return text

    def name(self, key: str, chinese: bool) -> str:
        """A department's name; a label that is no department of ours, such as a model's own, is its own name."""
        guide = self.departments.get(key)
        return key if guide is None else guide.names.zh if chinese else guide.names.en

    def why(self, suggested: Suggested, text: str) -> str:
        """All reasons for one department in the language of the message."""
        chinese = is_chinese(text)
        return ("；" if chinese else "; ").join(self.sentence(why, chinese) for why in suggested.why)

    def _weigh(
        self, plain: str, signs: tuple[Found, ...], about: tuple[Found, ...]
    ) -> tuple[dict[str, float], dict[str, list[Why]]]:
        """What speaks for each department and why; what this person cannot need is taken out."""
        end = first_sentence(plain)
        weights: dict[str, float] = {}
        whys: dict[str, list[Why]] = {}
        for key, weight, why in self._hints(plain, signs, end):
            weights[key] = weights.get(key, 0.0) + weight
            whys.setdefault(key, []).append(why)
        met = self._met(plain, about)
        years = age(plain)
        for context in met:
            said = tuple(dict.fromkeys(found.words for found in about if found.key == _CONTEXT + context.key))
            why = Why(Reason.CONTEXT, said[:1]) if said else Why(Reason.AGE, (str(years),))
            for key, added in context.to.items():
                weights[key] = weights.get(key, 0.0) + added
                whys.setdefault(key, []).append(why)
        barred = self._barred(met)
        allowed = {key: weight for key, weight in weights.items() if key not in barred}
        return (allowed, whys) if allowed else (weights, whys)

    def _hints(self, plain: str, signs: tuple[Found, ...], end: int) -> Iterator[tuple[str, float, Why]]:
        seen: set[str] = set()
        # The same words may be met by several signs; for one department they count once, by the strongest.
        most: dict[tuple[int, str], tuple[float, Why]] = {}
        for found in signs:
            if found.key in seen:
                continue
            seen.add(found.key)
            more = FIRST_SENTENCE if found.start < end else 1.0
            for key, weight in self.signs[found.key].to.items():
                spot = (found.start, key)
                if weight * more > most.get(spot, (0.0,))[0]:
                    most[spot] = (weight * more, Why(Reason.MENTION, (found.words,)))
        for (_, key), (worth, why) in most.items():
            yield key, worth, why
        for disease in self._diseases.find_in(plain):
            why = Why(Reason.DISEASE, (disease.names.zh if is_chinese(plain) else disease.names.en,))
            for place, key in enumerate(disease.departments):
                yield key, DISEASE_WEIGHTS[min(place, len(DISEASE_WEIGHTS) - 1)], why

    def _heard(self, about: tuple[Found, ...], signs: tuple[Found, ...]) -> tuple[Found, ...]:
        """What is told about the person: "trying for a baby" tells of no child."""

        def inside(one: Found) -> bool:
            context = self.contexts.get(one.key.removeprefix(_CONTEXT))
            return context is not None and any(
                sign.start <= one.start
                and one.end <= sign.end
                and not self.signs[sign.key].to.keys().isdisjoint(context.never)
                for sign in signs
            )

        return tuple(one for one in about if not inside(one))

    def _met(self, plain: str, about: tuple[Found, ...]) -> tuple[Context, ...]:
        years = age(plain)
        told = {found.key for found in about}
        met = []
        for context in self.contexts.values():
            by_words = _CONTEXT + context.key in told
            if context.age is not None and years is not None:
                low, high = context.age
                # A told age settles what words such as "my son" leave open.
                if low <= years <= high:
                    met.append(context)
            elif by_words:
                met.append(context)
        return tuple(met)

    def _barred(self, met: tuple[Context, ...]) -> frozenset[str]:
        allowed = {key for context in met for key in context.allows}
        return frozenset(key for context in met for key in context.never if key not in allowed)

    def _urgency(self, flag: RedFlag | None, signs: tuple[Found, ...], about: tuple[Found, ...]) -> Urgency:
        if flag is not None:
            return Urgency.EMERGENCY
        urgency = max(
            (self.signs[found.key].urgency for found in signs), key=lambda each: each.rank, default=Urgency.ROUTINE
        )
        worse = any(found.key == _WORSE for found in about)
        return Urgency.TODAY if worse and urgency is Urgency.SOON else urgency

    def _add_emergency(self, flag: RedFlag, weights: dict[str, float], whys: dict[str, list[Why]]) -> None:
        most = max(weights.values(), default=0.0)
        if flag.kind == "suicide":
            weights["psychiatry"] = most + 1
            whys.setdefault("psychiatry", []).append(Why(Reason.EMERGENCY))
        weights["emergency"] = most + 2
        whys["emergency"] = [Why(Reason.EMERGENCY)]

    def _filled(self, chosen: list[Suggested], barred: frozenset[str]) -> list[Suggested]:
        """The chosen departments, neighbours of the first ones filling up to three."""
        for known in tuple(chosen):
            for key in self.departments[known.key].near:
                if len(chosen) < SUGGESTED and key not in barred and all(key != each.key for each in chosen):
                    chosen.append(Suggested(key, 0.0, (Why(Reason.NEAR, (known.key,)),)))
        for key in ("general-practice", "chinese-medicine", "rehabilitation"):
            if len(chosen) < SUGGESTED and all(key != each.key for each in chosen):
                chosen.append(Suggested(key, 0.0, (Why(Reason.NEAR, (chosen[0].key,)),)))
        return chosen


def _told(whys: list[Why]) -> tuple[Why, ...]:
    """One reason of each kind with the person's words, the strongest kind first."""
    words: dict[Reason, dict[str, None]] = {}
    for why in whys:
        words.setdefault(why.reason, {}).update(dict.fromkeys(why.words))
    return tuple(Why(reason, tuple(words[reason])[:MOST_WORDS]) for reason in sorted(words))
