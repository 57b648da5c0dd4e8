import Link from '@docusaurus/Link';
import {isMultiColumnFooterLinks, PageMetadata, useThemeConfig} from '@docusaurus/theme-common';
import type {ReactElement} from 'react';

/** The page for an address that leads nowhere: the doors of the footer, the site map last. */
export default function NotFoundContent(): ReactElement {
  const {footer} = useThemeConfig();
  const columns = footer !== undefined && isMultiColumnFooterLinks(footer.links) ? footer.links : [];
  const doors = columns.flatMap(({items}) =>
    items.flatMap(({to, label}) => (to !== undefined && label !== undefined && to !== '/plan/' ? [{to, label}] : [])),
  );
  return (
    <main id="contenu" tabIndex={-1} className="plain-page prose">
      <PageMetadata title="Page introuvable" />
      <h1>Page introuvable</h1>
      <p>Aucune page du site ne répond à cette adresse. Elle a pu changer, ou contenir une faute de frappe.</p>
      <p>Reprenez votre lecture par l’une de ces pages{'\u00A0'}:</p>
      <ul>
        {doors.map(({to, label}) => (
          <li key={to}>
            <Link to={to}>{label}</Link>
          </li>
        ))}
        <li>
          <Link to="/plan/">Plan du site</Link>, avec toutes les pages
        </li>
      </ul>
    </main>
  );
}
