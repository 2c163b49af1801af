"use strict";
(() => {
  const $ = (selector, within = document) => within.querySelector(selector);
  const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];
  const form = $("#filters");
  const cards = $$(".finding");
  const rows = new Map($$("tr[data-id]").map((row) => [row.dataset.id, row]));

  // Filters: a question is shown where it fits all of them; its row in the grid goes with it.
  const filter = () => {
    const verdicts = new Set($$("[name=verdict]:checked", form).map((box) => box.value));
    const [status, attribute, source] = ["status", "attribute", "source"].map((name) => form.elements[name].value);
    let shown = 0;
    for (const card of cards) {
      const data = card.dataset;
      const fits = verdicts.has(data.verdict) && (!status || data.status === status) &&
        (!attribute || data.attribute === attribute) && (!source || data.sources.includes(` ${source} `));
      card.hidden = !fits;
      const row = rows.get(card.id.slice(2));
      if (row) row.hidden = !fits;
      shown += fits;
    }
    for (const none of $$(".none")) {
      const within = $$(".finding", none.parentElement);
      none.hidden = within.length === 0 || within.some((card) => !card.hidden);
    }
    $("#shown").textContent = `${shown} of ${cards.length} questions shown`;
  };
  form.addEventListener("change", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  form.reset();
  form.hidden = false;
  filter();

  // A link to something that a filter hides or a list folds away shows it.
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.hidden) {
      form.reset();
      filter();
    }
    const folded = target.closest("details");
    if (folded) folded.open = true;
    if (target.matches(".finding, .source, .hl, .more")) {
      target.focus({ preventScroll: true });
      target.scrollIntoView({ block: target.matches(".hl, .more") ? "center" : "start" });
    }
  };
  addEventListener("hashchange", reveal);
  // The same link twice changes no hash.
  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href^='#']");
    if (link && link.hash === location.hash) reveal();
  });
  reveal();

  // What the others say, beside a highlight that is pointed at or has the focus.
  const tip = $("#tip");
  let owner = null;
  const element = (name, words, className) => {
    const made = document.createElement(name);
    made.textContent = words;
    if (className) made.className = className;
    return made;
  };
  const close = () => {
    owner?.removeAttribute("aria-describedby");
    owner = null;
    tip.hidden = true;
  };
  const open = (link) => {
    const card = document.getElementById(link.hash.slice(1));
    if (!card || owner === link) return;
    close();
    const list = document.createElement("ul");
    for (const reading of $$(".reading", card)) {
      const outlets = new Set($$(".outlet", reading).map((outlet) => outlet.textContent));
      const value = [...$(".value", reading).childNodes].filter((node) => node.nodeName !== "DEL");
      const here = $$(".place", reading).some((place) => place.hash === `#${link.id}` && link.id);
      const names = [...outlets];
      const more = names.length > 4 ? ` and ${names.length - 4} more` : "";
      const words = value.map((node) => node.textContent).join("");
      list.append(element("li", `${words}: ${names.slice(0, 4).join(", ")}${more}`, here ? "here" : ""));
    }
    tip.replaceChildren(element("p", `${card.dataset.verdict}: ${$("h3", card).textContent}`), list);
    tip.hidden = false;
    const box = link.getClientRects()[0] ?? link.getBoundingClientRect();
    const left = Math.min(box.left, document.documentElement.clientWidth - tip.offsetWidth - 16);
    // It touches the words, so that the pointer can go over to it.
    const below = box.bottom + tip.offsetHeight < innerHeight;
    const top = below ? box.bottom : Math.max(0, box.top - tip.offsetHeight);
    tip.style.left = `${Math.max(8, left) + scrollX}px`;
    tip.style.top = `${top + scrollY}px`;
    owner = link;
    link.setAttribute("aria-describedby", "tip");
  };
  const highlight = (event) => event.target.closest?.(".text .hl, .text .more");
  addEventListener("mouseover", (event) => {
    const link = highlight(event);
    if (link) open(link);
    else if (owner && owner !== document.activeElement && !tip.contains(event.target)) close();
  });
  addEventListener("focusin", (event) => {
    const link = highlight(event);
    if (link) open(link);
    else close();
  });

  addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    const typing = event.target.matches?.("input:not([type=checkbox]), select, textarea");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !$("#keys").checked) return;
    const step = { j: 1, k: -1 }[event.key];
    if (!step) return;
    const visible = cards.filter((card) => !card.hidden);
    const at = visible.indexOf(document.activeElement?.closest?.(".finding"));
    const next = visible[at < 0 ? (step > 0 ? 0 : visible.length - 1) : at + step];
    if (next) {
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: "start" });
    }
  });

  // On paper nothing is folded away.
  addEventListener("beforeprint", () => $$("details").forEach((details) => { details.open = true; }));
})();
