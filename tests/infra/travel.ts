import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { permissionsIn } from '../../scripts/docs/permissions-in.ts';
import { type Resource, templatesOf } from '../../scripts/docs/templates.ts';
import { appOf, synthesise, violatedRules, WITHOUT_BUNDLES } from '../support/synth.ts';

const $Settings = z.object({
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
});

function serviceWith(travel: unknown) {
  const assembly = appOf('prod', { ...WITHOUT_BUNDLES, travel }).synth();
  return { service: templatesOf(assembly, 'prod').service, directory: assembly.directory };
}

/** The functions that are given this setting, with its value. */
function given(service: readonly Resource[], setting: string) {
  return service
    .filter(({ Type, id }) => Type === 'AWS::Lambda::Function' && /Function$/.test(id))
    .flatMap(({ id, Properties }) => {
      const value = $Settings.parse(Properties).Environment.Variables[setting];
      return value === undefined ? [] : [[id, value]];
    })
    .sort();
}

const LIST_MAKERS = ['ApiFunction', 'ListsWorkerFunction', 'WebFunction'];

describe('journeys on AWS', () => {
  it('are estimated where the context says nothing, and no permission is given', () => {
    const { service } = synthesise('prod');
    expect(given(service, 'TRAVEL_ROUTER')).toEqual([]);
    expect(given(service, 'TRAVEL_URL')).toEqual([]);
    expect(JSON.stringify(service)).not.toContain('geo-routes');
  });

  it('by Amazon Location: those who make lists may call that one operation, and nobody else', () => {
    const { service, directory } = serviceWith('amazon-location');
    expect(given(service, 'TRAVEL_ROUTER')).toEqual(
      LIST_MAKERS.map((id) => [id, 'amazon-location']),
    );
    const before = new Set(permissionsIn(synthesise('prod').service).map((p) => JSON.stringify(p)));
    const added = permissionsIn(service).filter((p) => !before.has(JSON.stringify(p)));
    expect(added).toEqual(
      ['ApiJourneysPolicy', 'WebJourneysPolicy', 'ListsJourneysPolicy'].map((where) => ({
        where,
        actions: ['geo-routes:CalculateRouteMatrix'],
        resources: ['arn:aws:geo-routes:eu-west-2::provider/default'],
        principal: 'none',
        partitions: '',
      })),
    );
    expect(violatedRules(directory)).toEqual([]);
  });

  it('by a router of one’s own: its address, and no permission', () => {
    const { service } = serviceWith('https://routes.example.org/osrm');
    expect(given(service, 'TRAVEL_URL')).toEqual(
      LIST_MAKERS.map((id) => [id, 'https://routes.example.org/osrm']),
    );
    expect(JSON.stringify(service)).not.toContain('geo-routes');
  });

  it.each(['amazon', 'ftp://router', true])('knows no other way: %s', (travel) => {
    expect(() => appOf('dev', { ...WITHOUT_BUNDLES, travel })).toThrow(
      'is no way to find journeys. Give -c travel=amazon-location',
    );
  });
});
