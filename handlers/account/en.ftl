command-menu = Menu
command-help = What I can do
command-language = Language / 换语言
command-me = My data
command-cancel = Stop what I am filling in
help = I can go through a medical fundraiser with you, answer questions about this platform, and bring you to a person at any time.

    If somebody is in danger, call the emergency number first (mainland China: 120).

    { $lines }
help-line = { $command } — { $text }
language-which = Which language? / 想用哪种语言？
language-zh = 中文
    .aliases = zh, chinese, 汉语, 普通话
language-en = English
    .aliases = en, 英文, 英语
language-set = All right, English from now on.
me = <b>My data</b>
    Name: { $name }
    Language: { $language }
    Place: { $country }
    With us since: { $since }
    { $roles }

    What you say, fill in and send is kept encrypted. You can have a copy at any time, or have all of it deleted.
me-country-unknown = not known yet
me-roles = Roles: { $roles }
me-no-roles = Role: user
me-language = Language
me-country = Place
me-export = Send me a copy of everything
me-exported = This is everything that we keep about you.
me-forget = Delete everything about me
me-forget-sure = Delete everything?

    • What you filled in, your papers and our talk are deleted at once and their key is destroyed. Not even we can read them again: <b>this cannot be undone</b>.
    • A fundraiser that is not public yet is withdrawn.
    • My messages of the last 48 hours are removed from this chat; older ones, and your own, you have to clear yourself.
    • Only records without content stay: what was done on which day.
me-forget-no = Keep my data
me-forget-yes = Delete everything
me-forgotten = Everything is deleted. I cannot remove older messages or your own from this chat: please clear it. I wish you and your family well. To come back, send /start.
me-forget-staff = You have a role on the staff. An admin has to end it before your data can be deleted.
me-forget-fundraiser = You have a fundraiser that others can see. Please close it first, then delete your data.
me-forget-consultation = You are asking a doctor just now, or the price of a consultation is on its way back to you. Please end it first (/consultations), then delete your data.

bot-name = Shouwang 守望
bot-about = Somebody in the family is ill and the bills are frightening? I go through it with you, step by step: a medical fundraiser, answers, and a person whenever you want one. If somebody is in danger, call the emergency number first (mainland China: 120).
bot-short = Medical fundraisers, answers, and people who help.
me-forget-money = People gave money to a fundraiser of yours, and it was neither spent nor sent back yet. You answer to them for it, so I can’t forget you before its accounts are settled. Questions: /human
