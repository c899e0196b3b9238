// Waits of a shop that is killed every second: short, and so many questions that every sale comes to its
// end, however often the machine is too busy to answer in time.

import type { TimingConfig } from '../../../shared/config/provisioning.ts'
import { quick } from '../../world/till.ts'

export const patient: TimingConfig = {
  ...quick,
  answerMs: 3_000,
  askMs: 3_000,
  requeryMs: 100,
  maxRequeries: 100,
}

/** Where not every order can be found by asking, a person is called after a few seconds. */
export const brief: TimingConfig = {
  ...patient,
  firstRequeryMs: 300,
  requeryMs: 300,
  maxRequeries: 40,
}
