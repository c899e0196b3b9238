// How far the reading of a report is, by who asked for it.

import { create } from 'zustand'

export type ReportProgress = {
  readonly asker: string
  readonly sales: number
  readonly percent: number
}

export const useReportProgress = create<{ readonly latest: ReportProgress | null }>()(() => ({
  latest: null,
}))

export const reportTold = (latest: ReportProgress): void => useReportProgress.setState({ latest })
