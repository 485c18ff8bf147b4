/** The search inside a law: a GET form; with scripts it finds as one types, hit by hit. */
import type { KeyboardEvent } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Icon } from '../../components/Icon';

const messages = defineMessages({
  label: { id: '在本法规中查找', defaultMessage: '在本法规中查找' },
  placeholder: {
    id: '在本法规中查找词语或条号',
    defaultMessage: '在本法规中查找词语或条号',
  },
  previous: { id: '上一处', defaultMessage: '上一处' },
  next: { id: '下一处', defaultMessage: '下一处' },
});

interface Props {
  action: string;
  query: string;
  /** Whether all articles are shown, not only those that were found. */
  all: boolean;
  articles: number;
  hits: number;
  /** Whether what is said is not yet about the present words. */
  pending: boolean;
  /** The hit that the reader is at, from 1; 0 before the first step. */
  current: number;
  onQuery: (query: string) => void;
  onAll: (all: boolean) => void;
  /** Go to the next hit (1) or the one before (-1). */
  onStep: (step: 1 | -1) => void;
}

export function Finder(props: Props) {
  const { action, query, all, articles, hits, pending, current } = props;
  const intl = useIntl();
  const searching = !!query.trim();

  function step(event: KeyboardEvent) {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      props.onStep(event.shiftKey ? -1 : 1);
    }
  }

  return (
    <form
      className="gp-law-finder gp-no-print"
      action={action}
      method="get"
      role="search"
      aria-label={intl.formatMessage(messages.label)}
      onSubmit={(event) => {
        event.preventDefault();
        props.onStep(1);
      }}
    >
      <div className="gp-law-field">
        <Icon name="search" />
        <input
          type="search"
          name="q"
          value={query}
          maxLength={100}
          autoComplete="off"
          enterKeyHint="search"
          aria-label={intl.formatMessage(messages.label)}
          placeholder={intl.formatMessage(messages.placeholder)}
          onChange={(event) => props.onQuery(event.target.value)}
          onKeyDown={step}
        />
        <button type="submit" className="gp-button gp-primary">
          <FormattedMessage id="查找" defaultMessage="查找" />
        </button>
      </div>
      {searching && (
        <div className="gp-row">
          <p role="status" className="gp-law-said">
            {pending ? (
              <FormattedMessage id="正在查找…" defaultMessage="正在查找…" />
            ) : articles === 0 ? (
              <FormattedMessage
                id="没有找到“{query}”"
                defaultMessage="没有找到“{query}”"
                values={{ query: query.trim() }}
              />
            ) : current > 0 ? (
              <FormattedMessage
                id="第 {current} 处，共 {hits} 处"
                defaultMessage="第 {current} 处，共 {hits} 处"
                values={{ current, hits }}
              />
            ) : (
              <FormattedMessage
                id="{articles} 条中有 {hits} 处"
                defaultMessage="{articles} 条中有 {hits} 处"
                values={{ articles, hits }}
              />
            )}
          </p>
          {hits > 0 && (
            <span className="gp-law-steps">
              <button
                type="button"
                className="gp-button gp-compact"
                onClick={() => props.onStep(-1)}
                aria-label={intl.formatMessage(messages.previous)}
                title={intl.formatMessage(messages.previous)}
              >
                <Icon name="chevron-left" />
              </button>
              <button
                type="button"
                className="gp-button gp-compact"
                onClick={() => props.onStep(1)}
                aria-label={intl.formatMessage(messages.next)}
                title={intl.formatMessage(messages.next)}
              >
                <Icon name="chevron-right" />
              </button>
            </span>
          )}
          <label className="gp-check">
            <input
              type="checkbox"
              name="all"
              value="1"
              checked={all}
              onChange={(event) => props.onAll(event.target.checked)}
            />
            <FormattedMessage id="显示全文" defaultMessage="显示全文" />
          </label>
        </div>
      )}
    </form>
  );
}
