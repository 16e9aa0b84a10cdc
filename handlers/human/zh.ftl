command-human = 找人工
human-name = 找人工
human-ask-matter = 好的，我帮您找一位同事。请用一两句话说说是什么事，这样您不用再讲一遍。
human-help-matter = 写您最想问的就行，例如：“材料交上去两天了还没有消息”。请不要写身份证号或银行卡号。
human-label-matter = 什么事
human-summary = { $lines }
human-submit = 发送
human-cancelled = 好的，先不找人工。需要的时候随时发 /human。
human-filed = 已经告诉值班的同事了，一有人接手我就通知您。等的时候可以接着做别的，也可以再补充几句。
human-filed-nobody = 现在没有同事值班。我已经替您排上了，有人上班就会看到；急事请说明，我会一直留着。有人身处危险时，请先打急救电话（中国大陆 120）。
human-waits = 您已经在排队了，还没有同事接手。想补充什么，直接打字就好。
human-talks = 同事正在和您说话，直接打字就能发给对方。
human-added = 已补充，同事接手时会一起看到。
human-claimed = { $name } 来了，正在看您写的内容。接下来您发的消息会直接给 { $name }，我先不说话了。
human-end = 结束对话
human-ended = 同事结束了这次对话，我回来了。还有问题随时发 /human。
human-bye = 好的，这次对话结束了，我回来了。
human-desk-new = 🎫 有人找人工：
    { $words }
human-desk-crisis = 🆘 <b>有人说到了轻生，请马上接手：</b>
    { $words }
human-desk-claim = 我来接
human-desk-claimed-toast = 由您接手
human-desk-claimed = 您接手了 <b>{ $name }</b> 的求助：
    { $words }

    您现在写的话会直接发给对方，我先不说话。发 /talks 可以先退出。
human-desk-end = 结束对话
human-desk-ended = 对话已结束，对方已经知道。
human-desk-left = 对方结束了对话。
human-desk-empty = 没有人在等人工。
human-desk-queue = 等待人工：{ $count } 件
human-desk-row = { $mine } · { $urgency } · 最晚 { $due }
human-stop-waiting = 不用等了
human-back-in-queue = 刚才的同事暂时不能继续了，对不起。我已经请其他同事接手，您的位置没有变，也不用再讲一遍。
human-desk-release = 放回队列
human-desk-released = 已放回队列，对方和其他客服都知道了。
human-desk-crisis-yours = 🆘 <b>{ $name } 说到了轻生。</b>这一件在您手上，请马上回复。您来不了的话，请放回队列。
human-desk-taken-away = 有人说到轻生，等了几分钟没有回复，这一件已转给其他客服。
human-is-over = 那次对话已经结束，在这里回复没有人能看到。有新的事情，请点下面。
