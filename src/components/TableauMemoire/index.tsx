import type {ReactElement} from 'react';
import Link from '@docusaurus/Link';
import type {MemoryTableView} from '@site/src/domain/catalogue/views/memory-page';
import Tableau from '../Tableau';
import {MachineBar, Verdict} from '../Verdict';

/** Memory of usual models, and whether each fits on the reader’s machine. */
export function TableauMemoire({table}: {readonly table: MemoryTableView}): ReactElement {
  return (
    <>
      <MachineBar />
      <Tableau labels="beside" widths={[34, 36, 10, 10, 10]}>
        <caption>Mémoire demandée selon le contexte, en jetons. Cache KV en f16, une requête à la fois, avec flash attention.</caption>
        <thead>
          <tr>
            <th scope="col">Modèle</th>
            <th scope="col">Étiquette Ollama</th>
            {table.contexts.map((context) => (
              <th key={context} scope="col">
                {context}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({tag, name, url, cells, fit}) => (
            <tr key={tag}>
              <th scope="row">
                <Link to={url}>{name}</Link>
              </th>
              <td>
                <code>{tag}</code>
                <Verdict fit={fit} />
              </td>
              {cells.map((cell, index) => (
                <td key={table.contexts[index]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </Tableau>
    </>
  );
}
