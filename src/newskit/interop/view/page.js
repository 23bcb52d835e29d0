// Lights up everything that belongs to one person or one day. Works on what is in the page; fetches nothing.
"use strict";
(() => {
  const parts = [...document.querySelectorAll("[data-of]")];
  const keys = (element) => element.dataset.of.split(" ");
  let held = null;

  function light(key) {
    for (const part of parts) {
      part.classList.toggle("lit", key !== null && keys(part).includes(key));
    }
    for (const control of document.querySelectorAll("[aria-pressed]")) {
      control.setAttribute("aria-pressed", String(key !== null && control.dataset.key === key));
    }
  }

  function hold(key, from) {
    held = held === key ? null : key;
    light(held);
    if (held === null) return;
    const inStory = from.closest(".story") !== null;
    const target = inStory
      ? document.querySelector(`.panels [data-key="${held}"]`)
      : document.querySelector(`.story [data-of~="${held}"]`);
    if (target) target.scrollIntoView({ block: "nearest" });
    document.getElementById("said").textContent = `${parts.filter((p) => keys(p).includes(held)).length} places lit`;
  }

  function keyed(event) {
    return event.target instanceof Element ? event.target.closest("[data-key]") : null;
  }

  document.addEventListener("click", (event) => {
    const element = keyed(event);
    if (element) hold(element.dataset.key, element);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { held = null; light(null); return; }
    const element = keyed(event);
    if (element && element.tagName !== "BUTTON" && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      hold(element.dataset.key, element);
    }
  });
  document.addEventListener("mouseover", (event) => {
    const element = keyed(event);
    if (held === null) light(element ? element.dataset.key : null);
  });
})();
