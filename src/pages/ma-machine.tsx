import Link from '@docusaurus/Link';
import type {ReactElement} from 'react';
import groups from '@generated/catalogue/default/machines.json';
import page from '@generated/catalogue/default/memory.json';
import {ListeDesMachines, MaMachine} from '../components/MaMachine';
import PageSimple from '../components/PageSimple';
import {TableauMemoire} from '../components/TableauMemoire';
import Tableau from '../components/Tableau';
import {NO_BREAK_SPACE} from '../domain/typography/characters';

const READ_ON = `lu le 23${NO_BREAK_SPACE}novembre 2026`;

/** Why a machine gives less than its memory: rule, quotation, source. */
const RULES = [
  {
    what: 'Mac de moins de 36\u00A0Go',
    rule: `67${NO_BREAK_SPACE}% de la mémoire`,
    quote: 'recommendedMaxWorkingSetSize = 10922.67 MB',
    note: 'sur un M1 de 16\u00A0Go. Un M3 de 16\u00A0Go a donné 11,84.',
    source: 'llama-cpp-python, ticket 687',
    url: 'https://github.com/abetlen/llama-cpp-python/issues/687',
  },
  {
    what: 'Mac de 36\u00A0Go ou plus',
    rule: `75${NO_BREAK_SPACE}% de la mémoire`,
    quote: 'the recommended max working set from macOS […] which is 75% of total RAM',
    note: `Un Mac de 128${NO_BREAK_SPACE}Go a montré environ 84${NO_BREAK_SPACE}% (antirez/ds4, ticket 909).`,
    source: 'GPUStack, ticket 1375',
    url: 'https://github.com/gpustack/gpustack/issues/1375',
  },
  {
    what: 'Carte graphique',
    rule: `sa mémoire moins 1${NO_BREAK_SPACE}Gio, pour l’écran`,
    quote: 'target margin per device for --fit option, default: 1024',
    note: 'C’est la marge que llama.cpp garde de lui-même, en Mio.',
    source: 'llama.cpp, ticket 18390',
    url: 'https://github.com/ggml-org/llama.cpp/issues/18390',
  },
  {
    what: 'Machine à mémoire unifiée',
    rule: `75${NO_BREAK_SPACE}% de la mémoire`,
    quote: 'AMD Ryzen™ AI Max+ 395 (128GB) processor with 96GB of Variable Graphics Memory',
    note: 'Règle étendue aux autres machines de ce genre.',
    source: 'AMD, questions sur la mémoire graphique variable',
    url: 'https://www.amd.com/en/blogs/2025/faqs-amd-variable-graphics-memory-vram-ai-model-sizes-quantization-mcp-more.html',
  },
] as const;

export default function MyMachine(): ReactElement {
  return (
    <PageSimple
      title="Ma machine"
      description={`Dites quel Mac, quelle carte graphique ou quel PC vous avez${NO_BREAK_SPACE}: chaque tableau du site dit alors si un modèle y tient.`}>
      <h1>Ma machine</h1>
      <p>
        Dites une fois quelle machine vous avez. Chaque tableau du site dit alors si le modèle y tient, et jusqu’à quel contexte. Ce choix reste dans ce
        navigateur{NO_BREAK_SPACE}: rien n’est envoyé, et vous l’effacez quand vous voulez.
      </p>
      <noscript>
        <p>
          Ce formulaire demande JavaScript, qui est coupé ici. Le tableau «{NO_BREAK_SPACE}Mémoire des modèles courants{NO_BREAK_SPACE}», plus bas, se compare à la
          mémoire de votre machine sans lui.
        </p>
      </noscript>
      <MaMachine groups={groups} />

      <h2 id="verdicts">Ce que disent les verdicts</h2>
      <ul>
        <li>
          <strong data-verdict="largely">tient largement</strong>{NO_BREAK_SPACE}: le modèle prend 80{NO_BREAK_SPACE}% au plus de la mémoire utilisable.
        </li>
        <li>
          <strong data-verdict="just">tient juste</strong>{NO_BREAK_SPACE}: il en prend 95{NO_BREAK_SPACE}% au plus. Fermez les autres logiciels.
        </li>
        <li>
          <strong data-verdict="spills">déborde sur le processeur</strong>{NO_BREAK_SPACE}: une partie passe en mémoire vive. Le modèle fonctionne, plus lentement.
        </li>
        <li>
          <strong data-verdict="no">ne tient pas</strong>{NO_BREAK_SPACE}: Ollama refuse de le charger, ou la machine se bloque.
        </li>
        <li>
          <strong data-verdict="unknown">inconnu</strong>{NO_BREAK_SPACE}: un fait manque. Le calcul dit lequel.
        </li>
      </ul>

      <h2 id="modeles-courants">Mémoire des modèles courants</h2>
      <TableauMemoire table={page.table} />
      <p>
        Pour tout autre modèle et tout autre réglage, faites <Link to="/memoire/">le calcul détaillé</Link>.
      </p>

      <h2 id="memoire-utilisable">Pourquoi moins que la mémoire annoncée</h2>
      <p>
        Le système, l’écran et vos logiciels en gardent une part. Quand vous ne l’avez pas lue, le site applique ces règles. Il suppose aussi que le système et vos
        logiciels gardent 4{NO_BREAK_SPACE}Gio de mémoire vive.
      </p>
      <Tableau widths={[20, 22, 58]}>
        <caption>Mémoire qu’un modèle peut prendre, et la source de chaque règle</caption>
        <thead>
          <tr>
            <th scope="col">Machine</th>
            <th scope="col">Règle</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {RULES.map(({what, rule, quote, note, source, url}) => (
            <tr key={what}>
              <th scope="row">{what.replace(/(\d) Go/, `$1${NO_BREAK_SPACE}Go`)}</th>
              <td>{rule}</td>
              <td>
                «{NO_BREAK_SPACE}
                <span lang="en">{quote}</span>
                {NO_BREAK_SPACE}» {note.replace(/(\d) Go/g, `$1${NO_BREAK_SPACE}Go`)} <a href={url}>{source}</a>, {READ_ON}.
              </td>
            </tr>
          ))}
        </tbody>
      </Tableau>
      <p>
        Pour la lire vous-même, installez llama.cpp et tapez <code>llama-server --list-devices</code>. Sur un Mac, le réglage{' '}
        <code>iogpu.wired_limit_mb</code> change cette limite.
      </p>

      <h2 id="liste">Les machines de la liste</h2>
      <p>
        Le nom ouvre la page pour cette machine, sans la retenir. Chaque valeur ouvre sa preuve. Les fabricants écrivent «{NO_BREAK_SPACE}16{NO_BREAK_SPACE}Go
        {NO_BREAK_SPACE}» pour 16{NO_BREAK_SPACE}Gio.
      </p>
      <ListeDesMachines groups={groups} />
    </PageSimple>
  );
}
