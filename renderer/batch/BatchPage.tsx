// A batch opened from Queue or Sales, as a page of its own.

import { useText } from '../i18n/use-text.ts'
import { Progress } from './Progress.tsx'

export function BatchPage({ batchId }: { readonly batchId: string }) {
  const { t } = useText()
  return (
    <main className="page">
      <h1 className="hidden">{t('batch.title')}</h1>
      <Progress batchId={batchId} />
    </main>
  )
}
