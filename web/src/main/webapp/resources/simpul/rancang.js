/* The designer's page: the draft as a table, its chart beside it, what it lacks below. The server says what is right; this
   script moves rows, remembers steps back, and puts what is typed into the document. */
(function () {
  "use strict";

  var root, parts, el, say, model = Rancang.model, keeper;
  var doc = null, taken = [], positions = {}, sops = {}, chosen = null;
  var aside = { problems: [], questions: [], times: {}, chart: null };
  var back = [], forth = [], typing = null;
  var LETTERS = 1200, letter = 0, unsettled = null;
  var locked = false, waitsForAnother = false;

  var KINDS = ["process", "decision", "sign", "send", "receive", "wait", "submit"];
  var BLOCKS = ["dasarHukum", "kualifikasiPelaksana", "keterkaitan", "peralatan", "pencatatan"];
  var PAPER = ["cover", "identityTitle", "letterhead", "chartTitle", "residue"];
  var LABELS = ["nomor", "dibuat", "revisi", "efektif", "disahkanOleh", "nama", "dasarHukum", "kualifikasiPelaksana",
    "keterkaitan", "keterkaitanPengantar", "peralatan", "peringatan", "pencatatan", "no", "uraian", "pelaksana", "mutuBaku",
    "kelengkapan", "waktu", "output", "keterangan"];

  function byId(id) { return document.getElementById(id); }
  function copy(value) { return JSON.parse(JSON.stringify(value)); }
  function list(value) { return value || []; }
  /** What is empty does not travel. */
  function whole(document) {
    document.lanes = list(document.lanes);
    document.steps = list(document.steps);
    return document;
  }
  function lines(text) { return text.split("\n").map(function (l) { return l.trim(); }).filter(Boolean); }

  // ── steps back and forth ──────────────────────────────────────────

  /** @param what of one kind of typing only the first is a step back */
  function remember(what) {
    if (what && what === typing) { return; }
    typing = what || null;
    back.push(JSON.stringify(doc));
    if (back.length > 200) { back.shift(); }
    forth = [];
    tools();
  }

  function typed(what, write) {
    remember(what);
    write();
    keeper.changed();
  }

  function done(act, focus) {
    remember(null);
    act();
    draw(focus);
    keeper.changed();
  }

  /**
   * Something was chosen from a list. Who looks for it by letters changes the choice with each of them, and a list that is
   * drawn anew forgets the letters; so the rest of the page follows when the choice rests or is left.
   */
  function picked(name, act) {
    remember("pick." + name);
    act();
    keeper.changed();
    clearTimeout(unsettled);
    if (Date.now() - letter < LETTERS) { unsettled = setTimeout(settle, LETTERS); } else { draw(name); }
  }

  function settle() {
    if (unsettled !== null) { draw(here()); }
  }

  function travel(from, to) {
    if (!from.length) { return; }
    to.push(JSON.stringify(doc));
    typing = null;
    var focus = here(), before = doc;
    doc = JSON.parse(from.pop());
    // where a row came or went, there the person is
    var at = model.cameOrWent(before, doc);
    if (at) { chosen = at; focus = at + ".uraian"; }
    draw(focus);
    keeper.changed();
  }

  function undo() { travel(back, forth); }
  function redo() { travel(forth, back); }

  // ── where somebody is ─────────────────────────────────────────────

  function here() {
    var at = document.activeElement;
    return at && root.contains(at) && at.dataset.name ? at.dataset.name : null;
  }

  function focus(name) {
    var target = name && root.querySelector("[data-name='" + CSS.escape(name) + "']");
    if (target) { target.focus({ preventScroll: true }); target.scrollIntoView({ block: "nearest", inline: "nearest" }); }
  }

  function choose(key) {
    if (!key || model.index(doc, key) < 0) { key = doc.steps.length ? doc.steps[0].key : null; }
    if (chosen !== key) { typing = null; }
    var news = chosen !== key;
    chosen = key;
    mark();
    if (news) { details(); }
  }

  function mark() {
    Array.prototype.forEach.call(byId("baris").querySelectorAll("tr"), function (tr) {
      tr.classList.toggle("is-pilih", tr.dataset.step === chosen);
    });
    Array.prototype.forEach.call(byId("baris").querySelectorAll("[data-step].simbol"), function (symbol) {
      symbol.classList.toggle("is-pilih", symbol.dataset.step === chosen);
    });
    tools();
  }

  function tools() {
    var at = chosen ? model.index(doc, chosen) : -1;
    var off = {
      naik: at <= 0, turun: at < 0 || at === doc.steps.length - 1, hapus: at < 0, gandakan: at < 0,
      urungkan: !back.length, ulangi: !forth.length
    };
    Object.keys(off).forEach(function (name) {
      var button = root.querySelector("[data-alat=" + name + "]");
      if (button) { button.setAttribute("aria-disabled", off[name]); }
    });
  }

  // ── rows ──────────────────────────────────────────────────────────

  function addRow() {
    var added;
    // whoever comes to the rows has done with the head and needs the room
    if (!doc.steps.length && doc.lanes.length) { byId("identitas-panel").open = false; byId("lajur-panel").open = false; }
    done(function () { added = model.add(doc, chosen, taken); chosen = added.key; });
    focus(chosen + ".uraian");
  }

  function moveRow(key, by, stay) {
    if (!key) { return; }
    var trial = copy(doc);
    if (model.move(trial, key, by)) { chosen = key; done(function () { doc = trial; }, stay); tell(say("moved", model.step(doc, key).no)); }
  }

  function duplicateRow() {
    if (!chosen) { return; }
    done(function () { chosen = model.duplicate(doc, chosen, taken).key; });
    focus(chosen + ".uraian");
  }

  function removeRow() {
    if (!chosen) { return; }
    var no = model.step(doc, chosen).no;
    done(function () { var next = model.remove(doc, chosen); chosen = next && next.key; });
    focus(chosen + ".uraian");
    tell(say("removed", no));
  }

  function laneOptions(s) {
    return [["", "–"]].concat(doc.lanes.map(function (l) { return [l.key, l.name || l.key]; }));
  }

  function stepWords(s) { return say("step", s.no || s.key); }

  function row(s, i) {
    var name = function (field) { return s.key + "." + field; };
    var label = function (field) { return say("cell", say(field), s.no || i + 1); };
    var text = function (field) {
      return parts.area(s[field], label(field), name(field), function (v) { typed(name(field), function () { s[field] = v; }); });
    };
    var many = function (field) {
      var node = parts.area(list(s[field]).join("\n"), label(field), name(field), function (v) { typed(name(field), function () { s[field] = lines(v); }); });
      node.placeholder = say("perLine");
      return node;
    };
    var asked = aside.questions.filter(function (q) { return q.step === s.key; });
    var open = function (test) { return asked.some(test); };
    var time = parts.area(s.waktu, label("waktu"), name("waktu"), function (v) { typed(name("waktu"), function () { s.waktu = v.replace(/\s+/g, " ").trim(); }); });
    time.maxLength = 60;
    var remark = parts.area(s.keterangan, label("keterangan"), name("keterangan"), function (v) { typed(name("keterangan"), function () { put(s, "keterangan", v); }); });
    remark.placeholder = say("keterangan");
    var cells = [
      el("td", { "class": "no" }, el("div", {}, [
        parts.input(s.no, label("no"), name("no"), function (v) { typed(name("no"), function () { s.no = v.trim(); }); }, 12),
        el("span", { "class": "s-naik-turun" }, [
          parts.tool(say("upOf", s.no), "arrow-up", function () { moveRow(s.key, -1); }, i === 0),
          parts.tool(say("downOf", s.no), "arrow-down", function () { moveRow(s.key, 1); }, i === doc.steps.length - 1)])])),
      cell([text("uraian"), el("span", { "class": "s-arti", id: "asal-" + s.key })], open(function (q) { return q.field === "uraian"; })),
      cell([parts.select(list(s.lanes)[0] || "", laneOptions(s), label("pelaksana"), name("lane"), function (v) {
        picked(name("lane"), function () {
          var others = list(s.lanes).slice(1).filter(function (l) { return l !== v; });
          s.lanes = (v ? [v] : []).concat(others);
          s.recipients = list(s.recipients).filter(function (l) { return l !== v; });
        });
      }), companions(s)], open(function (q) { return q.kind === "lanes"; })),
      cell(parts.select(s.kind, KINDS.map(function (k) { return [k, say("kind." + k)]; }), label("jenis"), name("kind"), function (v) {
        picked(name("kind"), function () { s.kind = v; });
      })),
      cell(many("kelengkapan"), open(function (q) { return q.field === "kelengkapan"; })),
      cell([time, el("span", { "class": "s-arti", id: "arti-" + s.key })], open(function (q) { return q.field === "waktu"; }), true),
      cell(many("output"), open(function (q) { return q.field === "output"; })),
      cell([remark, ifNoCell(s, i, label("jikaTidak"), name("jikaTidak"))], open(function (q) { return q.kind === "outcome"; }), true)
    ];
    time.setAttribute("aria-describedby", "arti-" + s.key);
    return el("tr", { "data-step": s.key }, cells);
  }

  /** @param slim a column too narrow for the word */
  function cell(content, asked, slim) {
    var sign = asked && el("span", { "class": "s-duga", title: slim ? say("inferred") : null }, [parts.icon("help-circle", true), slim ? el("span", { "class": "s-sr" }, say("inferred")) : say("inferred")]);
    return el("td", {}, el("div", { "class": asked ? "is-duga" : null }, [].concat(content).concat(sign || [])));
  }

  /** Who else acts or receives stands in small letters; it is changed below, where there is room. */
  function companions(s) {
    var others = list(s.lanes).slice(1).map(function (l) { return "+ " + laneName(l); })
      .concat(list(s.recipients).map(function (l) { return "→ " + laneName(l); }));
    return others.length ? el("span", { "class": "s-arti" }, others.join(", ")) : null;
  }

  function laneName(key) {
    var lane = doc.lanes.filter(function (l) { return l.key === key; })[0];
    return lane ? lane.name || key : key;
  }

  function ifNoCell(s, i, label, name) {
    var value = model.ifNo(s);
    var options = [["", "–"]].concat(doc.steps.slice(0, i).map(function (t) { return [t.key, say("to", t.no || t.key)]; }))
      .concat([["tolak", say("reject")]]);
    var several = model.severalNo(s);
    if (several) { options = []; }
    if (value && !options.some(function (o) { return o[0] === value; })) { options.push([value, say("other")]); }
    var select = parts.select(value, options, label, name, function (v) {
      picked(name, function () { model.setIfNo(doc, s, v, Rancang.words.outcomes()); });
    });
    if (several) { select.title = say("otherBelow"); }
    return select;
  }

  function table() {
    var body = byId("baris");
    body.replaceChildren.apply(body, doc.steps.map(row));
    byId("kosong").hidden = doc.steps.length > 0;
    byId("tabel").removeAttribute("width");
    chart();
  }

  /** Least heights of the rows, so that the chart's rows are the table's. */
  function heights() {
    var measured = {};
    Array.prototype.forEach.call(byId("baris").querySelectorAll("tr"), function (tr) {
      var highest = 0;
      Array.prototype.forEach.call(tr.querySelectorAll("td > div"), function (div) { highest = Math.max(highest, div.offsetHeight); });
      measured[tr.dataset.step] = Math.ceil(highest) + 8;
    });
    return measured;
  }

  function chart() {
    var drawn = aside.chart, rows = byId("baris").querySelectorAll("tr");
    var heads = byId("kepala-lajur"), lanes = drawn ? drawn.lanes : [];
    Array.prototype.forEach.call(heads.querySelectorAll(".lajur"), function (th) { th.remove(); });
    lanes.forEach(function (lane) {
      heads.append(el("th", { "class": "lajur", scope: "col" }, lane.lines.reduce(function (all, line, i) {
        return all.concat(i ? [el("br"), line] : [line]);
      }, [])));
    });
    byId("kepala-bagan").colSpan = Math.max(1, lanes.length);
    byId("kepala-bagan").rowSpan = lanes.length ? 1 : 2;
    widths(drawn);
    var old = byId("bagan");
    if (old) { old.remove(); }
    if (!rows.length) { return; }
    var fits = drawn && drawn.heights.length === rows.length;
    var td = el("td", { "class": "bagan", id: "bagan", rowspan: rows.length, colspan: Math.max(1, lanes.length) });
    if (drawn) { td.innerHTML = drawn.svg; }
    rows[0].append(td);
    Array.prototype.forEach.call(rows, function (tr, i) {
      if (fits) { tr.firstChild.setAttribute("height", drawn.heights[i]); }
    });
    meanings();
    mark();
  }

  function widths(drawn) {
    var fixed = [48, 0, 110, 106, 120, 86, 120, 100];
    var lane = drawn ? drawn.laneWidth : 160, lanes = drawn ? drawn.lanes.length : 1;
    var rest = fixed.reduce(function (a, b) { return a + b; }, 0) + lane * lanes;
    fixed[1] = Math.max(170, Math.min(380, byId("bidang").clientWidth - rest - 2));
    var all = fixed.concat(Array(lanes).fill(lane));
    var group = byId("kolom");
    group.replaceChildren.apply(group, all.map(function (w) { return el("col", { width: w }); }));
    var before = byId("tabel").getAttribute("width"), now = all.join(" ");
    byId("tabel").setAttribute("width", all.reduce(function (a, b) { return a + b; }, 0));
    // a text breaks elsewhere in another width; asking for heights is dear, so only then
    if (!before || widths.last !== now) { Array.prototype.forEach.call(byId("baris").querySelectorAll("textarea"), parts.grow); }
    widths.last = now;
  }

  /** Which rows are the template's, where there is one. */
  function origins() {
    var template = aside.template, place = byId("dari-templat");
    place.hidden = !template;
    place.textContent = template ? template.summary : "";
    doc.steps.forEach(function (s) {
      var word = byId("asal-" + s.key);
      if (word) { word.textContent = template && template.origins[s.key] || ""; }
    });
  }

  function meanings() {
    origins();
    Object.keys(aside.times).forEach(function (key) {
      var place = byId("arti-" + key);
      if (!place) { return; }
      place.textContent = aside.times[key].words;
      place.classList.toggle("is-salah", !aside.times[key].readable);
    });
  }

  // ── the chosen row, whole ─────────────────────────────────────────

  function details() {
    var panel = byId("rincian"), s = chosen && model.step(doc, chosen);
    byId("rincian-panel").hidden = !s;
    if (!s) { panel.replaceChildren(); return; }
    byId("h-rincian").textContent = say("details", s.no || s.key);
    var name = function (field) { return s.key + "." + field; };
    var set = function (field, longest) {
      return parts.input(s[field], say(field), name(field), function (v) { typed(name(field), function () { put(s, field, v.trim()); }); }, longest);
    };
    panel.replaceChildren(
      el("div", { "class": "s-rincian" }, [
        parts.field(say("verb"), set("verb", 40), say("verbHint")),
        s.kind === "submit" || s.kind === "wait" || s.submission ? parts.field(say("submission"), set("submission", 60), say("submissionHint")) : null,
        parts.field(say("recurs"), parts.select(s.recurs ? s.recurs.kind : "", ["", "data-balikan", "laporan-semester"].map(function (k) { return [k, say("recurs." + (k || "none"))]; }), say("recurs"), name("recurs"), function (v) {
          picked(name("recurs"), function () { model.setRecurs(s, v); });
        })),
        s.recurs ? parts.field(say("every"), recurring(s, "every", name("every")), say("everyHint")) : null,
        s.recurs && (s.recurs.every === "semester" || s.recurs.within) ? parts.field(say("within"), recurring(s, "within", name("within")), say("withinHint")) : null,
        parts.field(say("waitsFor"), parts.select(s.waitsFor || "", ["", "applicant", "ditjen"].map(function (k) { return [k, say("waitsFor." + (k || "none"))]; }), say("waitsFor"), name("waitsFor"), function (v) {
          picked(name("waitsFor"), function () { put(s, "waitsFor", v); });
        })),
        list(s.lanes).length > 1 ? parts.field(say("order"), parts.select(s.order || "together", [["together", say("together")], ["sequence", say("sequence")]], say("order"), name("order"), function (v) {
          picked(name("order"), function () { s.order = v; });
        })) : null]),
      el("fieldset", { "class": "s-peran-lajur" }, [el("legend", {}, say("roles"))].concat(doc.lanes.map(function (l) { return role(s, l); }))),
      ways(s));
    Array.prototype.forEach.call(panel.querySelectorAll("textarea"), parts.grow);
  }

  function put(owner, field, value) {
    if (value === "") { delete owner[field]; } else { owner[field] = value; }
  }

  function recurring(s, field, name) {
    return parts.input(s.recurs[field], say(field), name, function (v) { typed(name, function () { put(s.recurs, field, v.trim()); }); }, 20);
  }

  function role(s, lane) {
    var value = list(s.lanes).indexOf(lane.key) >= 0 ? "acts" : list(s.recipients).indexOf(lane.key) >= 0 ? "receives" : "";
    var name = s.key + ".role." + lane.key;
    return parts.field(lane.name || lane.key, parts.select(value, [["", "–"], ["acts", say("acts")], ["receives", say("receives")]], lane.name || lane.key, name, function (v) {
      picked(name, function () {
        var without = function (keys) { return list(keys).filter(function (k) { return k !== lane.key; }); };
        s.lanes = without(s.lanes).concat(v === "acts" ? [lane.key] : []);
        s.recipients = without(s.recipients).concat(v === "receives" ? [lane.key] : []);
      });
    }));
  }

  function ways(s) {
    var said = list(s.outcomes);
    var on = model.goesOn(doc, s);
    var words = on.to ? say("autoNext", model.step(doc, on.to).no) : say("autoFinish");
    var content = said.length ? said.map(function (o) { return way(s, o); }) : [el("p", { "class": "s-kecil" }, words)];
    return el("fieldset", { "class": "s-jalan" }, [el("legend", {}, say("ways"))].concat(content).concat([
      el("div", { "class": "s-aksi" }, [
        parts.button(say("addWay"), function () { addWay(s); }, "s-btn--kecil", "plus"),
        said.length ? parts.button(say("autoWay"), function () { done(function () { s.outcomes = []; }, s.key + ".uraian"); }, "s-btn--kecil s-btn--tenang") :
          parts.button(say("sayWay"), function () { sayWay(s); }, "s-btn--kecil s-btn--tenang", "pencil")])]));
  }

  /** The unsaid way out, said, so that its words can be changed. */
  function sayWay(s) {
    done(function () { s.outcomes = [Object.assign({ key: "selesai", label: say("sop.finished") }, model.goesOn(doc, s))]; });
    focus(s.key + ".way.0.label");
  }

  function addWay(s) {
    var at = list(s.outcomes).length;
    done(function () { s.outcomes = list(s.outcomes).concat([Object.assign({ key: "baru-" + (at + 1), label: "" }, model.goesOn(doc, s))]); });
    focus(s.key + ".way." + at + ".label");
  }

  function way(s, o) {
    var at = s.outcomes.indexOf(o), name = function (f) { return s.key + ".way." + at + "." + f; };
    var used = s.outcomes.filter(function (other) { return other !== o; }).map(function (other) { return other.key; });
    var label = parts.input(o.label, say("wayLabel"), name("label"), function (v) {
      typed(name("label"), function () {
        o.label = v;
        // a way out that nobody has taken yet is named after its words
        if (fresh.has(s.key + "/" + o.key) || /^baru-\d+$/.test(o.key)) {
          fresh.delete(s.key + "/" + o.key);
          o.key = model.slug(v, used);
          fresh.add(s.key + "/" + o.key);
        }
      });
    }, 80);
    var targets = [["", o.kind === "reject" || o.kind === "finish" ? say("ends") : "–"]].concat(doc.steps.filter(function (t) {
      return t !== s && (o.kind !== "return" || model.index(doc, t.key) < model.index(doc, s.key));
    }).map(function (t) { return [t.key, say("to", t.no || t.key) + gist(t)]; }));
    return el("div", { "class": "s-jalan__baris" }, [
      parts.field(say("wayLabel"), label),
      parts.field(say("wayKind"), parts.select(o.kind, ["forward", "return", "reject", "finish"].map(function (k) { return [k, say("way." + k)]; }), say("wayKind"), name("kind"), function (v) {
        picked(name("kind"), function () {
          o.kind = v;
          delete o.to;
          if (v === "forward") { Object.assign(o, model.goesOn(doc, s), { kind: "forward" }); }
        });
      })),
      o.kind === "finish" ? null : parts.field(say("wayTo"), parts.select(o.to || "", targets, say("wayTo"), name("to"), function (v) {
        picked(name("to"), function () { put(o, "to", v); });
      })),
      parts.field(say("wayNote"), parts.select(o.note || "", [["", say("note." + (o.kind === "return" || o.kind === "reject" ? "asKindRequired" : "asKind"))], ["required", say("note.required")], ["optional", say("note.optional")]], say("wayNote"), name("note"), function (v) {
        picked(name("note"), function () { put(o, "note", v); });
      })),
      list(s.lanes).length ? parts.field(say("wayBy"), parts.select(list(o.by).length > 1 ? "+" : list(o.by)[0] || "", [["", say("everybody")]].concat(s.lanes.map(function (l) { return [l, laneName(l)]; }),
        list(o.by).length > 1 ? [["+", o.by.map(laneName).join(", ")]] : []), say("wayBy"), name("by"), function (v) {
        picked(name("by"), function () { if (!v) { delete o.by; } else if (v !== "+") { o.by = [v]; } });
      })) : null,
      s.kind === "wait" || o.onReply || doc.steps.some(function (t) { return t.kind === "wait" && t.submission; }) ? parts.field(say("wayReply"), parts.select(o.onReply || "", [["", "–"]].concat(["approved", "returned", "rejected", "any"].map(function (k) { return [k, say("reply." + k)]; })), say("wayReply"), name("onReply"), function (v) {
        picked(name("onReply"), function () { put(o, "onReply", v); });
      })) : null,
      parts.tool(say("dropWay", o.label), "trash", function () { done(function () { s.outcomes.splice(at, 1); }, s.key + ".uraian"); })]);
  }

  var fresh = new Set();

  function gist(s) { return s.uraian ? " · " + (s.uraian.length > 24 ? s.uraian.slice(0, 23).trim() + "…" : s.uraian) : ""; }

  // ── lanes and identity ────────────────────────────────────────────

  function lanes() {
    var place = byId("lajur");
    place.replaceChildren.apply(place, doc.lanes.map(lane));
  }

  function lane(l, i) {
    var name = function (f) { return "lane." + l.key + "." + f; };
    var posts = [["", "–"]].concat(Object.keys(positions).map(function (key) { return [key, positions[key]]; }));
    if (l.position && !positions[l.position]) { posts.push([l.position, l.position]); }
    return el("li", { "class": "s-lajur-baris" }, [
      parts.field(say("laneName"), parts.input(l.name, say("laneName"), name("name"), function (v) { typed(name("name"), function () { l.name = v; }); table(); })),
      parts.field(say("laneKind"), parts.select(l.kind, ["internal", "external", "national"].map(function (k) { return [k, say("lane." + k)]; }), say("laneKind"), name("kind"), function (v) {
        picked(name("kind"), function () { l.kind = v; if (v !== "internal") { delete l.position; } });
      })),
      l.kind === "internal" ? parts.field(say("lanePost"), parts.select(l.position || "", posts, say("lanePost"), name("position"), function (v) {
        picked(name("position"), function () { put(l, "position", v); });
      })) : el("span"),
      parts.field(say("lanePrinted"), parts.input(l.printed, say("lanePrinted"), name("printed"), function (v) { typed(name("printed"), function () { put(l, "printed", v); }); })),
      parts.field(say("laneInFile"), laneKey(l, name("key"))),
      el("span", { "class": "s-naik-turun" }, [
        parts.tool(say("leftOf", l.name), "arrow-up", function () { done(function () { swap(doc.lanes, i, i - 1); }); }, i === 0),
        parts.tool(say("rightOf", l.name), "arrow-down", function () { done(function () { swap(doc.lanes, i, i + 1); }); }, i === doc.lanes.length - 1),
        parts.tool(say("dropLane", l.name), "trash", function () { done(function () { model.removeLane(doc, l.key); }); })])]);
  }

  /** Only a whole name counts, so it is taken when the field is left. */
  function laneKey(l, name) {
    var field = parts.input(l.key, say("laneInFile"), name, function () { /* when it is left */ }, 60);
    field.addEventListener("change", function () {
      var others = doc.lanes.filter(function (other) { return other !== l; }).map(function (other) { return other.key; });
      var key = model.slug(field.value, others);
      if (key === l.key) { field.value = key; return; }
      done(function () { model.renameLane(doc, l.key, key); }, here() === name ? "lane." + key + ".key" : here());
    });
    return field;
  }

  function swap(all, a, b) { all.splice(b, 0, all.splice(a, 1)[0]); }

  /** Of a post of the office, with its name; or one outside, to be named. */
  function addLane(value) {
    var used = doc.lanes.map(function (l) { return l.key; }), added;
    if (value === "external" || value === "national") {
      added = { key: model.slug(say("sop.lane." + value), used), name: say("sop.lane." + value), kind: value };
    } else {
      added = { key: model.slug(value, used), name: positions[value], kind: "internal", position: value };
    }
    done(function () { doc.lanes.push(added); });
    focus("lane." + added.key + ".name");
  }

  function laneChoices() {
    var choice = byId("lajur-baru");
    choice.replaceChildren.apply(choice, [["", say("addLane")]].concat(Object.keys(positions).map(function (key) { return [key, positions[key]]; }),
      [["external", say("laneNew.external")], ["national", say("laneNew.national")]]).map(function (o) { return el("option", { value: o[0] }, o[1]); }));
  }

  function printed(value) { return value && typeof value === "object" ? value : { printed: value || "" }; }

  /** Plain text where the print says it all, as a person would write the file. */
  function plain(value) { return value.text || value.date ? value : value.printed; }

  function printedField(label, name, get, set, dated) {
    var value = printed(get());
    var write = function (field) {
      return function (v) {
        typed(name + "." + field, function () {
          var now = printed(get());
          var next = { printed: now.printed, text: now.text, date: now.date };
          if (v === "" && field !== "printed") { delete next[field]; } else { next[field] = v; }
          if (dated && field === "printed") {
            var day = model.day(v);
            if (day) { next.date = day; } else { delete next.date; }
            meaning.value = next.date || "";
          }
          Object.keys(next).forEach(function (k) { if (next[k] === undefined) { delete next[k]; } });
          set(plain(next));
        });
      };
    };
    var meaning = dated ? parts.input(value.date, say("meaningOf", label), name + ".date", write("date"), 10) : parts.area(value.text, say("meaningOf", label), name + ".text", write("text"));
    if (dated) { meaning.type = "date"; }
    return el("div", { "class": "s-cetak" }, [
      parts.field(label, dated ? parts.input(value.printed, label, name + ".printed", write("printed")) : parts.area(value.printed, label, name + ".printed", write("printed"))),
      el("label", { "class": "s-isian s-isian--rapat s-cetak__arti" }, [el("span", { "class": "s-isian__label" }, el("small", {}, say(dated ? "date" : "meaning"))), meaning])]);
  }

  function identity() {
    var id = doc.identity;
    var of = function (key, dated) {
      return printedField(say("label." + key), "identity." + key, function () { return id[key]; }, function (v) { if (v === "" && key !== "nomor" && key !== "nama") { delete id[key]; } else { id[key] = v; } }, dated);
    };
    var by = function (key) {
      return parts.field(say("by." + key), parts.area((id.disahkanOleh || {})[key], say("by." + key), "identity.by." + key, function (v) {
        typed("identity.by." + key, function () {
          var who = id.disahkanOleh || (id.disahkanOleh = {});
          var asMade = made(who);
          put(who, key, v.replace(/\n/g, " "));
          if (key !== "printed" && (!who.printed || who.printed === asMade)) {
            put(who, "printed", made(who));
            var shown = root.querySelector("[data-name='identity.by.printed']");
            shown.value = who.printed || "";
            parts.grow(shown);
          }
        });
      }));
    };
    byId("identitas").replaceChildren(
      el("div", { "class": "s-rincian" }, [of("nomor"), of("nama"), of("dibuat", true), of("revisi", true), of("efektif", true),
        parts.field(say("continuesWith"), parts.select(doc.continuesWith || "", follow(), say("continuesWith"), "continuesWith", function (v) { picked("continuesWith", function () { put(doc, "continuesWith", v); }); }), say("continuesHint")),
        parts.field(say("type"), parts.select(doc.type, [["request", say("type.request")], ["internal", say("type.internal")]], say("type"), "type", function (v) { picked("type", function () { doc.type = v; }); })),
        by("nama"), by("jabatan"), by("nip"), by("printed")]),
      el("div", { "class": "s-rincian s-rincian--lebar" }, BLOCKS.map(block).concat([
        printedField(say("label.peringatan"), "peringatan", function () { return doc.peringatan; }, function (v) { put(doc, "peringatan", v); })])),
      more("extra", extras()),
      more("labels", el("div", { "class": "s-rincian" }, LABELS.map(function (key) {
        return parts.field(say("label." + key), parts.input((doc.labels || {})[key], say("label." + key), "labels." + key, function (v) {
          typed("labels." + key, function () { doc.labels = doc.labels || {}; put(doc.labels, key, v); });
        }));
      }))),
      more("paper", el("div", { "class": "s-rincian s-rincian--lebar" }, PAPER.map(function (key) {
        return parts.field(say("paper." + key), parts.area(list((doc.paper || {})[key]).join("\n"), say("paper." + key), "paper." + key, function (v) {
          typed("paper." + key, function () { doc.paper = doc.paper || {}; doc.paper[key] = lines(v); });
        }));
      }).concat([parts.field(say("paper.notice"), parts.area((doc.paper || {}).notice, say("paper.notice"), "paper.notice", function (v) {
        typed("paper.notice", function () { doc.paper = doc.paper || {}; put(doc.paper, "notice", v); });
      }))]))));
    summaries();
    Array.prototype.forEach.call(byId("identitas").querySelectorAll("textarea"), parts.grow);
  }

  function summaries() {
    byId("identitas-ringkas").textContent = [printed(doc.identity.nomor).printed, printed(doc.identity.nama).printed].filter(Boolean).join(" · ");
    byId("lajur-ringkas").textContent = doc.lanes.map(function (l) { return l.name || l.key; }).join(" · ");
  }

  function follow() {
    var known = Object.keys(sops).filter(function (code) { return code !== doc.code; }).map(function (code) { return [code, sops[code]]; });
    return [["", "–"]].concat(known, doc.continuesWith && !sops[doc.continuesWith] ? [[doc.continuesWith, doc.continuesWith]] : []);
  }

  function made(who) { return [who.nama, who.jabatan, who.nip].filter(Boolean).join(" "); }

  var unfolded = {};

  function more(key, content) {
    var section = el("details", { "class": "s-lagi", open: !!unfolded[key] }, [el("summary", {}, say("more." + key)), content]);
    section.addEventListener("toggle", function () {
      unfolded[key] = section.open;
      Array.prototype.forEach.call(section.querySelectorAll("textarea"), parts.grow);
    });
    return section;
  }

  function block(key) {
    return lined(say("label." + key), "block." + key, function () { return list(doc[key]); }, function (items) { doc[key] = items; });
  }

  /** One text per line as printed; where one means something else, that stands beside it. */
  function lined(label, name, get, set) {
    var value = get().map(function (item) { return printed(item); });
    var meant = value.filter(function (item) { return item.text; });
    var text = parts.area(value.map(function (i) { return i.printed; }).join("\n"), label, name, function (v) {
      typed(name, function () {
        var before = get().map(printed);
        set(lines(v).map(function (line) {
          var same = before.filter(function (i) { return i.printed === line; })[0];
          return same ? plain(same) : line;
        }));
        meanings.hidden = !!meaningsOpen[name] || !get().length;
      });
    });
    var meanings = parts.button(say(meant.length ? "moreMeanings" : "meaning"), function () { meaningsOpen[name] = true; identity(); focus(name + ".0.text"); }, "s-btn--kecil s-btn--tenang");
    meanings.hidden = !!meaningsOpen[name] || !value.length;
    text.maxLength = 20000;
    var aside = value.map(function (item, i) {
      return item.text || meaningsOpen[name] ? printedMeaning(item, name + "." + i, label, function (v) {
        var items = get().slice(), one = printed(items[i]);
        var next = { printed: one.printed };
        if (v && v !== one.printed) { next.text = v; }
        items[i] = plain(next);
        set(items);
      }) : null;
    }).filter(Boolean);
    return el("div", { "class": "s-isian s-isian--rapat" }, [
      parts.field(label, text, say("perLine")),
      aside.length ? el("div", { "class": "s-cetak__arti" }, aside) : null,
      meanings]);
  }

  var meaningsOpen = {};

  function printedMeaning(item, name, label, set) {
    return parts.field(item.printed.slice(0, 60) + (item.printed.length > 60 ? "…" : ""), parts.area(item.text, say("meaningOf", label), name + ".text", function (v) {
      typed(name + ".text", function () { set(v.trim()); });
    }), say("meaning"));
  }

  function extras() {
    return el("div", { "class": "s-rincian s-rincian--lebar" }, list(doc.extra).map(function (extra, i) {
      return el("div", {}, [
        parts.field(say("extraLabel"), parts.input(extra.label, say("extraLabel"), "extra." + i + ".label", function (v) { typed("extra." + i + ".label", function () { extra.label = v; }); })),
        lined(extra.label || say("extraItems"), "extra." + i + ".items", function () { return list(extra.items); }, function (items) { extra.items = items; }),
        parts.button(say("dropExtra"), function () { done(function () { doc.extra.splice(i, 1); }); }, "s-btn--kecil s-btn--tenang", "trash")]);
    }).concat([parts.button(say("addExtra"), function () {
      done(function () { doc.extra = list(doc.extra).concat([{ label: "", items: [] }]); });
      focus("extra." + (doc.extra.length - 1) + ".label");
    }, "s-btn--kecil", "plus")]));
  }

  // ── what it lacks, and what is asked ──────────────────────────────

  function panels() {
    var errors = aside.problems.filter(function (p) { return p.severity === "error"; }).length;
    var hints = aside.problems.length - errors;
    inPlace(byId("masalah-isi"), problems);
    inPlace(byId("tanya-isi"), questions);
    byId("masalah-jumlah").textContent = say("counted", errors, hints);
    byId("tanya-jumlah").textContent = aside.questions.length ? say("toAnswer", aside.questions.length) : "";
    byId("tanya").hidden = !aside.questions.length;
    badge(byId("lencana-masalah"), errors, "errors");
    badge(byId("lencana-tanya"), aside.questions.length, "questions");
  }

  /** Whoever has settled one is at the next, also without a mouse. */
  function inPlace(node, fill) {
    var buttons = function () { return Array.prototype.slice.call(node.querySelectorAll("button")); };
    var at = buttons().indexOf(document.activeElement);
    fill(node);
    var now = buttons();
    if (at >= 0 && now.length) { now[Math.min(at, now.length - 1)].focus({ preventScroll: true }); }
  }

  function badge(node, count, words) {
    node.hidden = !count;
    node.querySelector("span").textContent = say(words, count);
  }

  function place(item) {
    var s = item.step && model.step(doc, item.step);
    if (s) { return stepWords(s); }
    if (item.lane) { return say("laneOf", laneName(item.lane)); }
    return say("block." + (item.block || "identity")) === "block." + item.block ? say("label." + item.block) : say("block." + (item.block || "identity"));
  }

  function goTo(item) {
    if (item.step) { choose(item.step); focus(item.step + ".uraian"); return; }
    var ofLanes = item.lane || item.block === "lanes", ofSteps = item.block === "steps";
    var section = byId(ofLanes ? "lajur-panel" : ofSteps ? "bidang" : "identitas-panel");
    if (section.tagName === "DETAILS") { section.open = true; }
    section.scrollIntoView({ block: "nearest" });
    if (item.lane) { focus("lane." + item.lane + ".name"); }
    else if (ofLanes) { byId("lajur-baru").focus(); }
    else if (ofSteps) { root.querySelector("[data-alat=tambah]").focus(); }
    else { focus("identity." + (item.block === "identity" ? "nomor" : item.block) + ".printed"); }
  }

  function problems(node) {
    if (!aside.problems.length) { node.replaceChildren(el("li", { "class": "is-ok" }, [parts.icon("circle-check"), el("div", {}, say("noProblems"))])); return; }
    node.replaceChildren.apply(node, aside.problems.map(function (p) {
      var bad = p.severity === "error";
      return el("li", { "class": bad ? "is-bad" : "is-warn" }, [parts.icon(bad ? "circle-x" : "alert-triangle"), el("div", {}, [
        el("p", {}, [el("b", {}, place(p) + ": "), el("span", { "class": "s-sr" }, say(bad ? "error" : "hint") + ". "), p.sentence]),
        p.fixes.length ? el("p", { "class": "s-tanya__aksi" }, p.fixes.map(function (f) {
          return parts.button(f.label, function () {
            aside.problems = aside.problems.filter(function (other) { return other !== p; });
            done(function () { model.fix(doc, p, f.fix); });
            if (p.step) { choose(p.step); }
          });
        })) : null]),
        el("button", { type: "button", "class": "s-tautan", click: function () { goTo(p); } }, [say("go"), el("span", { "class": "s-sr" }, " " + place(p))])]);
    }));
  }

  function questions(node) {
    node.replaceChildren.apply(node, aside.questions.map(function (q) {
      var act = function (given) { return function () {
        aside.questions = aside.questions.filter(function (other) { return other !== q; });
        done(function () { model.answer(doc, q, given); });
        tell(say("answered"));
      }; };
      var yes = { proposal: "takeProposal", suspect: "asPrinted" }[q.kind] || "right";
      var buttons = [parts.button(say(yes), act("yes"), "s-btn--kecil", "check")];
      if (q.kind === "lanes") {
        list(q.others).forEach(function (o) { buttons.push(parts.button(say("insteadLane", laneName(o.lane)), act(o.lane))); });
        buttons.push(el("button", { type: "button", "class": "s-tautan", click: function () { goTo(q); focus(q.step + ".lane"); } }, say("otherLane")));
      } else if (q.kind === "suspect" || q.kind === "columns") {
        buttons.push(el("button", { type: "button", "class": "s-tautan", click: function () { goTo(q); focus(q.step ? q.step + "." + q.field : "identity." + q.field + ".printed"); } }, say("correct")));
      } else { buttons.push(parts.button(say(q.kind === "proposal" ? "keepPrinted" : "notThere"), act("no"))); }
      var s = model.step(doc, q.step);
      return el("li", {}, [
        el("p", {}, [el("b", {}, [(s ? stepWords(s) : say("block.identity")) + ": ", q.sentence])]),
        q.reason ? el("p", { "class": "s-kecil" }, q.reason) : null,
        q.kind === "proposal" ? el("p", { "class": "s-kecil" }, [say("printed") + " ", el("q", {}, q.printed.join(", ")), " → ", el("q", {}, q.proposed.join(", "))]) : null,
        list(q.others).filter(function (o) { return o.reason; }).length ? el("p", { "class": "s-kecil" }, q.others.filter(function (o) { return o.reason; }).map(function (o) { return laneName(o.lane) + ": " + o.reason; }).join("; ")) : null,
        el("p", { "class": "s-tanya__aksi" }, buttons)]);
    }));
  }

  // ── two texts of one draft ────────────────────────────────────────

  function valueWords(value, field, owner) {
    if (value === null || value === undefined || value === "") { return "–"; }
    if (field === "lanes" || field === "recipients") { return list(value).map(laneName).join(", ") || "–"; }
    if (field === "kind" && owner === "step") { return say("kind." + value); }
    if (Array.isArray(value)) { return value.map(function (one) { return valueWords(one); }).join("; ") || "–"; }
    if (typeof value === "object") {
      if (value.printed !== undefined) { return value.printed + (value.text ? " (" + value.text + ")" : ""); }
      if (value.label !== undefined) { var to = value.to && model.step(doc, value.to); return value.label + (value.to ? " " + say("to", to ? to.no : value.to) : ""); }
      return Object.keys(value).map(function (key) { return valueWords(value[key]); }).join(", ");
    }
    return String(value);
  }

  function differencePlace(one) {
    if (one.what === "identity") { return say("block.identity"); }
    if (one.change === "moved") { return say(one.what === "lane" ? "block.lanes" : "block.steps"); }
    return one.what === "lane" ? say("laneOf", one.in.name || one.key) : stepWords(one.in);
  }

  function fieldWords(field) {
    var known = say("field." + field);
    return known === "field." + field ? say("block.identity") : known;
  }

  /** @param left whose text stands in the first column, @param right in the second */
  function differences(before, after, left, right) {
    var found = model.differences(before, after);
    if (!found.length) { return el("p", { "class": "s-kecil" }, say("sameText")); }
    var rows = found.map(function (one) {
      var cells = one.change === "changed" ? [fieldWords(one.field), valueWords(one.before, one.field, one.what), valueWords(one.after, one.field, one.what)]
        : one.change === "moved" ? [say("orderDiffers"), "", ""]
        : ["", one.change === "removed" ? one.in.uraian || one.in.name || say("there") : "–", one.change === "added" ? one.in.uraian || one.in.name || say("there") : "–"];
      return el("tr", {}, [el("th", { scope: "row" }, differencePlace(one))].concat(cells.map(function (c) { return el("td", {}, c); })));
    });
    return el("details", { "class": "s-lagi", open: true }, [el("summary", {}, say("differs", found.length)),
      el("div", { "class": "s-gulir s-gulir--datar", tabindex: 0, role: "region", "aria-label": say("differs", found.length) }, el("table", { "class": "s-tabel s-tabel--rapat" }, [
        el("thead", {}, el("tr", {}, [say("differsAt"), say("differsIn"), left, right].map(function (h) { return el("th", { scope: "col" }, h); }))),
        el("tbody", {}, rows)]))]);
  }

  var replacedTexts = [];

  function replacedList(texts) {
    if (texts) { replacedTexts = texts; }
    byId("digantikan-panel").hidden = !replacedTexts.length;
    byId("digantikan-jumlah").textContent = replacedTexts.length || "";
    byId("digantikan").replaceChildren.apply(byId("digantikan"), replacedTexts.map(function (text) {
      var place = el("div", {});
      return el("li", {}, [el("p", {}, text.sentence), el("p", { "class": "s-tanya__aksi" }, [
        parts.button(say("showText"), function () {
          keeper.replaced(text.id, function (old) { place.replaceChildren(differences(doc, whole(old), say("textNow"), say("textThen"))); });
        }, "s-btn--kecil", "search"),
        parts.button(say("restoreText"), function () {
          keeper.replaced(text.id, function (old) {
            keeper.overrule();
            done(function () { doc = whole(old); });
            byId("rancang").scrollIntoView({ block: "start" });
            tell(say("restored"));
            status(say("restored"));
          });
        }, "s-btn--kecil", "arrow-back-up")]), place]);
    }));
  }

  // ── drawing and keeping ───────────────────────────────────────────

  function draw(name) {
    clearTimeout(unsettled);
    unsettled = null;
    lanes();
    identity();
    table();
    choose(chosen);
    details();
    panels();
    focus(name);
    tools();
  }

  function told(body) {
    aside = { problems: body.problems, questions: body.questions, times: body.times, chart: body.chart, template: body.template };
  }

  function status(words, look) {
    var node = byId("status");
    node.textContent = words;
    node.className = "s-kecil" + (look ? " is-" + look : "");
  }

  function tell(words) { byId("kabar").textContent = words; }

  function notice(words, buttons, more) {
    var bar = byId("pita");
    bar.hidden = !words;
    bar.dataset.kind = "";
    if (!words) { bar.replaceChildren(); return; }
    bar.replaceChildren(parts.icon("alert-triangle"), el("div", {}, [el("p", {}, words), el("p", { "class": "s-tanya__aksi" }, list(buttons)), more]));
  }

  /** A moment of this browser, as people say it. */
  function moment(iso) {
    var time = new Date(iso), language = document.documentElement.lang;
    if (isNaN(time)) { return iso; }
    var hour = time.toTimeString().slice(0, 5).replace(":", ".");
    return time.toDateString() === new Date().toDateString() ? hour : time.toLocaleDateString(language, { day: "numeric", month: "long", year: "numeric" }) + ", " + hour;
  }

  var page = {
    document: function () { return doc; },
    heights: function () { return doc ? heights() : {}; },
    opened: function (body) {
      notice();
      doc = whole(body.document);
      taken = list(body.taken);
      positions = body.positions || {};
      sops = body.sops || {};
      told(body);
      laneChoices();
      root.hidden = false;
      byId("identitas-panel").open = !doc.steps.length;
      byId("lajur-panel").open = !doc.lanes.length;
      draw();
      replacedList(body.replaced);
      status(body.saved ? say("savedAt", body.saved) : say("notYet"));
      // whoever begins, begins where the paper begins
      if (!doc.steps.length && !doc.lanes.length && !locked) { focus("identity.nomor.printed"); }
      if (body.proposed) { notice(say("proposed")); waitsForAnother = true; lock(true); }
      measureAgain(body);
    },
    /** @param old whether the draft was saved anew since that was typed */
    offer: function (kept, body, old) {
      var typed = whole(JSON.parse(kept.text));
      if (!old) {
        notice(say("keptSince", moment(kept.at)), [
          parts.button(say("takeKept"), function () { notice(); keeper.decided(); done(function () { doc = typed; }); }),
          parts.button(say("dropKept"), function () { notice(); keeper.decided(); })], differences(doc, typed, say("textSaved"), say("textMine")));
        return;
      }
      notice(say("keptBefore", moment(kept.at), body.editedBy || say("nobody"), body.saved || ""), [
        parts.button(say("takeKept"), function () { notice(); keeper.decided(); keeper.overrule(); done(function () { doc = typed; }); }),
        parts.button(say("keepSaved"), function () { keeper.yield_(kept.text); })],
      differences(doc, typed, say("textOf", body.editedBy || say("nobody")), say("textMine")));
    },
    listed: replacedList,
    replaced: function (body) {
      remember(null);
      doc = whole(body.document);
      told(body);
      notice();
      replacedList(body.replaced);
      draw();
      status(say("savedAt", body.saved || ""));
    },
    waiting: function () { status(say("saving")); },
    saved: function (body, more) {
      told(body);
      if (byId("pita").dataset.kind === "wait") { notice(); }
      if (body.replaced) { replacedList(body.replaced); }
      var at = here();
      chart();
      panels();
      summaries();
      marksOfQuestions();
      if (at && here() !== at) { focus(at); }
      status(more ? say("saving") : say("savedAt", body.saved));
      if (!more) { measureAgain(body); }
    },
    overtaken: function (no, theirs) {
      status(say("notSaved"), "salah");
      notice(no.sentence + " " + say("overtaken"), [
        parts.button(say("loadTheirs"), function () { keeper.yield_(); }),
        parts.button(say("keepMine"), function () { notice(); keeper.insist(theirs.revision); })],
      differences(whole(theirs.document), doc, say("textOf", theirs.editedBy || say("nobody")), say("textMine")));
      byId("pita").dataset.kind = "overtaken";
    },
    refused: function (answer) {
      status(say("notSaved"), "salah");
      var signIn = answer.status === 401 ? el("a", { href: "/masuk", target: "_blank", "class": "s-btn s-btn--kecil" }, say("signIn")) : null;
      notice((answer.status === 401 ? say("sessionOver") : answer.body.sentence || say("notSaved")) + " " + say("typedStays"),
        [parts.button(say("again"), function () { if (doc) { keeper.now(); } else { keeper.load(); } }), signIn].filter(Boolean));
      byId("pita").dataset.kind = "wait";
    },
    offline: function () {
      status(say("offline"), "salah");
      notice(say("offlineText"), [parts.button(say("again"), function () { if (doc) { keeper.now(); } else { keeper.load(); } })]);
      byId("pita").dataset.kind = "wait";
    }
  };

  /** The drawing was asked for before the rows stood here as they do now: new, in other widths, with what a time means. */
  function measureAgain(body) {
    var asked = heights();
    var differs = body.chart && doc.steps.some(function (s, i) { return body.chart.heights[i] < asked[s.key]; });
    if (!differs) { return; }
    keeper.redraw(function (again) { aside.chart = again.chart; chart(); });
  }

  /** Answered questions lose their mark without the cell being drawn anew. */
  function marksOfQuestions() {
    Array.prototype.forEach.call(byId("baris").querySelectorAll(".is-duga"), function (div) {
      var key = div.closest("tr").dataset.step;
      if (!aside.questions.some(function (q) { return q.step === key; })) {
        div.classList.remove("is-duga");
        var sign = div.querySelector(".s-duga");
        if (sign) { sign.remove(); }
      }
    });
  }

  /** Where there is no room, or a second person is asked, the draft is looked at only. */
  function lock(on) {
    locked = on;
    Array.prototype.forEach.call(root.querySelectorAll(".s-kunci"), function (part) { part.disabled = on; });
  }

  // ── keyboard ──────────────────────────────────────────────────────

  function keys(event) {
    if (!doc || locked || document.querySelector("dialog[open]")) { return; }
    var inside = event.target.closest && event.target.closest("#rancang");
    if (!inside && event.target !== document.body) { return; }
    var control = event.ctrlKey || event.metaKey;
    var act = null;
    if (control && event.key === "Enter") { act = addRow; }
    else if (control && event.key.toLowerCase() === "z" && !event.shiftKey) { act = undo; }
    else if (control && (event.key.toLowerCase() === "y" || event.key.toLowerCase() === "z")) { act = redo; }
    else if (control && event.key.toLowerCase() === "s") { act = keeper.now; }
    else if (control && event.shiftKey && event.key.toLowerCase() === "d") { act = duplicateRow; }
    else if (event.altKey && event.key === "Delete") { act = removeRow; }
    else if (event.altKey && event.key === "ArrowUp") { act = function () { moveRow(chosen, -1, here()); }; }
    else if (event.altKey && event.key === "ArrowDown") { act = function () { moveRow(chosen, 1, here()); }; }
    else if (control && (event.key === "ArrowUp" || event.key === "ArrowDown")) { act = neighbour(event.key === "ArrowUp" ? -1 : 1); }
    if (act) { event.preventDefault(); event.stopPropagation(); act(); }
  }

  function neighbour(by) {
    return function () {
      var at = here(), found = at && /^(s[^.]*|[a-z0-9-]+)\.(\w+)$/.exec(at);
      var next = found && doc.steps[model.index(doc, found[1]) + by];
      if (next) { focus(next.key + "." + found[2]); }
    };
  }

  function ready() {
    root = byId("rancang");
    if (!root) { return; }
    Rancang.words.learn(byId("kata"));
    say = Rancang.words.say;
    parts = Rancang.parts(root.dataset.icons);
    el = parts.el;
    keeper = Rancang.keeper(root.dataset.draft, document.documentElement.lang, page);
    var tool = { tambah: addRow, naik: function () { moveRow(chosen, -1); }, turun: function () { moveRow(chosen, 1); }, gandakan: duplicateRow, hapus: removeRow, urungkan: undo, ulangi: redo };
    Array.prototype.forEach.call(root.querySelectorAll("[data-alat]"), function (button) {
      button.addEventListener("click", function () { if (button.getAttribute("aria-disabled") !== "true") { tool[button.dataset.alat](); } });
    });
    var newLane = function () { if (byId("lajur-baru").value) { addLane(byId("lajur-baru").value); byId("lajur-baru").value = ""; } };
    byId("lajur-tambah").addEventListener("click", newLane);
    byId("lajur-baru").addEventListener("keydown", function (event) { if (event.key === "Enter" && !event.ctrlKey && byId("lajur-baru").value) { event.preventDefault(); newLane(); } });
    root.addEventListener("keydown", function (event) { if (event.target.tagName === "SELECT" && event.key !== "Enter" && event.key !== " ") { letter = Date.now(); } });
    root.addEventListener("focusout", function (event) { if (event.target.tagName === "SELECT") { letter = 0; setTimeout(settle, 0); } });
    byId("baris").addEventListener("focusin", function (event) { var tr = event.target.closest("tr"); if (tr) { choose(tr.dataset.step); } });
    byId("baris").addEventListener("click", function (event) {
      var symbol = event.target.closest("[data-step].simbol");
      if (symbol) { choose(symbol.dataset.step); focus(symbol.dataset.step + ".uraian"); }
    });
    document.addEventListener("keydown", keys, true);
    var narrow = window.matchMedia("(max-width: 899px)");
    narrow.addEventListener("change", function () { lock(waitsForAnother || narrow.matches); if (doc) { chart(); } });
    lock(narrow.matches);
    keeper.load();
  }

  if (document.readyState === "loading") { document.addEventListener("DOMContentLoaded", ready); } else { ready(); }
})();
