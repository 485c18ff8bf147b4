/** Where the boxes and arrows of a flow's picture stand: rows that turn back like a furrow. */

export interface Node {
  name: string;
  /** A second, smaller line such as the limit. */
  note: string;
  kind: 'step' | 'special' | 'result';
}

export interface Box extends Node {
  x: number;
  y: number;
  lines: string[];
}

export interface Picture {
  width: number;
  height: number;
  boxWidth: number;
  boxHeight: number;
  boxes: Box[];
  /** Paths of the arrows, in the order of the steps. */
  arrows: string[];
}

export interface Shape {
  perRow: number;
  boxWidth: number;
  boxHeight: number;
  gap: number;
  /** Characters that fit into a line of a box, and lines of a name. */
  line: number;
  lines: number;
}

/** For screens and paper, and for phones. */
export const WIDE: Shape = {
  perRow: 4,
  boxWidth: 190,
  boxHeight: 84,
  gap: 36,
  line: 10,
  lines: 2,
};
export const NARROW: Shape = {
  perRow: 1,
  boxWidth: 300,
  boxHeight: 76,
  gap: 26,
  line: 17,
  lines: 2,
};

/** A name on lines of a length; what does not fit ends in an ellipsis. */
export function wrapped(text: string, line: number, most: number): string[] {
  const characters = [...text];
  const lines: string[] = [];
  for (let at = 0; at < characters.length; at += line) {
    lines.push(characters.slice(at, at + line).join(''));
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  kept[most - 1] = `${kept[most - 1].slice(0, -1)}…`;
  return kept;
}

export function layOut(nodes: Node[], shape: Shape): Picture {
  const { boxWidth, boxHeight, gap } = shape;
  const rows = Math.max(1, Math.ceil(nodes.length / shape.perRow));
  // Rows of about one length look better than a last row of one.
  const perRow = Math.max(1, Math.ceil(nodes.length / rows));
  const rowGap = shape.perRow === 1 ? gap : gap + 4;
  const boxes = nodes.map((node, number) => {
    const row = Math.floor(number / perRow);
    const place = number % perRow;
    const column = row % 2 ? perRow - 1 - place : place;
    return {
      ...node,
      x: 1 + column * (boxWidth + gap),
      y: 1 + row * (boxHeight + rowGap),
      lines: wrapped(node.name, shape.line, shape.lines),
    };
  });
  const arrows = boxes.slice(1).map((to, number) => {
    const from = boxes[number];
    const middle = boxHeight / 2;
    if (to.y !== from.y) {
      const x = from.x + boxWidth / 2;
      return `M${x} ${from.y + boxHeight}V${to.y - 7}`;
    }
    const y = from.y + middle;
    return to.x > from.x
      ? `M${from.x + boxWidth} ${y}H${to.x - 7}`
      : `M${from.x} ${y}H${to.x + boxWidth + 7}`;
  });
  return {
    width: perRow * boxWidth + (perRow - 1) * gap + 2,
    height: rows * boxHeight + (rows - 1) * rowGap + 2,
    boxWidth,
    boxHeight,
    boxes,
    arrows,
  };
}
