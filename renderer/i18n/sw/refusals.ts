// Why the till did not do it. Swahili of `en/refusals.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { refusals as english } from '../en/refusals.ts'

export const refusals = {
  'error.bad-input.not-understood':
    'Mashine haielewi kilichoombwa ({field}). Hakuna kilichofanyika.',
  'error.bad-input.words': '{words}',
  'error.bad-input.amount-decimals':
    '“{typed}” ina desimali nyingi kuliko {currency}. Hakuna kilichohifadhiwa.',
  'error.bad-input.amount-unread':
    '“{typed}” si kiasi ambacho mashine inaweza kupokea ({currency}). Hakuna kilichohifadhiwa.',
  'error.bad-input.amount-zero': 'Kiasi lazima kizidi sifuri. Hakuna kilichohifadhiwa.',
  'error.bad-input.given-less': 'Mteja ametoa pungufu ya kiasi. Hakuna kilichohifadhiwa.',
  'error.bad-input.parts-differ': 'Sehemu zinafanya {sum}, si {amount}. Hakuna kilichohifadhiwa.',
  'error.bad-input.cash-short':
    'Pesa taslimu iliyotolewa haitoshi kwa sehemu ya taslimu. Hakuna kilichohifadhiwa.',
  'error.bad-input.standing': '{provider} haina oda hii ya kudumu. Hakuna kilichohifadhiwa.',
  'error.bad-input.refund-amount': 'Kinachodaiwa hasa ni {amount}. Hakuna kilichorudishwa.',
  'error.bad-input.bank-note': 'Mashine inajua {amount} zilizopo. Andika salio limetoka wapi.',
  'error.bad-input.drawer-short':
    '{amount} hazipo kwenye droo. Andika kwa nini, kama unajua. Zamu inabaki wazi.',
  'error.bad-input.drawer-over':
    '{amount} zimezidi kwenye droo. Andika kwa nini, kama unajua. Zamu inabaki wazi.',
  'error.bad-input.token-length': 'Tokeni {n} ina tarakimu {digits}; tokeni huwa na 20.',
  'error.bad-input.token-number': 'Tokeni {n} si tokeni: namba yake ni kubwa mno. Isome tena.',
  'error.bad-input.token-twice': 'Tokeni {n} ipo mara mbili.',
  'error.bad-input.token-owed':
    'Mauzo haya yanadai tokeni: weka tokeni anayoisoma mtoa huduma, au sema hakuna inayodaiwa.',
  'error.bad-input.token-none': 'Hakuna tokeni ya kuweka hapa.',
  'error.bad-input.token-kept': 'Tokeni yake tayari imehifadhiwa na mauzo. Hakuna kilichoamuliwa.',
  'error.bad-input.collect-number':
    'Weka namba ambayo mtoa huduma aliipa orodha hii: mashine huuliza kwa namba hiyo.',
  'error.bad-input.not-csv': 'Hili si faili la CSV. Hifadhi taarifa kama CSV.',
  'error.bad-input.csv-unread':
    'Faili halisomeki kama CSV: alama ya nukuu haijafungwa, au iko katikati ya kisanduku.',
  'error.bad-input.no-rows': 'Taarifa haina mistari chini ya kichwa chake.',
  'error.bad-input.many-rows': 'Taarifa ina mistari zaidi ya {rows}. Chukua siku chache.',
  'error.bad-input.no-columns':
    'Hakuna safu ya taarifa yenye kumbukumbu zetu, wala akaunti na kiasi. Sema ni safu zipi.',
  'error.bad-input.look-again': 'Angalia bili tena. Hakuna kilichohifadhiwa.',
  'error.bad-input.expired': 'Hii iliangaliwa zamani mno. Angalia tena. Hakuna kilichohifadhiwa.',
  'error.bad-input.sheet': 'Kuna kitu kwenye orodha bado si sahihi. Hakuna kilichohifadhiwa.',
  'error.bad-input.sheet-row': 'Mstari wa {n} bado si sahihi. Hakuna kilichohifadhiwa.',
  'error.bad-input.total-differs':
    'Mistari inafanya {sum}, si {total}. Angalia orodha tena. Hakuna kilichohifadhiwa.',
  'error.bad-input.no-cash-taken': 'Wateja hulipa kwenye programu yao: usipokee pesa.',
  'error.bad-input.how-paid': 'Sema jumla ililipwaje. Hakuna kilichohifadhiwa.',
  'error.bad-input.no-seller': 'Hakuna mtoa huduma wa mashine hii anayeuza hii.',
  'error.bad-input.no-provider': 'Mashine hii haina mtoa huduma huyo. Hakuna kilichofanyika.',
  'error.bad-input.days-crossed': 'Siku ya mwisho ni kabla ya ya kwanza.',
  'error.bad-input.days-most': 'Ripoti ni ya siku {days} zaidi.',
  'error.bad-input.no-day': 'Hakuna siku kama hiyo.',
  'error.bad-input.wrong': 'Hii si sahihi: {field}. Hakuna kilichobadilika.',
  'error.bad-input.keys-elsewhere': 'Weka funguo tena kwa anwani mpya.',
  'error.bad-input.why': 'Sema kwa nini, kwa maneno machache. Hakuna kilichofanyika.',
  'error.not-possible.words': '{words}',
  'error.not-possible.no-cash': 'Hakuna pesa za kupeleka benki.',
  'error.not-possible.count-again':
    'Pesa ziliingia au kutoka tangu droo ihesabiwe, au ilihesabiwa tena. Hesabu mara nyingine. Zamu inabaki wazi.',
  'error.not-possible.refunded': 'Hii ilisharudishwa, na {by}. Hakuna kilichorudishwa tena.',
  'error.not-possible.refund-sold': 'Hii iliuzwa, kwa hiyo hakuna cha kurudisha.',
  'error.not-possible.refund-open':
    'Bado haijulikani kama hii iliuzwa. Usirudishe pesa kabla ya kujua.',
  'error.not-possible.refund-late':
    'Mtoa huduma alisema baadaye kuwa iliuzwa. Muulize, kisha amua kwenye Foleni, “Uamuzi na taarifa”. Hakuna kilichorudishwa.',
  'error.not-possible.cash-needs-shift':
    'Hakuna zamu iliyo wazi, na duka hili hupokea pesa ndani ya zamu tu. Fungua moja na uhesabu pesa za kuanzia. Usipokee pesa.',
  'error.not-possible.refund-needs-shift':
    'Hakuna zamu iliyo wazi, na duka hili hurudisha pesa ndani ya zamu tu. Fungua moja na uhesabu pesa za kuanzia. Hakuna kilichorudishwa.',
  'error.not-possible.not-waiting': 'Hii haimsubiri mtu. Hakuna kilichoamuliwa.',
  'error.not-possible.row-not-waiting':
    'Hakuna mstari kama huo unaomsubiri mtu. Hakuna kilichoamuliwa.',
  'error.not-possible.whole-collect': 'Haijulikani kama orodha hii ilitumwa: amua kuhusu yote.',
  'error.not-possible.collect-made': 'Kuna kinachojulikana kuhusu orodha hii: ilitumwa.',
  'error.not-possible.decided': 'Kuna mtu ameshaamua hili.',
  'error.not-possible.decide-queued': 'Mauzo haya hayajatumwa bado: yaghairi badala yake.',
  'error.not-possible.decide-sending': 'Mauzo haya yanatumwa. Subiri jibu.',
  'error.not-possible.decide-unconfirmed':
    'Mashine bado inamuuliza mtoa huduma kuhusu mauzo haya. Yatamfikia mtu ratiba ikiisha.',
  'error.not-possible.decide-ended': 'Mauzo haya yameshapata mwisho wake.',
  'error.not-possible.nothing-due': 'Hakuna cha kulipa. Hakuna kilicholipwa.',
  'error.not-possible.paid-before':
    'Bili hii tayari iko kwenye mauzo mengine. Usipokee pesa tena: angalia mauzo hayo kwanza.',
  'error.not-possible.placed-other':
    'Hii tayari iliwekwa kama kitu kingine. Hakuna kilichohifadhiwa. Usipokee pesa tena: angalia mauzo hayo kwanza.',
  'error.not-possible.moved-other':
    'Hii tayari iliandikwa kama kitu kingine. Sasa hakuna kilichoandikwa. Angalia kwanza pesa zilizoingia na kutoka zamu hii.',
  'error.not-possible.no-backups': 'Mashine hii haihifadhi nakala: haina folda ya kuzihifadhi.',
  'error.not-possible.never-sent':
    'Hakuna kilichotumwa hapa, kwa hiyo hakuna cha kumuuliza mtoa huduma.',
  'error.not-possible.provider-gone':
    'Mtoa huduma wa hii hayupo tena kwenye mashine hii, kwa hiyo hawezi kuulizwa.',
  'error.not-possible.no-number':
    '{provider} haikutoa namba ya hii, kwa hiyo haiwezi kuulizwa kutoka hapa. Piga simu {provider}, na usiitume tena.',
  'error.not-possible.batch-over': 'Hii imeshaisha: hakuna kilichofanyika.',
  'error.not-possible.batch-sent':
    'Hii imeshatumwa kwa mtoa huduma, kwa hiyo haiwezi kughairiwa hapa.',
  'error.not-possible.sale-sent':
    'Mauzo haya yameshatumwa, kwa hiyo hayawezi kughairiwa hapa. Mashine inatafuta yalivyoishia.',
  'error.not-possible.no-drawer': 'Mashine hii haina droo ya pesa iliyowekwa.',
  'error.not-possible.browser': 'Mashine hii inafanya kazi kwenye kivinjari: funga ukurasa wake.',
  'error.not-possible.no-slip':
    'Mauzo haya hayana risiti ya tokeni bado, kwa hiyo hakuna cha kuchapisha tena.',
  'error.not-possible.slip-refunded':
    'Pesa za mauzo haya zilirudishwa, kwa hiyo tokeni si ya mteja. Muulize mtoa huduma, na msimamizi aangalie.',
  'error.not-possible.slip-taken-back':
    'Mtoa huduma amerudisha mauzo haya, kwa hiyo tokeni haina thamani. Pesa za mteja zinadaiwa.',
  'error.not-possible.no-pdf': 'Mashine hii haitengenezi faili za PDF.',
  'error.not-possible.not-asked': 'Risiti hii haiulizi kama imechapishwa.',
  'error.not-possible.no-order-slip':
    'Mauzo haya hayasubiri tena, kwa hiyo hayahitaji risiti ya oda.',
  'error.not-possible.no-search': 'Mashine hii haiwezi kutafuta printa.',
  'error.not-possible.superseded': 'Ripoti nyingine iliombwa wakati huo.',
  'error.not-possible.no-token': 'Mauzo haya hayana tokeni, kwa hiyo hakuna cha kusaidia.',
  'error.not-possible.no-dispute':
    'Mauzo yaliyotolewa tu ndiyo yanaweza kupingwa. Haya yanamalizwa kwenye mashine hii.',
  'error.not-possible.shift-none': 'Hakuna zamu iliyo wazi. Fungua moja kwanza.',
  'error.not-possible.shift-of': 'Zamu {shift} ya {by} iko wazi. Ifunge kwanza.',
  'error.not-possible.shift-over':
    'Zamu {shift} ilifungwa kabla hii haijaandikwa. Hakuna kilichoandikwa.',
  'error.not-possible.drawer-less':
    'Hizo ni zaidi ya zinazoweza kuwa kwenye droo. Hakuna kilichoandikwa.',
  'error.not-possible.no-standing': '{provider} haina oda za kudumu.',
  'error.not-possible.no-prices': '{provider} haina orodha ya bei kwa hii.',
  'error.not-possible.no-bundle': 'Mashine hii haiwezi kufunga kifurushi.',
  'error.not-possible.training-shut': 'Mashine ya mazoezi haifunguki: {why}',
  'error.not-possible.no-shop': 'Hakuna duka nyuma ya mashine hii.',
  'error.not-possible.no-fault': 'Hakuna mtoa huduma wa mazoezi haya anayeweza kushindwa hivyo.',
  'error.not-possible.practises': 'Mashine hii tayari inafanya mazoezi: hakuna duka nyuma yake.',
  'error.not-possible.nothing-to-practise':
    'Hakuna mtoa huduma kwa sarafu ya duka anayeweza kufanyiwa mazoezi.',
  'error.not-possible.no-update': 'Hakuna toleo jipya zaidi.',
  'error.not-possible.no-feed':
    'Mashine hii haitafuti masasisho: hakuna chanzo kilichowekwa, au inaendeshwa kutoka msimbo wake.',
  'error.not-possible.not-ready': 'Toleo jipya bado halijafika.',
  'error.not-possible.set-up':
    'Duka tayari limewekwa kwenye mashine hii. Libadilishe kwenye Mipangilio.',
  'error.not-possible.named': 'Mashine hii ilianzishwa kwa faili linalosimamiwa na mtu.',
  'error.not-possible.country':
    'Mashine hii ilianzishwa kufanya mazoezi ya nchi. Ianzishe bila --country kuweka duka.',
  'error.not-possible.shop-data':
    'Kumbukumbu za duka ziko kwenye mashine hii na mipangilio yake imepotea. Rudisha till.json; till.json.previous ni ya awali.',
  'error.not-possible.not-set-up':
    'Mashine hii inafanya mazoezi: hakuna aliyeweka duka bado. Hakuna kilichobadilika.',
  'error.not-possible.training':
    'Mashine hii iko kwenye mazoezi. Toka kwenye mazoezi ili kubadilisha duka.',
  'error.not-possible.fixed': 'Mipangilio ya mashine hii haiwezi kubadilishwa hapa.',
  'error.provider-refused.words': '{provider}: {words} Hakuna kilichouzwa.',
  'error.provider-refused.words-bill': '{provider}: {words} Hakuna kilicholipwa.',
  'error.provider-refused.key':
    '{provider} haikubali ufunguo wa mashine hii. Hakuna kilichouzwa. Mwambie mwenye duka akague ufunguo.',
  'error.provider-refused.key-bill':
    '{provider} haikubali ufunguo wa mashine hii. Hakuna kilicholipwa. Mwambie mwenye duka akague ufunguo.',
  'error.provider-refused.clock':
    '{provider} inakataa kila kitu wakati saa ya mashine hii si sahihi. Hakuna kilicholipwa.',
  'error.storage-failed.disk':
    'Diski haikuhifadhi hii, na hakuna kilichotumwa. Usipokee pesa. Ikiendelea hivi, piga simu kwa msaada.',
  'error.storage-failed.disk-read':
    'Diski haikurudisha kilichohifadhiwa, kwa hiyo hii haiwezi kuonyeshwa. Hakuna kilichobadilishwa, na hakuna pesa iliyohama. Ikiendelea hivi, piga simu kwa msaada kabla ya kuuza.',
  'error.storage-failed.backup': 'Nakala haikuweza kutengenezwa: {why} Mauzo hayajaguswa.',
  'error.storage-failed.settings':
    'Mipangilio haikuweza kuandikwa ({why}). Hakuna kilichobadilika.',
  'error.storage-failed.setup': 'Duka halikuweza kuwekwa ({why}). Hakuna kilichowekwa.',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
