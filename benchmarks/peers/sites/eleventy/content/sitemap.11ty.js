import { absolute, slug } from "../_includes/frame.js";

export const data = { permalink: "/sitemap.xml" };

export const render = ({ collections }) => {
  const urls = [
    "/",
    ...collections.newest.map(({ url }) => url),
    ...[...collections.byYear, ...collections.byMonth].map(({ name }) => `/${name}/`),
    ...collections.byAuthor.map(({ name }) => `/authors/${slug(name)}/`),
    ...collections.byTopic.map(({ name }) => `/topics/${slug(name)}/`),
  ];
  return (
    '<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' +
    urls.map((url) => `<url><loc>${absolute(url)}</loc></url>\n`).join("") +
    "</urlset>\n"
  );
};
