// What the page knows: people, their chats, the clock. Views listen; only this module hears the server.
import { Refusal } from "./api.js";
import { Feed } from "./feed.js";

const FIRST_LOOK = 300;
const TYPING_MS = 5000;
const PRESS_MS = 10_000;

/** Work nobody waits for: that the server is away is told by the connection, so only that is let go. */
async function behind(work) {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof Refusal && error.status === 0)) throw error;
  }
}

/**
 * Events (on the store): "people", "clock", "online", and "chat:ID" with detail {kind, ...}, where kind is
 * "messages" (fresh: new messages of the bot), "state" (keyboard, block, pins), "typing", "answer", "commands".
 */
export class Store extends EventTarget {
  constructor(api) {
    super();
    this.api = api;
    this.bots = [];
    this.bot = null;
    this.people = [];
    this.chats = new Map();
    this.offset = 0;
    this.online = true;
    this.feed = new Feed((event) => this.#hear(event), (online) => this.#turned(online));
    this.peopleTimer = null;
  }

  /** Load the first look and connect. `wanted` names a bot, or null for the house's. */
  async start(wanted) {
    this.bots = await this.api.bots();
    this.bot = this.bots.find((b) => String(b.id) === wanted || b.username === wanted)
      ?? this.bots.find((b) => b.house) ?? this.bots[0] ?? null;
    this.api.bot = this.bot?.id ?? null;
    if (!this.bot) return;
    const [people, clock] = await Promise.all([this.api.people(), this.api.clock()]);
    this.people = people;
    this.offset = clock.offset_s;
    this.feed.open();
  }

  /** Unix seconds on the messenger's clock, which can be moved. */
  now() { return Date.now() / 1000 + this.offset; }

  person(id) { return this.people.find((person) => person.id === id) ?? null; }

  /** All messages of a chat, oldest first. */
  messages(id) { return [...this.chats.get(id).messages.values()].sort((a, b) => a.message_id - b.message_id); }

  /** The chat of a person, loaded at its first use. */
  async open(id) {
    const known = this.chats.get(id);
    if (known) return known.ready;
    const chat = { messages: new Map(), seq: 0, state: null, commands: [], typing: null, typingTimer: null, pressing: new Map(), more: false };
    this.chats.set(id, chat);
    chat.ready = (async () => {
      const [state, messages, menu] = await Promise.all([
        this.api.chat(id), this.api.messages(id, 0, FIRST_LOOK), this.api.commands(id)]);
      chat.state = state;
      chat.commands = menu.commands;
      chat.more = messages.length >= FIRST_LOOK;
      this.#take(id, messages);
      if (state.typing) this.#typing(id, state.typing);
      return chat;
    })();
    try {
      return await chat.ready;
    } catch (error) {
      this.chats.delete(id);
      throw error;
    }
  }

  /** Load what came before the first look. */
  async openAll(id) {
    this.#take(id, await this.api.messages(id, 0));
    this.chats.get(id).more = false;
    this.#tell(id, { kind: "messages", fresh: [] });
  }

  /** Ask for what happened since the last change known of a chat. */
  async catchUp(id) {
    const fresh = this.#take(id, await this.api.messages(id, this.chats.get(id).seq));
    this.#tell(id, { kind: "messages", fresh });
  }

  /** Send as a person and stay until the chat shows it. `call` posts and gives {message_ids}. */
  async say(id, call) {
    const { message_ids: ids } = await call();
    const chat = this.chats.get(id);
    if (chat && ids.some((one) => !chat.messages.has(one))) await this.catchUp(id);
    return ids;
  }

  /** Press an inline button; the answer comes as an event. */
  async press(id, messageId, data) {
    const chat = this.chats.get(id);
    const key = `${messageId} ${data}`;
    if (chat.pressing.has(key)) return;
    const release = (answered) => {
      if (!chat.pressing.delete(key)) return;
      clearTimeout(timer);
      this.#tell(id, { kind: "messages", fresh: [] });
      if (!answered) this.#tell(id, { kind: "answer", unanswered: true });
    };
    const timer = setTimeout(() => release(false), PRESS_MS);
    chat.pressing.set(key, release);
    this.#tell(id, { kind: "messages", fresh: [] });
    try {
      await this.api.act(id, "press", { message_id: messageId, data });
    } catch (error) {
      release(true);
      throw error;
    }
  }

  /** Everything up to the newest message has been seen. */
  async read(id) {
    const chat = this.chats.get(id);
    const newest = Math.max(0, ...chat.messages.keys());
    if (!chat.state || newest <= (chat.state.read ?? 0)) return;
    chat.state.read = newest;
    const person = this.person(id);
    if (person?.unread) {
      person.unread = 0;
      this.#emit("people");
    }
    await behind(this.api.act(id, "read", { message_id: newest }));
  }

  async reloadPeople() {
    this.people = await this.api.people();
    this.#emit("people");
  }

  async moveClock(seconds) {
    this.offset = (await this.api.advance(seconds)).offset_s;
    this.#emit("clock");
  }

  #take(id, messages) {
    const chat = this.chats.get(id);
    const fresh = [];
    for (const message of messages) {
      const old = chat.messages.get(message.message_id);
      chat.seq = Math.max(chat.seq, message.seq);
      if (old && old.seq >= message.seq) continue;
      if (!old && !message.mine && !message.deleted) fresh.push(message);
      chat.messages.set(message.message_id, message);
    }
    return fresh;
  }

  #hear(event) {
    if (event.bot !== null && event.bot !== undefined && this.bot && event.bot !== this.bot.id) return;
    const id = event.person;
    const chat = this.chats.get(id);
    switch (event.type) {
      case "message":
        this.#soonPeople();
        if (!chat) break;
        if (!event.message.mine) this.#typing(id, null);
        this.#tell(id, { kind: "messages", fresh: this.#take(id, [event.message]) });
        break;
      case "typing":
        this.#typing(id, event.action);
        break;
      case "answer":
        if (!chat) break;
        for (const [key, release] of chat.pressing) if (key.startsWith(`${event.message_id} `)) release(true);
        this.#tell(id, { kind: "answer", text: event.text, alert: event.show_alert, url: event.url });
        break;
      case "chat":
        this.#soonPeople();
        if (!chat?.state) break;
        chat.state = event.chat;
        this.#tell(id, { kind: "state" });
        break;
      case "commands":
        for (const [person, open] of this.chats) behind(this.#reloadCommands(person, open));
        break;
      case "people":
        this.#soonPeople();
        break;
      case "clock":
        this.offset = event.offset_s;
        this.#emit("clock");
        break;
    }
  }

  async #reloadCommands(id, chat) {
    chat.commands = (await this.api.commands(id)).commands;
    this.#tell(id, { kind: "commands" });
  }

  #typing(id, action) {
    const chat = this.chats.get(id);
    if (!chat || (action === null && chat.typing === null)) return;
    clearTimeout(chat.typingTimer);
    chat.typing = action;
    if (action) chat.typingTimer = setTimeout(() => this.#typing(id, null), TYPING_MS);
    this.#tell(id, { kind: "typing" });
  }

  async #turned(online) {
    this.online = online;
    this.#emit("online");
    if (!online) return;
    // At the first connection too: something may have happened between the first look and now.
    await behind(Promise.all([this.reloadPeople(), this.#reloadClock(), ...[...this.chats.keys()].map((id) => this.#refresh(id))]));
  }

  async #reloadClock() {
    this.offset = (await this.api.clock()).offset_s;
    this.#emit("clock");
  }

  async #refresh(id) {
    const chat = await this.chats.get(id).ready;
    chat.state = await this.api.chat(id);
    this.#tell(id, { kind: "state" });
    await Promise.all([this.catchUp(id), this.#reloadCommands(id, chat)]);
  }

  /** A burst of events asks for the list once. */
  #soonPeople() {
    if (this.peopleTimer) return;
    this.peopleTimer = setTimeout(async () => {
      this.peopleTimer = null;
      await behind(this.reloadPeople());
    }, 120);
  }

  #tell(id, detail) { this.dispatchEvent(new CustomEvent(`chat:${id}`, { detail })); }
  #emit(name) { this.dispatchEvent(new CustomEvent(name)); }
}
