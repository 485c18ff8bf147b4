export function Footer() {
  return <footer className="gp-footer" />;
}
