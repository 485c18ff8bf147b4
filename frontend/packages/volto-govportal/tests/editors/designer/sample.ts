/** A definition with conditions, fields side by side and a table. */
import {
  type Design,
  fieldsOf,
  type Layout,
  readDesign,
  type Schema,
} from '../../../src/editors/designer/model';

export const SCHEMA: Schema = {
  type: 'object',
  description: '给填写人的话',
  properties: {
    kind: {
      type: 'string',
      title: '经营方式',
      oneOf: [
        { const: 'shop', title: '门店' },
        { const: 'net', title: '网络' },
      ],
    },
    web: { type: 'string', title: '网址', maxLength: 200 },
    area: { type: 'number', title: '面积', multipleOf: 0.5 },
    staff: {
      type: 'array',
      title: '人员',
      maxItems: 3,
      items: {
        type: 'object',
        properties: {
          name: { type: 'string', title: '姓名' },
          age: { type: 'integer', title: '年龄' },
        },
        required: ['name'],
      } as any,
    },
  },
  required: ['kind', 'web'],
};

export const LAYOUT: Layout = {
  groups: [
    {
      title: '方式',
      rows: [
        [{ name: 'kind', widget: 'radio' }, { name: 'area' }],
        [{ name: 'web', when: { field: 'kind', equals: 'net' } }],
      ],
    },
    {
      id: 'people',
      title: '人员',
      when: { any: [{ field: 'kind', in: ['shop', 'net'] }] },
      rows: [[{ name: 'staff', widget: 'table', columns: ['name', 'age'] }]],
    },
  ],
};

export const design = (): Design => readDesign(SCHEMA, LAYOUT);

export const keyOf = (of: Design, name: string): string =>
  fieldsOf(of).find((one) => one.name === name)!.key;

/** The names by groups and rows. */
export const shape = (of: Design): string[][][] =>
  of.groups.map(({ rows }) =>
    rows.map(({ fields }) => fields.map(({ name }) => name)),
  );
