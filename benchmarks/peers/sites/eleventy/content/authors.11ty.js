import { escaped, frame, slug } from "../_includes/frame.js";

export const data = { permalink: "/authors/" };

export const render = ({ collections, page }) =>
  frame({
    title: "Authors",
    url: page.url,
    main:
      "<h1>Authors</h1><ul>" +
      collections.byAuthor
        .map(({ name, items }) => `<li><a href="/authors/${slug(name)}/">${escaped(name)}</a> ${items.length}</li>\n`)
        .join("") +
      "</ul>",
  });
