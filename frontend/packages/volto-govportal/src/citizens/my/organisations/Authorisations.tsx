/** Who may act for one's organisations, or for whom one may act oneself: asked for, decided, ended. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Empty } from '../../../components/Empty';
import { dayText } from '../../../reviewers/when';
import type { Authorisation, AuthorisationAction } from '../data';
import { Act } from './Act';
import { Ask } from './Ask';
import { ACTIONS } from './words';

const messages = defineMessages({
  own: { id: '我申请的授权', defaultMessage: '我申请的授权' },
  others: { id: '谁能代表我的单位', defaultMessage: '谁能代表我的单位' },
  ask: { id: '申请授权', defaultMessage: '申请授权' },
  requested: { id: '待审核', defaultMessage: '待审核' },
  active: { id: '有效', defaultMessage: '有效' },
  refused: { id: '不同意', defaultMessage: '不同意' },
  revoked: { id: '已终止', defaultMessage: '已终止' },
  expired: { id: '已到期', defaultMessage: '已到期' },
  everything: { id: '全部事项', defaultMessage: '全部事项' },
  of: { id: '{action}：{name}', defaultMessage: '{action}：{name}' },
});

const TONES: Record<Authorisation['state'], string> = {
  requested: 'gp-warn',
  active: 'gp-good',
  refused: 'gp-bad',
  revoked: '',
  expired: '',
};

interface Props {
  /** Whether these are the ones that the reader asked for himself. */
  own?: boolean;
  verified?: boolean;
  items: Authorisation[];
  onChanged: () => Promise<unknown>;
}

export function Authorisations(props: Props) {
  const { own = false, verified = false, items, onChanged } = props;
  const intl = useIntl();
  const [asking, setAsking] = useState(false);
  const [doing, setDoing] = useState<{
    action: AuthorisationAction;
    item: Authorisation;
  } | null>(null);
  const id = own ? 'asked' : 'given';

  async function changed() {
    setAsking(false);
    setDoing(null);
    await onChanged();
  }

  return (
    <section className="gp-sheet" aria-labelledby={id}>
      <h2 id={id}>
        {intl.formatMessage(own ? messages.own : messages.others)}
      </h2>
      {items.length === 0 && (
        <Empty
          title={<FormattedMessage id="没有授权" defaultMessage="没有授权" />}
        >
          <p>
            {own ? (
              <FormattedMessage
                id="要代表别的单位办事的，向它申请授权，由它的法定代表人审核。"
                defaultMessage="要代表别的单位办事的，向它申请授权，由它的法定代表人审核。"
              />
            ) : (
              <FormattedMessage
                id="要让别人代表单位办事的，请他注册、实名认证后在这里申请授权，您来审核。"
                defaultMessage="要让别人代表单位办事的，请他注册、实名认证后在这里申请授权，您来审核。"
              />
            )}
          </p>
        </Empty>
      )}
      {items.map((item) => {
        const name = own ? item.organisation : item.agent.name;
        return (
          <article key={item.id} className="gp-my-organisation">
            <h3 className="gp-row">
              {name}
              <span className={`gp-tag ${TONES[item.state]}`}>
                {intl.formatMessage(messages[item.state])}
              </span>
            </h3>
            <dl className="gp-facts">
              {!own && (
                <>
                  <div>
                    <dt>
                      <FormattedMessage id="单位" defaultMessage="单位" />
                    </dt>
                    <dd>{item.organisation}</dd>
                  </div>
                  <div>
                    <dt>
                      <FormattedMessage id="代理人" defaultMessage="代理人" />
                    </dt>
                    <dd>
                      {[item.agent.id_number, item.agent.phone]
                        .filter(Boolean)
                        .join('，')}
                    </dd>
                  </div>
                </>
              )}
              <div>
                <dt>
                  <FormattedMessage id="授权事项" defaultMessage="授权事项" />
                </dt>
                <dd>{item.scope || intl.formatMessage(messages.everything)}</dd>
              </div>
              <div>
                <dt>
                  <FormattedMessage id="有效期" defaultMessage="有效期" />
                </dt>
                <dd>
                  <FormattedMessage
                    id="{first} 至 {last}"
                    defaultMessage="{first} 至 {last}"
                    values={{
                      first: dayText(item.valid_from),
                      last: dayText(item.valid_to),
                    }}
                  />
                </dd>
              </div>
              {item.note && (
                <div>
                  <dt>
                    <FormattedMessage id="说明" defaultMessage="说明" />
                  </dt>
                  <dd>{item.note}</dd>
                </div>
              )}
            </dl>
            {item.actions.length > 0 && (
              <p className="gp-row">
                {item.actions.map((action) => (
                  <button
                    key={action}
                    type="button"
                    className={`gp-button gp-compact ${
                      action === 'grant'
                        ? 'gp-primary'
                        : action === 'revoke'
                          ? 'gp-danger'
                          : ''
                    }`}
                    aria-label={intl.formatMessage(messages.of, {
                      action: intl.formatMessage(ACTIONS[action]),
                      name,
                    })}
                    onClick={() => setDoing({ action, item })}
                  >
                    {intl.formatMessage(ACTIONS[action])}
                  </button>
                ))}
              </p>
            )}
          </article>
        );
      })}
      {own && verified && (
        <p>
          <button
            type="button"
            className="gp-button gp-primary"
            onClick={() => setAsking(true)}
          >
            {intl.formatMessage(messages.ask)}
          </button>
        </p>
      )}
      {asking && <Ask onClose={() => setAsking(false)} onDone={changed} />}
      {doing && (
        <Act {...doing} onClose={() => setDoing(null)} onDone={changed} />
      )}
    </section>
  );
}
