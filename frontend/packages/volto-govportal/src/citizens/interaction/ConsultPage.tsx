/** 咨询: look for an answer first; who finds none leaves a message. */
import { type FormEvent, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link, useHistory, useLocation } from 'react-router-dom';
import { PageTitle } from '../../components/PageTitle';
import { Answers, useSettled } from './Answers';
import { HandIn } from './HandIn';
import { Installed, NoScript } from './Installed';
import '../../components/Links.scss';

const messages = defineMessages({
  title: { id: '咨询', defaultMessage: '咨询' },
  lead: {
    id: '先输入问题，看看有没有现成的答案；没有的，留言给办理部门。',
    defaultMessage:
      '先输入问题，看看有没有现成的答案；没有的，留言给办理部门。',
  },
  ask: { id: '您想问什么', defaultMessage: '您想问什么' },
  placeholder: {
    id: '例如：营业执照丢了怎么补办',
    defaultMessage: '例如：营业执照丢了怎么补办',
  },
});

function Page() {
  const intl = useIntl();
  const history = useHistory();
  const query = new URLSearchParams(useLocation().search);
  const asked = query.get('q') ?? '';
  const [text, setText] = useState(asked);
  const settled = useSettled(text);
  const matter = query.get('matter') ?? undefined;
  // What was typed becomes the subject; changing it later doesn't touch the message.
  const [asking, setAsking] = useState<string | null>(matter ? asked : null);

  function go(event: FormEvent) {
    event.preventDefault();
    // In the address, so that it can be sent on; what else it names stays.
    query.set('q', text.trim());
    history.replace(`/consult?${query}`);
  }

  return (
    <div className="gp-wide gp-page">
      <PageTitle
        title={intl.formatMessage(messages.title)}
        lead={intl.formatMessage(messages.lead)}
      >
        <Link className="gp-button" to="/consultations">
          <FormattedMessage id="公开的咨询" defaultMessage="公开的咨询" />
        </Link>
        <Link className="gp-button" to="/phones">
          <FormattedMessage id="咨询电话" defaultMessage="咨询电话" />
        </Link>
      </PageTitle>
      <form
        className="gp-search gp-large"
        action="/consult"
        method="get"
        onSubmit={go}
      >
        <label className="gp-hidden" htmlFor="consult-q">
          {intl.formatMessage(messages.ask)}
        </label>
        <input
          id="consult-q"
          type="search"
          name="q"
          value={text}
          placeholder={intl.formatMessage(messages.placeholder)}
          maxLength={100}
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit">
          <FormattedMessage id="查找" defaultMessage="查找" />
        </button>
      </form>
      <Answers q={settled} />
      <section className="gp-sheet" aria-labelledby="message">
        <h2 id="message">
          <FormattedMessage id="留言咨询" defaultMessage="留言咨询" />
        </h2>
        <NoScript />
        {asking === null ? (
          <p className="gp-row">
            <button
              type="button"
              className="gp-button gp-primary"
              onClick={() => setAsking(text.trim())}
            >
              <FormattedMessage
                id="没有找到答案，去留言"
                defaultMessage="没有找到答案，去留言"
              />
            </button>
          </p>
        ) : (
          <HandIn
            kind="consultation"
            subject={asking}
            matter={matter}
            department={query.get('department') ?? undefined}
          />
        )}
      </section>
    </div>
  );
}

export default function ConsultPage() {
  return (
    <Installed>
      <Page />
    </Installed>
  );
}
