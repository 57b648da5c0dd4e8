import type {ReactElement} from 'react';
import type {EngineNoteView} from '@site/src/domain/catalogue/views/engine-note';
import {NO_BREAK_SPACE} from '@site/src/domain/typography/characters';
import styles from './styles.module.css';

/** Which version of Ollama the page holds for, and what was read. The catalogue plugin hands `data`, from catalogue/moteurs/ollama.yaml. */
export function OllamaVerifie({data: {name, url, stateOf, readOn, newer}}: {readonly data: EngineNoteView}): ReactElement {
  return (
    <p className={styles.note} data-ollama-verifie>
      Vérifié pour {name}, le {stateOf}
      {`${NO_BREAK_SPACE}: `}
      <a href={url}>code et documentation d’Ollama à cette date</a>, lus le {readOn}.
      {newer !== undefined && (
        <>
          {' '}
          La <a href={newer.url}>version {newer.version}</a> est parue depuis
          {'\u202F'}; nous ne l’avons pas lue.
        </>
      )}
    </p>
  );
}
