/** 咨询电话: whom to call, department by department. */
import { defineMessages, useIntl } from 'react-intl';
import { useLocation } from 'react-router-dom';
import { PageTitle } from '../../components/PageTitle';
import { Hotline } from '../home/entrances/Guidance';
import { Offices } from '../home/entrances/Offices';

const messages = defineMessages({
  title: { id: '咨询电话', defaultMessage: '咨询电话' },
  lead: {
    id: '各部门的咨询电话和监督电话，也可以拨打热线由话务员登记。',
    defaultMessage: '各部门的咨询电话和监督电话，也可以拨打热线由话务员登记。',
  },
});

export default function PhonesPage() {
  const intl = useIntl();
  return (
    <div className="gp-wide gp-page">
      <PageTitle
        title={intl.formatMessage(messages.title)}
        lead={intl.formatMessage(messages.lead)}
      />
      <Hotline />
      <Offices location={useLocation()} />
    </div>
  );
}
