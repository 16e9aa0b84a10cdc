# 我的健康资料：核对药品时用。

menu-profile = 🩺 我的健康资料
command-profile = 我的健康资料（问药时核对用）
profile-name = 我的健康资料

profile-ask-consent =
    <b>可以记下几项您的健康情况吗？</b>
    您问药的时候，我会拿它来核对：过敏、疾病、正在用的药、年龄、体重、是否怀孕。请填您本人的，不要填别人的。

    内容加密保存，不作别的用途，也不给别人看。随时可以修改或删除：/profile
profile-help-consent = 不记也可以问药，只是我只能讲一般的情况，没法按您的情况核对。不想记，点“退出”就行。走到最后您确认了，我才保存。
profile-label-consent = 同意

profile-ask-allergies =
    <b>您对什么过敏？</b>
    首先是药，食物也算。可以一次写几样，比如：青霉素、花生。反应严重的，请写上“严重”。
profile-help-allergies = 吃了或用了什么，出过皮疹、肿胀、喘不上气或休克？写医生说的名称，或者您自己的说法都行。不清楚就点“还不知道”，我会从严核对，不会当成没有。
profile-label-allergies = 过敏
profile-allergies-none = 没有已知的过敏
    .aliases = 没有, 无, 没有过敏, 不过敏, 无过敏史

profile-ask-conditions =
    <b>您有哪些病，或者得过哪些大病？</b>
    比如：高血压、胃溃疡、肾病。可以一次写几样。
profile-help-conditions = 长期的病最要紧，还有跟胃、心脏、肝、肾、肺、出血有关的。最好写诊断书上的病名，平时的叫法也行。
profile-label-conditions = 疾病
profile-conditions-none = 没有
    .aliases = 无, 没病, 没有病, 没有疾病, 健康, 身体健康

profile-ask-medicines =
    <b>您现在在用哪些药？</b>
    口服药、滴眼液、针剂、避孕药、中药都算。比如：阿司匹林、二甲双胍。
profile-help-medicines = 最好写药盒上的名称。自己买的、偶尔才吃的也请写上。药盒照片我看不了，请打字。
profile-label-medicines = 正在用的药
profile-medicines-none = 没有用药
    .aliases = 没有, 无, 没吃药, 没有吃药, 不吃药

profile-ask-born =
    <b>您的出生日期是哪天？</b>
    比如：1985-03-01。有些药不是每个年龄都能用。
profile-help-born = 写身份证上的日期，比如 1985-03-01 或 1985年3月1日。我按它来算年龄，过些年也不会错。
profile-label-born = 出生日期

profile-ask-weight =
    <b>您体重多少？</b>
    比如：65 公斤、130 斤。不写单位，我就按公斤算。
profile-help-weight = 有些药按体重算用量，孩子尤其如此。大概的数就行。孩子的体重 90 天内有效，之后我会再问。
profile-label-weight = 体重

profile-ask-expecting =
    <b>您现在怀孕或在哺乳吗？</b>
    这个年龄的人我都会问，因为有些药可能伤到孩子。
profile-help-expecting = 跟您没关系的话，点“都没有”。可能怀孕但不确定，请点“不确定”，我会从严核对。
profile-label-expecting = 怀孕或哺乳
profile-expecting-no = 都没有
    .aliases = 没有, 都不是, 无, 不是, 没怀孕, 我是男的
profile-expecting-pregnant = 怀孕中
    .aliases = 怀孕, 怀孕了, 孕妇
profile-expecting-feeding = 哺乳中
    .aliases = 哺乳, 哺乳期, 喂奶, 母乳喂养
profile-expecting-both = 怀孕，也在哺乳
    .aliases = 都是, 两样都有
profile-expecting-unknown = 不确定
    .aliases = 不知道, 不清楚, 可能, 也许

profile-ask-weeks =
    <b>现在是孕多少周？</b>
    比如：12。之后我会自己往后算。
profile-help-weeks = 跟医生一样，从末次月经第一天算起，0 到 42 周。产检本上有。只写整周就行：12 周零 3 天写 12。
profile-label-weeks = 孕周

profile-summary =
    <b>请核对一下</b>

    { $lines }

    您点下面的按钮，我才保存。
profile-submit = ✓ 没错，保存
profile-kept = <b>保存好了。</b>您问药的时候，我会拿它来核对。想看、想改、想删，随时发 /profile
profile-cancelled = 好的，刚才填的都不保存。以前保存过的还是原样：/profile

profile-heading = <b>我的健康资料</b>
profile-footing = <i>上次修改：{ $changed }。加密保存，只用来替您核对药品。</i>
profile-weight-old = ⚠️ 这个体重是 90 天以前的。孩子长得快，已经不能再用，请修改。
profile-pregnancy-over = ⚠️ 您说过的怀孕到现在应该已经结束，我先当作不确定，请修改。
profile-change = 修改
profile-delete = 删除
profile-delete-sure = 要删除您的健康资料吗？删除后我只能讲药品的一般情况。以后随时可以再填。
profile-delete-no = 不删，留着
profile-delete-yes = 删除
profile-deleted = 已经删除，您的健康资料我这里一项也没有了。
profile-nothing = 我这里没有您的健康资料。想填的话：/profile

profile-bad-born-future = 这一天还没到。请看看年份，再发一次出生日期，比如：1985-03-01。
profile-bad-born-old = 那是 { $years } 多年以前了。请看看年份，再发一次出生日期。
profile-bad-weight-outside = 这个数应该不对：体重要在 { $least } 到 { $most } 公斤之间。请看看数字和单位。
