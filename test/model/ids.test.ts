import { describe, expect, test } from '@jest/globals';
import { edgeId, evidenceId, idOf, restOfEdgeId } from '../../src/model/ids.js';

describe('ids', () => {
  test('of nodes are the prefix of the type and the parts', () => {
    expect(idOf('SERVICE_BRAND', 'qingdao', 'qingnuanzhu')).toBe('brand:qingdao:qingnuanzhu');
    expect(idOf('YEAR', 2023)).toBe('year:2023');
  });

  test('of evidence sort as the passages do', () => {
    const ids = [evidenceId('d', 9, 12), evidenceId('d', 9, 100), evidenceId('d', 10, 11)];
    expect(ids).toEqual([
      'evidence:d:000009-000012',
      'evidence:d:000009-000100',
      'evidence:d:000010-000011',
    ]);
    expect([...ids].sort()).toEqual(ids);
  });

  test('of relations are the type, the ends and what else tells them apart', () => {
    expect(edgeId('OF_CITY', 'brand:a:x', 'city:a')).toBe('of-city/brand:a:x/city:a');
    expect(edgeId('RESPONSIBLE_FOR', 'official:a:w', 'brand:a:x', ['LEAD', 'd'])).toBe(
      'responsible-for/official:a:w/brand:a:x/LEAD/d',
    );
  });
});

describe('the rest of a relation id, behind type and ends,', () => {
  const id = edgeId('MENTIONS', 'document:d', 'policy:a:p', ['ISSUES']);

  test('begins with a slash', () =>
    expect(restOfEdgeId(id, 'MENTIONS', 'document:d', 'policy:a:p')).toBe('/ISSUES'));

  test('is empty where nothing follows', () =>
    expect(restOfEdgeId('of-city/a/b', 'OF_CITY', 'a', 'b')).toBe(''));

  test.each([
    ['another type', restOfEdgeId(id, 'ISSUED_BY', 'document:d', 'policy:a:p')],
    ['another first end', restOfEdgeId(id, 'MENTIONS', 'document:e', 'policy:a:p')],
    ['a part of the first end', restOfEdgeId(id, 'MENTIONS', 'document:', 'policy:a:p')],
    ['another second end', restOfEdgeId(id, 'MENTIONS', 'document:d', 'policy:a:q')],
    ['the ends turned round', restOfEdgeId(id, 'MENTIONS', 'policy:a:p', 'document:d')],
    ['no slash between the ends', restOfEdgeId('of-city/a-b', 'OF_CITY', 'a', 'b')],
    ['an id that is none', restOfEdgeId('', 'MENTIONS', 'document:d', 'policy:a:p')],
  ])('is undefined with %s', (_, rest) => expect(rest).toBeUndefined());
});
