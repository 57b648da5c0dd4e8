import {useDocsSidebar} from '@docusaurus/plugin-content-docs/client';
import {useLocation} from '@docusaurus/router';
import SectionNav from '@site/src/components/SectionNav';
import type {Props} from '@theme/DocRoot/Layout';
import type {ReactElement} from 'react';
import styles from './styles.module.css';

export default function DocRootLayout({children}: Props): ReactElement {
  const sidebar = useDocsSidebar();
  const {pathname} = useLocation();
  return (
    <div className={styles.layout}>
      {sidebar && <SectionNav items={sidebar.items} path={pathname} />}
      <main id="contenu" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  );
}
