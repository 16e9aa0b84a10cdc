command-queue = 我的工作台
command-duty = 上班 / 下班
role-admin = 管理员
role-reviewer = 审核员
role-adjuster = 理赔员
role-doctor = 医生
role-pharmacist = 药师
role-agent = 客服
role-insurer = 保险公司
duty-on = 在班
duty-off = 不在班
duty-now-on = 您现在在班，有新的会通知您。
duty-now-off = 您现在下班了，不会收到新的。手上的还在。
staff-no-desk = 您的角色现在没有要处理的队列。
staff-code-needed = 有邀请码的话，请这样发：/staff 邀请码
staff-list = <b>工作人员</b>
    { $lines }

    邀请谁？链接只能用一次，三天内有效。
staff-line = • { $role }：{ $name }（{ $duty }{ $test }）
staff-test = ，测试
staff-real = { "" }
staff-invite = 邀请{ $role }
staff-invited = 把这个一次性链接发给新的{ $role }，三天内有效：
    { $link }

    或者请对方发送：<code>/staff { $code }</code>
staff-joined = 欢迎！您现在是{ $role }，已经在班。发 /queue 看工作台，发 /duty 上下班。
staff-bad-invite = 这个邀请码不对、已经用过，或者过期了。请向管理员再要一个。
staff-last-admin = 这是唯一的管理员，不能结束。请先邀请另一位管理员。
staff-no-such-role = 这个人现在没有这个角色。
staff-end = 结束某人的角色
staff-end-which = 结束谁的角色？
staff-end-one = { $role }：{ $name }
staff-ended = 角色已结束
staff-role-gone = 您的角色“{ $role }”已由管理员结束。谢谢您的付出。
menu-queue = 🗂 我的工作台
menu-staff = 👥 工作人员
staff-has-role = 您已经有这个角色了。这个邀请码还没有用掉，可以转给别人。
