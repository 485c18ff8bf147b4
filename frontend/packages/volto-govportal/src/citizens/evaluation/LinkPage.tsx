/** /evaluate/<token>: the page behind the link of a message or the code at a window; a phone first. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link, useLocation, useParams } from 'react-router-dom';
import Helmet from '@plone/volto/helpers/Helmet/Helmet';
import { Empty } from '../../components/Empty';
import { Failed } from '../../components/Failed';
import { PageTitle } from '../../components/PageTitle';
import { Status } from '../../components/Status';
import { useResource } from '../../data/resource';
import { send } from '../../data/send';
import { type Asked, linkOf } from './data';
import { Evaluating } from './Evaluating';

const messages = defineMessages({
  title: { id: '评价服务', defaultMessage: '评价服务' },
});

export default function LinkPage() {
  const intl = useIntl();
  const { token } = useParams<{ token: string }>();
  const { search } = useLocation();
  const [resource] = useResource<Asked>(linkOf(token));
  const { data, refusal } = resource;
  // A tablet of the hall says that it is one; a code is else a phone's.
  const tablet = new URLSearchParams(search).has('tablet')
    ? { channel: 'tablet' }
    : {};
  return (
    <div className="gp-wide gp-page gp-evaluate">
      <Helmet>
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
      </Helmet>
      <PageTitle
        title={intl.formatMessage(messages.title)}
        lead={data && `${data.matter_title} · ${data.moment.title}`}
      />
      {refusal?.status === 404 && !data ? (
        <Gone />
      ) : (
        <Failed resource={resource} />
      )}
      {!data && !refusal && <div className="gp-waiting" aria-busy="true" />}
      {data && (
        <section className="gp-sheet">
          <p>{data.department}</p>
          <Evaluating
            asked={data}
            onGive={(given) =>
              send<Asked>('post', linkOf(token), { ...given, ...tablet })
            }
            onAdd={(text) =>
              send<Asked>('post', `${linkOf(token)}/addition`, { text })
            }
            onSecond={(given) => send<Asked>('post', linkOf(token), given)}
          />
        </section>
      )}
    </div>
  );
}

function Gone() {
  return (
    <>
      <Status code={404} />
      <Empty
        title={
          <FormattedMessage
            id="这个链接无效、已经使用过，或者已经过期"
            defaultMessage="这个链接无效、已经使用过，或者已经过期"
          />
        }
      >
        <p className="gp-row">
          <Link className="gp-button" to="/my-cases">
            <FormattedMessage id="登录后评价" defaultMessage="登录后评价" />
          </Link>
          <Link className="gp-button" to="/evaluation">
            <FormattedMessage
              id="用办件编号评价"
              defaultMessage="用办件编号评价"
            />
          </Link>
        </p>
      </Empty>
    </>
  );
}
