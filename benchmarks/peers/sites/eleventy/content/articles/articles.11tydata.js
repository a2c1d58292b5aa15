export default {
  layout: "article.11ty.js",
  permalink: (data) => `/${data.page.date.toISOString().slice(0, 10).replaceAll("-", "/")}/${data.slug}/`,
};
