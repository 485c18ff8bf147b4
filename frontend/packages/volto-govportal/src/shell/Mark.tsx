/** The portal's mark: a gate within a seal. */
export function Mark({ size = '3rem' }: { size?: string }) {
  return (
    <svg
      className="gp-mark"
      width={size}
      height={size}
      viewBox="0 0 64 64"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="gp-mark-seal" width="64" height="64" rx="9" />
      <rect
        className="gp-mark-line"
        x="4.5"
        y="4.5"
        width="55"
        height="55"
        rx="5.5"
        strokeWidth="1.5"
      />
      <g className="gp-mark-gate">
        <path d="M9 22c7-1.5 15-4.5 23-11 8 6.5 16 9.5 23 11v3.5H9z" />
        <path d="M14 29h36v3.5H14z" />
        <path d="M15 32.5h4.5V52H15zM44.5 32.5H49V52h-4.5zM26 32.5h3.5V52H26zM34.5 32.5H38V52h-3.5z" />
        <path d="M11 52h42v3H11z" />
      </g>
    </svg>
  );
}
