"""Talking to a person: a ticket that an agent claims and answers by reply."""
