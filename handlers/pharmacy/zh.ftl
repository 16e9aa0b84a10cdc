# 药师工作台：等药师审阅的药品页面。

menu-medicines = 💊 药品页面
command-medicines = 等待审阅的药品页面

pharmacy-waiting-list =
    <b>等药师审阅的药品页面：{ $count } 个</b>（第 { $page } 页，共 { $pages } 页）
    点名称，就能看到整页内容和出处。没有药师认可之前，看到这一页的人都会被告知“还没有药师审阅”。
pharmacy-waiting-list-empty = 没有等待审阅的药品页面，查证过的都已审阅。
pharmacy-approved-list =
    <b>已审阅的药品页面：{ $count } 个</b>（第 { $page } 页，共 { $pages } 页）
    内容一改动，原来的认可就自动作废。
pharmacy-approved-list-empty = 还没有审阅过的药品页面。
pharmacy-see-waiting = 看等待审阅的
pharmacy-see-approved = 看已审阅的（{ $count }）
pharmacy-before = ← 上一页
pharmacy-next = 下一页 →

pharmacy-title = <b>{ $zh } · { $en }</b>
pharmacy-open = <b>还没有药师认可。</b>您读完并认可的话，请点“认可这一页”，页面上会写明您的姓名和日期。发现有误，请先不要点，告诉管理员。
pharmacy-approved-by = <b>{ $name } 已认可，{ $at }。</b>
pharmacy-approve = ✓ 认可这一页
pharmacy-withdraw = 撤回认可
pharmacy-back = ← 回到列表
pharmacy-approved = 已认可
pharmacy-withdrawn = 认可已撤回
pharmacy-approved-before = 这一页已经有药师认可过了。
pharmacy-not-approved = 这一页没有人认可过，不用撤回。
pharmacy-gone = 没有找到这个药品页面，或者它已经不算查证过。现在的列表：/medicines
pharmacy-changed = 您打开之后，这一页的内容改动过。请从列表里重新打开再读一遍：/medicines

pharmacy-head-aliases = 别名：{ $value }
pharmacy-head-brands = 商品名：{ $value }
pharmacy-head-forms = 剂型：{ $value }
pharmacy-head-classes = 类别：{ $value }
pharmacy-prescription = 处方药
pharmacy-no-prescription = 非处方药

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
pharmacy-source = <i>“{ $passage }” — { $title }，{ $publisher }（{ $kind }，查阅于{ $opened }）</i> { $address }
pharmacy-source-label = 药品标签
pharmacy-source-leaflet = 说明书
pharmacy-source-formulary = 处方集
pharmacy-source-guideline = 指南
pharmacy-source-secondary = 二手资料

pharmacy-section-uses = 用途
pharmacy-section-adult-dose = 成人用量
pharmacy-section-child-dose = 儿童用量
pharmacy-section-contraindications = 什么情况不能用
pharmacy-section-pregnancy = 怀孕
pharmacy-section-feeding = 哺乳
pharmacy-section-kidney = 肾
pharmacy-section-liver = 肝
pharmacy-section-warnings = 注意事项
pharmacy-section-food-alcohol = 饮食和饮酒
pharmacy-section-missed-dose = 漏服
pharmacy-section-storage = 保存

pharmacy-judged = 核对时依据的规则
pharmacy-level-stop = 不能用
pharmacy-level-caution = 小心
pharmacy-level-note = 留意
pharmacy-level-ok = 可以
pharmacy-with-condition = { $zh } { $en }
pharmacy-in-weeks = 怀孕第 { $first } 到 { $last } 周
pharmacy-while-feeding = 哺乳
pharmacy-at-months = 满 { $first } 个月、不满 { $under } 个月
pharmacy-with-alcohol = 饮酒

pharmacy-adult-dose = 成人用量的计算依据
pharmacy-child-dose = 儿童用量的计算依据
pharmacy-field-unit = 单位：{ $value }
pharmacy-field-single = 每次：{ $value }
pharmacy-field-daily = 24 小时最多：{ $value }
pharmacy-field-interval-hours = 间隔小时：{ $value }
pharmacy-field-from-months = 满几个月：{ $value }
pharmacy-field-per-kg = 每次每公斤：{ $value }
pharmacy-field-doses-per-day = 24 小时最多几次：{ $value }
pharmacy-field-per-kg-day = 24 小时每公斤最多：{ $value }
pharmacy-field-single-max = 每次最多：{ $value }
pharmacy-field-daily-max = 不论体重，24 小时最多：{ $value }
pharmacy-field-under-months = 不满几个月：{ $value }
pharmacy-field-from-kg = 满几公斤：{ $value }
pharmacy-field-under-kg = 不满几公斤：{ $value }
pharmacy-field-use = 用于：{ $value }
