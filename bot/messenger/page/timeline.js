// The scrolling middle of a chat: days, the "new messages" line, albums, bubbles; it draws again only what changed.
import { bubble } from "./bubble.js";
import { h, icon, iconButton } from "./dom.js";
import { dayName, sameDay } from "./format.js";
import { language, t } from "./texts.js";

const NEAR_BOTTOM_PX = 80;
const SWIPE_PX = 56;
const LONG_PRESS_MS = 480;
const TOGETHER_S = 180;

export class Timeline {
  /** `view` as in bubble(), and {now, reply, menu, editLast, earlier, seen}. */
  constructor(view) {
    this.view = view;
    this.shown = new Map();
    this.dividerAt = null;
    this.below = 0;
    this.top = 0;
    this.pending = [];
    this.list = h("div", { class: "messages", role: "log", "aria-live": "off" });
    this.scroller = h("div", { class: "scroller", tabindex: "-1", data: { testid: "timeline" }, on: { scroll: () => this.#scrolled() } }, this.list);
    this.badge = h("span", { class: "badge", hidden: true });
    this.toBottom = iconButton("down", t("to-bottom"), () => this.bottom(true), { class: "to-bottom", data: { testid: "to-bottom" }, hidden: true });
    this.toBottom.append(this.badge);
    this.element = h("div", { class: "timeline" }, this.scroller, this.toBottom);
    this.list.addEventListener("keydown", (event) => this.#keys(event));
    this.#touch();
    // A keyboard or a growing composer makes the pane smaller: stay with the newest message.
    this.stuck = true;
    new ResizeObserver(() => { if (this.stuck) this.bottom(); }).observe(this.scroller);
    new ResizeObserver(() => { if (this.stuck) this.bottom(); }).observe(this.list);
  }

  get atBottom() {
    const { scrollTop, clientHeight, scrollHeight } = this.scroller;
    return scrollHeight - scrollTop - clientHeight < NEAR_BOTTOM_PX;
  }

  /** Draw `messages` (oldest first). `fresh`: how many of them came from the bot just now. */
  draw(messages, { fresh = 0, more = false, typing = null } = {}) {
    const follow = this.stuck;
    if (!follow && fresh) this.below += fresh;
    const wanted = this.#items(messages, more, typing);
    const kept = new Map();
    let at = this.list.firstChild;
    for (const { key, sign, make } of wanted) {
      const old = this.shown.get(key);
      const element = old?.sign === sign ? old.element : make();
      const focused = old && old.element !== element && old.element.contains(document.activeElement);
      kept.set(key, { sign, element });
      if (old && old.element !== element && old.element === at) {
        at = at.nextSibling;
        old.element.replaceWith(element);
      } else if (element === at) {
        at = at.nextSibling;
      } else {
        this.list.insertBefore(element, at);
      }
      if (focused) element.focus({ preventScroll: true });
    }
    for (const [key, { element }] of this.shown) if (kept.get(key)?.element !== element) element.remove();
    this.shown = kept;
    this.#rove();
    if (follow) this.bottom();
    this.#badge();
  }

  /** Scroll to the newest message. */
  bottom(smooth = false) {
    this.stuck = true;
    this.scroller.scrollTo({ top: this.scroller.scrollHeight, behavior: smooth && !matchMedia("(prefers-reduced-motion: reduce)").matches ? "smooth" : "instant" });
    this.below = 0;
    this.#badge();
  }

  /** Show a message and mark it for a moment. */
  jump(messageId) {
    const element = this.list.querySelector(`[data-message-id="${Number(messageId)}"]`);
    if (!element) return;
    this.stuck = false;
    element.scrollIntoView({ block: "center" });
    element.classList.remove("flash");
    void element.offsetWidth; // starts the animation anew
    element.classList.add("flash");
  }

  /** Open where reading stopped: at the "new messages" line, else at the bottom. */
  begin() {
    const divider = this.list.querySelector(".divider");
    if (divider && this.list.scrollHeight > this.scroller.clientHeight) {
      divider.scrollIntoView({ block: "start" });
      this.stuck = this.atBottom;
    } else {
      this.bottom();
    }
  }

  #items(messages, more, typing) {
    const items = [];
    const lang = language();
    if (more) items.push({ key: "earlier", sign: lang, make: () => h("button", { type: "button", class: "earlier", on: { click: () => this.view.earlier() } }, t("earlier")) });
    let last = null;
    let divided = false;
    for (let i = 0; i < messages.length;) {
      const head = messages[i];
      const group = [head];
      while (head.media_group_id && messages[i + group.length]?.media_group_id === head.media_group_id) group.push(messages[i + group.length]);
      i += group.length;
      const visible = group.filter((one) => !one.deleted);
      const drawn = visible.length ? visible : [head];
      if (!last || !sameDay(last.date, head.date)) {
        const name = dayName(head.date, this.view.now());
        items.push({ key: `day ${head.message_id}`, sign: name, make: () => h("div", { class: "day" }, h("span", { text: name })) });
        last = null;
      }
      if (!divided && this.dividerAt !== null && head.message_id > this.dividerAt && !head.mine) {
        divided = true;
        items.push({ key: "divider", sign: lang, make: () => h("div", { class: "divider", role: "separator", data: { testid: "divider" } }, h("span", { text: t("new-messages") })) });
        last = null;
      }
      const joined = last !== null && last.mine === head.mine && head.date - last.date < TOGETHER_S && !last.deleted;
      const busy = head.reply_markup?.inline_keyboard?.flat().map((b) => (b.callback_data !== undefined && this.view.pressing(head, b.callback_data) ? 1 : 0)).join("") ?? "";
      items.push({
        key: `message ${head.message_id}`,
        sign: [lang, ...drawn.map((one) => `${one.message_id}:${one.seq}:${one.payment ?? ""}`), busy, joined].join(" "),
        make: () => {
          const element = bubble(drawn, this.view);
          element.classList.toggle("joined", joined);
          return element;
        },
      });
      last = group.at(-1);
    }
    for (const one of this.pending) items.push({ key: `pending ${one.id}`, sign: `${lang} ${one.error ?? ""}`, make: () => this.#pendingBubble(one) });
    if (typing) {
      items.push({ key: "typing", sign: `${lang} ${typing}`, make: () => h("div", { class: "message from-bot typing-row", role: "status", data: { testid: "typing" } },
        h("div", { class: "bubble typing", aria: { label: typing } }, h("i"), h("i"), h("i"))) });
    }
    if (!messages.length && !this.pending.length && !typing) {
      items.push({ key: "empty", sign: lang, make: () => h("div", { class: "empty" }, h("p", { class: "empty-title", text: t("empty-chat") }),
        h("p", { text: t("empty-chat-hint") }), h("button", { type: "button", class: "primary", data: { testid: "start" }, on: { click: () => this.view.command("/start") } }, t("start"))) });
    }
    return items;
  }

  #pendingBubble(one) {
    return h("div", { class: `message from-person pending${one.error ? " failed" : ""}`, data: { testid: "pending" } },
      h("div", { class: "bubble" }, h("div", { class: "text", dir: "auto" }, one.text, h("span", { class: "meta" }, one.error ? icon("alert") : h("span", { class: "spinner", role: "img", aria: { label: t("sending") } })))),
      one.error ? h("div", { class: "failure", role: "alert" }, h("p", { text: t("send-failed", { why: one.error }) }),
        h("div", { class: "failure-buttons" }, h("button", { type: "button", class: "quiet", on: { click: one.discard } }, t("discard")),
          h("button", { type: "button", class: "primary", on: { click: one.retry } }, t("retry")))) : null);
  }

  #badge() {
    this.toBottom.hidden = this.stuck;
    this.badge.hidden = !this.below;
    this.badge.textContent = String(this.below);
    const label = this.below ? t("to-bottom-new", { n: this.below }) : t("to-bottom");
    this.toBottom.setAttribute("aria-label", label);
    this.toBottom.title = label;
  }

  #scrolled() {
    // While hidden everything measures nothing: that is no scrolling away.
    if (!this.scroller.clientHeight) return;
    // A picture that loads makes the list longer: only who scrolls up leaves the newest message.
    const up = this.scroller.scrollTop < this.top;
    this.top = this.scroller.scrollTop;
    this.stuck = this.atBottom || (this.stuck && !up);
    if (this.stuck) {
      this.below = 0;
      this.view.seen();
    }
    this.#badge();
  }

  /** One bubble is in the Tab order: the newest, or the one last walked to. */
  #rove(chosen = null) {
    const all = [...this.list.querySelectorAll("[data-message-id][role=article]")];
    const now = chosen ?? all.find((one) => one.contains(document.activeElement)) ?? all.at(-1);
    for (const one of all) one.tabIndex = one === now ? 0 : -1;
    return all;
  }

  #keys(event) {
    if (!event.target.matches("[data-message-id]")) return;
    const all = this.#rove(event.target);
    const at = all.indexOf(event.target);
    const next = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all.length - 1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      const to = all[Math.max(0, Math.min(all.length - 1, next))];
      this.#rove(to);
      to.focus();
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      const message = this.view.message(Number(event.target.dataset.messageId));
      if (!message.deleted) this.view.menu(message, event.target);
    }
  }

  /** Right click or long press: the menu. A swipe to the left: reply. */
  #touch() {
    let start = null;
    const of = (event) => {
      const element = event.target.closest?.("[data-message-id]");
      const message = element && this.view.message(Number(element.dataset.messageId));
      return message && !message.deleted ? { element: element.closest(".message, .service"), message } : null;
    };
    const end = () => {
      if (!start) return;
      clearTimeout(start.timer);
      start.element.style.transform = "";
      start.element.classList.remove("swiping");
      start = null;
    };
    this.list.addEventListener("contextmenu", (event) => {
      const hit = of(event);
      if (!hit || event.target.closest("a, audio, video") || String(getSelection())) return;
      event.preventDefault();
      end();
      this.view.menu(hit.message, hit.element, { x: event.clientX, y: event.clientY });
    });
    this.list.addEventListener("pointerdown", (event) => {
      const hit = event.pointerType === "touch" && !event.target.closest("audio, video, .inline-keyboard") ? of(event) : null;
      if (!hit) return;
      const at = { x: event.clientX, y: event.clientY };
      start = { ...hit, ...at, id: event.pointerId, timer: setTimeout(() => {
        end();
        this.view.menu(hit.message, hit.element, at);
      }, LONG_PRESS_MS) };
    });
    this.list.addEventListener("pointermove", (event) => {
      if (!start || event.pointerId !== start.id) return;
      const across = event.clientX - start.x;
      const down = Math.abs(event.clientY - start.y);
      if (Math.abs(across) > 8 || down > 8) clearTimeout(start.timer);
      if (down > 24 && across > -24) return end();
      if (across < -8) {
        start.element.classList.add("swiping");
        start.element.style.transform = `translateX(${Math.max(across, -SWIPE_PX * 1.3)}px)`;
      }
    });
    this.list.addEventListener("pointerup", (event) => {
      if (!start || event.pointerId !== start.id) return;
      const { message, x } = start;
      end();
      if (x - event.clientX > SWIPE_PX) this.view.reply(message);
    });
    this.list.addEventListener("pointercancel", end);
  }
}
