/** Bars beside their figures; who hears the page reads the table that they belong to. */

interface ShareProps {
  /** Of a thousand. */
  share: number;
}

/** One share, as a line that is filled so far. */
export function ShareBar({ share }: ShareProps) {
  return (
    <svg
      className="gp-share"
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="gp-share-ground" width="100" height="8" />
      <rect className="gp-share-filled" width={share / 10} height="8" />
    </svg>
  );
}

interface TrendProps {
  /** What each column says, and how high it is of a thousand; null where it isn't shown. */
  points: { label: string; share: number | null }[];
}

const WIDTH = 60;
const HEIGHT = 120;
const FOOT = 22;

/** The shares of months as columns. */
export function Trend({ points }: TrendProps) {
  const width = points.length * WIDTH;
  return (
    <svg
      className="gp-trend"
      viewBox={`0 0 ${width} ${HEIGHT + FOOT}`}
      width={width}
      height={HEIGHT + FOOT}
      aria-hidden="true"
      focusable="false"
    >
      {points.map(({ label, share }, place) => (
        <g key={label} transform={`translate(${place * WIDTH} 0)`}>
          <rect
            className="gp-share-ground"
            x="12"
            width={WIDTH - 24}
            height={HEIGHT}
          />
          {share !== null && (
            <rect
              className="gp-share-filled"
              x="12"
              y={HEIGHT - (HEIGHT * share) / 1000}
              width={WIDTH - 24}
              height={(HEIGHT * share) / 1000}
            />
          )}
          <text x={WIDTH / 2} y={HEIGHT + 16} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
    </svg>
  );
}
