// Line icons, drawn inline: no file to fetch, no font to fail. Always beside a word, so hidden from readers.

const paths = {
  bolt: 'M13 2 4 14h6l-1 8 9-12h-6z',
  check: 'M5 12.5 10 17 19 7',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5l3 2',
  question:
    'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 16.5v.01',
  cross: 'M6 6l12 12M18 6 6 18',
  warn: 'M12 4 2.5 20h19zM12 10v4M12 17v.01',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4.5 20a7.5 7.5 0 0 1 15 0',
  send: 'M4 12h15M13 6l6 6-6 6',
  queue: 'M5 6h14M5 12h14M5 18h8',
  drawer: 'M3 5h18v6H3zM3 11h18v8H3zM10 15h4M10 8h4',
  list: 'M4 5h16v14H4zM4 10h16M9 10v9',
  shop: 'M4 9l1-5h14l1 5zM5 12v8h14v-8M9 20v-5h6v5',
  lock: 'M6 11h12v9H6zM8 11V8a4 4 0 0 1 8 0v3M12 15v2',
  chart: 'M4 20h16M7 20v-7M12 20V5M17 20v-10',
  save: 'M12 4v11M7 10l5 5 5-5M5 20h14',
  cog: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6M12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.2 2.2M16.2 16.2l2.2 2.2M5.6 18.4l2.2-2.2M16.2 7.8l2.2-2.2',
  practice: 'M3 9 12 5l9 4-9 4zM7 11v5c3 2.500 7 2.500 10 0v-5',
  printer: 'M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z',
  back: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  erase: 'M9 6h11v12H9l-6-6zM12 10l4 4M16 10l-4 4',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M16 16l4 4',
  cash: 'M3 6h18v12H3zM12 9.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5M6 9.500v.01M18 14.500v.01',
  card: 'M3 5h18v14H3zM3 10h18M6 15h4',
  phone: 'M8 3h8v18H8zM11 18h2',
  lineDown:
    'M3 3l18 18M5 12a10 10 0 0 1 3-2M2 9a15 15 0 0 1 4-2.700M19 12a10 10 0 0 0-5-2.700M22 9A15 15 0 0 0 10.500 5M8.500 15.500a5 5 0 0 1 7 0M12 19v.01',
  plus: 'M12 5v14M5 12h14',
  again: 'M4 12a8 8 0 0 1 14-5l2 2M20 4v5h-5M20 12a8 8 0 0 1-14 5l-2-2M4 20v-5h5',
  hand: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M8 12h8',
  door: 'M14 4h5v16h-5M10 8l-4 4 4 4M6 12h9',
  down: 'M6 9l6 6 6-6',
  data: 'M2 9a15 15 0 0 1 20 0M5.500 12.500a10 10 0 0 1 13 0M9 16a5 5 0 0 1 6 0M12 19.500v.01',
  keypad:
    'M6 5v.01M12 5v.01M18 5v.01M6 11v.01M12 11v.01M18 11v.01M6 17v.01M12 17v.01M18 17v.01M12 21v.01',
  star: 'M12 3l2.800 5.700 6.200.900-4.500 4.400 1.100 6.200L12 17.300l-5.600 2.900 1.100-6.200L3 9.600l6.200-.900z',
  tv: 'M3 7h18v12H3zM8 3l4 4 4-4',
} as const

export type IconName = keyof typeof paths

const turning: ReadonlySet<IconName> = new Set(['send', 'back', 'next', 'erase', 'door', 'queue'])

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      className={turning.has(name) ? 'icon turns' : 'icon'}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  )
}
