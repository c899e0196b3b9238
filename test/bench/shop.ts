// The shop whose till is measured: one provider and one printer, both played by the other side. In
// Electron and in the bench's own process it is the same one.

import type { Provisioning, TimingConfig } from '../../shared/config/provisioning.ts'
import type { Outside } from './outside.ts'

export const cashier = { id: 'ada', name: 'Ada', pin: '1234', role: 'cashier' } as const

export const shopOn = (
  { providerUrl, apiKey, printerPort }: Outside,
  timing: TimingConfig = {},
): Provisioning => ({
  shop: {
    name: 'Mama Ngozi Stores',
    address: '4 Aba Road, Enugu',
    phone: '08031234567',
    till: '1',
    currency: 'NGN',
    timeZone: 'Africa/Lagos',
  },
  training: false,
  cashiers: [cashier],
  providers: [
    {
      id: 'buypower',
      system: 'buypower',
      label: 'BuyPower',
      baseUrl: providerUrl,
      credentials: { apiKey },
      timing,
    },
  ],
  printers: [
    { id: 'counter', transport: 'tcp', host: '127.0.0.1', port: printerPort, columns: 48 },
  ],
  limits: {},
})
