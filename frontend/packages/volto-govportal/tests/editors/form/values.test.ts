import { describe, expect, it } from 'vitest';
import {
  empty,
  emptyRow,
  fromContent,
  same,
  toData,
  withoutFiles,
} from '../../../src/editors/form/values';
import type { Schema } from '../../../src/editors/form/types';
import { ROW, SCHEMA, TOKEN, TOKENS } from '../schema';

const RICH: Schema = {
  ...SCHEMA,
  properties: {
    ...SCHEMA.properties,
    kind: TOKEN,
    themes: TOKENS,
    entry: { title: '目录', factory: 'Relation Choice' },
    sample: { title: '样本', factory: 'File' },
    day: { title: '日期', widget: 'date' },
  },
};
const NAMES = Object.keys(RICH.properties);

describe('values of content', () => {
  const values = fromContent(RICH, {
    title: '甲',
    kind: { token: 'permit', title: '行政许可' },
    themes: [{ token: 't1', title: '教育' }],
    materials: [{ name: '表', originals: 1 }],
    entry: { UID: 'u1', '@id': '/e', title: '目录事项' },
    sample: { filename: 'a.pdf', download: '/a' },
    day: null,
  });

  it('are tokens, rows with keys, and never null', () => {
    expect(values).toMatchObject({
      kind: 'permit',
      themes: ['t1'],
      day: '',
      promised_limit: '',
    });
    expect(values.materials[0]['@id']).toBeTruthy();
  });

  it('are sent as plain JSON, without keys and without stored files', () => {
    const data = toData(RICH, values, NAMES);
    expect(data).toMatchObject({
      entry: 'u1',
      day: null,
      promised_limit: null,
      materials: [{ name: '表', originals: 1 }],
    });
    expect('sample' in data).toBe(false);
  });

  it('are sent only where they changed', () => {
    const changed = { ...values, title: '乙', sample: null };
    expect(toData(RICH, changed, NAMES, values)).toEqual({
      title: '乙',
      sample: null,
    });
  });

  it('are judged and kept without the contents of files', () => {
    const file = { filename: 'b.pdf', data: 'AAAA', encoding: 'base64' };
    expect(withoutFiles(RICH, { title: '甲', sample: file })).toEqual({
      title: '甲',
      sample: { filename: 'b.pdf' },
    });
  });
});

describe('rows', () => {
  it('begin empty, each with a key of its own', () => {
    const row = emptyRow(ROW);
    expect(row).toMatchObject({ name: '', originals: '', note: '' });
    expect(emptyRow(ROW)['@id']).not.toBe(row['@id']);
  });

  it('are the same whatever their keys', () => {
    expect(same([{ '@id': 'a', n: 1 }], [{ '@id': 'b', n: 1 }])).toBe(true);
    expect(same([{ '@id': 'a', n: 1 }], [{ '@id': 'a', n: 2 }])).toBe(false);
  });
});

it('knows what is empty; nought and no are not', () => {
  expect([null, '', '  ', []].every(empty)).toBe(true);
  expect([0, false, '甲', ['甲']].some(empty)).toBe(false);
});
