import { card, escaped, frame, slug } from "../_includes/frame.js";

export const data = {
  pagination: { data: "collections.byTopic", size: 1, alias: "group" },
  permalink: ({ group }) => `/topics/${slug(group.name)}/`,
};

export const render = ({ group, page }) =>
  frame({
    title: group.name,
    url: page.url,
    feed: `${page.url}feed.xml`,
    main: `<h1>${escaped(group.name)}</h1>\n<ol>${group.items.map(card).join("")}</ol>`,
  });
