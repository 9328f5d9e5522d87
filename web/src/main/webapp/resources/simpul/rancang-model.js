/* What the designer does to a draft: rows come, go and move, and whoever led to a row still leads there. Pure functions
   on the document as files have it; nothing here knows the page. */
var Rancang = window.Rancang || {};
Rancang.model = (function () {
  "use strict";

  var FORWARD = "forward", RETURN = "return", REJECT = "reject", FINISH = "finish";

  function index(doc, key) { return doc.steps.findIndex(function (s) { return s.key === key; }); }

  function step(doc, key) { return doc.steps[index(doc, key)]; }

  function outcomes(s) { return s.outcomes || (s.outcomes = []); }

  function list(value) { return value || []; }

  /** A key nobody has or ever had in this SOP: cases that run on an earlier version find their step by it. */
  function freshKey(doc, taken) {
    var used = list(taken).concat(doc.steps.map(function (s) { return s.key; }));
    var highest = used.reduce(function (max, key) {
      var number = /^s(\d+)$/.exec(key);
      return number ? Math.max(max, Number(number[1])) : max;
    }, 0);
    return "s" + String(highest + 1).padStart(2, "0");
  }

  /** A short stable name made of words; numbered where it is taken. */
  function slug(words, used) {
    var plain = words.normalize("NFD").toLowerCase().replace(/[\u0300-\u036f]/g, "")
      .replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 50).replace(/-$/, "") || "x";
    var key = plain;
    for (var n = 2; list(used).indexOf(key) >= 0; n++) { key = plain + "-" + n; }
    return key;
  }

  /** Whether the rows are numbered 1, 2, 3 with the same mark behind; then they stay so. */
  function numbering(doc) {
    var marks = doc.steps.map(function (s, i) {
      var found = /^(\d+)(\D?)$/.exec(s.no || "");
      return found && Number(found[1]) === i + 1 ? found[2] : null;
    });
    return marks.every(function (m) { return m !== null && m === marks[0]; }) ? marks[0] || "" : null;
  }

  /** The one way by which a row ends the case without refusing it; nothing where there are several, or it goes on. */
  function ending(s) {
    var ways = outcomes(s).filter(function (o) { return !negative(o); });
    return ways.length === 1 && ways[0].kind === FINISH ? ways[0] : null;
  }

  /**
   * Changes the order of the rows; arrows to "the next row" go to whatever is next then, all others keep their row. The last
   * row ends the case because nothing follows; once something does, it goes on there.
   */
  function rearranged(doc, change) {
    var mark = numbering(doc);
    var next = {};
    doc.steps.forEach(function (s, i) { next[s.key] = doc.steps[i + 1] && doc.steps[i + 1].key; });
    change();
    doc.steps.forEach(function (s, i) {
      var follows = doc.steps[i + 1];
      var end = s.key in next && !next[s.key] && follows ? ending(s) : null;
      if (end) { end.kind = FORWARD; end.to = follows.key; }
      outcomes(s).forEach(function (o) {
        if (o.kind !== FORWARD || !o.to || o.to !== next[s.key]) { return; }
        if (follows) { o.to = follows.key; } else { o.kind = FINISH; delete o.to; }
      });
    });
    if (mark !== null) { doc.steps.forEach(function (s, i) { s.no = (i + 1) + mark; }); }
  }

  function insert(doc, at, added) {
    rearranged(doc, function () { doc.steps.splice(at, 0, added); });
    return added;
  }

  function add(doc, after, taken) {
    var at = after ? index(doc, after) + 1 : doc.steps.length;
    var last = doc.steps[doc.steps.length - 1];
    return insert(doc, at, {
      key: freshKey(doc, taken), no: last ? nextNumber(last.no) : "1", uraian: "", kind: "process", lanes: []
    });
  }

  function nextNumber(no) {
    var found = /^(\d+)(.*)$/.exec(no || "");
    return found ? (Number(found[1]) + 1) + found[2] : "";
  }

  /** The copy goes on to the next row: two rows that lead to the same return would be drawn one over the other. */
  function duplicate(doc, key, taken) {
    var copy = JSON.parse(JSON.stringify(step(doc, key)));
    copy.key = freshKey(doc, taken);
    copy.outcomes = [];
    delete copy.provenance;
    delete copy.proposal;
    return insert(doc, index(doc, key) + 1, copy);
  }

  function move(doc, key, by) {
    var from = index(doc, key), to = from + by;
    if (from < 0 || to < 0 || to >= doc.steps.length) { return false; }
    rearranged(doc, function () { doc.steps.splice(to, 0, doc.steps.splice(from, 1)[0]); });
    return true;
  }

  /** What led to the row that goes leads to its neighbour; where there is none, the list of problems says so. */
  function remove(doc, key) {
    var at = index(doc, key);
    var before = doc.steps[at - 1], after = doc.steps[at + 1];
    rearranged(doc, function () { doc.steps.splice(at, 1); });
    doc.steps.forEach(function (s, i) {
      outcomes(s).forEach(function (o) {
        if (o.to !== key) { return; }
        if (o.kind === RETURN && before && index(doc, before.key) < i) { o.to = before.key; }
        else if (o.kind === FORWARD && after && index(doc, after.key) > i) { o.to = after.key; }
        else { delete o.to; }
      });
    });
    return after || before || null;
  }

  function goesOn(doc, s) {
    var follows = doc.steps[index(doc, s.key) + 1];
    return follows ? { kind: FORWARD, to: follows.key } : { kind: FINISH };
  }

  function negative(o) { return o.kind === RETURN || o.kind === REJECT; }

  /** What the cell "Jika tidak" says: "", a step's key, "tolak", or "lain" where one cell cannot say it. */
  function ifNo(s) {
    var ways = outcomes(s).filter(negative);
    if (!ways.length) { return ""; }
    if (ways.length > 1 || ways[0].kind === REJECT && ways[0].to) { return "lain"; }
    return ways[0].kind === REJECT ? "tolak" : ways[0].to || "lain";
  }

  /** Whether several ways lead on when the answer is no; each is changed for itself, since one cell would lose the others. */
  function severalNo(s) { return outcomes(s).filter(negative).length > 1; }

  function setIfNo(doc, s, value, words) {
    if (severalNo(s)) { return; }
    var kept = outcomes(s).filter(function (o) { return !negative(o); });
    var was = outcomes(s).filter(negative)[0];
    if (!value) {
      var plain = kept.length === 1 && kept[0].key === "disetujui" && kept[0].label === words.yes;
      s.outcomes = plain ? [] : kept;
      return;
    }
    if (!kept.length) { kept.push(Object.assign({ key: "disetujui", label: words.yes }, goesOn(doc, s))); }
    var way = was || { key: slug(words.no, kept.map(function (o) { return o.key; })) };
    way.kind = value === "tolak" ? REJECT : RETURN;
    if (value === "tolak") { delete way.to; } else { way.to = value; }
    if (!was) { way.label = value === "tolak" ? words.no : words.noReturn; }
    s.outcomes = kept.concat([way]);
    if (s.kind === "process") { s.kind = "decision"; }
  }

  /** Takes a mark away once the office has answered; an empty rest is no mark. */
  function clear(owner, name, keys) {
    if (!owner[name]) { return; }
    keys.forEach(function (key) { delete owner[name][key]; });
    if (!Object.keys(owner[name]).length) { delete owner[name]; }
  }

  /** A printed value without its mark: text alone where nothing else is said of it. */
  function unmarked(value) {
    if (!value || typeof value !== "object") { return value; }
    var bare = Object.assign({}, value);
    delete bare.suspect;
    return bare.text === undefined && bare.date === undefined ? bare.printed : bare;
  }

  /** @param answer "yes", "no", or the key of another lane */
  function answer(doc, question, given) {
    var s = step(doc, question.step);
    if (question.kind === "suspect") {
      doc.identity[question.field] = unmarked(doc.identity[question.field]);
    } else if (question.kind === "columns") {
      clear(s, "provenance", ["columnShift"]);
    } else if (question.kind === "lanes") {
      if (given !== "yes") {
        s.lanes = [given];
        s.recipients = list(s.recipients).filter(function (lane) { return lane !== given; });
      }
      clear(s, "provenance", ["lanes", "confidence", "reason", "alternatives"]);
    } else if (question.kind === "outcome") {
      if (given === "no") {
        s.outcomes = outcomes(s).filter(function (o) { return o.key !== question.outcome; });
      } else {
        outcomes(s).forEach(function (o) { if (o.key === question.outcome) { delete o.provenance; } });
      }
    } else {
      if (given === "yes") { s[question.field] = s.proposal[question.field]; }
      clear(s, "proposal", [question.field]);
      if (!s.proposal) { clear(s, "provenance", ["proposalConfidence"]); }
    }
  }

  /** Does what a problem's button says. */
  function fix(doc, problem, what) {
    var at = problem.step ? index(doc, problem.step) : doc.steps.length - 1;
    var s = doc.steps[at];
    var way = s && outcomes(s).filter(function (o) { return o.key === problem.outcome; })[0];
    var before = doc.steps[at - 1];
    var act = {
      laneAsBefore: function () { s.lanes = list(before ? before.lanes : [doc.lanes[0] && doc.lanes[0].key]).filter(Boolean).slice(); },
      makeProcess: function () { s.kind = "process"; },
      addReturn: function () { setIfNo(doc, s, before ? before.key : "tolak", Rancang.words.outcomes()); },
      goOn: function () {
        if (way) { delete way.to; Object.assign(way, goesOn(doc, s)); }
        else if (outcomes(s).length) { s.outcomes.unshift(Object.assign({ key: "lanjut", label: Rancang.words.outcomes().yes }, goesOn(doc, s))); }
      },
      leadHere: function () { if (before) { leadTo(before, s.key); } },
      finish: function () { s.outcomes = []; },
      dropOutcome: function () { s.outcomes = outcomes(s).filter(function (o) { return o !== way; }); },
      turnOutcome: function () { way.kind = way.kind === RETURN ? FORWARD : RETURN; },
      clearTime: function () { s.waktu = ""; },
      dropLane: function () { doc.lanes = doc.lanes.filter(function (l) { return l.key !== problem.lane; }); },
      dropStep: function () { remove(doc, s.key); },
      endRefused: function () { s.outcomes = [{ key: "selesai", label: Rancang.words.outcomes().finished, kind: REJECT, note: "optional" }]; }
    };
    act[what]();
  }

  function leadTo(before, key) {
    var on = outcomes(before).filter(function (o) { return o.kind === FORWARD || o.kind === FINISH; })[0];
    if (on) { on.kind = FORWARD; on.to = key; }
    else if (before.outcomes.length) { before.outcomes.unshift({ key: "lanjut", label: Rancang.words.outcomes().yes, kind: FORWARD, to: key }); }
  }

  /** A lane goes with everything that named it. */
  function removeLane(doc, key) {
    doc.lanes = doc.lanes.filter(function (l) { return l.key !== key; });
    doc.steps.forEach(function (s) {
      s.lanes = list(s.lanes).filter(function (l) { return l !== key; });
      s.recipients = list(s.recipients).filter(function (l) { return l !== key; });
      outcomes(s).forEach(function (o) { if (o.by) { o.by = o.by.filter(function (l) { return l !== key; }); } });
    });
  }

  /** The lane's name in files; everything that named it goes along. */
  function renameLane(doc, key, to) {
    var other = function (k) { return k === key ? to : k; };
    doc.lanes.forEach(function (l) { l.key = other(l.key); });
    doc.steps.forEach(function (s) {
      s.lanes = list(s.lanes).map(other);
      if (s.recipients) { s.recipients = s.recipients.map(other); }
      list(s.provenance && s.provenance.alternatives).forEach(function (one) { one.lane = other(one.lane); });
      outcomes(s).forEach(function (o) { if (o.by) { o.by = o.by.map(other); } });
    });
  }

  /** What is owed again and again once the step has opened; the usual measure of each kind to begin with. */
  function setRecurs(s, kind) {
    if (!kind) { delete s.recurs; return; }
    s.recurs = kind === "laporan-semester" ? { kind: kind, every: "semester", within: "1 bulan" } : { kind: kind, every: "3 bulan" };
  }

  var MONTHS = ["januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember"];

  /** The day that printed words name, as 2024-01-02; null when they name none. */
  function day(printed) {
    var found = /^\s*(\d{1,2})\s+([a-z]+)\s+(\d{4})\s*$/i.exec(printed || "");
    var month = found ? MONTHS.indexOf(found[2].toLowerCase()) + 1 : 0;
    if (!month) { return null; }
    var text = found[3] + "-" + String(month).padStart(2, "0") + "-" + found[1].padStart(2, "0");
    var date = new Date(text + "T00:00:00Z");
    return !isNaN(date) && date.getUTCDate() === Number(found[1]) ? text : null;
  }

  function bare(value) {
    return value === null || value === undefined || value === "" || Array.isArray(value) && !value.length ? undefined : value;
  }

  function same(a, b) { return JSON.stringify(bare(a)) === JSON.stringify(bare(b)); }

  function fieldsOf(a, b) {
    return Object.keys(Object.assign({}, a, b)).filter(function (field) { return field !== "key" && !same((a || {})[field], (b || {})[field]); });
  }

  /** Things with keys, such as rows: which came, went, moved, and what of each differs. */
  function keyed(what, before, after) {
    var found = [], find = function (all, key) { return all.filter(function (one) { return one.key === key; })[0]; };
    before.concat(after.filter(function (one) { return !find(before, one.key); })).forEach(function (one) {
      var a = find(before, one.key), b = find(after, one.key);
      if (!a || !b) { found.push({ what: what, key: one.key, in: a || b, change: a ? "removed" : "added" }); return; }
      fieldsOf(a, b).forEach(function (field) {
        found.push({ what: what, key: one.key, in: a, change: "changed", field: field, before: a[field], after: b[field] });
      });
    });
    var shared = function (all, other) { return all.map(function (one) { return one.key; }).filter(function (key) { return find(other, key); }); };
    if (!same(shared(before, after), shared(after, before))) { found.push({ what: what, change: "moved" }); }
    return found;
  }

  /** What two texts of a draft say otherwise; nothing where they say the same. */
  function differences(before, after) {
    var rest = function (doc) {
      var all = Object.assign({}, doc, doc.identity);
      ["identity", "lanes", "steps"].forEach(function (key) { delete all[key]; });
      return all;
    };
    var a = rest(before), b = rest(after);
    return fieldsOf(a, b).map(function (field) {
      return { what: "identity", change: "changed", field: field, before: a[field], after: b[field] };
    }).concat(keyed("lane", list(before.lanes), list(after.lanes)), keyed("step", list(before.steps), list(after.steps)));
  }

  /** The row that came, or that stands where one went; nothing where the rows are the same. */
  function cameOrWent(before, after) {
    var came = after.steps.filter(function (s) { return index(before, s.key) < 0; })[0];
    if (came) { return came.key; }
    var went = before.steps.findIndex(function (s) { return index(after, s.key) < 0; });
    var near = went < 0 ? null : after.steps[Math.max(0, went - 1)];
    return near ? near.key : null;
  }

  return {
    differences: differences, cameOrWent: cameOrWent, index: index, step: step, slug: slug, add: add, duplicate: duplicate,
    move: move, remove: remove, ifNo: ifNo, setIfNo: setIfNo, severalNo: severalNo, goesOn: goesOn, answer: answer, fix: fix,
    removeLane: removeLane,
    renameLane: renameLane, setRecurs: setRecurs, day: day
  };
})();
window.Rancang = Rancang;
