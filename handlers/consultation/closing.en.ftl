# The doctor's summary, and how people read it.

consultation-close-name = Closing with a summary
consultation-close-ask-findings =
    <b>What do you find?</b>
    The patient will read this, so please use words that they understand. Nothing is closed until you send the summary at the end.
consultation-close-help-findings = What it most likely is and what speaks for it, and what could not be judged from here. To write to the patient meanwhile, reply to one of their messages.
consultation-close-label-findings = Findings
consultation-close-ask-advice =
    <b>What do you advise?</b>
    What to do now, and when to see a doctor at once.
consultation-close-help-advice = What helps, what to avoid, and which signs mean not to wait.
consultation-close-label-advice = Advice
consultation-close-ask-medicines =
    <b>Any medicines?</b>
    They are told as advice: this is no prescription.
    { $allergies }
consultation-close-help-medicines = Name, dose, how often, how long. Have another look at allergies and other medicines on the card.
consultation-close-label-medicines = Medicines
consultation-close-ask-tests = <b>Any tests to be done?</b>
consultation-close-help-tests = For example: blood count, ultrasound of the abdomen. Skip it if none is needed.
consultation-close-label-tests = Tests
consultation-close-ask-referral =
    <b>Should they see somebody?</b>
    A department, or your own words.
consultation-close-help-referral = Tap a department, or type one, for example “Cardiology”, or “a hospital emergency room tonight”. Skip it if this was enough.
consultation-close-label-referral = Referral
consultation-close-ask-follow-up =
    <b>Follow up in how many days?</b>
    Tap, or type a number from 1 to 365.
consultation-close-help-follow-up = The summary tells the patient when to report how it goes. “None” leaves it out.
consultation-close-label-follow-up = Follow-up
consultation-close-days = { $days ->
        [one] 1 day
       *[other] { $days } days
    }
consultation-close-follow-up-none = None
    .aliases = no, no follow-up, not needed, skip
consultation-close-summary =
    <b>This goes to the patient, and the consultation is closed:</b>

    { $lines }
consultation-close-submit = ✅ Send and close
consultation-close-cancelled = The consultation goes on; no summary was sent.
consultation-close-closed = ✅ Closed, and the patient has your summary. They can open it again within { $hours } hours.
consultation-close-next = Next: the queue

consultation-summary =
    📋 <b>Your consultation is finished</b>
    { $doctor } · { $department } · { $on }
consultation-summary-findings =
    {" "}
    <b>Findings</b>
    { $value }
consultation-summary-advice =
    {" "}
    <b>Advice</b>
    { $value }
consultation-summary-medicines =
    {" "}
    <b>Medicines</b> (advice, no prescription)
    { $value }
consultation-summary-tests =
    {" "}
    <b>Tests</b>
    { $value }
consultation-summary-referral =
    {" "}
    <b>Please see</b>: { $value }
consultation-summary-follow-up =
    {" "}
    <b>Follow-up</b>: { $days ->
        [one] in 1 day
       *[other] in { $days } days
    }, on { $on }
consultation-summary-foot =
    {" "}
    If it gets worse, do not wait: call the emergency number or go to a hospital. Not over yet? You can open it again within { $hours } hours at no cost. How was it? A star helps us.
