import { card, frame } from "../_includes/frame.js";

export const data = {
  pagination: { data: "collections.newest", size: 20, alias: "articles" },
  permalink: ({ pagination }) =>
    pagination.pageNumber ? `/page/${pagination.pageNumber + 1}/` : "/",
};

export const render = ({ articles, pagination, page, collections }) =>
  frame({
    title: "Latest",
    url: page.url,
    feed: "/feed.xml",
    main:
      `<ol>${articles.map(card).join("")}</ol><nav>` +
      (pagination.href.previous ? `<a href="${pagination.href.previous}">Newer</a> ` : "") +
      (pagination.href.next ? `<a href="${pagination.href.next}">Older</a>` : "") +
      `</nav><ul class="years">${collections.byYear.map(({ name }) => `<li><a href="/${name}/">${name}</a></li>`).join("")}</ul>`,
  });
