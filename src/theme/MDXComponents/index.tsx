import Head from '@docusaurus/Head';
import isInternalUrl from '@docusaurus/isInternalUrl';
import Link, {type Props as LinkProps} from '@docusaurus/Link';
import {Carte, Cartes} from '@site/src/components/Cartes';
import {Exemple} from '@site/src/components/Exemple';
import {Fait} from '@site/src/components/Fait';
import {FicheFamille} from '@site/src/components/FicheFamille';
import {Glossaire} from '@site/src/components/Glossaire';
import {OllamaVerifie} from '@site/src/components/OllamaVerifie';
import {Onglet, Onglets} from '@site/src/components/Onglets';
import {PanneauLicence} from '@site/src/components/PanneauLicence';
import {Schema} from '@site/src/components/Schema';
import Tableau from '@site/src/components/Tableau';
import {PagesDeLaSection} from '@site/src/components/PagesDeLaSection';
import {PrixDuFrancais} from '@site/src/components/PrixDuFrancais';
import {TableauVariantes} from '@site/src/components/TableauVariantes';
import {Terme} from '@site/src/components/Terme';
import tokenResults from '@site/mesures/jetons.json';
import Admonition from '@theme/Admonition';
import Heading from '@theme/Heading';
import MDXCode from '@theme/MDXComponents/Code';
import MDXImg from '@theme/MDXComponents/Img';
import MDXLi from '@theme/MDXComponents/Li';
import MDXPre from '@theme/MDXComponents/Pre';
import type {ComponentProps, ReactElement} from 'react';

/** Address that the build gives to a file lying beside a page: its name, a hash, its extension. */
const FILE_ADDRESS = /^(?:.*\/)?(?<name>[^/]+)-[0-9a-f]{32}(?<extension>\.\w+)$/;

/** A link to another site opens where the reader is: no new tab, nothing to announce. A file is saved under the name it has in the repository. */
function Anchor(props: ComponentProps<'a'>): ReactElement {
  const file = FILE_ADDRESS.exec(props.href ?? '')?.groups;
  if (file !== undefined) {
    // Not a page: Link would end the address with a slash.
    return (
      <a href={props.href} download={`${file.name}${file.extension}`}>
        {props.children}
      </a>
    );
  }
  // The text comes from the page.
  // eslint-disable-next-line jsx-a11y/anchor-has-content
  return isInternalUrl(props.href) ? <Link {...(props as LinkProps)} /> : <a {...props} />;
}

/** Everything that a page of docs/ may use, without importing anything. */
const components = {
  Head,
  a: Anchor,
  admonition: Admonition,
  code: MDXCode,
  Details: (props: ComponentProps<'details'>) => <details {...props} />,
  h1: (props: ComponentProps<'h1'>) => <Heading as="h1" {...props} />,
  h2: (props: ComponentProps<'h2'>) => <Heading as="h2" {...props} />,
  h3: (props: ComponentProps<'h3'>) => <Heading as="h3" {...props} />,
  h4: (props: ComponentProps<'h4'>) => <Heading as="h4" {...props} />,
  h5: (props: ComponentProps<'h5'>) => <Heading as="h5" {...props} />,
  h6: (props: ComponentProps<'h6'>) => <Heading as="h6" {...props} />,
  img: MDXImg,
  li: MDXLi,
  pre: MDXPre,
  table: Tableau,
  Carte,
  Cartes,
  Exemple,
  Fait,
  FicheFamille,
  Glossaire,
  OllamaVerifie,
  Onglet,
  Onglets,
  PagesDeLaSection,
  PanneauLicence,
  PrixDuFrancais: () => <PrixDuFrancais results={tokenResults} />,
  Schema,
  TableauVariantes,
  Terme,
};

export default components;
