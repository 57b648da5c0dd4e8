import type {ReactElement} from 'react';
import type {InlineFactView} from '@site/src/domain/catalogue/views/requests';
import {Preuve} from '../Preuve';
import {Verdict} from '../Verdict';

export interface FaitProps {
  /** Variant: the name of its file in catalogue/modeles/. Read by the plugin, not here. */
  readonly de: string;
  /** Which fact: `contexte`, `parametres`, `taille`… */
  readonly champ: string;
  /** Ollama tag, for `taille`. */
  readonly etiquette?: string;
  /** Handed by the catalogue plugin. */
  readonly data: InlineFactView;
}

/** A fact of the catalogue inside a sentence, with its evidence. */
export function Fait({data}: FaitProps): ReactElement {
  return (
    <>
      <Preuve fact={data.fact} of={data.of} inSentence />
      <Verdict fit={data.fit} inSentence />
    </>
  );
}
