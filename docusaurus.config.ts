import type * as Preset from '@docusaurus/preset-classic';
import type {Config} from '@docusaurus/types';
import {bundledParts} from './config/bundle';

/** Each comes from the file of its name in config/. */
const {docs, footer, history, html, markdown, navbar, plugins, prism, site, sitemap, STORAGE_NAMESPACE} = bundledParts(__dirname);

const config: Config = {
  title: site.title,
  tagline: site.tagline,
  url: site.url,
  baseUrl: site.baseUrl,
  favicon: 'img/favicon.svg',
  trailingSlash: true,
  // Its message is in English and unstyled; tests serve the site under two addresses instead.
  baseUrlIssueBanner: false,
  i18n: {defaultLocale: 'fr', locales: ['fr']},
  future: {v4: true, faster: {rspackPersistentCache: process.env.NODE_ENV === 'development'}, experimental_vcs: history},
  storage: {namespace: STORAGE_NAMESPACE},
  customFields: {repositoryUrl: site.repositoryUrl},
  ssrTemplate: html,
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  markdown,
  plugins,
  presets: [
    [
      'classic',
      {
        docs,
        blog: false,
        theme: {customCss: './src/css/index.css'},
        sitemap,
      } satisfies Preset.Options,
    ],
  ],
  themeConfig: {
    navbar,
    footer,
    prism,
    image: 'img/carte-sociale.png',
    colorMode: {respectPrefersColorScheme: true},
    docs: {sidebar: {hideable: false}},
  } satisfies Preset.ThemeConfig,
};

export default config;
