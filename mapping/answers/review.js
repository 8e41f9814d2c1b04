
(function () {
  "use strict";
  var form = document.getElementById("filters");
  var count = document.getElementById("count");
  var choices = Array.prototype.slice.call(document.querySelectorAll("details.choice"));
  var questions = Array.prototype.slice.call(document.querySelectorAll("article.question"));
  var pillars = Array.prototype.slice.call(document.querySelectorAll("section.pillar"));
  var texts = choices.map(function (c) { return c.textContent.toLowerCase(); });

  function apply() {
    var pillar = form.elements.pillar.value;
    var risk = form.elements.risk.value;
    var status = form.elements.status.value;
    var open = form.elements.open.checked;
    var conflict = form.elements.conflict.checked;
    var words = form.elements.text.value.toLowerCase().split(/\s+/).filter(Boolean);
    var shown = 0;
    choices.forEach(function (c, i) {
      var d = c.dataset;
      var ok = (!pillar || d.pillar === pillar) && (!risk || d.risk === risk) && (!status || d.status === status) &&
        (!open || d.open === "yes") && (!conflict || d.conflict === "yes") &&
        words.every(function (w) { return texts[i].indexOf(w) >= 0; });
      c.hidden = !ok;
      if (ok) { shown++; }
    });
    questions.forEach(function (q) { q.hidden = !q.querySelector("details.choice:not([hidden])"); });
    pillars.forEach(function (p) { p.hidden = !p.querySelector("article.question:not([hidden])"); });
    count.textContent = shown + " of " + choices.length + " practices shown";
  }

  function openAll(yes) {
    choices.forEach(function (c) { if (!c.hidden) { c.open = yes; } });
  }

  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("submit", function (e) { e.preventDefault(); });
  form.addEventListener("reset", function () { setTimeout(apply, 0); });
  document.getElementById("open-all").addEventListener("click", function () { openAll(true); });
  document.getElementById("close-all").addEventListener("click", function () { openAll(false); });
  var wereOpen = [];
  window.addEventListener("beforeprint", function () {
    wereOpen = choices.map(function (c) { return c.open; });
    openAll(true);
  });
  window.addEventListener("afterprint", function () {
    choices.forEach(function (c, i) { c.open = wereOpen[i]; });
  });
  function reveal() {
    var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.tagName === "DETAILS") {
      if (target.hidden) { form.reset(); apply(); }
      target.open = true;
      target.scrollIntoView();
    }
  }
  window.addEventListener("hashchange", reveal);
  apply();
  reveal();
})();
