/** The portal's main places: what they are called, in the navigation and above their pages. */
import { defineMessages, type MessageDescriptor } from 'react-intl';
import type { IconName } from '../components/Icon';

const messages = defineMessages({
  home: { id: '首页', defaultMessage: '首页' },
  matters: { id: '办事事项', defaultMessage: '办事事项' },
  guides: { id: '办事指南', defaultMessage: '办事指南' },
  departments: { id: '部门', defaultMessage: '部门' },
  laws: { id: '法律法规', defaultMessage: '法律法规' },
  intermediaries: { id: '中介机构', defaultMessage: '中介机构' },
  questions: { id: '常见问题', defaultMessage: '常见问题' },
  announcements: { id: '公告', defaultMessage: '公告' },
  progress: { id: '进度查询', defaultMessage: '进度查询' },
  appointment: { id: '预约办事', defaultMessage: '预约办事' },
  complaint: { id: '投诉建议', defaultMessage: '投诉建议' },
  evaluation: { id: '办事评价', defaultMessage: '办事评价' },
  evaluations: { id: '评价公示', defaultMessage: '评价公示' },
  search: { id: '搜索', defaultMessage: '搜索' },
  regions: { id: '选择地区', defaultMessage: '选择地区' },
  accessibility: { id: '无障碍声明', defaultMessage: '无障碍声明' },
  siteMap: { id: '网站地图', defaultMessage: '网站地图' },
  catalogue: { id: '目录清单', defaultMessage: '目录清单' },
  compare: { id: '事项对比', defaultMessage: '事项对比' },
  status: { id: '运行状态', defaultMessage: '运行状态' },
  my: { id: '个人中心', defaultMessage: '个人中心' },
  myMessages: { id: '消息', defaultMessage: '消息' },
  profile: { id: '资料和认证', defaultMessage: '资料和认证' },
  organisations: { id: '单位和授权', defaultMessage: '单位和授权' },
  myCases: { id: '我的办件', defaultMessage: '我的办件' },
  tasks: { id: '我的任务', defaultMessage: '我的任务' },
  workbench: { id: '工作台', defaultMessage: '工作台' },
  worklist: { id: '办件工作台', defaultMessage: '办件工作台' },
  intake: { id: '窗口录入', defaultMessage: '窗口录入' },
  delegations: { id: '业务委托', defaultMessage: '业务委托' },
  halls: { id: '办事大厅', defaultMessage: '办事大厅' },
  book: { id: '网上预约', defaultMessage: '网上预约' },
  bookings: { id: '我的预约', defaultMessage: '我的预约' },
  checkIn: { id: '到厅取号', defaultMessage: '到厅取号' },
  hallDay: { id: '大厅预约', defaultMessage: '大厅预约' },
  consult: { id: '咨询', defaultMessage: '咨询' },
  complain: { id: '投诉', defaultMessage: '投诉' },
  suggest: { id: '建议', defaultMessage: '建议' },
  consultations: { id: '公开的咨询', defaultMessage: '公开的咨询' },
  phones: { id: '咨询电话', defaultMessage: '咨询电话' },
  interactions: { id: '我的互动', defaultMessage: '我的互动' },
  interactionQuery: {
    id: '查询咨询、投诉、建议',
    defaultMessage: '查询咨询、投诉、建议',
  },
  interactionLink: { id: '查看并回复', defaultMessage: '查看并回复' },
  callDesk: { id: '来电登记', defaultMessage: '来电登记' },
  joint: { id: '协办', defaultMessage: '协办' },
});

export interface Address {
  path: string;
  title: MessageDescriptor;
  icon: IconName;
  /** The add-on that brings the page; without it there is no way to it. */
  addon?: string;
}

export const HOME: Address = { path: '/', title: messages.home, icon: 'home' };

/** The main navigation. */
export const NAVIGATION: Address[] = [
  HOME,
  { path: '/matters', title: messages.matters, icon: 'list' },
  { path: '/guides', title: messages.guides, icon: 'signpost' },
  { path: '/departments', title: messages.departments, icon: 'building' },
  { path: '/laws', title: messages.laws, icon: 'scales' },
  {
    path: '/intermediaries',
    title: messages.intermediaries,
    icon: 'briefcase',
  },
  { path: '/questions', title: messages.questions, icon: 'question' },
  { path: '/announcements', title: messages.announcements, icon: 'megaphone' },
];

/** How a case stands: also for who has no account, so it is in reach on every page. */
export const PROGRESS: Address = {
  path: '/progress',
  title: messages.progress,
  icon: 'progress',
};

/** What one comes for besides looking something up. */
export const ENTRANCES: Address[] = [
  PROGRESS,
  { path: '/appointment', title: messages.appointment, icon: 'calendar' },
  { path: '/complaint', title: messages.complaint, icon: 'chat' },
  { path: '/evaluation', title: messages.evaluation, icon: 'star' },
];

export const HELP: Address[] = [
  { path: '/accessibility', title: messages.accessibility, icon: 'person' },
  { path: '/site-map', title: messages.siteMap, icon: 'list' },
];

/** For everybody who has an account; see the account's menu. */
export const OWN: Address[] = [
  { path: '/my', title: messages.my, icon: 'person' },
  { path: '/my-cases', title: messages.myCases, icon: 'document' },
  {
    path: '/bookings',
    title: messages.bookings,
    icon: 'calendar',
    addon: 'appointment',
  },
  {
    path: '/interactions',
    title: messages.interactions,
    icon: 'chat',
    addon: 'interaction',
  },
];

/** Ways to ask, to complain and to suggest. */
export const INTERACTION: Address[] = [
  { path: '/consult', title: messages.consult, icon: 'question' },
  { path: '/complain', title: messages.complain, icon: 'warning' },
  { path: '/suggest', title: messages.suggest, icon: 'edit' },
  { path: '/consultations', title: messages.consultations, icon: 'chat' },
  { path: '/phones', title: messages.phones, icon: 'phone' },
].map((one) => ({ ...one, addon: 'interaction' }) as Address);

/** For who works here; see the account's menu. */
export const STAFF: Address[] = [
  { path: '/tasks', title: messages.tasks, icon: 'check' },
  { path: '/desk', title: messages.workbench, icon: 'briefcase' },
  {
    path: '/worklist/day',
    title: messages.hallDay,
    icon: 'calendar',
    addon: 'appointment',
  },
];

/** What pages at an address of their own are called in the breadcrumbs. */
export const TITLES: Record<string, MessageDescriptor> = {
  ...Object.fromEntries(
    [
      ...NAVIGATION,
      ...ENTRANCES,
      ...HELP,
      ...OWN,
      ...STAFF,
      ...INTERACTION,
    ].map((one) => [one.path, one.title]),
  ),
  '/my/messages': messages.myMessages,
  '/my/profile': messages.profile,
  '/my/organisations': messages.organisations,
  '/search': messages.search,
  '/regions': messages.regions,
  '/catalogue': messages.catalogue,
  '/compare': messages.compare,
  '/status': messages.status,
  '/evaluations': messages.evaluations,
  '/worklist': messages.worklist,
  '/worklist/new': messages.intake,
  '/worklist/delegations': messages.delegations,
  '/halls': messages.halls,
  '/book': messages.book,
  '/check-in': messages.checkIn,
  '/worklist/call': messages.callDesk,
  '/worklist/joint': messages.joint,
  '/interactions/query': messages.interactionQuery,
  '/interactions/link': messages.interactionLink,
};

/** Lists that can be narrowed to a region by `?region=`. */
export const BY_REGION = [
  '/matters',
  '/guides',
  '/departments',
  '/laws',
  '/intermediaries',
  '/questions',
  '/announcements',
  '/search',
  '/progress',
  '/appointment',
  '/halls',
  '/complaint',
  '/evaluation',
  '/phones',
];

/** The present list narrowed to a region, from its first page; null where the page is no list. */
export function inRegion(
  place: { pathname: string; search: string },
  code: string,
): string | null {
  if (!BY_REGION.includes(place.pathname)) return null;
  const params = new URLSearchParams(place.search);
  // A department and a page of results belong to the region that was.
  for (const name of ['cursor', 'page', 'descendants', 'department']) {
    params.delete(name);
  }
  if (code) params.set('region', code);
  else params.delete('region');
  const query = params.toString();
  return query ? `${place.pathname}?${query}` : place.pathname;
}
