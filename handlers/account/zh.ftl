command-menu = 菜单
command-help = 我会做什么
command-language = 换语言 / Language
command-me = 我的资料
command-cancel = 退出正在填的内容
help = 我可以陪您发起医疗筹款、回答关于平台的问题，也可以随时帮您找到真人。

    有人身处危险时，请先打急救电话（中国大陆 120）。

    { $lines }
help-line = { $command } — { $text }
language-which = 想用哪种语言？ / Which language?
language-zh = 中文
    .aliases = zh, chinese, 汉语, 普通话
language-en = English
    .aliases = en, 英文, 英语
language-set = 好的，接下来说中文。
me = <b>我的资料</b>
    姓名：{ $name }
    语言：{ $language }
    所在地：{ $country }
    认识我们的日子：{ $since }
    { $roles }

    您说的话、填的内容和材料都加密保存。可以随时要一份，也可以全部删除。
me-country-unknown = 还不知道
me-roles = 角色：{ $roles }
me-no-roles = 角色：用户
me-language = 语言
me-country = 所在地
me-export = 给我一份全部资料
me-exported = 这是我们保存的、关于您的全部内容。
me-forget = 删除我的全部资料
me-forget-sure = 真的要全部删除吗？

    • 您填的内容、材料和对话会马上删除，密钥一并销毁，我们自己也再读不了，<b>无法恢复</b>。
    • 还没有公开的筹款会一并撤回。
    • 我发给您的消息，48 小时以内的会从聊天里删掉；更早的、以及您自己发的，要请您自己清空聊天。
    • 会留下的只有没有内容的记录：哪一天办过什么。
me-forget-no = 不删除
me-forget-yes = 全部删除
me-forgotten = 已经全部删除。聊天里较早的消息和您自己发的消息我删不掉，请清空这个聊天。愿您和家人平安。想回来的时候，随时发 /start。
me-forget-staff = 您现在有工作角色，要先请管理员结束角色，才能删除资料。
me-forget-fundraiser = 您有一个大家看得到的筹款。请先关闭它，再来删除资料。
me-forget-consultation = 您正在问医生，或者有一笔问诊费正在退给您。请先结束（/consultations），再来删除资料。

bot-name = 守望 Shouwang
bot-about = 家里有人生病、担心医药费？我陪您一步一步来：发起医疗筹款，回答疑问，随时帮您找到真人。有人身处危险时，请先拨打急救电话（中国大陆 120）。
bot-short = 守望相助：医疗筹款，有问必答，真人在线。
me-forget-money = 您的筹款里，别人捐的钱还没有用完，也没有退完。您要对捐款的人负责，账目结清以前不能删除。有疑问请找：/human
