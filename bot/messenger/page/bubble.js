// One message → one bubble. Content by kind, then reactions, time and the inline keyboard.
import { h, icon } from "./dom.js";
import { rich } from "./entities.js";
import { clock, duration, moment, money, size } from "./format.js";
import { hasText, t } from "./texts.js";

const KINDS = ["photo", "video", "animation", "voice", "audio", "document", "sticker", "location", "contact", "invoice"];

/** What a message carries besides text, or null. An animation also carries a document, so order matters. */
export const kindOf = (message) => KINDS.find((kind) => message[kind]) ?? null;

/** The message in one short line, for lists, replies and screen readers. */
export function summary(message) {
  if (message.deleted) return t("deleted");
  const words = message.text ?? message.caption ?? "";
  if (words) return words.replace(/\s+/g, " ").slice(0, 140);
  const kind = kindOf(message);
  if (kind === "sticker") return `${message.sticker.emoji ?? ""} ${t("sticker")}`.trim();
  if (kind === "invoice") return `${t("invoice")} · ${message.invoice.title}`;
  if (kind === "document") return message.document.file_name ?? t("document");
  if (kind) return t(kind);
  if (message.successful_payment) return t("paid", { amount: money(message.successful_payment.total_amount, message.successful_payment.currency) });
  if (message.pinned_message) return t("pinned");
  return t("unknown-message");
}

/** A line in the middle of the chat instead of a bubble: the text, or null for an ordinary message. */
export function serviceLine(message, names) {
  if (message.deleted) return t("deleted");
  if (message.successful_payment) {
    const { total_amount: total, currency } = message.successful_payment;
    return t("paid", { amount: money(total, currency) });
  }
  if (message.pinned_message) return t("pinned-by", { name: message.mine ? t("you") : names.bot });
  return null;
}

/** The smallest size that is at least `wide` pixels, else the largest. */
export const photoSize = (sizes, wide) => {
  const sorted = [...sizes].sort((a, b) => a.width - b.width);
  return sorted.find((one) => one.width >= wide) ?? sorted.at(-1);
};

export function photoTile(message, view) {
  const best = photoSize(message.photo, 720);
  const image = h("img", { src: view.file(best.file_id), width: best.width, height: best.height, alt: message.caption ?? t("photo"), decoding: "async" });
  image.addEventListener("error", () => tile.replaceChildren(h("span", { class: "file-gone", text: t("file-gone") })));
  const tile = h("button", { type: "button", class: "photo", aria: { label: t("open-photo") }, data: { testid: "photo" },
    on: { click: () => view.lightbox(message) } }, image);
  return tile;
}

function documentRow(message, view) {
  const file = message.document ?? message.audio ?? message.animation;
  const name = file.file_name ?? file.title ?? t("document");
  const extension = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toUpperCase() ?? "";
  return h("a", { class: "document", href: view.file(file.file_id), download: name, aria: { label: t("download", { name }) }, data: { testid: "document" } },
    h("span", { class: "file-badge" }, extension ? h("b", { text: extension }) : icon("file")),
    h("span", { class: "file-text" }, h("span", { class: "file-name", text: name }),
      h("span", { class: "file-size", text: size(file.file_size) })),
    icon("download"));
}

function player(message, view, file) {
  return h("div", { class: "voice" }, h("span", { class: "file-badge" }, icon("voice")),
    h("audio", { controls: true, preload: "metadata", src: view.file(file.file_id), aria: { label: t("voice") } }),
    file.duration ? h("span", { class: "file-size", text: duration(file.duration) }) : null);
}

function video(message, view) {
  const file = message.video ?? message.animation;
  return h("video", { class: "video", controls: true, preload: "metadata", playsinline: true, width: file.width, height: file.height,
    src: view.file(file.file_id), aria: { label: t("video") } });
}

function place({ latitude, longitude }) {
  const at = { latitude: latitude.toFixed(5), longitude: longitude.toFixed(5) };
  return h("div", { class: "place" }, h("div", { class: "place-map" }, icon("place")),
    h("div", { class: "place-text" }, h("span", { text: t("location") }), h("span", { class: "file-size", text: t("latitude-longitude", at) }),
      h("a", { href: `https://www.openstreetmap.org/?mlat=${at.latitude}&mlon=${at.longitude}#map=15/${at.latitude}/${at.longitude}`,
        target: "_blank", rel: "noopener noreferrer", text: t("on-map") })));
}

function contactCard(contact) {
  const name = [contact.first_name, contact.last_name].filter(Boolean).join(" ");
  return h("div", { class: "contact-card" }, h("span", { class: "file-badge" }, icon("contact")),
    h("span", { class: "file-text" }, h("span", { class: "file-name", text: name }), h("span", { class: "file-size", text: contact.phone_number })));
}

function invoiceCard(message) {
  const { title, description, total_amount: total, currency } = message.invoice;
  return h("div", { class: "invoice", data: { testid: "invoice" } },
    h("div", { class: "invoice-head" }, icon("card"), h("strong", { text: title })),
    h("p", { text: description }),
    h("div", { class: "invoice-total" }, h("span", { text: t("pay-total") }), h("strong", { text: money(total, currency) })),
    h("p", { class: "test-note", text: t("pay-test") }));
}

function content(message, view) {
  switch (kindOf(message)) {
    case "photo": return photoTile(message, view);
    case "video": return video(message, view);
    case "animation": return video(message, view);
    case "voice": return player(message, view, message.voice);
    case "audio": return player(message, view, message.audio);
    case "document": return documentRow(message, view);
    case "sticker": return h("div", { class: "sticker", text: message.sticker.emoji ?? "🙂", role: "img", aria: { label: t("sticker") } });
    case "location": return place(message.location);
    case "contact": return contactCard(message.contact);
    case "invoice": return invoiceCard(message);
    default: return null;
  }
}

function quote(message, view) {
  const original = message.reply_to_message;
  if (!original) return null;
  const current = view.message(original.message_id) ?? original;
  const mine = current.mine ?? !original.from?.is_bot;
  return h("button", { type: "button", class: "quote", on: { click: () => view.jump(original.message_id) } },
    h("span", { class: "quote-name", text: mine ? view.names.person : view.names.bot }), h("span", { class: "quote-text", text: summary(current) }));
}

function origin(message) {
  const from = message.forward_origin;
  if (!from) return null;
  const user = from.sender_user;
  const name = user ? [user.first_name, user.last_name].filter(Boolean).join(" ") : from.sender_user_name ?? from.sender_chat?.title ?? from.chat?.title ?? t("hidden-sender");
  return h("div", { class: "forwarded", text: t("forwarded", { name }) });
}

function reactions(message, view) {
  const all = new Map();
  for (const { from, emoji } of message.reactions ?? []) {
    const entry = all.get(emoji) ?? { n: 0, mine: false };
    all.set(emoji, { n: entry.n + 1, mine: entry.mine || from === view.personId });
  }
  if (!all.size) return null;
  return h("div", { class: "reactions" }, [...all].map(([emoji, { n, mine }]) =>
    h("button", { type: "button", class: mine ? "reaction mine" : "reaction", data: { testid: "reaction" },
      aria: { label: t(mine ? "reacted-by-you" : "reacted", { emoji, n }), pressed: mine },
      on: { click: () => view.react(message, mine ? null : emoji) } }, emoji, n > 1 ? h("span", { text: String(n) }) : null)));
}

/** The buttons under a message; `view.pressing(message, data)` tells which still wait for their answer. */
function inlineKeyboard(message, view) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  return h("div", { class: "inline-keyboard", role: "group" }, rows.map((row) => h("div", { class: "keyboard-row" },
    row.map((button) => {
      const busy = button.callback_data !== undefined && view.pressing(message, button.callback_data);
      const mark = button.url || button.login_url ? "link" : button.copy_text ? "copy" : button.pay ? (message.payment === "paid" ? "check" : "card") : null;
      const amount = button.pay ? money(message.invoice.total_amount, message.invoice.currency) : "";
      const paid = button.pay && message.payment === "paid";
      // "Pay" is what the server writes when the bot gave no keyboard: then it reads in the page's language.
      const label = paid ? t("paid", { amount }) : button.pay && button.text === "Pay" ? t("pay-amount", { amount }) : button.text;
      return h("button", { type: "button", class: `inline-button ${button.style ? `style-${button.style}` : button.pay && !paid ? "style-primary" : ""}${busy ? " busy" : ""}`,
        disabled: busy || paid || (button.pay && message.payment === "checking"), aria: busy ? { busy: true } : {}, data: { testid: "inline-button" }, on: { click: () => view.press(message, button) } },
      h("span", { text: label }), mark ? icon(mark) : null);
    }))));
}

function meta(message) {
  return h("span", { class: "meta" }, message.pinned ? icon("pin") : null,
    message.edited ? h("span", { class: "edited", text: t("edited") }) : null,
    h("time", { datetime: new Date(message.date * 1000).toISOString(), title: moment(message.date), text: clock(message.date) }));
}

/**
 * A bubble for one message, or for the messages of an album.
 * `view`: {personId, names: {bot, person}, file, message, lightbox, jump, react, press, pressing, command, open, menu}.
 */
export function bubble(group, view) {
  const message = group.find((one) => one.caption || one.text) ?? group[0];
  const head = group[0];
  const from = head.mine ? "person" : "bot";
  const service = serviceLine(head, view.names);
  const label = t("message-from", { name: head.mine ? view.names.person : view.names.bot, time: clock(head.date) });
  const common = { "data-message-id": head.message_id, "data-from": from, "data-testid": "message", tabindex: "-1" };
  if (service !== null) {
    return h("div", { ...common, class: head.deleted ? "service deleted" : "service", role: "article", aria: { label } },
      h("span", { text: service }), head.successful_payment ? icon("check") : null);
  }
  const kind = group.length > 1 ? "album" : kindOf(head);
  const words = message.text ?? message.caption;
  const text = words === undefined ? null
    : h("div", { class: "text", dir: "auto", data: { testid: "text" } }, rich(words, message.entities ?? message.caption_entities, { command: view.command, open: view.open }), meta(message));
  const visual = kind === "album" && group.every((one) => one.photo || one.video)
    ? h("div", { class: `album of-${Math.min(group.length, 10)}` }, group.map((one) =>
      h("div", { class: "tile", "data-message-id": one === head ? null : one.message_id, data: one === head ? {} : { from } },
        one.photo ? photoTile(one, view) : video(one, view))))
    : group.map((one) => content(one, view));
  const empty = !text && !kind ? h("div", { class: "text" }, t("unknown-message"), meta(message)) : null;
  const more = h("button", { type: "button", class: "more", tabindex: "-1", title: t("menu-of-message"), aria: { label: t("menu-of-message") },
    on: { click: (event) => view.menu(message, event.currentTarget) } }, icon("more"));
  return h("div", { ...common, class: `message from-${from} ${kind ? `kind-${kind}` : "kind-text"}${text ? "" : " no-text"}`, role: "article", aria: { label } },
    h("div", { class: "bubble" }, origin(message), quote(message, view), visual, text, empty, text || empty ? null : meta(message), more),
    reactions(message, view), inlineKeyboard(message, view));
}

/** The label of a role, in the page's language where known. */
export const roleName = (role) => (role && hasText(`role-${role}`) ? t(`role-${role}`) : role ?? "");
