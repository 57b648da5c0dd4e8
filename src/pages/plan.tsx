import {useAllDocsData} from '@docusaurus/plugin-content-docs/client';
import type {ReactElement} from 'react';
import PlanDuSite, {type SiteMapEntry} from '../components/PlanDuSite';

/** Every page by its address: the client knows no title. A plugin that gives titles takes this page’s place. */
export default function SiteMap(): ReactElement {
  const docs = Object.values(useAllDocsData()).flatMap(({versions}) => versions[0]?.docs ?? []);
  const sections = new Map<string, SiteMapEntry[]>();
  for (const {path} of docs) {
    const parts = path.split('/').filter((part) => part !== '');
    const section = parts.length > 1 ? (parts.at(-2) ?? '') : (parts[0] ?? '');
    sections.set(section, [...(sections.get(section) ?? []), {title: parts.at(-1) ?? '', href: path, children: []}]);
  }
  return <PlanDuSite sections={[...sections].map(([title, children]) => ({title, children}))} />;
}
