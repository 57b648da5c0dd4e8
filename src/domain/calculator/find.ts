import {nearestNames} from '../memory/nearest-tags';
import type {FileData, MemoryData, ModelData} from './data';

export interface FoundFile {
  readonly model: ModelData;
  readonly file: FileData;
}

const plain = (text: string): string => text.toLowerCase().normalize('NFD').replace(/[^a-z0-9]/g, '');

/**
 * The file that someone means: a tag or one of its aliases, with or without « :latest », the id of a variant, or either written
 * with other spaces, capitals and signs (« Gemma 4 12B »). A variant stands for its first file.
 *
 * @returns else the nearest tags, which may be none
 */
export function findFile({models}: Pick<MemoryData, 'models'>, text: string): FoundFile | {readonly near: readonly string[]} {
  const wanted = text.trim().toLowerCase();
  const all = models.flatMap((model) => model.files.map((file) => ({model, file, names: [file.tag, ...(file.aliases ?? [])]})));
  const first = ({model}: {readonly model: ModelData}): readonly string[] => [model.id, model.name];
  const shape = plain(wanted);
  const found =
    all.find(({names}) => names.some((name) => name.toLowerCase() === wanted || name.toLowerCase() === `${wanted}:latest`)) ??
    all.find(({model}) => model.id === wanted) ??
    (shape === '' ? undefined : (all.find(({names}) => names.some((name) => plain(name) === shape)) ?? all.find((entry) => first(entry).some((name) => plain(name) === shape))));
  if (found !== undefined) {
    return {model: found.model, file: found.file};
  }
  const words = wanted.split(/[^a-z0-9.]+/).filter((word) => word !== '');
  const holding = words.length === 0 ? [] : all.filter(({model, names}) => words.every((word) => [model.name, ...names].some((name) => name.toLowerCase().includes(word))));
  const near = holding.length > 0 ? holding.slice(0, SHOWN).map(({file}) => file.tag) : nearestNames(wanted, all.map(({file}) => file.tag));
  return {near: wanted === '' ? [] : near};
}

const SHOWN = 8;
