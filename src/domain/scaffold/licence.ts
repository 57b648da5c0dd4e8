import {LICENCE_QUESTIONS, licenceSchema, sourceSchema} from '../catalogue/schema';
import type {Answers, NewFile, Scaffold, SiteView} from './question';
import {refuseDay, refuseId, refuseUrl, schemaLine, yamlValue} from './text';

const {kind: kindSchema} = licenceSchema.shape;
const {language: languageSchema} = sourceSchema.shape;
const YES_NO: Readonly<Record<string, string>> = {oui: 'yes', non: 'no', conditions: 'conditions'};

const isNewSource = ({catalogue}: SiteView, {source = ''}: Answers): boolean => !catalogue.sources.has(source);

function licenceFile(answers: Answers, today: string): NewFile {
  const {id = '', source = '', europe = '', citation = ''} = answers;
  const file = `catalogue/licences/${id}.yaml`;
  const answer = (question: (typeof LICENCE_QUESTIONS)[number]): string[] =>
    question === 'european_union'
      ? [
          `  ${question}:`,
          `    answer: ${YES_NO[europe] ?? 'unknown'}`,
          `    summary: ${yamlValue(answers['resume-europe'] ?? '')}`,
          '    clauses:',
          `      - source: ${yamlValue(source)}`,
          `        quote: ${yamlValue(citation)}`,
          `        read_on: ${today}`,
          `        as_of: ${answers['version-lue'] ?? 'unknown'}`,
        ]
      : [`  ${question}:`, '    answer: unknown', '    summary: Pas encore lu.', '    clauses: []'];
  const lines = [
    schemaLine(file, 'licence'),
    `name: ${yamlValue(answers.nom ?? '')}`,
    '# Identifiant de https://spdx.org/licenses/, ou null.',
    `spdx: ${answers.spdx ?? 'null'}`,
    `osi_approved: ${String(answers.osi === 'oui')}`,
    `kind: ${answers.genre ?? 'custom'}`,
    `text: ${yamlValue(source)}`,
    `summary: ${yamlValue(answers.resume ?? '')}`,
    '# answer : yes, no, conditions ou unknown. Chaque réponse cite sa clause, sous la même forme que european_union.',
    'answers:',
    ...LICENCE_QUESTIONS.flatMap(answer),
  ];
  return {file, text: `${lines.join('\n')}\n`};
}

function sourceFile(answers: Answers): NewFile {
  const file = `catalogue/sources/${answers.source ?? ''}.yaml`;
  const lines = [
    schemaLine(file, 'source'),
    `title: ${yamlValue(answers['source-titre'] ?? '')}`,
    `publisher: ${yamlValue(answers['source-editeur'] ?? '')}`,
    `url: ${yamlValue(answers['source-url'] ?? '')}`,
    'kind: licence',
    `language: ${answers['source-langue'] ?? 'en'}`,
  ];
  return {file, text: `${lines.join('\n')}\n`};
}

export const licence: Scaffold = {
  kind: 'licence',
  title: 'une licence',
  questions: [
    {
      name: 'id',
      ask: 'Quel identifiant ? Il fait le nom du fichier, par exemple apache-2.0.',
      refuse: (answer, {catalogue}) => (catalogue.licences.has(answer) ? `« ${answer} » existe déjà.` : refuseId(answer)),
    },
    {name: 'nom', ask: 'Quel nom, comme l’écrit son auteur ?'},
    {
      name: 'genre',
      ask: 'Quel genre : permissive, copyleft, custom (conditions propres) ou non-commercial ?',
      choices: () => kindSchema.options,
    },
    {name: 'osi', ask: 'Est-elle approuvée par l’Open Source Initiative : oui ou non ?', choices: () => ['oui', 'non']},
    {name: 'spdx', ask: 'Quel identifiant SPDX, par exemple Apache-2.0 ? (facultatif)', optional: true, refuse: (answer) => (/^[\w.+-]+$/.test(answer) ? undefined : `« ${answer} » n’est pas un identifiant SPDX.`)},
    {name: 'resume', ask: 'Que permet-elle, en une phrase pour le lecteur ?'},
    {name: 'source', ask: 'Quelle source donne le texte ? Un fichier de catalogue/sources/, créé s’il n’existe pas.', refuse: refuseId},
    {name: 'source-titre', ask: 'Quel titre porte ce document ?', when: isNewSource},
    {name: 'source-editeur', ask: 'Qui le publie ?', when: isNewSource},
    {name: 'source-url', ask: 'À quelle adresse ?', when: isNewSource, refuse: refuseUrl},
    {name: 'source-langue', ask: 'Dans quelle langue : en, fr… ?', when: isNewSource, preset: () => 'en', choices: () => languageSchema.options},
    {
      name: 'europe',
      ask: 'Donne-t-elle ses droits dans l’Union européenne : oui, non ou conditions ? Une licence mondiale répond oui.',
      choices: () => Object.keys(YES_NO),
    },
    {name: 'resume-europe', ask: 'La réponse pour l’Union européenne, en une phrase ?'},
    {
      name: 'citation',
      ask: 'La clause qui le dit, mot pour mot, dans la langue de la licence (400 signes au plus) ?',
      refuse: (answer) => (answer.length <= 400 ? undefined : `la citation compte ${answer.length} signes ; gardez la phrase qui porte le fait.`),
    },
    {
      name: 'version-lue',
      ask: 'De quand date le texte lu : 2026-11-23, ou unknown s’il ne le dit pas ?',
      preset: () => 'unknown',
      refuse: (answer) => (answer === 'unknown' ? undefined : refuseDay(answer)),
    },
  ],
  build: (site, answers) => [licenceFile(answers, site.today), ...(isNewSource(site, answers) ? [sourceFile(answers)] : [])],
  next: () => ['Lisez le texte entier et répondez aux questions restées « unknown », chacune avec sa clause.'],
};
