import {typeset} from '../../typography';
import type {Generation} from '../load';
import {STATUS_WORDS} from '../words';
import type {ViewContext} from './fact-view';
import {licencePanelView, type LicencePanelView} from './licence-panel';
import {variantsTableView, type VariantsTableView} from './variants-table';

export interface GenerationPageView {
  readonly name: string;
  readonly status: string;
  readonly summary: string;
  readonly family: {readonly name: string; readonly url: string};
  readonly table: VariantsTableView;
  readonly panel: LicencePanelView;
}

/** Everything known of a generation, with all of its evidence. */
export function generationPageView(context: ViewContext, generation: Generation): GenerationPageView {
  const family = context.catalogue.families.get(generation.familyId)?.record;
  return {
    name: generation.record.name,
    status: STATUS_WORDS[generation.record.status],
    summary: typeset(generation.record.summary),
    family: {name: family?.name ?? generation.familyId, url: family?.page ?? `/modeles/${generation.familyId}/`},
    table: variantsTableView(context, generation),
    panel: licencePanelView(context, generation),
  };
}
