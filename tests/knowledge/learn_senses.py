"""Learns which questions mean alike: `make learn`, then `PYTHONPATH=. python tests/knowledge/learn_senses.py`.

The upper half of the language model that comes with the program is trained so that the known questions of one line
lie together and those of other lines apart, with those that no clause answers among them (first_turn.py names the
loss). It writes knowledge/library/vectors/senses.npz, weights in the form in which the engine keeps them. About half
an hour on two cores; `--steps N` makes fewer steps, `--to FILE` writes elsewhere.

One question of five is held out (held_out.py), for learn_answers.py.
"""

import argparse
import runpy
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax
from tokenizers import Tokenizer, models
from tqdm import tqdm

from knowledge.answers.asked import Asked, asked
from knowledge.answers.tuned import DIMENSIONS, FILE, MODEL, places

HERE = Path(__file__).parent
held_out: Any = runpy.run_path(str(HERE / "held_out.py"))["held_out"]
first_turn: Any = runpy.run_path(str(HERE / "first_turn.py"))["learn"]
LAYERS, FROZEN, HEADS = 12, 6, 12
LONGEST, TOKENS, PAIRS = 40, 4864, 128
"""Tokens of a question, tokens of a batch, and lines of a batch; each line gives two questions."""
AT_ONCE = TOKENS // LONGEST
"""Texts of any length that fit into a batch."""
STEPS, HEAT, PACE, TURN_PACE = 474, 0.06, 1e-4, 5e-4
ALIKE, ALIKE_UNANSWERED = 0.75, 0.6
"""Lines of other documents, and lines without an answer, whose middles are nearer than this may ask the same."""
BLOCK = 32
"""Weights that share one scale in the model's file."""
Batch = tuple[np.ndarray[Any, Any], ...]


class Model:
    """The model's file: its vocabulary and tensors."""

    def __init__(self) -> None:
        self.image = MODEL.read_bytes()
        self.places = places(self.image)
        ints = np.frombuffer(self.image, "<i4", 16, 0)
        pieces, self.start, self.end, _, unknown = (int(each) for each in ints[11:16])
        at = 72
        ends = np.frombuffer(self.image, "<u4", pieces + 1, at)
        scores = np.frombuffer(self.image, "<f4", pieces, at + 4 * (pieces + 1))
        at += 4 * (2 * pieces + 1)
        words = [self.image[at + a : at + b].decode() for a, b in zip(ends, ends[1:], strict=False)]
        at += int(ends[-1])
        self.letters: dict[str, str] = {}
        count = int(np.frombuffer(self.image, "<i4", 1, at)[0])
        at += 8
        for _ in range(count):
            letter, many = np.frombuffer(self.image, "<u4", 1, at)[0], self.image[at + 4]
            put = np.frombuffer(self.image, "<u4", many, at + 5)
            self.letters[chr(letter)] = "".join(map(chr, put))
            at += 5 + 4 * many
        vocabulary = list(zip(words, scores.tolist(), strict=True))
        self.words = Tokenizer(models.Unigram(vocabulary, unknown, byte_fallback=False))

    def tokens(self, question: str) -> list[int]:
        """The numbers of a question's words, as the engine reads them."""
        text = "".join(self.letters.get(letter, letter) for letter in f"query: {question}")
        while "  " in text:
            text = text.replace("  ", " ")
        read = self.words.encode("▁" + text.replace(" ", "▁")).ids
        return [self.start, *read[: LONGEST - 2], self.end]

    def tensor(self, name: str) -> np.ndarray[Any, Any]:
        """A tensor in full precision; weights are a row for each number that they make."""
        start, size = self.places[name]
        raw = np.frombuffer(self.image, np.uint8, size, start)
        if not name.endswith(".w") or "ln" in name:
            return raw.view("<f4").copy() if name != "emb.word" else _weights(raw, DIMENSIONS)
        return _weights(raw, 4 * DIMENSIONS if name.endswith("fo.w") else DIMENSIONS)

    def layer(self, number: int) -> dict[str, jax.Array]:
        """The tensors of a layer."""
        start = f"l{number}."
        return {name[len(start) :]: jnp.asarray(self.tensor(name)) for name in self.places if name.startswith(start)}


def _weights(raw: np.ndarray[Any, Any], width: int) -> np.ndarray[Any, Any]:
    blocks = raw.reshape(-1, 2 + BLOCK // 2)
    scale = blocks[:, :2].copy().view(np.float16).astype(np.float32)
    low, high = blocks[:, 2:] & 15, blocks[:, 2:] >> 4
    return ((np.concatenate([low, high], 1).astype(np.float32) - 8) * scale).reshape(-1, width)


def packed(weights: np.ndarray[Any, Any]) -> bytes:
    """Weights as the model's file keeps them: a scale for 32, four bits each."""
    blocks = weights.reshape(-1, BLOCK)
    most = blocks[np.arange(len(blocks)), np.abs(blocks).argmax(1)]
    scale = (most / -8).astype(np.float16)
    told = scale.astype(np.float32)
    steps = np.round(blocks / np.where(told == 0, 1, told)[:, None]) + 8
    bits = np.clip(steps, 0, 15).astype(np.uint8)
    half = BLOCK // 2
    return np.concatenate([scale[:, None].view(np.uint8), bits[:, :half] | bits[:, half:] << 4], 1).tobytes()


def _norm(x: jax.Array, weight: Any, start: Any) -> jax.Array:
    middle = x.mean(-1, keepdims=True)
    return (x - middle) * jax.lax.rsqrt(((x - middle) ** 2).mean(-1, keepdims=True) + 1e-12) * weight + start


def run(layers: Sequence[dict[str, jax.Array]], x: Any, slot: Any, mask: Any) -> jax.Array:
    """Runs tokens through layers.

    Args:
        layers: in their order.
        x: tokens of all texts, one after the other, of shape (TOKENS, DIMENSIONS).
        slot: the place of each in a table of texts by LONGEST; behind its end for what only fills.
        mask: which places of that table are taken, of shape (texts, LONGEST).
    """
    texts, wide = mask.shape[0], DIMENSIONS // HEADS

    def laid(each: jax.Array) -> jax.Array:
        table = jnp.zeros((texts * LONGEST + 1, DIMENSIONS)).at[slot].set(each)
        return table[:-1].reshape(texts, LONGEST, HEADS, wide)

    for layer in layers:
        q, k, v = (laid(x @ layer[f"{name}.w"].T + layer[f"{name}.b"]) for name in "qkv")
        told = jnp.einsum("tqhd,tkhd->thqk", q, k) / np.sqrt(wide)
        heed = jax.nn.softmax(jnp.where(mask[:, None, None, :], told, -1e9), -1)
        heard = jnp.einsum("thqk,tkhd->tqhd", heed, v).reshape(texts * LONGEST, DIMENSIONS)
        heard = jnp.concatenate([heard, jnp.zeros((1, DIMENSIONS))])[slot]
        x = _norm(x + heard @ layer["ao.w"].T + layer["ao.b"], layer["aln.w"], layer["aln.b"])
        thought = jax.nn.gelu(x @ layer["fi.w"].T + layer["fi.b"], approximate=False)
        x = _norm(x + thought @ layer["fo.w"].T + layer["fo.b"], layer["oln.w"], layer["oln.b"])
    return x


def laid_out(few: Sequence[np.ndarray[Any, Any]], texts: int) -> Batch:
    """The tokens of a few texts one after the other, filled up to `TOKENS`, for `run` and `pooled`.

    Args:
        few: a row for each token of each text.
        texts: rows of the table of texts, as many as `few` or more.
    """
    x = np.zeros((TOKENS, DIMENSIONS), np.float32)
    slot, text = np.full(TOKENS, texts * LONGEST), np.full(TOKENS, texts)
    mask = np.zeros((texts, LONGEST), bool)
    at = 0
    for row, tokens in enumerate(few):
        end = at + len(tokens)
        x[at:end], slot[at:end], text[at:end] = tokens, row * LONGEST + np.arange(len(tokens)), row
        mask[row, : len(tokens)] = True
        at = end
    return x, slot, text, mask


def lower(model: Model, questions: Sequence[Asked]) -> list[np.ndarray[Any, Any]]:
    """What the frozen layers make of each question: a row for each token, in half precision."""
    read = [model.tokens(each.text) for each in questions]
    words = model.tensor("emb.word").astype(np.float16)
    standing = model.tensor("emb.pos").reshape(-1, DIMENSIONS) + model.tensor("emb.type")[:DIMENSIONS]
    layers = [model.layer(number) for number in range(FROZEN)]
    first, start = model.tensor("emb.ln.w"), model.tensor("emb.ln.b")
    through = jax.jit(run)
    made: list[np.ndarray[Any, Any]] = []
    for row in tqdm(range(0, len(read), AT_ONCE), desc="lower layers"):
        few = [words[each].astype(np.float32) + standing[: len(each)] for each in read[row : row + AT_ONCE]]
        x, slot, _, mask = laid_out(few, AT_ONCE)
        told = np.asarray(through(layers, _norm(jnp.asarray(x), first, start), slot, mask)).astype(np.float16)
        made += np.split(told, np.cumsum([len(each) for each in few]))[:-1]
    return made


def pooled(x: jax.Array, text: Any, texts: int) -> jax.Array:
    """The mean of each text's tokens, of length 1."""
    total = jnp.zeros((texts + 1, DIMENSIONS)).at[text].add(x)[:-1]
    return total / (jnp.linalg.norm(total, axis=-1, keepdims=True) + 1e-9)


def embed(learnt: Any, x: Any, slot: Any, text: Any, mask: Any) -> jax.Array:
    """The turned vectors of a batch."""
    vectors = pooled(run(learnt["layers"], x, slot, mask), text, len(mask))
    turned = (vectors - learnt["middle"]) @ learnt["turn"].T
    return turned / (jnp.linalg.norm(turned, axis=-1, keepdims=True) + 1e-9)


def loss(learnt: Any, x: Any, slot: Any, text: Any, mask: Any, apart: Any) -> jax.Array:
    """How badly each question's partner is told from the other lines of the batch that are `apart`."""
    vectors = embed(learnt, x, slot, text, mask)
    left, right = vectors[:PAIRS], vectors[PAIRS:]
    others = apart & ~jnp.eye(PAIRS, dtype=bool)
    across = jnp.where(apart, left @ right.T / HEAT, -1e4)
    beside = [jnp.where(others, each @ each.T / HEAT, -1e4) for each in (left, right)]
    told = jax.nn.logsumexp(jnp.concatenate([across, beside[0]], 1), 1)
    heard = jax.nn.logsumexp(jnp.concatenate([across.T, beside[1]], 1), 1)
    return ((told + heard) / 2 - jnp.diag(across)).mean()


class Lines:
    """The lines with two or more questions that may be seen, and batches of them."""

    def __init__(self, questions: Sequence[Asked], low: Sequence[Any], vectors: np.ndarray[Any, Any]) -> None:
        """`vectors` are the turned ones before anything is learnt."""
        lines: dict[tuple[str, int], list[int]] = {}
        for row, each in enumerate(questions):
            if not held_out(each.text):
                lines.setdefault((each.file, each.line), []).append(row)
        self.rows = [rows for rows in lines.values() if len(rows) > 1]
        self.places = [frozenset(questions[rows[0]].places) for rows in self.rows]
        self.file = np.array([questions[rows[0]].file for rows in self.rows])
        middles = np.stack([vectors[rows].mean(0) for rows in self.rows])
        self.middles = middles / np.linalg.norm(middles, axis=1, keepdims=True)
        self.low, self.chance = low, np.random.default_rng(7)

    def orders(self) -> Iterator[np.ndarray[Any, Any]]:
        """By chance; near ones together, which are the hardest to tell apart; those of a document together."""
        while True:
            yield self.chance.permutation(len(self.rows))
            left, near = np.ones(len(self.rows), bool), []
            for line in self.chance.permutation(len(self.rows)):
                if left[line]:
                    rest = np.flatnonzero(left)
                    near.append(rest[np.argsort(-(self.middles[rest] @ self.middles[line]))[:16]])
                    left[near[-1]] = False
            self.chance.shuffle(near)
            yield np.concatenate(near)
            files = self.chance.permutation(sorted(set(self.file.tolist())))
            yield np.concatenate([self.chance.permutation(np.flatnonzero(self.file == file)) for file in files])

    def batches(self) -> Iterator[Batch]:
        """Batches without end."""
        for order in self.orders():
            for start in range(0, len(order) - PAIRS + 1, PAIRS):
                yield self.batch(order[start : start + PAIRS])

    def batch(self, lines: np.ndarray[Any, Any]) -> Batch:
        """Two questions of each line."""
        pairs = np.array([self.chance.choice(self.rows[line], 2, replace=False) for line in lines])
        few = [self.low[row] for row in pairs.T.reshape(-1)]
        while sum(map(len, few)) > TOKENS:
            longest = max(range(len(few)), key=lambda row: len(few[row]))
            few[longest] = few[longest][:-4]
        near = self.middles[lines] @ self.middles[lines].T
        apart = np.array([[self._apart(a, b, near[i, j]) for j, b in enumerate(lines)] for i, a in enumerate(lines)])
        return *laid_out(few, len(few)), apart | np.eye(PAIRS, dtype=bool)

    def _apart(self, a: int, b: int, near: float) -> bool:
        if self.places[a] & self.places[b] or (self.file[a] != self.file[b] and near > ALIKE):
            return False
        return bool(self.places[a] or self.places[b] or near <= ALIKE_UNANSWERED)


def main() -> None:
    """Learns, and writes what was learnt."""
    wanted = argparse.ArgumentParser(description="Learns which questions mean alike.")
    wanted.add_argument("--steps", type=int, default=STEPS)
    wanted.add_argument("--to", type=Path, default=FILE)
    told = wanted.parse_args()
    model, questions = Model(), asked()
    low = lower(model, questions)
    layers = [model.layer(number) for number in range(FROZEN, LAYERS)]
    vectors = before(layers, low)
    first = first_turn(questions, vectors)
    lines = Lines(questions, low, first.of(vectors))
    learnt = {"layers": layers, "middle": jnp.asarray(first.middle), "turn": jnp.asarray(first.turn)}
    pace = optax.warmup_cosine_decay_schedule(0, 1.0, max(1, min(40, told.steps // 10)), told.steps, 0.02)
    ways = {
        "layers": optax.adamw(lambda step: PACE * pace(step), weight_decay=0.01),
        "turn": optax.adam(lambda step: TURN_PACE * pace(step)),
        "middle": optax.set_to_zero(),
    }
    way = optax.multi_transform(ways, {name: name for name in ways})
    state = way.init(learnt)

    @jax.jit
    def step(learnt: Any, state: Any, *batch: Any) -> Any:
        lost, slope = jax.value_and_grad(loss)(learnt, *batch)
        change, state = way.update(slope, state, learnt)
        return optax.apply_updates(learnt, change), state, lost

    with tqdm(total=told.steps, desc="upper layers") as bar:
        for _, batch in zip(range(told.steps), lines.batches(), strict=False):
            learnt, state, lost = step(learnt, state, *batch)
            bar.set_postfix(loss=f"{float(lost):.3f}")
            bar.update()
    tensors = {
        f"l{FROZEN + number}.{name}": np.frombuffer(
            packed(np.asarray(each)) if each.ndim == 2 else np.asarray(each, np.float32).tobytes(), np.uint8
        )
        for number, layer in enumerate(learnt["layers"])
        for name, each in layer.items()
    }
    np.savez(told.to, middle=np.asarray(learnt["middle"]), turn=np.asarray(learnt["turn"]), **tensors)


def before(layers: Sequence[Any], low: Sequence[np.ndarray[Any, Any]]) -> np.ndarray[Any, Any]:
    """The vectors of the questions before anything is learnt."""
    through = jax.jit(lambda x, slot, text, mask: pooled(run(layers, x, slot, mask), text, AT_ONCE))
    made = []
    for row in tqdm(range(0, len(low), AT_ONCE), desc="vectors"):
        few = low[row : row + AT_ONCE]
        made.append(np.asarray(through(*laid_out(few, AT_ONCE)))[: len(few)])
    return np.concatenate(made)


if __name__ == "__main__":
    main()
