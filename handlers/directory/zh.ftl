# 谁能帮忙出医药费：慈善机构和公共救助。

menu-aid = 还有谁能帮忙出钱？
command-aid = 找慈善机构和公共救助
aid-name = 找救助
aid-look = 看看谁能帮忙
aid-ask-illness =
    <b>是什么病？</b>
    我来找找哪些慈善机构和公共救助可能帮得上。
aid-help-illness = 最好写诊断书上的病名，平时的叫法也行。只用来查这一次。
aid-label-illness = 疾病
aid-ask-region =
    <b>患者的户口或者就医在哪个省？</b>
    写城市也行，比如：深圳。
aid-help-region = 有些救助只给一个省的人。不在这些地方，或者不想说，点下面的按钮，我就只找全国都能申请的。
aid-label-region = 省份
aid-elsewhere = 别的地方，或者不想说
aid-bad-region = 没看出是哪个省。请写省份或者省里的大城市，比如：四川，或者成都。
aid-cancelled = 好的。以后随时可以再找：/aid
aid-kind-public = 公共救助
aid-kind-charity = 慈善机构
aid-kind-hospital = 医院里
aid-kind-drug-programme = 赠药项目
aid-kind-lodging = 住的地方
aid-entry =
    <b>{ $name }</b>（{ $kind }）
    { $what }
    <i>给谁：</i>{ $who }
    <i>怎么申请：</i>{ $how }
    {" "}
aid-found =
    <b>这些也许能帮上忙。</b>先问前面的，也可以同时问几家。

    { $lines }
    写着在这个聊天里申请的，或者不知道怎么办，请找人工客服。
