// Abin da aka sani game da abokin ciniki, da mantawa da shi. Hausa of `en/customers.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { customers as english } from '../en/customers.ts'

export const customers = {
  'customers.title': 'Abokin ciniki',
  'customers.lastSale': 'Cinikin ƙarshe',
  'customers.lastToken': 'Token na ƙarshe',
  'customers.show': 'Nuna wannan ciniki',
  'customers.label': 'Sunan da abokin ciniki yake kira',
  'customers.label.save': 'Ajiye wannan suna',
  'customers.phone.none': 'Sa wayarsa a kan tikiti don ya zama na musamman.',
  'customers.use': 'Sa a kan tikiti',
  'customers.close': 'Rufe',
  'customers.forget': 'Manta da wannan abokin ciniki',
  'customers.forget.text':
    'Wannan na har abada ne. Babu jeri ko bincike da waya da zai sake nuna shi; cinikinsa, rasitansa da shaidunsa ba za su faɗi suna, adireshi ko waya ba. Abin da ya rage: cinikin kansa, da lambar da aka saya wa, tokens da kuɗi. Cinikin da bai ƙare ba da kuɗin da za a mayar suna nan yadda suke har a gama da su.',
  'customers.forgotten': {
    one: 'Ciniki {count} ba ya faɗin suna, adireshi ko waya kuma.',
    other: 'Ciniki {count} ba sa faɗin suna, adireshi ko waya kuma.',
  },
  'customers.kept': {
    one: 'Ciniki {count} yana nan yadda yake: bai ƙare ba, ko akwai kuɗin mayarwa. Sake mantawa da abokin ciniki idan an gama da shi.',
    other:
      'Ciniki {count} suna nan yadda suke: ba su ƙare ba, ko akwai kuɗin mayarwa. Sake mantawa da abokin ciniki idan an gama da su.',
  },
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
