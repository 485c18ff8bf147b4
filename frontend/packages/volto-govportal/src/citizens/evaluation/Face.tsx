/** A face for each level, drawn beside its words and never instead of them. */

/** The mouth, from the widest smile to its opposite. */
const MOUTHS = [
  'M13 28 Q24 44 35 28 Z',
  'M14 29 Q24 38 34 29',
  'M15 32 H33',
  'M14 35 Q24 27 34 35',
  'M13 37 Q24 22 35 37',
];

interface Props {
  /** The place of the level, the best is 0. */
  place: number;
}

export function Face({ place }: Props) {
  return (
    <svg
      className="gp-face"
      viewBox="0 0 48 48"
      width="48"
      height="48"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="24" cy="24" r="20" />
      <path d="M17 19 v1.5 M31 19 v1.5" strokeWidth="4" />
      <path d={MOUTHS[place]} />
    </svg>
  );
}
