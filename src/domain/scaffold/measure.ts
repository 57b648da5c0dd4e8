import {ENGINES, measureSchema} from '../catalogue/schema';
import {idFor} from '../pages/headings';
import type {Answers, Scaffold, SiteView} from './question';
import {refuseCount, refuseDay, refuseNumber, schemaLine, yamlValue} from './text';

function tagsOf({catalogue}: SiteView, {variante = ''}: Answers): string[] {
  return catalogue.variants.get(variante)?.record.artifacts.flatMap(({tag, aliases = []}) => [tag, ...aliases]) ?? [];
}

const decimal = (text: string): string => text.replace(',', '.');

export const measure: Scaffold = {
  kind: 'mesure',
  title: 'une mesure faite sur votre machine',
  questions: [
    {name: 'variante', ask: 'Quelle variante ? Un fichier de catalogue/modeles/, par exemple gemma-3-4b.', choices: ({catalogue}) => [...catalogue.variants.keys()]},
    {name: 'etiquette', ask: 'Quelle étiquette Ollama ?', choices: tagsOf, preset: (site, answers) => tagsOf(site, answers)[0]},
    {
      name: 'empreinte',
      ask: 'Quelle empreinte ? La colonne ID de « ollama ls ».',
      refuse: (answer) => (measureSchema.shape.digest.safeParse(answer).success ? undefined : `« ${answer} » n’est pas une empreinte ; recopiez la colonne ID de « ollama ls ».`),
    },
    {name: 'machine', ask: 'Quelle machine, avec sa mémoire, par exemple « MacBook Air M2, 16 Gio » ?'},
    {name: 'systeme', ask: 'Quel système et quelle version, par exemple « macOS 15.1 » ?'},
    {name: 'moteur', ask: `Quel moteur : ${ENGINES.join(', ')} ?`, preset: () => 'ollama', choices: () => ENGINES},
    {name: 'version', ask: 'Quelle version du moteur ? « ollama --version » la donne.'},
    {name: 'contexte', ask: 'Quelle fenêtre de contexte, en jetons ? La colonne CONTEXT de « ollama ps ».', refuse: refuseCount},
    {name: 'vitesse', ask: 'Combien de jetons par seconde pour la réponse ? La ligne « eval rate » de « ollama run --verbose ».', refuse: refuseNumber},
    {
      name: 'vitesse-lecture',
      ask: 'Combien de jetons par seconde pour lire la question ? La ligne « prompt eval rate ». (facultatif)',
      optional: true,
      refuse: refuseNumber,
    },
    {name: 'commande', ask: 'Quelle commande avez-vous lancée ?'},
    {
      name: 'date',
      ask: 'Quel jour, par exemple 2026-11-23 ?',
      preset: ({today}) => today,
      refuse: (answer, {today}) => refuseDay(answer) ?? (answer > today ? `« ${answer} » est dans le futur.` : undefined),
    },
    {name: 'auteur', ask: 'Quel nom ou pseudonyme afficher ? (facultatif)', optional: true},
  ],
  build: (_, answers) => {
    const {variante = '', etiquette = '', machine = '', date = ''} = answers;
    const file = `catalogue/mesures/${idFor(etiquette)}-${idFor(machine)}-${date}.yaml`;
    const lines = [
      schemaLine(file, 'measure'),
      `variant: ${yamlValue(variante)}`,
      `tag: ${yamlValue(etiquette)}`,
      '# Colonne ID de « ollama ls » : une étiquette peut changer de contenu.',
      `digest: ${JSON.stringify(answers.empreinte ?? '')}`,
      `machine: ${yamlValue(machine)}`,
      `os: ${yamlValue(answers.systeme ?? '')}`,
      'engine:',
      `  name: ${answers.moteur ?? ''}`,
      `  version: ${JSON.stringify(answers.version ?? '')}`,
      '# En jetons.',
      `context: ${answers.contexte ?? ''}`,
      '# En jetons par seconde.',
      `generation: ${decimal(answers.vitesse ?? '')}`,
      ...(answers['vitesse-lecture'] === undefined ? [] : [`prompt: ${decimal(answers['vitesse-lecture'])}`]),
      `measured_on: ${date}`,
      `command: ${yamlValue(answers.commande ?? '')}`,
      ...(answers.auteur === undefined ? [] : [`author: ${yamlValue(answers.auteur)}`]),
      '# note: ce qui peut changer le résultat (alimentation, autres logiciels ouverts).',
    ];
    return [{file, text: `${lines.join('\n')}\n`}];
  },
  next: () => ['Dites dans « note: » ce qui peut changer le résultat : alimentation, autres logiciels ouverts.'],
};
