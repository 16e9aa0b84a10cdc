// Every word of this page, in both languages. `t(key, values)` fills {name} gaps.

/** All texts by language and key. */
export const TEXTS = {
  zh: {
    "title": "守望 · 本地信使",
    "banner": "本地信使：人和钱都是测试用的",
    "people": "聊天","find-person": "找人", "no-people": "还没有人，先加一个吧",
    "nobody-found": "没有这个名字", "open-beside": "并排打开", "close-column": "关闭这一栏", "back": "返回列表",
    "unread": "{n} 条未读", "new-messages": "以下是新消息", "to-bottom": "回到最新消息", "to-bottom-new": "{n} 条新消息，点这里看",
    "today": "今天", "yesterday": "昨天", "edited": "已编辑", "deleted": "这条消息已删除",
    "you": "你", "bot": "机器人","forwarded": "转发自 {name}", "hidden-sender": "一位用户",
    "pinned": "置顶消息", "pinned-by": "{name} 置顶了一条消息",
    "typing": "正在输入", "uploading-photo": "正在发送图片", "uploading-document": "正在发送文件", "uploading-voice": "正在发送语音",
    "uploading-video": "正在发送视频", "choosing-sticker": "正在选表情", "finding-location": "正在查找位置",
    "start": "开始", "empty-chat": "还没有消息", "empty-chat-hint": "点“开始”，就像第一次打开机器人一样。",
    "write": "写消息", "write-to": "给{bot}写消息", "send": "发送", "save": "保存", "attach": "添加图片或文件", "commands": "命令菜单",
    "show-keyboard": "显示按钮键盘", "hide-keyboard": "收起按钮键盘", "reply-keyboard": "快捷回复",
    "replying-to": "回复 {name}", "editing": "修改消息", "cancel": "取消", "close": "关闭",
    "attach-file": "图片、视频或文件", "attach-voice": "语音文件", "attach-location": "位置", "attach-contact": "我的联系方式",
    "attach-sticker": "表情", "attachments": "待发送的文件", "remove-file": "移除 {name}", "as-file": "按文件发送（不压缩）",
    "caption": "加一句说明", "drop-here": "松开就能添加", "too-many-files": "一次最多发 10 个文件，多出来的没有添加。",
    "sending": "正在发送",
    "send-failed": "没有发出去：{why}", "retry": "再试一次", "discard": "不发了", "earlier": "看更早的消息", "file-empty": "“{name}”是空文件，发不出去。",
    "no-server": "连不上本地信使，请看看它是否还在运行。", "refused": "没有成功：{why}",
    "offline": "连接断开了，正在重新连接…", "online": "已重新连接",
    "menu-of-message": "消息选项", "reply": "回复", "edit": "修改", "copy-text": "复制文字", "copied": "已复制", "copy-failed": "浏览器不让复制，请手动选中文字复制。",
    "react": "回应 {emoji}", "reactions": "回应", "reacted-by-you": "{emoji}，{n} 个，含你的", "reacted": "{emoji}，{n} 个",
    "details": "查看数据", "message-data": "消息数据",
    "photo": "图片", "album": "相册", "video": "视频", "voice": "语音", "document": "文件", "sticker": "表情", "location": "位置",
    "contact": "联系方式", "invoice": "付款单", "audio": "音频", "animation": "动图", "unknown-message": "这种消息暂时显示不了",
    "open-photo": "看大图", "download": "下载 {name}","save-image": "保存图片", "previous": "上一张", "next": "下一张",
    "photo-of": "第 {i} 张，共 {n} 张", "file-gone": "文件打不开", "on-map": "在地图上看", "latitude-longitude": "{latitude}，{longitude}",
    "pay-amount": "付款 {amount}", "pay-title": "确认付款", "pay-total": "合计", "pay-test": "这是测试付款，不会动用真实的钱。",
    "pay-confirm": "确认付款 {amount}", "paying": "正在付款…", "pay-done": "付款成功", "pay-done-text": "已付 {amount}（测试）。",
    "pay-failed": "没有付成", "pay-failed-hint": "没有扣钱，可以再试一次。", "paid": "已付款 {amount}","done": "好",
    "press-unanswered": "机器人没有回应这个按钮。", "unsupported-button": "本地信使不支持这种按钮。", "ok": "好",
    "share-contact": "要把你的联系方式发给机器人吗？", "share-location": "要把位置发给机器人吗？",
    "share-contact-note": "会发送 {name} 的名字和一个测试号码。", "share-location-note": "可以改成任意地点。", "share": "发送",
    "name": "名字", "latitude": "纬度", "longitude": "经度",
    "block": "拉黑机器人", "unblock": "解除拉黑", "blocked": "你已拉黑机器人，它发不了消息给你。", "block-done": "已拉黑", "unblock-done": "已解除拉黑",
    "chat-menu": "聊天选项", "restart": "发送 /start",
    "tools": "工具", "tools-person": "加一个人", "tools-add": "添加", "tools-person-language": "TA 的语言",
    "tools-clock": "时钟", "clock-now": "现在是 {time}", "clock-moved": "已拨快 {n} 小时", "plus-hour": "+1 小时", "plus-day": "+1 天", "plus-week": "+1 周",
    "clock-custom": "自定小时数", "clock-go": "拨快", "clock-note": "所有进程都会跟着走。",
    "tools-faults": "故障演练", "faults-note": "让机器人遇到真实世界的麻烦。", "fault-rate": "概率", "faults-none": "现在没有故障", "faults-on": "打开了 {n} 种", "attachment": "附件", "waiting-for-bot": "正在等机器人上线。请先启动一个机器人，让它连到这个地址。", "faults-clear": "全部关掉",
    "tools-bot": "机器人", "tools-language": "界面语言", "language-zh": "中文", "language-en": "English",
    "role-organiser": "求助人", "role-donor": "捐款人", "role-reviewer": "审核员", "role-doctor": "医生", "role-admin": "管理员",
    "role-agent": "客服", "role-pharmacist": "药师", "role-insurer": "保险公司", "role-adjuster": "理赔员", "role-member": "成员",
    "fault-too-many-requests": "限流（429）", "fault-blocked": "被拉黑（403）", "fault-server-error": "服务器出错（5xx）", "fault-slow": "很慢",
    "fault-lost-connection": "连接中断", "fault-lost-reply": "回复丢失", "fault-repeated-update": "更新重复",
    "loading": "正在打开…", "message-from": "{name}，{time}", "new-message-from": "{person} 收到：{text}","link-blocked": "这个链接打不开。",
    "choose-person": "选一个人开始", "choose-person-hint": "左边是测试用的人。点右侧的并排图标，可以同时看几个人。",
  },
  en: {
    "title": "Shouwang · Local messenger",
    "banner": "Local messenger: test people, test money",
    "people": "Chats","find-person": "Find a person", "no-people": "Nobody here yet. Add a person to begin.",
    "nobody-found": "Nobody by that name", "open-beside": "Open side by side", "close-column": "Close this column", "back": "Back to the list",
    "unread": "{n} unread", "new-messages": "New messages", "to-bottom": "Go to the latest message", "to-bottom-new": "{n} new, go to the latest",
    "today": "Today", "yesterday": "Yesterday", "edited": "edited", "deleted": "This message was deleted",
    "you": "You", "bot": "Bot","forwarded": "Forwarded from {name}", "hidden-sender": "a user",
    "pinned": "Pinned message", "pinned-by": "{name} pinned a message",
    "typing": "typing", "uploading-photo": "sending a photo", "uploading-document": "sending a file", "uploading-voice": "sending a voice message",
    "uploading-video": "sending a video", "choosing-sticker": "choosing a sticker", "finding-location": "finding a place",
    "start": "Start", "empty-chat": "No messages yet", "empty-chat-hint": "Press Start, as anyone does who opens the bot for the first time.",
    "write": "Message", "write-to": "Message {bot}", "send": "Send", "save": "Save", "attach": "Add photos or files", "commands": "Command menu",
    "show-keyboard": "Show the button keyboard", "hide-keyboard": "Hide the button keyboard", "reply-keyboard": "Quick replies",
    "replying-to": "Reply to {name}", "editing": "Edit message", "cancel": "Cancel", "close": "Close",
    "attach-file": "Photo, video or file", "attach-voice": "Voice file", "attach-location": "Location", "attach-contact": "My contact",
    "attach-sticker": "Sticker", "attachments": "Files to send", "remove-file": "Remove {name}", "as-file": "Send as file, uncompressed",
    "caption": "Add a caption", "drop-here": "Drop to add", "too-many-files": "You can send 10 files at once. The rest were not added.",
    "sending": "Sending",
    "send-failed": "Not sent: {why}", "retry": "Try again", "discard": "Discard", "earlier": "Show earlier messages", "file-empty": "“{name}” is empty and can't be sent.",
    "no-server": "The local messenger can't be reached. Please check that it is still running.", "refused": "That did not work: {why}",
    "offline": "Connection lost, reconnecting…", "online": "Connected again",
    "menu-of-message": "Message options", "reply": "Reply", "edit": "Edit", "copy-text": "Copy text", "copied": "Copied", "copy-failed": "The browser did not allow copying. Please select the text and copy it yourself.",
    "react": "React with {emoji}", "reactions": "Reactions", "reacted-by-you": "{emoji}, {n}, yours among them", "reacted": "{emoji}, {n}",
    "details": "View data", "message-data": "Message data",
    "photo": "Photo", "album": "Album", "video": "Video", "voice": "Voice message", "document": "File", "sticker": "Sticker", "location": "Location",
    "contact": "Contact", "invoice": "Invoice", "audio": "Audio", "animation": "Animation", "unknown-message": "This kind of message can't be shown yet",
    "open-photo": "Open the photo", "download": "Download {name}","save-image": "Save image", "previous": "Previous", "next": "Next",
    "photo-of": "Photo {i} of {n}", "file-gone": "This file can't be opened", "on-map": "Open on a map", "latitude-longitude": "{latitude}, {longitude}",
    "pay-amount": "Pay {amount}", "pay-title": "Confirm payment", "pay-total": "Total", "pay-test": "This is a test payment. No real money moves.",
    "pay-confirm": "Pay {amount}", "paying": "Paying…", "pay-done": "Payment successful", "pay-done-text": "{amount} paid (test).",
    "pay-failed": "Payment not made", "pay-failed-hint": "Nothing was charged. You can try again.", "paid": "Paid {amount}","done": "Done",
    "press-unanswered": "The bot did not answer this button.", "unsupported-button": "The local messenger has no such button.", "ok": "OK",
    "share-contact": "Send your contact to the bot?", "share-location": "Send a location to the bot?",
    "share-contact-note": "The name {name} and a test number will be sent.", "share-location-note": "You can change it to any place.", "share": "Send",
    "name": "Name", "latitude": "Latitude", "longitude": "Longitude",
    "block": "Block the bot", "unblock": "Unblock the bot", "blocked": "You have blocked the bot. It can't write to you.", "block-done": "Blocked", "unblock-done": "Unblocked",
    "chat-menu": "Chat options", "restart": "Send /start",
    "tools": "Tools", "tools-person": "Add a person", "tools-add": "Add", "tools-person-language": "Their language",
    "tools-clock": "Clock", "clock-now": "It is {time}", "clock-moved": "Moved forward by {n} h", "plus-hour": "+1 hour", "plus-day": "+1 day", "plus-week": "+1 week",
    "clock-custom": "Hours of your choice", "clock-go": "Move", "clock-note": "Every process follows.",
    "tools-faults": "Faults", "faults-note": "Give the bot the troubles of the real world.", "fault-rate": "Rate", "faults-none": "No faults now", "faults-on": "{n} on", "attachment": "Attachment", "waiting-for-bot": "Waiting for a bot. Please start one and let it connect to this address.", "faults-clear": "Turn all off",
    "tools-bot": "Bot", "tools-language": "Language of the page", "language-zh": "中文", "language-en": "English",
    "role-organiser": "Organiser", "role-donor": "Donor", "role-reviewer": "Reviewer", "role-doctor": "Doctor", "role-admin": "Admin",
    "role-agent": "Agent", "role-pharmacist": "Pharmacist", "role-insurer": "Insurer", "role-adjuster": "Adjuster", "role-member": "Member",
    "fault-too-many-requests": "Rate limit (429)", "fault-blocked": "Blocked (403)", "fault-server-error": "Server errors (5xx)", "fault-slow": "Slow",
    "fault-lost-connection": "Lost connection", "fault-lost-reply": "Lost reply", "fault-repeated-update": "Repeated update",
    "loading": "Opening…", "message-from": "{name}, {time}", "new-message-from": "{person} received: {text}","link-blocked": "This link can't be opened.",
    "choose-person": "Choose a person to begin", "choose-person-hint": "On the left are test people. Use the side-by-side icon to watch several at once.",
  },
};

const STORED = "messenger-language";
let current = localStorage.getItem(STORED) ?? (navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en");

/** The page's language now: "zh" or "en". */
export const language = () => current;

/** Switch the page's language and remember it. */
export function setLanguage(code) {
  current = code === "zh" ? "zh" : "en";
  localStorage.setItem(STORED, current);
  document.documentElement.lang = current === "zh" ? "zh-CN" : "en";
  document.title = t("title");
}

/** The text for `key`, its gaps filled from `values`. */
export function t(key, values = {}) {
  const text = TEXTS[current][key];
  if (text === undefined) throw new Error(`no text for "${key}" in ${current}`);
  return text.replace(/\{(\w+)\}/g, (gap, name) => (name in values ? values[name] : gap));
}

/** Whether there is a text for `key`. */
export const hasText = (key) => key in TEXTS[current];
