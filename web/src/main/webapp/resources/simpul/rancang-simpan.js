/* Keeps what is typed: in this browser at once, on the server as soon as the typing rests. Nothing typed is lost when the
   net fails, the session ends, or another admin was faster; then the page says so and the person decides. */
var Rancang = window.Rancang || {};
Rancang.keeper = function (address, language, page) {
  "use strict";

  var REST = 700, RETRY = 10000;
  var store = "simpul-rancang-" + address;
  var revision = null, dirty = false, busy = false, held = false, timer = null;

  function parameters(more) {
    return new URLSearchParams(Object.assign({ language: language, heights: JSON.stringify(page.heights()) }, more));
  }

  function asked(answer) {
    // whoever is sent elsewhere has something to do there first: what came back is no answer to this
    if (answer.redirected) { return { status: 401, body: { sentence: "" } }; }
    return answer.json().then(
      function (body) { return { status: answer.status, body: body }; },
      function () { return { status: answer.ok ? 502 : answer.status, body: { sentence: "" } }; });
  }

  function read() {
    return fetch(address + "?" + parameters(), { credentials: "same-origin" }).then(asked);
  }

  /** Opens the draft; what this browser still holds from before is offered, not taken. */
  function load() {
    read().then(function (answer) {
      if (answer.status !== 200) { page.refused(answer); return; }
      revision = answer.body.revision;
      var kept = keptText();
      page.opened(answer.body);
      if (kept && kept.text !== JSON.stringify(page.document())) { page.offer(kept); } else { forget(); }
    }, function () { page.offline(); });
  }

  function keptText() {
    try { return JSON.parse(localStorage.getItem(store)); } catch (e) { return null; }
  }

  function keep() {
    try {
      localStorage.setItem(store, JSON.stringify({ text: JSON.stringify(page.document()), at: page.now(), revision: revision }));
    } catch (e) { /* private window: the page still holds it */ }
  }

  function forget() {
    try { localStorage.removeItem(store); } catch (e) { /* nothing was kept */ }
  }

  function changed() {
    dirty = true;
    keep();
    page.waiting();
    plan(REST);
  }

  function plan(after) {
    clearTimeout(timer);
    timer = setTimeout(save, after);
  }

  function save() {
    if (busy || held || !dirty || revision === null) { return; }
    busy = true;
    dirty = false;
    fetch(address, {
      method: "POST",
      credentials: "same-origin",
      body: parameters({ revision: revision, document: JSON.stringify(page.document()) })
    }).then(asked).then(function (answer) {
      busy = false;
      if (answer.status === 200) { saved(answer.body); } else { notSaved(answer); }
    }, function () {
      busy = false;
      dirty = true;
      page.offline();
      plan(RETRY);
    });
  }

  function saved(body) {
    revision = body.revision;
    if (!dirty) { forget(); }
    page.saved(body, dirty);
    if (dirty) { plan(REST); }
  }

  function notSaved(answer) {
    dirty = true;
    if (answer.status === 409 && answer.body.code === "sop.draftChanged") {
      held = true;
      page.overtaken(answer.body);
      return;
    }
    page.refused(answer);
    // an outage passes by itself; what was refused for what it says is tried again with the next letter; who must sign in
    // again, or may not, gains nothing by trying on
    if (answer.status === 429 || answer.status >= 500) { plan(RETRY); }
    else { held = [401, 403, 404, 409].indexOf(answer.status) >= 0; }
  }

  /** Tries at once, also after a refusal. */
  function again() {
    held = false;
    dirty = true;
    save();
  }

  /** Another was faster: take over with what stands here. */
  function insist() {
    read().then(function (answer) {
      if (answer.status !== 200) { page.refused(answer); return; }
      revision = answer.body.revision;
      again();
    }, function () { page.offline(); });
  }

  /** Another was faster: take what is there; one step back brings the own text again. */
  function yield_() {
    read().then(function (answer) {
      if (answer.status !== 200) { page.refused(answer); return; }
      revision = answer.body.revision;
      held = false;
      dirty = false;
      forget();
      page.replaced(answer.body);
    }, function () { page.offline(); });
  }

  /** Asks for what stands beside the draft once more; what was typed meanwhile counts for more. */
  function redraw(take) {
    read().then(function (answer) {
      if (answer.status === 200 && answer.body.revision === revision && !dirty && !busy) { take(answer.body); }
    }).catch(function () { /* the first drawing stays */ });
  }

  window.addEventListener("online", function () { if (revision === null) { load(); } else if (dirty) { save(); } });
  window.addEventListener("beforeunload", function (event) { if (dirty || busy) { event.preventDefault(); } });

  return { load: load, changed: changed, now: again, insist: insist, yield_: yield_, forget: forget, redraw: redraw };
};
window.Rancang = Rancang;
