/** What the first bytes of an image say, without decoding it. */

export const IMAGE_FORMATS = ['svg', 'webp', 'avif', 'png'] as const;

export interface ImageSize {
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * Width and height of an image, undefined when they cannot be read.
 *
 * @param format the file’s extension: svg, webp, avif or png
 */
export function imageSize(bytes: Uint8Array, format: string): ImageSize | undefined {
  switch (format) {
    case 'png':
      return pngSize(bytes);
    case 'webp':
      return webpSize(bytes);
    case 'avif':
      return avifSize(bytes);
    case 'svg':
      return svgSize(new TextDecoder().decode(bytes.subarray(0, 4096)));
    default:
      return undefined;
  }
}

const ascii = (bytes: Uint8Array, start: number, length: number): string => String.fromCharCode(...bytes.subarray(start, start + length));
const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function pngSize(bytes: Uint8Array): ImageSize | undefined {
  return bytes.length >= 24 && ascii(bytes, 1, 3) === 'PNG' && ascii(bytes, 12, 4) === 'IHDR'
    ? {width: view(bytes).getUint32(16), height: view(bytes).getUint32(20)}
    : undefined;
}

function webpSize(bytes: Uint8Array): ImageSize | undefined {
  if (bytes.length < 30 || ascii(bytes, 0, 4) !== 'RIFF' || ascii(bytes, 8, 4) !== 'WEBP') {
    return undefined;
  }
  const data = view(bytes);
  switch (ascii(bytes, 12, 4)) {
    case 'VP8 ':
      return {width: data.getUint16(26, true) & 0x3fff, height: data.getUint16(28, true) & 0x3fff};
    case 'VP8L': {
      const bits = data.getUint32(21, true);
      return {width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1};
    }
    case 'VP8X':
      return {width: (data.getUint32(24, true) & 0xffffff) + 1, height: (data.getUint32(26, true) >>> 8) + 1};
    default:
      return undefined;
  }
}

/** The `ispe` box of an AVIF file holds the size of the image. */
function avifSize(bytes: Uint8Array): ImageSize | undefined {
  const head = ascii(bytes, 0, Math.min(bytes.length, 4096));
  const at = head.indexOf('ispe');
  return head.slice(4, 8) === 'ftyp' && at !== -1 && bytes.length >= at + 16
    ? {width: view(bytes).getUint32(at + 8), height: view(bytes).getUint32(at + 12)}
    : undefined;
}

function svgSize(text: string): ImageSize | undefined {
  const root = /<svg\b[^>]*>/.exec(text)?.[0] ?? '';
  const number = (name: string): number => Number(new RegExp(`\\s${name}="(\\d+(?:\\.\\d+)?)(?:px)?"`).exec(root)?.[1]);
  const box = /\sviewBox="[-\d.]+[ ,]+[-\d.]+[ ,]+(?<width>[\d.]+)[ ,]+(?<height>[\d.]+)"/.exec(root)?.groups;
  const width = number('width') || Number(box?.width);
  const height = number('height') || Number(box?.height);
  return width > 0 && height > 0 ? {width, height} : undefined;
}
