// What a till is before anybody has set it up: a training shop that sells nothing real, with a
// cashier, a supervisor and a printer made of pixels. Its PINs are shown on the sign-in screen.

import type { Provisioning } from '../shared/config/provisioning.ts'

export const trainingShop: Provisioning = {
  shop: { name: 'Your Shop', till: '1', currency: 'NGN', timeZone: 'Africa/Lagos' },
  training: true,
  cashiers: [
    { id: 'ada', name: 'Ada', pin: '1234', role: 'cashier' },
    { id: 'musa', name: 'Musa', pin: '9999', role: 'supervisor' },
  ],
  providers: [],
  printers: [{ id: 'counter', transport: 'virtual', columns: 48 }],
  limits: {},
}
