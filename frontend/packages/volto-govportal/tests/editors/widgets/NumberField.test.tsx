import { describe, expect, it } from 'vitest';
import { numberOf } from '../../../src/editors/widgets/NumberField';

describe('numbers', () => {
  it('are taken in both widths', () => {
    expect([numberOf(' 20 ', true), numberOf('２０', true)]).toEqual([20, 20]);
    expect(numberOf('36.65', false)).toBe(36.65);
  });

  it('stay what was typed when they are none', () => {
    expect(['二十', '1.5', '', '20天'].map((t) => numberOf(t, true))).toEqual([
      '二十',
      '1.5',
      '',
      '20天',
    ]);
  });
});
