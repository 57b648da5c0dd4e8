import type {PluginConfig} from '@docusaurus/types';
import pagesCheck from '../plugins/front-matter';

export const plugins: PluginConfig[] = [pagesCheck];
