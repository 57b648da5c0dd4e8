import {useColorMode} from '@docusaurus/theme-common';
import {useEffect, useRef, type ReactElement} from 'react';
import Icon from '../Icon';
import styles from './styles.module.css';

const CHOICES = [
  {value: 'system', label: 'Automatique'},
  {value: 'light', label: 'Clair'},
  {value: 'dark', label: 'Sombre'},
] as const;

type Choice = (typeof CHOICES)[number]['value'];

const isChoice = (value: string): value is Choice => CHOICES.some((choice) => choice.value === value);

/**
 * Theme menu: a native popover with three radio buttons. The style sheet reads the buttons (`:has(#theme-dark:checked)` in
 * tokens.css), so that a choice shows at once, without any script; React only remembers it from page to page.
 */
export default function ThemeChoice(): ReactElement {
  const {colorModeChoice, setColorMode} = useColorMode();
  const group = useRef<HTMLFieldSetElement>(null);

  // A choice made before React arrived is kept, not reset.
  useEffect(() => {
    const early = group.current?.querySelector<HTMLInputElement>('input:checked')?.value;
    if (early === 'light' || early === 'dark') {
      setColorMode(early);
    }
    // Only what stood in the page when React took over.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  useEffect(() => {
    const input = group.current?.querySelector<HTMLInputElement>(`#theme-${colorModeChoice ?? 'system'}`);
    if (input) {
      input.checked = true;
    }
  }, [colorModeChoice]);

  return (
    <>
      <button type="button" className="control" popoverTarget="theme-menu">
        <Icon name="contrast" />
        <span className={styles.word}>Thème</span>
      </button>
      <div id="theme-menu" popover="auto" className={styles.menu}>
        <fieldset ref={group} className={styles.group}>
          <legend>Thème d’affichage</legend>
          {CHOICES.map(({value, label}) => (
            <label key={value} className={styles.choice}>
              <input
                type="radio"
                name="theme"
                id={`theme-${value}`}
                value={value}
                autoComplete="off"
                defaultChecked={value === 'system'}
                onChange={(event) => {
                  const chosen = event.currentTarget.value;
                  if (isChoice(chosen)) {
                    setColorMode(chosen === 'system' ? null : chosen);
                  }
                }}
              />
              {label}
            </label>
          ))}
        </fieldset>
      </div>
    </>
  );
}
