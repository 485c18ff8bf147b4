/** One line on a card: the state of what its page manages. */
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Admin } from './parts/data';

type Said = Admin['pages'][number];

interface Line {
  text: ReactNode;
  /** Something asks to be looked at. */
  warn?: boolean;
}

/** What a page has to say at a glance; null for pages that say nothing. */
export function lineOf(said: Said): Line | null {
  switch (said.id) {
    case 'regions':
      return {
        text: (
          <FormattedMessage
            id="{regions} 个区划，{departments} 个部门"
            defaultMessage="{regions} 个区划，{departments} 个部门"
            values={{ regions: said.regions, departments: said.departments }}
          />
        ),
      };
    case 'roles':
      return {
        text: (
          <FormattedMessage
            id="{people} 人，{grants} 项授权"
            defaultMessage="{people} 人，{grants} 项授权"
            values={{ people: said.people, grants: said.grants }}
          />
        ),
      };
    case 'partners':
      return {
        text: (
          <FormattedMessage
            id="{partners} 个单位，近 7 天调用 {requests} 次"
            defaultMessage="{partners} 个单位，近 7 天调用 {requests} 次"
            values={{ partners: said.partners, requests: said.requests }}
          />
        ),
      };
    case 'code-sets':
      return {
        text: (
          <FormattedMessage
            id="{sets} 个代码集，{changed} 个有本地修改"
            defaultMessage="{sets} 个代码集，{changed} 个有本地修改"
            values={{ sets: said.sets, changed: said.changed }}
          />
        ),
      };
    case 'calendar':
      return said.missing.length > 0
        ? {
            warn: true,
            text: (
              <FormattedMessage
                id="{years} 年尚未加载"
                defaultMessage="{years} 年尚未加载"
                values={{ years: said.missing.join('、') }}
              />
            ),
          }
        : {
            text: (
              <FormattedMessage
                id="已加载至 {year} 年"
                defaultMessage="已加载至 {year} 年"
                values={{ year: said.years.at(-1) }}
              />
            ),
          };
    case 'portal':
      return {
        text: (
          <FormattedMessage
            id="首页热门服务 {hot} 项"
            defaultMessage="首页热门服务 {hot} 项"
            values={{ hot: said.hot }}
          />
        ),
      };
    case 'system':
      return systemLine(said);
    default:
      return null;
  }
}

function systemLine(said: Said): Line {
  if (said.upgrade) {
    return {
      warn: true,
      text: (
        <FormattedMessage
          id="有升级步骤尚未执行"
          defaultMessage="有升级步骤尚未执行"
        />
      ),
    };
  }
  if (said.differing > 0) {
    return {
      warn: true,
      text: (
        <FormattedMessage
          id="清单与内容不一致"
          defaultMessage="清单与内容不一致"
        />
      ),
    };
  }
  if (said.overdue > 0) {
    return {
      warn: true,
      text: (
        <FormattedMessage
          id="每日任务没有按时执行"
          defaultMessage="每日任务没有按时执行"
        />
      ),
    };
  }
  return { text: <FormattedMessage id="运行正常" defaultMessage="运行正常" /> };
}

export function StatusLine({ said }: { said: Said }) {
  const line = lineOf(said);
  if (!line) return null;
  return (
    <span className={`gp-tag${line.warn ? ' gp-warn' : ''}`}>{line.text}</span>
  );
}
