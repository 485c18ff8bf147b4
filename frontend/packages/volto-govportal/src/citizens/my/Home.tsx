/** 个人中心: who one is to the portal, and the way to what is one's own. */
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Failed } from '../../components/Failed';
import { useAddon } from '../../data/portal';
import { useResource } from '../../data/resource';
import { countText, useUnread } from './counts';
import { PERSON, type Person } from './data';
import { MyPage } from './parts/MyPage';
import { TITLES } from './parts/pages';
import { VerifiedTag } from './parts/VerifiedTag';

interface CardProps {
  title: ReactNode;
  about: ReactNode;
  /** The ways on. */
  children: ReactNode;
}

function Card({ title, about, children }: CardProps) {
  return (
    <li className="gp-sheet">
      <div className="gp-my-card">
        <h2>{title}</h2>
        <p className="gp-soft">{about}</p>
        <p className="gp-row">{children}</p>
      </div>
    </li>
  );
}

function Overview() {
  const [person] = useResource<Person>(PERSON);
  const inbox = useUnread();
  const booking = useAddon('appointment');
  const interacts = useAddon('interaction');
  const { data } = person;
  return (
    <>
      <Failed resource={person} />
      {data && (
        <p className="gp-row">
          <strong>{data.name}</strong>
          <VerifiedTag verified={data.verified} />
          {!data.verified && (
            <Link to="/my/profile#verify">
              <FormattedMessage id="去认证" defaultMessage="去认证" />
            </Link>
          )}
        </p>
      )}
      <ul className="gp-grid gp-plain-list">
        <Card
          title={<FormattedMessage id="我的办件" defaultMessage="我的办件" />}
          about={
            <FormattedMessage
              id="申请过的事项、进度、补正和结果。"
              defaultMessage="申请过的事项、进度、补正和结果。"
            />
          }
        >
          <Link className="gp-button" to="/my-cases?group=open">
            <FormattedMessage id="办理中" defaultMessage="办理中" />
          </Link>
          <Link className="gp-button" to="/my-cases?group=correction">
            <FormattedMessage id="待补正" defaultMessage="待补正" />
          </Link>
          <Link className="gp-button" to="/my-cases?group=draft">
            <FormattedMessage id="草稿" defaultMessage="草稿" />
          </Link>
          <Link className="gp-button" to="/my-cases">
            <FormattedMessage id="全部" defaultMessage="全部" />
          </Link>
        </Card>
        {booking && (
          <Card
            title={<FormattedMessage id="我的预约" defaultMessage="我的预约" />}
            about={
              <FormattedMessage
                id="到大厅办事的时间，取号二维码，改期和取消。"
                defaultMessage="到大厅办事的时间，取号二维码，改期和取消。"
              />
            }
          >
            <Link className="gp-button" to="/bookings">
              <FormattedMessage id="看预约" defaultMessage="看预约" />
            </Link>
            <Link className="gp-button" to="/halls">
              <FormattedMessage id="新的预约" defaultMessage="新的预约" />
            </Link>
          </Card>
        )}
        {interacts && (
          <Card
            title={<FormattedMessage id="我的互动" defaultMessage="我的互动" />}
            about={
              <FormattedMessage
                id="提过的咨询、投诉和建议，以及答复。"
                defaultMessage="提过的咨询、投诉和建议，以及答复。"
              />
            }
          >
            <Link className="gp-button" to="/interactions?group=correction">
              <FormattedMessage id="等您回复" defaultMessage="等您回复" />
            </Link>
            <Link className="gp-button" to="/interactions">
              <FormattedMessage id="全部" defaultMessage="全部" />
            </Link>
          </Card>
        )}
        <Card
          title={<FormattedMessage {...TITLES.messages} />}
          about={
            inbox && inbox.unread > 0 ? (
              <FormattedMessage
                id="未读 {count} 条"
                defaultMessage="未读 {count} 条"
                values={{ count: countText(inbox) }}
              />
            ) : (
              <FormattedMessage
                id="没有未读消息"
                defaultMessage="没有未读消息"
              />
            )
          }
        >
          <Link className="gp-button" to="/my/messages">
            <FormattedMessage id="看消息" defaultMessage="看消息" />
          </Link>
        </Card>
        <Card
          title={<FormattedMessage {...TITLES.profile} />}
          about={
            <FormattedMessage
              id="姓名、电话、地址，实名认证，密码。"
              defaultMessage="姓名、电话、地址，实名认证，密码。"
            />
          }
        >
          <Link className="gp-button" to="/my/profile">
            <FormattedMessage id="看资料" defaultMessage="看资料" />
          </Link>
          <Link className="gp-button" to="/change-password">
            <FormattedMessage id="修改密码" defaultMessage="修改密码" />
          </Link>
        </Card>
        <Card
          title={<FormattedMessage {...TITLES.organisations} />}
          about={
            <FormattedMessage
              id="登记您任法定代表人的单位，审核谁能代表它办事，申请代表别的单位。"
              defaultMessage="登记您任法定代表人的单位，审核谁能代表它办事，申请代表别的单位。"
            />
          }
        >
          <Link className="gp-button" to="/my/organisations">
            <FormattedMessage id="看单位" defaultMessage="看单位" />
          </Link>
        </Card>
      </ul>
    </>
  );
}

export default function Home() {
  return (
    <MyPage path="/my" title={TITLES.my}>
      <Overview />
    </MyPage>
  );
}
