import Layout from '@theme/Layout';
import type {ReactElement, ReactNode} from 'react';

interface Props {
  /** Title of the browser tab; the site’s own title is added to it. */
  readonly title?: string;
  /** What a search engine shows. */
  readonly description: string;
  readonly children: ReactNode;
}

/** A page outside docs/: header, one `<main>` that the skip link reaches, footer. The H1 is the page’s own. */
export default function PageSimple({title, description, children}: Props): ReactElement {
  return (
    <Layout {...(title === undefined ? {} : {title})} description={description}>
      <main id="contenu" tabIndex={-1} className="plain-page prose">
        {children}
      </main>
    </Layout>
  );
}
