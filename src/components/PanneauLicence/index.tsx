import type {ReactElement} from 'react';
import Link from '@docusaurus/Link';
import type {AnswerView, LicencePanelView} from '@site/src/domain/catalogue/views/licence-panel';
import {CodeText} from '../CodeText';
import {Citation, Preuve} from '../Preuve';
import {Reponse, ReponseNeutre} from '../Reponse';
import styles from './styles.module.css';

export interface PanneauLicenceProps {
  /** Generation: the name of its folder in catalogue/modeles/. Read by the plugin, not here. */
  readonly generation?: string;
  readonly data: LicencePanelView;
}

/**
 * What one may do with a generation: the answer first, the clause on request, and what is published of it. Folded when it
 * leaves its evidence to another page.
 */
export function PanneauLicence({data}: PanneauLicenceProps): ReactElement {
  const names = [...new Set(data.licences.map(({name}) => name))];
  return data.evidenceUrl === undefined ? (
    <Panel data={data} />
  ) : (
    <details className={styles.fold}>
      <summary>{`Licence et ouverture de ${data.generation}${names.length === 0 ? '' : `\u00A0: ${names.join(', ')}`}`}</summary>
      <Panel data={data} />
    </details>
  );
}

function Panel({data}: {readonly data: LicencePanelView}): ReactElement {
  return (
    <div className={styles.panel}>
      {data.licences.map((licence) => (
        <section key={`${licence.id} ${licence.variants.join()}`} aria-label={`Licence ${licence.name}, ${licence.variants.join(', ')}`}>
          <p className={styles.name}>
            <strong>
              <Link to={`/licences/${licence.id}/`}>{licence.name}</Link>
            </strong>{' '}
            {`(${licence.kind})\u00A0: ${licence.variants.join(', ')}`}
          </p>
          <Answers answers={licence.answers} />
        </section>
      ))}
      <p className={styles.openness}>
        {'Ce qui est publié\u00A0: '}
        {data.openness.map((fact, index) => (
          <span key={fact.label}>
            {`${index > 0 ? '\u202F; ' : ''}${fact.label.toLowerCase()}\u00A0: `}
            <Preuve fact={fact} of={data.generation} />
          </span>
        ))}
        .{' '}
        {data.evidenceUrl !== undefined && <Link to={data.evidenceUrl}>{`Clauses et preuves de ${data.generation}`}</Link>}
      </p>
    </div>
  );
}

/** The answers of a licence. */
export function Answers({answers}: {readonly answers: readonly AnswerView[]}): ReactElement {
  return (
    <dl className={styles.answers}>
      {answers.map((answer) => (
        <div key={answer.key} className={styles.answer} data-question={answer.key}>
          <dt>{answer.question}</dt>
          <dd>
            {answer.duty && answer.answer !== 'unknown' ? (
              <ReponseNeutre word={answer.word} />
            ) : (
              <Reponse answer={answer.answer} word={answer.word} />
            )}
            <span className={styles.summary}>
              <CodeText text={answer.summary} />
            </span>
            {answer.clauses.length > 0 && (
              <details className={styles.clauses}>
                <summary>{answer.clauses.length === 1 ? 'La clause' : 'Les clauses'}</summary>
                {answer.clauses.map((clause, index) => (
                  <Citation key={index} evidence={clause} />
                ))}
              </details>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
