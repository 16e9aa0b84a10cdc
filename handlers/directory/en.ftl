# Who may help with the costs: charities and public aid.

menu-aid = Who else could help with the costs?
command-aid = Find charities and public aid
aid-name = Looking for aid
aid-look = Find who could help
aid-ask-illness =
    <b>Which illness is it?</b>
    I look for charities and public aid that may help with the costs.
aid-help-illness = The name on the diagnosis is best; an everyday name will do. It is used only for this search.
aid-label-illness = Illness
aid-ask-region =
    <b>In which province is the patient registered or treated?</b>
    A city will do, for example: Shenzhen.
aid-help-region = Some aid is only for people of one province. Elsewhere, or would you rather not say? Use the button; then I show what there is in the whole country.
aid-label-region = Province
aid-elsewhere = Elsewhere, or rather not say
aid-bad-region = I can’t tell which province that is. Please write the province or a big city in it, for example: Sichuan, or Chengdu.
aid-cancelled = All right. You can look again at any time: /aid
aid-kind-public = public aid
aid-kind-charity = charity
aid-kind-hospital = in the hospital
aid-kind-drug-programme = medicine programme
aid-kind-lodging = a place to stay
aid-entry =
    <b>{ $name }</b> ({ $kind })
    { $what }
    <i>For whom:</i> { $who }
    <i>How:</i> { $how }
    {" "}
aid-found =
    <b>These may help.</b> Ask the first ones first; you can ask several at once.

    { $lines }
    If something should be applied for in this chat, or you want help with it, talk to a person.
