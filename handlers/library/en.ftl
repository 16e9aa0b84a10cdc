# The library's documents: an admin adds them, sees them, takes them out.

command-library = Documents of the library
menu-library = 📚 Library
library-name = Add a document
library-show = See the library
library-add = ＋ Add a document
library-list =
    <b>Library</b>: { $count ->
        [0] no documents yet.
        [one] one document.
       *[other] { $count } documents.
    } Answers quote them. Tap one to see it, or send a file with the words /library.
    { $notes }
library-damaged = ⚠ { $file } is damaged and is not used. Send its document again, or bring the file back from a backup.
library-row = { $name } · { $version } · { $kind }
library-one =
    <b>{ $name }</b>, version { $version } ({ $kind })
    { $size }, { $clauses } clauses, { $language }.
library-remove = Take it out
library-remove-sure = Take <b>{ $name }</b>, version { $version }, out of the library? Answers stop quoting it at once. Other versions stay.
library-remove-yes = Yes, take it out
library-remove-no = No, keep it
library-removed = <b>{ $name }</b>, version { $version }, is out of the library.

library-ask-file =
    <b>Please send the document.</b>
    PDF, Word (DOCX), HTML, Markdown, text or CSV, up to 20 MB. Reading a long one takes some seconds.
library-help-file = A PDF has to hold text: pictures of pages cannot be quoted. Clause numbers, tables and pages are kept; heads and feet of pages are dropped. Nothing is used before you have looked at it and confirmed.
library-label-file = File
library-ask-kind = <b>What is it?</b>
library-help-kind = Terms are what a contract or a rule says. A drug document is a leaflet or monograph. A guide explains something.
library-label-kind = Kind
library-kind-terms = Terms or rules
    .aliases = terms, rules, policy
library-kind-drug = Drug leaflet
    .aliases = drug, leaflet, medicine
library-kind-guide = Guide
    .aliases = guide
library-ask-product =
    <b>What is it called?</b>
    Choose what is known already, or type a new name: the product, the drug, the guide.
library-help-product = People see this name beside every quote. Versions of one thing need one and the same name.
library-label-product = Name
library-ask-version =
    <b>Which version is it?</b>
    For example 2026-1. A new version stands beside the others; one that is there already is replaced.
library-help-version = Letters, digits, dots and hyphens, at most 20. Whoever bought an earlier version still gets answers from it.
library-label-version = Version
library-version-again = { $version } (takes its place)
library-summary =
    <b>Please look before it is used</b>
    { $lines }

    { $preview }
library-preview =
    { $size }, <b>{ $clauses } clauses</b>, { $language }. It begins:
    { $first }
    { $notes }
    { $effect }
library-pages = { $pages ->
        [one] One page
       *[other] { $pages } pages
    }
library-no-pages = No pages
library-in-zh = in Chinese
library-in-en = in English
library-clause = { $page ->
        [0] • { $number } · { $title }
       *[other] • { $number } · { $title } (page { $page })
    }
library-tables = Tables: { $count }, on pages { $pages }.
library-tables-only = Tables: { $count }.
library-no-tables = No tables.
library-pictures = ⚠ Only a picture, so nothing is read: pages { $pages }.
library-effect-new = It is new: nothing is replaced.
library-effect-replaced = It takes the place of this version before: { $changed } clauses changed, { $added } new, { $deleted } gone, { $same } as they were.
library-effect-unchanged = Exactly this is in the library already; nothing would change.
library-submit = Yes, use it
library-cancelled = All right, nothing was kept.
library-kept =
    ✓ <b>{ $name }</b>, version { $version }, is kept; answers use it from now on.
    { $effect }
library-kept-unchanged = <b>{ $name }</b>, version { $version }, is unchanged: exactly this was in the library already.

library-bad-no-file = I need the document here. Tap the paper clip and send it as a file.
library-bad-one = One document at a time, please: each has its own name and version.
library-bad-product = Please write the name with letters or characters.
library-bad-version = A version has letters, digits, dots and hyphens, at most 20, for example 2026-1.
library-gone = What I read was dropped after a week. Please send the document again.

# Why a document is not taken
library-no-file = The file could not be found. Please send it again.
library-wrong-type = I can read PDF, Word (DOCX), HTML, Markdown, text and CSV. This is something else, or not what its name says.
library-old-word = This is Word's old format. Please save it as DOCX or PDF and send that.
library-empty = There is not a word in this file.
library-too-large = This file has { $size } MB, and I can read up to { $limit } MB. Please send it in parts, or use the command line.
library-too-many-pages = This document has { $pages } pages, and I can read up to { $limit }.
library-bomb = Unpacked, this file is far larger than any document, so I did not open it.
library-broken = This file is damaged and could not be read. Please save it anew and send that.
library-encoding = I could not read the characters of this file. Please save it as UTF-8 and send that.
library-locked = This file opens only with a password. Please save a copy without one; never send me the password.
library-scanned = This PDF holds pictures of its { $pages } pages and no text, so nothing could be quoted. Please run a text recognition (OCR) over it first, or send the original.
library-garbled = The fonts of this PDF do not tell which characters they draw, so its text cannot be read. Please send the original, or a PDF made anew from it.
library-columns = This CSV lacks a column: { $missing }. Its first line needs “text”, and “number” or “title”.
library-bad-name = The name or version cannot be used. Please use letters, digits, dots and hyphens.
library-other-kind = A document of another kind has this name already. Please give this one another name, or change the kind.
library-no-such = That document is not in the library any more.
library-store-broken = A file of the library is damaged: { $file }. Send its document again, or bring the file back from a backup.
library-unreadable = Reading this document took more time or memory than it may. Please send it in parts.
library-shelved = The search is up to date with { $name } (version { $version }); questions about it are answered accordingly from now on.
