"""What every page must be: accessible, Chinese, without errors, no wider than the screen."""

from pathlib import Path
from playwright.sync_api import Page

import re


ROOT = Path(__file__).resolve().parents[2]
AXE = ROOT / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]
#: Words in Latin letters that Chinese readers use as they are: names and formats.
NAMES = {
    "atom",
    "csv",
    "docx",
    "excel",
    "http",
    "https",
    "jpg",
    "json",
    "jsonl",
    "pdf",
    "plone",
    "png",
    "rss",
    "sqlite",
    "postgresql",
    "svg",
    "tsv",
    "xls",
    "xlsx",
    "zip",
    "zope",
    "python",
    "volto",
    "govportal",
    "schema",
    "openapi",
    "bearer",
    "ctrl",
    "enter",
    "alt",
    "shift",
    "esc",
    "tab",
    "utf",
    "gbk",
    "yaml",
}
#: Every text that a person sees or hears: text on the screen, names and hints of controls.
TEXTS = r"""() => {
  const SKIP =
    'script,style,noscript,code,pre,kbd,samp,.gp-code,[lang=en],[translate=no],svg title';
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!parent || parent.closest(SKIP)) continue;
    if (!parent.checkVisibility()) continue;
    found.push(walker.currentNode.textContent);
  }
  for (const element of document.querySelectorAll('[aria-label],[title],[placeholder],[alt]')) {
    if (element.closest(SKIP) || !element.checkVisibility()) continue;
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
      if (element.getAttribute(name)) found.push(element.getAttribute(name));
    }
  }
  found.push(document.title);
  return found;
}"""
ADDRESSES = re.compile(r"\S*(?:https?://|www\.|@|/|\w\.\w)\S*")
WORDS = re.compile(r"(?<![A-Za-z0-9_-])[A-Za-z][a-z]{2,}(?![A-Za-z0-9_-])")


def english_words(texts: list[str]) -> list[str]:
    """English words in texts, without addresses, file names and names used in Chinese."""
    found = []
    for text in texts:
        plain = ADDRESSES.sub(" ", text)
        found += [word for word in WORDS.findall(plain) if word.lower() not in NAMES]
    return sorted(set(found))


def accessibility_faults(page: Page) -> list[str]:
    """What axe finds against WCAG 2.1 AA, one line a rule."""
    # Evaluated, not added as a tag: the page's own policy forbids foreign scripts.
    page.evaluate(AXE.read_text(encoding="utf-8"))
    result = page.evaluate("tags => axe.run({runOnly: tags})", LEVELS)
    return [
        f"{fault['id']}: {fault['help']}: "
        + "; ".join(
            f"{' '.join(map(str, node['target']))} ({node.get('failureSummary', '')})"
            for node in fault["nodes"][:5]
        )
        for fault in result["violations"]
    ]


def too_wide(page: Page) -> bool:
    """Whether a reader has to scroll sideways."""
    return page.evaluate(
        "() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"
    )


#: Text that is wider than its box and cannot be scrolled to, and boxes beyond the screen's edge.
CUT = """() => {
  const SKIP = '.gp-hidden, .gp-cards thead, svg, details:not([open])';
  const SCROLLS = '.gp-scroll, .gp-cards';
  const found = [];
  for (const element of document.querySelectorAll('main *, header *, footer *')) {
    if (!element.checkVisibility() || element.closest(SKIP)) continue;
    const style = getComputedStyle(element);
    const clips = ['hidden', 'clip'].includes(style.overflowX);
    const told = style.textOverflow === 'ellipsis';
    const box = element.getBoundingClientRect();
    const cut = clips && !told && element.scrollWidth > element.clientWidth + 1;
    const beyond = !element.closest(SCROLLS) && box.width && box.right > innerWidth + 1;
    if (cut || beyond) found.push(element.outerHTML.slice(0, 120));
  }
  return found;
}"""


def cut_off(page: Page) -> list[str]:
    """Elements of which a part cannot be seen."""
    return page.evaluate(CUT)
