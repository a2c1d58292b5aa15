// Keeps newsgen's cache from one build on Netlify to the next.
module.exports = {
  async onPreBuild({ utils }) {
    await utils.cache.restore(".newsgen");
  },
  async onPostBuild({ utils }) {
    await utils.cache.save(".newsgen");
  },
};
