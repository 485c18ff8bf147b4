import { describe, expect, it } from 'vitest';
import {
  EMPTY,
  readDesign,
  writeLayout,
  writeSchema,
} from '../../../src/editors/designer/model';
import { design, LAYOUT, SCHEMA, shape } from './sample';

describe('a design', () => {
  it('is written as it was read', () => {
    expect(writeSchema(design())).toEqual(SCHEMA);
    expect(writeLayout(design())).toEqual(LAYOUT);
  });

  it('writes nothing while there is nothing', () => {
    expect(writeSchema(EMPTY)).toEqual({});
    expect(writeLayout(EMPTY)).toEqual({});
    expect(readDesign({} as any, {} as any)).toEqual(EMPTY);
  });

  it('leaves away what is placed and was never asked for', () => {
    const layout = { groups: [{ title: 'x', rows: [[{ name: 'nobody' }]] }] };
    expect(shape(readDesign(SCHEMA, layout))).toEqual([[]]);
  });

  it('has keys that differ', () => {
    const keys = [design(), design()].flatMap(({ groups }) =>
      groups.flatMap((one) => [
        one.key,
        ...one.rows.flatMap((row) => [
          row.key,
          ...row.fields.flatMap((field) => [
            field.key,
            ...(field.columns ?? []).map(({ key }) => key),
          ]),
        ]),
      ]),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});
