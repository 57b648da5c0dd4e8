/** From the « modèle manquant » issue form to the files that it proposes. What strangers typed stays text: it is read, never run. */
import {idFor} from '../pages/headings';
import {model} from './model';
import {collectAnswers, type Answers, type NewFile, type SiteView} from './question';

/** Labels of the form (.github/ISSUE_TEMPLATE/modele-manquant.yml), and the question that each one answers. */
export const FORM_FIELDS: Readonly<Record<string, string>> = {
  Famille: 'famille',
  Génération: 'generation',
  'Nom de la génération': 'nom-generation',
  'Nom du modèle': 'nom',
  Genre: 'genre',
  'Mélange d’experts': 'experts',
  'Dépôt Hugging Face': 'depot',
  'Étiquette Ollama': 'etiquette',
};

const EMPTY = '_No response_';
const LONGEST_ANSWER = 200;

/** Answers of a form, from the Markdown that GitHub makes of it. The first section of a name counts: a text cannot replace an earlier answer. */
export function readIssueForm(body: string): Answers {
  const answers: Record<string, string> = {};
  const sections = body.slice(0, 20_000).replaceAll('\r', '').split(/^### /m).slice(1);
  for (const section of sections) {
    const [label = '', ...lines] = section.split('\n');
    const name = Object.hasOwn(FORM_FIELDS, label.trim()) ? FORM_FIELDS[label.trim()] : undefined;
    const value = lines.join(' ').replace(/\s+/g, ' ').trim();
    if (name !== undefined && value !== '' && value !== EMPTY && !Object.hasOwn(answers, name)) {
      answers[name] = value.slice(0, LONGEST_ANSWER);
    }
  }
  return answers;
}

/** The files that a form proposes, or why it cannot be one. */
export async function modelFromIssue(body: string, site: SiteView): Promise<{files: readonly NewFile[]} | {problems: readonly string[]}> {
  const form = readIssueForm(body);
  const generation = idFor(form.generation ?? '');
  // A version keeps its full stop: « Qwen 2.5 7B » → qwen-2.5-7b.
  const id = (form.nom ?? '').split('.').map(idFor).filter((part) => part !== '').join('.');
  const withIds: Answers = {
    ...form,
    ...(site.catalogue.generations.has(form.generation ?? '') || generation === '' ? {} : {generation}),
    ...(id === '' ? {} : {id}),
  };
  const isKnown = site.catalogue.generations.has(withIds.generation ?? '');
  const {'nom-generation': generationName = form.generation, ...others} = withIds;
  const given: Answers = isKnown || generationName === undefined ? others : {...others, 'nom-generation': generationName};
  const {answers, problems} = await collectAnswers(model, site, given, async () => undefined);
  return problems.length > 0 ? {problems} : {files: model.build(site, answers)};
}

/** A fence longer than any that the text holds. */
function fenced(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}

/**
 * The comment to post under the issue. All that comes from the form stands in code blocks and in encoded addresses, where GitHub
 * reads neither mentions nor links.
 *
 * @param repositoryUrl without a trailing slash
 */
export function issueReply(outcome: Awaited<ReturnType<typeof modelFromIssue>>, repositoryUrl: string): string {
  if ('problems' in outcome) {
    return [
      'Merci. Il manque de quoi écrire la fiche :',
      fenced(outcome.problems.join('\n'), 'text'),
      'Modifiez votre message (menu « … », puis *Edit*) : la fiche sera proposée de nouveau.',
    ].join('\n\n');
  }
  const blocks = outcome.files.map(({file, text}) => {
    const address = `${repositoryUrl}/new/main?filename=${encodeURIComponent(file)}&value=${encodeURIComponent(text)}`;
    return `[Créer ce fichier dans le navigateur](${address})\n\n${fenced(`# ${file}\n${text}`, 'yaml')}`;
  });
  return [
    'Merci. Voici la fiche prête à remplir. Suivez le lien : GitHub ouvre le fichier dans une copie du dépôt à votre nom.',
    ...blocks,
    'Remplacez les « unknown » que vous pouvez sourcer, puis choisissez *Commit changes…* et *Propose changes*. Les contrôles diront, ligne par ligne, ce qui manque.',
  ].join('\n\n');
}
