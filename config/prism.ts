import type {UserThemeConfig} from '@docusaurus/theme-common';

/** Colours come from src/theme/CodeBlock/styles.module.css, for both themes: an empty theme writes no inline style. */
const coloredByStyleSheet = {plain: {}, styles: []};

export const prism = {
  theme: coloredByStyleSheet,
  darkTheme: coloredByStyleSheet,
  defaultLanguage: 'text',
  additionalLanguages: ['bash', 'docker', 'powershell'],
} satisfies UserThemeConfig['prism'];
