// The only way this page makes elements: nodes and text nodes, so that nothing a message says can become markup.

/**
 * Make an element. Properties: `class`, `text`, `data` (object), `on` (object of listeners), `aria` (object);
 * anything else is an attribute (true: empty attribute, false/null/undefined: absent).
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "class") element.className = value;
    else if (name === "text") element.textContent = value;
    else if (name === "data") Object.assign(element.dataset, value);
    else if (name === "on") for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    else if (name === "aria") for (const [key, state] of Object.entries(value)) element.setAttribute(`aria-${key}`, String(state));
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

/** An icon of the sprite, hidden from screen readers (its button carries the label). */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("focusable", "false");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `/page/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

/** A round button with an icon, named for screen readers and shown as a tooltip. */
export function iconButton(name, label, onClick, properties = {}) {
  return h("button", { type: "button", title: label, aria: { label }, on: { click: onClick }, ...properties,
    class: `icon-button ${properties.class ?? ""}`.trim() }, icon(name));
}

/** True where one pane fits at a time. */
export const narrow = window.matchMedia("(max-width: 719px)");
