import './install';
import './Styles';
import { createPortal } from 'react-dom';
import { ToastContainer, toast } from 'react-toastify';
import Toolbar from '@plone/volto/components/manage/Toolbar/Toolbar';
import { getBaseUrl } from '@plone/volto/helpers/Url/Url';
import { defineMessages, useIntl } from 'react-intl';
import { useSelector } from 'react-redux';
import { Link, useLocation } from 'react-router-dom';
import { Icon } from '../components/Icon';
import { useWorks } from '../data/works';
import { isVoltos } from './routes';
import { ToolbarCases } from '../officers/ToolbarCases';
import { ToolbarTasks } from '../reviewers/ToolbarTasks';

const messages = defineMessages({
  back: { id: '返回查看', defaultMessage: '返回查看' },
});

/** Forms of the portal: what the toolbar offers otherwise is being done already. */
const FORMS = /\/(edit|add)$/;

/** Volto's toolbar and the place of its messages. */
export default function Tools({ pathname }: { pathname: string }) {
  const intl = useIntl();
  const place = document.getElementById('toolbar');
  const { search } = useLocation();
  const type = useSelector((state: any) => state.content.data?.['@type']);
  const added = new URLSearchParams(search).get('type');
  const voltos = isVoltos(pathname, added ?? type);
  const works = useWorks();
  const back = intl.formatMessage(messages.back);
  return (
    <>
      {place &&
        !voltos &&
        works &&
        createPortal(
          <Toolbar
            pathname={pathname}
            hideDefaultViewButtons={FORMS.test(pathname)}
            inner={
              <Link
                to={getBaseUrl(pathname) || '/'}
                aria-label={back}
                title={back}
              >
                <Icon name="chevron-left" size="30px" />
              </Link>
            }
          />,
          place,
        )}
      <ToolbarTasks />
      <ToolbarCases />
      <ToastContainer
        position={toast.POSITION.BOTTOM_CENTER}
        hideProgressBar
        autoClose={5000}
      />
    </>
  );
}
