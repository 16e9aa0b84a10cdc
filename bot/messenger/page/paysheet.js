// Paying an invoice: what for, how much, that it is test money; then the result.
import { dialog, sheetHead } from "./dialogs.js";
import { h, icon } from "./dom.js";
import { money } from "./format.js";
import { t } from "./texts.js";

/** `pay()` → {status, error}. Resolves when the sheet is closed. */
export function paySheet(message, seller, pay) {
  const { title, description, total_amount: total, currency } = message.invoice;
  const amount = money(total, currency);
  const lines = message.prices ?? [{ label: title, amount: total }];
  return dialog("sheet pay-sheet", t("pay-title"), (close) => {
    const body = h("div", { class: "pay-body", "aria-live": "polite" });
    const result = (good, head, text, buttons) => {
      body.replaceChildren(h("div", { class: good ? "pay-result good" : "pay-result bad", data: { testid: good ? "pay-done" : "pay-failed" } },
        h("span", { class: "pay-mark" }, icon(good ? "check" : "alert")), h("h3", { text: head }), text.map((line) => h("p", { text: line }))),
      h("div", { class: "sheet-buttons" }, buttons));
      body.querySelector("button.primary").focus();
    };
    const ask = () => {
      const confirm = h("button", { type: "button", class: "primary", "data-first": true, data: { testid: "pay-confirm" }, on: { click: () => run(confirm) } }, t("pay-confirm", { amount }));
      body.replaceChildren(
        h("div", { class: "pay-what" }, h("strong", { text: title }), h("p", { text: description }), h("p", { class: "pay-seller", text: seller })),
        h("dl", { class: "pay-lines" }, lines.map((line) => h("div", {}, h("dt", { text: line.label }), h("dd", { text: money(line.amount, currency) }))),
          h("div", { class: "pay-total" }, h("dt", { text: t("pay-total") }), h("dd", { text: amount, data: { testid: "pay-total" } }))),
        h("p", { class: "test-note", text: t("pay-test") }),
        h("div", { class: "sheet-buttons" }, h("button", { type: "button", class: "quiet", data: { testid: "pay-cancel" }, on: { click: () => close() } }, t("cancel")), confirm));
    };
    const run = async (confirm) => {
      confirm.disabled = true;
      confirm.replaceChildren(h("span", { class: "spinner" }), t("paying"));
      try {
        const answer = await pay();
        if (answer.status !== "paid") throw new Error(answer.error ?? "");
        result(true, t("pay-done"), [t("pay-done-text", { amount })],
          [h("button", { type: "button", class: "primary", data: { testid: "pay-close" }, on: { click: () => close() } }, t("done"))]);
      } catch (error) {
        result(false, t("pay-failed"), [error.message, t("pay-failed-hint")].filter(Boolean),
          [h("button", { type: "button", class: "quiet", on: { click: () => close() } }, t("close")),
            h("button", { type: "button", class: "primary", on: { click: ask } }, t("retry"))]);
      }
    };
    ask();
    return [sheetHead(t("pay-title"), close), body];
  });
}
