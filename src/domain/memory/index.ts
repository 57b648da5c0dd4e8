export {catalogueAttention, catalogueMemory} from './from-catalogue';
export {configLayout} from './config-layout';
export {configParameters} from './config-parameters';
export {estimateMemory, isUnknown} from './estimate';
export type {Attention, MemoryEstimate, MemoryRequest, Part, Unknown, Weights} from './estimate';
export {BATCH_TOKENS, KV_BYTES, KV_TYPES, kvCache} from './kv-cache';
export type {KvCache, KvType, KvUse} from './kv-cache';
export {formatBinaryBytes, formatCount, GIB, MIB} from './units';
