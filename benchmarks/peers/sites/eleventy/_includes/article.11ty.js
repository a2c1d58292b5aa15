import { day, escaped, frame, slug } from "./frame.js";

export const render = (data) => {
  const date = data.page.date;
  const month = date.toISOString().slice(0, 7).replace("-", "/");
  const byline = data.authors.map((name) => `<a href="/authors/${slug(name)}/">${escaped(name)}</a>`);
  const topics = data.topics.map((name) => `<li><a href="/topics/${slug(name)}/">${escaped(name)}</a></li>`);
  const to = (article, rel) =>
    article ? `<a rel="${rel}" href="${article.url}">${escaped(article.data.title)}</a>` : "";
  return frame({
    title: data.title,
    description: data.description,
    url: data.page.url,
    main: `<article>
<h1>${escaped(data.title)}</h1>
${data.description ? `<p class="deck">${escaped(data.description)}</p>` : ""}
<p class="byline">By ${byline.join(", ")}</p>
<p class="date"><a href="/${month}/"><time datetime="${date.toISOString()}">${day(date)}</time></a> ${escaped(data.place)}</p>
${data.content}
<ul class="topics">${topics.join("")}</ul>
<nav>${to(data.newer, "next")} ${to(data.older, "prev")}</nav>
</article>`,
  });
};
