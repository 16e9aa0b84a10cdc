# 用药
menu-medicine = 💊 问用药
command-medicine = 问用药：能不能一起吃、孩子吃多少、漏服
medicine-which-one = 请把药名打给我，包装上怎么写就怎么写。可以这样问：

    • 布洛芬和阿司匹林能一起吃吗
    • 美林，4 岁，16 公斤，吃多少
    • 漏吃了一次氨氯地平怎么办

    拍的药盒照片我看不了，请打字。
medicine-unknown = “{ $name }”我没有查到，不能说它安全。请核对一下药盒上的名字再发一次；也可以问药师或医生。
medicine-several = “{ $name }”可能是下面几种，您指的是哪一个？
medicine-class-only = “{ $name }”是一类药，各种不完全一样。请告诉我药盒上的具体名字。
medicine-unverified = <b>{ $name }</b>
    这个药我认得名字，但还没有核对过说明书的内容，所以不能告诉您剂量，也不能说它安全。请看说明书，或问药师、医生。
medicine-part = <b>{ $name } · { $part }</b>

    { $lines }

    { $approval }
medicine-fact = { $text }
    <i>来源：{ $source }</i>
medicine-source = { $publisher }（{ $kind }）
medicine-source-label = 药品说明书
medicine-source-leaflet = 患者说明书
medicine-source-formulary = 用药手册
medicine-source-guideline = 指南
medicine-source-secondary = 二手资料
medicine-part-missing = <b>{ $name } · { $part }</b>
    这一项我还没有核对过的资料，不想乱说。请看说明书，或问药师、医生。
medicine-approved = ✓ { $name }（药师）于 { $at } 审核过这一页。
medicine-not-approved = 这一页还没有药师审核过。它帮您看懂说明书，不能代替医生和药师。
medicine-part-uses = 用途
medicine-part-adult-dose = 成人用量
medicine-part-child-dose = 儿童用量
medicine-part-contraindications = 谁不能用
medicine-part-pregnancy = 怀孕
medicine-part-feeding = 哺乳
medicine-part-kidney = 肾不好
medicine-part-liver = 肝不好
medicine-part-warnings = 要当心
medicine-part-food-alcohol = 饮食和酒
medicine-part-missed-dose = 漏服
medicine-part-storage = 保存
medicine-check = <b>{ $names }</b>
    { $level }

    { $findings }

    { $whom }
    <i>资料还没有药师审核过，不能代替医生和药师。已经吃下去又觉得不舒服，请马上就医或拨打 120。</i>
medicine-level-stop = ⛔ 先不要用。请先问医生或药师。
medicine-level-unknown = ❔ 我不能说没问题：有的情况查不到，或者还不知道。
medicine-level-caution = ⚠️ 要小心。用之前问一下医生或药师。
medicine-level-ok = ✓ 核对过的资料里，没有发现冲突。
medicine-whom-mine = 已经对照了您的健康资料（/profile）。
medicine-whom-nobody = 这里没有对照个人情况。过敏、疾病、怀孕和正在吃的药都可能改变结论；为自己问的话，可以先填 /profile。
medicine-sign-stop = ⛔
medicine-sign-unknown = ❔
medicine-sign-caution = ⚠️
medicine-sign-note = ℹ️
medicine-sign-ok = ✓
medicine-finding = { $sign } <b>{ $about }</b>：{ $text }
    <i>来源：{ $source }</i>
medicine-findings-more = 还有 { $count } 条，请问药师。
medicine-finding-nothing = 说明书里仍可能有别的注意事项，请照说明书用，不要超量。
medicine-finding-interaction = ⚠️ <b>{ $about }</b>：会互相影响。
medicine-finding-same-ingredient = ⛔ <b>{ $about }</b>：里面有同一种成分，一起吃会过量。
medicine-finding-same-class = ⚠️ <b>{ $about }</b>：是同一类药，一般不一起吃。
medicine-finding-allergy = ⛔ <b>{ $about }</b>：和过敏有关。
medicine-finding-condition = ⚠️ <b>{ $about }</b>：和您的疾病有关。
medicine-finding-condition-if-severe = ⚠️ <b>{ $about }</b>：病情重的话不能用，请问医生。
medicine-finding-pregnancy = ⚠️ <b>{ $about }</b>：怀孕时要先问医生。
medicine-finding-feeding = ⚠️ <b>{ $about }</b>：哺乳时要先问医生。
medicine-finding-age = ⚠️ <b>{ $about }</b>：这个年龄要先问医生。
medicine-finding-alcohol = ⚠️ <b>{ $about }</b>：和酒不合。
medicine-finding-name-unknown = ❔ <b>{ $about }</b>：没有查到这个名字。请核对药盒上的写法。
medicine-finding-name-open = ❔ <b>{ $about }</b>：这个名字可能指几种药，请写药盒上的全名。
medicine-finding-class-only = ❔ <b>{ $about }</b>：这是一类药，请写具体的名字。
medicine-finding-unverified = ❔ <b>{ $about }</b>：还没有核对过它的说明书，不能说没问题。
medicine-finding-contents-unverified = ❔ <b>{ $about }</b>：里面的成分还没有核对过。
medicine-finding-allergy-unknown = ❔ <b>{ $about }</b>：不清楚有没有过敏，或者这个过敏我没有查到。
medicine-finding-condition-unknown = ❔ <b>{ $about }</b>：不清楚有没有别的病，或者这个病我没有查到。
medicine-finding-medicines-unknown = ❔ <b>{ $about }</b>：不清楚还在吃什么药。
medicine-finding-pregnancy-unknown = ❔ <b>{ $about }</b>：不清楚是不是怀孕，或者没有核对过的孕期资料。
medicine-finding-feeding-unknown = ❔ <b>{ $about }</b>：没有核对过的哺乳资料。
medicine-finding-age-unknown = ❔ <b>{ $about }</b>：没有核对过这个年龄的资料。
medicine-finding-alcohol-unknown = ❔ <b>{ $about }</b>：没有核对过和酒有关的资料。
medicine-child-dose = <b>{ $name } · 孩子的用量</b>

    { $lines }

    按毫克算。换算成毫升，要看瓶身上写的浓度，用附带的量具。不要和别的含同一成分的药一起吃；3 个月以下发烧，或者吃药后不见好，请看医生。

    { $approval }
medicine-child-line = { $use }每次 { $least }～{ $most } { $unit }，两次至少隔 { $hours } 小时，24 小时最多 { $times } 次、共 { $daily } { $unit }。
    <i>来源：{ $source }</i>
medicine-child-use = { $use }：
medicine-unit-mg = 毫克
medicine-unit-microgram = 微克
medicine-unit-iu = 国际单位
medicine-unit-ml = 毫升
medicine-child-age = { $name }给孩子吃多少，要看年龄和体重。请一起告诉我，比如：{ $name }，4 岁，16 公斤。
medicine-child-no-rule = 没有核对过的资料说{ $name }给孩子吃多少。请不要自己估算，问医生或药师。
medicine-child-weight-needed = { $name }要按体重算，不能只看年龄。请把体重也告诉我，比如：{ $name }，4 岁，16 公斤。
medicine-child-too-young = 这个年龄太小，{ $name }要由医生决定。请先看医生。
medicine-child-not-for-children = { $name }不能给这个年龄的孩子用。请看医生。
medicine-child-weight-out-of-range = 按这个体重，我没有核对过的用量。请问医生或药师。
medicine-child-weight-unlikely = 年龄和体重对不上，请看看单位是不是公斤，再发一次，比如：{ $name }，4 岁，16 公斤。
medicine-child-adult-dose = 这个年龄按成人用量，请点“成人用量”。
medicine-child-compound = { $name }里有几种成分，不能按一种成分算孩子的量。请照它自己的说明书，或问药师。
