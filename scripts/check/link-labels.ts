import {routeOf} from '../../src/domain/pages/route';
import {checkLinkLabels} from '../../src/domain/style/link-labels';
import type {Check} from './context';

export const linkLabels: Check = {
  title: 'Intitulés des liens',
  unit: 'page',
  subjects: ({parsed}) => parsed.map(({file}) => file),
  run: ({pages, parsed}) => {
    const routes = new Map(pages.map(({file, frontMatter}) => [file, routeOf(file, frontMatter.slug)]));
    return parsed.flatMap((page) => checkLinkLabels(page, (file) => routes.get(file)));
  },
};
