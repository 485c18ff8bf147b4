/** Modules that come without types, and the constants of the build. */
declare module 'react-router-config';
declare module '@plone/volto-original/*';
declare module '@plone/volto-slate/*';
declare module '*.svg';
declare module '*.scss';
declare module '*.less';
declare const __SERVER__: boolean;
declare const __CLIENT__: boolean;
declare module 'jwt-decode' {
  export default function jwtDecode<Claims>(token: string): Claims;
}
