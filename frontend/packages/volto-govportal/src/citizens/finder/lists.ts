/** The lists that the finder shows: addresses, words, and the parameters that each knows. */
import { defineMessages, type MessageDescriptor } from 'react-intl';

const titles = defineMessages({
  matter: { id: '办事事项', defaultMessage: '办事事项' },
  guide: { id: '办事指南', defaultMessage: '办事指南' },
  catalogue: { id: '目录清单', defaultMessage: '目录清单' },
  department: { id: '部门', defaultMessage: '部门' },
  law: { id: '法律法规', defaultMessage: '法律法规' },
  intermediary: { id: '中介机构', defaultMessage: '中介机构' },
});

const leads = defineMessages({
  matter: {
    id: '按地区、部门、主题查找要办的事；每个事项写明条件、材料、时限和收费。',
    defaultMessage:
      '按地区、部门、主题查找要办的事；每个事项写明条件、材料、时限和收费。',
  },
  guide: {
    id: '一步一步说明怎么办；时限、材料、收费随事项实时更新。',
    defaultMessage: '一步一步说明怎么办；时限、材料、收费随事项实时更新。',
  },
  catalogue: {
    id: '全省统一的政务服务事项目录，各级部门据此编制自己的事项。',
    defaultMessage: '全省统一的政务服务事项目录，各级部门据此编制自己的事项。',
  },
  department: {
    id: '各级实施主体的地址、电话和可以办理的事项。',
    defaultMessage: '各级实施主体的地址、电话和可以办理的事项。',
  },
  law: {
    id: '办事所依据的法律、法规和规章，逐条可查。',
    defaultMessage: '办事所依据的法律、法规和规章，逐条可查。',
  },
  intermediary: {
    id: '提供评估、检测、代理等服务的机构，可以勾选几家放在一起比较。',
    defaultMessage:
      '提供评估、检测、代理等服务的机构，可以勾选几家放在一起比较。',
  },
});

const placeholders = defineMessages({
  name: {
    id: '输入名称中的字词，或编码的开头',
    defaultMessage: '输入名称中的字词，或编码的开头',
  },
});

export type Kind = keyof typeof titles;

export interface List {
  kind: Kind;
  path: string;
  title: MessageDescriptor;
  lead: MessageDescriptor;
  placeholder: MessageDescriptor;
  /** Names of the parameters that the list knows. */
  knows: string[];
}

/** What every list knows; others in an address, such as those of messengers, are left aside. */
const COMMON = ['q', 'region', 'descendants', 'state', 'code', 'sort'];
const OWN: Record<Kind, string[]> = {
  matter: [
    'department',
    'type',
    'theme',
    'service_object',
    'online',
    'online_depth',
    'handling_type',
    'level',
  ],
  guide: ['department'],
  catalogue: ['department', 'type', 'level'],
  department: [],
  law: ['level'],
  intermediary: [],
};
const PATHS: Record<Kind, string> = {
  matter: '/matters',
  guide: '/guides',
  catalogue: '/catalogue',
  department: '/departments',
  law: '/laws',
  intermediary: '/intermediaries',
};

/** The parameter that narrows the offered departments, not the list. */
export const FIND_DEPARTMENT = 'find_department';

function knownTo(kind: Kind): string[] {
  const own = OWN[kind];
  const find = own.includes('department') ? [FIND_DEPARTMENT] : [];
  return [...COMMON, ...own, ...find, 'cursor'];
}

export const LISTS: List[] = (Object.keys(titles) as Kind[]).map((kind) => ({
  kind,
  path: PATHS[kind],
  title: titles[kind],
  lead: leads[kind],
  placeholder: placeholders.name,
  knows: knownTo(kind),
}));

/** The list at an address. */
export function listAt(pathname: string): List {
  const path = pathname.replace(/\/$/, '');
  const found = LISTS.find((list) => list.path === path);
  if (!found) throw new Error(`no list at ${pathname}`);
  return found;
}
