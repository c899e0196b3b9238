// Mipangilio. Swahili of `en/settings.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { settings as english } from '../en/settings.ts'

export const settings = {
  'settings.sections': 'Sehemu',
  'settings.section.screen': 'Skrini hii',
  'settings.section.shop': 'Duka',
  'settings.section.standing': 'Maagizo ya kudumu',
  'settings.section.history': 'Mabadiliko',
  'settings.unsaved': 'Haijahifadhiwa',
  'settings.reading': 'Inasoma mipangilio…',
  'settings.needed': 'Hii inahitajika.',
  'settings.reason': 'Kwa nini (kwa kumbukumbu)',
  'settings.save': 'Hifadhi',
  'settings.saving': 'Inahifadhi…',
  'settings.drop': 'Rudisha',
  'settings.saved': 'Imehifadhiwa na inatumika.',
  'settings.saved.waits': {
    one: 'Imehifadhiwa. Itatumika mara mauzo {count} yanayoendelea yapate jibu.',
    other: 'Imehifadhiwa. Itatumika mara mauzo {count} yanayoendelea yapate majibu.',
  },
  'settings.agree.same-account': 'Ni akaunti ileile',
  'settings.agree.readable-keys': 'Najua, hifadhi',
  'settings.locked.named':
    'Hakuna kinachoweza kubadilishwa hapa: till hii ilianzishwa kwa faili linalotunzwa na mtu ({path}). Aliyeweka till hubadilisha humo; hutumika till ikianza tena.',
  'settings.locked.not-set-up': 'Till hii ni ya mazoezi: bado hakuna aliyeweka duka hapa.',
  'settings.locked.training':
    'Till hii iko kwenye mafunzo. Toka kwenye mafunzo ili kubadilisha duka.',
  'settings.locked.fixed': 'Mipangilio ya till hii haibadilishwi hapa.',
  'settings.shop.name': 'Jina la duka',
  'settings.shop.address': 'Anwani',
  'settings.shop.slip': 'Huonekana juu ya kila risiti.',
  'settings.shop.phone': 'Simu',
  'settings.shop.tax': 'Namba ya kodi',
  'settings.shop.till': 'Namba ya till',
  'settings.shop.till.hint': 'Namba ya pekee kwa kila till ya duka.',
  'settings.shop.currency': 'Sarafu',
  'settings.shop.currency.hint': 'Haibadiliki: mauzo ya till hii huhesabiwa kwayo.',
  'settings.shop.zone': 'Saa za eneo',
  'settings.shop.zone.now': 'Sasa ni {time} katika {zone}. Andika mji kutafuta nyingine.',
  'settings.shop.language': 'Lugha ya risiti',
  'settings.shop.language.cashier': 'Ya mhudumu',
  'settings.history.file': 'Imekutwa imebadilishwa kwenye faili',
  'settings.history.first': 'Ilivyokuwa mwanzoni',
  'settings.history.undone': 'Badiliko lililotangulia halikuandikwa',
  'settings.history.screen': 'Imebadilishwa',
  'settings.history.none': 'hakuna',
  'settings.history.now': 'sasa ni',
  'settings.history.empty': 'Bado hakuna kilichobadilishwa.',
  'settings.history.more': 'Onyesha ya zamani',
  'error.not-possible.outdated':
    'Mipangilio ilibadilishwa wakati huohuo. Itazame tena. Hakuna kilichobadilishwa.',
  'error.not-possible.currency':
    'Sarafu ya till haibadiliki: mauzo yake huhesabiwa kwayo. Hakuna kilichobadilishwa.',
  'error.not-possible.open-sales': {
    one: '{provider} bado ina mauzo {count} yasiyo na mwisho. Itabaki ilivyo hadi yaishe. Hakuna kilichobadilishwa.',
    other:
      '{provider} bado ina mauzo {count} yasiyo na mwisho. Itabaki ilivyo hadi yaishe. Hakuna kilichobadilishwa.',
  },
  'error.not-possible.same-account': {
    one: '{provider} bado ina mauzo {count} yasiyo na mwisho. Ikiwa ufunguo mpya ni wa akaunti nyingine, jibu kuhusu mauzo hayo linaweza kuwa si sahihi.',
    other:
      '{provider} bado ina mauzo {count} yasiyo na mwisho. Ikiwa ufunguo mpya ni wa akaunti nyingine, majibu kuhusu mauzo hayo yanaweza kuwa si sahihi.',
  },
  'error.not-possible.readable-keys':
    'Kompyuta hii haina cha kufungia funguo. Yeyote anayeweza kusoma mafaili yake angeweza kusoma funguo. Hakuna kilichohifadhiwa.',
  'settings.section.people': 'Watu',
  'settings.keys.lock': 'Hufunga skrini',
  'settings.language': 'Lugha',
  'settings.theme': 'Mwonekano',
  'theme.light': 'Mwangaza',
  'theme.dark': 'Giza',
  'theme.system': 'Kama kifaa',
  'settings.keys': 'Vitufe',
  'settings.keys.enter': 'Mbele: angalia namba, kisha pokea pesa',
  'settings.keys.esc': 'Rudi',
  'settings.keys.product': 'Bidhaa',
  'settings.keys.preset': 'Viasi vya haraka',
  'settings.keys.rail': 'Skrini za pembeni, kwa mpangilio',
  'settings.keys.scan': 'Barcode ikiskaniwa huingia kwenye sehemu ya namba kutoka skrini yoyote',
  'settings.keys.scan.key': 'Skana',
  'settings.about': '{app} · {shop} · Kaunta {till}',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
