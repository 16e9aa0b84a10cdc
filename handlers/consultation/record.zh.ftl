# 自己的健康档案。

menu-record = 📋 我的档案
command-record = 我的档案：健康资料、家人、问诊

record = 📋 <b>您的档案</b>
record-own =
    <b>您的健康资料</b>
    { $lines }
record-own-none = <b>您的健康资料</b>
    没有记下什么。
record-facts = 🩺 我的健康资料
record-family =
    <b>您的家人</b>
    { $lines }
    点名字看记了什么，或者删除。
record-family-none = <b>您的家人</b>
    没有记下谁。您替谁问过医生，就会记在这里。
record-family-line = • { $name }（{ $relation }）
record-member = 👤 { $name }
record-timeline =
    <b>问诊</b>
    { $lines }
record-timeline-none = <b>问诊</b>
    还没有。
record-timeline-line = • { $on } · { $department } · { $whom } · { $state }

record-member-one =
    👤 <b>{ $name }</b>（{ $relation }）
    { $lines }

    <i>加密保存。下次替 { $name } 问医生时可以直接用，也可以修改。</i>
record-member-drop = 删除
record-member-drop-sure = 要删除 { $name } 的资料吗？以前问诊里告诉过医生的，还留在那些问诊里。以后随时可以再填。
record-member-drop-no = 不删，留着
record-member-drop-yes = 删除
record-member-dropped = 已经删除，{ $name } 的资料我这里没有了。
