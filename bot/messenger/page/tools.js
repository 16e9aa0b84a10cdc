// The drawer for whoever tries things out: people, the clock, faults, the bot, the page's language.
import { dialog, sheetHead, toast } from "./dialogs.js";
import { h } from "./dom.js";
import { moment } from "./format.js";
import { language, t } from "./texts.js";

const HOUR_S = 3600;
const KINDS = {
  "429": "fault-too-many-requests", "403": "fault-blocked", "5xx": "fault-server-error", slow: "fault-slow",
  "lost-connection": "fault-lost-connection", "lost-reply": "fault-lost-reply", "repeated-update": "fault-repeated-update",
};
const RATES = [0.1, 0.3, 0.5, 1];
const SLOW_S = 3;

/** `page`: {openPerson(id), useLanguage(code), useBot(bot)}. */
export function tools(store, page) {
  return dialog("drawer", t("tools"), (close, box) => {
    const attempt = async (work) => {
      try {
        await work();
      } catch (error) {
        toast(box, t("refused", { why: error.message }), true);
      }
    };
    return [sheetHead(t("tools"), close), person(store, page, close, attempt), clock(store, attempt, box), faults(store, attempt), bots(store, page, close), languages(page, close)];
  });
}

const section = (title, ...children) => h("section", {}, h("h3", { text: title }), children);

function person(store, page, close, attempt) {
  const name = h("input", { type: "text", required: true, maxlength: "64", autocomplete: "off", data: { testid: "new-name" } });
  const tongue = h("select", {}, ["zh", "en"].map((code) => h("option", { value: code, selected: code === language() }, t(`language-${code}`))));
  return section(t("tools-person"), h("form", { on: { submit: (event) => {
    event.preventDefault();
    attempt(async () => {
      const added = await store.api.addPerson({ name: name.value.trim(), language: tongue.value });
      await store.reloadPeople();
      close();
      page.openPerson(added.id);
    });
  } } }, h("div", { class: "pair" }, h("label", {}, t("name"), name), h("label", {}, t("tools-person-language"), tongue)),
  h("button", { type: "submit", class: "primary", data: { testid: "add-person" } }, t("tools-add"))));
}

function clock(store, attempt, box) {
  const now = h("p", { class: "now", data: { testid: "clock" } });
  const tell = () => { now.textContent = t("clock-now", { time: moment(store.now()) }); };
  const timer = setInterval(tell, 1000);
  box.addEventListener("close", () => clearInterval(timer));
  tell();
  const move = (hours) => attempt(async () => {
    await store.moveClock(hours * HOUR_S);
    tell();
    toast(box, t("clock-moved", { n: hours }));
  });
  const quick = (key, hours) => h("button", { type: "button", class: "quiet", data: { testid: key }, on: { click: () => move(hours) } }, t(key));
  const custom = h("input", { type: "number", min: "0.1", max: "87600", step: "any", required: true, aria: { label: t("clock-custom") }, placeholder: t("clock-custom") });
  return section(t("tools-clock"), now, h("div", { class: "three" }, quick("plus-hour", 1), quick("plus-day", 24), quick("plus-week", 168)),
    h("form", { class: "inline-form", on: { submit: (event) => { event.preventDefault(); move(custom.valueAsNumber); custom.value = ""; } } }, custom,
      h("button", { type: "submit", class: "quiet" }, t("clock-go"))), h("p", { class: "hint", text: t("clock-note") }));
}

function faults(store, attempt) {
  const rate = h("select", { aria: { label: t("fault-rate") } }, RATES.map((one) => h("option", { value: String(one), selected: one === 0.3 }, `${one * 100}%`)));
  const state = h("p", { class: "hint", role: "status" });
  const boxes = new Map(Object.entries(KINDS).map(([kind]) => [kind, h("input", { type: "checkbox", role: "switch", data: { testid: `fault-${kind}` }, on: {
    change: (event) => attempt(() => set(kind, event.currentTarget.checked)) } })]));
  let active = [];
  const show = (list) => {
    active = list;
    for (const [kind, input] of boxes) input.checked = list.some((one) => String(one.kind) === kind);
    state.textContent = list.length ? t("faults-on", { n: list.length }) : t("faults-none");
  };
  const reload = async () => show(await store.api.faults());
  // Only all faults can be ended at once; those that go on are set again.
  const set = async (kind, on) => {
    try {
      if (on) {
        await store.api.fault({ kind, rate: Number(rate.value), ...(kind === "slow" ? { seconds: SLOW_S } : {}) });
      } else {
        const others = active.filter((one) => String(one.kind) !== kind);
        await store.api.fault({ kind: "none" });
        for (const one of others) await store.api.fault(one);
      }
    } finally {
      await reload();
    }
  };
  const clear = () => attempt(async () => { await store.api.fault({ kind: "none" }); await reload(); });
  attempt(reload);
  return section(t("tools-faults"), h("p", { class: "hint", text: t("faults-note") }), h("label", { class: "line" }, h("span", { text: t("fault-rate") }), rate),
    [...boxes].map(([kind, input]) => h("label", { class: "line" }, h("span", { text: t(KINDS[kind]) }), input)),
    h("div", { class: "line" }, state, h("button", { type: "button", class: "quiet", on: { click: clear } }, t("faults-clear"))));
}

function bots(store, page, close) {
  if (store.bots.length < 2) return null;
  const choose = h("select", { aria: { label: t("tools-bot") }, on: { change: () => { close(); page.useBot(choose.value); } } },
    store.bots.map((bot) => h("option", { value: bot.username, selected: bot === store.bot }, `${bot.name} @${bot.username}`)));
  return section(t("tools-bot"), choose);
}

function languages(page, close) {
  return section(t("tools-language"), h("div", { class: "segments", role: "group", aria: { label: t("tools-language") } }, ["zh", "en"].map((code) =>
    h("button", { type: "button", class: code === language() ? "on" : "", aria: { pressed: code === language() }, lang: code === "zh" ? "zh-CN" : "en", data: { testid: `language-${code}` },
      on: { click: () => { close(); page.useLanguage(code); } } }, t(`language-${code}`)))));
}
