/** The frame of the pages about oneself: the title, the way to the others, the content. */
import type { ReactNode } from 'react';
import {
  defineMessages,
  type MessageDescriptor,
  useIntl,
  FormattedMessage,
} from 'react-intl';
import { Link } from 'react-router-dom';
import { PageTitle } from '../../../components/PageTitle';
import { SignedIn } from '../../apply/parts/SignedIn';
import { MY_PAGES } from './pages';
import '../my.scss';

const messages = defineMessages({
  pages: { id: '个人中心的页面', defaultMessage: '个人中心的页面' },
});

interface Props {
  path: string;
  title: MessageDescriptor;
  lead?: ReactNode;
  children: ReactNode;
}

export function MyPage({ path, title, lead, children }: Props) {
  const intl = useIntl();
  return (
    <SignedIn>
      <div className="gp-wide gp-page gp-my">
        <PageTitle title={intl.formatMessage(title)} lead={lead} />
        <nav aria-label={intl.formatMessage(messages.pages)}>
          <ul className="gp-tabs">
            {MY_PAGES.map((page) => (
              <li key={page.path}>
                <Link
                  to={page.path}
                  aria-current={page.path === path ? 'page' : undefined}
                >
                  <FormattedMessage {...page.title} />
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {children}
      </div>
    </SignedIn>
  );
}
