// How providers served, as a part of the document for office paper.

import type { PdfBlock, PdfColumn } from '../pdf/document.ts'
import { type ProviderFigures, type Timing, serviceAnswers, serviceEnds } from './providers.ts'
import type { ReportSpeech } from './words.ts'

const column = (align: 'start' | 'end', head: string, width: number): PdfColumn => ({
  head,
  align,
  width,
})

export const share = (speech: ReportSpeech, part: number, of: number): string =>
  of === 0 || part === 0
    ? speech.number(part)
    : `${speech.number(part)} (${speech.number(Math.round((1000 * part) / of) / 10)} %)`

export function serviceBlocks(
  providers: readonly ProviderFigures[],
  speech: ReportSpeech,
): readonly PdfBlock[] {
  if (providers.length === 0) return []
  const timing = (label: string, kind: 'service.sends' | 'service.asks', of: Timing) => [
    label,
    speech.say(kind),
    ...serviceAnswers.map((word) => speech.number(of[word])),
    speech.seconds(of.p50Ms),
    speech.seconds(of.p95Ms),
  ]
  return [
    { kind: 'heading', text: speech.say('service.title') },
    {
      kind: 'table',
      columns: [
        column('start', speech.say('service.provider'), 2.4),
        ...serviceEnds.map((word) => column('end', speech.say(`service.${word}`), 1.6)),
      ],
      rows: providers.map((provider) => [
        provider.label,
        ...serviceEnds.map((word) =>
          word === 'sales'
            ? speech.number(provider.sales)
            : share(speech, provider[word], provider.sales),
        ),
      ]),
    },
    { kind: 'heading', text: speech.say('service.requests') },
    {
      kind: 'table',
      columns: [
        column('start', speech.say('service.provider'), 2.4),
        column('start', speech.say('service.kind'), 1.6),
        ...serviceAnswers.map((word) => column('end', speech.say(`service.${word}`), 1.5)),
        column('end', speech.say('service.p50'), 1.5),
        column('end', speech.say('service.p95'), 1.5),
      ],
      rows: providers.flatMap(({ label, sends, asks }) => [
        timing(label, 'service.sends', sends),
        timing(label, 'service.asks', asks),
      ]),
    },
    { kind: 'text', look: 'soft', text: speech.say('service.times') },
    ...refusalBlocks(providers, speech),
  ]
}

function refusalBlocks(
  providers: readonly ProviderFigures[],
  speech: ReportSpeech,
): readonly PdfBlock[] {
  const rows = providers.flatMap(({ label, refusals }) =>
    refusals.map(({ code, message, count, amountMinor }) => [
      label,
      code === 'person'
        ? speech.say('service.person')
        : [code, message].filter(Boolean).join(': ') || speech.say('service.noReason'),
      speech.number(count),
      speech.money(amountMinor),
    ]),
  )
  if (rows.length === 0) return []
  return [
    { kind: 'heading', text: speech.say('service.refusals') },
    {
      kind: 'table',
      columns: [
        column('start', speech.say('service.provider'), 2),
        column('start', speech.say('service.reason'), 5),
        column('end', speech.paper('count'), 1),
        column('end', speech.say('service.amount'), 2),
      ],
      rows,
    },
  ]
}
