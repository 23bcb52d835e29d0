// Lights up everything that belongs to one person, place or day. Works on what is in the page; fetches nothing.
"use strict";
(() => {
  const parts = new Map(); // key -> every element that belongs to it
  for (const element of document.querySelectorAll("[data-of]")) {
    for (const key of element.dataset.of.split(" ")) {
      if (!parts.has(key)) parts.set(key, []);
      parts.get(key).push(element);
    }
  }
  const status = document.getElementById("status");
  let held = null; // chosen, stays lit
  let lit = null; // lit now: chosen, or under the pointer

  function light(key) {
    if (key === lit) return;
    for (const element of parts.get(lit) ?? []) element.classList.remove("lit", "own");
    for (const element of parts.get(key) ?? []) {
      element.classList.add("lit");
      // A date inside a lit quotation is lit with it, but not what was chosen.
      element.classList.toggle("own", element.dataset.key === key);
    }
    lit = key;
  }

  function press(key, pressed) {
    for (const element of parts.get(key) ?? []) {
      if (element.dataset.key === key && element.hasAttribute("aria-pressed")) {
        element.setAttribute("aria-pressed", String(pressed));
      }
    }
  }

  function hold(key, from) {
    press(held, false);
    held = key;
    light(held);
    press(held, true);
    if (held === null) {
      status.textContent = "";
      return;
    }
    const inStory = from.closest(".story") !== null;
    const target = parts.get(held).find((element) => (element.closest(".story") !== null) !== inStory);
    if (target) target.scrollIntoView({ block: "nearest" });
    const mentions = parts.get(held).filter((element) => element.matches(`.story [role="button"][data-key="${held}"]`));
    const name = document.querySelector(`.panels [data-key="${held}"]`).textContent;
    status.textContent = `${name}: ${mentions.length} ${mentions.length === 1 ? "mention" : "mentions"} lit`;
  }

  function keyed(event) {
    return event.target instanceof Element ? event.target.closest("[data-key]") : null;
  }

  document.addEventListener("click", (event) => {
    const element = keyed(event);
    if (element) hold(held === element.dataset.key ? null : element.dataset.key, element);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hold(null);
    const element = keyed(event);
    // A button takes Enter and Space for clicks by itself.
    if (element && element.tagName !== "BUTTON" && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      if (!event.repeat) element.click();
    }
  });
  document.addEventListener("mouseover", (event) => {
    if (held === null) light(keyed(event)?.dataset.key ?? null);
  });
})();
