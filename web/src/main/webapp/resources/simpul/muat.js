/* Sends an SOP's file to be looked at, shows what would come of it, and sends it once more when that is wanted. */
(function () {
  "use strict";

  function start() {
    var root = document.getElementById("muat-berkas");
    if (!root) { return; }
    var choice = document.getElementById("muat-pilih");
    var news = document.getElementById("muat-kabar");
    var report = document.getElementById("muat-laporan");
    var result = document.getElementById("muat-hasil");
    var make = document.getElementById("muat-jadikan");
    var turn = 0;

    function send(file, keep) {
      var query = new URLSearchParams({ nama: file.name, language: document.documentElement.lang });
      if (keep) { query.set("simpan", "ya"); }
      return fetch(root.dataset.address + "?" + query, {
        method: "POST",
        credentials: "same-origin",
        headers: { "Content-Type": "application/octet-stream" },
        body: file
      }).then(function (answer) {
        return answer.json();
      });
    }

    function say(sentences, bad) {
      news.className = "s-pesan" + (bad ? " s-pesan--bad" : "");
      news.replaceChildren(part("div", "", sentences.map(function (text) { return part("p", text); })));
    }

    function part(tag, text, children) {
      var element = document.createElement(tag);
      if (text) { element.textContent = text; }
      (children || []).forEach(function (child) { element.appendChild(child); });
      return element;
    }

    function line(said) {
      var item = part("li", "", [part("div", "", [
        part("b", said.severity + (said.place ? " · " + said.place : "")), part("p", said.sentence)])]);
      item.className = "is-" + said.kind;
      return item;
    }

    function show(answer) {
      var bad = answer.sentence !== undefined || answer.refused;
      say(answer.sentence !== undefined ? [answer.sentence] : answer.summary, bad);
      var findings = answer.findings || [];
      report.replaceChildren.apply(report, findings.map(line));
      result.hidden = findings.length === 0;
      make.hidden = bad;
    }

    function clear() {
      result.hidden = true;
      make.hidden = true;
    }

    function ask(keep) {
      var file = choice.files[0];
      var mine = ++turn;
      clear();
      if (!file) { news.replaceChildren(); news.className = ""; return; }
      say([root.dataset.reading], false);
      send(file, keep).then(function (answer) {
        if (mine !== turn) { return; }
        if (answer.address) { location.assign(answer.address); } else { show(answer); }
      }).catch(function () {
        if (mine === turn) { say([root.dataset.offline], true); }
      });
    }

    choice.addEventListener("change", function () { ask(false); });
    make.querySelector("button").addEventListener("click", function () { ask(true); });
  }

  if (document.readyState === "loading") { document.addEventListener("DOMContentLoaded", start); } else { start(); }
})();
