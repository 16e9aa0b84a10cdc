"""Chinese that was typed in Latin letters, read back into characters by the phrases that the library knows."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from pypinyin import Style, lazy_pinyin

LONGEST_PHRASE = 5
LONGEST_SYLLABLE = 6
_RUN = re.compile(r"[\u3400-\u9fff]+")
_WORD = re.compile(r"[A-Za-z']+")
SURE_RUN = 4
"""Syllables from which on a run may hold some that no phrase explains."""


class Pinyin:
    """Phrases by their sound; what is no Chinese in Latin letters is left as it stands."""

    def __init__(self, chinese: Iterable[str], english: Iterable[str]) -> None:
        """Learns the phrases of Chinese texts and the words of English ones."""
        counts: Counter[tuple[tuple[str, ...], str]] = Counter()
        for text in chinese:
            for run in _RUN.findall(text):
                sounds = lazy_pinyin(run, style=Style.NORMAL)
                for size in range(1, LONGEST_PHRASE + 1):
                    for start in range(len(run) - size + 1):
                        counts[tuple(sounds[start : start + size]), run[start : start + size]] += 1
        self._phrases: dict[tuple[str, ...], str] = {}
        for (sounds_of, phrase), _ in counts.most_common():
            self._phrases.setdefault(sounds_of, phrase)
        self._syllables = frozenset(sounds_of[0] for sounds_of in self._phrases if len(sounds_of) == 1)
        self._english = frozenset(word for text in english for word in _WORD.findall(text.casefold()))
        self._split = lru_cache(maxsize=4096)(self._segment)

    def read(self, text: str) -> str:
        """The text with its pinyin as characters."""
        words = list(_WORD.finditer(text))
        pieces: list[str] = []
        end = 0
        place = 0
        while place < len(words):
            run = self._run(words, place)
            han = self._decode([word.group() for word in run]) if run else None
            if han is not None:
                pieces += [text[end : run[0].start()], han]
                end = run[-1].end()
            place += max(len(run), 1)
        return "".join((*pieces, text[end:])) if pieces else text

    def _run(self, words: list[re.Match[str]], place: int) -> list[re.Match[str]]:
        """The words from here on that are all pinyin; one that begins with a capital is a name, except the first."""
        run: list[re.Match[str]] = []
        for word in words[place:]:
            if (word.group()[0].isupper() and word.start() > 0) or not self._split(word.group().casefold()):
                break
            run.append(word)
        return run

    def _decode(self, run: list[str]) -> str | None:
        """The characters of a run, None when it is rather English or hardly any phrase is known."""
        foreign = [word for word in run if word.casefold() not in self._english]
        if len(foreign) * 2 < len(run) or not foreign:
            return None
        sounds = [sound for word in run for sound in self._split(word.casefold())]
        if len(sounds) < 2:
            return None
        han: list[str] = []
        explained = 0
        place = 0
        while place < len(sounds):
            for size in range(min(LONGEST_PHRASE, len(sounds) - place), 0, -1):
                phrase = self._phrases.get(tuple(sounds[place : place + size]))
                if phrase is not None:
                    han.append(phrase)
                    explained += size if size > 1 else 0
                    place += size
                    break
        enough = len(sounds) if len(sounds) < SURE_RUN else len(sounds) // 2
        return "".join(han) if explained >= enough else None

    def _segment(self, word: str) -> tuple[str, ...]:
        """The syllables of a word, the longest first; empty when it is no pinyin."""
        if not word:
            return ()
        for size in range(min(LONGEST_SYLLABLE, len(word)), 0, -1):
            if word[:size] in self._syllables:
                rest = self._segment(word[size:])
                if rest or size == len(word):
                    return (word[:size], *rest)
        return ()
