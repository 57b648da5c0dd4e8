import {useId, type ReactElement} from 'react';
import type {DiagramFacts, DiagramName, DiagramView} from '@site/src/domain/catalogue/views/diagrams';
import {typeset} from '@site/src/domain/typography';
import {WIDTH, type Picture} from './drawing';
import {attention} from './drawings/attention';
import {cache} from './drawings/cache';
import {cloud} from './drawings/cloud';
import {experts} from './drawings/experts';
import {licences} from './drawings/licences';
import {quantization} from './drawings/quantization';
import {rag} from './drawings/rag';
import {tokens} from './drawings/tokens';
import {toolCall} from './drawings/tool-call';
import {training} from './drawings/training';
import {transformer} from './drawings/transformer';
import {contextWindow} from './drawings/window';
import styles from './styles.module.css';

export interface SchemaProps {
  /** Name of the diagram: `quantification`, `rag`… Read by the catalogue plugin, not here. */
  readonly nom: DiagramName;
  /** Handed by the catalogue plugin. */
  readonly data: DiagramView;
}

const DRAWINGS: {readonly [N in DiagramName]: (facts: DiagramFacts<N>) => Picture} = {
  token: tokens,
  transformer,
  attention,
  'melange-d-experts': experts,
  quantification: quantization,
  contexte: contextWindow,
  'cache-kv': cache,
  entrainement: training,
  rag,
  'appel-d-outil': toolCall,
  'local-ou-nuage': cloud,
  licences,
};

function picture<N extends DiagramName>({name, facts}: DiagramView<N>): Picture {
  return DRAWINGS[name](facts);
}

/** A diagram drawn at build: its figures, a caption, and the same in words for whoever does not see it. */
export function Schema({data}: SchemaProps): ReactElement {
  const wordsId = useId();
  const {title, caption, words, height, drawing} = picture(data);
  return (
    <figure className={styles.figure}>
      <svg role="img" aria-label={typeset(`Schéma : ${title}`)} aria-describedby={wordsId} viewBox={`0 0 ${WIDTH} ${height}`} className={styles.drawing}>
        {drawing}
      </svg>
      <figcaption className={styles.caption}>
        <p>
          <strong>{typeset(title)}</strong>
        </p>
        <p>{typeset(caption)}</p>
        <details>
          <summary>En toutes lettres</summary>
          <div id={wordsId}>
            {words.map((sentence) => (
              <p key={sentence}>{typeset(sentence)}</p>
            ))}
          </div>
        </details>
      </figcaption>
    </figure>
  );
}
