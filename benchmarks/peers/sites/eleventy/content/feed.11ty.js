import { feed } from "../_includes/frame.js";

export const data = { permalink: "/feed.xml" };

export const render = ({ collections }) =>
  feed({ title: "The Archive", url: "/", articles: collections.newest });
