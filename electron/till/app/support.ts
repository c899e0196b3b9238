// support.*: what is the matter, and a bundle for a helper. Anybody who is signed in may ask: it holds
// nothing a cashier may not see.

import { tillError } from '../../../shared/contract/errors.ts'
import { err, ok } from '../../../shared/result.ts'
import { bundleFiles, keysIn } from '../support/bundle.ts'
import { examine } from '../support/doctor.ts'
import type { Handlers } from './context.ts'

const stamp = (at: number): string =>
  new Date(at).toISOString().slice(0, 16).replaceAll(/[-:]/g, '').replace('T', '-')

export const supportHandlers: Handlers<'support.doctor' | 'support.bundle'> = {
  'support.doctor': async (context) => {
    const person = context.session.require()
    if (!person.ok) return person
    return ok({ at: context.clock.now(), findings: [...(await examine(context))] })
  },

  'support.bundle': async (context) => {
    const person = context.session.require()
    if (!person.ok) return person
    const { support, version, clock } = context
    if (!support) {
      return err(
        tillError('not-possible', 'This till cannot pack a bundle. Nothing was done.', {
          reason: 'no-bundle',
        }),
      )
    }
    const findings = await examine(context)
    const files = { ...bundleFiles(context, findings), 'versions.json': support.versions(version) }
    const packed = await support.pack(files, keysIn(context))
    return ok({
      name: `TokenTill-support-${stamp(clock.now())}.zip`,
      zip: Buffer.from(packed.zip).toString('base64'),
      files: [...packed.files],
    })
  },
}
