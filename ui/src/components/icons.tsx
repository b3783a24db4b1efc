// Own line icons on a 24 grid, drawn with the current colour. Icons that point follow the reading direction
// by the class `icon-points`.
import type { ReactNode } from 'react'

const PATHS = {
  exchange: 'M4 8h13M13 4l4 4-4 4M20 16H7M11 12l-4 4 4 4',
  board: 'M4 5h16v14H4zM4 10h16M10 10v9',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20c.6-3.6 3.2-5.5 6.5-5.5s5.9 1.9 6.5 5.5M16 4.5a3.3 3.3 0 0 1 0 6.3M18 14.8c1.9.7 3.1 2.4 3.5 5.2',
  imports: 'M12 3v11M8 10l4 4 4-4M4 15v5h16v-5',
  matches: 'M4 5h6v14H4zM14 5h6v14h-6zM10 10h4M10 14h4',
  audit:
    'M5 4h9l4 4v5M5 4v16h6M8 9h5M8 13h3M16 20a3.2 3.2 0 1 1 0-6.4 3.2 3.2 0 0 1 0 6.4ZM18.4 19.4 21 22',
  answers: 'M4 5h16v11H9l-5 4zM8 9h8M8 12.5h5',
  agreement: 'M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 16h4',
  plan: 'M4 6h6v5H4zM14 13h6v5h-6zM10 8.5h4.5a2.5 2.5 0 0 1 2.5 2.5v2',
  handover: 'M12 3v18M3 8h6M6 5l3 3-3 3M21 16h-6M18 13l-3 3 3 3',
  interviews:
    'M12 3a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7ZM5 20c.6-4 3.4-6.5 7-6.5s6.4 2.5 7 6.5M17 5h4M19 3v4',
  arrivals: 'M12 5v14M5 12h14M4 4h16v16H4z',
  care: 'M9 3h6v6h6v6h-6v6H9v-6H3V9h6z',
  calls:
    'M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a1 1 0 0 1-1 1A16 16 0 0 1 4 5a1 1 0 0 1 1-1z',
  families: 'M4 11.5 12 4l8 7.5M6 10v10h12V10M10 20v-6h4v6',
  homes: 'M3 12 12 4l9 8M6 10v10h5M13 17l3 3 5-6',
  statements: 'M4 9v6h3l8 4V5L7 9zM18 9.5a3.5 3.5 0 0 1 0 5',
  record: 'M5 4h11l3 3v13H5zM8 9h8M8 13h8M8 17h5',
  remaining: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 7v5l3.5 2',
  evidence: 'M3 12h4l2.5-6 4 12 2.5-6H21',
  detention: 'M4 4h16v16H4zM9 4v16M15 4v16M4 12h16',
  remains: 'M7 21V9a5 5 0 0 1 10 0v12M4 21h16M12 9v5M10 11h4',
  series: 'M4 19V9M10 19V5M16 19v-7M21 19H3',
  log: 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01',
  public:
    'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM3 12h18M12 3c3 2.6 4 5.6 4 9s-1 6.4-4 9c-3-2.6-4-5.6-4-9s1-6.4 4-9Z',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM15.5 15.5 20 20',
  sun: 'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2',
  paper: 'M6 3h9l3 3v15H6zM9 10h6M9 14h6',
  night: 'M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5Z',
  check: 'M5 12.5 10 17 19 7',
  cross: 'M6 6l12 12M18 6 6 18',
  warning: 'M12 4 2.5 20h19zM12 10v5M12 17.5v.01',
  print: 'M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  next: 'M9 5l7 7-7 7',
  previous: 'M15 5l-7 7 7 7',
  key: 'M8 15a4 4 0 1 1 3.5-5.9L21 9.1V13h-3v3h-3v-3h-3.5A4 4 0 0 1 8 15Z',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  seat: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20c.8-4 3.7-6 7.5-6s6.7 2 7.5 6',
  undo: 'M9 8 4.5 12.5 9 17M5 12.5h9a5 5 0 0 1 0 10h-1',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM3 12h18',
} as const

export type IconName = keyof typeof PATHS

const POINTING: ReadonlySet<IconName> = new Set(['next', 'previous', 'undo'])

export interface IconProps {
  readonly name: IconName
  readonly size?: number
}

/** Decorative: whoever uses it says the same in words. */
export function Icon({ name, size = 20 }: IconProps): ReactNode {
  return (
    <svg
      className={POINTING.has(name) ? 'icon icon-points' : 'icon'}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.7}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
