/** How a picture is laid out when it is enlarged and turned. */
import type { CSSProperties } from 'react';

/** How large a picture is, of the width that there is for it. */
export const ZOOMS = [0.5, 0.75, 1, 1.5, 2, 3, 4];
/** Where that begins: as wide as there is room. */
export const FIT = ZOOMS.indexOf(1);

/** The next step; stays at the ends. */
export const stepped = (zoom: number, by: number): number =>
  Math.min(Math.max(zoom + by, 0), ZOOMS.length - 1);

/**
 * @param size of the picture itself.
 * @param zoom place in `ZOOMS`.
 * @param turns quarters to the right.
 * @returns the styles of the picture and of the box around it, which is as large as what is seen.
 */
export function turned(
  size: { width: number; height: number },
  zoom: number,
  turns: number,
): { box: CSSProperties; picture: CSSProperties } {
  const { width, height } = size;
  const lies = turns % 2 !== 0;
  return {
    box: {
      width: `${ZOOMS[zoom] * 100}%`,
      aspectRatio: lies ? `${height} / ${width}` : `${width} / ${height}`,
    },
    picture: {
      width: lies ? `${(width / height) * 100}%` : '100%',
      transform: `translate(-50%, -50%) rotate(${(turns % 4) * 90}deg)`,
    },
  };
}
