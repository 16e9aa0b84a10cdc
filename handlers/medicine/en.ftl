# Medicines
menu-medicine = 💊 About a medicine
command-medicine = medicines: together, for a child, a missed dose
medicine-which-one = Please type the medicine’s name as it stands on the box. You can ask, for example:

    • can I take ibuprofen with aspirin
    • ibuprofen for my 4-year-old, 16 kg
    • I missed a dose of amlodipine

    I cannot read photos of boxes; please type.
medicine-unknown = I do not find “{ $name }”, so I cannot call it safe. Please check the name on the box and send it again, or ask a pharmacist or doctor.
medicine-several = “{ $name }” may be one of these. Which do you mean?
medicine-class-only = “{ $name }” is a whole kind of medicine, and they differ. Please tell me the name on the box.
medicine-unverified = <b>{ $name }</b>
    I know this name, but nobody has checked its leaflet for me yet. So I can tell you no dose and cannot call it safe. Please read the leaflet, or ask a pharmacist or doctor.
medicine-part = <b>{ $name } · { $part }</b>

    { $lines }

    { $approval }
medicine-fact = { $text }
    <i>Source: { $source }</i>
medicine-source = { $publisher } ({ $kind })
medicine-source-label = label
medicine-source-leaflet = package leaflet
medicine-source-formulary = formulary
medicine-source-guideline = guideline
medicine-source-secondary = secondary source
medicine-part-missing = <b>{ $name } · { $part }</b>
    I have nothing checked about this, and I would rather not guess. Please read the leaflet, or ask a pharmacist or doctor.
medicine-approved = ✓ { $name }, pharmacist, has checked this page on { $at }.
medicine-not-approved = No pharmacist has checked this page yet. It helps to understand the leaflet and does not replace a doctor or pharmacist.
medicine-part-uses = Uses
medicine-part-adult-dose = Adult dose
medicine-part-child-dose = Child dose
medicine-part-contraindications = Who must not
medicine-part-pregnancy = Pregnancy
medicine-part-feeding = Feeding
medicine-part-kidney = Kidneys
medicine-part-liver = Liver
medicine-part-warnings = Take care
medicine-part-food-alcohol = Food, alcohol
medicine-part-missed-dose = Missed dose
medicine-part-storage = Storage
medicine-check = <b>{ $names }</b>
    { $level }

    { $findings }

    { $whom }
    <i>No pharmacist has checked this yet, and it does not replace a doctor or pharmacist. If you have taken it and feel unwell, see a doctor at once or call 120.</i>
medicine-level-stop = ⛔ Please do not take it for now. Ask a doctor or pharmacist first.
medicine-level-unknown = ❔ I cannot say that this is all right: something is not known, or not found.
medicine-level-caution = ⚠️ Take care. Ask a doctor or pharmacist before you take it.
medicine-level-ok = ✓ In what was checked there is no conflict.
medicine-whom-mine = I have compared it with your health facts (/profile).
medicine-whom-nobody = Nobody’s own facts were compared. Allergies, illnesses, pregnancy and other medicines may change the answer; if you ask for yourself, you can fill in /profile.
medicine-sign-stop = ⛔
medicine-sign-unknown = ❔
medicine-sign-caution = ⚠️
medicine-sign-note = ℹ️
medicine-sign-ok = ✓
medicine-finding = { $sign } <b>{ $about }</b>: { $text }
    <i>Source: { $source }</i>
medicine-findings-more = There are { $count } more; please ask a pharmacist.
medicine-finding-nothing = The leaflet may have more to say: please follow it, and do not take more than it allows.
medicine-finding-interaction = ⚠️ <b>{ $about }</b>: they affect each other.
medicine-finding-same-ingredient = ⛔ <b>{ $about }</b>: they hold the same ingredient, together it would be too much.
medicine-finding-same-class = ⚠️ <b>{ $about }</b>: they are of the same kind and are not usually taken together.
medicine-finding-allergy = ⛔ <b>{ $about }</b>: this touches an allergy.
medicine-finding-condition = ⚠️ <b>{ $about }</b>: this touches an illness.
medicine-finding-condition-if-severe = ⚠️ <b>{ $about }</b>: not when the illness is severe. Please ask a doctor.
medicine-finding-pregnancy = ⚠️ <b>{ $about }</b>: in pregnancy, ask a doctor first.
medicine-finding-feeding = ⚠️ <b>{ $about }</b>: while breastfeeding, ask a doctor first.
medicine-finding-age = ⚠️ <b>{ $about }</b>: at this age, ask a doctor first.
medicine-finding-alcohol = ⚠️ <b>{ $about }</b>: does not go with alcohol.
medicine-finding-name-unknown = ❔ <b>{ $about }</b>: I do not find this name. Please check how it is written on the box.
medicine-finding-name-open = ❔ <b>{ $about }</b>: this may be several medicines. Please write the whole name on the box.
medicine-finding-class-only = ❔ <b>{ $about }</b>: this is a kind of medicine. Please write which one.
medicine-finding-unverified = ❔ <b>{ $about }</b>: its leaflet has not been checked for me yet, so I cannot say that it is all right.
medicine-finding-contents-unverified = ❔ <b>{ $about }</b>: what is in it has not been checked yet.
medicine-finding-allergy-unknown = ❔ <b>{ $about }</b>: it is not known whether there is an allergy, or I do not find this allergy.
medicine-finding-condition-unknown = ❔ <b>{ $about }</b>: it is not known whether there is an illness, or I do not find this illness.
medicine-finding-medicines-unknown = ❔ <b>{ $about }</b>: it is not known what else is being taken.
medicine-finding-pregnancy-unknown = ❔ <b>{ $about }</b>: it is not known whether there is a pregnancy, or nothing about pregnancy was checked.
medicine-finding-feeding-unknown = ❔ <b>{ $about }</b>: nothing about breastfeeding was checked.
medicine-finding-age-unknown = ❔ <b>{ $about }</b>: nothing about this age was checked.
medicine-finding-alcohol-unknown = ❔ <b>{ $about }</b>: nothing about alcohol was checked.
medicine-child-dose = <b>{ $name } · for the child</b>

    { $lines }

    This is in milligrams. For millilitres, see the strength on the bottle and use the measure that came with it. Give no other medicine with the same ingredient. With a fever under 3 months of age, or when it does not get better, see a doctor.

    { $approval }
medicine-child-line = { $use }{ $least } to { $most } { $unit } at once, at least { $hours } hours apart, at most { $times } times and { $daily } { $unit } in 24 hours.
    <i>Source: { $source }</i>
medicine-child-use = { $use }:{" "}
medicine-unit-mg = mg
medicine-unit-microgram = micrograms
medicine-unit-iu = IU
medicine-unit-ml = ml
medicine-child-age = How much { $name } a child may take depends on age and weight. Please send both, for example: { $name }, 4 years old, 16 kg.
medicine-child-no-rule = Nothing that was checked says how much { $name } a child may take. Please do not estimate it; ask a doctor or pharmacist.
medicine-child-weight-needed = { $name } goes by weight, not by age alone. Please send the weight too, for example: { $name }, 4 years old, 16 kg.
medicine-child-too-young = At so young an age a doctor has to decide about { $name }. Please see a doctor first.
medicine-child-not-for-children = { $name } is not for a child of this age. Please see a doctor.
medicine-child-weight-out-of-range = For this weight I have no checked dose. Please ask a doctor or pharmacist.
medicine-child-weight-unlikely = Age and weight do not go together. Please see whether the weight is in kg and send it again, for example: { $name }, 4 years old, 16 kg.
medicine-child-adult-dose = At this age the adult dose holds: press “Adult dose”.
medicine-child-compound = { $name } holds several ingredients, so a child’s dose cannot be reckoned from one of them. Please follow its own leaflet, or ask a pharmacist.
