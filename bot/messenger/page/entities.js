// Text with Bot API entities → DOM nodes. Offsets are UTF-16 code units, which is what JavaScript strings count in.
import { h } from "./dom.js";

const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const LINK = /^(https?:|mailto:|tel:)/i;

function link(address, children, act) {
  if (!LINK.test(address)) return h("span", { class: "mention" }, children);
  return h("a", { href: address, target: "_blank", rel: "noopener noreferrer", on: {
    click: (event) => { if (act.open?.(address)) event.preventDefault(); },
  } }, children);
}

function spoiler(children) {
  const reveal = (event) => {
    if (event.type === "keydown" && event.key !== "Enter" && event.key !== " ") return;
    const box = event.currentTarget;
    if (box.classList.contains("open")) return;
    event.preventDefault();
    event.stopPropagation();
    box.classList.add("open");
    box.removeAttribute("role");
  };
  return h("span", { class: "spoiler", role: "button", tabindex: "0", on: { click: reveal, keydown: reveal } }, children);
}

function wrap(entity, piece, children, act) {
  switch (entity.type) {
    case "bold": return h("strong", {}, children);
    case "italic": return h("em", {}, children);
    case "underline": return h("u", {}, children);
    case "strikethrough": return h("s", {}, children);
    case "spoiler": return spoiler(children);
    case "code": return h("code", {}, children);
    case "pre": return h("pre", { data: entity.language ? { language: entity.language } : {} }, h("code", {}, children));
    case "blockquote": return h("blockquote", {}, children);
    case "expandable_blockquote": {
      const quote = h("blockquote", { class: "folded", on: { click: () => quote.classList.toggle("folded") } }, children);
      return quote;
    }
    case "text_link": return link(entity.url ?? "", children, act);
    case "url": return link(/^[a-z][a-z0-9+.-]*:/i.test(piece) ? piece : `https://${piece}`, children, act);
    case "email": return link(`mailto:${piece}`, children, act);
    case "phone_number": return link(`tel:${piece.replace(/[^+\d]/g, "")}`, children, act);
    case "bot_command":
      return act.command
        ? h("button", { type: "button", class: "command-link", on: { click: () => act.command(piece) } }, children)
        : h("span", { class: "mention" }, children);
    case "mention": case "text_mention": case "hashtag": case "cashtag":
      return h("span", { class: "mention" }, children);
    default: return h("span", {}, children);
  }
}

/**
 * Render `text` with `entities` as an array of nodes.
 * `act.command(text)` is called for a tapped /command; `act.open(address)` may return true to take a link over.
 */
export function rich(text, entities = [], act = {}) {
  const sorted = [...entities].filter((e) => e.length > 0)
    .sort((a, b) => a.offset - b.offset || b.length - a.length);
  const build = (start, end, list) => {
    const nodes = [];
    let at = start;
    for (let i = 0; i < list.length;) {
      const entity = list[i];
      const from = Math.max(entity.offset, at);
      const to = Math.min(entity.offset + entity.length, end);
      const inside = [];
      let j = i + 1;
      while (j < list.length && list[j].offset < to) inside.push(list[j++]);
      if (to > from) {
        if (from > at) nodes.push(text.slice(at, from));
        nodes.push(wrap(entity, text.slice(from, to), build(from, to, inside), act));
        at = to;
        // A block ends its line by itself: the line break after it would be a second one.
        if (BLOCKS.has(entity.type) && text[at] === "\n" && at < end) at += 1;
      }
      i = j;
    }
    if (at < end) nodes.push(text.slice(at, end));
    return nodes;
  };
  return build(0, text.length, sorted);
}
