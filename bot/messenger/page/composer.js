// The foot of a chat: text, files, replies and edits, the bot's keyboard, the command list.
import { dialog, popupMenu, sheetHead } from "./dialogs.js";
import { h, icon, iconButton, narrow } from "./dom.js";
import { summary } from "./bubble.js";
import { size } from "./format.js";
import { t } from "./texts.js";

const MOST_FILES = 10;
const STICKERS = ["🙂", "❤️", "🙏", "👍", "🎉", "😢", "🌷", "💪", "☀️", "🤗", "🍵", "👋"];
const BEIJING = { latitude: 39.9042, longitude: 116.4074 };

export class Composer {
  /** `chat`: {id, person(), botName(), commands(), messages(), keyboard(), act(deed, body), say(text, replyTo), upload(files, options), edit(message, text), complain(error), notice(text)}. */
  constructor(chat) {
    this.chat = chat;
    this.files = [];
    this.context = null;
    this.hiddenKeyboard = null;
    this.keyboardShown = null;
    this.selected = 0;
    this.draftKey = `draft ${chat.id}`;

    this.input = h("textarea", { rows: "1", enterkeyhint: "send", autocomplete: "off", dir: "auto", data: { testid: "composer" }, "aria-autocomplete": "list", on: {
      input: () => this.#typed(), keydown: (event) => this.#keys(event), paste: (event) => this.#paste(event) } });
    this.sendButton = iconButton("send", t("send"), () => this.submit(), { class: "send", data: { testid: "send" } });
    this.attachButton = iconButton("attach", t("attach"), () => this.#attachMenu(), { class: "attach", data: { testid: "attach" }, "aria-haspopup": "menu" });
    this.commandButton = iconButton("slash", t("commands"), () => this.#toggleCommands(), { class: "commands", data: { testid: "commands" } });
    this.keyboardButton = iconButton("keyboard", t("hide-keyboard"), () => this.#toggleKeyboard(), { class: "toggle-keyboard", data: { testid: "toggle-keyboard" }, hidden: true });
    this.picker = h("input", { type: "file", multiple: true, hidden: true, data: { testid: "file-input" }, on: { change: () => { this.add(this.picker.files); this.picker.value = ""; } } });
    this.voicePicker = h("input", { type: "file", accept: "audio/*", hidden: true, data: { testid: "voice-input" }, on: { change: () => this.#sendVoice() } });
    this.suggestions = h("div", { class: "suggestions", role: "listbox", id: `commands-${chat.id}`, aria: { label: t("commands") }, hidden: true, data: { testid: "command-list" } });
    this.input.setAttribute("aria-controls", this.suggestions.id);
    this.bar = h("div", { class: "context", hidden: true, data: { testid: "context" } });
    this.tray = h("div", { class: "tray", hidden: true, role: "group", aria: { label: t("attachments") }, data: { testid: "tray" } });
    this.keyboard = h("div", { class: "reply-keyboard", role: "group", aria: { label: t("reply-keyboard") }, hidden: true, data: { testid: "reply-keyboard" } });
    this.asFile = h("input", { type: "checkbox" });
    this.element = h("form", { class: "composer", on: { submit: (event) => { event.preventDefault(); this.submit(); } } },
      this.suggestions, this.bar, this.tray,
      h("div", { class: "composer-row" }, this.attachButton, this.commandButton, h("div", { class: "field" }, this.input, this.keyboardButton), this.sendButton),
      this.keyboard, this.picker, this.voicePicker);
    this.input.value = sessionStorage.getItem(this.draftKey) ?? "";
    this.refresh();
  }

  /** Draw again after the bot's keyboard or commands, or the page's state, changed. */
  refresh() {
    const { markup, messageId } = this.chat.keyboard();
    const stamp = markup ? `${messageId} ${JSON.stringify(markup)}` : null;
    if (stamp !== this.keyboardShown) {
      this.keyboardShown = stamp;
      this.hiddenKeyboard = null;
      if (markup?.force_reply) {
        const asked = this.chat.message(messageId);
        if (asked) this.reply(asked);
      }
    }
    const rows = markup?.keyboard ?? null;
    this.keyboard.replaceChildren(...(rows ?? []).map((row) => h("div", { class: "keyboard-row" }, row.map((button) => this.#replyButton(button, markup)))));
    this.keyboard.hidden = !rows || this.hiddenKeyboard === stamp;
    this.keyboardButton.hidden = !rows;
    const toggle = this.keyboard.hidden ? t("show-keyboard") : t("hide-keyboard");
    this.keyboardButton.title = toggle;
    this.keyboardButton.setAttribute("aria-label", toggle);
    this.keyboardButton.setAttribute("aria-expanded", String(!this.keyboard.hidden));
    this.commandButton.hidden = !this.chat.commands().length;
    this.input.placeholder = markup?.input_field_placeholder ?? (this.files.length ? t("caption") : t("write"));
    this.input.setAttribute("aria-label", markup?.input_field_placeholder ?? t("write-to", { bot: this.chat.botName() }));
    this.#grow();
  }

  focus() { this.input.focus({ preventScroll: true }); }

  /** Answer a message. */
  reply(message) {
    if (this.context?.kind === "edit") this.#put("");
    this.context = { kind: "reply", message };
    this.#contextBar();
    this.focus();
  }

  /** Change one's own message. */
  edit(message) {
    this.context = { kind: "edit", message };
    this.#put(message.text ?? message.caption ?? "");
    this.#contextBar();
    this.focus();
  }

  /** Take files to be sent, from the button, a drop or the clipboard. */
  add(list) {
    for (const file of list) {
      if (!file.size) this.chat.complain(t("file-empty", { name: file.name }));
      else if (this.files.length >= MOST_FILES) this.chat.complain(t("too-many-files"));
      else this.files.push({ file, preview: file.type.startsWith("image/") ? URL.createObjectURL(file) : null });
    }
    this.#tray();
    if (this.files.length) this.focus();
  }

  /** Send what is written and attached. */
  submit() {
    const text = this.input.value.trim();
    const context = this.context;
    if (context?.kind === "edit") {
      if (!text) return;
      this.cancel();
      this.chat.edit(context.message, text);
      return;
    }
    if (!text && !this.files.length) return;
    const replyTo = context?.message.message_id;
    if (this.files.length) {
      this.chat.upload(this.files.map((one) => one.file), { caption: text, replyTo, as: this.asFile.checked ? "document" : undefined });
      this.#clearFiles();
    } else {
      this.chat.say(text, replyTo);
    }
    this.cancel();
    this.#put("");
    this.focus();
  }

  /** Leave a reply or an edit. True when there was something to leave. */
  cancel() {
    if (!this.suggestions.hidden) {
      this.#hideCommands();
      return true;
    }
    if (!this.context) return false;
    if (this.context.kind === "edit") this.#put("");
    this.context = null;
    this.#contextBar();
    return true;
  }

  #put(text) {
    this.input.value = text;
    this.#typed();
  }

  #typed() {
    if (this.context?.kind !== "edit") sessionStorage.setItem(this.draftKey, this.input.value);
    this.#grow();
    this.#suggest();
  }

  #grow() {
    this.input.style.height = "";
    if (this.input.value) this.input.style.height = `${Math.min(this.input.scrollHeight, 160)}px`;
    this.element.classList.toggle("ready", Boolean(this.input.value.trim() || this.files.length));
  }

  #keys(event) {
    // While a Chinese word is being composed, Enter belongs to the input method.
    if (event.isComposing || event.keyCode === 229) return;
    const open = !this.suggestions.hidden;
    const options = [...this.suggestions.children];
    if (open && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      this.selected = (this.selected + (event.key === "ArrowDown" ? 1 : -1) + options.length) % options.length;
      this.#mark();
    } else if (open && (event.key === "Tab" || (event.key === "Enter" && !event.shiftKey))) {
      event.preventDefault();
      options[this.selected].click();
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.submit();
    } else if (event.key === "ArrowUp" && !this.input.value) {
      const own = this.chat.messages().findLast((one) => one.mine && one.text && !one.deleted);
      if (own) {
        event.preventDefault();
        this.edit(own);
      }
    }
  }

  #paste(event) {
    if (!event.clipboardData?.files.length) return;
    event.preventDefault();
    this.add(event.clipboardData.files);
  }

  #contextBar() {
    const context = this.context;
    this.bar.hidden = !context;
    this.sendButton.title = context?.kind === "edit" ? t("save") : t("send");
    this.sendButton.setAttribute("aria-label", this.sendButton.title);
    if (!context) return;
    const name = context.message.mine ? this.chat.person().name : this.chat.botName();
    this.bar.replaceChildren(icon(context.kind), h("div", { class: "context-text" },
      h("strong", { text: context.kind === "edit" ? t("editing") : t("replying-to", { name }) }), h("span", { text: summary(context.message) })),
    iconButton("close", t("cancel"), () => { this.cancel(); this.focus(); }));
  }

  #tray() {
    this.tray.hidden = !this.files.length;
    const images = this.files.some((one) => one.preview);
    this.tray.replaceChildren(
      h("div", { class: "tray-files" }, this.files.map((one, index) => h("div", { class: "tray-file" },
        one.preview ? h("img", { src: one.preview, alt: "" }) : h("span", { class: "file-badge" }, icon("file")),
        h("span", { class: "tray-name", text: one.file.name }), h("span", { class: "file-size", text: size(one.file.size) }),
        iconButton("close", t("remove-file", { name: one.file.name }), () => this.#remove(index))))),
      ...(images ? [h("label", { class: "as-file" }, this.asFile, t("as-file"))] : []));
    this.refresh();
  }

  #remove(index) {
    const [gone] = this.files.splice(index, 1);
    if (gone.preview) URL.revokeObjectURL(gone.preview);
    this.#tray();
    this.focus();
  }

  #clearFiles() {
    for (const one of this.files) if (one.preview) URL.revokeObjectURL(one.preview);
    this.files = [];
    this.asFile.checked = false;
    this.#tray();
  }

  #suggest() {
    const typed = /^\/([a-z0-9_]*)$/i.exec(this.input.value);
    if (typed && this.context?.kind !== "edit") this.#offer(this.chat.commands().filter((one) => one.command.startsWith(typed[1].toLowerCase())));
    else this.#hideCommands();
  }

  #offer(commands) {
    this.suggestions.replaceChildren(...commands.map((one, index) => h("button", { type: "button", role: "option", tabindex: "-1", id: `${this.suggestions.id}-${index}`,
      data: { testid: "command" }, on: { click: () => this.#command(one.command) } }, h("b", { text: `/${one.command}` }), h("span", { text: one.description }))));
    this.suggestions.hidden = !commands.length;
    this.selected = 0;
    this.#mark();
  }

  #mark() {
    [...this.suggestions.children].forEach((option, index) => option.setAttribute("aria-selected", String(index === this.selected)));
    const now = this.suggestions.children[this.selected];
    now?.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-expanded", String(!this.suggestions.hidden));
    if (now && !this.suggestions.hidden) this.input.setAttribute("aria-activedescendant", now.id);
    else this.input.removeAttribute("aria-activedescendant");
  }

  #hideCommands() {
    this.suggestions.hidden = true;
    this.#mark();
  }

  #toggleCommands() {
    if (this.suggestions.hidden) this.#offer(this.chat.commands());
    else this.#hideCommands();
    this.focus();
  }

  #command(command) {
    this.#put("");
    this.#hideCommands();
    this.chat.say(`/${command}`, this.context?.kind === "reply" ? this.context.message.message_id : undefined);
    this.cancel();
    this.focus();
  }

  #replyButton(button, markup) {
    const choose = async () => {
      if (button.request_contact) {
        if (!await this.#shareContact()) return;
      } else if (button.request_location) {
        if (!await this.#shareLocation()) return;
      } else if (button.request_users || button.request_chat || button.request_poll || button.web_app) {
        this.chat.complain(t("unsupported-button"));
        return;
      } else {
        this.chat.say(button.text, this.context?.kind === "reply" ? this.context.message.message_id : undefined);
        this.cancel();
      }
      if (markup.one_time_keyboard) {
        this.hiddenKeyboard = this.keyboardShown;
        this.refresh();
      }
      if (!narrow.matches) this.focus();
    };
    const mark = button.request_contact ? "contact" : button.request_location ? "place" : null;
    return h("button", { type: "button", class: `reply-button ${button.style ? `style-${button.style}` : ""}`, data: { testid: "reply-button" }, on: { click: choose } },
      mark ? icon(mark) : null, h("span", { text: button.text }));
  }

  #toggleKeyboard() {
    this.hiddenKeyboard = this.keyboard.hidden ? null : this.keyboardShown;
    this.refresh();
  }

  #attachMenu() {
    popupMenu(t("attach"), this.attachButton, [
      { label: t("attach-file"), icon: "image", act: () => this.picker.click() },
      { label: t("attach-voice"), icon: "voice", act: () => this.voicePicker.click() },
      { label: t("attach-sticker"), icon: "smile", act: () => this.#sticker() },
      { label: t("attach-location"), icon: "place", act: () => this.#shareLocation() },
      { label: t("attach-contact"), icon: "contact", act: () => this.#shareContact() },
    ]);
  }

  #sendVoice() {
    const files = [...this.voicePicker.files];
    this.voicePicker.value = "";
    if (files.length) this.chat.upload(files, { as: "voice", replyTo: this.context?.message.message_id });
    this.cancel();
  }

  async #sticker() {
    const emoji = await dialog("sheet", t("attach-sticker"), (close) => [sheetHead(t("attach-sticker"), close),
      h("div", { class: "sticker-grid" }, STICKERS.map((one, index) => h("button", { type: "button", text: one, "data-first": index === 0, on: { click: () => close(one) } })))]);
    if (emoji) this.chat.act("sticker", { emoji });
  }

  async #shareContact() {
    const yes = await dialog("sheet", t("share-contact"), (close) => [sheetHead(t("share-contact"), close),
      h("p", { text: t("share-contact-note", { name: this.chat.person().name }) }),
      h("div", { class: "sheet-buttons" }, h("button", { type: "button", class: "quiet", on: { click: () => close() } }, t("cancel")),
        h("button", { type: "button", class: "primary", "data-first": true, data: { testid: "share-confirm" }, on: { click: () => close(true) } }, t("share")))]);
    if (yes) this.chat.act("contact", {});
    return yes;
  }

  async #shareLocation() {
    const place = await dialog("sheet", t("share-location"), (close) => {
      const field = (name) => h("input", { type: "number", step: "any", required: true, name, value: String(BEIJING[name]), min: name === "latitude" ? "-90" : "-180", max: name === "latitude" ? "90" : "180" });
      const latitude = field("latitude");
      const longitude = field("longitude");
      return [sheetHead(t("share-location"), close), h("form", { on: { submit: (event) => { event.preventDefault(); close({ latitude: latitude.valueAsNumber, longitude: longitude.valueAsNumber }); } } },
        h("p", { text: t("share-location-note") }), h("div", { class: "pair" }, h("label", {}, t("latitude"), latitude), h("label", {}, t("longitude"), longitude)),
        h("div", { class: "sheet-buttons" }, h("button", { type: "button", class: "quiet", on: { click: () => close() } }, t("cancel")),
          h("button", { type: "submit", class: "primary", "data-first": true, data: { testid: "share-confirm" } }, t("share"))))];
    });
    if (place) this.chat.act("location", place);
    return place !== null;
  }
}
