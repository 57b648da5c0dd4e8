import {checkOllamaNote, checkTypedVersions, firstMention} from '../../src/domain/pages/ollama-note';
import {isKnown} from '../../src/domain/catalogue/schema';
import type {Check} from './context';

/** Pages about Ollama say for which version they hold, and that version is typed nowhere. */
export const ollamaNote: Check = {
  title: 'Version d’Ollama',
  unit: 'page',
  subjects: ({parsed}) => parsed.filter((page) => firstMention(page, page.prose) !== undefined).map(({file}) => file),
  run: ({parsed, catalogue}) => {
    const verified = catalogue.catalogue.engines.get('ollama')?.record.verified;
    const current = verified !== undefined && isKnown(verified) ? verified.value : '';
    return parsed.flatMap((page) => [...checkOllamaNote(page, page.prose), ...checkTypedVersions(page, page.prose, current)]);
  },
};
