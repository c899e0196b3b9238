// A list of facts: what each is, softly, and how it is. A number among them is spelled, not read.

import type { ReactNode } from 'react'

export type Fact = readonly [name: string, value: ReactNode]

type Props = {
  readonly facts: readonly Fact[]
  readonly className?: string
  /** Which values are numbers or references; left out, none. */
  readonly isSpelled?: (value: ReactNode) => boolean
}

export function Facts({ facts, className = 'facts', isSpelled }: Props) {
  return (
    <dl className={className}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt className="soft">{name}</dt>
          <dd>
            <bdi className={isSpelled?.(value) ? 'mono' : ''}>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}
