/** Inline script of `<head>`: the chosen theme is there before the first paint. */
import {applyTheme, storedTheme} from './theme-key';

applyTheme(storedTheme());
