// What all templates share: the page's frame, and an article in a list.

const SITE = "https://archive.example";
const MONTHS =
  "January February March April May June July August September October November December".split(" ");

export const escaped = (text) =>
  String(text ?? "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

export const absolute = (url) => SITE + url;

export const slug = (name) =>
  name.toLowerCase().normalize("NFKD").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");

export const day = (date) => `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;

export const card = (article) =>
  `<li><time datetime="${article.date.toISOString().slice(0, 10)}">${day(article.date)}</time> ` +
  `<a href="${article.url}">${escaped(article.data.title)}</a>` +
  (article.data.description ? `<p>${escaped(article.data.description)}</p>` : "") +
  "</li>\n";

export const frame = ({ title, description, url, feed, main }) => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} – The Archive</title>
${description ? `<meta name="description" content="${escaped(description)}">` : ""}
<link rel="canonical" href="${absolute(url)}">
<link rel="stylesheet" href="/style.css">
${feed ? `<link rel="alternate" type="application/rss+xml" href="${feed}">` : ""}
<meta property="og:title" content="${escaped(title)}">
<meta property="og:url" content="${absolute(url)}">
</head>
<body>
<header><p><a href="/">The Archive</a></p>
<nav><a href="/authors/">Authors</a> <a href="/topics/">Topics</a> <a href="/feed.xml">Feed</a></nav></header>
<main>
${main}
</main>
<footer><p>The Archive</p></footer>
</body>
</html>
`;

export const feed = ({ title, url, articles }) => `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel>
<title>${escaped(title)}</title><link>${absolute(url)}</link><description>${escaped(title)}</description>
${articles
  .slice(0, 30)
  .map(
    (each) =>
      `<item><title>${escaped(each.data.title)}</title><link>${absolute(each.url)}</link>` +
      `<guid>${absolute(each.url)}</guid><pubDate>${each.date.toUTCString()}</pubDate>` +
      `<description>${escaped(each.data.description)}</description></item>\n`,
  )
  .join("")}</channel></rss>
`;
