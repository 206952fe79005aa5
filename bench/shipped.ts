/** What is measured is what is shipped: the modules of `dist`, with the types of their sources. */
const dist = (module: string): Promise<unknown> =>
  import(new URL(`../../dist/${module}`, import.meta.url).href);

export const shipped = {
  service: () => dist('server/service.js') as Promise<typeof import('../src/server/service.js')>,
  configuration: () =>
    dist('server/configuration.js') as Promise<typeof import('../src/server/configuration.js')>,
  embeddedStore: () =>
    dist('store/embedded/embedded-store.js') as Promise<
      typeof import('../src/store/embedded/embedded-store.js')
    >,
  neo4jReader: () =>
    dist('store/neo4j/reader.js') as Promise<typeof import('../src/store/neo4j/reader.js')>,
  schema: () =>
    dist('store/neo4j/schema/schema.js') as Promise<
      typeof import('../src/store/neo4j/schema/schema.js')
    >,
  neo4jWriter: () =>
    dist('store/neo4j/writer.js') as Promise<typeof import('../src/store/neo4j/writer.js')>,
};

/** The root of the repository. */
export const root = new URL('../../', import.meta.url);
