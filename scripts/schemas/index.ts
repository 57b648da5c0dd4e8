/** `npm run schemas`: write schemas/ again after a change of src/domain/catalogue/schema.ts. */
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {schemaFiles} from './files';

for (const {file, text} of schemaFiles()) {
  mkdirSync(path.dirname(file), {recursive: true});
  writeFileSync(file, text);
  console.log(`${file} écrit`);
}
