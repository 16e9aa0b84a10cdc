// The list of people: who, their role, the last line, what is unread.
import { roleName } from "./bubble.js";
import { h, iconButton } from "./dom.js";
import { initials, shortMoment } from "./format.js";
import { t } from "./texts.js";

const TINTS = 6;
const MANY = 8;

/** A person's initials on a colour that stays theirs. */
export const avatar = (person) => h("span", { class: `avatar tint-${person.id % TINTS}`, "aria-hidden": "true", text: initials(person.name) });

export class People {
  /** `open(id)` shows a person alone, `beside(id)` next to the others; `shown()` gives the open ids. */
  constructor(store, { open, beside, shown, tools }) {
    this.store = store;
    this.actions = { open, beside, shown };
    this.list = h("ul", { on: { keydown: (event) => this.#keys(event) } });
    this.filter = h("input", { type: "search", placeholder: t("find-person"), aria: { label: t("find-person") }, on: { input: () => this.draw() } });
    this.search = h("div", { class: "search", hidden: true }, this.filter);
    this.element = h("nav", { class: "people", aria: { label: t("people") }, data: { testid: "people" } },
      h("header", { class: "people-head" }, h("h1", { text: t("people") }),
        iconButton("tools", t("tools"), tools, { data: { testid: "tools" }, "aria-haspopup": "dialog" })), this.search, this.list);
    store.addEventListener("people", () => this.draw());
    store.addEventListener("clock", () => this.draw());
  }

  draw() {
    const wanted = this.filter.value.trim().toLowerCase();
    const people = this.store.people.filter((person) => person.name.toLowerCase().includes(wanted) || roleName(person.role).toLowerCase().includes(wanted));
    this.search.hidden = this.store.people.length < MANY;
    const focused = this.list.contains(document.activeElement) ? document.activeElement.dataset : null;
    const entries = people.map((person) => this.#entry(person));
    this.list.replaceChildren(...(entries.length ? entries : [h("li", { class: "nobody", text: t(wanted ? "nobody-found" : "no-people") })]));
    if (focused) this.list.querySelector(`[data-testid="${focused.testid}"][data-person="${focused.person}"]`)?.focus({ preventScroll: true });
    const unread = this.store.people.reduce((sum, person) => sum + person.unread, 0);
    document.title = unread ? `(${unread}) ${t("title")}` : t("title");
  }

  #entry(person) {
    const open = this.actions.shown().includes(person.id);
    const last = person.last;
    const line = last ? `${last.mine ? `${t("you")}: ` : ""}${last.text || t("attachment")}` : "";
    return h("li", { class: open ? "open" : "" },
      h("button", { type: "button", class: "person", aria: open ? { current: "true" } : {}, data: { testid: "person", person: person.id },
        on: { click: (event) => (event.ctrlKey || event.metaKey ? this.actions.beside(person.id) : this.actions.open(person.id)) } },
      avatar(person),
      h("span", { class: "person-text" },
        h("span", { class: "person-top" }, h("span", { class: "person-name", text: person.name }),
          last ? h("time", { text: shortMoment(last.date, this.store.now()) }) : null),
        h("span", { class: "person-bottom" }, person.role ? h("span", { class: "role", text: roleName(person.role) }) : null, h("span", { class: "person-last", text: line }),
          person.unread ? h("span", { class: "badge", data: { testid: "unread" }, aria: { label: t("unread", { n: person.unread }) }, text: String(person.unread) }) : null))),
      iconButton(open ? "close" : "beside", t(open ? "close-column" : "open-beside"), () => this.actions.beside(person.id),
        { class: "beside", data: { testid: "beside", person: person.id } }));
  }

  #keys(event) {
    const buttons = [...this.list.querySelectorAll(".person")];
    const at = buttons.indexOf(event.target.closest("li")?.querySelector(".person"));
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (next === undefined || at < 0) return;
    event.preventDefault();
    buttons[Math.max(0, Math.min(buttons.length - 1, next))].focus();
  }
}
