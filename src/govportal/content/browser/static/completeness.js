/* From an entry of the completeness box to its field: opens the field's tab and focuses it. */
(() => {
  const fieldOf = (hash) => {
    const id = decodeURIComponent(hash.slice(1));
    return id ? document.getElementById(id) : null;
  };
  const show = (field) => {
    // Plone's tabs stand in the order of the sections that they show.
    const section = field.closest(".autotoc-section");
    const form = field.closest("form");
    if (section && form) {
      const sections = [...form.querySelectorAll(".autotoc-section")];
      const tabs = form.querySelectorAll(".autotoc-nav a");
      tabs[sections.indexOf(section)]?.click();
    }
    field.scrollIntoView({ block: "start" });
    field.querySelector("input:not([type=hidden]), textarea, select, button")?.focus();
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("#govportal-completeness a[href*='#']");
    const field = link && fieldOf(link.hash);
    if (!field) return;
    event.preventDefault();
    show(field);
  });
  const wanted = fieldOf(window.location.hash);
  // Plone builds the tabs some time after the page has loaded.
  const wait = (left) => {
    if (document.querySelector(".autotoc-nav a.active")) show(wanted);
    else if (left > 0) setTimeout(() => wait(left - 1), 200);
  };
  if (wanted) wait(50);
})();
