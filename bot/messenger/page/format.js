// How times, days, money and sizes read, in the page's language.
import { language, t } from "./texts.js";

const locale = () => (language() === "zh" ? "zh-CN" : "en-GB");
const day = (seconds) => { const d = new Date(seconds * 1000); return new Date(d.getFullYear(), d.getMonth(), d.getDate()); };

/** "14:05", from Unix seconds. */
export const clock = (seconds) =>
  new Intl.DateTimeFormat(locale(), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(seconds * 1000);

/** Date and time in full, from Unix seconds. */
export const moment = (seconds) =>
  new Intl.DateTimeFormat(locale(), { dateStyle: "long", timeStyle: "short", hourCycle: "h23" }).format(seconds * 1000);

/** Two times are on one calendar day. */
export const sameDay = (a, b) => day(a).getTime() === day(b).getTime();

/** "Today", "Yesterday" or the date, seen from `now` (Unix seconds on the messenger's clock). */
export function dayName(seconds, now) {
  const days = Math.round((day(now) - day(seconds)) / 86_400_000);
  if (days === 0) return t("today");
  if (days === 1) return t("yesterday");
  const sameYear = new Date(seconds * 1000).getFullYear() === new Date(now * 1000).getFullYear();
  return new Intl.DateTimeFormat(locale(), { weekday: "long", month: "long", day: "numeric",
    ...(sameYear ? {} : { year: "numeric" }) }).format(seconds * 1000);
}

/** The time today, else a short date: for the list of people. */
export const shortMoment = (seconds, now) => (sameDay(seconds, now) ? clock(seconds)
  : new Intl.DateTimeFormat(locale(), { month: "numeric", day: "numeric" }).format(seconds * 1000));

const DIGITS = { JPY: 0, KRW: 0, VND: 0, XTR: 0, CLP: 0 };

/** Money from the smallest units, as "1,234.00 元" for CNY and "1,234.00 USD" for others. */
export function money(amount, currency) {
  const digits = DIGITS[currency] ?? 2;
  const value = new Intl.NumberFormat("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits })
    .format(amount / 10 ** digits);
  return currency === "CNY" ? `${value} 元` : `${value} ${currency}`;
}

/** A file's size, from bytes. */
export function size(bytes) {
  if (bytes === undefined) return "";
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 ** 2) return `${(bytes / 1024).toFixed(bytes < 10240 ? 1 : 0)} KB`;
  return `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}

/** "1:05" from seconds. */
export const duration = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

/** One or two letters for an avatar: the last two signs of a Chinese name, initials of another. */
export function initials(name) {
  const clean = name.trim();
  if (/\p{Script=Han}/u.test(clean)) return [...clean].filter((c) => /\p{Script=Han}/u.test(c)).slice(-2).join("");
  const words = clean.split(/\s+/).filter(Boolean);
  return (words.length > 1 ? [...words[0]][0] + [...words.at(-1)][0] : [...clean].slice(0, 2).join("")).toUpperCase();
}
