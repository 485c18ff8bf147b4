import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../src/citizens/apply/fill/contract';
import {
  askable,
  dependentsOf,
  dropFromConditions,
  readCondition,
  readsOf,
  renameInConditions,
  revalueInConditions,
  writeCondition,
} from '../../../src/editors/designer/conditions';
import { writeLayout } from '../../../src/editors/designer/model';
import { design } from './sample';

const again = (condition: Condition) =>
  writeCondition(readCondition(condition));

describe('a condition', () => {
  it('is written as it was read', () => {
    const nested: Condition = {
      all: [
        { field: 'a', equals: true },
        {
          not: {
            any: [
              { field: 'b', in: [1, 2] },
              { field: 'c', filled: true },
            ],
          },
        },
        { not: { field: 'd', equals: 'x' } },
      ],
    };
    expect(again(nested)).toEqual(nested);
    const none: Condition = {
      not: {
        any: [
          { field: 'a', filled: true },
          { field: 'b', filled: true },
        ],
      },
    };
    expect(again(none)).toEqual(none);
  });

  it('is written in the plainest way', () => {
    expect(again({ all: [{ field: 'a', equals: 1 }] })).toEqual({
      field: 'a',
      equals: 1,
    });
    expect(again({ not: { not: { field: 'a', filled: true } } })).toEqual({
      field: 'a',
      filled: true,
    });
    expect(again({ not: { field: 'a', filled: true } })).toEqual({
      field: 'a',
      filled: false,
    });
  });

  it('is none when nothing is asked', () => {
    expect(readCondition().parts).toEqual([]);
    expect(writeCondition(readCondition())).toBeUndefined();
    const empty = { join: 'any' as const, not: false, parts: [] };
    expect(
      writeCondition({ join: 'all', not: false, parts: [empty] }),
    ).toBeUndefined();
  });

  it('tells the fields that it reads', () => {
    expect(
      readsOf({
        all: [
          { not: { field: 'a', filled: true } },
          { any: [{ field: 'b', in: [1] }] },
        ],
      }),
    ).toEqual(['a', 'b']);
    expect(readsOf()).toEqual([]);
  });
});

describe('the conditions of a design', () => {
  const whens = (of: ReturnType<typeof design>) => {
    const { groups } = writeLayout(of);
    return [groups[0].rows[1][0].when, groups[1].when];
  };

  it('follow a name', () => {
    expect(whens(renameInConditions(design(), 'kind', 'way'))).toEqual([
      { field: 'way', equals: 'net' },
      { field: 'way', in: ['shop', 'net'] },
    ]);
  });

  it('follow the value of a choice', () => {
    expect(whens(revalueInConditions(design(), 'kind', 'net', 'web'))).toEqual([
      { field: 'kind', equals: 'web' },
      { field: 'kind', in: ['shop', 'web'] },
    ]);
  });

  it('forget a field, and stay as they are otherwise', () => {
    expect(dependentsOf(design(), 'kind')).toBe(2);
    expect(whens(dropFromConditions(design(), 'kind'))).toEqual([
      undefined,
      undefined,
    ]);
    expect(whens(dropFromConditions(design(), 'area'))).toEqual(
      whens(design()),
    );
  });

  it('may ask for what does not depend on them', () => {
    expect(askable(design(), ['kind'])).toEqual(['area']);
    expect(askable(design(), ['web'])).toEqual(['kind', 'area', 'staff']);
    expect(askable(design(), ['staff'])).toEqual(['kind', 'area', 'web']);
  });
});
