command-queue = My desk
command-duty = On duty / off duty
role-admin = admin
role-reviewer = reviewer
role-adjuster = adjuster
role-doctor = doctor
role-pharmacist = pharmacist
role-agent = agent
role-insurer = insurer
duty-on = on duty
duty-off = off duty
duty-now-on = You are on duty now and will hear of new cases.
duty-now-off = You are off duty now and will hear of nothing new. What you have stays with you.
staff-no-desk = Your role has no queue to work on yet.
staff-code-needed = If you have an invitation code, send it like this: /staff CODE
staff-list = <b>Staff</b>
    { $lines }

    Whom would you like to invite? A link works once, within three days.
staff-line = • { $role }: { $name } ({ $duty }{ $test })
staff-test = , test
staff-real = { "" }
staff-invite = Invite: { $role }
staff-invited = Send this one-time link to the new { $role }; it works for three days:
    { $link }

    Or ask them to send: <code>/staff { $code }</code>
staff-joined = Welcome! You are { $role } now, and on duty. Send /queue for your desk and /duty to come and go.
staff-bad-invite = That code is wrong, was used, or is too old. Please ask an admin for a new one.
staff-last-admin = This is the only admin, so the role cannot end. Invite another admin first.
staff-no-such-role = That person does not have this role now.
staff-end = End somebody’s role
staff-end-which = Whose role should end?
staff-end-one = { $role }: { $name }
staff-ended = The role has ended
staff-role-gone = Your role “{ $role }” was ended by an admin. Thank you for your work.
menu-queue = 🗂 My desk
menu-staff = 👥 Staff
staff-has-role = You have this role already. The code is still good for somebody else.
