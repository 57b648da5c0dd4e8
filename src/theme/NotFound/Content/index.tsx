import Link from '@docusaurus/Link';
import {useThemeConfig} from '@docusaurus/theme-common';
import type {ReactElement} from 'react';

export default function NotFoundContent(): ReactElement {
  const {navbar} = useThemeConfig();
  const sections = navbar.items.flatMap(({to, label}) => (typeof to === 'string' && label !== undefined ? [{to, label}] : []));
  return (
    <main id="contenu" tabIndex={-1} className="plain-page prose">
      <h1>Page introuvable</h1>
      <p>Aucune page du site ne répond à cette adresse. Elle a pu changer, ou contenir une faute de frappe.</p>
      <p>Reprenez votre lecture par l’une de ces pages{'\u00A0'}:</p>
      <ul>
        <li>
          <Link to="/">Accueil</Link>
        </li>
        {sections.map(({to, label}) => (
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
