"""Staff: roles, one-time invitations, duty."""
