import { describe, expect, it } from 'vitest';
import {
  layOut,
  NARROW,
  type Node,
  WIDE,
  wrapped,
} from '../../../src/citizens/matter/flow';

const nodes = (count: number): Node[] =>
  Array.from({ length: count }, (_none, at) => ({
    name: `环节${at + 1}`,
    note: '',
    kind: 'step' as const,
  }));

describe('a name in its box', () => {
  it('breaks where the box ends', () => {
    expect(wrapped('现场核查', 10, 2)).toEqual(['现场核查']);
    expect(wrapped('材料审查与现场核查', 5, 2)).toEqual([
      '材料审查与',
      '现场核查',
    ]);
  });

  it('says that it goes on', () => {
    expect(wrapped('一二三四五六七八九', 3, 2)).toEqual(['一二三', '四五…']);
  });
});

describe('the picture of a flow', () => {
  it('turns back at the end of a row, so that no arrow crosses the page', () => {
    const { boxes, arrows } = layOut(nodes(6), WIDE);
    const column = boxes.map(({ x }) => x);
    expect(column.slice(3)).toEqual([column[2], column[1], column[0]]);
    expect(arrows[2]).toMatch(/^M[\d.]+ [\d.]+V/);
    expect(arrows[3]).toMatch(/H/);
  });

  it('keeps its rows of one length', () => {
    const { boxes } = layOut(nodes(5), WIDE);
    const rows = new Set(boxes.map(({ y }) => y));
    expect(rows.size).toBe(2);
    expect(boxes.filter(({ y }) => y === boxes[0].y).length).toBe(3);
  });

  it('goes straight down on a phone', () => {
    const picture = layOut(nodes(4), NARROW);
    expect(new Set(picture.boxes.map(({ x }) => x)).size).toBe(1);
    expect(picture.width).toBeLessThanOrEqual(302);
  });

  it('has every box within its frame', () => {
    for (let count = 1; count < 14; count += 1) {
      const picture = layOut(nodes(count), WIDE);
      expect(picture.arrows.length).toBe(count - 1);
      picture.boxes.forEach(({ x, y }) => {
        expect(x + picture.boxWidth).toBeLessThanOrEqual(picture.width);
        expect(y + picture.boxHeight).toBeLessThanOrEqual(picture.height);
      });
    }
  });
});
