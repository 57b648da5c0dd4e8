import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import {useBaseUrlUtils} from '@docusaurus/useBaseUrl';
import {useThemeConfig} from '@docusaurus/theme-common';
import {isSamePath} from '@docusaurus/theme-common/internal';
import Icon from '@site/src/components/Icon';
import Logo from '@site/src/components/Logo';
import ThemeChoice from '@site/src/components/ThemeChoice';
import SearchBar from '@theme/SearchBar';
import {clsx} from 'clsx';
import {useLayoutEffect, useRef, type ComponentProps, type ReactElement} from 'react';
import styles from './styles.module.css';

const MENU_ID = 'menu';

/**
 * Invoker Commands: the button drives the dialog by itself; src/client/gestures.ts does it in browsers that lack them. React’s
 * types do not know the two attributes yet.
 */
const invoke = (command: 'show-modal' | 'close'): ComponentProps<'button'> => ({commandfor: MENU_ID, command}) as ComponentProps<'button'>;

export default function Navbar(): ReactElement {
  const {navbar} = useThemeConfig();
  const {pathname} = useLocation();
  const menu = useRef<HTMLDialogElement>(null);

  // In `npm start`, where a page replaces another without a reload.
  useLayoutEffect(() => menu.current?.close(), [pathname]);

  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <Link to="/" className={clsx(styles.brand)}>
          <Logo />
          {navbar.title}
        </Link>
        <nav aria-label="Navigation principale" className={styles.sections}>
          <SectionLinks />
        </nav>
        <div className={styles.tools}>
          <SearchBar />
          <ThemeChoice />
          <button
            type="button"
            className={clsx('control', styles.menuButton)}
            aria-haspopup="dialog"
            {...invoke('show-modal')}>
            <Icon name="menu" />
            Menu
          </button>
        </div>
      </div>
      <dialog ref={menu} id={MENU_ID} aria-label="Menu" className={styles.menu} {...{closedby: 'any'}}>
        <button type="button" className="control" {...invoke('close')}>
          <Icon name="close" />
          Fermer
        </button>
        <nav aria-label="Sections du site" className={styles.menuSections}>
          <SectionLinks everyDoor />
        </nav>
      </dialog>
    </header>
  );
}

interface Door {
  readonly to: string;
  readonly label: string;
  /** Doors behind this one, which the menu lists under it. */
  readonly items: readonly Door[];
}

/** A link of config/navigation.ts; Docusaurus types each entry as anything at all. */
function doorOf({to, label, items}: {readonly to?: unknown; readonly label?: unknown; readonly items?: unknown}): Door[] {
  return typeof to === 'string' && typeof label === 'string' ? [{to, label, items: Array.isArray(items) ? items.flatMap(doorOf) : []}] : [];
}

/** Links of config/navigation.ts; the menu of narrow screens adds the home page, the tools one by one, and the site map. */
function SectionLinks({everyDoor = false}: {readonly everyDoor?: boolean}): ReactElement {
  const sections = useThemeConfig().navbar.items.flatMap(doorOf);
  return <Doors doors={everyDoor ? [{to: '/', label: 'Accueil', items: []}, ...sections, {to: '/plan/', label: 'Plan du site', items: []}] : sections} nested={everyDoor} />;
}

function Doors({doors, nested}: {readonly doors: readonly Door[]; readonly nested: boolean}): ReactElement {
  const {pathname} = useLocation();
  const {withBaseUrl} = useBaseUrlUtils();
  const isInside = (to: string): boolean => to !== '/' && pathname.startsWith(withBaseUrl(to));
  return (
    <ul>
      {doors.map(({to, label, items}) => (
        <li key={to}>
          <Link to={to} aria-current={isSamePath(withBaseUrl(to), pathname) ? 'page' : isInside(to) || items.some((item) => isInside(item.to)) ? 'true' : undefined}>
            {label}
          </Link>
          {nested && items.length > 0 && <Doors doors={items} nested={false} />}
        </li>
      ))}
    </ul>
  );
}
