import type {ReactElement} from 'react';
import CodeBlock from '@theme/CodeBlock';
import type {SampleView} from '@site/src/domain/catalogue/views/requests';

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
  return (
    <CodeBlock language={language} title={<a href={url}>{file}</a>}>
      {code}
    </CodeBlock>
  );
}
