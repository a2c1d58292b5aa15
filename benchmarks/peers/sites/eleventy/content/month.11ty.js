import { card, frame } from "../_includes/frame.js";

export const data = {
  pagination: { data: "collections.byMonth", size: 1, alias: "group" },
  permalink: ({ group }) => `/${group.name}/`,
};

export const render = ({ group, page }) =>
  frame({
    title: group.name,
    url: page.url,
    main: `<h1>${group.name}</h1>\n<ol>${group.items.map(card).join("")}</ol>`,
  });
