# Health facts as they are read and told back, whoever asks for them.

health-comma = {", "}
health-weight-now = { $kg } kg ({ $jin } 斤, { $lb } lb)
health-weight-told = { $kg } kg ({ $jin } 斤, { $lb } lb), told on { $on }
health-weeks-now = { $weeks ->
        [one] 1 week today
       *[other] { $weeks } weeks today
    }
health-weeks-over = more than 44 weeks have passed, so I no longer count on it
health-bad-many = That is a long list: at most { $most }, and these are { $count }. Please send the most important ones. With so many, a pharmacist should look at all of them: /human
health-bad-born-age = An age changes every year, so I need the date of birth, for example: 1985-03-01. If you don’t know it, tap “Don’t know yet”.
health-bad-weight = I can’t read a weight from that. Please write one number, with the unit if it is not kilograms, for example: 65, 130 斤 or 143 lb.
health-bad-weeks = I can’t read the weeks from that. Please write a whole number from 0 to 42, for example: 12.
