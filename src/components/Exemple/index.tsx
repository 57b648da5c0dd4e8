import type {ReactElement} from 'react';
import CodeBlock from '@theme/CodeBlock';
import type {SampleView} from '@site/src/domain/catalogue/views/requests';
import {OUTPUT_ENDING} from '@site/src/domain/samples';

export interface ExempleProps {
  /** File under exemples/. Read by the catalogue plugin, not here. */
  readonly fichier: string;
  /** Part of the file, marked by comments; the whole file by default. */
  readonly partie?: string;
  /** Handed by the catalogue plugin. */
  readonly data: SampleView;
}

/** A file of exemples/, or a part of it, coloured at build, with a link to the file in the repository. */
export function Exemple({data: {file, code, language, url}}: ExempleProps): ReactElement {
  const title = file.endsWith(OUTPUT_ENDING) ? `Sortie de ${file.slice(0, -OUTPUT_ENDING.length)}, avec le serveur d’essai` : file;
  return (
    <CodeBlock language={language} title={<a href={url}>{title}</a>}>
      {code}
    </CodeBlock>
  );
}
