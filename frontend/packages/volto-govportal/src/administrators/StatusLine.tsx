/** One line on a card: the state of what its page manages. */
import { defineMessages, type MessageDescriptor, useIntl } from 'react-intl';
import type { Admin } from './parts/data';

const messages = defineMessages({
  regions: {
    id: '{regions} 个区划，{departments} 个部门',
    defaultMessage: '{regions} 个区划，{departments} 个部门',
  },
  roles: {
    id: '{people} 人，{grants} 项授权',
    defaultMessage: '{people} 人，{grants} 项授权',
  },
  partners: {
    id: '{partners} 个单位，近 7 天调用 {requests} 次',
    defaultMessage: '{partners} 个单位，近 7 天调用 {requests} 次',
  },
  codeSets: {
    id: '{sets} 个代码集，{changed} 个有本地修改',
    defaultMessage: '{sets} 个代码集，{changed} 个有本地修改',
  },
  missing: { id: '{years} 年尚未加载', defaultMessage: '{years} 年尚未加载' },
  loaded: { id: '已加载至 {year} 年', defaultMessage: '已加载至 {year} 年' },
  outboxFailed: {
    id: '发送失败 {failed} 条',
    defaultMessage: '发送失败 {failed} 条',
  },
  outbox: {
    id: '等待发送 {waiting} 条',
    defaultMessage: '等待发送 {waiting} 条',
  },
  templates: {
    id: '{templates} 个模板，{reworded} 个已改写',
    defaultMessage: '{templates} 个模板，{reworded} 个已改写',
  },
  portal: {
    id: '首页热门服务 {hot} 项',
    defaultMessage: '首页热门服务 {hot} 项',
  },
  upgrade: { id: '有升级步骤尚未执行', defaultMessage: '有升级步骤尚未执行' },
  differing: { id: '清单与内容不一致', defaultMessage: '清单与内容不一致' },
  overdue: {
    id: '每日任务没有按时执行',
    defaultMessage: '每日任务没有按时执行',
  },
  fine: { id: '运行正常', defaultMessage: '运行正常' },
});

type Said = Admin['pages'][number];

interface Line {
  message: MessageDescriptor;
  values?: Record<string, string | number>;
  /** Something asks to be looked at. */
  warn?: boolean;
}

/** What a page has to say at a glance; null for pages that say nothing. */
export function lineOf(said: Said): Line | null {
  switch (said.id) {
    case 'regions':
      return { message: messages.regions, values: said };
    case 'roles':
      return { message: messages.roles, values: said };
    case 'partners':
      return { message: messages.partners, values: said };
    case 'code-sets':
      return { message: messages.codeSets, values: said };
    case 'calendar':
      return calendarLine(said);
    case 'outbox':
      return said.failed
        ? { message: messages.outboxFailed, values: said, warn: true }
        : { message: messages.outbox, values: said };
    case 'message-templates':
      return { message: messages.templates, values: said };
    case 'portal':
      return { message: messages.portal, values: said };
    case 'system':
      return systemLine(said);
    default:
      return null;
  }
}

function calendarLine({ missing, years }: Said): Line {
  return missing.length > 0
    ? {
        warn: true,
        message: messages.missing,
        values: { years: missing.join('、') },
      }
    : { message: messages.loaded, values: { year: years.at(-1) } };
}

function systemLine(said: Said): Line {
  if (said.upgrade) return { warn: true, message: messages.upgrade };
  if (said.differing > 0) return { warn: true, message: messages.differing };
  if (said.overdue > 0) return { warn: true, message: messages.overdue };
  return { message: messages.fine };
}

export function StatusLine({ said }: { said: Said }) {
  const intl = useIntl();
  const line = lineOf(said);
  if (!line) return null;
  return (
    <span className={`gp-tag${line.warn ? ' gp-warn' : ''}`}>
      {intl.formatMessage(line.message, line.values)}
    </span>
  );
}
