// The messenger's HTTP side (docs/messenger.md). Every failure is a Refusal whose message is a sentence for people.
import { t } from "./texts.js";

/** The server said no, or could not be reached (`status` 0). */
export class Refusal extends Error {
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

export class Api {
  /** `bot`: id or username for every call; null leaves the choice to the server. */
  constructor(bot = null) {
    this.bot = bot;
  }

  async #ask(path, { query = {}, json, form, signal } = {}) {
    const url = new URL(`/messenger/${path}`, location.origin);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    if (this.bot !== null && !url.searchParams.has("bot")) url.searchParams.set("bot", this.bot);
    const options = { signal };
    if (form) Object.assign(options, { method: "POST", body: form });
    else if (json) Object.assign(options, { method: "POST", body: JSON.stringify(json), headers: { "Content-Type": "application/json" } });
    let response;
    try {
      response = await fetch(url, options);
    } catch {
      throw new Refusal(t("no-server"), 0);
    }
    const answer = await response.json().catch(() => null);
    if (!response.ok) throw new Refusal(answer?.error ?? `HTTP ${response.status}`, response.status);
    return answer;
  }

  bots() { return this.#ask("bots"); }
  people() { return this.#ask("people"); }
  addPerson(person) { return this.#ask("people", { json: person }); }
  chat(id) { return this.#ask(`people/${id}/chat`); }
  commands(id) { return this.#ask(`people/${id}/commands`); }
  messages(id, after, limit) { return this.#ask(`people/${id}/messages`, { query: { after, ...(limit ? { limit } : {}) } }); }

  /** Do something as a person: `deed` is messages, press, pay, edit, react, block, sticker, location, contact or read. */
  act(id, deed, body) { return this.#ask(`people/${id}/${deed}`, { json: body }); }

  /** Send files: one message, or an album. */
  upload(id, files, { caption, replyTo, as }) {
    const form = new FormData();
    for (const file of files) form.append("file", file, file.name);
    if (caption) form.append("caption", caption);
    if (replyTo) form.append("reply_to", replyTo);
    if (as) form.append("as", as);
    return this.#ask(`people/${id}/messages`, { form });
  }

  /** Where a file can be fetched. */
  file(id, fileId) {
    const query = this.bot === null ? "" : `?bot=${encodeURIComponent(this.bot)}`;
    return `/messenger/people/${id}/files/${encodeURIComponent(fileId)}${query}`;
  }

  clock() { return this.#ask("clock"); }
  advance(seconds) { return this.#ask("clock", { json: { advance_s: seconds } }); }
  faults() { return this.#ask("faults"); }
  fault(fault) { return this.#ask("faults", { json: fault }); }
}
