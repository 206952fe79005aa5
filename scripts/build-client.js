#!/usr/bin/env node
// Fills packages/client/dist: the client that `npm run build` has compiled, as a package of its own.
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const compiled = at('dist/client');
const packed = at('packages/client/dist');

/** What another team's code generator reads: it would be the client's only dependency, and its peer a large one. */
const typeOfDocuments =
  /^import type \{ DocumentTypeDecoration \} from '@graphql-typed-document-node\/core';$/m;
const ownTypeOfDocuments = `/** As in @graphql-typed-document-node/core: by it, other clients of GraphQL know the types of a document. */
interface DocumentTypeDecoration<Result, Variables> {
    __apiType?: (variables: Variables) => Result;
}`;

/** Functions for the code generator's own use, which nothing exports. */
const unused = /^(?:gql|index)\./;

await rm(packed, { recursive: true, force: true });
await mkdir(`${packed}/generated`, { recursive: true });
for (const folder of ['', 'generated/'])
  for (const name of await readdir(`${compiled}/${folder}`)) {
    if (!/\.(?:d\.ts|js)$/.test(name) || (folder !== '' && unused.test(name))) continue;
    const text = await readFile(`${compiled}/${folder}${name}`, 'utf8');
    const own = text
      .replace(typeOfDocuments, ownTypeOfDocuments)
      // Bundlers leave out the operations that a program does not ask for.
      .replace(/= new TypedDocumentString\(/g, '= /* #__PURE__ */ new TypedDocumentString(')
      .replace(/^\/\/# sourceMappingURL=.*\n?/m, '');
    await writeFile(`${packed}/${folder}${name}`, own);
  }
await cp(at('schema/schema.graphql'), `${packed}/schema.graphql`);
await cp(at('LICENSE'), at('packages/client/LICENSE'));
