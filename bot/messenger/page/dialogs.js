// Sheets, questions, menus and short notices. Native <dialog>: the focus stays inside and Esc closes.
import { h, icon, iconButton } from "./dom.js";
import { t } from "./texts.js";

/** A press beside the dialog closes it; the end of the long press that opened it is not such a press. */
function outside(box, close) {
  let began = false;
  box.addEventListener("pointerdown", (event) => { began = event.target === box; });
  box.addEventListener("click", (event) => { if (began && event.target === box) close(); });
}

/**
 * Show a dialog; it resolves with what `close(value)` gave, or null when dismissed.
 * `build(close)` returns the content. `kind`: classes, first of them "sheet" (at the bottom on a phone), "drawer" or "lightbox".
 */
export function dialog(kind, label, build) {
  return new Promise((resolve) => {
    const before = document.activeElement;
    const box = h("dialog", { class: kind, aria: { label }, data: { testid: kind.split(" ")[0] } });
    let result = null;
    const close = (value = null) => { result = value; box.close(); };
    box.append(h("div", { class: "dialog-body" }, build(close, box)));
    outside(box, close);
    box.addEventListener("close", () => {
      box.remove();
      if (before?.isConnected) before.focus({ preventScroll: true });
      resolve(result);
    });
    document.body.append(box);
    box.showModal();
    box.querySelector("[data-first]")?.focus();
  });
}

/** The head of a sheet: title and a button that closes. */
export const sheetHead = (title, close) => h("header", { class: "sheet-head" }, h("h2", { text: title }), iconButton("close", t("close"), () => close()));

/** A text to acknowledge, as a bot's alert. `from` says whose chat it belongs to. */
export const alertBox = (text, from) => dialog("sheet alert", from, (close) => [
  h("p", { class: "alert-from", text: from }), h("p", { class: "alert-text", text, data: { testid: "alert-text" } }),
  h("div", { class: "sheet-buttons" }, h("button", { type: "button", class: "primary", "data-first": true, on: { click: () => close() }, data: { testid: "alert-ok" } }, t("ok")))]);

/** A small menu at `anchor` or at a point. `entries`: {label, icon, act, danger}; `head` is an optional row above. */
export function popupMenu(label, anchor, entries, { point = null, head = null } = {}) {
  const before = document.activeElement;
  const items = entries.filter(Boolean).map((entry) => h("button", { type: "button", role: "menuitem", class: entry.danger ? "danger" : "",
    on: { click: () => { close(); entry.act(); } } }, icon(entry.icon), h("span", { text: entry.label })));
  const box = h("dialog", { class: "popup", aria: { label } }, h("div", { class: "popup-body", role: "menu" }, head?.(() => close()), items));
  const close = () => box.close();
  outside(box, close);
  box.addEventListener("close", () => {
    box.remove();
    if (before?.isConnected && (document.activeElement === document.body || !document.activeElement)) before.focus({ preventScroll: true });
  });
  box.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const at = items.indexOf(document.activeElement);
    items[(at + step + items.length) % items.length].focus();
  });
  document.body.append(box);
  box.showModal();
  const size = box.getBoundingClientRect();
  const from = anchor.getBoundingClientRect();
  const at = point ?? { x: from.right - size.width, y: from.bottom + 4 };
  const above = at.y + size.height > innerHeight - 8;
  box.style.left = `${Math.max(8, Math.min(at.x, innerWidth - size.width - 8))}px`;
  box.style.top = `${Math.max(8, above ? Math.min(innerHeight - size.height - 8, (point?.y ?? from.top) - size.height) : at.y)}px`;
  items[0]?.focus();
}

const TOAST_MS = 4500;

/** A short notice at the foot of `host`, read out by screen readers. */
export function toast(host, text, problem = false) {
  const box = h("div", { class: problem ? "toast problem" : "toast", role: problem ? "alert" : "status", data: { testid: "toast" }, text });
  for (const old of host.querySelectorAll(":scope > .toast")) old.remove();
  host.append(box);
  setTimeout(() => box.remove(), Math.max(TOAST_MS, text.length * 70));
}
