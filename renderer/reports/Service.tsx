// How providers served in these days: ends of sales, answers and their times, and why sales were refused.

import type { Output } from '../../shared/contract/contract.ts'
import { serviceAnswers, serviceEnds } from '../../shared/report/providers.ts'
import { useText } from '../i18n/use-text.ts'
import { languages } from '../i18n/dictionary.ts'

type Provider = Output<'report.providers'>['providers'][number]

/** "12 (3.4%)": beside how many that is of a hundred. */
function useShare() {
  const { number, language } = useText()
  const percent = new Intl.NumberFormat(languages[language].locale, {
    style: 'percent',
    maximumFractionDigits: 1,
  })
  return (part: number, of: number): string =>
    part === 0 || of === 0 ? number(part) : `${number(part)} (${percent.format(part / of)})`
}

function useSeconds() {
  const { language } = useText()
  const seconds = new Intl.NumberFormat(languages[language].locale, {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'narrow',
    maximumSignificantDigits: 3,
  })
  return (ms: number | null): string => (ms === null ? '—' : seconds.format(ms / 1000))
}

export function Service({ providers }: { readonly providers: readonly Provider[] }) {
  const { t } = useText()
  if (providers.length === 0) return <p className="soft">{t('report.none')}</p>
  return (
    <>
      <section className="card report-part" aria-label={t('service.ends')}>
        <h2>{t('service.ends')}</h2>
        <Ends providers={providers} />
      </section>
      <section className="card report-part" aria-label={t('service.requests')}>
        <h2>{t('service.requests')}</h2>
        <Requests providers={providers} />
        <p className="soft">{t('service.times')}</p>
      </section>
      <section className="card report-part" aria-label={t('service.refusals')}>
        <h2>{t('service.refusals')}</h2>
        <Refusals providers={providers} />
      </section>
    </>
  )
}

type Props = { readonly providers: readonly Provider[] }

function Ends({ providers }: Props) {
  const { t, number } = useText()
  const share = useShare()
  return (
    <div className="report-scroll">
      <table className="report-table">
        <thead>
          <tr>
            <th scope="col">{t('service.provider')}</th>
            {serviceEnds.map((word) => (
              <th key={word} scope="col">
                {t(`service.${word}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {providers.map((provider) => (
            <tr key={provider.providerId}>
              <th scope="row">
                <bdi>{provider.label}</bdi>
              </th>
              {serviceEnds.map((word) => (
                <td key={word}>
                  {word === 'sales'
                    ? number(provider.sales)
                    : share(provider[word], provider.sales)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Requests({ providers }: Props) {
  const { t, number } = useText()
  const seconds = useSeconds()
  return (
    <div className="report-scroll">
      <table className="report-table">
        <thead>
          <tr>
            <th scope="col">{t('service.provider')}</th>
            <th scope="col">{t('service.kind')}</th>
            <th scope="col">{t('service.p50')}</th>
            <th scope="col">{t('service.p95')}</th>
            {serviceAnswers.map((word) => (
              <th key={word} scope="col">
                {t(`service.${word}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {providers.flatMap((provider) =>
            (['sends', 'asks'] as const).map((kind) => (
              <tr key={`${provider.providerId} ${kind}`}>
                <th scope="row">
                  <bdi>{provider.label}</bdi>
                </th>
                <th scope="row">{t(`service.${kind}`)}</th>
                <td>{seconds(provider[kind].p50Ms)}</td>
                <td>{seconds(provider[kind].p95Ms)}</td>
                {serviceAnswers.map((word) => (
                  <td key={word}>{number(provider[kind][word])}</td>
                ))}
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  )
}

function Refusals({ providers }: Props) {
  const { t, number, money } = useText()
  const all = providers.flatMap(({ providerId, label, refusals }) =>
    refusals.map((refusal) => ({ providerId, label, ...refusal })),
  )
  if (all.length === 0) return <p className="soft">{t('service.refusals.none')}</p>
  const words = (code: string, message: string): string =>
    code === 'person'
      ? t('service.person')
      : [code, message].filter(Boolean).join(': ') || t('service.noReason')
  return (
    <div className="report-scroll">
      <table className="report-table">
        <thead>
          <tr>
            <th scope="col">{t('service.provider')}</th>
            <th scope="col" className="wide">
              {t('service.reason')}
            </th>
            <th scope="col">{t('report.head.sales')}</th>
            <th scope="col">{t('service.amount')}</th>
          </tr>
        </thead>
        <tbody>
          {all.map(({ providerId, label, code, message, count, amount }) => (
            <tr key={`${providerId} ${code}`}>
              <th scope="row">
                <bdi>{label}</bdi>
              </th>
              <td className="wide">
                <bdi>{words(code, message)}</bdi>
              </td>
              <td>{number(count)}</td>
              <td>{money(amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
