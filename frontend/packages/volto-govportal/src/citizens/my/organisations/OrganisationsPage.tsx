/** 单位和授权: the organisations that one represents, who may act for them, for whom one may act. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { useNotice } from '../../../administrators/parts/Notice';
import { Failed } from '../../../components/Failed';
import { useResource } from '../../../data/resource';
import {
  type Authorisation,
  AUTHORISATIONS,
  type Items,
  PERSON,
  type Person,
} from '../data';
import { MyPage } from '../parts/MyPage';
import { TITLES } from '../parts/pages';
import { Authorisations } from './Authorisations';
import { Organisations } from './Organisations';

const messages = defineMessages({
  saved: { id: '已经保存。', defaultMessage: '已经保存。' },
});

function Content() {
  const intl = useIntl();
  const [person] = useResource<Person>(PERSON);
  const [authorisations, reload] =
    useResource<Items<Authorisation>>(AUTHORISATIONS);
  const [notice, say] = useNotice();
  if (!person.data) return <Failed resource={person} />;
  const { verified } = person.data;
  const items = authorisations.data?.items ?? [];

  async function changed() {
    await reload().catch(() => undefined);
    say(intl.formatMessage(messages.saved));
  }

  return (
    <>
      {notice}
      {!verified && (
        <p className="gp-notice gp-warn">
          <FormattedMessage
            id="先完成{verify}，才能登记单位、申请授权。"
            defaultMessage="先完成{verify}，才能登记单位、申请授权。"
            values={{
              verify: (
                <Link key="verify" to="/my/profile#verify">
                  <FormattedMessage id="实名认证" defaultMessage="实名认证" />
                </Link>
              ),
            }}
          />
        </p>
      )}
      <Organisations verified={verified} onChanged={changed} />
      <Failed resource={authorisations} />
      <Authorisations
        items={items.filter(({ own }) => !own)}
        onChanged={changed}
      />
      <Authorisations
        own
        verified={verified}
        items={items.filter(({ own }) => own)}
        onChanged={changed}
      />
    </>
  );
}

export default function OrganisationsPage() {
  return (
    <MyPage path="/my/organisations" title={TITLES.organisations}>
      <Content />
    </MyPage>
  );
}
