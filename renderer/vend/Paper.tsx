// A piece of paper on the screen, line by line as the printer set it: same columns, same sizes.

import type { PaperLine } from '../../shared/contract/print.ts'
import { withNumbersKept } from '../../shared/paper/bidi.ts'
import { useText } from '../i18n/use-text.ts'
import { Dots } from './Dots.tsx'
import './paper.css'

type Props = {
  readonly lines: readonly PaperLine[]
  readonly columns: number
  /** Left out: it is a whole slip. */
  readonly label?: string
  /** Slides out of the printer when it is new. */
  readonly fresh?: boolean
}

export function Paper({ lines, columns, label, fresh = false }: Props) {
  const { t } = useText()
  return (
    <figure
      className="paper"
      data-columns={columns}
      data-fresh={fresh}
      aria-label={label ?? t('paper.title')}
      // It may scroll, so a keyboard must reach it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      {lines.map((line, index) => (
        <p
          // Lines of one slip never move, so their place is their identity.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          className="paper-line"
          data-align={line.align}
          data-bold={line.bold}
          data-width={line.width}
          data-height={line.height}
          data-invert={line.invert}
        >
          <Said line={line} />
        </p>
      ))}
    </figure>
  )
}

/** What a line says, the way the paper says it: in dots, at both ends, or letter by letter. */
function Said({ line: { text, image, ends, drawn } }: { readonly line: PaperLine }) {
  if (image) return <Dots image={image} text={text} />
  if (ends) {
    return (
      <span className="paper-ends">
        <bdi>{withNumbersKept(ends[0])}</bdi>
        <bdi>{withNumbersKept(ends[1])}</bdi>
      </span>
    )
  }
  if (drawn) return <bdi dir={drawn}>{withNumbersKept(text)}</bdi>
  return <bdi>{text === '' ? '\u00a0' : text}</bdi>
}
