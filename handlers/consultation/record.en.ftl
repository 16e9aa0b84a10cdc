# One's own record.

menu-record = 📋 My record
command-record = My record: health facts, family, consultations

record = 📋 <b>Your record</b>
record-own =
    <b>Your health facts</b>
    { $lines }
record-own-none = <b>Your health facts</b>
    None are kept.
record-facts = 🩺 My health facts
record-family =
    <b>Your family</b>
    { $lines }
    Tap a name to see what is kept, or to delete it.
record-family-none = <b>Your family</b>
    Nobody is kept. Whoever you ask a doctor for is kept here.
record-family-line = • { $name } ({ $relation })
record-member = 👤 { $name }
record-timeline =
    <b>Consultations</b>
    { $lines }
record-timeline-none = <b>Consultations</b>
    None yet.
record-timeline-line = • { $on } · { $department } · { $whom } · { $state }

record-member-one =
    👤 <b>{ $name }</b> ({ $relation })
    { $lines }

    <i>Kept encrypted. When you ask a doctor for { $name } again, I offer it, and you can change it.</i>
record-member-drop = Delete
record-member-drop-sure = Delete what is kept of { $name }? What doctors were told in earlier consultations stays with those. You can tell me again at any time.
record-member-drop-no = No, keep it
record-member-drop-yes = Delete it
record-member-dropped = Deleted: I keep no facts about { $name } any more.
