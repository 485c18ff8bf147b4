import { describe, expect, it } from 'vitest';
import {
  addField,
  addGroup,
  changeField,
  changeGroup,
  conditionsOf,
  duplicateField,
  duplicateGroup,
  isJoined,
  joinRow,
  mayJoin,
  moveField,
  moveGroup,
  moveToGroup,
  removeField,
  removeGroup,
  renameField,
  splitRow,
  spotOf,
} from '../../../src/editors/designer/edit';
import {
  EMPTY,
  fieldsOf,
  writeLayout,
  writeSchema,
} from '../../../src/editors/designer/model';
import { design, keyOf, LAYOUT, shape } from './sample';

const SHAPE = [[['kind', 'area'], ['web']], [['staff']]];

describe('groups', () => {
  it('are added, moved to an end and no further', () => {
    const [first, one] = addGroup(EMPTY, '甲');
    const [both, two] = addGroup(first, '乙');
    const titles = (of: typeof both) => of.groups.map(({ own }) => own.title);
    expect(titles(moveGroup(both, two, -1))).toEqual(['乙', '甲']);
    expect(moveGroup(both, one, -1)).toBe(both);
    expect(moveGroup(both, two, 1)).toBe(both);
    expect(titles(changeGroup(both, one, { title: '丙' }))).toEqual([
      '丙',
      '乙',
    ]);
  });

  it('go with their fields, and with what was asked of these', () => {
    const begun = design();
    const left = removeGroup(begun, begun.groups[0].key);
    expect(shape(left)).toEqual([[['staff']]]);
    expect(left.groups[0].own.when).toBeUndefined();
    expect(removeGroup(begun, 'none')).toBe(begun);
  });

  it('are copied with conditions of their own', () => {
    const begun = design();
    const [made, key] = duplicateGroup(begun, begun.groups[0].key);
    expect(shape(made)).toEqual([
      SHAPE[0],
      [['kind_2', 'area_2'], ['web_2']],
      SHAPE[1],
    ]);
    expect(made.groups[1].key).toBe(key);
    expect(writeLayout(made).groups[1].rows[1][0].when).toEqual({
      field: 'kind_2',
      equals: 'net',
    });
    expect(writeLayout(begun)).toEqual(LAYOUT);
  });
});

describe('fields', () => {
  it('are added with a free name at the end of a group', () => {
    const begun = design();
    const [one] = addField(
      begun,
      begun.groups[1].key,
      'radio',
      '是吗',
      ['甲'],
      '',
    );
    const [two, key] = addField(
      one,
      begun.groups[1].key,
      'radio',
      '又',
      ['乙'],
      '',
    );
    expect(shape(two)[1]).toEqual([['staff'], ['radio'], ['radio_2']]);
    expect(keyOf(two, 'radio_2')).toBe(key);
    expect(writeSchema(two).properties.radio.oneOf).toEqual([
      { const: 'choice_1', title: '甲' },
    ]);
  });

  it('are added as tables with a column', () => {
    const [begun, group] = addGroup(EMPTY, '甲');
    const [made] = addField(begun, group, 'table', '设备', [], '名称');
    expect(writeSchema(made).properties.table.items).toEqual({
      type: 'object',
      properties: { text: { type: 'string', title: '名称' } },
    });
    expect(writeLayout(made).groups[0].rows).toEqual([
      [{ name: 'table', widget: 'table', columns: ['text'] }],
    ]);
  });

  it('take the conditions that ask for them along when they go', () => {
    const begun = design();
    expect(conditionsOf(begun, ['kind'])).toBe(2);
    const left = removeField(begun, keyOf(begun, 'kind'));
    expect(shape(left)).toEqual([[['area'], ['web']], [['staff']]]);
    expect(JSON.stringify(writeLayout(left))).not.toContain('when');
    expect(removeField(begun, 'none')).toBe(begun);
  });

  it('are copied with another name and other keys', () => {
    const begun = design();
    const [made, key] = duplicateField(begun, keyOf(begun, 'staff'));
    expect(shape(made)[1]).toEqual([['staff'], ['staff_2']]);
    const [one, two] = fieldsOf(made).slice(-2);
    expect(two.key).toBe(key);
    expect(two.columns?.[0].key).not.toBe(one.columns?.[0].key);
  });

  it('are renamed, and conditions follow', () => {
    const begun = design();
    const made = renameField(begun, keyOf(begun, 'kind'), 'way');
    expect(writeSchema(made).required).toEqual(['way', 'web']);
    expect(writeLayout(made).groups[0].rows[1][0].when).toEqual({
      field: 'way',
      equals: 'net',
    });
    expect(renameField(begun, keyOf(begun, 'kind'), 'kind')).toBe(begun);
  });

  it('move on in the order of reading, through rows and groups', () => {
    let now = design();
    const key = keyOf(now, 'kind');
    const seen = [];
    for (let times = 0; times < 5; times += 1) {
      now = moveField(now, key, 1);
      seen.push(shape(now));
    }
    expect(seen).toEqual([
      [[['area', 'kind'], ['web']], [['staff']]],
      [[['area'], ['kind'], ['web']], [['staff']]],
      [[['area'], ['web'], ['kind']], [['staff']]],
      [
        [['area'], ['web']],
        [['kind'], ['staff']],
      ],
      [
        [['area'], ['web']],
        [['staff'], ['kind']],
      ],
    ]);
    expect(moveField(now, key, 1)).toBe(now);
  });

  it('move back the same way', () => {
    const begun = design();
    const out = moveField(begun, keyOf(begun, 'staff'), -1);
    expect(shape(out)).toEqual([[['kind', 'area'], ['web'], ['staff']], []]);
    const apart = moveField(begun, keyOf(begun, 'kind'), -1);
    expect(shape(apart)[0]).toEqual([['kind'], ['area'], ['web']]);
    expect(moveField(apart, keyOf(apart, 'kind'), -1)).toBe(apart);
  });

  it('move to another group at once', () => {
    const begun = design();
    const made = moveToGroup(begun, keyOf(begun, 'kind'), begun.groups[1].key);
    expect(shape(made)).toEqual([
      [['area'], ['web']],
      [['staff'], ['kind']],
    ]);
    expect(moveToGroup(begun, keyOf(begun, 'kind'), begun.groups[0].key)).toBe(
      begun,
    );
  });

  it('stand side by side, two at most, and apart again', () => {
    const begun = design();
    const web = keyOf(begun, 'web');
    expect(mayJoin(begun, web)).toBe(false);
    const apart = splitRow(begun, keyOf(begun, 'area'));
    expect(shape(apart)[0]).toEqual([['kind'], ['area'], ['web']]);
    expect(mayJoin(apart, web)).toBe(true);
    const joined = joinRow(apart, web);
    expect(shape(joined)[0]).toEqual([['kind'], ['area', 'web']]);
    expect(isJoined(joined, web)).toBe(true);
    expect(mayJoin(apart, keyOf(apart, 'kind'))).toBe(false);
    expect(joinRow(begun, web)).toBe(begun);
    expect(splitRow(apart, web)).toBe(apart);
  });

  it('are found where they stand and changed there', () => {
    const begun = design();
    const key = keyOf(begun, 'area');
    expect(spotOf(begun, key)).toEqual({ group: 0, row: 0, column: 1 });
    expect(spotOf(begun, 'none')).toBeNull();
    const made = changeField(begun, key, (one) => ({ ...one, required: true }));
    expect(writeSchema(made).required).toEqual(['kind', 'area', 'web']);
  });
});
