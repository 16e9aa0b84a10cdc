// One column: a person's chat with the bot, and everything that person can do in it.
import { summary, roleName, kindOf } from "./bubble.js";
import { Composer } from "./composer.js";
import { alertBox, dialog, popupMenu, sheetHead, toast } from "./dialogs.js";
import { h, icon, iconButton, narrow } from "./dom.js";
import { lightbox } from "./lightbox.js";
import { avatar } from "./people.js";
import { paySheet } from "./paysheet.js";
import { Timeline } from "./timeline.js";
import { t } from "./texts.js";

const EMOJI = ["👍", "❤️", "🙏", "👏", "😢", "🎉", "🤔"];
const ACTIONS = {
  typing: "typing", upload_photo: "uploading-photo", upload_document: "uploading-document", upload_voice: "uploading-voice", record_voice: "uploading-voice",
  upload_video: "uploading-video", record_video: "uploading-video", choose_sticker: "choosing-sticker", find_location: "finding-location",
};

export class Chat {
  /** `shell`: {close(id), back(), announce(text), several()}. */
  constructor(store, id, shell) {
    this.store = store;
    this.id = id;
    this.shell = shell;
    this.pendingNumber = 0;
    this.listening = new AbortController();
    this.#build();
    const on = (name, act) => store.addEventListener(name, act, { signal: this.listening.signal });
    on(`chat:${id}`, (event) => this.#heard(event.detail));
    on("people", () => this.#head());
    on("clock", () => this.#draw());
    document.addEventListener("visibilitychange", () => this.#seen(), { signal: this.listening.signal });
    this.loading = this.#load();
  }

  /** The column leaves the page for good. */
  end() { this.listening.abort(); }

  /** The column is on the page again. */
  shown() {
    if (!this.loaded) return;
    this.#divide();
    this.#draw();
    this.timeline.begin();
    this.#seen();
  }

  focus() { this.composer?.focus(); }

  get #chat() { return this.store.chats.get(this.id); }
  get #person() { return this.store.person(this.id); }
  get #botName() { return this.store.bot?.name ?? t("bot"); }

  #build() {
    this.status = h("span", { class: "status", data: { testid: "status" } });
    this.title = h("h2");
    this.role = h("span", { class: "role", hidden: true });
    this.face = h("span");
    this.header = h("header", { class: "chat-head" },
      iconButton("back", t("back"), () => this.shell.back(), { class: "only-narrow", data: { testid: "back" } }), this.face,
      h("div", { class: "chat-title" }, this.title, h("div", { class: "chat-under" }, this.role, this.status)),
      iconButton("more", t("chat-menu"), (event) => this.#chatMenu(event.currentTarget), { data: { testid: "chat-menu" }, "aria-haspopup": "menu" }),
      iconButton("close", t("close-column"), () => this.shell.close(this.id), { class: "close-column", data: { testid: "close-column" } }));
    this.pin = h("div", { class: "pin-bar", hidden: true, data: { testid: "pin-bar" } });
    this.body = h("div", { class: "chat-body" }, h("p", { class: "loading", text: t("loading") }));
    this.foot = h("div", { class: "chat-foot" });
    this.dropzone = h("div", { class: "dropzone", hidden: true }, h("span", { text: t("drop-here") }));
    this.toasts = h("div", { class: "toasts" });
    this.element = h("section", { class: "chat", data: { testid: "chat", person: this.id }, on: {
      keydown: (event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        if (this.composer?.cancel()) { event.preventDefault(); this.composer.focus(); } else if (narrow.matches) this.shell.back();
      },
      ...this.#dropping() } }, this.header, this.pin, this.body, this.foot, this.dropzone);
    this.#head();
  }

  async #load() {
    try {
      await this.store.open(this.id);
    } catch (error) {
      this.body.replaceChildren(h("div", { class: "empty" }, h("p", { text: error.message }),
        h("button", { type: "button", class: "primary", on: { click: () => { this.body.replaceChildren(h("p", { class: "loading", text: t("loading") })); this.#load(); } } }, t("retry"))));
      return;
    }
    this.loaded = true;
    this.view = this.#view();
    this.timeline = new Timeline(this.view);
    this.composer = new Composer(this.#composing());
    this.body.replaceChildren(this.timeline.element, this.toasts);
    this.foot.replaceChildren(this.composer.element, this.#blockedBar());
    this.shown();
    this.#state();
    if (!narrow.matches && !this.shell.several()) this.focus();
  }

  /** What bubbles may ask and do. */
  #view() {
    const chat = this;
    return {
      personId: this.id,
      get names() { return { bot: chat.#botName, person: chat.#person?.name ?? "" }; },
      now: () => this.store.now(),
      file: (fileId) => this.store.api.file(this.id, fileId),
      message: (messageId) => this.#chat.messages.get(messageId),
      lightbox: (message) => {
        const photos = message.media_group_id
          ? this.store.messages(this.id).filter((one) => one.media_group_id === message.media_group_id && one.photo && !one.deleted) : [message];
        lightbox(photos, photos.findIndex((one) => one.message_id === message.message_id), this.view.file);
      },
      jump: (messageId) => this.timeline.jump(messageId),
      react: (message, emoji) => this.#try(() => this.store.api.act(this.id, "react", { message_id: message.message_id, emoji })),
      pressing: (message, data) => this.#chat.pressing.has(`${message.message_id} ${data}`),
      press: (message, button) => this.#press(message, button),
      command: (text) => this.#say(text),
      open: (address) => this.#deepLink(address),
      menu: (message, anchor, point) => this.#messageMenu(message, anchor, point),
      reply: (message) => this.composer.reply(message),
      earlier: () => this.#try(() => this.store.openAll(this.id)),
      seen: () => this.#seen(),
    };
  }

  /** What the composer may ask and do. */
  #composing() {
    return {
      id: this.id,
      person: () => this.#person,
      botName: () => this.#botName,
      commands: () => this.#chat.commands,
      messages: () => this.store.messages(this.id),
      message: (messageId) => this.#chat.messages.get(messageId),
      keyboard: () => ({ markup: this.#chat.state.keyboard, messageId: this.#chat.state.keyboard_message_id }),
      say: (text, replyTo) => this.#say(text, replyTo),
      upload: (files, options) => this.#send([...files].map((file) => file.name).join("\n"), () => this.store.api.upload(this.id, files, options)),
      edit: (message, text) => this.#try(() => this.store.api.act(this.id, "edit", { message_id: message.message_id, text })),
      act: (deed, body) => this.#send(t(deed), () => this.store.api.act(this.id, deed, body)),
      complain: (text) => toast(this.toasts, text, true),
    };
  }

  #heard(detail) {
    if (!this.loaded) return;
    switch (detail.kind) {
      case "messages": {
        if (detail.fresh.length && (document.hidden || !this.element.isConnected || !this.timeline.stuck) && this.timeline.dividerAt === null) {
          this.timeline.dividerAt = this.#chat.state.read ?? 0;
        }
        this.#draw(detail.fresh.length);
        const newest = detail.fresh.at(-1);
        if (newest && this.element.isConnected) this.shell.announce(t("new-message-from", { person: this.#person?.name ?? "", text: summary(newest) }));
        this.#seen();
        break;
      }
      case "state": this.#state(); break;
      case "typing": this.#head(); this.#draw(); break;
      case "commands": this.composer.refresh(); break;
      case "answer": this.#answered(detail); break;
    }
  }

  #draw(fresh = 0) {
    if (!this.loaded) return;
    const typing = this.#chat.typing;
    this.timeline.draw(this.store.messages(this.id), { fresh, more: this.#chat.more, typing: typing ? t(ACTIONS[typing] ?? "typing") : null });
    this.#pinned();
  }

  #state() {
    this.composer.refresh();
    this.element.classList.toggle("is-blocked", this.#chat.state.blocked);
    this.#pinned();
    this.#head();
  }

  #head() {
    const person = this.#person;
    if (!person) return;
    this.face.replaceChildren(avatar(person));
    this.title.textContent = person.name;
    this.role.hidden = !person.role;
    this.role.textContent = roleName(person.role);
    this.element.setAttribute("aria-label", person.name);
    const action = this.#chat?.typing;
    this.status.textContent = action ? `${this.#botName} ${t(ACTIONS[action] ?? "typing")}…` : this.#botName;
    this.status.classList.toggle("active", Boolean(action));
  }

  #pinned() {
    const id = this.#chat.state.pinned?.at(-1);
    const message = id === undefined ? null : this.#chat.messages.get(id);
    this.pin.hidden = !message || message.deleted;
    if (message) {
      this.pin.replaceChildren(h("button", { type: "button", on: { click: () => this.timeline.jump(id) } }, icon("pin"),
        h("span", { class: "context-text" }, h("strong", { text: t("pinned") }), h("span", { text: summary(message) }))));
    }
  }

  #blockedBar() {
    return h("div", { class: "blocked-bar" }, h("p", { text: t("blocked") }),
      h("button", { type: "button", class: "primary", data: { testid: "unblock" }, on: { click: () => this.#block(false) } }, t("unblock")));
  }

  /** The line stands above what was new when the chat came into view. */
  #divide() {
    const read = this.#chat.state.read ?? 0;
    const unread = this.store.messages(this.id).some((one) => !one.mine && !one.deleted && one.message_id > read);
    this.timeline.dividerAt = unread && read > 0 ? read : null;
  }

  #seen() {
    if (!this.loaded || document.hidden || !this.element.isConnected || !this.element.clientHeight || !this.timeline.stuck) return;
    this.store.read(this.id);
  }

  async #try(work) {
    try {
      return await work();
    } catch (error) {
      toast(this.toasts, t("refused", { why: error.message }), true);
      return null;
    }
  }

  #say(text, replyTo) {
    return this.#send(text, () => this.store.api.act(this.id, "messages", { text, ...(replyTo ? { reply_to: replyTo } : {}) }));
  }

  /** Show it at once as on its way; when it fails it stays, with the reason and another try. */
  async #send(text, call) {
    this.pendingNumber += 1;
    const one = { id: this.pendingNumber, text, error: null };
    const leave = () => {
      this.timeline.pending = this.timeline.pending.filter((other) => other !== one);
      this.#draw();
    };
    const attempt = async () => {
      one.error = null;
      this.timeline.dividerAt = null;
      this.#draw();
      this.timeline.bottom();
      try {
        await this.store.say(this.id, call);
        leave();
      } catch (error) {
        one.error = error.message;
        this.#draw();
      }
    };
    Object.assign(one, { retry: attempt, discard: leave });
    this.timeline.pending.push(one);
    await attempt();
  }

  async #press(message, button) {
    if (button.callback_data !== undefined) {
      await this.#try(() => this.store.press(this.id, message.message_id, button.callback_data));
    } else if (button.url) {
      this.#openAddress(button.url);
    } else if (button.copy_text) {
      await this.#copy(button.copy_text.text);
    } else if (button.pay) {
      await this.#pay(message);
    } else {
      toast(this.toasts, t("unsupported-button"), true);
    }
  }

  #answered({ text, alert, url, unanswered }) {
    if (unanswered) toast(this.toasts, t("press-unanswered"), true);
    else if (url) this.#openAddress(url);
    else if (text && alert) alertBox(text, this.shell.several() ? `${this.#person.name} · ${this.#botName}` : this.#botName);
    else if (text) toast(this.toasts, text);
  }

  async #pay(message) {
    await paySheet(message, this.#botName, () => this.store.api.act(this.id, "pay", { message_id: message.message_id }));
  }

  async #copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      toast(this.toasts, t("copied"));
    } catch {
      toast(this.toasts, t("copy-failed"), true);
    }
  }

  #openAddress(address) {
    if (this.#deepLink(address)) return;
    if (/^(https?|mailto|tel):/i.test(address)) window.open(address, "_blank", "noopener,noreferrer");
    else toast(this.toasts, t("link-blocked"), true);
  }

  /** Follow a link that opened the page. */
  async follow(payload) {
    await this.loading;
    if (this.loaded) this.#say(`/start ${payload}`);
  }

  /** A link to this bot with a start parameter is followed here, as the Telegram app would: it sends /start. */
  #deepLink(address) {
    let url;
    try {
      url = new URL(address);
    } catch {
      return false;
    }
    const name = url.protocol === "tg:" && url.host === "resolve" ? url.searchParams.get("domain")
      : /^(www\.)?(t\.me|telegram\.me)$/.test(url.host) ? url.pathname.slice(1).replace(/\/$/, "") : null;
    if (!name || name.toLowerCase() !== this.store.bot?.username.toLowerCase()) return false;
    const payload = url.searchParams.get("start");
    this.#say(payload ? `/start ${payload}` : "/start");
    return true;
  }

  async #block(blocked) {
    if (await this.#try(() => this.store.api.act(this.id, "block", { blocked }))) toast(this.toasts, t(blocked ? "block-done" : "unblock-done"));
  }

  #chatMenu(anchor) {
    const blocked = this.#chat?.state?.blocked;
    popupMenu(t("chat-menu"), anchor, [
      !blocked && { label: t("restart"), icon: "restart", act: () => this.#say("/start") },
      { label: t(blocked ? "unblock" : "block"), icon: "block", danger: !blocked, act: () => this.#block(!blocked) },
      { label: t("close"), icon: "close", act: () => this.shell.close(this.id) },
    ]);
  }

  #messageMenu(message, anchor, point) {
    const words = message.text ?? message.caption;
    const own = message.reactions?.find((one) => one.from === this.id)?.emoji;
    const head = (close) => h("div", { class: "react-row", role: "group", aria: { label: t("reactions") } }, EMOJI.map((emoji) =>
      h("button", { type: "button", class: own === emoji ? "mine" : "", aria: { label: t("react", { emoji }), pressed: own === emoji },
        on: { click: () => { close(); this.view.react(message, own === emoji ? null : emoji); } } }, emoji)));
    popupMenu(t("menu-of-message"), anchor, [
      { label: t("reply"), icon: "reply", act: () => this.composer.reply(message) },
      message.mine && words !== undefined && (message.text !== undefined || kindOf(message)) && { label: t("edit"), icon: "edit", act: () => this.composer.edit(message) },
      words !== undefined && { label: t("copy-text"), icon: "copy", act: () => this.#copy(words) },
      { label: t("details"), icon: "data", act: () => this.#details(message) },
    ], { point, head });
  }

  #details(message) {
    return dialog("sheet wide", t("message-data"), (close) => [sheetHead(t("message-data"), close), h("pre", { class: "data", tabindex: "0", text: JSON.stringify(message, null, 2) })]);
  }

  #dropping() {
    let depth = 0;
    const files = (event) => event.dataTransfer?.types.includes("Files");
    const show = (change) => {
      depth = Math.max(0, depth + change);
      this.dropzone.hidden = depth === 0;
    };
    return {
      dragenter: (event) => { if (files(event)) { event.preventDefault(); show(1); } },
      dragover: (event) => { if (files(event)) event.preventDefault(); },
      dragleave: (event) => { if (files(event)) show(-1); },
      drop: (event) => {
        if (!files(event)) return;
        event.preventDefault();
        show(-depth);
        this.composer?.add(event.dataTransfer.files);
      },
    };
  }
}
