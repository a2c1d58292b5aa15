// The search page. Each shelf of years has an index of its own below this page; Pagefind, which
// stands in the folder "core" with an empty one, is asked for one shelf or for all together.

"use strict";
{
const MOST = 20; // results shown at once
const NAMES = 60; // names offered at once
const KINDS = ["year", "section", "author", "speaker", "place", "topic"];
const FIELDS = ["q", "in", ...KINDS, "sort"];

const form = document.getElementById("search_form");
const status = document.getElementById("search_status");
const found = document.getElementById("search_found");
const list = document.getElementById("search_results");
const more = document.getElementById("search_more");
const root = new URL(".", new URL(form.dataset.root, location.href));
const clean = form.dataset.clean === "1";
const shelves = form.dataset.shelves.trim().split(" ").map((shelf) => {
  const [label, years] = shelf.split(":");
  return { label, years: years.split(",") };
});
const pageTitle = document.title;
const dates = new Map();

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

// Indexes

const engines = new Map();
let pagefind;

async function engine(labels) {
  const key = labels.join(" ");
  if (!engines.has(key)) engines.set(key, open(labels));
  return engines.get(key);
}

async function open(labels) {
  pagefind ??= import(new URL("search/core/pagefind.js", root));
  const folder = (label) => new URL(`search/${label}/`, root).pathname;
  const same = { baseUrl: "/", excerptLength: 36 };
  const made = (await pagefind).createInstance({ ...same, basePath: folder("core") });
  await made.init();
  await Promise.all(labels.map((label) => made.mergeIndex(folder(label), { baseUrl: "/", excerptLength: 36 })));
  return made;
}

// What is asked for

function asked() {
  const values = new FormData(form);
  const found = Object.fromEntries(FIELDS.map((name) => [name, (values.get(name) ?? "").trim()]));
  found.in ||= "article";
  return found;
}

function fill(parameters) {
  for (const name of FIELDS) {
    const value = parameters.get(name) ?? (name === "in" ? "article" : "");
    const field = form.elements[name];
    if (field) field.value = value;
    if (field instanceof RadioNodeList && !field.value) field.value = "article";
  }
}

function address(query) {
  const kept = FIELDS.filter((name) => query[name] && !(name === "in" && query.in === "article"));
  const text = new URLSearchParams(kept.map((name) => [name, query[name]])).toString();
  return text ? `?${text}` : location.pathname;
}

// Names

let names;

async function known(kind) {
  names ??= engine(shelves.map((shelf) => shelf.label)).then((all) => all.filters());
  return Object.entries((await names)[kind] ?? {}).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

async function offer(field) {
  const typed = fold(field.value);
  const fitting = (await known(field.name)).filter(([name]) => fold(name).includes(typed));
  field.list.replaceChildren(...fitting.slice(0, NAMES).map(([name]) => new Option(name, name)));
}

async function meant(kind, typed) {
  const all = (await known(kind)).map(([name]) => name);
  if (all.includes(typed)) return typed;
  const same = all.filter((name) => fold(name) === fold(typed));
  if (same.length) return same[0];
  const near = all.filter((name) => fold(name).includes(fold(typed)));
  return near.length === 1 ? near[0] : "";
}

// Searching: pages of results, best first, or shelf by shelf in the order of dates

async function* results(query, filters) {
  const words = query.q || null;
  const all = shelves.filter((shelf) => !query.year || shelf.years.includes(query.year));
  const sort = query.sort || (words ? "" : "newest");
  if (!sort) {
    const searcher = await engine(all.map((shelf) => shelf.label));
    const answer = await searcher.search(words, { filters });
    yield { known: answer.results.length, some: answer.results };
    return;
  }
  if (sort === "oldest") all.reverse();
  const direction = sort === "oldest" ? "asc" : "desc";
  for (const [at, shelf] of all.entries()) {
    const searcher = await engine([shelf.label]);
    const answer = await searcher.search(words, { filters, sort: { date: direction } });
    yield { known: at === all.length - 1 ? 0 : null, some: answer.results };
  }
}

let turn = 0;

async function run(query, grabFocus) {
  const mine = ++turn;
  list.replaceChildren();
  more.hidden = true;
  found.hidden = !query.q && !KINDS.some((kind) => query[kind]);
  document.title = query.q ? `${query.q} – ${pageTitle}` : pageTitle;
  if (found.hidden) {
    status.textContent = "Type a word, or choose a year, a person, a place or a topic.";
    return;
  }
  status.textContent = "Searching …";
  const filters = { kind: query.in };
  for (const kind of KINDS.filter((each) => query[each])) {
    filters[kind] = ["year", "section"].includes(kind) ? query[kind] : await meant(kind, query[kind]);
    if (mine !== turn) return;
    if (!filters[kind]) {
      found.hidden = true;
      status.textContent = `No ${kind} is called “${query[kind]}”. Choose one of the names that are offered.`;
      return;
    }
  }
  const source = results(query, filters);
  let waiting = [];
  let ended = false;
  let shown = 0;
  const show = async () => {
    while (!ended && waiting.length < MOST) {
      const { value, done } = await source.next();
      ended = done || value.known !== null;
      if (!done) waiting.push(...value.some);
    }
    const some = await Promise.all(waiting.splice(0, MOST).map((result) => result.data()));
    if (mine !== turn) return;
    const items = some.map((data) => row(data, query));
    list.append(...items);
    shown += items.length;
    found.hidden = !shown;
    more.hidden = ended && !waiting.length;
    status.textContent = told(query, shown, ended ? shown + waiting.length : null);
    return items[0];
  };
  more.onclick = async () => (await show())?.querySelector("a").focus();
  await show();
}

function told(query, shown, total) {
  const noun = query.in === "quote" ? "quote" : "article";
  const match = query.q ? ` for “${query.q}”` : "";
  if (!shown) return `Nothing was found${match}.`;
  if (total === null) return `The first ${shown} ${noun}s${match}.`;
  const count = `${total.toLocaleString("en")} ${noun}${total === 1 ? "" : "s"}${match}`;
  return shown < total ? `${count}, of which ${shown} are shown.` : `${count}.`;
}

// Results. What Pagefind calls an excerpt is text with "<mark>" around the words that matched, and
// with its own angle brackets escaped: it is taken apart here, and never read as HTML.

function row(data, query) {
  const { title, byline, date, role, headline, lang } = data.meta;
  const item = element("li", "row");
  const quote = query.in === "quote";
  if (quote) {
    const words = element("p", "words");
    const link = element("a");
    link.href = goal(data.url);
    link.append("“", ...marked(data.excerpt), "”");
    words.append(link);
    tongue(words, lang);
    const who = element("p", "meta who");
    const name = element("b");
    name.append(...matching(title || "Speaker not identified", query.q));
    who.append(name, ...(role ? [spaced(role)] : []));
    const where = element("p", "meta");
    const article = element("bdi");
    article.textContent = headline;
    tongue(article, lang);
    where.append(...day(date), spaced("in ", article));
    item.append(words, who, where);
    return item;
  }
  const head = element("h2", "headline");
  const link = element("a");
  link.href = goal(data.url);
  link.append(...matching(title ?? data.url, query.q));
  head.append(link);
  tongue(head, lang);
  const text = element("p", "excerpt");
  text.append(...marked(data.excerpt));
  tongue(text, lang);
  const meta = element("p", "meta");
  meta.append(...day(date), ...(byline ? [spaced("by ", ...matching(byline, query.q))] : []));
  item.append(head, text, meta);
  return item;
}

function element(name, className = "") {
  const made = document.createElement(name);
  if (className) made.className = className;
  return made;
}

function tongue(one, lang) {
  if (!lang) return;
  one.lang = lang;
  one.dir = "auto";
}

function spaced(...parts) {
  const made = element("span");
  made.append(...parts);
  return made;
}

function mark(text) {
  const made = element("mark");
  made.textContent = text;
  return made;
}

const plain = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">");

function marked(excerpt) {
  return excerpt.split(/(<mark>.*?<\/mark>)/s).filter(Boolean).map((part) =>
    part.startsWith("<mark>") ? mark(plain(part.slice(6, -7))) : plain(part));
}

function matching(text, words) {
  const wanted = fold(words).split(/[\s"“”]+/).filter((word) => word.length > 1);
  return text.split(/(\s+)/).map((word) =>
    wanted.some((each) => fold(word).replace(/^\P{L}+/u, "").startsWith(each)) ? mark(word) : word);
}

// "2020/05/03/x/q-3f9a1c.html" is the entry of a quote in the article "2020/05/03/x/".
function goal(url) {
  const [, folder, anchor] = /^\/?(.*\/)(?:(q-[^/]*)\.html|index\.html)?$/.exec(url) ?? [0, "", ""];
  return new URL(folder + (clean ? "" : "index.html") + (anchor ? `#${anchor}` : ""), root).href;
}

function day(date) {
  const made = element(date ? "time" : "span");
  if (!date) {
    made.textContent = "Undated";
    return [made];
  }
  made.dateTime = date;
  const [year, month, day_] = date.split("-").map(Number);
  const when = new Date(Date.UTC(2000, (month || 1) - 1, day_ || 1));
  when.setUTCFullYear(year);
  const parts = { year: "numeric", ...(month && { month: "long" }), ...(day_ && { day: "numeric" }), timeZone: "UTC" };
  const key = Object.keys(parts).join();
  if (!dates.has(key)) dates.set(key, new Intl.DateTimeFormat("en-GB", parts));
  made.textContent = dates.get(key).format(when);
  return [made];
}

// Page

async function look() {
  try {
    await run(asked());
  } catch (error) {
    found.hidden = true;
    status.textContent = "The search could not be loaded. Try again, or browse the archive below.";
    throw error;
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  history.pushState(null, "", address(asked()));
  look();
});
for (const field of form.querySelectorAll("input[list]")) {
  field.addEventListener("focus", () => offer(field));
  field.addEventListener("input", () => offer(field));
}
addEventListener("popstate", () => {
  fill(new URLSearchParams(location.search));
  look();
});
fill(new URLSearchParams(location.search));
look();
}
