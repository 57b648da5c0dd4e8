import Link from '@docusaurus/Link';
import {isMultiColumnFooterLinks, useThemeConfig} from '@docusaurus/theme-common';
import type {ReactElement} from 'react';
import styles from './styles.module.css';

export default function Footer(): ReactElement | null {
  const {footer} = useThemeConfig();
  if (!footer) {
    return null;
  }
  const columns = isMultiColumnFooterLinks(footer.links) ? footer.links : [];
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <nav aria-label="Pied de page" className={styles.columns}>
          {columns.map(({title, items}) => (
            <div key={title}>
              <p className={styles.title}>{title}</p>
              <ul className={styles.links}>
                {items.map(({label, to, href}) => (
                  <li key={label}>{to === undefined ? <a href={href}>{label}</a> : <Link to={to}>{label}</Link>}</li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
        <p className={styles.licence}>{footer.copyright}</p>
      </div>
    </footer>
  );
}
