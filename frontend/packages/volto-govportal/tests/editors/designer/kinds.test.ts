import { describe, expect, it } from 'vitest';
import {
  alternatives,
  blank,
  COLUMN_KINDS,
  kindOf,
  KINDS,
  messageKeys,
  turned,
} from '../../../src/editors/designer/kinds';
import type { Field } from '../../../src/editors/designer/model';

function field(kind: (typeof KINDS)[number]): Field {
  const { property, required, widget } = blank(kind, '标题', ['甲', '乙']);
  return {
    key: 'k',
    name: 'n',
    required,
    property,
    layout: widget ? { widget } : {},
    ...(kind === 'table' ? { columns: [] } : {}),
  };
}

describe('a kind of field', () => {
  it.each(KINDS)('%s is known again', (kind) => {
    expect(kindOf(field(kind))).toBe(kind);
  });

  it.each(COLUMN_KINDS)('%s is known again in a table', (kind) => {
    const { key, name, required, property } = field(kind);
    expect(kindOf({ key, name, required, property })).toBe(kind);
  });

  it('is what the citizen sees where the layout does not say it', () => {
    const many = { ...field('select'), layout: {} };
    expect(kindOf(many)).toBe('radio');
    const names = ['一', '二', '三', '四', '五', '六'];
    const { property } = blank('select', '标题', names);
    expect(kindOf({ ...many, property })).toBe('select');
    const plain = { type: 'string' as const, title: '', enum: ['甲'] };
    expect(kindOf({ ...many, property: plain })).toBe('radio');
  });

  it('turns into one of its family alone', () => {
    expect(alternatives('text', COLUMN_KINDS)).not.toContain('textarea');
    expect(alternatives('radio', KINDS)).toEqual(['radio', 'select']);
    expect(alternatives('table', KINDS)).toEqual(['table']);
  });

  it('keeps what fits when it is turned', () => {
    const begun = field('text');
    const text: Field = {
      ...begun,
      required: true,
      property: { ...begun.property, maxLength: 9, description: '说明' },
      layout: {
        placeholder: '例如',
        messages: { required: '要写', maxLength: '太长' },
      },
    };
    const long = turned(text, 'textarea');
    expect(long.property).toEqual(text.property);
    expect(long.layout).toEqual({ ...text.layout, widget: 'textarea' });
    const day = turned(long, 'date');
    expect(day.property).toEqual({
      type: 'string',
      title: '标题',
      format: 'date',
      description: '说明',
    });
    expect(day.layout).toEqual({
      placeholder: '例如',
      messages: { required: '要写' },
    });
    expect(turned(field('radio'), 'select').property).toEqual(
      field('radio').property,
    );
    expect(turned(field('tick'), 'declaration').required).toBe(true);
  });

  it('has words for the rules that it has', () => {
    const number = field('number');
    const property = { ...number.property, minimum: 0 };
    expect(
      messageKeys({ ...number, property, required: true }, 'number'),
    ).toEqual(['required', 'type', 'minimum']);
    expect(messageKeys(field('declaration'), 'declaration')).toEqual([
      'required',
      'const',
    ]);
    expect(messageKeys(field('phone'), 'phone')).toEqual(['format']);
  });
});
