/** Hills and a sun behind the front page's search: decoration alone. */
export function Hills() {
  return (
    <svg
      className="gp-hills"
      viewBox="0 0 1440 320"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
      focusable="false"
    >
      <circle className="gp-hills-sun" cx="1290" cy="84" r="46" />
      <path
        className="gp-hills-far"
        d="M0 250c90-40 150-30 230-70s120-70 190-40 110 60 190 30 150-110 240-80 110 90 200 80 130-60 210-50 120 50 180 40v160H0z"
      />
      <path
        className="gp-hills-middle"
        d="M0 280c120-30 200-10 300-40s150-70 260-40 170 50 280 20 190-60 300-30 190 40 300 10v120H0z"
      />
      <path
        className="gp-hills-near"
        d="M0 300c160-20 260 0 400-20s240-30 400-10 260 20 380 0 180-10 260-10v60H0z"
      />
    </svg>
  );
}
