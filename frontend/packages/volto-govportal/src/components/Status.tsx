import { Route } from 'react-router-dom';

/** Gives the page an HTTP status when the server renders it; draws nothing. */
export function Status({ code }: { code: number }) {
  return (
    <Route
      render={({ staticContext }) => {
        if (staticContext) (staticContext as any).error_code = code;
        return null;
      }}
    />
  );
}
