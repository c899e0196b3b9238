// Bars with their values, drawn by hand. The table beside them says the same: a reader is told so and
// is spared the drawing. Days and hours stand upright in the order of time, everything else lies, largest
// first; both run the way the language is read.

import { languages } from '../i18n/dictionary.ts'
import { useText } from '../i18n/use-text.ts'

export type Bar = {
  readonly key: string
  readonly label: string
  /** For the drawing alone; never below zero. */
  readonly value: number
  readonly shown: string
  /** "10.5K", where the whole has no room. */
  readonly brief: string
}

type Props = { readonly title: string; readonly bars: readonly Bar[]; readonly upright: boolean }

/** Values over bars as long as they have room to be read: whole ones, then short ones. */
const mostWhole = 7
const mostBrief = 18
const size = { width: 880, height: 260, top: 28, foot: 32 } as const

function Upright({ bars, rtl }: { readonly bars: readonly Bar[]; readonly rtl: boolean }) {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const step = size.width / bars.length
  const room = size.height - size.top - size.foot
  /** Every label where there is room for it, else every other, every third … */
  const each = Math.ceil(bars.length / 24)
  const ground = size.height - size.foot
  return (
    <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true" className="chart">
      <line className="chart-line" x1="0" x2={size.width} y1={ground} y2={ground} />
      {bars.map(({ key, label, value, shown, brief }, index) => {
        const middle = (rtl ? bars.length - 1 - index : index) * step + step / 2
        const height = (room * value) / most
        const width = Math.min(56, step * 0.7)
        return (
          <g key={key}>
            <rect
              className="chart-bar"
              x={middle - width / 2}
              y={ground - height}
              width={width}
              height={height}
              rx="2"
            />
            {bars.length <= mostBrief && value > 0 ? (
              <text x={middle} y={ground - height - 8} textAnchor="middle" className="chart-value">
                {bars.length <= mostWhole ? shown : brief}
              </text>
            ) : null}
            {index % each === 0 ? (
              <text x={middle} y={size.height - 10} textAnchor="middle" className="chart-label">
                {label}
              </text>
            ) : null}
          </g>
        )
      })}
    </svg>
  )
}

/** Lines of words and a bar under each: names may be long. */
function Lying({ bars }: { readonly bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  return (
    <div className="chart-lying" aria-hidden="true">
      {bars.map(({ key, label, value, shown }) => (
        <div key={key}>
          <p className="pair">
            <bdi>{label}</bdi>
            <span className="money">{shown}</span>
          </p>
          <svg viewBox="0 0 100 4" preserveAspectRatio="none" className="chart-track">
            <rect className="chart-bar" width={(100 * value) / most} height="4" />
          </svg>
        </div>
      ))}
    </div>
  )
}

export function Chart({ title, bars, upright }: Props) {
  const { t, language } = useText()
  const rtl = languages[language].dir === 'rtl'
  return (
    <figure className="chart-figure">
      <figcaption className="hidden">{t('report.chart', { title })}</figcaption>
      {upright ? <Upright bars={bars} rtl={rtl} /> : <Lying bars={bars} />}
    </figure>
  )
}
