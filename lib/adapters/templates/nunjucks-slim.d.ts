declare module 'nunjucks/browser/nunjucks-slim.js' {
  import nunjucks from 'nunjucks';

  // biome-ignore lint/style/noDefaultExport: so the package exports it
  export default nunjucks;
}
