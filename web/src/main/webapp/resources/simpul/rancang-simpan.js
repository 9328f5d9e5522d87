/* Keeps what is typed: in this browser at once, on the server as soon as the typing rests. Nothing typed is lost when the
   net fails, the session ends, or another admin was faster; then the page says so and the person decides. */
var Rancang = window.Rancang || {};
Rancang.keeper = function (address, language, page) {
  "use strict";

  var REST = 700, RETRY = 10000;
  var store = "simpul-rancang-" + address, undecided = store + "-tadi", offered = null;
  var revision = null, dirty = false, busy = false, held = false, timer = null;
  // whether what stands here was not made from what it replaces, and the person knows; the server then keeps both
  var over = false;

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

  function read(more) {
    return fetch(address + "?" + parameters(more), { credentials: "same-origin" }).then(asked);
  }

  function send(fields) {
    return fetch(address, { method: "POST", credentials: "same-origin", body: parameters(fields) }).then(asked);
  }

  /** Opens the draft; what this browser still holds from before is offered, not taken. */
  function load() {
    read().then(function (answer) {
      if (answer.status !== 200) { page.refused(answer); return; }
      revision = answer.body.revision;
      var kept = stored(store), earlier = stored(undecided);
      page.opened(answer.body);
      if (earlier && kept) { layAside(earlier); }
      offer(kept || earlier, answer.body);
    }, function () { page.offline(); });
  }

  function offer(kept, body) {
    if (!kept || kept.text === JSON.stringify(page.document())) { forget(); drop(undecided); return; }
    offered = kept;
    // out of the way of what is typed before that is decided
    put(undecided, kept);
    drop(store);
    page.offer(kept, body, kept.revision !== revision || kept.over);
  }

  /** What was offered is taken, or thrown away. */
  function decided() {
    offered = null;
    drop(undecided);
  }

  /** Whoever types on has not decided; what was offered is laid beside the draft. */
  function layAside(kept) {
    offered = null;
    send({ aside: true, document: kept.text }).then(function (answer) {
      if (answer.status !== 200) { return; }
      drop(undecided);
      page.listed(answer.body.replaced);
    }, function () { /* this browser still holds it */ });
  }

  function stored(name) {
    try { return JSON.parse(localStorage.getItem(name)); } catch (e) { return null; }
  }

  function put(name, kept) {
    try { localStorage.setItem(name, JSON.stringify(kept)); } catch (e) { /* private window: the page still holds it */ }
  }

  function drop(name) {
    try { localStorage.removeItem(name); } catch (e) { /* nothing was kept */ }
  }

  function keep() {
    put(store, { text: JSON.stringify(page.document()), at: new Date().toISOString(), revision: revision, over: over });
  }

  function forget() { drop(store); }

  function changed() {
    if (offered) { layAside(offered); }
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
    var fields = { revision: revision, document: JSON.stringify(page.document()) };
    if (over) { fields.over = true; }
    send(fields).then(function (answer) {
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
    over = false;
    if (dirty) { keep(); } else { forget(); }
    page.saved(body, dirty);
    if (dirty) { plan(REST); }
  }

  function notSaved(answer) {
    dirty = true;
    if (answer.status === 409 && answer.body.code === "sop.draftChanged") {
      held = true;
      overtaken(answer.body);
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

  /** Another was faster: what he says is shown beside what stands here, and the person decides. */
  function overtaken(no) {
    read().then(function (answer) {
      if (answer.status === 200) { page.overtaken(no, answer.body); } else { page.refused(answer); }
    }, function () { page.offline(); });
  }

  /** Saves what stands here over a text that the person has seen; the server keeps that one beside the draft. */
  function insist(seen) {
    revision = seen;
    over = true;
    again();
  }

  /** What is put here next was not made from what is saved. */
  function overrule() { over = true; }

  /** Gives a text of one's own up for what is saved: it is laid beside the draft, and only then leaves this browser. */
  function yield_(text) {
    send({ aside: true, document: text || JSON.stringify(page.document()) }).then(function (answer) {
      if (answer.status !== 200) { page.refused(answer); return; }
      revision = answer.body.revision;
      held = false;
      dirty = false;
      over = false;
      forget();
      decided();
      page.replaced(answer.body);
    }, function () { page.offline(); });
  }

  /** A text that lost to another. */
  function replaced(id, take) {
    read({ teks: id }).then(function (answer) {
      if (answer.status === 200) { take(answer.body.document); } else { page.refused(answer); }
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

  return {
    load: load, changed: changed, now: again, insist: insist, overrule: overrule, yield_: yield_, decided: decided,
    redraw: redraw, replaced: replaced
  };
};
window.Rancang = Rancang;
