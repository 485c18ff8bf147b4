/** The pages of administration: address, icon, name and what each is for. */
import { defineMessages } from 'react-intl';
import type { IconName } from '../../components/Icon';

const messages = defineMessages({
  places: { id: '机构与人员', defaultMessage: '机构与人员' },
  regions: { id: '区划与部门', defaultMessage: '区划与部门' },
  regionsAbout: {
    id: '维护行政区划和部门，设置各区划的审核环节。',
    defaultMessage: '维护行政区划和部门，设置各区划的审核环节。',
  },
  roles: { id: '角色授权', defaultMessage: '角色授权' },
  rolesAbout: {
    id: '谁在哪里承担什么角色，授予和收回，管理账号。',
    defaultMessage: '谁在哪里承担什么角色，授予和收回，管理账号。',
  },
  people: { id: '办事人账号', defaultMessage: '办事人账号' },
  peopleAbout: {
    id: '自行注册的个人：查找、更正、锁定和解除锁定。',
    defaultMessage: '自行注册的个人：查找、更正、锁定和解除锁定。',
  },
  data: { id: '数据与开放', defaultMessage: '数据与开放' },
  exchange: { id: '导入导出', defaultMessage: '导入导出' },
  exchangeAbout: {
    id: '批量导入清单，按区划和类型导出。',
    defaultMessage: '批量导入清单，按区划和类型导出。',
  },
  partners: { id: '合作单位与接口', defaultMessage: '合作单位与接口' },
  partnersAbout: {
    id: '登记调用清单接口的单位，签发密钥，查看调用情况。',
    defaultMessage: '登记调用清单接口的单位，签发密钥，查看调用情况。',
  },
  codeSets: { id: '代码集', defaultMessage: '代码集' },
  codeSetsAbout: {
    id: '事项类型、服务对象等代码的名称和本地增减。',
    defaultMessage: '事项类型、服务对象等代码的名称和本地增减。',
  },
  calendar: { id: '工作日历', defaultMessage: '工作日历' },
  calendarAbout: {
    id: '节假日和调休上班日，办理时限按它推算。',
    defaultMessage: '节假日和调休上班日，办理时限按它推算。',
  },
  portalGroup: { id: '门户与系统', defaultMessage: '门户与系统' },
  portal: { id: '门户设置', defaultMessage: '门户设置' },
  portalAbout: {
    id: '站点名称、首页热门服务、审核期限和常用语。',
    defaultMessage: '站点名称、首页热门服务、审核期限和常用语。',
  },
  evaluation: {
    id: '服务评价和自助终端',
    defaultMessage: '服务评价和自助终端',
  },
  evaluationAbout: {
    id: '评价、回访和整改的期限，窗口名称，自助终端的等待时间。',
    defaultMessage: '评价、回访和整改的期限，窗口名称，自助终端的等待时间。',
  },
  outbox: { id: '消息发送', defaultMessage: '消息发送' },
  outboxAbout: {
    id: '邮件和短信的发送情况，失败的重发。',
    defaultMessage: '邮件和短信的发送情况，失败的重发。',
  },
  templates: { id: '消息模板', defaultMessage: '消息模板' },
  templatesAbout: {
    id: '站内消息、邮件和短信的文字。',
    defaultMessage: '站内消息、邮件和短信的文字。',
  },
  interaction: { id: '互动类别和分派', defaultMessage: '互动类别和分派' },
  interactionAbout: {
    id: '咨询、投诉、建议的类别，关键词，各地由哪个部门承办。',
    defaultMessage: '咨询、投诉、建议的类别，关键词，各地由哪个部门承办。',
  },
  system: { id: '系统状态', defaultMessage: '系统状态' },
  systemAbout: {
    id: '版本、数据库、清单核对和每日任务，只读。',
    defaultMessage: '版本、数据库、清单核对和每日任务，只读。',
  },
  controlpanel: { id: '内容平台设置', defaultMessage: '内容平台设置' },
  controlpanelAbout: {
    id: '内容类型、邮件、语言等平台自身的设置。',
    defaultMessage: '内容类型、邮件、语言等平台自身的设置。',
  },
});
export interface PageOfAdmin {
  id: string;
  path: string;
  icon: IconName;
  title: { id: string; defaultMessage: string };
  about: { id: string; defaultMessage: string };
}

export const GROUPS: {
  title: { id: string; defaultMessage: string };
  pages: PageOfAdmin[];
}[] = [
  {
    title: messages.places,
    pages: [
      {
        id: 'regions',
        path: '/admin/regions',
        icon: 'place',
        title: messages.regions,
        about: messages.regionsAbout,
      },
      {
        id: 'roles',
        path: '/admin/roles',
        icon: 'person',
        title: messages.roles,
        about: messages.rolesAbout,
      },
      {
        id: 'people',
        path: '/admin/people',
        icon: 'person',
        title: messages.people,
        about: messages.peopleAbout,
      },
    ],
  },
  {
    title: messages.data,
    pages: [
      {
        id: 'exchange',
        path: '/admin/exchange',
        icon: 'download',
        title: messages.exchange,
        about: messages.exchangeAbout,
      },
      {
        id: 'partners',
        path: '/admin/partners',
        icon: 'link',
        title: messages.partners,
        about: messages.partnersAbout,
      },
      {
        id: 'code-sets',
        path: '/admin/code-sets',
        icon: 'list',
        title: messages.codeSets,
        about: messages.codeSetsAbout,
      },
      {
        id: 'calendar',
        path: '/admin/calendar',
        icon: 'calendar',
        title: messages.calendar,
        about: messages.calendarAbout,
      },
    ],
  },
  {
    title: messages.portalGroup,
    pages: [
      {
        id: 'portal',
        path: '/admin/portal',
        icon: 'home',
        title: messages.portal,
        about: messages.portalAbout,
      },
      {
        id: 'evaluation',
        path: '/admin/evaluation',
        icon: 'star',
        title: messages.evaluation,
        about: messages.evaluationAbout,
      },
      {
        id: 'interaction',
        path: '/admin/interaction',
        icon: 'question',
        title: messages.interaction,
        about: messages.interactionAbout,
      },
      {
        id: 'outbox',
        path: '/admin/outbox',
        icon: 'chat',
        title: messages.outbox,
        about: messages.outboxAbout,
      },
      {
        id: 'message-templates',
        path: '/admin/message-templates',
        icon: 'edit',
        title: messages.templates,
        about: messages.templatesAbout,
      },
      {
        id: 'system',
        path: '/admin/system',
        icon: 'info',
        title: messages.system,
        about: messages.systemAbout,
      },
      {
        id: 'controlpanel',
        path: '/controlpanel',
        icon: 'external',
        title: messages.controlpanel,
        about: messages.controlpanelAbout,
      },
    ],
  },
];

export const PAGES = GROUPS.flatMap((group) => group.pages);
