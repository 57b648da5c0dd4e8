import Layout from '@theme/Layout';
import type {ReactElement} from 'react';

export default function Home(): ReactElement {
  return (
    <Layout>
      <main>
        <h1>Modèles ouverts</h1>
      </main>
    </Layout>
  );
}
