import {useThemeConfig} from '@docusaurus/theme-common';
import {createCodeBlockMetadata} from '@docusaurus/theme-common/internal';
import CopyButton from '@site/src/components/CopyButton';
import {NOT_RUN} from '@site/src/domain/commands/check';
import {textOf} from '@site/src/components/text-of';
import type {Props} from '@theme/CodeBlock';
import {Highlight} from 'prism-react-renderer';
import {clsx} from 'clsx';
import {Children, type ReactElement} from 'react';
import styles from './styles.module.css';

/** No colour here: the style sheet colours the token classes, in both themes, with no inline style. */
const NO_INLINE_STYLE = {plain: {}, styles: []};

/** What each language is called in the name of an extract; the others go by their own identifier. */
const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  bash: 'bash',
  docker: 'Dockerfile',
  json: 'JSON',
  powershell: 'PowerShell',
  python: 'Python',
  text: 'texte',
  yaml: 'YAML',
};

export default function CodeBlock({children, className, metastring, title, language, showLineNumbers}: Props): ReactElement {
  const {prism} = useThemeConfig();
  const block = createCodeBlockMetadata({
    code: Children.toArray(children)
      .map((child) => (typeof child === 'string' ? child : textOf(child)))
      .join(''),
    className,
    metastring,
    title,
    language,
    showLineNumbers,
    defaultLanguage: prism.defaultLanguage,
    magicComments: prism.magicComments,
  });
  const languageName = LANGUAGE_NAMES[block.language] ?? block.language;
  const caption = block.title || languageName;
  return (
    <div className={styles.block} data-extract>
      <div className={styles.bar}>
        <span>
          {caption}
          {metastring?.split(' ').includes(NOT_RUN) === true && <small>, non exécuté par nos tests</small>}
        </span>
        <CopyButton />
      </div>
      <Highlight theme={NO_INLINE_STYLE} code={block.code} language={block.language}>
        {({tokens}) => (
          // A long line scrolls: the keyboard must reach it (WCAG 2.1.1).
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          <pre role="group" aria-label={`Extrait de code, ${textOf(caption)}`} tabIndex={0} className={styles.pre}>
            <code translate="no">
              {tokens.map((line, index) => (
                <span key={index} className={clsx(block.lineClassNames[index] && styles.emphasis, block.lineNumbersStart !== undefined && styles.numbered) || undefined}>
                  {line.map((token, position) =>
                    token.types.every((type) => type === 'plain') ? (
                      token.content.replace(/\n$/, '')
                    ) : (
                      <span key={position} className={`token ${[...new Set(token.types)].join(' ')}`}>
                        {token.content}
                      </span>
                    ),
                  )}
                  {'\n'}
                </span>
              ))}
            </code>
          </pre>
        )}
      </Highlight>
    </div>
  );
}
