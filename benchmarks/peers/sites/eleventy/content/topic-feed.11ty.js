import { feed, slug } from "../_includes/frame.js";

export const data = {
  pagination: { data: "collections.byTopic", size: 1, alias: "group" },
  permalink: ({ group }) => `/topics/${slug(group.name)}/feed.xml`,
};

export const render = ({ group }) =>
  feed({ title: group.name, url: `/topics/${slug(group.name)}/`, articles: group.items });
