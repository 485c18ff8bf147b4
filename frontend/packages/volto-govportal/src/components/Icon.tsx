/** The portal's icons: lines in the colour of the text beside them, and nothing to a screen reader. */
const PATHS = {
  'arrow-right': 'M4 12h15M13 6l6 6-6 6',
  back: 'M20 12H5M11 6l-6 6 6 6',
  book: 'M12 6c-2-1.5-5-2-8-2v14c3 0 6 .5 8 2 2-1.5 5-2 8-2V4c-3 0-6 .5-8 2zM12 6v14',
  briefcase: 'M4 8h16v11H4zM9 8V5h6v3M4 13h16M12 12v2',
  building:
    'M5 21V4h9v17M14 9h5v12M3 21h18M8 8h3M8 12h3M8 16h3M16.5 13h.01M16.5 17h.01',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4M8 14h3M8 17h6',
  chat: 'M4 5h16v11H10l-4 4v-4H4zM8 9h8M8 12h5',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  'chevron-down': 'M6 9l6 6 6-6',
  'chevron-left': 'M15 6l-6 6 6 6',
  'chevron-right': 'M9 6l6 6-6 6',
  clock: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18zM12 7.5V12l3.5 2',
  close: 'M6 6l12 12M18 6L6 18',
  contrast:
    'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18zM12 3v18M12 8h6.5M12 12h9M12 16h6.5',
  document: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  download: 'M12 4v11M7 11l5 5 5-5M4 20h16',
  edit: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  external: 'M10 5H5v14h14v-5M14 4h6v6M20 4l-9 9',
  filter: 'M4 6h16M7 12h10M10 18h4',
  gate: 'M3 21h18M5 21v-9M19 21v-9M10 21v-6h4v6M2 10l10-7 10 7zM5 12h14',
  home: 'M4 11l8-7 8 7M6 10v10h12V10M10 20v-6h4v6',
  info: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18zM12 11v5.5M12 7.5h.01',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4.2 4.2 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4.2 4.2 0 0 0 6 6l1-1',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  megaphone:
    'M4 10v4h3l9 5V5l-9 5zM7 14l1.5 6H11l-1-4.5M19 9.5c1.3 1.3 1.3 3.7 0 5',
  menu: 'M4 6h16M4 12h16M4 18h16',
  person:
    'M12 4a4 4 0 1 0 0 8a4 4 0 0 0 0-8zM4 21c.5-4.5 3.5-7 8-7s7.5 2.5 8 7',
  phone:
    'M6 3h3.5l1.5 5-2.5 1.5c1 2.5 3 4.5 5.5 5.5L15.5 13l5 1.5V18c0 1.5-1 2.5-2.5 2.5C10 20 4 14 3.5 6 3.5 4.5 4.5 3 6 3z',
  place:
    'M12 21c-4-4.5-7-8-7-11.5a7 7 0 0 1 14 0C19 13 16 16.5 12 21zM12 7a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5z',
  plus: 'M12 5v14M5 12h14',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  progress:
    'M6 3h8l4 4v5M14 3v4h4M6 3v18h5M9 11h5M9 15h3M17 14a4 4 0 1 0 0 8a4 4 0 0 0 0-8zM17 16v2.2l1.5.8',
  question:
    'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18zM9.5 9.5c.2-1.5 1.2-2.3 2.5-2.3 1.5 0 2.5.9 2.5 2.2 0 1.9-2.5 2-2.5 4.1M12 17h.01',
  scales:
    'M12 4v16M7 20h10M5 7h14M5 7l-3 7h6zM19 7l-3 7h6zM2 14c.5 1.5 1.5 2 3 2s2.5-.5 3-2M16 14c.5 1.5 1.5 2 3 2s2.5-.5 3-2',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13zM15.5 15.5L21 21',
  share:
    'M7 9.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5zM17 3.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5zM17 15.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5zM9.2 10.9l5.6-3.3M9.2 13.1l5.6 3.3',
  signpost: 'M12 3v18M8 21h8M6 5h11l3 2.5L17 10H6zM18 12H8l-3 2.5L8 17h10z',
  star: 'M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9L3.5 9.7l5.9-.8z',
  type: 'M3 19l5-14 5 14M5 14h6M14.5 19l3-8.5 3 8.5M15.7 16h3.7',
  warning: 'M12 4l9 16H3zM12 10v4.5M12 17.3h.01',
} as const;

export type IconName = keyof typeof PATHS;

interface Props {
  name: IconName;
  /** In the size of the text around unless said. */
  size?: string;
  className?: string;
}

export function Icon({ name, size = '1.25em', className = '' }: Props) {
  return (
    <svg
      className={`gp-icon ${className}`.trim()}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
