import type {ReactElement} from 'react';
import Link from '@docusaurus/Link';
import type {AnswerView, LicencePanelView} from '@site/src/domain/catalogue/views/licence-panel';
import {Citation, Preuve} from '../Preuve';
import {Reponse} from '../Reponse';
import styles from './styles.module.css';

export interface PanneauLicenceProps {
  /** Generation: the name of its folder in catalogue/modeles/. */
  readonly generation: string;
  readonly data: LicencePanelView;
}

/** What one may do with a generation: the answer first, the clause on request, and what is published of it. */
export function PanneauLicence({data}: PanneauLicenceProps): ReactElement {
  return (
    <div className={styles.panel}>
      {data.licences.map((licence) => (
        <section key={`${licence.id} ${licence.variants.join()}`} aria-label={`Licence ${licence.name}, ${data.generation}`}>
          <p className={styles.name}>
            <strong>
              <Link to={`/licences/${licence.id}/`}>{licence.name}</Link>
            </strong>{' '}
            ({licence.kind}) : {licence.variants.join(', ')}
          </p>
          <Answers answers={licence.answers} />
        </section>
      ))}
      <p className={styles.openness}>
        Ce qui est publié :{' '}
        {data.openness.map((fact, index) => (
          <span key={fact.label}>
            {index > 0 && ' ; '}
            {fact.label.toLowerCase()} : <Preuve fact={fact} of={data.generation} />
          </span>
        ))}
        .
      </p>
    </div>
  );
}

/** The seven answers of a licence. */
export function Answers({answers}: {readonly answers: readonly AnswerView[]}): ReactElement {
  return (
    <dl className={styles.answers}>
      {answers.map((answer) => (
        <div key={answer.question} className={styles.answer}>
          <dt>{answer.question}</dt>
          <dd>
            <Reponse answer={answer.answer} word={answer.word} />
            <span className={styles.summary}>{answer.summary}</span>
            {answer.clauses.length > 0 && (
              <details className={styles.clauses}>
                <summary>{answer.clauses.length === 1 ? 'La clause' : 'Les clauses'}</summary>
                {answer.clauses.map((clause) => (
                  <Citation key={clause.quote} evidence={clause} />
                ))}
              </details>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
