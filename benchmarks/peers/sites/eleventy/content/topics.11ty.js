import { escaped, frame, slug } from "../_includes/frame.js";

export const data = { permalink: "/topics/" };

export const render = ({ collections, page }) =>
  frame({
    title: "Topics",
    url: page.url,
    main:
      "<h1>Topics</h1><ul>" +
      collections.byTopic
        .map(({ name, items }) => `<li><a href="/topics/${slug(name)}/">${escaped(name)}</a> ${items.length}</li>\n`)
        .join("") +
      "</ul>",
  });
