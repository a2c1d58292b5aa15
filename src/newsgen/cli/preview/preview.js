// What `newsgen serve` puts at the end of each page: loads it again when the site has changed, shows
// what is wrong, and marks what is not published yet. It is never part of a published site.
"use strict";
(() => {
  const own = document.currentScript;
  const mine = own.dataset.edition;
  const page = decodeURI(location.pathname).replace(/index\.html$/, "");
  const isHere = own.dataset.status === "200";

  const host = document.createElement("newsgen-preview");
  const root = host.attachShadow({ mode: "open" });
  const style = document.createElement("style");
  style.textContent = `
    :host { all: initial; position: fixed; inset: auto 0 0 0; z-index: 2147483647; }
    section { display: none; box-sizing: border-box; max-height: 60vh; overflow: auto;
      font: 15px/1.45 system-ui, sans-serif; padding: .6rem 1rem .8rem; color: #1b1b1b;
      background: #fff8e6; border-top: 4px solid #b26a00; box-shadow: 0 -2px 12px #0004; }
    section.shown { display: block; }
    section.wrong { background: #fff1f0; border-top-color: #b3261e; }
    h2 { font-size: 1rem; margin: 0 3rem .2rem 0; }
    button { position: absolute; right: .8rem; top: .6rem; font: inherit; cursor: pointer; }
    ol { margin: 0; padding: 0; list-style: none; }
    li { margin: .6rem 0 0; }
    .place { font-weight: 600; }
    .hint, .code, .note { color: #555; }
    pre { margin: .25rem 0; padding: .4rem .6rem; overflow: auto; background: #fff; color: #1b1b1b;
      font: 13px/1.35 ui-monospace, monospace; border: 1px solid #0002; }
    p { margin: .2rem 0; }`;
  const box = document.createElement("section");
  box.setAttribute("role", "status");
  box.setAttribute("aria-label", "newsgen serve");
  root.append(style, box);
  document.body.append(host);

  const add = (parent, name, text, kind) => {
    const made = document.createElement(name);
    if (kind) made.className = kind;
    made.textContent = text;
    parent.append(made);
    return made;
  };

  let put_away = "";
  const show = (told) => {
    const wrong = told.problems.filter((one) => one.severity === "error").length;
    const lines = [];
    if (told.failure) lines.push(told.failure);
    if (!told.done) lines.push("The site stays as it was until this is mended.");
    else if (isHere && !told.there) lines.push("This page is not in the site now; you see it as it was.");
    const mark = told.marks[page];
    if (mark) lines.push(mark === "draft" ? "A draft: readers do not see it." : "Its date is to come: readers do not see it yet.");
    const key = JSON.stringify([told.problems, lines]);
    const shown = (told.problems.length || lines.length) && key !== put_away;
    box.className = (shown ? "shown" : "") + (wrong || told.failure ? " wrong" : "");
    box.replaceChildren();
    if (!shown) return;
    const count = told.problems.length + told.more;
    add(box, "h2", count ? `${count} problem${count === 1 ? "" : "s"} here` : "Preview");
    const button = add(box, "button", "Hide");
    button.addEventListener("click", () => { put_away = key; show(told); });
    for (const line of lines) add(box, "p", line);
    const list = add(box, "ol", "");
    for (const one of told.problems) {
      const item = add(list, "li", "", one.severity);
      const first = add(item, "p", "");
      add(first, "span", one.place, "place");
      first.append(`: ${one.severity}: ${one.message} `);
      add(first, "span", `[${one.code}]`, "code");
      if (one.line) add(item, "pre", `${one.line}\n${one.mark}`);
      if (one.hint) add(item, "p", one.hint, "hint");
    }
    if (told.more) add(box, "p", `… and ${told.more} more.`);
    if (told.all) add(box, "p", `In the whole archive: ${told.all}. newsgen check lists them.`, "note");
  };

  const marks = (told) => {
    for (const old of document.querySelectorAll(".newsgen-preview-mark")) old.remove();
    for (const link of document.links) {
      if (link.origin !== location.origin || link.closest("nav")) continue;
      let path;
      try { path = decodeURI(link.pathname).replace(/index\.html$/, ""); } catch { continue; }
      const mark = told.marks[path];
      if (!mark) continue;
      const badge = document.createElement("span");
      badge.className = "newsgen-preview-mark";
      badge.textContent = mark;
      badge.style.cssText = "margin-inline-start:.4em;padding:0 .35em;border-radius:.2em;"
        + "background:#b26a00;color:#fff;font:600 11px/1.6 system-ui,sans-serif;"
        + "vertical-align:middle;white-space:nowrap";
      link.after(badge);
    }
  };

  const events = new EventSource("/.newsgen/events?page=" + encodeURIComponent(page));
  addEventListener("pagehide", () => events.close());
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  events.onmessage = (event) => {
    const told = JSON.parse(event.data);
    if (told.edition !== mine) {
      if (told.go) { location.replace(told.go + location.hash); return; }
      if (told.there || (!isHere && told.done)) { location.reload(); return; }
    }
    show(told);
    marks(told);
    host.dataset.edition = told.edition;
  };
})();
