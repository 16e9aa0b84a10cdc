# The pharmacists' desk: pages of medicines that wait for approval.

menu-medicines = 💊 Medicine pages
command-medicines = Medicine pages that wait for approval

pharmacy-waiting-list =
    <b>Medicine pages that wait for a pharmacist: { $count }</b> (page { $page } of { $pages })
    Tap a name to read the whole page with its sources. Until somebody approves it, everybody who reads it is told that no pharmacist has.
pharmacy-waiting-list-empty = No medicine page waits: every verified one is approved.
pharmacy-approved-list =
    <b>Approved medicine pages: { $count }</b> (page { $page } of { $pages })
    An approval ends by itself when the content changes.
pharmacy-approved-list-empty = No medicine page is approved yet.
pharmacy-see-waiting = To those that wait
pharmacy-see-approved = Approved ones ({ $count })
pharmacy-before = ← Earlier
pharmacy-next = Next →

pharmacy-title = <b>{ $zh } · { $en }</b>
pharmacy-open = <b>Not approved yet.</b> If you have read it and stand by it, tap “Approve”. Your name and the day are then shown with this page. If something is wrong, leave it and tell an admin.
pharmacy-approved-by = <b>Approved by { $name }, { $at }.</b>
pharmacy-approve = ✓ Approve this page
pharmacy-withdraw = Withdraw the approval
pharmacy-back = ← Back to the list
pharmacy-approved = Approved
pharmacy-withdrawn = The approval is withdrawn
pharmacy-approved-before = This page is approved already.
pharmacy-not-approved = This page is not approved, so there is nothing to withdraw.
pharmacy-gone = I can’t find this medicine page, or it is not verified any more. The list of now: /medicines
pharmacy-changed = This page has changed since you opened it. Please read it again from the list: /medicines

pharmacy-head-aliases = Other names: { $value }
pharmacy-head-brands = Brands: { $value }
pharmacy-head-forms = Forms: { $value }
pharmacy-head-classes = Classes: { $value }
pharmacy-prescription = Needs a prescription
pharmacy-no-prescription = Sold without a prescription

pharmacy-heading =
    {" "}
    <b>{ $title }</b>
pharmacy-fact =
    • { $zh }
    { $en }
    { $source }
pharmacy-rule =
    • <b>{ $level }</b> · { $what }
    { $zh }
    { $en }
    { $source }
pharmacy-source-line = { $source }
pharmacy-source = <i>“{ $passage }” — { $title }, { $publisher } ({ $kind }, read { $opened })</i> { $address }
pharmacy-source-label = label
pharmacy-source-leaflet = leaflet
pharmacy-source-formulary = formulary
pharmacy-source-guideline = guideline
pharmacy-source-secondary = secondary

pharmacy-section-uses = Uses
pharmacy-section-adult-dose = Dose for adults
pharmacy-section-child-dose = Dose for children
pharmacy-section-contraindications = When not to take it
pharmacy-section-pregnancy = Pregnancy
pharmacy-section-feeding = Breastfeeding
pharmacy-section-kidney = Kidneys
pharmacy-section-liver = Liver
pharmacy-section-warnings = Warnings
pharmacy-section-food-alcohol = Food and alcohol
pharmacy-section-missed-dose = Missed dose
pharmacy-section-storage = Storage

pharmacy-judged = What the checks go by
pharmacy-level-stop = stop
pharmacy-level-caution = caution
pharmacy-level-note = note
pharmacy-level-ok = ok
pharmacy-with-condition = { $zh } { $en }
pharmacy-in-weeks = pregnancy, weeks { $first } to { $last }
pharmacy-while-feeding = breastfeeding
pharmacy-at-months = age from { $first } to under { $under } months
pharmacy-with-alcohol = alcohol

pharmacy-adult-dose = What the dose for adults is reckoned from
pharmacy-child-dose = What the dose for children is reckoned from
pharmacy-field-unit = Counted in: { $value }
pharmacy-field-single = One dose: { $value }
pharmacy-field-daily = Most in 24 hours: { $value }
pharmacy-field-interval-hours = Hours between doses: { $value }
pharmacy-field-from-months = From months of age: { $value }
pharmacy-field-per-kg = One dose per kg: { $value }
pharmacy-field-doses-per-day = Most doses in 24 hours: { $value }
pharmacy-field-per-kg-day = Most in 24 hours per kg: { $value }
pharmacy-field-single-max = Most in one dose: { $value }
pharmacy-field-daily-max = Most in 24 hours at any weight: { $value }
pharmacy-field-under-months = Under months of age: { $value }
pharmacy-field-from-kg = From kg: { $value }
pharmacy-field-under-kg = Under kg: { $value }
pharmacy-field-use = For: { $value }
