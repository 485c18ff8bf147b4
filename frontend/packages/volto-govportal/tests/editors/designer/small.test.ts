/** Names, steps, places of faults, what a published form loses. */
import { describe, expect, it } from 'vitest';
import { removeField, renameField } from '../../../src/editors/designer/edit';
import { freeName, nameFault } from '../../../src/editors/designer/names';
import { byKey, keyAt, once } from '../../../src/editors/designer/places';
import { losses } from '../../../src/editors/designer/published';
import { begin, redo, step, undo } from '../../../src/editors/designer/undo';
import { readDesign } from '../../../src/editors/designer/model';
import { design, keyOf, LAYOUT, SCHEMA } from './sample';

describe('a name', () => {
  it('is judged by its shape and among the others', () => {
    for (const wrong of ['', '1a', 'A', '名称', 'a-b', `a${'b'.repeat(40)}`]) {
      expect(nameFault(wrong, [])).toBe('shape');
    }
    expect(nameFault('web', ['web'])).toBe('taken');
    expect(nameFault('web_2', ['web'])).toBeNull();
  });

  it('is found free', () => {
    expect(freeName('text', [])).toBe('text');
    expect(freeName('text', ['text', 'text_2'])).toBe('text_3');
    expect(freeName('text_2', ['text', 'text_2'])).toBe('text_3');
    const long = `a${'b'.repeat(39)}`;
    expect(nameFault(freeName(long, [long]), [long])).toBeNull();
  });
});

describe('steps', () => {
  it('are undone and done again', () => {
    const two = step(step(begin('a'), 'b'), 'c');
    expect(undo(two).now).toBe('b');
    expect(undo(undo(undo(two))).now).toBe('a');
    expect(redo(undo(two))).toEqual({ ...two, tag: '' });
    expect(redo(two)).toBe(two);
    expect(step(two, 'c')).toBe(two);
  });

  it('are one while somebody types', () => {
    const typed = step(step(begin('a'), 'b', 'title'), 'bc', 'title');
    expect(undo(typed).now).toBe('a');
    const other = step(typed, 'd', 'help');
    expect(undo(other).now).toBe('bc');
  });

  it('forget what was undone when something else is done', () => {
    const gone = step(undo(step(begin('a'), 'b')), 'c');
    expect(gone.future).toEqual([]);
    expect(redo(gone)).toBe(gone);
  });
});

describe('the place of a fault', () => {
  const at = (field: string, column?: string) => {
    const of = design();
    return [of, keyAt(of, { field, column })] as const;
  };

  it('is a field of the schema', () => {
    const [of, key] = at('form_schema', 'properties.web.pattern');
    expect(key).toBe(keyOf(of, 'web'));
  });

  it('is a field or a group of the layout', () => {
    const [one, field] = at('form_layout', 'groups.0.rows.0.1.when');
    expect(field).toBe(keyOf(one, 'area'));
    const [two, group] = at('form_layout', 'groups.1.when');
    expect(group).toBe(two.groups[1].key);
    const [three, row] = at('form_layout', 'groups.0.rows.9');
    expect(row).toBe(three.groups[0].key);
  });

  it('is the whole form otherwise', () => {
    for (const [field, column] of [
      ['form_schema', 'required'],
      ['form_schema', 'properties.gone'],
      ['form_schema', undefined],
      ['form_layout', 'groups'],
      ['form_layout', 'groups.7'],
      ['title', undefined],
    ]) {
      expect(at(field as string, column)[1]).toBeNull();
    }
  });

  it('gathers what is said there, once', () => {
    const of = design();
    const one = {
      field: 'form_schema',
      column: 'properties.web',
      message: '甲',
    };
    const all = once([
      one,
      { ...one },
      { field: 'form_layout', message: '乙' },
    ]);
    const found = byKey(of, all);
    expect(found.get(keyOf(of, 'web'))).toEqual([one]);
    expect(found.get('')).toHaveLength(1);
  });
});

describe('a published form', () => {
  it('loses nothing by new words', () => {
    const named = { ...SCHEMA.properties.web, title: '店铺网址' };
    const now = readDesign(
      { ...SCHEMA, properties: { ...SCHEMA.properties, web: named } },
      LAYOUT,
    );
    expect(losses(now, SCHEMA)).toEqual([]);
  });

  it('loses fields, their kinds and their choices', () => {
    const begun = design();
    const renamed = renameField(begun, keyOf(begun, 'web'), 'site');
    const gone = removeField(renamed, keyOf(renamed, 'staff'));
    const changed = {
      ...gone,
      groups: gone.groups.map((group) => ({
        ...group,
        rows: group.rows.map((row) => ({
          ...row,
          fields: row.fields.map((one) =>
            one.name === 'area'
              ? {
                  ...one,
                  property: { ...one.property, type: 'string' as const },
                }
              : one.name === 'kind'
                ? {
                    ...one,
                    property: {
                      ...one.property,
                      oneOf: [{ const: 'shop', title: '门店' }],
                    },
                  }
                : one,
          ),
        })),
      })),
    };
    expect(
      losses(changed, SCHEMA).map(({ name, what }) => [name, what]),
    ).toEqual([
      ['kind', 'choices'],
      ['web', 'gone'],
      ['area', 'kind'],
      ['staff', 'gone'],
    ]);
  });
});
