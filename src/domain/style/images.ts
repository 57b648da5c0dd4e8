/** Images of the pages: what they say to those who do not see them, and what they weigh. */
import type {Nodes} from 'mdast';
import {visit} from 'unist-util-visit';
import type {MdxPage} from '../pages/mdx-page';
import {fileFrom} from '../pages/route';
import type {Problem} from '../problems';
import {IMAGE_FORMATS, imageSize} from './image-file';
import {attributeOf, isJsx} from './prose';

/** Longest alternative, in signs: beyond, the description belongs in the text. */
export const LONGEST_ALT = 150;
/** Heaviest image, in bytes. */
export const HEAVIEST_IMAGE = 200 * 1024;

export interface PageImage {
  readonly src: string;
  /** Undefined when the image has none; empty for a decoration. */
  readonly alt: string | undefined;
  readonly isJsx: boolean;
  readonly line: number;
}

export function imagesOf(page: MdxPage): PageImage[] {
  const images: PageImage[] = [];
  visit(page.tree, (node: Nodes) => {
    if (node.type === 'image') {
      images.push({src: node.url, alt: node.alt ?? undefined, isJsx: false, line: page.lineOf(node)});
    } else if (isJsx(node) && node.name === 'img') {
      images.push({src: attributeOf(node, 'src') ?? '', alt: attributeOf(node, 'alt'), isJsx: true, line: page.lineOf(node)});
    }
  });
  return images;
}

/**
 * Path from the repository root of the file that an image shows, undefined for another site.
 *
 * @param file page that shows it
 */
export function imageFile(file: string, src: string): string | undefined {
  if (/^[a-z]+:|^\/\//i.test(src)) {
    return undefined;
  }
  return src.startsWith('/') ? `static${src}` : fileFrom(file, src);
}

/** @param read bytes of a file of the repository, undefined when it does not exist */
export function checkImages(page: MdxPage, read: (file: string) => Uint8Array | undefined): Problem[] {
  return imagesOf(page).flatMap((image) =>
    [explainAlt(image), ...explainFile(page.file, image.src, read)]
      .filter((explanation) => explanation !== undefined)
      .map((explanation) => ({file: page.file, line: image.line, ...explanation})),
  );
}

type Explanation = Pick<Problem, 'message' | 'fix'>;

function explainAlt({src, alt, isJsx: isElement}: PageImage): Explanation | undefined {
  const name = src.slice(src.lastIndexOf('/') + 1);
  if (alt === undefined || (alt.trim() === '' && !isElement)) {
    return {
      message: `L’image « ${name} » n’a pas d’alternative.`,
      fix: `Dites entre les crochets ce qu’elle montre : ![…](${src}). Une image décorative s’écrit <img src="${src}" alt="" />.`,
    };
  }
  const plain = alt.trim();
  if (/\.(?:png|jpe?g|gif|svg|webp|avif)$/i.test(plain) || plain === name.replace(/\.[a-z]+$/, '') || /^(?:img|image|capture|screenshot|photo|schema)[-_\s]?\d*$/i.test(plain)) {
    return {message: `L’alternative « ${plain} » est un nom de fichier, ou ne dit rien.`, fix: 'Dites ce que l’image apprend, en une phrase.'};
  }
  if (/^(?:image|photo|capture d’écran|illustration|schéma) (?:de|du|des|d’)/i.test(plain.replaceAll('\'', '’'))) {
    return {message: `L’alternative « ${plain} » annonce une image.`, fix: 'Commencez par ce qu’elle montre : le lecteur d’écran a déjà dit « image ».'};
  }
  return plain.length > LONGEST_ALT
    ? {
        message: `L’alternative de « ${name} » compte ${plain.length} signes.`,
        fix: `Gardez ${LONGEST_ALT} signes au plus et décrivez le reste dans le texte.`,
      }
    : undefined;
}

function explainFile(page: string, src: string, read: (file: string) => Uint8Array | undefined): Explanation[] {
  const file = imageFile(page, src);
  if (file === undefined) {
    return [{message: `L’image « ${src} » vient d’un autre site.`, fix: 'Copiez-la dans static/img/, si sa licence le permet : une page ne demande rien à un autre site.'}];
  }
  const format = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  const bytes = read(file);
  if (bytes === undefined) {
    return [{message: `L’image « ${src} » n’existe pas.`, fix: `Placez le fichier à ${file}, ou corrigez l’adresse.`}];
  }
  const explanations: Explanation[] = [];
  if (!(IMAGE_FORMATS as readonly string[]).includes(format)) {
    explanations.push({
      message: `L’image « ${src} » est au format ${format}.`,
      fix: 'Employez svg pour un schéma, webp ou avif pour une capture ou une photo, png à défaut.',
    });
  } else if (imageSize(bytes, format) === undefined) {
    explanations.push({
      message: `La largeur et la hauteur de « ${src} » ne se lisent pas.`,
      fix: 'Enregistrez l’image de nouveau ; pour un svg, donnez « width » et « height », ou « viewBox ».',
    });
  }
  if (bytes.length > HEAVIEST_IMAGE) {
    explanations.push({
      message: `L’image « ${src} » pèse ${Math.ceil(bytes.length / 1024)} Kio.`,
      fix: `Réduisez-la : ${HEAVIEST_IMAGE / 1024} Kio au plus.`,
    });
  }
  return explanations;
}
