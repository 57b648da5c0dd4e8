/** Contrast of two colours as the browser computes them. */

/** « rgb(r, g, b) » or « rgba(r, g, b, a) », channels from 0 to 255. @throws Error on another notation */
function channels(colour: string): number[] {
  const found = /^rgba?\(([\d., ]+)\)$/.exec(colour)?.[1]?.split(',').map(Number);
  if (found === undefined) {
    throw new Error(`Couleur illisible : ${colour}`);
  }
  return found;
}

/** WCAG 2.2, « relative luminance », from 0 to 1. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, « contrast ratio », from 1 to 21. Both colours are opaque. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
