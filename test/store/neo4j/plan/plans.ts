import type { Plan, RelationSelection, Selection } from '../../../../src/model/plan.js';

const named = (type: Selection[number]['type'], ...relations: RelationSelection[]) => ({
  type,
  properties: ['id', 'name'],
  relations,
});

const quote = { type: 'EVIDENCE', properties: ['quote', 'start'], relations: [] } as const;

/** Plans such as requests make, one a shape of statement. */
export const plans: Readonly<Record<string, Plan>> = {
  'one node by id': {
    start: { ids: ['program:qufu:a'] },
    select: [
      named('PROGRAM', {
        field: 'city',
        node: [named('CITY')],
      }),
    ],
  },
  'nodes of several types by id': {
    start: { ids: ['program:qufu:a', 'target:qufu-2023:a'] },
    select: [named('PROGRAM'), { type: 'TARGET', properties: ['text'], relations: [] }],
  },
  'a list by name, counted by the marker': {
    start: {
      type: 'PROGRAM',
      order: [{ property: 'name', direction: 'ASC' }],
      page: { limit: 20 },
      count: true,
    },
    select: [named('PROGRAM')],
  },
  'a list by what its relations refer to': {
    start: {
      type: 'DEPARTMENT',
      where: {
        relation: 'responsibilities',
        edge: {
          relation: 'policyArea',
          where: { property: 'name', tests: { eq: '养老服务' } },
        },
      },
      page: { limit: 20 },
      count: true,
    },
    select: [named('DEPARTMENT')],
  },
  'a page after a place whose text compares differently by UTF-16': {
    start: {
      type: 'PROGRAM',
      order: [{ property: 'name', direction: 'ASC' }],
      page: { limit: 20, after: ['食堂（一）', 'program:qufu:a'] },
    },
    select: [named('PROGRAM')],
  },
  'targets of an indicator from a value on, by value descending': {
    start: {
      type: 'TARGET',
      where: {
        all: [
          { property: 'indicatorId', tests: { eq: 'indicator:beds' } },
          { property: 'value', tests: { gte: 20 } },
        ],
      },
      order: [{ property: 'value', direction: 'DESC' }],
      page: { limit: 50 },
      count: true,
    },
    select: [
      {
        type: 'TARGET',
        properties: ['id', 'value', 'unit'],
        relations: [
          { field: 'city', node: [named('CITY')] },
          { field: 'year', node: [{ type: 'YEAR', properties: ['year'], relations: [] }] },
        ],
      },
    ],
  },
  'targets of the indicators of a policy area in some years': {
    start: {
      type: 'TARGET',
      where: {
        all: [
          {
            relation: 'indicator',
            where: {
              relation: 'policyArea',
              types: ['POLICY_AREA'],
              where: { property: 'name', tests: { eq: '养老服务' } },
            },
          },
          { property: 'year', tests: { gte: 2020, lte: 2023 } },
          { not: { relation: 'city', where: { property: 'name', tests: { eq: '曲阜市' } } } },
        ],
      },
      page: { limit: 20 },
      count: true,
    },
    select: [{ type: 'TARGET', properties: ['id', 'value'], relations: [] }],
  },
  'the next page of targets by value, absent values last': {
    start: {
      type: 'TARGET',
      where: { property: 'cityId', tests: { eq: 'city:qufu' } },
      order: [{ property: 'value', direction: 'ASC' }],
      page: { limit: 2, after: [300, 'target:qufu-2023:a'] },
    },
    select: [{ type: 'TARGET', properties: ['id', 'value'], relations: [] }],
  },
  'conditions, negated down to the tests': {
    start: {
      type: 'TARGET',
      where: {
        not: {
          any: [
            { property: 'value', tests: { gt: 10 } },
            { all: [{ property: 'unit', tests: { in: ['张', '个'] } }] },
            {
              relation: 'program',
              where: { not: { property: 'name', tests: { startsWith: '食' } } },
            },
          ],
        },
      },
    },
    select: [{ type: 'TARGET', properties: ['id'], relations: [] }],
  },
  'programmes of a city and year with targets, brands and responsibilities': {
    start: {
      type: 'PROGRAM',
      where: {
        all: [
          { property: 'cityId', tests: { eq: 'city:qufu' } },
          { property: 'years', tests: { eq: 2023 } },
        ],
      },
      order: [{ property: 'name', direction: 'ASC' }],
      page: { limit: 50 },
    },
    select: [
      named(
        'PROGRAM',
        {
          field: 'targets',
          order: [{ property: 'value', direction: 'DESC' }],
          page: { limit: 5 },
          count: true,
          node: [{ type: 'TARGET', properties: ['id', 'value'], relations: [] }],
        },
        { field: 'brands', node: [named('SERVICE_BRAND')] },
        {
          field: 'responsibilities',
          whereEdge: { property: 'role', tests: { in: ['LEAD', 'RESPONSIBLE'] } },
          edge: { properties: ['id', 'role', 'inherited'], evidence: quote },
          node: [named('DEPARTMENT'), named('OFFICIAL')],
        },
      ),
    ],
  },
  'a city to documents to sections to programmes to targets to evidence': {
    start: { ids: ['city:qufu'] },
    select: [
      named('CITY', {
        field: 'publications',
        node: [
          {
            type: 'DOCUMENT',
            properties: ['id', 'title', 'year'],
            relations: [
              {
                field: 'sections',
                node: [
                  {
                    type: 'SECTION',
                    properties: ['heading'],
                    relations: [
                      {
                        field: 'programs',
                        node: [
                          named('PROGRAM', {
                            field: 'targets',
                            node: [
                              {
                                type: 'TARGET',
                                properties: ['value', 'text'],
                                relations: [{ field: 'evidence', node: [quote] }],
                              },
                            ],
                          }),
                        ],
                      },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      }),
    ],
  },
  'a programme by id with a page of targets, their indicators and first passages': {
    start: { ids: ['program:qufu:a'] },
    select: [
      named(
        'PROGRAM',
        {
          field: 'targets',
          page: { limit: 21 },
          count: true,
          node: [
            {
              type: 'TARGET',
              properties: ['id', 'value'],
              relations: [
                { field: 'indicator', node: [named('INDICATOR')] },
                { field: 'evidence', page: { limit: 1 }, node: [quote] },
              ],
            },
          ],
        },
        {
          field: 'responsibilities',
          edge: { properties: ['role', 'inherited'] },
          node: [named('DEPARTMENT'), named('OFFICIAL')],
        },
      ),
    ],
  },
  'targets of a city with the first passage of each': {
    start: { ids: ['city:qufu'] },
    select: [
      named('CITY', {
        field: 'targets',
        page: { limit: 20 },
        node: [
          {
            type: 'TARGET',
            properties: ['id', 'value'],
            relations: [{ field: 'evidence', page: { limit: 1 }, node: [quote] }],
          },
        ],
      }),
    ],
  },
  'what a department answers for, with the department seen again': {
    start: { ids: ['department:qufu:yanglao'] },
    select: [
      named('DEPARTMENT', {
        field: 'responsibilities',
        page: { limit: 20, after: ['1-00', 'program:qufu:a', 'responsible_for:0'] },
        count: true,
        edge: { properties: ['role'], origin: [named('DEPARTMENT'), named('OFFICIAL')] },
        node: [
          { type: 'SECTION', properties: ['heading'], relations: [] },
          named('PROGRAM'),
          named('SERVICE_BRAND'),
          { type: 'TARGET', properties: ['text'], relations: [] },
          named('POLICY'),
        ],
      }),
    ],
  },
};
