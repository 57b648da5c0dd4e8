/** Inline script of `<head>`: the chosen theme is there before the first paint. */
import {storedTheme} from './theme-key';

const theme = storedTheme();
if (theme !== undefined) {
  document.documentElement.dataset.theme = theme;
}
