/** Regions and departments: the tree, and what can be done at the place that is chosen. */
import { useState } from 'react';
import { useDispatch } from 'react-redux';
import { Link, useLocation } from 'react-router-dom';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Icon } from '../../components/Icon';
import { useAddon } from '../../data/portal';
import { getResource, useResource } from '../../data/resource';
import { AdminPage } from '../parts/AdminPage';
import type { Admin, PlaceNode, Tree } from '../parts/data';
import { useNotice } from '../parts/Notice';
import { chain, currentPath, treePath, withPlace } from '../parts/place';
import { PlaceTree } from '../parts/PlaceTree';
import { Refused } from '../../components/Refused';
import { Abolish, Rename } from './PlaceDialogs';
import { ReviewSteps } from './ReviewSteps';
import './regions.scss';

const messages = defineMessages({
  site: { id: '全站', defaultMessage: '全站' },
  abolish: { id: '撤销', defaultMessage: '撤销' },
  restore: { id: '恢复启用', defaultMessage: '恢复启用' },
  lead: {
    id: '事项在部门编制，在区划审核发布。撤销的区划和部门保留已有内容。',
    defaultMessage:
      '事项在部门编制，在区划审核发布。撤销的区划和部门保留已有内容。',
  },
});
const PAGE = '/admin/regions';

function Facts({ place }: { place: PlaceNode }) {
  return (
    <dl className="gp-facts">
      {place.code && (
        <div>
          <dt>
            <FormattedMessage id="代码" defaultMessage="代码" />
          </dt>
          <dd className="gp-code">{place.code}</dd>
        </div>
      )}
      {place.level_title && (
        <div>
          <dt>
            <FormattedMessage id="层级" defaultMessage="层级" />
          </dt>
          <dd>{place.level_title}</dd>
        </div>
      )}
      {(place.trail ?? []).length > 0 && (
        <div>
          <dt>
            <FormattedMessage id="上级" defaultMessage="上级" />
          </dt>
          <dd>{place.trail?.join(' / ')}</dd>
        </div>
      )}
      {place.type !== 'Department' && (
        <>
          <div>
            <dt>
              <FormattedMessage id="下级区划" defaultMessage="下级区划" />
            </dt>
            <dd>{place.counts.regions}</dd>
          </div>
          <div>
            <dt>
              <FormattedMessage id="部门" defaultMessage="部门" />
            </dt>
            <dd>{place.counts.departments}</dd>
          </div>
        </>
      )}
      <div>
        <dt>
          <FormattedMessage id="已发布事项" defaultMessage="已发布事项" />
        </dt>
        <dd>{place.counts.matters}</dd>
      </div>
    </dl>
  );
}

interface ChosenProps {
  path: string;
  say: (text: string) => void;
}

function Chosen({ path, say }: ChosenProps) {
  const intl = useIntl();
  const dispatch = useDispatch<any>();
  const [{ data, refusal }, reload] = useResource<Tree>(treePath(path));
  const booking = useAddon('appointment');
  const [asking, setAsking] = useState<'rename' | 'abolish' | ''>('');
  if (refusal) return <Refused message={refusal.message} />;
  if (!data) return <div aria-busy="true" />;
  const { place } = data;
  const { may } = place;

  async function done(said: string) {
    setAsking('');
    await reload();
    // The place's name and state also stand in the tree, below the place above.
    const above = chain(path).at(-2) ?? '';
    await dispatch(getResource(treePath(above))).catch(() => undefined);
    say(said);
  }

  return (
    <>
      <section className="gp-sheet">
        <h2>
          {place.type === 'Plone Site'
            ? intl.formatMessage(messages.site)
            : place.title}{' '}
          {place.state === 'abolished' && (
            <span className="gp-tag gp-bad">{place.state_title}</span>
          )}
        </h2>
        <Facts place={place} />
        <p className="gp-row gp-place-actions">
          {may.add_region && (
            <Link className="gp-button" to={`${path}/add?type=Region`}>
              <FormattedMessage
                id="增加下级区划"
                defaultMessage="增加下级区划"
              />
            </Link>
          )}
          {may.add_department && (
            <Link className="gp-button" to={`${path}/add?type=Department`}>
              <FormattedMessage id="增加部门" defaultMessage="增加部门" />
            </Link>
          )}
          {booking && may.add_department && (
            <Link className="gp-button" to={`${path}/add?type=ServiceHall`}>
              <FormattedMessage
                id="增加办事大厅"
                defaultMessage="增加办事大厅"
              />
            </Link>
          )}
          {may.edit && (
            <>
              <button
                type="button"
                className="gp-button"
                onClick={() => setAsking('rename')}
              >
                <FormattedMessage id="改名" defaultMessage="改名" />
              </button>
              <Link className="gp-button" to={`${path}/edit`}>
                <FormattedMessage
                  id="编辑全部信息"
                  defaultMessage="编辑全部信息"
                />
              </Link>
            </>
          )}
          {may.roles && (
            <Link className="gp-button" to={withPlace('/admin/roles', path)}>
              <FormattedMessage id="角色授权" defaultMessage="角色授权" />
            </Link>
          )}
          {path && (
            <Link className="gp-button gp-quiet" to={path}>
              <Icon name="arrow-right" />
              <FormattedMessage
                id="查看公开页面"
                defaultMessage="查看公开页面"
              />
            </Link>
          )}
          {(may.abolish || may.restore) && (
            <button
              type="button"
              className={`gp-button ${may.abolish ? 'gp-danger' : ''}`}
              onClick={() => setAsking('abolish')}
            >
              {may.abolish
                ? intl.formatMessage(messages.abolish)
                : intl.formatMessage(messages.restore)}
            </button>
          )}
        </p>
      </section>
      {place.type === 'Region' && (
        <ReviewSteps key={path} path={path} say={say} />
      )}
      {asking === 'rename' && (
        <Rename place={place} onClose={() => setAsking('')} onDone={done} />
      )}
      {asking === 'abolish' && (
        <Abolish place={place} onClose={() => setAsking('')} onDone={done} />
      )}
    </>
  );
}

function Content({ admin }: { admin: Admin }) {
  const { search } = useLocation();
  const [notice, say] = useNotice();
  const path = currentPath(search, admin.places);
  return (
    <div className="gp-columns gp-place-columns">
      <PlaceTree admin={admin} page={PAGE} current={path} />
      <div>
        {notice}
        <Chosen key={path} path={path} say={say} />
      </div>
    </div>
  );
}

export default function RegionsPage() {
  const intl = useIntl();
  return (
    <AdminPage id="regions" lead={intl.formatMessage(messages.lead)}>
      {(admin) => <Content admin={admin} />}
    </AdminPage>
  );
}
