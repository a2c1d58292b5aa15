// Lists of the archive, made once for all templates.

function grouped(articles, keys) {
  const groups = new Map();
  for (const article of articles) {
    for (const key of keys(article)) {
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(article);
    }
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, items]) => ({ name, items }));
}

export default function (config) {
  config.addPassthroughCopy("style.css");
  config.addCollection("newest", (api) => {
    const articles = api.getFilteredByGlob("content/articles/**/*.md").sort((a, b) => b.date - a.date);
    articles.forEach((article, at) => {
      article.data.newer = articles[at - 1];
      article.data.older = articles[at + 1];
    });
    return articles;
  });
  const list = (name, keys) =>
    config.addCollection(name, (api) =>
      grouped(
        api.getFilteredByGlob("content/articles/**/*.md").sort((a, b) => b.date - a.date),
        keys,
      ),
    );
  list("byAuthor", (article) => article.data.authors);
  list("byTopic", (article) => article.data.topics);
  list("byYear", (article) => [article.date.toISOString().slice(0, 4)]);
  list("byMonth", (article) => [article.date.toISOString().slice(0, 7).replace("-", "/")]);
  return {
    dir: { input: "content", includes: "../_includes", output: "_site" },
    markdownTemplateEngine: false,
    templateFormats: ["md", "11ty.js"],
  };
}

