import {Children, isValidElement, useId, type ReactElement, type ReactNode} from 'react';
import styles from './styles.module.css';

interface OngletProps {
  /** Name of the tab: « macOS ». */
  readonly titre: string;
  readonly children: ReactNode;
}

interface OngletsProps {
  /** What the reader chooses between: « Votre système ». */
  readonly legende: string;
  /** `<Onglet>` elements, and nothing else. */
  readonly children: ReactNode;
}

/** One tab of `<Onglets>`; alone it is its own content. */
export function Onglet({children}: OngletProps): ReactElement {
  return <>{children}</>;
}

/**
 * Tabs without a script: radio buttons, and the panel after the checked one is shown by style.
 * Without CSS or on paper every panel reads in turn, its label as a title.
 */
export function Onglets({legende, children}: OngletsProps): ReactElement {
  const name = useId();
  const tabs = Children.toArray(children).filter((child): child is ReactElement<OngletProps> => isValidElement(child) && child.type === Onglet);
  return (
    <fieldset className={styles.tabs}>
      <legend className={styles.legend}>{legende}</legend>
      {tabs.flatMap((tab, index) => [
        <label key={`label-${tab.props.titre}`} className={styles.label}>
          <input type="radio" name={name} className={styles.input} defaultChecked={index === 0} />
          {tab.props.titre}
        </label>,
        <div key={`panel-${tab.props.titre}`} className={styles.panel}>
          {tab}
        </div>,
      ])}
    </fieldset>
  );
}
