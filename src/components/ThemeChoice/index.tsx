import type {ReactElement} from 'react';
import Icon from '../Icon';
import styles from './styles.module.css';

const CHOICES = [
  {value: 'system', label: 'Automatique'},
  {value: 'light', label: 'Clair'},
  {value: 'dark', label: 'Sombre'},
] as const;

/**
 * Theme menu: a native popover with three radio buttons. The style sheet reads the buttons (`:has(#theme-dark:checked)` in
 * tokens.css), so that a choice shows at once, without any script; src/client/gestures.ts remembers it from page to page.
 */
export default function ThemeChoice(): ReactElement {
  return (
    <>
      <button type="button" className="control" popoverTarget="theme-menu">
        <Icon name="contrast" />
        <span className={styles.word}>Thème</span>
      </button>
      <div id="theme-menu" popover="auto" className={styles.menu}>
        <fieldset className={styles.group}>
          <legend>Thème d’affichage</legend>
          {CHOICES.map(({value, label}) => (
            <label key={value} className={styles.choice}>
              <input
                type="radio"
                name="theme"
                id={`theme-${value}`}
                value={value}
                defaultChecked={value === 'system'}
              />
              {label}
            </label>
          ))}
        </fieldset>
      </div>
    </>
  );
}
