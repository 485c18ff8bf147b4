/**
 * Content that may not be edited in its present state.
 *
 * What is public is changed in a working copy, which goes through the review again; what is being
 * reviewed waits for its reviewer.
 */
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link, useHistory } from 'react-router-dom';
import { flattenToAppURL } from '@plone/volto/helpers/Url/Url';
import { useResource } from '../../data/resource';
import { RefusedError, send } from '../../data/send';
import { Problem } from '../../shell/Problem';
import type { Values } from './types';

interface Review {
  state: { id: string; title: string };
  working_copy: string | null;
  transitions: { id: string; title: string }[];
}

export function NotNow({ path, content }: { path: string; content: Values }) {
  const history = useHistory();
  const [review] = useResource<Review>(`${path}/@review`);
  const [refused, setRefused] = useState('');
  const [busy, setBusy] = useState(false);
  const buttons = content['@components']?.actions?.object_buttons ?? [];
  const mayRevise = buttons.some(
    ({ id }: { id: string }) => id === 'iterate_checkout',
  );

  function revise() {
    setBusy(true);
    send<{ '@id': string }>('post', `${path}/@workingcopy`, {})
      .then((made) => history.push(`${flattenToAppURL(made['@id'])}/edit`))
      .catch((error) => {
        setBusy(false);
        setRefused(error instanceof RefusedError ? error.message : '');
      });
  }

  if (review.status === 'failed') return <Problem status={403} />;
  if (!review.data) return null;
  const { state, working_copy: copy } = review.data;
  return (
    <div className="gp-wide gp-page">
      <h1>{content.title}</h1>
      <div className="gp-notice">
        {copy ? (
          <>
            <p>
              <FormattedMessage
                id="这份内容{state}，不能直接修改；它已有一份修订稿，请在修订稿中修改。"
                defaultMessage="这份内容{state}，不能直接修改；它已有一份修订稿，请在修订稿中修改。"
                values={{ state: state.title }}
              />
            </p>
            <p className="gp-row">
              <Link
                className="gp-button gp-primary"
                to={`${flattenToAppURL(copy)}/edit`}
              >
                <FormattedMessage id="打开修订稿" defaultMessage="打开修订稿" />
              </Link>
              <Back path={path} />
            </p>
          </>
        ) : mayRevise ? (
          <>
            <p>
              <FormattedMessage
                id="这份内容{state}，不能直接修改。开始修订后，您在修订稿中修改并提交审核；审核发布以前，公众看到的仍是现在的内容。"
                defaultMessage="这份内容{state}，不能直接修改。开始修订后，您在修订稿中修改并提交审核；审核发布以前，公众看到的仍是现在的内容。"
                values={{ state: state.title }}
              />
            </p>
            <p className="gp-row">
              <button
                type="button"
                className="gp-button gp-primary"
                disabled={busy}
                onClick={revise}
              >
                <FormattedMessage id="开始修订" defaultMessage="开始修订" />
              </button>
              <Back path={path} />
            </p>
          </>
        ) : (
          <>
            <p>
              <FormattedMessage
                id="这份内容的状态是“{state}”，您现在不能修改。正在审核的，请等待审核意见，或者先撤回。"
                defaultMessage="这份内容的状态是“{state}”，您现在不能修改。正在审核的，请等待审核意见，或者先撤回。"
                values={{ state: state.title }}
              />
            </p>
            <p className="gp-row">
              <Back path={path} />
            </p>
          </>
        )}
        {refused && (
          <p className="gp-fault" role="alert">
            {refused}
          </p>
        )}
      </div>
    </div>
  );
}

function Back({ path }: { path: string }) {
  return (
    <Link className="gp-button" to={path || '/'}>
      <FormattedMessage id="返回查看" defaultMessage="返回查看" />
    </Link>
  );
}
