// The live connection: one WebSocket for all people, opened again whenever it is lost.

const FIRST_PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 5000;

export class Feed {
  /** `heard(event)` gets every event; `turned(online)` every loss (false) and every connection (true). */
  constructor(heard, turned) {
    this.heard = heard;
    this.turned = turned;
    this.online = false;
    this.pause = FIRST_PAUSE_MS;
    this.timer = null;
    window.addEventListener("online", () => this.#hurry());
    document.addEventListener("visibilitychange", () => { if (!document.hidden) this.#hurry(); });
  }

  open() {
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    const socket = new WebSocket(`${scheme}//${location.host}/messenger/ws`);
    this.socket = socket;
    socket.addEventListener("open", () => {
      this.pause = FIRST_PAUSE_MS;
      this.online = true;
      this.turned(true);
    });
    socket.addEventListener("message", (event) => this.heard(JSON.parse(event.data)));
    socket.addEventListener("close", () => {
      if (this.socket !== socket) return;
      if (this.online) this.turned(false);
      this.online = false;
      this.timer = setTimeout(() => this.open(), this.pause);
      this.pause = Math.min(this.pause * 1.7, LONGEST_PAUSE_MS);
    });
  }

  #hurry() {
    if (this.online || this.socket?.readyState !== WebSocket.CLOSED) return;
    clearTimeout(this.timer);
    this.pause = FIRST_PAUSE_MS;
    this.open();
  }
}
