import { feed, slug } from "../_includes/frame.js";

export const data = {
  pagination: { data: "collections.byAuthor", size: 1, alias: "group" },
  permalink: ({ group }) => `/authors/${slug(group.name)}/feed.xml`,
};

export const render = ({ group }) =>
  feed({ title: group.name, url: `/authors/${slug(group.name)}/`, articles: group.items });
