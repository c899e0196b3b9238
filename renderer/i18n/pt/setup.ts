// Primeira vez. Portuguese of `en/setup.ts`: the same keys, checked by the compiler.

import type { Entry } from '../dictionary.ts'
import type { setup as english } from '../en/setup.ts'

export const setup = {
  'setup.reading': 'A ler o que já está preparado…',
  'setup.start': 'Bem-vindo. O que deseja fazer?',
  'setup.language': 'Língua',
  'setup.way.shop': 'Configurar esta loja',
  'setup.way.goOn': 'Continuar a configurar {shop}',
  'setup.way.shop.text':
    'Cinco passos, cerca de dez minutos. Tenha à mão as chaves dos fornecedores.',
  'setup.way.file': 'Tenho um ficheiro de configuração',
  'setup.way.file.text': 'Alguém preparou esta caixa: um ficheiro diz tudo.',
  'setup.way.try': 'Experimentar primeiro',
  'setup.way.try.text': 'Treinar com dinheiro fictício. A loja pode ser configurada quando quiser.',
  'setup.steps': 'Passos',
  'setup.step.shop': 'Loja',
  'setup.step.printer': 'Impressora',
  'setup.step.providers': 'Fornecedores',
  'setup.step.supervisor': 'Primeiro supervisor',
  'setup.step.open': 'Rever e abrir',
  'setup.next': 'Seguinte',
  'setup.back': 'Voltar',
  'setup.missing': 'Ainda falta alguma coisa acima.',
  'setup.country': 'País',
  'setup.country.hint': 'Escolha onde fica a loja. Isso decide a moeda, que depois não muda.',
  'setup.country.sells': 'O dinheiro é {currency}. Vende-se lá através de {sellers}.',
  'setup.printer.kind': 'O que imprime os talões',
  'setup.printer.kind.some': 'Uma impressora',
  'setup.printer.kind.none': 'Sem impressora por agora',
  'setup.printer.none.text':
    'Os talões aparecem no ecrã até haver uma impressora. Pode vender na mesma.',
  'setup.printer.choose': 'Escolha uma impressora até ao fim, ou “Sem impressora por agora”.',
  'setup.account.text':
    'As empresas através das quais vende. Escreva as chaves que lhe deram; a caixa experimenta-as logo.',
  'setup.account.has': 'Vender através de {provider}',
  'setup.account.again':
    'As chaves nunca são guardadas antes de a loja abrir. Escreva-as mais uma vez.',
  'setup.account.none': 'Escolha pelo menos um fornecedor: sem ele não há nada para vender.',
  'setup.account.unchecked':
    'Não se sabe se funciona: {providers}. Verifique acima, ou continue; enquanto as chaves não estiverem certas, nada se vende por lá.',
  'setup.account.goOn': 'Continuar sem verificar',
  'setup.account.checked': 'verificado',
  'setup.account.notChecked': 'não verificado',
  'setup.supervisor.text':
    'Quem pode fazer tudo. Os operadores acrescentam-se depois, em Definições, Pessoas.',
  'setup.supervisor.pin': 'O PIN está escolhido.',
  'setup.supervisor.other': 'Outro PIN',
  'setup.open.text': 'Ainda nada foi escrito. Tudo menos a moeda pode ser alterado depois.',
  'setup.open.go': 'Abrir {shop}',
  'setup.open.busy': 'A abrir a loja…',
  'setup.open.know': 'Eu sei, abrir',
  'setup.change': 'Alterar: {part}',
  'setup.change.short': 'Alterar',
  'setup.file.text': 'A caixa lê-o primeiro e mostra o que iria configurar.',
  'setup.file.pick': 'Escolher o ficheiro',
  'setup.file.drop': 'Ou largue-o aqui.',
  'setup.file.wrong': {
    one: '{file} não serve: há {count} coisa errada nele. Nada foi configurado.',
    many: '{file} não serve: há {count} coisas erradas nele. Nada foi configurado.',
    other: '{file} não serve: há {count} coisas erradas nele. Nada foi configurado.',
  },
  'setup.file.not-read':
    'Este ficheiro não se consegue ler, ou é grande demais. Nada foi configurado.',
} as const satisfies Readonly<Record<keyof typeof english, Entry>>
