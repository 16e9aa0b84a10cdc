"""Somebody floods the bot: nothing of it is lost, and nobody else waits for it."""

from sqlalchemy import select

from storage.tables.turn import inbox
from tests.talk import Talk

MANY = 40


def test_another_chat_does_not_wait_for_one_that_floods(talk: Talk) -> None:
    flooding, other = talk.person("Ben"), talk.person("Ada")
    for number in range(MANY):
        talk.post(f"people/{flooding.id}/messages", {"text": f"/menu {number}"})
    talk.post(f"people/{other.id}/messages", {"text": "/menu"})
    talk.settle()
    flooding.look()
    assert len(flooding.heard) == MANY + 1
    with talk.bot.store.engine.connect() as connection:
        turns = connection.execute(select(inbox.c.chat_id, inbox.c.done_at).order_by(inbox.c.update_id)).all()
    theirs = [turn.done_at for turn in turns if turn.chat_id == flooding.id]
    assert theirs == sorted(theirs)
    [*_, last] = [turn.done_at for turn in turns if turn.chat_id == other.id]
    assert last < theirs[-1], "what came last was answered before the flood was over"
