import Layout from '@theme/Layout';
import type {ReactElement} from 'react';

export default function SiteMap(): ReactElement {
  return (
    <Layout title="Plan du site">
      <main>
        <h1>Plan du site</h1>
      </main>
    </Layout>
  );
}
