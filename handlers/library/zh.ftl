# 资料库的文件：管理员添加、查看、移除。

command-library = 资料库的文件
menu-library = 📚 资料库
library-name = 添加文件
library-show = 看资料库
library-add = ＋ 添加文件
library-list =
    <b>资料库</b>：{ $count ->
        [0] 还没有文件。
       *[other] 共 { $count } 份文件。
    }回答会引用它们。点一份可以查看；直接发文件并写上 /library 就能添加。
    { $notes }
library-damaged = ⚠ { $file } 已损坏，没有使用。请重新发这份文件，或从备份里恢复。
library-row = { $name } · { $version } · { $kind }
library-one =
    <b>{ $name }</b>，版本 { $version }（{ $kind }）
    { $size }，{ $clauses } 条，{ $language }。
library-remove = 移除
library-remove-sure = 要把<b>{ $name }</b>（版本 { $version }）从资料库移除吗？移除后回答马上不再引用它，其他版本不受影响。
library-remove-yes = 是，移除
library-remove-no = 不，留着
library-removed = <b>{ $name }</b>（版本 { $version }）已经移除。

library-ask-file =
    <b>请发文件。</b>
    可以是 PDF、Word（DOCX）、HTML、Markdown、文本或 CSV，最大 20 MB。长的文件要读几秒钟。
library-help-file = PDF 里要有文字，只有页面图片的没法引用。条款号、表格和页码都会保留，页眉页脚会去掉。在您看过并确认之前，不会用于回答。
library-label-file = 文件
library-ask-kind = <b>这是什么文件？</b>
library-help-kind = 条款是合同或规则的原文；药品资料是说明书；指南是讲解性的文章。
library-label-kind = 类别
library-kind-terms = 条款或规则
    .aliases = 条款, 规则, 保险条款
library-kind-drug = 药品说明书
    .aliases = 药品, 说明书, 药
library-kind-guide = 指南
    .aliases = 指南, 讲解
library-ask-product =
    <b>叫什么名字？</b>
    选一个已有的，或者输入新的名字：产品、药品或指南的名称。
library-help-product = 每次引用时，旁边都会显示这个名字。同一个产品的各个版本，请用同一个名字。
library-label-product = 名称
library-ask-version =
    <b>是哪个版本？</b>
    例如 2026-1。新版本会和旧版本并存；已有的版本会被替换。
library-help-version = 可以用字母、数字、点和连字符，最多 20 个字符。买了旧版本的人，仍按旧版本回答。
library-label-version = 版本
library-version-again = { $version }（替换它）
library-summary =
    <b>使用之前，请看一看</b>
    { $lines }

    { $preview }
library-preview =
    { $size }，<b>{ $clauses } 条</b>，{ $language }。开头是：
    { $first }
    { $notes }
    { $effect }
library-pages = 共 { $pages } 页
library-no-pages = 没有页码
library-in-zh = 中文
library-in-en = 英文
library-clause = { $page ->
        [0] • { $number } · { $title }
       *[other] • { $number } · { $title }（第 { $page } 页）
    }
library-tables = 表格 { $count } 个，在第 { $pages } 页。
library-tables-only = 表格 { $count } 个。
library-no-tables = 没有表格。
library-pictures = ⚠ 只有图片、没有读到文字的页：第 { $pages } 页。
library-effect-new = 这是新的，不替换任何内容。
library-effect-replaced = 会替换这个版本原来的内容：改动 { $changed } 条，新增 { $added } 条，删除 { $deleted } 条，不变 { $same } 条。
library-effect-unchanged = 资料库里已经有完全一样的内容，不会有任何变化。
library-submit = 没问题，使用它
library-cancelled = 好的，什么都没有保存。
library-kept =
    ✓ <b>{ $name }</b>（版本 { $version }）已保存，从现在起用于回答。
    { $effect }
library-kept-unchanged = <b>{ $name }</b>（版本 { $version }）没有变化：资料库里已经有完全一样的内容。

library-bad-no-file = 这一步需要文件。请点聊天框旁的回形针，以文件形式发送。
library-bad-one = 请一次发一份，每份都有自己的名称和版本。
library-bad-product = 请用文字写出名称。
library-bad-version = 版本只能用字母、数字、点和连字符，最多 20 个字符，例如 2026-1。
library-gone = 读好的内容放了一周，已经删掉了。请重新发文件。

# 为什么不能收
library-no-file = 没有找到文件，请重新发送。
library-wrong-type = 我能读 PDF、Word（DOCX）、HTML、Markdown、文本和 CSV。这个文件不是其中之一，或者和它的名字不符。
library-old-word = 这是旧版 Word 格式。请另存为 DOCX 或 PDF 再发。
library-empty = 这个文件里没有文字。
library-too-large = 这个文件有 { $size } MB，最多能读 { $limit } MB。请分开发送，或者用命令行。
library-too-many-pages = 这个文件有 { $pages } 页，最多能读 { $limit } 页。
library-bomb = 这个文件解压后远远大于正常文件，所以没有打开。
library-broken = 这个文件已损坏，读不出来。请重新保存一份再发。
library-encoding = 这个文件的文字编码读不出来。请另存为 UTF-8 再发。
library-locked = 这个文件要密码才能打开。请另存一份不带密码的；密码请不要发给我。
library-scanned = 这个 PDF 的 { $pages } 页都是图片，没有文字，没法引用。请先做文字识别（OCR），或者发原件。
library-garbled = 这个 PDF 的字体没有标明是哪些字，文字读不出来。请发原件，或者重新生成 PDF。
library-columns = 这个 CSV 缺少列：{ $missing }。第一行要有“正文”，以及“编号”或“标题”。
library-bad-name = 名称或版本不能用。请用文字、数字、点和连字符。
library-other-kind = 已有另一类文件用了这个名称。请换个名称，或者改一下类别。
library-no-such = 资料库里已经没有这份文件了。
library-store-broken = 资料库的一个文件已损坏：{ $file }。请重新发这份文件，或从备份里恢复。
library-unreadable = 读这份文件用的时间或内存超过了限度。请分成几份再发。
library-shelved = 《{ $name }》（{ $version } 版）已更新到检索里，现在问到它，就按新的内容回答。
