/** The page's whole script: filters and copying. Without it everything is there, only unfiltered. */
export const SCRIPT = `
(function () {
  'use strict';
  var form = document.getElementById('filters');
  var projects = Array.prototype.slice.call(document.querySelectorAll('details.project'));
  if (form) {
    var output = form.querySelector('output');
    var apply = function () {
      var environment = form.elements.environment.value;
      var risk = form.elements.risk.value;
      var text = form.elements.text.value.trim().toLowerCase();
      var shown = 0;
      projects.forEach(function (project) {
        var fits = (environment === '' || project.dataset.environment === environment) &&
          (risk === '' || project.dataset.risk === risk) &&
          (text === '' || project.textContent.toLowerCase().indexOf(text) >= 0);
        project.hidden = !fits;
        if (fits) shown++;
      });
      document.querySelectorAll('.environment').forEach(function (group) {
        group.hidden = !group.querySelector('details.project:not([hidden])') &&
          (environment !== '' || risk !== '' || text !== '');
      });
      output.textContent = shown === projects.length ? '' : shown + ' of ' + projects.length + ' shown';
    };
    form.addEventListener('input', apply);
    form.addEventListener('submit', function (event) { event.preventDefault(); });
    form.querySelector('button').addEventListener('click', function (event) {
      var open = projects.some(function (project) { return !project.hidden && !project.open; });
      projects.forEach(function (project) {
        if (project.hidden) return;
        project.open = open;
        project.querySelectorAll('details').forEach(function (inner) { inner.open = open; });
      });
      event.currentTarget.textContent = open ? 'Close all' : 'Open all';
    });
    form.hidden = false;
  }
  document.querySelectorAll('button[data-copy]').forEach(function (button) {
    if (!navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener('click', function () {
      navigator.clipboard.writeText(button.dataset.copy).then(function () { button.textContent = 'Copied'; });
    });
  });
  var reveal = function () {
    var target = location.hash && document.getElementById(location.hash.slice(1));
    if (target && target.tagName === 'DETAILS') target.open = true;
  };
  window.addEventListener('hashchange', reveal);
  reveal();
})();
`;
