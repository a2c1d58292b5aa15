// Keeps newsgen's cache, and the site that it belongs to, from one build on Netlify to the next.
module.exports = {
  async onPreBuild({ utils }) {
    await utils.cache.restore([".newsgen", "build"]);
  },
  async onPostBuild({ utils }) {
    await utils.cache.save([".newsgen", "build"]);
  },
};
