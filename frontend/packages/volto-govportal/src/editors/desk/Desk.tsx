/** 工作台: where one works, what one may begin there, and what stands there. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { useSelector } from 'react-redux';
import { Link, useLocation } from 'react-router-dom';
import { person } from '../../account/session';
import { Empty } from '../../components/Empty';
import { Icon } from '../../components/Icon';
import { PageTitle } from '../../components/PageTitle';
import { useResource } from '../../data/resource';
import { Problem } from '../../shell/Problem';
import { type Desk, DESK } from './data';
import { ItemList } from './ItemList';
import { PlaceCard } from './PlaceCard';
import './desk.scss';

const messages = defineMessages({
  title: { id: '工作台', defaultMessage: '工作台' },
  hello: { id: '{name}，您好。', defaultMessage: '{name}，您好。' },
});

export default function DeskPage() {
  const intl = useIntl();
  const { search } = useLocation();
  const [{ data, refusal }] = useResource<Desk>(DESK);
  const token = useSelector((state: any) => state.userSession.token);
  const who = person(token);
  if (refusal) return <Problem status={refusal.status || 503} />;
  if (!data) return <div className="gp-wide gp-page" aria-busy="true" />;
  const works = data.places.length > 0 || data.whole_site;
  return (
    <div className="gp-wide gp-page gp-desk">
      <PageTitle
        title={intl.formatMessage(messages.title)}
        lead={
          who &&
          intl.formatMessage(messages.hello, { name: who.fullname || who.sub })
        }
      >
        <Link className="gp-button gp-primary" to="/tasks">
          <Icon name="check" />
          <FormattedMessage id="我的任务" defaultMessage="我的任务" />
        </Link>
        {data.may_import && (
          <Link className="gp-button" to="/import">
            <Icon name="document" />
            <FormattedMessage id="导入清单" defaultMessage="导入清单" />
          </Link>
        )}
      </PageTitle>
      {data.places.length > 0 && (
        <section aria-labelledby="places">
          <h2 id="places">
            <FormattedMessage
              id="我的部门和区划"
              defaultMessage="我的部门和区划"
            />
          </h2>
          <ul className="gp-grid gp-plain-list gp-desk-places">
            {data.places.map((place) => (
              <PlaceCard key={place['@id']} place={place} />
            ))}
          </ul>
        </section>
      )}
      {works ? (
        <ItemList search={search} />
      ) : (
        <Empty
          title={
            <FormattedMessage
              id="您还没有被授予部门或者区划的角色。"
              defaultMessage="您还没有被授予部门或者区划的角色。"
            />
          }
        >
          <p>
            <FormattedMessage
              id="请联系本单位的系统管理员授权。"
              defaultMessage="请联系本单位的系统管理员授权。"
            />
          </p>
        </Empty>
      )}
    </div>
  );
}
