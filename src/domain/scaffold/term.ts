import {idFor} from '../pages/headings';
import {termSchema} from '../terms/schema';
import type {Scaffold} from './question';
import {mdxText, refuseUrl, yamlValue} from './text';

export const term: Scaffold = {
  kind: 'terme',
  title: 'un terme du glossaire',
  questions: [
    {
      name: 'terme',
      ask: 'Quel terme le site emploie-t-il ?',
      refuse: (answer, {terms}) => {
        const id = idFor(answer);
        return id === '' ? `« ${answer} » ne contient pas de lettre.` : terms.includes(id) ? `catalogue/termes/${id}.yaml existe déjà.` : undefined;
      },
    },
    {name: 'anglais', ask: 'Quel est le terme anglais ?'},
    {
      name: 'definition',
      ask: 'Quelle définition ? Une phrase de 20 à 280 signes, terminée par un point.',
      refuse: (answer) => (termSchema.shape.definition.safeParse(answer).success ? undefined : 'il faut une phrase de 20 à 280 signes, terminée par un point.'),
    },
    {name: 'source-titre', ask: 'Quelle source le dit : titre du document ?'},
    {name: 'source-url', ask: 'À quelle adresse ? (facultatif)', optional: true, refuse: refuseUrl},
    {name: 'citation', ask: 'Quelle phrase de cette source le dit, mot pour mot ? (facultatif)', optional: true},
  ],
  build: ({today}, answers) => {
    const {terme = '', anglais = '', 'source-url': url, citation} = answers;
    const lines = [
      `term: ${yamlValue(terme)}`,
      '# Terme d’une liste officielle : « term: », « source: » et « date: » en dessous, ou null.',
      'official: null',
      '# Autres formes que le lecteur rencontrera.',
      `usual: [${JSON.stringify(anglais)}]`,
      `english: ${yamlValue(anglais)}`,
      `definition: ${yamlValue(answers.definition ?? '')}`,
      '# Formes à éviter : « - form: » et « reason: » pour chacune.',
      'avoid: []',
      '# Ce que la page écrit à la première mention.',
      `first_mention: ${yamlValue(`${mdxText(terme)} (<span lang="en">${mdxText(anglais)}</span>)`)}`,
      'source:',
      `  title: ${yamlValue(answers['source-titre'] ?? '')}`,
      `  url: ${url === undefined ? 'null' : yamlValue(url)}`,
      ...(citation === undefined
        ? ['  # À relire : « read_on: » avec le jour et « quote: » avec la phrase lue, à la place de ces deux lignes.', '  read_on: null', '  unread_reason: La phrase de la source n’est pas encore recopiée.']
        : [`  read_on: ${today}`, `  quote: ${yamlValue(citation)}`]),
    ];
    return [{file: `catalogue/termes/${idFor(terme)}.yaml`, text: `${lines.join('\n')}\n`}];
  },
  next: () => ['Donnez le terme officiel s’il existe, et les formes à éviter.'],
};
