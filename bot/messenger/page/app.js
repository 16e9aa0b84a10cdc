/*
 * The page of the local messenger: start, columns, address.
 *
 * Address: /?person=1001 or /?people=1001,1003, and &bot=NAME for a bot that is not the house's; &lang=zh|en once.
 *
 * Hooks for tests (data-testid unless said otherwise):
 *   people          the list; in it: person and beside (both with data-person=ID), unread (a count)
 *   chat            a column, with data-person=ID; in it:
 *     status          the bot's name, or what it is doing; back, chat-menu, close-column: buttons
 *     timeline        the scrolling part; message: a bubble or service line, with data-message-id and data-from="bot|person"
 *                     (further photos of an album: data-message-id on the tile); in it:
 *                       text, photo, document, invoice, reaction, inline-button (a pay button is one too)
 *     divider, typing, pending, to-bottom, start, pin-bar
 *     composer        the text field; send, attach, commands, toggle-keyboard: buttons; file-input, voice-input
 *     context         the reply or edit being written; tray: files to send
 *     command-list    with command entries; reply-keyboard with reply-button entries
 *     toast           a short notice; unblock: shown while blocked
 *   sheet, drawer, lightbox, popup (class)   dialogs; alert-text, alert-ok; pay-confirm, pay-cancel, pay-total, pay-done, pay-failed, pay-close;
 *                     share-confirm; lightbox-image
 *   tools           opens the drawer: new-name, add-person, clock, plus-hour, plus-day, plus-week, fault-KIND, language-zh, language-en
 *   banner, offline
 */
import { Api } from "./api.js";
import { Chat } from "./chat.js";
import { h, narrow } from "./dom.js";
import { People } from "./people.js";
import { Store } from "./store.js";
import { tools } from "./tools.js";
import { language, setLanguage, t } from "./texts.js";

const MOST_COLUMNS = 4;
const ASK_AGAIN_MS = 1500;

class Page {
  constructor(store) {
    this.store = store;
    this.open = [];
    this.chats = new Map();
    store.addEventListener("online", () => this.#connection());
    window.addEventListener("popstate", () => { this.#fromAddress(); this.#arrange(); });
    narrow.addEventListener("change", () => this.#arrange());
    // iOS keeps the layout as tall as before when its keyboard opens; the visible part is told here.
    window.visualViewport?.addEventListener("resize", () => document.documentElement.style.setProperty("--visible", `${window.visualViewport.height}px`));
    this.#build();
    this.#fromAddress();
    // A link into the chat from a page: whoever is chosen follows it, as in Telegram's app.
    this.payload = new URLSearchParams(location.search).get("start");
    if (!this.open.length && !narrow.matches && store.people.length && !this.payload) this.open = [store.people[0].id];
    this.#arrange();
  }

  #build() {
    for (const chat of this.chats.values()) chat.end();
    this.chats.clear();
    this.people = new People(this.store, { open: (id) => this.show([id]), beside: (id) => this.beside(id), shown: () => this.open, tools: () => this.tools() });
    this.columns = h("main", { class: "columns", data: { testid: "columns" } });
    this.live = h("div", { class: "visually-hidden", role: "status", "aria-live": "polite" });
    this.offline = h("p", { class: "offline", role: "status", hidden: true, data: { testid: "offline" }, text: t("offline") });
    document.body.replaceChildren(h("div", { class: "app" }, h("p", { class: "banner", data: { testid: "banner" }, text: t("banner") }), this.offline,
      h("div", { class: "panes" }, this.people.element, this.columns), this.live));
    this.#connection();
  }

  /** Show these people, and only these, side by side. */
  show(ids) {
    this.open = ids;
    this.#address();
    this.#arrange();
    const last = this.chats.get(ids.at(-1));
    if (!narrow.matches) last?.focus();
    if (last && this.payload) {
      last.follow(this.payload);
      this.payload = null;
    }
  }

  /** Put a person next to the others, or take them away again. */
  beside(id) {
    if (this.open.includes(id)) this.show(this.open.filter((one) => one !== id));
    else this.show([...this.open.slice(-(MOST_COLUMNS - 1)), id]);
  }

  tools() {
    return tools(this.store, {
      openPerson: (id) => this.show([id]),
      useLanguage: (code) => {
        setLanguage(code);
        this.#build();
        this.#arrange();
      },
      useBot: (name) => {
        const url = new URL(location.href);
        url.searchParams.set("bot", name);
        location.assign(url);
      },
    });
  }

  #arrange() {
    const shown = narrow.matches ? this.open.slice(-1) : this.open;
    const wanted = shown.map((id) => {
      if (!this.chats.has(id)) {
        this.chats.set(id, new Chat(this.store, id, {
          close: (one) => this.show(this.open.filter((other) => other !== one)), back: () => this.show([]),
          announce: (text) => { this.live.textContent = text; }, several: () => shown.length > 1 && this.open.length > 1 }));
      }
      return this.chats.get(id);
    });
    const fresh = wanted.filter((chat) => !chat.element.isConnected);
    const keep = new Set(wanted.map((chat) => chat.element));
    for (const child of [...this.columns.children]) if (!keep.has(child)) child.remove();
    wanted.forEach((chat, index) => {
      if (this.columns.children[index] !== chat.element) this.columns.insertBefore(chat.element, this.columns.children[index] ?? null);
    });
    if (!wanted.length) {
      this.columns.append(h("div", { class: "welcome" }, h("p", { class: "empty-title", text: t("choose-person") }), h("p", { text: t("choose-person-hint") })));
    }
    document.body.classList.toggle("in-chat", wanted.length > 0);
    document.body.dataset.columns = String(wanted.length);
    for (const chat of fresh) chat.shown();
    this.people.draw();
  }

  #fromAddress() {
    const query = new URLSearchParams(location.search);
    const ids = (query.get("people") ?? query.get("person") ?? "").split(",").map(Number).filter((id) => this.store.person(id));
    this.open = [...new Set(ids)].slice(0, MOST_COLUMNS);
  }

  #address() {
    const url = new URL(location.href);
    url.searchParams.delete("person");
    url.searchParams.delete("people");
    url.searchParams.delete("start");
    if (this.open.length) url.searchParams.set(this.open.length > 1 ? "people" : "person", this.open.join(","));
    const address = url.pathname + url.search.replaceAll("%2C", ",");
    if (address !== location.pathname + location.search) history.pushState(null, "", address);
  }

  #connection() { this.offline.hidden = this.store.online; }
}

/** Wait until the server answers and a bot has called it at least once. */
async function begin() {
  const query = new URLSearchParams(location.search);
  setLanguage(query.get("lang") ?? language());
  for (;;) {
    const store = new Store(new Api());
    let why = t("waiting-for-bot");
    try {
      await store.start(query.get("bot"));
      if (store.bot) return new Page(store);
    } catch (error) {
      why = error.message;
    }
    document.body.replaceChildren(h("div", { class: "waiting", role: "status" }, h("p", { class: "banner", text: t("banner") }), h("p", { text: why })));
    await new Promise((resolve) => { setTimeout(resolve, ASK_AGAIN_MS); });
  }
}

await begin();
