/** The pages about oneself: addresses and names. */
import { defineMessages } from 'react-intl';

export const TITLES = defineMessages({
  my: { id: '个人中心', defaultMessage: '个人中心' },
  overview: { id: '概览', defaultMessage: '概览' },
  profile: { id: '资料和认证', defaultMessage: '资料和认证' },
  organisations: { id: '单位和授权', defaultMessage: '单位和授权' },
  messages: { id: '消息', defaultMessage: '消息' },
});

export const MY_PAGES = [
  { path: '/my', title: TITLES.overview },
  { path: '/my/messages', title: TITLES.messages },
  { path: '/my/profile', title: TITLES.profile },
  { path: '/my/organisations', title: TITLES.organisations },
];
