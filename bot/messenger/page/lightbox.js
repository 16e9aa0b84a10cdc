// A photo as large as the screen, with its neighbours of the album.
import { photoSize } from "./bubble.js";
import { dialog } from "./dialogs.js";
import { h, icon, iconButton } from "./dom.js";
import { t } from "./texts.js";

/** Show `photos` (messages), beginning with the one at `index`. `file(id)` gives an address. */
export function lightbox(photos, index, file) {
  let at = index;
  return dialog("lightbox", t("photo"), (close, box) => {
    const image = h("img", { alt: "", data: { testid: "lightbox-image" }, on: { click: (event) => event.currentTarget.classList.toggle("zoomed") } });
    const caption = h("p", { class: "lightbox-caption" });
    const count = h("span", { class: "lightbox-count" });
    const save = h("a", { class: "icon-button", download: true, title: t("save-image"), aria: { label: t("save-image") } }, icon("download"));
    const show = (to) => {
      at = (to + photos.length) % photos.length;
      const address = file(photoSize(photos[at].photo, Infinity).file_id);
      image.src = address;
      image.alt = photos[at].caption ?? t("photo");
      image.classList.remove("zoomed");
      save.href = address;
      caption.textContent = photos[at].caption ?? "";
      count.textContent = photos.length > 1 ? t("photo-of", { i: at + 1, n: photos.length }) : "";
    };
    box.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step && photos.length > 1) show(at + step);
    });
    show(at);
    const stage = h("div", { class: "stage", on: { click: (event) => { if (event.target === stage) close(); } } }, image);
    return [h("header", { class: "lightbox-head" }, count, save, iconButton("close", t("close"), () => close(), { "data-first": true })), stage,
      photos.length > 1 ? iconButton("back", t("previous"), () => show(at - 1), { class: "previous" }) : null,
      photos.length > 1 ? iconButton("back", t("next"), () => show(at + 1), { class: "next" }) : null, caption];
  });
}
