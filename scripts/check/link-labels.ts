import {checkLinkLabels} from '../../src/domain/style/link-labels';
import type {Check} from './context';

export const linkLabels: Check = {
  title: 'Intitulés des liens',
  unit: 'page',
  subjects: ({parsed}) => parsed.map(({file}) => file),
  run: ({parsed}) => parsed.flatMap(checkLinkLabels),
};
