/** The evidence to read again, as the Markdown of an issue. */
import {daysBetween, formatDate} from '../../format';
import {counted} from '../../counted';
import {groupBy} from '../../group-by';
import {allEntries, evidencesOf} from '../evidence';
import {STALE_DAYS, type ViewContext} from './fact-view';

/** Days before the date on which an evidence is told to be close to expiry. */
export const NOTICE_DAYS = 30;

/** Empty when nothing is to be read again within the month. */
export function freshnessReport({catalogue, today, repositoryUrl}: ViewContext): string {
  const old = allEntries(catalogue)
    .flatMap(evidencesOf)
    .filter(({evidence}) => daysBetween(evidence.read_on, today) > STALE_DAYS - NOTICE_DAYS);
  if (old.length === 0) {
    return '';
  }
  const sources = [...groupBy(old, ({evidence}) => evidence.source)].map(([id, uses]) => ({
    id,
    source: catalogue.sources.get(id)?.record,
    oldest: uses.map(({evidence}) => evidence.read_on).sort()[0] ?? today,
    files: [...new Set(uses.map(({entry}) => entry.file))].sort(),
  }));
  const items = sources
    .sort((a, b) => a.oldest.localeCompare(b.oldest) || a.id.localeCompare(b.id))
    .map(({id, source, oldest, files}) => {
      const link = source === undefined ? id : `[${source.title}](${source.url})`;
      const shown = files.slice(0, 3).map((file) => `[${file.replace(/^.*\//, '')}](${repositoryUrl}/edit/main/${file})`);
      const rest = files.length > 3 ? ` et ${counted(files.length - 3, 'autre fiche', 'autres fiches')}` : '';
      return `- [ ] ${link}, lue le ${formatDate(oldest)} : ${shown.join(', ')}${rest}`;
    });
  const intro = `${counted(old.length, 'preuve')} : lecture de plus de ${STALE_DAYS - NOTICE_DAYS} jours. Passé ${STALE_DAYS} jours, le site dit au lecteur que le fait est à relire.`;
  const how = 'Rouvrez chaque source, corrigez ce qui a changé, puis mettez à jour « read_on » et « as_of ».';
  return `${intro}\n\n${how}\n\n${items.join('\n')}`;
}
