import {processAdmonitionProps} from '@docusaurus/theme-common';
import Icon, {type IconName} from '@site/src/components/Icon';
import {NO_BREAK_SPACE} from '@site/src/domain/typography/characters';
import type {Props} from '@theme/Admonition';
import {clsx} from 'clsx';
import {useId, type ReactElement} from 'react';
import styles from './styles.module.css';

/** `:::note`, `:::tip`, `:::info`, `:::warning` and `:::danger`: a word and a sign each. */
const KINDS: Readonly<Record<string, {readonly label: string; readonly icon: IconName}>> = {
  note: {label: 'Note', icon: 'note'},
  tip: {label: 'Conseil', icon: 'tip'},
  info: {label: 'À savoir', icon: 'info'},
  warning: {label: 'Attention', icon: 'warning'},
  danger: {label: 'Danger', icon: 'danger'},
};

export default function Admonition(props: Props): ReactElement {
  const {type, title, children} = processAdmonitionProps(props);
  const titleId = useId();
  const kind = KINDS[type];
  if (kind === undefined) {
    throw new Error(`L’encadré « :::${type} » n’existe pas. Encadrés admis : ${Object.keys(KINDS).join(', ')}.`);
  }
  return (
    <div role="note" aria-labelledby={titleId} className={clsx(styles.admonition, styles[type])}>
      <p id={titleId} className={styles.title}>
        <Icon name={kind.icon} />
        <span>
          {kind.label}
          {title !== undefined && <>{NO_BREAK_SPACE}: {title}</>}
        </span>
      </p>
      {children}
    </div>
  );
}
