import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import * as apps from 'kubernetes-models/apps/v1';
import * as batch from 'kubernetes-models/batch/v1';
import * as policy from 'kubernetes-models/policy/v1';
import * as core from 'kubernetes-models/v1';
import { parseAllDocuments } from 'yaml';
import { readConfiguration } from '../../src/server/configuration.js';
import { defaultSeconds } from '../../src/server/connections/waiting.js';
import { openSeeds } from '../helpers/run-query.js';
import { serve } from '../helpers/service.js';

const folder = new URL('../../deploy/kubernetes/', import.meta.url);
const kustomizationFile = 'kustomization.yaml';
const files = readdirSync(folder).filter((file) => file !== kustomizationFile);

// biome-ignore lint/suspicious/noExplicitAny: what its schema says of it is what is tested
type Manifest = any;

const read = (file: string): Manifest[] =>
  parseAllDocuments(readFileSync(new URL(file, folder), 'utf8'), { merge: true }).map((each) =>
    each.toJS(),
  );
const manifests = files.flatMap(read);
const [kustomization] = read(kustomizationFile);
const ofKind = (kind: string): Manifest => manifests.find((each) => each.kind === kind);

/** The schemas that Kubernetes publishes, as classes by kind. */
const groups: Readonly<Record<string, object>> = {
  'apps/v1': apps,
  'batch/v1': batch,
  'policy/v1': policy,
  v1: core,
};
const modelOf = (manifest: Manifest): { validate(): void } => {
  const { apiVersion, kind } = manifest;
  const Model = (groups[apiVersion] as Record<string, new (data: Manifest) => Manifest>)[kind];
  if (!Model) throw new Error(`${apiVersion} has no ${kind}`);
  return new Model(manifest);
};

const service = ofKind('Deployment').spec.template;
const load = ofKind('Job').spec.template;
const [apiContainer] = service.spec.containers;
const [loadContainer] = load.spec.containers;

describe('What runs on Kubernetes', () => {
  test.each(manifests.map((each) => [each.kind, each] as const))(
    'is what its published schema asks for: %s',
    (_, manifest) => {
      expect(() => modelOf(manifest).validate()).not.toThrow();
    },
  );

  test('is all applied together, with the image that is named', () => {
    expect([...kustomization.resources].sort()).toEqual([...files].sort());
    const [{ name }] = kustomization.images;
    expect([apiContainer.image, loadContainer.image]).toEqual([name, name]);
  });

  test('is one process of the service, and every setting is one', () => {
    const environment = Object.fromEntries(
      apiContainer.env.map(({ name, value }: Manifest) => [name, value ?? 'bolt://neo4j:7687']),
    );
    const ofImage = { HOST: '0.0.0.0', PORT: '4000' };
    const { neo4j, api } = readConfiguration({ ...environment, ...ofImage }, { isServing: true });
    expect(neo4j).toBeDefined();
    expect(api).toMatchObject({
      access: { keysFile: '/etc/minzheng-graph/keys.json', anonymous: new Set(['metrics']) },
      telemetry: { log: { format: 'json' } },
    });
    expect(apiContainer.ports[0].containerPort).toBe(4_000);
  });

  test('is stopped no sooner than the service ends by itself', () => {
    const { shutdown, readiness } = defaultSeconds;
    expect(service.spec.terminationGracePeriodSeconds).toBeGreaterThan(shutdown.value + 6);
    expect(apiContainer.readinessProbe.timeoutSeconds).toBeGreaterThan(readiness.value);
  });

  test('is asked for its health where it tells it', async () => {
    const { url } = await serve(await openSeeds());
    const paths = ['startupProbe', 'livenessProbe', 'readinessProbe'].map(
      (probe) => apiContainer[probe].httpGet.path,
    );
    const asked = await Promise.all(
      paths.map(async (path) => (await fetch(url.replace('/graphql', path))).status),
    );
    expect(asked).toEqual([200, 200, 200]);
  });

  test.each([
    ['Deployment', ({ spec }: Manifest) => spec.selector.matchLabels],
    ['Service', ({ spec }: Manifest) => spec.selector],
    ['PodDisruptionBudget', ({ spec }: Manifest) => spec.selector.matchLabels],
  ] as const)('is chosen by its labels, and the load is not: %s', (kind, selectorOf) => {
    const wanted = Object.entries(selectorOf(ofKind(kind)));
    const isChosen = ({ metadata }: Manifest): boolean =>
      wanted.every(([name, value]) => metadata.labels[name] === value);
    expect([service, load].map(isChosen)).toEqual([true, false]);
  });

  test.each([
    ['service', service],
    ['load', load],
  ])('has no right that it does not need: %s', (_, { spec }) => {
    expect(spec.automountServiceAccountToken).toBe(false);
    expect(spec.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 1000 });
    expect(spec.containers[0].securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
  });

  test('reads as one user and writes as another', () => {
    const secretsOf = ({ env }: Manifest): string[] => [
      ...new Set<string>(
        env.flatMap(({ valueFrom }: Manifest) => valueFrom?.secretKeyRef.name ?? []),
      ),
    ];
    expect(secretsOf(apiContainer)).toEqual(['minzheng-graph-reader']);
    expect(secretsOf(loadContainer)).toEqual(['minzheng-graph-writer']);
  });
});
