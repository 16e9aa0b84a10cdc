"""Staff in conversation: roles, invitations, duty, the desks' queues."""
